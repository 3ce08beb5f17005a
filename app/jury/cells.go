package jury

import (
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment/ranking"
)

// Columns of the table that are no criteria. A criterion's column is
// "c:" and its id, so that no id can be taken for another column.
const (
	columnRank  = "rank"
	columnName  = "name"
	columnVotes = "votes"
	columnTotal = "total"
	ofCriterion = "c:"
)

// Widths in design pixels.
const (
	heatWidth = 76
	nameWidth = 150
)

// columns are the columns of the table.
func (t teller) columns() []kit.GridColumn {
	list := []kit.GridColumn{
		{ID: columnRank, Title: t.say("rank"), Width: 60, Right: true, Sortable: true},
		{ID: columnName, Title: t.say("applicant"), Width: nameWidth, Weight: 1, Sortable: true},
		{ID: columnVotes, Title: t.say("votes"), Width: 84, Sortable: true},
		{ID: columnTotal, Title: t.say("total"), Note: t.say("scale"), Width: 68, Right: true, Sortable: true},
	}
	shares := t.board.Shares()
	for c := range t.board.Call.Call.Criteria {
		of := &t.board.Call.Call.Criteria[c]
		list = append(list, kit.GridColumn{
			ID: ofCriterion + string(of.ID), Width: heatWidth, Weight: 0.4, Centered: true, Sortable: true,
			Title: t.say("head", "ID", string(of.ID), "Weight", t.percent(shares[c])), Note: t.in(of.Title), Name: t.criterion(c),
		})
	}
	return list
}

// row is one applicant in the table.
func (t teller) row(p *ranking.Place, best []ranking.Number, chosen bool) kit.GridRow {
	row := kit.GridRow{ID: t.board.Applicants[p.Applicant].Series, Name: t.name(p.Applicant), Cells: t.pointCells(p, chosen)}
	for c := range t.board.Call.Call.Criteria {
		row.Cells = append(row.Cells, t.cell(p.Applicant, c, best[c]))
	}
	return row
}

// pointCells are rank, name, votes and total of an applicant.
func (t teller) pointCells(p *ranking.Place, chosen bool) []kit.GridCell {
	rank, total := "", kit.GridCell{Text: "–", Muted: true, Tip: t.standing(p)}
	if p.Rank > 0 {
		rank = t.words.Integer(p.Rank)
	}
	if p.Total.Known() && (p.Standing == ranking.Eligible || p.Standing == ranking.Below) {
		total = kit.GridCell{Text: t.number(p.Total, 2), Strong: true, Muted: p.Standing != ranking.Eligible, Tip: t.standing(p)}
	}
	name := kit.GridCell{Text: t.name(p.Applicant), Short: t.cut[p.Applicant], Note: t.standing(p), Strong: chosen}
	if chosen {
		name.Mark = kit.GridMark{Text: "✓", Name: t.say("chosen")}
	}
	return []kit.GridCell{{Text: rank, Muted: true}, name, t.votes(p.Applicant, p), total}
}

// standing says why an applicant has no rank; empty: it has one.
func (t teller) standing(p *ranking.Place) string {
	switch p.Standing {
	case ranking.NotReady:
		return t.say("not_ready")
	case ranking.Withdrawn:
		return t.say("withdrawn")
	case ranking.Below:
		if m := p.Missed[0]; m.Criterion >= 0 {
			return t.say("below", "Criterion", string(t.board.Call.Call.Criteria[m.Criterion].ID))
		}
		return t.say("below_total")
	default:
		return ""
	}
}

// votes says how many jurors have given an applicant points, and what keeps
// others from it.
func (t teller) votes(applicant int, p *ranking.Place) kit.GridCell {
	all, conflicts := len(t.board.Jurors), t.conflicts(applicant)
	cell := kit.GridCell{Text: t.of(t.voters(applicant), all), Small: true}
	switch {
	case conflicts > 0:
		cell.Note = t.words.Count("jury.conflicts", conflicts)
	case len(p.Thin) > 0:
		c := p.Thin[0]
		valid := t.board.Result.Means.Of(applicant, c).Valid
		cell.Note = t.say("thin", "ID", string(t.board.Call.Call.Criteria[c].ID), "Of", t.of(valid, all))
	}
	return cell
}

