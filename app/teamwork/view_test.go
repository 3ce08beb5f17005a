package teamwork

import (
	"context"
	"log/slog"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/desk"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assessment/session"
	"reifekompass/assessment/store"
	"reifekompass/assets"
)

// place is a computer of the agency.
type place struct {
	t     *testing.T
	dir   string
	store *store.Store
	desk  *desk.Desk
	reads []string
}

func newPlace(t *testing.T, dir string) *place {
	t.Helper()
	p := &place{t: t, dir: dir}
	var err error
	if p.store, err = store.Open(t.Context(), store.Options{Dir: filepath.Join(t.TempDir(), "daten"), Clock: kittest.Noon}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.store.Close() })
	places, err := region.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	p.desk = &desk.Desk{Store: p.store, Catalogue: kittest.Catalogue(t), Places: places, Clock: kittest.Noon}
	return p
}

func (p *place) ChooseFiles(context.Context, string) ([]string, error) { return p.reads, nil }

func (p *place) ChooseTarget(_ context.Context, _, name string) (string, error) {
	return filepath.Join(p.dir, name), nil
}

func (*place) Asks() bool { return true }

func (p *place) show(id assessment.ID) (*kittest.Stage, *session.Session) {
	p.t.Helper()
	work, err := p.desk.Open(p.t.Context(), p.store, id)
	if err != nil {
		p.t.Fatal(err)
	}
	s := kittest.New(p.t, kittest.Setting{})
	v := New(Deps{
		Context: p.t.Context(), Kit: s.Kit, Session: work, Team: &desk.Team{Desk: p.desk, Store: p.store}, Files: p,
		ReadFile: desk.ReadFile, Changed: func(session.State) {}, Log: slog.New(slog.DiscardHandler),
	})
	s.Show(v.Content())
	v.Activate()
	return s, work
}

func answer(t *testing.T, s *session.Session, a assessment.Answer) {
	t.Helper()
	if _, err := s.Answer(t.Context(), a); err != nil {
		t.Fatal(err)
	}
}

// TestTwoPeopleFillInTogether gives a share out, fills it in on another
// computer, takes it in, adopts and settles.
func TestTwoPeopleFillInTogether(t *testing.T) {
	dir := t.TempDir()
	home, away := newPlace(t, dir), newPlace(t, dir)
	id, err := home.desk.New(t.Context(), assessment.Agency{Name: "Amt", Kind: assessment.KindCity}, 2026)
	if err != nil {
		t.Fatal(err)
	}
	s, work := home.show(id)
	answer(t, work, assessment.Answer{Question: "B2", State: assessment.Answered, Current: 1})
	s.Press("Teil herausgeben …")
	s.MustSee("Für wen (eine Rolle, kein Name)")
	s.Press("Weiter")
	s.MustSee("Der Teil ist geschrieben.", "Alle Fragen, für –")

	share, err := away.desk.ImportFile(t.Context(), filepath.Join(dir, "teil.rkpart"))
	if err != nil {
		t.Fatal(err)
	}
	there, other := away.show(share)
	there.MustSee("Sie füllen diesen Teil für andere aus.", "1 von 56 Fragen sind beantwortet")
	answer(t, other, assessment.Answer{Question: "A1", State: assessment.Answered, Current: 2, Internal: "Neu seit Mai"})
	answer(t, other, assessment.Answer{Question: "B2", State: assessment.Answered, Current: 3})
	there.Press("Ausgefüllten Teil zurückgeben …")
	there.MustSee("Ihre Rolle fehlt.")
	there.Write("IT")
	there.Press("Ausgefüllten Teil zurückgeben …")
	there.MustSee("Der ausgefüllte Teil ist geschrieben.")

	answer(t, work, assessment.Answer{Question: "B2", State: assessment.Answered, Current: 2}) // changed at home meanwhile
	home.reads = []string{filepath.Join(dir, "teil.rkpart")}
	s.Press("Ausgefüllte Teile einlesen …")
	s.MustSee("Ihre Antworten sind unverändert", "zu klären", "neu, ohne Widerspruch", "IT 3")
	s.Press("1 Antwort übernehmen")
	if got := said(work.State(), "A1"); got.Current != 2 || got.Internal != "IT: Neu seit Mai" {
		t.Errorf("A1: %+v", got)
	}
	s.Tap("B2 ")
	s.MustSee("Ihre Antwort: 2", "IT: 3", "haben eine verantwortliche Person") // the sentence of the level
	s.Press("Klären")
	s.MustSee("geklärt")
	if got := said(work.State(), "B2").Current; got != 2 {
		t.Errorf("B2: %d", got)
	}
	if state, _, err := work.Undo(t.Context()); err != nil || said(state, "A1").State != assessment.Open {
		t.Errorf("undone: %+v, %v", said(state, "A1"), err)
	}
}

// TestWhatAColleagueSaysCanHold settles a question with "not applicable", which
// no level says, and goes on by keyboard.
func TestWhatAColleagueSaysCanHold(t *testing.T) {
	dir := t.TempDir()
	home, away := newPlace(t, dir), newPlace(t, dir)
	id, err := home.desk.New(t.Context(), assessment.Agency{Name: "Amt", Kind: assessment.KindCity}, 2026)
	if err != nil {
		t.Fatal(err)
	}
	s, work := home.show(id)
	s.Press("Teil herausgeben …")
	s.Press("Weiter")
	share, err := away.desk.ImportFile(t.Context(), filepath.Join(dir, "teil.rkpart"))
	if err != nil {
		t.Fatal(err)
	}
	there, other := away.show(share)
	for _, id := range []assessment.QuestionID{"B2", "B3"} {
		answer(t, other, assessment.Answer{Question: id, State: assessment.NotApplicable, Reason: "Macht der Kreis"})
		answer(t, work, assessment.Answer{Question: id, State: assessment.Answered, Current: 2})
	}
	there.Write("Leitung")
	there.Press("Ausgefüllten Teil zurückgeben …")
	home.reads = []string{filepath.Join(dir, "teil.rkpart")}
	s.Press("Ausgefüllte Teile einlesen …")
	s.Tap("B2 ")
	s.MustSee("Macht der Kreis")
	s.Key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn) // from the own answer to the colleague's
	s.Press("Klären")
	if got := said(work.State(), "B2"); got.State != assessment.NotApplicable || got.Reason != "Macht der Kreis" {
		t.Errorf("B2: %+v", got)
	}
	s.Key(fyne.KeyReturn) // the focus stands at the next question to be settled
	s.MustSee("Es gilt", "B3 ")
}

// said is the answer to a question in a state of the session.
func said(state session.State, id assessment.QuestionID) assessment.Answer {
	return state.Assessment.Answer(id)
}
