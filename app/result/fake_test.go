package result

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"testing"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// office is a fake of everything the result is handed.
type office struct {
	beside int // how often the summary for all was shown

	state   session.State
	others  []assessment.Summary
	chosen  string // path the dialog returns
	name    string // proposed for the last report
	written []assessment.ID
	final   bool // how the last report was marked
	opened  []string
	routes  []kit.Route
	err     error // of everything that can fail
	looked  []Request
	made    []assessment.ID
	unasked bool // there are no dialogs
}

var errBroken = errors.New("broken")

func (o *office) State() session.State { return o.state }

func (o *office) SetStatus(_ context.Context, status assessment.Status) (session.State, error) {
	if o.err == nil {
		o.state.Assessment.Status = status
	}
	return o.state, o.err
}

func (o *office) List(context.Context) ([]assessment.Summary, error) { return o.others, o.err }

func (o *office) WriteOwn(ctx context.Context, id assessment.ID, path string, options reports.Options) error {
	return o.WriteComparison(ctx, []assessment.ID{id}, path, options)
}

func (o *office) WriteComparison(_ context.Context, ids []assessment.ID, path string, options reports.Options) error {
	if options.Words == nil || options.Date.IsZero() || path != o.chosen {
		return errBroken
	}
	o.written, o.final = ids, options.Final
	return o.err
}

func (o *office) Own(ctx context.Context, id assessment.ID, options reports.Options) (document.Document, error) {
	return o.Comparison(ctx, []assessment.ID{id}, options)
}

func (o *office) Comparison(_ context.Context, ids []assessment.ID, options reports.Options) (document.Document, error) {
	o.made = ids
	return document.Document{Language: string(options.Language)}, o.err
}

func (o *office) Summaries(_ context.Context, id assessment.ID) ([]release.Offer, error) {
	return []release.Offer{{ID: "summary of " + string(id), Fits: true}}, o.err
}

func (o *office) look(r Request) { o.looked = append(o.looked, r) }

func (o *office) WriteAnswers(_ context.Context, id assessment.ID, path string) error {
	if path != o.chosen {
		return errBroken
	}
	o.written = []assessment.ID{id}
	return o.err
}

func (o *office) Asks() bool { return !o.unasked }

func (o *office) ChooseTarget(_ context.Context, _, name string) (string, error) {
	o.name = name
	return o.chosen, nil
}

func (o *office) Open(path string) error {
	o.opened = append(o.opened, "open "+path)
	return o.err
}

func (o *office) Reveal(path string) error {
	o.opened = append(o.opened, "reveal "+path)
	return o.err
}

func (o *office) Go(to kit.Route) { o.routes = append(o.routes, to) }

// testCatalogue has two dimensions of four questions; the first of each is a
// core question.
func testCatalogue() *assessment.Catalogue {
	text := func(s string) assessment.Text { return assessment.Text{assessment.German: s, assessment.English: s} }
	c := &assessment.Catalogue{ID: "digital", Version: "1.2", Title: text("Digital")}
	for _, id := range []string{"A", "B"} {
		d := assessment.Dimension{ID: assessment.DimensionID(id), Title: text("Dimension " + id), Short: text("Kurz " + id), Weight: assessment.UnitWeight}
		for i := range 4 {
			name := fmt.Sprint(id, i+1)
			q := assessment.Question{ID: assessment.QuestionID(name), Meaning: 1, Core: i == 0, Weight: assessment.UnitWeight, Title: text("Frage " + name)}
			for level := range assessment.MaxLevel {
				q.Choices[level].Next = text(fmt.Sprintf("Schritt %s ab %d", name, level))
			}
			d.Questions = append(d.Questions, q)
		}
		c.Dimensions = append(c.Dimensions, d)
	}
	return c
}

// answers are levels of today and of the target by question, such as
// {"A1": {1, 3}}; a target below 0 is none.
type answers map[assessment.QuestionID][2]int

func newOffice(given answers) *office {
	a := assessment.Assessment{
		ID: "amt-2026", Year: 2026, CatalogueID: "digital", CatalogueVersion: "1.2",
		Agency: assessment.Agency{Name: "Amt"}, Answers: map[assessment.QuestionID]assessment.Answer{},
	}
	for id, levels := range given {
		answer := assessment.Answer{Question: id, State: assessment.Answered, Current: assessment.Level(levels[0])}
		if levels[1] >= 0 {
			answer.Target = assessment.Target{Set: true, Level: assessment.Level(levels[1])}
		}
		a.Answers[id] = answer
	}
	o := &office{}
	o.set(a)
	return o
}

// set makes the assessment the one that is shown.
func (o *office) set(a assessment.Assessment) {
	c := testCatalogue()
	o.state = session.State{Assessment: a, Catalogue: c, Result: scoring.Evaluate(c, &a)}
}

// exclude says of questions that they do not apply.
func (o *office) exclude(ids ...assessment.QuestionID) {
	a := o.state.Assessment
	for _, id := range ids {
		a = a.With(assessment.Answer{Question: id, State: assessment.NotApplicable, Reason: "kein Hafen"})
	}
	o.set(a)
}

func (o *office) deps(t *testing.T, k *kit.Kit) Deps {
	t.Helper()
	return Deps{
		Context: t.Context(), Kit: k, Session: o, Store: o, Desk: o, Maker: o, Look: o.look, Files: o,
		Catalogue: testCatalogue(), Navigate: o, Beside: func() { o.beside++ },
		Log: slog.New(slog.DiscardHandler),
	}
}

// all answers every question with the levels.
func all(current, target int) answers {
	given := answers{}
	for _, id := range testCatalogue().Order() {
		given[id] = [2]int{current, target}
	}
	return given
}
