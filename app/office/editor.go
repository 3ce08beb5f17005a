package office

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// editor is the page of a draft. Its fields are built once, so that what is
// being typed stays; everything is stored at once.
type editor struct {
	view    *View
	id      assessment.CallID
	call    assessment.Call
	version int // of the draft that the fields show

	// What follows a change.
	state    *kit.Text
	undo     *kit.Button
	rows     []CriterionRow
	missing  []TroubleRow
	criteria *fyne.Container
	tie      *fyne.Container
	troubles *fyne.Container
	weights  *fyne.Container // of the dimensions
	asked    *kit.Text
	rule     *kit.FoldOut
	folded   fyne.CanvasObject     // what the rule hides until it is opened
	steps    []*kit.Choice         // of the rule for ties
	weighed  *assessment.Catalogue // whose dimensions have fields

	fields map[string]*kit.Field    // by the field of the call that they change
	syncs  []func(*assessment.Call) // show a call that was changed elsewhere
	object fyne.CanvasObject
}

func newEditor(v *View, c *Call) *editor {
	k, say := v.kit, v.kit.Words.Say
	e := &editor{
		view: v, id: c.Record.Call.ID, call: c.Record.Call, version: c.Draft.Version, fields: map[string]*kit.Field{},
		criteria: k.Column(4), troubles: k.Column(2), tie: k.Column(6), weights: k.Columns(kit.Columns{Gap: 12, Min: 200}),
		asked: k.Text("", kit.Small().In(scene.Muted)), state: k.Text("", kit.Small().In(scene.Muted)),
	}
	criteria := k.Column(8, k.Text(say("calls.criteria"), kit.Section()), k.Text(say("calls.weight_hint"), kit.Small().In(scene.Muted)),
		e.criteria, k.Row(0, k.Button(kit.ButtonSpec{Text: say("calls.add"), Icon: kit.IconPlus, OnTap: e.add}), k.Spring()))
	left := k.Column(16, k.Card(e.facts()), k.Card(e.rules(c.Draft.Asked)))
	right := k.Column(16, k.Card(criteria), e.troubles)
	e.object = k.Column(16, e.head(), k.Columns(kit.Columns{Gap: 16, Min: 420}, left, right))
	e.show(c)
	return e
}

func (e *editor) head() fyne.CanvasObject {
	k, say := e.view.kit, e.view.kit.Words.Say
	e.undo = k.IconButton(kit.IconUndo, say("app.undo"), e.view.presenter.Undo)
	give := k.Button(kit.ButtonSpec{Text: say("calls.give_out"), Icon: kit.IconLock, Kind: kit.Filled, OnTap: e.giveOut})
	remove := k.Button(kit.ButtonSpec{Text: say("calls.delete"), Icon: kit.IconTrash, OnTap: e.remove})
	return k.Column(4, e.view.head(say("calls.one"), kit.TagSpec{Text: say("command.call.status.draft")}, e.undo, remove, give), e.state)
}

// show brings everything but what is being typed up to date.
func (e *editor) show(c *Call) {
	e.call = c.Record.Call
	if c.Draft.Version != e.version {
		e.version = c.Draft.Version
		for _, sync := range e.syncs {
			sync(&e.call)
		}
	}
	e.showWeights(c.Draft.Asked)
	e.showState(c)
	e.showCriteria(c.Criteria)
	e.showTroubles(c.Draft.Troubles)
	e.asked.SetText(e.view.kit.Words.Say("calls.catalogue_now", "ID", e.call.CatalogueID, "Version", e.call.CatalogueVersion))
}

func (e *editor) showState(c *Call) {
	say := e.view.kit.Words.Say
	text := say("calls.ready")
	if e.view.kit.AnyWrong(e.folded) || e.object != nil && e.view.kit.AnyWrong(e.object) {
		text = say("calls.field_wrong")
	} else if n := len(c.Draft.Troubles); n > 0 {
		text = e.view.kit.Words.Count("calls.still_missing", n)
	}
	if c.Draft.Saved != "" {
		text = c.Draft.Saved + " · " + text
	}
	e.state.SetText(text)
	e.undo.Enable()
	if !c.Draft.CanUndo {
		e.undo.DisableFor(say("app.nothing_to_undo"))
	}
}

// showCriteria leaves the rows alone where nothing changed: what the mouse is
// pressed on must still be there when it is released.
func (e *editor) showCriteria(rows []CriterionRow) {
	same := slices.Equal(rows, e.rows)
	e.showTies(!same)
	if same {
		return
	}
	e.rows = rows
	e.criteria.Objects = nil
	for i, row := range rows {
		e.criteria.Objects = append(e.criteria.Objects, e.criterionRow(i, row))
	}
}

func (e *editor) criterionRow(i int, row CriterionRow) fyne.CanvasObject {
	k, say := e.view.kit, e.view.kit.Words.Say
	text := k.Column(0, k.Text(row.Title, kit.Body()), k.Text(row.Text, kit.Small().In(scene.Muted)))
	tap := k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(6, 8), k.Row(8, k.Grow(text), k.Icon(kit.IconChevronRight, scene.Muted, 12))),
		Name:    row.Title + ", " + row.Text, OnTap: func() { e.edit(row.ID) },
	})
	move := func(by int) func() {
		return func() { e.view.presenter.Change(func(c *assessment.Call) { c.MoveCriterion(row.ID, by) }) }
	}
	up := k.IconButton(kit.IconArrowUp, say("calls.up", "Name", row.Title), move(-1))
	down := k.IconButton(kit.IconArrowDown, say("calls.down", "Name", row.Title), move(1))
	if i == 0 {
		up.DisableFor(say("calls.first"))
	}
	if i == len(e.rows)-1 {
		down.DisableFor(say("calls.last"))
	}
	return k.Row(0, k.Grow(tap), up, down)
}

func (e *editor) useCatalogue() {
	e.view.choose(e.view.kit.Words.Say("calls.catalogue"), func(paths []string) { e.view.presenter.UseCatalogue(paths[0]) })
}

func (e *editor) remove() {
	say := e.view.kit.Words.Say
	e.view.kit.Confirm(say("calls.delete"), say("calls.delete_text"), say("calls.delete"), e.view.presenter.Delete)
}

// add opens an empty criterion with a free id.
func (e *editor) add() {
	for n := len(e.call.Criteria) + 1; ; n++ {
		id := assessment.CriterionID("J" + strconv.Itoa(n))
		if _, taken := e.call.Criterion(id); !taken {
			e.dialog(assessment.CallCriterion{Criterion: assessment.Criterion{ID: id}, Weight: assessment.UnitWeight}, true)
			return
		}
	}
}

func (e *editor) edit(id assessment.CriterionID) {
	if of, ok := e.call.Criterion(id); ok {
		e.dialog(of, false)
	}
}
