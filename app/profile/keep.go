package profile

import (
	"strconv"

	"reifekompass/app/explain"
	"reifekompass/assessment"
)

// Type stores what was typed into a field, or says there why it cannot be.
func (p *Presenter) Type(field Field, raw string) {
	text := tidy(raw)
	set, problem := p.accept(field, text)
	if problem != "" {
		p.wrong[field] = Input{Text: raw, Error: problem}
		p.Refresh()
		return
	}
	p.wrong[field] = Input{Text: raw, Error: p.words.Say("profile.error.not_saved")}
	p.store(set, func() {
		p.wrong[field] = Input{}
		p.typed[field] = typed{raw: raw, stored: p.stored(field)}
	}, func() { p.Type(field, raw) })
}

// stored returns how the stored value of a field is written.
func (p *Presenter) stored(field Field) string {
	a := p.deps.Session.State().Assessment
	switch field {
	case FieldName:
		return a.Agency.Name
	case FieldPlace:
		return a.Agency.Place
	case FieldFTE:
		return writeFTE(p.words, a.Agency.FTE)
	case FieldYear:
		return strconv.Itoa(a.Year)
	case FieldRole:
		return a.Agency.ContactRole
	default:
		return a.Agency.ContactEmail
	}
}

// change is what a text does to the profile.
type change func(a *assessment.Agency, year *int)

// accept returns what the text changes, or the sentence about what is wrong.
func (p *Presenter) accept(field Field, text string) (change, string) {
	switch field {
	case FieldName:
		return func(a *assessment.Agency, _ *int) { a.Name = text }, p.read.name(text)
	case FieldPlace:
		return p.acceptPlace(text), p.read.length(text)
	case FieldFTE:
		fte, problem := p.read.fte(text)
		return func(a *assessment.Agency, _ *int) { a.FTE = fte }, problem
	case FieldYear:
		year, problem := p.read.year(text)
		return func(_ *assessment.Agency, y *int) { *y = year }, problem
	case FieldRole:
		return func(a *assessment.Agency, _ *int) { a.ContactRole = text }, p.read.length(text)
	default:
		return func(a *assessment.Agency, _ *int) { a.ContactEmail = text }, p.read.length(text)
	}
}

// acceptPlace takes the text for a place of the tables if it means exactly
// one, and for the place's name otherwise.
func (p *Presenter) acceptPlace(text string) change {
	stored := p.deps.Session.State().Assessment.Agency
	if text == stored.Place {
		return func(*assessment.Agency, *int) {}
	}
	if place, ok := p.places.find(text); ok {
		return settle(place)
	}
	return func(a *assessment.Agency, _ *int) { a.AGS, a.Place = "", text }
}

// choose stores a choice. If that fails, the old one is shown again.
func (p *Presenter) choose(set change) {
	p.store(set, func() {}, func() { p.choose(set) })
}

// store changes the stored profile and calls stored; if it cannot, Retry calls
// again.
func (p *Presenter) store(set change, stored, again func()) {
	now := p.deps.Session.State().Assessment
	agency, year := now.Agency, now.Year
	set(&agency, &year)
	if agency == now.Agency && year == now.Year {
		stored()
		p.Refresh()
		return
	}
	state, err := p.deps.Session.SetProfile(p.deps.Context, agency, year)
	if err != nil {
		p.deps.Log.Error("profile not saved", "error", err)
		p.failed = append(p.failed, again)
		p.state.Trouble = Trouble{Title: p.words.Say("profile.not_saved"), Text: explain.Sentence(p.words, err)}
		if p.deps.Failed != nil {
			p.deps.Failed(p.state.Trouble.Text)
		}
		p.Refresh()
		return
	}
	stored()
	p.deps.Changed(state)
	p.Refresh()
}

// Retry does again what could not be stored.
func (p *Presenter) Retry() {
	failed := p.failed
	p.failed, p.state.Trouble = nil, Trouble{}
	for _, again := range failed {
		again()
	}
	p.Refresh()
}
