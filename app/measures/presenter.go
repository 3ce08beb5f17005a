package measures

import (
	"maps"

	"reifekompass/app/kit"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// Kept is what outlives the area as long as the assessment is open.
type Kept struct {
	unsaved record.Unsaved
	off     map[assessment.MeasureID]bool // measures that do not count in what-if
	side    Side
	sort    kit.GridSort
	row     string // the selected cell
	column  string
	closed  bool // the panel
}

// NewKept returns what the area knows at first: nothing, and every measure
// counts.
func NewKept() *Kept {
	return &Kept{off: map[assessment.MeasureID]bool{}, sort: kit.GridSort{Column: columnCode}, column: "title"}
}

// counts reports whether a measure counts in what is expected.
func (k *Kept) counts(id assessment.MeasureID) bool { return !k.off[id] }

// Presenter decides what the area shows and stores what is typed. It belongs
// to the goroutine of the window.
type Presenter struct {
	session record.Session
	words   *translations.Translator
	show    func(State)
	kept    *Kept
	keep    *record.Keeper

	now      *look
	order    []assessment.MeasureID // the rows as they are sorted now
	selected record.Selection[assessment.MeasureID]
}

// NewPresenter returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewPresenter(d Deps, words *translations.Translator, show func(State)) *Presenter {
	if d.Kept == nil {
		d.Kept = NewKept()
	}
	p := &Presenter{session: d.Session, words: words, show: show, kept: d.Kept}
	p.keep = record.NewKeeper(record.Deps{
		Context: d.Context, Session: d.Session, Unsaved: &p.kept.unsaved, Words: words, Report: d.Report, Log: d.Log,
	})
	p.now = p.look()
	return p
}

// look is what there is to show of one state of the session, with what could
// not be saved yet.
type look struct {
	catalogue  *assessment.Catalogue
	assessment assessment.Assessment
	result     scoring.Result // of today; measures do not change it
	wording    *wording.Wording
}

// look takes a look at what the session holds now.
func (p *Presenter) look() *look {
	state := p.session.State()
	v := &look{catalogue: state.Catalogue, assessment: state.Assessment, result: state.Result}
	v.assessment.Inventory = p.keep.Inventory()
	v.wording = wording.New(p.words, v.catalogue)
	return v
}

// proposals are what measures could improve and none does yet.
func (l *look) proposals() []scoring.Proposal {
	a := &l.assessment
	portfolio := scoring.NewPortfolio(a.Inventory, a.Agency.FTE, l.catalogue.Model())
	return scoring.Proposals(l.catalogue, a, l.result, portfolio)
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
	maps.DeleteFunc(p.kept.off, func(id assessment.MeasureID, _ bool) bool {
		_, there := p.measure(string(id))
		return !there
	})
	p.arrange(p.order)
	p.compose()
}

// compose shows what was looked at.
func (p *Presenter) compose() {
	state := p.composer().state()
	state.Trouble = p.keep.Trouble()
	p.show(state)
}

func (p *Presenter) composer() composer {
	return composer{look: p.now, words: p.words, kept: p.kept, order: p.order}
}

// measure returns the measure of a row.
func (p *Presenter) measure(row string) (assessment.Measure, bool) {
	return p.now.assessment.Inventory.Measure(assessment.MeasureID(row))
}

// save stores entries and shows what came of it. What could not be stored
// stays on the screen until it is.
func (p *Presenter) save(entries ...assessment.Entry) {
	p.keep.Save(entries...)
	p.refresh(false)
}

// Retry does again what could not be done, and shows what came of it.
func (p *Presenter) Retry() {
	p.keep.Retry()
	p.refresh(false)
}

// ShowSide shows list, roadmap or effect.
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

// Choose selects a measure and opens the panel of it.
func (p *Presenter) Choose(id assessment.MeasureID) {
	p.kept.row, p.kept.closed = string(id), false
	p.compose()
}

// Show leads to a value of a measure, in the table if it stands there. It
// reports whether there is such a measure.
func (p *Presenter) Show(id assessment.MeasureID, attribute string) bool {
	if _, there := p.measure(string(id)); !there {
		return false
	}
	p.kept.side, p.kept.row, p.kept.closed = SideList, string(id), false
	if inTable(attribute) {
		p.kept.column = attribute
	}
	p.Refresh()
	return true
}

// OpenPanel shows the panel, or closes it.
func (p *Presenter) OpenPanel(open bool) {
	p.kept.closed = !open
	p.compose()
}
