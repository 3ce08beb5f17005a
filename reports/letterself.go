package reports

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/document"
)

// circleOf is an applicant among all whose self-assessments are there: the
// closed circle of DOMAIN section 6. Without a self-assessment of its own, or
// without a group that may be shown, it says nothing.
func (r *juryRound) circleOf(a int) transfer.Circle {
	own := r.inputs[a]
	if own == nil || r.place(a).Standing == ranking.Withdrawn {
		return transfer.Circle{}
	}
	var all []*Input
	var traits []transfer.Trait
	for _, o := range r.order {
		if in := r.inputs[o]; in != nil && r.place(o).Standing != ranking.Withdrawn {
			all, traits = append(all, in), append(traits, transfer.TraitOf(in.Assessment.Agency))
		}
	}
	return transfer.CircleOf(slices.Index(all, own), traits, indexesOf(own, all))
}

// indexesOf are the indexes of all in each dimension that one of them has.
func indexesOf(one *Input, all []*Input) map[assessment.DimensionID][]scoring.Score {
	found := map[assessment.DimensionID][]scoring.Score{}
	for _, s := range shown(standings(one)) {
		for _, in := range all {
			d, _ := in.Result.Dimension(s.ID)
			found[s.ID] = append(found[s.ID], d.Index)
		}
	}
	return found
}

// letterSelf is the page behind a letter that shows an applicant its own
// dimensions beside its peer group. It is left out where there is nothing to
// stand beside.
func (w writer) letterSelf(r *juryRound, a int, c *transfer.Circle, carried bool) []document.Section {
	if !c.Says() {
		return nil
	}
	rows := selfRows(r.inputs[a], c)
	p := w.selfProfile(rows, selfWords{own: w.Say("report.letter.self.own"), row: "report.letter.self.row"})
	p.Alt = sentences(w.selfCaption(rows), p.Alt)
	drawn, _ := p.Draw()
	name := w.Say("report.letter.self")
	blocks := []document.Block{
		document.Heading{Text: name},
		document.Figure{Caption: document.Caption{
			Text: w.selfCaption(rows), Note: w.Say("report.letter.self.note", "Group", w.circleName(c), "Step", w.Integer(transfer.Step)),
		}, Scene: drawn},
	}
	if carried {
		blocks = append(blocks, body(w.Say("report.letter.self.carried"))...)
	}
	return []document.Section{{Bookmark: name, Blocks: blocks}}
}

// selfCaption counts the dimensions outside of the middle half.
func (w writer) selfCaption(rows []selfRow) string {
	above, below, all := len(aboveGroup(rows)), len(belowGroup(rows)), len(besideGroup(rows))
	if above+below == 0 {
		return w.Count("report.letter.self.within", all)
	}
	return w.Count("report.letter.self.caption", all, "Above", w.Integer(above), "Below", w.Integer(below))
}
