package sheet_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assets/translations"
	"reifekompass/reports/sheet"
)

// smallRound is a round of three applicants and three jurors, in which
// everything happens that a workbook has to tell.
func smallRound() *jury.Board {
	at := time.Date(2026, 11, 2, 23, 30, 0, 0, time.UTC)
	call := assessment.CallRecord{Status: assessment.CallLocked, Print: assessment.Fingerprint{0xAB, 0xCD}, Call: assessment.Call{
		ID: "x-2026", Title: "=1+1", Office: "Programmstelle", Winners: 1, Ties: []assessment.TieStep{{Kind: assessment.TieByCriterion, Criterion: "J1"}},
		Criteria: []assessment.CallCriterion{
			{Criterion: assessment.Criterion{ID: "J1", Title: assessment.Text{assessment.German: "Übertragbarkeit", assessment.English: "Transferability"}}, Weight: 3000},
			{Criterion: assessment.Criterion{ID: "J2", Title: assessment.Text{assessment.German: "Vision", assessment.English: "Vision"}}, Weight: 1000},
		},
	}}
	round := assessment.Round{ID: strings.Repeat("a", 32), Call: call.Call.ID, State: assessment.RoundDecision}
	var received []assessment.Received
	for i, name := range []string{"Kreis Auental", "=cmd|' /C calc'!A0", "Stadt Celle"} {
		received = append(received, assessment.Received{Series: fmt.Sprintf("%032x", i+1), Agency: name, Standing: assessment.StandingCurrent})
	}
	for j, name := range []string{"Ada Eins", "Bo Zwei", "Cy Drei"} {
		id := assessment.JurorID(fmt.Sprintf("%032x", j+100))
		round.Jurors = append(round.Jurors, assessment.Juror{ID: id, Name: name})
		for a := range received {
			if j == 1 && a == 0 {
				round.Declared = append(round.Declared, assessment.Declaration{Juror: id, Series: received[a].Series, Kind: assessment.ConflictEmployer, Reason: "+arbeitet dort", Made: at})
				continue
			}
			for c, criterion := range []assessment.CriterionID{"J1", "J2"} {
				round.Marks = append(round.Marks, assessment.Mark{
					Juror: id, Series: received[a].Series, Criterion: criterion, State: assessment.MarkGiven, Points: assessment.Points(3 + 2*a + j + c), Reason: "@darum _x0041_", Made: at,
				})
			}
		}
	}
	before := round.Marks[0]
	round.Marks[0].Before, round.Marks[0].Points, round.Marks[0].Reason = &before, 9, "-nach Rückfrage"
	round.Marks[1].State, round.Marks[1].Points, round.Marks[1].Reason = assessment.MarkCannotJudge, 0, "keine Angaben"
	round.Decision = assessment.Decision{
		Winners: []string{received[2].Series}, Reserve: []string{received[0].Series}, Minority: "Ein Mitglied sah es anders.",
		Votes:    []assessment.Vote{{Series: received[2].Series, For: 2, Against: 1}, {Motion: "Die Reserve gilt.", For: 3}},
		Verdicts: []assessment.Verdict{{Series: received[2].Series, Internal: "nur hier", Minutes: "für alle", Letter: "für Celle"}},
		Present:  []assessment.JurorID{round.Jurors[0].ID},
	}
	round.Log = []assessment.LogEntry{{Number: 1, At: at, Kind: assessment.LogJuror, Fields: map[string]string{"name": "Ada Eins"}, Reason: "=2*3"}}
	return jury.NewBoard(call, round, received)
}

func roundBook(t *testing.T, language string, b *jury.Board) *excelize.File {
	t.Helper()
	words, err := translations.New(language)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	now := time.Date(2026, 11, 20, 14, 0, 0, 0, time.FixedZone("CET", 3600))
	if err := sheet.WriteRound(&out, words, b, now); err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	return file
}

