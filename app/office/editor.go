package office

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// editor is the page of a draft. Its fields are built once, so that what is
// being typed stays; everything is stored at once.
type editor struct {
	view *View
	id   assessment.CallID
	call assessment.Call

	deadline *kit.Field
	criteria *fyne.Container
	troubles *fyne.Container
	asked    *kit.Text
	object   fyne.CanvasObject
}

func newEditor(v *View, c *Call) *editor {
	k, say := v.kit, v.kit.Words.Say
	e := &editor{view: v, id: c.Record.Call.ID, call: c.Record.Call, criteria: k.Column(4), troubles: k.Column(8), asked: k.Text("", kit.Small().In(scene.Muted))}
	give := k.Button(kit.ButtonSpec{Text: say("calls.give_out"), Icon: kit.IconLock, Kind: kit.Filled, OnTap: e.giveOut})
	remove := k.Button(kit.ButtonSpec{Text: say("calls.delete"), Icon: kit.IconTrash, OnTap: e.remove})
	head := v.head(say("calls.new"), kit.TagSpec{Text: say("command.call.status.draft")}, remove, give)
	criteria := k.Column(8, k.Text(say("calls.criteria"), kit.Section()), k.Text(say("calls.weight_hint"), kit.Small().In(scene.Muted)),
		e.criteria, k.Row(0, k.Button(kit.ButtonSpec{Text: say("calls.add"), Icon: kit.IconPlus, OnTap: e.add}), k.Spring()))
	left := k.Column(16, k.Card(e.facts()), k.Card(e.rules()))
	e.object = k.Column(16, head, e.troubles, k.Columns(kit.Columns{Gap: 16, Min: 420}, left, k.Card(criteria)))
	e.show(c)
	return e
}

// show brings everything but the fields up to date.
func (e *editor) show(c *Call) {
	k, say := e.view.kit, e.view.kit.Words.Say
	e.call = c.Record.Call
	e.troubles.Objects = []fyne.CanvasObject{k.Hint(kit.HintSpec{Tone: kit.Good, Title: say("calls.ready")})}
	if len(c.Troubles) > 0 {
		e.troubles.Objects = []fyne.CanvasObject{k.Hint(kit.HintSpec{Tone: kit.Warn, Title: say("calls.missing"), Text: strings.Join(c.Troubles, "\n")})}
	}
	e.asked.SetText(say("calls.catalogue_now", "ID", e.call.CatalogueID, "Version", e.call.CatalogueVersion))
	e.criteria.Objects = nil
	for i, row := range c.Criteria {
		e.criteria.Objects = append(e.criteria.Objects, e.criterionRow(i, row))
	}
}

func (e *editor) criterionRow(i int, row CriterionRow) fyne.CanvasObject {
	k := e.view.kit
	text := k.Column(0, k.Text(row.Title, kit.Body()), k.Text(row.Text, kit.Small().In(scene.Muted)))
	tap := k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(6, 8), k.Row(8, k.Grow(text), k.Icon(kit.IconChevronRight, scene.Muted, 12))),
		Name:    row.Title + ", " + row.Text, OnTap: func() { e.edit(row.ID) },
	})
	up := k.IconButton(kit.IconArrowUp, k.Words.Say("calls.up", "Name", row.Title), func() { e.up(i) })
	return k.Row(4, k.Grow(tap), up)
}

// facts are what everybody sees first of a call.
func (e *editor) facts() fyne.CanvasObject {
	k, say, c := e.view.kit, e.view.kit.Words.Say, &e.call
	line := func(key, text string, put func(*assessment.Call, string)) fyne.CanvasObject {
		return k.Field(kit.FieldSpec{Label: say(key), Text: text, Max: assessment.MaxName, OnSave: func(typed string) {
			e.view.presenter.Change(func(c *assessment.Call) { put(c, assessment.CleanLine(typed)) })
		}})
	}
	e.deadline = k.Field(kit.FieldSpec{
		Label: say("calls.deadline"), Hint: say("calls.deadline_hint"), Text: c.Deadline.In(e.zone()).Format(deadlineForm), OnSave: e.setDeadline, OnLeave: true,
	})
	text := k.Field(kit.FieldSpec{Label: say("calls.call_text"), Text: c.Text, Lines: 5, Max: assessment.MaxComment, OnSave: func(typed string) {
		e.view.presenter.Change(func(c *assessment.Call) { c.Text = assessment.CleanText(typed) })
	}})
	return k.Column(16,
		line("calls.call_title", c.Title, func(c *assessment.Call, text string) { c.Title = text }),
		line("calls.office", c.Office, func(c *assessment.Call, text string) { c.Office = text }),
		line("calls.email", c.Email, func(c *assessment.Call, text string) { c.Email = text }),
		e.deadline,
		k.Columns(kit.Columns{Gap: 12, Min: 160},
			e.number("calls.year", c.Year, func(c *assessment.Call, n int) { c.Year = n }),
			e.number("calls.winners", c.Winners, func(c *assessment.Call, n int) { c.Winners = n })),
		text,
		k.Column(4, e.asked, k.Row(0, k.Button(kit.ButtonSpec{Text: say("calls.catalogue"), OnTap: e.useCatalogue}), k.Spring())),
	)
}

