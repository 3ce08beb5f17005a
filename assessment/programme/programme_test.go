package programme_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/programme"
)

const passphrase = "vier Wörter sind genug"

// given is what an office types in at least.
func given() assessment.Call {
	return assessment.Call{Title: "WF digital: Größe & Mut 2026", Office: "Programmstelle Mittelau", Email: "digital@mittelau.example"}
}

func TestNewCallIsReadyToBeGivenOut(t *testing.T) {
	o, _ := newOffice(t)
	record, err := o.Draft(t.Context(), given())
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(record.Call.ID), "wf-digital-groesse-mut-2026-") || record.Call.ID.Check() != nil {
		t.Errorf("id %q", record.Call.ID)
	}
	if want := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC); !record.Call.Deadline.Equal(want) {
		t.Errorf("deadline %v", record.Call.Deadline)
	}
	if n := len(record.Call.Criteria); n != 11 || record.Call.Winners != 3 || record.Call.Year != 2026 {
		t.Errorf("%d criteria, %d winners, year %d", n, record.Call.Winners, record.Call.Year)
	}
	if found, err := o.Troubles(&record); err != nil || len(found) > 0 {
		t.Errorf("troubles %+v, %v", found, err)
	}
	optional, err := o.Optional()
	if err != nil || len(optional) != 2 {
		t.Errorf("%d optional criteria, %v", len(optional), err)
	}
}

func TestGivenOutCallIsLockedAndReadable(t *testing.T) {
	o, _ := newOffice(t)
	draft, err := o.Draft(t.Context(), given())
	if err != nil {
		t.Fatal(err)
	}
	if _, err = o.GiveOut(t.Context(), draft.Call.ID); !errors.Is(err, assessment.ErrNoKey) {
		t.Fatalf("without a key: %v", err)
	}
	if _, err = o.MakeKey(t.Context(), passphrase); err != nil {
		t.Fatal(err)
	}
	locked, err := o.GiveOut(t.Context(), draft.Call.ID)
	if err != nil {
		t.Fatal(err)
	}
	read, err := exchange.ReadCall(bytes.NewReader(locked.File))
	if err != nil || read.Print != locked.Print || read.Call.Recipient != o.Keys()[0].Recipient() {
		t.Errorf("read %v, %v", read.Print, err)
	}
	if again, err := o.GiveOut(t.Context(), draft.Call.ID); err != nil || again.Print != locked.Print {
		t.Errorf("given out again: %v", err)
	}
	if _, err := o.Save(t.Context(), draft.Call); !errors.Is(err, assessment.ErrLocked) {
		t.Errorf("a locked call was changed: %v", err)
	}
	if _, err := o.UseCatalogue(t.Context(), draft.Call.ID, "x", draft.Catalogue); !errors.Is(err, assessment.ErrLocked) {
		t.Errorf("a locked call got another catalogue: %v", err)
	}
}

func TestIncompleteCallIsNotGivenOut(t *testing.T) {
	o, _ := newOffice(t)
	draft, err := o.Draft(t.Context(), assessment.Call{})
	if err != nil {
		t.Fatal(err)
	}
	call := draft.Call
	call.Criteria[0].Anchors[2], call.Criteria[1].ID = nil, "J1"
	call.Ties = call.Ties[:1]
	call.Deadline = noon().Add(-time.Hour)
	call.Winners, call.Parameters.Time = 0, -1
	call.Dimensions = map[assessment.DimensionID]assessment.Weight{"Z": 1000}
	if _, err := o.Save(t.Context(), call); err != nil {
		t.Fatal(err)
	}
	_, err = o.GiveOut(t.Context(), call.ID)
	var trouble *programme.TroubleError
	if !errors.As(err, &trouble) {
		t.Fatalf("got %v", err)
	}
	want := []assessment.CallTrouble{
		{Field: assessment.FieldTitle, Point: -1, Why: assessment.TroubleMissing},
		{Field: assessment.FieldOffice, Point: -1, Why: assessment.TroubleMissing},
		{Field: assessment.FieldContactEmail, Point: -1, Why: assessment.TroubleMissing},
		{Field: assessment.FieldDeadline, Point: -1, Why: assessment.TroublePast},
		{Field: assessment.FieldWinners, Point: -1, Why: assessment.TroubleRange, Min: 1, Max: assessment.MaxWinners},
		{Field: assessment.FieldText, Criterion: "J1", Point: 2, Why: assessment.TroubleMissing},
		{Field: assessment.FieldCriterion, Criterion: "J1", Point: -1, Why: assessment.TroubleTwice},
		{Field: assessment.FieldTie, Point: -1, Why: assessment.TroubleLast},
		{Field: assessment.FieldParameter, Point: -1, Part: "time", Why: assessment.TroubleRange, Max: int(assessment.MaxWeight)},
		{Field: assessment.FieldParameter, Point: -1, Dimension: "Z", Why: assessment.TroubleUnknown},
	}
	if diff := cmp.Diff(want, trouble.Troubles); diff != "" {
		t.Error(diff)
	}
}

