package main

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// TestWholeCatalogueByKeyboardInARealWindow does the main job as a person
// without a mouse does it: begin, answer everything, close, open again at the
// same place. What was stored is read with the command line, which sees only
// what is on disk.
func TestWholeCatalogueByKeyboardInARealWindow(t *testing.T) {
	program, data := build(t, "."), t.TempDir()
	questions, err := loadCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	order := questions.Order()
	last := len(order) - 1
	w := openReal(t, program, data)
	begin(w)
	answerAll(w, order, 0, last)
	w.quit()

	w = openReal(t, program, data)
	openRow(w, string(order[last]))
	answerAll(w, order, last, len(order))
	w.quit()
	expectAnswers(t, exported(t, program, data).Answers, order)
}

// real is the program in a real window.
type real struct {
	*screen
	process *exec.Cmd
}

func openReal(t *testing.T, program, data string) *real {
	t.Helper()
	s := openScreen(t)
	w := &real{screen: s, process: s.program(program, "--data", data)}
	w.awaitTitle("Reifekompass")
	w.awaitCalm()
	return w
}

// press presses keys one after the other.
func (w *real) press(keys ...string) { w.xdotool(append([]string{"key", "--delay", "1"}, keys...)...) }

// quit closes the window by keyboard and waits for the end of the program.
func (w *real) quit() {
	w.tb.Helper()
	w.press("ctrl+q")
	if err := w.process.Wait(); err != nil {
		w.tb.Errorf("the program ended with %v", err)
	}
}

// begin creates an assessment and goes to its first question. A key that is
// pressed before the program listens is lost, as it is for a person, who
// then presses it again.
func begin(w *real) {
	w.tb.Helper()
	w.again("the profile", func() bool { return strings.Contains(w.title(), "Testhausen") }, func() {
		w.press("Escape", "1")
		w.within(patience/12, w.calm()) // where the caret blinks already, it never is
		w.xdotool("type", "--delay", "5", "Testhausen")
		w.press("Return")
	})
	w.again("the first question", func() bool { return strings.Contains(w.title(), "A1") }, func() {
		w.press("ctrl+Next") // from the profile to the questions
	})
}

// openRow opens the only row of the start page, which leads to a page with the
// title. Where the list is still being read, the keys end on a card, whose
// dialog Escape closes before the next try.
func openRow(w *real, title string) {
	w.tb.Helper()
	w.again("the row of the start page", func() bool { return strings.Contains(w.title(), title) }, func() {
		w.press("Escape", "Down", "Down", "Down", "Return")
	})
}

// again does something until something has come of it, a few times at most.
func (w *real) again(what string, done func() bool, do func()) {
	w.tb.Helper()
	for range 4 {
		do()
		if w.within(patience/4, done) {
			return
		}
	}
	w.tb.Fatalf("nothing led to: %s", what)
}

// answerAll answers the questions from up to before to with their number by
// five, each with a target one level higher.
func answerAll(w *real, order []assessment.QuestionID, from, to int) {
	w.tb.Helper()
	for i := from; i < to; i++ {
		w.awaitTitle(string(order[i]))
		w.press(strconv.Itoa(i%5), "ctrl+"+strconv.Itoa(min(i%5+1, 4)), "alt+Right")
	}
}

func expectAnswers(t *testing.T, answers []wireAnswer, order []assessment.QuestionID) {
	t.Helper()
	byID := map[assessment.QuestionID]wireAnswer{}
	for _, answer := range answers {
		byID[answer.Question] = answer
	}
	for i, id := range order {
		want := wireAnswer{Question: id, State: "answered", Current: i % 5, Target: min(i%5+1, 4)}
		if byID[id] != want {
			t.Errorf("got %+v, want %+v", byID[id], want)
		}
	}
}

// wireAnswer is the part of an answer in a file that the test looks at.
type wireAnswer struct {
	Question        assessment.QuestionID
	State           string
	Current, Target int
}

