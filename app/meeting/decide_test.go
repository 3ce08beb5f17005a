package meeting

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"reifekompass/assessment"
)

// complete types a decision to which nothing is missing.
func complete(p *Chair) {
	for _, a := range []int{0, 2} {
		p.Fate(series(a), FateWinner)
		p.Vote(series(a), 0, "2")
		p.Vote(series(a), 1, "1")
		p.Text(series(a), TextMinutes, "überzeugt")
	}
	p.Fate(series(3), FateReserve)
	p.Fate(series(4), FateReserve)
	p.Move(series(4), -1)
	p.Text(series(0), TextInternal, "nur für uns")
	p.Text(series(0), TextLetter, "Weiter so.")
	p.Place("Rathaus")
	p.Day("04.03.2026")
	p.Attend(2)
	p.Minority("Eine Stimme sah es anders.")
}

func TestDecisionIsPutOnRecordWithEverythingTyped(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	p, s := newChair(t, m)
	if s.Part != PartDecide || s.Decision.Saved != "Noch nicht festgehalten" || s.Decision.Sitting.Day != "20.11.2026" || !s.Decision.Sitting.Present[0].There {
		t.Errorf("begins with %+v", s.Decision)
	}
	complete(p)
	p.Vote(series(0), 1, "0")
	p.Vote(series(2), 1, "")
	if !s.Decision.Dirty || s.Decision.Summary != "Ausgewählt 2 von 2 · Reserve 2" {
		t.Errorf("summary %q", s.Decision.Summary)
	}
	if warning, ready := p.Ready(); !ready || warning != "" {
		t.Fatalf("not ready: %q %q", s.Decision.Missing, warning)
	}
	if !p.Decide() {
		t.Fatalf("refused: %q", s.Decision.Missing)
	}
	d := m.round.Decision
	if !slices.Equal(d.Winners, []string{series(0), series(2)}) || !slices.Equal(d.Reserve, []string{series(4), series(3)}) {
		t.Errorf("winners %v, reserve %v", d.Winners, d.Reserve)
	}
	if len(d.Votes) != 2 || d.Votes[0].For != 2 || d.Votes[0].Against != 0 || d.Votes[0].Made.IsZero() || d.Minority != "Eine Stimme sah es anders." || d.Place != "Rathaus" {
		t.Errorf("%+v", d)
	}
	if !d.Day.Equal(day("04.03.2026")) || len(d.Present) != 2 {
		t.Errorf("day %v, present %v", d.Day, d.Present)
	}
	if want := (assessment.Verdict{Series: series(0), Internal: "nur für uns", Minutes: "überzeugt", Letter: "Weiter so."}); len(d.Verdicts) != 2 || d.Verdicts[0] != want {
		t.Errorf("%+v", d.Verdicts)
	}
	if s.Decision.Dirty || s.Decision.Saved != "Festgehalten am 20.11.2026 um 12:30 Uhr" || m.shelf[shelfOf("wf")] != "" {
		t.Errorf("saved %q, shelf %q", s.Decision.Saved, m.shelf[shelfOf("wf")])
	}
}

func TestDecisionSaysWhatIsStillNeededAndWhere(t *testing.T) {
	for want, change := range map[string]func(*Chair){
		"Wer war anwesend":    func(p *Chair) { p.Attend(0); p.Attend(1); p.Attend(2) },
		"der Tag der Sitzung": func(p *Chair) { p.Day("bald") },
		"Niemand ist ausgewählt": func(p *Chair) {
			p.Fate(series(0), FateNone)
			p.Fate(series(2), FateNone)
			p.Minority("")
			p.Text(series(0), TextMinutes, "")
			p.Text(series(2), TextMinutes, "")
		},
		"die Stimmen zu Stadt Cornau":          func(p *Chair) { p.Vote(series(2), 0, ""); p.Vote(series(2), 1, "") },
		"Niederschrift zu Stadt Cornau":        func(p *Chair) { p.Text(series(2), TextMinutes, "  ") },
		"Stadt Cornau: Stimmen sind ganze":     func(p *Chair) { p.Vote(series(2), 0, "zwei") },
		"Stadt Cornau: Gezählt sind 4 Stimmen": func(p *Chair) { p.Vote(series(2), 0, "3") },
	} {
		m := newMemory(assessment.RoundDecision)
		p, s := newChair(t, m)
		complete(p)
		p.Attend(2)
		change(p)
		if p.Decide() || !strings.Contains(s.Decision.Missing, want) || len(m.round.Decision.Winners) > 0 {
			t.Errorf("want %q, got %q", want, s.Decision.Missing)
		}
		if about := strings.Contains(want, "Cornau"); about != (s.Decision.Where > 0 && s.Decision.Rows[s.Decision.Where].Name == "Stadt Cornau") {
			t.Errorf("%q leads to row %d", s.Decision.Missing, s.Decision.Where)
		}
	}
}