// voters counts the jurors who have given an applicant points in a criterion
// at least.
func (t teller) voters(applicant int) int {
	voters := 0
	for j := range t.board.Jurors {
		for c := range t.board.Call.Call.Criteria {
			if t.board.Ranking.At(applicant, j, c).State == ranking.Given {
				voters++
				break
			}
		}
	}
	return voters
}

func (t teller) of(n, all int) string {
	return t.say("of", "Count", t.words.Integer(n), "All", t.words.Integer(all))
}

// tally counts what the jurors say in a cell.
func (t teller) tally(applicant, criterion int) map[ranking.State]int {
	counts := map[ranking.State]int{}
	for j := range t.board.Jurors {
		counts[t.board.Ranking.At(applicant, j, criterion).State]++
	}
	return counts
}

// cell is a mean on the step of the ramp it is printed in, or the word for why
// there is none. A dot marks the best of the column, a ring a cell that lacks
// the word of a juror without a conflict.
func (t teller) cell(applicant, criterion int, best ranking.Number) kit.GridCell {
	mean, counts := t.board.Result.Means.Of(applicant, criterion), t.tally(applicant, criterion)
	cell := kit.GridCell{Tip: t.summary(applicant, criterion)}
	switch {
	case mean.Valid >= ranking.MinJurors:
		top := best.Known() && mean.Number.Compare(best) == 0
		cell.Text, cell.Strong = t.number(mean.Number, 1), top
		cell.Heat = kit.GridHeat{Shown: true, Step: step(mean.Number), Dot: top, Ring: counts[ranking.Open]+counts[ranking.CannotJudge] > 0}
	case counts[ranking.NotApplicable] > 0:
		cell.Text, cell.Small, cell.Heat = t.say("not_applied"), true, kit.GridHeat{Shown: true, Pale: true}
	case mean.Valid == 0 && counts[ranking.CannotJudge] > 0 && counts[ranking.Open] == 0:
		cell.Text, cell.Heat = "–", kit.GridHeat{Shown: true, Hatch: true}
	case mean.Valid == 0 && counts[ranking.Open] > 0:
		cell.Text, cell.Small, cell.Heat = t.say("open"), true, kit.GridHeat{Shown: true, Hatch: true}
	case mean.Valid == 0:
		cell.Text, cell.Small, cell.Heat = t.say("conflicted"), true, kit.GridHeat{Shown: true, Hatch: true}
	default:
		cell.Text, cell.Small, cell.Heat = t.say("valid", "Count", t.words.Integer(mean.Valid)), true, kit.GridHeat{Shown: true, Hatch: true}
	}
	return cell
}

// summary says of whom a mean is.
func (t teller) summary(applicant, criterion int) string {
	mean, counts := t.board.Result.Means.Of(applicant, criterion), t.tally(applicant, criterion)
	parts := []string{t.say("nobody")}
	if mean.Valid > 0 {
		parts[0] = t.words.Count("jury.mean_of", mean.Valid, "Low", t.points(mean.Lowest), "High", t.points(mean.Most))
	}
	for _, state := range []ranking.State{ranking.Conflicted, ranking.CannotJudge, ranking.Open, ranking.NotApplicable} {
		if n := counts[state]; n > 0 {
			parts = append(parts, t.words.Count("jury.state."+stateName(state), n))
		}
	}
	return strings.Join(parts, " · ")
}

func stateName(state ranking.State) string {
	return [...]string{"open", "given", "conflicted", "cannot", "not_applied"}[state]
}

// best is the highest mean of each criterion among those with a rank.
func (t teller) best() []ranking.Number {
	best := make([]ranking.Number, len(t.board.Call.Call.Criteria))
	for i := range t.board.Result.Places {
		p := &t.board.Result.Places[i]
		if p.Standing != ranking.Eligible {
			continue
		}
		for c := range best {
			if n := t.board.Result.Means.Of(p.Applicant, c).Number; n.Compare(best[c]) > 0 {
				best[c] = n
			}
		}
	}
	return best
}
