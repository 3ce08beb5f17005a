package command_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"reifekompass/app/command"
)

func TestNothingThatIsTypedSteersTheTerminal(t *testing.T) {
	const evil = "\x1b[31m\x07\u009b\u202e"
	l := newLine(t)
	l.run("assess", "new", "--name", "Musterhausen")
	for _, args := range [][]string{
		{"assess", "new", "--name", "A" + evil + "B"},
		{"assess", "new", "--name", "X", "--ags", evil},
		{"assess", "new", "--name", "X", "--kind", evil},
		{"assess", "answer", "musterhausen-2026", evil, "1"},
		{"assess", "answer", "musterhausen-2026", "B2", evil},
		{"assess", "show", evil},
		{"assess", "export", "musterhausen-2026", "--out", t.TempDir() + "/" + evil + ".json"},
		{"assess", "list", "--" + evil},
		{evil},
		{"--lang", evil},
		{"catalogue", "check", evil},
		{"assess", "list"},
		{"assess", "show", "a-31m-b-2026"},
	} {
		l.run(args...)
		said := l.out.String() + l.err.String()
		if said == "" || strings.ContainsAny(said, evil[:1]+"\x07\u009b\u202e") {
			t.Errorf("%q: got %q", args, said)
		}
	}
}

func TestEndlessWordsAreNotRepeated(t *testing.T) {
	endless := strings.Repeat("x", 100_000)
	l := newLine(t)
	l.run("assess", "new", "--name", "Musterhausen")
	for _, args := range [][]string{
		{endless},
		{"assess", endless},
		{"help", endless},
		{"--" + endless},
		{"--lang", endless},
		{"assess", "new", "--name", endless},
		{"assess", "new", "--name", "X", "--ags", endless},
		{"assess", "new", "--name", "X", "--fte", endless},
		{"assess", "new", "--name", "X", "--size", endless},
		{"assess", "new", "--name", "X", "--year", endless},
		{"assess", "show", endless},
		{"assess", "answer", "musterhausen-2026", endless, "1"},
		{"assess", "answer", "musterhausen-2026", "B2", endless},
		{"assess", "answer", "musterhausen-2026", "B2", "1", "--jury", endless},
		{"assess", "answer", "musterhausen-2026", "B2", "1", "--evidence", endless},
		{"assess", "answer", "musterhausen-2026", "B2", "--not-applicable", endless},
	} {
		code := l.run(args...)
		if said := l.err.String(); code == command.OK || said == "" || len(said) > 1000 {
			t.Errorf("%.60q: exit code %d, said %d characters", args, code, len(said))
		}
	}
	if l.run("assess", "show", "musterhausen-2026"); !strings.Contains(l.out.String(), "0 von 56") {
		t.Errorf("something was stored: %s", l.out.String())
	}
}

func TestMisuseForMachinesIsJSON(t *testing.T) {
	l := newLine(t)
	for _, args := range [][]string{
		{"nonsense", "--json"},
		{"--json", "assess", "nonsense"},
		{"assess", "list", "--nonsense", "--json"},
		{"assess", "list", "--json=true", "--lang", "fr"},
		{"assess", "new", "--json"},
		{"report", "compare", "--json"},
	} {
		code := l.run(args...)
		var said struct{ Error string }
		if err := json.Unmarshal(l.err.Bytes(), &said); err != nil || said.Error == "" || code != command.Misuse {
			t.Errorf("%v: exit code %d, got %q: %v", args, code, l.err.String(), err)
		}
	}
}

// fullDisk takes some bytes and then no more.
type fullDisk struct{ room int }

func (f *fullDisk) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errors.New("no space left on device")
	}
	return len(p), nil
}

func TestOutputThatGotLostIsNoSuccess(t *testing.T) {
	l := newLine(t)
	l.run("assess", "new", "--name", "Musterhausen")
	for _, args := range [][]string{
		{"assess", "list"},
		{"assess", "list", "--json"},
		{"assess", "show", "musterhausen-2026"},
		{"assess", "export", "musterhausen-2026"},
		{"version"},
		{"help"},
	} {
		l.err.Reset()
		deps := l.deps
		deps.Out = &fullDisk{room: 3}
		code := command.Run(t.Context(), args, deps)
		if !strings.Contains(l.err.String(), "Die Ausgabe ist unvollständig") || code != command.Failed {
			t.Errorf("%v: exit code %d, said %q", args, code, l.err.String())
		}
		if strings.Count(l.err.String(), "Ausgabe") != 1 {
			t.Errorf("%v: said more than once: %q", args, l.err.String())
		}
	}
}

func TestTimesAreThoseOfTheClockOnTheWall(t *testing.T) {
	l := newLine(t)
	wall := time.FixedZone("far east", 14*3600)
	l.deps.Now = func() time.Time { return now().In(wall) } // 14:03 there is tomorrow, 04:03
	l.run("assess", "new", "--name", "Musterhausen")
	l.run("assess", "answer", "musterhausen-2026", "B2", "1")
	if got := l.out.String(); !strings.Contains(got, "04:03") {
		t.Errorf("got %q, want 04:03", got)
	}
	l.run("assess", "list")
	if got := l.out.String(); !strings.Contains(got, "21.11.2026") {
		t.Errorf("got %q, want 21.11.2026", got)
	}
}

func TestAnAnswerIsSaidOnceOrRefused(t *testing.T) {
	l := newLine(t)
	l.run("assess", "new", "--name", "Musterhausen")
	for _, rest := range [][]string{
		{},
		{"1", "--unknown"},
		{"1", "--open"},
		{"1", "--not-applicable", "kein Gebiet"},
		{"--unknown", "--not-applicable", "kein Gebiet"},
	} {
		args := append([]string{"assess", "answer", "musterhausen-2026", "B2"}, rest...)
		if got := l.run(args...); got != command.Misuse {
			t.Errorf("%v: exit code %d, want %d", rest, got, command.Misuse)
		}
	}
	for _, rest := range [][]string{{"1"}, {"--unknown"}, {"--open"}, {"--target", "3"}, {"--discuss=false"}, {"--jury", ""}} {
		args := append([]string{"assess", "answer", "musterhausen-2026", "B2"}, rest...)
		if got := l.run(args...); got != command.OK {
			t.Errorf("%v: exit code %d: %s", rest, got, l.err.String())
		}
	}
}
