package juror

import (
	"context"
	"log/slog"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// desk keeps what a juror says in memory.
type desk struct {
	declared map[string]assessment.Declaration
	marks    []assessment.Mark
	handed   []assessment.KeptBallot
	paths    []string
	err      error
}

func (d *desk) Reread(_ context.Context, w *jury.Work) error {
	w.Declared = nil
	for _, said := range d.declared {
		w.Declared = append(w.Declared, said)
	}
	w.Marks = slices.Clone(d.marks)
	return nil
}

func (d *desk) Declare(_ context.Context, w *jury.Work, said assessment.Declaration) error {
	if d.err != nil {
		return d.err
	}
	said.Juror, said.Made = w.File.Juror.ID, kittest.Noon()
	d.declared[said.Series] = said
	return nil
}

func (d *desk) HandIn(_ context.Context, w *jury.Work, path string) (assessment.KeptBallot, error) {
	if d.err != nil {
		return assessment.KeptBallot{}, d.err
	}
	ballot, err := w.Ballot(len(d.handed)+1, kittest.Noon())
	kept := assessment.KeptBallot{Juror: ballot.Juror, Revision: ballot.Revision, Made: ballot.Made, Print: assessment.Fingerprint{0xab}}
	if err == nil {
		d.handed, d.paths = append(d.handed, kept), append(d.paths, path)
	}
	return kept, err
}

func (d *desk) Handed(context.Context, string) ([]assessment.KeptBallot, error) {
	return slices.Clone(d.handed), nil
}

// mark gives a point with or without a reason.
func (d *desk) mark(series string, criterion assessment.CriterionID, points assessment.Points, reason string) {
	d.marks = append(d.marks, assessment.Mark{Juror: "J", Series: series, Criterion: criterion, State: assessment.MarkGiven, Points: points, Reason: reason, Made: kittest.Noon()})
}

// reviewSide stands in for the review.
type reviewSide struct {
	kit    *kit.Kit
	opened []string
	active bool
}

func (r *reviewSide) Content() fyne.CanvasObject { return r.kit.Text("Die Bewertung", kit.Body()) }
func (r *reviewSide) Activate()                  { r.active = true }
func (r *reviewSide) Deactivate()                { r.active = false }
func (r *reviewSide) Open(series string, criterion assessment.CriterionID) {
	r.opened = append(r.opened, series+" "+string(criterion))
}

type files struct {
	path string
	err  error
	name string
}

func (f *files) ChooseTarget(_ context.Context, _, name string) (string, error) {
	f.name = name
	return f.path, f.err
}
func (f *files) Asks() bool          { return true }
func (f *files) Reveal(string) error { return nil }

// stage is the place of a juror in a window.
type stage struct {
	*kittest.Stage
	page   *Page
	desk   *desk
	review *reviewSide
	files  *files
	file   *assessment.JuryFile
	areas  []Area
	told   []string
}

// newFile names three applicants; with submissions those of b and c can be
// read.
func newFile(submissions bool) *assessment.JuryFile {
	file := &assessment.JuryFile{
		Round: "r", Juror: assessment.Juror{ID: "J", Name: "Ada"}, Made: kittest.Noon(), Deadline: kittest.Noon().Add(24 * time.Hour),
		Names: map[string]string{"a": "Stadt Ahlen", "b": "Kreis Bergen", "c": "Stadt Celle"}, Order: []string{"c", "a", "b"}, Submitted: map[string][]byte{},
	}
	file.Call.Call = assessment.Call{ID: "wf-1", Title: "WF digital", Office: "Programmstelle Mittelau", Email: "jury@mittelau.example"}
	for _, id := range []assessment.CriterionID{"J1", "J2"} {
		of := assessment.CallCriterion{Weight: 1}
		of.ID = id
		file.Call.Call.Criteria = append(file.Call.Call.Criteria, of)
	}
	if submissions {
		file.Submitted = map[string][]byte{"b": {1}, "c": {1}}
	}
	return file
}

func newStage(tb testing.TB, file *assessment.JuryFile, set kittest.Setting, prepare ...func(*stage)) *stage {
	tb.Helper()
	s := &stage{Stage: kittest.New(tb, set), desk: &desk{declared: map[string]assessment.Declaration{}}, files: &files{path: "/x/a.rkballot"}, file: file}
	s.review = &reviewSide{kit: s.Kit}
	for _, p := range prepare {
		p(s)
	}
	s.page = New(Deps{
		Context: context.Background(), Kit: s.Kit, Desk: s.desk, Work: &jury.Work{File: file}, Review: s.review, Files: s.files,
		Saved: func(trouble string) { s.told = append(s.told, trouble) }, Turned: func(area Area) { s.areas = append(s.areas, area) },
		Log: slog.New(slog.DiscardHandler),
	})
	s.Show(s.page.Content())
	s.page.Activate()
	return s
}

// unconflicted says that there is no conflict with anybody but a.
func unconflicted(s *stage) {
	for series, kind := range map[string]assessment.ConflictKind{"a": assessment.ConflictEmployer, "b": assessment.NoConflict, "c": assessment.NoConflict} {
		d := assessment.Declaration{Juror: "J", Series: series, Kind: kind, Made: kittest.Noon()}
		if d.Conflicted() {
			d.Reason = "arbeitet dort"
		}
		s.desk.declared[series] = d
	}
}
