package learning

import (
	"slices"
	"testing"

	"reifekompass/assessment"
)

// prints are those of all submissions so far.
func (w *world) prints() []assessment.Fingerprint {
	var all []assessment.Fingerprint
	for i := range w.received {
		all = append(all, w.received[i].Print)
	}
	return all
}

func (w *world) learnAmong(group []assessment.Fingerprint) *Picture {
	w.tb.Helper()
	p, err := (&Office{Store: w, Reader: w, Places: w.places, Clock: noon}).LearnAmong(w.tb.Context(), "c", group)
	if err != nil {
		w.tb.Fatal(err)
	}
	return p
}

// replace hands in another revision of the first submissions' one.
func (w *world) replace(at int, entries ...assessment.Entry) {
	w.tb.Helper()
	old := w.received[at]
	w.replaced[old.Print] = w.handed[old.Series]
	next := w.handed[old.Series]
	next.Assessment.Inventory = assessment.NewInventory(append([]assessment.Entry{assessment.Sharing{}}, entries...)...)
	w.handed[old.Series] = next
	w.received[at].Standing = assessment.StandingOlder
	old.Print = assessment.Fingerprint{byte(100 + at)}
	w.received = append(w.received, old)
}

func TestWhoIsNotInTheGroupIsNotCountedForOthers(t *testing.T) {
	w := solved(t)
	group := w.prints()
	w.add(agency{name: "Ohne Einwilligung", ags: "05112000", entries: []assessment.Entry{process("P02", 0, 3)}})
	if got := w.learn().Solutions[1].Reach.Closes; got != 2 {
		t.Fatalf("among all: got %d", got)
	}
	p := w.learnAmong(group)
	if s := p.Solutions[1]; !s.Measured || s.Reach.Closes != 1 || s.Reach.Narrows != 1 {
		t.Errorf("got %+v", s)
	}
	if len(p.Participants) != 5 {
		t.Errorf("got %d participants", len(p.Participants))
	}
}

func TestTheReachInAGroupStaysAsItWas(t *testing.T) {
	w := solved(t)
	group := w.prints()
	before := w.learnAmong(group)
	w.replace(2, process("P02", 3, 4), process("P01", 2, 4)) // Bonn has closed its gap
	w.replace(1, process("P01", 4, 4), assessment.Solution{ID: "G01", Title: "Besuchsbericht", Process: "P01", Text: "Ein Formular", ReleaseText: yes})
	if now := w.learn(); now.Solutions[1].Reach == before.Solutions[1].Reach || now.Solutions[0].Reach == before.Solutions[0].Reach {
		t.Fatalf("the corrections change nothing: %+v", now.Solutions)
	}
	after := w.learnAmong(group)
	for _, of := range before.Solutions[:2] {
		i := slices.IndexFunc(after.Solutions, func(s Solution) bool { return s.Key() == of.Key() })
		if i < 0 || !after.Solutions[i].Measured || after.Solutions[i].Reach != of.Reach {
			t.Errorf("%s: got %+v, want the reach of %+v", of.Title, after.Solutions, of)
		}
	}
}

func TestNothingIsMeasuredInAGroupThatIsNotWhole(t *testing.T) {
	w := solved(t)
	group := append(w.prints(), assessment.Fingerprint{99})
	for _, s := range w.learnAmong(group).Solutions {
		if s.Measured {
			t.Errorf("got %+v", s)
		}
	}
	w.unread[w.received[3].Series] = errDamaged
	p := w.learnAmong(w.prints())
	if len(p.Unread) != 1 || slices.ContainsFunc(p.Solutions, func(s Solution) bool { return s.Measured }) {
		t.Errorf("got %+v", p.Solutions)
	}
}
