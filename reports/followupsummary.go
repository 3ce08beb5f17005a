package reports

import (
	"slices"

	"reifekompass/assessment/followup"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// changeSummary is the page that says it all at a glance.
func (w writer) changeSummary(in *FollowUpInput, f *figures) document.Section {
	blocks := []document.Block{
		document.Paragraph{Look: document.Lead, Text: document.Plain(w.changeLead(in))},
		document.KeyNumbers{Numbers: w.changeNumbers(in)},
		document.Figure{
			Caption: f.next(w, w.changeCaption(in), w.Say("report.followup.note")), Scene: w.changes(in).Draw(),
		},
	}
	if left := w.notCompared(in); left != "" {
		blocks = append(blocks, document.Callout{
			Tone: scene.Warn, Title: w.Say("report.followup.left"), Text: document.Plain(left),
		})
	}
	return document.Section{
		Kicker: w.Say("report.summary"), Title: w.changeFinding(in), Bookmark: w.Say("report.summary"), Anchor: "summary", Blocks: blocks,
	}
}

// changeFinding is what the report says in one sentence.
func (w writer) changeFinding(in *FollowUpInput) string {
	before, after := w.moments(in)
	change := in.Total.Change()
	pairs := []any{"Before", before, "After", after, "Points", w.changePoints(change), "Total", w.score(in.Total.After)}
	switch {
	case change.Known() && way(change) > 0:
		return w.Say("report.followup.title.up", pairs...)
	case change.Known() && way(change) < 0:
		return w.Say("report.followup.title.down", pairs...)
	case change.Known():
		return w.Say("report.followup.title.same", pairs...)
	case len(compared(in)) == 0:
		return w.Say("report.followup.title.nothing")
	default:
		return capital(w.Count("report.followup.title.some", len(compared(in)), "Number", w.Integer(len(compared(in))), "All", w.Integer(len(in.Dimensions))))
	}
}

// compared are the dimensions that have a change.
func compared(in *FollowUpInput) []followup.Dimension {
	return slices.DeleteFunc(slices.Clone(in.Dimensions), func(d followup.Dimension) bool { return !d.Change().Known() })
}

// changeLead counts the dimensions that rose and fell, and names the most.
func (w writer) changeLead(in *FollowUpInput) string {
	all := compared(in)
	if len(all) == 0 {
		return w.Say("report.followup.lead.nothing")
	}
	up, down := 0, 0
	most, least := all[0], all[0]
	for _, d := range all {
		switch way(d.Change()) {
		case 1:
			up++
		case -1:
			down++
		}
		if d.Change().Compare(most.Change()) > 0 {
			most = d
		}
		if d.Change().Compare(least.Change()) < 0 {
			least = d
		}
	}
	parts := []string{w.Say("report.followup.lead", "Up", w.Integer(up), "Down", w.Integer(down), "Same", w.Integer(len(all)-up-down), "All", w.Integer(len(all)))}
	if up > 0 {
		parts = append(parts, w.Say("report.followup.lead.most", "Name", w.dimensionName(in.dimensionOf(most.ID)), "Change", w.signed(most.Change(), 1)))
	}
	if down > 0 {
		parts = append(parts, w.Say("report.followup.lead.least", "Name", w.dimensionName(in.dimensionOf(least.ID)), "Change", w.signed(least.Change(), 1)))
	}
	return sentences(parts...)
}

func (w writer) changeNumbers(in *FollowUpInput) []document.KeyNumber {
	before, after := w.moments(in)
	total := document.KeyNumber{Value: "–", Label: w.Say("report.followup.total", "After", after), Note: w.Say("report.followup.total.unknown")}
	if in.Total.Change().Known() {
		total.Value, total.Unit = w.score(in.Total.After), w.Say("report.of_hundred")
		total.Note = w.Say("report.followup.total.before", "Before", before, "Total", w.score(in.Total.Before), "Change", w.signed(in.Total.Change(), 1))
	}
	progress := document.KeyNumber{Value: "–", Colour: scene.Target, Label: w.Say("report.followup.progress"), Note: w.Say("report.followup.progress.none", "Before", before)}
	if in.Total.Progress().Known() {
		progress.Value = w.percent(in.Total.Progress())
		progress.Note = w.Say("report.followup.progress.note", "Before", before, "Target", w.score(in.Total.Target))
	}
	return []document.KeyNumber{total, progress, {
		Value: w.orDash(in.Comparability.Known(), w.percent(in.Comparability)), Label: w.Say("report.followup.comparability"),
		Note: w.Count("report.followup.common", len(in.Questions)),
	}}
}

// changeCaption says how many dimensions were compared.
func (w writer) changeCaption(in *FollowUpInput) string {
	before, after := w.moments(in)
	return w.Say("report.followup.caption", "Before", before, "After", after)
}

// notCompared names the dimensions with too little in common, and those that
// do not apply.
func (w writer) notCompared(in *FollowUpInput) string {
	var few, none []string
	for _, d := range in.Dimensions {
		name := w.short(in.dimensionOf(d.ID))
		switch {
		case d.Change().Known():
		case d.Asked == 0:
			none = append(none, name)
		default:
			few = append(few, w.Say("report.followup.left.few.item", "Name", name, "Common", w.Integer(d.Common), "Asked", w.Integer(d.Asked)))
		}
	}
	var parts []string
	if len(few) > 0 {
		parts = append(parts, w.Say("report.followup.left.few", "Names", w.list(few)))
	}
	if len(none) > 0 {
		parts = append(parts, w.Say("report.followup.left.none", "Names", w.list(none)))
	}
	return sentences(parts...)
}

// changes are the change of each dimension as window and paper draw it.
func (w writer) changes(in *FollowUpInput) chart.Dumbbell {
	before, after := w.moments(in)
	d := chart.Dumbbell{
		Head: chart.DumbbellHead{
			Title: w.Say("report.dimension"), Before: before, After: after, Change: w.Say("report.followup.change"), Way: w.Say("report.followup.way"),
			Then: before, Now: after, Target: w.Say("report.followup.target", "Before", before),
		},
		Language: w.Language(), Width: document.TextWidth,
		Speech: chart.Speech{
			Kind: w.Say("report.followup.kind", "Count", w.Integer(len(in.Dimensions))), Finding: w.changeLead(in),
			Highest: w.Say("report.followup.highest"), Lowest: w.Say("report.followup.lowest"), All: w.Say("report.followup.all"),
		},
	}
	for _, of := range in.Dimensions {
		row := w.changeRow(of.Move)
		row.ID, row.Title = string(of.ID), w.short(in.dimensionOf(of.ID))
		if of.Asked == 0 {
			row.Missing = w.Say("report.missing.excluded")
		}
		if way(of.Change()) < 0 {
			d.Head.Falling = w.Say("report.followup.falling")
		}
		d.Rows = append(d.Rows, row)
	}
	total := w.changeRow(in.Total)
	total.Title, total.Strong = w.Say("report.total"), true
	d.Rows = append(d.Rows, total)
	return d
}

func (w writer) changeRow(m followup.Move) chart.DumbbellRow {
	row := chart.DumbbellRow{
		Before: w.value(m.Before, 1), After: w.value(m.After, 1), Target: w.value(m.Target, 1), Missing: w.Say("report.followup.missing"),
	}
	if m.Change().Known() {
		row.Change = w.signed(m.Change(), 1)
	}
	if m.Progress().Known() {
		row.Way = w.Percent(m.Progress().Round(0))
	}
	return row
}
