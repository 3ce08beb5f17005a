package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// TabsSpec says which areas there are.
type TabsSpec struct {
	Titles   []string
	Selected int
	// List is what the one button says that takes the place of the strip when
	// the window is too narrow for it: "Bereich: Fragen".
	List     func(title string) string
	OnSelect func(int)
}

// Tabs is the strip of areas below the top bar. Left and Right go along it.
type Tabs struct {
	composite
	spec  TabsSpec
	tabs  []*tab
	strip *fyne.Container
	list  *Button
}

// Tabs returns a strip of tabs.
func (k *Kit) Tabs(spec TabsSpec) *Tabs {
	t := &Tabs{spec: spec, strip: k.Row(4)}
	t.fill(k)
	t.list = k.Button(ButtonSpec{Trailing: IconChevronDown, Kind: Outline, OnTap: t.openList})
	t.setUp(k, t, &fyne.Container{Layout: &tabsLayout{tabs: t}, Objects: []fyne.CanvasObject{t.strip, t.list}})
	t.Select(spec.Selected)
	return t
}

// fill makes the tabs of the titles.
func (t *Tabs) fill(k *Kit) {
	t.tabs, t.strip.Objects = nil, nil
	for i, title := range t.spec.Titles {
		one := newTab(t, k, i, title)
		t.tabs = append(t.tabs, one)
		t.strip.Objects = append(t.strip.Objects, one)
	}
}

// SetTitles offers other areas; the first one is the current one then. The
// same titles change nothing.
func (t *Tabs) SetTitles(titles []string) {
	if slices.Equal(titles, t.spec.Titles) {
		return
	}
	t.spec.Titles = titles
	t.fill(t.kit)
	t.Select(0)
	t.strip.Refresh()
}

// Select shows a tab as the current one. It does not call OnSelect.
func (t *Tabs) Select(index int) {
	t.spec.Selected = index
	for _, one := range t.tabs {
		one.update()
	}
	if index >= 0 && index < len(t.spec.Titles) {
		t.list.SetText(t.spec.List(t.spec.Titles[index]))
	}
	Relayout(t)
}

func (t *Tabs) openList() {
	t.kit.openMenu(menu{owner: t.list, options: t.spec.Titles, selected: t.spec.Selected, pick: t.spec.OnSelect})
}

// tabsLayout shows the strip if there is room, otherwise the button.
type tabsLayout struct{ tabs *Tabs }

// Layout implements fyne.Layout.
func (l *tabsLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	t := l.tabs
	narrow := naturalWidth(t.strip) > size.Width
	t.strip.Hidden, t.list.Hidden = narrow, !narrow
	place(t.strip, fyne.NewPos(0, 0), size)
	width, height := naturalWidth(t.list), heightFor(t.list, size.Width)
	place(t.list, fyne.NewPos(0, (size.Height-height)/2), fyne.NewSize(width, height))
}

// MinSize implements fyne.Layout.
func (l *tabsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastWidth(l.tabs.list), l.tabs.kit.Px(44))
}

// tab is one area.
type tab struct {
	control
	tabs  *Tabs
	index int
	label *Text
	under *canvas.Rectangle
}

func newTab(t *Tabs, k *Kit, index int, title string) *tab {
	one := &tab{tabs: t, index: index, label: k.Text(title, Body().Strong().Centered())}
	one.under = canvas.NewRectangle(k.Color(scene.Primary))
	reserved := k.Fixed(one.label.NaturalWidth()/k.scale, 22, one.label)
	one.setUp(k, one, &fyne.Container{
		Layout:  &tabLayout{tab: one, label: k.Inset(Around(11, 12), reserved)},
		Objects: []fyne.CanvasObject{reserved, one.under},
	})
	one.name, one.leastH, one.gap = title, k.Px(44), -k.Px(ringWidth)
	one.act, one.keyed, one.paint = one.open, one.key, one.colors
	one.round(4)
	return one
}

func (t *tab) open() {
	if t.tabs.spec.OnSelect != nil {
		t.tabs.spec.OnSelect(t.index)
	}
}

func (t *tab) key(e *fyne.KeyEvent) bool {
	next := t.index
	switch e.Name {
	case fyne.KeyLeft:
		next--
	case fyne.KeyRight:
		next++
	default:
		return false
	}
	if next >= 0 && next < len(t.tabs.tabs) {
		t.kit.Focus(t.tabs.tabs[next])
	}
	return true
}

func (t *tab) colors() {
	look := Body().Centered()
	selected := t.index == t.tabs.spec.Selected
	if selected {
		look = look.Strong()
	}
	t.under.Hidden = !selected
	t.label.SetType(look)
	t.back.FillColor = t.kit.Color(scene.None)
	if t.hovered && !selected {
		t.back.FillColor = t.kit.Color(scene.Ground)
	}
}

// tabLayout draws the line below the current tab.
type tabLayout struct {
	tab   *tab
	label *fyne.Container
}

// Layout implements fyne.Layout.
func (l *tabLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	k := l.tab.kit
	place(objects[0], fyne.NewPos(k.Px(12), k.Px(11)), fyne.NewSize(size.Width-2*k.Px(12), k.Px(22)))
	line := max(2, k.Px(2))
	l.tab.under.Move(fyne.NewPos(0, size.Height-line))
	l.tab.under.Resize(fyne.NewSize(size.Width, line))
}

// MinSize implements fyne.Layout.
func (l *tabLayout) MinSize([]fyne.CanvasObject) fyne.Size { return l.label.MinSize() }
