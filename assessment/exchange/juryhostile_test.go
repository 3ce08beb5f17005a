package exchange_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
)

// newJuryByHand is a jury file written by what the format says, with this
// jury.json in it.
func newJuryByHand(tb testing.TB, jury string) *byHand {
	tb.Helper()
	record, call := relayed(tb)
	b := newByHand()
	b.mime = "application/vnd.reifekompass.jury+zip"
	b.head = fmt.Sprintf(`{"format": "reifekompass-file", "version": 1, "kind": "jury", "id": %q, "juror": %q, "call": %q, "call_print": %q,
		"made": "2026-03-02T11:00:00Z"`, roundID, jurorID, record.Call.ID, hex.EncodeToString(record.Print[:]))
	b.entries = [][2]string{
		{"jury.json", jury}, {"call.rkcall", string(record.File)}, {"submissions/" + readable + ".zip", string(submittedTo(tb, call, readable))},
	}
	return b
}

// lie is a change of a text in a good file.
type lie struct {
	from, to string
	class    error
	key      string // of the sentence; empty: any
}

// tell changes the good text and expects the file to be refused.
func (l lie) tell(t *testing.T, name, good string, read func(string) error) {
	t.Helper()
	if !strings.Contains(good, l.from) {
		t.Errorf("%s: nothing to replace", name)
	}
	err := read(strings.Replace(good, l.from, l.to, 1))
	wantRefused(t, name, err, l.class)
	wantKey(t, name, err, l.key)
}

func wantKey(t *testing.T, name string, err error, key string) {
	t.Helper()
	if problem, ok := errors.AsType[*exchange.ProblemError](err); ok && key != "" && problem.Key != key {
		t.Errorf("%s: got %s at %s, want %s", name, problem.Key, problem.Path, key)
	}
}

func TestLiesInAJuryFileAreNotTaken(t *testing.T) {
	good := entryOf(t, preparedJury(t).Payload(), "jury.json")
	read := func(jury string) error {
		_, err := exchange.ReadJuryFile(newJuryByHand(t, jury).bytes(t))
		return err
	}
	if err := read(good); err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(good, `"print": "`)
	print, _, _ := strings.Cut(after, `"`)
	declared := func(kind string) string { return fmt.Sprintf(`"kind": %q`, kind) }
	for name, l := range map[string]lie{
		"newer version":                  {`"version": 1,`, `"version": 2,`, assessment.ErrNewerFormat, ""},
		"another format":                 {"reifekompass-jury", "reifekompass-call", assessment.ErrFormat, ""},
		"an unknown key":                 {`"order"`, `"mood": 1, "order"`, assessment.ErrFormat, "exchange.key_unknown"},
		"a conflict broken":              {declared("none"), declared("family") + `, "reason": "Schwester"`, assessment.ErrFormat, "exchange.jury.conflict"},
		"read before anything was said":  {`"declared"`, `"said"`, assessment.ErrFormat, "exchange.jury.undeclared"},
		"no reason":                      {`"Ich arbeite dort.\nSeit 2019."`, `" \n"`, assessment.ErrFormat, "exchange.jury.reason"},
		"a long reason":                  {`"Ich arbeite dort.\nSeit 2019."`, `"` + strings.Repeat("ä", 10_001) + `"`, assessment.ErrFormat, "exchange.long"},
		"an unknown kind":                {declared("employer"), declared("rumour"), assessment.ErrFormat, "exchange.choice"},
		"an empty kind":                  {declared("none"), declared(""), assessment.ErrFormat, "exchange.missing"},
		"no time":                        {`"made": "2026-03-01T11:00:00Z"`, `"made": "yesterday"`, assessment.ErrFormat, "exchange.file.time"},
		"no juror":                       {`"Ada Grün"`, `""`, assessment.ErrFormat, "exchange.missing"},
		"another juror beside":           {`"juror": {`, `"jurors": [], "juror": {`, assessment.ErrFormat, "exchange.key_unknown"},
		"no name":                        {`"Mittelau"`, `""`, assessment.ErrFormat, "exchange.missing"},
		"no key for the ballot":          {"age1pq1", "age1pq2", assessment.ErrFormat, "exchange.jury.recipient"},
		"an applicant twice":             {conflicted, readable, assessment.ErrFormat, "exchange.entry_twice"},
		"applicants out of order":        {conflicted, strings.Repeat("0", 32), assessment.ErrFormat, "exchange.file.other"},
		"a series that is a path":        {conflicted, "../../../../../../../../../../aa", assessment.ErrFormat, "exchange.file.digits"},
		"another print":                  {print, strings.Repeat("1", 64), assessment.ErrFormat, "exchange.jury.submission"},
		"a print of zeros":               {print, strings.Repeat("0", 64), assessment.ErrFormat, "exchange.jury.submission"},
		"no print":                       {`"print": "`, `"was": "`, assessment.ErrFormat, ""},
		"a submission that is not there": {`"name": "Mittelau"`, `"name": "Mittelau", "declared": {"kind": "none", "made": "2026-03-01T11:00:00Z"}, "print": "` + strings.Repeat("1", 64) + `"`, assessment.ErrFormat, "exchange.file.other"},
		"an order without one":           {`"order": [`, `"order": [], "orders": [`, assessment.ErrFormat, "exchange.jury.order"},
		"an order with one twice":        {`"order": [`, `"order": ["` + readable + `",`, assessment.ErrFormat, "exchange.jury.order"},
		"an order of others":             {`"order": [`, `"order": ["` + jurorID + `",`, assessment.ErrFormat, "exchange.jury.order"},
		"an order of numbers":            {`"order": [`, `"order": [1,`, assessment.ErrFormat, "exchange.jury.order"},
		"nobody":                         {`"applicants": [`, `"applicants": [], "were": [`, assessment.ErrFormat, "exchange.range"},
	} {
		l.tell(t, name, good, read)
	}
}

