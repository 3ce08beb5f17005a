package jury

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// filterView is the panel that says which applicants are shown.
type filterView struct {
	view    *CompareView
	filters Filters
	content *fyne.Container
}

func standingNames() []string {
	return []string{"all", "ranked", "unranked", "conflicted", "differing", "best", "chosen"}
}

// openFilters opens the panel over the page; what is chosen holds at once.
func (v *CompareView) openFilters() {
	if len(v.state.Columns) == 0 {
		return
	}
	v.closePanel()
	f := &filterView{view: v, filters: v.state.Filters, content: v.kit.Column(14)}
	f.build()
	v.close = v.kit.Panel(kit.PanelSpec{Title: v.kit.Words.Say("jury.filter"), Content: f.content, OnClose: func() { v.close = nil }})
}

func (f *filterView) build() {
	k, say, t := f.view.kit, f.view.kit.Words.Say, teller{words: f.view.kit.Words}
	options := f.view.state.Options
	standings := make([]string, filters)
	for i, name := range standingNames() {
		standings[i] = say("jury.filter." + name)
	}
	parts := []fyne.CanvasObject{
		f.one("standing", standings, int(f.filters.Standing), func(i int) { f.filters.Standing = Filter(i) }),
		pick(f, "kind", offered[assessment.Kind]{assessment.Kinds(), f.filters.Kind, t.kind}, func(kind assessment.Kind) { f.filters.Kind = kind }),
		pick(f, "size", offered[assessment.SizeClass]{assessment.SizeClasses(), f.filters.Size, t.size}, func(size assessment.SizeClass) { f.filters.Size = size }),
		pick(f, "region", offered[string]{options.Regions, f.filters.Region, func(name string) string { return name }}, func(region string) { f.filters.Region = region }),
		k.Line(),
		pick(f, "total", offered[assessment.Points]{leasts(), f.filters.Total, t.least}, func(least assessment.Points) { f.filters.Total = least }),
		f.criterion(options.Criteria),
		pick(f, "points", offered[assessment.Points]{leasts(), f.filters.Points, t.least}, func(least assessment.Points) { f.filters.Points = least }),
		pick(f, "evidence", offered[int]{[]int{10, 25, 50, 75, 90}, f.filters.Evidence, t.atLeastPercent}, func(least int) { f.filters.Evidence = least }),
	}
	reset := k.Button(kit.ButtonSpec{Text: say("jury.filter_reset"), Icon: kit.IconUndo, Kind: kit.Outline, OnTap: f.reset})
	note := k.Text(say("jury.filter_note"), kit.Small().In(scene.Muted))
	parts = append(parts, note, k.Row(0, reset, k.Spring()))
	f.content.Objects = parts
}

// reset shows all applicants again.
func (f *filterView) reset() {
	f.filters = Filters{}
	f.build()
	f.content.Refresh()
	kit.Relayout(f.content)
	f.view.presenter.Filter(f.filters)
	f.view.kit.FocusFirst(f.content)
}

// one is a filter with its label.
func (f *filterView) one(name string, options []string, at int, set func(int)) fyne.CanvasObject {
	k, label := f.view.kit, f.view.kit.Words.Say("jury.filter_"+name)
	return k.Labeled(label, k.Choice(kit.ChoiceSpec{Name: label, Options: options, Selected: at, OnChange: func(i int) {
		set(i)
		f.view.presenter.Filter(f.filters)
	}}))
}

// offered are the values that a filter offers, besides none.
type offered[V comparable] struct {
	values []V
	now    V
	word   func(V) string
}

// pick is a filter by one of some values, or by none.
func pick[V comparable](f *filterView, name string, o offered[V], set func(V)) fyne.CanvasObject {
	var none V
	options, at := []string{f.view.kit.Words.Say("jury.filter_any")}, 0
	for i, value := range o.values {
		options = append(options, o.word(value))
		if value == o.now {
			at = i + 1
		}
	}
	return f.one(name, options, at, func(i int) {
		if i == 0 {
			set(none)
			return
		}
		set(o.values[i-1])
	})
}

func (f *filterView) criterion(criteria []FilterCriterion) fyne.CanvasObject {
	ids, names := make([]assessment.CriterionID, len(criteria)), map[assessment.CriterionID]string{}
	for i, c := range criteria {
		ids[i], names[c.ID] = c.ID, c.Name
	}
	return pick(f, "criterion", offered[assessment.CriterionID]{ids, f.filters.Criterion, func(id assessment.CriterionID) string { return names[id] }}, func(id assessment.CriterionID) { f.filters.Criterion = id })
}

// leasts are the points that can be asked for at least.
func leasts() []assessment.Points { return []assessment.Points{2, 3, 4, 5, 6, 7, 8, 9} }

func (t teller) least(p assessment.Points) string {
	return t.say("at_least", "Least", t.points(p))
}

func (t teller) atLeastPercent(percent int) string {
	return t.say("at_least", "Least", t.perCent(percent))
}
