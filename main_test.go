package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts call the wired program as a command.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"reifekompass": func() { os.Exit(run(10)) }}) // 10: passphrases in no time
}

// TestScripts runs the scenarios of testdata: the command line from a clean
// folder, as a person would type it.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/script",
		Cmds: scriptCommands(),
		Setup: func(env *testscript.Env) error {
			env.Setenv("REIFEKOMPASS_DATA", env.WorkDir+"/data")
			env.Setenv("HOME", env.WorkDir)
			return os.MkdirAll(env.WorkDir+"/tmp", 0o700)
		},
	})
}
