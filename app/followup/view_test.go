package followup

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/assessment/session"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// memory is a desk with two earlier assessments, or none.
type memory struct {
	catalogue *assessment.Catalogue
	list      []followup.Candidate
	fails     error
	asked     []assessment.ID // which earlier ones were compared
	begun     assessment.ID
	went      []kit.Route
	looked    []Request
	now       assessment.Assessment
}

func (m *memory) State() session.State {
	return session.State{Assessment: m.now, Catalogue: m.catalogue}
}

func (m *memory) Earlier(context.Context, assessment.ID) ([]followup.Candidate, error) {
	return m.list, m.fails
}

func (m *memory) Input(_ context.Context, _, earlier assessment.ID) (reports.FollowUpInput, error) {
	m.asked = append(m.asked, earlier)
	then := said(2026, 1)
	then.ID = earlier
	return reports.NewFollowUpInput(reports.Input{Catalogue: m.catalogue, Assessment: then}, reports.Input{Catalogue: m.catalogue, Assessment: m.now}), nil
}

func (m *memory) Report(context.Context, assessment.ID, assessment.ID, reports.Options) (document.Document, error) {
	return document.Document{}, errors.New("not made in this test")
}

func (m *memory) Begin(_ context.Context, from assessment.ID, _ int) (assessment.ID, error) {
	m.begun = from
	return "next", nil
}

func (m *memory) Go(to kit.Route) { m.went = append(m.went, to) }

// said is an assessment that answers every question of A with a level.
func said(year int, level assessment.Level) assessment.Assessment {
	a := assessment.Assessment{
		ID: "now", Year: year, Agency: assessment.Agency{Name: "WF Lindenrade", Kind: assessment.KindMunicipality},
		Answers:   map[assessment.QuestionID]assessment.Answer{},
		Inventory: assessment.NewInventory(assessment.Measure{ID: "M01", Title: "CRM einführen", Phase: assessment.PhaseIdea}),
	}
	for _, id := range []assessment.QuestionID{"A1", "A2", "A3", "A4", "A5", "A6"} {
		a.Answers[id] = assessment.Answer{Question: id, State: assessment.Answered, Current: level}
	}
	return a
}

func stage(t *testing.T, m *memory) *View {
	t.Helper()
	s := kittest.New(t, kittest.Setting{})
	m.catalogue, m.now = kittest.Catalogue(t), said(2027, 2)
	v := New(Deps{
		Context: t.Context(), Kit: s.Kit, Session: m, Desk: m, Navigate: m, Log: slog.New(slog.DiscardHandler),
		Look: func(r Request) { m.looked = append(m.looked, r) },
	})
	s.Show(v.Content())
	v.Activate()
	return v
}

func two() []followup.Candidate {
	return []followup.Candidate{{ID: "b", Year: 2026, Call: "Pilot"}, {ID: "a", Year: 2025, Agency: "Amt 80", Renamed: true}}
}

func TestPageShowsTheChangeSinceTheNewestOfTheEarlierOnes(t *testing.T) {
	m := &memory{list: two()}
	v := stage(t, m)
	if got := strings.Join(v.state.Options, "|"); got != "2026 · Pilot|2025 · damals „Amt 80“" {
		t.Errorf("got %s", got)
	}
	if m.asked[0] != "b" || !strings.Contains(v.state.View.Lead, "gestiegen 1") || len(v.state.View.Measures) != 1 {
		t.Errorf("asked %v: %+v", m.asked, v.state.View)
	}
}

func TestPageBeginsWithTheYearBeforeNotWithAnotherCallOfThisYear(t *testing.T) {
	m := &memory{list: []followup.Candidate{
		{ID: "twin", Year: 2027, Call: "Reallabore", Settled: 6}, {ID: "b", Year: 2026, Call: "Pilot", Settled: 6},
	}}
	if v := stage(t, m); v.state.Selected != 1 || m.asked[0] != "b" {
		t.Errorf("compared with %v, selected %d", m.asked, v.state.Selected)
	}
}

func TestAnotherEarlierOneIsChosenAndKept(t *testing.T) {
	m := &memory{list: two()}
	v := stage(t, m)
	v.presenter.Choose(1)
	v.presenter.Refresh()
	if last := m.asked[len(m.asked)-1]; last != "a" || v.state.Selected != 1 {
		t.Errorf("got %s, selected %d", last, v.state.Selected)
	}
	v.presenter.Look()
	if len(m.looked) != 1 || !strings.Contains(m.looked[0].Title, "2025") {
		t.Errorf("got %+v", m.looked)
	}
}

func TestPageWithoutAnEarlierOneLeadsOn(t *testing.T) {
	m := &memory{}
	v := stage(t, m)
	v.presenter.Look()
	if v.state.Empty == "" || len(m.looked) > 0 {
		t.Errorf("got %+v, looked at %d", v.state, len(m.looked))
	}
	v.presenter.Begin()
	if m.begun != "now" || len(m.went) != 1 || m.went[0] != (kit.Route{Area: kit.Profile, Assessment: "next"}) {
		t.Errorf("begun after %s, went to %v", m.begun, m.went)
	}
}

func TestPageSaysWhyNothingCanBeCompared(t *testing.T) {
	m := &memory{fails: &followup.PairError{Why: followup.WhyCatalogue}}
	v := stage(t, m)
	if !strings.Contains(v.state.Trouble, "Fragenkatalogen") {
		t.Errorf("got %q", v.state.Trouble)
	}
}
