package processes

import (
	"context"
	"slices"

	"reifekompass/app/kit"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// Session keeps the assessment the processes belong to.
type Session interface {
	record.Session
	CopyFrom(ctx context.Context, earlier assessment.Inventory, kinds ...assessment.EntryKind) (session.State, int, error)
}

// Kept is what outlives the area as long as the assessment is open.
type Kept struct {
	unsaved record.Unsaved
	side    Side
	sort    kit.GridSort
	search  string
	row     string // the selected cell
	column  string
	closed  bool // the panel
	asTable bool // the portfolio
}

// NewKept returns what the area knows at first: nothing.
func NewKept() *Kept {
	return &Kept{sort: kit.GridSort{Column: columnCode}, column: "cases"}
}

// Presenter decides what the area shows and stores what is typed. It belongs
// to the goroutine of the window.
type Presenter struct {
	deps  Deps
	words *translations.Translator
	show  func(State)
	kept  *Kept
	keep  *record.Keeper

	now      *look
	order    []assessment.ProcessID // the rows as they are sorted now
	selected record.Selection[assessment.ProcessID]
	checker  checker
}

// NewPresenter returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewPresenter(deps Deps, words *translations.Translator, runner *kit.Runner, show func(State)) *Presenter {
	p := &Presenter{deps: deps, words: words, show: show, kept: deps.Kept, checker: checker{runner: runner}}
	if p.kept == nil {
		p.kept = NewKept()
	}
	p.keep = record.NewKeeper(record.Deps{
		Context: deps.Context, Session: deps.Session, Unsaved: &p.kept.unsaved, Words: words, Report: deps.Report, Log: deps.Log,
	})
	p.now = p.look()
	return p
}

// look is what there is to show of one state of the session, with what could
// not be saved yet.
type look struct {
	catalogue  *assessment.Catalogue
	assessment assessment.Assessment
	wording    *wording.Wording
	portfolio  scoring.Portfolio
	hints      []scoring.Hint
	rows       map[assessment.ProcessID]kit.GridRow // those that were needed so far
}

// look takes a look at what the session holds now.
func (p *Presenter) look() *look {
	state := p.deps.Session.State()
	v := &look{catalogue: state.Catalogue, assessment: state.Assessment, rows: map[assessment.ProcessID]kit.GridRow{}}
	v.assessment.Inventory = p.keep.Inventory()
	v.wording = p.wordingOf(v)
	v.portfolio = scoring.NewPortfolio(v.assessment.Inventory, v.assessment.Agency.FTE, v.catalogue.Model())
	v.hints = scoring.Hints(v.catalogue, &v.assessment)
	return v
}

// wordingOf returns the wording of a look, that of the look before where the
// same questions are asked.
func (p *Presenter) wordingOf(v *look) *wording.Wording {
	if p.now != nil && p.now.assessment.Agency.Kind == v.assessment.Agency.Kind {
		return p.now.wording
	}
	return wording.New(p.words, v.catalogue)
}

// Refresh shows what the session holds now, in the order that holds.
func (p *Presenter) Refresh() { p.refresh(true) }

// refresh shows what the session holds. The rows keep their places while one
// of them is being worked on.
func (p *Presenter) refresh(sorted bool) {
	p.now = p.look()
	if sorted {
		p.order = nil
	}
	p.arrange(p.order)
	p.compose()
	p.check()
}

// compose shows what was looked at.
func (p *Presenter) compose() {
	c := p.composer()
	state := c.state()
	state.Trouble = p.keep.Trouble()
	if state.Side == SidePortfolio && p.checker.done {
		state.Portfolio.Stability = c.stabilityText(p.checker.found)
	}
	p.show(state)
}

func (p *Presenter) composer() composer {
	return composer{look: p.now, words: p.words, kept: p.kept, order: p.order}
}

// process returns the process of a row.
func (p *Presenter) process(row string) (assessment.Process, bool) {
	return p.now.assessment.Inventory.Process(assessment.ProcessID(row))
}

// save stores entries and shows what came of it. What could not be stored
// stays on the screen until it is.
func (p *Presenter) save(entries ...assessment.Entry) {
	p.keep.Save(entries...)
	p.refresh(false)
}

// Retry does again what could not be done before.
func (p *Presenter) Retry() {
	p.keep.Retry()
	p.refresh(false)
}

// ShowSide shows the table or the portfolio.
func (p *Presenter) ShowSide(side Side) {
	p.kept.side = side
	p.Refresh()
}

// Select remembers the selected cell. Rows that should stand elsewhere go
// there once another row is selected.
func (p *Presenter) Select(row, column string) {
	left := row != p.kept.row
	p.kept.row, p.kept.column = row, column
	if left {
		p.arrange(nil)
	}
	p.compose()
}

// Show leads to a value of a process, in the table if it stands there.
func (p *Presenter) Show(id assessment.ProcessID, attribute string) {
	if _, there := p.process(string(id)); !there {
		return
	}
	p.kept.side, p.kept.row, p.kept.closed = SideTable, string(id), false
	if inTable(attribute) {
		p.kept.column = attribute
	}
	if !slices.Contains(p.order, id) {
		p.kept.search = ""
	}
	p.Refresh()
}

// Sort sorts by a column; the same column again turns the order around.
// Numbers begin with the largest.
func (p *Presenter) Sort(column string) {
	descending := column != columnCode && column != columnName
	if p.kept.sort.Column == column {
		descending = !p.kept.sort.Descending
	}
	p.kept.sort = kit.GridSort{Column: column, Descending: descending}
	p.Refresh()
}

// Search shows the processes that hold the text.
func (p *Presenter) Search(text string) {
	p.kept.search = text
	p.Refresh()
}

// OpenPanel shows the panel, or closes it.
func (p *Presenter) OpenPanel(open bool) {
	p.kept.closed = !open
	p.compose()
}

// ShowAsTable shows the values of the portfolio as a table, or as pictures.
func (p *Presenter) ShowAsTable(asTable bool) {
	p.kept.asTable = asTable
	p.compose()
}

// Choose selects a process in the portfolio.
func (p *Presenter) Choose(id assessment.ProcessID) {
	p.kept.row = string(id)
	p.compose()
}

// Walk selects the next process by rank, or with -1 the one before.
func (p *Presenter) Walk(step int) {
	ranks := p.composer().ranks()
	if len(ranks) == 0 {
		return
	}
	at := slices.Index(ranks, assessment.ProcessID(p.kept.row))
	p.Choose(ranks[min(max(at+step, 0), len(ranks)-1)])
}
