package reports

import (
	"cmp"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// jurySelfPages show how the applicants see themselves, side by side: profiles,
// how well they are backed, and how far they can be compared. Nothing of it is
// in the points. There are none where fewer than two submissions are given.
func (w writer) jurySelfPages(r *juryRound, f *figures) []document.Section {
	var ins []Input
	var names []string
	for a, in := range r.inputs {
		if in != nil {
			ins, names = append(ins, *in), append(names, r.shorts[a])
		}
	}
	if len(ins) < 2 {
		return nil
	}
	w = newWriter(w.options, ins[0].Catalogue) // its dimensions and questions
	c := newComparison(w, ins)
	c.rename(func(in *Input) string {
		for k := range ins {
			if in == &ins[k] {
				return names[k]
			}
		}
		return ""
	}, w.options.Language)
	return []document.Section{w.panelPages(c, f), w.evidencePage(c, f), w.comparabilityPage(c, f)}
}

// rename gives the members other names and orders them by these.
func (c *comparison) rename(name func(*Input) string, l assessment.Language) {
	type member struct {
		in   *Input
		name string
		all  []standing
	}
	list := make([]member, len(c.members))
	for i, in := range c.members {
		list[i] = member{in, name(in), c.all[i]}
	}
	order := collate.New(language.Make(string(l)), collate.Numeric)
	slices.SortStableFunc(list, func(a, b member) int { return order.CompareString(a.name, b.name) })
	for i, one := range list {
		c.members[i], c.names[i], c.all[i] = one.in, one.name, one.all
	}
}

// backed is the share of the answers of an agency that a document or somebody
// else backs.
func backed(counts scoring.Counts) scoring.Score {
	return scoring.NewScore(int64(100*(counts.Evidence[assessment.Document]+counts.Evidence[assessment.ThirdParty])), int64(counts.Answered))
}

// evidencePage shows how many of the answers are backed, the best first.
func (w writer) evidencePage(c *comparison, f *figures) document.Section {
	order := make([]int, len(c.members))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return backed(c.members[b].Result.Counts).Compare(backed(c.members[a].Result.Counts))
	})
	const rows = 27
	caption := document.Caption{Text: w.Say("report.jury.evidence.caption"), Note: w.Say("report.jury.evidence.note")}
	return document.Section{
		Kicker: w.Say("report.jury.evidence"), Title: w.evidenceTitle(c, order), Bookmark: w.Say("report.jury.evidence"), Anchor: "evidence",
		Blocks: w.inParts(f, caption, len(order), rows, func(first, last int) scene.Scene { return w.evidenceBars(c, order[first:last]).Draw() }),
	}
}

func (w writer) evidenceTitle(c *comparison, order []int) string {
	first, last := c.members[order[0]], c.members[order[len(order)-1]]
	high, low := backed(first.Result.Counts), backed(last.Result.Counts)
	if !high.Known() || !low.Known() {
		return w.Say("report.jury.evidence.title.none")
	}
	if cmp.Compare(w.percent(high), w.percent(low)) == 0 {
		return w.Say("report.jury.evidence.title.same", "Share", w.percent(high))
	}
	return capital(w.Say("report.jury.evidence.title", "First", c.names[order[0]], "High", w.wholePercent(high), "Last", c.names[order[len(order)-1]], "Low", w.wholePercent(low)))
}

func (w writer) wholePercent(s scoring.Score) string { return w.Percent(s.Round(0)) }

func (w writer) evidenceBars(c *comparison, order []int) chart.RankBars {
	bars := chart.RankBars{
		Head: chart.RankHead{
			Title: w.Say("report.jury.applicant"), Value: w.Say("report.jury.evidence.backed"),
			Columns: []string{w.Say("report.jury.evidence.third"), w.Say("report.jury.evidence.document"), w.Say("report.jury.evidence.less")},
		},
		Max: 100, Language: w.Language(), Width: document.TextWidth,
		Speech: w.speech(w.Say("report.jury.evidence.alt", "Count", w.Integer(len(order))), w.Say("report.jury.evidence.caption")),
	}
	for _, i := range order {
		counts := c.members[i].Result.Counts
		share := backed(counts)
		row := chart.RankRow{Title: c.names[i], Missing: w.Say("report.missing.open")}
		if share.Known() {
			row.Value = w.value(share, 0)
			row.Value.Label = w.wholePercent(share)
		}
		less := counts.Evidence[assessment.Statement] + counts.Evidence[assessment.NoEvidence]
		for _, n := range []int{counts.Evidence[assessment.ThirdParty], counts.Evidence[assessment.Document], less} {
			row.Columns = append(row.Columns, chart.Side{Text: w.Integer(n)})
		}
		bars.Rows = append(bars.Rows, row)
	}
	return bars
}
