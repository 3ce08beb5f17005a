package kit

import (
	"image"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
)

type choice struct {
	Mark  Mark
	Level int
}

func tapAt(s *stage, at fyne.Position) { test.TapCanvas(s.window.Canvas(), at) }

func newPicker(t *testing.T, state LevelState) (*stage, *LevelPicker, *[]choice) {
	t.Helper()
	s, chosen := newStage(t, Look{}), &[]choice{}
	state.Choices = []string{"Nichts steht fest.", "Einzelne Notizen.", "Einheitlich beschrieben.", "Verbindlich gelebt.", "Wie 3; jährlich überprüft."}
	picker := s.LevelPicker(LevelSpec{
		Name: "Stufen", Current: "Ist", Target: "Soll", Instruction: "Wählen Sie einen Satz.", State: state,
		OnChoose: func(m Mark, level int) { *chosen = append(*chosen, choice{m, level}) },
		OnClear:  func(m Mark) { *chosen = append(*chosen, choice{m, NoLevel}) },
	})
	s.put(picker, 648, 400)
	return s, picker, chosen
}

func open() LevelState { return LevelState{Current: NoLevel, Target: NoLevel} }

func TestFirstClickOnASentenceCounts(t *testing.T) {
	for level := range 5 {
		s, picker, chosen := newPicker(t, open())
		s.click(picker.rows[level])
		if diff := cmp.Diff([]choice{{MarkCurrent, level}}, *chosen); diff != "" {
			t.Errorf("level %d: %s", level, diff)
		}
	}
}

func TestClickOnCircleSetsIstAndOnDiamondSoll(t *testing.T) {
	for _, c := range []struct {
		x    float32
		want Mark
	}{{currentX, MarkCurrent}, {targetX, MarkTarget}, {targetX + 14, MarkTarget}, {numberX, MarkCurrent}, {600, MarkCurrent}} {
		s, picker, chosen := newPicker(t, open())
		tapAt(s, s.position(picker.rows[2]).AddXY(c.x, 20))
		if diff := cmp.Diff([]choice{{c.want, 2}}, *chosen); diff != "" {
			t.Errorf("x %v: %s", c.x, diff)
		}
	}
}

func TestArrowsMoveTheMarkAndChangeTheColumn(t *testing.T) {
	state := LevelState{Current: 1, Target: 3}
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		want []choice
	}{
		{"down", []fyne.KeyName{fyne.KeyDown}, []choice{{MarkCurrent, 2}}},
		{"up", []fyne.KeyName{fyne.KeyUp}, []choice{{MarkCurrent, 0}}},
		{"right, down", []fyne.KeyName{fyne.KeyRight, fyne.KeyDown}, []choice{{MarkTarget, 4}}},
		{"right, left, up", []fyne.KeyName{fyne.KeyRight, fyne.KeyLeft, fyne.KeyUp}, []choice{{MarkCurrent, 0}}},
		{"delete", []fyne.KeyName{fyne.KeyDelete}, []choice{{MarkCurrent, NoLevel}}},
		{"right, delete", []fyne.KeyName{fyne.KeyRight, fyne.KeyDelete}, []choice{{MarkTarget, NoLevel}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _, chosen := newPicker(t, state)
			s.tab()
			s.key(c.keys...)
			if diff := cmp.Diff(c.want, *chosen); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestArrowsReachEveryLevelFromAnOpenQuestion(t *testing.T) {
	s, _, chosen := newPicker(t, open())
	s.tab()
	s.key(fyne.KeyDown)
	s.key(fyne.KeyUp)
	s.key(fyne.KeySpace)
	if diff := cmp.Diff([]choice{{MarkCurrent, 0}, {MarkCurrent, 4}, {MarkCurrent, 0}}, *chosen); diff != "" {
		t.Error(diff)
	}
}

func TestDigitsGoToThePage(t *testing.T) {
	s, _, chosen := newPicker(t, open())
	typed := 0
	s.Keys.Page(Bindings{Rune('3'): func() { typed++ }, Ctrl(fyne.Key3): func() { typed += 10 }})
	s.tab()
	s.write("3")
	s.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.Key3, Modifier: fyne.KeyModifierShortcutDefault})
	if typed != 11 || len(*chosen) != 0 {
		t.Errorf("page got %d, picker %v", typed, *chosen)
	}
}

func TestRenderIsNoInputAndYieldsTheSameScreen(t *testing.T) {
	s, picker, chosen := newPicker(t, open())
	picture := func(state LevelState) image.Image {
		state.Choices = picker.spec.State.Choices
		picker.Render(state)
		return s.window.Canvas().Capture()
	}
	one := LevelState{Current: 1, Target: 3, Today: "heute", Goal: "Ziel 2028"}
	first := picture(one)
	other := picture(LevelState{Current: 2, Target: 2, Both: "heute und Ziel"})
	again := picture(one)
	if !same(first, again) {
		t.Error("the same state yields another screen")
	}
	if same(first, other) {
		t.Error("another state yields the same screen")
	}
	if len(*chosen) != 0 {
		t.Errorf("Render called back: %v", *chosen)
	}
}

func same(a, b image.Image) bool {
	return slices.Equal(a.(*image.NRGBA).Pix, b.(*image.NRGBA).Pix)
}

func TestConnectorRunsOnlyBetweenDifferentLevels(t *testing.T) {
	for _, c := range []struct {
		state LevelState
		shown bool
	}{
		{LevelState{Current: 1, Target: 3}, true},
		{LevelState{Current: 3, Target: 1}, true},
		{LevelState{Current: 2, Target: 2}, false},
		{LevelState{Current: 2, Target: NoLevel}, false},
		{open(), false},
	} {
		_, picker, _ := newPicker(t, c.state)
		if got := !picker.connector[0].Hidden; got != c.shown {
			t.Errorf("%+v: connector shown %v, want %v", c.state, got, c.shown)
		}
	}
}

func TestChoosingMovesNothing(t *testing.T) {
	_, picker, _ := newPicker(t, open())
	places := func() []fyne.Position {
		var at []fyne.Position
		for _, row := range picker.rows {
			at = append(at, row.Position(), row.sentence.Position(), row.number.Position())
		}
		return at
	}
	before := places()
	state := picker.spec.State
	state.Current, state.Target, state.Today, state.Goal = 1, 3, "heute", "Ziel 2028"
	picker.Render(state)
	if diff := cmp.Diff(before, places()); diff != "" {
		t.Error(diff)
	}
}

func TestRowsGrowWithTheirSentences(t *testing.T) {
	_, picker, _ := newPicker(t, open())
	narrow, wide := picker.HeightFor(330), picker.HeightFor(648)
	if narrow <= wide {
		t.Errorf("height %v in a narrow place, %v in a wide one", narrow, wide)
	}
}

func TestHoverTellsWhatAClickWouldSet(t *testing.T) {
	_, picker, _ := newPicker(t, open())
	row := picker.rows[1]
	at := func(x float32) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 10)}}
	}
	row.MouseIn(at(400))
	plain := row.diamond.Resource.Name()
	row.MouseMoved(at(targetX))
	if row.diamond.Resource.Name() == plain {
		t.Error("the diamond does not answer to the mouse")
	}
	row.MouseOut()
	if row.diamond.Resource.Name() != plain {
		t.Error("the diamond stays after the mouse left")
	}
}
