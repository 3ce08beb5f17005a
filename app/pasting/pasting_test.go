package pasting_test

import (
	"slices"
	"strings"
	"testing"

	"reifekompass/app/kit/kittest"
	"reifekompass/app/paste"
	"reifekompass/app/pasting"
	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

// read reads a text into the systems of an agency that has one.
func read(t *testing.T, language, text string) pasting.Preview {
	t.Helper()
	return pasting.Read(text, pasting.Spec{
		Spec: paste.Spec{
			Kind: assessment.EntrySystem, Attributes: []string{"product", "yearly_cost"}, Rows: []string{"S01"},
			Inventory: assessment.NewInventory(assessment.System{ID: "S01", Product: "KontaktPlus"}),
		},
		Catalogue: kittest.Catalogue(t), Wording: wording.New(kittest.Words(t, language), kittest.Catalogue(t)),
	})
}

func TestPreviewCountsWhatIsTakenAndWhatIsNew(t *testing.T) {
	p := read(t, "de", "KontaktPlus\t12.400\nE-Akte\t900")
	if p.Count != "Übernommen werden: 3 Werte in 2 Systemen, davon neu: 1." || p.Refused != "" || len(p.Reasons) > 0 {
		t.Errorf("%q, refused %q, reasons %q", p.Count, p.Refused, p.Reasons)
	}
	if mark := p.Rows[1].Cells[1].Mark.Text; mark != "neu" || p.Rows[0].Cells[1].Mark.Text != "" {
		t.Errorf("the new row has the mark %q", mark)
	}
	if en := read(t, "en", "KontaktPlus\t12400"); en.Count != "To be taken over: 1 value in 1 system." {
		t.Errorf("in English %q", en.Count)
	}
}

func TestPreviewExplainsTheFirstValuesThatDoNotFit(t *testing.T) {
	p := read(t, "de", "A\tviel\nB\twenig\nC\tkaum\nD\tnie")
	if !strings.HasPrefix(p.Refused, "4 Werte passen nicht") || len(p.Reasons) != 3 || !strings.HasPrefix(p.Reasons[0], "Zeile 1, Kosten im Jahr") {
		t.Errorf("refused %q, reasons %q", p.Refused, p.Reasons)
	}
	for i, row := range p.Rows {
		if cell := row.Cells[3]; !cell.Warn || cell.Tip == "" {
			t.Errorf("row %d does not say what is wrong: %+v", i, cell)
		}
	}
}

func TestReasonNamesTheColumnOnce(t *testing.T) {
	w := wording.New(kittest.Words(t, "de"), kittest.Catalogue(t))
	label := w.Label(assessment.EntrySystem, "contract_end")
	p := read(t, "de", w.Label(assessment.EntrySystem, "product")+"\t"+label+"\nKontaktPlus\tbald")
	if len(p.Reasons) != 1 || strings.Count(p.Reasons[0], label) != 1 {
		t.Errorf("reasons %q, want the column %q once", p.Reasons, label)
	}
}

func TestHeadingsOfTheOtherLanguageAreKnownAndStrangeOnesLeftOut(t *testing.T) {
	w := wording.New(kittest.Words(t, "en"), kittest.Catalogue(t))
	p := read(t, "de", "S01\t1")
	if titles := []string{p.Columns[0].Title, p.Columns[1].Title}; !slices.Equal(titles, []string{"Nr.", "System"}) {
		t.Errorf("columns begin with %q", titles)
	}
	p = read(t, "de", w.Label(assessment.EntrySystem, "product")+"\t"+w.Label(assessment.EntrySystem, "yearly_cost")+"\tColor\nKontaktPlus\t500\tblau")
	if len(p.Entries) != 1 || p.Entries[0].(assessment.System).Contract.YearlyCost != assessment.Whole(500) {
		t.Errorf("entries %+v", p.Entries)
	}
	if last := p.Columns[len(p.Columns)-1]; last.Title != "Color" || last.Note != "bleibt weg" {
		t.Errorf("the unknown column is shown as %+v", last)
	}
}

func TestNothingIsPossibleWithoutATable(t *testing.T) {
	if p := read(t, "de", ""); p.Possible() || len(p.Notes) != 1 || len(p.Rows) > 0 {
		t.Errorf("of nothing %+v", p)
	}
}
