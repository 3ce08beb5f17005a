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

// rule is the test of one rule of the contract.
type rule struct {
	*testing.T
	kept
}

// TestStoreKeepsTheContract runs the same rules against the real store and the
// one in memory, so that what is tested with the fake holds for both.
func TestStoreKeepsTheContract(t *testing.T) {
	for name, open := range map[string]func(*testing.T) kept{
		"memory": func(*testing.T) kept { return &memory{} }, "sqlite": openReal,
	} {
		for says, check := range map[string]func(rule){
			"nothing is there at first":                  nothingAtFirst,
			"releases are kept whole and in their order": keptWhole,
			"a release comes behind the last one":        behindTheLast,
			"what is read belongs to the reader":         readersOwn,
			"what was loaded is there in its order":      loadedInOrder,
			"what was loaded stays":                      loadedStays,
			"a call that is not here is not found":       unknownCall,
		} {
			t.Run(name+"/"+says, func(t *testing.T) { check(rule{T: t, kept: open(t)}) })
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

func nothingAtFirst(r rule) {
	if f, l := mustList(r.T, r.FrozenReleases), mustList(r.T, r.LoadedReleases); len(f) != 0 || len(l) != 0 {
		r.Errorf("got %v, %v", f, l)
	}
}

func keptWhole(r rule) {
	first, second := frozen(1), frozen(0)
	mustFreeze(r.T, r, "", first)
	mustFreeze(r.T, r, first.ID, second)
	same(r.T, mustList(r.T, r.FrozenReleases), []assessment.FrozenRelease{first, second})
}

func behindTheLast(r rule) {
	first := frozen(1)
	mustFreeze(r.T, r, "", first)
	for _, after := range []string{"", "other"} {
		if err := r.FreezeRelease(r.Context(), after, frozen(2)); !errors.Is(err, assessment.ErrChanged) {
			r.Errorf("after %q: got %v", after, err)
		}
	}
	same(r.T, mustList(r.T, r.FrozenReleases), []assessment.FrozenRelease{first})
}

func readersOwn(r rule) {
	mustFreeze(r.T, r, "", frozen(1))
	mine := mustList(r.T, r.FrozenReleases)
	mine[0].Members[0].Agency, mine[0].Log[0].Reason = "anders", "anders"
	same(r.T, mustList(r.T, r.FrozenReleases), []assessment.FrozenRelease{frozen(1)})
}

func loaded(id string, minute int) assessment.LoadedRelease {
	return assessment.LoadedRelease{ID: id, Print: assessment.Fingerprint{4}, Signer: assessment.SignerID{5}, At: noon().Add(0), File: []byte{byte(minute)}}
}

func loadedInOrder(r rule) {
	for _, id := range []string{"b", "a"} {
		if err := r.KeepLoadedRelease(r.Context(), loaded(id, 1)); err != nil {
			r.Fatal(err)
		}
	}
	same(r.T, mustList(r.T, r.LoadedReleases), []assessment.LoadedRelease{loaded("b", 1), loaded("a", 1)})
}

func loadedStays(r rule) {
	if err := r.KeepLoadedRelease(r.Context(), loaded("a", 1)); err != nil {
		r.Fatal(err)
	}
	if err := r.KeepLoadedRelease(r.Context(), loaded("a", 2)); !errors.Is(err, assessment.ErrExists) {
		r.Errorf("got %v", err)
	}
	same(r.T, mustList(r.T, r.LoadedReleases), []assessment.LoadedRelease{loaded("a", 1)})
}

func unknownCall(r rule) {
	if _, err := r.Call(r.Context(), "other"); !errors.Is(err, assessment.ErrNotFound) {
		r.Errorf("got %v", err)
	}
}
