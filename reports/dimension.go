package reports

import (
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// dimensionPage shows the questions of one dimension: level, gap, evidence,
// what the answer says, what to do next, what is planned, and what the agency
// remarked.
func (w writer) dimensionPage(in *Input, s standing, p plan, f *figures) document.Section {
	all := repliesOf(in, s.Dimension)
	table := w.questionTable(s, all, f)
	said := w.remarks(s, all)
	remarks, brief := append(w.planned(in, s, p, false), said...), append(w.planned(in, s, p, true), said...)
	form := func(table document.Table, below ...document.Block) func() document.Section {
		return func() document.Section { return w.dimensionWith(s, all, append([]document.Block{table}, below...)) }
	}
	return w.fitting(
		form(table, remarks...), form(denser(table, 8.5), remarks...), form(denser(table, 8), remarks...),
		form(denser(table, 8.5), brief...), form(denser(table, 8), brief...), form(table, document.Group{Blocks: remarks}),
	)
}

// denser is a table with low rows and texts of a size.
func denser(table document.Table, size float64) document.Table {
	table.Dense = true
	table.Columns = slices.Clone(table.Columns)
	for i := range table.Columns {
		if table.Columns[i].Weight > 0 {
			table.Columns[i].Size = size
		}
	}
	return table
}

// dimensionWith is the page with a table of the usual or of low rows and what
// stands below it.
func (w writer) dimensionWith(s standing, all []reply, below []document.Block) document.Section {
	blocks := []document.Block{document.KeyNumbers{Compact: true, Numbers: w.dimensionNumbers(s, all)}}
	return document.Section{
		Kicker: w.Say("report.dimension.kicker", "ID", s.ID, "Name", w.text(s.Title)),
		Title:  w.dimensionTitle(s), Level: 1, Anchor: "dimension-" + string(s.ID),
		Bookmark: w.Say("report.dimension.bookmark", "ID", s.ID, "Name", w.text(s.Title)),
		Blocks:   append(blocks, below...),
	}
}

func (w writer) dimensionTitle(s standing) string {
	name, r := w.short(s.Dimension), s.result
	switch {
	case r.Excluded:
		return w.Say("report.dimension.title.excluded", "Name", name)
	case !r.Index.Known():
		return w.Say("report.dimension.title.unknown", "Name", name,
			"Answered", w.Integer(r.Counts.Answered), "Questions", w.Integer(r.Counts.Questions-r.Counts.NotApplicable))
	case !r.Bottleneck.Known:
		return w.Say("report.dimension.title.plain", "Name", name, "Index", w.score(r.Index), "Aim", w.aim(s))
	default:
		n := len(r.Bottleneck.Questions)
		core := w.Count("report.dimension.core", n, "Number", w.number(n), "Level", w.Integer(int(r.Bottleneck.Level)))
		return w.Say("report.dimension.title", "Name", name, "Core", capital(core), "Aim", w.aim(s))
	}
}

// aim says how far the target is, as the end of a title.
func (w writer) aim(s standing) string {
	gap := s.result.Gap
	switch {
	case !gap.Known():
		return w.Say("report.dimension.aim.none")
	case gap.Round(0) == "0":
		return w.Say("report.dimension.aim.reached")
	default:
		return w.Say("report.dimension.aim", "Gap", w.whole(gap))
	}
}

func (w writer) dimensionNumbers(s standing, all []reply) []document.KeyNumber {
	r := s.result
	today := document.KeyNumber{Label: w.Say("report.today"), Value: w.score(r.Index), Colour: scene.Primary}
	if r.Excluded {
		today.Value = "–"
	}
	if !r.Index.Known() && r.Bounds.Low.Known() {
		today.Label, today.Value = w.Say("report.today.possible"), w.whole(r.Bounds.Low)+"–"+w.whole(r.Bounds.High)
	}
	return []document.KeyNumber{
		today,
		{Label: w.targetHead(targetYear(all)), Value: w.orDash(r.Target.Known(), w.score(r.Target)), Colour: scene.Target},
		{Label: w.Say("report.bottleneck"), Value: w.bottleneck(r.Bottleneck).Label},
		{Label: w.Say("report.coverage"), Value: w.orDash(r.Coverage.Known(), w.percent(r.Coverage))},
		{Label: w.Say("report.attainment"), Value: w.orDash(r.Attainment.Known(), w.percent(r.Attainment))},
	}
}

// orDash returns text, or a dash where there is nothing to say.
func (w writer) orDash(known bool, text string) string {
	if !known {
		return "–"
	}
	return text
}

func (w writer) questionTable(s standing, all []reply, f *figures) document.Table {
	head := chart.StripHead()
	table := document.Table{
		Caption: f.next(w, w.questionCaption(s, all), w.Say("report.questions.note")),
		Columns: []document.Column{
			{Head: w.Say("report.question"), Width: 8 * scene.MM, Space: 1.4 * scene.MM, Text: scene.Bold, Colour: scene.Primary, Size: 9},
			{Width: 30 * scene.MM, Space: 2.6 * scene.MM, Text: scene.Semibold, Size: 9},
			{HeadScene: &head, Width: chart.StripWidth, Space: 2 * scene.MM},
			{Head: w.Say("report.gap.levels"), Align: document.Center, Width: 9 * scene.MM, Space: 1 * scene.MM},
			{Head: w.Say("report.evidence.short"), Align: document.Center, Width: 6 * scene.MM, Space: 3 * scene.MM},
			{Head: w.Say("report.answer.today"), Weight: 1, Size: 8.5},
			{Head: w.Say("report.next"), Weight: 1, Size: 8.5},
		},
	}
	for _, r := range all {
		table.Rows = append(table.Rows, w.questionRow(r))
	}
	return table
}

func (w writer) questionRow(r reply) document.Row {
	return document.Row{Cells: []document.Cell{
		document.TextCell(r.code()),
		{Text: w.said(r.Title, w.text(r.Title))},
		document.SceneCell(w.strip(r).Draw()),
		{Text: w.gapProse(r)},
		document.TextCell(w.evidenceSign(r)),
		{Text: w.answerText(r)},
		{Text: w.nextText(r)},
	}}
}

// gapProse is the number of missing levels, two and more in bold.
func (w writer) gapProse(r reply) document.Prose {
	switch {
	case !r.answered() || !r.answer.Target.Set:
		return document.Plain("–")
	case r.gap() >= 2:
		return document.Prose{document.Strong("+" + w.Integer(r.gap()))}
	case r.gap() == 1:
		return document.Plain("+1")
	default:
		return document.Plain("0")
	}
}

func (w writer) evidenceSign(r reply) string {
	if !r.answered() {
		return "–"
	}
	return w.Say("report.evidence.sign." + evidenceKey(r.answer.Evidence))
}

func evidenceKey(e assessment.Evidence) string {
	names := [...]string{"none", "statement", "document", "third_party"}
	return names[min(max(int(e), 0), len(names)-1)]
}

func (w writer) strip(r reply) chart.Strip {
	return chart.Strip{
		Current: w.cell(r), Aim: r.answer.Target.Set && r.state() != assessment.NotApplicable,
		Target: int(r.answer.Target.Level), Alt: w.spokenReply(r),
	}
}

// spokenReply says levels in words, for those who do not see the boxes.
func (w writer) spokenReply(r reply) string {
	today := w.stateWord(r)
	if r.answered() {
		today = w.Say("report.level", "Level", w.Integer(int(r.answer.Current)))
	}
	if !r.answer.Target.Set {
		return w.Say("report.strip.alt.no_target", "Today", today)
	}
	return w.Say("report.strip.alt", "Today", today, "Target", w.Integer(int(r.answer.Target.Level)))
}

func (w writer) stateWord(r reply) string {
	switch r.state() {
	case assessment.Unknown:
		return w.Say("report.missing.unknown")
	case assessment.NotApplicable:
		return w.Say("report.missing.excluded")
	default:
		return w.Say("report.missing.open")
	}
}

func (w writer) answerText(r reply) document.Prose {
	if r.answered() {
		return w.saidLevel(r.Question, r.answer.Current)
	}
	return document.Plain(w.stateWord(r))
}

// nextText is the recommended step, or why none is needed.
func (w writer) nextText(r reply) document.Prose {
	switch {
	case !r.answered():
		return document.Plain("–")
	case r.answer.Current >= assessment.MaxLevel:
		return document.Plain(w.Say("report.next.highest"))
	case r.answer.Target.Set && r.answer.Target.Level < r.answer.Current:
		return document.Plain(w.Say("report.next.below"))
	case r.content():
		return document.Plain(w.Say("report.next.hold"))
	default:
		return w.saidNext(r.Question, r.answer.Current)
	}
}

// questionCaption names the largest gaps of the dimension.
func (w writer) questionCaption(s standing, all []reply) string {
	largest := 0
	for _, r := range all {
		largest = max(largest, r.gap())
	}
	if s.result.Excluded {
		return w.Say("report.questions.caption.excluded")
	}
	if s.result.Counts.Answered == 0 {
		return w.Say("report.questions.caption.empty")
	}
	if largest == 0 {
		return w.Say("report.questions.caption.none")
	}
	var names []string
	for _, r := range all {
		if r.gap() == largest {
			names = append(names, w.quoted(w.questionName(r.Question)))
		}
	}
	if len(names) > 3 {
		return capital(w.Say("report.questions.caption.many", "Number", w.number(len(names)), "Levels", w.Count("report.levels", largest, "Number", w.number(largest))))
	}
	return w.Count("report.questions.caption", len(names), "Names", w.list(names), "Levels", w.Count("report.levels", largest, "Number", w.number(largest)))
}

// oneLine makes a typed text fit into a running list.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
