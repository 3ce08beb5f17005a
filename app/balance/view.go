package balance

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/reports"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1180

// View shows the page.
type View struct {
	kit       *kit.Kit
	presenter *Presenter
	state     State
	look      *kit.Button
	head      *fyne.Container
	body      *fyne.Container
	scroll    *kit.Scroll
	content   fyne.CanvasObject
}

// New returns the page. It shows nothing before Activate.
func New(deps Deps) *View {
	k := deps.Kit
	v := &View{kit: k, head: k.Column(12), body: k.Column(16)}
	v.presenter = NewPresenter(deps, v.show)
	v.look = k.Button(kit.ButtonSpec{Text: v.say("look"), Icon: kit.IconEye, Kind: kit.Outline, Tip: v.say("look_tip"), OnTap: v.presenter.Look})
	v.scroll = k.Scroll(k.Inset(kit.Sides(18, 28, 24, 28), k.Limit(pageWidth, k.Column(16, v.head, v.body))))
	v.content = k.Frame(nil, nil, nil, nil, v.scroll)
	return v
}

func (v *View) say(key string) string { return v.kit.Words.Say("balance." + key) }

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate adds up what is there now.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{kit.Ctrl(fyne.KeyP): v.presenter.Look})
	v.presenter.Refresh()
}

// Deactivate ends what the page waits for.
func (v *View) Deactivate() { v.presenter.Stop() }

// show is the presenter's way to the screen.
func (v *View) show(s State) {
	first := !v.state.Loaded && s.Loaded
	v.state = s
	v.kit.Exchange(v.head, v.buildHead(s)...)
	v.kit.Exchange(v.body, v.buildBody(s)...)
	kit.Relayout(v.content)
	canvas.Refresh(v.content) // what was hidden until now is not known to the canvas
	if first && v.kit.Window().Canvas().Overlays().Top() == nil {
		v.kit.Focus(v.look)
	}
}

// buildHead is the title, what is compared, and the way to the report.
func (v *View) buildHead(s State) []fyne.CanvasObject {
	k := v.kit
	lead := k.Column(6, k.Text(v.say("title"), kit.Title()), k.Text(v.say("lead"), kit.Body().In(scene.Muted)))
	if !s.Loaded {
		return []fyne.CanvasObject{lead}
	}
	rows := []fyne.CanvasObject{k.Columns(kit.Columns{Gap: 12, Min: 240, Weights: []float32{3, 1}}, lead, k.Row(0, k.Spring(), v.look))}
	if len(s.Options) > 1 {
		rows = append(rows, k.Labeled(v.say("since"), k.Choice(kit.ChoiceSpec{
			Name: v.say("since"), Options: s.Options, Selected: s.Selected, OnChange: v.presenter.Choose,
		})))
	}
	return rows
}

func (v *View) buildBody(s State) []fyne.CanvasObject {
	k := v.kit
	switch {
	case s.Trouble != "":
		return []fyne.CanvasObject{k.Hint(kit.HintSpec{
			Tone: kit.Danger, Title: v.say("trouble"), Text: s.Trouble, Action: k.Words.Say("kit.retry"), OnAction: v.presenter.Refresh,
		})}
	case !s.Loaded:
		return []fyne.CanvasObject{k.Text(s.Working, kit.Body().In(scene.Muted))}
	}
	finding := k.Card(k.Column(4, k.Text(s.View.Finding, kit.Section()), k.Text(s.View.Lead, kit.Body())))
	if s.Nobody {
		return []fyne.CanvasObject{finding}
	}
	parts := []fyne.CanvasObject{finding}
	if s.Missing != "" {
		parts = append(parts, k.Hint(kit.HintSpec{Tone: kit.Info, Title: v.say("missing"), Text: s.Missing}))
	} else {
		parts = append(parts, v.effect(&s.View.Effect))
	}
	// The warning stands before the names: behind four hundred nobody would see it.
	return append(parts, v.card(v.say("modules"), &s.View.Modules),
		k.Hint(kit.HintSpec{Tone: kit.Warn, Title: v.say("internal"), Text: v.say("internal_text")}), v.card(v.say("agencies"), &s.View.Agencies))
}

// effect is how winners have changed beside the others, its caveat first, or
// why that is not told.
func (v *View) effect(e *reports.EffectView) fyne.CanvasObject {
	k := v.kit
	if e.Why != "" {
		return k.Hint(kit.HintSpec{Tone: kit.Info, Title: e.Title, Text: e.Why})
	}
	return k.Card(k.Column(10,
		k.Text(v.say("effect"), kit.Small().Strong().In(scene.Muted)), k.Text(e.Title, kit.Section()),
		k.Hint(kit.HintSpec{Tone: kit.Warn, Title: v.say("caveat"), Text: e.Caveat}),
		v.table(&e.Table), k.Text(e.Range, kit.Small()), k.Text(e.Table.Note, kit.Small().In(scene.Muted))))
}

// card is a table under its heading, nothing where it has no rows.
func (v *View) card(title string, t *reports.BalanceTable) fyne.CanvasObject {
	k := v.kit
	column := k.Column(10, k.Text(title, kit.Section()))
	if len(t.Rows) == 0 {
		column.Objects = append(column.Objects, k.Text(v.say("no_measures"), kit.Body()))
		return k.Card(column)
	}
	column.Objects = append(column.Objects, v.table(t))
	if t.Note != "" {
		column.Objects = append(column.Objects, k.Text(t.Note, kit.Small().In(scene.Muted)))
	}
	return k.Card(column)
}

func (v *View) table(t *reports.BalanceTable) fyne.CanvasObject {
	columns := make([]kit.TableColumn, len(t.Heads))
	for i, head := range t.Heads {
		column := kit.TableColumn{Title: head, Weight: 2, Right: true}
		if i == 0 || i == t.Words && t.Words > 0 {
			column = kit.TableColumn{Title: head, Weight: 3, Strong: i == 0}
		}
		columns[i] = column
	}
	return v.kit.Table(kit.TableSpec{Columns: columns, Rows: t.Rows})
}
