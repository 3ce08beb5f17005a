package submit

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
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
	state     State
	files     *kit.Runner

	body    *fyne.Container
	scroll  *kit.Scroll
	hand    *kit.Button
	open    *kit.Button
	content fyne.CanvasObject
}

// New returns the page. It shows nothing before Activate.
func New(deps Deps) *View {
	k := deps.Kit
	v := &View{kit: k, deps: deps, files: kit.NewRunner(deps.Context, k.Executor), body: k.Column(16)}
	v.presenter = NewPresenter(deps, v.show)
	v.hand = k.Button(kit.ButtonSpec{Text: k.Words.Say("submit.hand_over"), Icon: kit.IconFile, Kind: kit.Filled, OnTap: v.handOver})
	v.open = k.Button(kit.ButtonSpec{Text: k.Words.Say("submit.open_call"), Icon: kit.IconFolder, Kind: kit.Outline, OnTap: v.openCall})
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
	v.kit.Keys.Page(kit.Bindings{kit.Ctrl(fyne.KeyO): v.openCall})
	v.presenter.Refresh()
	v.scroll.ToTop()
}

// Deactivate ends what the page waits for.
func (v *View) Deactivate() { v.files.Stop() }

func (v *View) show(s State) {
	v.state = s
	if !s.Loaded {
		return
	}
	k := v.kit
	parts := []fyne.CanvasObject{k.Text(k.Words.Say("submit.title"), kit.Title())}
	if (s.Notice != Notice{}) {
		parts = append(parts, v.notice(s.Notice))
	}
	if s.HasCall {
		parts = append(parts, v.call(s)...)
	} else {
		parts = append(parts, v.empty())
	}
	parts = append(parts, v.elsewhere())
	v.hand.SetBusy(s.Busy)
	v.open.SetBusy(s.Busy)
	v.body.Objects = parts
	k.Settle()
	v.body.Refresh()
	k.ForgetGone()
}

func (v *View) notice(n Notice) fyne.CanvasObject {
	say := v.kit.Words.Say
	spec := kit.HintSpec{Tone: n.Tone, Title: n.Title, Text: n.Text}
	if n.Path != "" {
		spec.Action, spec.OnAction = say("submit.reveal"), func() { _ = v.deps.Files.Reveal(n.Path) }
	}
	hint := v.kit.Hint(spec)
	buttons := v.kit.Wrap(8, 8)
	if n.Receipt {
		buttons.Objects = append(buttons.Objects, v.kit.Button(kit.ButtonSpec{Text: say("submit.receipt"), Icon: kit.IconFile, OnTap: v.writeReceipt}))
	}
	if n.Mail != "" {
		buttons.Objects = append(buttons.Objects, v.kit.Button(kit.ButtonSpec{Text: say("submit.copy_mail"), OnTap: func() { v.copy(n.Mail) }}))
	}
	return v.kit.Column(8, hint, buttons)
}

func (v *View) empty() fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	return k.Card(k.Column(12,
		k.Text(say("submit.no_call"), kit.Section()),
		k.Text(say("submit.no_call_text"), kit.Body().In(scene.Muted)),
		k.Row(0, v.open, k.Spring()),
	))
}

// call is the part of the page that is there with a call: what is there, what
// goes, and the button.
func (v *View) call(s State) []fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	lead := k.Column(4, k.Text(s.Lead, kit.Body().In(scene.Muted)))
	if s.Late != "" {
		lead.Objects = append(lead.Objects, k.Hint(kit.HintSpec{Tone: kit.Warn, Title: s.Late}))
	}
	left := k.Column(12, k.Text(say("submit.all_there"), kit.Section()), v.points(s.Points), v.attachments(s))
	right := k.Column(12,
		k.Text(say("submit.what_goes"), kit.Section()), v.facts(s.Goes, kit.IconCheck, scene.Good), k.Line(), v.facts(s.Stays, kit.IconClose, scene.Muted),
		k.Row(0, k.Button(kit.ButtonSpec{Text: say("submit.preview"), Icon: kit.IconEye, OnTap: v.presenter.Preview}), k.Spring()),
		v.print(s),
	)
	foot := k.Row(12, k.Grow(k.Text(say("submit.sealed"), kit.Small().In(scene.Muted))), v.open, v.hand)
	parts := []fyne.CanvasObject{
		lead, k.Columns(kit.Columns{Gap: 16, Min: 400}, k.Card(left), k.Card(right)), k.Card(foot),
	}
	if len(s.Earlier) > 0 {
		parts = append(parts, v.earlier(s.Earlier))
	}
	return parts
}

