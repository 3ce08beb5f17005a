package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkWindowPainted reports the time from the start of the process to
// the first picture on the screen, beside that of an empty window of the same
// toolkit on the same machine. The target is 1.5 times as long at most, with
// 50 stored assessments.
func BenchmarkWindowPainted(b *testing.B) {
	ours, empty := build(b, "."), build(b, "./testdata/emptywindow")
	data := storedAssessments(b, ours, 50)
	for _, bench := range []struct {
		name, path string
		args       []string
	}{
		{"empty", empty, nil},
		{"reifekompass", ours, []string{"--data", data}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			var times []float64
			for b.Loop() {
				times = append(times, painted(b, bench.path, bench.args...).Seconds()*1000)
			}
			slices.Sort(times)
			b.ReportMetric(times[len(times)/2], "ms/median")
			b.ReportMetric(times[len(times)-1], "ms/slowest")
		})
	}
}

// painted starts the program on a screen of its own and tells how long it
// took until something was to be seen.
func painted(b *testing.B, path string, args ...string) time.Duration {
	b.Helper()
	b.StopTimer()
	s := openScreen(b)
	b.StartTimer()
	start := time.Now()
	process := s.program(path, args...)
	for !s.painted() {
		if time.Since(start) > patience {
			b.Fatal("nothing was painted")
		}
		time.Sleep(time.Millisecond)
	}
	took := time.Since(start)
	b.StopTimer()
	_ = process.Process.Kill()
	_ = process.Wait()
	b.StartTimer()
	return took
}

// build compiles a program of the project as "make build" does, with the
// flags of the environment, so that a race build is not built twice.
func build(tb testing.TB, pkg string) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "program")
	cmd := exec.CommandContext(tb.Context(), "go", "build", "-tags", "x11,no_emoji,migrated_fynedo", "-ldflags", "-s -w", "-o", path, pkg)
	if out, err := cmd.CombinedOutput(); err != nil {
		tb.Fatalf("build %s: %v\n%s", pkg, err, out)
	}
	return path
}

// storedAssessments makes a data folder with n assessments.
func storedAssessments(tb testing.TB, program string, n int) string {
	tb.Helper()
	dir := tb.TempDir()
	for i := range n {
		var out bytes.Buffer
		cmd := exec.CommandContext(tb.Context(), program, "--data", dir, "assess", "new", "--name", "Wirtschaftsförderung "+strconv.Itoa(i))
		cmd.Stdout, cmd.Stderr = &out, &out
		if err := cmd.Run(); err != nil {
			tb.Fatal(strings.TrimSpace(out.String()))
		}
	}
	return dir
}
