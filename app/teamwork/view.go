package teamwork

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1180

// View shows the page.
type View struct {
	kit       *kit.Kit
	deps      Deps
	presenter *Presenter
	files     *kit.Runner
	role      *kit.Field
	notice    Notice

	body    *fyne.Container
	scroll  *kit.Scroll
	content fyne.CanvasObject
}

// New returns the page. It shows nothing before Activate.
func New(deps Deps) *View {
	k := deps.Kit
	v := &View{kit: k, deps: deps, files: kit.NewRunner(deps.Context, k.Executor), body: k.Column(16)}
	v.presenter = NewPresenter(deps, v.show)
	v.role = k.Field(kit.FieldSpec{Label: k.Words.Say("webform.role"), Hint: k.Words.Say("webform.role_text"), Max: assessment.MaxName})
	v.scroll = k.Scroll(k.Inset(kit.Sides(16, 28, 24, 28), k.Limit(pageWidth, v.body)))
	v.content = k.Frame(nil, nil, nil, nil, v.scroll)
	return v
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Render shows a changed assessment.
func (v *View) Render(session.State) { v.presenter.Refresh() }

// Activate shows the page as it is now.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{kit.Ctrl(fyne.KeyO): v.take})
	v.presenter.Refresh()
	v.scroll.ToTop()
	v.kit.FocusFirst(v.body)
}

// Deactivate ends what the page waits for.
func (v *View) Deactivate() { v.files.Stop() }

func (v *View) show(s State) {
	if !s.Loaded {
		return
	}
	k, say := v.kit, v.kit.Words.Say
	news := s.Notice != v.notice && s.Notice != Notice{}
	v.notice = s.Notice
	title := say("teamwork.title")
	if s.Part {
		title = say("teamwork.part")
	}
	parts := []fyne.CanvasObject{k.Text(title, kit.Title())}
	if (s.Notice != Notice{}) {
		parts = append(parts, k.Hint(kit.HintSpec{Tone: s.Notice.Tone, Title: s.Notice.Title, Text: s.Notice.Text}))
	}
	if s.Part {
		parts = append(parts, v.part(s))
	} else {
		parts = append(parts, v.give(s), v.compared(s))
	}
	k.Exchange(v.body, parts...)
	if news {
		v.scroll.ToTop()
	}
}

// part is the page of a share that somebody fills in for others.
func (v *View) part(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	return k.Card(k.Column(12, k.Text(s.Progress, kit.Section()), k.Text(say("teamwork.part_text"), kit.Body().In(scene.Muted)), k.Limit(480, v.role),
		k.Row(0, k.Button(kit.ButtonSpec{Text: say("teamwork.return"), Icon: kit.IconFile, Kind: kit.Filled, OnTap: v.giveBack}), k.Spring())))
}

func (v *View) give(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	kind := kit.Outline
	if len(s.Given) == 0 {
		kind = kit.Filled // nothing else can be done yet
	}
	column := k.Column(10, k.Text(say("teamwork.lead"), kit.Body().In(scene.Muted)), k.Wrap(8, 8,
		k.Button(kit.ButtonSpec{Text: say("teamwork.give"), Icon: kit.IconFile, Kind: kind, OnTap: func() { v.askGive(s) }}),
		k.Button(kit.ButtonSpec{Text: say("teamwork.take"), Icon: kit.IconFolder, Kind: kit.Outline, OnTap: v.take})))
	if len(s.Given) > 0 {
		list := k.Column(2, k.Text(say("teamwork.given_title"), kit.Small().Strong()))
		for _, given := range s.Given {
			list.Objects = append(list.Objects, k.Text(given, kit.Small()))
		}
		column.Objects = append(column.Objects, list)
	}
	return k.Card(column)
}

func (v *View) compared(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	if s.Summary == "" {
		return k.Text(say("teamwork.nothing"), kit.Body().In(scene.Muted))
	}
	head := k.Row(12, k.Grow(k.Text(s.Summary, kit.Body())))
	if s.Offered > 0 {
		head.Objects = append(head.Objects, k.Button(kit.ButtonSpec{Text: k.Words.Count("teamwork.adopt", s.Offered), Kind: kit.Filled, OnTap: v.presenter.Adopt}))
	}
	rows := make([]fyne.CanvasObject, 0, len(s.Rows))
	for _, r := range s.Rows {
		rows = append(rows, v.row(r))
	}
	return k.Column(12, head, k.Rows(rows...))
}