func TestThoseWithAConflictDoNotVote(t *testing.T) {
	p, s := newChair(t, newMemory(assessment.RoundDecision))
	p.Row(slices.IndexFunc(s.Decision.Rows, func(r DecisionRow) bool { return r.Name == "Kreis Berghausen" }))
	if want := "2 Personen stimmen ab; Befangene und Abwesende nicht."; s.Decision.About.Voters != want {
		t.Errorf("%q, want %q", s.Decision.About.Voters, want)
	}
	if s.Item.Name != "Kreis Berghausen" {
		t.Errorf("in work is %q", s.Item.Name) // so that its pages can be shown to all
	}
	p.Vote(series(1), 0, "3")
	if want := "Gezählt sind 3 Stimmen, abstimmen durften 2."; s.Decision.About.Wrong != want {
		t.Errorf("%q, want %q", s.Decision.About.Wrong, want)
	}
}

func TestUnusualDecisionsAreAskedAbout(t *testing.T) {
	p, s := newChair(t, newMemory(assessment.RoundDecision))
	complete(p)
	p.Attend(2)
	p.Fate(series(1), FateWinner)
	p.Vote(series(1), 0, "2")
	p.Text(series(1), TextMinutes, "trotzdem")
	warning, ready := p.Ready()
	if !ready || !strings.Contains(warning, "sieht 2 Ausgewählte vor, gewählt sind 3") || !strings.Contains(warning, "Kreis Berghausen kann nach den Regeln nicht gewinnen") {
		t.Errorf("ready %v (%q), warning %q", ready, s.Decision.Missing, warning)
	}
	if !strings.Contains(s.Decision.Warn, "Kreis Berghausen") {
		t.Errorf("warn %q", s.Decision.Warn)
	}
}

func TestNothingTypedIsLost(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	p, _ := newChair(t, m)
	complete(p)
	p.Vote(series(2), 0, "zwei")
	_, s := newChair(t, m) // the program is started anew
	at := slices.IndexFunc(s.Decision.Rows, func(r DecisionRow) bool { return r.Name == "Stadt Cornau" })
	again, s := newChair(t, m)
	again.Row(at)
	if !s.Decision.Dirty || s.Decision.About.Votes[0] != "zwei" || s.Decision.About.Fate != FateWinner || s.Decision.Sitting.Place != "Rathaus" || s.Decision.About.Texts[TextMinutes] != "überzeugt" {
		t.Errorf("%+v", s.Decision)
	}
	m.round.State = assessment.RoundDiscussion // a step back and forward again
	again.Refresh()
	if s.Decision.Dirty || s.Decision.Locked == "" {
		t.Errorf("not locked: %+v", s.Decision)
	}
	m.round.State = assessment.RoundDecision
	again.Refresh()
	if s.Decision.About.Votes[0] != "zwei" {
		t.Error("gone after a step back")
	}
	again.Discard()
	if s.Decision.Dirty || s.Decision.About.Votes[0] != "" || m.shelf[shelfOf("wf")] != "" {
		t.Error("discarded and still there")
	}
}

func TestWhoWithdrewIsDropped(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	p, s := newChair(t, m)
	complete(p)
	m.round.Withdrawn = map[string]string{series(2): "zieht zurück"}
	p.Refresh()
	if s.Decision.Summary != "Ausgewählt 1 von 2 · Reserve 2" || len(s.Decision.Rows) != 5 {
		t.Errorf("%q, %d rows", s.Decision.Summary, len(s.Decision.Rows))
	}
}

