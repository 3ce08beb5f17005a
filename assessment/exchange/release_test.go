package exchange_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/transfer"
)

// fullRelease shows a cell with everything, one with a class that stands
// alone, and one that is withheld.
func fullRelease() exchange.ReleaseFile {
	return exchange.ReleaseFile{
		Title: "Werte 2026: <alle> & „zusammen“", Office: "Programmstelle Mittelau", Call: "wf-digital-2026-k3f9", CallTitle: "WF digital 2026",
		CallPrint: assessment.Fingerprint{1, 2}, Year: 2026, Made: deadline(), CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0",
		Fictional: true, Rule: assessment.Text{"de": "Zusammengefasst,\nnicht anonym.", "en": "Summarised."},
		Questions: []exchange.ReleasedQuestion{{ID: "A1", Dimension: "A", Meaning: 1}, {ID: "A2", Dimension: "A", Meaning: 2}},
		Release: transfer.Release{ID: strings.Repeat("ab", 16), Members: 26, Cells: []transfer.Cell{
			{
				Subject: transfer.Subject{Dimension: "A"}, Members: 26, Mean: 45, Band: &transfer.Band{Low: 30, High: 55},
				Classes: []transfer.Class{{Low: 0, High: 25, Members: 4}, {Low: 25, High: 100, Members: 22}},
				Winners: &transfer.Means{Winners: 50, Others: 0},
			},
			{
				Subject: transfer.Subject{Dimension: "A", Question: "A1"}, Members: 8, Mean: 0,
				Classes: []transfer.Class{{Low: 50, High: 75, Mostly: true}},
			},
			{Subject: transfer.Subject{Dimension: "A", Question: "A2"}},
		}},
		Solutions: []exchange.ReleasedSolution{
			{Title: "Ein Register", Agency: "Stadt Ahlen", Process: "P04", ProcessTitle: "Flächenanfrage", Question: "A1", System: "Flächenfinder", Text: "So.", Prerequisites: "Ein Beschluss.", Effort: "30 Tage", ContactRole: "Leitung"},
			{Agency: "Kreis Brack", Text: "Anders."},
		},
	}
}

// promisingRelease is the same with processes: one of which all is said, one
// of which the least numbers are, one that is withheld.
func promisingRelease() exchange.ReleaseFile {
	r := fullRelease()
	r.Parameters = assessment.Parameters{HoursPerFTE: 1500, FullShare: 90, Time: 400, Breaks: 200, Units: 150, Benefit: 250, Potential: 600, Transferability: 200, Ease: 200}
	r.Release.Cells = append(r.Release.Cells,
		transfer.Cell{
			Subject: transfer.Subject{Process: "P01"}, Members: 17, Mean: 35, Band: &transfer.Band{Low: 0, High: 60},
			Classes: []transfer.Class{{Low: 0, High: 1, Members: 5}, {Low: 1, High: 100, Members: 12}}, Winners: &transfer.Means{Winners: 40, Others: 35},
		},
		transfer.Cell{
			Subject: transfer.Subject{Process: "P02"}, Members: 21, AtLeast: true, Mean: 40,
			Classes: []transfer.Class{{Low: 0, High: 1, Members: 3}, {Low: 1, High: 100, Members: 18}},
		},
		transfer.Cell{Subject: transfer.Subject{Process: "P04"}},
	)
	return r
}

func releaseBytes(tb testing.TB) []byte {
	tb.Helper()
	return bytesOf(tb, fullRelease())
}

