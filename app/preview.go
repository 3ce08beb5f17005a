package app

import (
	"context"

	"reifekompass/app/balance"
	"reifekompass/app/followup"
	"reifekompass/app/preview"
	"reifekompass/app/result"
	"reifekompass/assessment"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// previewComparison shows the comparative report of assessments.
func (w *Window) previewComparison(ids []assessment.ID, o reports.Options, failed func(error)) {
	words := w.kit.Words
	w.look(preview.Report{
		Title: words.Count("preview.comparison", len(ids)), Save: words.Say("overview.save_comparison"),
		Name: words.Say("overview.comparison_file", "Date", o.Date.Format("2006-01-02")) + ".pdf",
		Done: words.Count("overview.comparison_written", len(ids)), Options: o, Failed: failed,
		Make: func(ctx context.Context, o reports.Options) (document.Document, error) {
			return w.office.Desk.Comparison(ctx, ids, o)
		},
	})
}

// preview shows a report over the whole window before it is written.
func (w *Window) preview(r result.Request) {
	w.look(preview.Report(r))
}

// previewChange shows the report about what has changed.
func (w *Window) previewChange(r followup.Request) {
	w.look(preview.Report{
		Title: r.Title, Save: r.Save, Name: r.Name, Done: r.Done, Options: r.Options, Internal: r.Internal, Make: r.Make, Failed: r.Failed,
	})
}

// previewBalance shows the balance of a programme.
func (w *Window) previewBalance(r balance.Request) {
	w.look(preview.Report{
		Title: r.Title, Save: r.Save, Name: r.Name, Done: r.Done, Options: r.Options, Internal: r.Internal, Make: r.Make, Failed: r.Failed,
	})
}

// look shows a report. What the system wants in the meantime is done when it
// is closed, so that nobody loses the page that they read.
func (w *Window) look(r preview.Report) {
	w.looking = true
	preview.Open(preview.Deps{
		Context: w.ctx, Kit: w.kit, Desk: w.office.Desk, Files: w.deps.Files, Log: w.deps.Log,
		Closed: func() {
			w.looking = false
			w.followSystem()
		},
	}, r)
}
