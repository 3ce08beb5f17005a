package profile

import (
	"cmp"
	"context"
	"log/slog"
	"strconv"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/region"
)

// NewDeps is what beginning a new assessment needs. All fields but
// Year are required.
type NewDeps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	// Create stores a new assessment.
	Create func(ctx context.Context, agency assessment.Agency, year int) (assessment.ID, error)
	// Year is that of a call the assessment answers; 0: the person says it.
	Year int
	// Places returns the tables of places, nil while they are loading.
	Places   func() *region.Table
	Navigate kit.Navigator
	Log      *slog.Logger
}

// Beginner decides what the form of a new assessment says. It asks for no
// more than it must: the profile asks for the rest.
type Beginner struct {
	deps   NewDeps
	read   reader
	places places
	agency assessment.Agency
	year   string
}

// NewBeginner returns an empty form for the year of the call, or this year.
func NewBeginner(deps NewDeps) *Beginner {
	words := deps.Kit.Words
	return &Beginner{
		deps: deps, read: reader{words}, places: places{table: deps.Places, words: words},
		year: strconv.Itoa(cmp.Or(deps.Year, deps.Kit.Clock().Year())),
	}
}

// Inputs returns what the fields hold and what is wrong with them. Before
// Create was tried, an empty name is not complained about.
func (b *Beginner) inputs() (name, place, year Input) {
	name = Input{Text: b.agency.Name, Error: b.read.name(b.agency.Name)}
	place = Input{Text: b.agency.Place, Error: b.read.length(b.agency.Place)}
	if found, ok := b.places.known(b.agency.AGS); ok {
		place.Hint = b.places.detail(found)
	} else if place.Error == "" {
		place.Hint = b.places.hint(b.agency.Place)
	}
	_, problem := b.read.year(b.year)
	return name, place, Input{Text: b.year, Error: problem}
}

// problem returns the sentence about the first thing that is wrong, "" if
// nothing is.
func (b *Beginner) problem() string {
	name, place, year := b.inputs()
	return cmp.Or(name.Error, place.Error, year.Error)
}

// unknownKey is the sentence about a key that is being typed and cannot
// become one of the tables; "" for everything else.
func (b *Beginner) unknownKey(text string) string {
	text = tidy(text)
	if !onlyDigits(text) || len(b.places.suggest(text)) > 0 {
		return ""
	}
	return b.places.hint(text)
}

// Suggest lists the places that fit what is being typed.
func (b *Beginner) Suggest(text string) []Suggestion { return b.places.suggest(text) }

// TypeName takes the name of the agency.
func (b *Beginner) TypeName(text string) { b.agency.Name = tidy(text) }

// TypeYear takes the year.
func (b *Beginner) TypeYear(text string) { b.year = tidy(text) }

// TypePlace takes a place that is typed instead of chosen.
func (b *Beginner) TypePlace(text string) {
	text = tidy(text)
	if text == b.agency.Place {
		return
	}
	b.agency.AGS, b.agency.Place, b.agency.Kind, b.agency.Fictional = "", text, "", false
	if place, ok := b.places.find(text); ok {
		b.PickPlace(place.AGS)
	}
}

// PickPlace takes the place with the key.
func (b *Beginner) PickPlace(ags assessment.AGS) {
	if place, ok := b.places.known(ags); ok {
		b.agency.AGS, b.agency.Place, b.agency.Kind = place.AGS, place.Name, place.Kind
		b.agency.Fictional = place.Fictional
	}
}

// Create stores the new assessment and goes to its profile. It returns the
// sentence about what is wrong, "" if nothing is.
func (b *Beginner) Create() string {
	if problem := b.problem(); problem != "" {
		return problem
	}
	number, _ := b.read.year(b.year)
	id, err := b.deps.Create(b.deps.Context, b.agency, number)
	if err != nil {
		b.deps.Log.Error("assessment not created", "error", err)
		return explain.Sentence(b.deps.Kit.Words, err)
	}
	b.deps.Navigate.Go(kit.Route{Area: kit.Profile, Assessment: string(id)})
	return ""
}
