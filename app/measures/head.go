package measures

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// headActions is what the head of the page asks for.
type headActions struct {
	side      func(int)
	proposals func()
	add       func()
	more      func()
}

// headView is what stands above all views.
type headView struct {
	title, count *kit.Text
	side         *kit.Segment
	more         *kit.Button // opens the panel while it is not beside the list
	tools        fyne.CanvasObject
	content      fyne.CanvasObject
}

func newHeadView(k *kit.Kit, do headActions) *headView {
	say := k.Words.Say
	h := &headView{title: k.Text("", kit.Title()), count: k.Text("", kit.Body().In(scene.Muted))}
	h.side = k.Segment(kit.SegmentSpec{
		Name: say("measures.view"), OnChange: do.side,
		Options: []string{say("measures.as_list"), say("measures.as_roadmap"), say("measures.as_effect")},
	})
	proposals := k.Button(kit.ButtonSpec{Text: say("measures.proposals"), Kind: kit.Outline, Tip: say("measures.proposals_tip"), OnTap: do.proposals})
	add := k.Button(kit.ButtonSpec{Text: say("measures.add"), Kind: kit.Outline, OnTap: do.add})
	h.more = k.Button(kit.ButtonSpec{Text: say("measures.more"), Small: true, Trailing: kit.IconChevronRight, Tip: say("measures.more_tip"), OnTap: do.more})
	h.tools = k.Wrap(8, 8, h.side, proposals, add)
	words := k.Wrap(14, 0, h.title, k.Inset(kit.Sides(4, 0, 0, 0), h.count), k.Inset(kit.Sides(4, 0, 0, 0), h.more))
	h.content = k.Wrap(8, 8, words, k.Spring(), h.tools)
	return h
}

func (h *headView) show(s State) {
	h.title.SetText(s.Title)
	h.count.SetText(s.Count)
	h.count.Hidden = s.Count == "" || s.Side != SideList
	h.side.SetSelected(int(s.Side))
	kit.SetVisible(h.tools, !s.Empty)
}
