package systems

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/form"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// detailView is everything about one system.
type detailView struct {
	view       *View
	kit        *kit.Kit
	code, name *kit.Text
	same       *kit.Hint
	form       *form.Form
	processes  *ticksView
	links      *fyne.Container
	shown      []Link
	content    *fyne.Container
	scroll     *kit.Scroll
	column     *fyne.Container // the panel beside the table, over the whole height
}

func newDetailView(v *View) *detailView {
	k, say := v.kit, v.kit.Words.Say
	d := &detailView{view: v, kit: k, code: k.Text("", kit.Small().Strong().In(scene.Muted)), name: k.Text("", kit.Section()), links: k.Column(2)}
	d.same = k.Hint(kit.HintSpec{Tone: kit.Warn, Narrow: true})
	d.form = form.New(form.Spec{
		Kit: k, Wording: v.presenter.now.wording, Groups: d.groups(),
		Inventory: func() assessment.Inventory { return v.presenter.now.inventory },
		Save:      v.presenter.SaveEntry,
	})
	d.processes = newTicksView(k, func(process string, used bool) { v.presenter.Tick(v.state.Detail.System.ID, process, used) })
	link := k.Button(kit.ButtonSpec{Text: say("systems.add_link"), Kind: kit.Outline, Small: true, OnTap: func() {
		v.editLink(assessment.Interface{From: v.state.Detail.System.ID})
	}})
	remove := k.Button(kit.ButtonSpec{Text: say("systems.remove"), Icon: kit.IconTrash, OnTap: func() { v.remove(string(v.state.Detail.System.ID)) }})
	d.content = k.Column(20,
		k.Column(0, d.code, d.name), d.same, d.form.Content(),
		k.Line(), k.Column(8, k.Text(say("systems.supports"), kit.Section()), d.processes.content),
		k.Line(), k.Column(8, k.Text(say("systems.links"), kit.Section()), d.links, k.Row(0, link)),
		k.Column(8, k.Line(), k.Inset(kit.Sides(0, 0, 0, -8), k.Row(0, remove))),
	)
	d.scroll = k.Scroll(k.Inset(kit.Around(16, 20), d.content))
	d.column = k.Stack(d.scroll)
	return d
}

// groups are the parts of the form.
func (d *detailView) groups() []form.Group {
	say := d.kit.Words.Say
	return []form.Group{
		{Attributes: []string{"product", "type", "operation", "status"}},
		{Title: say("systems.group.judged"), Attributes: []string{"coverage", "satisfaction", "criticality"}},
		{Title: say("systems.group.contract"), Attributes: []string{"users", "since", "contract_end", "yearly_cost", "data_processing", "export_format"}},
		{Attributes: []string{"remark"}},
	}
}

// lend takes the content out of the column, so that it can be shown over the
// page.
func (d *detailView) lend() { d.column.Objects = nil }

// takeBack puts the content into the column again.
func (d *detailView) takeBack() { d.column.Objects = []fyne.CanvasObject{d.scroll} }

func (d *detailView) show(s Detail) {
	if !s.Known() {
		d.form.Show(nil)
		return
	}
	d.code.SetText(string(s.System.ID))
	d.name.SetText(s.Name)
	d.same.Hidden = s.Same == ""
	d.same.Set(kit.HintSpec{Tone: kit.Warn, Title: s.Same, Narrow: true})
	d.form.Show(s.System)
	d.processes.show(s.Processes)
	d.showLinks(s.Links)
}

// showLinks lists the interfaces of the system.
func (d *detailView) showLinks(links []Link) {
	if slices.Equal(links, d.shown) && len(d.links.Objects) > 0 {
		return
	}
	d.shown, d.links.Objects = links, nil
	for _, link := range links {
		d.links.Objects = append(d.links.Objects, d.link(link))
	}
	if len(links) == 0 {
		d.links.Objects = append(d.links.Objects, d.kit.Text(d.kit.Words.Say("systems.detail_no_links"), kit.Small().In(scene.Muted)))
	}
}

func (d *detailView) link(s Link) fyne.CanvasObject {
	k, v := d.kit, d.view
	words := k.Column(0, k.Text(s.Title, kit.Body()), k.Text(s.Text, kit.Small().In(scene.Muted)))
	row := k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(4, 6), words), Name: k.Words.Say("systems.change_link", "Title", s.Title, "Text", s.Text),
		OnTap: func() { v.openLink(s.ID) },
	})
	remove := k.IconButton(kit.IconTrash, k.Words.Say("systems.remove_link", "Title", s.Title), func() { v.removeLink(string(s.ID)) })
	return k.Inset(kit.Sides(0, 0, 0, -6), k.Row(4, k.Grow(row), remove))
}

// ticksView is the list of processes to tick.
type ticksView struct {
	kit     *kit.Kit
	tick    func(process string, used bool)
	shown   []Process
	marks   []*kit.CheckMark
	content *fyne.Container
}

func newTicksView(k *kit.Kit, tick func(process string, used bool)) *ticksView {
	return &ticksView{kit: k, tick: tick, content: k.Column(0)}
}

func (t *ticksView) show(processes []Process) {
	same := func(a, b Process) bool { return a.ID == b.ID && a.Title == b.Title }
	if !slices.EqualFunc(processes, t.shown, same) || len(t.content.Objects) == 0 {
		t.build(processes)
	}
	t.shown = processes
	for i, process := range processes {
		t.marks[i].SetChecked(process.Used)
	}
}

func (t *ticksView) build(processes []Process) {
	k := t.kit
	t.marks, t.content.Objects = nil, nil
	if len(processes) == 0 {
		t.content.Objects = append(t.content.Objects, k.Text(k.Words.Say("systems.no_processes"), kit.Small().In(scene.Muted)))
	}
	for i, process := range processes {
		mark := k.CheckMark(process.Used)
		t.marks = append(t.marks, mark)
		t.content.Objects = append(t.content.Objects, t.row(i, process, mark))
	}
}

func (t *ticksView) row(i int, process Process, mark fyne.CanvasObject) fyne.CanvasObject {
	k := t.kit
	name := k.Words.Say("systems.titled", "ID", process.ID, "Title", process.Title)
	return k.Inset(kit.Sides(0, 0, 0, -6), k.TapRow(kit.TapSpec{
		Name: name, OnTap: func() { t.tick(process.ID, !t.shown[i].Used) },
		Content: k.Inset(kit.Around(5, 6), k.TopRow(8, mark, k.Grow(k.Text(name, kit.Body())))),
	}))
}
