package app

import (
	"context"

	"reifekompass/app/jury"
	"reifekompass/app/kit"
	"reifekompass/app/transfer"
	"reifekompass/assessment"
	"reifekompass/assessment/learning"
)

// goToLearn shows what the applicants of a call can learn.
func (w *Window) goToLearn(to kit.Route) {
	w.leave()
	w.work, w.route = nil, to
	w.window.SetTitle(programName)
	w.shell.showStart()
	w.enter(jury.NewPage(w.kit, func() { w.Go(kit.Route{Area: kit.Office, Call: to.Call}) }, w.learnViews(assessment.CallID(to.Call))...))
}

// learnViews are the views of it.
func (w *Window) learnViews(call assessment.CallID) []jury.Tab {
	sections := transfer.New(transfer.Deps{
		Context: w.ctx, Kit: w.kit, Lands: w.office.Lands, Log: w.deps.Log,
		Learn: func(ctx context.Context) (*learning.Picture, error) { return w.office.Travel.Learning.Learn(ctx, call) },
	})
	views := make([]jury.Tab, len(sections))
	for i, section := range sections {
		views[i] = jury.Tab{Title: section.Title, Side: section.View}
	}
	return views
}