func (v *View) points(points []Point) fyne.CanvasObject {
	k := v.kit
	rows := make([]fyne.CanvasObject, 0, len(points))
	for _, p := range points {
		icon, colour := kit.IconCheck, scene.Good
		switch {
		case p.Required:
			icon, colour = kit.IconError, scene.Danger
		case !p.Done:
			icon, colour = kit.IconWarn, scene.Warn
		}
		text := k.Column(0, k.Text(p.Title, kit.Body().Strong()))
		if p.Text != "" {
			text.Objects = append(text.Objects, k.Text(p.Text, kit.Small().In(scene.Muted)))
		}
		row := k.Row(12, k.Icon(icon, colour, 18), k.Grow(text))
		if p.Action != "" {
			row.Objects = append(row.Objects, k.Button(kit.ButtonSpec{
				Text: p.Action, Name: p.Action + ": " + p.Title, Small: true, OnTap: func() { v.deps.Navigate.Go(p.Route) },
			}))
		}
		rows = append(rows, k.Inset(kit.Around(8, 12), row))
	}
	return k.Rows(rows...)
}

func (v *View) facts(facts []Fact, icon kit.IconName, colour scene.Colour) fyne.CanvasObject {
	k := v.kit
	column := k.Column(8)
	for _, f := range facts {
		column.Objects = append(column.Objects, k.Row(10,
			k.Icon(icon, colour, 14), k.Grow(k.Text(f.Label, kit.Body())), k.Text(f.Value, kit.Small().In(scene.Muted).Trailing())))
	}
	return column
}

func (v *View) print(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	lines := k.Column(2)
	for line := range strings.SplitSeq(s.Print, "\n") {
		lines.Objects = append(lines.Objects, k.Text(line, kit.Section()))
	}
	note := say("submit.print_note")
	if s.Unchanged != "" {
		note = s.Unchanged + " " + note
	}
	return k.Column(6, k.Text(say("submit.print")+" · "+s.Revision, kit.Body().Strong()),
		k.Row(12, k.Grow(lines), k.Button(kit.ButtonSpec{
			Text: say("submit.copy"), Name: say("submit.copy_print"), OnTap: func() { v.copy(strings.ReplaceAll(s.Print, "\n", " ")) },
		})),
		k.Text(note, kit.Small().In(scene.Muted)))
}

func (v *View) attachments(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	column := k.Column(6)
	for _, file := range s.Attachments {
		column.Objects = append(column.Objects, k.Row(10, k.Grow(k.Text(file.Name, kit.Body().OneLine())), k.Text(file.Size, kit.Small().In(scene.Muted)),
			k.IconButton(kit.IconTrash, say("submit.detach", "Name", file.Name), func() { v.kit.ToastUndo(say("submit.detached"), v.presenter.Detach(file.Name)) })))
	}
	if s.MayAttach {
		column.Objects = append(column.Objects, k.Row(0, k.Button(kit.ButtonSpec{
			Text: say("submit.attach"), Icon: kit.IconPlus, Tip: say("submit.attach_tip"), OnTap: v.attach,
		}), k.Spring()))
	}
	return column
}

func (v *View) earlier(list []Earlier) fyne.CanvasObject {
	k := v.kit
	column := k.Column(8, k.Text(k.Words.Say("submit.earlier_title"), kit.Section()))
	for _, e := range list {
		column.Objects = append(column.Objects, k.Column(0, k.Text(e.Title, kit.Body()), k.Text(e.Print, kit.Small().In(scene.Muted))))
	}
	return k.Card(column)
}

