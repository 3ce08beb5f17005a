package settings

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// officeView is the section about logo and colour of the programme office.
type officeView struct {
	kit       *kit.Kit
	presenter *Presenter

	trouble      *kit.Hint
	name, colour *kit.Field
	choose       *kit.Button
	remove       *kit.Button
	logo         *canvas.Image
	plate        *fyne.Container
	shown        *scene.Picture
	swatches     *fyne.Container
	painted      []scene.RGB
	content      *fyne.Container
}

// The room for the picture of a logo, in design pixels: as on the cover.
const (
	plateWidth  = 225
	plateHeight = 90
)

func newOfficeView(k *kit.Kit, p *Presenter) *officeView {
	v := &officeView{kit: k, presenter: p}
	say, s := k.Words.Say, p.state.Office
	v.trouble = k.Hint(kit.HintSpec{Tone: kit.Danger})
	v.name = k.Field(kit.FieldSpec{
		Label: say("theme.settings.name"), Hint: say("theme.settings.name_hint"), Text: s.Name, Max: 120, OnSave: p.SaveOffice,
	})
	v.colour = k.Field(kit.FieldSpec{
		Label: say("theme.settings.colour"), Placeholder: say("theme.settings.colour_placeholder"), Text: s.Colour, OnSave: p.SaveColour, OnLeave: true,
	})
	v.choose = k.Button(kit.ButtonSpec{
		Text: say("theme.settings.choose_button"), Icon: kit.IconFolder, Kind: kit.Outline, OnTap: func() { p.ChooseLogo(v.askPath) },
	})
	v.remove = k.Button(kit.ButtonSpec{Text: say("theme.settings.remove"), Icon: kit.IconTrash, OnTap: p.RemoveLogo})
	v.swatches = k.Wrap(0, 8)
	v.buildPlate()
	v.content = k.Column(16,
		k.Column(2, k.Text(say("theme.settings.title"), kit.Section()), k.Text(say("theme.settings.lead"), kit.Small().In(scene.Muted))),
		v.trouble,
		v.name,
		k.Labeled(say("theme.settings.logo"), k.Column(8, v.plate, k.Wrap(8, 8, v.choose, v.remove), k.Text(say("theme.settings.logo_hint"), kit.Small().In(scene.Muted)))),
		k.Column(8, v.colour, v.swatches),
	)
	return v
}

// buildPlate makes the piece of paper that the logo is shown on: white in the
// dark window too, as it will be printed.
func (v *officeView) buildPlate() {
	k := v.kit
	v.logo = canvas.NewImageFromImage(nil)
	v.logo.FillMode = canvas.ImageFillContain
	v.logo.ScaleMode = canvas.ImageScaleSmooth
	paper := canvas.NewRectangle(color.White)
	paper.StrokeColor, paper.StrokeWidth, paper.CornerRadius = k.Color(scene.Border), 1, k.Px(4)
	v.plate = k.Fixed(plateWidth, plateHeight, k.Stack(paper, k.Inset(kit.Around(10, 14), v.logo)))
}

func (v *officeView) show(s Office) {
	say := v.kit.Words.Say
	v.trouble.Hidden = s.Trouble == ""
	v.trouble.Set(kit.HintSpec{Tone: kit.Danger, Title: say("settings.trouble"), Text: s.Trouble})
	v.name.SetText(s.Name)
	if s.ColourWrong == "" {
		v.colour.SetText(s.Colour)
	}
	v.colour.SetError(s.ColourWrong)
	note := s.ColourNote
	if note == "" {
		note = say("theme.settings.colour_hint")
	}
	v.colour.SetHint(note)
	v.choose.SetBusy(s.Busy)
	kit.SetVisible(v.remove, s.Removes)
	v.showLogo(s.Logo)
	v.showSwatches(s.Swatches)
}

func (v *officeView) showLogo(logo *scene.Picture) {
	kit.SetVisible(v.plate, logo != nil)
	if logo == v.shown {
		return
	}
	v.shown = logo
	v.logo.Image = nil
	if logo != nil {
		v.logo.Image = logo.RGBA()
	}
	v.logo.Refresh()
}

// showSwatches paints what the reports will use: Ist, and the levels.
func (v *officeView) showSwatches(colours []scene.RGB) {
	kit.SetVisible(v.swatches, len(colours) > 0)
	if slices.Equal(colours, v.painted) {
		return
	}
	k := v.kit
	v.painted, v.swatches.Objects = colours, nil
	for i, c := range colours {
		patch := canvas.NewRectangle(color.NRGBA{R: c.R, G: c.G, B: c.B, A: 0xFF})
		patch.StrokeColor, patch.StrokeWidth = k.Color(scene.Border), 1
		words := k.Words.Say("theme.settings.current")
		if i > 0 {
			words = k.Words.Say("theme.settings.level", "Level", i-1)
		}
		v.swatches.Objects = append(v.swatches.Objects, k.Fixed(swatchWidth, 0, k.Column(2,
			k.Fixed(swatchWidth-6, 24, patch), k.Text(words, kit.Small().In(scene.Muted)))))
	}
	kit.Relayout(v.swatches)
}

// swatchWidth is the room for one colour and its name, in design pixels.
const swatchWidth = 62

// askPath asks where the picture is, on a system without a dialog for files.
func (v *officeView) askPath() {
	k, say := v.kit, v.kit.Words.Say
	path := k.Field(kit.FieldSpec{Label: say("theme.settings.path"), Placeholder: say("theme.settings.path_placeholder")})
	k.Dialog(kit.DialogSpec{
		Title:   say("theme.settings.choose"),
		Content: k.Column(16, k.Text(say("theme.settings.path_lead"), kit.Body().In(scene.Muted)), path),
		Main:    say("theme.settings.use"), OnMain: func() string { return v.presenter.UseLogo(path.Text()) },
		Focus: path.Entry(), OnClose: func() { k.Focus(v.choose) },
	})
}
