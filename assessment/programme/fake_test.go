package programme_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/programme"
	"reifekompass/assets"
)

// memory keeps calls and keys without a disk.
type memory struct {
	calls map[assessment.CallID]assessment.CallRecord
	keys  []assessment.OfficeKey
	seed  []byte
}

func (m *memory) Calls(context.Context) ([]assessment.CallRecord, error) {
	var list []assessment.CallRecord
	for _, record := range m.calls {
		list = append(list, record)
	}
	return list, nil
}

func (m *memory) Call(_ context.Context, id assessment.CallID) (assessment.CallRecord, error) {
	record, known := m.calls[id]
	if !known {
		return record, assessment.ErrNotFound
	}
	return record, nil
}

func (m *memory) SaveCall(_ context.Context, record assessment.CallRecord) error {
	if m.calls[record.Call.ID].Status == assessment.CallLocked {
		return assessment.ErrLocked
	}
	m.calls[record.Call.ID] = record
	return nil
}

func (m *memory) DeleteCall(_ context.Context, id assessment.CallID) error {
	delete(m.calls, id)
	return nil
}

func (m *memory) OfficeKeys(context.Context) ([]assessment.OfficeKey, error) { return m.keys, nil }

func (m *memory) SaveOfficeKey(_ context.Context, key assessment.OfficeKey) error {
	m.keys = slices.DeleteFunc(m.keys, func(k assessment.OfficeKey) bool { return k.Recipient == key.Recipient })
	m.keys = append(m.keys, key)
	return nil
}

func (m *memory) SignerSeed(context.Context) ([]byte, error) {
	if m.seed == nil {
		return nil, assessment.ErrNotFound
	}
	return m.seed, nil
}

func (m *memory) SaveSignerSeed(_ context.Context, seed []byte) error {
	m.seed = seed
	return nil
}

func noon() time.Time { return time.Date(2026, 1, 5, 12, 0, 0, 0, time.UTC) }

func newOffice(t *testing.T) (*programme.Office, *memory) {
	t.Helper()
	file, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		t.Fatal(err)
	}
	criteria, err := assets.Files.ReadFile(assets.CriteriaFile)
	if err != nil {
		t.Fatal(err)
	}
	shipped, err := catalogue.Parse("shipped", file)
	if err != nil {
		t.Fatal(err)
	}
	m := &memory{calls: map[assessment.CallID]assessment.CallRecord{}}
	return programme.New(programme.Deps{Store: m, Catalogue: shipped, File: file, Criteria: criteria, Clock: noon, Work: 10}), m
}
