package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// tickField takes several of the entries an attribute can name.
type tickField struct {
	base
	offered []string // ids and names of what is in the list, to see changes
	rows    []*tick
	list    *fyne.Container
	fold    *kit.FoldOut
	none    *kit.Text
	note    *note
}

// tick is one entry in the list.
type tick struct {
	id   string
	name string
	mark *kit.CheckMark
	row  *kit.Tap
}

func (b base) references() (field, fyne.CanvasObject) {
	k := b.spec.Kit
	t := &tickField{base: b, note: newNote(k, b.help()), list: k.Column(0)}
	t.fold = k.FoldOut(kit.FoldSpec{Content: t.list})
	key := "form.none." + string(b.attribute.Of)
	t.none = k.Text(b.say(key), kit.Small().In(scene.Muted))
	return t, b.labeled(t.note, t.fold, t.none)
}

func (t *tickField) show(entry assessment.Entry, another bool) {
	ids := t.targets()
	names := t.names(ids)
	if offered := append(slices.Clone(ids), names...); !slices.Equal(offered, t.offered) {
		t.offered = offered
		t.build(ids, names)
	}
	chosen := assessment.Refs(t.value(entry).Text)
	var said []string
	for _, one := range t.rows {
		one.mark.SetChecked(chosen.Has(one.id))
		if chosen.Has(one.id) {
			said = append(said, one.name)
		}
	}
	t.fold.SetTitle(t.summary(said))
	t.fold.Hidden, t.none.Hidden = len(t.rows) == 0, len(t.rows) > 0
	t.note.set("")
	t.note.text.Hidden = t.note.text.Hidden || len(t.rows) == 0
	if another {
		t.fold.SetOpen(false)
	}
}

// summary names what is ticked.
func (t *tickField) summary(names []string) string {
	if len(names) == 0 {
		return t.open()
	}
	return strings.Join(names, ", ")
}

func (t *tickField) build(ids, names []string) {
	t.rows, t.list.Objects = nil, nil
	for i, id := range ids {
		one := t.tick(id, names[i])
		t.rows, t.list.Objects = append(t.rows, one), append(t.list.Objects, one.row)
	}
}

func (t *tickField) tick(id, name string) *tick {
	k := t.spec.Kit
	one := &tick{id: id, name: name, mark: k.CheckMark(false)}
	at := len(t.rows)
	one.row = k.TapRow(kit.TapSpec{
		Name: name, OnTap: func() { t.toggle(id) }, OnKey: func(key fyne.KeyName) bool { return t.move(at, key) },
		Content: k.Inset(kit.Around(6, 6), k.TopRow(8, one.mark, k.Grow(k.Text(name, kit.Body())))),
	})
	return one
}

// move goes to the next tick by arrow keys.
func (t *tickField) move(at int, key fyne.KeyName) bool {
	switch key {
	case fyne.KeyUp:
		at--
	case fyne.KeyDown:
		at++
	default:
		return false
	}
	if at >= 0 && at < len(t.rows) {
		t.spec.Kit.Focus(t.rows[at].row)
	}
	return true
}

func (t *tickField) toggle(id string) {
	chosen := assessment.Refs(t.value(t.keeper.entry).Text)
	if chosen.Has(id) {
		chosen = chosen.Without(id)
	} else {
		chosen = chosen.With(id)
	}
	problem := t.keeper.put(change{t.attribute.Name, assessment.TextValue(string(chosen))})
	t.show(t.keeper.entry, false)
	if problem != "" {
		t.note.set(problem)
	}
	t.spec.Kit.Settle()
}

func (t *tickField) focus() fyne.Focusable { return t.fold.Head() }

func (t *tickField) flush() {}
