package desk_test

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"reifekompass/app/desk"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assets"
)

// callShelf keeps assessments and one call with its catalogue.
type callShelf struct {
	kept   map[assessment.ID]assessment.Assessment
	record assessment.CallRecord

	handovers []assessment.Handover
}

func (s *callShelf) Create(_ context.Context, a assessment.Assessment) (assessment.ID, error) {
	a.ID = "new"
	s.kept[a.ID] = a
	return a.ID, nil
}

func (s *callShelf) Load(_ context.Context, id assessment.ID) (assessment.Assessment, error) {
	a, known := s.kept[id]
	if !known {
		return a, assessment.ErrNotFound
	}
	return a, nil
}

func (*callShelf) Restore(context.Context, assessment.ID) error { return nil }

func (s *callShelf) Call(_ context.Context, id assessment.CallID) (assessment.CallRecord, error) {
	if id != s.record.Call.ID {
		return assessment.CallRecord{}, assessment.ErrNotFound
	}
	return s.record, nil
}

func (s *callShelf) Handovers(context.Context, assessment.ID) ([]assessment.Handover, error) {
	return s.handovers, nil
}

// withCall is a desk on which one assessment answers a call that has other
// criteria, weights and hours, and another answers none.
func withCall(t *testing.T) (*desk.Desk, *callShelf) {
	t.Helper()
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		t.Fatal(err)
	}
	shipped := kittest.Catalogue(t)
	call := assessment.Call{
		ID: "probe-1", Title: "Probe", CatalogueID: shipped.ID, CatalogueVersion: shipped.Version,
		Criteria:   []assessment.CallCriterion{{Criterion: assessment.Criterion{ID: "K1", Title: assessment.Text{"de": "Nutzen"}}}},
		Dimensions: map[assessment.DimensionID]assessment.Weight{"B": 3000},
		Parameters: assessment.DefaultParameters(),
	}
	call.Parameters.HoursPerFTE = 1500
	store := &callShelf{kept: map[assessment.ID]assessment.Assessment{}, record: assessment.CallRecord{
		Call: call, Status: assessment.CallLocked, Catalogue: bytes.ReplaceAll(raw, []byte(shipped.ID), []byte("amtlich")),
	}}
	store.record.Call.CatalogueID = "amtlich"
	agency := assessment.Agency{Name: "Amt", Kind: assessment.KindCity}
	store.kept["asked"] = assessment.Assessment{ID: "asked", Agency: agency, Year: 2026, CatalogueID: "amtlich", Call: call.ID}
	store.kept["free"] = assessment.Assessment{ID: "free", Agency: agency, Year: 2026, CatalogueID: shipped.ID}
	places, err := region.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	return &desk.Desk{Store: store, Catalogue: shipped, Places: places, Clock: kittest.Noon}, store
}

func TestTextsThatACallDoesNotAskForAreReadAgain(t *testing.T) {
	for criterion, welcome := range map[assessment.CriterionID]bool{"K1": true, "J13": true, "K2": false} {
		d, shelf := withCall(t)
		a := shelf.kept["asked"]
		a.CatalogueVersion, a.Inventory = d.Catalogue.Version, assessment.Inventory{}.With(assessment.Vision{Criterion: criterion, Text: "Ein Text"})
		shelf.kept["asked"] = a
		var file bytes.Buffer
		if err := d.Export(t.Context(), "asked", &file); err != nil {
			t.Fatal(err)
		}
		if _, err := d.Import(t.Context(), &file); (err == nil) != welcome {
			t.Errorf("a text about %s: %v", criterion, err)
		}
	}
}

func TestCallDecidesByWhatItsAssessmentsAreAsked(t *testing.T) {
	d, _ := withCall(t)
	asked, err := d.CatalogueOf(t.Context(), "asked")
	if err != nil {
		t.Fatal(err)
	}
	dimension, _ := asked.DimensionOf("B2")
	if asked.ID != "amtlich" || dimension.Weight != 3000 || asked.Model().HoursPerFTE != 1500 || asked.Criteria[0].ID != "K1" {
		t.Errorf("catalogue %s with weight %d, %d hours, criterion %s", asked.ID, dimension.Weight, asked.Model().HoursPerFTE, asked.Criteria[0].ID)
	}
	input, err := d.Evaluate(t.Context(), "asked")
	if err != nil || input.Catalogue != asked {
		t.Errorf("evaluated by %p, want %p, %v", input.Catalogue, asked, err)
	}
	free, err := d.CatalogueOf(t.Context(), "free")
	if err != nil || free != kittest.Catalogue(t) {
		t.Errorf("without a call: %v, %v", free.ID, err)
	}
}

func TestPartIsAskedItsQuestionsOnly(t *testing.T) {
	d, store := withCall(t)
	a := store.kept["free"]
	a.Part = &assessment.Part{Questions: []assessment.QuestionID{"B2", "G1"}}
	store.kept["free"] = a
	asked, err := d.CatalogueOf(t.Context(), "free")
	if err != nil {
		t.Fatal(err)
	}
	if got := asked.Order(); len(got) != 2 || got[0] != "B2" || got[1] != "G1" {
		t.Errorf("asked %v", got)
	}
}

func TestAssessmentOfForeignCatalogueWithoutItsCallIsRefused(t *testing.T) {
	d, store := withCall(t)
	store.record.Call.ID = "another"
	_, err := d.CatalogueOf(t.Context(), "asked")
	var wrong *assessment.CatalogueError
	if !errors.As(err, &wrong) || wrong.Got != "amtlich" {
		t.Errorf("got %v", err)
	}
}
