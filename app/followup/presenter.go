package followup

import (
	"context"
	"slices"
	"strconv"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// Presenter decides what the page shows. It belongs to the goroutine of the
// window.
type Presenter struct {
	deps   Deps
	words  *translations.Translator
	show   func(State)
	state  State
	list   []followup.Candidate
	chosen assessment.ID // empty: none was yet
}

// NewPresenter returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	return &Presenter{deps: deps, words: deps.Kit.Words, show: show}
}

func (p *Presenter) id() assessment.ID { return p.deps.Session.State().Assessment.ID }

// Refresh looks for earlier assessments and compares anew.
func (p *Presenter) Refresh() {
	p.state = State{Title: p.words.Say("followup.title")}
	list, err := p.deps.Desk.Earlier(p.deps.Context, p.id())
	if err != nil {
		p.fail(err)
		return
	}
	p.list = list
	for _, one := range list {
		p.state.Options = append(p.state.Options, p.option(one))
	}
	if len(list) == 0 {
		p.state.Empty = p.words.Say("followup.empty")
		p.show(p.state)
		return
	}
	p.state.Selected = slices.IndexFunc(list, func(c followup.Candidate) bool { return c.ID == p.chosen })
	if p.state.Selected < 0 {
		p.state.Selected = followup.Baseline(list, p.deps.Session.State().Assessment.Year)
	}
	p.compare()
}

// option names an earlier assessment by what tells it from the others.
func (p *Presenter) option(c followup.Candidate) string {
	year := strconv.Itoa(c.Year)
	switch {
	case c.Renamed:
		return p.words.Say("followup.option.renamed", "Year", year, "Name", c.Agency)
	case c.Call != "":
		return p.words.Say("followup.option.call", "Year", year, "Call", c.Call)
	default:
		return p.words.Say("followup.option", "Year", year)
	}
}

func (p *Presenter) compare() {
	p.chosen = p.list[p.state.Selected].ID
	in, err := p.deps.Desk.Input(p.deps.Context, p.id(), p.chosen)
	if err != nil {
		p.fail(err)
		return
	}
	p.state.Trouble, p.state.View = "", reports.NewChangeView(in, p.options())
	p.show(p.state)
}

// Choose compares with another of the options.
func (p *Presenter) Choose(i int) {
	if i >= 0 && i < len(p.list) && i != p.state.Selected {
		p.state.Selected = i
		p.compare()
	}
}

func (p *Presenter) options() reports.Options {
	status := p.deps.Session.State().Assessment.Status
	return reports.Options{
		Words: p.words, Language: assessment.Language(p.words.Language()), Date: p.deps.Kit.Clock(), Final: status != assessment.Draft,
	}
}

// Look shows the report before it is written.
func (p *Presenter) Look() {
	if len(p.list) == 0 {
		return
	}
	a, earlier := p.deps.Session.State().Assessment, p.list[p.state.Selected]
	p.deps.Look(Request{
		Title: p.words.Say("followup.report", "Agency", a.Agency.Name, "Before", earlier.Year, "After", a.Year),
		Save:  p.words.Say("followup.save"), Name: p.words.Say("command.file.followup") + "-" + string(a.ID) + ".pdf",
		Done: p.words.Say("followup.written"), Options: p.options(), Failed: p.fail,
		Make: func(ctx context.Context, o reports.Options) (document.Document, error) {
			return p.deps.Desk.Report(ctx, a.ID, earlier.ID, o)
		},
	})
}

// Begin creates the next assessment of the agency and goes to its profile.
func (p *Presenter) Begin() {
	id, err := p.deps.Desk.Begin(p.deps.Context, p.id(), 0)
	if err != nil {
		p.fail(err)
		return
	}
	p.deps.Navigate.Go(kit.Route{Area: kit.Profile, Assessment: string(id)})
}

// Back goes to the result.
func (p *Presenter) Back() {
	p.deps.Navigate.Go(kit.Route{Area: kit.Result, Assessment: string(p.id())})
}

func (p *Presenter) fail(err error) {
	p.deps.Log.Error("follow-up", "error", err)
	p.state.Trouble = explain.Sentence(p.words, err)
	p.show(p.state)
}
