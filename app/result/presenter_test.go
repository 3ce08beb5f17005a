package result

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

// present returns a presenter and where it shows its states.
func present(t *testing.T, o *office) (*Presenter, *State) {
	t.Helper()
	shown := &State{}
	p := NewPresenter(o.deps(t, kittest.Bare(t, &kittest.Clock{})), func(s State) { *shown = s })
	p.Refresh()
	return p, shown
}

func TestKeyFigures(t *testing.T) {
	nearly := all(2, 3)
	delete(nearly, "B1")
	delete(nearly, "B2")
	one := all(2, 3)
	delete(one, "B1")
	tests := []struct {
		name  string
		given answers
		want  [4]Figure
	}{
		{"nothing answered", answers{}, [4]Figure{
			{Label: "Gesamtwert", Value: "nicht auswertbar", Note: "noch keine Frage beantwortet"},
			{Label: "Engpass-Stufe (Kernfragen)", Value: "offen", Note: "noch keine Kernfrage beantwortet"},
			{Label: "Abdeckung", Value: "0,0\u00a0%", Note: "0 von 8 beantwortet, 8\u00a0offen"},
			{Label: "Ziele erreicht", Value: "kein Soll", Note: "bei den Fragen noch nicht gesetzt"},
		}},
		{"everything answered", all(2, 3), [4]Figure{
			{Label: "Gesamtwert", Value: "50,0", Unit: "von 100", Note: "eigenes Ziel 75,0"},
			{Label: "Engpass-Stufe (Kernfragen)", Value: "2", Unit: "von 4", Note: "bestimmt durch A1 und B1"},
			{Label: "Abdeckung", Value: "100,0\u00a0%", Note: "alle 8 Fragen beantwortet"},
			{Label: "Ziele erreicht", Value: "66,7\u00a0%", Note: "Ist gemessen am eigenen Soll"},
		}},
		{"one missing keeps the total with its bounds", one, [4]Figure{
			{Label: "Gesamtwert", Value: "50,0", Unit: "von 100", Note: "möglich 43,8 bis 56,3"},
			{Label: "Engpass-Stufe (Kernfragen)", Value: "≤\u00a02", Unit: "höchstens 2 von 4", Note: "bestimmt durch A1; 1 Kernfrage noch ohne Stufe"},
			{Label: "Abdeckung", Value: "87,5\u00a0%", Note: "7 von 8 beantwortet, 1\u00a0offen"},
			{Label: "Ziele erreicht", Value: "66,7\u00a0%", Note: "Ist gemessen am eigenen Soll"},
		}},
		{"too little in one dimension leaves no total", nearly, [4]Figure{
			{Label: "Gesamtwert", Value: "nicht auswertbar", Note: "möglich 37,5 bis 62,5 · zu wenig Antworten in\u00a0B"},
			{Label: "Engpass-Stufe (Kernfragen)", Value: "≤\u00a02", Unit: "höchstens 2 von 4", Note: "bestimmt durch A1; 1 Kernfrage noch ohne Stufe"},
			{Label: "Abdeckung", Value: "75,0\u00a0%", Note: "6 von 8 beantwortet, 2\u00a0offen"},
			{Label: "Ziele erreicht", Value: "66,7\u00a0%", Note: "Ist gemessen am eigenen Soll"},
		}},
		{"no target at all", all(4, -1), [4]Figure{
			{Label: "Gesamtwert", Value: "100,0", Unit: "von 100", Note: "Mittel der Handlungsfelder"},
			{Label: "Engpass-Stufe (Kernfragen)", Value: "4", Unit: "von 4", Note: "bestimmt durch A1 und B1"},
			{Label: "Abdeckung", Value: "100,0\u00a0%", Note: "alle 8 Fragen beantwortet"},
			{Label: "Ziele erreicht", Value: "kein Soll", Note: "bei den Fragen noch nicht gesetzt"},
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, shown := present(t, newOffice(test.given))
			if diff := cmp.Diff(test.want, shown.Figures); diff != "" {
				t.Errorf("figures (-want +got):\n%s", diff)
			}
		})
	}
}

