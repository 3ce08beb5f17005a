package main

import (
	"context"
	"encoding/hex"
	"errors"
	"os"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"reifekompass/assessment"
	"reifekompass/assessment/store"
)

// scriptCommands are what the scripts can do to files beyond testscript's own
// commands: what time, disks and other people do to them.
func scriptCommands() map[string]func(ts *testscript.TestScript, neg bool, args []string) {
	return map[string]func(ts *testscript.TestScript, neg bool, args []string){
		"resize": resize,
		"patch":  patch,
		"hold":   hold,

		"callid":       callID,
		"doubtful":     doubtful,
		"payload":      payload,
		"assessmentid": assessmentID,
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