func (v *View) row(r Row) fyne.CanvasObject {
	k := v.kit
	colour := map[kit.Tone]scene.Colour{kit.Info: scene.Primary, kit.Good: scene.Good, kit.Warn: scene.Warn, kit.Danger: scene.Danger}[r.Tone]
	left := k.Column(0, k.Text(r.Title, kit.Body().Strong()), k.Text(r.Own+" · "+r.Voices, kit.Small()))
	if r.Gaps != "" {
		left.Objects = append(left.Objects, k.Text(r.Gaps, kit.Small().In(scene.Muted)))
	}
	right := k.Text(r.Standing, kit.Small().Strong().In(colour).Trailing())
	return k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(8, 16), k.Row(12, k.Grow(left), right, k.Icon(kit.IconChevronRight, scene.Muted, 12))),
		Name:    r.Title + ", " + r.Standing, OnTap: func() { v.settle(r) },
	})
}

// settle shows what all said and lets a person choose what holds.
func (v *View) settle(r Row) {
	k, say := v.kit, v.kit.Words.Say
	content := k.Column(10)
	for _, said := range r.Said {
		content.Objects = append(content.Objects, k.Column(0, k.Text(said.Who, kit.Body().Strong()), k.Text(said.Text, kit.Body())))
	}
	options := make([]string, 0, len(r.Options))
	for _, option := range r.Options {
		options = append(options, option.Label)
	}
	chosen := k.Choice(kit.ChoiceSpec{Name: say("teamwork.holds"), Options: options, Selected: 0, Width: 420})
	content.Objects = append(content.Objects, k.Labeled(say("teamwork.holds"), chosen), k.Text(say("teamwork.settle_text"), kit.Small().In(scene.Muted)))
	k.Dialog(kit.DialogSpec{Title: r.Title, Content: content, Main: say("teamwork.settle"), Focus: chosen, Width: 620, OnMain: func() string {
		v.presenter.Settle(r.ID, r.Options[chosen.Selected()])
		return ""
	}})
}

func (v *View) askGive(s State) {
	k, say := v.kit, v.kit.Words.Say
	what := k.Choice(kit.ChoiceSpec{Name: say("teamwork.what"), Options: s.Sections, Selected: 0, Width: 320})
	how := k.Segment(kit.SegmentSpec{Name: say("teamwork.how"), Options: []string{say("teamwork.as_file"), say("teamwork.as_form")}, Selected: 0})
	role := k.Field(kit.FieldSpec{Label: say("teamwork.for"), Max: assessment.MaxName})
	k.Dialog(kit.DialogSpec{
		Title: say("teamwork.give"), Main: say("calls.go_on"),
		Content: k.Column(16, k.Labeled(say("teamwork.what"), what), role, k.Labeled(say("teamwork.how"), how), k.Text(say("teamwork.staff_text"), kit.Small().In(scene.Muted))),
		OnMain: func() string {
			order, form := v.presenter.Order(what.Selected(), role.Text()), how.Selected() == 1
			name := say("teamwork.file") + map[bool]string{true: ".html", false: ".rkpart"}[form]
			v.target(say("teamwork.give"), name, func(path string) { v.presenter.GiveOut(order, form, path) })
			return ""
		},
	})
}

func (v *View) giveBack() {
	say := v.kit.Words.Say
	if strings.TrimSpace(v.role.Text()) == "" {
		v.role.SetError(say("webform.role_missing"))
		v.kit.Focus(v.role.Entry())
		return
	}
	v.target(say("teamwork.return"), say("teamwork.file")+".rkpart", func(path string) { v.presenter.Return(v.role.Text(), path) })
}

func (v *View) take() {
	k, say := v.kit, v.kit.Words.Say
	if v.deps.Files.Asks() {
		kit.Run(v.files, func(ctx context.Context) ([]string, error) {
			return v.deps.Files.ChooseFiles(ctx, say("teamwork.take"))
		}, func(paths []string, err error) {
			if err != nil {
				v.presenter.fail(err)
			} else if len(paths) > 0 {
				v.presenter.Take(paths)
			}
		})
		return
	}
	path := k.Field(kit.FieldSpec{Label: say("submit.path"), Placeholder: say("submit.path_placeholder")})
	k.Dialog(kit.DialogSpec{Title: say("teamwork.take"), Content: path, Main: say("submit.path_use"), Focus: path.Entry(), OnMain: func() string {
		typed := strings.Trim(strings.TrimSpace(path.Text()), `"'`)
		if typed == "" {
			return say("submit.path_missing")
		}
		v.presenter.Take([]string{filepath.Clean(typed)})
		return ""
	}})
}

// target asks where a file is to be written.
func (v *View) target(title, name string, use func(path string)) {
	kit.Run(v.files, func(ctx context.Context) (string, error) { return v.deps.Files.ChooseTarget(ctx, title, name) }, func(path string, err error) {
		if err != nil {
			v.presenter.fail(err)
		} else if path != "" {
			use(path)
		}
	})
}
