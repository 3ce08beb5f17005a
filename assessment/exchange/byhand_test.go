package exchange_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// byHand is a submission written by what doc/exchange-format.md says and by
// nothing of this package: another writer, and one that lies where a test
// wants it to.
type byHand struct {
	mime      string
	head      string // of the manifest, up to its entries
	tail      string // behind them
	entries   [][2]string
	titles    map[string]string // name of an attachment and its type, as the manifest says it
	manifest  func(string) string
	signature func(string) string
}

func answersByHand(more string) string {
	return `{"format": "reifekompass-answers", "version": 1, "minor": 2, "catalogue": {"id": "k", "version": "1"},
		"agency": {"name": "Lindenrade"}, "year": 2026, ` + more + `"answers": []}`
}

func newByHand() *byHand {
	same := func(s string) string { return s }
	return &byHand{
		mime: "application/vnd.reifekompass.submission+zip",
		head: fmt.Sprintf(`{"format": "reifekompass-file", "version": 1, "kind": "submission", "id": %q, "call": "wf-2026", "call_print": %q,
			"revision": 1, "made": "2026-02-28T11:00:00Z"`, strings.Repeat("ab", 16), strings.Repeat("01", 32)),
		tail: "}",
		entries: [][2]string{
			{"answers.json", answersByHand("")}, {"attachments/01.pdf", "%PDF-1.7"}, {"attachments/02.png", "\x89PNG\r\n\x1a\n"},
		},
		titles: map[string]string{
			"attachments/01.pdf": `"title": "Zielbild.pdf", "type": "application/pdf", `,
			"attachments/02.png": `"title": "Plan.png", "type": "image/png", `,
		},
		manifest: same, signature: same,
	}
}

// newCallByHand is a call file with this call in it.
func newCallByHand(call string) *byHand {
	b := newByHand()
	b.mime = "application/vnd.reifekompass.call+zip"
	b.head = `{"format": "reifekompass-file", "version": 1, "kind": "call", "id": "wf-digital-2026-k3f9"`
	b.entries = [][2]string{{"call.json", call}, {"questions.yaml", "id: katalog\n"}}
	return b
}

func (b *byHand) bytes(t *testing.T) []byte {
	t.Helper()
	s := signer(t)
	id := s.ID()
	var said []string
	for _, e := range b.entries {
		sum := sha256.Sum256([]byte(e[1]))
		said = append(said, fmt.Sprintf(`{"name": %q, %s"size": %d, "sha256": %q}`, e[0], b.titles[e[0]], len(e[1]), hex.EncodeToString(sum[:])))
	}
	manifest := b.manifest(b.head + fmt.Sprintf(`, "signer": %q, "entries": [%s]`, hex.EncodeToString(id[:]), strings.Join(said, ", ")) + b.tail)
	signature := b.signature(string(s.Sign([]byte(manifest))))
	all := [][2]string{{"mimetype", b.mime}, {"manifest.json", manifest}, {"manifest.sig", signature}}
	return stored(t, append(all, b.entries...)...)
}

