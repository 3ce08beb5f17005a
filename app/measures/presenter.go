package measures

import (
	"context"
	"log/slog"
	"maps"
	"slices"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// Session keeps the assessment the measures belong to.
type Session interface {
	State() session.State
	Save(ctx context.Context, entries ...assessment.Entry) (session.State, error)
	Remove(ctx context.Context, ref assessment.EntryRef) (session.State, error)
}

// Report tells the window what it shows around every page.
type Report struct {
	Changed func(session.State)   // something was stored
	Failed  func(sentence string) // something was not stored
}

// Kept is what outlives the area as long as the assessment is open.
type Kept struct {
	unsaved map[assessment.EntryRef]assessment.Entry // what the disk would not take
	off     map[assessment.MeasureID]bool            // measures that do not count in what-if
	side    Side
	sort    kit.GridSort
	row     string // the selected cell
	column  string
	closed  bool // the panel
}

// NewKept returns what the area knows at first: nothing, and every measure
// counts.
func NewKept() *Kept {
	return &Kept{
		unsaved: map[assessment.EntryRef]assessment.Entry{}, off: map[assessment.MeasureID]bool{},
		sort: kit.GridSort{Column: columnCode}, column: "title",
	}
}

// counts reports whether a measure counts in what is expected.
func (k *Kept) counts(id assessment.MeasureID) bool { return !k.off[id] }

// Presenter decides what the area shows and stores what is typed. It belongs
// to the goroutine of the window.
type Presenter struct {
	ctx     context.Context //nolint:containedctx // the life of the window
	session Session
	words   *translations.Translator
	report  Report
	log     *slog.Logger
	show    func(State)
	kept    *Kept

	now     *look
	order   []assessment.MeasureID // the rows as they are sorted now
	trouble string
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
	v.assessment.Inventory = v.assessment.Inventory.With(slices.Collect(maps.Values(p.kept.unsaved))...)
	v.wording = wording.New(p.words, v.catalogue)
	return v
}

// proposals are what measures could improve and none does yet.
func (l *look) proposals() []scoring.Proposal {
	a := &l.assessment
	portfolio := scoring.NewPortfolio(a.Inventory, a.Agency.FTE, scoring.DefaultParameters())
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
	p.order = p.arrange(p.order)
	if _, there := p.measure(p.kept.row); !there {
		p.kept.row = ""
		if len(p.order) > 0 {
			p.kept.row = string(p.order[0])
		}
	}
	p.compose()
}

// compose shows what was looked at.
func (p *Presenter) compose() {
	state := p.composer().state()
	state.Trouble = p.trouble
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
	for _, entry := range entries {
		p.kept.unsaved[entry.Ref()] = entry
	}
	p.Retry()
}

// Retry stores all that waits as one step, and shows what came of it.
func (p *Presenter) Retry() {
	p.trouble = ""
	entries := assessment.NewInventory(slices.Collect(maps.Values(p.kept.unsaved))...) // in a fixed order
	state, err := p.session.Save(p.ctx, entries...)
	if err != nil {
		p.fail(err)
	} else {
		clear(p.kept.unsaved)
		p.report.Changed(state)
	}
	p.refresh(false)
}

// fail keeps the reason why something was not stored.
func (p *Presenter) fail(err error) {
	p.trouble = explain.Sentence(p.words, err)
	p.report.Failed(p.trouble)
	p.log.ErrorContext(p.ctx, "measures not saved", slog.Any("error", err))
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
		p.order = p.arrange(nil)
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
