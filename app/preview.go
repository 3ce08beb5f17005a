package app

import (
	"reifekompass/app/preview"
	"reifekompass/app/result"
)

// preview shows a report over the whole window before it is written.
func (w *Window) preview(r result.Request) {
	preview.Open(preview.Deps{
		Context: w.ctx, Kit: w.kit, Desk: w.office.Desk, Files: w.deps.Files, Log: w.deps.Log,
	}, preview.Report(r))
}
