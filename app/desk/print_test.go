package desk

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/region"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// oneStored is a store with one assessment.
type oneStored struct {
	Store
	stored assessment.Assessment
}

func (s oneStored) Load(context.Context, assessment.ID) (assessment.Assessment, error) {
	return s.stored, nil
}

func TestOwnReportCarriesWhatIsHandedOver(t *testing.T) {
	words, err := translations.New(string(assessment.German))
	if err != nil {
		t.Fatal(err)
	}
	var written document.Document
	d := &Desk{
		Store: oneStored{stored: assessment.Assessment{
			Agency: assessment.Agency{Name: "Lindenrade"}, Year: 2026, CatalogueID: "x",
			Answers: map[assessment.QuestionID]assessment.Answer{"B2": {
				Question: "B2", State: assessment.Answered, Current: 1, ForJury: "für die Jury", Internal: "vertraulich",
			}},
		}},
		Catalogue: &assessment.Catalogue{ID: "x", Version: "1.0", Dimensions: []assessment.Dimension{{ID: "B", Questions: []assessment.Question{{ID: "B2"}}}}},
		Places:    &region.Table{},
		WritePDF:  func(_ io.Writer, d document.Document) error { written = d; return nil },
	}
	o := reports.Options{Words: words, Language: assessment.German, Date: time.Unix(0, 0), Internal: true}
	if err := d.WriteOwn(t.Context(), "1", filepath.Join(t.TempDir(), "x.pdf"), o); err != nil {
		t.Fatal(err)
	}
	if len(written.Attachments) != 1 || !written.Attachments[0].Source {
		t.Fatalf("got %d attachments", len(written.Attachments))
	}
	data := written.Attachments[0].Data
	if bytes.Contains(data, []byte("vertraulich")) {
		t.Error("an internal comment travels along")
	}
	again, err := exchange.ReadAnswers(bytes.NewReader(data))
	if err != nil || again.Answers["B2"].ForJury != "für die Jury" {
		t.Errorf("got %+v, %v", again.Answers, err)
	}
}
