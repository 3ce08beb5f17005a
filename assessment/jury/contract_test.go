package jury_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/store"
)

// rule is the test of one rule of the contract between rounds and their store.
type rule struct {
	*testing.T

	store    jury.Store
	call     assessment.CallID
	received assessment.Received
}

// TestStoreKeepsTheContract runs the same rules against the real store and the
// one in memory, so that what is tested with the fake holds for both.
func TestStoreKeepsTheContract(t *testing.T) {
	for name, open := range map[string]func(*testing.T, assessment.CallRecord, assessment.Received) jury.Store{"memory": openMemory, "sqlite": openReal} {
		t.Run(name, func(t *testing.T) {
			for name, check := range contract() {
				t.Run(name, func(t *testing.T) {
					record := contractCall()
					received := assessment.Received{
						Call: record.Call.ID, Series: series(0), Agency: "Stadt A", Revision: 1, Standing: assessment.StandingCurrent,
						Print: assessment.Fingerprint{5}, Made: noon(), At: noon(),
					}
					check(rule{T: t, store: open(t, record, received), call: record.Call.ID, received: received})
				})
			}
		})
	}
}

func contractCall() assessment.CallRecord {
	return assessment.CallRecord{
		Status: assessment.CallLocked, Own: true, Print: assessment.Fingerprint{7}, Catalogue: []byte("id: x\n"), File: []byte("file"),
		Call: assessment.Call{
			ID: "wf-digital-2026-k3f9", Office: "Programmstelle", Title: "WF digital", Deadline: noon(), Year: 2026, Winners: 1,
			CatalogueID: "x", CatalogueVersion: "1.0", Parameters: assessment.DefaultParameters(), Recipient: "age1pq1xyz",
			Criteria: []assessment.CallCriterion{{Criterion: assessment.Criterion{ID: "J1"}, Weight: 1000}},
		},
	}
}

func openMemory(_ *testing.T, record assessment.CallRecord, received assessment.Received) jury.Store {
	return &memory{call: record, received: []assessment.Received{received}}
}

func openReal(t *testing.T, record assessment.CallRecord, received assessment.Received) jury.Store {
	t.Helper()
	s, err := store.Open(t.Context(), store.Options{Dir: t.TempDir(), Clock: noon})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if err := s.SaveCall(t.Context(), record); err != nil {
		t.Fatal(err)
	}
	arrival := assessment.Arrival{Received: received, File: []byte("sealed"), Payload: []byte("payload " + received.Print.String())}
	if err := s.Receive(t.Context(), []assessment.Arrival{arrival}, nil); err != nil {
		t.Fatal(err)
	}
	return s
}

// contract names the rules. None is a helper: a failure should point into it.
func contract() map[string]func(rule) {
	return map[string]func(rule){
		"a call that is not here is not found":             unknownCall,
		"what arrived can be read":                         arrived,
		"a round that was not opened is not found":         unopened,
		"a round begins with conflicts":                    begins,
		"a round is opened once":                           openedOnce,
		"a change without a line in the log is refused":    unlogged,
		"a change of what others changed is refused":       overtaken,
		"what cannot be kept is refused whole":             refusedWhole,
		"jurors stay in the order they joined":             jurorsStay,
		"a declaration takes the place of the one before":  declaredAnew,
		"nobody speaks who is not in the jury":             strangers,
		"a newer ballot replaces all marks of its juror":   ballotReplaces,
		"a changed mark keeps what it was":                 markKeeps,
		"a mark that is another by now is not changed":     markMoved,
		"a withdrawal can be taken back":                   withdrawnBack,
		"criteria that are not applied can be none again":  excludedNone,
		"nil changes nothing":                              nilChanges,
		"state, deadline and decision are those said last": saidLast,
		"a ballot is kept once":                            keptOnce,
		"what is read belongs to the reader":               readersOwn,
	}
}

func unknownCall(r rule) {
	_, err := r.store.Call(r.Context(), "other")
	r.want(err, assessment.ErrNotFound)
	_, err = r.store.Round(r.Context(), "other")
	r.want(err, assessment.ErrNotFound)
	c := assessment.RoundChange{Open: &assessment.Round{ID: strings.Repeat("b", 32), Call: "other"}, Log: line(nil)}
	r.want(r.store.ChangeRound(r.Context(), "other", c), assessment.ErrNotFound)
	list, err := r.store.Received(r.Context(), "other")
	if err != nil || len(list) != 0 {
		r.Errorf("received for another call: %v, %v", list, err)
	}
}

func arrived(r rule) {
	record, err := r.store.Call(r.Context(), r.call)
	if err != nil || record.Call.Title != "WF digital" || record.Print != (assessment.Fingerprint{7}) || record.Status != assessment.CallLocked {
		r.Errorf("call %+v, %v", record, err)
	}
	list, err := r.store.Received(r.Context(), r.call)
	if err != nil || len(list) != 1 || list[0].Series != series(0) || list[0].Standing != assessment.StandingCurrent || list[0].Agency != "Stadt A" {
		r.Errorf("received %+v, %v", list, err)
	}
	payload, err := r.store.ReceivedPayload(r.Context(), r.received.Print)
	if err != nil || !bytes.HasPrefix(payload, []byte("payload ")) {
		r.Errorf("payload %q, %v", payload, err)
	}
	_, err = r.store.ReceivedPayload(r.Context(), assessment.Fingerprint{99})
	r.want(err, assessment.ErrNotFound)
}

