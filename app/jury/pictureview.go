package jury

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// pictureView shows the applicants as a chart, a page at a time.
type pictureView struct {
	kit           *kit.Kit
	state         Picture
	title, note   *kit.Text
	none          *kit.Text
	page          *kit.Text
	before, after *kit.Button
	pages         *fyne.Container
	figure        *kit.Figure
	content       *fyne.Container
}

func newPictureView(k *kit.Kit, leaf func(pages int)) *pictureView {
	say := k.Words.Say
	v := &pictureView{kit: k, title: k.Text("", kit.Section()), note: k.Text("", kit.Small().In(scene.Muted)), none: k.Text(say("jury.none_found"), kit.Body().In(scene.Muted)), page: k.Text("", kit.Body())}
	v.figure = k.Figure(kit.FigureSpec{
		Title: func() string { return v.state.Title }, Table: v.cells,
		Scene: kit.SceneSpec{Draw: func(width float64) scene.Scene {
			if v.state.Draw == nil {
				return scene.Scene{Width: width}
			}
			return v.state.Draw(width)
		}},
	})
	v.before = k.Button(kit.ButtonSpec{Text: say("jury.page_before"), Icon: kit.IconArrowLeft, Kind: kit.Outline, OnTap: func() { leaf(-1) }})
	v.after = k.Button(kit.ButtonSpec{Text: say("jury.page_after"), Trailing: kit.IconArrowRight, Kind: kit.Outline, OnTap: func() { leaf(1) }})
	v.pages = k.Row(12, k.Spring(), v.before, v.page, v.after)
	card := k.Card(k.Column(10, k.Row(8, k.Grow(v.title), v.figure.Tools), v.note, v.none, v.figure.Content))
	v.content = k.Column(12, card, v.pages)
	return v
}

func (v *pictureView) cells() kit.Cells {
	if v.state.Cells == nil {
		return kit.Cells{}
	}
	return v.state.Cells()
}

// show shows a picture and reports whether it is another one.
func (v *pictureView) show(p Picture) (other bool) {
	other = v.state.Title != p.Title || v.state.Page != p.Page
	v.state = p
	v.title.SetText(p.Title)
	v.note.SetText(p.Note)
	v.note.Hidden = p.Note == ""
	v.none.Hidden = p.Draw != nil
	kit.SetVisible(v.figure.Content, p.Draw != nil)
	v.page.SetText(p.Page)
	kit.SetVisible(v.pages, p.Page != "")
	say := v.kit.Words.Say
	v.before.Enable()
	if !p.Before {
		v.before.DisableFor(say("jury.page_first"))
	}
	v.after.Enable()
	if !p.After {
		v.after.DisableFor(say("jury.page_last"))
	}
	v.figure.Redraw()
	return other
}
