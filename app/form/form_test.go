package form

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// processGroups are fields of every form that processes have.
func processGroups() []Group {
	return []Group{
		{Title: "Zahlen", Attributes: []string{"cases", "minutes", "lead_days"}},
		{Title: "Urteil", Attributes: []string{"current", "target", "effort"}},
		{Attributes: []string{"systems", "ozg_level", "written_form", "responsible", "remark"}},
	}
}

func p04() assessment.Process {
	return assessment.Process{ID: "P04", Volume: assessment.Volume{
		Cases: assessment.Figure{Quantity: assessment.Whole(240), Origin: assessment.OriginSystem},
	}}
}

func TestTypedNumberIsSavedWhenTheFieldIsLeft(t *testing.T) {
	s := newStage(t, kit.Look{}, processGroups(), p04())
	s.form.Show(p04())
	s.fill("minutes", "1,5 Std.")
	s.Clock.Pass(time.Minute)
	if s.saves != 0 {
		t.Error("half a number was saved")
	}
	s.Tab()
	if got := s.process("P04").Minutes.Quantity; got != assessment.Whole(90) {
		t.Errorf("saved %v", got)
	}
	if got := s.text("minutes"); got != "90" {
		t.Errorf("the field shows %q, want what was understood", got)
	}
}

func TestOriginFollowsItsNumberByKeyboard(t *testing.T) {
	s := newStage(t, kit.Look{}, processGroups(), p04())
	s.form.Show(p04())
	s.fill("minutes", "90")
	s.Tab()
	s.Key(fyne.KeyRight)
	want := assessment.Figure{Quantity: assessment.Whole(90), Origin: assessment.OriginMeasured}
	if got := s.process("P04").Minutes; got != want {
		t.Errorf("saved %v, want %v", got, want)
	}
	s.fill("minutes", "")
	s.Tab()
	if got := s.process("P04").Minutes; got != (assessment.Figure{}) {
		t.Errorf("without a number there is %v", got)
	}
}

func TestOriginIsOfferedOnlyWithANumber(t *testing.T) {
	s := newStage(t, kit.Look{}, []Group{{Attributes: []string{"minutes"}}}, p04())
	s.form.Show(p04())
	s.MustNotSee("geschätzt")
	s.fill("minutes", "9")
	s.MustSee("geschätzt")
}

func TestWrongNumberStaysOnTheScreenAndTheOldValueInTheStore(t *testing.T) {
	s := newStage(t, kit.Look{}, processGroups(), p04())
	s.form.Show(p04())
	s.fill("cases", "viele")
	s.Tab()
	s.MustSee("„viele“ ist keine Zahl.")
	if got := s.process("P04"); got != p04() || s.text("cases") != "viele" {
		t.Errorf("saved %v, shown %q", got.Cases, s.text("cases"))
	}
	if !s.framed(scene.Danger) {
		t.Error("no red border")
	}
	s.focus("effort")
	s.Write("3") // another field is saved, and all is shown again
	if s.text("cases") != "viele" || s.process("P04").Effort != assessment.Rated(3) {
		t.Errorf("shown %q, saved %v", s.text("cases"), s.process("P04").Effort)
	}
	s.fill("cases", "1.200")
	s.Tab()
	s.MustNotSee("keine Zahl")
	if got := s.process("P04").Cases.Quantity; got != assessment.Whole(1200) {
		t.Errorf("saved %v", got)
	}
}

// framed reports whether an input is framed in the color.
func (s *stage) framed(token scene.Colour) bool {
	for _, o := range test.LaidOutObjects(s.Window.Content()) {
		frame, ok := o.(*canvas.Rectangle)
		if ok && frame.StrokeWidth > 0 && frame.StrokeColor == s.Kit.Color(token) {
			return true
		}
	}
	return false
}

func TestNumberOutOfRangeIsSaidWithItsRange(t *testing.T) {
	s := newStage(t, kit.Look{}, processGroups(), p04())
	s.form.Show(p04())
	s.fill("lead_days", "99999")
	s.Tab()
	s.MustSee("Dauer in Tagen: 99.999 liegt")
	s.MustSee("bis 10.000 Tage")
}

func TestWhatCannotBeSavedIsSaidAtTheField(t *testing.T) {
	s := newStage(t, kit.Look{}, processGroups(), p04())
	s.form.Show(p04())
	s.refuse = "Der Datenträger ist voll."
	for _, attribute := range []string{"effort", "written_form", "ozg_level"} {
		s.focus(attribute)
		s.Key(fyne.KeyLeft, fyne.KeyLeft)
		s.MustSee("Der Datenträger ist voll.")
		s.form.Show(p04())
		s.MustNotSee("Der Datenträger ist voll.")
	}
	s.fill("cases", "9")
	s.Tab()
	s.MustSee("Der Datenträger ist voll.")
	if s.process("P04") != p04() || s.text("cases") != "9" {
		t.Errorf("saved %v, shown %q", s.process("P04"), s.text("cases"))
	}
}