func TestListNamesThreeAndCountsTheRest(t *testing.T) {
	tell := teller{words: kittest.Words(t, "de")}
	for want, ids := range map[string][]string{
		"": nil, "A1": {"A1"}, "A1 und B2": {"A1", "B2"}, "A1, B2, C3 und D4": {"A1", "B2", "C3", "D4"},
		"A1, B2, C3 und 2 weitere": {"A1", "B2", "C3", "D4", "E5"},
	} {
		if got := tell.list(ids); got != want {
			t.Errorf("list(%v) = %q, want %q", ids, got, want)
		}
	}
}

func TestProfileShowsWhatIsMissingAsMissing(t *testing.T) {
	given := all(1, 3)
	for _, id := range []assessment.QuestionID{"B1", "B2", "B3"} {
		delete(given, id)
	}
	_, shown := present(t, newOffice(given))
	a, b := shown.Profile.Rows[0], shown.Profile.Rows[1]
	if a.Current.Label != "25,0" || a.Target.Label != "75,0" || a.Range.Known {
		t.Errorf("A: %+v", a)
	}
	if b.Current.Known || b.Target.Known || b.Missing != "nicht auswertbar" || b.Range.Label != "möglich 6,3 bis 81,3" {
		t.Errorf("B: %+v", b)
	}
	if want := "A Dimension A: Ist 25,0, Soll 75,0. Fragen öffnen"; a.Alt != want {
		t.Errorf("words of A: %q, want %q", a.Alt, want)
	}
	if want := "B Dimension B: nicht auswertbar, möglich 6,3 bis 81,3. Fragen öffnen"; b.Alt != want {
		t.Errorf("words of B: %q, want %q", b.Alt, want)
	}
}

func TestTableSaysWhatTheChartShows(t *testing.T) {
	given := all(1, 3)
	delete(given, "B1")
	delete(given, "B2")
	_, shown := present(t, newOffice(given))
	want := [][]string{
		{"A Kurz A", "25,0", "75,0", "–", "1", "100,0\u00a0%"},
		{"B Kurz B", "nicht auswertbar", "–", "12,5 bis 62,5", "–", "50,0\u00a0%"},
	}
	if diff := cmp.Diff(want, shown.Table.Rows); diff != "" {
		t.Errorf("table (-want +got):\n%s", diff)
	}
	if len(shown.Table.Head) != len(want[0]) {
		t.Errorf("head %v", shown.Table.Head)
	}
}

func TestGapsComeWithTheNextSmallStep(t *testing.T) {
	p, shown := present(t, newOffice(answers{"A2": {1, 2}, "A3": {0, 4}, "B1": {3, 3}}))
	want := []Gap{
		{
			Question: "A3", Title: "Frage A3", Step: "Schritt A3 ab 0", From: 0, To: 4, Levels: "0 → 4",
			Name: "A3 Frage A3, Stufe 0, Ziel 4. Schritt A3 ab 0 Frage öffnen",
		},
		{
			Question: "A2", Title: "Frage A2", Step: "Schritt A2 ab 1", From: 1, To: 2, Levels: "1 → 2",
			Name: "A2 Frage A2, Stufe 1, Ziel 2. Schritt A2 ab 1 Frage öffnen",
		},
	}
	if diff := cmp.Diff(want, shown.Gaps); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}
	if shown.MoreGaps != "" || shown.NoGaps != "" {
		t.Errorf("more %q, none %q", shown.MoreGaps, shown.NoGaps)
	}
	p.OpenQuestion("A3")
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "amt-2026", Question: "A3"}}, p.deps.Navigate.(*office).routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestAllGapsAreShownOnRequest(t *testing.T) {
	p, shown := present(t, newOffice(all(1, 2)))
	if len(shown.Gaps) != 4 || shown.MoreGaps != "Alle 8" {
		t.Errorf("%d gaps, more %q", len(shown.Gaps), shown.MoreGaps)
	}
	p.ToggleGaps()
	if len(shown.Gaps) != 8 || shown.MoreGaps != "Nur die größten" {
		t.Errorf("%d gaps, more %q", len(shown.Gaps), shown.MoreGaps)
	}
}

func TestNoGapsHasTwoReasons(t *testing.T) {
	_, empty := present(t, newOffice(answers{}))
	_, done := present(t, newOffice(all(3, 3)))
	if empty.NoGaps == "" || done.NoGaps == "" || empty.NoGaps == done.NoGaps {
		t.Errorf("nothing answered: %q, all reached: %q", empty.NoGaps, done.NoGaps)
	}
}

