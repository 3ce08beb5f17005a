package result

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// reportView tells how the last report ended, or that it is being written. It
// stands below the page, so that nothing on it moves.
type reportView struct {
	kit          *kit.Kit
	hint         *kit.Hint
	open, reveal *kit.Button
	closeIt      *kit.Button
	object       *fyne.Container
}

func newReportView(k *kit.Kit, p *Presenter, dismiss func()) *reportView {
	say := k.Words.Say
	r := &reportView{
		kit: k, hint: k.Hint(kit.HintSpec{}),
		open:    k.Button(kit.ButtonSpec{Text: say("result.open_file"), Kind: kit.Outline, OnTap: p.OpenWritten}),
		reveal:  k.Button(kit.ButtonSpec{Text: say("result.reveal_file"), OnTap: p.RevealWritten}),
		closeIt: k.IconButton(kit.IconClose, say("result.close_notice"), dismiss),
	}
	row := k.Row(8, k.Grow(r.hint), r.open, r.reveal, r.closeIt)
	r.object = k.Fill(scene.Ground, k.Column(0, k.Line(), k.Inset(kit.Around(8, 28), k.Limit(pageWidth, row))))
	return r
}

func (r *reportView) show(s State) {
	notice := s.Report
	if s.Busy != "" {
		notice = Notice{Tone: Calm, Title: s.Busy}
	}
	r.object.Hidden = notice == Notice{}
	r.hint.Set(kit.HintSpec{Tone: tone(notice.Tone), Title: notice.Title, Text: strings.TrimSpace(notice.Text + "\n" + notice.Also)})
	r.open.Hidden, r.reveal.Hidden = notice.Path == "", notice.Path == ""
	r.closeIt.Hidden = s.Busy != ""
}

// focused reports whether one of the buttons has the focus.
func (r *reportView) focused() bool {
	focused := r.kit.Window().Canvas().Focused()
	return slices.ContainsFunc([]*kit.Button{r.open, r.reveal, r.closeIt}, func(b *kit.Button) bool { return fyne.Focusable(b) == focused })
}
