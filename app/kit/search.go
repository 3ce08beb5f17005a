package kit

import (
	"fyne.io/fyne/v2"

	"reifekompass/reports/scene"
)

// Found is one thing a Search found.
type Found struct {
	Key    string // what OnPick wants to know
	Title  string
	Detail string // muted, below the title; may be empty
}

// SearchSpec says what a Search looks for.
type SearchSpec struct {
	Label       string
	Placeholder string
	Hint        string
	Text        string
	Inside      bool // the finds stand below the field instead of over the page
	None        string
	Find        func(text string) []Found
	OnPick      func(Found)
	OnSave      func(text string) // the text itself, if it matters
}

// Search is a field that offers what it finds while one types. Down and Up
// mark, Enter picks, Esc closes.
type Search struct {
	composite
	spec   SearchSpec
	field  *Field
	finds  []Found
	rows   []*Tap
	list   *fyne.Container // the finds, inside or over the page
	scroll *Scroll
	floats *fyne.Container
	marked int
}

// Search returns a search field.
func (k *Kit) Search(spec SearchSpec) *Search {
	s := &Search{spec: spec, list: k.Column(0)}
	s.field = k.Field(FieldSpec{Label: spec.Label, Placeholder: spec.Placeholder, Hint: spec.Hint, Text: spec.Text, Max: 200, OnSave: spec.OnSave, OnLeave: true})
	s.field.typed, s.field.entry.key = s.find, s.key
	frame := s.field.entry.focused
	s.field.entry.focused = func(on bool) {
		frame(on)
		if !on && !s.overList() {
			s.closeList()
		}
	}
	s.scroll = k.Scroll(s.list)
	content := fyne.CanvasObject(s.field)
	if spec.Inside { // the field stays while the finds are scrolled
		content = k.Frame(k.Inset(Sides(0, 0, 8, 0), s.field), nil, nil, nil, s.scroll)
	}
	s.setUp(k, s, content)
	return s
}

// Field returns the field itself, to set its text or error.
func (s *Search) Field() *Field { return s.field }

// Entry returns what takes the focus.
func (s *Search) Entry() fyne.Focusable { return s.field.entry }

// find is called on every change.
func (s *Search) find(text string) {
	s.finds, s.rows, s.marked = nil, nil, 0
	s.list.Objects = nil
	if text != "" {
		s.finds = s.spec.Find(text)
	}
	for i, found := range s.finds {
		row := s.row(i, found)
		s.rows = append(s.rows, row)
		s.list.Objects = append(s.list.Objects, row)
	}
	if len(s.finds) == 0 && text != "" && s.spec.None != "" {
		s.list.Objects = []fyne.CanvasObject{s.kit.Inset(Around(8, 10), s.kit.Text(s.spec.None, Body().In(scene.Muted)))}
	}
	s.mark(0)
	s.showList()
}

func (s *Search) row(index int, found Found) *Tap {
	k := s.kit
	words := k.Column(0, k.Text(found.Title, Body()))
	if found.Detail != "" {
		words.Objects = append(words.Objects, k.Text(found.Detail, Small().In(scene.Muted)))
	}
	return k.TapRow(TapSpec{Content: k.Inset(Around(6, 10), words), Name: found.Title, OnTap: func() { s.pick(index) }})
}

func (s *Search) pick(index int) {
	if index < len(s.finds) {
		found := s.finds[index]
		s.closeList()
		s.field.forget()
		s.spec.OnPick(found)
	}
}

func (s *Search) mark(index int) {
	s.marked = min(max(index, 0), max(len(s.rows)-1, 0))
	for i, row := range s.rows {
		row.SetSelected(i == s.marked)
	}
	if s.marked < len(s.rows) {
		s.scroll.Reveal(s.rows[s.marked])
	}
}

func (s *Search) key(e *fyne.KeyEvent) bool {
	enter := e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter
	switch {
	case len(s.rows) == 0:
		return enter && s.spec.Inside // there is nothing to open
	case e.Name == fyne.KeyDown:
		s.mark(s.marked + 1)
	case e.Name == fyne.KeyUp:
		s.mark(s.marked - 1)
	case enter:
		s.pick(s.marked)
	case e.Name == fyne.KeyEscape && !s.spec.Inside:
		s.closeList()
	default:
		return false
	}
	return true
}

func (s *Search) overList() bool {
	for _, row := range s.rows {
		if row.hovered {
			return true
		}
	}
	return false
}