func TestLiesAroundAJuryFileAreNotTaken(t *testing.T) {
	good := entryOf(t, preparedJury(t).Payload(), "jury.json")
	_, call := relayed(t)
	other := submittedTo(t, call, conflicted)
	s := fullSubmission()
	s.Series, s.CallPrint[0] = readable, 9
	foreign, err := exchange.PrepareSubmission(&s, signer(t))
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := sealed.SignerOf(bytes.Repeat([]byte{9}, 32))
	if err != nil {
		t.Fatal(err)
	}
	asked := fullCall(t)
	var otherCall bytes.Buffer
	if _, err := exchange.WriteCall(&otherCall, &asked, []byte("id: katalog\n"), theirs); err != nil {
		t.Fatal(err)
	}
	printOf := func(raw []byte) string {
		sum := sha256.Sum256([]byte(entryOf(t, raw, "manifest.json")))
		return hex.EncodeToString(sum[:])
	}
	_, mine := relayed(t)
	for name, c := range map[string]struct {
		change func(*byHand)
		key    string
	}{
		"no call":          {func(b *byHand) { b.entries = b.entries[:1] }, "exchange.file.other"},
		"a damaged call":   {func(b *byHand) { b.entries[1][1] = b.entries[1][1][:90] }, ""},
		"a call of others": {func(b *byHand) { b.entries[1][1] = otherCall.String() }, "exchange.jury.call"},
		"a call of another signer": {func(b *byHand) {
			b.entries[1][1] = otherCall.String()
			b.head = strings.Replace(b.head, hex.EncodeToString(mine.Print[:]), printOf(otherCall.Bytes()), 1)
		}, "exchange.jury.signer"},
		"no submission":                {func(b *byHand) { b.entries = b.entries[:2] }, "exchange.file.other"},
		"the submission of somebody":   {func(b *byHand) { b.entries[2][1] = string(other) }, "exchange.jury.submission"},
		"a submission to another call": {func(b *byHand) { b.entries[2][1] = string(foreign.Payload()) }, "exchange.jury.submission"},
		"a changed submission":         {func(b *byHand) { b.entries[2][1] = strings.Replace(b.entries[2][1], "Drei", "Vier", 1) }, "exchange.jury.submission"},
		"one more": {func(b *byHand) {
			b.entries = append(b.entries, [2]string{"submissions/" + conflicted + ".zip", string(other)})
		}, "exchange.file.other"},
		"a path":                        {func(b *byHand) { b.entries[2][0] = "submissions/../../evil.zip" }, "exchange.file.other"},
		"a ballot beside":               {func(b *byHand) { b.entries = append(b.entries, [2]string{"ballot.json", "{}"}) }, "exchange.file.other"},
		"no juror":                      {func(b *byHand) { b.head = strings.Replace(b.head, `"juror"`, `"human"`, 1) }, "exchange.missing"},
		"a revision":                    {func(b *byHand) { b.head += `, "revision": 1` }, "exchange.key_unknown"},
		"the kind of something else":    {func(b *byHand) { b.head = strings.Replace(b.head, `"jury"`, `"ballot"`, 1) }, "exchange.file.kind"},
		"the container of something":    {func(b *byHand) { b.mime = "application/vnd.reifekompass.ballot+zip" }, "exchange.file.kind"},
		"no signature":                  {func(b *byHand) { b.signature = func(string) string { return "" } }, "exchange.file.signature"},
		"more entries than applicants":  {func(b *byHand) { b.entries = append(b.entries, make([][2]string, 1005)...) }, "exchange.file.other"},
		"a submission from the future":  {func(b *byHand) { b.entries[2][1] = string(newer(t, call)) }, "exchange.file.newer"},
		"a manifest larger than it can": {func(b *byHand) { b.head += strings.Repeat(" ", 512<<10) }, "exchange.file.changed"},
	} {
		b := newJuryByHand(t, good)
		c.change(b)
		_, err := exchange.ReadJuryFile(b.bytes(t))
		wantRefused(t, name, err, assessment.ErrFormat, assessment.ErrDamaged, assessment.ErrSignature, assessment.ErrNewerFormat)
		wantKey(t, name, err, c.key)
	}
}

