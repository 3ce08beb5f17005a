package jury

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// openCell shows points and reasons of the jurors over the page.
func (v *CompareView) openCell(c CellState) {
	k, say := v.kit, v.kit.Words.Say
	v.closePanel()
	head := k.Column(2, k.Text(c.Criterion, kit.Body().Strong()))
	if c.Question != "" {
		head.Objects = append(head.Objects, k.Text(c.Question, kit.Small().In(scene.Muted)))
	}
	mean := k.Row(10, k.Text(c.Mean, kit.Title()), k.Grow(k.Text(c.Summary, kit.Small().In(scene.Muted))))
	opinions := k.Column(0)
	for i, o := range c.Opinions {
		if i > 0 {
			opinions.Objects = append(opinions.Objects, k.Line())
		}
		opinions.Objects = append(opinions.Objects, v.opinion(o))
	}
	choose := say("jury.choose")
	if c.Chosen {
		choose = say("jury.unchoose")
	}
	beside := k.Button(kit.ButtonSpec{Text: choose, Kind: kit.Outline, OnTap: func() {
		v.closePanel()
		v.choose(c.Series)
	}})
	v.close = k.Panel(kit.PanelSpec{
		Title: c.Applicant, Width: 460, OnClose: func() { v.close = nil },
		Content: k.Column(14, head, mean, opinions, k.Row(0, beside, k.Spring())),
	})
}

func (v *CompareView) closePanel() {
	if v.close != nil {
		v.close()
	}
}

// opinion is what one juror says: the letter, the points, what they mean, and
// the reason.
func (v *CompareView) opinion(o Opinion) fyne.CanvasObject {
	k := v.kit
	look := kit.Body().Strong()
	if !o.Given {
		look = kit.Body().In(scene.Muted)
	}
	words := k.Column(2, k.Row(10, k.Text(k.Words.Say("jury.juror", "Number", o.Juror), kit.Body().Strong()), k.Spring(), k.Text(o.Points, look)))
	for _, line := range []struct {
		text string
		look kit.Type
	}{{o.Anchor, kit.Small().In(scene.Muted)}, {o.Reason, kit.Body()}, {o.Changed, kit.Small().In(scene.Muted)}} {
		if line.text != "" {
			words.Objects = append(words.Objects, k.Text(line.text, line.look))
		}
	}
	return k.Inset(kit.Around(10, 0), words)
}

// openDifferences lists the cells to talk about.
func (v *CompareView) openDifferences() {
	if len(v.state.Columns) == 0 {
		return
	}
	k, say, list := v.kit, v.kit.Words.Say, v.presenter.Differences()
	v.closePanel()
	if len(list) == 0 {
		v.close = k.Panel(kit.PanelSpec{Title: say("jury.differ_title"), Content: k.Text(say("jury.differ_none"), kit.Body()), OnClose: func() { v.close = nil }})
		return
	}
	rows := k.LongList(kit.LongListSpec{
		Name: say("jury.differ_title"), Height: 66, New: func() kit.LongRow { return newDifferenceRow(k, list) },
		Words:  func(i int) string { return list[i].Applicant + ", " + list[i].Criterion + ": " + list[i].Points },
		OnOpen: func(i int) { v.openDifference(list[i]) },
	})
	rows.Set(len(list), -1)
	content := k.Column(10, k.Text(say("jury.differ_lead"), kit.Small().In(scene.Muted)), k.Fixed(0, min(float32(len(list))*66, 520), rows))
	v.close = k.Panel(kit.PanelSpec{Title: say("jury.differ_title"), Width: 520, Content: content, OnClose: func() { v.close = nil }})
	k.Focus(rows)
}

// openDifference shows the cell of a difference, in the table too.
func (v *CompareView) openDifference(d Difference) {
	v.closePanel()
	v.grid.Select(d.Series, d.Column)
	v.presenter.Select(d.Series, d.Column)
	if cell, ok := v.presenter.Cell(d.Series, d.Column); ok {
		v.openCell(cell)
	}
}

// differenceRow is one row of the list.
type differenceRow struct {
	list               []Difference
	name, points, what *kit.Text
	effect             *kit.Text
	object             fyne.CanvasObject
}

func newDifferenceRow(k *kit.Kit, list []Difference) *differenceRow {
	r := &differenceRow{
		list: list, name: k.Text("", kit.Body().Strong().OneLine()), points: k.Text("", kit.Body().Strong().Trailing()),
		what: k.Text("", kit.Small().OneLine()), effect: k.Text("", kit.Small().In(scene.Muted).Trailing().OneLine()),
	}
	r.object = k.Inset(kit.Around(8, 8), k.Column(2,
		k.Row(8, k.Grow(r.name), k.Fixed(96, 22, r.points)), k.Row(8, k.Grow(r.what), k.Fixed(230, 18, r.effect))))
	return r
}

// Object implements kit.LongRow.
func (r *differenceRow) Object() fyne.CanvasObject { return r.object }

// Show implements kit.LongRow.
func (r *differenceRow) Show(i int) {
	d := r.list[i]
	r.name.SetText(d.Applicant)
	r.points.SetText(d.Points)
	r.what.SetText(d.Criterion)
	r.effect.SetText(d.Effect)
}

// openBeside shows the chosen applicants side by side.
func (v *CompareView) openBeside() {
	k, say := v.kit, v.kit.Words.Say
	if !v.state.BesideOK {
		k.Toast(kit.ToastSpec{Text: say("jury.beside_how")})
		return
	}
	v.closePanel()
	b := v.presenter.Beside()
	grid := k.Grid(kit.GridSpec{Name: say("jury.beside_title"), Columns: b.Columns, Fixed: 1, OnOpen: func(string) {}})
	grid.Set(b.Rows, kit.GridSort{})
	k.Dialog(kit.DialogSpec{
		Title: say("jury.beside_title"), Content: grid, Cancel: say("kit.close"), Width: 960, Scrolls: true, Focus: grid,
	})
}
