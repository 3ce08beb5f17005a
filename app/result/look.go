package result

import (
	"context"

	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// Maker makes reports without writing them anywhere.
type Maker interface {
	Own(ctx context.Context, id assessment.ID, o reports.Options) (document.Document, error)
	Comparison(ctx context.Context, ids []assessment.ID, o reports.Options) (document.Document, error)
	// Summaries lists the summaries for everybody that the own report can stand
	// beside.
	Summaries(ctx context.Context, id assessment.ID) ([]release.Offer, error)
}

// Request is a report that a person wants to look at.
type Request struct {
	Title    string // of the screen that shows it
	Save     string // title of the dialog that asks where to
	Name     string // of the file, proposed
	Done     string // what is said when it is written
	Options  reports.Options
	Internal bool // it can hold internal comments
	// Summaries lists the summaries for everybody that it can stand beside; nil:
	// it never does.
	Summaries func(ctx context.Context) ([]release.Offer, error)
	// Make makes the report; it is called on another goroutine.
	Make func(ctx context.Context, o reports.Options) (document.Document, error)
	// Failed hears why there is no report to be shown.
	Failed func(err error)
}

// LookAtOwn shows the own report before it is written.
func (p *Presenter) LookAtOwn() {
	id := p.now.Assessment.ID
	p.look(Request{
		Title: p.words.Say("preview.own", "Agency", p.now.Assessment.Agency.Name, "Year", p.now.Assessment.Year),
		Save:  p.words.Say("result.save_own"), Name: p.fileName(), Done: p.words.Say("result.own_written"),
		Options: p.options(finished(p.now.Assessment.Status)), Internal: true,
		Make: func(ctx context.Context, o reports.Options) (document.Document, error) {
			return p.deps.Maker.Own(ctx, id, o)
		},
		Summaries: func(ctx context.Context) ([]release.Offer, error) { return p.deps.Maker.Summaries(ctx, id) },
	})
}

// LookAtComparison shows the comparative report of this and the other
// assessments before it is written.
func (p *Presenter) LookAtComparison(others []assessment.Summary) {
	ids, final := p.compared(others)
	p.look(Request{
		Title: p.words.Count("preview.comparison", len(ids)),
		Save:  p.words.Say("result.save_comparison"), Name: p.comparisonName(), Done: p.words.Count("result.comparison_written", len(ids)),
		Options: p.options(final),
		Make: func(ctx context.Context, o reports.Options) (document.Document, error) {
			return p.deps.Maker.Comparison(ctx, ids, o)
		},
	})
}

func (p *Presenter) look(r Request) {
	if p.state.Busy != "" {
		return
	}
	p.state.Report = Notice{}
	p.show(p.state)
	r.Failed = func(err error) {
		p.fail(err)
		p.show(p.state)
	}
	p.deps.Look(r)
}

// options are those of a report that nothing else was chosen for.
func (p *Presenter) options(final bool) reports.Options {
	return reports.Options{
		Words: p.words, Language: assessment.Language(p.words.Language()), Date: p.deps.Kit.Clock(), Final: final,
	}
}

// compared are the assessments of a comparison, this one first, and whether
// all of them are finished.
func (p *Presenter) compared(others []assessment.Summary) (ids []assessment.ID, final bool) {
	ids, final = []assessment.ID{p.now.Assessment.ID}, finished(p.now.Assessment.Status)
	for _, other := range others {
		ids, final = append(ids, other.ID), final && finished(other.Status)
	}
	return ids, final
}

func (p *Presenter) comparisonName() string {
	return p.words.Say("result.comparison_file", "Date", p.deps.Kit.Clock().Format("2006-01-02")) + ".pdf"
}

// Missing returns the sentence about what is missing for a comparison, "" if
// nothing is.
func (c *Chooser) Missing() string {
	if len(c.picked()) == 0 {
		return c.presenter.words.Say("result.choose_one")
	}
	return ""
}

// Look shows the comparison with what is chosen before it is written.
func (c *Chooser) Look() { c.presenter.LookAtComparison(c.picked()) }