func TestDimensionOpensItsFirstOpenQuestion(t *testing.T) {
	given := all(1, 2)
	delete(given, "B3")
	o := newOffice(given)
	p, _ := present(t, o)
	p.OpenDimension("B")
	p.OpenDimension("A")
	p.ToQuestions()
	var got []string
	for _, route := range o.routes {
		got = append(got, route.Question)
	}
	if diff := cmp.Diff([]string{"B3", "A1", ""}, got); diff != "" {
		t.Errorf("questions (-want +got):\n%s", diff)
	}
}

func TestNotesWarnOfExclusionsAndOtherVersions(t *testing.T) {
	o := newOffice(all(2, 3))
	o.exclude("B3")
	a := o.state.Assessment.With(assessment.Answer{Question: "X9", State: assessment.Answered, Current: 1})
	a.CatalogueVersion = "1.0"
	o.set(a)
	_, shown := present(t, o)
	if len(shown.Notes) != 1 || len(shown.Remarks) != 1 {
		t.Fatalf("notes %+v, remarks %+v, want one of each", shown.Notes, shown.Remarks)
	}
	if n := shown.Notes[0]; !strings.Contains(n.Title, "1.0") || !strings.Contains(n.Title, "1.2") || !strings.Contains(n.Text, "87,5\u00a0%") {
		t.Errorf("version: %+v", n)
	}
	if n := shown.Remarks[0]; !strings.HasPrefix(n.Title, "In B ") {
		t.Errorf("exclusion: %+v", n)
	}
}

func TestExcludedDimensionIsNotMissing(t *testing.T) {
	o := newOffice(all(2, 3))
	o.exclude("B1", "B2", "B3", "B4")
	_, shown := present(t, o)
	if got := shown.Profile.Rows[1]; got.Missing != "nicht zutreffend" || got.Range.Known {
		t.Errorf("row %+v", got)
	}
	if got := shown.Figures[0]; got.Value != "50,0" {
		t.Errorf("total %+v", got)
	}
	if got := shown.Figures[2].Note; got != "4 von 8 beantwortet, 4\u00a0nicht\u00a0zutreffend" {
		t.Errorf("coverage %q", got)
	}
}

func TestOwnReportGoesWhereThePersonSays(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen = "/home/rk/bericht.pdf"
	o.state.Assessment.Agency.Name = `Amt: "Süd/West"` + "\n" + strings.Repeat("lang ", 40)
	p, shown := present(t, o)
	p.WriteOwn()
	if shown.Report.Tone != Good || shown.Report.Path != o.chosen || shown.Busy != "" {
		t.Errorf("report %+v, busy %q", shown.Report, shown.Busy)
	}
	if strings.ContainsAny(o.name, "/\\:\"\n") || len([]rune(o.name)) > 90 || !strings.HasSuffix(o.name, ".pdf") {
		t.Errorf("proposed name %q", o.name)
	}
	p.OpenWritten()
	p.RevealWritten()
	if diff := cmp.Diff([]string{"open " + o.chosen, "reveal " + o.chosen}, o.opened); diff != "" {
		t.Errorf("handed on (-want +got):\n%s", diff)
	}
	p.Dismiss()
	if shown.Report != (Notice{}) {
		t.Errorf("dismissed: %+v", shown.Report)
	}
}

func TestAnswerFileGoesWhereThePersonSays(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen = "/home/rk/antworten.json"
	p, shown := present(t, o)
	p.SaveAnswers()
	if len(o.written) != 1 || o.written[0] != o.state.Assessment.ID || shown.Report.Path != o.chosen {
		t.Errorf("written %v, report %+v", o.written, shown.Report)
	}
	if !strings.HasSuffix(o.name, ".json") {
		t.Errorf("proposed name %q", o.name)
	}
}

func TestReportThatCannotBeWrittenIsExplained(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen, o.err = "/read/only.pdf", assessment.ErrReadOnly
	p, shown := present(t, o)
	p.WriteOwn()
	if shown.Report.Tone != Trouble || shown.Report.Text == "" || shown.Report.Path != "" {
		t.Errorf("report %+v", shown.Report)
	}
}

