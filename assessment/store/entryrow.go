package store

import (
	"bytes"
	"encoding/json"
	"fmt"

	"reifekompass/assessment"
)

// entryTable names the table of a kind of entries. A kind that is none has
// none, and no statement on it works.
func entryTable(kind assessment.EntryKind) string {
	switch kind {
	case assessment.EntryProcess:
		return "processes"
	case assessment.EntryReply:
		return "replies"
	case assessment.EntrySystem, assessment.EntryInterface, assessment.EntryChannel, assessment.EntryPromise,
		assessment.EntryOnlineService, assessment.EntryService, assessment.EntryMeasure, assessment.EntryVision,
		assessment.EntrySolution, assessment.EntrySharing:
		return string(kind) + "s"
	default:
		return "none"
	}
}

// entryRow is one saved entry. Its revision is its number among all that were
// saved for the assessment.
type entryRow struct {
	describe  assessment.Description
	owner     string
	ref       assessment.EntryRef
	revision  int64
	values    []assessment.Value // in the order of assessment.Attributes
	changedAt int64
	digest    []byte
	gone      bool // only in the history
}

func newEntryRow(owner *assessmentRow, revision int64, entry assessment.Entry) *entryRow {
	ref := entry.Ref()
	describe := assessment.Describe(ref.Kind)
	row := &entryRow{
		describe: describe, owner: owner.ID, ref: ref, revision: revision,
		values: describe.Values(entry), changedAt: owner.ChangedAt,
	}
	row.digest = row.sum()
	return row
}

// sum covers the names of what is known, so that an attribute that a later
// version adds leaves it as it is.
func (r *entryRow) sum() []byte {
	fields := []string{"entry/1", r.owner, string(r.ref.Kind), r.ref.ID, number(r.revision), truth(r.gone), number(r.changedAt)}
	for i, attribute := range r.describe.Attributes {
		if v := r.value(i); v.Known {
			fields = append(fields, attribute.Name, number(v.Number), v.Text)
		}
	}
	return digest(fields...)
}

func (r *entryRow) value(i int) assessment.Value {
	if i < len(r.values) {
		return r.values[i]
	}
	return assessment.Value{}
}

// columns is the row as GORM writes it.
func (r *entryRow) columns() map[string]any {
	columns := r.known(true)
	columns["assessment_id"], columns["id"], columns["revision"] = r.owner, r.ref.ID, r.revision
	columns["changed_at"], columns["digest"] = r.changedAt, r.digest
	return columns
}

// known returns the values by their names, with nil for what is missing if
// all are wanted.
func (r *entryRow) known(all bool) map[string]any {
	named := map[string]any{}
	for i, attribute := range r.describe.Attributes {
		switch v := r.value(i); {
		case v.Known && attribute.IsText():
			named[attribute.Name] = v.Text
		case v.Known:
			named[attribute.Name] = v.Number
		case all:
			named[attribute.Name] = nil
		}
	}
	return named
}

// readEntryRow takes over what the database returned.
func readEntryRow(kind assessment.EntryKind, describe assessment.Description, columns map[string]any) (*entryRow, error) {
	row := &entryRow{describe: describe, ref: assessment.EntryRef{Kind: kind}}
	row.owner, _ = columns["assessment_id"].(string)
	row.ref.ID, _ = columns["id"].(string)
	row.revision, _ = columns["revision"].(int64)
	row.changedAt, _ = columns["changed_at"].(int64)
	sum, _ := columns["digest"].(string) // GORM hands bytes in a map over as a string
	row.digest = []byte(sum)
	for _, attribute := range describe.Attributes {
		row.values = append(row.values, valueOf(columns[attribute.Name]))
	}
	if !bytes.Equal(row.digest, row.sum()) {
		return nil, fmt.Errorf("%w: %s of %s", assessment.ErrDamaged, row.ref, row.owner)
	}
	return row, nil
}

func valueOf(column any) assessment.Value {
	switch column := column.(type) {
	case int64:
		return assessment.NumberValue(column)
	case string:
		return assessment.TextValue(column)
	default:
		return assessment.Value{}
	}
}

func (r *entryRow) entry() (assessment.Entry, error) {
	entry, err := r.describe.Build(r.ref.ID, r.values)
	if err != nil {
		return nil, fmt.Errorf("%w: %s of %s: %w", assessment.ErrDamaged, r.ref, r.owner, err)
	}
	return entry, nil
}

// pastRow is an entry as it was saved once, or that it was taken out.
type pastRow struct {
	AssessmentID string `gorm:"primaryKey"`
	Revision     int64  `gorm:"primaryKey"`
	Kind         string
	ID           string
	Content      string
	ChangedAt    int64
	Digest       []byte
}

// TableName names the table for GORM.
func (pastRow) TableName() string { return "entry_history" }

func (r *entryRow) past() (*pastRow, error) {
	row := &pastRow{AssessmentID: r.owner, Revision: r.revision, Kind: string(r.ref.Kind), ID: r.ref.ID, ChangedAt: r.changedAt}
	if !r.gone {
		content, err := json.Marshal(r.known(false))
		if err != nil {
			return nil, err
		}
		row.Content = string(content)
	}
	row.Digest = row.sum()
	return row, nil
}

func (r *pastRow) sum() []byte {
	return digest("past/1", r.AssessmentID, number(r.Revision), r.Kind, r.ID, r.Content, number(r.ChangedAt))
}

// values reads the content again; an entry that was taken out has none.
func (r *pastRow) values() ([]assessment.Value, error) {
	named := map[string]any{}
	decoder := json.NewDecoder(bytes.NewReader([]byte(r.Content)))
	decoder.UseNumber()
	if err := decoder.Decode(&named); err != nil {
		return nil, fmt.Errorf("%w: history %d of %s: %w", assessment.ErrDamaged, r.Revision, r.AssessmentID, err)
	}
	var values []assessment.Value
	for _, attribute := range assessment.Attributes(assessment.EntryKind(r.Kind)) {
		value := valueOf(named[attribute.Name])
		if n, ok := named[attribute.Name].(json.Number); ok {
			whole, err := n.Int64()
			if err != nil {
				return nil, fmt.Errorf("%w: history %d of %s: %w", assessment.ErrDamaged, r.Revision, r.AssessmentID, err)
			}
			value = assessment.NumberValue(whole)
		}
		values = append(values, value)
	}
	return values, nil
}
