package submit

import (
	"context"
	"io"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/session"
)

// Way is a file in which the assessment can be filled in elsewhere.
type Way string

// The ways.
const (
	WayForm  Way = "form"
	WaySheet Way = "sheet"
	WayCSV   Way = "csv"
)

// Ending is how the names of the files of a way end.
func (w Way) Ending() string {
	return map[Way]string{WayForm: ".html", WaySheet: ".xlsx", WayCSV: ".zip"}[w]
}

// Write writes the assessment for one of the ways.
func (p *Presenter) Write(way Way, path string) {
	id, write := p.id(), p.deps.Desk.WriteForm
	switch way {
	case WaySheet:
		write = p.deps.Desk.WriteSheet
	case WayCSV:
		write = p.deps.Desk.WriteCSV
	case WayForm:
	}
	p.background(func(ctx context.Context) (func(), error) {
		err := write(ctx, id, path, p.words)
		return func() {
			p.state.Notice = Notice{Tone: kit.Good, Title: p.words.Say("submit.written_" + string(way)), Text: p.words.Say("submit.written_text", "Path", path), Path: path}
			p.show(p.state)
		}, err
	})
}

// Read reads a workbook or an answer file and asks whether its changes are to
// be taken over.
func (p *Presenter) Read(path string, ask func(text string, take func())) {
	now := p.deps.Session.State().Assessment
	p.background(func(ctx context.Context) (func(), error) {
		file, err := p.read(ctx, path)
		if err != nil {
			return nil, err
		}
		changes, err := p.deps.Difference(&now, &file)
		if err != nil {
			return nil, err
		}
		return func() { p.compared(changes, ask) }, nil //nolint:contextcheck // what follows belongs to the window
	})
}

func (p *Presenter) read(ctx context.Context, path string) (file assessment.Assessment, err error) {
	kind := exchange.KindUnknown
	err = p.deps.ReadFile(path, func(r io.Reader) error {
		head, err := io.ReadAll(io.LimitReader(r, exchange.Head))
		kind = exchange.Recognize(head)
		return err
	})
	if err != nil {
		return file, err
	}
	if kind == exchange.KindSheet {
		return p.deps.Desk.ReadSheet(ctx, path)
	}
	err = p.deps.ReadFile(path, func(r io.Reader) error {
		file, err = p.deps.Desk.Read(ctx, r)
		return err
	})
	return file, err
}

func (p *Presenter) compared(changes session.Bundle, ask func(string, func())) {
	p.show(p.state)
	if len(changes.Answers)+len(changes.Put)+len(changes.Gone) == 0 {
		p.state.Notice = Notice{Tone: kit.Info, Title: p.words.Say("submit.nothing_new")}
		p.show(p.state)
		return
	}
	text := p.words.Say("submit.changes", "Answers", len(changes.Answers), "Put", len(changes.Put), "Gone", len(changes.Gone))
	ask(text, func() { p.take(changes) })
}

// take stores the changes as one step, which the bar at the top takes back.
func (p *Presenter) take(changes session.Bundle) {
	state, err := p.deps.Session.Apply(p.deps.Context, changes)
	if err != nil {
		p.fail(err)
		return
	}
	p.deps.Changed(state)
	p.state.Notice = Notice{Tone: kit.Good, Title: p.words.Say("submit.taken")}
	p.Refresh()
}
