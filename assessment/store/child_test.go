package store

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"reifekompass/assessment"
)

// The environment that makes the test binary a second process, and the parts
// it can play.
const (
	childRole = "REIFEKOMPASS_TEST_ROLE"
	childDir  = "REIFEKOMPASS_TEST_DIR"

	roleHold   = "hold"   // open and wait
	roleHonest = "honest" // answer without end, acknowledge what is saved
	roleEager  = "eager"  // acknowledge before saving: the control
)

// runChild plays a part until it is killed or something fails.
func runChild(role, dir string) error {
	ctx := context.Background()
	s, err := Open(ctx, Options{Dir: dir, Clock: ticking()})
	if err != nil {
		return err
	}
	if role == roleHold {
		fmt.Println("open")
		_, err = io.Copy(io.Discard, os.Stdin)
		return err
	}
	return answerWithoutEnd(ctx, s, role == roleEager)
}

const killQuestions = 20

// answerWithoutEnd goes on counting where the last process was stopped.
func answerWithoutEnd(ctx context.Context, s *Store, eager bool) error {
	a, err := s.Load(ctx, "kill")
	if err != nil {
		return err
	}
	for n := lastNumber(a) + 1; ; n++ {
		if eager {
			fmt.Println(n)
		}
		if _, err := s.SaveAnswer(ctx, "kill", numbered(n)); err != nil {
			return err
		}
		if !eager {
			fmt.Println(n)
		}
	}
}

// numbered is the answer that the child gives in its n-th step.
func numbered(n int) assessment.Answer {
	return assessment.Answer{
		Question: assessment.QuestionID("Q" + strconv.Itoa(n%killQuestions)),
		State:    assessment.Answered,
		Current:  assessment.Level(n % 5),
		Internal: strconv.Itoa(n),
	}
}

func lastNumber(a assessment.Assessment) int {
	last := 0
	for _, answer := range a.Answers {
		if n, err := strconv.Atoi(answer.Internal); err == nil {
			last = max(last, n)
		}
	}
	return last
}

// child is a second process that runs the test binary.
type child struct {
	cmd   *exec.Cmd
	lines *bufio.Scanner
	said  *strings.Builder
}

func startChild(t *testing.T, role, dir string) *child {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), childRole+"="+role, childDir+"="+dir)
	c := &child{cmd: cmd, said: &strings.Builder{}}
	cmd.Stderr = c.said
	if _, err := cmd.StdinPipe(); err != nil { // open as long as the parent lives
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	c.lines = bufio.NewScanner(out)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return c
}

// line waits for the next line of the child.
func (c *child) line(t *testing.T) string {
	t.Helper()
	if !c.lines.Scan() {
		t.Fatalf("child ended: %v, %s", c.lines.Err(), c.said)
	}
	return c.lines.Text()
}

// kill ends the child with SIGKILL and returns the last whole line it had
// written by then, "" if there is none left to read.
func (c *child) kill(t *testing.T) string {
	t.Helper()
	if err := c.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	last := ""
	for c.lines.Scan() {
		last = c.lines.Text()
	}
	if err := c.cmd.Wait(); err == nil {
		t.Error("the child ended by itself")
	}
	return last
}