// newer is a submission of a version that this program does not know.
func newer(t *testing.T, call *exchange.CallFile) []byte {
	t.Helper()
	b := newByHand()
	b.head = strings.Replace(b.head, `"version": 1`, `"version": 2`, 1)
	b.head = strings.Replace(b.head, strings.Repeat("ab", 16), readable, 1)
	b.head = strings.Replace(b.head, strings.Repeat("01", 32), hex.EncodeToString(call.Print[:]), 1)
	return b.bytes(t)
}

func TestWrongJuryFileIsNotWritten(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*assessment.JuryFile)
		key    string
	}{
		"a submission with a conflict": {func(j *assessment.JuryFile) { j.Declared[0].Kind, j.Declared[0].Reason = assessment.ConflictRival, "x" }, "exchange.jury.conflict"},
		"a submission undeclared":      {func(j *assessment.JuryFile) { j.Declared = j.Declared[1:] }, "exchange.jury.undeclared"},
		"what another juror said":      {func(j *assessment.JuryFile) { j.Declared[1].Juror = roundID }, "exchange.jury.other_juror"},
		"said twice": {func(j *assessment.JuryFile) {
			j.Declared = append(j.Declared, said(readable, assessment.ConflictOther, "x"))
		}, "exchange.entry_twice"},
		"said of nobody":         {func(j *assessment.JuryFile) { delete(j.Names, conflicted) }, "exchange.jury.applicant"},
		"a submission of nobody": {func(j *assessment.JuryFile) { j.Submitted[jurorID] = nil }, "exchange.jury.applicant"},
		"no submission at all":   {func(j *assessment.JuryFile) { j.Submitted[readable] = []byte("x") }, "exchange.jury.submission"},
		"no order":               {func(j *assessment.JuryFile) { j.Order = nil }, "exchange.jury.order"},
		"no round":               {func(j *assessment.JuryFile) { j.Round = "" }, ""},
		"no juror":               {func(j *assessment.JuryFile) { j.Juror.ID = "" }, ""},
		"no call":                {func(j *assessment.JuryFile) { j.Call.File = nil }, ""},
		"no key of the office":   {func(j *assessment.JuryFile) { j.Recipient = "x" }, "exchange.jury.recipient"},
	} {
		j := fullJury(t)
		c.change(&j)
		_, err := exchange.PrepareJuryFile(&j, signer(t))
		wantRefused(t, name, err, assessment.ErrFormat, assessment.ErrDamaged)
		wantKey(t, name, err, c.key)
	}
	j := fullJury(t)
	other, err := sealed.NewSigner()
	if err != nil {
		t.Fatal(err)
	}
	_, err = exchange.PrepareJuryFile(&j, other)
	wantRefused(t, "another signer", err, assessment.ErrFormat)
	wantKey(t, "another signer", err, "exchange.jury.signer")
	for _, recipient := range []string{"", "age1nobody"} {
		if _, err := preparedJury(t).Seal(io.Discard, recipient); !errors.Is(err, assessment.ErrNoKey) {
			t.Errorf("recipient %q: got %v", recipient, err)
		}
	}
	if _, err := preparedJury(t).SealWithPassphrase(io.Discard, "", 10); !errors.Is(err, assessment.ErrPassphrase) {
		t.Errorf("without a passphrase: got %v", err)
	}
}

