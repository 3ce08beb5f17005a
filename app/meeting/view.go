package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// View is the meeting: a list at the left, agenda or ranking, and at the right
// what belongs to the item that is chosen in it.
type View struct {
	kit       *kit.Kit
	presenter *Chair
	state     State

	trouble   *kit.Hint
	shut      *shutView
	part      *kit.Segment
	finding   *kit.Text
	projector *kit.Button
	tools     *fyne.Container
	agenda    *kit.LongList
	rows      *kit.LongList
	item      *itemView
	form      *formView
	halves    *halves
	body      *fyne.Container
	content   fyne.CanvasObject

	shown bool
	stage *stageView // the pages for the projector; nil: they are not shown
}

// New returns the meeting. It shows nothing before Activate.
func New(d Deps) *View {
	k := d.Kit
	v := &View{kit: k}
	v.presenter = NewChair(d, v.show)
	v.trouble = k.Hint(kit.HintSpec{Tone: kit.Danger, Title: k.Words.Say("meeting.trouble"), Action: k.Words.Say("kit.retry"), OnAction: v.presenter.Refresh})
	v.trouble.Hide()
	v.shut = newShutView(k)
	v.halves = newHalves(v)
	v.buildTools()
	v.buildLists()
	v.item, v.form = newItemView(v), newFormView(v)
	v.body = &fyne.Container{Layout: v.halves, Objects: v.halves.objects()}
	head := k.Inset(kit.Sides(12, 24, 10, 24), k.Column(10, v.trouble, v.tools))
	page := k.Frame(head, nil, nil, nil, k.Stack(v.body, v.shut.content))
	v.content = k.Limit(1600, &fyne.Container{Layout: fitted{v}, Objects: []fyne.CanvasObject{page}})
	v.show(State{})
	return v
}

func (v *View) buildTools() {
	k, say := v.kit, v.kit.Words.Say
	v.part = k.Segment(kit.SegmentSpec{
		Name: say("meeting.part"), Options: []string{say("meeting.part_talk"), say("meeting.part_decide")},
		OnChange: func(i int) { v.turnPart(Part(i)) },
	})
	v.finding = k.Text("", kit.Body().In(scene.Muted))
	v.projector = k.Button(kit.ButtonSpec{Text: say("meeting.projector"), Icon: kit.IconEye, Kind: kit.Outline, Tip: say("meeting.projector_tip"), OnTap: v.present})
	v.tools = k.Row(16, v.part, v.halves.which, k.Grow(v.finding), v.projector)
}

// buildLists makes the two lists at the left, of which one is shown.
func (v *View) buildLists() {
	k, say := v.kit, v.kit.Words.Say
	v.agenda = k.LongList(kit.LongListSpec{
		Name: say("meeting.agenda"), Height: 62, Follow: true, OnOpen: v.choose,
		New: func() kit.LongRow { return newAgendaRow(v) },
		Words: func(i int) string {
			row := v.state.Agenda[i]
			return joined(row.Number, row.Name, row.Note, row.Room)
		},
	})
	v.rows = k.LongList(kit.LongListSpec{
		Name: say("meeting.list"), Height: 54, Follow: true, OnOpen: v.chooseRow,
		New: func() kit.LongRow { return newDecisionRow(v) },
		Words: func(i int) string {
			row := v.state.Decision.Rows[i]
			return joined(row.Rank, row.Name, row.Result, row.Note)
		},
	})
}

// Content returns what the window shows.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate shows the meeting as the round is now.
func (v *View) Activate() {
	keys := kit.Bindings{
		kit.Alt(fyne.KeyPageDown): func() { v.step(1) }, kit.Alt(fyne.KeyPageUp): func() { v.step(-1) },
		kit.Plain(fyne.KeyF11): v.present, kit.Ctrl(fyne.KeyS): v.record, kit.Plain(fyne.KeyEscape): v.focus,
	}
	for digit := '0'; digit <= '5'; digit++ {
		keys[kit.Rune(digit)] = func() { v.item.typed(digit) }
	}
	v.kit.Keys.Page(keys)
	v.shown = true
	v.presenter.Refresh()
	v.focus()
}

