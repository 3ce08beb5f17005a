package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// Widths in design pixels.
const (
	listWidth  = 344
	needHalves = 860 // from here on list and content stand beside each other
)

// halves puts the list and what belongs to its item beside each other. Where
// there is no room one of them has it, and a segment among the tools chooses.
type halves struct {
	view   *View
	which  *kit.Segment
	edge   *canvas.Rectangle
	narrow bool
}

func newHalves(v *View) *halves {
	k, say := v.kit, v.kit.Words.Say
	h := &halves{view: v, edge: canvas.NewRectangle(k.Color(scene.Hairline))}
	h.which = k.Segment(kit.SegmentSpec{
		Name: say("meeting.which"), Options: []string{say("meeting.which_list"), say("meeting.which_one")}, Compact: true,
		OnChange: func(int) {
			kit.Relayout(v.content)
			canvas.Refresh(v.content)
		},
	})
	h.which.Hide()
	return h
}

func (h *halves) objects() []fyne.CanvasObject {
	v := h.view
	return []fyne.CanvasObject{v.agenda, v.rows, h.edge, v.item.content, v.form.content}
}

// Layout implements fyne.Layout.
func (h *halves) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	v, k := h.view, h.view.kit
	list, content := fyne.CanvasObject(v.agenda), v.item.content
	other, hidden := fyne.CanvasObject(v.rows), v.form.content
	if v.state.Part == PartDecide {
		list, content, other, hidden = other, hidden, list, content
	}
	other.Hide()
	hidden.Hide()
	kit.SetVisible(h.edge, !h.narrow)
	kit.SetVisible(list, !h.narrow || h.which.Selected() == 0)
	kit.SetVisible(content, !h.narrow || h.which.Selected() == 1)
	if h.narrow {
		kit.Place(list, 0, 0, size.Width, size.Height)
		kit.Place(content, 0, 0, size.Width, size.Height)
		return
	}
	left := k.Px(listWidth)
	kit.Place(list, 0, 0, left, size.Height)
	kit.Place(h.edge, left, 0, 1, size.Height)
	kit.Place(content, left+1, 0, size.Width-left-1, size.Height)
}

// MinSize implements fyne.Layout.
func (h *halves) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// fitted fits the tools to the width before they are placed: in a narrow
// window every line of them is one less of what people came for. How often
// somebody has to go is told there by the rows of the agenda.
type fitted struct{ view *View }

// Layout implements fyne.Layout.
func (f fitted) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	v := f.view
	v.halves.narrow = size.Width < v.kit.Px(needHalves)
	kit.SetVisible(v.halves.which, v.halves.narrow)
	kit.SetVisible(v.finding, !v.halves.narrow && v.state.Part == PartTalk)
	for _, o := range objects {
		kit.Place(o, 0, 0, size.Width, size.Height)
	}
}

// MinSize implements fyne.Layout.
func (f fitted) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// agendaRow is one applicant on the agenda.
type agendaRow struct {
	view                     *View
	number, name, note, room *kit.Text
	object                   fyne.CanvasObject
}

func newAgendaRow(v *View) *agendaRow {
	k := v.kit
	r := &agendaRow{
		view: v, number: k.Text("", kit.Small().In(scene.Muted).Trailing()), name: k.Text("", kit.Body().Strong().OneLine()),
		note: k.Text("", kit.Small().In(scene.Muted).OneLine()), room: k.Text("", kit.Small().In(scene.Warn).OneLine()),
	}
	words := k.Column(0, r.name, k.Row(8, k.Grow(r.room), r.note))
	r.object = k.Inset(kit.Sides(9, 12, 8, 16), k.TopRow(10, k.Fixed(24, 0, k.Inset(kit.Sides(2, 0, 0, 0), r.number)), k.Grow(words)))
	return r
}

// Object implements kit.LongRow.
func (r *agendaRow) Object() fyne.CanvasObject { return r.object }

// Show implements kit.LongRow.
func (r *agendaRow) Show(i int) {
	row := r.view.state.Agenda[i]
	r.number.SetText(row.Number)
	r.name.SetText(row.Name)
	r.note.SetText(row.Note)
	r.room.SetText(row.Room)
}

// decisionRow is the meeting itself, or an applicant with what becomes of it.
type decisionRow struct {
	view                     *View
	rank, name, result, note *kit.Text
	object                   fyne.CanvasObject
}

func newDecisionRow(v *View) *decisionRow {
	k := v.kit
	r := &decisionRow{
		view: v, rank: k.Text("", kit.Small().In(scene.Muted).Trailing()), name: k.Text("", kit.Body().Strong().OneLine()),
		result: k.Text("", kit.Small().Strong().In(scene.Primary)), note: k.Text("", kit.Small().In(scene.Muted).OneLine()),
	}
	words := k.Column(0, r.name, k.Row(8, k.Grow(r.note), r.result)) // the name has the whole line: many begin alike
	r.object = k.Inset(kit.Sides(6, 12, 6, 16), k.TopRow(10, k.Fixed(24, 0, k.Inset(kit.Sides(2, 0, 0, 0), r.rank)), k.Grow(words)))
	return r
}

// Object implements kit.LongRow.
func (r *decisionRow) Object() fyne.CanvasObject { return r.object }

// Show implements kit.LongRow.
func (r *decisionRow) Show(i int) {
	row := r.view.state.Decision.Rows[i]
	r.rank.SetText(row.Rank)
	r.name.SetText(row.Name)
	r.result.SetText(row.Result)
	r.note.SetText(row.Note)
}
