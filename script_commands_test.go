package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/store"
	"reifekompass/assets"
)

// scriptCommands are what the scripts can do to files beyond testscript's own
// commands: what time, disks and other people do to them.
func scriptCommands() map[string]func(ts *testscript.TestScript, neg bool, args []string) {
	return map[string]func(ts *testscript.TestScript, neg bool, args []string){
		"resize": resize,
		"patch":  patch,
		"hold":   hold,
		"sql":    change,

		"applicants":   applicants,
		"decided":      decided,
		"again":        again,
		"callid":       callID,
		"releaseid":    releaseID,
		"letter":       letter,
		"doubtful":     doubtful,
		"payload":      payload,
		"assessmentid": assessmentID,
		"ballots":      ballots,
		"setline":      setLine,
	}
}

// resize FILE SIZE cuts a file off, or fills it up with NUL characters.
func resize(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.Truncate(ts.MkAbs(args[0]), int64(number(ts, args[1]))))
}

// patch FILE OFFSET HEX overwrites bytes.
func patch(ts *testscript.TestScript, _ bool, args []string) {
	path, at := ts.MkAbs(args[0]), number(ts, args[1])
	bytes, err := hex.DecodeString(args[2])
	ts.Check(err)
	raw, err := os.ReadFile(path)
	ts.Check(err)
	copy(raw[at:], bytes)
	ts.Check(os.WriteFile(path, raw, 0o600))
}

// change DIR STATEMENT changes the database behind the program's back.
func change(ts *testscript.TestScript, _ bool, args []string) {
	pool, err := sql.Open("sqlite3", filepath.Join(ts.MkAbs(args[0]), "reifekompass.db"))
	ts.Check(err)
	_, err = pool.ExecContext(context.Background(), args[1])
	ts.Check(errors.Join(err, pool.Close()))
}

// hold DIR keeps the data open until the script ends, as a window does.
func hold(ts *testscript.TestScript, _ bool, args []string) {
	opened, err := store.Open(context.Background(), store.Options{Dir: ts.MkAbs(args[0]), Clock: clock})
	ts.Check(err)
	ts.Defer(func() { ts.Check(opened.Close()) })
}

// callID DIR sets CALL to the one call that is kept in a folder.
func callID(ts *testscript.TestScript, _ bool, args []string) {
	opened, err := store.Open(context.Background(), store.Options{Dir: ts.MkAbs(args[0]), Clock: clock})
	ts.Check(err)
	calls, err := opened.Calls(context.Background())
	ts.Check(errors.Join(err, opened.Close()))
	ts.Setenv("CALL", string(calls[0].Call.ID))
}

// releaseID DIR sets RELEASE to the first release that was published from a
// folder.
func releaseID(ts *testscript.TestScript, _ bool, args []string) {
	opened, err := store.Open(context.Background(), store.Options{Dir: ts.MkAbs(args[0]), Clock: clock})
	ts.Check(err)
	list, err := opened.FrozenReleases(context.Background())
	ts.Check(errors.Join(err, opened.Close()))
	ts.Setenv("RELEASE", list[0].ID)
}

// letter FILES sets LETTER to the one file that the pattern describes.
func letter(ts *testscript.TestScript, _ bool, args []string) {
	found, err := filepath.Glob(ts.MkAbs(args[0]))
	ts.Check(err)
	if len(found) != 1 {
		ts.Fatalf("found %q, want one letter", found)
	}
	ts.Setenv("LETTER", found[0])
}

// assessmentID DIR sets ASSESSMENT to the one assessment in a folder.
func assessmentID(ts *testscript.TestScript, _ bool, args []string) {
	opened, err := store.Open(context.Background(), store.Options{Dir: ts.MkAbs(args[0]), Clock: clock})
	ts.Check(err)
	list, err := opened.List(context.Background())
	ts.Check(errors.Join(err, opened.Close()))
	ts.Setenv("ASSESSMENT", string(list[0].ID))
}

// doubtful DIR CALL sets PRINT to how the fingerprint of the one submission
// begins that a person has to decide about.
func doubtful(ts *testscript.TestScript, _ bool, args []string) {
	opened, err := store.Open(context.Background(), store.Options{Dir: ts.MkAbs(args[0]), Clock: clock})
	ts.Check(err)
	all, err := opened.Received(context.Background(), assessment.CallID(args[1]))
	ts.Check(errors.Join(err, opened.Close()))
	for _, r := range all {
		if r.Standing == assessment.StandingUndecided {
			ts.Setenv("PRINT", r.Print.String()[:9])
		}
	}
}

