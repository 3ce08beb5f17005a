package dialogue

import (
	"io"
	"path/filepath"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/dialogue"
	"reifekompass/assets/translations"
	"reifekompass/reports"
)

// Presenter decides what the page shows. It belongs to the goroutine of the
// window.
type Presenter struct {
	deps  Deps
	words *translations.Translator
	show  func(State)
	state State
	wait  []dialogue.Batch // what was read and not taken in yet
}

// NewPresenter returns a presenter that shows nothing before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	return &Presenter{deps: deps, words: deps.Kit.Words, show: show}
}

func (p *Presenter) id() assessment.ID { return p.deps.Session.State().Assessment.ID }

// Back leads to the service, where the page belongs.
func (p *Presenter) Back() {
	p.deps.Navigate.Go(kit.Route{Area: kit.Service, Assessment: string(p.id())})
}

// year is when answers are old, in days.
const year = 365

// Refresh shows what companies say now.
func (p *Presenter) Refresh() {
	talk, err := p.deps.Desk.Show(p.deps.Context, p.id())
	if err != nil {
		p.fail(err)
		return
	}
	s := State{
		Loaded: true, Notice: p.state.Notice, Previews: p.state.Previews, Any: talk.Answers > 0, Enough: talk.Enough(),
		Picture: reports.Companies{Picture: talk.Picture, Questionnaire: talk.Questionnaire},
	}
	s.Count = p.words.Say("dialogue.few", "Answers", talk.Answers, "Least", dialogue.Least)
	if talk.Oldest > year {
		s.Old = p.words.Say("dialogue.old")
	}
	if s.Enough {
		s.Count = p.words.Count("dialogue.count", talk.Answers)
		s.Finding = reports.CompaniesFinding(p.words, &talk.Picture)
		p.fill(&s, &talk)
	}
	p.state = s
	p.show(s)
}

func (p *Presenter) fill(s *State, talk *dialogue.Talk) {
	language := assessment.Language(p.words.Language())
	if overall := talk.Overall(); overall.Mean.Known() {
		s.Overall = p.words.Say("dialogue.overall", "Mean", p.words.Decimal(overall.Mean.Round(1)), "Best", int(assessment.MaxLevel), "Answers", overall.Answers)
	}
	s.Who = reports.CompaniesWho(p.words, &s.Picture)
	for i, said := range talk.Texts {
		s.Said = append(s.Said, Said{Question: talk.Questionnaire.Texts[i].Text.In(language), Words: said.Words})
	}
}

func (p *Presenter) fail(err error) {
	p.deps.Log.Error("dialogue with companies", "error", err)
	p.say(Notice{Tone: kit.Danger, Title: explain.Sentence(p.words, err)})
}

func (p *Presenter) say(n Notice) {
	p.state.Notice = n
	p.show(p.state)
}

func (p *Presenter) done(err error, title, text string) {
	if err != nil {
		p.fail(err)
		return
	}
	p.state.Notice = Notice{Tone: kit.Good, Title: title, Text: text}
	p.Refresh()
}

// GiveOut writes the form for companies.
func (p *Presenter) GiveOut(path string) {
	err := p.deps.Desk.GiveOut(p.deps.Context, p.id(), path, p.words)
	p.done(err, p.words.Say("dialogue.gave"), path)
}

// Read reads files without taking anything in, and shows what they would bring.
func (p *Presenter) Read(paths []string) {
	p.state.Previews, p.wait, p.state.Notice = nil, nil, Notice{}
	for _, path := range paths {
		p.add(filepath.Base(path), p.deps.ReadFile(path, p.read))
	}
	p.show(p.state)
}

// ReadText does the same with what was copied from a mail.
func (p *Presenter) ReadText(text string) {
	p.state.Previews, p.wait, p.state.Notice = nil, nil, Notice{}
	p.add(p.words.Say("dialogue.pasted"), p.read(strings.NewReader(text)))
	p.show(p.state)
}

// read appends what a file would bring to what waits.
func (p *Presenter) read(file io.Reader) error {
	found, err := p.deps.Desk.Read(p.deps.Context, p.id(), file)
	if err != nil {
		return err
	}
	p.wait = append(p.wait, found.Batch)
	p.state.Previews = append(p.state.Previews, p.preview(&found))
	return nil
}

// add names the file that was read last, or says why it is no good. Other
// files can be taken nevertheless.
func (p *Presenter) add(name string, err error) {
	if err != nil {
		p.deps.Log.Error("read answers of companies", "error", err)
		p.state.Previews = append(p.state.Previews, Preview{File: name, Refused: explain.Sentence(p.words, err)})
		return
	}
	p.state.Previews[len(p.state.Previews)-1].File = name
}

func (p *Presenter) preview(found *dialogue.Preview) Preview {
	shown := Preview{Count: p.words.Say("dialogue.preview", "New", found.New, "Again", found.Again, "Rows", len(found.Rows))}
	for _, row := range found.Rows {
		shown.Rows = append(shown.Rows, explain.CompanyRow(p.words, row))
	}
	var known, unknown []string
	for _, column := range found.Columns {
		switch {
		case column.ID != "":
			known = append(known, column.ID)
		case column.Role == dialogue.NoRole && column.Title != "":
			unknown = append(unknown, p.words.Say("dialogue.column", "Name", explain.Shorten(column.Title)))
		}
	}
	if len(known) > 0 {
		shown.Columns = p.words.Say("dialogue.columns", "Columns", strings.Join(known, ", "))
	}
	if len(unknown) > 0 {
		shown.Unknown = p.words.Say("dialogue.unknown", "Columns", strings.Join(unknown, ", "))
	}
	return shown
}

// Waits reports how many answers would be taken in.
func (p *Presenter) Waits() int {
	n := 0
	for _, b := range p.wait {
		n += len(b.Answers)
	}
	return n
}

// Take takes in what was read.
func (p *Presenter) Take() {
	n := p.Waits()
	err := p.deps.Desk.Take(p.deps.Context, p.id(), p.wait...)
	if err == nil {
		p.state.Previews, p.wait = nil, nil
	}
	p.done(err, p.words.Count("dialogue.took", n), "")
}

// Drop forgets what was read.
func (p *Presenter) Drop() {
	p.state.Previews, p.wait = nil, nil
	p.show(p.state)
}

// Clear deletes all answers.
func (p *Presenter) Clear() {
	n, err := p.deps.Desk.Clear(p.deps.Context, p.id())
	p.done(err, p.words.Count("dialogue.cleared", n), p.words.Say("dialogue.cleared_text"))
}

// Adopt takes the impression all in all over into the service.
func (p *Presenter) Adopt() {
	_, err := p.deps.Desk.Adopt(p.deps.Context, p.deps.Session)
	if err == nil {
		p.deps.Changed(p.deps.Session.State())
	}
	p.done(err, p.words.Say("dialogue.adopted"), p.words.Say("dialogue.adopted_text"))
}