func TestDecisionIsLockedAfterwards(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	p, s := newChair(t, m)
	complete(p)
	p.Vote(series(0), 1, "0")
	p.Vote(series(2), 1, "0")
	if !p.Decide() {
		t.Fatal(s.Decision.Missing)
	}
	for _, state := range []assessment.RoundState{assessment.RoundLetters, assessment.RoundArchive} {
		m.round.State = state
		p.Refresh()
		p.Fate(series(1), FateWinner)
		p.Minority("anders")
		if !s.Decision.Readonly || !strings.Contains(s.Decision.Locked, "gesperrt") || len(s.Decision.Sitting.Winners) != 2 || s.Decision.Sitting.Minority != "Eine Stimme sah es anders." {
			t.Errorf("%s: %+v", state, s.Decision)
		}
		if p.Decide() || len(m.round.Decision.Winners) != 2 {
			t.Errorf("%s: decided anew", state)
		}
	}
}

func TestWhoWasThereIsGuessedForADraftOnly(t *testing.T) {
	m := newMemory(assessment.RoundLetters)
	m.round.Decision = assessment.Decision{Winners: []string{series(0)}}
	_, s := newChair(t, m)
	for _, member := range s.Decision.Sitting.Present {
		if member.There {
			t.Errorf("%s is shown as there, which is not on record", member.Name)
		}
	}
	if s.Decision.Sitting.Day != "" {
		t.Errorf("day %q", s.Decision.Sitting.Day)
	}
}

func TestMotionsAndLotsOnRecordStay(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	motion := assessment.Vote{Motion: "Ende der Aussprache", For: 3, Made: day("04.03.2026")}
	m.round.Decision = assessment.Decision{Lots: []string{series(0)}, Votes: []assessment.Vote{motion}, Day: day("04.03.2026")}
	p, s := newChair(t, m)
	agreed(p)
	if !p.Decide() {
		t.Fatal(s.Decision.Missing)
	}
	if d := m.round.Decision; len(d.Votes) != 3 || d.Votes[0] != motion || !slices.Equal(d.Lots, []string{series(0)}) {
		t.Errorf("%+v", d)
	}
}

func TestLettersAreWarnedAboutNames(t *testing.T) {
	p, s := newChair(t, newMemory(assessment.RoundDecision))
	p.Row(1) // Stadt Ahlenfurt
	for text, want := range map[string]string{
		"Stadt Ahlenfurt überzeugt.":    "",
		"Rosa Conrad fand es gut.":      "Im Brief steht „Rosa Conrad“. Briefe nennen kein Jurymitglied.",
		"besser als der Kreis Dornfeld": "Im Brief steht „Kreis Dornfeld“. Briefe nennen keine andere Bewerbung.",
	} {
		p.Text(series(0), TextLetter, text)
		if s.Decision.About.Name != "Stadt Ahlenfurt" || s.Decision.About.Caution != want {
			t.Errorf("%s, %q: %q, want %q", s.Decision.About.Name, text, s.Decision.About.Caution, want)
		}
	}
}

func TestProposalStopsBeforeATie(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	p, s := newChair(t, m)
	if s.Decision.Sitting.Proposal != "Erste 2 der Rangfolge übernehmen" {
		t.Errorf("proposal %q", s.Decision.Sitting.Proposal)
	}
	p.Propose()
	if w := s.Decision.Sitting.Winners; len(w) != 2 || w[0].Name != "Stadt Ahlenfurt" || s.Decision.Sitting.Proposal != "" {
		t.Errorf("%+v", w)
	}
	for i := range m.round.Marks {
		m.round.Marks[i].Points = 6
	}
	p, s = newChair(t, m)
	p.Discard()
	if s.Decision.Sitting.Proposal != "" {
		t.Errorf("of equals %q are proposed", s.Decision.Sitting.Proposal)
	}
}

func TestFailedRecordingSaysWhyAndKeepsAll(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	p, s := newChair(t, m)
	complete(p)
	p.Vote(series(0), 1, "0")
	p.Vote(series(2), 1, "0")
	m.err = errors.New("disk full")
	if p.Decide() || s.Decision.Missing == "" || !s.Decision.Dirty || len(s.Decision.Sitting.Winners) != 2 {
		t.Errorf("%+v", s.Decision)
	}
	m.err = nil
	if !p.Decide() {
		t.Errorf("refused again: %q", s.Decision.Missing)
	}
}
