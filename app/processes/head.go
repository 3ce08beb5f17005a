package processes

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// headActions is what the head of the page asks for.
type headActions struct {
	side                    func(int)
	search                  func(string)
	hints, paste, add, form func()
	more                    func()
}

// headView is what stands above both views.
type headView struct {
	kit      *kit.Kit
	title    *kit.Text
	recorded *kit.Text
	hints    *kit.Button
	side     *kit.Segment
	search   *kit.Field
	form     *kit.Button       // pictures or a table, of the portfolio only
	more     *kit.Button       // opens the panel while it is not beside the table
	tools    fyne.CanvasObject // of the table only
	content  fyne.CanvasObject
}

func newHeadView(k *kit.Kit, do headActions) *headView {
	say := k.Words.Say
	h := &headView{kit: k, title: k.Text("", kit.Title()), recorded: k.Text("", kit.Body().In(scene.Muted))}
	h.hints = k.Button(kit.ButtonSpec{Text: "…", Icon: kit.IconWarn, IconIn: scene.Warn, Small: true, Tip: say("processes.hints_tip"), OnTap: do.hints})
	h.side = k.Segment(kit.SegmentSpec{
		Name: say("processes.view"), Options: []string{say("processes.as_table"), say("processes.as_portfolio")}, OnChange: do.side,
	})
	h.search = k.Field(kit.FieldSpec{Placeholder: say("processes.search"), Tip: say("processes.search_tip"), Max: 200, OnSave: do.search})
	paste := k.Button(kit.ButtonSpec{Text: say("processes.paste_short"), Kind: kit.Outline, Tip: say("processes.paste_tip"), OnTap: do.paste})
	add := k.Button(kit.ButtonSpec{Text: say("processes.add"), Kind: kit.Outline, OnTap: do.add})
	h.tools = k.Row(8, k.Fixed(150, 0, h.search), paste, add)
	h.form = k.Button(kit.ButtonSpec{Text: "…", OnTap: do.form})
	h.more = k.Button(kit.ButtonSpec{Text: say("processes.more"), Small: true, Trailing: kit.IconChevronRight, Tip: say("processes.more_tip"), OnTap: do.more})
	words := k.Wrap(14, 0, h.title, k.Inset(kit.Sides(4, 0, 0, 0), h.recorded), k.Inset(kit.Sides(4, 0, 0, 0), h.hints), k.Inset(kit.Sides(4, 0, 0, 0), h.more))
	h.content = k.Wrap(8, 8, words, k.Spring(), h.form, h.side, h.tools)
	return h
}

func (h *headView) show(s State) {
	h.title.SetText(s.Title)
	h.recorded.SetText(s.Recorded)
	h.recorded.Hidden = s.Recorded == "" || s.Side == SidePortfolio
	h.hints.SetText(s.Hints)
	h.hints.Hidden = s.Hints == ""
	h.side.SetSelected(int(s.Side))
	h.side.Hidden = s.Empty
	kit.SetVisible(h.tools, !s.Empty && s.Side == SideTable)
	h.search.SetText(s.Search)
	h.form.Hidden = s.Side == SideTable || s.Portfolio.None != "" || s.Empty
	h.form.SetText(h.kit.Words.Say("processes.show_table"))
	if s.Portfolio.AsTable {
		h.form.SetText(h.kit.Words.Say("processes.show_chart"))
	}
}
