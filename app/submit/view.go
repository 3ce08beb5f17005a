package submit

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment/handover"
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
	foot    *fyne.Container
	hand    *kit.Button
	open    *kit.Button // where there is no call yet
	other   *kit.Button
	content fyne.CanvasObject

	entered bool               // shown anew: the focus has its place to find
	left    handover.PointKind // what led away, where the focus comes back to; empty: nothing
	about   bool               // what the call is about is folded out
}

// New returns the page. It shows nothing before Activate.
func New(deps Deps) *View {
	k := deps.Kit
	v := &View{kit: k, deps: deps, files: kit.NewRunner(deps.Context, k.Executor), body: k.Column(16)}
	v.presenter = NewPresenter(deps, v.show)
	v.hand = k.Button(kit.ButtonSpec{
		Text: k.Words.Say("submit.hand_over"), Icon: kit.IconFile, Kind: kit.Filled, OnTap: v.handOver,
	})
	v.open = k.Button(kit.ButtonSpec{Text: k.Words.Say("submit.open_call"), Icon: kit.IconFolder, Kind: kit.Filled, OnTap: v.openCall})
	v.other = k.Button(kit.ButtonSpec{Text: k.Words.Say("submit.other_call"), Icon: kit.IconFolder, OnTap: v.openCall})
	v.foot = v.footer()
	v.scroll = k.Scroll(k.Inset(kit.Sides(16, 28, 24, 28), k.Limit(pageWidth, v.body)))
	v.content = k.Frame(nil, v.foot, nil, nil, v.scroll)
	return v
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Render shows a changed assessment.
func (v *View) Render(session.State) { v.presenter.Refresh() }

// Activate shows the page as it is now.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{kit.Ctrl(fyne.KeyO): v.openCall})
	v.scroll.ToTop()
	v.entered = true
	v.presenter.Refresh()
}

// Deactivate ends what the page waits for.
func (v *View) Deactivate() { v.files.Stop() }

func (v *View) show(s State) {
	news := s.Notice != v.state.Notice && s.Notice != Notice{}
	v.state = s
	if !s.Loaded {
		return
	}
	k := v.kit
	parts := []fyne.CanvasObject{k.Text(k.Words.Say("submit.title"), kit.Title())}
	notice := k.Column(8)
	if (s.Notice != Notice{}) {
		notice = v.notice(s.Notice)
		parts = append(parts, notice)
	}
	if s.HasCall {
		parts = append(parts, v.call(s)...)
	} else {
		parts = append(parts, v.empty())
	}
	for _, button := range []*kit.Button{v.hand, v.open, v.other} {
		button.SetBusy(s.Busy)
	}
	v.foot.Hidden = !s.HasCall
	k.Exchange(v.body, append(parts, v.elsewhere())...)
	v.lead(notice, news)
}

// lead moves the focus to where the person goes on: to what a notice offers,
// back to what led away, or to the main button.
func (v *View) lead(notice fyne.CanvasObject, news bool) {
	entered, back := v.entered, v.wayBack()
	v.entered = false
	if news {
		v.scroll.ToTop()
		v.kit.FocusFirst(notice)
		return
	}
	if !entered {
		return
	}
	v.left = ""
	switch {
	case back != "" && v.kit.FocusNamed(v.body, back):
	case v.state.HasCall:
		v.kit.Focus(v.hand)
	default:
		v.kit.Focus(v.open)
	}
}

// wayBack names what led away, or what is missing after it; empty: nothing.
func (v *View) wayBack() string {
	from := slices.IndexFunc(v.state.Points, func(p Point) bool { return p.Kind == v.left })
	for i := max(from, 0); from >= 0 && i < len(v.state.Points); i++ {
		if name := v.state.Points[i].name(); name != "" {
			return name
		}
	}
	return ""
}

func (v *View) notice(n Notice) *fyne.Container {
	say := v.kit.Words.Say
	buttons := v.kit.Wrap(8, 8)
	add := func(text string, icon kit.IconName, do func()) {
		buttons.Objects = append(buttons.Objects, v.kit.Button(kit.ButtonSpec{Text: text, Icon: icon, Kind: kit.Outline, OnTap: do}))
	}
	if n.Receipt {
		add(say("submit.receipt"), kit.IconFile, v.writeReceipt)
	}
	if n.Mail != "" {
		add(say("submit.copy_mail"), kit.IconCopy, func() { v.copy(n.Mail) })
	}
	if n.Path != "" {
		add(say("submit.reveal"), kit.IconFolder, func() { _ = v.deps.Files.Reveal(n.Path) })
	}
	return v.kit.Column(8, v.kit.Hint(kit.HintSpec{Tone: n.Tone, Title: n.Title, Text: n.Text}), buttons)
}

func (v *View) empty() fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	return k.Card(k.Column(12,
		k.Text(say("submit.no_call"), kit.Section()),
		k.Text(say("submit.no_call_text"), kit.Body().In(scene.Muted)),
		k.Row(0, v.open, k.Spring()),
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
	v.target(v.kit.Words.Say("submit.receipt"), v.presenter.ReceiptName(), v.presenter.WriteReceipt)
}

func (v *View) write(way Way) {
	name := string(v.presenter.id()) + way.Ending()
	v.target(v.kit.Words.Say("submit.way_"+string(way)), name, func(path string) { v.presenter.Write(way, path) })
}