// exported is the only assessment of the data folder, as the command line
// hands it out.
func exported(t *testing.T, program, data string) (file struct{ Answers []wireAnswer }) {
	t.Helper()
	var list []struct{ ID string }
	decode(t, &list, program, "assess", "list", "--json", "--data", data)
	if len(list) != 1 {
		t.Fatalf("%d assessments are stored, want 1", len(list))
	}
	decode(t, &file, program, "assess", "export", list[0].ID, "--data", data)
	return file
}

func decode(t *testing.T, into any, program string, args ...string) {
	t.Helper()
	var said bytes.Buffer
	cmd := exec.CommandContext(t.Context(), program, args...)
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v %s", strings.Join(args, " "), err, said.String())
	}
	if err := json.Unmarshal(out, into); err != nil {
		t.Fatal(err)
	}
}

// TestWithoutOpenGLTheProgramSaysSo starts the program on a display that
// cannot show a window of the toolkit.
func TestWithoutOpenGLTheProgramSaysSo(t *testing.T) {
	s := openScreen(t, "-extension", "GLX")
	var said bytes.Buffer
	cmd := exec.CommandContext(t.Context(), build(t, "."), "--data", t.TempDir())
	cmd.Env = append(cmd.Environ(), "DISPLAY="+s.name, "WAYLAND_DISPLAY=")
	cmd.Stderr = &said
	err := cmd.Run()
	if code := cmd.ProcessState.ExitCode(); code != 1 {
		t.Errorf("exit code %d (%v), want 1", code, err)
	}
	if !strings.Contains(said.String(), "OpenGL") || !strings.Contains(said.String(), "Ihre Daten sind sicher") {
		t.Errorf("said %q, want what happened, what is safe and what to do", said.String())
	}
}

// TestPagesHaveTheirGround looks at the screen, since the toolkit clears a
// window with another color than it is told.
func TestPagesHaveTheirGround(t *testing.T) {
	w := openReal(t, build(t, "."), t.TempDir())
	const x, y, width = 4, 400, 1280 // left of everything on the start page
	pixel := w.pixels()[4*(y*width+x):]
	got := scene.RGB{R: pixel[2], G: pixel[1], B: pixel[0]}
	if want := scene.LightPalette()[scene.Ground]; got != want {
		t.Errorf("the ground is %v, want %v", got, want)
	}
}

// TestAWindowWithoutRoomRests looks at a head whose names give way. Once it is
// painted there is nothing to do; a window that paints itself again and again
// takes a whole processor.
func TestAWindowWithoutRoomRests(t *testing.T) {
	program, data := build(t, "."), t.TempDir()
	name := strings.Repeat("Wirtschaftsförderung Testhausen ", 4)
	call(t, program, "assess", "new", "--name", name, "--year", "2026", "--data", data)
	w := openReal(t, program, data)
	openRow(w, "A1")
	const rest, most = time.Second, 300 * time.Millisecond
	since, last := time.Now(), worked(t, w.process.Process.Pid)
	w.await("a window at rest", func() bool {
		if now := worked(t, w.process.Process.Pid); now-last > most {
			since, last = time.Now(), now
		}
		return time.Since(since) > rest
	})
}

// TestASecondWindowSaysThatTheFirstIsOpen starts the program twice on the
// same data.
func TestASecondWindowSaysThatTheFirstIsOpen(t *testing.T) {
	program, data := build(t, "."), t.TempDir()
	w := openReal(t, program, data)
	var said bytes.Buffer
	second := exec.CommandContext(t.Context(), program, "--data", data)
	second.Env = append(second.Environ(), "DISPLAY="+w.name, "WAYLAND_DISPLAY=")
	second.Stderr = &said
	_ = second.Run()
	if code := second.ProcessState.ExitCode(); code != 1 || !strings.Contains(said.String(), "schon geöffnet") {
		t.Errorf("exit code %d, said %q", code, said.String())
	}
	w.quit()
}
