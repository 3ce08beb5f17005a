package result

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// doubt says of questions that nobody knows the answer.
func (o *office) doubt(ids ...assessment.QuestionID) {
	a := o.state.Assessment
	for _, id := range ids {
		a = a.With(assessment.Answer{Question: id, State: assessment.Unknown})
	}
	o.set(a)
}

func TestOpenMeansThatNobodyHasDealtWithIt(t *testing.T) {
	given := all(2, 3)
	for _, id := range []assessment.QuestionID{"A2", "B2", "B3", "B4"} {
		delete(given, id)
	}
	o := newOffice(given)
	o.doubt("A2")
	_, shown := present(t, o)
	if got, want := shown.Figures[2].Note, "4 von 8 beantwortet, 3\u00a0offen, 1\u00a0weiß\u00a0nicht"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	o.doubt("B2", "B3", "B4")
	_, shown = present(t, o)
	if got, want := shown.Figures[2].Note, "4 von 8 beantwortet, 4\u00a0weiß\u00a0nicht"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBottleneckIsABoundWhileCoreQuestionsAreMissing(t *testing.T) {
	tests := []struct {
		name                       string
		given                      answers
		value, unit, note, inTable string
	}{
		{"none missing", all(1, 3), "1", "von 4", "bestimmt durch A1 und B1", "1"},
		{"one missing", answers{"A1": {1, 3}}, "≤\u00a01", "höchstens 1 von 4", "bestimmt durch A1; 1 Kernfrage noch ohne Stufe", "1"},
		{"nothing is lower than 0", answers{"A1": {0, 3}}, "0", "von 4", "bestimmt durch A1; 1 Kernfrage noch ohne Stufe", "0"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, shown := present(t, newOffice(test.given))
			got := shown.Figures[1]
			if got.Value != test.value || got.Unit != test.unit || got.Note != test.note {
				t.Errorf("figure %+v, want %q %q %q", got, test.value, test.unit, test.note)
			}
			if got := shown.Table.Rows[0][4]; got != test.inTable {
				t.Errorf("table %q, want %q", got, test.inTable)
			}
		})
	}
}

func TestFinishingNeedsEveryQuestionSettled(t *testing.T) {
	given := all(2, 3)
	delete(given, "B4")
	o := newOffice(given)
	p, shown := present(t, o)
	if got := shown.Finish; got.Text != "Als abgeschlossen kennzeichnen" || got.Missing != "Noch 1 Frage ist offen." {
		t.Errorf("one open: %+v", got)
	}
	p.Finish()
	if o.state.Assessment.Status != "" {
		t.Errorf("finished with an open question: %q", o.state.Assessment.Status)
	}
	o.doubt("B4")
	p.Render(o.state)
	if shown.Finish.Missing != "" {
		t.Errorf("all settled: %+v", shown.Finish)
	}
}

func TestFinishedCanBeTakenUpAgain(t *testing.T) {
	o := newOffice(all(2, 3))
	s := show(t, o, kit.Look{})
	s.Press("Als abgeschlossen kennzeichnen")
	if o.state.Assessment.Status != assessment.Complete {
		t.Errorf("status %q, want complete", o.state.Assessment.Status)
	}
	s.Press("Wieder bearbeiten")
	if o.state.Assessment.Status != assessment.Draft {
		t.Errorf("status %q, want draft", o.state.Assessment.Status)
	}
	o.state.Assessment.Status = assessment.Submitted
	s.view.Render(o.state)
	if s.view.finish.Visible() {
		t.Error("what was handed over can be taken up again")
	}
}

func TestStatusThatCannotBeStoredIsExplained(t *testing.T) {
	o := newOffice(all(2, 3))
	o.err = assessment.ErrReadOnly
	p, shown := present(t, o)
	p.Finish()
	if shown.Report.Tone != Trouble || shown.Report.Text == "" || shown.Finish.Text != "Als abgeschlossen kennzeichnen" {
		t.Errorf("report %+v, finish %+v", shown.Report, shown.Finish)
	}
}

