package store

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func sampleCircle(id assessment.ID, series string) assessment.KeptCircle {
	return assessment.KeptCircle{Assessment: id, Series: series, At: noon(), File: []byte(`{"format": "reifekompass-circle"}`)}
}

func TestALaterLetterTakesThePlaceOfAnEarlierOneOfItsSeries(t *testing.T) {
	s, id := withTravel(t)
	other, again := sampleCircle(id, "b"), sampleCircle(id, "a")
	again.File, again.At = []byte("neu"), noon().Add(time.Hour)
	for _, c := range []assessment.KeptCircle{sampleCircle(id, "a"), other, again} {
		if err := s.KeepCircle(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Circles(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]assessment.KeptCircle{again, other}, got); diff != "" {
		t.Error(diff)
	}
	wantClass(t, s.KeepCircle(t.Context(), sampleCircle("nobody", "a")), assessment.ErrNotFound)
}

func TestASeriesLeadsToItsAssessmentUntilThatIsDeleted(t *testing.T) {
	s, id := withTravel(t)
	handed, err := s.Handovers(t.Context(), id)
	if err != nil || len(handed) == 0 {
		t.Fatalf("handed over %v, %v", handed, err)
	}
	series := handed[0].Series
	if got, err := s.SeriesOwner(t.Context(), series); got != id || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	_, err = s.SeriesOwner(t.Context(), "another")
	wantClass(t, err, assessment.ErrNotFound)
	if err := s.Delete(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	_, err = s.SeriesOwner(t.Context(), series)
	wantClass(t, err, assessment.ErrNotFound)
}

func TestADamagedCircleIsSaidAndStandsInNobodysWay(t *testing.T) {
	s, id := withTravel(t)
	if err := s.KeepCircle(t.Context(), sampleCircle(id, "a")); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Backup(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.pool.ExecContext(t.Context(), "UPDATE circles SET file = x'00'"); err != nil {
		t.Fatal(err)
	}
	if err := s.KeepCircle(t.Context(), sampleCircle(id, "b")); err != nil {
		t.Fatal(err)
	}
	got, err := s.Circles(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	damaged := assessment.KeptCircle{Assessment: id, Series: "a", At: noon(), Damaged: true}
	if diff := cmp.Diff([]assessment.KeptCircle{damaged, sampleCircle(id, "b")}, got); diff != "" {
		t.Error(diff)
	}
	if _, err := s.Backup(t.Context()); err != nil {
		t.Errorf("no copy of the work: %v", err)
	}
	if err := s.KeepCircle(t.Context(), sampleCircle(id, "a")); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Circles(t.Context(), id); err != nil || got[0].Damaged || got[0].File == nil {
		t.Errorf("opened again: %+v, %v", got, err)
	}
}

// wantCircle is what the database of schema 9 holds beside that of schema 8.
func wantCircle(t *testing.T, s *Store, id assessment.ID) {
	t.Helper()
	got, err := s.Circles(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]assessment.KeptCircle{sampleCircle(id, "a")}, got); diff != "" {
		t.Error(diff)
	}
}