// payload DIR CALL FILE writes what an office keeps of the first submission to
// a call: the container that was sealed, in which texts are not compressed.
func payload(ts *testscript.TestScript, _ bool, args []string) {
	opened, err := store.Open(context.Background(), store.Options{Dir: ts.MkAbs(args[0]), Clock: clock})
	ts.Check(err)
	all, err := opened.Received(context.Background(), assessment.CallID(args[1]))
	ts.Check(err)
	raw, err := opened.ReceivedPayload(context.Background(), all[0].Print)
	ts.Check(errors.Join(err, opened.Close()))
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), raw, 0o600))
}

// setLine FILE BEGINNING LINE replaces the line that begins so.
func setLine(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	raw, err := os.ReadFile(path)
	ts.Check(err)
	lines := strings.Split(string(raw), "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, strings.TrimSpace(args[1])) {
			lines[i] = args[2]
		}
	}
	ts.Check(os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600))
}

func number(ts *testscript.TestScript, text string) int {
	n, err := strconv.Atoi(text)
	ts.Check(err)
	return n
}

// ballots DIR CALL takes in a ballot of every juror, with points for all.
func ballots(ts *testscript.TestScript, _ bool, args []string) {
	ctx := context.Background()
	opened, err := store.Open(ctx, store.Options{Dir: ts.MkAbs(args[0]), Clock: clock})
	ts.Check(err)
	office := &jury.Office{Store: opened, Clock: clock}
	b, err := office.Board(ctx, assessment.CallID(args[1]))
	ts.Check(err)
	for i, juror := range b.Round.Jurors {
		ts.Check(takeBallot(ctx, office, b, i, juror.ID))
		b, err = office.Board(ctx, b.Round.Call)
		ts.Check(err)
	}
	ts.Check(opened.Close())
}

// applicants CALL DIR COUNT lets so many of the samples apply, each on an
// installation of its own: 01.rksub and so on. Beyond the thirteenth they apply
// again under another name. All agree to be part of a
// release, all but the last to be shown as winners; the first releases a
// solution. Its answer file is written beside the folder, as DIR.json.
func applicants(ts *testscript.TestScript, _ bool, args []string) {
	file, err := os.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	call, err := exchange.ReadCall(file)
	ts.Check(errors.Join(err, file.Close()))
	names, err := fs.Glob(assets.Files, "samples/*.json")
	ts.Check(err)
	dir, count := ts.MkAbs(args[1]), number(ts, args[2])
	ts.Check(os.MkdirAll(dir, 0o700))
	for i := range count {
		a := sampleAnswers(ts, names[i%len(names)])
		if again := i / len(names); again > 0 {
			a.Agency.Name, a.Agency.AGS = fmt.Sprintf("%s %d", a.Agency.Name, again+1), ""
		}
		a.Inventory = a.Inventory.With(agreed(i == count-1))
		if i == 0 {
			a.Inventory = a.Inventory.With(assessment.Solution{
				ID: "G01", Title: "Ein Formular für Flächen", Text: "Alle Anfragen gehen durch eines.", ReleaseText: assessment.Yes,
				Effort: "GEHEIM", ReleaseEffort: assessment.No,
			})
			write(ts, dir+".json", func(w io.Writer) error { return exchange.WriteAnswers(w, &a) })
		}
		prepared, err := exchange.PrepareSubmission(&assessment.Submission{
			Call: call.Call.ID, CallPrint: call.Print, Series: fmt.Sprintf("%032x", i+1), Revision: 1, Made: clock(), Assessment: a,
		}, signerOf(ts, byte(i+1)))
		ts.Check(err)
		write(ts, filepath.Join(dir, fmt.Sprintf("%02d.rksub", i+1)), func(w io.Writer) error {
			_, err := prepared.Seal(w, call.Call.Recipient)
			return err
		})
	}
}

func sampleAnswers(ts *testscript.TestScript, name string) assessment.Assessment {
	raw, err := assets.Files.ReadFile(name)
	ts.Check(err)
	a, err := exchange.ReadAnswers(bytes.NewReader(raw))
	ts.Check(err)
	return a
}

func agreed(last bool) assessment.Sharing {
	if last {
		return assessment.Sharing{Cohort: assessment.Yes, Role: "Leitung"}
	}
	return assessment.Sharing{Cohort: assessment.Yes, Winners: assessment.Yes, Role: "Leitung"}
}

func signerOf(ts *testscript.TestScript, n byte) sealed.Signer {
	signer, err := sealed.SignerOf(bytes.Repeat([]byte{n}, 32))
	ts.Check(err)
	return signer
}

func write(ts *testscript.TestScript, path string, content func(io.Writer) error) {
	var b bytes.Buffer
	ts.Check(content(&b))
	ts.Check(os.WriteFile(path, b.Bytes(), 0o600))
}