func unopened(r rule) {
	_, err := r.store.Round(r.Context(), r.call)
	r.want(err, assessment.ErrNotFound)
	state := assessment.RoundReview
	r.want(r.change(assessment.RoundChange{State: &state}), assessment.ErrNotFound)
	r.want(r.store.KeepBallot(r.Context(), r.call, assessment.KeptBallot{Juror: one()}), assessment.ErrNotFound)
}

func begins(r rule) {
	deadline := noon().Add(time.Hour)
	r.must(assessment.RoundChange{Open: &assessment.Round{ID: strings.Repeat("a", 32), Call: r.call, Deadline: deadline}})
	r.same(r.round(), assessment.Round{
		ID: strings.Repeat("a", 32), Call: r.call, State: assessment.RoundConflicts, Deadline: deadline, Log: line(nil),
	})
}

func openedOnce(r rule) {
	r.open()
	before := r.round()
	r.want(r.change(assessment.RoundChange{Open: &assessment.Round{ID: strings.Repeat("c", 32), Call: r.call}}), assessment.ErrChanged)
	r.same(r.round(), before)
}

func unlogged(r rule) {
	r.open()
	before, state := r.round(), assessment.RoundReview
	if err := r.store.ChangeRound(r.Context(), r.call, assessment.RoundChange{After: before.Log[0].Hash, State: &state}); err == nil {
		r.Error("a change without a line is taken")
	}
	r.same(r.round(), before)
}

func overtaken(r rule) {
	r.seated()
	before, state := r.round(), assessment.RoundReview
	late := assessment.RoundChange{After: before.Log[0].Hash, State: &state, Log: line(before.Log[:1])}
	r.want(r.store.ChangeRound(r.Context(), r.call, late), assessment.ErrChanged)
	r.same(r.round(), before)
}

func refusedWhole(r rule) {
	r.seated()
	before, state := r.round(), assessment.RoundReview
	off := said(one(), assessment.MaxPoints+1)
	var value *assessment.ValueError
	if err := r.change(assessment.RoundChange{State: &state, Marks: []assessment.Mark{said(two(), 4), off}}); !errors.As(err, &value) {
		r.Errorf("got %v", err)
	}
	r.same(r.round(), before)
}

func jurorsStay(r rule) {
	r.seated()
	r.must(assessment.RoundChange{Jurors: []assessment.Juror{{ID: one(), Name: "Uta Neu", Agency: "Ahlen", Email: "uta@ahlen.example", Recipient: "age1x", Left: true}}})
	r.same(r.round().Jurors, []assessment.Juror{
		{ID: one(), Name: "Uta Neu", Agency: "Ahlen", Email: "uta@ahlen.example", Recipient: "age1x", Left: true}, {ID: two(), Name: "Max"},
	})
}

func declaredAnew(r rule) {
	r.seated()
	none := assessment.Declaration{Juror: one(), Series: series(0), Kind: assessment.NoConflict, Made: noon()}
	other := assessment.Declaration{Juror: two(), Series: series(0), Kind: assessment.NoConflict, Made: noon()}
	r.must(assessment.RoundChange{Declared: []assessment.Declaration{none, other}})
	conflict := assessment.Declaration{Juror: one(), Series: series(0), Kind: assessment.ConflictEmployer, Reason: "dort", Made: noon().Add(time.Hour)}
	r.must(assessment.RoundChange{Declared: []assessment.Declaration{conflict}})
	r.same(r.round().Declared, []assessment.Declaration{other, conflict})
}

func strangers(r rule) {
	r.open()
	before := r.round()
	declared := assessment.Declaration{Juror: one(), Series: series(0), Kind: assessment.NoConflict, Made: noon()}
	r.want(r.change(assessment.RoundChange{Declared: []assessment.Declaration{declared}}), assessment.ErrNotFound)
	r.want(r.change(assessment.RoundChange{Marks: []assessment.Mark{said(one(), 4)}}), assessment.ErrNotFound)
	r.want(r.store.KeepBallot(r.Context(), r.call, assessment.KeptBallot{Juror: one(), Print: assessment.Fingerprint{3}}), assessment.ErrNotFound)
	r.same(r.round(), before)
	joined := assessment.RoundChange{Jurors: []assessment.Juror{{ID: one(), Name: "Uta"}}, Marks: []assessment.Mark{said(one(), 4)}}
	r.must(joined) // who joins with the same change may speak
}

func ballotReplaces(r rule) {
	r.seated()
	second := said(one(), 6)
	second.Criterion = "J2"
	r.must(assessment.RoundChange{Marks: []assessment.Mark{said(one(), 4), second, said(two(), 2)}})
	r.must(assessment.RoundChange{Replace: []assessment.JurorID{one()}, Marks: []assessment.Mark{said(one(), 8)}})
	r.same(r.round().Marks, []assessment.Mark{said(two(), 2), said(one(), 8)})
}

