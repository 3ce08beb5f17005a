package balance

import (
	"context"
	"slices"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/assessment/programme"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// Presenter decides what the page shows. It belongs to the goroutine of the
// window.
type Presenter struct {
	deps    Deps
	words   *translations.Translator
	show    func(State)
	runner  *kit.Runner
	state   State
	list    []assessment.CallRecord // the earlier calls
	chosen  assessment.CallID       // to compare with; empty: nobody chose
	earlier assessment.CallID       // that is shown
	title   string                  // of the call
}

// NewPresenter returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	return &Presenter{deps: deps, words: deps.Kit.Words, show: show, runner: kit.NewRunner(deps.Context, deps.Kit.Executor)}
}

// reading is what Refresh reads.
type reading struct {
	list  []assessment.CallRecord
	input reports.BalanceInput
}

// Refresh adds up what is there now.
func (p *Presenter) Refresh() {
	chosen := p.chosen
	p.state.Working, p.state.Trouble = p.words.Say("balance.working"), ""
	p.show(p.state)
	kit.Run(p.runner, func(ctx context.Context) (reading, error) {
		list, err := p.deps.Desk.Earlier(ctx, p.deps.Call)
		if err != nil {
			return reading{}, err
		}
		input, err := p.deps.Desk.Input(ctx, p.deps.Call, chosen)
		return reading{list: list, input: input}, err
	}, p.loaded)
}

func (p *Presenter) loaded(r reading, err error) {
	p.state.Working = ""
	if err != nil {
		p.fail(err)
		return
	}
	p.list, p.earlier, p.title = r.list, reports.NoEarlier, r.input.Call.Title
	if r.input.Earlier != nil {
		p.earlier = r.input.Earlier.ID
	}
	p.state.Loaded, p.state.Options = true, []string{p.words.Say("balance.alone")}
	for i := range r.list {
		p.state.Options = append(p.state.Options, p.words.Say("balance.option", "Title", r.list[i].Call.Title, "Year", r.list[i].Call.Year))
	}
	p.state.Selected = 1 + slices.IndexFunc(r.list, func(c assessment.CallRecord) bool { return c.Call.ID == p.earlier })
	p.state.View, p.state.Nobody = reports.NewBalanceView(r.input, p.deps.Options()), len(r.input.Balance.Agencies) == 0
	p.state.Missing = p.missing(&r.input)
	p.show(p.state)
}

// missing says in one sentence why no change is shown.
func (p *Presenter) missing(in *reports.BalanceInput) string {
	both := slices.ContainsFunc(in.Balance.Agencies, func(a followup.AgencyBalance) bool { return a.FollowUp != nil })
	switch {
	case len(in.Balance.Agencies) == 0, both:
		return ""
	case in.Earlier != nil:
		return p.words.Say("balance.missing.nobody_twice", "Title", in.Earlier.Title)
	case len(p.list) > 0:
		return p.words.Say("balance.missing.alone")
	default:
		return p.words.Say("balance.missing.no_earlier")
	}
}

// Choose compares with another of the options.
func (p *Presenter) Choose(i int) {
	if i < 0 || i > len(p.list) || i == p.state.Selected {
		return
	}
	p.chosen, p.state.Selected = reports.NoEarlier, i
	if i > 0 {
		p.chosen = p.list[i-1].Call.ID
	}
	p.Refresh()
}

// Look shows the report before it is written.
func (p *Presenter) Look() {
	if !p.state.Loaded {
		return
	}
	earlier := p.earlier
	p.deps.Look(Request{
		Title: p.words.Say("balance.report", "Title", p.title), Save: p.words.Say("balance.save"), Done: p.words.Say("balance.written"),
		Name: p.words.Say("balance.file", "Title", programme.PlainName(p.title)) + ".pdf", Options: p.deps.Options(), Failed: p.fail,
		Make: func(ctx context.Context, o reports.Options) (document.Document, error) {
			return p.deps.Desk.Report(ctx, p.deps.Call, earlier, o)
		},
	})
}

// Stop ends what the page waits for.
func (p *Presenter) Stop() { p.runner.Stop() }

func (p *Presenter) fail(err error) {
	p.deps.Log.Error("balance", "error", err)
	p.state.Trouble = explain.Sentence(p.words, err)
	p.show(p.state)
}
