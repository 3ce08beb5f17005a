package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func TestTextWrapsAndItsHeightFollows(t *testing.T) {
	s := newStage(t, Look{})
	words := s.Text("Wie sind Ihre Abläufe beschrieben und wie verbindlich sind sie?", Body())
	if got, want := words.HeightFor(1000), float32(22); got != want {
		t.Errorf("on one line: height %v, want %v", got, want)
	}
	lines := words.HeightFor(120) / 22
	if lines < 4 || lines != float32(int(lines)) {
		t.Errorf("in a narrow column: %v lines, want whole ones, at least 4", lines)
	}
	words.Resize(fyne.NewSize(120, 22*lines))
	if got := float32(len(words.drawn)); got != lines {
		t.Errorf("%v lines drawn, want %v", got, lines)
	}
}

func TestTextNeverDrawsWiderThanItsPlace(t *testing.T) {
	s := newStage(t, Look{Scale: 150})
	words := s.Text("Donaudampfschifffahrtsgesellschaftskapitän und weitere Wörter", Body())
	for width := float32(60); width < 700; width += 13 {
		words.Resize(fyne.NewSize(width, words.HeightFor(width)))
		for _, o := range words.drawn {
			if got := o.MinSize().Width; got > width+1 {
				t.Errorf("width %v: line %q is %v wide", width, o.(*canvas.Text).Text, got)
			}
		}
	}
}

func TestSingleLineIsShortenedWithAnEllipsis(t *testing.T) {
	s := newStage(t, Look{})
	words := s.Text("Wirtschaftsförderung Lindenrade und Umgebung", Body().OneLine())
	s.put(words, 120, 40)
	if got := words.drawn[0].(*canvas.Text).Text; !strings.HasSuffix(got, "…") {
		t.Errorf("drawn %q, want an ellipsis", got)
	}
	if words.Text() != "Wirtschaftsförderung Lindenrade und Umgebung" {
		t.Error("the full text is lost")
	}
}

func TestColumnGivesEachPartTheHeightItNeedsAtTheWidth(t *testing.T) {
	s := newStage(t, Look{})
	long := s.Text(strings.Repeat("Wort ", 60), Body())
	below := s.Text("darunter", Body())
	s.put(s.Column(8, long, below), 300, 900)
	if got, want := below.Position().Y, long.HeightFor(300)+8; got != want {
		t.Errorf("second part begins at %v, want %v", got, want)
	}
}

func TestRowGivesTheRestToWhatGrows(t *testing.T) {
	s := newStage(t, Look{})
	left, right := s.Fixed(100, 20, s.Space(0, 0)), s.Fixed(60, 20, s.Space(0, 0))
	middle := s.Grow(s.Space(0, 0))
	s.put(s.Row(10, left, middle, right), 400, 50)
	if got := middle.Size().Width; got != 220 {
		t.Errorf("the middle is %v wide, want 220", got)
	}
	if got := right.Position().X; got != 340 {
		t.Errorf("the right part begins at %v, want 340", got)
	}
}

func TestRowLetsTextsGiveWayWhenThereIsNoRoom(t *testing.T) {
	s := newStage(t, Look{})
	words := s.Text("Ein langer Satz, der sonst auf einer Zeile stünde", Body())
	fixed := s.Fixed(100, 20, s.Space(0, 0))
	s.put(s.Row(10, words, fixed), 260, 200)
	if got := fixed.Position().X + fixed.Size().Width; got > 260 {
		t.Errorf("the row ends at %v, want at most 260", got)
	}
}

func TestWrapGoesOnInTheNextLine(t *testing.T) {
	s := newStage(t, Look{})
	parts := []fyne.CanvasObject{s.Fixed(120, 20, s.Space(0, 0)), s.Fixed(120, 20, s.Space(0, 0)), s.Fixed(120, 20, s.Space(0, 0))}
	s.put(s.Wrap(10, 4, parts...), 260, 200)
	if got := parts[2].Position(); got != fyne.NewPos(0, 24) {
		t.Errorf("the third part is at %v, want in the second line", got)
	}
}

func TestColumnsBecomeFewerInANarrowPlace(t *testing.T) {
	s := newStage(t, Look{})
	for _, c := range []struct {
		width float32
		lines int
	}{{1000, 1}, {500, 2}, {200, 4}} {
		parts := []fyne.CanvasObject{s.Space(0, 20), s.Space(0, 20), s.Space(0, 20), s.Space(0, 20)}
		box := s.Columns(Columns{Gap: 10, Min: 180}, parts...)
		if got := int(heightFor(box, c.width)+10) / 30; got != c.lines {
			t.Errorf("width %v: %d lines, want %d", c.width, got, c.lines)
		}
	}
}

func TestHiddenPartsTakeNoPlace(t *testing.T) {
	s := newStage(t, Look{})
	first, second := s.Fixed(50, 20, s.Space(0, 0)), s.Fixed(50, 20, s.Space(0, 0))
	box := s.Column(8, first, second)
	s.put(box, 300, 100)
	first.Hide()
	Relayout(box)
	if got := second.Position().Y; got != 0 {
		t.Errorf("second part is at %v, want at the top", got)
	}
}

func TestScrollBringsTheFocusedControlIntoView(t *testing.T) {
	s := newStage(t, Look{})
	column := s.Column(0)
	var last *Button
	for range 30 {
		last = s.Button(ButtonSpec{Text: "Knopf"})
		column.Objects = append(column.Objects, last)
	}
	scroll := s.Scroll(column)
	s.put(scroll, 200, 300)
	s.Focus(last)
	if bottom := s.position(last).Y + last.Size().Height; bottom > 300 {
		t.Errorf("the last button ends at %v, want inside the window", bottom)
	}
	scroll.ToTop()
	if top, bottom := scroll.Sight(column); top != 0 || bottom != 300 {
		t.Errorf("in sight are %v to %v, want 0 to 300", top, bottom)
	}
}

func TestTheWindowNeverGrowsBecauseOfLargeText(t *testing.T) {
	s := newStage(t, Look{Scale: 200})
	root := s.Root(s.Text(strings.Repeat("Wort ", 400), Title()))
	if got, want := root.MinSize(), fyne.NewSize(MinWidth, MinHeight); got != want {
		t.Errorf("least size %v, want %v", got, want)
	}
}

func TestWordThatIsBrokenShowsItsHyphen(t *testing.T) {
	s := newStage(t, Look{})
	text := s.Text("Selbst\u00adeinschätzung", Body())
	s.put(s.Column(0, text), 300, 100)
	s.mustSee("Selbsteinschätzung")
	s.put(s.Column(0, text), 100, 100)
	s.mustSee("Selbst-|einschätzung")
}