func markKeeps(r rule) {
	r.seated()
	r.must(assessment.RoundChange{Marks: []assessment.Mark{said(one(), 4)}})
	first, second, third := said(one(), 4), said(one(), 6), said(one(), 8)
	second.Before = &first
	r.must(assessment.RoundChange{Marks: []assessment.Mark{second}})
	third.Before = &second
	r.must(assessment.RoundChange{Marks: []assessment.Mark{third}})
	r.same(r.round().Marks, []assessment.Mark{third})
	r.must(assessment.RoundChange{Marks: []assessment.Mark{said(one(), 2)}}) // said without a word about before
	r.same(r.round().Marks, []assessment.Mark{said(one(), 2)})
}

func markMoved(r rule) {
	r.seated()
	r.must(assessment.RoundChange{Marks: []assessment.Mark{said(one(), 4)}})
	before := r.round()
	other, changed := said(one(), 5), said(one(), 8)
	changed.Before = &other
	r.want(r.change(assessment.RoundChange{Marks: []assessment.Mark{changed}}), assessment.ErrChanged)
	r.same(r.round(), before)
}

func withdrawnBack(r rule) {
	r.open()
	r.must(assessment.RoundChange{Withdrawn: map[string]string{series(0): "kein Geld", series(1): "anders"}})
	r.same(r.round().Withdrawn, map[string]string{series(0): "kein Geld", series(1): "anders"})
	r.must(assessment.RoundChange{Withdrawn: map[string]string{series(0): ""}})
	r.same(r.round().Withdrawn, map[string]string{series(1): "anders"})
	r.must(assessment.RoundChange{Withdrawn: map[string]string{series(1): ""}})
	r.same(r.round().Withdrawn, map[string]string(nil))
}

func excludedNone(r rule) {
	r.open()
	r.must(assessment.RoundChange{Excluded: []assessment.CriterionID{"J1", "J2"}})
	r.same(r.round().Excluded, []assessment.CriterionID{"J1", "J2"})
	r.must(assessment.RoundChange{Excluded: []assessment.CriterionID{}})
	r.same(r.round().Excluded, []assessment.CriterionID(nil))
}

func nilChanges(r rule) {
	r.seated()
	state, deadline := assessment.RoundDiscussion, noon().Add(time.Hour)
	decision := assessment.Decision{Winners: []string{series(0)}, Minority: "anders", Day: noon(), Place: "Rathaus"}
	r.must(assessment.RoundChange{
		State: &state, Deadline: &deadline, Excluded: []assessment.CriterionID{"J2"}, Withdrawn: map[string]string{series(1): "x"},
		Marks: []assessment.Mark{said(one(), 4)}, Decision: &decision,
	})
	before := r.round()
	r.must(assessment.RoundChange{})
	after := r.round()
	if len(after.Log) != len(before.Log)+1 {
		r.Errorf("%d lines after %d", len(after.Log), len(before.Log))
	}
	after.Log, before.Log = nil, nil
	r.same(after, before)
}

func saidLast(r rule) {
	r.open()
	for _, state := range []assessment.RoundState{assessment.RoundArchive, assessment.RoundReview} {
		deadline := noon().Add(time.Duration(len(state)) * time.Hour)
		decision := assessment.Decision{
			Winners: []string{series(0)}, Reserve: []string{series(1)}, Votes: []assessment.Vote{{Motion: string(state), For: 2, Abstain: 1, Made: noon()}},
			Lots: []string{series(1)}, Minority: string(state), Verdicts: []assessment.Verdict{{Series: series(0), Internal: "i", Minutes: "m", Letter: "l"}},
			Place: "Rathaus", Day: noon(), Present: []assessment.JurorID{one()},
		}
		r.must(assessment.RoundChange{State: &state, Deadline: &deadline, Decision: &decision})
		round := r.round()
		if round.State != state || !round.Deadline.Equal(deadline) {
			r.Errorf("%s until %s", round.State, round.Deadline)
		}
		r.same(round.Decision, decision)
	}
	none := time.Time{}
	r.must(assessment.RoundChange{Deadline: &none})
	if !r.round().Deadline.IsZero() {
		r.Error("a deadline cannot be taken away")
	}
}

func keptOnce(r rule) {
	r.seated()
	ballot := assessment.KeptBallot{Juror: one(), Revision: 1, Made: noon(), Print: assessment.Fingerprint{3}, Payload: []byte("x")}
	before := r.round()
	for range 2 {
		if err := r.store.KeepBallot(r.Context(), r.call, ballot); err != nil {
			r.Error(err)
		}
	}
	r.same(r.round(), before) // what counts is what the log says
}

func readersOwn(r rule) {
	r.seated()
	r.must(assessment.RoundChange{Marks: []assessment.Mark{said(one(), 4)}, Withdrawn: map[string]string{series(1): "x"}})
	before, mine := r.round(), r.round()
	mine.Marks[0].Points, mine.Jurors[0].Name, mine.Log[0].Reason = 1, "anders", "anders"
	mine.Withdrawn[series(0)] = "anders"
	r.same(r.round(), before)
}
