package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// shell is what stands around every screen: the bar at the top, the tabs, and
// the place for the screen.
type shell struct {
	kit            *kit.Kit
	agency, title  *kit.Text
	sample         fyne.CanvasObject // the tag of what is not real
	name           *kit.Text         // of the program, where nothing is open
	path           *fyne.Container
	saved          *kit.SavedIndicator
	divider        fyne.CanvasObject
	undo, redo     *kit.Button
	help, settings *kit.Button
	tabs           *kit.Tabs
	back           *kit.Button // to where what is missing was told; hidden: one came from nowhere
	strip          *fyne.Container
	place, content *fyne.Container
}

// shellActions is what the bar and the tabs ask for.
type shellActions struct {
	home, undo, redo, help, settings, saved, back func()
	tab                                           func(index int)
}

func newShell(k *kit.Kit, do shellActions) *shell {
	say := k.Words.Say
	s := &shell{kit: k, saved: k.SavedIndicator(do.saved), place: k.Stack()}
	s.undo = k.IconButton(kit.IconUndo, say("app.undo"), do.undo)
	s.redo = k.IconButton(kit.IconRedo, say("app.redo"), do.redo)
	s.help = k.IconButton(kit.IconHelp, say("app.help"), do.help)
	s.settings = k.IconButton(kit.IconSettings, say("app.settings"), do.settings)
	rule := canvas.NewRectangle(k.Color(scene.Hairline))
	rule.SetMinSize(fyne.NewSize(1, k.Px(20)))
	s.divider = k.Row(8, rule, k.Space(0, 0))
	s.tabs = k.Tabs(kit.TabsSpec{
		List: func(title string) string { return say("app.area", "Area", title) }, OnSelect: do.tab,
	})
	s.back = k.Button(kit.ButtonSpec{Text: say("submit.back"), Icon: kit.IconChevronLeft, Kind: kit.Outline, OnTap: do.back})
	s.strip = k.Inset(kit.Sides(0, 20, 0, 20), k.Row(8, k.Grow(s.tabs), s.back))
	bar := k.Least(0, 52, k.Inset(kit.Sides(8, 18, 8, 8), k.Row(8,
		k.Grow(s.buildPath(do.home)), s.saved, s.divider, s.undo, s.redo,
		s.help, s.settings)))
	head := k.Fill(scene.Paper, k.Column(0, bar, s.strip, k.Line()))
	// The ground below is the background of the window itself: to paint it once
	// more would cost a machine without a graphics card a tenth of each picture.
	s.content = k.Frame(head, nil, nil, nil, s.place)
	s.showStart()
	return s
}

// buildPath is logo and names at the left; a press leads home.
func (s *shell) buildPath(home func()) fyne.CanvasObject {
	k := s.kit
	s.name = k.Text(programName, kit.Body().Strong().OneLine())
	s.agency, s.title = k.Text("", kit.Body().In(scene.Muted)), k.Text("", kit.Body().Strong())
	s.sample = k.Tip(k.Words.Say("app.sample_tip"), k.Tag(kit.TagSpec{Text: k.Words.Say("app.sample")}))
	above, step := k.Row(0, s.agency), k.Icon(kit.IconChevronRight, scene.Muted, 12)
	s.path = k.Yield(0, []fyne.CanvasObject{above, step}, k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(5, 8), k.Row(13, k.Icon(kit.IconCompass, scene.Ink, 26), s.name, above)),
		Name:    k.Words.Say("app.home"), Tip: k.Words.Say("app.home"), OnTap: home,
	}), k.Inset(kit.Around(0, 4), k.Row(12, step, k.Wrap(12, 0, s.title, s.sample))))
	return s.path
}

// showStart shows the bar of the start screen.
func (s *shell) showStart() {
	s.showParts(false)
	kit.Relayout(s.content)
}

// showWork shows the bar of an open assessment.
func (s *shell) showWork(agency assessment.Agency, title string, tabs []string, tab int, back bool) {
	s.agency.SetText(agency.Name)
	s.title.SetText(title)
	s.tabs.SetTitles(tabs)
	s.tabs.Select(tab)
	s.showParts(true)
	show(s.back, back)
	show(s.sample, agency.Fictional)
	kit.Relayout(s.content)
}

// showSeat shows the bar of the place of a juror.
func (s *shell) showSeat(call, title string, tabs []string, tab int) {
	s.agency.SetText(call)
	s.title.SetText(title)
	s.tabs.SetTitles(tabs)
	s.tabs.Select(tab)
	saved := s.saved.Hidden
	s.showParts(true)
	s.saved.Hidden = saved
	show(s.back, false)
	show(s.sample, false)
	kit.Relayout(s.content)
}

func (s *shell) showParts(work bool) {
	for _, o := range []fyne.CanvasObject{s.agency, s.path.Objects[1], s.divider, s.undo, s.redo, s.strip} {
		show(o, work)
	}
	show(s.name, !work)
	if !work {
		s.saved.Set(kit.SavedState{})
	}
}

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// put shows a screen.
func (s *shell) put(content fyne.CanvasObject) {
	s.place.Objects = []fyne.CanvasObject{content}
	kit.Relayout(s.content)
	s.place.Refresh()
}

// showUndo says whether there is something to undo and to redo.
func (s *shell) showUndo(undo, redo bool) {
	enable(s.undo, undo, s.kit.Words.Say("app.nothing_to_undo"))
	enable(s.redo, redo, s.kit.Words.Say("app.nothing_to_redo"))
}

func enable(b *kit.Button, on bool, reason string) {
	if on {
		b.Enable()
	} else {
		b.DisableFor(reason)
	}
}
