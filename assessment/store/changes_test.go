package store

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// The contract of the session is tested with the session; these are the rules
// that only a disk can break.

func TestProfileStatusAndPositionOutliveTheProgram(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	want := sample()
	want.ID = create(t, s, want)
	want.Agency = assessment.Agency{Name: "Kreis Muster", Kind: assessment.KindDistrict}
	want.Year, want.Status, want.Position = 2027, assessment.Submitted, "C1"
	if _, err := s.SaveProfile(t.Context(), want.ID, want.Agency, want.Year); err != nil {
		t.Fatal(err)
	}
	var err error
	if want.Changed, err = s.SaveStatus(t.Context(), want.ID, want.Status); err != nil {
		t.Fatal(err)
	}
	if err := s.SavePosition(t.Context(), want.ID, want.Position); err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	if diff := cmp.Diff(want, load(t, openIn(t, dir), want.ID)); diff != "" {
		t.Errorf("differs (-want +got):\n%s", diff)
	}
}

func TestEveryChangeNeedsAnAssessmentThatIsThere(t *testing.T) {
	s := openIn(t, t.TempDir())
	agency := sample().Agency
	_, answer := s.SaveAnswer(t.Context(), "nobody", assessment.Answer{Question: "A1"})
	_, profile := s.SaveProfile(t.Context(), "nobody", agency, 2026)
	_, status := s.SaveStatus(t.Context(), "nobody", assessment.Draft)
	for _, err := range []error{answer, profile, status, s.SavePosition(t.Context(), "nobody", "A1")} {
		wantClass(t, err, assessment.ErrNotFound)
	}
}
