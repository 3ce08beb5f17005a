package jury

import (
	"context"
	"slices"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	round "reifekompass/assessment/jury"
	"reifekompass/assessment/ranking"
)

// MostBeside is how many applicants stand side by side at most.
const MostBeside = 4

// Comparer decides what the comparison shows. It belongs to the goroutine of
// the window.
type Comparer struct {
	deps  Deps
	show  func(CompareState)
	load  *kit.Runner
	check *kit.Runner

	teller  teller
	near    *ranking.Acceptability // nil: not computed yet
	differ  []ranking.Disagreement
	trouble string

	sort        kit.GridSort
	search      string
	filter      Filter
	row, column string
	chosen      []string // series, in the order they were chosen
}

// NewComparer returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewComparer(deps Deps, show func(CompareState)) *Comparer {
	return &Comparer{
		deps: deps, show: show, load: kit.NewRunner(deps.Context, deps.Kit.Executor), check: kit.NewRunner(deps.Context, deps.Kit.Executor),
		teller: teller{words: deps.Kit.Words}, sort: kit.GridSort{Column: columnRank},
	}
}

// Refresh reads the round anew and shows it.
func (p *Comparer) Refresh() {
	kit.Run(p.load, p.deps.Boards.Board, func(board *round.Board, err error) {
		if err != nil {
			p.deps.Log.Error("jury round not read", "error", err)
			p.trouble = explain.Sentence(p.teller.words, err)
			p.compose()
			return
		}
		p.take(board)
	})
}

// take shows another board and begins to check it.
func (p *Comparer) take(board *round.Board) {
	p.trouble, p.teller.board, p.near = "", board, nil
	p.differ = board.Ranking.Disagreements(board.Result)
	p.chosen = slices.DeleteFunc(p.chosen, func(series string) bool { return board.Applicant(series) < 0 })
	p.compose()
	kit.Run(p.check, func(context.Context) (*ranking.Acceptability, error) {
		return nearby(board), nil
	}, func(near *ranking.Acceptability, _ error) {
		p.near = near
		p.compose()
	})
}

// nearby draws weights around the locked ones, as the round does.
func nearby(board *round.Board) *ranking.Acceptability {
	s := board.Ranking.Sampling(board.Result)
	s.Runs, s.Seed, s.Weigh = round.Runs, board.Seed(), ranking.Around(board.Shares(), round.NearShare)
	return s.Sample()
}

func (p *Comparer) compose() {
	t := p.teller
	s := CompareState{Trouble: p.trouble, Sort: p.sort, Search: p.search, Filter: p.filter, Row: p.row, Column: p.column}
	if t.board == nil {
		p.show(s)
		return
	}
	s.Loaded = true
	s.Finding, s.Note = t.finding(p.near)
	if len(t.board.Applicants) == 0 {
		s.None = t.say("finding.nobody_note")
		p.show(s)
		return
	}
	s.Columns = t.columns()
	s.Rows = p.rows()
	if len(s.Rows) < len(t.board.Applicants) {
		s.Found = t.say("found", "Count", t.words.Integer(len(s.Rows)), "All", t.words.Integer(len(t.board.Applicants)))
	}
	s.Places = t.words.Count("jury.places", t.board.Ranking.Winners)
	s.Differ = t.say("differ", "Count", t.words.Integer(len(p.differ)))
	s.Beside, s.BesideOK = t.say("beside", "Count", t.words.Integer(len(p.chosen))), len(p.chosen) > 1
	p.show(s)
}

// rows are the applicants that are wanted, in the order that is wanted.
func (p *Comparer) rows() []kit.GridRow {
	t, best, far := p.teller, p.teller.best(), differing(p.differ)
	var rows []kit.GridRow
	var shown []*ranking.Place
	for _, place := range t.ordered(p.sort) {
		if !p.wanted(place, far) {
			continue
		}
		series := t.board.Applicants[place.Applicant].Series
		rows, shown = append(rows, t.row(place, best, slices.Contains(p.chosen, series))), append(shown, place)
	}
	t.ruled(rows, shown, byRank(p.sort))
	return rows
}

func (p *Comparer) wanted(place *ranking.Place, far map[int]bool) bool {
	of := &p.teller.board.Applicants[place.Applicant]
	if !strings.Contains(strings.ToLower(of.Agency), strings.ToLower(strings.TrimSpace(p.search))) {
		return false
	}
	switch p.filter {
	case FilterRanked:
		return place.Rank > 0
	case FilterUnranked:
		return place.Rank == 0
	case FilterConflicted:
		return p.teller.conflicts(place.Applicant) > 0
	case FilterDiffering:
		return far[place.Applicant]
	case FilterChosen:
		return slices.Contains(p.chosen, of.Series)
	default:
		return true
	}
}

// Sort sorts by a column; the same column again turns the order around.
// Points begin with the most.
func (p *Comparer) Sort(column string) {
	descending := column != columnRank && column != columnName
	if p.sort.Column == column {
		descending = !p.sort.Descending
	}
	p.sort = kit.GridSort{Column: column, Descending: descending}
	p.compose()
}

// Search shows the applicants whose name holds the text.
func (p *Comparer) Search(text string) {
	p.search = text
	p.compose()
}

// Show filters the applicants.
func (p *Comparer) Show(filter Filter) {
	p.filter = filter
	p.compose()
}

// Select remembers the selected cell.
func (p *Comparer) Select(row, column string) { p.row, p.column = row, column }

// Choose puts an applicant among those side by side, or takes it out again. It
// returns what keeps it from that; empty: nothing does.
func (p *Comparer) Choose(series string) string {
	if at := slices.Index(p.chosen, series); at >= 0 {
		p.chosen = slices.Delete(p.chosen, at, at+1)
	} else if len(p.chosen) == MostBeside {
		return p.teller.words.Say("jury.beside_most", "Most", p.teller.words.Integer(MostBeside))
	} else {
		p.chosen = append(p.chosen, series)
	}
	p.compose()
	return ""
}

// Cell returns what the jurors say in a cell; false for a column that is no
// criterion.
func (p *Comparer) Cell(series, column string) (CellState, bool) {
	t := p.teller
	if t.board == nil {
		return CellState{}, false
	}
	id, ok := strings.CutPrefix(column, ofCriterion)
	a, c := t.board.Applicant(series), t.board.Criterion(assessment.CriterionID(id))
	if !ok || a < 0 || c < 0 {
		return CellState{}, false
	}
	s := t.cellState(a, c)
	s.Chosen = slices.Contains(p.chosen, series)
	return s, true
}

// Differences lists the cells to talk about, those with the greatest effect
// first.
func (p *Comparer) Differences() []Difference {
	list := make([]Difference, len(p.differ))
	for i, d := range p.differ {
		list[i] = p.teller.difference(d)
	}
	return list
}

// Beside returns the chosen applicants side by side.
func (p *Comparer) Beside() Beside {
	var applicants []int
	for _, series := range p.chosen {
		applicants = append(applicants, p.teller.board.Applicant(series))
	}
	return p.teller.beside(applicants)
}
