package reports

import (
	"reifekompass/assessment"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
)

// panelsOnPage is how many profiles stand on one page, three in a row.
const panelsOnPage = 9

// panelPages show the profile of each agency, all on the same axis.
func (w writer) panelPages(c *comparison, f *figures) document.Section {
	section := document.Section{
		Kicker: w.Say("report.panels"), Title: w.panelsTitle(c), Bookmark: w.Say("report.panels"), Anchor: "profiles",
	}
	caption := w.panelsCaption(c)
	for first := 0; first < len(c.members); first += panelsOnPage {
		last := min(first+panelsOnPage, len(c.members))
		if first > 0 {
			section.Blocks = append(section.Blocks, document.Break{})
		}
		section.Blocks = append(section.Blocks, document.Figure{
			Caption: f.next(w, w.partCaption(caption, first, last, len(c.members)), w.Say("report.panels.note")),
			Scene:   w.panels(c, first, last).Draw(),
		}, document.Paragraph{Look: document.Note, Text: document.Plain(w.dimensionKey(c))})
	}
	return section
}

// dimensionKey says what the letters of the panels stand for.
func (w writer) dimensionKey(c *comparison) string {
	var names []string
	for _, d := range c.dimensions {
		names = append(names, w.Say("report.panels.key", "ID", d.ID, "Name", w.short(d)))
	}
	return joinedWith(" · ", names)
}

func (w writer) panels(c *comparison, first, last int) chart.Panels {
	p := chart.Panels{Across: 3, Width: document.TextWidth, Language: w.Language()}
	var spoken []string
	for i := first; i < last; i++ {
		r := c.members[i].Result
		panel := chart.Panel{Title: w.Say("report.panel.title", "Number", w.Integer(i+1), "Name", c.names[i])}
		panel.Note = w.Say("report.panel.note", "Total", w.totalShort(c.members[i]),
			"Bottleneck", w.bottleneck(r.Bottleneck).Label, "Coverage", w.orDash(r.Coverage.Known(), w.percent(r.Coverage)))
		for _, s := range c.all[i] {
			panel.Rows = append(panel.Rows, w.panelRow(s))
		}
		p.Panels = append(p.Panels, panel)
		spoken = append(spoken, w.spokenMember(c, i))
	}
	p.Alt = w.Say("report.panels.alt", "Count", w.Integer(last-first), "Rows", joined(spoken))
	return p
}

func (w writer) panelRow(s standing) chart.PanelRow {
	row := chart.PanelRow{
		ID: string(s.ID), Current: w.value(s.result.Index, 0), Target: w.value(s.result.Target, 0),
		Range: w.bounds(s.result.Bounds, "report.range.short"), Missing: w.Say("report.missing.score.short"),
	}
	if s.result.Excluded {
		row.Missing = w.Say("report.missing.excluded.short")
	}
	return row
}

// totalShort is the total, or the short word for none.
func (w writer) totalShort(in *Input) string {
	if !in.Result.Total.Known() {
		return w.Say("report.missing.score.short")
	}
	return w.score(in.Result.Total)
}

// strongest counts which dimensions are the strongest of some agency.
func (c *comparison) strongest() map[assessment.DimensionID]int {
	found := map[assessment.DimensionID]int{}
	for _, all := range c.all {
		if seen := byIndex(shown(all)); len(seen) > 0 {
			found[seen[0].ID]++
		}
	}
	return found
}

func (w writer) panelsTitle(c *comparison) string {
	found := c.strongest()
	if len(found) == 0 {
		return w.Say("report.panels.title.none")
	}
	if len(found) == 1 {
		return w.oneStrongest(c, found)
	}
	if len(found) == len(c.dimensions) {
		return w.Say("report.panels.title.all")
	}
	return capital(w.Say("report.panels.title", "Number", w.number(len(found)), "All", w.number(len(c.dimensions))))
}

// oneStrongest is the title where a single dimension is the strongest of all
// agencies, or of those that have an index already.
func (w writer) oneStrongest(c *comparison, found map[assessment.DimensionID]int) string {
	for _, d := range c.dimensions {
		switch found[d.ID] {
		case 0:
		case len(c.members):
			return w.Say("report.panels.title.same", "Name", w.dimensionName(d))
		default:
			return w.Say("report.panels.title.known", "Name", w.dimensionName(d))
		}
	}
	return w.Say("report.panels.title.none")
}

// panelsCaption names the dimension that is most often the strongest.
func (w writer) panelsCaption(c *comparison) string {
	found := c.strongest()
	best := assessment.Dimension{}
	for _, d := range c.dimensions {
		if found[d.ID] > found[best.ID] {
			best = d
		}
	}
	if best.ID == "" {
		return w.Say("report.panels.caption.none")
	}
	n := found[best.ID]
	return w.Count("report.panels.caption", n, "Name", w.dimensionName(best), "Number", w.number(n))
}
