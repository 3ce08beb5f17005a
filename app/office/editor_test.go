package office

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

// drafting is a room in which a draft is open.
func drafting(t *testing.T) (*room, *kittest.Stage, *View) {
	t.Helper()
	r := newRoom(t)
	if _, err := r.office.MakeKey(t.Context(), "vier Wörter sind genug"); err != nil {
		t.Fatal(err)
	}
	s, v := r.show(kit.Look{})
	s.Press("Neue Ausschreibung")
	return r, s, v
}

// stored is the draft as it is kept.
func stored(t *testing.T, r *room, v *View) assessment.Call {
	t.Helper()
	record, err := r.store.Call(t.Context(), v.presenter.open)
	if err != nil {
		t.Fatal(err)
	}
	return record.Call
}

func TestCriterionCannotTakeTheIDOfAnother(t *testing.T) {
	r, s, v := drafting(t)
	before := stored(t, r, v)
	first, _ := before.Criterion("J1")
	v.editor.dialog(first, false)
	f := v.editor.criterionForm(first)
	f.id.SetText("J2")
	if wrong := v.editor.keep(f, first); !strings.Contains(wrong, "„J2“") {
		t.Errorf("said %q", wrong)
	}
	s.Key(fyne.KeyEscape)
	after := stored(t, r, v)
	if len(after.Criteria) != len(before.Criteria) || after.Criteria[1].Title[assessment.German] != before.Criteria[1].Title[assessment.German] {
		t.Error("a criterion was replaced")
	}
	f.id.SetText("X1")
	if wrong := v.editor.keep(f, first); wrong != "" {
		t.Error(wrong)
	}
	if after = stored(t, r, v); after.Criteria[0].ID != "X1" || after.Ties[0].Criterion != "X1" {
		t.Errorf("%s, tie %v", after.Criteria[0].ID, after.Ties[0])
	}
}

func TestChangeIsTakenBackInTheFieldToo(t *testing.T) {
	r, s, v := drafting(t)
	s.Kit.Focus(v.editor.fields[assessment.FieldTitle].Entry())
	s.Write("WF digital")
	s.Clock.Rest()
	if got := stored(t, r, v).Title; got != "WF digital" {
		t.Fatalf("title %q", got)
	}
	s.MustSee("Gespeichert")
	v.presenter.Undo()
	if got := stored(t, r, v).Title; got != "" || v.editor.fields[assessment.FieldTitle].Text() != "" {
		t.Errorf("title %q, field %q", got, v.editor.fields[assessment.FieldTitle].Text())
	}
	v.presenter.Redo()
	if got := v.editor.fields[assessment.FieldTitle].Text(); got != "WF digital" {
		t.Errorf("field %q", got)
	}
	v.presenter.Undo()
	v.presenter.Undo() // there is nothing more
	if got := stored(t, r, v); got.Title != "" || len(got.Criteria) == 0 {
		t.Errorf("%q, %d criteria", got.Title, len(got.Criteria))
	}
}

func TestMissingThingLeadsToItsPlace(t *testing.T) {
	_, s, v := drafting(t)
	s.Tap("Der Titel fehlt.")
	if got := s.Window.Canvas().Focused(); got != v.editor.fields[assessment.FieldTitle].Entry() {
		t.Errorf("focus on %T", got)
	}
	v.presenter.Change(func(c *assessment.Call) { c.Required.Settled, c.Criteria[0].Title = 200, nil })
	for _, row := range v.editor.missing {
		if row.Of.Field == assessment.FieldRequired {
			v.editor.lead(row)
		}
	}
	if !v.editor.rule.Open() || s.Window.Canvas().Focused() != v.editor.fields["settled"].Entry() {
		t.Error("the folded rules do not open at the field")
	}
	s.Press("Sperren und herausgeben …") // names what is missing instead
	s.MustSee("Zum Herausgeben fehlt noch")
	s.Tap("Der Titel fehlt.")
	if got := s.Window.Canvas().Focused(); got != v.editor.fields[assessment.FieldTitle].Entry() {
		t.Errorf("focus on %T", got)
	}
}

