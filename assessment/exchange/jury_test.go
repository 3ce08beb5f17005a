package exchange_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
)

// The applicants of the jury files: one whose submission is in them, one with
// a conflict, one of whom nothing was said yet.
const (
	readable   = "11111111111111111111111111111111"
	conflicted = "22222222222222222222222222222222"
	undeclared = "33333333333333333333333333333333"
	jurorID    = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	roundID    = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
)

const jurorPassphrase = "grüne Wiese am Fluss"

func TestJuryFileIsReadAsItWasSealed(t *testing.T) {
	got, err := exchange.OpenJuryFile(bytes.NewReader(juryBytes(t)), office(t), juror(t))
	if err != nil {
		t.Fatal(err)
	}
	wantJury(t, got)
	if got, err = exchange.OpenJuryFileWithPassphrase(bytes.NewReader(juryBytesWithPassphrase(t)), "gru\u0308ne Wiese am Fluss"); err != nil {
		t.Fatal(err)
	}
	wantJury(t, got)
}

// TestJuryFileBeforeConflictsAreDeclared gives out names alone, without a
// deadline.
func TestJuryFileBeforeConflictsAreDeclared(t *testing.T) {
	j := fullJury(t)
	j.Declared, j.Submitted, j.Deadline = nil, nil, time.Time{}
	p, err := exchange.PrepareJuryFile(&j, signer(t))
	if err != nil {
		t.Fatal(err)
	}
	got, err := exchange.ReadJuryFile(p.Payload())
	if err != nil || len(got.Jury.Declared)+len(got.Jury.Submitted) > 0 || len(got.Jury.Names) != 3 || !got.Jury.Deadline.IsZero() {
		t.Errorf("got %+v, %v", got.Jury, err)
	}
}

func TestBallotIsReadAsItWasSealed(t *testing.T) {
	got, err := exchange.OpenBallot(bytes.NewReader(ballotBytes(t)), juror(t), office(t))
	if err != nil {
		t.Fatal(err)
	}
	wantBallot(t, got)
}

// TestSameBallotHasTheSameFingerprint hands over the same in another order,
// and marks that were made at other times.
func TestSameBallotHasTheSameFingerprint(t *testing.T) {
	b, call := fullBallot(t), fullCall(t)
	b.Declared[0], b.Declared[1] = b.Declared[1], b.Declared[0]
	b.Marks[0], b.Marks[1] = b.Marks[1], b.Marks[0]
	b.Marks[0].Made = b.Marks[0].Made.Add(-time.Hour)
	p, err := exchange.PrepareBallot(&b, &call, signer(t))
	if err != nil || p.Print() != preparedBallot(t).Print() {
		t.Errorf("got another file, %v", err)
	}
}

// TestNothingThatOthersNeedNotKnowTravels looks into the bytes themselves.
func TestNothingThatOthersNeedNotKnowTravels(t *testing.T) {
	j := fullJury(t)
	j.Juror.Email, j.Juror.Recipient = "ada@aue.example", juror(t).Recipient()
	p, err := exchange.PrepareJuryFile(&j, signer(t))
	if err != nil {
		t.Fatal(err)
	}
	if p.Print() != preparedJury(t).Print() {
		t.Error("address or key of the juror are in the jury file")
	}
	if payload := preparedBallot(t).Payload(); bytes.Contains(payload, []byte("Ada Grün")) || bytes.Contains(payload, []byte("Lindenrade")) {
		t.Error("names are in the ballot")
	}
}

