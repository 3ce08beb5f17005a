package desk_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/pdf"
	"reifekompass/reports/pdfcheck"
)

// TestReportIsADataFileToo prints a report and reads its answers back.
func TestReportIsADataFileToo(t *testing.T) {
	d, store := withCall(t)
	d.WritePDF = pdf.Write
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	a := store.kept["free"]
	a.CatalogueVersion = "1.0"
	a.Answers = map[assessment.QuestionID]assessment.Answer{
		"B2": {Question: "B2", State: assessment.Answered, Current: 2, ForJury: "Größe", Internal: "GEHEIM"},
	}
	store.kept["free"] = a
	path := filepath.Join(t.TempDir(), "bericht.pdf")
	if err := d.WriteOwn(t.Context(), "free", path, reports.Options{Words: words, Language: assessment.German, Date: d.Clock()}); err != nil {
		t.Fatal(err)
	}
	id, err := d.ImportFile(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	got := store.kept[id]
	if got.Answer("B2").Current != 2 || got.Answer("B2").ForJury != "Größe" || got.Answer("B2").Internal != "" || got.Agency.Name != a.Agency.Name {
		t.Errorf("got %+v", got)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, raw[:len(raw)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := d.ImportFile(t.Context(), path); !errors.Is(err, pdfcheck.ErrDamaged) {
		t.Errorf("half a report: %v", err)
	}
}

func TestFilesOfOtherKindsAreNamed(t *testing.T) {
	d, store := withCall(t)
	for content, want := range map[string]exchange.Kind{
		"age-encryption.org/v1\n-> x":                     exchange.KindSubmission,
		"age-encryption.org/v1\n-> reifekompass jury\n\n": exchange.KindJury,
		"age-encryption.org/v1\n-> scrypt AAAA 18\nx":     exchange.KindJury,
		"age-encryption.org/v1\n-> reifekompass ballot\n": exchange.KindBallot,
		"<!doctype html><html>":                           exchange.KindForm,
	} {
		path := filepath.Join(t.TempDir(), "x")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := d.ImportFile(t.Context(), path)
		if wrong, ok := errors.AsType[*exchange.WrongKindError](err); !ok || wrong.Kind != want {
			t.Errorf("%q: got %v", content, err)
		}
	}
	if len(store.kept) != 2 {
		t.Error("something was taken in")
	}
}
