package reports

import (
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// measuresAnchor is the name of the page of measures.
const measuresAnchor = "measures"

// measuresPage shows the effect the agency expects, and each measure in
// words.
func (w writer) measuresPage(in *Input, p plan, f *figures) document.Section {
	blocks := []document.Block{}
	if all := standings(in); len(all) > 0 {
		blocks = append(blocks, document.Figure{
			Caption: f.next(w, w.effectCaption(p, all), w.Say("report.effect.note")), Scene: w.effectChart(p, all).Draw(),
		})
	}
	table := document.Table{
		Caption: f.next(w, w.Say("report.measures.caption"), ""),
		Columns: []document.Column{
			{Head: w.Say("report.number_short"), Width: 9 * scene.MM, Space: 1.4 * scene.MM, Text: scene.Bold, Colour: scene.Primary},
			{Head: w.Say("report.measure"), Weight: 1.6},
			{Head: w.Say("report.measures.who"), Weight: 0.9, Size: 8.5},
			{Head: w.Say("report.measures.money"), Weight: 1, Size: 8.5},
		},
	}
	for _, m := range p.measures {
		table.Rows = append(table.Rows, w.measureRow(in, m))
	}
	form := func(dense bool) func() document.Section {
		return func() document.Section {
			table.Dense = dense
			return document.Section{
				Level: 1, Kicker: w.Say("report.measures"), Title: w.effectTitle(in, p), Bookmark: w.Say("report.measures"), Anchor: measuresAnchor,
				Blocks: append(slices.Clone(blocks), table),
			}
		}
	}
	return w.fitting(form(false), form(true))
}

func (w writer) effectTitle(in *Input, p plan) string {
	before, after := in.Result.Total, p.expected.Total
	if !before.Known() || !after.Known() {
		return w.raised(in, p)
	}
	if before.Round(1) == after.Round(1) {
		return w.Count("report.effect.title.same", len(p.measures), "Before", w.score(before))
	}
	return w.Count("report.effect.title", len(p.measures), "Before", w.score(before), "After", w.score(after))
}

// raised counts the dimensions that measures raise, where a total cannot be
// told.
func (w writer) raised(in *Input, p plan) string {
	n := 0
	for _, before := range in.Result.Dimensions {
		after, _ := p.expected.Dimension(before.ID)
		if gain := after.Index.Minus(before.Index); gain.Known() && gain.Round(1) != "0.0" {
			n++
		}
	}
	if n == 0 {
		return w.Say("report.effect.title.unknown")
	}
	return w.Count("report.effect.title.raised", n, "Number", w.number(n))
}

// effectCaption names the dimensions that are to grow the most, as far as the
// whole points of the picture tell.
func (w writer) effectCaption(p plan, all []standing) string {
	var most []string
	best := scoring.NewScore(0, 1)
	for _, s := range all {
		after, _ := p.expected.Dimension(s.ID)
		gain := after.Index.Minus(s.result.Index)
		switch {
		case !gain.Known() || gain.Round(0) == "0":
		case gain.Round(0) == best.Round(0):
			most = append(most, w.dimensionName(s.Dimension))
		case gain.Compare(best) > 0:
			most, best = []string{w.dimensionName(s.Dimension)}, gain
		}
	}
	switch n := len(most); {
	case n == 0:
		return w.Say("report.effect.caption.none")
	case n == 1:
		return w.Say("report.effect.caption", "Name", most[0], "Points", w.points(best))
	case n > 3:
		return capital(w.Say("report.effect.caption.many", "Number", w.number(n), "Points", w.points(best)))
	default:
		return w.Say("report.effect.caption.several", "Names", w.list(most), "Points", w.points(best))
	}
}

// points is a gain with its unit.
func (w writer) points(gain scoring.Score) string {
	n := 2
	if gain.Round(0) == "1" {
		n = 1
	}
	return w.Count("report.effect.points", n, "Number", w.whole(gain))
}

// effectChart is the bar of today with a tick where the agency expects to be.
func (w writer) effectChart(p plan, all []standing) chart.Gaps {
	g := chart.Gaps{Head: w.Say("report.effect.gain"), Language: w.Language(), Width: document.TextWidth}
	var spoken []string
	for _, s := range all {
		after, _ := p.expected.Dimension(s.ID)
		row := chart.GapRow{
			ID: string(s.ID), Title: w.text(s.Title), Current: w.value(s.result.Index, 0), Target: w.value(after.Index, 0),
			Range: w.bounds(s.result.Bounds, "report.range.short"), Gap: w.Say("report.missing.score"), Quiet: true,
		}
		if gain := after.Index.Minus(s.result.Index); gain.Known() {
			row.Gap, row.Quiet = w.signed(gain, 0), gain.Round(0) == "0"
		}
		g.Rows = append(g.Rows, row)
		spoken = append(spoken, w.Say("report.effect.row", "ID", s.ID, "Before", w.score(s.result.Index), "After", w.score(after.Index)))
	}
	g.Alt = w.Say("report.effect.alt", "Count", w.Integer(len(all)), "Finding", w.effectCaption(p, all), "Rows", joined(spoken))
	return g
}

func (w writer) measureRow(in *Input, m assessment.Measure) document.Row {
	what := document.Prose{document.Strong(w.wording.Name(m, in.Assessment.Inventory))}
	for _, text := range paragraphs(m.Description) {
		what = append(what, document.Run{Text: "\n" + text})
	}
	if state := w.measureState(m); state != "" {
		what = append(what, document.Run{Text: "\n" + state, Colour: scene.Muted})
	}
	return document.Row{Cells: []document.Cell{
		document.TextCell(string(m.ID)), {Text: what}, document.TextCell(w.who(m)), document.TextCell(w.money(m)),
	}}
}

// who says who is responsible for a measure, with whom, and when it runs.
func (w writer) who(m assessment.Measure) string {
	partners := ""
	if m.Partners != "" {
		partners = w.Say("report.measures.with", "Names", m.Partners)
	}
	return joinedWith("\n", []string{m.Responsible, partners, w.period(m)})
}

// measureState says what kind of measure it is, how far it has come, and how
// well others can use it.
func (w writer) measureState(m assessment.Measure) string {
	var state []string
	for _, name := range []string{"module", "phase"} {
		if assessment.ValueOf(m, name).Known {
			state = append(state, w.wording.Value(m, name, nil))
		}
	}
	if m.Transferability.Set {
		state = append(state, strings.ReplaceAll(
			w.Say("report.measures.transferability", "Level", w.wording.Full(m, "transferability", nil)), " ", "\u00a0"))
	}
	return joinedWith(" · ", state)
}

// money says what a measure costs and who pays for it.
func (w writer) money(m assessment.Measure) string {
	var lines []string
	if free(m.Cost) {
		lines = append(lines, w.Say("report.measures.free"))
	}
	if m.Cost.OneOff.Set && m.Cost.OneOff.Centi != 0 {
		lines = append(lines, w.Say("report.measures.one_off", "Amount", w.wording.Quantity(m.Cost.OneOff)))
	}
	if m.Cost.Yearly.Set && m.Cost.Yearly.Centi != 0 {
		lines = append(lines, w.Say("report.measures.yearly", "Amount", w.wording.Quantity(m.Cost.Yearly)))
	}
	source := joinedWith(", ", []string{m.Cost.Programme, m.Cost.Voucher})
	switch {
	case m.Cost.Funding.Set && source != "":
		lines = append(lines, w.Say("report.measures.funding_from", "Amount", w.wording.Quantity(m.Cost.Funding), "Source", source))
	case m.Cost.Funding.Set:
		lines = append(lines, w.Say("report.measures.funding", "Amount", w.wording.Quantity(m.Cost.Funding)))
	case source != "":
		lines = append(lines, source)
	}
	if len(lines) == 0 {
		return "–"
	}
	return joinedWith("\n", lines)
}

// free reports whether a measure is said to cost nothing.
func free(c assessment.Cost) bool {
	return (c.OneOff.Set || c.Yearly.Set) && c.OneOff.Centi == 0 && c.Yearly.Centi == 0
}
