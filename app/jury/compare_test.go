package jury

import (
	"errors"
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	round "reifekompass/assessment/jury"
	"reifekompass/reports/scene"
)

// comparer returns a presenter on a board and what it showed last, before the
// weights are drawn.
func comparer(t *testing.T, board *round.Board) (*Comparer, *CompareState) {
	t.Helper()
	clock, state := &kittest.Clock{}, &CompareState{}
	deps := Deps{Context: t.Context(), Kit: kittest.Bare(t, clock), Boards: &boards{board: board}, Submissions: submissions{}, Log: slog.New(slog.DiscardHandler)}
	p := NewComparer(deps, func(s CompareState) { *state = s })
	clock.Hold = true // drawing weights takes a moment
	p.Refresh()
	clock.Release()
	return p, state
}

func names(s *CompareState) []string {
	list := make([]string, len(s.Rows))
	for i, row := range s.Rows {
		list[i] = row.Name
	}
	return list
}

func TestTableStandsInTheOrderOfTheRanks(t *testing.T) {
	_, s := comparer(t, newInput(t).board())
	if len(s.Rows) != 13 || len(s.Columns) != 12 {
		t.Fatalf("%d rows, %d columns", len(s.Rows), len(s.Columns))
	}
	for i, row := range s.Rows {
		if row.Cells[0].Text != strconv.Itoa(i+1) {
			t.Errorf("row %d has rank %q", i, row.Cells[0].Text)
		}
		rule := scene.None
		if i == 2 {
			rule = scene.Primary
		}
		if row.Rule != rule {
			t.Errorf("row %d: rule %v, want %v", i, row.Rule, rule)
		}
		for c, cell := range row.Cells[4:] {
			if cell.Text == "" || !cell.Heat.Shown {
				t.Errorf("%s, criterion %d: a color without a number: %+v", row.Name, c, cell)
			}
		}
	}
	if got := s.Columns[4].Title; got != "J1 · 20\u00a0%" {
		t.Errorf("first heading %q", got)
	}
}

func TestColorFollowsTheNumberAsItIsPrinted(t *testing.T) {
	_, s := comparer(t, newInput(t).board())
	for _, row := range s.Rows {
		for _, cell := range row.Cells[4:] {
			if want := int(cell.Text[0] - '0'); !cell.Heat.Hatch && cell.Heat.Step != min(want, 4) {
				t.Errorf("%s: %q is on step %d", row.Name, cell.Text, cell.Heat.Step)
			}
		}
	}
}

func TestHeadingSortsAndThoseWithoutARankStayBelow(t *testing.T) {
	in := newInput(t)
	in.without("W01", "J1", "J2", "J3")
	p, s := comparer(t, in.board())
	last := s.Rows[12]
	if last.Name != "Kreis Hohenwied" || last.Cells[3].Text != "–" || last.Cells[0].Text != "" || last.Cells[1].Note != "nicht entscheidungsreif" {
		t.Errorf("not ready: %+v", last.Cells[:4])
	}
	if !last.Cells[4].Heat.Hatch || last.Cells[4].Text != "2 gült." || s.Rows[11].Rule != scene.Border {
		t.Errorf("thin cell %+v, rule %v", last.Cells[4], s.Rows[11].Rule)
	}
	for _, column := range []string{"c:J2", columnName, columnVotes, columnTotal} {
		for range 2 {
			p.Sort(column)
			if s.Rows[12].Name != "Kreis Hohenwied" {
				t.Errorf("by %s %v: %s stands last", column, s.Sort, s.Rows[12].Name)
			}
		}
	}
	p.Sort("c:J2")
	for i := 1; i < 12; i++ {
		if s.Rows[i-1].Cells[5].Text < s.Rows[i].Cells[5].Text {
			t.Errorf("J2: %s stands above %s", s.Rows[i-1].Cells[5].Text, s.Rows[i].Cells[5].Text)
		}
	}
	if s.Rows[2].Rule != scene.None {
		t.Error("a line below the winners, though they do not stand together")
	}
}

