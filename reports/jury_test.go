package reports

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/reports/document"
)

// rounds are rounds of every kind, by what is special about them.
func rounds(tb testing.TB) map[string]*panel {
	tb.Helper()
	few := func(jurors int) *panel {
		p := thirteen(tb)
		p.round.Jurors = p.round.Jurors[:jurors]
		return p
	}
	below, withdrawn, conflicts, nobody, one, loner := thirteen(tb), thirteen(tb), thirteen(tb), thirteen(tb), thirteen(tb), manyApplicants(tb, 1)
	below.call.Call.Total = 9
	withdrawn.round.Withdrawn = map[string]string{seriesOf(1): "Die Stelle wurde aufgelöst."}
	for j := range conflicts.round.Jurors {
		conflicts.conflict(2, j)
	}
	nobody.round.Jurors, nobody.round.Marks, nobody.round.Declared = nil, nil, nil
	one.call.Call.Winners = 1
	return map[string]*panel{
		"thirteen": thirteen(tb), "decided": decided(thirteen(tb)), "two jurors": few(2), "one juror": few(1), "equal": equal(tb),
		"below": below, "withdrawn": withdrawn, "all conflicted": conflicts, "nobody judged": nobody, "one winner": one, "one applicant": loner,
		"three": manyApplicants(tb, 3), "apart": apart(tb), "unmarked": unmarked(tb),
	}
}

// equal is a round in which everybody has the same points everywhere.
func equal(tb testing.TB) *panel {
	tb.Helper()
	p := thirteen(tb)
	for i := range p.round.Marks {
		p.round.Marks[i].Points, p.round.Marks[i].State = 6, assessment.MarkGiven
	}
	return p
}

// unmarked is a round whose review has not begun.
func unmarked(tb testing.TB) *panel {
	tb.Helper()
	p := thirteen(tb)
	p.round.Marks, p.round.State = nil, assessment.RoundReview
	return p
}

// apart is a round whose jurors have no applicant in common.
func apart(tb testing.TB) *panel {
	tb.Helper()
	p := thirteen(tb)
	var kept []assessment.Mark
	for _, m := range p.round.Marks {
		late := m.Series > seriesOf(6)
		if strict := m.Juror > jurorOf(1); late == strict {
			kept = append(kept, m)
		}
	}
	p.round.Marks = kept
	return p
}

func TestJuryReportSaysWhoLeadsAndHowFirmThatIs(t *testing.T) {
	text := everything(juryReport(t, thirteen(t), options(t, "de")))
	for _, want := range []string{
		"Kreis Auental, Stadt Mühlrode und Stadt Birkenfurt führen.", "3,47", "Zwischen Rang 3 und 4 liegen 0,15 Punkte.",
		"In 5 von 5 Fällen bleiben dieselben drei vorn.", "In 6 von 8 Fällen bleiben dieselben drei vorn.", "Kendalls W beträgt 0,90", "ICC(2,1) beträgt 0,61",
		"unter 286 möglichen Gruppen", "100.000 Ziehungen", "Auch nach Borda, Copeland und Schulze bleiben dieselben drei vorn.", "Im Kreis schlagen sich",
		"In zwei Fällen ist ein Mitglied befangen", "5C63 6A71",
	} {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(want)) {
			t.Errorf("the report does not say %q", want)
		}
	}
}

func TestJuryReportNamesNoJuror(t *testing.T) {
	for name, p := range rounds(t) {
		for _, code := range []string{"de", "en"} {
			d := quickReport(t, p, options(t, code))
			text := everything(d) + d.Title + d.Subject + attached(d)
			for _, juror := range jurorNames() {
				for part := range strings.FieldsSeq(juror) {
					if strings.Contains(text, part) {
						t.Errorf("%s %s: the report names %s", name, code, juror)
					}
				}
			}
			if strings.Contains(text, "Nur unter uns gesagt") {
				t.Errorf("%s: the report prints what is internal", name)
			}
		}
	}
}

func attached(d document.Document) string {
	var b strings.Builder
	for _, file := range d.Attachments {
		b.Write(file.Data)
	}
	return b.String()
}