func TestTextIsSavedAfterAPauseAndTypingGoesOn(t *testing.T) {
	s := newStage(t, kit.Look{}, processGroups(), p04())
	s.form.Show(p04())
	s.fill("responsible", "Leitung ")
	s.Clock.Pass(time.Second)
	if got := s.process("P04").Responsible; got != "Leitung" {
		t.Errorf("saved %q", got)
	}
	s.Write("Flächen")
	s.Kit.Flush()
	if got := s.process("P04").Responsible; got != "Leitung Flächen" {
		t.Errorf("saved %q", got)
	}
}

func TestTypingIsNotLostWhenTheSameEntryIsShownAgain(t *testing.T) {
	s := newStage(t, kit.Look{}, processGroups(), p04())
	s.form.Show(p04())
	s.fill("minutes", "4")
	changed := p04()
	changed.Remark = "von anderswo"
	s.inventory = s.inventory.With(changed)
	s.form.Show(changed)
	s.Write("5")
	s.Tab()
	if got := s.process("P04"); got.Minutes.Quantity != assessment.Whole(45) || got.Remark != "von anderswo" {
		t.Errorf("saved %+v", got)
	}
}

func TestTypingIsSavedBeforeAnotherEntryIsShown(t *testing.T) {
	other := assessment.Process{ID: "P05"}
	s := newStage(t, kit.Look{}, processGroups(), p04(), other)
	s.form.Show(p04())
	s.fill("minutes", "45")
	s.form.Show(other)
	if got := s.process("P04").Minutes.Quantity; got != assessment.Whole(45) {
		t.Errorf("saved %v", got)
	}
	if s.process("P05") != other || s.text("minutes") != "" {
		t.Errorf("the other entry became %+v, shown %q", s.process("P05"), s.text("minutes"))
	}
}

func TestShowingIsNoInput(t *testing.T) {
	full := p04()
	full.Current, full.Target, full.WrittenForm = assessment.Rated(1), assessment.Rated(3), assessment.Yes
	full.OZG, full.Systems, full.Remark = assessment.OZG{Model: assessment.OZG20, Level: assessment.Whole(6)}, "S01", "eins\nzwei"
	system := assessment.System{ID: "S01", Product: "CRM"}
	s := newStage(t, kit.Look{}, processGroups(), full, system)
	for range 2 {
		s.form.Show(full)
		s.form.Show(assessment.Process{ID: "P05"})
		s.Clock.Pass(time.Minute)
		s.Kit.Flush()
	}
	s.form.Show(nil)
	if s.saves != 0 || s.form.Focus("") {
		t.Errorf("%d saves without input", s.saves)
	}
}

func TestLevelByDigitAndArrowSaysWhatItMeans(t *testing.T) {
	s := newStage(t, kit.Look{}, processGroups(), p04())
	s.form.Show(p04())
	s.focus("current")
	s.Write("1")
	s.Key(fyne.KeyRight)
	if got := s.process("P04").Current; got != assessment.Rated(2) {
		t.Errorf("saved %v", got)
	}
	s.MustSee(s.form.spec.Wording.LevelText(assessment.EntryProcess, "current", 2)[:30])
	s.Key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if got := s.process("P04").Current; got.Set {
		t.Errorf("saved %v, want open", got)
	}
}

func TestOZGLevelNeedsItsModel(t *testing.T) {
	s := newStage(t, kit.Look{}, []Group{{Attributes: []string{"ozg_model", "ozg_level"}}}, p04())
	s.form.Show(p04())
	s.MustNotSee("5 6 7")
	s.focus("ozg_level")
	s.Key(fyne.KeyLeft) // from "offen" to 2.0
	s.Tab()
	s.Write("6")
	if got := s.process("P04").OZG; got != (assessment.OZG{Model: assessment.OZG20, Level: assessment.Whole(6)}) {
		t.Errorf("saved %+v", got)
	}
	s.focus("ozg_level")
	s.Key(fyne.KeyLeft)
	s.MustSee("OZG-Stufe: 6 gibt es in diesem Modell nicht")
	if got := s.process("P04").OZG.Model; got != assessment.OZG20 {
		t.Errorf("saved model %v", got)
	}
	s.Key(fyne.KeyRight)
	if got := s.process("P04").OZG; got != (assessment.OZG{}) {
		t.Errorf("saved %+v, want nothing", got)
	}
}