func TestConflictAndMissingCellAreMarked(t *testing.T) {
	_, s := comparer(t, newInput(t).board())
	for _, row := range s.Rows {
		switch row.ID {
		case "W04", "W09":
			if row.Cells[2].Text != "4 / 5" || row.Cells[2].Note != "1 befangen" {
				t.Errorf("%s: %+v", row.ID, row.Cells[2])
			}
		case "W11":
			if cell := row.Cells[4+6]; !cell.Heat.Ring || !strings.Contains(cell.Tip, "nicht beurteilbar") {
				t.Errorf("missing cell: %+v", cell)
			}
		}
	}
}

func TestBestPerCriterionIsMarked(t *testing.T) {
	_, s := comparer(t, newInput(t).board())
	for c := 4; c < len(s.Columns); c++ {
		best, dots := "", 0
		for _, row := range s.Rows {
			best = max(best, row.Cells[c].Text)
			if row.Cells[c].Heat.Dot {
				dots++
			}
		}
		if dots == 0 {
			t.Errorf("%s: nobody is marked", s.Columns[c].Title)
		}
		for _, row := range s.Rows {
			if row.Cells[c].Heat.Dot && row.Cells[c].Text != best {
				t.Errorf("%s: %s is marked, best is %s", s.Columns[c].Title, row.Cells[c].Text, best)
			}
		}
	}
}

func TestSearchAndFilterNarrowTheTable(t *testing.T) {
	in := newInput(t)
	in.without("W01", "J1", "J2", "J3")
	p, s := comparer(t, in.board())
	p.Search("stadt ")
	if len(s.Rows) != 5 || s.Found != "5 von 13" {
		t.Errorf("%v, %q", names(s), s.Found)
	}
	p.Search("")
	for _, c := range []struct {
		filter Filter
		want   int
	}{{FilterRanked, 12}, {FilterUnranked, 1}, {FilterConflicted, 2}, {FilterAll, 13}, {FilterChosen, 0}} {
		if p.Filter(Filters{Standing: c.filter}); len(s.Rows) != c.want {
			t.Errorf("filter %d shows %v", c.filter, names(s))
		}
	}
}

func TestFindingComesFirstAndItsFirmnessLater(t *testing.T) {
	in, clock, state := newInput(t), &kittest.Clock{}, CompareState{}
	deps := Deps{Context: t.Context(), Kit: kittest.Bare(t, clock), Boards: &boards{board: in.board()}, Submissions: submissions{}, Log: slog.New(slog.DiscardHandler)}
	p := NewComparer(deps, func(s CompareState) { state = s })
	clock.Hold = true
	p.Refresh()
	clock.Release() // the board is read
	if !strings.HasPrefix(state.Finding, "Auf den ersten 3 Plätzen stehen ") || !strings.Contains(state.Note, "berechnet") || len(state.Rows) != 13 {
		t.Errorf("%q, %q, %d rows", state.Finding, state.Note, len(state.Rows))
	}
	clock.Release() // the weights are drawn
	if !strings.Contains(state.Note, "100.000 Läufe") || !strings.Contains(state.Note, "unter den ersten 3") {
		t.Errorf("%q, %q", state.Finding, state.Note)
	}
}

func TestFindingSaysWhatIsSpecial(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*input)
		want   string
	}{
		{"nobody", func(in *input) { in.received = nil }, "Noch keine Bewerbung in dieser Runde."},
		{"two jurors", func(in *input) { in.round.Jurors = in.round.Jurors[:2] }, "2 Jurymitglieder entscheiden nicht."},
		{"one juror", func(in *input) { in.round.Jurors = in.round.Jurors[:1] }, "Eine Person allein entscheidet nicht."},
		{"no marks", func(in *input) { in.round.Marks = nil }, "Noch keine Bewerbung ist entscheidungsreif."},
		{"threshold", func(in *input) { in.call.Call.Total = 10 }, "Keine Bewerbung erreicht die Schwellen."},
		{"all equal", func(in *input) {
			for i := range in.round.Marks {
				in.round.Marks[i].State, in.round.Marks[i].Points = assessment.MarkGiven, 6
			}
		}, "Um den letzten Platz stehen gleich: Kreis Hohenwied"},
		{"enough places", func(in *input) { in.call.Call.Winners = 20 }, "13 Bewerbungen sind entscheidungsreif"},
	} {
		in := newInput(t)
		c.change(in)
		_, s := comparer(t, in.board())
		if !strings.HasPrefix(s.Finding, c.want) {
			t.Errorf("%s: %q, want %q", c.name, s.Finding, c.want)
		}
	}
}

