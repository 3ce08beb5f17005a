package exchange_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
)

// wantRefused expects a problem with one of the classes, never anything taken.
func wantRefused(t *testing.T, what string, err error, classes ...error) {
	t.Helper()
	if _, known := errors.AsType[*exchange.ProblemError](err); !known {
		t.Errorf("%s: got %v, want a problem", what, err)
		return
	}
	for _, class := range classes {
		if errors.Is(err, class) {
			return
		}
	}
	t.Errorf("%s: got %v, want one of %v", what, err, classes)
}

func TestCutOffFilesAreRefused(t *testing.T) {
	call, payload, file := callBytes(t), prepared(t).Payload(), sealedBytes(t)
	broken := []error{assessment.ErrDamaged, assessment.ErrFormat}
	for at := range call {
		_, err := exchange.ReadCall(bytes.NewReader(call[:at]))
		wantRefused(t, fmt.Sprint("call cut at ", at), err, broken...)
	}
	for at := range payload {
		_, err := exchange.OpenPayload(payload[:at])
		wantRefused(t, fmt.Sprint("payload cut at ", at), err, broken...)
	}
	for at := 0; at < len(file); at += 7 {
		_, _, err := exchange.OpenSubmission(bytes.NewReader(file[:at]), office(t))
		wantRefused(t, fmt.Sprint("submission cut at ", at), err, append(broken, assessment.ErrWrongKey)...)
	}
}

func TestEveryFlippedBitIsNoticed(t *testing.T) {
	payload, call := prepared(t).Payload(), callBytes(t)
	all := []error{assessment.ErrDamaged, assessment.ErrFormat, assessment.ErrSignature, assessment.ErrNewerFormat}
	for bit := range len(payload) * 8 {
		flipped := bytes.Clone(payload)
		flipped[bit/8] ^= 1 << (bit % 8)
		_, err := exchange.OpenPayload(flipped)
		wantRefused(t, fmt.Sprint("payload bit ", bit), err, all...)
	}
	for bit := 0; bit < len(call)*8; bit += 3 {
		flipped := bytes.Clone(call)
		flipped[bit/8] ^= 1 << (bit % 8)
		_, err := exchange.ReadCall(bytes.NewReader(flipped))
		wantRefused(t, fmt.Sprint("call bit ", bit), err, all...)
	}
	file := sealedBytes(t)
	for bit := 0; bit < len(file)*8; bit += 101 {
		flipped := bytes.Clone(file)
		flipped[bit/8] ^= 1 << (bit % 8)
		_, _, err := exchange.OpenSubmission(bytes.NewReader(flipped), office(t))
		wantRefused(t, fmt.Sprint("file bit ", bit), err, append(all, assessment.ErrWrongKey)...)
	}
}

func TestSubmissionForAnotherOfficeStaysClosed(t *testing.T) {
	other, err := sealed.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = exchange.OpenSubmission(bytes.NewReader(sealedBytes(t)), other)
	wantRefused(t, "another key", err, assessment.ErrWrongKey)
	if _, _, err = exchange.OpenSubmission(bytes.NewReader(sealedBytes(t))); !errors.Is(err, assessment.ErrNoKey) {
		t.Errorf("without a key: %v", err)
	}
	if _, _, err = exchange.OpenSubmission(bytes.NewReader(sealedBytes(t)), other, office(t)); err != nil {
		t.Errorf("one of two keys fits: %v", err)
	}
}

