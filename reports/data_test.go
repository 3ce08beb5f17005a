package reports

import (
	"encoding/csv"
	"strings"
	"testing"

	"reifekompass/assessment"
)

func TestComparisonCarriesItsValuesAsATable(t *testing.T) {
	ins := field13(small(), 13)
	ins[0].Assessment.Agency.Name = "=Summe(A1)\nMühlrode; \"Kreis\""
	d := compare(t, ins, options(t, "de"))
	if len(d.Attachments) != 1 {
		t.Fatalf("got %d attachments", len(d.Attachments))
	}
	text, found := strings.CutPrefix(string(d.Attachments[0].Data), "\ufeff")
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil || !found {
		t.Fatal(found, err)
	}
	if len(rows) != 14 || len(rows[0]) != 10+9 {
		t.Fatalf("got %d rows of %d", len(rows), len(rows[0]))
	}
	guarded := 0
	for _, row := range rows[1:] {
		if row[1] == "'=Summe(A1) Mühlrode; \"Kreis\"" {
			guarded++
		}
		for _, cell := range row {
			if strings.ContainsAny(cell[:min(1, len(cell))], "=+@") {
				t.Errorf("%q may be taken for a formula", cell)
			}
		}
	}
	if guarded != 1 {
		t.Errorf("got %d guarded names", guarded)
	}
	in := ins[0]
	for _, row := range rows[1:] {
		if strings.HasPrefix(row[1], "'=") && row[7] != strings.ReplaceAll(in.Result.Total.Round(1), ".", ",") {
			t.Errorf("got total %q of %v", row[7], in.Result.Total)
		}
	}
}

func TestValuesWithoutEnoughAnswersAreEmptyInTheTable(t *testing.T) {
	a := lindenrade()
	a.Answers = map[assessment.QuestionID]assessment.Answer{}
	d := compare(t, []Input{input(small(), a)}, options(t, "en"))
	lines := strings.Split(string(d.Attachments[0].Data), "\r\n")
	if !strings.HasSuffix(lines[1], strings.Repeat(";", 9)) {
		t.Errorf("got %q", lines[1])
	}
}
