package result

import (
	"context"
	"slices"
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
		write: func(ctx context.Context, path string, o reports.Options) error {
			return p.deps.Desk.WriteOwn(ctx, id, path, o)
		},
	})
}

// Compare asks where to, and writes the comparative report of this and the
// other assessments there.
func (p *Presenter) Compare(others []assessment.ID) {
	ids := append([]assessment.ID{p.now.Assessment.ID}, others...)
	p.write(target{
		title: p.words.Say("result.save_comparison"),
		name:  p.words.Say("result.comparison_file", "Date", p.deps.Kit.Clock().Format("2006-01-02")) + ".pdf",
		done:  p.words.Count("result.comparison_written", len(ids)),
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

// target is a file that is to be written.
type target struct {
	title, name string // of the dialog that asks where to
	done        string // what is said afterwards
	write       func(ctx context.Context, path string, o reports.Options) error
}

func (p *Presenter) write(t target) {
	if p.state.Busy != "" {
		return
	}
	p.state.Busy, p.state.Report = p.words.Say("result.writing"), Notice{}
	p.show(p.state)
	options := reports.Options{
		Words: p.words, Language: assessment.Language(p.words.Language()), Date: p.deps.Kit.Clock(),
	}
	kit.Run(p.runner, func(ctx context.Context) (string, error) {
		path, err := p.deps.Files.ChooseTarget(ctx, t.title, t.name)
		if err != nil || path == "" {
			return "", err
		}
		return path, t.write(ctx, path, options)
	}, func(path string, err error) { p.written(path, t.done, err) })
}

func (p *Presenter) written(path, done string, err error) {
	p.state.Busy = ""
	switch {
	case err != nil:
		p.fail(err)
	case path != "":
		p.state.Report = Notice{Tone: Good, Title: done, Text: path, Path: path}
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
		p.state.Report.Tone, p.state.Report.Text = Warn, explain.Sentence(p.words, err)
		p.show(p.state)
	}
}

// Dismiss takes the notice about the last report away.
func (p *Presenter) Dismiss() {
	p.state.Report = Notice{}
	p.show(p.state)
}

// offered is the number of other assessments a dialog shows at once; a search
// finds the rest.
const offered = 40

// Chooser is the choice of assessments to compare this one with.
type Chooser struct {
	presenter *Presenter
	all       []assessment.Summary
	chosen    map[assessment.ID]bool
	search    string
}

// NewChooser returns the choice among all other assessments. If they cannot
// be read, it says so on the result and returns nil.
func (p *Presenter) NewChooser() *Chooser {
	all, err := p.deps.Store.List(p.deps.Context)
	if err != nil {
		p.fail(err)
		p.show(p.state)
		return nil
	}
	own := p.now.Assessment.ID
	all = slices.DeleteFunc(slices.Clone(all), func(s assessment.Summary) bool { return s.ID == own })
	return &Chooser{presenter: p, all: all, chosen: map[assessment.ID]bool{}}
}

// Search narrows the choice.
func (c *Chooser) Search(text string) { c.search = text }

// Toggle changes whether the assessment is chosen.
func (c *Chooser) Toggle(id assessment.ID) { c.chosen[id] = !c.chosen[id] }

// Others returns what the dialog shows.
func (c *Chooser) Others() Others {
	words := c.presenter.words
	o := Others{Chosen: c.chosen}
	hidden := 0
	for _, s := range c.all {
		switch {
		case !matches(s, c.search):
		case len(o.Shown) == offered:
			hidden++
		default:
			o.Shown = append(o.Shown, c.other(s))
		}
	}
	if hidden > 0 {
		o.More = words.Count("result.more_others", hidden)
	}
	if len(c.all) == 0 {
		o.Empty = words.Say("result.no_others")
	} else if len(o.Shown) == 0 {
		o.Empty = words.Say("result.no_other_found", "Search", c.search)
	}
	o.Count = words.Count("result.chosen", len(c.ids()))
	return o
}

func matches(s assessment.Summary, search string) bool {
	text := strings.ToLower(s.Agency + " " + s.Place)
	for word := range strings.FieldsSeq(strings.ToLower(search)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

func (c *Chooser) other(s assessment.Summary) Other {
	key := "result.other"
	if s.Place == "" {
		key += "_placeless"
	}
	if s.Fictional {
		key += "_sample"
	}
	return Other{ID: s.ID, Title: s.Agency, Detail: c.presenter.words.Say(key, "Year", s.Year, "Place", s.Place)}
}

func (c *Chooser) ids() []assessment.ID {
	var ids []assessment.ID
	for _, s := range c.all {
		if c.chosen[s.ID] {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// Write writes the comparison with what is chosen. It returns the sentence
// about what is missing, "" if nothing is.
func (c *Chooser) Write() string {
	ids := c.ids()
	if len(ids) == 0 {
		return c.presenter.words.Say("result.choose_one")
	}
	c.presenter.Compare(ids)
	return ""
}
