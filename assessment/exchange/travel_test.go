package exchange_test

import (
	"bytes"
	"errors"
	"flag"
	"io"
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

// writeFiles makes the golden files of a format version that is not released yet.
// Released ones are never written again.
var writeFiles = flag.Bool("write-files", false, "write the golden files of call and submission")

func deadline() time.Time { return time.Date(2026, 2, 28, 11, 0, 0, 0, time.UTC) }

// signer is the same in every run, so that files can be compared.
func signer(tb testing.TB) sealed.Signer {
	tb.Helper()
	s, err := sealed.SignerOf(bytes.Repeat([]byte{42}, 32))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// office is the key pair of the golden files.
func office(tb testing.TB) *sealed.Identity {
	tb.Helper()
	secret, err := os.ReadFile("testdata/office-key.txt")
	if err != nil {
		tb.Fatal(err)
	}
	key, err := sealed.ParseIdentity(string(secret))
	if err != nil {
		tb.Fatal(err)
	}
	return key
}

func fullCall(tb testing.TB) assessment.Call {
	tb.Helper()
	two := func(de, en string) assessment.Text { return assessment.Text{"de": de, "en": en} }
	call := assessment.Call{
		ID: "wf-digital-2026-k3f9", Office: "Programmstelle Mittelau", Email: "digital@mittelau.example",
		Title: "WF digital 2026", Text: "Drei Orte\nwerden gesucht: <Größe> & „Mut“.", Deadline: deadline(), Year: 2026,
		CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0",
		Dimensions: map[assessment.DimensionID]assessment.Weight{"B": 2000, "A": 500},
		Total:      5, Winners: 3, Parameters: assessment.DefaultParameters(),
		Ties:      []assessment.TieStep{{Kind: assessment.TieByCriterion, Criterion: "J2"}, {Kind: assessment.TieByVote}},
		Required:  assessment.Requirements{Settled: 90, Core: true, Profile: true, Processes: 5, Measures: 1, Attachments: 4},
		Recipient: office(tb).Recipient(),
	}
	for _, id := range []assessment.CriterionID{"J1", "J2"} {
		c := assessment.CallCriterion{Criterion: assessment.Criterion{ID: id, Title: two("Kriterium "+string(id), "Criterion")}, Weight: 250, Threshold: 6, Required: id == "J1"}
		if id == "J1" {
			c.Question = two("Was?", "What?")
		}
		for i := range c.Anchors {
			c.Anchors[i] = two("Anker", "anchor")
		}
		call.Criteria = append(call.Criteria, c)
	}
	return call
}

func fullSubmission() assessment.Submission {
	a := assessment.Assessment{
		Agency: assessment.Agency{Name: "Wirtschaftsförderung Lindenrade", AGS: "05999016", ContactRole: "Leitung", ContactEmail: "info@lindenrade.example"},
		Year:   2026, CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0", Call: "wf-digital-2026-k3f9",
		Answers: map[assessment.QuestionID]assessment.Answer{
			"B2": {Question: "B2", State: assessment.Answered, Current: 1, ForJury: "Drei Abläufe", Internal: "GEHEIM", Discussion: true},
		},
		Inventory: assessment.Inventory{assessment.System{ID: "S01", Product: "Flächenfinder"}},
		Position:  "B2",
	}
	return assessment.Submission{
		Call: "wf-digital-2026-k3f9", CallPrint: assessment.Fingerprint(bytes.Repeat([]byte{1}, 32)), Series: strings.Repeat("ab", 16), Revision: 2,
		Parent: assessment.Fingerprint(bytes.Repeat([]byte{2}, 32)), Made: deadline().Add(-time.Hour), Assessment: a.Submission(),
		Attachments: []assessment.Attachment{
			{Name: "Zielbild 2028.pdf", MediaType: "application/pdf", Content: []byte("%PDF-1.7\n%äöü\n")},
			{Name: "Plan.png", MediaType: "image/png", Content: []byte("\x89PNG\r\n\x1a\nrest")},
		},
	}
}

func callBytes(tb testing.TB) []byte {
	tb.Helper()
	call := fullCall(tb)
	var file bytes.Buffer
	if _, err := exchange.WriteCall(&file, &call, []byte("id: katalog\n"), signer(tb)); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

func prepared(tb testing.TB) *exchange.Prepared {
	tb.Helper()
	s := fullSubmission()
	p, err := exchange.PrepareSubmission(&s, signer(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func sealedBytes(tb testing.TB) []byte {
	tb.Helper()
	var file bytes.Buffer
	proof, err := prepared(tb).Seal(&file, office(tb).Recipient())
	if err != nil {
		tb.Fatal(err)
	}
	if err := proof.Check(bytes.NewReader(file.Bytes())); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

func TestCallIsReadAsItWasWritten(t *testing.T) {
	raw := callBytes(t)
	if !bytes.Equal(raw, callBytes(t)) {
		t.Error("the same call has other bytes")
	}
	got, err := exchange.ReadCall(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(fullCall(t), got.Call); diff != "" {
		t.Error(diff)
	}
	if string(got.Catalogue) != "id: katalog\n" || got.Signer != signer(t).ID() || got.Print.IsZero() {
		t.Errorf("got %q, %v, %v", got.Catalogue, got.Signer, got.Print)
	}
}

func TestSubmissionIsReadAsItWasSealed(t *testing.T) {
	got, payload, err := exchange.OpenSubmission(bytes.NewReader(sealedBytes(t)), office(t))
	if err != nil {
		t.Fatal(err)
	}
	want := fullSubmission()
	want.Signer, want.Print = signer(t).ID(), prepared(t).Print()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	again, err := exchange.OpenPayload(payload)
	if err != nil || again.Print != got.Print {
		t.Errorf("payload: %v", err)
	}
	if bytes.Contains(payload, []byte("GEHEIM")) || bytes.Contains(payload, []byte("discussion")) {
		t.Error("what stays with the agency was handed over")
	}
}

// TestReleasedFilesAreReadForEver reads the files of each format version. They
// are never written again once the version is released.
func TestReleasedFilesAreReadForEver(t *testing.T) {
	if *writeFiles {
		for name, raw := range map[string][]byte{"call-v1.rkcall": callBytes(t), "submission-v1.rksub": sealedBytes(t)} {
			if err := os.WriteFile(filepath.Join("testdata", name), raw, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	raw, err := os.ReadFile("testdata/call-v1.rkcall")
	if err != nil {
		t.Fatal(err)
	}
	call, err := exchange.ReadCall(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(fullCall(t), call.Call); diff != "" {
		t.Error(diff)
	}
	if raw, err = os.ReadFile("testdata/submission-v1.rksub"); err != nil {
		t.Fatal(err)
	}
	got, _, err := exchange.OpenSubmission(bytes.NewReader(raw), office(t))
	if err != nil {
		t.Fatal(err)
	}
	want := fullSubmission()
	want.Signer, want.Print = got.Signer, got.Print
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFilesAreRecognized(t *testing.T) {
	for name, c := range map[string]struct {
		head []byte
		want exchange.Kind
	}{
		"call":       {callBytes(t), exchange.KindCall},
		"submission": {sealedBytes(t), exchange.KindSubmission},
		"pdf":        {[]byte("%PDF-1.7\n"), exchange.KindPDF},
		"sheet":      {[]byte("PK\x03\x04 xl/workbook.xml"), exchange.KindSheet},
		"form":       {[]byte("\n<!DOCTYPE html><html>"), exchange.KindForm},
		"answers":    {[]byte("\ufeff{\n \"format\": \"reifekompass-answers\""), exchange.KindAnswers},
		"part":       {[]byte(`{"format": "reifekompass-answers", "part": {`), exchange.KindPart},
		"role":       {[]byte(`{"format": "reifekompass-answers", "agency": {"name": "part", "place": "\"part\": "}}`), exchange.KindAnswers},
		"company":    {[]byte(`{"format": "reifekompass-dialogue-answer"`), exchange.KindCompany},
		"mail":       {[]byte("Guten Tag,\n> {\n> \"format\": \"reifekompass-dialogue-answer\""), exchange.KindCompany},
		"dialogue":   {[]byte("<!doctype html><script>reifekompass-dialogue-answer"), exchange.KindForm},
		"other":      {[]byte("Sehr geehrte"), exchange.KindUnknown},
		"nothing":    {nil, exchange.KindUnknown},
	} {
		if got := exchange.Recognize(c.head[:min(len(c.head), exchange.Head)]); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestPartAndCallTravelInTheAnswerFile(t *testing.T) {
	a := fullSubmission().Assessment
	a.Status = assessment.Draft
	a.Part = &assessment.Part{
		Package: strings.Repeat("0a", 16), Questions: []assessment.QuestionID{"B2", "G1"}, Staff: true,
		Role: "Sachbearbeitung", Filled: strings.Repeat("f1", 16),
	}
	var file bytes.Buffer
	if err := exchange.WriteAnswers(&file, &a); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(file.String(), `"minor": 2`) || exchange.Recognize(file.Bytes()) != exchange.KindPart {
		t.Errorf("file begins %.300s", file.String())
	}
	got, err := exchange.ReadAnswers(&file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a, got); diff != "" {
		t.Error(diff)
	}
}

// TestSealedFileOpensWithTheStandardProgram opens a submission with the age
// command line and the key of the office as its recovery sheet prints it.
func TestSealedFileOpensWithTheStandardProgram(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "age")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	build := exec.CommandContext(t.Context(), "go", "build", "-race=false", "-o", program, "filippo.io/age/cmd/age")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for name, content := range map[string]string{"key.txt": office(t).Secret() + "\n", "x.rksub": string(sealedBytes(t))} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := exec.CommandContext(t.Context(), program, "--decrypt", "--identity", filepath.Join(dir, "key.txt"), filepath.Join(dir, "x.rksub")).Output()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, prepared(t).Payload()) {
		t.Error("age finds something else in the file")
	}
}

func TestEndlessFileIsRefusedAfterTheLimit(t *testing.T) {
	for name, read := range map[string]func(io.Reader) error{
		"call":       func(r io.Reader) error { _, err := exchange.ReadCall(r); return err },
		"submission": func(r io.Reader) error { _, _, err := exchange.OpenSubmission(r, office(t)); return err },
		"answers":    func(r io.Reader) error { _, err := exchange.ReadAnswers(r); return err },
	} {
		endless := &counted{of: 2 << 30}
		if err := read(endless); !errors.Is(err, assessment.ErrFormat) {
			t.Errorf("%s: got %v", name, err)
		}
		if endless.read > exchange.MaxFile+(1<<20) {
			t.Errorf("%s: %d bytes were read", name, endless.read)
		}
	}
}

// counted is a file of so many zeros.
type counted struct{ of, read int64 }

func (c *counted) Read(p []byte) (int, error) {
	if c.read >= c.of {
		return 0, io.EOF
	}
	clear(p)
	c.read += int64(len(p))
	return len(p), nil
}

func BenchmarkSealAndOpen(b *testing.B) {
	key, s := office(b), fullSubmission()
	for b.Loop() {
		p, err := exchange.PrepareSubmission(&s, signer(b))
		if err != nil {
			b.Fatal(err)
		}
		var file bytes.Buffer
		proof, err := p.Seal(&file, key.Recipient())
		if err != nil {
			b.Fatal(err)
		}
		if err := proof.Check(bytes.NewReader(file.Bytes())); err != nil {
			b.Fatal(err)
		}
		if _, _, err := exchange.OpenSubmission(&file, key); err != nil {
			b.Fatal(err)
		}
	}
}