func TestRoundThatCannotBeReadIsSaid(t *testing.T) {
	s := newStage(t, nil, kittest.Setting{})
	s.boards.err = errors.New("disk")
	v := s.compare()
	s.MustSee("Die Runde lässt sich nicht lesen.")
	s.boards.err, s.boards.board = nil, newInput(t).board()
	v.presenter.Refresh()
	s.Clock.Release()
	s.MustNotSee("Die Runde lässt sich nicht lesen.")
	s.MustSee("Kreis Hohenwied")
}

func TestEnterOpensTheReasonsWithoutNames(t *testing.T) {
	s := newStage(t, newInput(t).board(), kittest.Setting{})
	v := s.compare()
	v.grid.Select("W04", "c:J1")
	v.grid.Focus()
	s.Key(fyne.KeyReturn)
	s.MustSee("WF Lindenrade", "Jurymitglied 1", "Jurymitglied 5", "Begründung W04/J1/J1", "befangen")
	s.MustNotSee("Petra Geheim", "Begründung W04/J2/J1") // what a juror with a conflict said is not read out
	s.Kit.Keys.Press(kit.Plain(fyne.KeyEscape))
	s.MustNotSee("Jurymitglied 1")
}

func TestDifferencesLeadToTheirCell(t *testing.T) {
	s := newStage(t, newInput(t).board(), kittest.Setting{})
	v := s.compare()
	list := v.presenter.Differences()
	if len(list) < 2 {
		t.Fatalf("%d differences", len(list))
	}
	s.Kit.Keys.Press(kit.Ctrl(fyne.KeyD))
	s.MustSee("Unterschiede besprechen", list[0].Points)
	s.Key(fyne.KeyReturn)
	s.MustSee(list[0].Applicant, "Jurymitglied 1")
	if row, column := v.grid.Selected(); row != list[0].Series || column != list[0].Column {
		t.Errorf("selected %s %s, want %s %s", row, column, list[0].Series, list[0].Column)
	}
}

func TestTwoToFourStandSideBySide(t *testing.T) {
	s := newStage(t, newInput(t).board(), kittest.Setting{})
	v := s.compare()
	v.grid.Focus()
	for i := range 5 {
		v.grid.Select(v.state.Rows[i].ID, columnName)
		s.Write(" ")
	}
	if len(v.presenter.chosen) != MostBeside {
		t.Fatalf("%d are chosen", len(v.presenter.chosen))
	}
	s.MustSee("✓")
	b := v.presenter.Beside()
	if len(b.Columns) != 2+MostBeside || len(b.Rows) != 1+8 {
		t.Errorf("%d columns, %d rows", len(b.Columns), len(b.Rows))
	}
	for _, row := range b.Rows[1:] {
		marked := 0
		for _, cell := range row.Cells[2:] {
			if cell.Heat.Dot {
				marked++
			}
		}
		if marked == 0 {
			t.Errorf("%s: no best", row.Name)
		}
	}
	s.Kit.Keys.Press(kit.Ctrl(fyne.KeyB))
	s.MustSee("Bewerbungen nebeneinander", v.state.Rows[0].Name, v.state.Rows[3].Name)
}

func TestKeyboardBeginsInTheTable(t *testing.T) {
	s := newStage(t, newInput(t).board(), kittest.Setting{})
	v := NewCompare(s.deps())
	s.Show(v.Content())
	s.Clock.Hold = true
	v.Activate()
	s.Clock.Release()
	if s.Window.Canvas().Focused() != fyne.Focusable(v.grid) {
		t.Error("the table that came later has not the focus")
	}
}

