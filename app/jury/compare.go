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
	read  *kit.Runner // the submissions

	teller  teller
	near    *ranking.Acceptability // nil: not computed yet
	differ  []ranking.Disagreement
	trouble string

	view        View
	page        int // of the picture
	sort        kit.GridSort
	search      string
	filters     Filters
	row, column string
	chosen      []string // series, in the order they were chosen
}

// NewComparer returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewComparer(deps Deps, show func(CompareState)) *Comparer {
	return &Comparer{
		deps: deps, show: show, load: kit.NewRunner(deps.Context, deps.Kit.Executor), check: kit.NewRunner(deps.Context, deps.Kit.Executor),
		read: kit.NewRunner(deps.Context, deps.Kit.Executor), teller: teller{words: deps.Kit.Words}, sort: kit.GridSort{Column: columnRank},
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
	before := p.teller.known
	p.trouble, p.teller, p.near = "", p.teller.on(board), nil
	p.differ = board.Ranking.Disagreements(board.Result)
	p.chosen = slices.DeleteFunc(p.chosen, func(series string) bool { return board.Applicant(series) < 0 })
	if before == nil || len(before.facts) != len(board.Applicants) {
		p.teller.known = newDetails(board, nil, p.teller.words)
	}
	p.compose()
	kit.Run(p.read, func(ctx context.Context) (*details, error) { return readDetails(ctx, &p.deps, board) }, func(known *details, err error) {
		if err == nil {
			p.teller.known = known
			p.compose()
		}
	})
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
	s := CompareState{Trouble: p.trouble, View: p.view, Sort: p.sort, Search: p.search, Filters: p.filters, Row: p.row, Column: p.column}
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
	s.Columns, s.FactColumns, s.Options, s.Sorts = t.columns(), t.factColumns(), t.filterOptions(), t.sortOptions()
	shown := p.shown()
	switch p.view {
	case ViewPoints:
		s.Rows = p.rows(shown)
	case ViewFacts:
		s.FactRows = p.factRows(shown)
	default:
		s.Picture = p.picture(shown)
	}
	p.sayHowMany(&s, len(shown))
	p.show(s)
}

// sayHowMany fills in what is counted.
func (p *Comparer) sayHowMany(s *CompareState, shown int) {
	t := p.teller
	if shown < len(t.board.Applicants) {
		s.Found = t.say("found", "Count", t.words.Integer(shown), "All", t.words.Integer(len(t.board.Applicants)))
	}
	s.Places = t.words.Count("jury.places", t.board.Ranking.Winners)
	s.Differ = t.say("differ", "Count", t.words.Integer(len(p.differ)))
	s.Beside, s.BesideOK = t.say("beside", "Count", t.words.Integer(len(p.chosen))), len(p.chosen) > 1
	s.Filter = t.say("filters")
	if n := p.filters.Count(); n > 0 {
		s.Filter = t.say("filters_on", "Count", t.words.Integer(n))
	}
}

// shown are the applicants that are wanted, in the order that is wanted.
func (p *Comparer) shown() []*ranking.Place {
	far, best := differing(p.differ), p.teller.best()
	return slices.DeleteFunc(p.teller.ordered(p.sort), func(place *ranking.Place) bool { return !p.wanted(place, far, best) })
}

func (p *Comparer) rows(shown []*ranking.Place) []kit.GridRow {
	t, best := p.teller, p.teller.best()
	rows := make([]kit.GridRow, 0, len(shown))
	for _, place := range shown {
		rows = append(rows, t.row(place, best, p.isChosen(place)))
	}
	t.ruled(rows, shown, byRank(p.sort))
	return rows
}

func (p *Comparer) factRows(shown []*ranking.Place) []kit.GridRow {
	rows := make([]kit.GridRow, 0, len(shown))
	for _, place := range shown {
		rows = append(rows, p.teller.factRow(place, p.isChosen(place)))
	}
	p.teller.ruled(rows, shown, byRank(p.sort))
	return rows
}

func (p *Comparer) isChosen(place *ranking.Place) bool {
	return slices.Contains(p.chosen, p.teller.board.Applicants[place.Applicant].Series)
}

// Sort sorts by a column; the same column again turns the order around.
// Points begin with the most.
func (p *Comparer) Sort(column string) {
	descending := !wordy(column)
	if p.sort.Column == column {
		descending = !p.sort.Descending
	}
	p.sort, p.page = kit.GridSort{Column: column, Descending: descending}, 0
	p.compose()
}

// Search shows the applicants whose name, place, region or kind holds the
// text.
func (p *Comparer) Search(text string) {
	p.search, p.page = text, 0
	p.compose()
}

// Filter shows the applicants that are wanted.
func (p *Comparer) Filter(filters Filters) {
	p.filters, p.page = filters, 0
	p.compose()
}

// Show shows the applicants in another way.
func (p *Comparer) Show(view View) {
	p.view, p.page = view, 0
	p.compose()
}

// Leaf goes on by pages of the picture.
func (p *Comparer) Leaf(pages int) {
	p.page += pages
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
