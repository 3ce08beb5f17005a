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

	"github.com/google/go-cmp/cmp"

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

// juror is the key pair of the juror of the golden files.
func juror(tb testing.TB) *sealed.Identity {
	tb.Helper()
	secret, err := os.ReadFile("testdata/juror-key.txt")
	if err != nil {
		tb.Fatal(err)
	}
	key, err := sealed.ParseIdentity(string(secret))
	if err != nil {
		tb.Fatal(err)
	}
	return key
}

// submittedTo is what an applicant handed over to the call of the file.
func submittedTo(tb testing.TB, call *exchange.CallFile, series string) []byte {
	tb.Helper()
	s := fullSubmission()
	s.Series, s.CallPrint = series, call.Print
	p, err := exchange.PrepareSubmission(&s, signer(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return p.Payload()
}

// relayed is the call as a juror gets it.
func relayed(tb testing.TB) (assessment.CallRecord, *exchange.CallFile) {
	tb.Helper()
	raw := callBytes(tb)
	call, err := exchange.ReadCall(bytes.NewReader(raw))
	if err != nil {
		tb.Fatal(err)
	}
	return assessment.CallRecord{
		Call: call.Call, Status: assessment.CallLocked, Catalogue: call.Catalogue, File: raw, Print: call.Print, Signer: call.Signer,
	}, &call
}

func said(series string, kind assessment.ConflictKind, reason string) assessment.Declaration {
	return assessment.Declaration{Juror: jurorID, Series: series, Kind: kind, Reason: reason, Made: deadline().AddDate(0, 0, 1)}
}

func fullJury(tb testing.TB) assessment.JuryFile {
	tb.Helper()
	record, call := relayed(tb)
	return assessment.JuryFile{
		Call: record, Round: roundID,
		Juror:    assessment.Juror{ID: jurorID, Name: "Ada Grün", Agency: "Wirtschaftsförderung <Aue> & Co."},
		Deadline: deadline().AddDate(0, 1, 0), Made: deadline().AddDate(0, 0, 2), Recipient: office(tb).Recipient(),
		Names:     map[string]string{readable: "Lindenrade", conflicted: "Aue", undeclared: "Mittelau"},
		Declared:  []assessment.Declaration{said(readable, assessment.NoConflict, ""), said(conflicted, assessment.ConflictEmployer, "Ich arbeite dort.\nSeit 2019.")},
		Submitted: map[string][]byte{readable: submittedTo(tb, call, readable)},
		Order:     []string{undeclared, readable, conflicted},
	}
}

func fullBallot(tb testing.TB) assessment.Ballot {
	tb.Helper()
	record, _ := relayed(tb)
	made := deadline().AddDate(0, 0, 9)
	mark := func(criterion assessment.CriterionID, state assessment.MarkState, points assessment.Points, reason string) assessment.Mark {
		return assessment.Mark{Juror: jurorID, Series: readable, Criterion: criterion, State: state, Points: points, Reason: reason, Made: made}
	}
	return assessment.Ballot{
		Call: record.Call.ID, CallPrint: record.Print, Round: roundID, Juror: jurorID, Revision: 2, Made: made,
		Declared: []assessment.Declaration{said(readable, assessment.NoConflict, ""), said(conflicted, assessment.ConflictFamily, "Schwester")},
		Marks: []assessment.Mark{
			mark("J1", assessment.MarkGiven, 7, "Gut beschrieben:\n„Größe“ & <Mut>"), mark("J2", assessment.MarkCannotJudge, 0, "Dazu steht nichts darin."),
		},
	}
}

func preparedJury(tb testing.TB) *exchange.PreparedJury {
	tb.Helper()
	j := fullJury(tb)
	p, err := exchange.PrepareJuryFile(&j, signer(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func preparedBallot(tb testing.TB) *exchange.PreparedBallot {
	tb.Helper()
	b, call := fullBallot(tb), fullCall(tb)
	p, err := exchange.PrepareBallot(&b, &call, signer(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// checked seals a file and reads it back.
func checked(tb testing.TB, seal func(*bytes.Buffer) (*exchange.Proof, error)) []byte {
	tb.Helper()
	var file bytes.Buffer
	proof, err := seal(&file)
	if err != nil {
		tb.Fatal(err)
	}
	if err := proof.Check(bytes.NewReader(file.Bytes())); err != nil {
		tb.Fatal(err)
	}
	cut := file.Bytes()[:file.Len()-1]
	if err := proof.Check(bytes.NewReader(cut)); !errors.Is(err, assessment.ErrDamaged) {
		tb.Errorf("a file that is cut off passes: %v", err)
	}
	return file.Bytes()
}

func juryBytes(tb testing.TB) []byte {
	tb.Helper()
	return checked(tb, func(file *bytes.Buffer) (*exchange.Proof, error) {
		return preparedJury(tb).Seal(file, juror(tb).Recipient())
	})
}

func juryBytesWithPassphrase(tb testing.TB) []byte {
	tb.Helper()
	return checked(tb, func(file *bytes.Buffer) (*exchange.Proof, error) {
		return preparedJury(tb).SealWithPassphrase(file, jurorPassphrase, 10)
	})
}

func ballotBytes(tb testing.TB) []byte {
	tb.Helper()
	return checked(tb, func(file *bytes.Buffer) (*exchange.Proof, error) {
		return preparedBallot(tb).Seal(file, office(tb).Recipient())
	})
}

func wantJury(t *testing.T, got exchange.JuryFile) {
	t.Helper()
	if diff := cmp.Diff(fullJury(t), got.Jury); diff != "" {
		t.Error(diff)
	}
	if got.Signer != signer(t).ID() || got.Print != preparedJury(t).Print() {
		t.Errorf("got signer %v, print %v", got.Signer, got.Print)
	}
	again, err := exchange.ReadJuryFile(got.Payload)
	if err != nil || again.Print != got.Print {
		t.Errorf("payload: %v", err)
	}
}

func wantBallot(t *testing.T, got exchange.BallotFile) {
	t.Helper()
	if diff := cmp.Diff(fullBallot(t), got.Ballot); diff != "" {
		t.Error(diff)
	}
	if got.Signer != signer(t).ID() || got.Print != preparedBallot(t).Print() {
		t.Errorf("got signer %v, print %v", got.Signer, got.Print)
	}
	again, err := exchange.ReadBallot(got.Payload)
	if err != nil || again.Print != got.Print {
		t.Errorf("payload: %v", err)
	}
}

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
