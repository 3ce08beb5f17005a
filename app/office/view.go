package office

import (
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

	editor  *editor        // of the draft that is open; nil: none is
	locked  *locked        // of the call that is open and given out; nil: none is
	first   fyne.Focusable // what the keyboard begins with on the page that is shown
	told    Notice         // the one that is shown
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
		kit.Ctrl(fyne.KeyZ):       v.presenter.Undo,
		kit.Ctrl(fyne.KeyY):       v.presenter.Redo,
		kit.Plain(fyne.KeyEscape): v.escape,
	})
	v.presenter.Refresh()
	v.begin()
}

// begin puts the keyboard at the beginning of the page.
func (v *View) begin() {
	v.scroll.ToTop()
	if v.first != nil {
		v.kit.Focus(v.first)
	}
}

func (v *View) openCall(id assessment.CallID) {
	v.kit.Flush()
	v.presenter.OpenCall(id)
	v.begin()
}

// Open shows a call.
func (v *View) Open(id assessment.CallID) { v.openCall(id) }

func (v *View) draft() {
	v.presenter.Draft()
	v.begin()
}

// Deactivate ends what the page waits for. Taking in goes on; what became of
// the files is shown when the page is.
func (v *View) Deactivate() { v.files.Stop() }

// escape stops taking in; otherwise it leads back to the list.
func (v *View) escape() {
	if !v.presenter.Stop() && v.state.Open != nil {
		v.back()
	}
}

func (v *View) back() { v.openCall("") }

func (v *View) show(s State) {
	v.state = s
	if !s.Loaded {
		return
	}
	v.showNotice(s)
	switch {
	case s.Open == nil:
		v.editor, v.locked, v.body.Objects = nil, nil, v.list(s)
	case s.Open.Locked:
		v.editor = nil
		v.showLocked(s.Open)
	case v.editor == nil || v.editor.id != s.Open.Record.Call.ID:
		v.editor, v.locked = newEditor(v, s.Open), nil
		v.first = v.editor.fields[assessment.FieldTitle].Entry()
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
	defer func() { v.notice.Hidden, v.told = len(v.notice.Objects) == 0, s.Notice }()
	if n := s.Notice; (n != Notice{}) {
		if n != v.told {
			v.scroll.ToTop() // it stands there
		}
		spec := kit.HintSpec{Tone: n.Tone, Title: n.Title, Text: n.Text}
		if n.Path != "" {
			spec.Action, spec.OnAction = v.kit.Words.Say("calls.reveal"), func() { _ = v.deps.Files.Reveal(n.Path) }
		}
		v.notice.Objects = []fyne.CanvasObject{v.kit.Hint(spec)}
	} else if s.Busy {
		v.notice.Objects = []fyne.CanvasObject{v.kit.Hint(kit.HintSpec{Title: v.kit.Words.Say("calls.busy")})}
	}
}

// list is the page with all calls and the key.
func (v *View) list(s State) []fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	fresh := k.Button(kit.ButtonSpec{Text: say("calls.new"), Icon: kit.IconPlus, Kind: kit.Filled, OnTap: v.draft})
	v.first = fresh
	head := k.Columns(kit.Columns{Gap: 12, Min: 240, Weights: []float32{2, 1}},
		k.Column(4, k.Text(say("calls.title"), kit.Title()), k.Text(say("calls.lead"), kit.Body().In(scene.Muted))),
		k.Row(0, k.Spring(), fresh),
	)
	rows := make([]fyne.CanvasObject, 0, len(s.Calls))
	for _, call := range s.Calls {
		tag := kit.TagSpec{Text: call.State}
		if call.Locked {
			tag.Icon = kit.IconLock
		}
		text := k.Column(0, k.Text(call.Title, kit.Body().Strong()), k.Text(call.Text, kit.Small().In(scene.Muted)))
		row := k.TapRow(kit.TapSpec{
			Content: k.Inset(kit.Around(10, 16), k.Row(12, k.Grow(text), k.Tag(tag), k.Icon(kit.IconChevronRight, scene.Muted, 14))),
			Name:    call.Title + ", " + call.State, OnTap: func() { v.openCall(call.ID) },
		})
		if len(rows) == 0 {
			v.first = row
		}
		rows = append(rows, row)
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
			k.Button(kit.ButtonSpec{Text: say("calls.key_change"), OnTap: v.changePassphrase}),
			k.Button(kit.ButtonSpec{Text: say("calls.key_copy"), Tip: say("calls.key_copy_tip"), OnTap: v.copyKey}))
	} else {
		column.Objects = append(column.Objects, k.Hint(kit.HintSpec{Tone: kit.Warn, Title: say("calls.key_missing")}))
		buttons.Objects = append(buttons.Objects, k.Button(kit.ButtonSpec{Text: say("calls.key_new"), Kind: kit.Outline, Icon: kit.IconLock, OnTap: v.makeKey}))
	}
	buttons.Objects = append(buttons.Objects, k.Button(kit.ButtonSpec{Text: say("calls.key_recover"), OnTap: v.recoverKey}))
	column.Objects = append(column.Objects, buttons)
	return k.Card(column)
}

// copyKey puts the public key on the clipboard, so that a member of a jury can
// send it to the office of that jury.
func (v *View) copyKey() {
	key, wrong := v.presenter.PublicKey()
	if wrong != "" {
		v.kit.Toast(kit.ToastSpec{Text: wrong})
		return
	}
	v.deps.Copy(key)
	v.kit.Toast(kit.ToastSpec{Text: v.kit.Words.Say("calls.key_copied")})
}

func (v *View) head(title string, tag kit.TagSpec, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	back := k.Button(kit.ButtonSpec{Text: say("calls.back"), Icon: kit.IconArrowLeft, OnTap: v.back})
	return k.Column(4, k.Row(0, back, k.Spring()),
		k.Columns(kit.Columns{Gap: 12, Min: 260, Weights: []float32{1, 1}},
			k.Wrap(12, 4, k.Text(title, kit.Title()), k.Tag(tag)),
			k.Row(0, k.Spring(), k.Wrap(8, 8, buttons...))))
}

// factList shows labels with their values.
func (v *View) factList(facts []Fact) fyne.CanvasObject {
	k := v.kit
	list := k.Column(8)
	for _, f := range facts {
		list.Objects = append(list.Objects, k.Column(0, k.Text(f.Label, kit.Small().In(scene.Muted)), k.Text(f.Value, kit.Body())))
	}
	return list
}

// criteriaList shows the criteria with their weights.
func (v *View) criteriaList(rows []CriterionRow) fyne.CanvasObject {
	k := v.kit
	list := k.Column(6, k.Text(k.Words.Say("calls.criteria"), kit.Section()))
	for _, row := range rows {
		list.Objects = append(list.Objects, k.Row(12, k.Grow(k.Text(row.Title, kit.Body())), k.Text(row.Text, kit.Small().In(scene.Muted).Trailing())))
	}
	return list
}

func (v *View) copy(text string) {
	v.deps.Copy(text)
	v.kit.Toast(kit.ToastSpec{Text: v.kit.Words.Say("calls.copied")})
}
