package jury

import (
	"slices"
	"strconv"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
)

// cellState is what the jurors say of an applicant in a criterion.
func (t teller) cellState(applicant, criterion int) CellState {
	of, mean := &t.board.Call.Call.Criteria[criterion], t.board.Result.Means.Of(applicant, criterion)
	s := CellState{
		Series: t.board.Applicants[applicant].Series, Column: ofCriterion + string(of.ID),
		Applicant: t.name(applicant), Criterion: t.criterion(criterion), Question: t.in(of.Question),
		Mean: t.say("no_mean"), Summary: t.summary(applicant, criterion),
	}
	if mean.Number.Known() {
		s.Mean = t.number(mean.Number, 2)
	}
	for j := range t.board.Jurors {
		s.Opinions = append(s.Opinions, t.opinion(applicant, j, criterion))
	}
	return s
}

func (t teller) opinion(applicant, juror, criterion int) Opinion {
	cell, mark := t.board.Ranking.At(applicant, juror, criterion), t.board.Mark(applicant, juror, criterion)
	o := Opinion{Juror: jurorNumber(juror), Points: t.say("word." + stateName(cell.State)), Given: cell.State == ranking.Given}
	if o.Given {
		o.Points, o.Anchor = t.points(cell.Points), t.anchor(criterion, cell.Points)
	}
	if mark == nil || cell.State == ranking.Conflicted {
		return o // what was said before a conflict was declared is not read out
	}
	o.Reason = mark.Reason
	if before := mark.Before; before != nil {
		o.Changed = t.say("changed", "Before", t.marked(before), "Reason", before.Reason)
	}
	return o
}

// marked is what a mark says: points, or that the juror cannot judge.
func (t teller) marked(m *assessment.Mark) string {
	if m.State == assessment.MarkGiven {
		return t.points(m.Points)
	}
	return t.say("word.cannot")
}

// anchor says what points mean; half ones lie between two.
func (t teller) anchor(criterion int, p assessment.Points) string {
	return t.anchorOf(&t.board.Call.Call.Criteria[criterion], p)
}

func (t teller) anchorOf(of *assessment.CallCriterion, p assessment.Points) string {
	low := t.in(of.Anchors[p/2])
	if p%2 == 0 {
		return low
	}
	return t.say("between", "Low", strconv.Itoa(int(p)/2), "LowText", low, "High", strconv.Itoa(int(p)/2+1), "HighText", t.in(of.Anchors[p/2+1]))
}

// difference is a cell in which jurors are far apart.
func (t teller) difference(d ranking.Disagreement) Difference {
	of := Difference{
		Series: t.board.Applicants[d.Applicant].Series, Column: ofCriterion + string(t.board.Call.Call.Criteria[d.Criterion].ID),
		Applicant: t.name(d.Applicant), Criterion: t.criterion(d.Criterion),
		Points: t.say("from_to", "Low", t.points(d.Lowest), "High", t.points(d.Most)),
	}
	of.Effect = t.say("effect_none")
	if d.Weight.Known() && d.Weight.Float() > 0 {
		of.Effect = t.words.Count("jury.effect", d.Ranks, "Points", t.number(d.Weight, 2))
	}
	return of
}

// beside puts applicants into columns, with the best of them marked in every
// row.
func (t teller) beside(applicants []int) Beside {
	b := Beside{Columns: []kit.GridColumn{{ID: columnName, Title: t.say("criterion"), Width: 190, Weight: 1}, {ID: "weight", Title: t.say("weight"), Width: 72, Right: true}}}
	total := kit.GridRow{ID: columnTotal, Name: t.say("total"), Cells: []kit.GridCell{{Text: t.say("total"), Strong: true}, {}}}
	for _, a := range applicants {
		p := t.board.Result.Place(a)
		b.Columns = append(b.Columns, kit.GridColumn{ID: t.board.Applicants[a].Series, Title: t.name(a), Width: 124, Weight: 0.5, Centered: true})
		cell := kit.GridCell{Text: "–", Note: t.standing(p), Muted: true}
		if p.Rank > 0 {
			cell = kit.GridCell{Text: t.number(p.Total, 2), Strong: true, Note: t.say("rank_of", "Rank", t.words.Integer(p.Rank))}
		}
		total.Cells = append(total.Cells, cell)
	}
	b.Rows = append(b.Rows, total)
	for c := range t.board.Call.Call.Criteria {
		b.Rows = append(b.Rows, t.besideRow(applicants, c))
	}
	b.Rows = append(b.Rows, t.besideFacts(applicants)...)
	return b
}

// besideFacts is what the applicants say about themselves, if that is known of
// any.
func (t teller) besideFacts(applicants []int) []kit.GridRow {
	if !slices.ContainsFunc(applicants, func(a int) bool { return t.facts(a).Known }) {
		return nil
	}
	const first = 3 // of the cells of a row; before it are rank, name and total
	rows := make([]kit.GridRow, 0, 7)
	for _, option := range t.sortOptions() {
		if at := slices.Index(factIDs(), option.Column); at >= 0 {
			rows = append(rows, kit.GridRow{ID: option.Column, Name: option.Title, Cells: []kit.GridCell{{Text: option.Title}, {}}})
		}
	}
	for _, a := range applicants {
		cells := t.factRow(t.board.Result.Place(a), false).Cells[first:]
		for i := range rows {
			rows[i].Cells = append(rows[i].Cells, cells[slices.Index(factIDs(), rows[i].ID)])
		}
	}
	return rows
}

// factIDs are the columns of facts, in their order.
func factIDs() []string {
	return []string{columnKind, columnSize, columnRegion, columnCoverage, columnEvidence, columnCompare, columnIndex}
}

func (t teller) besideRow(applicants []int, criterion int) kit.GridRow {
	of := &t.board.Call.Call.Criteria[criterion]
	row := kit.GridRow{ID: ofCriterion + string(of.ID), Name: t.criterion(criterion)}
	row.Cells = []kit.GridCell{{Text: t.criterion(criterion)}, {Text: t.percent(t.board.Shares()[criterion]), Muted: true}}
	var best ranking.Number
	for _, a := range applicants {
		if n := t.board.Result.Means.Of(a, criterion); n.Valid >= ranking.MinJurors && n.Number.Compare(best) > 0 {
			best = n.Number
		}
	}
	for _, a := range applicants {
		row.Cells = append(row.Cells, t.cell(a, criterion, best))
	}
	return row
}
