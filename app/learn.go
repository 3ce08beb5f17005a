package app

import (
	"context"
	"io"

	"reifekompass/app/balance"
	"reifekompass/app/beside"
	"reifekompass/app/explain"
	"reifekompass/app/jury"
	"reifekompass/app/kit"
	"reifekompass/app/preview"
	"reifekompass/app/publish"
	"reifekompass/app/transfer"
	"reifekompass/assessment"
	"reifekompass/assessment/learning"
	"reifekompass/assessment/release"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// goToLearn shows what the applicants of a call can learn.
func (w *Window) goToLearn(to kit.Route) {
	w.leave()
	w.work, w.route = nil, to
	w.window.SetTitle(programName)
	w.shell.showStart()
	page := jury.NewPage(w.kit, func() { w.Go(kit.Route{Area: kit.Office, Call: to.Call}) }, w.learnViews(assessment.CallID(to.Call))...)
	if to.Area == kit.Balance {
		page.Begin(w.kit.Words.Say("balance.tab"))
	}
	w.enter(page)
}

// learnViews are the views of it.
func (w *Window) learnViews(call assessment.CallID) []jury.Tab {
	sections := transfer.New(transfer.Deps{
		Context: w.ctx, Kit: w.kit, Lands: w.office.Lands, Regions: func() { w.showSettings().FocusRegions() },
		RegionsNote: w.regionsNote(), Log: w.deps.Log,
		Learn: func(ctx context.Context) (*learning.Picture, error) { return w.office.Travel.Learning.Learn(ctx, call) },
	})
	views := make([]jury.Tab, len(sections))
	for i, section := range sections {
		views[i] = jury.Tab{Title: section.Title, Side: section.View}
	}
	return append(views, jury.Tab{Title: w.kit.Words.Say("publish.tab"), Side: publish.New(w.publishDeps(call))},
		jury.Tab{Title: w.kit.Words.Say("balance.tab"), Side: balance.New(balance.Deps{
			Context: w.ctx, Kit: w.kit, Call: call, Desk: w.office.Programmes, Options: w.paperOptions, Log: w.deps.Log,
			Look: w.previewBalance,
		})})
}

// regionsNote says why the office's own table of economic regions does not
// hold, "" if it does or there is none.
func (w *Window) regionsNote() string {
	holding, err := w.office.Regions.Holding(w.ctx)
	if err != nil || holding.Unfit == nil {
		return "" // what else is wrong with the database is said where it is in the way
	}
	return explain.Sentence(w.kit.Words, holding.Unfit)
}

// publishDeps is what publishing a summary is given.
func (w *Window) publishDeps(call assessment.CallID) publish.Deps {
	return publish.Deps{
		Context: w.ctx, Kit: w.kit, Call: call, Office: w.office.Travel.Releases, Files: w.deps.Files, Log: w.deps.Log,
		Write: func(path string, content []byte) error {
			return w.deps.WriteFile(path, func(to io.Writer) error {
				_, err := to.Write(content)
				return err
			})
		},
		Look: w.lookAtTransfer,
		Data: func(ctx context.Context, id, path string) error {
			return w.office.Travel.Transfers.WriteDataOf(ctx, id, path, w.paperOptions())
		},
	}
}

// lookAtTransfer shows the transfer report before it is written.
func (w *Window) lookAtTransfer(id string) {
	say := w.kit.Words.Say
	w.look(preview.Report{
		Title: say("publish.report_title"), Name: say("publish.report_file"), Save: say("publish.report_title"), Done: say("course.saved"),
		Options: w.paperOptions(), Failed: func(err error) { w.fail("transfer report", err) },
		Make: func(ctx context.Context, o reports.Options) (document.Document, error) {
			return w.office.Travel.Transfers.Transfer(ctx, id, o)
		},
	})
}

// openBeside shows an assessment beside the summaries that were loaded, first
// beside the one with the id; empty: the newest.
func (w *Window) openBeside(o *work, id string) {
	t := &w.office.Travel
	beside.Open(beside.Deps{
		Context: w.ctx, Kit: w.kit, Chosen: id, Agency: o.session.State().Assessment.Agency.Name, Catalogue: o.catalogue, Loaded: t.Released.Loaded,
		Check: t.Released.Check, Log: w.deps.Log,
		Compare: func(ctx context.Context, id string) (release.Compared, error) {
			now := o.session.State().Assessment
			return t.Released.Compare(ctx, o.catalogue, &now, id)
		},
		Circle: func(ctx context.Context) (reports.Input, error) {
			return w.office.Desk.CircleOf(ctx, o.session.State().Assessment.ID)
		},
		Load: func(ctx context.Context) (string, bool, error) {
			path, err := w.deps.Files.ChooseFile(ctx, w.kit.Words.Say("beside.load_title"))
			if err != nil || path == "" {
				return "", false, err
			}
			loaded, err := t.LoadRelease(ctx, path)
			return loaded.Release.ID, err == nil, err
		},
	})
}