func TestSystemsAreTickedByKeyboard(t *testing.T) {
	s := newStage(t, kit.Look{}, processGroups(), p04(),
		assessment.System{ID: "S01", Product: "CRM"}, assessment.System{ID: "S02", Product: "E-Akte"})
	s.form.Show(p04())
	s.focus("systems")
	s.Key(fyne.KeySpace)
	s.Tab()
	s.Key(fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	if got := s.process("P04").Systems; got != "S01 S02" {
		t.Errorf("saved %q", got)
	}
	s.MustSee("CRM, E-Akte")
	s.Key(fyne.KeyUp, fyne.KeySpace)
	if got := s.process("P04").Systems; got != "S02" {
		t.Errorf("saved %q", got)
	}
}

func TestChoicesAndReferencesOpenAList(t *testing.T) {
	link := assessment.Interface{ID: "L01", From: "S01", To: "S02"}
	s := newStage(t, kit.Look{}, []Group{{Attributes: []string{"from", "to", "mode"}}}, link,
		assessment.System{ID: "S01", Product: "CRM"}, assessment.System{ID: "S02", Product: "E-Akte"})
	s.form.Show(link)
	s.MustSee("CRM")
	s.focus("from")
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	s.focus("mode")
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeyEnd, fyne.KeyUp, fyne.KeyReturn)
	want := assessment.Interface{ID: "L01", From: "S02", To: "S02", Mode: assessment.ModeAutomatic}
	if got, _ := s.inventory.Find(link.Ref()); got != assessment.Entry(want) {
		t.Errorf("saved %+v", got)
	}
	s.focus("mode")
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeyEnd, fyne.KeyReturn)
	want.Mode = ""
	if got, _ := s.inventory.Find(link.Ref()); got != assessment.Entry(want) {
		t.Errorf("saved %+v, want no mode", got)
	}
}

func TestMonthIsTypedAsPeopleWriteIt(t *testing.T) {
	system := assessment.System{ID: "S01"}
	s := newStage(t, kit.Look{}, []Group{{Attributes: []string{"contract_end", "since"}}}, system)
	s.form.Show(system)
	s.fill("contract_end", "30.6.2027")
	s.Tab()
	if got := s.text("contract_end"); got != "06/2027" {
		t.Errorf("shows %q", got)
	}
	s.fill("since", "früher")
	s.Tab()
	s.MustSee("„früher“ ist kein Jahr.")
}

func TestHintStandsAtItsFieldWithWaysOut(t *testing.T) {
	s := newStage(t, kit.Look{}, processGroups(), p04())
	open := Hint{ID: "a:P04", Attribute: "lead_days", Title: "Dauer kürzer als Arbeitszeit", Text: "Bitte prüfen."}
	settled := Hint{ID: "b:P04", Attribute: "cases_origin", Title: "Keine Fälle", Reason: "Ruht in diesem Jahr."}
	whole := Hint{ID: "c:P04", Title: "Gleicher Name wie P05"}
	s.hints = []Hint{open, settled, whole}
	s.form.Show(p04())
	s.MustSee("Dauer kürzer als Arbeitszeit")
	s.MustSee("Begründet: Ruht in diesem Jahr.")
	s.MustSee("Gleicher Name wie P05")
	for _, one := range s.form.fields {
		if want := map[string]int{"lead_days": 1, "cases": 1}[one.attribute]; len(one.hints.shown) != want {
			t.Errorf("%s: %d hints, want %d", one.attribute, len(one.hints.shown), want)
		}
	}
	s.hints = []Hint{open}
	s.form.Show(p04())
	s.Press("Zur Zelle")
	s.Press("Begründen")
	if diff := cmp.Diff([]Hint{open, open}, s.asked); diff != "" {
		t.Errorf("asked (-want +got):\n%s", diff)
	}
	s.MustNotSee("Gleicher Name")
}

func TestFocusFindsEveryAttributeOfTheForm(t *testing.T) {
	s := newStage(t, kit.Look{Scale: 200}, processGroups(), p04())
	s.form.Show(p04())
	for _, attribute := range []string{"", "cases", "cases_origin", "ozg_model", "systems", "remark"} {
		if !s.form.Focus(attribute) {
			t.Errorf("no field for %q", attribute)
		}
	}
	if s.form.Focus("yearly_cost") {
		t.Error("a field that is not in the form has the focus")
	}
}
