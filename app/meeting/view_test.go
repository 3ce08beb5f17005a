package meeting

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestPointsAreChangedByKeyboardOnly(t *testing.T) {
	m := newMemory(assessment.RoundDiscussion)
	s := newStage(t, m, kittest.Setting{})
	s.Key(fyne.KeyDown) // the keyboard is on the agenda
	s.MustSee("Stadt Ahlenfurt", "Worüber gesprochen werden sollte", "J2 Akzeptanz", "Rosa Conrad", "Grund 0/2/1")
	for range 10 {
		if row := s.v.item.focused(); row != nil {
			break
		}
		s.Tab()
	}
	s.Key(fyne.KeyDown, fyne.KeyDown) // from the first juror to the third
	if row := s.v.item.focused(); row == nil || row.criterion != 1 || row.juror != 2 {
		t.Fatalf("the focus is on %+v", row)
	}
	s.Write("3") // begins the change
	s.MustSee("Rosa Conrad: J2 Akzeptanz", "Bisher 1,0. Der alte Wert bleibt im Protokoll stehen.", "Was 3 Punkte bedeuten.")
	s.Write(",")
	for range 4 { // past "cannot be judged", the reason and "cancel"
		s.Tab()
	}
	s.Key(fyne.KeyReturn) // no reason yet
	s.MustSee("Dazu gehört eine Begründung.")
	if m.mark(2).Points != 2 {
		t.Fatal("points changed without a reason")
	}
	s.Write("2 Belege, gut") // the focus went to what is missing
	s.Tab()
	s.Tab()
	s.Key(fyne.KeyReturn)
	if k := m.mark(2); k.Points != 7 || k.Reason != "2 Belege, gut" || k.Before == nil || k.Before.Points != 2 {
		t.Errorf("%+v", k)
	}
	s.MustSee("vorher 1,0: Grund 0/2/1", "2 Belege, gut", "3,5")
	if row := s.v.item.focused(); row == nil || row.criterion != 1 || row.juror != 2 {
		t.Error("the focus did not come back to the row")
	}
}

func TestAJurorGoesBackToNotJudgingByKeyboardOnly(t *testing.T) {
	m := newMemory(assessment.RoundDiscussion)
	s := newStage(t, m, kittest.Setting{})
	s.Key(fyne.KeyDown)
	s.v.item.ring[2].edit(kit.NoLevel)
	s.Write("3n")
	s.MustSee("Die Stimme zählt hier nicht mit; das ist nicht null Punkte.")
	s.MustNotSee("Was 3 Punkte bedeuten.")
	s.Write("n4") // taken back, then points after all
	s.MustSee("Was 4 Punkte bedeuten.")
	s.MustNotSee("Die Stimme zählt hier nicht mit")
	s.Write("N")
	s.Tab()
	s.Tab()
	s.Write("fehlt in den Unterlagen")
	s.Tab()
	s.Tab()
	s.Key(fyne.KeyReturn)
	if k := m.mark(2); k.State != assessment.MarkCannotJudge || k.Points != 0 || k.Reason != "fehlt in den Unterlagen" || k.Before == nil || k.Before.Points != 2 {
		t.Errorf("%+v; screen: %s", k, s.Texts())
	}
	s.MustSee("nicht beurteilbar", "vorher 1,0: Grund 0/2/1", "2 gültige Stimmen")
}

func TestNotJudgingIsTheOldValueOfTheNextChange(t *testing.T) {
	m := newMemory(assessment.RoundDiscussion)
	cannot := given(0, 2, 1, 0)
	cannot.State = assessment.MarkCannotJudge
	m.put(cannot)
	s := newStage(t, m, kittest.Setting{})
	s.v.presenter.Choose(1)
	change, _ := s.v.presenter.Editing(1, 2)
	if !change.Cannot || change.Points != kit.NoLevel || !strings.Contains(change.Old, "nicht beurteilbar") {
		t.Fatalf("%+v", change)
	}
	openChange(s.v, change, kit.NoLevel)
	s.MustSee("Die Stimme zählt hier nicht mit")
	s.Write("4")
	s.Tab()
	s.Tab()
	s.Write("doch belegt")
	s.Tab()
	s.Tab()
	s.Key(fyne.KeyReturn)
	if k := m.mark(2); k.State != assessment.MarkGiven || k.Points != 8 || k.Before == nil || k.Before.State != assessment.MarkCannotJudge {
		t.Errorf("%+v", k)
	}
}