const deadlineForm = "02.01.2006 15:04"

func (e *editor) zone() *time.Location { return e.view.kit.Clock().Location() }

func (e *editor) setDeadline(typed string) {
	at, err := time.ParseInLocation(deadlineForm, strings.TrimSpace(typed), e.zone())
	if err != nil {
		e.deadline.SetError(e.view.kit.Words.Say("calls.deadline_wrong"))
		return
	}
	e.deadline.SetError("")
	e.view.presenter.Change(func(c *assessment.Call) { c.Deadline = at })
}

// number is a field for a whole number.
func (e *editor) number(key string, now int, put func(*assessment.Call, int)) *kit.Field {
	return e.decimal(key, strconv.Itoa(now), 1, func(c *assessment.Call, n int64) { put(c, int(n)) })
}

// decimal is a field for a number that is kept times scale: 1000 for weights,
// 2 for points.
func (e *editor) decimal(key, now string, scale int64, put func(*assessment.Call, int64)) *kit.Field {
	k := e.view.kit
	var f *kit.Field
	f = k.Field(kit.FieldSpec{Label: k.Words.Say(key), Text: now, Max: 12, OnLeave: true, OnSave: func(typed string) {
		n, ok := scaled(typed, scale)
		if !ok {
			f.SetError(k.Words.Say("calls.number_wrong"))
			return
		}
		f.SetError("")
		e.view.presenter.Change(func(c *assessment.Call) { put(c, n) })
	}})
	return f
}

// scaled reads a number and returns it times scale; false for one that is none
// or would be rounded.
func scaled(text string, scale int64) (int64, bool) {
	n, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(text), ",", ".", 1), 64)
	times := n * float64(scale)
	if err != nil || times < 0 || times > 1e9 || times != float64(int64(times)) {
		return 0, false
	}
	return int64(times), true
}

// plain writes a number that is kept times scale.
func (v *View) plain(n, scale int64) string {
	text := strconv.FormatFloat(float64(n)/float64(scale), 'f', -1, 64)
	if v.kit.Words.Language() == string(assessment.German) {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

func (e *editor) up(i int) {
	if i > 0 {
		e.view.presenter.Change(func(c *assessment.Call) { c.Criteria[i-1], c.Criteria[i] = c.Criteria[i], c.Criteria[i-1] })
	}
}

func (e *editor) useCatalogue() {
	e.view.choose(e.view.kit.Words.Say("calls.catalogue"), func(paths []string) { e.view.presenter.UseCatalogue(paths[0]) })
}

func (e *editor) remove() {
	say := e.view.kit.Words.Say
	e.view.kit.Confirm(say("calls.delete"), say("calls.delete_text"), say("calls.delete"), e.view.presenter.Delete)
}

func (e *editor) giveOut() {
	say := e.view.kit.Words.Say
	e.view.kit.Flush()
	e.view.kit.Confirm(say("calls.give_out"), say("calls.give_out_text"), say("calls.give_out"), e.view.giveOut)
}

// add opens an empty criterion with a free id.
func (e *editor) add() {
	n := len(e.call.Criteria) + 1
	id := func() assessment.CriterionID { return assessment.CriterionID("J" + strconv.Itoa(n)) }
	for {
		if _, taken := e.call.Criterion(id()); !taken {
			break
		}
		n++
	}
	e.dialog(assessment.CallCriterion{Criterion: assessment.Criterion{ID: id()}, Weight: assessment.UnitWeight}, true)
}

func (e *editor) edit(id assessment.CriterionID) {
	if of, ok := e.call.Criterion(id); ok {
		e.dialog(of, false)
	}
}

// put stores a criterion in place of the one with its id, or behind the others.
func (e *editor) put(of assessment.CallCriterion) {
	e.view.presenter.Change(func(c *assessment.Call) {
		at := slices.IndexFunc(c.Criteria, func(o assessment.CallCriterion) bool { return o.ID == of.ID })
		if at < 0 {
			c.Criteria = append(c.Criteria, of)
			return
		}
		c.Criteria[at] = of
	})
}
