package jury

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// compareWith is the comparison with the submissions of the example.
func compareWith(t *testing.T, in *input) (*Comparer, *CompareState) {
	t.Helper()
	p, s := comparer(t, in.board())
	p.deps.Submissions = submitted(in)
	p.deps.Kit = kittest.Bare(t, &kittest.Clock{})
	known, err := readDetails(t.Context(), &p.deps, p.teller.board)
	if err != nil {
		t.Fatal(err)
	}
	p.teller.known = known
	p.compose()
	return p, s
}

func TestFieldIsFilteredByAnything(t *testing.T) {
	in := newInput(t)
	p, s := compareWith(t, in)
	for _, c := range []struct {
		name    string
		filters Filters
		want    int
	}{
		{"kind", Filters{Kind: assessment.KindDistrict}, 4},
		{"size", Filters{Size: assessment.SizeUnder20k}, 3},
		{"region", Filters{Region: "Region 1"}, 4},
		{"evidence", Filters{Evidence: 50}, 8},
		{"two at once", Filters{Kind: assessment.KindDistrict, Region: "Region 1"}, 1},
		{"everybody reaches a low total", Filters{Total: 2}, 13},
	} {
		p.Filter(c.filters)
		if len(s.Rows) != c.want {
			t.Errorf("%s: %v, want %d", c.name, names(s), c.want)
		}
	}
	p.Filter(Filters{Standing: FilterBest})
	for _, row := range s.Rows {
		dot := false
		for _, cell := range row.Cells[4:] {
			dot = dot || cell.Heat.Dot
		}
		if !dot {
			t.Errorf("%s is best in nothing", row.Name)
		}
	}
	p.Filter(Filters{Criterion: "J1", Points: 7})
	for _, row := range s.Rows {
		if row.Cells[4].Text < "3,5" {
			t.Errorf("%s has %s in J1", row.Name, row.Cells[4].Text)
		}
	}
	if s.Filter != "Filter · 1" || len(s.Rows) == 0 || len(s.Rows) == 13 {
		t.Errorf("%q, %d rows", s.Filter, len(s.Rows))
	}
	p.Filter(Filters{})
	for _, text := range []string{"region 2", "ort 12", "Kreisfreie"} {
		if p.Search(text); len(s.Rows) == 0 || len(s.Rows) == 13 {
			t.Errorf("%q finds %v", text, names(s))
		}
	}
}

func TestFactsStandInATableAndSort(t *testing.T) {
	p, s := compareWith(t, newInput(t))
	p.Show(ViewFacts)
	if len(s.FactRows) != 13 || len(s.Rows) != 0 || len(s.FactRows[0].Cells) != len(s.FactColumns) {
		t.Fatalf("%d rows of facts, %d of points", len(s.FactRows), len(s.Rows))
	}
	for _, column := range []string{columnEvidence, columnCompare, columnCoverage, columnSize, columnIndex} {
		p.Sort(column)
		first, last := s.FactRows[0], s.FactRows[12]
		if column == columnEvidence && (first.Cells[7].Text != "100\u00a0%" || last.Cells[7].Text != "0\u00a0%") {
			t.Errorf("evidence: %q to %q", first.Cells[7].Text, last.Cells[7].Text)
		}
	}
	p.Sort(columnKind)
	if s.Sort.Descending {
		t.Error("words begin at the end")
	}
	p, s = comparer(t, newInput(t).board())
	p.Show(ViewFacts)
	if cell := s.FactRows[0].Cells[3]; cell.Text != "–" || cell.Tip == "" {
		t.Errorf("no submission: %+v", cell)
	}
}

func TestHundredsAreLeafedThrough(t *testing.T) {
	p, s := comparer(t, many(t, 430).board())
	for view, pages := range map[View]int{ViewParts: 18, ViewJurors: 29, ViewProfiles: 27} {
		p.Show(view)
		if s.Picture.Page == "" || s.Picture.Before || !s.Picture.After {
			t.Errorf("view %d: first page %+v", view, s.Picture.Page)
		}
		p.Leaf(pages - 1)
		if s.Picture.After || !strings.HasSuffix(s.Picture.Page, "430 von 430") {
			t.Errorf("view %d: last page %q", view, s.Picture.Page)
		}
		p.Leaf(5)
		if !strings.HasSuffix(s.Picture.Page, "430 von 430") {
			t.Errorf("view %d: beyond the last page: %q", view, s.Picture.Page)
		}
		if drawn := s.Picture.Draw(900); drawn.Alt == "" || drawn.Height <= 0 || drawn.Width != 900 {
			t.Errorf("view %d: %v × %v, %q", view, drawn.Width, drawn.Height, drawn.Alt)
		}
	}
}