// TestReleasedJuryFilesAreReadForEver reads the files of each format version.
func TestReleasedJuryFilesAreReadForEver(t *testing.T) {
	if *writeFiles {
		for name, raw := range map[string][]byte{
			"jury-v1.rkjury": juryBytes(t), "jury-passphrase-v1.rkjury": juryBytesWithPassphrase(t), "ballot-v1.rkballot": ballotBytes(t),
		} {
			if err := os.WriteFile(filepath.Join("testdata", name), raw, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	open := func(name string) *bytes.Reader {
		raw, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		return bytes.NewReader(raw)
	}
	jury, err := exchange.OpenJuryFile(open("jury-v1.rkjury"), juror(t))
	if err != nil {
		t.Fatal(err)
	}
	wantJury(t, jury)
	if jury, err = exchange.OpenJuryFileWithPassphrase(open("jury-passphrase-v1.rkjury"), jurorPassphrase); err != nil {
		t.Fatal(err)
	}
	wantJury(t, jury)
	ballot, err := exchange.OpenBallot(open("ballot-v1.rkballot"), office(t))
	if err != nil {
		t.Fatal(err)
	}
	wantBallot(t, ballot)
}

func TestJuryFilesAreRecognized(t *testing.T) {
	for name, c := range map[string]struct {
		raw   []byte
		want  exchange.Kind
		needs bool
	}{
		"key":        {juryBytes(t), exchange.KindJury, false},
		"passphrase": {juryBytesWithPassphrase(t), exchange.KindJury, true},
		"ballot":     {ballotBytes(t), exchange.KindBallot, false},
		"submission": {sealedBytes(t), exchange.KindSubmission, false},
		"cut":        {[]byte(sealed.Magic + "-> reifekompass ju"), exchange.KindSubmission, false},
	} {
		head := c.raw[:min(len(c.raw), exchange.Head)]
		if got := exchange.Recognize(head); got != c.want || exchange.NeedsPassphrase(head) != c.needs {
			t.Errorf("%s: got %q, needs a passphrase %v", name, got, exchange.NeedsPassphrase(head))
		}
	}
}

// TestJuryFilesOpenWithTheStandardProgram opens a jury file and a ballot with
// the age command line, which passes over what tells them apart.
func TestJuryFilesOpenWithTheStandardProgram(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "age")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	build := exec.CommandContext(t.Context(), "go", "build", "-race=false", "-o", program, "filippo.io/age/cmd/age")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for name, c := range map[string]struct {
		key           string
		file, content []byte
	}{
		"jury":   {juror(t).Secret(), juryBytes(t), preparedJury(t).Payload()},
		"ballot": {office(t).Secret(), ballotBytes(t), preparedBallot(t).Payload()},
	} {
		key, file := filepath.Join(dir, name+"-key.txt"), filepath.Join(dir, name)
		if err := errors.Join(os.WriteFile(key, []byte(c.key+"\n"), 0o600), os.WriteFile(file, c.file, 0o600)); err != nil {
			t.Fatal(err)
		}
		got, err := exec.CommandContext(t.Context(), program, "--decrypt", "--identity", key, file).Output()
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, c.content) {
			t.Errorf("%s: age finds something else in the file", name)
		}
	}
}

// manyApplicants is a jury file of so many applicants who say so much.
func manyApplicants(tb testing.TB, applicants int, words string) assessment.JuryFile {
	tb.Helper()
	j := fullJury(tb)
	_, call := relayed(tb)
	j.Names, j.Declared, j.Submitted, j.Order = map[string]string{}, nil, map[string][]byte{}, nil
	s := fullSubmission()
	s.CallPrint = call.Print
	for _, id := range []assessment.QuestionID{"B2", "B3", "B4", "B5"} {
		s.Assessment.Answers[id] = assessment.Answer{Question: id, State: assessment.Answered, Current: 1, ForJury: words}
	}
	for i := range applicants {
		s.Series = fmt.Sprintf("%032x", i)
		p, err := exchange.PrepareSubmission(&s, signer(tb))
		if err != nil {
			tb.Fatal(err)
		}
		j.Names[s.Series], j.Submitted[s.Series] = "Stelle", p.Payload()
		j.Declared = append(j.Declared, said(s.Series, assessment.NoConflict, ""))
		j.Order = append(j.Order, s.Series)
	}
	return j
}

func TestAsManyApplicantsAsThereCanBe(t *testing.T) {
	j := manyApplicants(t, assessment.MaxApplicants, "")
	p, err := exchange.PrepareJuryFile(&j, signer(t))
	if err != nil {
		t.Fatal(err)
	}
	got, err := exchange.ReadJuryFile(p.Payload())
	if err != nil || len(got.Jury.Submitted) != assessment.MaxApplicants {
		t.Errorf("got %d, %v", len(got.Jury.Submitted), err)
	}
}

func TestJuryFileThatIsTooLargeIsNotWritten(t *testing.T) {
	j := fullJury(t)
	large := make([]byte, exchange.MaxFile)
	for i := range exchange.MaxJuryFile / exchange.MaxFile {
		series := fmt.Sprintf("%032x", i)
		j.Names[series], j.Submitted[series] = "Stelle", large
	}
	_, err := exchange.PrepareJuryFile(&j, signer(t))
	wantRefused(t, "too large", err, assessment.ErrTooLarge)
}

func BenchmarkJuryFile430(b *testing.B) {
	j := manyApplicants(b, 430, strings.Repeat("Drei Abläufe. ", 600))
	for b.Loop() {
		p, err := exchange.PrepareJuryFile(&j, signer(b))
		if err != nil {
			b.Fatal(err)
		}
		var file bytes.Buffer
		if _, err := p.Seal(&file, juror(b).Recipient()); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(file.Len())/(1<<20), "MiB")
		if _, err := exchange.OpenJuryFile(&file, juror(b)); err != nil {
			b.Fatal(err)
		}
	}
}