func TestEveryRoundHasASentence(t *testing.T) {
	all := rounds(t)
	for name, want := range map[string]string{
		"two jurors": "Nur zwei Jurymitglieder.", "one juror": "Nur ein Jurymitglied.", "equal": "liegen 13 Bewerbungen gleichauf", "below": "Keine Bewerbung erreicht die Schwellen.",
		"withdrawn": "Diese Bewerbung ist zurückgezogen.", "all conflicted": "alle Mitglieder befangen", "nobody judged": "Noch ist keine Bewerbung entscheidungsreif.",
		"one winner": "Kreis Auental führt.", "three": "Alle, die gewinnen können, gewinnen.", "apart": "Die Strenge lässt sich nicht herausrechnen.",
		"one applicant": "Die einzige Bewerbung kann nach den Regeln gewinnen.", "decided": "Die Jury hat beschlossen.", "unmarked": "noch kein Urteil",
	} {
		if text := everything(quickReport(t, all[name], options(t, "de"))); !strings.Contains(text, want) {
			t.Errorf("%s: the report does not say %q", name, want)
		}
	}
}

func TestPagesAboutARoundAreSound(t *testing.T) {
	for name, p := range rounds(t) {
		for _, code := range []string{"de", "en"} {
			d := quickReport(t, p, options(t, code), input(withCriteria(), recorded()), input(small(), unfinished()))
			checkSound(t, name+" "+code, d)
		}
	}
}

// checkSound checks that every text is translated, that no texts meet, and that
// no sentence begins small.
func checkSound(t *testing.T, name string, d document.Document) {
	t.Helper()
	text := everything(d) + d.Title + d.Subject
	for _, wrong := range []string{"«", "<no value>", "{{", "report.jury", "report.letter", "report.minutes", "%!", `\u00`, "NaN", "+Inf"} {
		if i := strings.Index(text, wrong); i >= 0 {
			t.Errorf("%s: %q in %q", name, wrong, text[max(0, i-40):min(len(text), i+60)])
		}
	}
	for _, s := range d.Sections {
		if s.Title != "" && s.Title != capital(s.Title) {
			t.Errorf("%s: the title %q begins small", name, s.Title)
		}
	}
	for i, page := range document.Layout(d) {
		checkPage(t, fmt.Sprintf("%s page %d", name, i+1), page.Scene)
	}
}

func TestGoldenJuryReport(t *testing.T) {
	compareGolden(t, "jury", juryReport(t, decided(thirteen(t)), options(t, "de")))
}

// TestFiguresOfApplicantsAreCountedOn makes the report when five of thirteen
// have said something about themselves: their pages are made at the same time,
// and have a figure more.
func TestFiguresOfApplicantsAreCountedOn(t *testing.T) {
	d := quickReport(t, decided(thirteen(t)), options(t, "de"), field13(shipped(t), 5)...)
	var numbers []string
	for _, section := range d.Sections {
		for _, block := range section.Blocks {
			switch b := block.(type) {
			case document.Figure:
				numbers = append(numbers, b.Number)
			case document.Table:
				numbers = append(numbers, b.Number)
			}
		}
	}
	numbers = slices.DeleteFunc(numbers, func(number string) bool { return number == "" })
	for i, number := range numbers {
		if want := "Abb.\u00a0" + strconv.Itoa(i+1); number != want {
			t.Fatalf("%q is the figure after %v, want %q", number, numbers[:i], want)
		}
	}
	if len(numbers) < 13+5 {
		t.Errorf("only %d figures: %v", len(numbers), numbers)
	}
}

func TestJuryReportNeedsApplicants(t *testing.T) {
	p := thirteen(t)
	p.received = nil
	if _, err := JuryReport(JuryInput{Board: p.board()}, options(t, "de")); !errors.Is(err, ErrNoApplicants) {
		t.Errorf("got %v", err)
	}
	if _, err := JuryReport(JuryInput{Board: thirteen(t).board()}, Options{}); !errors.Is(err, ErrNoWords) {
		t.Errorf("got %v", err)
	}
}

func TestTheOrderOfMarksChangesNoFingerprintOfOthers(t *testing.T) {
	p, q := thirteen(t), thirteen(t)
	if roundPrint(p.board()) != roundPrint(q.board()) {
		t.Error("the same round has two fingerprints")
	}
	q.round.Marks[3].Points++
	if roundPrint(p.board()) == roundPrint(q.board()) {
		t.Error("half a point changes no fingerprint")
	}
}