func bytesOf(tb testing.TB, r exchange.ReleaseFile) []byte {
	tb.Helper()
	var file bytes.Buffer
	if _, err := exchange.WriteRelease(&file, &r, signer(tb)); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

// TestReleaseReadsAsItWasWritten compares with the file of each released
// version of the format, byte for byte. What has no processes is still written
// as the first one, so that older programs read it.
func TestReleaseReadsAsItWasWritten(t *testing.T) {
	for golden, want := range map[string]exchange.ReleaseFile{
		"testdata/release-v1.rkbench": fullRelease(), "testdata/release-v1.1.rkbench": promisingRelease(),
	} {
		raw := bytesOf(t, want)
		if _, err := os.Stat(golden); *writeFiles && err != nil {
			if err := os.WriteFile(golden, raw, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		kept, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(kept, raw) {
			t.Errorf("%s: another file is written than before", golden)
		}
		got, err := exchange.ReadRelease(bytes.NewReader(kept))
		if err != nil {
			t.Fatal(err)
		}
		want.Signer, want.Print = signer(t).ID(), got.Print
		if diff := cmp.Diff(want, got); diff != "" || got.Print.IsZero() {
			t.Error(diff)
		}
		if kind := exchange.Recognize(kept[:200]); kind != exchange.KindRelease {
			t.Errorf("recognized as %q", kind)
		}
		if _, err := exchange.ReadCall(bytes.NewReader(kept)); !errors.Is(err, assessment.ErrFormat) {
			t.Errorf("read as a call: %v", err)
		}
	}
}

func TestAReleaseThatWasCutOrChangedIsRefused(t *testing.T) {
	raw := releaseBytes(t)
	for at := 0; at < len(raw); at += 3 {
		_, err := exchange.ReadRelease(bytes.NewReader(raw[:at]))
		wantRefused(t, fmt.Sprint("cut at ", at), err, assessment.ErrDamaged, assessment.ErrFormat)
	}
	for bit := 0; bit < len(raw)*8; bit += 5 {
		flipped := bytes.Clone(raw)
		flipped[bit/8] ^= 1 << (bit % 8)
		_, err := exchange.ReadRelease(bytes.NewReader(flipped))
		wantRefused(t, fmt.Sprint("bit ", bit), err, assessment.ErrDamaged, assessment.ErrFormat, assessment.ErrSignature, assessment.ErrNewerFormat)
	}
}

// newReleaseByHand is a release file with this content, made as the document
// of the format says.
func newReleaseByHand(content string) *byHand {
	b := newByHand()
	b.mime = "application/vnd.reifekompass.release+zip"
	b.head = fmt.Sprintf(`{"format": "reifekompass-file", "version": 1, "kind": "release", "id": %q, "call": "wf-digital-2026-k3f9",
		"call_print": %q, "made": "2026-02-28T11:00:00Z"`, strings.Repeat("ab", 16), strings.Repeat("01", 32))
	b.entries = [][2]string{{"summary.json", content}}
	return b
}

func TestLiesInAReleaseAreNotTaken(t *testing.T) {
	good := entryOf(t, releaseBytes(t), "summary.json")
	if _, err := exchange.ReadRelease(bytes.NewReader(newReleaseByHand(good).bytes(t))); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		from, to string
		class    error
	}{
		"newer version":              {`"version": 1,`, `"version": 2,`, assessment.ErrNewerFormat},
		"another format":             {"reifekompass-release", "reifekompass-call", assessment.ErrFormat},
		"another id":                 {strings.Repeat("ab", 16), strings.Repeat("cd", 16), assessment.ErrDamaged},
		"another call":               {"wf-digital-2026-k3f9", "wf-digital-2026-zzzz", assessment.ErrDamaged},
		"another time":               {"2026-02-28T11", "2026-02-28T12", assessment.ErrDamaged},
		"an unknown key":             {`"members": 26`, `"mood": 1, "members": 26`, assessment.ErrFormat},
		"seven members":              {`"members": 26`, `"members": 7`, assessment.ErrFormat},
		"seven in a cell":            {`"members": 8`, `"members": 7`, assessment.ErrFormat},
		"more in a cell than in all": {`"members": 8`, `"members": 27`, assessment.ErrFormat},
		"a mean that is not rounded": {`"mean": 45`, `"mean": 46`, assessment.ErrFormat},
		"a mean off the scale":       {`"mean": 45`, `"mean": 105`, assessment.ErrFormat},
		"no mean":                    {`"mean": 45,`, ``, assessment.ErrFormat},
		"a band upside down":         {`"low": 30`, `"low": 60`, assessment.ErrFormat},
		"a class of two":             {`"members": 4`, `"members": 2`, assessment.ErrFormat},
		"classes that do not add up": {`"members": 22`, `"members": 21`, assessment.ErrFormat},
		"classes that overlap":       {`"low": 25`, `"low": 20`, assessment.ErrFormat},
		"a number for mostly":        {`"mostly": true`, `"mostly": true, "members": 8`, assessment.ErrFormat},
		"a class alone":              {`"mostly": true`, `"members": 8`, assessment.ErrFormat},
		"an unknown question":        {`"question": "A1"`, `"question": "Z1"`, assessment.ErrFormat},
		"an unknown dimension":       {"\"dimension\": \"A\",\n      \"members\": 26", "\"dimension\": \"Z\",\n      \"members\": 26", assessment.ErrFormat},
		"a cell twice":               {`"question": "A2"`, `"question": "A1"`, assessment.ErrFormat},
		"a question twice":           {`"id": "A2"`, `"id": "A1"`, assessment.ErrFormat},
		"no rule":                    {`"rule"`, `"ruler"`, assessment.ErrFormat},
		"a solution without a name":  {`"Kreis Brack"`, `""`, assessment.ErrFormat},
		"a solution without a text":  {`"Anders."`, `""`, assessment.ErrFormat},
		"a long text":                {`"Anders."`, `"` + strings.Repeat("ä", 2001) + `"`, assessment.ErrFormat},
		"a fraction":                 {`"mean": 45`, `"mean": 45.0`, assessment.ErrFormat},
		"null":                       {`"mean": 45`, `"mean": null`, assessment.ErrFormat},
		"cut off":                    {`"cells"`, "", assessment.ErrFormat},
	} {
		if !strings.Contains(good, c.from) {
			t.Errorf("%s: nothing to replace", name)
		}
		_, err := exchange.ReadRelease(bytes.NewReader(newReleaseByHand(strings.Replace(good, c.from, c.to, 1)).bytes(t)))
		wantRefused(t, name, err, c.class)
	}
	more := newReleaseByHand(good)
	more.entries = append(more.entries, [2]string{"extra.txt", "x"})
	_, err := exchange.ReadRelease(bytes.NewReader(more.bytes(t)))
	wantRefused(t, "one more entry", err, assessment.ErrDamaged, assessment.ErrFormat)
}

func TestLiesAboutProcessesAreNotTaken(t *testing.T) {
	good := entryOf(t, bytesOf(t, promisingRelease()), "summary.json")
	if _, err := exchange.ReadRelease(bytes.NewReader(newReleaseByHand(good).bytes(t))); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		from, to string
		class    error
	}{
		"an unknown key":             {`"potentials": {`, `"potentials": {"mood": 1, `, assessment.ErrFormat},
		"no parameters":              {`"parameters"`, `"parameter"`, assessment.ErrFormat},
		"no hours":                   {`"hours_per_fte": 1500`, `"hours_per_fte": 0`, assessment.ErrFormat},
		"a process twice":            {`"process": "P02"`, `"process": "P01"`, assessment.ErrFormat},
		"no process":                 {`"process": "P01"`, `"process": ""`, assessment.ErrFormat},
		"a dimension as well":        {`"process": "P01"`, `"process": "P01", "dimension": "A"`, assessment.ErrFormat},
		"seven members":              {`"members": 17`, `"members": 7`, assessment.ErrFormat},
		"more than in all":           {`"members": 21`, `"members": 27`, assessment.ErrFormat},
		"at least of a question":     {`"question": "A1",`, `"question": "A1", "at_least": true,`, assessment.ErrFormat},
		"at least of nothing":        {`"process": "P04"`, `"process": "P04", "at_least": true`, assessment.ErrFormat},
		"at least a number":          {`"at_least": true`, `"at_least": 1`, assessment.ErrFormat},
		"a class of two":             {`"members": 3`, `"members": 2`, assessment.ErrFormat},
		"a mean that is not rounded": {`"mean": 40`, `"mean": 41`, assessment.ErrFormat},
	} {
		if !strings.Contains(good, c.from) {
			t.Errorf("%s: nothing to replace", name)
		}
		_, err := exchange.ReadRelease(bytes.NewReader(newReleaseByHand(strings.Replace(good, c.from, c.to, 1)).bytes(t)))
		wantRefused(t, name, err, c.class)
	}
}

// TestANewerReleaseIsReadWithoutWhatIsNew: so do older programs read one with
// processes.
func TestANewerReleaseIsReadWithoutWhatIsNew(t *testing.T) {
	good := entryOf(t, bytesOf(t, promisingRelease()), "summary.json")
	newer := strings.Replace(strings.Replace(good, `"minor": 1,`, `"minor": 2,`, 1), `"potentials"`, `"possibilities"`, 1)
	got, err := exchange.ReadRelease(bytes.NewReader(newReleaseByHand(newer).bytes(t)))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(fullRelease().Release, got.Release); diff != "" {
		t.Error(diff)
	}
}

func TestWhatNoReleaseCanSayIsNotWritten(t *testing.T) {
	for name, change := range map[string]func(*exchange.ReleaseFile){
		"seven members": func(r *exchange.ReleaseFile) { r.Release.Members = 7 },
		"a mean of 46":  func(r *exchange.ReleaseFile) { r.Release.Cells[0].Mean = 46 },
		"no title":      func(r *exchange.ReleaseFile) { r.Title = "" },
		"no rule":       func(r *exchange.ReleaseFile) { r.Rule = nil },
		"no id":         func(r *exchange.ReleaseFile) { r.Release.ID = "planned" },
	} {
		r := fullRelease()
		change(&r)
		var file bytes.Buffer
		_, err := exchange.WriteRelease(&file, &r, signer(t))
		if _, known := errors.AsType[*exchange.ProblemError](err); !known || file.Len() > 0 {
			t.Errorf("%s: got %v and %d bytes", name, err, file.Len())
		}
	}
}

func FuzzReadRelease(f *testing.F) {
	f.Add(releaseBytes(f))
	f.Add(bytesOf(f, promisingRelease()))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		_, err := exchange.ReadRelease(bytes.NewReader(raw))
		if _, known := errors.AsType[*exchange.ProblemError](err); err != nil && !known {
			t.Errorf("got %v", err)
		}
	})
}

// FuzzReadSignedRelease tries contents that are signed: what is taken can be
// written and is read again the same.
func FuzzReadSignedRelease(f *testing.F) {
	f.Add(entryOf(f, releaseBytes(f), "summary.json"))
	f.Add(entryOf(f, bytesOf(f, promisingRelease()), "summary.json"))
	f.Fuzz(func(t *testing.T, content string) {
		got, err := exchange.ReadRelease(bytes.NewReader(newReleaseByHand(content).bytes(t)))
		if err != nil {
			wantRefused(t, "release", err, assessment.ErrFormat, assessment.ErrNewerFormat, assessment.ErrDamaged)
			return
		}
		var again bytes.Buffer
		if _, err := exchange.WriteRelease(&again, &got, signer(t)); err != nil {
			t.Fatalf("taken, but cannot be written: %v", err)
		}
		back, err := exchange.ReadRelease(&again)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(got, back, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(got, "Print")); diff != "" {
			t.Error(diff)
		}
	})
}
