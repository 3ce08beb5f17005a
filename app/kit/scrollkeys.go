package kit

import "fyne.io/fyne/v2"

// unbound does what a key means that nothing else has a use for: Esc takes
// the tooltip away, and the others scroll, so that a text without any control
// in it can be read to its end without a mouse.
func (k *Kit) unbound(c Chord) {
	if c == Plain(fyne.KeyEscape) {
		k.hideTip()
		return
	}
	if s := k.scrollOfKeys(); s != nil {
		s.scrollByKey(c.Key)
	}
}

// lineOfKeys is how far an arrow scrolls, in design pixels.
const lineOfKeys = 48

// scrollByKey scrolls by a line, by what is in view, or to an end.
func (s *Scroll) scrollByKey(key fyne.KeyName) {
	line, page, all := s.kit.Px(lineOfKeys), s.view.Size().Height, s.view.Content.Size().Height
	steps := map[fyne.KeyName]float32{
		fyne.KeyUp: -line, fyne.KeyDown: line, fyne.KeyPageUp: line - page, fyne.KeyPageDown: page - line,
		fyne.KeyHome: -all, fyne.KeyEnd: all,
	}
	if step, scrolls := steps[key]; scrolls {
		s.kit.hideTip()
		s.scrollBy(step)
	}
}

// scrollOfKeys is the scroll that the keys mean: of those in sight that have
// something to scroll the largest one; nil if there is none.
func (k *Kit) scrollOfKeys() *Scroll {
	root := k.window.Canvas().Overlays().Top()
	if root == nil {
		root = k.window.Content()
	}
	var largest *Scroll
	for _, ref := range k.scrolls {
		s := ref.Value()
		if s == nil || !s.overflows() || !shows(root, s) {
			continue
		}
		if largest == nil || area(s) > area(largest) {
			largest = s
		}
	}
	return largest
}

// overflows reports whether there is more than is in view.
func (s *Scroll) overflows() bool { return s.view.Content.Size().Height > s.view.Size().Height }

func area(o fyne.CanvasObject) float32 { return o.Size().Width * o.Size().Height }

// shows reports whether a part stands in a tree of boxes and parts, and
// nothing around it is hidden.
func shows(tree, part fyne.CanvasObject) bool {
	if !tree.Visible() || tree == part {
		return tree.Visible()
	}
	found := false
	inside(tree, func(inner fyne.CanvasObject) { found = found || shows(inner, part) })
	return found
}
