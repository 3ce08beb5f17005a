package reports

import (
	"fmt"
	"slices"

	"reifekompass/assessment"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// overviewPage is one row per agency: the mean never without bottleneck and
// coverage.
func (w writer) overviewPage(c *comparison, f *figures) document.Section {
	table := document.Table{
		Dense:   true,
		Caption: f.next(w, w.overviewCaption(c), w.Say("report.overview.note")),
		Columns: []document.Column{
			{Align: document.Right, Width: 6 * scene.MM, Colour: scene.Muted},
			{Head: w.Say("report.agency"), Weight: 1},
			{Head: w.Say("report.total"), Align: document.Right, Width: 22 * scene.MM},
			{Head: w.Say("report.bottleneck"), Align: document.Right, Width: 14 * scene.MM},
			{Head: w.Say("report.coverage"), Align: document.Right, Width: 16 * scene.MM},
			{Head: w.Say("report.attainment"), Align: document.Right, Width: 19 * scene.MM},
			{Head: w.Say("report.answered"), Align: document.Right, Width: 18 * scene.MM},
		},
	}
	for i := range c.members {
		table.Rows = append(table.Rows, w.overviewRow(c, i))
	}
	return document.Section{
		Kicker: w.Say("report.overview"), Title: w.overviewTitle(c), Bookmark: w.Say("report.overview"), Anchor: "overview",
		Blocks: []document.Block{table},
	}
}

func (w writer) overviewRow(c *comparison, i int) document.Row {
	in := c.members[i]
	r := in.Result
	total := document.Prose{document.Strong(w.score(r.Total))}
	if !r.Total.Known() {
		total = document.Prose{{Text: w.Say("report.missing.score.short"), Colour: scene.Muted}}
		if r.Bounds.Low.Known() {
			total = document.Prose{{Text: w.Say("report.missing.score.range", "Low", w.whole(r.Bounds.Low), "High", w.whole(r.Bounds.High)), Colour: scene.Muted}}
		}
	}
	return document.Row{Cells: []document.Cell{
		document.TextCell(w.Integer(i + 1)),
		{Text: w.overviewName(c, i)},
		{Text: total},
		document.TextCell(w.bottleneck(r.Bottleneck).Label),
		document.TextCell(w.orDash(r.Coverage.Known(), w.percent(r.Coverage))),
		document.TextCell(w.orDash(r.Attainment.Known(), w.percent(r.Attainment))),
		document.TextCell(w.Say("report.answered.of", "Answered", w.Integer(r.Counts.Answered), "Questions", w.Integer(r.Counts.Questions))),
	}}
}

// overviewName is the name, and below it what kind of agency it is.
func (w writer) overviewName(c *comparison, i int) document.Prose {
	in := c.members[i]
	below := joinedWith(" · ", []string{w.kind(in.Assessment.Agency), w.draft(in)})
	name := document.Run{Text: c.names[i], Weight: scene.Semibold, Link: agencyAnchor(i)}
	if below == "" {
		return document.Prose{name}
	}
	return document.Prose{name, {Text: "\n" + below, Colour: scene.Muted}}
}

func agencyAnchor(i int) string { return fmt.Sprintf("agency-%d", i+1) }

// totals are the members with a total, lowest first.
func (c *comparison) totals() []*Input {
	known := slices.DeleteFunc(slices.Clone(c.members), func(in *Input) bool { return !in.Result.Total.Known() })
	slices.SortStableFunc(known, func(a, b *Input) int { return a.Result.Total.Compare(b.Result.Total) })
	return known
}

func (w writer) overviewTitle(c *comparison) string {
	known := c.totals()
	pairs := []any{"All", w.agencies(len(c.members)), "Known", w.number(len(known))}
	switch {
	case len(known) == 0:
		return capital(w.Count("report.overview.title.none", len(c.members), pairs...))
	case len(c.members) == 1:
		return w.Say("report.overview.title.one", "Name", c.members[0].Assessment.Agency.Name, "Total", w.score(known[0].Result.Total))
	case len(known) == 1:
		return capital(w.Say("report.overview.title.single", append(pairs, "Total", w.score(known[0].Result.Total))...))
	}
	pairs = append(pairs, "Low", w.whole(known[0].Result.Total), "High", w.whole(known[len(known)-1].Result.Total))
	if len(known) == len(c.members) {
		return capital(w.Say("report.overview.title.all", pairs...))
	}
	return capital(w.Say("report.overview.title", pairs...))
}

// overviewCaption counts how many hang on a core question at a low level.
func (w writer) overviewCaption(c *comparison) string {
	held := 0
	for _, in := range c.members {
		if b := in.Result.Bottleneck; b.Known && b.Level <= 1 {
			held++
		}
	}
	if held == 0 {
		return w.Say("report.overview.caption.none")
	}
	return capital(w.Count("report.overview.caption", held, "Number", w.number(held), "All", w.agencies(len(c.members))))
}

// statusWord is how far an assessment has come.
func (w writer) statusWord(s assessment.Status) string {
	switch s {
	case assessment.Complete, assessment.Submitted:
		return w.Say("report.status." + string(s))
	default:
		return w.Say("report.state.draft")
	}
}
