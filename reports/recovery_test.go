package reports

import (
	"bytes"
	"strings"
	"testing"

	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/programme"
	"reifekompass/reports/document"
	"reifekompass/reports/pdfcheck"
)

// rescue is a new key and its recovery sheet.
func rescue(t *testing.T, code string) (*sealed.Identity, document.Document) {
	t.Helper()
	key, err := sealed.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	office := strings.Repeat("Programmstelle Digitale Wirtschaftsförderung ", 4)
	d, err := RecoverySheet(Recovery{Office: office, Secret: key.Secret(), Recipient: programme.PrintOf(key.Recipient())}, options(t, code))
	if err != nil {
		t.Fatal(err)
	}
	return key, d
}

// keyTable is the table a person types from: the one with a line per row.
func keyTable(t *testing.T, d document.Document) document.Table {
	t.Helper()
	for _, block := range d.Sections[0].Blocks {
		if table, ok := block.(document.Table); ok && len(table.Columns) > 2 {
			return table
		}
	}
	t.Fatal("no key on the sheet")
	return document.Table{}
}

// onLine is what stands on a line of the key, without its number and count.
func onLine(row document.Row) string {
	var line strings.Builder
	for _, cell := range row.Cells[1 : len(row.Cells)-1] {
		for _, run := range cell.Text {
			line.WriteString(run.Text)
		}
	}
	return line.String()
}

func TestKeyTypedFromTheSheetIsTheKey(t *testing.T) {
	key, d := rescue(t, "de")
	var typed strings.Builder
	for i, row := range keyTable(t, d).Rows {
		line := onLine(row)
		if said := row.Cells[len(row.Cells)-1].Text[0].Text; said != words(t, "de").Integer(len(line)) {
			t.Errorf("line %d: %q has %s characters", i+1, line, said)
		}
		if i > 0 && strings.ContainsAny(line, "1BIO") {
			t.Errorf("line %d: %q has characters that the sheet rules out", i+1, line)
		}
		typed.WriteString(strings.ToLower(line) + " \n")
	}
	again, err := sealed.ParseIdentity(typed.String())
	if err != nil || again.Secret() != key.Secret() {
		t.Errorf("%q is not the key: %v", typed.String(), err)
	}
}

func TestEveryKeyIsPartedWhole(t *testing.T) {
	for _, secret := range []string{"", "1", "ABC", "AGE-SECRET-KEY-1QQQQ", "A-B-C-D-E-F-G-1QZ", "AGE-SECRET-KEY-PQ-1" + strings.Repeat("Q", 300)} {
		var all strings.Builder
		for _, row := range words(t, "de").secret(secret).Rows {
			all.WriteString(onLine(row))
		}
		if all.String() != secret {
			t.Errorf("got %q, want %q", all.String(), secret)
		}
	}
}

func TestRecoverySheetIsOnePageWithoutData(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		key, d := rescue(t, code)
		raw := asFile(t, d)
		report, err := pdfcheck.Check(bytes.NewReader(raw), int64(len(raw)))
		if err != nil || report.Pages != 1 || report.Attachments != 0 || len(report.Findings) > 0 {
			t.Errorf("%s: %+v, %v", code, report, err)
		}
		text := everything(d)
		for _, want := range []string{programme.PrintOf(key.Recipient()).String(), words(t, code).LongDate(options(t, code).Date)} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is missing", code, want)
			}
		}
		for _, wrong := range []string{"sheets.", "<no value>"} {
			if strings.Contains(text, wrong) {
				t.Errorf("%s: %q is on the sheet", code, wrong)
			}
		}
	}
}

func TestSheetNamesTheButtonOfTheWindow(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		w := words(t, code)
		step := w.Say("sheets.recovery.step1")
		for _, key := range []string{"overview.card.office", "calls.key", "calls.key_recover"} {
			if !strings.Contains(step, w.Say(key)) {
				t.Errorf("%s: %q does not name %q", code, step, w.Say(key))
			}
		}
	}
}