// TestJuryFilesOfOthersStayClosed tells everybody who tries what they hold.
func TestJuryFilesOfOthersStayClosed(t *testing.T) {
	byKey, byWord, ballot, submission := juryBytes(t), juryBytesWithPassphrase(t), ballotBytes(t), sealedBytes(t)
	key := func(raw []byte, keys ...*sealed.Identity) error {
		_, err := exchange.OpenJuryFile(bytes.NewReader(raw), keys...)
		return err
	}
	word := func(raw []byte, word string) error {
		_, err := exchange.OpenJuryFileWithPassphrase(bytes.NewReader(raw), word)
		return err
	}
	openBallot := func(raw []byte, keys ...*sealed.Identity) error {
		_, err := exchange.OpenBallot(bytes.NewReader(raw), keys...)
		return err
	}
	_, _, asSubmission := exchange.OpenSubmission(bytes.NewReader(byKey), office(t))
	for name, c := range map[string]struct {
		err, class error
		key        string
	}{
		"key of another":           {key(byKey, office(t)), assessment.ErrWrongKey, "exchange.jury.wrong_key"},
		"another passphrase":       {word(byWord, "Grüne Wiese am Fluss"), assessment.ErrPassphrase, "exchange.jury.passphrase"},
		"no passphrase":            {word(byWord, ""), assessment.ErrPassphrase, "exchange.jury.passphrase"},
		"key instead of word":      {key(byWord, juror(t)), assessment.ErrPassphrase, "exchange.jury.needs_passphrase"},
		"word instead of key":      {word(byKey, jurorPassphrase), assessment.ErrWrongKey, "exchange.jury.needs_key"},
		"a ballot":                 {key(ballot, office(t)), assessment.ErrFormat, "exchange.file.kind"},
		"a submission":             {key(submission, juror(t)), assessment.ErrFormat, "exchange.file.kind"},
		"an own submission":        {key(submission, office(t)), assessment.ErrFormat, "exchange.file.kind"},
		"a submission by word":     {word(submission, jurorPassphrase), assessment.ErrFormat, "exchange.file.kind"},
		"a call":                   {key(callBytes(t), juror(t)), assessment.ErrFormat, "exchange.file.kind"},
		"nothing":                  {key(nil, juror(t)), assessment.ErrDamaged, "exchange.file.incomplete"},
		"ballot of another":        {openBallot(ballot, juror(t)), assessment.ErrWrongKey, "exchange.file.wrong_key"},
		"a jury file as ballot":    {openBallot(byKey, juror(t)), assessment.ErrFormat, "exchange.file.kind"},
		"a submission as ballot":   {openBallot(submission, office(t)), assessment.ErrFormat, "exchange.file.kind"},
		"a jury file as submitted": {asSubmission, assessment.ErrFormat, "exchange.file.kind"},
	} {
		wantRefused(t, name, c.err, c.class)
		wantKey(t, name, c.err, c.key)
	}
	if err := key(byKey); !errors.Is(err, assessment.ErrNoKey) {
		t.Errorf("without a key: %v", err)
	}
	if err := openBallot(ballot); !errors.Is(err, assessment.ErrNoKey) {
		t.Errorf("without a key: %v", err)
	}
}

func TestJuryFileOnABadDiskIsNotCalledDamaged(t *testing.T) {
	raw := juryBytes(t)
	for _, at := range []int{0, 10, exchange.Head - 1, len(raw) - 100} {
		if _, err := exchange.OpenJuryFile(io.MultiReader(bytes.NewReader(raw[:at]), iotest.ErrReader(errDisk)), juror(t)); !errors.Is(err, errDisk) {
			t.Errorf("at %d: got %v", at, err)
		}
	}
}

