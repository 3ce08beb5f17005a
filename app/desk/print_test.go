package desk

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
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

// printed is the own report of an assessment, with internal comments.
func printed(t *testing.T, a assessment.Assessment) document.Document {
	t.Helper()
	words, err := translations.New(string(assessment.German))
	if err != nil {
		t.Fatal(err)
	}
	a.Agency.Name, a.Year, a.CatalogueID = "Lindenrade", 2026, "x"
	var written document.Document
	d := &Desk{
		Store:     oneStored{stored: a},
		Catalogue: &assessment.Catalogue{ID: "x", Version: "1.0", Dimensions: []assessment.Dimension{{ID: "B", Questions: []assessment.Question{{ID: "B2"}}}}},
		Places:    &region.Table{},
		WritePDF:  func(_ io.Writer, d document.Document) error { written = d; return nil },
	}
	o := reports.Options{Words: words, Language: assessment.German, Date: time.Unix(0, 0), Internal: true}
	if err := d.WriteOwn(t.Context(), "1", filepath.Join(t.TempDir(), "x.pdf"), o); err != nil {
		t.Fatal(err)
	}
	return written
}

func TestOwnReportCarriesWhatIsHandedOver(t *testing.T) {
	written := printed(t, assessment.Assessment{Answers: map[assessment.QuestionID]assessment.Answer{"B2": {
		Question: "B2", State: assessment.Answered, Current: 1, ForJury: "für die Jury", Internal: "vertraulich",
	}}})
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

func TestOwnReportIsPrintedWithoutAnAnswerFileThatIsTooLarge(t *testing.T) {
	answers := map[assessment.QuestionID]assessment.Answer{}
	long := strings.Repeat("€", assessment.MaxComment)
	for i := range 1 + exchange.MaxSize/len(long) {
		id := assessment.QuestionID(fmt.Sprint("B", i))
		answers[id] = assessment.Answer{Question: id, State: assessment.Answered, ForJury: long}
	}
	if written := printed(t, assessment.Assessment{Answers: answers}); len(written.Attachments) > 0 || len(written.Sections) == 0 {
		t.Errorf("got %d attachments and %d sections", len(written.Attachments), len(written.Sections))
	}
}