// Deactivate keeps what is typed and shows nothing to the room any more.
func (v *View) Deactivate() {
	v.kit.Flush()
	v.shown = false
	if v.stage != nil {
		v.stage.close()
	}
}

// focus puts the keyboard on the list.
func (v *View) focus() {
	switch {
	case !v.state.Loaded || v.state.Shut != "":
		v.kit.Focus(nil)
	case v.halves.narrow && v.halves.which.Selected() == 1:
		v.kit.Focus(v.halves.which)
	case v.state.Part == PartDecide:
		v.kit.Focus(v.rows)
	default:
		v.kit.Focus(v.agenda)
	}
}

func (v *View) turnPart(part Part) {
	v.kit.Flush()
	v.presenter.ShowPart(part)
}

func (v *View) choose(at int) {
	v.kit.Flush()
	v.presenter.Choose(at)
}

func (v *View) chooseRow(at int) {
	v.kit.Flush()
	v.presenter.Row(at)
}

// step goes on by so many items, after what was typed is kept.
func (v *View) step(by int) {
	v.kit.Flush()
	v.presenter.Step(by)
}

// record puts the decision on record; it asks first where the decision is
// allowed and unusual.
func (v *View) record() {
	k, say := v.kit, v.kit.Words.Say
	k.Flush()
	if v.state.Part != PartDecide || v.state.Decision.Readonly {
		return
	}
	switch warning, ready := v.presenter.Ready(); {
	case !ready:
	case warning != "":
		k.Confirm(say("meeting.unusual"), warning, say("meeting.record_anyway"), v.decide)
	default:
		v.decide()
	}
}

func (v *View) decide() {
	if v.presenter.Decide() {
		v.kit.Toast(kit.ToastSpec{Text: v.kit.Words.Say("meeting.recorded")})
	}
}

// show is the presenter's way to the screen.
func (v *View) show(s State) {
	before := v.state
	v.state = s
	open := s.Loaded && s.Shut == ""
	v.trouble.SetText(s.Trouble)
	v.shut.show(s)
	kit.SetVisible(v.tools, open)
	kit.SetVisible(v.body, open)
	if open {
		v.part.SetSelected(int(s.Part))
		v.finding.SetText(s.Finding)
		v.agenda.Set(len(s.Agenda), s.At)
		v.rows.Set(len(s.Decision.Rows), s.Decision.At)
		v.item.show(s.Item, before.Item.Series != s.Item.Series)
		v.form.show(s.Decision, before.Decision.At != s.Decision.At)
	}
	kit.Relayout(v.content)
	v.kit.Settle()
	if another(before, s) {
		canvas.Refresh(v.content) // the canvas does not know what was hidden until now, and would wait to paint it
	}
	if v.stage != nil {
		v.stage.refresh()
	}
	if v.shown && open && !before.Loaded {
		v.focus()
	}
}

// another reports whether other parts are in sight than before.
func another(before, s State) bool {
	return before.Loaded != s.Loaded || before.Shut != s.Shut || before.Part != s.Part || before.Item.Series != s.Item.Series ||
		before.Decision.At != s.Decision.At || before.Decision.Readonly != s.Decision.Readonly || before.Trouble != s.Trouble
}

// joined puts what there is into one line.
func joined(parts ...string) string {
	line := ""
	for _, part := range parts {
		switch {
		case part == "":
		case line == "":
			line = part
		default:
			line += " · " + part
		}
	}
	return line
}

// shutView is what stands in place of the meeting while it is not open.
type shutView struct {
	title, note *kit.Text
	content     *fyne.Container
}

func newShutView(k *kit.Kit) *shutView {
	s := &shutView{title: k.Text("", kit.Question()), note: k.Text("", kit.Body().In(scene.Muted))}
	s.content = k.Inset(kit.Around(32, 24), k.LimitLeft(760, k.Column(8, s.title, s.note)))
	return s
}

func (s *shutView) show(state State) {
	s.title.SetText(state.Shut)
	s.note.SetText(state.ShutNote)
	kit.SetVisible(s.content, state.Shut != "")
}
