package exchange_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// lindenrade is what testdata/v1.json says.
func lindenrade() assessment.Assessment {
	return assessment.Assessment{
		Agency: assessment.Agency{
			Name: "Wirtschaftsförderung Lindenrade", AGS: "05999016", Place: "Lindenrade",
			Kind: assessment.KindMunicipality, LegalForm: assessment.FormOffice, FTE: 650, Size: assessment.Size50k100k,
			ContactRole: "Amtsleitung", ContactEmail: "wirtschaft@lindenrade.example", Fictional: true,
		},
		Year: 2026, CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0",
		Status: assessment.Complete, Position: "B2",
		Answers: map[assessment.QuestionID]assessment.Answer{
			"A1": {Question: "A1", State: assessment.Unknown},
			"B2": {
				Question: "B2", State: assessment.Answered, Current: 0,
				Target:   assessment.Target{Set: true, Level: 3, Year: 2028},
				Evidence: assessment.Document, Discussion: true,
				Internal: "Die Checkliste liegt in einer „persönlichen“ Ablage.",
				ForJury:  "Drei von 14 Abläufen <sind> beschrieben 🙂\nsiehe Anlage 2.",
			},
			"B10": {Question: "B10", Target: assessment.Target{Set: true, Level: 2}},
			"C3":  {Question: "C3", State: assessment.NotApplicable, Reason: "Flächen vermarktet der Kreis."},
			"D1":  {Question: "D1", State: assessment.Answered, Current: 4, Evidence: assessment.ThirdParty},
			"D2":  {Question: "D2", Target: assessment.Target{Year: 2030}, Evidence: assessment.Statement},
		},
	}
}

func version1(tb testing.TB) string {
	tb.Helper()
	raw, err := os.ReadFile("testdata/v1.json")
	if err != nil {
		tb.Fatal(err)
	}
	return string(raw)
}