// packed makes a ZIP file of names and contents in their order.
func packed(t *testing.T, method uint16, entries ...[2]string) []byte {
	t.Helper()
	var file bytes.Buffer
	w := zip.NewWriter(&file)
	for _, e := range entries {
		f, err := w.CreateHeader(&zip.FileHeader{Name: e[0], Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(e[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// entriesOf takes a container apart.
func entriesOf(t *testing.T, raw []byte) [][2]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var entries [][2]string
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		var content bytes.Buffer
		if _, err := content.ReadFrom(r); err != nil {
			t.Fatal(err)
		}
		entries = append(entries, [2]string{f.Name, content.String()})
	}
	return entries
}

func TestOnlyContainersOfThisProgramAreTaken(t *testing.T) {
	entries := entriesOf(t, prepared(t).Payload())
	bomb := strings.Repeat("0", 8<<20)
	swapped := append([][2]string{}, entries...)
	swapped[0], swapped[1] = swapped[1], swapped[0]
	var many [][2]string
	for i := range 40 {
		many = append(many, [2]string{fmt.Sprint("x", i), "x"})
	}
	for name, raw := range map[string][]byte{
		"packed anew, with dates":    packed(t, zip.Store, entries...),
		"compressed":                 packed(t, zip.Deflate, entries...),
		"zip bomb":                   packed(t, zip.Deflate, append(entries, [2]string{"attachments/03.pdf", bomb})...),
		"path out of the folder":     packed(t, zip.Store, append(entries, [2]string{"../../evil.sh", "x"})...),
		"absolute path":              packed(t, zip.Store, append(entries, [2]string{"/etc/passwd", "x"})...),
		"two manifests":              packed(t, zip.Store, append(entries, entries[1])...),
		"order changed":              packed(t, zip.Store, swapped...),
		"many entries":               packed(t, zip.Store, many...),
		"no entries":                 packed(t, zip.Store),
		"something behind":           append(bytes.Clone(prepared(t).Payload()), 'x'),
		"something before":           append([]byte("x"), prepared(t).Payload()...),
		"a call instead":             callBytes(t),
		"an office document instead": packed(t, zip.Deflate, [2]string{"[Content_Types].xml", "<x/>"}),
	} {
		_, err := exchange.OpenPayload(raw)
		wantRefused(t, name, err, assessment.ErrDamaged, assessment.ErrFormat)
		_, err = exchange.ReadCall(bytes.NewReader(append(raw, 0)))
		wantRefused(t, name+" as call", err, assessment.ErrDamaged, assessment.ErrFormat)
	}
}

func TestWrongContentIsNotWritten(t *testing.T) {
	for name, change := range map[string]func(*assessment.Submission){
		"attachment that is something else": func(s *assessment.Submission) { s.Attachments[0].Content = []byte("MZ program") },
		"attachment with a path":            func(s *assessment.Submission) { s.Attachments[0].Name = `..\x.pdf` },
		"too many attachments": func(s *assessment.Submission) {
			for range assessment.MaxAttachments {
				s.Attachments = append(s.Attachments, s.Attachments[0])
			}
		},
		"no revision":  func(s *assessment.Submission) { s.Revision = 0 },
		"no series":    func(s *assessment.Submission) { s.Series = "" },
		"no call":      func(s *assessment.Submission) { s.Call = "" },
		"foreign call": func(s *assessment.Submission) { s.Call = "WF Digital" },
		"no agency":    func(s *assessment.Submission) { s.Assessment.Agency.Name = "" },
	} {
		s := fullSubmission()
		change(&s)
		if _, err := exchange.PrepareSubmission(&s, signer(t)); err == nil {
			t.Errorf("%s: was prepared", name)
		}
	}
	for name, change := range map[string]func(*assessment.Call){
		"no title":          func(c *assessment.Call) { c.Title = "" },
		"no criteria":       func(c *assessment.Call) { c.Criteria = nil },
		"criterion twice":   func(c *assessment.Call) { c.Criteria[1].ID = "J1" },
		"points off scale":  func(c *assessment.Call) { c.Criteria[0].Threshold = 11 },
		"weight below zero": func(c *assessment.Call) { c.Criteria[0].Weight = -1 },
		"unknown tie":       func(c *assessment.Call) { c.Ties[0].Criterion = "J9" },
		"no winners":        func(c *assessment.Call) { c.Winners = 0 },
		"weights all zero":  func(c *assessment.Call) { c.Parameters = assessment.Parameters{HoursPerFTE: 1600, FullShare: 100} },
		"no recipient":      func(c *assessment.Call) { c.Recipient = "age1nobody" },
	} {
		call := fullCall(t)
		change(&call)
		var file bytes.Buffer
		if _, err := exchange.WriteCall(&file, &call, []byte("x"), signer(t)); err == nil || file.Len() > 0 {
			t.Errorf("%s: was written", name)
		}
	}
}

func FuzzReadCall(f *testing.F) {
	f.Add(callBytes(f))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := exchange.ReadCall(bytes.NewReader(raw))
		if _, known := errors.AsType[*exchange.ProblemError](err); err != nil && !known {
			t.Errorf("got %v", err)
		}
		if err == nil && got.Print.IsZero() {
			t.Error("a call without a fingerprint")
		}
	})
}

func FuzzOpenPayload(f *testing.F) {
	f.Add(prepared(f).Payload())
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := exchange.OpenPayload(raw)
		if _, known := errors.AsType[*exchange.ProblemError](err); err != nil && !known {
			t.Errorf("got %v", err)
		}
		if err != nil {
			return
		}
		if err := got.Assessment.Check(); err != nil {
			t.Errorf("taken, but %v", err)
		}
	})
}

func FuzzOpenSubmission(f *testing.F) {
	key := office(f)
	f.Add(sealedBytes(f))
	f.Add([]byte(sealed.Magic))
	f.Fuzz(func(t *testing.T, raw []byte) {
		_, _, err := exchange.OpenSubmission(bytes.NewReader(raw), key)
		if _, known := errors.AsType[*exchange.ProblemError](err); err != nil && !known {
			t.Errorf("got %v", err)
		}
	})
}

func FuzzRecognize(f *testing.F) {
	f.Add(callBytes(f)[:200])
	f.Add([]byte("{\"format\": \"reifekompass-answers\"}"))
	f.Fuzz(func(_ *testing.T, head []byte) { exchange.Recognize(head) })
}