// stored makes a ZIP file as the format asks for it.
func stored(t *testing.T, entries ...[2]string) []byte {
	t.Helper()
	var file bytes.Buffer
	w := zip.NewWriter(&file)
	for _, e := range entries {
		size := uint64(len(e[1]))
		f, err := w.CreateRaw(&zip.FileHeader{
			Name: e[0], ModifiedDate: 0x21, CRC32: crc32.ChecksumIEEE([]byte(e[1])), CompressedSize64: size, UncompressedSize64: size, //nolint:staticcheck // Modified would add an extra field
		})
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

// corrected makes a manifest that of the second revision; parent is the
// fingerprint of the first, empty for none.
func corrected(head, parent string) string {
	head = strings.Replace(head, `"revision": 1`, `"revision": 2`, 1)
	if parent != "" {
		head += fmt.Sprintf(`, "parent": %q`, parent)
	}
	return head
}

// TestRevisionsNameTheOneBefore reads what the format says of parent.
func TestRevisionsNameTheOneBefore(t *testing.T) {
	some := strings.Repeat("02", 32)
	for name, head := range map[string]func(string) string{
		"second without the first":   func(head string) string { return corrected(head, "") },
		"second after nothing":       func(head string) string { return corrected(head, strings.Repeat("0", 64)) },
		"first after another":        func(head string) string { return head + fmt.Sprintf(`, "parent": %q`, some) },
		"first after nothing at all": func(head string) string { return head + fmt.Sprintf(`, "parent": %q`, strings.Repeat("0", 64)) },
	} {
		b := newByHand()
		b.head = head(b.head)
		_, err := exchange.OpenPayload(b.bytes(t))
		wrong, ok := errors.AsType[*exchange.ProblemError](err)
		if !ok || wrong.Key != "exchange.file.parent" || wrong.Path != "parent" || wrong.Kind != exchange.KindSubmission {
			t.Errorf("%s: got %v", name, err)
		}
	}
	s := fullSubmission()
	s.Parent = assessment.Fingerprint{}
	if _, err := exchange.PrepareSubmission(&s, signer(t)); err == nil {
		t.Error("what cannot be read again was prepared")
	}
}

func TestFilesOfOtherWritersAreTaken(t *testing.T) {
	for name, change := range map[string]func(*byHand){
		"plain":                 func(*byHand) {},
		"without attachments":   func(b *byHand) { b.entries = b.entries[:1] },
		"the call in both":      func(b *byHand) { b.entries[0][1] = answersByHand(`"call": "wf-2026", `) },
		"a correction":          func(b *byHand) { b.head = corrected(b.head, strings.Repeat("02", 32)) },
		"newer minor, more in":  func(b *byHand) { b.head += `, "minor": 7, "mood": {"a": [1]}` },
		"written with a mark":   func(b *byHand) { b.head = "\ufeff" + b.head },
		"written more narrowly": func(b *byHand) { b.head = strings.ReplaceAll(b.head, "\n\t\t\t", "") },
	} {
		b := newByHand()
		change(b)
		got, err := exchange.OpenPayload(b.bytes(t))
		if err != nil || got.Call != "wf-2026" || got.Assessment.Agency.Name != "Lindenrade" || len(got.Attachments) != len(b.entries)-1 {
			t.Errorf("%s: got %+v, %v", name, got, err)
		}
	}
}

func TestSignedLiesAreNotTaken(t *testing.T) {
	replace := func(from, to string) func(*byHand) {
		return func(b *byHand) {
			b.manifest = func(manifest string) string {
				if !strings.Contains(manifest, from) {
					t.Errorf("nothing to replace: %s", from)
				}
				return strings.Replace(manifest, from, to, 1)
			}
		}
	}
	answers := func(more string) func(*byHand) {
		return func(b *byHand) { b.entries[0][1] = answersByHand(more) }
	}
	add := func(name, content string) func(*byHand) {
		return func(b *byHand) { b.entries = append(b.entries, [2]string{name, content}) }
	}
	for name, c := range map[string]struct {
		change func(*byHand)
		class  error
	}{
		"newer version":               {replace(`"version": 1`, `"version": 2`), assessment.ErrNewerFormat},
		"newer answers":               {answers(`"version": 2, `), assessment.ErrFormat}, // twice
		"another format":              {replace("reifekompass-file", "reifekompass-foil"), assessment.ErrFormat},
		"another kind":                {replace(`"submission"`, `"call"`), assessment.ErrFormat},
		"an unknown key":              {replace(`"revision"`, `"mood": 1, "revision"`), assessment.ErrFormat},
		"a key twice":                 {replace(`"revision": 1`, `"revision": 1, "revision": 2`), assessment.ErrDamaged},
		"no number":                   {replace(`"revision": 1`, `"revision": NaN`), assessment.ErrDamaged},
		"a fraction":                  {replace(`"revision": 1`, `"revision": 1.0`), assessment.ErrDamaged},
		"revision zero":               {replace(`"revision": 1`, `"revision": 0`), assessment.ErrFormat},
		"deep nesting":                {replace(`"revision": 1`, `"revision": `+strings.Repeat("[", 10_000)+strings.Repeat("]", 10_000)), assessment.ErrDamaged},
		"no text":                     {replace(`"wf-2026"`, "\"\xff\xfe\""), assessment.ErrDamaged},
		"an id of a call that is not": {replace(`"wf-2026"`, `"WF 2026"`), assessment.ErrFormat},
		"a series that is a path":     {replace(strings.Repeat("ab", 16), "../../../../../../../../../../aa"), assessment.ErrFormat},
		"a series in capitals":        {replace(strings.Repeat("ab", 16), strings.Repeat("AB", 16)), assessment.ErrFormat},
		"a time of day only":          {replace("2026-02-28T11:00:00Z", "11:00:00Z"), assessment.ErrFormat},
		"a day that is not":           {replace("2026-02-28T", "2026-02-30T"), assessment.ErrFormat},
		"a local time":                {replace("11:00:00Z", "11:00:00+01:00"), assessment.ErrFormat},
		"another size":                {replace(`"size": 8`, `"size": 9`), assessment.ErrDamaged},
		"another hash":                {replace(`"sha256": "`, `"sha256": "00`), assessment.ErrFormat},
		"another signer":              {replace(`"signer": "`, `"signer": "`+strings.Repeat("0", 64)+`", "was": "`), assessment.ErrFormat},
		"an entry too few":            {replace(`"entries": [{`, `"entries": [], "were": [{`), assessment.ErrFormat},
		"a manifest that is a list":   {func(b *byHand) { b.head, b.tail = `[{"a": 1`, "}]" }, assessment.ErrFormat},
		"no signature":                {func(b *byHand) { b.signature = func(string) string { return "" } }, assessment.ErrSignature},
		"a longer signature":          {func(b *byHand) { b.signature = func(s string) string { return s + "x" } }, assessment.ErrSignature},
		"a signature of zeros":        {func(b *byHand) { b.signature = func(string) string { return strings.Repeat("\x00", 64) } }, assessment.ErrSignature},
		"answers of another call":     {answers(`"call": "other-2026", `), assessment.ErrFormat},
		"a part of the work":          {answers(fmt.Sprintf(`"part": {"package": %q}, `, strings.Repeat("ab", 16))), assessment.ErrFormat},
		"no answers":                  {func(b *byHand) { b.entries = b.entries[1:] }, assessment.ErrFormat},
		"answers that are none":       {func(b *byHand) { b.entries[0][1] = "[]" }, assessment.ErrFormat},
		"attachments swapped":         {func(b *byHand) { b.entries[1], b.entries[2] = b.entries[2], b.entries[1] }, assessment.ErrFormat},
		"an attachment that lies":     {func(b *byHand) { b.entries[1][1] = "MZ\x90" }, assessment.ErrFormat},
		"an attachment with a path":   {add("attachments/../../03.pdf", "%PDF-1.7"), assessment.ErrFormat},
		"an attachment without name":  {add("attachments/03.pdf", "%PDF-1.7"), assessment.ErrFormat},
		"something else beside":       {add("run.exe", "MZ"), assessment.ErrFormat},
	} {
		b := newByHand()
		c.change(b)
		_, err := exchange.OpenPayload(b.bytes(t))
		wantRefused(t, name, err, c.class)
	}
}

func TestLiesInACallAreNotTaken(t *testing.T) {
	good := entryOf(t, callBytes(t), "call.json")
	if _, err := exchange.ReadCall(bytes.NewReader(newCallByHand(good).bytes(t))); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		from, to string
		class    error
	}{
		"newer version":             {`"version": 1,`, `"version": 2,`, assessment.ErrNewerFormat},
		"another format":            {"reifekompass-call", "reifekompass-answers", assessment.ErrFormat},
		"an unknown key":            {`"winners"`, `"mood": 1, "winners"`, assessment.ErrFormat},
		"a key twice":               {`"winners": 3`, `"winners": 3, "winners": 4`, assessment.ErrFormat},
		"no number":                 {`"winners": 3`, `"winners": NaN`, assessment.ErrFormat},
		"a large number":            {`"winners": 3`, `"winners": 1e99`, assessment.ErrFormat},
		"deep nesting":              {`"winners": 3`, `"winners": ` + strings.Repeat(`{"a":`, 10_000) + "1" + strings.Repeat("}", 10_000), assessment.ErrFormat},
		"no text":                   {"WF digital", "\xff", assessment.ErrFormat},
		"a long title":              {"WF digital", strings.Repeat("ä", 201), assessment.ErrFormat},
		"another id":                {"wf-digital-2026-k3f9", "wf-digital-2026-zzzz", assessment.ErrDamaged},
		"an anchor too few":         {`"anchors": [`, `"anchors": [], "were": [`, assessment.ErrFormat},
		"an unknown step":           {`"vote"`, `"dice"`, assessment.ErrFormat},
		"a step without":            {`"kind": "vote"`, `"criterion": "J1"`, assessment.ErrFormat},
		"a criterion that is not":   {`"criterion": "J2"`, `"criterion": "J7"`, assessment.ErrFormat},
		"a dimension twice":         {`"id": "A"`, `"id": "B"`, assessment.ErrFormat},
		"points off the scale":      {`"total": 5`, `"total": 11`, assessment.ErrFormat},
		"no catalogue":              {`"version": "1.0"`, `"version": ""`, assessment.ErrFormat},
		"the public half of no key": {"age1pq1", "age1pq2", assessment.ErrFormat},
		"null":                      {`"winners": 3`, `"winners": null`, assessment.ErrFormat},
		"a half cut off":            {`"winners"`, "", assessment.ErrFormat},
	} {
		if !strings.Contains(good, c.from) {
			t.Errorf("%s: nothing to replace", name)
		}
		_, err := exchange.ReadCall(bytes.NewReader(newCallByHand(strings.Replace(good, c.from, c.to, 1)).bytes(t)))
		wantRefused(t, name, err, c.class)
	}
}

// FuzzReadSignedCall tries contents that are signed: bytes at random never
// come past the signature.
func FuzzReadSignedCall(f *testing.F) {
	f.Add(entryOf(f, callBytes(f), "call.json"))
	f.Fuzz(func(t *testing.T, call string) {
		got, err := exchange.ReadCall(bytes.NewReader(newCallByHand(call).bytes(t)))
		if err != nil {
			wantRefused(t, "call", err, assessment.ErrFormat, assessment.ErrNewerFormat, assessment.ErrDamaged)
			return
		}
		var again bytes.Buffer
		if _, err := exchange.WriteCall(&again, &got.Call, got.Catalogue, signer(t)); err != nil {
			t.Fatalf("taken, but cannot be written: %v", err)
		}
		back, err := exchange.ReadCall(&again)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(got.Call, back.Call, cmpopts.EquateEmpty()); diff != "" {
			t.Error(diff)
		}
	})
}

// FuzzOpenSignedPayload does the same with submissions. What was taken can be
// prepared again.
func FuzzOpenSignedPayload(f *testing.F) {
	f.Add(newByHand().head, answersByHand(""), "%PDF-1.7", "Plan.pdf")
	f.Fuzz(func(t *testing.T, head, answers, content, title string) {
		b := newByHand()
		b.head, b.entries[0][1], b.entries[1][1] = head, answers, content
		b.titles["attachments/01.pdf"] = fmt.Sprintf(`"title": %q, "type": "application/pdf", `, title)
		got, err := exchange.OpenPayload(b.bytes(t))
		if err != nil {
			wantRefused(t, "submission", err, assessment.ErrFormat, assessment.ErrNewerFormat, assessment.ErrDamaged)
			return
		}
		if _, err := exchange.PrepareSubmission(&got, signer(t)); err != nil {
			t.Errorf("taken, but cannot be prepared: %v", err)
		}
	})
}
