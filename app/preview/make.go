package preview

import (
	"context"
	"errors"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

func choiceOf(o reports.Options) Choice {
	return Choice{Final: o.Final, Internal: o.Internal, Language: o.Language, Summary: o.Summary}
}

// SetFinal makes the report again as a final version or as a draft.
func (p *Presenter) SetFinal(final bool) {
	choice := p.state.Choice
	choice.Final = final
	p.make(choice)
}

// SetInternal makes the report again with or without internal comments.
func (p *Presenter) SetInternal(with bool) {
	choice := p.state.Choice
	choice.Internal = with
	p.make(choice)
}

// SetLanguage makes the report again in another language.
func (p *Presenter) SetLanguage(language assessment.Language) {
	choice := p.state.Choice
	choice.Language = language
	p.make(choice)
}

// make makes the report, then its pages. What is shown stays until they are
// there.
func (p *Presenter) make(choice Choice) {
	if p.writing || p.made != nil && choice == p.state.Choice {
		p.render() // what was chosen is shown as it was
		return
	}
	p.state.Choice, p.state.Notice = choice, Notice{}
	p.busy(p.words.Say("preview.making"))
	p.render()
	kit.Run(p.maker, func(ctx context.Context) (document.Document, error) {
		options, err := optionsFor(p.report.Options, choice)
		if err != nil {
			return document.Document{}, err
		}
		return p.report.Make(ctx, options)
	}, func(doc document.Document, err error) {
		if err != nil {
			p.notMade(err)
			return
		}
		p.layOut(doc, choice)
	})
}

// optionsFor are the options of a report with what was chosen.
func optionsFor(o reports.Options, choice Choice) (reports.Options, error) {
	o.Final, o.Internal, o.Language, o.Summary = choice.Final, choice.Internal, choice.Language, choice.Summary
	if language := string(choice.Language); language != o.Words.Language() {
		words, err := translations.New(language)
		if err != nil {
			return o, err
		}
		o.Words = words
	}
	return o, nil
}

// errEmpty is about a report that says nothing, which would be our mistake.
var errEmpty = errors.New("report without pages")

// layOut sets the report on pages.
func (p *Presenter) layOut(doc document.Document, choice Choice) {
	p.busy(p.words.Say("preview.laying_out"))
	if p.state.Busy != "" {
		p.render()
	}
	kit.Run(p.maker, func(context.Context) (*made, error) {
		return newMade(doc, document.Layout(doc), choice), nil
	}, func(m *made, _ error) {
		if len(m.pages) == 0 {
			p.notMade(errEmpty)
			return
		}
		p.idle()
		if p.made != nil {
			p.state.Number = p.made.place(p.state.Number, m)
		}
		p.made = m
		p.press.clear()
		p.remind()
		p.render()
	})
}

// notMade says why there is no report. The one that is shown stays; where
// there is none, the screen closes.
func (p *Presenter) notMade(err error) {
	p.idle()
	if p.made == nil {
		p.screen.Close()
		p.report.Failed(err)
		return
	}
	p.state.Choice = p.made.choice
	p.fail(err)
}

// fail logs the error and says what went wrong.
func (p *Presenter) fail(err error) {
	p.deps.Log.Error("preview", "error", err)
	p.state.Notice = Notice{Tone: Trouble, Title: p.words.Say("preview.trouble"), Text: p.sentence(err)}
	p.render()
}

// sentence says what went wrong. A copy for viewing is not worth speaking of:
// the report has to be saved to be opened in another way.
func (p *Presenter) sentence(err error) string {
	if copied := (*notOpenedError)(nil); errors.As(err, &copied) && errors.Is(err, assessment.ErrNoViewer) {
		return p.words.Say("preview.no_viewer")
	}
	return explain.Sentence(p.words, err)
}

// Stop stops what is being made. The report that is shown stays; where there
// is none, the screen closes.
func (p *Presenter) Stop() {
	p.maker.Stop()
	p.writer.Stop()
	p.idle()
	if p.made == nil {
		p.screen.Close()
		return
	}
	p.state.Choice = p.made.choice
	p.render()
}
