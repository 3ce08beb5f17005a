package main

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkComparisonScroll reports how many pictures a second are painted
// while the comparison of 430 applicants in 11 criteria is scrolled in a real
// window, with the wheel and with the keys. The target is 30. The processor
// paints here; a person's computer has a graphics card. What a picture costs
// the processor is told beside it, for machines that have other work to do.
func BenchmarkComparisonScroll(b *testing.B) {
	program, data := build(b, "."), storedRound(b, 430, 7)
	for _, way := range []struct {
		name        string
		there, back []string
	}{
		{"wheel", []string{"click", "--repeat", "400", "--delay", "5", "5"}, []string{"click", "--repeat", "400", "--delay", "5", "4"}},
		{"keys", []string{"key", "--repeat", "400", "--delay", "5", "Down"}, []string{"key", "--repeat", "400", "--delay", "5", "Up"}},
	} {
		b.Run(way.name, func(b *testing.B) { scroll(b, program, data, way.there, way.back) })
	}
}

// scroll opens the comparison and does there and back what moves it.
func scroll(b *testing.B, program, data string, there, back []string) {
	b.Helper()
	s := openScreen(b)
	process := s.program(program, "--data", data)
	s.openComparison()
	s.awaitIdle(process.Process.Pid)
	var apart []time.Duration
	before := worked(b, process.Process.Pid)
	for b.Loop() {
		apart = append(apart, s.frames(there...)...)
		apart = append(apart, s.frames(back...)...)
	}
	work := worked(b, process.Process.Pid) - before
	if len(apart) == 0 {
		b.Fatal("nothing was scrolled")
	}
	slices.Sort(apart)
	var all time.Duration
	for _, d := range apart {
		all += d
	}
	b.ReportMetric(float64(len(apart))/all.Seconds(), "frames/s")
	b.ReportMetric(apart[len(apart)*95/100].Seconds()*1000, "ms/frame-95%")
	b.ReportMetric(work.Seconds()*1000/float64(len(apart)), "cpu-ms/frame")
}

// worked tells how long processors have worked for a process.
func worked(tb testing.TB, pid int) time.Duration {
	tb.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		tb.Fatal(err)
	}
	_, fields, _ := strings.Cut(string(stat), ") ") // behind the name of the program
	const user, system = 11, 12
	var ticks int
	for _, field := range []int{user, system} {
		n, err := strconv.Atoi(strings.Fields(fields)[field])
		if err != nil {
			tb.Fatal(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond // 100 a second on every Linux
}

// awaitIdle waits until a process has done next to nothing for a second: what
// is computed in the background is there.
func (s *screen) awaitIdle(pid int) {
	s.tb.Helper()
	since, last := time.Now(), worked(s.tb, pid)
	s.await("the end of all computing", func() bool {
		if now := worked(s.tb, pid); now-last > 30*time.Millisecond {
			since, last = time.Now(), now
		}
		return time.Since(since) > time.Second
	})
}

// openComparison goes to the comparison of the only round as a person without
// a mouse does, and then puts the mouse over its table.
func (s *screen) openComparison() {
	s.tb.Helper()
	s.awaitTitle("Reifekompass")
	for _, keys := range [][]string{{"2"}, {"Return"}, {"Tab", "Return"}, {"ctrl+Next"}} {
		s.awaitCalm()
		s.xdotool(append([]string{"key"}, keys...)...)
	}
	s.awaitCalm()
	s.xdotool("mousemove", "640", "560")
	s.awaitCalm()
}

// frames lets xdotool do something and returns the times between one picture
// and the next until it is done.
func (s *screen) frames(args ...string) []time.Duration {
	s.tb.Helper()
	cmd := exec.CommandContext(s.tb.Context(), "xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.name)
	if err := cmd.Start(); err != nil {
		s.tb.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	look := s.looker()
	last, at := look(), time.Now()
	var apart []time.Duration
	tick := time.NewTicker(500 * time.Microsecond)
	defer tick.Stop()
	for {
		select {
		case err := <-done:
			if err != nil {
				s.tb.Fatalf("xdotool %v: %v", args, err)
			}
			return apart
		case <-tick.C:
		}
		if now := look(); now != last {
			apart = append(apart, time.Since(at))
			last, at = now, time.Now()
		}
	}
}

// looker returns what takes a fingerprint of one line of the picture in 20:
// enough to see that a table has moved, and so quick that it takes nothing
// from the program.
func (s *screen) looker() func() uint32 {
	file, err := os.Open(s.framebuffer)
	if err != nil {
		s.tb.Fatal(err)
	}
	s.tb.Cleanup(func() { _ = file.Close() })
	head := make([]byte, 100)
	if _, err := file.ReadAt(head, 0); err != nil {
		s.tb.Fatal(err)
	}
	number := func(field int) int64 { return int64(binary.BigEndian.Uint32(head[field*4:])) }
	begin, height, pitch := number(0)+number(19)*12, number(5), number(12)
	line := make([]byte, pitch)
	return func() uint32 {
		print := uint32(0)
		for y := height / 3; y < height*9/10; y += 20 {
			if _, err := file.ReadAt(line, begin+y*pitch); err == nil {
				print = crc32.Update(print, crc32.IEEETable, line)
			}
		}
		return print
	}
}
