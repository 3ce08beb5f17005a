package overview

import (
	"context"
	"errors"
	"slices"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/reports"
)

// StartChoosing puts a check box before each row. With no rows there is
// nothing to choose, which the screen says.
func (p *Presenter) StartChoosing() {
	if len(p.rows) == 0 {
		p.state.Notice = Notice{Tone: Calm, Title: p.words.Say("overview.nothing_to_compare"), Text: p.words.Say("overview.nothing_to_compare_text")}
		p.render()
		return
	}
	p.state.Choice.On = true
	p.render()
	if len(p.state.Rows) > 0 {
		p.screen.Reveal(p.state.Rows[0].ID)
	}
}

// StopChoosing takes the check boxes away and forgets what was chosen.
func (p *Presenter) StopChoosing() {
	p.state.Choice.On = false
	clear(p.chosen)
	p.render()
}

// Choose changes whether the row is chosen.
func (p *Presenter) Choose(id assessment.ID) {
	if p.chosen[id] {
		delete(p.chosen, id)
	} else {
		p.chosen[id] = true
	}
	p.render()
}

// ChooseAll chooses every row that is shown, or none if all are chosen.
func (p *Presenter) ChooseAll() {
	all := p.state.Choice.All
	for _, row := range p.state.Rows {
		if all {
			delete(p.chosen, row.ID)
		} else {
			p.chosen[row.ID] = true
		}
	}
	p.render()
}

func (p *Presenter) choice() Choice {
	c := Choice{On: p.state.Choice.On && len(p.rows) > 0, Count: len(p.chosen)}
	c.Text = p.words.Count("overview.chosen", c.Count)
	if c.Count < 2 {
		c.Missing = p.words.Say("overview.choose_two")
	}
	c.All = len(p.state.Rows) > 0
	for _, row := range p.state.Rows {
		c.All = c.All && row.Chosen
	}
	return c
}

// chosenIDs lists the chosen assessments in the order of the list.
func (p *Presenter) chosenIDs() []assessment.ID {
	var ids []assessment.ID
	for _, row := range p.rows {
		if p.chosen[row.ID] {
			ids = append(ids, row.ID)
		}
	}
	return ids
}

// Compare asks where to, and writes the comparative report of the chosen
// assessments there.
func (p *Presenter) Compare() {
	ids := p.chosenIDs()
	if len(ids) < 2 {
		p.state.Notice = Notice{Tone: Calm, Title: p.words.Say("overview.choose_two")}
		p.render()
		return
	}
	words, now := p.words, p.deps.Kit.Clock()
	title := words.Say("overview.save_comparison")
	name := words.Say("overview.comparison_file", "Date", now.Format("2006-01-02")) + ".pdf"
	options := p.options()
	p.background("overview.writing", func(ctx context.Context) (func(), error) {
		path, err := p.deps.Files.ChooseTarget(ctx, title, name)
		if err != nil || path == "" {
			return nil, err
		}
		if err := p.deps.Desk.WriteComparison(ctx, ids, path, options); err != nil {
			return nil, err
		}
		return func() { p.written(path, len(ids), options.Final) }, nil
	})
}

// Look shows the comparative report of the chosen assessments before it is
// written.
func (p *Presenter) Look() {
	ids := p.chosenIDs()
	if len(ids) < 2 || p.state.Busy != "" {
		return
	}
	p.state.Notice = Notice{}
	p.render()
	p.deps.Look(ids, p.options(), p.notShown)
}

// notShown says why there is no report to be looked at.
func (p *Presenter) notShown(err error) {
	p.fail(err)
	p.render()
}

// options are those of a report that nothing else was chosen for.
func (p *Presenter) options() reports.Options {
	return reports.Options{
		Words: p.words, Language: assessment.Language(p.words.Language()), Date: p.deps.Kit.Clock(), Final: p.final(),
	}
}

// final reports whether every chosen assessment is finished.
func (p *Presenter) final() bool {
	return !slices.ContainsFunc(p.rows, func(r Row) bool { return p.chosen[r.ID] && !r.final })
}

func (p *Presenter) written(path string, count int, final bool) {
	key := "overview.written_draft"
	if final {
		key = "overview.written_final"
	}
	text := p.words.Say(key, "Path", path)
	if !p.deps.Files.Asks() {
		text += "\n" + p.words.Say("app.unasked")
	}
	p.state.Notice = Notice{Tone: Good, Title: p.words.Count("overview.comparison_written", count), Text: text, Path: path}
	p.StopChoosing()
}

// OpenWritten opens the file that the notice speaks of.
func (p *Presenter) OpenWritten() { p.hand(p.deps.Files.Open) }

// RevealWritten shows the file that the notice speaks of in its folder.
func (p *Presenter) RevealWritten() { p.hand(p.deps.Files.Reveal) }

// hand gives the written file to another program and keeps the notice, which
// still tells where the file is.
func (p *Presenter) hand(open func(path string) error) {
	if err := open(p.state.Notice.Path); err != nil {
		p.deps.Log.Error("written file not opened", "error", err)
		if errors.Is(err, assessment.ErrNoViewer) {
			err = assessment.ErrNoViewer // the notice names the file already
		}
		p.state.Notice.Tone, p.state.Notice.Also = Warn, explain.Sentence(p.words, err)
		p.render()
	}
}
