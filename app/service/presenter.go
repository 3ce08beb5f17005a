package service

import (
	"context"
	"log/slog"

	"reifekompass/app/kit"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// Deps is what the area is handed. All fields but Kept are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Session record.Session
	Report  record.Report
	// Navigate leads to what companies say.
	Navigate kit.Navigator
	Undo     func() // takes the last change back, as the window does
	Kept     *Kept  // nil: nothing is remembered from before
	Log      *slog.Logger
}

// Kept is what outlives the area as long as the assessment is open.
type Kept struct{ unsaved record.Unsaved }

// NewKept returns what the area knows at first: nothing.
func NewKept() *Kept { return &Kept{} }

// Presenter decides what the area shows and stores what is typed. It belongs
// to the goroutine of the window.
type Presenter struct {
	words     *translations.Translator
	wording   *wording.Wording
	show      func(State)
	keep      *record.Keeper
	navigate  kit.Navigator
	id        assessment.ID
	inventory assessment.Inventory // with what could not be saved yet
}

// NewPresenter returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	if deps.Kept == nil {
		deps.Kept = NewKept()
	}
	words := deps.Kit.Words
	keep := record.NewKeeper(record.Deps{
		Context: deps.Context, Session: deps.Session, Unsaved: &deps.Kept.unsaved, Words: words, Report: deps.Report, Log: deps.Log,
	})
	state := deps.Session.State()
	return &Presenter{words: words, show: show, keep: keep, navigate: deps.Navigate, id: state.Assessment.ID, wording: wording.New(words, state.Catalogue)}
}

// Refresh shows what the session holds now.
func (p *Presenter) Refresh() {
	p.inventory = p.keep.Inventory()
	c := composer{words: p.words, wording: p.wording, inventory: p.inventory}
	p.show(State{
		Channels: c.channels(), Promises: c.promises(), Online: c.online(),
		Service: p.inventory.Service(), Satisfaction: c.satisfaction(), Trouble: p.keep.Trouble(),
	})
}

// OpenCompanies leads to what companies say.
func (p *Presenter) OpenCompanies() {
	p.navigate.Go(kit.Route{Area: kit.Companies, Assessment: string(p.id)})
}

// AddChannel adds a way of a kind and returns its id.
func (p *Presenter) AddChannel(kind string) string {
	id := p.inventory.FreeID(assessment.EntryChannel)
	p.add(assessment.Channel{ID: id, Kind: assessment.ChannelKind(kind)})
	return id
}

// AddPromise adds the promise that is offered for a kind and returns its id.
func (p *Presenter) AddPromise(kind string) string {
	promise := assessment.Preset(assessment.PromiseKind(kind))
	promise.ID = p.inventory.FreeID(assessment.EntryPromise)
	p.add(promise)
	return promise.ID
}

// AddOnline adds an online service that has to be named, and returns its id.
func (p *Presenter) AddOnline() string {
	id := p.inventory.FreeID(assessment.EntryOnlineService)
	p.add(assessment.OnlineService{ID: id})
	return id
}

// add saves a new entry, unless there is no room for another one of its kind:
// then it says so above the page.
func (p *Presenter) add(entry assessment.Entry) {
	if err := p.inventory.With(entry).Check(); err != nil {
		p.keep.Refuse(err)
		p.Refresh()
		return
	}
	p.save(entry)
}
