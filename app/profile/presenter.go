package profile

import (
	"context"
	"log/slog"
	"slices"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
)

// Session keeps the assessment whose profile is shown.
type Session interface {
	State() session.State
	SetProfile(ctx context.Context, agency assessment.Agency, year int) (session.State, error)
}

// Deps is what the form is handed. All fields but Failed are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Session Session
	// Places returns the tables of places, nil while they are loading.
	Places func() *region.Table
	// Changed hears of every change that was stored.
	Changed func(session.State)
	// Failed hears why a change was not stored; nil: the form alone says it.
	Failed   func(sentence string)
	Navigate kit.Navigator
	Log      *slog.Logger
}

// Presenter decides what the form shows and stores what is typed. It belongs
// to the goroutine of the window.
type Presenter struct {
	deps   Deps
	words  *translations.Translator
	read   reader
	places places
	show   func(State)
	wrong  [fields]Input // what is not stored, with the reason
	typed  [fields]typed
	failed []func() // each does again what could not be stored
	state  State
}

// typed is what was typed and how it is written once it is stored. While the
// stored value stands, the field keeps what was typed: a blank at the end that
// vanished would glue the next word to this one.
type typed struct{ raw, stored string }

// NewPresenter returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	words := deps.Kit.Words
	return &Presenter{
		deps: deps, words: words, show: show,
		read: reader{words}, places: places{table: deps.Places, words: words},
	}
}

// Refresh shows the profile as it is stored, beside texts that are not.
func (p *Presenter) Refresh() {
	agency := p.deps.Session.State().Assessment.Agency
	p.state = State{
		Kind:    pick(p.words, "profile.kind.", assessment.Kinds(), agency.Kind),
		Form:    pick(p.words, "profile.form.", assessment.LegalForms(), agency.LegalForm),
		Size:    pick(p.words, "profile.size.", assessment.SizeClasses(), agency.Size),
		Trouble: p.state.Trouble,
	}
	if agency.Fictional {
		p.state.Sample = p.words.Say("profile.sample")
	}
	for field := range p.state.Inputs {
		p.state.Inputs[field].Text = p.stored(Field(field))
	}
	p.state.Inputs[FieldPlace].Hint = p.placeHint(agency)
	p.state.Inputs[FieldEmail].Hint = p.read.email(agency.ContactEmail)
	for field := range p.state.Inputs {
		p.keepTyped(Field(field), &p.state.Inputs[field])
	}
	p.show(p.state)
}

// keepTyped leaves in the field what the person wrote there, if it is not
// stored or means what is stored.
func (p *Presenter) keepTyped(field Field, input *Input) {
	switch t := p.typed[field]; {
	case p.wrong[field].Error != "":
		*input = p.wrong[field]
	case t.raw != "" && t.stored == input.Text:
		input.Text = t.raw
	}
}

// placeHint says what is odd about the place; a known one has facts instead.
func (p *Presenter) placeHint(agency assessment.Agency) string {
	if place, ok := p.places.known(agency.AGS); ok {
		p.state.Facts = p.places.facts(place)
		return ""
	}
	return p.places.hint(agency.Place)
}

func pick[T ~string](words *translations.Translator, prefix string, offered []T, chosen T) Pick {
	options := make([]string, len(offered))
	for i, value := range offered {
		options[i] = words.Say(prefix + string(value))
	}
	return Pick{Options: options, Selected: slices.Index(offered, chosen)}
}

// Suggest lists the places that fit what is being typed.
func (p *Presenter) Suggest(text string) []Suggestion { return p.places.suggest(text) }

// PickPlace stores the place with the key and fills in what follows from it.
func (p *Presenter) PickPlace(ags assessment.AGS) {
	if place, ok := p.places.known(ags); ok {
		p.wrong[FieldPlace], p.typed[FieldPlace] = Input{}, typed{}
		p.choose(settle(place))
	}
}

// settle puts the agency at the place.
func settle(place region.Place) change {
	return func(a *assessment.Agency, _ *int) {
		a.AGS, a.Place = place.AGS, place.Name
		if place.Kind != "" {
			a.Kind = place.Kind
		}
	}
}

// PickKind stores the kind of area.
func (p *Presenter) PickKind(i int) {
	p.choose(func(a *assessment.Agency, _ *int) { a.Kind = assessment.Kinds()[i] })
}

// PickForm stores the legal form.
func (p *Presenter) PickForm(i int) {
	p.choose(func(a *assessment.Agency, _ *int) { a.LegalForm = assessment.LegalForms()[i] })
}

// PickSize stores the size class.
func (p *Presenter) PickSize(i int) {
	p.choose(func(a *assessment.Agency, _ *int) { a.Size = assessment.SizeClasses()[i] })
}

// ToQuestions goes on to the questions.
func (p *Presenter) ToQuestions() {
	id := p.deps.Session.State().Assessment.ID
	p.deps.Navigate.Go(kit.Route{Area: kit.Guide, Assessment: string(id)})
}
