package jury

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// compareHead is what stands above the applicants.
type compareHead struct {
	view          *CompareView
	finding, note *kit.Text
	views         *kit.Segment
	differ        *kit.Button
	beside        *kit.Button
	search        *kit.Field
	filter        *kit.Button
	found         *kit.Text
	sorts         *fyne.Container // of the choice, which is made for the criteria of the call
	sort          *kit.Choice     // nil until these are known
	turn          *kit.Button
	tools         *fyne.Container
	content       *fyne.Container
}

func newCompareHead(v *CompareView) *compareHead {
	k, say := v.kit, v.kit.Words.Say
	h := &compareHead{
		view: v, finding: k.Text("", kit.Section()), note: k.Text("", kit.Small().In(scene.Muted)), found: k.Text("", kit.Small().In(scene.Muted)), sorts: k.Row(0),
	}
	names := make([]string, views)
	for i, name := range viewNames() {
		names[i] = say("jury.view." + name)
	}
	h.views = k.Segment(kit.SegmentSpec{Name: say("jury.view"), Options: names, OnChange: func(i int) { v.presenter.Show(View(i)) }})
	h.differ = k.Button(kit.ButtonSpec{Text: "…", Kind: kit.Outline, Tip: say("jury.differ_tip"), OnTap: v.openDifferences})
	h.beside = k.Button(kit.ButtonSpec{Text: "…", Kind: kit.Outline, Tip: say("jury.beside_tip"), OnTap: v.openBeside})
	h.search = k.Field(kit.FieldSpec{Placeholder: say("jury.search"), Tip: say("jury.search_tip"), Max: 200, OnSave: v.presenter.Search})
	h.filter = k.Button(kit.ButtonSpec{Text: "…", Kind: kit.Outline, Tip: say("jury.filter_tip"), OnTap: v.openFilters})
	h.turn = k.Button(kit.ButtonSpec{Text: "…", Kind: kit.Quiet, OnTap: func() { v.presenter.Sort(v.state.Sort.Column) }})
	h.tools = k.Wrap(8, 8, h.views, k.Fixed(150, 0, h.search), h.filter, h.found, k.Spring(), h.sorts, h.turn, h.beside, h.differ)
	h.content = k.Column(12, k.Column(2, h.finding, h.note), h.tools)
	return h
}

func viewNames() []string { return []string{"points", "parts", "jurors", "profiles", "facts"} }

func (h *compareHead) show(s CompareState) {
	h.finding.SetText(s.Finding)
	h.note.SetText(s.Note)
	kit.SetVisible(h.tools, len(s.Columns) > 0)
	h.views.SetSelected(int(s.View))
	h.differ.SetText(s.Differ)
	h.beside.SetText(s.Beside)
	h.beside.Enable()
	if !s.BesideOK {
		h.beside.DisableFor(h.view.kit.Words.Say("jury.beside_how"))
	}
	h.search.SetText(s.Search)
	h.filter.SetText(s.Filter)
	h.found.SetText(s.Found)
	h.found.Hidden = s.Found == ""
	h.showSort(s)
	tables := s.View == ViewPoints || s.View == ViewFacts
	for _, part := range []fyne.CanvasObject{h.beside, h.differ} {
		kit.SetVisible(part, tables)
	}
	for _, part := range []fyne.CanvasObject{h.sorts, h.turn} {
		kit.SetVisible(part, !tables)
	}
}

// showSort shows by what a picture is sorted; tables have their headings for
// that.
func (h *compareHead) showSort(s CompareState) {
	k := h.view.kit
	if h.sort == nil && len(s.Sorts) > 0 {
		titles := make([]string, len(s.Sorts))
		for i, option := range s.Sorts {
			titles[i] = k.Words.Say("jury.sorted_by", "What", option.Title)
		}
		h.sort = k.Choice(kit.ChoiceSpec{Name: k.Words.Say("jury.sort"), Options: titles, Width: 200, OnChange: func(i int) { h.view.presenter.Sort(h.view.state.Sorts[i].Column) }})
		h.sorts.Objects = []fyne.CanvasObject{k.Fixed(240, 0, h.sort)}
	}
	for i, option := range s.Sorts {
		if option.Column == s.Sort.Column && h.sort != nil {
			h.sort.SetSelected(i)
		}
	}
	direction := "jury.sort_up"
	if s.Sort.Descending {
		direction = "jury.sort_down"
	}
	h.turn.SetText(k.Words.Say(direction))
}
