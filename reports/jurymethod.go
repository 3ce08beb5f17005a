package reports

import (
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// juryMethod is the page about the rules: how points become ranks, what every
// check means, the call and its fingerprint, the log and whether it holds.
func (w writer) juryMethod(r *juryRound, notes ...document.Block) document.Section {
	name := w.Say("report.method")
	blocks := []document.Block{
		w.explained("report.jury.method.points", 2),
		w.explained("report.jury.method.missing", 0),
		w.juryRules(r),
	}
	for _, key := range []string{
		"report.jury.method.stable", "report.jury.method.accept", "report.jury.method.cross", "report.jury.method.adjust",
		"report.jury.method.agree", "report.jury.method.sets", "report.jury.method.talk",
	} {
		blocks = append(blocks, w.explained(key, 0))
	}
	blocks = append(blocks, w.weightTable(r), w.callBlock(&r.Call.Call, r.Call.Print), w.logBlock(r))
	return document.Section{
		Kicker: name, Title: w.Say("report.jury.method.title"), Bookmark: name, Anchor: methodAnchor, Blocks: append(blocks, notes...),
	}
}

// juryRules are what the call decides: winners, thresholds, ties.
func (w writer) juryRules(r *juryRound) document.Block {
	text := sentences(
		w.Count("report.jury.rules.winners", r.wanted(), "Number", w.number(r.wanted())), w.thresholdText(r), w.Say("report.jury.rules.ties", "Rule", w.tieRule(r)), w.excludedText(r),
	)
	return document.Side{Label: w.Say("report.jury.rules"), Rule: scene.Hairline, Blocks: body(text)}
}

func (w writer) thresholdText(r *juryRound) string {
	var parts []string
	if r.Ranking.Total > 0 {
		parts = append(parts, w.Say("report.jury.rules.total", "Points", w.halves(r.Ranking.Total)))
	}
	for c := range r.Ranking.Criteria {
		if t := r.Ranking.Criteria[c].Threshold; t > 0 {
			parts = append(parts, w.Say("report.jury.rules.threshold", "Name", w.criterionName(r, c), "Points", w.halves(t)))
		}
	}
	if len(parts) == 0 {
		return w.Say("report.jury.rules.none")
	}
	return w.Say("report.jury.rules.thresholds", "Parts", w.list(parts))
}

// tieRule is the rule for ties in words.
func (w writer) tieRule(r *juryRound) string {
	var steps []string
	for _, step := range r.Ranking.Ties {
		steps = append(steps, wording.Tie(w.Translator, step, func(id assessment.CriterionID) string {
			if c := r.Criterion(id); c >= 0 {
				return w.text(r.criterion(c).Title)
			}
			return string(id)
		}))
	}
	if len(steps) == 0 {
		return w.Say("report.jury.rules.no_ties")
	}
	return strings.Join(steps, w.Say("report.jury.rules.then"))
}

func (w writer) excludedText(r *juryRound) string {
	var names []string
	for c := range r.Ranking.Criteria {
		if slices.Contains(r.Round.Excluded, r.Ranking.Criteria[c].ID) {
			names = append(names, w.criterionName(r, c))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return w.Count("report.jury.rules.excluded", len(names), "Names", w.list(names))
}

// weightTable lists the criteria with weight and threshold.
func (w writer) weightTable(r *juryRound) document.Block {
	table := document.Table{Dense: true, Columns: []document.Column{
		{Head: w.Say("report.jury.criterion"), Weight: 1},
		{Head: w.Say("report.jury.weight"), Align: document.Right, Width: 20 * scene.MM},
		{Head: w.Say("report.jury.threshold"), Align: document.Right, Width: 24 * scene.MM},
	}}
	for c := range r.Ranking.Criteria {
		threshold, share := "–", w.weightShare(r.shares[c])
		if t := r.Ranking.Criteria[c].Threshold; t > 0 {
			threshold = w.halves(t)
		}
		if slices.Contains(r.Round.Excluded, r.Ranking.Criteria[c].ID) {
			share = w.Say("report.jury.rules.not_applied")
		}
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{document.TextCell(w.criterionLabel(r, c)), document.TextCell(share), document.TextCell(threshold)}})
	}
	return document.Side{Label: w.Say("report.jury.weights"), Rule: scene.Ink, Blocks: []document.Block{table}}
}

// logBlock names the last line of the log by its hash, and says whether the
// chain holds.
func (w writer) logBlock(r *juryRound) document.Block {
	return document.Side{Label: w.Say("report.jury.log"), Rule: scene.Hairline, Blocks: body(w.logText(r))}
}

func (w writer) logText(r *juryRound) string {
	log := r.Round.Log
	if len(log) == 0 {
		return w.Say("report.jury.log.empty")
	}
	last := &log[len(log)-1]
	text := w.Count("report.jury.log.text", len(log), "Number", w.Integer(len(log)), "Hash", last.Hash.String(),
		"At", wording.Moment(w.Translator, last.At, w.options.Date.Location()))
	if broken := jury.BrokenLine(log); broken > 0 {
		return sentences(text, w.Say("report.jury.log.broken", "Line", w.Integer(broken)))
	}
	return sentences(text, w.Say("report.jury.log.holds"))
}