func TestEndlessJuryFilesAreRefused(t *testing.T) {
	for name, begin := range map[string]string{"zeros": "", "one endless line": sealed.Magic + "-> reifekompass jury"} {
		endless := &counted{of: 2 << 30}
		_, err := exchange.OpenJuryFile(io.MultiReader(strings.NewReader(begin), endless), juror(t))
		wantRefused(t, name, err, assessment.ErrFormat, assessment.ErrDamaged)
		if endless.read > 1<<20 {
			t.Errorf("%s: %d bytes were read", name, endless.read)
		}
	}
}

func TestCutOffOrChangedJuryFilesAreRefused(t *testing.T) {
	jury, ballot, file := preparedJury(t).Payload(), preparedBallot(t).Payload(), juryBytes(t)
	broken := []error{assessment.ErrDamaged, assessment.ErrFormat}
	all := append([]error{assessment.ErrSignature, assessment.ErrNewerFormat, assessment.ErrWrongKey, assessment.ErrPassphrase}, broken...)
	flip := func(raw []byte, bit int) []byte {
		flipped := bytes.Clone(raw)
		flipped[bit/8] ^= 1 << (bit % 8)
		return flipped
	}
	for at := 0; at < len(jury); at += 13 {
		_, err := exchange.ReadJuryFile(jury[:at])
		wantRefused(t, fmt.Sprint("jury cut at ", at), err, broken...)
		_, err = exchange.ReadJuryFile(flip(jury, 8*at+at%8))
		wantRefused(t, fmt.Sprint("jury bit ", at), err, all...)
	}
	for at := range ballot {
		_, err := exchange.ReadBallot(ballot[:at])
		wantRefused(t, fmt.Sprint("ballot cut at ", at), err, broken...)
		_, err = exchange.ReadBallot(flip(ballot, 8*at+at%8))
		wantRefused(t, fmt.Sprint("ballot bit ", at), err, all...)
	}
	for at := 0; at < len(file); at += 61 {
		_, err := exchange.OpenJuryFile(bytes.NewReader(file[:at]), juror(t))
		wantRefused(t, fmt.Sprint("file cut at ", at), err, all...)
		_, err = exchange.OpenJuryFile(bytes.NewReader(flip(file, 8*at+at%8)), juror(t))
		wantRefused(t, fmt.Sprint("file bit ", at), err, all...)
	}
}

// FuzzOpenJuryFile opens files as they come, and contents that are signed:
// bytes at random never come past seal and signature. What was taken can be
// prepared again and holds nothing of a conflict.
func FuzzOpenJuryFile(f *testing.F) {
	key, file, around := juror(f), juryBytes(f), newJuryByHand(f, "")
	f.Add([]byte(sealed.Magic), entryOf(f, preparedJury(f).Payload(), "jury.json"))
	f.Add(file, `{"format": "reifekompass-jury", "version": 1}`)
	f.Fuzz(func(t *testing.T, raw []byte, jury string) {
		_, err := exchange.OpenJuryFile(bytes.NewReader(raw), key)
		if _, known := errors.AsType[*exchange.ProblemError](err); err != nil && !known {
			t.Errorf("got %v", err)
		}
		b := *around
		b.entries = append([][2]string{{"jury.json", jury}}, around.entries[1:]...)
		got, err := exchange.ReadJuryFile(b.bytes(t))
		if err != nil {
			wantRefused(t, "jury", err, assessment.ErrFormat, assessment.ErrNewerFormat, assessment.ErrDamaged)
			return
		}
		for _, d := range got.Jury.Declared {
			if _, inside := got.Jury.Submitted[d.Series]; inside && d.Conflicted() {
				t.Error("a submission with a conflict is in the file")
			}
		}
		p, err := exchange.PrepareJuryFile(&got.Jury, signer(t))
		if err != nil {
			t.Fatalf("taken, but cannot be prepared: %v", err)
		}
		back, err := exchange.ReadJuryFile(p.Payload())
		if diff := cmp.Diff(got.Jury, back.Jury, cmpopts.EquateEmpty()); err != nil || diff != "" {
			t.Errorf("%v %s", err, diff)
		}
	})
}
