package jury_test

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	gocmp "github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// one, two are jurors of the contract; the second sorts before the first.
func one() assessment.JurorID { return assessment.JurorID(strings.Repeat("f", 32)) }
func two() assessment.JurorID { return assessment.JurorID(strings.Repeat("1", 32)) }

func said(juror assessment.JurorID, points assessment.Points) assessment.Mark {
	return assessment.Mark{Juror: juror, Series: series(0), Criterion: "J1", State: assessment.MarkGiven, Points: points, Reason: "darum", Made: noon()}
}

// change puts a change behind what the round is now, and returns its error.
func (r rule) change(c assessment.RoundChange) error {
	r.Helper()
	round, err := r.store.Round(r.Context(), r.call)
	if err != nil && !errors.Is(err, assessment.ErrNotFound) {
		r.Fatal(err)
	}
	c.Log = line(round.Log)
	c.After = c.Log[0].Before
	return r.store.ChangeRound(r.Context(), r.call, c)
}

// line continues a log; the store asks only that each hash is another one.
func line(log []assessment.LogEntry) []assessment.LogEntry {
	n := len(log) + 1
	next := assessment.LogEntry{Number: n, At: noon(), Kind: assessment.LogState, Fields: map[string]string{"n": "ü"}, Reason: "x", Hash: assessment.Fingerprint{byte(n), 1}}
	if n > 1 {
		next.Before = log[n-2].Hash
	}
	return []assessment.LogEntry{next}
}

func (r rule) must(c assessment.RoundChange) {
	r.Helper()
	if err := r.change(c); err != nil {
		r.Fatal(err)
	}
}

func (r rule) open() {
	r.Helper()
	r.must(assessment.RoundChange{Open: &assessment.Round{ID: strings.Repeat("a", 32), Call: r.call}})
}

// seated is a round with both jurors.
func (r rule) seated() {
	r.Helper()
	r.open()
	r.must(assessment.RoundChange{Jurors: []assessment.Juror{{ID: one(), Name: "Uta"}, {ID: two(), Name: "Max"}}})
}

func (r rule) round() assessment.Round {
	r.Helper()
	round, err := r.store.Round(r.Context(), r.call)
	if err != nil {
		r.Fatal(err)
	}
	slices.SortFunc(round.Marks, func(a, b assessment.Mark) int {
		return cmp.Or(cmp.Compare(a.Juror, b.Juror), cmp.Compare(a.Series, b.Series), cmp.Compare(a.Criterion, b.Criterion))
	})
	slices.SortFunc(round.Declared, func(a, b assessment.Declaration) int {
		return cmp.Or(cmp.Compare(a.Juror, b.Juror), cmp.Compare(a.Series, b.Series))
	})
	return round
}

func (r rule) want(err, class error) {
	r.Helper()
	if !errors.Is(err, class) {
		r.Errorf("got %v, want %v", err, class)
	}
}

func (r rule) same(got, want any) {
	r.Helper()
	if diff := gocmp.Diff(want, got); diff != "" {
		r.Errorf("(-want +got)\n%s", diff)
	}
}