func rowsOf(t *testing.T, file *excelize.File, name string) [][]string {
	t.Helper()
	rows, err := file.GetRows(name)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestRoundHasASheetForEverything(t *testing.T) {
	file := roundBook(t, "de", smallRound())
	want := []string{"Übersicht", "Rangfolge", "Mittelwerte", "Urteile", "Befangenheit", "Besprechung", "Entscheidung", "Abstimmungen", "Protokoll", "Regeln"}
	if got := file.GetSheetList(); !slices.Equal(got, want) {
		t.Errorf("sheets %v", got)
	}
	for sheetName, want := range map[string][]string{
		"Übersicht":    {"nennt die Jurymitglieder mit Namen", "ABCD 0000", "ab Zeile 1 verändert", "Ein Mitglied sah es anders.", "Ada Eins"},
		"Rangfolge":    {"Stadt Celle|4.13|kann gewinnen|3|0|ausgewählt", "Kreis Auental|3.38|nicht entscheidungsreif|2|1|Reserve 1"},
		"Mittelwerte":  {"J1 Übertragbarkeit (75,0 %)|J2 Vision (25,0 %)", "Stadt Celle|4.13|4.00|4.50"},
		"Urteile":      {"Kreis Auental|J1|Übertragbarkeit|Ada Eins|bewertet|4.50|-nach Rückfrage|03.11.2026 00:30", "Bo Zwei|befangen", "nicht beurteilbar||keine Angaben"},
		"Befangenheit": {"Bo Zwei|Kreis Auental|Beschäftigung|+arbeitet dort", "Ada Eins|Stadt Celle|noch nicht erklärt"},
		"Besprechung":  {"Kreis Auental|Übertragbarkeit|Ada Eins|1.50|4.50|-nach Rückfrage"},
		"Entscheidung": {"Stadt Celle|ausgewählt|nur hier|für alle|für Celle"},
		"Abstimmungen": {"Stadt Celle|2|1|0", "Die Reserve gilt.|3|0|0"},
		"Protokoll":    {"1|03.11.2026 00:30|Ada Eins ist als Mitglied der Jury eingetragen.|=2*3|" + strings.Repeat("0", 64)},
		"Regeln":       {"J1|Übertragbarkeit|75,0 %|0.00", "Fingerabdruck|ABCD 0000", "Bei Gleichstand, Schritt 1|"},
	} {
		var text strings.Builder
		for _, row := range rowsOf(t, file, sheetName) {
			text.WriteString(strings.Join(row, "|") + "\n")
		}
		for _, part := range want {
			if !strings.Contains(text.String(), part) {
				t.Errorf("%s has no %q:\n%s", sheetName, part, text.String())
			}
		}
	}
}

// TestRoundHoldsNoFormula: whatever people wrote stays a text, also when
// somebody edits the cell.
func TestRoundHoldsNoFormula(t *testing.T) {
	file := roundBook(t, "en", smallRound())
	texts := 0
	for _, name := range file.GetSheetList() {
		for r, row := range rowsOf(t, file, name) {
			for c, text := range row {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, _ := file.GetCellFormula(name, at); formula != "" {
					t.Errorf("%s %s is the formula %s", name, at, formula)
				}
				if r == 0 || !strings.ContainsAny(text[:min(1, len(text))], "=+-@") {
					continue
				}
				texts++
				id, _ := file.GetCellStyle(name, at)
				if style, err := file.GetStyle(id); err != nil || style.NumFmt != 49 {
					t.Errorf("%s %s: %q is not marked as a text", name, at, text)
				}
			}
		}
	}
	if texts < 20 {
		t.Errorf("only %d texts look like a formula; the search is broken", texts)
	}
}

func TestRoundWithNothingInIt(t *testing.T) {
	b := jury.NewBoard(assessment.CallRecord{Call: assessment.Call{Title: "leer"}}, assessment.Round{State: assessment.RoundConflicts}, nil)
	file := roundBook(t, "de", b)
	if rows := rowsOf(t, file, "Urteile"); len(rows) != 1 {
		t.Errorf("%d rows", len(rows))
	}
}
