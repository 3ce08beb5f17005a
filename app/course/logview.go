package course

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// pageLines is how many lines of the log are shown before more are asked for.
const pageLines = 25

// logView shows the log, newest line first.
type logView struct {
	section

	view  *View
	shown int // lines
}

func newLogView(v *View) *logView {
	return &logView{section: *v.section(), view: v, shown: pageLines}
}

func (l *logView) show(s Log) {
	v, k := l.view, l.view.kit
	l.fold.SetTitle(s.Title)
	tone := kit.Good
	if s.Broken {
		tone = kit.Danger
	}
	parts := []fyne.CanvasObject{k.Hint(kit.HintSpec{Tone: tone, Title: s.Summary})}
	rows := make([]fyne.CanvasObject, 0, l.shown)
	for i := range s.Lines[:min(l.shown, len(s.Lines))] {
		rows = append(rows, l.line(&s.Lines[i]))
	}
	parts = append(parts, k.Rows(rows...))
	if len(s.Lines) > l.shown {
		parts = append(parts, k.Row(0, k.Button(kit.ButtonSpec{Text: v.presenter.count("log_more", len(s.Lines)-l.shown), Kind: kit.Outline, OnTap: func() {
			l.shown += 4 * pageLines
			l.show(s)
			k.Settle()
		}}), k.Spring()))
	}
	k.Exchange(l.body, parts...)
}

func (l *logView) line(e *Line) fyne.CanvasObject {
	k := l.view.kit
	said := k.Column(0, k.Text(e.Text, kit.Body()))
	if e.Reason != "" {
		said.Objects = append(said.Objects, k.Text(l.view.say("log_reason", "Reason", e.Reason), kit.Small().In(scene.Muted)))
	}
	number := k.Fixed(36, 0, k.Text(e.Number, kit.Small().In(scene.Muted)))
	at := k.Tip(l.view.say("log_hash", "Hash", e.Hash), k.Text(e.At, kit.Small().In(scene.Muted).OneLine()))
	return k.Inset(kit.Around(7, 14), k.TopRow(12, number, k.Grow(k.Column(0, at, said))))
}
