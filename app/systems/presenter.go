package systems

import (
	"context"
	"log/slog"
	"maps"
	"slices"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// Session keeps the assessment the systems belong to.
type Session interface {
	State() session.State
	Save(ctx context.Context, entries ...assessment.Entry) (session.State, error)
	Remove(ctx context.Context, ref assessment.EntryRef) (session.State, error)
	CopyFrom(ctx context.Context, earlier assessment.Inventory, kinds ...assessment.EntryKind) (session.State, int, error)
}

// Report tells the window what it shows around every page.
type Report struct {
	Changed func(session.State)   // something was stored
	Failed  func(sentence string) // something was not stored
}

// Store knows the other assessments, for what can be taken over from them.
type Store interface {
	List(ctx context.Context) ([]assessment.Summary, error)
	Load(ctx context.Context, id assessment.ID) (assessment.Assessment, error)
}

// Clipboard holds what was copied elsewhere. Fyne's fits.
type Clipboard interface{ Content() string }

// Deps is what the area is handed. All fields but Store, Clipboard and Kept
// are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Session Session
	Report  Report
	Store   Store // nil: nothing can be taken over
	// Clipboard is offered while the table is empty, where there is no cell to
	// paste to; nil: it is not offered.
	Clipboard Clipboard
	// Undo takes the last change back, as the window does.
	Undo     func()
	Navigate kit.Navigator
	Kept     *Kept // nil: nothing is remembered from before
	Log      *slog.Logger
}

// Kept is what outlives the area as long as the assessment is open.
type Kept struct {
	unsaved     map[assessment.EntryRef]assessment.Entry // what the disk would not take
	side        Side
	sort        kit.GridSort
	row, column string              // the selected cell of the table
	chosen      assessment.SystemID // whose interfaces are listed
	link        string              // the selected row of the list
	linkColumn  string
}

// NewKept returns what the area knows at first: nothing.
func NewKept() *Kept {
	return &Kept{
		unsaved: map[assessment.EntryRef]assessment.Entry{}, sort: kit.GridSort{Column: columnCode},
		column: "product", linkColumn: "mode",
	}
}

// Presenter decides what the area shows and stores what is typed. It belongs
// to the goroutine of the window.
type Presenter struct {
	deps    Deps
	words   *translations.Translator
	show    func(State)
	kept    *Kept
	now     look
	order   []assessment.SystemID // the rows as they are sorted now
	at      int                   // the place of the selected row among them
	earlier *assessment.Assessment
	trouble string
	again   func() // does again what could not be done; nil: only unsaved entries wait
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
	p.now.wording = wording.New(p.words, deps.Session.State().Catalogue)
	return p
}

// Refresh shows what the session holds now, sorted.
func (p *Presenter) Refresh() { p.refresh(true) }

// refresh shows what the session holds. The rows keep their places while one
// of them is being worked on.
func (p *Presenter) refresh(sorted bool) {
	state := p.deps.Session.State()
	clock := p.deps.Kit.Clock()
	p.now = look{
		inventory: state.Assessment.Inventory.With(slices.Collect(maps.Values(p.kept.unsaved))...),
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
	p.order = p.arrange(p.order)
	p.keepSelected()
	p.compose()
}

// compose shows what was looked at.
func (p *Presenter) compose() {
	c := composer{look: p.now, words: p.words, kept: p.kept}
	state := State{Side: p.kept.side, Trouble: p.trouble, Figures: c.figures()}
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
		p.order = p.arrange(nil)
		p.keepSelected()
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