func TestTextOfACallIsReadAsItWasWritten(t *testing.T) {
	o, _ := newOffice(t)
	record, err := o.Draft(t.Context(), given())
	if err != nil {
		t.Fatal(err)
	}
	call := record.Call
	call.Text, call.Total = "Erste Zeile\n- kein Punkt: „x“\n# kein Kommentar", 5
	call.Dimensions = map[assessment.DimensionID]assessment.Weight{"B": 2500}
	call.Criteria[0].Weight, call.Criteria[0].Threshold = 12500, 5
	raw, err := programme.Text(&call, time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	got, err := programme.Read(raw, assessment.Call{ID: call.ID, CatalogueID: call.CatalogueID, CatalogueVersion: call.CatalogueVersion}, time.UTC)
	if err != nil {
		t.Fatalf("%v\n%.2000s", err, raw)
	}
	if diff := cmp.Diff(call, got); diff != "" {
		t.Error(diff)
	}
}

func TestSlipsInTheTextOfACallAreNamed(t *testing.T) {
	o, _ := newOffice(t)
	record, err := o.Draft(t.Context(), given())
	if err != nil {
		t.Fatal(err)
	}
	raw, err := programme.Text(&record.Call, time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	for replace, want := range map[string]programme.FormError{
		"deadline: 2026-03-02 12:00=deadline: 2. März": {Field: "deadline", Got: "2. März"},
		"winners: 3=winners: drei":                     {Line: 7},
		"total_threshold: 0.0=total_threshold: 2.3":    {Field: "total_threshold", Got: "2.3"},
		"weight: 1.0=weight: -1":                       {Field: "criteria[0].weight", Got: "-1"},
		"- lowest=- luckiest":                          {Field: "ties[1]", Got: "luckiest"},
		"winners:=winner:":                             {Line: 7},
	} {
		old, changed, _ := strings.Cut(replace, "=")
		text := strings.Replace(string(raw), old, changed, 1)
		if text == string(raw) {
			t.Errorf("%q is not in the text:\n%.900s", old, raw)
			continue
		}
		_, err := programme.Read([]byte(text), record.Call, time.UTC)
		var slip *programme.FormError
		if !errors.As(err, &slip) || slip.Field != want.Field || slip.Got != want.Got || want.Line > 0 && slip.Line != want.Line {
			t.Errorf("%s: got %+v, want %+v", replace, err, want)
		}
	}
}

func TestKeyIsRecoveredFromItsSheet(t *testing.T) {
	o, m := newOffice(t)
	key, err := o.MakeKey(t.Context(), passphrase)
	if err != nil {
		t.Fatal(err)
	}
	o.Forget()
	if len(o.Keys()) != 0 {
		t.Error("the key is still unlocked")
	}
	if err := o.Unlock(t.Context(), "etwas ganz anderes"); !errors.Is(err, assessment.ErrPassphrase) {
		t.Errorf("got %v", err)
	}
	if _, err := o.Recover(t.Context(), key.Secret(), "kurz"); err == nil {
		t.Error("a short passphrase was taken")
	}
	if again, err := o.Recover(t.Context(), key.Secret(), "ein neues Kennwort"); err != nil || again.Recipient() != key.Recipient() {
		t.Fatal(err)
	}
	if err := o.Unlock(t.Context(), "ein neues Kennwort"); err != nil || len(m.keys) != 1 {
		t.Errorf("%d keys, %v", len(m.keys), err)
	}
	if err := o.ChangePassphrase(t.Context(), "ein neues Kennwort", passphrase); err != nil {
		t.Fatal(err)
	}
	if err := o.Unlock(t.Context(), passphrase); err != nil || len(o.Keys()) != 1 {
		t.Errorf("after the change: %v", err)
	}
}

func TestFileIsCalledByItsTitle(t *testing.T) {
	for title, want := range map[string]string{
		"WF digital": "wf-digital-2026-k3f9", "": "wf-digital-2026-k3f9", "Zweite Runde für Größere": "zweite-runde-fuer-groessere-k3f9", "???": "wf-digital-2026-k3f9",
	} {
		if got := programme.FileName(&assessment.Call{ID: "wf-digital-2026-k3f9", Title: title}); got != want {
			t.Errorf("%q: %s, want %s", title, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("title: x\ncriteria: []\n"))
	f.Add([]byte("criteria:\n  - id: J1\n    weight: .nan\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		_, err := programme.Read(raw, assessment.Call{}, time.UTC)
		if _, known := errors.AsType[*programme.FormError](err); err != nil && !known {
			t.Errorf("got %v", err)
		}
	})
}

func TestACallIsNamedByTheYearOfItsAssessments(t *testing.T) {
	o, _ := newOffice(t)
	for title, want := range map[string]string{"Reallabore": "reallabore-2028-", "Reallabore 2028": "reallabore-2028-"} {
		record, err := o.Draft(t.Context(), assessment.Call{Title: title, Year: 2028})
		if err != nil || !strings.HasPrefix(string(record.Call.ID), want) {
			t.Errorf("%s: id %q, %v", title, record.Call.ID, err)
		}
	}
}
