package hints

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// Open shows all hints of the assessment in a panel over the page.
func Open(d Deps) {
	l := &list{deps: d, rows: d.Kit.Column(12)}
	l.show()
	l.close = d.Kit.Panel(kit.PanelSpec{Title: d.Kit.Words.Say("hints.title"), Content: l.rows, Width: 460})
}

// AskReason asks for the reason that settles a hint, or for another one; done
// is called once it is stored.
func AskReason(d Deps, id assessment.HintID, title string, done func()) {
	k, say := d.Kit, d.Kit.Words.Say
	field := k.Field(kit.FieldSpec{
		Label: say("hints.reason"), Hint: say("hints.reason_hint"), Text: d.reason(id), Lines: 4, Max: assessment.MaxComment,
	})
	k.Dialog(kit.DialogSpec{
		Title: title, Content: field, Main: say("hints.save"), Focus: field.Entry(),
		OnMain: func() string {
			wrong := d.answer(id, field.Text())
			if wrong == "" {
				done()
			}
			return wrong
		},
	})
}

// list is the content of the panel.
type list struct {
	deps  Deps
	rows  *fyne.Container
	close func()
}

func (l *list) show() {
	k, s := l.deps.Kit, l.deps.state()
	l.rows.Objects = []fyne.CanvasObject{k.Text(k.Words.Say("hints.lead"), kit.Body().In(scene.Muted))}
	if s.None != "" {
		l.rows.Objects = append(l.rows.Objects, k.Hint(kit.HintSpec{Tone: kit.Good, Title: s.None}))
	}
	for _, row := range s.Open {
		l.rows.Objects = append(l.rows.Objects, l.open(row))
	}
	if len(s.Settled) > 0 {
		l.rows.Objects = append(l.rows.Objects, k.Inset(kit.Sides(12, 0, 0, 0), k.Text(k.Words.Say("hints.settled"), kit.Section())))
	}
	for _, row := range s.Settled {
		l.rows.Objects = append(l.rows.Objects, l.settled(row), k.Line())
	}
	k.Settle()
}

// open is a hint that nobody has settled.
func (l *list) open(row Row) fyne.CanvasObject {
	say := l.deps.Kit.Words.Say
	hint := l.deps.Kit.Hint(kit.HintSpec{
		Tone: kit.Warn, Title: row.Title, Text: row.Text, Narrow: true,
		Action: say("hints.to_place"), OnAction: func() { l.goTo(row.Route) },
		Also: say("hints.give_reason"), OnAlso: func() { l.ask(row) },
	})
	return l.placed(row, hint)
}

// placed puts what a hint is about above it.
func (l *list) placed(row Row, hint fyne.CanvasObject) fyne.CanvasObject {
	k := l.deps.Kit
	if row.Place == "" {
		return hint
	}
	return k.Column(4, k.Text(row.Place, kit.Small().Strong().In(scene.Muted)), hint)
}

// settled is a hint that a reason answers: quiet, and still there.
func (l *list) settled(row Row) fyne.CanvasObject {
	k, say := l.deps.Kit, l.deps.Kit.Words.Say
	words := k.Column(2,
		k.Text(row.Title, kit.Body().In(scene.Muted)),
		k.Text(say("hints.because", "Reason", row.Reason), kit.Body()),
		k.Inset(kit.Sides(0, 0, 0, -10), k.Wrap(0, 0,
			k.Button(kit.ButtonSpec{Text: say("hints.change_reason"), Small: true, OnTap: func() { l.ask(row) }}),
			k.Button(kit.ButtonSpec{Text: say("hints.to_place"), Small: true, OnTap: func() { l.goTo(row.Route) }}),
		)),
	)
	check := k.Inset(kit.Sides(3, 0, 0, 0), k.Icon(kit.IconCheck, scene.Good, 16))
	return l.placed(row, k.TopRow(8, check, k.Grow(words)))
}

func (l *list) goTo(route kit.Route) {
	l.close()
	l.deps.Navigate.Go(route)
}

func (l *list) ask(row Row) { AskReason(l.deps, row.ID, row.Title, l.show) }
