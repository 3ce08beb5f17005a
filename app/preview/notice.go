package preview

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// noticeView tells below the page how something ended, or that it is being
// done.
type noticeView struct {
	kit                         *kit.Kit
	hint                        *kit.Hint
	open, reveal, stop, closeIt *kit.Button
	object                      *fyne.Container
}

func newNoticeView(k *kit.Kit, p *Presenter, dismiss func()) *noticeView {
	say := k.Words.Say
	n := &noticeView{
		kit: k, hint: k.Hint(kit.HintSpec{}),
		open:    k.Button(kit.ButtonSpec{Text: say("preview.open_file"), Kind: kit.Outline, OnTap: p.OpenWritten}),
		reveal:  k.Button(kit.ButtonSpec{Text: say("preview.reveal_file"), OnTap: p.RevealWritten}),
		stop:    k.Button(kit.ButtonSpec{Text: say("preview.stop"), Kind: kit.Outline, OnTap: p.Stop}),
		closeIt: k.IconButton(kit.IconClose, say("preview.close_notice"), dismiss),
	}
	row := k.Row(8, k.Grow(n.hint), n.open, n.reveal, n.stop, n.closeIt)
	if k.Scale() >= largeText { // the sentence needs the width
		row = k.Column(8, k.Row(8, k.Grow(n.hint), n.closeIt), k.Wrap(8, 8, n.open, n.reveal, n.stop))
	}
	n.object = k.Fill(scene.Paper, k.Column(0, k.Line(), k.Inset(kit.Around(8, 16), row)))
	n.object.Hide()
	return n
}

func (n *noticeView) show(s State) {
	notice, busy := s.Notice, s.Busy != ""
	if busy {
		notice = Notice{Title: s.Busy}
	}
	kit.SetVisible(n.object, notice != Notice{})
	n.hint.Set(kit.HintSpec{Tone: tone(notice.Tone), Title: notice.Title, Text: strings.TrimSpace(notice.Text + "\n" + notice.Also)})
	kit.SetVisible(n.open, notice.Path != "")
	kit.SetVisible(n.reveal, notice.Path != "")
	kit.SetVisible(n.stop, busy)
	kit.SetVisible(n.closeIt, !busy)
}

// focused reports whether one of the buttons has the focus.
func (n *noticeView) focused() bool {
	focused := n.kit.Window().Canvas().Focused()
	return slices.ContainsFunc([]*kit.Button{n.open, n.reveal, n.stop, n.closeIt}, func(b *kit.Button) bool { return fyne.Focusable(b) == focused })
}

func tone(t Tone) kit.Tone {
	switch t {
	case Good:
		return kit.Good
	case Caution:
		return kit.Warn
	case Trouble:
		return kit.Danger
	default:
		return kit.Info
	}
}

// paperColor is white, in the dark as well.
func paperColor() color.Color {
	rgb := scene.PaperPalette()[scene.Paper]
	return color.NRGBA{R: rgb.R, G: rgb.G, B: rgb.B, A: 0xff}
}
