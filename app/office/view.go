package office

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1180

// View shows the area.
type View struct {
	kit       *kit.Kit
	deps      Deps
	presenter *Presenter
	state     State
	files     *kit.Runner

	editor  *editor // of the draft that is open; nil: none is
	notice  *fyne.Container
	body    *fyne.Container
	scroll  *kit.Scroll
	content fyne.CanvasObject
}

// New returns the area. It shows nothing before Activate.
func New(deps Deps) *View {
	k := deps.Kit
	v := &View{kit: k, deps: deps, files: kit.NewRunner(deps.Context, k.Executor), notice: k.Column(0), body: k.Column(16)}
	v.presenter = NewPresenter(deps, v.show)
	v.scroll = k.Scroll(k.Inset(kit.Sides(20, 28, 24, 28), k.Limit(pageWidth, k.Column(16, v.notice, v.body))))
	v.content = k.Frame(nil, nil, nil, nil, v.scroll)
	return v
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate shows the area as it is now.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{
		kit.Ctrl(fyne.KeyO):       v.take,
		kit.Plain(fyne.KeyEscape): v.escape,
	})
	v.presenter.Refresh()
	v.scroll.ToTop()
}

// Deactivate ends what the page waits for.
func (v *View) Deactivate() { v.files.Stop() }

// escape stops taking in; otherwise it leads back to the list.
func (v *View) escape() {
	if !v.presenter.Stop() && v.state.Open != nil {
		v.back()
	}
}

func (v *View) back() {
	v.kit.Flush()
	v.presenter.OpenCall("")
	v.scroll.ToTop()
}

func (v *View) show(s State) {
	v.state = s
	if !s.Loaded {
		return
	}
	v.showNotice(s)
	switch {
	case s.Open == nil:
		v.editor, v.body.Objects = nil, v.list(s)
	case s.Open.Locked:
		v.editor, v.body.Objects = nil, v.locked(s.Open)
	case v.editor == nil || v.editor.id != s.Open.Record.Call.ID:
		v.editor = newEditor(v, s.Open)
		v.body.Objects = []fyne.CanvasObject{v.editor.object}
	default:
		v.editor.show(s.Open)
	}
	v.kit.Settle()
	v.notice.Refresh()
	v.body.Refresh()
	v.kit.ForgetGone()
}

func (v *View) showNotice(s State) {
	v.notice.Objects = nil
	if n := s.Notice; (n != Notice{}) {
		spec := kit.HintSpec{Tone: n.Tone, Title: n.Title, Text: n.Text}
		if n.Path != "" {
			spec.Action, spec.OnAction = v.kit.Words.Say("calls.reveal"), func() { _ = v.deps.Files.Reveal(n.Path) }
		}
		v.notice.Objects = []fyne.CanvasObject{v.kit.Hint(spec)}
	} else if s.Busy {
		v.notice.Objects = []fyne.CanvasObject{v.kit.Hint(kit.HintSpec{Title: v.kit.Words.Say("calls.taking")})}
	}
}

// list is the page with all calls and the key.
func (v *View) list(s State) []fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	head := k.Columns(kit.Columns{Gap: 12, Min: 240, Weights: []float32{2, 1}},
		k.Column(4, k.Text(say("calls.title"), kit.Title()), k.Text(say("calls.lead"), kit.Body().In(scene.Muted))),
		k.Row(0, k.Spring(), k.Button(kit.ButtonSpec{Text: say("calls.new"), Icon: kit.IconPlus, Kind: kit.Filled, OnTap: v.presenter.Draft})),
	)
	rows := make([]fyne.CanvasObject, 0, len(s.Calls))
	for _, call := range s.Calls {
		tag := kit.TagSpec{Text: call.State}
		if call.Locked {
			tag.Icon = kit.IconLock
		}
		text := k.Column(0, k.Text(call.Title, kit.Body().Strong()), k.Text(call.Text, kit.Small().In(scene.Muted)))
		rows = append(rows, k.TapRow(kit.TapSpec{
			Content: k.Inset(kit.Around(10, 16), k.Row(12, k.Grow(text), k.Tag(tag), k.Icon(kit.IconChevronRight, scene.Muted, 14))),
			Name:    call.Title + ", " + call.State, OnTap: func() { v.presenter.OpenCall(call.ID); v.scroll.ToTop() },
		}))
	}
	calls := k.Card(k.Text(say("calls.empty"), kit.Body().In(scene.Muted)))
	if len(rows) > 0 {
		calls = k.Rows(rows...)
	}
	return []fyne.CanvasObject{head, calls, v.key(s)}
}

