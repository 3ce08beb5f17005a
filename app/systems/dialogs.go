package systems

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// openLink asks for changes of an interface.
func (v *View) openLink(id assessment.InterfaceID) {
	if link, there := v.presenter.link(string(id)); there {
		v.editLink(link)
	}
}

// editLink asks for an interface: a new one if it has no number yet.
func (v *View) editLink(link assessment.Interface) {
	k, say := v.kit, v.kit.Words.Say
	ids, names := v.presenter.Ends()
	f := &linkForm{link: link, modes: assessment.Modes()}
	f.from = k.Choice(kit.ChoiceSpec{
		Name: say("inventory.label.interface.from"), Options: names, Selected: slices.Index(ids, link.From),
		Empty: say("systems.choose"), OnChange: func(i int) { f.link.From = ids[i] },
	})
	f.to = k.Choice(kit.ChoiceSpec{
		Name: say("inventory.label.interface.to"), Options: names, Selected: slices.Index(ids, link.To),
		Empty: say("systems.choose"), OnChange: func(i int) { f.link.To = ids[i] },
	})
	f.mode = k.Segment(kit.SegmentSpec{
		Name: say("inventory.label.interface.mode"), Compact: true, Selected: slices.Index(f.modes, link.Mode),
		Options:  v.presenter.now.wording.Choices(assessment.EntryInterface, "mode"),
		OnChange: func(i int) { f.link.Mode = f.modes[i] },
	})
	f.content = k.Field(kit.FieldSpec{
		Label: say("inventory.label.interface.content"), Hint: v.presenter.now.wording.Help(assessment.EntryInterface, "content"),
		Text: link.Content, Max: assessment.MaxName, OnSave: func(text string) { f.link.Content = text },
	})
	v.askLink(f)
}

// linkForm is the content of the dialog about an interface.
type linkForm struct {
	link     assessment.Interface
	modes    []assessment.Mode
	from, to *kit.Choice
	mode     *kit.Segment
	content  *kit.Field
}

func (v *View) askLink(f *linkForm) {
	k, say := v.kit, v.kit.Words.Say
	title, main, focus := "systems.new_link", "systems.create", fyne.Focusable(f.from)
	if f.link.ID != "" {
		title, main = "systems.edit_link", "systems.save"
	} else if f.link.From != "" {
		focus = f.to
	}
	k.Dialog(kit.DialogSpec{
		Title: say(title), Main: say(main), Focus: focus, Width: 560,
		Content: k.Column(16,
			k.Columns(kit.Columns{Gap: 16, Min: 200},
				k.Labeled(say("inventory.label.interface.from"), f.from), k.Labeled(say("inventory.label.interface.to"), f.to)),
			k.Labeled(say("inventory.label.interface.mode"), f.mode), f.content,
		),
		OnMain: func() string { return v.presenter.SaveLink(f.link) },
	})
}

// add asks which types of systems there are.
func (v *View) add() {
	k, say := v.kit, v.kit.Words.Say
	c := &typesView{kit: k, rows: k.Columns(kit.Columns{Gap: 8, LineGap: 0, Min: 186})}
	for _, one := range v.presenter.Types() {
		c.rows.Objects = append(c.rows.Objects, c.row(one))
	}
	added := false
	k.Dialog(kit.DialogSpec{
		Title: say("systems.add_title"), Main: say("systems.create"), Width: 830,
		Content: k.Column(12, k.Text(say("systems.add_lead"), kit.Body().In(scene.Muted)), c.rows),
		OnMain: func() string {
			problem := v.presenter.Add(c.chosen)
			added = problem == ""
			return problem
		},
		OnClose: func() { v.nameFirst(added, len(c.chosen)) },
	})
}

// nameFirst goes on with the name of what was added; of one system it can be
// typed at once.
func (v *View) nameFirst(added bool, count int) {
	if !added {
		return
	}
	v.table.grid.Focus()
	if count == 1 {
		v.table.grid.Edit()
	}
}

// typesView offers the types of systems to tick.
type typesView struct {
	kit    *kit.Kit
	rows   *fyne.Container
	chosen []assessment.SystemType
}

func (c *typesView) row(one Type) fyne.CanvasObject {
	k, mark := c.kit, c.kit.CheckMark(false)
	words := k.Wrap(8, 0, k.Text(one.Title, kit.Body()))
	if one.There > 0 {
		words.Objects = append(words.Objects, k.Text(k.Words.Count("systems.there", one.There), kit.Small().In(scene.Muted)))
	}
	return k.TapRow(kit.TapSpec{
		Name: one.Title, Content: k.Inset(kit.Around(7, 8), k.TopRow(10, mark, k.Grow(words))),
		OnTap: func() { mark.SetChecked(c.toggle(one.Value)) },
	})
}

// toggle ticks a type, or takes the tick away, and reports which.
func (c *typesView) toggle(value assessment.SystemType) bool {
	if at := slices.Index(c.chosen, value); at >= 0 {
		c.chosen = slices.Delete(c.chosen, at, at+1)
		return false
	}
	c.chosen = append(c.chosen, value)
	return true
}
