package reports

import (
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// summary is the page that says it all at a glance.
func (w writer) summary(in *Input, f *figures) document.Section {
	caption := f.next(w, w.gapsCaption(standings(in)), w.gapsNote(standings(in)))
	form := func(entries int) func() document.Section {
		return func() document.Section { return w.summaryWith(in, caption, entries) }
	}
	return w.fitting(form(3), form(2), form(1))
}

// summaryWith is the summary with up to entries questions in each column.
func (w writer) summaryWith(in *Input, caption document.Caption, entries int) document.Section {
	all := standings(in)
	return document.Section{
		Kicker: w.Say("report.summary"), Title: w.finding(in), Bookmark: w.Say("report.summary"), Anchor: "summary",
		Blocks: []document.Block{
			document.Paragraph{Look: document.Lead, Text: document.Plain(w.lead(in))},
			document.KeyNumbers{Numbers: w.threeNumbers(in, all)},
			document.Figure{Caption: caption, Scene: w.gapsChart(all).Draw()},
			w.threeColumns(in, entries),
		},
	}
}

// threeNumbers are total, target and bottleneck: never the mean alone.
func (w writer) threeNumbers(in *Input, all []standing) []document.KeyNumber {
	return []document.KeyNumber{w.totalNumber(in), w.targetNumber(in), w.bottleneckNumber(in, all)}
}

func (w writer) totalNumber(in *Input) document.KeyNumber {
	r := in.Result
	number := document.KeyNumber{Label: w.Say("report.total.today"), Unit: w.Say("report.of_hundred")}
	switch {
	case r.Total.Known():
		number.Value = w.score(r.Total)
		number.Note = w.Say("report.total.coverage", "Coverage", w.percent(r.Coverage))
		if !r.Bounds.Low.Equal(r.Bounds.High) {
			number.Note = w.Say("report.total.bounds", "Low", w.score(r.Bounds.Low), "High", w.score(r.Bounds.High))
		}
	case r.Bounds.Low.Known():
		number.Value, number.Unit = w.whole(r.Bounds.Low)+"–"+w.whole(r.Bounds.High), w.Say("report.possible")
		number.Label = w.Say("report.total.unknown")
		number.Note = w.Say("report.total.coverage", "Coverage", w.percent(r.Coverage))
	default:
		number.Value, number.Unit, number.Label = "–", "", w.Say("report.total.unknown")
	}
	return number
}

func (w writer) targetNumber(in *Input) document.KeyNumber {
	r := in.Result
	year := targetYear(replies(in))
	number := document.KeyNumber{Colour: scene.Target, Label: w.Say("report.target"), Unit: w.Say("report.of_hundred")}
	if year > 0 {
		number.Label = w.Say("report.target.year", "Year", year)
	}
	if r.Attainment.Known() {
		number.Note = w.Say("report.attainment.today", "Share", w.percent(r.Attainment))
	}
	switch {
	case r.TotalTarget.Known():
		number.Value = w.score(r.TotalTarget)
		return number
	case r.Attainment.Known():
		return document.KeyNumber{
			Value: w.percent(r.Attainment), Colour: scene.Target, Label: w.Say("report.attainment"), Note: w.Say("report.attainment.note"),
		}
	default:
		return document.KeyNumber{Value: "–", Colour: scene.Target, Label: w.Say("report.target.none")}
	}
}

func (w writer) bottleneckNumber(in *Input, all []standing) document.KeyNumber {
	b := in.Result.Bottleneck
	number := document.KeyNumber{Value: "–", Label: w.Say("report.bottleneck.core")}
	if !b.Known {
		number.Note = w.Say("report.bottleneck.open")
		return number
	}
	number.Value, number.Unit = w.bottleneck(b).Label, w.Say("report.of_four")
	_, held := lowestBottleneck(all)
	var names []string
	for _, s := range held {
		names = append(names, string(s.ID))
	}
	number.Note = w.Count("report.bottleneck.in", len(held), "Number", w.number(len(held)), "All", w.number(len(all)), "Names", w.list(names))
	return number
}

func (w writer) gapsCaption(all []standing) string {
	far := byGap(aimed(all))
	if len(far) == 0 {
		return w.aimless(all)
	}
	most, least := far[0], far[len(far)-1]
	switch {
	case most.result.Gap.Round(0) == "0":
		return w.Say("report.gaps.caption.reached")
	case len(far) == 1:
		return w.Say("report.gaps.caption.one", "Most", w.dimensionName(most.Dimension), "Gap", w.score(most.result.Gap))
	case most.result.Gap.Equal(least.result.Gap):
		return w.Say("report.gaps.caption.equal", "Gap", w.score(most.result.Gap))
	default:
		return w.Say("report.gaps.caption", "Most", w.farthest(far), "Least", w.dimensionName(least.Dimension))
	}
}

// aimless is the caption of a chart without a single distance: because no
// dimension has an index, or because none has a target.
func (w writer) aimless(all []standing) string {
	if len(shown(all)) == 0 {
		return w.Say("report.gaps.caption.early")
	}
	return w.Say("report.gaps.caption.none")
}

// gapsNote explains the signs of the chart, the dotted line if there is one.
func (w writer) gapsNote(all []standing) string {
	if len(hidden(all)) == 0 {
		return w.Say("report.gaps.note")
	}
	return sentences(w.Say("report.gaps.note"), w.Say("report.gaps.note.range"))
}

func (w writer) gapsChart(all []standing) chart.Gaps {
	g := chart.Gaps{Head: w.Say("report.gap"), Language: w.Language(), Width: document.TextWidth}
	var spoken []string
	for _, s := range byGap(all) {
		r := s.result
		row := chart.GapRow{
			ID: string(s.ID), Title: w.text(s.Title), Current: w.value(r.Index, 0), Target: w.value(r.Target, 0),
			Range: w.bounds(r.Bounds, "report.range.short"),
		}
		row.Gap, row.Quiet = w.gapLabel(s, 0)
		g.Rows = append(g.Rows, row)
		spoken = append(spoken, w.spokenRow(s))
	}
	g.Alt = w.Say("report.gaps.alt", "Count", w.Integer(len(all)), "Finding", w.gapsCaption(all), "Ends", w.ends(all), "Rows", joined(spoken))
	return g
}
