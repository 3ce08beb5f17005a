package preview

import (
	"context"
	"errors"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/document"
)

// Save asks where to, and writes the report that is shown there.
func (p *Presenter) Save() {
	doc := p.ready()
	if doc == nil {
		return
	}
	p.write("preview.writing", func(ctx context.Context) (string, error) {
		path, err := p.deps.Files.ChooseTarget(ctx, p.report.Save, p.report.Name)
		if err != nil || path == "" {
			return "", err
		}
		return path, p.deps.Desk.WriteDocument(*doc, path)
	}, func(path string) {
		p.state.Notice = Notice{Tone: Good, Title: p.report.Done, Text: p.words.Say(p.versionKey("preview.written"), "Path", path), Path: path}
	})
}

func (p *Presenter) versionKey(key string) string {
	if p.made.choice.Final {
		return key + "_final"
	}
	return key + "_draft"
}

// View opens the report that is shown in the system's viewer, without saving
// it anywhere.
func (p *Presenter) View() { p.hand("preview.opened", "preview.opened_text") }

// Print opens the report in the system's viewer and says how to print there.
func (p *Presenter) Print() { p.hand("preview.print", "preview.print_text") }

// hand writes a copy that is thrown away later and opens it.
func (p *Presenter) hand(title, text string) {
	doc := p.ready()
	if doc == nil {
		return
	}
	p.write("preview.opening", func(context.Context) (string, error) {
		path := p.deps.Files.Scratch(p.report.Name)
		if err := p.deps.Desk.WriteDocument(*doc, path); err != nil {
			return "", err
		}
		return path, p.deps.Files.Open(path)
	}, func(string) {
		p.state.Notice = Notice{Title: p.words.Say(title), Text: p.words.Say(text)}
	})
}

// ready returns the document that is shown, nil while there is none or
// something else is being done.
func (p *Presenter) ready() *document.Document {
	if p.made == nil || p.state.Working {
		return nil
	}
	return &p.made.document
}

// write does something with a file in the background. No path means that the
// person changed their mind.
func (p *Presenter) write(busy string, do func(context.Context) (string, error), done func(path string)) {
	p.state.Notice, p.writing = Notice{}, true
	p.busy(p.words.Say(busy))
	p.render()
	kit.Run(p.writer, do, func(path string, err error) {
		p.idle()
		if err != nil {
			p.fail(err)
			return
		}
		if path != "" {
			done(path)
		}
		p.render()
	})
}

// OpenWritten opens the file that the notice speaks of.
func (p *Presenter) OpenWritten() { p.pass(p.deps.Files.Open) }

// RevealWritten shows that file in its folder.
func (p *Presenter) RevealWritten() { p.pass(p.deps.Files.Reveal) }

// pass gives the file to another program and keeps the notice, which still
// tells where the file is.
func (p *Presenter) pass(open func(path string) error) {
	err := open(p.state.Notice.Path)
	if err == nil {
		return
	}
	p.deps.Log.Error("written file not opened", "error", err)
	if errors.Is(err, assessment.ErrNoViewer) {
		err = assessment.ErrNoViewer // the notice names the file already
	}
	p.state.Notice.Text += "\n" + explain.Sentence(p.words, err)
	p.render()
}
