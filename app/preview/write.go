package preview

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

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
	name := p.fileName()
	p.write("preview.writing", func(ctx context.Context) (string, error) {
		path, err := p.deps.Files.ChooseTarget(ctx, p.report.Save, name)
		if err != nil || path == "" {
			return "", err
		}
		return path, p.deps.Desk.WriteDocument(*doc, path)
	}, func(path string) {
		p.state.Notice = Notice{Tone: Good, Title: p.report.Done, Text: p.written(path), Path: path}
	})
}

// fileName proposes a name for the file. It tells where internal comments are in
// it, as the file goes on without this screen.
func (p *Presenter) fileName() string {
	if !p.made.choice.Internal {
		return p.report.Name
	}
	end := filepath.Ext(p.report.Name)
	return p.words.Say("preview.internal_file", "Name", strings.TrimSuffix(p.report.Name, end)) + end
}

// written says what was written and where, and why nobody was asked for the
// place.
func (p *Presenter) written(path string) string {
	sentences := []string{p.words.Say(versionKey("preview.written", p.made.choice), "Path", path)}
	if p.made.choice.Internal {
		sentences = append(sentences, p.words.Say("preview.internal_tip"))
	}
	if !p.deps.Files.Asks() {
		sentences = append(sentences, p.words.Say("app.unasked"))
	}
	return strings.Join(sentences, "\n")
}

// versionKey is the key of a sentence about a draft or a final version, with
// or without internal comments.
func versionKey(key string, c Choice) string {
	if c.Final {
		key += "_final"
	} else {
		key += "_draft"
	}
	if c.Internal {
		key += "_internal"
	}
	return key
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
	name := p.fileName()
	p.write("preview.opening", func(context.Context) (string, error) {
		path := p.deps.Files.Scratch(name)
		if err := p.deps.Desk.WriteDocument(*doc, path); err != nil {
			return "", err
		}
		if err := p.deps.Files.Open(path); err != nil {
			return "", &notOpenedError{err}
		}
		return path, nil
	}, func(string) {
		p.state.Notice = Notice{Title: p.words.Say(title), Text: p.words.Say(text)}
	})
}

// notOpenedError is about a copy for viewing that no program shows. The copy
// is of no use, as it is thrown away.
type notOpenedError struct{ err error }

// Error implements error.
func (e *notOpenedError) Error() string { return "copy for viewing: " + e.err.Error() }

// Unwrap returns what the system said.
func (e *notOpenedError) Unwrap() error { return e.err }

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
	p.state.Notice.Also = explain.Sentence(p.words, err)
	p.render()
}
