package vision

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// Kept is what outlives the area as long as the assessment is open.
type Kept struct {
	chosen assessment.CriterionID
	typed  map[assessment.CriterionID]string // what is typed and not stored: too long, or refused by the disk
}

// NewKept returns what the area knows at first: nothing.
func NewKept() *Kept { return &Kept{typed: map[assessment.CriterionID]string{}} }

// Presenter decides what the area shows and stores what is typed. It belongs
// to the goroutine of the window.
type Presenter struct {
	deps  Deps
	words *translations.Translator
	show  func(State)
	kept  *Kept
	keep  *record.Keeper // nothing waits in it: what is typed waits in kept, also while it is too long
}

// NewPresenter returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewPresenter(d Deps, words *translations.Translator, show func(State)) *Presenter {
	if d.Kept == nil {
		d.Kept = NewKept()
	}
	keep := record.NewKeeper(record.Deps{
		Context: d.Context, Session: d.Session, Unsaved: &record.Unsaved{}, Words: words, Report: d.Report, Log: d.Log,
	})
	return &Presenter{deps: d, words: words, show: show, kept: d.Kept, keep: keep}
}

// Refresh shows what the session holds now.
func (p *Presenter) Refresh() {
	state := p.deps.Session.State()
	criteria := state.Catalogue.Criteria
	if !known(criteria, p.kept.chosen) && len(criteria) > 0 {
		p.kept.chosen = criteria[0].ID
	}
	c := composer{state: state, words: p.words, wording: wording.New(p.words, state.Catalogue), kept: p.kept}
	shown := c.all()
	shown.Trouble = p.keep.Trouble()
	p.show(shown)
}

func known(criteria []assessment.Criterion, id assessment.CriterionID) bool {
	for _, c := range criteria {
		if c.ID == id {
			return true
		}
	}
	return false
}

// Choose shows a criterion; one that the catalogue does not have changes
// nothing.
func (p *Presenter) Choose(id assessment.CriterionID) {
	if known(p.deps.Session.State().Catalogue.Criteria, id) {
		p.kept.chosen = id
	}
	p.Refresh()
}

// Chosen returns the criterion that is shown, empty if there is none.
func (p *Presenter) Chosen() assessment.CriterionID { return p.kept.chosen }

// Type stores the text to a criterion. One that is too long, or that cannot be
// stored, stays on the screen, and what was stored before stays stored.
func (p *Presenter) Type(id assessment.CriterionID, text string) {
	p.kept.typed[id] = text
	p.Retry()
}

// Retry stores everything that waits and is not too long. A text that is too
// long is said at its field; the window hears of it too, so that closing it
// does not lose the text without a question.
func (p *Presenter) Retry() {
	p.keep.Do(p.store, nil)
	for _, id := range slices.Sorted(maps.Keys(p.kept.typed)) {
		if _, problem := p.Count(p.kept.typed[id]); problem != "" {
			p.deps.Report.Failed(problem)
			break
		}
	}
	p.Refresh()
}

// store stores one text after the other, each as a step of its own.
func (p *Presenter) store() (session.State, error) {
	state := p.deps.Session.State()
	for _, id := range slices.Sorted(maps.Keys(p.kept.typed)) {
		text := p.kept.typed[id]
		if tooLong(text) {
			continue
		}
		stored, err := p.put(assessment.Vision{Criterion: id, Text: text})
		if err != nil {
			return stored, err
		}
		delete(p.kept.typed, id)
		state = stored
	}
	return state, nil
}

// put stores a text; one that says nothing is none.
func (p *Presenter) put(text assessment.Vision) (session.State, error) {
	if blank(text.Text) {
		return p.deps.Session.Remove(p.deps.Context, text.Ref())
	}
	return p.deps.Session.Save(p.deps.Context, text)
}

// Count says how long a text is and what is wrong with that, for what is
// typed and not yet saved.
func (p *Presenter) Count(text string) (counter, problem string) { return count(p.words, text) }

func count(words *translations.Translator, text string) (counter, problem string) {
	n, most := length(text), words.Integer(assessment.MaxVision)
	if over := n - assessment.MaxVision; over > 0 {
		return "", words.Count("vision.too_long", over, "Number", words.Integer(n), "Most", most, "Over", words.Integer(over))
	}
	return words.Say("vision.counter", "Number", words.Integer(n), "Most", most), ""
}

// length counts the characters of a text as they are stored.
func length(text string) int { return utf8.RuneCountInString(assessment.CleanText(text)) }

// blank reports whether a text says nothing.
func blank(text string) bool { return strings.TrimSpace(assessment.CleanText(text)) == "" }

func tooLong(text string) bool { return length(text) > assessment.MaxVision }