func TestRowsStayWhileATextIsSaved(t *testing.T) {
	_, _, v := drafting(t)
	row := v.editor.criteria.Objects[0]
	v.presenter.Change(func(c *assessment.Call) { c.Title = "WF digital" })
	if v.editor.criteria.Objects[0] != row {
		t.Error("the rows were built anew: a click on them is lost")
	}
	v.presenter.Change(func(c *assessment.Call) { c.MoveCriterion("J1", 1) })
	if got := v.editor.rows[0].ID; got != "J2" {
		t.Errorf("first is %s", got)
	}
}

func TestWeightOfADimensionIsKept(t *testing.T) {
	r, _, v := drafting(t)
	dimension := v.state.Open.Draft.Asked.Dimensions[1].ID
	f := v.editor.fields[dimensionField(dimension)]
	f.SetText("1,25")
	f.Flush()
	if got := stored(t, r, v).Dimensions; len(got) != 0 {
		t.Fatalf("a text from code was saved: %v", got)
	}
	v.presenter.Change(func(c *assessment.Call) { c.SetDimension(&v.state.Open.Draft.Asked.Dimensions[1], 1250) })
	if got := stored(t, r, v).Dimensions[dimension]; got != 1250 {
		t.Errorf("weight %d", got)
	}
}

func TestNumberThatCannotBeKeptStaysInItsField(t *testing.T) {
	r, s, v := drafting(t)
	before := stored(t, r, v).Winners
	f := v.editor.fields[assessment.FieldWinners]
	s.Kit.Focus(f.Entry())
	s.Write("x")
	s.Tab()
	s.MustSee("Bitte eine ganze Zahl.", "Ein Feld zeigt einen Fehler")
	v.presenter.Change(func(c *assessment.Call) { c.Title = "WF digital" })
	if got := stored(t, r, v).Winners; got != before || !strings.Contains(f.Text(), "x") {
		t.Errorf("winners %d, field %q", got, f.Text())
	}
}

func TestNothingIsGivenOutWhileAFieldIsWrong(t *testing.T) {
	for _, name := range []string{assessment.FieldDeadline, "hours_per_fte"} {
		_, s, v := drafting(t)
		v.presenter.Change(func(c *assessment.Call) { c.Title, c.Office, c.Email = "WF digital", "Programmstelle", "x@y.example" })
		f := v.editor.fields[name]
		v.editor.rule.SetOpen(true)
		s.Kit.Settle()
		s.Kit.Focus(f.Entry())
		s.Write("x")
		s.Tab()
		v.editor.rule.SetOpen(false)
		s.Press("Sperren und herausgeben …")
		s.MustNotSee("Danach ändert sich nichts mehr")
		if got := s.Window.Canvas().Focused(); got != f.Entry() {
			t.Errorf("%s: the focus is on %v", name, got)
		}
	}
}

func TestEveryMissingThingHasItsPlace(t *testing.T) {
	_, s, v := drafting(t)
	v.presenter.Change(func(c *assessment.Call) {
		c.Year, c.Winners, c.Total, c.Ties = 1, 0, 99, nil
		c.Parameters = assessment.Parameters{}
		c.Required = assessment.Requirements{Settled: -1, Processes: -1, Measures: -1, Attachments: 99}
		c.Dimensions = map[assessment.DimensionID]assessment.Weight{v.state.Open.Draft.Asked.Dimensions[0].ID: assessment.MaxWeight + 1}
	})
	if n := len(v.editor.missing); n < 12 {
		t.Fatalf("only %d things are missing", n)
	}
	for _, row := range v.editor.missing {
		s.Window.Canvas().Unfocus()
		v.editor.lead(row)
		if s.Window.Canvas().Focused() == nil {
			t.Errorf("%q leads nowhere", row.Text)
		}
	}
}