func (v *View) key(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	column := k.Column(8, k.Text(say("calls.key"), kit.Section()), k.Text(say("calls.key_text"), kit.Body().In(scene.Muted)))
	buttons := k.Wrap(8, 8)
	if s.HasKey {
		column.Objects = append(column.Objects, k.Row(8, k.Icon(kit.IconCheck, scene.Good, 16), k.Text(say("calls.key_there"), kit.Body())))
		buttons.Objects = append(buttons.Objects,
			k.Button(kit.ButtonSpec{Text: say("calls.key_sheet_again"), OnTap: v.sheetAgain}),
			k.Button(kit.ButtonSpec{Text: say("calls.key_change"), OnTap: v.changePassphrase}))
	} else {
		column.Objects = append(column.Objects, k.Hint(kit.HintSpec{Tone: kit.Warn, Title: say("calls.key_missing")}))
		buttons.Objects = append(buttons.Objects, k.Button(kit.ButtonSpec{Text: say("calls.key_new"), Kind: kit.Outline, Icon: kit.IconLock, OnTap: v.makeKey}))
	}
	buttons.Objects = append(buttons.Objects, k.Button(kit.ButtonSpec{Text: say("calls.key_recover"), OnTap: v.recoverKey}))
	column.Objects = append(column.Objects, buttons)
	return k.Card(column)
}

func (v *View) head(title string, tag kit.TagSpec, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	back := k.Button(kit.ButtonSpec{Text: say("calls.back"), Icon: kit.IconArrowLeft, OnTap: v.back})
	return k.Column(4, k.Row(0, back, k.Spring()),
		k.Columns(kit.Columns{Gap: 12, Min: 260, Weights: []float32{1, 1}},
			k.Wrap(12, 4, k.Text(title, kit.Title()), k.Tag(tag)),
			k.Row(0, k.Spring(), k.Wrap(8, 8, buttons...))))
}

// locked is the page of a call that was given out: what arrived first.
func (v *View) locked(c *Call) []fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	parts := []fyne.CanvasObject{v.head(c.Record.Call.Title, kit.TagSpec{Text: say("calls.locked"), Icon: kit.IconLock},
		k.Button(kit.ButtonSpec{Text: say("calls.write_again"), OnTap: v.giveOut}),
		k.Button(kit.ButtonSpec{Text: say("calls.take"), Icon: kit.IconPlus, Kind: kit.Filled, Tip: say("calls.take_hint"), OnTap: v.take}))}
	if c.Summary != "" {
		parts = append(parts, v.items(c))
	}
	side := k.Column(10, k.Text(c.Arrivals, kit.Title()))
	for _, f := range c.Facts {
		side.Objects = append(side.Objects, k.Column(0, k.Text(f.Label, kit.Small().In(scene.Muted)), k.Text(f.Value, kit.Body())))
	}
	list := k.Column(8, k.Text(say("calls.received"), kit.Section()), v.received(c.Received))
	criteria := k.Column(6, k.Text(say("calls.criteria"), kit.Section()))
	for _, row := range c.Criteria {
		criteria.Objects = append(criteria.Objects, k.Row(12, k.Grow(k.Text(row.Title, kit.Body())), k.Text(row.Text, kit.Small().In(scene.Muted).Trailing())))
	}
	return append(parts, k.Columns(kit.Columns{Gap: 16, Min: 320, Weights: []float32{2, 1}}, k.Column(16, k.Card(list), k.Card(criteria)), k.Card(side)))
}

func (v *View) items(c *Call) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	rows := make([]fyne.CanvasObject, 0, len(c.Items))
	for _, item := range c.Items {
		rows = append(rows, v.item(item))
	}
	foot := k.Row(12, k.Grow(k.Text(c.Summary, kit.Small().In(scene.Muted))), k.Button(kit.ButtonSpec{Text: say("calls.protocol"), Kind: kit.Outline, OnTap: v.writeProtocol}))
	return k.Column(8, k.Rows(rows...), foot)
}

func (v *View) item(item ItemRow) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	icon := map[kit.Tone]kit.IconName{kit.Good: kit.IconCheck, kit.Info: kit.IconClipboard, kit.Warn: kit.IconWarn, kit.Danger: kit.IconError}[item.Tone]
	colour := map[kit.Tone]scene.Colour{kit.Good: scene.Good, kit.Info: scene.Primary, kit.Warn: scene.Warn, kit.Danger: scene.Danger}[item.Tone]
	name := k.Column(0, k.Text(item.Name, kit.Body().Strong()), k.Text(item.File, kit.Small().In(scene.Muted)))
	text := k.Column(0, k.Text(item.Title, kit.Small().Strong().In(colour)), k.Text(item.Text, kit.Small()))
	buttons := k.Row(4)
	if item.Decide {
		buttons.Objects = append(buttons.Objects, k.Button(kit.ButtonSpec{Text: say("calls.decide"), Kind: kit.Outline, Small: true, OnTap: func() { v.decide(item.Item.Received) }}))
	} else if item.Receipt {
		buttons.Objects = append(buttons.Objects, k.Button(kit.ButtonSpec{Text: say("calls.receipt"), Small: true, Name: say("calls.receipt") + ": " + item.Name, OnTap: func() { v.receipt(item.Item.Received) }}))
	}
	if item.Ask != "" {
		buttons.Objects = append(buttons.Objects, k.Button(kit.ButtonSpec{Text: say("calls.ask"), Kind: kit.Outline, Small: true, OnTap: func() { v.copy(item.Ask) }}))
	}
	return k.Inset(kit.Around(10, 16), k.Row(12, k.Icon(icon, colour, 20),
		k.Grow(k.Columns(kit.Columns{Gap: 12, Min: 200, Weights: []float32{2, 3}}, name, text)), buttons))
}

