package assessment_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// form is a solution that says everything and releases nothing.
func form() assessment.Solution {
	return assessment.Solution{
		ID: "G01", Title: "Ein Formular", Process: "P04", Text: "was", Prerequisites: "womit", Effort: "wie viel", ContactRole: "wer",
	}
}

func TestEachTextOfASolutionHasItsOwnConsent(t *testing.T) {
	for name, c := range map[string]struct {
		agree func(*assessment.Solution)
		want  string // the texts that go
	}{
		"nothing said":            {func(*assessment.Solution) {}, ""},
		"refused":                 {func(s *assessment.Solution) { s.ReleaseText = assessment.No }, ""},
		"only the solution":       {func(s *assessment.Solution) { s.ReleaseText = assessment.Yes }, "was|||"},
		"and what it needs":       {func(s *assessment.Solution) { s.ReleaseText, s.ReleasePrerequisites = assessment.Yes, assessment.Yes }, "was|womit||"},
		"and the effort":          {func(s *assessment.Solution) { s.ReleaseText, s.ReleaseEffort = assessment.Yes, assessment.Yes }, "was||wie viel|"},
		"and who answers":         {func(s *assessment.Solution) { s.ReleaseText, s.ReleaseContact = assessment.Yes, assessment.Yes }, "was|||wer"},
		"all but what was done":   {func(s *assessment.Solution) { s.ReleaseEffort, s.ReleaseContact = assessment.Yes, assessment.Yes }, ""},
		"nothing said about what": {func(s *assessment.Solution) { s.ReleaseText, s.Text = assessment.Yes, "" }, ""},
	} {
		s := form()
		c.agree(&s)
		got, some := s.Released()
		said := got.Text + "|" + got.Prerequisites + "|" + got.Effort + "|" + got.ContactRole
		if some != (c.want != "") || (some && said != c.want) || (!some && got != assessment.Solution{}) {
			t.Errorf("%s: got %q, %v", name, said, some)
		}
		if some && (got.Title != s.Title || got.Process != s.Process) {
			t.Errorf("%s: title and process did not go along: %+v", name, got)
		}
	}
}

func TestWhatIsHandedOverHoldsReleasedSolutionsOnly(t *testing.T) {
	kept, half := form(), form()
	kept.ID, half.ReleaseText = "G02", assessment.Yes
	sharing := assessment.Sharing{Cohort: assessment.Yes, Role: "Leitung"}
	a := assessment.Assessment{Inventory: assessment.NewInventory(assessment.Process{ID: "P04"}, half, kept, sharing)}
	released, _ := half.Released()
	want := assessment.NewInventory(assessment.Process{ID: "P04"}, released, sharing)
	for name, got := range map[string]assessment.Assessment{"handed over": a.HandedOver(), "submission": a.Submission()} {
		if diff := cmp.Diff(want, got.Inventory); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if diff := cmp.Diff([]assessment.Solution{half, kept}, a.Inventory.Solutions()); diff != "" {
		t.Errorf("the original has changed (-want +got):\n%s", diff)
	}
}

func TestThereIsOneSharing(t *testing.T) {
	if got := assessment.Inventory(nil).Sharing(); got != (assessment.Sharing{}) {
		t.Errorf("got %+v of an empty inventory", got)
	}
	yes := assessment.Sharing{Named: assessment.Yes}
	if got := assessment.NewInventory(assessment.Sharing{Cohort: assessment.Yes}, yes); len(got) != 1 || got.Sharing() != yes {
		t.Errorf("got %v", got)
	}
	if _, err := assessment.NewEntry(assessment.EntryRef{Kind: assessment.EntrySharing, ID: "other"}); err == nil {
		t.Error("a second one was made")
	}
}
