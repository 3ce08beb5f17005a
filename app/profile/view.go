package profile

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/scene"
)

// formWidth is the width of the form on large screens, in design pixels.
const formWidth = 1000

// View shows the form about the agency.
type View struct {
	kit       *kit.Kit
	presenter *Presenter

	inputs           [fields]*kit.Field
	place            *kit.Search
	kind, form, size *kit.Choice
	facts            *fyne.Container
	shownFacts       []Fact
	sample, trouble  *kit.Hint
	scroll           *kit.Scroll
	content          *fyne.Container
}

// New returns the form. It shows nothing before Render or Activate.
func New(deps Deps) *View {
	v := &View{kit: deps.Kit}
	v.presenter = NewPresenter(deps, v.show)
	v.build()
	return v
}

func (v *View) build() {
	k, say := v.kit, v.kit.Words.Say
	v.sample = k.Hint(kit.HintSpec{Tone: kit.Info, Title: say("profile.sample")})
	v.trouble = k.Hint(kit.HintSpec{Tone: kit.Danger})
	page := k.Column(16,
		k.Column(2, k.Text(say("profile.title"), kit.Title()), k.Text(say("profile.lead"), kit.Body().In(scene.Muted))),
		v.sample, v.trouble, v.buildAgency(), v.buildPlace(), v.buildContact(),
	)
	v.scroll = k.Scroll(k.Inset(kit.Sides(24, 24, 24, 24), k.Limit(formWidth, page)))
	next := k.Button(kit.ButtonSpec{
		Text: say("profile.to_questions"), Trailing: kit.IconChevronRight, Kind: kit.Filled, OnTap: v.presenter.ToQuestions,
	})
	foot := k.Fill(scene.Paper, k.Column(0, k.Line(), k.Inset(kit.Around(12, 24), k.Limit(formWidth, k.Row(0, k.Spring(), next)))))
	v.content = k.Frame(nil, foot, nil, nil, v.scroll)
}

func (v *View) buildAgency() fyne.CanvasObject {
	k := v.kit
	v.input(FieldName, "profile.name", "profile.name_placeholder", "")
	v.input(FieldYear, "profile.year", "", "")
	v.input(FieldFTE, "profile.fte", "profile.fte_placeholder", "profile.fte_note")
	v.form = v.choice("profile.form", v.presenter.PickForm)
	return v.section("profile.section.agency",
		v.wide(3, 1, v.inputs[FieldName], v.inputs[FieldYear]),
		v.pair(k.Labeled(k.Words.Say("profile.form"), v.form), v.inputs[FieldFTE]),
	)
}

func (v *View) buildPlace() fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	v.place = k.Search(searchPlaces(k, v.presenter.Suggest, v.presenter.PickPlace, func(text string) {
		v.presenter.Type(FieldPlace, text)
	}))
	v.inputs[FieldPlace] = v.place.Field()
	v.facts = k.Columns(kit.Columns{Gap: 24, LineGap: 8, Min: 160})
	v.kind, v.size = v.choice("profile.kind", v.presenter.PickKind), v.choice("profile.size", v.presenter.PickSize)
	facts := k.Stack(roundFill(k), k.Inset(kit.Around(10, 14), v.facts))
	return v.section("profile.section.place",
		v.place, facts,
		v.pair(k.Labeled(say("profile.kind"), v.kind), k.Labeled(say("profile.size"), v.size)),
	)
}

func (v *View) buildContact() fyne.CanvasObject {
	v.input(FieldRole, "profile.role", "profile.role_placeholder", "")
	v.input(FieldEmail, "profile.email", "profile.email_placeholder", "")
	return v.section("profile.section.contact", v.pair(v.inputs[FieldRole], v.inputs[FieldEmail]))
}

func (v *View) section(title string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	k := v.kit
	heading := []fyne.CanvasObject{k.Text(k.Words.Say(title), kit.Section())}
	return k.Card(k.Column(16, append(heading, parts...)...))
}

// pair puts two inputs beside each other where there is room.
func (v *View) pair(left, right fyne.CanvasObject) fyne.CanvasObject {
	return v.wide(1, 1, left, right)
}

func (v *View) wide(left, right float32, a, b fyne.CanvasObject) fyne.CanvasObject {
	return v.kit.Columns(kit.Columns{Gap: 24, LineGap: 16, Min: 200, Weights: []float32{left, right}}, a, b)
}

func (v *View) input(field Field, label, placeholder, note string) {
	v.inputs[field] = v.kit.Field(kit.FieldSpec{
		Label: v.kit.Words.Say(label), Placeholder: say(v.kit, placeholder), Note: say(v.kit, note), Max: assessment.MaxName,
		OnSave: func(text string) { v.presenter.Type(field, text) },
	})
}

func (v *View) choice(name string, pick func(int)) *kit.Choice {
	return v.kit.Choice(kit.ChoiceSpec{
		Name: v.kit.Words.Say(name), Selected: -1, Empty: v.kit.Words.Say("profile.choose"), OnChange: pick,
	})
}

// say is empty for an empty key.
func say(k *kit.Kit, key string) string {
	if key == "" {
		return ""
	}
	return k.Words.Say(key)
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate shows what is stored and puts the focus on the first input.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{})
	v.presenter.Refresh()
	v.kit.Focus(v.inputs[FieldName].Entry())
}

// Deactivate ends what belongs to the page only.
func (v *View) Deactivate() {}

// Render shows a state of the session.
func (v *View) Render(session.State) { v.presenter.Refresh() }

func (v *View) show(s State) {
	for field, input := range s.Inputs {
		v.inputs[field].SetText(input.Text)
		v.inputs[field].SetHint(input.Hint)
		v.inputs[field].SetError(input.Error)
	}
	for choice, pick := range map[*kit.Choice]Pick{v.kind: s.Kind, v.form: s.Form, v.size: s.Size} {
		choice.SetOptions(pick.Options)
		choice.SetSelected(pick.Selected)
	}
	v.showFacts(s)
	v.sample.Hidden = s.Sample == ""
	v.trouble.Hidden = s.Trouble == Trouble{}
	v.trouble.Set(kit.HintSpec{
		Tone: kit.Danger, Title: s.Trouble.Title, Text: s.Trouble.Text,
		Action: v.kit.Words.Say("profile.retry"), OnAction: v.presenter.Retry,
	})
	kit.Relayout(v.content)
}

// showFacts shows what follows from the place, or what would.
func (v *View) showFacts(s State) {
	facts := s.Facts
	if len(facts) == 0 {
		key := "profile.no_facts"
		if s.Inputs[FieldPlace].Text != "" {
			key = "profile.facts_missing"
		}
		facts = []Fact{{Text: v.kit.Words.Say(key)}}
	}
	if slices.Equal(facts, v.shownFacts) {
		return
	}
	v.shownFacts = facts
	v.facts.Objects = nil
	for _, f := range facts {
		v.facts.Objects = append(v.facts.Objects, v.fact(f))
	}
}

func (v *View) fact(f Fact) fyne.CanvasObject {
	if f.Label == "" {
		return v.kit.Text(f.Text, kit.Small().In(scene.Muted))
	}
	return v.kit.Column(0, v.kit.Text(f.Label, kit.Small().In(scene.Muted)), v.kit.Text(f.Text, kit.Body()))
}
