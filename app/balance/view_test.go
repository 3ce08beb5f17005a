package balance

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// memory is a desk with canned calls and members.
type memory struct {
	earlier []assessment.CallRecord
	members []followup.Member
	fails   error
	asked   []assessment.CallID // what was compared with
	looked  []Request
	made    assessment.CallID // the earlier call of the report that was made
}

func (m *memory) Earlier(context.Context, assessment.CallID) ([]assessment.CallRecord, error) {
	return m.earlier, m.fails
}

func (m *memory) Input(_ context.Context, call, earlier assessment.CallID) (reports.BalanceInput, error) {
	m.asked = append(m.asked, earlier)
	if earlier == "" && len(m.earlier) > 0 {
		earlier = m.earlier[0].Call.ID
	}
	for i := range m.earlier {
		if c := &m.earlier[i].Call; c.ID == earlier {
			return reports.NewBalanceInput(assessment.Call{ID: call, Title: "Pilot 2027"}, c, m.members), m.fails
		}
	}
	alone := make([]followup.Member, len(m.members))
	for i := range m.members {
		alone[i] = followup.Member{Name: m.members[i].Name, Later: m.members[i].Later}
	}
	return reports.NewBalanceInput(assessment.Call{ID: call, Title: "Pilot 2027"}, nil, alone), m.fails
}

func (m *memory) Report(_ context.Context, _, earlier assessment.CallID, _ reports.Options) (document.Document, error) {
	m.made = earlier
	return document.Document{}, nil
}

// calls are two earlier ones, the newest first.
func calls() []assessment.CallRecord {
	return []assessment.CallRecord{
		{Call: assessment.Call{ID: "c26", Title: "Pilot 2026", Year: 2026}}, {Call: assessment.Call{ID: "c25", Title: "Reallabore", Year: 2025}},
	}
}

// side answers every question with a level and has two measures.
func side(t *testing.T, level assessment.Level) *followup.Side {
	t.Helper()
	c := kittest.Catalogue(t)
	a := kittest.NewStore(t).Kept
	a.Inventory = assessment.NewInventory(
		assessment.Measure{ID: "M01", Title: "CRM", Module: assessment.Modules()[0], Phase: assessment.PhaseOperation},
		assessment.Measure{ID: "M02", Title: "Portal", Module: assessment.Modules()[0], Phase: assessment.PhaseIdea},
	)
	for _, id := range c.Order() {
		a = a.With(assessment.Answer{Question: id, State: assessment.Answered, Current: level})
	}
	return &followup.Side{Catalogue: c, Assessment: &a}
}

// group is three winners that rose by two levels, and five others by one.
func group(t *testing.T, consents bool) []followup.Member {
	t.Helper()
	before, won, other := side(t, 1), side(t, 3), side(t, 2)
	var list []followup.Member
	for i, name := range []string{"Ahlen", "Bergen", "Celle", "Düren", "Essen", "Fulda", "Goslar", "Hamm"} {
		m := followup.Member{Name: "Stadt " + name, Earlier: before, Later: other}
		if i < 3 {
			m.Later, m.Winner, m.Consents = won, true, consents || i > 0
		}
		list = append(list, m)
	}
	return list
}

// stage is the page in a window.
type stage struct {
	*kittest.Stage

	view *View
}

func (m *memory) stage(t *testing.T) stage {
	t.Helper()
	s := kittest.New(t, kittest.Setting{})
	v := New(Deps{
		Context: t.Context(), Kit: s.Kit, Call: "c27", Desk: m, Log: slog.New(slog.DiscardHandler),
		Look: func(r Request) { m.looked = append(m.looked, r) },
		Options: func() reports.Options {
			return reports.Options{Words: s.Kit.Words, Language: assessment.Language(s.Kit.Words.Language()), Date: kittest.Noon()}
		},
	})
	s.Show(v.Content())
	v.Activate()
	return stage{s, v}
}

func TestTheEffectIsShownWithItsCaveat(t *testing.T) {
	m := &memory{earlier: calls(), members: group(t, true)}
	s := m.stage(t)
	if m.asked[0] != "" || s.view.state.Selected != 1 {
		t.Errorf("asked for %q and shows option %d, want what is proposed, the first", m.asked, s.view.state.Selected)
	}
	s.MustSee("Die Ausgewählten haben sich im Mittel um 25,0 Punkte stärker verbessert als die anderen.", "Diese Zahl ist kein Nachweis.",
		"Die Gruppen sind klein (3 und 5)", "+50,0 (n\u00a0=\u00a03)", "+25,0 (n\u00a0=\u00a05)", "Nur für die Programmstelle.",
		"Informieren", "Idee\u00a08, Betrieb\u00a08", "Stadt Düren", "+25,0 (100\u00a0%)")
}

func TestWithoutTheConsentOfAllWinnersNoEffectIsShown(t *testing.T) {
	m := &memory{earlier: calls(), members: group(t, false)}
	s := m.stage(t)
	s.MustSee("Nicht alle Ausgewählten haben zugestimmt", "Stadt Düren")
	s.MustNotSee("(n\u00a0=\u00a03)")
	if s.view.state.View.Effect.Table.Rows != nil {
		t.Errorf("got %+v", s.view.state.View.Effect)
	}
}

func TestWhyThereIsNoChangeYetIsOneSentence(t *testing.T) {
	once := group(t, true)
	for i := range once {
		once[i].Earlier, once[i].Winner = nil, false
	}
	few := group(t, true)[1:]
	for _, c := range []struct {
		name string
		m    *memory
		want string
	}{
		{"no earlier call", &memory{members: once}, "noch keine frühere Ausschreibung"},
		{"nobody twice", &memory{earlier: calls(), members: once}, "auch zur Ausschreibung „Pilot 2026“"},
		{"too few", &memory{earlier: calls(), members: few}, "Nötig sind mindestens 3."},
		{"nobody at all", &memory{earlier: calls()}, "gilt noch keine Bewerbung"},
		{"broken", &memory{fails: errors.New("disk gone")}, "Die Bilanz lässt sich nicht zeigen."},
	} {
		t.Run(c.name, func(t *testing.T) { c.m.stage(t).MustSee(c.want) })
	}
}

func TestAnotherCallIsChosenAndGoesIntoTheReport(t *testing.T) {
	m := &memory{earlier: calls(), members: group(t, true)}
	s := m.stage(t)
	if got := strings.Join(s.view.state.Options, "|"); got != "ohne Vergleich|Pilot 2026 (2026)|Reallabore (2025)" || s.view.state.Selected != 1 {
		t.Errorf("got %s, selected %d", got, s.view.state.Selected)
	}
	s.view.presenter.Choose(0)
	s.MustSee("Es wird mit keiner früheren Ausschreibung verglichen")
	s.view.presenter.Choose(2)
	s.Chord(kit.Ctrl(fyne.KeyP))
	if len(m.looked) != 1 || m.looked[0].Name != "programmbilanz-pilot-2027.pdf" {
		t.Fatalf("looked at %+v", m.looked)
	}
	if _, err := m.looked[0].Make(t.Context(), m.looked[0].Options); err != nil || m.made != "c25" {
		t.Errorf("made against %q, %v", m.made, err)
	}
}
