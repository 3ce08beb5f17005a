package desk_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/reports"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// sealable is an assessment that answers a call, with a text in every field
// that stays.
func sealable(a assessment.Assessment) assessment.Assessment {
	a.Agency.ContactRole, a.Agency.ContactEmail = "Amtsleitung", "leitung@amt.example"
	a.CatalogueVersion, a.Position = "1.0", "C3"
	a = a.With(assessment.Answer{
		Question: "B2", State: assessment.Answered, Current: 1, ForJury: "für die Jury", Internal: "vertraulich", Discussion: true,
	})
	return a.With(assessment.Answer{Question: "B3", State: assessment.Unknown, Internal: "auch vertraulich"})
}

// handedOver is the report of what is handed over of an assessment.
func handedOver(t *testing.T, internal bool) (stored assessment.Assessment, d document.Document) {
	t.Helper()
	at, shelf := withCall(t)
	stored = sealable(calledOf(t, shelf))
	shelf.kept[stored.ID] = stored
	s := assessment.Submission{Call: stored.Call, Revision: 1, Made: time.Unix(0, 0), Assessment: stored.Submission()}
	d, err := at.HandedOver(t.Context(), stored.ID, &s, reports.Options{
		Words: kittest.Words(t, "de"), Language: assessment.German, Date: time.Unix(0, 0), Final: true, Internal: internal,
	})
	if err != nil {
		t.Fatal(err)
	}
	return stored, d
}

func TestPreviewHoldsNothingThatStays(t *testing.T) {
	for _, internal := range []bool{false, true} { // even if somebody asks for it
		_, d := handedOver(t, internal)
		raw, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		text := string(raw) + printedTexts(d) + string(d.Attachments[0].Data)
		for _, stays := range []string{"vertraulich", "INTERN", `"C3"`} {
			if strings.Contains(text, stays) {
				t.Errorf("%q is in the preview", stays)
			}
		}
		if !strings.Contains(text, "für die Jury") || strings.Contains(printedTexts(d), "leitung@amt.example") {
			t.Error("the comment for the jury is missing, or the address is printed")
		}
	}
}

func TestPreviewCarriesTheFileThatIsHandedOver(t *testing.T) {
	stored, d := handedOver(t, false)
	content, err := handover.Content(&stored)
	if err != nil || len(d.Attachments) != 1 {
		t.Fatal(len(d.Attachments), err)
	}
	if got := sha256.Sum256(d.Attachments[0].Data); !bytes.Equal(got[:], content[:]) {
		t.Errorf("got another file:\n%s", d.Attachments[0].Data)
	}
}

func TestPreviewDoesNotFollowWhatChangesAfterwards(t *testing.T) {
	at, shelf := withCall(t)
	a := sealable(calledOf(t, shelf))
	s := assessment.Submission{Call: a.Call, Revision: 1, Assessment: a.Submission()}
	later := a.With(assessment.Answer{Question: "B2", State: assessment.Answered, Current: 4, ForJury: "später geschrieben"})
	shelf.kept[a.ID] = later
	d, err := at.HandedOver(t.Context(), a.ID, &s, reports.Options{Words: kittest.Words(t, "de"), Language: assessment.German})
	if err != nil {
		t.Fatal(err)
	}
	if text := printedTexts(d); strings.Contains(text, "später geschrieben") || !strings.Contains(text, "für die Jury") {
		t.Error("the preview shows another state than the submission")
	}
}

// printedTexts is everything that stands on the pages of a document.
func printedTexts(d document.Document) string {
	var all strings.Builder
	for _, page := range document.Layout(d) {
		for _, shape := range page.Scene.Shapes {
			if text, ok := shape.(scene.Text); ok {
				all.WriteString(text.Text + " ")
			}
		}
	}
	return all.String()
}
