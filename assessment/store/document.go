package store

import (
	"bytes"
	"encoding/json"
	"fmt"

	"reifekompass/assessment"
)

// encoded is a value as a document of the database. The names of its fields
// are those of the domain: renaming one needs a migration, and the documents
// in testdata tell.
func encoded(value any) (string, error) {
	raw, err := json.Marshal(value)
	return string(raw), err
}

// decode reads a document into a value. What it does not know is damage: it
// would be lost when the value is saved again.
func decode(document string, value any) error {
	decoder := json.NewDecoder(bytes.NewReader([]byte(document)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(value); err != nil {
		return fmt.Errorf("%w: document: %w", assessment.ErrDamaged, err)
	}
	return nil
}

// summed is a row that knows its digest.
type summed interface {
	sum() []byte
	stored() []byte
}

// intact returns assessment.ErrDamaged for a row that is not as it was saved.
func intact(row summed, what string) error {
	if !bytes.Equal(row.sum(), row.stored()) {
		return fmt.Errorf("%w: %s", assessment.ErrDamaged, what)
	}
	return nil
}
