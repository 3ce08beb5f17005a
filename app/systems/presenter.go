package systems

import (
	"context"
	"log/slog"

	"reifekompass/app/kit"
	"reifekompass/app/pasting"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// Session keeps the assessment the systems belong to.
type Session interface {
	record.Session
	CopyFrom(ctx context.Context, earlier assessment.Inventory, kinds ...assessment.EntryKind) (session.State, int, error)
}

// Deps is what the area is handed. All fields but Store, Clipboard and Kept
// are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Session Session
	Report  record.Report
	Store   record.Store // nil: nothing can be taken over
	// Clipboard is offered while the table is empty, where there is no cell to
	// paste to; nil: it is not offered.
	Clipboard pasting.Clipboard
	// Undo takes the last change back, as the window does.
	Undo     func()
	Navigate kit.Navigator
	Kept     *Kept // nil: nothing is remembered from before
	Log      *slog.Logger
}

// Kept is what outlives the area as long as the assessment is open.
type Kept struct {
	unsaved     record.Unsaved
	side        Side
	sort        kit.GridSort
	row, column string              // the selected cell of the table
	chosen      assessment.SystemID // whose interfaces are listed
	link        string              // the selected row of the list
	linkColumn  string
}

// NewKept returns what the area knows at first: nothing.
func NewKept() *Kept {
	return &Kept{sort: kit.GridSort{Column: columnCode}, column: "product", linkColumn: "mode"}
}

// Presenter decides what the area shows and stores what is typed. It belongs
// to the goroutine of the window.
type Presenter struct {
	deps     Deps
	words    *translations.Translator
	show     func(State)
	kept     *Kept
	keep     *record.Keeper
	now      look
	order    []assessment.SystemID // the rows as they are sorted now
	selected record.Selection[assessment.SystemID]
	earlier  *assessment.Assessment
}

// look is what there is to show of one state of the session, with what could
// not be saved yet.
type look struct {
	inventory assessment.Inventory
	wording   *wording.Wording
	landscape scoring.Landscape
	names     map[assessment.SystemID]string // what each system is called
}

// NewPresenter returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	if deps.Kept == nil {
		deps.Kept = NewKept()
	}
	p := &Presenter{deps: deps, words: deps.Kit.Words, show: show, kept: deps.Kept}
	p.keep = record.NewKeeper(record.Deps{
		Context: deps.Context, Session: deps.Session, Unsaved: &p.kept.unsaved, Words: p.words, Report: deps.Report, Log: deps.Log,
	})
	p.now.wording = wording.New(p.words, deps.Session.State().Catalogue)
	return p
}

// Refresh shows what the session holds now, sorted.
func (p *Presenter) Refresh() { p.refresh(true) }

// refresh shows what the session holds. The rows keep their places while one
// of them is being worked on.
func (p *Presenter) refresh(sorted bool) {
	clock := p.deps.Kit.Clock()
	p.now = look{
		inventory: p.keep.Inventory(),
		wording:   p.now.wording,
		names:     map[assessment.SystemID]string{},
	}
	for _, system := range p.now.inventory.Systems() {
		p.now.names[system.ID] = p.now.wording.Name(system, p.now.inventory)
	}
	p.now.landscape = scoring.NewLandscape(p.now.inventory, assessment.MonthOf(clock.Year(), int(clock.Month())))
	if sorted {
		p.order = nil
	}
	p.arrange(p.order)
	p.compose()
}

// compose shows what was looked at.
func (p *Presenter) compose() {
	c := composer{look: p.now, words: p.words, kept: p.kept}
	state := State{Side: p.kept.side, Trouble: p.keep.Trouble(), Figures: c.figures()}
	if n := len(p.order); n > 0 {
		state.Count = p.words.Count("systems.count", n)
	}
	state.Empty = len(p.order) == 0
	if p.earlier != nil && p.missing() > 0 {
		state.Earlier = p.words.Say("systems.copy", "Year", p.earlier.Year)
	}
	if p.kept.side == SideTable {
		state.Table = Table{Rows: c.rows(p.order), Sort: p.kept.sort, Row: p.kept.row, Column: p.kept.column}
		state.Detail = c.detail(assessment.SystemID(p.kept.row))
	} else {
		state.Links = c.links()
	}
	p.show(state)
}

// ShowSide shows another view.
func (p *Presenter) ShowSide(side Side) {
	p.kept.side = side
	p.Refresh()
}

// Select remembers the selected cell. Rows that should stand elsewhere go
// there once another row is selected.
func (p *Presenter) Select(row, column string) {
	if row != p.kept.row {
		p.kept.row, p.kept.column = row, column
		p.arrange(nil)
	}
	p.kept.column = column
	p.compose()
}

// SelectLink remembers the selected cell of the list of interfaces.
func (p *Presenter) SelectLink(row, column string) {
	p.kept.link, p.kept.linkColumn = row, column
	p.compose()
}

// Choose lists the interfaces of one system; the same one again lists all.
func (p *Presenter) Choose(id assessment.SystemID) {
	if p.kept.chosen == id {
		id = ""
	}
	p.kept.chosen = id
	p.compose()
}

// OpenChosen leads from the interfaces to the system they are of, in the
// table.
func (p *Presenter) OpenChosen() {
	if p.kept.chosen != "" {
		p.kept.row = string(p.kept.chosen)
	}
	p.ShowSide(SideTable)
}

// Sort sorts by a column; the same column again turns the order around.
func (p *Presenter) Sort(column string) {
	p.kept.sort = kit.GridSort{Column: column, Descending: p.kept.sort.Column == column && !p.kept.sort.Descending}
	p.Refresh()
}

// Show leads to a value of a system, or to an interface.
func (p *Presenter) Show(ref assessment.EntryRef, attribute string) {
	switch ref.Kind {
	case assessment.EntrySystem:
		p.kept.side, p.kept.row = SideTable, ref.ID
		if inTable(attribute) {
			p.kept.column = attribute
		}
	case assessment.EntryInterface:
		p.kept.side, p.kept.chosen, p.kept.link = SideLinks, "", ref.ID
		if attribute != "" {
			p.kept.linkColumn = attribute
		}
	default:
		return
	}
	p.Refresh()
}

// Follow goes where a key figure leads.
func (p *Presenter) Follow(to Place) {
	switch {
	case to.Entry.Kind == assessment.EntryProcess:
		p.deps.Navigate.Go(kit.Route{
			Area: kit.Processes, Assessment: string(p.deps.Session.State().Assessment.ID),
			Kind: string(to.Entry.Kind), Entry: to.Entry.ID, Attribute: to.Attribute,
		})
	case to.Entry.ID != "":
		p.Show(to.Entry, to.Attribute)
	default:
		p.ShowSide(to.Side)
	}
}
