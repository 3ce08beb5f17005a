package publish

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/scene"
)

// Of the list of applicants, so many rows are in sight.
const (
	rowHeight = 44
	mostRows  = 7
)

// whoView shows the applicants with who takes part.
type whoView struct {
	view    *View
	summary *kit.Text
	search  *kit.Field
	none    *kit.Text
	list    *kit.LongList
	few     *kit.Hint
	box     *fyne.Container // around the list
	rows    []Applicant
	content fyne.CanvasObject
}

func newWhoView(v *View) *whoView {
	k := v.kit
	w := &whoView{view: v, summary: k.Text("", kit.Body().In(scene.Muted))}
	w.few = k.Hint(kit.HintSpec{Tone: kit.Warn, Title: v.say("few"), Text: v.say("few_text", "Min", k.Words.Integer(transfer.MinRelease))})
	w.few.Hide()
	w.list = k.LongList(kit.LongListSpec{
		Name: v.say("step_who"), Height: rowHeight, New: w.newRow, Words: w.words, OnOpen: w.open,
	})
	w.search = k.Field(kit.FieldSpec{Placeholder: v.say("search"), Tip: v.say("search"), OnSave: v.presenter.Search})
	w.none = k.Text("", kit.Body())
	w.box = k.Column(0)
	w.content = k.Column(10, k.Text(v.say("step_who"), kit.Section()), w.summary, w.search, w.none, w.box, w.few)
	return w
}

func (w *whoView) show(s Who) {
	w.rows = s.Rows
	w.summary.SetText(s.Summary)
	kit.SetVisible(w.few, s.Few)
	kit.SetVisible(w.search, s.Search)
	w.none.SetText(s.None)
	kit.SetVisible(w.none, s.None != "")
	w.box.Objects = []fyne.CanvasObject{w.view.kit.Least(0, float32(rowHeight*min(len(s.Rows), mostRows)), w.list)}
	w.list.Set(len(s.Rows), -1)
}

func (w *whoView) words(index int) string { return w.rows[index].Name + ": " + w.rows[index].Text }

// open takes an applicant in or leaves it out, or asks which agency it is.
func (w *whoView) open(index int) {
	switch row := &w.rows[index]; {
	case row.Unknown:
		w.identify(row)
	case row.Can:
		w.view.presenter.Turn(row.Series)
	}
}

// identify asks which agency of earlier releases an applicant is.
func (w *whoView) identify(row *Applicant) {
	v, k := w.view, w.view.kit
	names := append(v.presenter.Perhaps(row.Series), v.say("new_agency"))
	chosen := -1
	answer := k.Choice(kit.ChoiceSpec{Name: v.say("which"), Options: names, Selected: -1, Empty: v.say("choose"), OnChange: func(i int) { chosen = i }})
	k.Dialog(kit.DialogSpec{
		Title: row.Name, Main: v.say("which_do"), Focus: answer,
		Content: k.Column(14, k.Text(v.say("which_text"), kit.Body()), k.Labeled(v.say("which"), answer)),
		OnMain: func() string {
			if chosen < 0 {
				return v.say("which_missing")
			}
			if chosen == len(names)-1 {
				chosen = -1
			}
			v.presenter.Identify(row.Series, chosen)
			return ""
		},
	})
}

// whoRow is one row of the list.
type whoRow struct {
	list   *whoView
	mark   *kit.CheckMark
	other  fyne.CanvasObject // where nothing can be ticked
	name   *kit.Text
	text   *kit.Text
	object fyne.CanvasObject
}

func (w *whoView) newRow() kit.LongRow {
	k := w.view.kit
	r := &whoRow{list: w, mark: k.CheckMark(false), other: k.Icon(kit.IconDash, scene.Muted, 20)}
	r.name, r.text = k.Text("", kit.Body().Strong().OneLine()), k.Text("", kit.Small().In(scene.Muted).OneLine())
	r.object = k.Inset(kit.Around(6, 12), k.Row(12, k.Stack(r.mark, r.other), k.Grow(k.Columns(kit.Columns{Gap: 12, Min: 120, Weights: []float32{1, 1}}, r.name, r.text))))
	return r
}

// Object implements kit.LongRow.
func (r *whoRow) Object() fyne.CanvasObject { return r.object }

// Show implements kit.LongRow.
func (r *whoRow) Show(index int) {
	row := &r.list.rows[index]
	r.mark.SetChecked(row.In)
	kit.SetVisible(r.mark, row.Can)
	kit.SetVisible(r.other, !row.Can)
	r.name.SetText(row.Name)
	r.text.SetText(row.Text)
}
