package meeting

import (
	"slices"
	"strings"
	"testing"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

func TestBeforeTheDiscussionOneSentenceSaysWhatTheMeetingIsFor(t *testing.T) {
	for _, state := range []assessment.RoundState{assessment.RoundConflicts, assessment.RoundReview, assessment.RoundViewing} {
		_, s := newChair(t, newMemory(state))
		if !strings.Contains(s.Shut, "Tagesordnung") || !strings.Contains(s.ShutNote, "Besprechen") || len(s.Agenda) > 0 || s.Item.Name != "" {
			t.Errorf("%s: %q %q", state, s.Shut, s.ShutNote)
		}
	}
}

func TestAgendaSaysWhoLeavesAndWhoComesBack(t *testing.T) {
	m := newMemory(assessment.RoundDiscussion)
	m.conflict(1, 1)
	m.conflict(2, 1)
	p, s := newChair(t, m)
	var rooms []string
	for _, row := range s.Agenda {
		rooms = append(rooms, row.Name+": "+row.Room)
	}
	if want := []string{
		"Kreis Dornfeld: ", "Stadt Ahlenfurt: ", "Stadt Eibenstein: ", "Stadt Cornau: Quentin Blau verlässt den Raum.",
		"Kreis Berghausen: Petra Anders verlässt den Raum.",
	}; !slices.Equal(rooms, want) {
		t.Errorf("%q", rooms)
	}
	at := slices.IndexFunc(s.Agenda, func(r AgendaRow) bool { return r.Name == "Kreis Berghausen" })
	p.Choose(at)
	if want := "Petra Anders verlässt den Raum. Quentin Blau bleibt draußen."; s.Item.Room != want || s.At != at {
		t.Errorf("room %q at %d, want %q at %d", s.Item.Room, s.At, want, at)
	}
	if s.Finding != "In dieser Reihenfolge wird der Raum 2-mal verlassen." {
		t.Errorf("finding %q", s.Finding)
	}
}

func TestWhereAllHaveAConflictNobodyIsSentOut(t *testing.T) {
	m := newMemory(assessment.RoundDiscussion)
	m.conflict(1, 1)
	m.conflict(1, 2)
	_, s := newChair(t, m)
	at := slices.IndexFunc(s.Agenda, func(r AgendaRow) bool { return r.Name == "Kreis Berghausen" })
	if s.Agenda[at].Room != "Alle sind befangen." || s.Finding != "" {
		t.Errorf("room %q, finding %q", s.Agenda[at].Room, s.Finding)
	}
}

func TestWhatJurorsAreFarApartInComesFirst(t *testing.T) {
	p, s := newChair(t, newMemory(assessment.RoundDiscussion))
	p.Choose(slices.IndexFunc(s.Agenda, func(r AgendaRow) bool { return r.Name == "Stadt Ahlenfurt" }))
	if s.Item.Talk != 1 || s.Item.Criteria[0].Title != "J2 Akzeptanz" || s.Item.Apart != "Worüber gesprochen werden sollte" || s.Item.Rest != "Ein weiteres Kriterium" {
		t.Errorf("talk about %d, first %q, %q, %q", s.Item.Talk, s.Item.Criteria[0].Title, s.Item.Apart, s.Item.Rest)
	}
	if want := "1,0 bis 4,0 · bis zu 1,00 Punkte, ohne Wirkung auf den Rang"; s.Item.Criteria[0].Effect != want {
		t.Errorf("effect %q, want %q", s.Item.Criteria[0].Effect, want)
	}
	of := s.Item.Criteria[0].Opinions[2]
	if of.Name != "Rosa Conrad" || of.Points != "1,0" || of.Reason != "Grund 0/2/1" || !of.CanEdit {
		t.Errorf("%+v", of)
	}
}

func TestPointsChangeWithAReasonAndKeepTheOldOnes(t *testing.T) {
	m := newMemory(assessment.RoundDiscussion)
	p, s := newChair(t, m)
	p.Choose(slices.IndexFunc(s.Agenda, func(r AgendaRow) bool { return r.Name == "Stadt Ahlenfurt" }))
	change, ok := p.Editing(1, 2)
	if !ok || change.Points != 2 || change.Old != "Bisher 1,0. Der alte Wert bleibt im Protokoll stehen." || change.OldNote != "Grund 0/2/1" {
		t.Fatalf("%v %+v", ok, change)
	}
	if wrong := p.Change(change.Position, Said{Points: 7}, " "); wrong != "Dazu gehört eine Begründung. Es wurde nichts geändert." {
		t.Errorf("without a reason: %q", wrong)
	}
	if wrong := p.Change(change.Position, Said{Points: kit.NoLevel}, "darum"); wrong == "" {
		t.Error("no points were taken")
	}
	if m.mark(2).Points != 2 {
		t.Error("points changed all the same")
	}
	if again, _ := p.Editing(1, 2); again.Reason != "darum" {
		t.Errorf("what was typed is gone: %+v", again)
	}
	if wrong := p.Change(change.Position, Said{Points: 7}, "nach der Besprechung"); wrong != "" {
		t.Fatal(wrong)
	}
	now := m.mark(2)
	if now.Points != 7 || now.Before == nil || now.Before.Points != 2 || m.round.Log[len(m.round.Log)-1].Kind != assessment.LogMark {
		t.Errorf("%+v", now)
	}
	for _, c := range s.Item.Criteria {
		if of := c.Opinions[2]; c.Index == 1 && (of.Points != "3,5" || of.Before != "vorher 1,0: Grund 0/2/1" || of.Reason != "nach der Besprechung") {
			t.Errorf("%+v", of)
		}
	}
	if again, _ := p.Editing(1, 2); again.Reason != "" {
		t.Errorf("a change that was made is offered again: %+v", again)
	}
}

func TestConflictsAreShownAndNeverChanged(t *testing.T) {
	p, s := newChair(t, newMemory(assessment.RoundDiscussion))
	p.Choose(slices.IndexFunc(s.Agenda, func(r AgendaRow) bool { return r.Name == "Kreis Berghausen" }))
	of := s.Item.Criteria[0].Opinions[0]
	if !of.Barred || of.CanEdit || of.Points != "befangen" || strings.Contains(of.Reason, "Grund") {
		t.Errorf("%+v", of)
	}
	if _, ok := p.Editing(0, 0); ok {
		t.Error("a conflict can be changed")
	}
	if wrong := p.Change(Position{Series: series(1), Criterion: 0, Juror: 0}, Said{Points: 6}, "doch"); !strings.Contains(wrong, "befangen") {
		t.Errorf("the change says %q", wrong)
	}
}

func TestPointsAreFrozenInOtherStates(t *testing.T) {
	for _, state := range []assessment.RoundState{assessment.RoundDecision, assessment.RoundLetters, assessment.RoundArchive} {
		p, s := newChair(t, newMemory(state))
		p.ShowPart(PartTalk)
		if !strings.Contains(s.Item.Frozen, "nur im Schritt „Besprechen“") || s.Item.Criteria[0].Opinions[1].CanEdit {
			t.Errorf("%s: %q", state, s.Item.Frozen)
		}
		if wrong := p.Change(Position{Series: series(0), Criterion: 0, Juror: 1}, Said{Points: 6}, "doch"); !strings.Contains(wrong, "Schritt") {
			t.Errorf("%s: the change says %q", state, wrong)
		}
	}
}

func TestOddRoundsHaveASensiblePicture(t *testing.T) {
	for name, change := range map[string]func(*memory){
		"nobody":         func(m *memory) { m.received = nil },
		"no jurors":      func(m *memory) { m.round.Jurors, m.round.Declared = nil, nil },
		"one juror":      func(m *memory) { m.round.Jurors = m.round.Jurors[1:2] },
		"all conflicted": func(m *memory) { allConflicted(m) },
		"no marks":       func(m *memory) { m.round.Marks = nil },
		"no criteria":    func(m *memory) { m.call.Call.Criteria = nil },
		"all equal": func(m *memory) {
			for i := range m.round.Marks {
				m.round.Marks[i].Points = 6
			}
		},
		"nobody over the threshold": func(m *memory) { m.call.Call.Total = 10 },
		"all withdrawn": func(m *memory) {
			m.round.Withdrawn = map[string]string{}
			for a := range applicants() {
				m.round.Withdrawn[series(a)] = "zurückgezogen"
			}
		},
	} {
		for _, state := range []assessment.RoundState{assessment.RoundDiscussion, assessment.RoundDecision, assessment.RoundArchive} {
			m := newMemory(state)
			change(m)
			p, s := newChair(t, m)
			for i := range s.Agenda {
				p.Choose(i)
				if len(p.Slides()) == 0 {
					t.Errorf("%s: no page for the projector", name)
				}
			}
			p.ShowPart(PartDecide)
			p.Step(1)
			p.Step(-5)
			p.Decide()
			if !s.Loaded || s.Trouble != "" || s.Shut == "" && (s.Item.Name == "" || s.Item.Standing == "") {
				t.Errorf("%s: %+v", name, s)
			}
		}
	}
}

func allConflicted(m *memory) {
	m.round.Declared = nil
	for a := range applicants() {
		for j := range jurors() {
			m.conflict(a, j)
		}
	}
}

func TestWhereAllHaveAConflictNothingIsShownToTheRoom(t *testing.T) {
	m := newMemory(assessment.RoundDiscussion)
	allConflicted(m)
	p, s := newChair(t, m)
	pages := p.Slides()
	if len(pages) != 1 || !strings.Contains(pages[0].Lead, "Alle Mitglieder sind befangen") || !strings.Contains(s.Item.Room, "Alle Jurymitglieder") {
		t.Errorf("%+v, room %q", pages, s.Item.Room)
	}
}

func TestPagesForTheProjectorNameNoJuror(t *testing.T) {
	m := newMemory(assessment.RoundDiscussion)
	p, s := newChair(t, m)
	kinds := map[string]bool{}
	for i := range s.Agenda {
		p.Choose(i)
		for _, slide := range p.Slides() {
			words := words(slide)
			for _, name := range jurors() {
				if strings.Contains(words, name) || strings.Contains(words, strings.Fields(name)[0]) {
					t.Errorf("%q names %s", words, name)
				}
			}
			kinds[slide.Lead] = true
			if slide.Points != "" && slide.Points != "Vergebene Punkte: 1,0 · 4,0 · 4,0" {
				t.Errorf("points %q", slide.Points)
			}
		}
	}
	for _, lead := range []string{"Wer hier befangen ist, verlässt jetzt bitte den Raum.", "Hier gehen die Meinungen auseinander"} {
		if !kinds[lead] {
			t.Errorf("no page says %q: %v", lead, kinds)
		}
	}
}

func words(s Slide) string {
	parts := []string{s.Kicker, s.Title, s.Lead, s.Left, s.Right, s.Points, s.Foot}
	for _, one := range s.Strong {
		parts = append(parts, one.Title, one.Mean, one.Text)
	}
	for _, one := range s.Means {
		parts = append(parts, one.Title, one.Text)
	}
	for _, one := range s.Anchors {
		parts = append(parts, one.Point, one.Text)
	}
	return strings.Join(parts, "\n")
}

func TestPagesSayWhatConvincedAndWhatPointsMean(t *testing.T) {
	p, s := newChair(t, newMemory(assessment.RoundDiscussion))
	p.Choose(slices.IndexFunc(s.Agenda, func(r AgendaRow) bool { return r.Name == "Stadt Ahlenfurt" }))
	pages := p.Slides()
	page := pages[len(pages)-2]
	if len(page.Strong) != 2 || page.Strong[0].Title != "J1 Übertragbarkeit" || page.Strong[0].Mean != "4,0 von 5" || page.Strong[0].Text != "Was 4 Punkte bedeuten." {
		t.Errorf("%+v", page.Strong)
	}
	if len(page.Means) != 2 || page.Means[1].Text != "3,0" || !page.Means[1].Apart || page.Means[0].Share != 0.8 {
		t.Errorf("%+v", page.Means)
	}
	if apart := pages[len(pages)-1]; len(apart.Anchors) != 2 || apart.Anchors[0].Text != "Was 1 Punkte bedeuten." || apart.Anchors[1].Text != "Was 4 Punkte bedeuten." {
		t.Errorf("%+v", apart.Anchors)
	}
}
