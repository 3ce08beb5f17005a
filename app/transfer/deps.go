// Package transfer shows the programme office what the applicants of a call can
// learn from each other: good solutions, learning partners, and a map. What it
// shows of whom is decided by assessment/learning.
package transfer

import (
	"context"
	"log/slog"

	"fyne.io/fyne/v2"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment/learning"
	"reifekompass/assessment/region"
)

// Lands are the tiles of the map.
type Lands struct {
	Real    []region.Tile // of North Rhine-Westphalia
	Samples []region.Tile // of the invented districts
}

// Deps is what the area is handed. All fields but RegionsNote are
// required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	// Learn works out what can be learned in the call.
	Learn func(ctx context.Context) (*learning.Picture, error)
	Lands Lands
	// Regions shows which table of economic regions holds, and lets it be changed.
	Regions func()
	// RegionsNote says what is wrong with that table; empty: nothing.
	RegionsNote string
	Log         *slog.Logger
}

// Section is one view of the area under its title.
type Section struct {
	Title string
	View  View
}

// View is what a section shows.
type View interface {
	Content() fyne.CanvasObject
	Activate()
	Deactivate()
}

// presenter decides what a section shows.
type presenter interface {
	// Show shows what can be learned.
	Show(p *learning.Picture)
	// Fail says why that could not be worked out.
	Fail(sentence string)
}

// area reads once for all sections.
type area struct {
	deps       Deps
	load       *kit.Runner
	presenters []presenter
}

// New returns the sections of the area, the first one first. They show nothing
// before they are activated.
func New(deps Deps) []Section {
	a := &area{deps: deps, load: kit.NewRunner(deps.Context, deps.Kit.Executor)}
	say := deps.Kit.Words.Say
	solutions, partners, land := newSolutionsView(deps.Kit, a.refresh), newPartnersView(deps, a.refresh), newMapView(deps.Kit, deps.Lands, a.refresh)
	a.presenters = []presenter{solutions.presenter, partners.presenter, land.presenter}
	return []Section{{say("transfer.solutions"), solutions}, {say("transfer.partners"), partners}, {say("transfer.map"), land}}
}

// refresh works out anew what can be learned, and shows it in all sections.
func (a *area) refresh() { kit.Run(a.load, a.deps.Learn, a.loaded) }

func (a *area) loaded(p *learning.Picture, err error) {
	if err != nil {
		a.deps.Log.Error("transfer not worked out", "error", err)
	}
	for _, one := range a.presenters {
		if err != nil {
			one.Fail(explain.Sentence(a.deps.Kit.Words, err))
		} else {
			one.Show(p)
		}
	}
}