func TestWhatIsTypedInTheDialogOutlivesEsc(t *testing.T) {
	m := newMemory(assessment.RoundDiscussion)
	s := newStage(t, m, kittest.Setting{})
	s.Key(fyne.KeyDown)
	s.v.item.ring[0].edit(kit.NoLevel)
	s.Write("2")
	s.Tab()
	s.Tab()
	s.Write("angefangen")
	s.Key(fyne.KeyEscape)
	if m.mark(0).Points != 8 {
		t.Error("Esc changed points")
	}
	s.v.item.ring[0].edit(kit.NoLevel)
	change, _ := s.v.presenter.Editing(1, 0)
	if change.Points != 4 || change.Reason != "angefangen" {
		t.Errorf("%+v", change)
	}
}

func TestDecisionIsMadeByKeyboardOnly(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	s := newStage(t, m, kittest.Setting{})
	s.MustSee("Sitzung und Ergebnis", "Noch nicht festgehalten")
	for i, name := range []string{"Stadt Ahlenfurt", "Stadt Cornau"} {
		s.Key(fyne.KeyDown) // along the list, by rank
		s.MustSee(name)
		s.Tab()
		s.Key(fyne.KeyRight) // chosen
		for _, votes := range []string{"2", "1", "0"} {
			s.Tab()
			s.Write(votes)
		}
		s.Tab()
		s.Write("bleibt hier")
		s.Tab()
		if i == 0 {
			s.Write("überzeugt durch 3 Belege")
		}
		s.Kit.Focus(s.v.rows)
	}
	s.Chord(kit.Ctrl(fyne.KeyS))
	s.MustSee("Noch nötig: die Begründung für die Niederschrift zu Stadt Cornau.")
	s.Kit.Focus(s.v.form.about.texts[TextMinutes].Entry())
	s.Write("ebenso")
	s.Chord(kit.Ctrl(fyne.KeyS))
	d := m.round.Decision
	if !slices.Equal(d.Winners, []string{series(0), series(2)}) || len(d.Votes) != 2 || d.Votes[0].Against != 1 {
		t.Fatalf("%+v; screen: %s", d, s.Texts())
	}
	if v := d.Verdicts; len(v) != 2 || v[0].Minutes != "überzeugt durch 3 Belege" || v[0].Internal != "bleibt hier" || v[1].Minutes != "ebenso" {
		t.Errorf("%+v", v)
	}
	s.MustSee("Festgehalten am 20.11.2026 um 12:30 Uhr")
}

func TestUnusualNumberIsAskedAboutFirst(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	s := newStage(t, m, kittest.Setting{})
	p := s.v.presenter
	p.Fate(series(0), FateWinner)
	p.Vote(series(0), 0, "3")
	p.Text(series(0), TextMinutes, "allein")
	s.Press("Entscheidung festhalten")
	s.MustSee("Trotzdem festhalten?", "Die Ausschreibung sieht 2 Ausgewählte vor, gewählt sind 1.")
	if len(m.round.Decision.Winners) > 0 {
		t.Fatal("decided without an answer")
	}
	s.Press("Trotzdem festhalten")
	if len(m.round.Decision.Winners) != 1 {
		t.Error("not decided")
	}
}

func TestTextsGoToTheApplicantTheyWereTypedFor(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	s := newStage(t, m, kittest.Setting{})
	s.v.chooseRow(1)
	s.Kit.Focus(s.v.form.about.texts[TextLetter].Entry())
	s.Write("an die Erste")
	s.v.chooseRow(2) // before the pause in typing is over
	if got := s.v.form.about.texts[TextLetter].Text(); got != "" {
		t.Errorf("the next applicant shows %q", got)
	}
	if got := s.v.presenter.draft.Texts[series(0)][TextLetter]; got != "an die Erste" {
		t.Errorf("kept %q", got)
	}
	s.v.chooseRow(1)
	s.MustSee("Liest nur diese Bewerbung.", "Steht in keinem Dokument.")
	if got := s.v.form.about.texts[TextLetter].Text(); got != "an die Erste" {
		t.Errorf("shows %q again", got)
	}
}

