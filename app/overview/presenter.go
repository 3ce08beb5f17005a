package overview

import (
	"context"
	"slices"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assets/translations"
)

// searchFrom is the number of rows from which on a search field helps.
const searchFrom = 8

// Presenter decides what the start screen shows. It belongs to the goroutine
// of the window.
type Presenter struct {
	deps   Deps
	words  *translations.Translator
	screen Screen
	runner *kit.Runner
	briefs *kit.Runner
	rows   []Row // all of them, in the order of the list
	chosen map[assessment.ID]bool
	gone   [][]assessment.ID // what was deleted on this page and can be put back
	state  State
}

// NewPresenter returns the presenter of a start screen. Nothing is read or
// shown before Refresh.
func NewPresenter(deps Deps, screen Screen) *Presenter {
	return &Presenter{
		deps: deps, words: deps.Kit.Words, screen: screen,
		runner: kit.NewRunner(deps.Context, deps.Kit.Executor),
		briefs: kit.NewRunner(deps.Context, deps.Kit.Executor),
		chosen: map[assessment.ID]bool{},
	}
}

// Refresh reads the list anew. Call it whenever the screen appears.
func (p *Presenter) Refresh() {
	summaries, err := p.deps.Store.List(p.deps.Context)
	if err != nil {
		p.fail(err)
	} else {
		p.take(summaries)
	}
	p.state.Backup = p.backupLine()
	p.readReviews()
	p.render()
}

func (p *Presenter) take(summaries []assessment.Summary) {
	tell := newTeller(p.words, p.deps.Catalogue, p.deps.Kit.Clock())
	p.rows = make([]Row, len(summaries))
	kept := make(map[assessment.ID]bool, len(p.chosen))
	for i, s := range summaries {
		p.rows[i] = tell.row(s)
		if p.chosen[s.ID] {
			kept[s.ID] = true
		}
	}
	slices.SortStableFunc(p.rows, ownFirst)
	p.chosen = kept
}

// ownFirst keeps samples behind what a person works on.
func ownFirst(a, b Row) int {
	switch {
	case (a.Sample == "") == (b.Sample == ""):
		return 0
	case a.Sample == "":
		return -1
	default:
		return 1
	}
}

func (p *Presenter) render() {
	p.state.Cards = p.cards()
	p.state.All = len(p.rows)
	p.state.Searchable = len(p.rows) >= searchFrom
	if !p.state.Searchable {
		p.state.Search = ""
	}
	p.state.Rows = p.visible()
	p.state.Empty = p.emptySentence()
	p.state.Choice = p.choice()
	p.state.Samples = len(p.samples()) > 0
	p.state.Title = p.words.Say("overview.title")
	if p.state.Choice.On {
		p.state.Title = p.words.Say("overview.choose_title")
	}
	p.state.Catalogue = p.words.Say("overview.catalogue",
		"Title", p.deps.Catalogue.Title.In(assessment.Language(p.words.Language())), "Version", p.deps.Catalogue.Version)
	p.screen.Render(p.state)
}

func (p *Presenter) visible() []Row {
	words := strings.Fields(fold(p.state.Search))
	rows := make([]Row, 0, len(p.rows))
	for _, row := range p.rows {
		if row.matches(words) {
			row.Chosen = p.chosen[row.ID]
			rows = append(rows, row)
		}
	}
	return rows
}

func (p *Presenter) emptySentence() string {
	switch {
	case len(p.rows) == 0 && len(p.state.Reviews) > 0:
		return ""
	case len(p.rows) == 0:
		return p.words.Say("overview.empty")
	case len(p.state.Rows) == 0:
		return p.words.Say("overview.nothing_found", "Search", p.state.Search)
	default:
		return ""
	}
}

func (p *Presenter) cards() []Card {
	var cards []Card
	for id, key := range []string{CardNew: "new", CardOffice: "office", CardSamples: "samples", CardFile: "file"} {
		key = "overview.card." + key
		card := Card{ID: CardID(id), Key: p.words.Integer(id + 1), Title: p.words.Say(key)}
		card.Text = p.words.Say(key+"_text", "Questions", p.words.Integer(len(p.deps.Catalogue.Order())))
		cards = append(cards, card)
	}
	return cards
}

// Press does what the card says.
func (p *Presenter) Press(card CardID) {
	switch card {
	case CardNew:
		p.deps.Navigate.Go(kit.Route{Area: kit.Profile})
	case CardSamples:
		p.loadSamples()
	case CardFile:
		p.OpenFile()
	case CardOffice:
		p.deps.Navigate.Go(kit.Route{Area: kit.Office})
	}
}

// Open goes on with the assessment, or chooses it while rows are being chosen.
func (p *Presenter) Open(id assessment.ID) {
	i := slices.IndexFunc(p.rows, func(r Row) bool { return r.ID == id })
	switch {
	case i < 0:
	case p.state.Choice.On:
		p.Choose(id)
	default:
		p.goOn(id)
	}
}

// goOn opens the assessment where there is something to do.
func (p *Presenter) goOn(id assessment.ID) {
	area := kit.Guide
	switch i := slices.IndexFunc(p.rows, func(r Row) bool { return r.ID == id }); {
	case i >= 0 && p.rows[i].back:
		area = kit.Team
	case i >= 0 && p.rows[i].finished:
		area = kit.Result
	}
	p.deps.Navigate.Go(kit.Route{Area: area, Assessment: string(id)})
}

// Search shows only the rows that hold every word of text.
func (p *Presenter) Search(text string) {
	if text == p.state.Search {
		return
	}
	p.state.Search = text
	p.render()
}

// StepBack takes away what is on top: the notice, or else the choice.
func (p *Presenter) StepBack() {
	if p.state.Notice != (Notice{}) {
		p.Dismiss()
		return
	}
	p.StopChoosing()
}

// Dismiss takes the notice away.
func (p *Presenter) Dismiss() {
	p.state.Notice = Notice{}
	p.render()
}

// fail logs the error and puts a sentence about it on the screen; the caller
// renders.
func (p *Presenter) fail(err error) {
	p.deps.Log.Error("start screen", "error", err)
	p.state.Notice = Notice{Tone: Trouble, Title: p.words.Say("overview.trouble"), Text: explain.Sentence(p.words, err)}
}

// background does work with a word on the screen about what is being done.
// The work returns what is to follow on the goroutine of the window.
func (p *Presenter) background(doing string, work func(ctx context.Context) (follow func(), err error)) {
	if p.state.Busy != "" {
		return
	}
	p.state.Busy, p.state.Notice = p.words.Say(doing), Notice{}
	p.render()
	kit.Run(p.runner, work, func(follow func(), err error) {
		p.state.Busy = ""
		if err != nil {
			p.fail(err)
		}
		p.Refresh()
		if follow != nil {
			follow()
		}
	})
}
