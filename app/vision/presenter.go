package vision

import (
	"context"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// Session keeps the assessment the texts belong to.
type Session interface {
	State() session.State
	Save(ctx context.Context, entries ...assessment.Entry) (session.State, error)
	Remove(ctx context.Context, ref assessment.EntryRef) (session.State, error)
}

// Report tells the window what it shows around every page.
type Report struct {
	Changed func(session.State)   // something was stored
	Failed  func(sentence string) // something was not stored
}

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
	ctx     context.Context //nolint:containedctx // the life of the window
	session Session
	words   *translations.Translator
	report  Report
	log     *slog.Logger
	show    func(State)
	kept    *Kept
	trouble string
}

// Refresh shows what the session holds now.
func (p *Presenter) Refresh() {
	state := p.session.State()
	criteria := state.Catalogue.Criteria
	if !known(criteria, p.kept.chosen) && len(criteria) > 0 {
		p.kept.chosen = criteria[0].ID
	}
	c := composer{state: state, words: p.words, wording: wording.New(p.words, state.Catalogue), kept: p.kept}
	shown := c.all()
	shown.Trouble = p.trouble
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
	if known(p.session.State().Catalogue.Criteria, id) {
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

// Retry stores everything that waits and is not too long.
func (p *Presenter) Retry() {
	p.trouble = ""
	for _, id := range slices.Sorted(maps.Keys(p.kept.typed)) {
		p.store(id)
	}
	p.Refresh()
}

// store stores what is typed to a criterion.
func (p *Presenter) store(id assessment.CriterionID) {
	text := p.kept.typed[id]
	if tooLong(text) {
		return
	}
	vision := assessment.Vision{Criterion: id, Text: text}
	save := func() (session.State, error) { return p.session.Save(p.ctx, vision) }
	if blank(text) {
		save = func() (session.State, error) { return p.session.Remove(p.ctx, vision.Ref()) }
	}
	state, err := save()
	if err != nil {
		p.trouble = explain.Sentence(p.words, err)
		p.report.Failed(p.trouble)
		p.log.ErrorContext(p.ctx, "text to a criterion not saved", slog.Any("error", err))
		return
	}
	delete(p.kept.typed, id)
	p.report.Changed(state)
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
