package juror

import (
	"context"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// handView is where the juror hands in.
type handView struct {
	page        *Page
	state       HandState
	runner      *kit.Runner
	title, lead *kit.Text
	done, wrong *kit.Hint
	missing     *kit.Hint
	gaps        *fyne.Container
	goes        *fyne.Container
	stays       *kit.Text
	deadline    *kit.Hint
	before      *kit.Text
	write       *kit.Button
	scroll      *kit.Scroll
	content     fyne.CanvasObject
}

func newHandView(p *Page) *handView {
	k, say := p.kit, p.kit.Words.Say
	v := &handView{page: p, runner: kit.NewRunner(p.deps.Context, k.Executor), gaps: k.Column(0), goes: k.Column(4)}
	v.title, v.lead = k.Text("", kit.Title()), k.Text("", kit.Body().In(scene.Muted))
	v.done, v.wrong, v.missing, v.deadline = k.Hint(kit.HintSpec{}), k.Hint(kit.HintSpec{}), k.Hint(kit.HintSpec{}), k.Hint(kit.HintSpec{})
	v.stays, v.before = k.Text("", kit.Body()), k.Text("", kit.Body())
	v.write = k.Button(kit.ButtonSpec{Text: say("juror.hand.write"), Kind: kit.Filled, Icon: kit.IconLock, OnTap: v.handIn})
	caption := kit.Small().Strong().In(scene.Muted)
	card := k.Card(k.Column(12,
		k.Column(4, k.Text(say("juror.hand.goes"), caption), v.goes), k.Column(4, k.Text(say("juror.hand.stays_title"), caption), v.stays), v.before,
	))
	v.scroll = k.Scroll(k.Inset(kit.Sides(20, 24, 24, 24), k.Limit(760, k.Column(14,
		k.Column(4, v.title, v.lead), v.done, v.wrong, v.deadline, v.missing, v.gaps, card))))
	foot := k.Fill(scene.Paper, k.Column(0, k.Line(), k.Inset(kit.Around(10, 24), k.Row(0, k.Spring(), v.write))))
	v.content = k.Frame(nil, foot, nil, nil, v.scroll)
	return v
}

// Content implements Side.
func (v *handView) Content() fyne.CanvasObject { return v.content }

// Activate implements Side.
func (v *handView) Activate() {
	v.scroll.ToTop()
	if len(v.state.Gaps) == 0 || !v.page.kit.FocusFirst(v.gaps) {
		v.page.kit.Focus(v.write)
	}
}

// Deactivate implements Side.
func (v *handView) Deactivate() { v.runner.Stop() }

// handIn asks where to and writes. Where something is missing it leads to the
// list of it.
func (v *handView) handIn() {
	k := v.page.kit
	k.Flush()
	if !v.page.presenter.Complete() {
		v.scroll.ToTop()
		k.FocusFirst(v.gaps)
		return
	}
	title, name := k.Words.Say("juror.hand.choose"), v.page.presenter.FileName()
	kit.Run(v.runner, func(ctx context.Context) (string, error) { return v.page.deps.Files.ChooseTarget(ctx, title, name) }, func(path string, err error) {
		switch {
		case err != nil:
			v.page.presenter.NotChosen(err)
		case path != "":
			v.page.presenter.HandIn(path)
		}
	})
}

func (v *handView) show(s HandState) {
	k, say := v.page.kit, v.page.kit.Words.Say
	fresh := s.Done != v.state.Done || s.Failed != v.state.Failed
	v.state = s
	v.title.SetText(s.Title)
	v.lead.SetText(s.Lead)
	v.tell(v.done, kit.HintSpec{Tone: kit.Good, Title: s.Done.Title, Text: s.Done.Text, Action: say("juror.hand.reveal"), OnAction: v.reveal, Narrow: true})
	v.tell(v.wrong, kit.HintSpec{Tone: kit.Danger, Title: s.Failed})
	tone := kit.Info
	if s.Late {
		tone = kit.Warn
	}
	v.tell(v.deadline, kit.HintSpec{Tone: tone, Title: s.Deadline})
	v.tell(v.missing, kit.HintSpec{Tone: kit.Warn, Title: s.Missing, Text: say("juror.hand.missing_text")})
	v.showGaps(s.Gaps)
	v.goes.Objects = nil
	for _, line := range s.Goes {
		v.goes.Objects = append(v.goes.Objects, k.Text(line, kit.Body()))
	}
	v.stays.SetText(s.Stays)
	v.before.SetText(s.Before)
	v.before.Hidden = s.Before == ""
	v.write.SetBusy(s.Busy)
	if fresh {
		v.scroll.ToTop()
	}
	kit.Relayout(v.scroll)
}

// tell shows a hint that has something to say.
func (*handView) tell(hint *kit.Hint, spec kit.HintSpec) {
	hint.Set(spec)
	hint.Hidden = spec.Title == ""
}

func (v *handView) reveal() {
	if err := v.page.deps.Files.Reveal(v.state.Done.Path); err != nil {
		v.page.deps.Log.Error("ballot not shown in its folder", "error", err)
	}
}

// showGaps lists what is missing as links, one for each applicant.
func (v *handView) showGaps(gaps []GapRow) {
	k := v.page.kit
	rows := make([]fyne.CanvasObject, 0, min(len(gaps), pageRows))
	for _, gap := range gaps[:min(len(gaps), pageRows)] {
		rows = append(rows, k.TapRow(kit.TapSpec{
			Content: k.Inset(kit.Around(8, 14), k.Row(8, k.Grow(k.Text(gap.Text, kit.Body().In(scene.Primary))), k.Icon(kit.IconChevronRight, scene.Primary, 12))),
			Name:    gap.Text, OnTap: func() { v.page.open(gap.Series, gap.Criterion) },
		}))
	}
	v.gaps.Hidden = len(rows) == 0
	if len(rows) == 0 {
		k.Exchange(v.gaps)
		return
	}
	k.Exchange(v.gaps, k.Rows(rows...))
}