func TestPicturesFollowFilterAndOrder(t *testing.T) {
	p, s := compareWith(t, newInput(t))
	p.Show(ViewParts)
	if cells := s.Picture.Cells(); len(cells.Rows) != 13 || cells.Rows[0][0] != "1" {
		t.Errorf("%v", cells.Rows)
	}
	p.Filter(Filters{Kind: assessment.KindDistrict})
	p.Sort(columnName)
	cells := s.Picture.Cells()
	if len(cells.Rows) != 4 || cells.Rows[0][1] > cells.Rows[1][1] {
		t.Errorf("%v", cells.Rows)
	}
	p.Filter(Filters{Region: "nowhere"})
	if s.Picture.Draw != nil {
		t.Error("a picture of nobody")
	}
}

// odd are rounds in which something is special.
func odd() map[string]func(*input) {
	return map[string]func(*input){
		"one juror": func(in *input) { in.round.Jurors = in.round.Jurors[:1] },
		"no marks":  func(in *input) { in.round.Marks = nil },
		"conflicts": func(in *input) {
			for _, j := range in.round.Jurors {
				in.round.Declared = append(in.round.Declared, assessment.Declaration{Series: "W01", Juror: j.ID, Kind: assessment.ConflictRival, Reason: "x"})
			}
		},
		"all equal": func(in *input) {
			for i := range in.round.Marks {
				in.round.Marks[i].State, in.round.Marks[i].Points = assessment.MarkGiven, 6
			}
		},
		"threshold": func(in *input) { in.call.Call.Total = 10 },
		"withdrawn": func(in *input) {
			in.round.Withdrawn = map[string]string{"W02": "Rücknahme"}
		},
		"all conflicted": func(in *input) {
			for _, r := range in.received {
				for _, j := range in.round.Jurors {
					in.round.Declared = append(in.round.Declared, assessment.Declaration{Series: r.Series, Juror: j.ID, Kind: assessment.ConflictRival, Reason: "x"})
				}
			}
		},
		"two jurors": func(in *input) { in.round.Jurors = in.round.Jurors[:2] },
	}
}

func TestOddRoundsHaveTheirPictures(t *testing.T) {
	for name, change := range odd() {
		in := newInput(t)
		change(in)
		p, s := compareWith(t, in)
		for _, view := range []View{ViewParts, ViewJurors, ViewProfiles} {
			p.Show(view)
			drawn := s.Picture.Draw(760)
			if drawn.Alt == "" || s.Picture.Title == "" || strings.Contains(s.Picture.Title+drawn.Alt, "«") {
				t.Errorf("%s, view %d: %q, %q", name, view, s.Picture.Title, drawn.Alt)
			}
		}
	}
}

func TestEveryViewIsReachedByKeyboard(t *testing.T) {
	in := newInput(t)
	s := newStage(t, in.board(), kittest.Setting{})
	s.submissions = submitted(in)
	v := s.compare()
	s.Kit.Focus(v.head.views)
	for _, see := range []string{" gewinnt am meisten", "Am weitesten gehen die Urteile", "So schätzen sich die Bewerbungen", "Nachweis"} {
		s.Key(fyne.KeyRight)
		s.Clock.Release()
		s.MustSee(see)
	}
	s.Kit.Keys.Press(kit.Ctrl(fyne.KeyL))
	s.MustSee("Welche Bewerbungen?", "Antworten mit Nachweis", "Alle zeigen")
	s.Kit.Keys.Press(kit.Plain(fyne.KeyEscape))
	s.MustNotSee("Alle zeigen")
}

func TestNarrowNamesAreTheirShortOnes(t *testing.T) {
	in := newInput(t)
	for i := range in.received {
		in.received[i].Agency = "Wirtschaftsförderungsgesellschaft " + in.received[i].Agency
	}
	s := newStage(t, in.board(), kittest.Setting{Size: fyne.NewSize(1024, 604)})
	s.compare()
	s.MustSee("… Kreis Nettegrund", "… Stadt Ahlenfurt")
}

func TestPaperIsLargerOnTheScreen(t *testing.T) {
	drawn := paper(func(width float64) scene.Scene {
		s := scene.Scene{Width: width, Height: 10}
		s.Add(scene.Text{Font: scene.Font{Size: 9}})
		return s
	})(900)
	if drawn.Width != 900 || drawn.Height != 15 || drawn.Shapes[0].(scene.Text).Font.Size != 13.5 {
		t.Errorf("%+v", drawn)
	}
}

func TestSideBySideTellsWhatApplicantsSay(t *testing.T) {
	p, s := compareWith(t, newInput(t))
	for i := range 3 {
		p.Choose(s.Rows[i].ID)
	}
	b := p.Beside()
	if len(b.Rows) != 1+8+7 {
		t.Fatalf("%d rows", len(b.Rows))
	}
	for _, row := range b.Rows {
		if len(row.Cells) != len(b.Columns) {
			t.Errorf("%s: %d cells, %d columns", row.Name, len(row.Cells), len(b.Columns))
		}
	}
	if kind := b.Rows[9]; kind.Cells[0].Text != "Art" || kind.Cells[2].Text == "–" {
		t.Errorf("%+v", kind)
	}
}
