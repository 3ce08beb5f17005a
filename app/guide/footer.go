package guide

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// footerView leads from question to question.
type footerView struct {
	kit                      *kit.Kit
	previous, next, nextOpen *kit.Button
	back, open, on           *fyne.Container   // the keys beside them
	narrow                   bool              // no room for the keys
	toasts                   fyne.CanvasObject // where they cover neither a field nor the way on
	content                  *fyne.Container
}

// footerActions is what the footer asks for.
type footerActions struct{ previous, next, nextOpen func() }

func newFooterView(k *kit.Kit, do footerActions) *footerView {
	f := &footerView{kit: k}
	f.previous = k.Button(kit.ButtonSpec{Text: "A1", Icon: kit.IconChevronLeft, Kind: kit.Outline, OnTap: do.previous})
	f.nextOpen = k.Button(kit.ButtonSpec{Text: "A1", OnTap: do.nextOpen})
	f.next = k.Button(kit.ButtonSpec{Text: "A1", Trailing: kit.IconChevronRight, Kind: kit.Filled, OnTap: do.next})
	alt, ctrl := k.Words.Say("guide.key_alt"), k.Words.Say("guide.key_ctrl")
	f.back, f.open, f.on = k.KeyWithIcon(alt, kit.IconArrowLeft), k.Key(ctrl+" J"), k.KeyWithIcon(alt, kit.IconArrowRight)
	f.toasts = k.Grow(k.Row(10, k.Spring(), f.nextOpen, f.open, k.Space(8, 0), f.on))
	row := k.Row(10, f.previous, f.back, f.toasts, f.next)
	f.content = k.Fill(scene.Paper, k.Column(0, k.Line(), k.Limit(mostWidth, k.Inset(kit.Sides(12, 24, 11, 28), row))))
	return f
}

func (f *footerView) render(s Footer) {
	f.previous.SetText(s.Previous)
	f.previous.SetName(f.kit.Words.Say("guide.previous_name", "Question", s.Previous))
	f.previous.Hidden = s.Previous == ""
	f.next.SetText(s.Next)
	f.nextOpen.SetText(s.NextOpen)
	f.nextOpen.Hidden = s.NextOpen == ""
	f.showKeys()
}

// setNarrow hides the keys where there is no room for them.
func (f *footerView) setNarrow(narrow bool) {
	f.narrow = narrow
	f.showKeys()
}

func (f *footerView) showKeys() {
	show(f.back, !f.narrow && f.previous.Visible())
	show(f.open, !f.narrow && f.nextOpen.Visible())
	show(f.on, !f.narrow)
}