// elsewhere offers the ways to fill in on another computer or in another
// program, and the way back.
func (v *View) elsewhere() fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	button := func(way Way, icon kit.IconName) fyne.CanvasObject {
		return k.Button(kit.ButtonSpec{Text: say("submit.way_" + string(way)), Icon: icon, Kind: kit.Outline, OnTap: func() { v.write(way) }})
	}
	return k.Card(k.Column(10,
		k.Text(say("submit.elsewhere"), kit.Section()), k.Text(say("submit.elsewhere_text"), kit.Body().In(scene.Muted)),
		k.Wrap(8, 8, button(WayForm, kit.IconFile), button(WaySheet, kit.IconFile), button(WayCSV, kit.IconFile),
			k.Button(kit.ButtonSpec{Text: say("submit.read"), Icon: kit.IconFolder, Kind: kit.Outline, OnTap: v.readBack})),
	))
}

func (v *View) copy(text string) {
	v.deps.Copy(text)
	v.kit.Toast(kit.ToastSpec{Text: v.kit.Words.Say("submit.copied")})
}

// choose asks for a file to read; where the system has no dialog, for its path.
func (v *View) choose(title string, use func(path string)) {
	v.kit.Flush()
	if !v.deps.Files.Asks() {
		v.askPath(title, use)
		return
	}
	kit.Run(v.files, func(ctx context.Context) (string, error) { return v.deps.Files.ChooseFile(ctx, title) }, func(path string, err error) {
		if err != nil {
			v.presenter.fail(err)
		} else if path != "" {
			use(path)
		}
	})
}

func (v *View) askPath(title string, use func(path string)) {
	k, say := v.kit, v.kit.Words.Say
	path := k.Field(kit.FieldSpec{Label: say("submit.path"), Placeholder: say("submit.path_placeholder")})
	k.Dialog(kit.DialogSpec{Title: title, Content: path, Main: say("submit.path_use"), Focus: path.Entry(), OnMain: func() string {
		typed := strings.Trim(strings.TrimSpace(path.Text()), `"'`)
		if typed == "" {
			return say("submit.path_missing")
		}
		use(filepath.Clean(typed))
		return ""
	}})
}

// target asks where a file is to be written.
func (v *View) target(title, name string, use func(path string)) {
	v.kit.Flush()
	kit.Run(v.files, func(ctx context.Context) (string, error) { return v.deps.Files.ChooseTarget(ctx, title, name) }, func(path string, err error) {
		if err != nil {
			v.presenter.fail(err)
		} else if path != "" {
			use(path)
		}
	})
}

func (v *View) openCall() { v.choose(v.kit.Words.Say("submit.open_call"), v.presenter.OpenCall) }

func (v *View) attach() { v.choose(v.kit.Words.Say("submit.attach"), v.presenter.Attach) }

func (v *View) readBack() {
	v.choose(v.kit.Words.Say("submit.read"), func(path string) {
		v.presenter.Read(path, func(text string, take func()) {
			v.kit.Confirm(v.kit.Words.Say("submit.take_title"), text, v.kit.Words.Say("submit.take"), take)
		})
	})
}

// handOver names what is missing first; the person decides.
func (v *View) handOver() {
	say := v.kit.Words.Say
	next := func() { v.target(say("submit.hand_over"), v.presenter.FileName(), v.presenter.HandOver) }
	missing := v.presenter.Missing()
	if missing == "" {
		next()
		return
	}
	v.kit.Confirm(say("submit.incomplete"), say("submit.incomplete_text")+"\n\n"+missing, say("submit.anyway"), next)
}

func (v *View) writeReceipt() {
	name := strings.TrimSuffix(v.presenter.FileName(), ".rksub") + ".pdf"
	v.target(v.kit.Words.Say("submit.receipt"), name, v.presenter.WriteReceipt)
}

func (v *View) write(way Way) {
	name := string(v.presenter.id()) + way.Ending()
	v.target(v.kit.Words.Say("submit.way_"+string(way)), name, func(path string) { v.presenter.Write(way, path) })
}
