package main

import (
	"context"
	"encoding/hex"
	"os"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"

	"reifekompass/assessment/store"
)

// scriptCommands are what the scripts can do to files beyond testscript's own
// commands: what time, disks and other people do to them.
func scriptCommands() map[string]func(ts *testscript.TestScript, neg bool, args []string) {
	return map[string]func(ts *testscript.TestScript, neg bool, args []string){
		"resize": resize,
		"patch":  patch,
		"hold":   hold,
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

func number(ts *testscript.TestScript, text string) int {
	n, err := strconv.Atoi(text)
	ts.Check(err)
	return n
}