func TestLeavingTheTabKeepsWhatIsTyped(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	s := newStage(t, m, kittest.Setting{})
	s.Kit.Focus(s.v.form.sitting.minority.Entry())
	s.Write("Ich war dagegen.")
	s.v.Deactivate()
	if !strings.Contains(m.shelf[shelfOf("wf")], "Ich war dagegen.") {
		t.Errorf("shelf %q", m.shelf[shelfOf("wf")])
	}
}

func TestOrderOfWinnersIsChangedByButtons(t *testing.T) {
	s := newStage(t, newMemory(assessment.RoundDecision), kittest.Setting{})
	s.Press("Erste 2 der Rangfolge übernehmen")
	s.Tap("Stadt Cornau nach oben")
	if w := s.v.state.Decision.Sitting.Winners; w[0].Name != "Stadt Cornau" {
		t.Errorf("%+v", w)
	}
	s.Tap("Stadt Ahlenfurt aus der Liste nehmen")
	if w := s.v.state.Decision.Sitting.Winners; len(w) != 1 {
		t.Errorf("%+v", w)
	}
	s.Tap("Rosa Conrad · anwesend")
	if s.v.state.Decision.Sitting.Present[2].There {
		t.Error("still there")
	}
}

func TestProjectorShowsTheRoomNoJurorAndTurnsByKeys(t *testing.T) {
	s := newStage(t, newMemory(assessment.RoundDiscussion), kittest.Setting{})
	s.Key(fyne.KeyF11)
	for range 30 {
		for _, name := range jurors() {
			if words := s.Words(); strings.Contains(words, strings.Fields(name)[0]) || strings.Contains(words, "Grund") {
				t.Fatalf("the room sees %q", words)
			}
		}
		s.Key(fyne.KeyRight)
	}
	s.MustSee("Punkt 5 von 5", "Seite")
	for range 30 {
		s.Key(fyne.KeyPageUp)
	}
	s.MustSee("Punkt 1 von 5", "Seite 1 von")
	s.Key(fyne.KeyPageDown, fyne.KeyEscape)
	s.MustSee("Besprechen", "Petra Anders")
	if s.v.stage != nil {
		t.Error("still open")
	}
}

func TestProjectorFillsTheScreenAndLeavesIt(t *testing.T) {
	s := newStage(t, newMemory(assessment.RoundDiscussion), kittest.Setting{})
	s.Key(fyne.KeyF11, fyne.KeyF11)
	if !s.Window.FullScreen() {
		t.Error("F11 does not fill the screen")
	}
	s.Key(fyne.KeyEscape)
	if s.Window.FullScreen() {
		t.Error("Esc leaves the window over the whole screen")
	}
}

func TestMeetingIsShownInEveryLook(t *testing.T) {
	for _, set := range []kittest.Setting{{Language: "en"}, {Look: kit.Look{Scale: 200}}, {Size: fyne.NewSize(1024, 604)}} {
		for _, state := range []assessment.RoundState{assessment.RoundViewing, assessment.RoundDiscussion, assessment.RoundDecision, assessment.RoundLetters} {
			s := newStage(t, newMemory(state), set)
			s.MustNotSee("«", "meeting.")
			s.v.turnPart(PartDecide)
			s.v.step(1)
			s.MustNotSee("«", "meeting.")
		}
	}
}

func TestNarrowWindowShowsListOrContent(t *testing.T) {
	s := newStage(t, newMemory(assessment.RoundDiscussion), kittest.Setting{Look: kit.Look{Scale: 200}})
	s.MustSee("Liste", "Kreis Dornfeld")
	s.MustNotSee("Grund")
	s.v.halves.which.Choose(1)
	s.MustSee("Grund")
}