func TestReportThatNoProgramOpensKeepsItsPlace(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen = "/home/rk/bericht.pdf"
	p, shown := present(t, o)
	p.WriteOwn()
	o.err = errBroken
	p.OpenWritten()
	if shown.Report.Tone != Warn || shown.Report.Path != o.chosen {
		t.Errorf("report %+v", shown.Report)
	}
}

func TestCancelledDialogWritesNothing(t *testing.T) {
	o := newOffice(all(2, 3))
	p, shown := present(t, o)
	p.WriteOwn()
	if o.written != nil || shown.Report != (Notice{}) || shown.Busy != "" {
		t.Errorf("written %v, report %+v, busy %q", o.written, shown.Report, shown.Busy)
	}
}

func TestOneReportAtATime(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen = "/x.pdf"
	ex := &kittest.Clock{Hold: true}
	var shown State
	p := NewPresenter(o.deps(t, kittest.Bare(t, ex)), func(s State) { shown = s })
	p.Refresh()
	p.WriteOwn()
	p.WriteOwn()
	if ex.Held() != 1 || shown.Busy == "" {
		t.Fatalf("waiting %d, busy %q", ex.Held(), shown.Busy)
	}
	ex.Release()
	if shown.Busy != "" || shown.Report.Tone != Good {
		t.Errorf("busy %q, report %+v", shown.Busy, shown.Report)
	}
}

func TestComparisonBeginsWithThisAssessment(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen = "/v.pdf"
	o.others = []assessment.Summary{{ID: "seestadt", Agency: "Seestadt"}, {ID: "amt-2026", Agency: "Amt"}, {ID: "bergdorf", Agency: "Bergdorf", Year: 2024, Fictional: true}}
	p, _ := present(t, o)
	c := p.NewChooser()
	if got := c.Others(); len(got.Shown) != 2 || got.Shown[0].ID != "seestadt" {
		t.Errorf("offered %+v", got.Shown)
	}
	if got := c.Write(); got == "" || o.written != nil {
		t.Errorf("nothing chosen: %q, written %v", got, o.written)
	}
	c.Search("berg")
	if got := c.Others(); len(got.Shown) != 1 || got.Shown[0].ID != "bergdorf" || got.Shown[0].Detail != "2024 · Muster" {
		t.Errorf("found %+v", got.Shown)
	}
	c.Toggle("bergdorf")
	c.Toggle("seestadt")
	c.Toggle("seestadt")
	if got := c.Write(); got != "" {
		t.Fatal(got)
	}
	if diff := cmp.Diff([]assessment.ID{"amt-2026", "bergdorf"}, o.written); diff != "" {
		t.Errorf("compared (-want +got):\n%s", diff)
	}
}

func TestChooserOffersFortyAndCountsTheRest(t *testing.T) {
	o := newOffice(answers{})
	for i := range 45 {
		o.others = append(o.others, assessment.Summary{ID: assessment.ID(strconv.Itoa(i)), Agency: "Amt"})
	}
	p, _ := present(t, o)
	c := p.NewChooser()
	if got := c.Others(); len(got.Shown) != 40 || got.More != "und 5 weitere; die Suche findet sie" {
		t.Errorf("%d shown, %q", len(got.Shown), got.More)
	}
	c.Search("nirgends")
	if got := c.Others(); got.Empty == "" {
		t.Error("nothing found says nothing")
	}
}

func TestChooserThatCannotReadTheListSaysSo(t *testing.T) {
	o := newOffice(answers{})
	o.err = assessment.ErrDamaged
	p, shown := present(t, o)
	if c := p.NewChooser(); c != nil || shown.Report.Tone != Trouble {
		t.Errorf("chooser %v, report %+v", c, shown.Report)
	}
}

func TestStripFillsTodayAndFramesTheWay(t *testing.T) {
	s := strip(Gap{From: 1, To: 3})
	if got := len(s.Shapes); got != 4 {
		t.Fatalf("%d boxes, want 4", got)
	}
	if s.Width != stripWidth {
		t.Errorf("width %v, want %v", s.Width, stripWidth)
	}
}

func TestGapsLeadToTheMeasures(t *testing.T) {
	o := newOffice(all(2, 3))
	p, _ := present(t, o)
	p.ToMeasures()
	if diff := cmp.Diff([]kit.Route{{Area: kit.Measures, Assessment: "amt-2026"}}, o.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}
