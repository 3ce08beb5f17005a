package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/rogpeppe/go-internal/testscript"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/followup"
	"reifekompass/assessment/store"
	"reifekompass/assets"
)

// decided DIR plays the round of the samples in a folder: thirteen apply, a
// jury chooses three, and the letters can be written. It goes the way of the
// demonstration and leaves out its papers, which take longer than the rest.
func decided(ts *testscript.TestScript, _ bool, args []string) {
	ctx := context.Background()
	opened, err := store.Open(ctx, store.Options{Dir: ts.MkAbs(args[0]), Clock: clock})
	ts.Check(err)
	d, err := newDesk(opened)
	ts.Check(err)
	_, err = d.Samples(ctx, assets.Files)
	ts.Check(err)
	office, err := newProgramme(opened, 10)
	ts.Check(err)
	_, err = playSampleRound(ctx, opened, office, assessment.German)
	ts.Check(errors.Join(err, opened.Close()))
}

// chosen are those of the samples that the jury of the samples chooses.
func chosen() []string { return []string{"02-auental", "03-rosenau", "04-westermark"} }

// again CALL DIR [WITHOUT DATA] lets the samples apply once more after a
// year, as followup.Begin has them go on: those that the jury chose stand a
// level higher at every question, the others at every second one. All agree to
// be shown as winners. WITHOUT names one that does not any more: it alone
// applies, with a revision after the one that the office keeps in DATA.
func again(ts *testscript.TestScript, _ bool, args []string) {
	file, err := os.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	call, err := exchange.ReadCall(file)
	ts.Check(errors.Join(err, file.Close()))
	asked, err := loadCatalogue()
	ts.Check(err)
	names, err := fs.Glob(assets.Files, "samples/*.json")
	ts.Check(err)
	dir := ts.MkAbs(args[1])
	ts.Check(os.MkdirAll(dir, 0o700))
	for i, name := range names {
		name = filepath.Base(name[:len(name)-len(".json")])
		one := &assessment.Submission{Call: call.Call.ID, CallPrint: call.Print, Series: fmt.Sprintf("%032x", i+1), Revision: 1, Made: clock()}
		one.Assessment = grown(ts, name, asked)
		if len(args) > 2 {
			if name != args[2] {
				continue
			}
			one.Revision, one.Parent = 2, printOf(ts, ts.MkAbs(args[3]), one)
			one.Assessment.Inventory = one.Assessment.Inventory.With(assessment.Sharing{Cohort: assessment.Yes, Winners: assessment.No})
		}
		prepared, err := exchange.PrepareSubmission(one, signerOf(ts, byte(i+1)))
		ts.Check(err)
		write(ts, filepath.Join(dir, name+".rksub"), func(w io.Writer) error {
			_, err := prepared.Seal(w, call.Call.Recipient)
			return err
		})
	}
}

// printOf is the fingerprint of what an office keeps of a series.
func printOf(ts *testscript.TestScript, dir string, of *assessment.Submission) assessment.Fingerprint {
	opened, err := store.Open(context.Background(), store.Options{Dir: dir, Clock: clock})
	ts.Check(err)
	all, err := opened.Received(context.Background(), of.Call)
	ts.Check(errors.Join(err, opened.Close()))
	at := slices.IndexFunc(all, func(r assessment.Received) bool { return r.Series == of.Series })
	return all[at].Print
}

// grown is a sample a year later.
func grown(ts *testscript.TestScript, name string, asked *assessment.Catalogue) assessment.Assessment {
	raw, err := assets.Files.ReadFile("samples/" + name + ".json")
	ts.Check(err)
	before, err := exchange.ReadAnswers(bytes.NewReader(raw))
	ts.Check(err)
	now, err := followup.Begin(&before, before.Year+1, asked)
	ts.Check(err)
	won := slices.Contains(chosen(), name)
	for i, id := range asked.Order() {
		answer := before.Answer(id)
		if answer.State == assessment.Answered && (won || i%2 == 0) {
			answer.Current = min(answer.Current+1, assessment.MaxLevel)
		}
		now.Answers[id] = answer
	}
	now.Inventory = now.Inventory.With(agreed(false))
	return now
}
