package settings

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// regionsView is the section about the table of economic regions.
type regionsView struct {
	kit       *kit.Kit
	presenter *Presenter

	trouble, unfit      *kit.Hint
	done                *kit.Hint
	holds               *kit.Text
	facts               *fyne.Container
	shown               []Fact
	take, write, forget *kit.Button
	content             *fyne.Container
}

func newRegionsView(k *kit.Kit, p *Presenter) *regionsView {
	v := &regionsView{kit: k, presenter: p, holds: k.Text("", kit.Body()), facts: k.Column(12)}
	say := k.Words.Say
	v.trouble = k.Hint(kit.HintSpec{Tone: kit.Danger})
	v.unfit = k.Hint(kit.HintSpec{
		Tone: kit.Warn, Narrow: true, Title: say("unreadable.regions.title"), Action: say("settings.regions.forget"), OnAction: p.ForgetRegions,
	})
	v.done = k.Hint(kit.HintSpec{Tone: kit.Good, Narrow: true})
	v.take = k.Button(kit.ButtonSpec{Text: say("settings.regions.take"), Icon: kit.IconFolder, Kind: kit.Outline, OnTap: func() { p.TakeRegions(v.askPath) }})
	v.write = k.Button(kit.ButtonSpec{Text: say("settings.regions.write"), Icon: kit.IconSave, Kind: kit.Outline, OnTap: p.WriteRegions})
	v.forget = k.Button(kit.ButtonSpec{Text: say("settings.regions.forget"), OnTap: p.ForgetRegions})
	v.content = k.Column(16,
		k.Column(2, k.Text(say("settings.regions.title"), kit.Section()), k.Text(say("settings.regions.lead"), kit.Small().In(scene.Muted))),
		v.trouble, v.unfit, v.done, v.holds, v.facts,
		k.Column(8, k.Wrap(8, 8, v.take, v.write, v.forget), k.Text(say("settings.regions.form"), kit.Small().In(scene.Muted))),
	)
	return v
}

func (v *regionsView) show(s RegionTable) {
	say := v.kit.Words.Say
	v.trouble.Hidden = s.Trouble == ""
	v.trouble.Set(kit.HintSpec{Tone: kit.Danger, Title: say("settings.trouble"), Text: s.Trouble})
	v.unfit.SetText(s.Unfit)
	done := kit.HintSpec{Tone: kit.Good, Narrow: true, Title: s.Done}
	if s.Undo {
		done.Action, done.OnAction = say("kit.undo"), v.presenter.UndoRegions
	}
	v.done.Hidden = s.Done == ""
	v.done.Set(done)
	v.holds.SetText(s.Holds)
	v.holds.Hidden = s.Holds == ""
	for _, b := range []*kit.Button{v.take, v.write, v.forget} {
		b.SetBusy(s.Busy)
	}
	kit.SetVisible(v.forget, s.Own)
	v.showFacts(s.Facts)
}

func (v *regionsView) showFacts(facts []Fact) {
	if slices.Equal(facts, v.shown) {
		return
	}
	v.shown, v.facts.Objects = facts, factRows(v.kit, facts)
	kit.Relayout(v.facts)
}

// askPath asks where the table is, on a system without a dialog for files.
func (v *regionsView) askPath() {
	k, say := v.kit, v.kit.Words.Say
	path := k.Field(kit.FieldSpec{Label: say("theme.settings.path"), Placeholder: say("settings.regions.path_placeholder")})
	k.Dialog(kit.DialogSpec{
		Title:   say("settings.regions.take_title"),
		Content: k.Column(16, k.Text(say("settings.regions.path_lead"), kit.Body().In(scene.Muted)), path),
		Main:    say("settings.regions.use"), OnMain: func() string { return v.presenter.UseRegions(path.Text()) },
		Focus: path.Entry(), OnClose: func() { k.Focus(v.take) },
	})
}
