package kit

import "fyne.io/fyne/v2"

// Exchange shows other objects in a place. Where one of the old ones has the
// focus, the new one of the same name gets it, or else what stands where the
// old one stood: whoever works by keyboard goes on from there.
func (k *Kit) Exchange(place *fyne.Container, objects ...fyne.CanvasObject) {
	before := focusables(place)
	place.Objects = objects
	k.Settle()
	place.Refresh()
	after := focusables(place)
	held := k.window.Canvas().Focused()
	for i, old := range before {
		heir := heirOf(old, i, after)
		if heir == nil || heir == old {
			continue
		}
		if old == held {
			k.inherit(old, heir)
		}
		if k.window.Canvas().Overlays().Top() != nil {
			k.heirs[old] = heir
		}
	}
	k.ForgetGone()
}

// heir is what stands in the place of a part that was exchanged while an
// overlay lay above it; the part itself where nothing was exchanged.
func (k *Kit) heir(of fyne.Focusable) fyne.Focusable {
	for next, exchanged := k.heirs[of]; exchanged; next, exchanged = k.heirs[of] {
		delete(k.heirs, of)
		of = next
	}
	if k.window.Canvas().Overlays().Top() == nil {
		clear(k.heirs)
	}
	return of
}

// inherit moves the focus, with a ring only if there was one.
func (k *Kit) inherit(old, heir fyne.Focusable) {
	if ringed, ok := old.(interface{ hasRing() bool }); ok && !ringed.hasRing() {
		k.byMouse, k.still = true, true
		defer func() { k.byMouse, k.still = false, false }()
	}
	k.Focus(heir)
}

// heirOf finds what follows the part at an index; nil where nothing is left.
func heirOf(old fyne.Focusable, index int, after []fyne.Focusable) fyne.Focusable {
	if len(after) == 0 {
		return nil
	}
	name := nameOf(old)
	for _, one := range after {
		if one == old || name != "" && nameOf(one) == name {
			return one
		}
	}
	return after[min(index, len(after)-1)]
}

func nameOf(part fyne.Focusable) string {
	if named, ok := part.(fyne.Accessible); ok {
		return named.AccessibilityLabel()
	}
	return ""
}

// FocusFirst moves the focus to the first part in the tree that takes it, and
// reports whether there is one.
func (k *Kit) FocusFirst(tree fyne.CanvasObject) bool {
	if all := focusables(tree); len(all) > 0 {
		k.Focus(all[0])
		return true
	}
	return false
}

// FocusNamed moves the focus to the part in the tree that screen readers call
// so, and reports whether there is one.
func (k *Kit) FocusNamed(tree fyne.CanvasObject, name string) bool {
	for _, one := range focusables(tree) {
		if name != "" && nameOf(one) == name {
			k.Focus(one)
			return true
		}
	}
	return false
}

// FocusedIn returns what screen readers call the part in the tree that has the
// focus; empty where none has.
func (k *Kit) FocusedIn(tree fyne.CanvasObject) string {
	held := k.window.Canvas().Focused()
	for _, one := range focusables(tree) {
		if one == held {
			return nameOf(one)
		}
	}
	return ""
}

// focusables lists what takes the focus in a tree, in the order of Tab.
func focusables(tree fyne.CanvasObject) []fyne.Focusable {
	var all []fyne.Focusable
	visit(tree, func(o fyne.CanvasObject) {
		focusable, takes := o.(fyne.Focusable)
		off, canBeOff := o.(fyne.Disableable)
		if takes && o.Visible() && (!canBeOff || !off.Disabled()) {
			all = append(all, focusable)
		}
	})
	return all
}
