package result

import (
	"context"
	"errors"
	"strings"
	"unicode"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports"
)

// WriteOwn asks where to, and writes the own report there.
func (p *Presenter) WriteOwn() {
	id := p.now.Assessment.ID
	p.write(target{
		title: p.words.Say("result.save_own"), name: p.fileName(), done: p.words.Say("result.own_written"),
		version: version(finished(p.now.Assessment.Status)),
		write: func(ctx context.Context, path string, o reports.Options) error {
			return p.deps.Desk.WriteOwn(ctx, id, path, o)
		},
	})
}

// Compare asks where to, and writes the comparative report of this and the
// other assessments there. It is final if all of them are finished.
func (p *Presenter) Compare(others []assessment.Summary) {
	ids, final := p.compared(others)
	p.write(target{
		version: version(final),
		title:   p.words.Say("result.save_comparison"),
		name:    p.comparisonName(),
		done:    p.words.Count("result.comparison_written", len(ids)),
		write: func(ctx context.Context, path string, o reports.Options) error {
			return p.deps.Desk.WriteComparison(ctx, ids, path, o)
		},
	})
}

// SaveAnswers asks where to, and writes the answer file there: the agency's
// own copy with all comments, for keeping or for another computer.
func (p *Presenter) SaveAnswers() {
	id := p.now.Assessment.ID
	name := safe(p.words.Say("result.answers_file", "Agency", p.now.Assessment.Agency.Name, "Year", p.now.Assessment.Year))
	p.write(target{
		title: p.words.Say("result.save_answers"), name: name + ".json", done: p.words.Say("result.answers_written"),
		write: func(ctx context.Context, path string, _ reports.Options) error {
			return p.deps.Desk.WriteAnswers(ctx, id, path)
		},
	})
}

// version names what a report calls itself.
func version(final bool) string {
	if final {
		return "final"
	}
	return "draft"
}

// target is a file that is to be written.
type target struct {
	title, name string // of the dialog that asks where to
	done        string // what is said afterwards
	version     string // "draft" or "final"; empty for what is no report
	write       func(ctx context.Context, path string, o reports.Options) error
}

func (p *Presenter) write(t target) {
	if p.state.Busy != "" {
		return
	}
	p.state.Busy, p.state.Report = p.words.Say("result.writing"), Notice{}
	p.show(p.state)
	options := p.options(t.version == version(true))
	kit.Run(p.runner, func(ctx context.Context) (string, error) {
		path, err := p.deps.Files.ChooseTarget(ctx, t.title, t.name)
		if err != nil || path == "" {
			return "", err
		}
		return path, t.write(ctx, path, options)
	}, func(path string, err error) { p.written(path, t, err) })
}

func (p *Presenter) written(path string, t target, err error) {
	p.state.Busy = ""
	switch {
	case err != nil:
		p.fail(err)
	case path != "":
		text := path
		if t.version != "" {
			text = p.words.Say("result.written_"+t.version, "Path", path)
		}
		if !p.deps.Files.Asks() {
			text += "\n" + p.words.Say("app.unasked")
		}
		p.state.Report = Notice{Tone: Good, Title: t.done, Text: text, Path: path}
	}
	p.show(p.state)
}

// fileName proposes a name that every file system takes.
func (p *Presenter) fileName() string {
	a := p.now.Assessment
	name := p.words.Say("result.own_file", "Agency", a.Agency.Name, "Year", a.Year)
	return safe(name) + ".pdf"
}

// longestName is the longest proposed name, in characters. File systems take
// 255 bytes; a path that Windows shows has to stay short as well.
const longestName = 80

// safe replaces what Windows or a shell takes for something else.
func safe(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, name)
	runes := []rune(name)
	return strings.Trim(string(runes[:min(len(runes), longestName)]), " .")
}

// OpenWritten opens the file that the last report was written to.
func (p *Presenter) OpenWritten() { p.hand(p.deps.Files.Open) }

// RevealWritten shows that file in its folder.
func (p *Presenter) RevealWritten() { p.hand(p.deps.Files.Reveal) }

// hand gives the file to another program and keeps the notice, which still
// tells where the file is.
func (p *Presenter) hand(open func(path string) error) {
	if err := open(p.state.Report.Path); err != nil {
		p.deps.Log.Error("written file not opened", "error", err)
		if errors.Is(err, assessment.ErrNoViewer) {
			err = assessment.ErrNoViewer // the notice names the file already
		}
		p.state.Report.Tone, p.state.Report.Also = Warn, explain.Sentence(p.words, err)
		p.show(p.state)
	}
}

// Leave forgets the notice about the last report, which was about what the
// person did then.
func (p *Presenter) Leave() { p.state.Report = Notice{} }

// Dismiss takes the notice about the last report away.
func (p *Presenter) Dismiss() {
	p.state.Report = Notice{}
	p.show(p.state)
}
