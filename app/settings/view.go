package settings

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// View shows the settings. It is narrow, for a panel.
type View struct {
	kit       *kit.Kit
	presenter *Presenter

	trouble       *kit.Hint
	language      *kit.Segment
	size, variant *kit.Segment
	folder        *kit.Text
	backupIcon    *fyne.Container
	backup, done  *kit.Text
	makeBackup    *kit.Button
	office        *officeView
	regions       *regionsView
	about         *fyne.Container
	facts         []Fact
	content       *fyne.Container
}

// New returns the settings. They show nothing before Activate.
func New(deps Deps) *View {
	v := &View{kit: deps.Kit}
	v.presenter = NewPresenter(deps, v.show)
	v.build()
	return v
}

func (v *View) build() {
	k := v.kit
	v.trouble = k.Hint(kit.HintSpec{Tone: kit.Danger})
	looks := v.buildLooks() // fills the state
	v.office, v.regions = newOfficeView(k, v.presenter), newRegionsView(k, v.presenter)
	v.content = k.Column(24, v.trouble, looks, v.buildData(), v.office.content, v.regions.content, v.buildAbout())
}

func (v *View) buildLooks() fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	v.presenter.fill()
	s := v.presenter.state
	v.language = k.Segment(kit.SegmentSpec{Name: say("settings.section.language"), Options: s.Languages, Selected: s.Language, OnChange: v.presenter.PickLanguage})
	v.size = k.Segment(kit.SegmentSpec{Name: say("settings.size"), Options: s.Sizes, Selected: s.Size, OnChange: v.presenter.PickSize})
	v.variant = k.Segment(kit.SegmentSpec{Name: say("settings.variant"), Options: s.Variants, Selected: s.Variant, OnChange: v.presenter.PickVariant})
	return k.Column(16,
		k.Labeled(say("settings.section.language"), k.Row(0, v.language)),
		k.Labeled(say("settings.size"), k.Row(0, v.size)),
		k.Labeled(say("settings.variant"), k.Row(0, v.variant)),
		k.Text(say("settings.applied"), kit.Small().In(scene.Muted)),
	)
}

func (v *View) buildData() fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	v.folder = k.Text("", kit.Body())
	v.backupIcon = k.Stack()
	v.backup, v.done = k.Text("", kit.Body()), k.Text("", kit.Small().In(scene.Muted))
	v.makeBackup = k.Button(kit.ButtonSpec{Text: say("settings.backup_now"), Icon: kit.IconSave, Kind: kit.Outline, OnTap: v.presenter.MakeBackup})
	open := k.Button(kit.ButtonSpec{Text: say("settings.open_folder"), Icon: kit.IconFolder, Kind: kit.Outline, OnTap: v.presenter.OpenFolder})
	return k.Column(16,
		k.Column(2, k.Text(say("settings.section.data"), kit.Section()), k.Text(say("settings.data_text"), kit.Small().In(scene.Muted))),
		k.Labeled(say("settings.folder"), k.Column(8, v.folder, k.Row(0, open))),
		k.Labeled(say("settings.backup"), k.Column(8,
			k.TopRow(8, k.Inset(kit.Sides(3, 0, 0, 0), v.backupIcon), k.Grow(v.backup)), v.done, k.Row(0, v.makeBackup))),
	)
}

func (v *View) buildAbout() fyne.CanvasObject {
	v.about = v.kit.Column(12)
	return v.kit.Column(12, v.kit.Text(v.kit.Words.Say("settings.section.about"), kit.Section()), v.about)
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate shows the settings as they are now.
func (v *View) Activate() { v.presenter.Refresh() }

// FocusRegions leads to the table of economic regions.
func (v *View) FocusRegions() { v.kit.Focus(v.regions.take) }

// Deactivate ends what belongs to the page only.
func (v *View) Deactivate() {}

func (v *View) show(s State) {
	v.trouble.Hidden = s.Trouble == ""
	v.trouble.Set(kit.HintSpec{Tone: kit.Danger, Title: v.kit.Words.Say("settings.trouble"), Text: s.Trouble})
	v.language.SetSelected(s.Language)
	v.size.SetSelected(s.Size)
	v.variant.SetSelected(s.Variant)
	v.folder.SetText(s.Folder)
	v.showBackup(s)
	v.office.show(s.Office)
	v.regions.show(s.Regions)
	v.showAbout(s.About)
	v.kit.Settle()
}

func (v *View) showBackup(s State) {
	icon, color := kit.IconCheck, scene.Good
	if s.Backup.Old {
		icon, color = kit.IconWarn, scene.Warn
	}
	v.backupIcon.Objects = []fyne.CanvasObject{v.kit.Icon(icon, color, 16)}
	v.backup.SetText(s.Backup.Text)
	v.done.SetText(s.BackupDone)
	if s.Busy != "" {
		v.done.SetText(s.Busy)
	}
	v.done.Hidden = v.done.Text() == ""
	v.makeBackup.SetBusy(s.Busy != "")
}

func (v *View) showAbout(facts []Fact) {
	if slices.Equal(facts, v.facts) {
		return
	}
	v.facts, v.about.Objects = facts, factRows(v.kit, facts)
}

// factRows are facts under their labels.
func factRows(k *kit.Kit, facts []Fact) []fyne.CanvasObject {
	rows := make([]fyne.CanvasObject, len(facts))
	for i, f := range facts {
		rows[i] = k.Column(0, k.Text(f.Label, kit.Small().In(scene.Muted)), k.Text(f.Text, kit.Body()))
	}
	return rows
}