func (v *View) received(list []ReceivedRow) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	if len(list) == 0 {
		return k.Text(say("calls.none"), kit.Body().In(scene.Muted))
	}
	rows := make([]fyne.CanvasObject, 0, len(list))
	for _, r := range list {
		text := k.Column(0, k.Text(r.Name, kit.Body().Strong()), k.Text(r.Text, kit.Small().In(scene.Muted)))
		row := k.Row(12, k.Grow(text), k.Text(r.Revision, kit.Small()))
		if r.Doubtful {
			row.Objects = append(row.Objects, k.Button(kit.ButtonSpec{Text: say("calls.decide"), Small: true, OnTap: func() { v.decide(r.Received) }}))
		}
		row.Objects = append(row.Objects, k.Button(kit.ButtonSpec{
			Text: say("calls.receipt"), Name: say("calls.receipt") + ": " + r.Name, Small: true, OnTap: func() { v.receipt(r.Received) },
		}))
		rows = append(rows, k.Inset(kit.Around(8, 12), row))
	}
	return k.Rows(rows...)
}

func (v *View) copy(text string) {
	v.deps.Copy(text)
	v.kit.Toast(kit.ToastSpec{Text: v.kit.Words.Say("calls.copied")})
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

// targetOrNone is target for a file that a person may do without: they are
// asked, and whoever changes their mind gets an empty path.
func (v *View) targetOrNone(title, name string, use func(path string)) {
	kit.Run(v.files, func(ctx context.Context) (string, error) { return v.deps.Files.ChooseTarget(ctx, title, name) }, func(path string, err error) {
		if err != nil {
			v.presenter.fail(err)
			return
		}
		use(path)
	})
}

// choose asks for files to read; where the system has no dialog, for a path.
func (v *View) choose(title string, use func(paths []string)) {
	v.kit.Flush()
	if !v.deps.Files.Asks() {
		v.askPath(title, use)
		return
	}
	kit.Run(v.files, func(ctx context.Context) ([]string, error) { return v.deps.Files.ChooseFiles(ctx, title) }, func(paths []string, err error) {
		if err != nil {
			v.presenter.fail(err)
		} else if len(paths) > 0 {
			use(paths)
		}
	})
}

func (v *View) askPath(title string, use func(paths []string)) {
	k, say := v.kit, v.kit.Words.Say
	path := k.Field(kit.FieldSpec{Label: say("submit.path"), Placeholder: say("submit.path_placeholder")})
	k.Dialog(kit.DialogSpec{Title: title, Content: path, Main: say("submit.path_use"), Focus: path.Entry(), OnMain: func() string {
		typed := strings.Trim(strings.TrimSpace(path.Text()), `"'`)
		if typed == "" {
			return say("submit.path_missing")
		}
		use([]string{filepath.Clean(typed)})
		return ""
	}})
}

// take asks for the files, and for the passphrase where the key is locked.
func (v *View) take() {
	if v.state.Open == nil || !v.state.Open.Locked || v.state.Busy {
		return
	}
	v.choose(v.kit.Words.Say("calls.take"), func(paths []string) { v.Drop(paths) })
}

// Drop takes files in that were dropped on the window or chosen.
func (v *View) Drop(paths []string) {
	if v.state.Open == nil || !v.state.Open.Locked || v.state.Busy {
		return
	}
	if !v.presenter.Locked() {
		v.presenter.Take(paths, "")
		return
	}
	v.unlock(func(passphrase string) { v.presenter.Take(paths, passphrase) })
}

func (v *View) decide(r assessment.Received) {
	k, say := v.kit, v.kit.Words.Say
	var dialog *kit.Dialog
	reject := k.Button(kit.ButtonSpec{Text: say("calls.reject"), Kind: kit.Outline, OnTap: func() {
		dialog.Close()
		v.presenter.Decide(r.Print, false)
	}})
	dialog = k.Dialog(kit.DialogSpec{
		Title: say("calls.decide_title"), Main: say("calls.accept"),
		Content: k.Column(12, k.Text(say("calls.decide_text", "Agency", r.Agency, "Revision", r.Revision, "Fingerprint", r.Print.String()), kit.Body()), k.Row(0, reject, k.Spring())),
		OnMain: func() string {
			v.presenter.Decide(r.Print, true)
			return ""
		},
	})
}

func (v *View) receipt(r assessment.Received) {
	say := v.kit.Words.Say
	name := strings.TrimSuffix(r.FileName, filepath.Ext(r.FileName)) + ".pdf"
	v.target(say("calls.receipt"), name, func(path string) { v.presenter.WriteReceipt(r, path) })
}

func (v *View) writeProtocol() {
	say := v.kit.Words.Say
	v.target(say("calls.protocol"), say("sheets.protocol.title")+".pdf", v.presenter.WriteProtocol)
}

func (v *View) giveOut() {
	v.target(v.kit.Words.Say("calls.give_out"), v.presenter.FileName(), v.presenter.GiveOut)
}
