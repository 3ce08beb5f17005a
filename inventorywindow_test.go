package main

import (
	"os/exec"
	"strings"
	"testing"
)

// TestAProcessIsTypedThroughInARealWindow records the worked example of the
// domain by keyboard: potential 34.1, utility 50.4. What was stored is read
// with the command line.
func TestAProcessIsTypedThroughInARealWindow(t *testing.T) {
	program, data := build(t, "."), t.TempDir()
	const id = "testhausen-2026"
	call(t, program, "assess", "new", "--name", "Testhausen", "--year", "2026", "--fte", "6", "--data", data)
	call(t, program, "inventory", "set", id, "process", "P04", "--data", data)
	w := openReal(t, program, data)
	openRow(w, "A1")
	w.again("the processes", func() bool { return !strings.Contains(w.title(), "A1") }, func() { w.press("ctrl+Next") })
	w.awaitCalm()
	for _, number := range []string{"240", "90", "6", "3", "4", "1", "3", "4", "2", "4"} {
		w.xdotool("type", "--delay", "5", number)
		w.press("Tab")
	}
	w.quit()
	var ranking []struct{ Process, Potential, Utility string }
	decode(t, &ranking, program, "inventory", "potential", id, "--json", "--data", data)
	if len(ranking) != 1 || ranking[0].Potential != "34.1" || ranking[0].Utility != "50.4" {
		t.Errorf("got %+v, want potential 34.1 and utility 50.4 of P04", ranking)
	}
}

// call runs the program and expects that it does what it is asked to.
func call(t *testing.T, program string, args ...string) {
	t.Helper()
	if out, err := exec.CommandContext(t.Context(), program, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", strings.Join(args, " "), err, out)
	}
}
