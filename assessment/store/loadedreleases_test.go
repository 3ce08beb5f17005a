package store

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// loadedNamed is a release that was loaded, told apart by its id.
func loadedNamed(id string) assessment.LoadedRelease {
	return assessment.LoadedRelease{ID: id, Print: printOf(4), Signer: assessment.SignerID{5}, At: noon(), File: []byte(id)}
}

func wantLoaded(t *testing.T, s *Store, want ...assessment.LoadedRelease) {
	t.Helper()
	got, err := s.LoadedReleases(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("differs (-want +got):\n%s", diff)
	}
}

// TestADamagedLoadedReleaseHidesNoOther changes one value after the other of a
// release that was loaded: it is named as damaged, the other one is read, a
// backup copy is made, and the same file takes its place.
func TestADamagedLoadedReleaseHidesNoOther(t *testing.T) {
	for _, change := range []string{
		"file = x'00'", "signer = zeroblob(32)", "print = zeroblob(32)", "digest = zeroblob(32)",
	} {
		t.Run(change, func(t *testing.T) {
			s := openIn(t, t.TempDir())
			for _, id := range []string{"a", "b"} {
				if err := s.KeepLoadedRelease(t.Context(), loadedNamed(id)); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := s.pool.ExecContext(t.Context(), "UPDATE loaded_releases SET "+change+" WHERE id = 'a'"); err != nil {
				t.Fatal(err)
			}
			wantLoaded(t, s, assessment.LoadedRelease{ID: "a", At: noon(), Damaged: true}, loadedNamed("b"))
			if _, err := s.Backup(t.Context()); err != nil {
				t.Errorf("no backup copy: %v", err)
			}
			if err := s.KeepLoadedRelease(t.Context(), loadedNamed("b")); !errors.Is(err, assessment.ErrExists) {
				t.Errorf("the good one: got %v", err)
			}
			if err := s.KeepLoadedRelease(t.Context(), loadedNamed("a")); err != nil {
				t.Errorf("the damaged one: got %v", err)
			}
			wantLoaded(t, s, loadedNamed("a"), loadedNamed("b"))
		})
	}
}

func TestADamagedDayOfALoadedReleaseIsNoticed(t *testing.T) {
	s := openIn(t, t.TempDir())
	if err := s.KeepLoadedRelease(t.Context(), loadedNamed("a")); err != nil {
		t.Fatal(err)
	}
	if _, err := s.pool.ExecContext(t.Context(), "UPDATE loaded_releases SET at = 7"); err != nil {
		t.Fatal(err)
	}
	if got, err := s.LoadedReleases(t.Context()); err != nil || len(got) != 1 || !got[0].Damaged || got[0].File != nil {
		t.Errorf("got %+v, %v", got, err)
	}
}