func TestLargeTextLeavesRowsOfTheTable(t *testing.T) {
	s := newStage(t, newInput(t).board(), kittest.Setting{Look: kit.Look{Scale: 200}})
	v := s.compare()
	s.MustNotSee("bester Wert")
	if height := v.grid.Size().Height; height < 5*38 {
		t.Errorf("the table is %v high", height)
	}
}

func TestTableIsAsLargeAsItHasToBe(t *testing.T) {
	for _, n := range []int{13, 50, 430} {
		s := newStage(t, many(t, n).board(), kittest.Setting{})
		v := s.compare()
		if len(v.state.Rows) != n {
			t.Errorf("%d rows of %d", len(v.state.Rows), n)
		}
		v.grid.Focus()
		s.Chord(kit.Ctrl(fyne.KeyEnd))
		if row, _ := v.grid.Selected(); row != v.state.Rows[n-1].ID {
			t.Errorf("%d: the last row is not reached", n)
		}
	}
}

func TestEveryLookShowsTheTable(t *testing.T) {
	for _, set := range []kittest.Setting{
		{}, {Language: "en"}, {Look: kit.Look{Scale: 200}}, {Size: fyne.NewSize(1024, 604)},
	} {
		s := newStage(t, newInput(t).board(), set)
		s.compare()
		s.MustSee("Kreis")
		s.MustNotSee("«")
	}
}

// BenchmarkScrollPage is a turn of a page in a heat map of 430 applicants, as
// the table takes it. 33 ms are 30 pictures a second.
func BenchmarkScrollPage(b *testing.B) {
	s := newStage(b, many(b, 430).board(), kittest.Setting{})
	v := s.compare()
	v.grid.Focus()
	s.Window.Canvas().Capture()
	key := fyne.KeyPageDown
	for b.Loop() {
		before, _ := v.grid.Selected()
		s.Key(key)
		if after, _ := v.grid.Selected(); after == before {
			if key == fyne.KeyPageDown {
				key = fyne.KeyPageUp
			} else {
				key = fyne.KeyPageDown
			}
		}
	}
}

// BenchmarkScrollFacts is the same in the table of what applicants say.
func BenchmarkScrollFacts(b *testing.B) {
	in := many(b, 430)
	s := newStage(b, in.board(), kittest.Setting{})
	s.submissions = submitted(in)
	v := s.compare()
	v.presenter.Show(ViewFacts)
	v.facts.Focus()
	s.Window.Canvas().Capture()
	key := fyne.KeyPageDown
	for b.Loop() {
		before, _ := v.facts.Selected()
		s.Key(key)
		if after, _ := v.facts.Selected(); after == before && key == fyne.KeyPageDown {
			key = fyne.KeyPageUp
		} else if after == before {
			key = fyne.KeyPageDown
		}
	}
}

// BenchmarkSearch430 is from a letter in the search to the table of 430
// applicants that shows what was found.
func BenchmarkSearch430(b *testing.B) {
	s := newStage(b, many(b, 430).board(), kittest.Setting{})
	v := s.compare()
	for b.Loop() {
		v.presenter.Search("kreis")
		v.presenter.Search("")
	}
}

// TestWhoHasSaidNothingHasNoVote leaves out what one juror says of the first
// applicant: that is no valid vote, although nothing keeps the juror from it.
func TestWhoHasSaidNothingHasNoVote(t *testing.T) {
	in := newInput(t)
	first, silent := in.received[0].Series, in.round.Jurors[1].ID
	whole := teller{words: kittest.Words(t, "de"), board: in.board()}.voters(0)
	in.round.Marks = slices.DeleteFunc(in.round.Marks, func(m assessment.Mark) bool { return m.Series == first && m.Juror == silent })
	if got := (teller{words: kittest.Words(t, "de"), board: in.board()}).voters(0); got != whole-1 {
		t.Errorf("%d valid votes, want %d", got, whole-1)
	}
}
