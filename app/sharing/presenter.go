package sharing

import (
	"context"
	"log/slog"
	"slices"

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
	Undo    func() // takes the last change back, as the window does
	Kept    *Kept  // nil: nothing is remembered from before
	Log     *slog.Logger
}

// Kept is what outlives the area as long as the assessment is open.
type Kept struct {
	unsaved record.Unsaved
	chosen  assessment.SolutionID
}

// NewKept returns what the area knows at first: nothing.
func NewKept() *Kept { return &Kept{} }

// Presenter decides what the area shows and stores what is said. It belongs
// to the goroutine of the window.
type Presenter struct {
	words     *translations.Translator
	wording   *wording.Wording
	show      func(State)
	kept      *Kept
	keep      *record.Keeper
	session   record.Session
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
	return &Presenter{
		words: words, show: show, kept: deps.Kept, keep: keep, session: deps.Session,
		wording: wording.New(words, deps.Session.State().Catalogue),
	}
}

// Refresh shows what the session holds now.
func (p *Presenter) Refresh() {
	p.inventory = p.keep.Inventory()
	solutions := p.inventory.Solutions()
	if !slices.ContainsFunc(solutions, p.isChosen) {
		p.kept.chosen = ""
		if len(solutions) > 0 {
			p.kept.chosen = solutions[0].ID
		}
	}
	c := composer{words: p.words, wording: p.wording, inventory: p.inventory, owner: p.session.State().Assessment.Agency.Name}
	shown := c.all(p.kept.chosen)
	shown.Trouble = p.keep.Trouble()
	p.show(shown)
}

func (p *Presenter) isChosen(s assessment.Solution) bool { return s.ID == p.kept.chosen }

// Answer stores what was answered to a question.
func (p *Presenter) Answer(attribute string, answer Answer) {
	value := assessment.Value{}
	if choices := assessment.YesNos(); int(answer) < len(choices) {
		value = assessment.TextValue(string(choices[answer]))
	}
	changed, err := assessment.WithValue(p.inventory.Sharing(), attribute, value)
	if err != nil {
		p.keep.Refuse(err)
		p.Refresh()
		return
	}
	p.Save(changed)
}

// Save stores a changed entry and shows what came of it. It returns "": what
// could not be stored stays on the screen until it is, and the page says so.
func (p *Presenter) Save(entry assessment.Entry) string {
	p.keep.Save(entry)
	p.Refresh()
	return ""
}

// Retry does again what could not be stored.
func (p *Presenter) Retry() {
	p.keep.Retry()
	p.Refresh()
}

// Choose shows a solution; one that is not there changes nothing.
func (p *Presenter) Choose(id assessment.SolutionID) {
	if _, there := p.inventory.Find(assessment.Solution{ID: id}.Ref()); there {
		p.kept.chosen = id
	}
	p.Refresh()
}

// Add adds a solution that says nothing yet, and chooses it. It reports
// whether there was room for one.
func (p *Presenter) Add() bool {
	entry := assessment.Solution{ID: assessment.SolutionID(p.inventory.FreeID(assessment.EntrySolution))}
	if err := p.inventory.With(entry).Check(); err != nil {
		p.keep.Refuse(err)
		p.Refresh()
		return false
	}
	p.kept.chosen = entry.ID
	p.Save(entry)
	return true
}

// Remove deletes the chosen solution. It returns what was deleted in a
// sentence, "" if nothing was.
func (p *Presenter) Remove() string {
	ref := assessment.Solution{ID: p.kept.chosen}.Ref()
	entry, there := p.inventory.Find(ref)
	if !there {
		return ""
	}
	name := p.wording.Name(entry, p.inventory)
	done := p.keep.Remove(ref)
	p.Refresh()
	if !done {
		return ""
	}
	return p.words.Say("sharing.removed", "Name", name)
}