func read(t *testing.T, file string) assessment.Assessment {
	t.Helper()
	a, err := exchange.ReadAnswers(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestVersion1IsReadForEver(t *testing.T) {
	if diff := cmp.Diff(lindenrade(), read(t, version1(t))); diff != "" {
		t.Error(diff)
	}
}

func TestSameAssessmentGivesSameBytes(t *testing.T) {
	for range 5 { // the order of a map changes from run to run
		a := lindenrade()
		var out bytes.Buffer
		if err := exchange.WriteAnswers(&out, &a); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(version1(t), out.String()); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestOpenAnswersWithoutContentAreNotWritten(t *testing.T) {
	a := lindenrade()
	a.Answers["A2"] = assessment.Answer{Question: "A2"}
	var out bytes.Buffer
	if err := exchange.WriteAnswers(&out, &a); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(version1(t), out.String()); diff != "" {
		t.Error(diff)
	}
}

func TestNewerVersionAsksForAnUpdate(t *testing.T) {
	newer := strings.Replace(version1(t), `"version": 1,`, `"version": 2, "news": {},`, 1)
	_, err := exchange.ReadAnswers(strings.NewReader(newer))
	if !errors.Is(err, assessment.ErrNewerFormat) || errors.Is(err, assessment.ErrFormat) {
		t.Errorf("got %v, want ErrNewerFormat only", err)
	}
}

func TestKeysOfANewerMinorVersionArePassedOver(t *testing.T) {
	newer := strings.NewReplacer(
		`"version": 1,`, `"version": 1, "minor": 99, "news": {"a": [1]},`,
		`"state": "unknown"`, `"state": "unknown", "mood": "good"`,
		`"fictional"`, `"branch": null, "fictional"`,
	).Replace(version1(t))
	if diff := cmp.Diff(lindenrade(), read(t, newer)); diff != "" {
		t.Error(diff)
	}
}

func TestOptionalKeysMayBeMissing(t *testing.T) {
	got := read(t, `{"format":"reifekompass-answers","version":1,"minor":0,"catalogue":{"id":"x","version":"2"},"agency":{"name":"Y"},"year":2026,"answers":[{"question":"Z","state":"open"}]}`)
	want := assessment.Assessment{
		Agency: assessment.Agency{Name: "Y"}, Year: 2026, CatalogueID: "x", CatalogueVersion: "2", Status: assessment.Draft,
		Answers: map[assessment.QuestionID]assessment.Answer{"Z": {Question: "Z"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTextsLoseNULAndControlCharacters(t *testing.T) {
	file := strings.Replace(version1(t), "Die Checkliste liegt", `Die\u0000 Check\u0007liste\r\nliegt`, 1)
	if got := read(t, file).Answers["B2"].Internal; !strings.HasPrefix(got, "Die Checkliste\nliegt") {
		t.Errorf("got %q", got)
	}
}

func TestWindowsLineEndsAndByteOrderMarkDoNotMatter(t *testing.T) {
	file := "\ufeff" + strings.ReplaceAll(version1(t), "\n", "\r\n")
	if diff := cmp.Diff(lindenrade(), read(t, file)); diff != "" {
		t.Error(diff)
	}
}

func TestLongestCommentsComeBack(t *testing.T) {
	a := lindenrade()
	long := strings.Repeat("😀", assessment.MaxComment)
	a.Answers["B2"] = assessment.Answer{Question: "B2", Internal: long, ForJury: long, Reason: long}
	var out bytes.Buffer
	if err := exchange.WriteAnswers(&out, &a); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a, read(t, out.String())); diff != "" {
		t.Error("the longest comments changed on the way")
	}
}

func TestWhatCannotBeReadAgainIsNotWritten(t *testing.T) {
	huge := lindenrade()
	long := strings.Repeat("😀", assessment.MaxComment)
	for i := range 60 {
		id := assessment.QuestionID("A" + string(rune('0'+i/10)) + string(rune('0'+i%10)))
		huge.Answers[id] = assessment.Answer{Question: id, Internal: long, ForJury: long}
	}
	other := lindenrade()
	other.Answers["b2"] = assessment.Answer{Question: "b2", State: assessment.Unknown}
	nameless := lindenrade()
	nameless.CatalogueID = ""
	for name, c := range map[string]struct {
		a   assessment.Assessment
		key string
	}{
		"too large": {huge, "exchange.size"}, "id of no question": {other, "exchange.question"}, "no catalogue": {nameless, "exchange.missing"},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			err := exchange.WriteAnswers(&out, &c.a)
			var found *exchange.ProblemError
			if !errors.As(err, &found) || found.Key != c.key || out.Len() > 0 {
				t.Errorf("got %v and %d bytes, want %s and none", err, out.Len(), c.key)
			}
		})
	}
}

func TestWrongAssessmentIsNotWritten(t *testing.T) {
	a := lindenrade()
	a.Year = 1
	var out bytes.Buffer
	var wrong *assessment.ValueError
	if err := exchange.WriteAnswers(&out, &a); !errors.As(err, &wrong) || out.Len() > 0 {
		t.Errorf("got %v and %d bytes, want a *ValueError and none", err, out.Len())
	}
}

var errDisk = errors.New("disk on fire")

func TestErrorsOfTheDiskComeThrough(t *testing.T) {
	if _, err := exchange.ReadAnswers(iotest.ErrReader(errDisk)); !errors.Is(err, errDisk) {
		t.Errorf("got %v, want the error of the reader", err)
	}
	a := lindenrade()
	if err := exchange.WriteAnswers(failing{}, &a); !errors.Is(err, errDisk) {
		t.Errorf("got %v, want the error of the writer", err)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errDisk }

func BenchmarkReadAnswers(b *testing.B) {
	file := version1(b)
	for b.Loop() {
		if _, err := exchange.ReadAnswers(strings.NewReader(file)); err != nil {
			b.Fatal(err)
		}
	}
}
