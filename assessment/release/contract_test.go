package release_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/assessment/store"
)

// kept is what the contract is about.
type kept interface {
	release.Archive
	release.Shelf
}

// TestStoreKeepsTheContract runs the same rules against the real store and the
// one in memory, so that what is tested with the fake holds for both.
func TestStoreKeepsTheContract(t *testing.T) {
	for name, open := range map[string]func(*testing.T) kept{
		"memory": func(*testing.T) kept { return &memory{} }, "sqlite": openReal,
	} {
		for rule, check := range map[string]func(*testing.T, kept){
			"nothing is there at first":                  nothingAtFirst,
			"releases are kept whole and in their order": keptWhole,
			"a release comes behind the last one":        behindTheLast,
			"what is read belongs to the reader":         readersOwn,
			"what was loaded is there in its order":      loadedInOrder,
			"what was loaded stays":                      loadedStays,
			"a call that is not here is not found":       unknownCall,
		} {
			t.Run(name+"/"+rule, func(t *testing.T) { check(t, open(t)) })
		}
	}
}

func openReal(t *testing.T) kept {
	t.Helper()
	s, err := store.Open(t.Context(), store.Options{Dir: t.TempDir(), Clock: noon})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func frozen(n byte) assessment.FrozenRelease {
	values := []assessment.FrozenValue{{Dimension: "A", Points: "175/3"}, {Dimension: "A", Question: "A1", Points: "25"}}
	return assessment.FrozenRelease{
		ID: strings.Repeat(string('a'+rune(n)), 32), Call: "wf-2026-x", Title: "Überblick", Made: noon(), Print: assessment.Fingerprint{n},
		Signer: assessment.SignerID{9}, Compare: true, File: []byte{n, 1},
		Members: []assessment.FrozenMember{
			{
				Member: "m1", Agency: "Stadt Ä", AGS: "05515000", Signer: assessment.SignerID{1}, Series: "s1", Print: assessment.Fingerprint{3}, Said: true,
				Agreed: noon(), Wording: "w", Winner: true, AgreedWon: noon(), WordingWon: "v", Values: values,
			},
			{Member: "m0", Agency: "Stadt B", Series: "s2", Agreed: noon(), Wording: "w"},
		},
		Log: []assessment.FrozenLine{{Dimension: "A", Part: "cell", Reason: "insider"}, {Dimension: "A", Question: "A1", Part: "band", Reason: "linked"}},
	}
}

func mustFreeze(t *testing.T, s kept, after string, r assessment.FrozenRelease) {
	t.Helper()
	if err := s.FreezeRelease(t.Context(), after, r); err != nil {
		t.Fatal(err)
	}
}

func mustList[T any](t *testing.T, list func(context.Context) ([]T, error)) []T {
	t.Helper()
	found, err := list(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func same(t *testing.T, got, want any) {
	t.Helper()
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func nothingAtFirst(t *testing.T, s kept) {
	if f, l := mustList(t, s.FrozenReleases), mustList(t, s.LoadedReleases); len(f) != 0 || len(l) != 0 {
		t.Errorf("got %v, %v", f, l)
	}
}

func keptWhole(t *testing.T, s kept) {
	first, second := frozen(1), frozen(0)
	mustFreeze(t, s, "", first)
	mustFreeze(t, s, first.ID, second)
	same(t, mustList(t, s.FrozenReleases), []assessment.FrozenRelease{first, second})
}

func behindTheLast(t *testing.T, s kept) {
	first := frozen(1)
	mustFreeze(t, s, "", first)
	for _, after := range []string{"", "other"} {
		if err := s.FreezeRelease(t.Context(), after, frozen(2)); !errors.Is(err, assessment.ErrChanged) {
			t.Errorf("after %q: got %v", after, err)
		}
	}
	same(t, mustList(t, s.FrozenReleases), []assessment.FrozenRelease{first})
}

func readersOwn(t *testing.T, s kept) {
	mustFreeze(t, s, "", frozen(1))
	mine := mustList(t, s.FrozenReleases)
	mine[0].Members[0].Agency, mine[0].Log[0].Reason = "anders", "anders"
	same(t, mustList(t, s.FrozenReleases), []assessment.FrozenRelease{frozen(1)})
}

func loaded(id string, minute int) assessment.LoadedRelease {
	return assessment.LoadedRelease{ID: id, Print: assessment.Fingerprint{4}, Signer: assessment.SignerID{5}, At: noon().Add(0), File: []byte{byte(minute)}}
}

func loadedInOrder(t *testing.T, s kept) {
	for _, id := range []string{"b", "a"} {
		if err := s.KeepLoadedRelease(t.Context(), loaded(id, 1)); err != nil {
			t.Fatal(err)
		}
	}
	same(t, mustList(t, s.LoadedReleases), []assessment.LoadedRelease{loaded("b", 1), loaded("a", 1)})
}

func loadedStays(t *testing.T, s kept) {
	if err := s.KeepLoadedRelease(t.Context(), loaded("a", 1)); err != nil {
		t.Fatal(err)
	}
	if err := s.KeepLoadedRelease(t.Context(), loaded("a", 2)); !errors.Is(err, assessment.ErrExists) {
		t.Errorf("got %v", err)
	}
	same(t, mustList(t, s.LoadedReleases), []assessment.LoadedRelease{loaded("a", 1)})
}

func unknownCall(t *testing.T, s kept) {
	if _, err := s.Call(t.Context(), "other"); !errors.Is(err, assessment.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}