func TestReportsSayWhetherTheyAreFinal(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen = "/x.pdf"
	o.others = []assessment.Summary{{ID: "done", Agency: "Seestadt", Status: assessment.Complete}, {ID: "begun", Agency: "Bergdorf", Status: assessment.Draft}}
	for _, test := range []struct {
		name   string
		status assessment.Status
		other  assessment.ID // "": the own report
		final  bool
		text   string
	}{
		{"own draft", assessment.Draft, "", false, "Entwurf: /x.pdf"},
		{"own finished", assessment.Complete, "", true, "Endfassung: /x.pdf"},
		{"both finished", assessment.Complete, "done", true, "Endfassung: /x.pdf"},
		{"other begun", assessment.Complete, "begun", false, "Entwurf: /x.pdf"},
		{"own begun", assessment.Draft, "done", false, "Entwurf: /x.pdf"},
	} {
		t.Run(test.name, func(t *testing.T) {
			o.state.Assessment.Status = test.status
			p, shown := present(t, o)
			if test.other == "" {
				p.WriteOwn()
			} else {
				c := p.NewChooser()
				c.Toggle(test.other)
				if problem := c.Write(); problem != "" {
					t.Fatal(problem)
				}
			}
			if o.final != test.final || shown.Report.Text != test.text {
				t.Errorf("final %t, report %+v", o.final, shown.Report)
			}
		})
	}
}

func TestNoticeClosesWithEscapeAndIsGoneAfterwards(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen = "/home/rk/bericht.pdf"
	s := show(t, o, kit.Look{})
	s.Press("Bericht als PDF …")
	s.Press("Öffnen")
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.view.report.object.Visible() || s.Window.Canvas().Focused() != fyne.Focusable(s.view.look) {
		t.Errorf("notice visible %t, focus on %T", s.view.report.object.Visible(), s.Window.Canvas().Focused())
	}
	s.Press("Bericht als PDF …")
	s.view.Deactivate()
	s.view.Activate()
	if s.view.report.object.Visible() {
		t.Error("the notice is there again")
	}
}

func TestPlaceThatNobodyChoseIsExplained(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen, o.unasked = "/home/rk/antworten.json", true
	p, shown := present(t, o)
	p.SaveAnswers()
	if n := shown.Report; !strings.HasPrefix(n.Text, o.chosen+"\nDieses System bietet keinen Dialog") {
		t.Errorf("report %+v", n)
	}
}

func TestReportThatNoProgramOpensKeepsTitleAndPath(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen = "/home/rk/bericht.pdf"
	p, shown := present(t, o)
	p.WriteOwn()
	o.err = &assessment.StorageError{Op: "view", Path: o.chosen, Err: errors.Join(assessment.ErrNoViewer, errBroken)}
	for range 2 {
		p.OpenWritten()
	}
	n := shown.Report
	if n.Title != "Der Bericht ist geschrieben." || n.Path != o.chosen || !strings.Contains(n.Text, o.chosen) {
		t.Errorf("report %+v", n)
	}
	if !strings.HasPrefix(n.Also, "Auf diesem Rechner ist kein Programm eingerichtet, das die Datei öffnet.") {
		t.Errorf("sentence %q", n.Also)
	}
}

func TestFewerGapsCarryNoArrowAndKeepTheFocus(t *testing.T) {
	s := show(t, newOffice(all(1, 2)), kit.Look{})
	s.Press("Alle 8")
	if s.Window.Canvas().Focused() != fyne.Focusable(s.view.gaps.fewer) {
		t.Errorf("focus on %T, want the button that takes its place", s.Window.Canvas().Focused())
	}
	for _, o := range test.LaidOutObjects(s.view.gaps.fewer) {
		if image, ok := o.(*canvas.Image); ok {
			t.Errorf("the button carries the sign %v", image.Resource)
		}
	}
}

func TestFocusRingOfAChartRowLeavesTheLetterAlone(t *testing.T) {
	s := show(t, newOffice(all(1, 2)), kit.Look{})
	for _, region := range s.view.profile.regions(700) {
		if region.X > -6 || region.X+region.W < 706 {
			t.Errorf("%s: from %v to %v, want room around the row", region.Name, region.X, region.X+region.W)
		}
	}
}
