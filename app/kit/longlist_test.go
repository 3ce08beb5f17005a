package kit

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// longWords is a row that says which item it shows.
type longWords struct{ text *Text }

func (w *longWords) Object() fyne.CanvasObject { return w.text }
func (w *longWords) Show(index int)            { w.text.SetText(fmt.Sprint("Eintrag ", index)) }

type longStage struct {
	*stage
	list   *LongList
	made   int
	opened []int
	sight  [2]int
}

func newLongStage(t *testing.T, follow bool) *longStage {
	t.Helper()
	l := &longStage{stage: newStage(t, Look{})}
	l.list = l.LongList(LongListSpec{
		Name: "Liste", Height: 40, Follow: follow, Words: func(i int) string { return fmt.Sprint("Eintrag ", i) },
		OnOpen: func(i int) { l.opened = append(l.opened, i); l.list.Set(1000, i) }, OnSight: func(a, b int) { l.sight = [2]int{a, b} },
		New: func() LongRow { l.made++; return &longWords{text: l.Text("", Body())} },
	})
	l.put(l.list, 300, 400)
	l.list.Set(1000, 0)
	return l
}

func (l *longStage) key(name fyne.KeyName) { l.list.TypedKey(&fyne.KeyEvent{Name: name}) }

func TestLongListBuildsWhatIsInSightOnly(t *testing.T) {
	l := newLongStage(t, false)
	if l.made > 16 {
		t.Errorf("%d rows are made for ten in sight", l.made)
	}
	l.list.Set(1000, 700)
	if l.sight[0] > 700 || l.sight[1] < 700 || l.made > 16 {
		t.Errorf("in sight %v, %d rows made", l.sight, l.made)
	}
	shown := map[string]bool{}
	for _, slot := range l.list.slots {
		shown[slot.row.(*longWords).text.Text()] = slot.Visible()
	}
	if !shown["Eintrag 700"] {
		t.Errorf("shown %v", shown)
	}
	l.list.Set(3, 2)
	visible := 0
	for _, slot := range l.list.slots {
		if slot.Visible() {
			visible++
		}
	}
	if visible != 3 {
		t.Errorf("%d rows for three items", visible)
	}
}

func TestLongListMarksThenOpensOrFollows(t *testing.T) {
	l := newLongStage(t, false)
	l.Focus(l.list)
	l.key(fyne.KeyDown)
	l.key(fyne.KeyDown)
	if len(l.opened) != 0 || l.list.AccessibilityLabel() != "Liste: Eintrag 2" {
		t.Errorf("opened %v, %q", l.opened, l.list.AccessibilityLabel())
	}
	l.key(fyne.KeyReturn)
	if len(l.opened) != 1 || l.opened[0] != 2 {
		t.Errorf("opened %v", l.opened)
	}
	l = newLongStage(t, true)
	l.Focus(l.list)
	for range 15 {
		l.key(fyne.KeyDown)
	}
	l.key(fyne.KeyUp)
	if len(l.opened) != 16 || l.list.chosen != 14 || l.sight[1] < 14 {
		t.Errorf("opened %v, chosen %d, in sight %v", l.opened, l.list.chosen, l.sight)
	}
}

func TestLongListOpensWhatIsTappedAndShowsNoRing(t *testing.T) {
	l := newLongStage(t, false)
	test.Tap(l.list.slots[3])
	if len(l.opened) != 1 || l.opened[0] != 3 || !l.list.slots[3].ring.Hidden || l.list.chosen != 3 {
		t.Errorf("opened %v, chosen %d", l.opened, l.list.chosen)
	}
}

func TestEmptyLongListTakesKeys(t *testing.T) {
	l := newLongStage(t, true)
	l.list.Set(0, -1)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn} {
		l.key(key)
	}
	if len(l.opened) != 0 || l.list.AccessibilityLabel() != "Liste" {
		t.Errorf("opened %v, %q", l.opened, l.list.AccessibilityLabel())
	}
}

// TestATooltipGoesWithWhatItSaid scrolls the list below the pointer, and lets its
// items say something else.
func TestATooltipGoesWithWhatItSaid(t *testing.T) {
	for name, change := range map[string]func(l *longStage){
		"scrolled": func(l *longStage) { l.list.view.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -100}}) },
		"redrawn":  func(l *longStage) { l.list.Redraw() },
	} {
		l := newLongStage(t, false)
		l.list.slots[0].MouseIn(nil)
		l.clock.pass(2 * time.Second)
		if l.layers.tip == nil {
			t.Fatalf("%s: there is no tooltip", name)
		}
		change(l)
		if l.layers.tip != nil {
			t.Errorf("%s: the tooltip stays", name)
		}
	}
}
