package store

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// published is a release that says something about a question and a process.
func published() assessment.FrozenRelease {
	at := time.Date(2026, 5, 5, 12, 0, 0, 0, time.UTC)
	return assessment.FrozenRelease{
		ID: strings.Repeat("ab", 16), Call: "amt-2026", Title: "Werte 2026", Made: at, Print: assessment.Fingerprint{1}, Signer: assessment.SignerID{2},
		Compare: true, File: []byte("file"),
		Members: []assessment.FrozenMember{{
			Member: "m1", Agency: "Stadt Ahlen", AGS: "05570004", Signer: assessment.SignerID{3}, Series: "s1", Print: assessment.Fingerprint{4}, Said: true,
			Agreed: at, Wording: "v1", Winner: true, AgreedWon: at, WordingWon: "v1",
			Values: []assessment.FrozenValue{{Dimension: "A", Question: "A1", Points: "75"}, {Dimension: "A", Points: "175/3"}, {Process: "P01", Points: "1225/36"}},
		}},
		Log: []assessment.FrozenLine{{Dimension: "A", Question: "A1", Part: "band", Reason: "insider"}, {Process: "P01", Part: "members", Reason: "few_without"}},
	}
}

func wantPublished(t *testing.T, s *Store) {
	t.Helper()
	got, err := s.FrozenReleases(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]assessment.FrozenRelease{published()}, got); diff != "" {
		t.Errorf("differs (-want +got):\n%s", diff)
	}
}

func TestAReleaseIsKeptWithItsProcesses(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	if err := s.FreezeRelease(t.Context(), "", published()); err != nil {
		t.Fatal(err)
	}
	if err := s.FreezeRelease(t.Context(), "", published()); !errors.Is(err, assessment.ErrChanged) {
		t.Errorf("got %v", err)
	}
	mustClose(t, s)
	wantPublished(t, openIn(t, dir))
}
