package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// NavItem is a row of a Nav: a group or, if Inner, something in the group
// above.
type NavItem struct {
	Key      string
	Inner    bool
	Code     string // "B" or "B2"
	Title    string
	Note     string // at the right
	Icon     IconName
	IconIn   scene.Colour // color of Icon, before the code of inner rows
	Mark     IconName     // at the right, after Note
	MarkIn   scene.Colour
	Selected bool
	Name     string // for screen readers: what the icons say
}

// NavSpec says what a Nav is for.
type NavSpec struct {
	Name   string // for screen readers
	OnOpen func(key string)
}

// Nav is a list of places to go to. Tab reaches it once; Up and Down go along
// it, Enter opens.
type Nav struct {
	widget.BaseWidget
	kit             *Kit
	spec            NavSpec
	rows            []*navRow // shown
	made            []*navRow // all that were ever needed
	column          *fyne.Container
	marked          int
	focused, ringed bool
}

// Nav returns an empty list.
func (k *Kit) Nav(spec NavSpec) *Nav {
	n := &Nav{kit: k, spec: spec, column: k.Column(0)}
	n.ExtendBaseWidget(n)
	return n
}

// Set shows the items. Rows that stayed the same are not painted again.
func (n *Nav) Set(items []NavItem) {
	for len(n.made) < len(items) {
		n.made = append(n.made, newNavRow(n, len(n.made)))
	}
	n.rows = n.made[:len(items)]
	if len(n.column.Objects) != len(items) {
		n.column.Objects = make([]fyne.CanvasObject, len(items))
		for i, row := range n.rows {
			n.column.Objects[i] = row
		}
	}
	for i, item := range items {
		if item.Selected && (!n.focused || !n.ringed) {
			n.marked = i
		}
		n.rows[i].set(item)
	}
	n.marked = min(n.marked, max(len(n.rows)-1, 0))
	n.relayout()
	canvas.Refresh(n)
}

// CreateRenderer implements fyne.Widget.
func (n *Nav) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.column) }

// HeightFor returns the height of all rows.
func (n *Nav) HeightFor(width float32) float32 { return heightFor(n.column, width) }

// NaturalWidth returns the width of the longest row.
func (n *Nav) NaturalWidth() float32 { return naturalWidth(n.column) }

// LeastWidth returns the width below which titles are unreadable.
func (n *Nav) LeastWidth() float32 { return n.kit.Px(120) }

func (n *Nav) relayout() { Relayout(n.column) }

func (n *Nav) mark(index int) {
	before := n.marked
	n.marked = min(max(index, 0), max(len(n.rows)-1, 0))
	for _, i := range []int{before, n.marked} {
		if i < len(n.rows) {
			n.rows[i].show()
		}
	}
	if n.focused && n.ringed && n.marked < len(n.rows) {
		n.kit.reveal(n.rows[n.marked])
	}
}

func (n *Nav) open(index int) {
	if index < len(n.rows) {
		n.marked = index
		n.spec.OnOpen(n.rows[index].item.Key)
	}
}

// FocusGained implements fyne.Focusable.
func (n *Nav) FocusGained() {
	n.focused, n.ringed = true, !n.kit.byMouse
	n.mark(n.marked)
}

// FocusLost implements fyne.Focusable.
func (n *Nav) FocusLost() {
	n.focused = false
	n.mark(n.marked)
}

// TypedRune implements fyne.Focusable.
func (n *Nav) TypedRune(r rune) { n.kit.Keys.Press(Rune(r)) }

// TypedShortcut implements fyne.Shortcutable.
func (n *Nav) TypedShortcut(s fyne.Shortcut) { n.kit.Keys.shortcut(s) }

// TypedKey implements fyne.Focusable.
func (n *Nav) TypedKey(e *fyne.KeyEvent) {
	n.ringed = true
	switch e.Name {
	case fyne.KeyDown:
		n.mark(n.marked + 1)
	case fyne.KeyUp:
		n.mark(n.marked - 1)
	case fyne.KeyHome:
		n.mark(0)
	case fyne.KeyEnd:
		n.mark(len(n.rows) - 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		n.open(n.marked)
	default:
		n.kit.Keys.typedKey(e)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (n *Nav) AccessibilityLabel() string {
	if n.marked < len(n.rows) {
		return n.spec.Name + ": " + n.rows[n.marked].item.Name
	}
	return n.spec.Name
}

// AccessibilityRole implements fyne.Accessible.
func (n *Nav) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
