package overview

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports"
)

// office is a fake of everything the start screen is handed.
type office struct {
	rows      []assessment.Summary // newest change first
	deleted   []assessment.Summary
	samples   []assessment.Summary
	backup    time.Time
	chosen    string // path the dialogs return
	imported  assessment.Summary
	opens     *assessment.Opened // what a file is; nil: the imported assessment
	done      []string           // what was done with a call
	compared  []assessment.ID
	looked    []assessment.ID // in the preview
	final     bool            // how the last comparison was marked
	opened    []string
	routes    []kit.Route
	err       error // of everything that can fail
	read      string
	dialogErr error
	unasked   bool // there are no dialogs
	juries    []jury.Work
	unread    bool // the jury files were not read yet
	handed    []assessment.KeptBallot
}

var errBroken = errors.New("broken")

func (o *office) List(context.Context) ([]assessment.Summary, error) {
	return slices.Clone(o.rows), o.err
}

func (o *office) Delete(_ context.Context, id assessment.ID) error {
	return o.move(id, &o.rows, &o.deleted)
}

func (o *office) Restore(_ context.Context, id assessment.ID) error {
	return o.move(id, &o.deleted, &o.rows)
}

func (o *office) move(id assessment.ID, from, to *[]assessment.Summary) error {
	i := slices.IndexFunc(*from, func(s assessment.Summary) bool { return s.ID == id })
	if o.err != nil || i < 0 {
		return errors.Join(o.err, assessment.ErrNotFound)
	}
	*to = append(*to, (*from)[i])
	*from = slices.Delete(*from, i, i+1)
	return nil
}

func (o *office) Files(context.Context) ([]assessment.KeptJuryFile, error) {
	files := make([]assessment.KeptJuryFile, len(o.juries))
	for i := range files {
		files[i] = assessment.KeptJuryFile{Call: "wf-1", Round: o.juries[i].File.Round, Opened: kittest.Noon().Add(-time.Hour)}
	}
	return files, o.err
}

func (o *office) Known(*assessment.KeptJuryFile) bool { return !o.unread }

func (o *office) Brief(_ context.Context, file *assessment.KeptJuryFile) (*jury.Work, error) {
	for i := range o.juries {
		if o.juries[i].File.Round == file.Round {
			return &o.juries[i], o.err
		}
	}
	return nil, assessment.ErrNotFound
}

func (o *office) Handed(context.Context, string) ([]assessment.KeptBallot, error) {
	return o.handed, nil
}

func (o *office) Backup(context.Context) (string, error) {
	o.backup = kittest.Noon()
	return "/home/rk/backups/copy.db", o.err
}

func (o *office) LastBackup(context.Context) (time.Time, string, error) {
	return o.backup, "/home/rk/backups/copy.db", nil
}

func (o *office) Open(ctx context.Context, path string) (assessment.Opened, error) {
	if o.opens != nil {
		return *o.opens, o.err
	}
	id, err := o.Import(ctx, path)
	return assessment.Opened{Assessment: id}, err
}

func (o *office) Begin(_ context.Context, agency assessment.Agency, call assessment.CallID) (assessment.ID, error) {
	o.done = append(o.done, "begin "+agency.Name+" "+string(call))
	return "begun", o.err
}

func (o *office) Attach(_ context.Context, id assessment.ID, call assessment.CallID) error {
	o.done = append(o.done, "attach "+string(id)+" "+string(call))
	return o.err
}

func (o *office) beginFor(call *assessment.Call) { o.done = append(o.done, "ask "+string(call.ID)) }

func (o *office) Import(_ context.Context, path string) (assessment.ID, error) {
	if o.err != nil {
		return "", o.err
	}
	if err := o.readFile(path, func(file io.Reader) error { _, err := io.ReadAll(file); return err }); err != nil {
		return "", err
	}
	o.rows = append(o.rows, o.imported)
	return o.imported.ID, nil
}

func (o *office) WriteComparison(_ context.Context, ids []assessment.ID, _ string, options reports.Options) error {
	if options.Words == nil || options.Date.IsZero() {
		return errBroken
	}
	o.compared, o.final = ids, options.Final
	return o.err
}

func (o *office) look(ids []assessment.ID, options reports.Options, failed func(error)) {
	o.looked, o.final = ids, options.Final
	if o.err != nil {
		failed(o.err)
	}
}

// systemFiles are the dialogs and programs of the system.
type systemFiles struct{ *office }

func (o *systemFiles) ChooseFile(context.Context, string) (string, error) {
	return o.chosen, o.dialogErr
}

func (o *systemFiles) Asks() bool { return !o.unasked }

func (o *systemFiles) ChooseTarget(context.Context, string, string) (string, error) {
	return o.chosen, nil
}

func (o *systemFiles) Open(path string) error {
	o.opened = append(o.opened, "open "+path)
	return o.err
}

func (o *systemFiles) Reveal(path string) error {
	o.opened = append(o.opened, "reveal "+path)
	return o.err
}

func (o *office) Go(route kit.Route) { o.routes = append(o.routes, route) }

func (o *office) readFile(path string, read func(io.Reader) error) error {
	o.read = path
	return read(strings.NewReader("{}"))
}

func (o *office) loadSamples(context.Context) ([]assessment.ID, error) {
	var ids []assessment.ID
	for _, s := range o.samples {
		ids = append(ids, s.ID)
		if !slices.ContainsFunc(o.rows, func(there assessment.Summary) bool { return there.ID == s.ID }) {
			o.rows = append(o.rows, s)
		}
	}
	return ids, o.err
}

// testCatalogue asks four questions, one of them of districts only.
func testCatalogue() *assessment.Catalogue {
	question := func(id assessment.QuestionID, kinds ...assessment.Kind) assessment.Question {
		return assessment.Question{ID: id, Meaning: 1, Weight: assessment.UnitWeight, Kinds: kinds}
	}
	return &assessment.Catalogue{
		ID: "digital", Version: "1.2", Title: assessment.Text{assessment.German: "Digital", assessment.English: "Digital"},
		Dimensions: []assessment.Dimension{
			{ID: "A", Weight: assessment.UnitWeight, Questions: []assessment.Question{question("A1"), question("A2")}},
			{ID: "B", Weight: assessment.UnitWeight, Questions: []assessment.Question{question("B1"), question("B2", assessment.KindDistrict)}},
		},
	}
}

func (o *office) deps(t *testing.T, k *kit.Kit) Deps {
	t.Helper()
	return Deps{
		Context: t.Context(), Kit: k, Store: o, Backups: o, Desk: o, Opener: o, BeginFor: o.beginFor, Files: &systemFiles{o}, Look: o.look,
		Juries: o, OpenJury: func(path string) { o.done = append(o.done, "jury "+path) },
		Samples: o.loadSamples, Catalogue: testCatalogue(), Navigate: o, Log: slog.New(slog.DiscardHandler),
	}
}

func summary(id assessment.ID, agency string, settled int) assessment.Summary {
	return assessment.Summary{
		ID: id, Agency: agency, Place: "Musterstadt", Year: 2026, CatalogueID: "digital", Kind: assessment.KindCity,
		Status: assessment.Draft, Settled: settled, Changed: kittest.Noon().Add(-time.Hour),
	}
}
