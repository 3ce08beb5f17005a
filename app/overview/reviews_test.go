package overview

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// review is a jury file about two applicants, one of which can be read.
func review(round string, kind assessment.ConflictKind) jury.Work {
	file := &assessment.JuryFile{
		Round: round, Juror: assessment.Juror{ID: "J"}, Names: map[string]string{"a": "A", "b": "B"}, Order: []string{"a", "b"},
		Submitted: map[string][]byte{"a": {}},
	}
	file.Call.Call.Title, file.Call.Call.Office = "WF digital", "Programmstelle"
	of := assessment.CallCriterion{Weight: 1}
	of.ID = "J1"
	file.Call.Call.Criteria = []assessment.CallCriterion{of}
	w := jury.Work{File: file, Declared: []assessment.Declaration{{Juror: "J", Series: "a", Kind: assessment.NoConflict}}}
	if kind != "" {
		w.Declared = append(w.Declared, assessment.Declaration{Juror: "J", Series: "b", Kind: kind, Reason: "Grund"})
	}
	return w
}

func TestJuryFilesAreAmongTheRecentWork(t *testing.T) {
	done := review("r2", assessment.ConflictRival)
	done.Marks = []assessment.Mark{{Juror: "J", Series: "a", Criterion: "J1", State: assessment.MarkGiven, Reason: "gut", Made: kittest.Noon()}}
	for want, o := range map[[4]string]*office{
		{"1 von 2 fertig", "Befangenheit", "Fortsetzen", "Heute, 11:30"}:      {juries: []jury.Work{review("r", "")}},
		{"0 von 1 fertig", "In Bewertung", "Weiter bewerten", "Heute, 11:30"}: {juries: []jury.Work{review("r", assessment.ConflictRival)}},
		{"1 von 1 fertig", "Abgegeben", "Ansehen", "Heute, 12:30"}:            {juries: []jury.Work{done}, handed: []assessment.KeptBallot{{Revision: 1, Made: kittest.Noon()}}},
		{"1 von 1 fertig", "In Bewertung", "Weiter bewerten", "Heute, 12:30"}: {juries: []jury.Work{done}, handed: []assessment.KeptBallot{{Revision: 1}}},
	} {
		_, screen := present(t, o)
		if len(screen.state.Reviews) != 1 || screen.state.Empty != "" {
			t.Fatalf("rows %+v, empty %q", screen.state.Reviews, screen.state.Empty)
		}
		row := screen.state.Reviews[0]
		if diff := cmp.Diff(want, [4]string{row.Progress, row.Status, row.Action, row.Changed}); diff != "" || row.Agency != "Jurybewertung „WF digital“" {
			t.Errorf("%s: %s", row.Agency, diff)
		}
	}
}

func TestAJuryFileKeepsItsPlaceUntilItIsRead(t *testing.T) {
	_, screen := present(t, &office{juries: []jury.Work{review("r", "")}, unread: true})
	if row := screen.state.Reviews[0]; row.Agency != "Jurybewertung „WF digital“" {
		t.Errorf("%+v", row)
	}
}

func TestAJuryFileIsGoneOnWithWhereItWasLeft(t *testing.T) {
	s := show(t, &office{juries: []jury.Work{review("r", assessment.ConflictRival)}}, kit.Look{})
	s.MustSee("Jurybewertung „WF digital“", "Programmstelle")
	s.Tap("Jurybewertung")
	if diff := cmp.Diff([]kit.Route{{Area: kit.Juror, File: "r"}}, s.routes); diff != "" {
		t.Error(diff)
	}
}

func TestAJuryFileThatIsOpenedAsksForItsPassphrase(t *testing.T) {
	o, _ := opening(t, assessment.Opened{Jury: true})
	if diff := cmp.Diff([]string{"jury /x/ruf.rkcall"}, o.done); diff != "" {
		t.Error(diff)
	}
}
