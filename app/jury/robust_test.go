package jury

import (
	"log/slog"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	round "reifekompass/assessment/jury"
	"reifekompass/reports/scene"
)

func prover(t *testing.T, board *round.Board) (*Prover, *RobustState) {
	t.Helper()
	state := &RobustState{}
	deps := Deps{Context: t.Context(), Kit: kittest.Bare(t, &kittest.Clock{}), Boards: &boards{board: board}, Submissions: submissions{}, Log: slog.New(slog.DiscardHandler)}
	p := NewProver(deps, func(s RobustState) { *state = s })
	p.Refresh()
	return p, state
}

func (s *stage) robust() *RobustView {
	v := NewRobust(s.deps())
	s.Show(v.Content())
	v.Activate()
	return v
}

func TestChecksComeAfterTheSentence(t *testing.T) {
	clock, state := &kittest.Clock{}, RobustState{}
	deps := Deps{Context: t.Context(), Kit: kittest.Bare(t, clock), Boards: &boards{board: newInput(t).board()}, Submissions: submissions{}, Log: slog.New(slog.DiscardHandler)}
	p := NewProver(deps, func(s RobustState) { state = s })
	clock.Hold = true
	p.Refresh()
	clock.Release()
	if !state.Computing || state.Finding == "" || len(state.Intervals) > 0 {
		t.Errorf("computing %v, %q", state.Computing, state.Finding)
	}
	clock.Release()
	if state.Computing || len(state.Intervals) != 8 || len(state.Ranks) != 8 || len(state.Checks) != howManyChecks {
		t.Errorf("computing %v, %d intervals, %d bars, %d words", state.Computing, len(state.Intervals), len(state.Ranks), len(state.Checks))
	}
}

// TestTakeoverIsTrue moves a weight beyond the end of its interval and looks
// who leads.
func TestTakeoverIsTrue(t *testing.T) {
	board := newInput(t).board()
	_, s := prover(t, board)
	told := 0
	for i, row := range s.Intervals {
		for _, c := range []struct {
			share float64
			there bool
		}{{row.Low/100 - 0.01, row.Low > 1}, {row.High/100 + 0.01, row.High < 99}} {
			if !c.there {
				continue
			}
			leader := leaderAt(board, i, c.share)
			if leader == first(board.Result) {
				t.Errorf("%s: nobody takes over at %v", row.ID, c.share)
			}
			if name := board.Applicants[leader].Agency; strings.Contains(row.Takeover, name) {
				told++
			}
		}
		if inside := leaderAt(board, i, (row.Low+row.High)/200); inside != first(board.Result) {
			t.Errorf("%s: rank 1 changes within its interval", row.ID)
		}
	}
	if told == 0 {
		t.Error("no sentence names who takes over")
	}
}

func TestRankBarsAreWhole(t *testing.T) {
	p, s := prover(t, newInput(t).board())
	for range 2 {
		for _, bar := range s.Ranks {
			sum := 0.0
			for _, share := range bar.Shares {
				sum += share
			}
			if len(bar.Shares) != s.Shown+1 || sum < 0.999 || sum > 1.001 {
				t.Errorf("%s: %v", bar.Name, bar.Shares)
			}
		}
		p.ShowAnything(true)
	}
	if !strings.Contains(s.Runs, "Startwert") || !strings.Contains(s.Runs, "100.000") {
		t.Errorf("%q hides seed or runs", s.Runs)
	}
}

func TestSetsNameTheParetoSets(t *testing.T) {
	_, s := prover(t, newInput(t).board())
	if len(s.Sets.Points) != 286 || len(s.Sets.Rows) == 0 { // 13 over 3
		t.Fatalf("%d points, %d rows", len(s.Sets.Points), len(s.Sets.Rows))
	}
	lettered := 0
	for _, p := range s.Sets.Points {
		if p.Letter != "" {
			lettered++
		}
	}
	if lettered != len(s.Sets.Rows) {
		t.Errorf("%d letters in the picture, %d rows", lettered, len(s.Sets.Rows))
	}
	if s.Sets.Rows[0].Note != "die ersten 3 der Rangfolge" {
		t.Errorf("%+v", s.Sets.Rows[0])
	}
}

func TestWhatIfNeverChangesTheLockedWeights(t *testing.T) {
	board := newInput(t).board()
	before := slices.Clone(board.Ranking.Criteria)
	p, s := prover(t, board)
	now := s.Trial.Rows[0][1]
	if s.Trial.Moved || s.Trial.Rows[0][0] != "1" || s.Trial.Rows[0][3] != "1" {
		t.Fatalf("untouched: %v", s.Trial.Rows[0])
	}
	for c := range s.Trial.Weights {
		p.Try(c, 0)
	}
	if s.Trial.Finding != "Ohne Gewichte gibt es keine Rangfolge." {
		t.Errorf("without weights: %q", s.Trial.Finding)
	}
	p.Try(4, 100) // J5 alone
	if s.Trial.Rows[0][1] == now || !strings.HasPrefix(s.Trial.Finding, "Unter den ersten 3 stünden") || s.Finding == "" {
		t.Errorf("J5 alone: %v, %q", s.Trial.Rows[0], s.Trial.Finding)
	}
	if !slices.Equal(before, board.Ranking.Criteria) || board.Call.Call.Criteria[0].Weight != 200 {
		t.Error("the locked weights changed")
	}
	p.Reset()
	if s.Trial.Moved || s.Trial.Rows[0][1] != now {
		t.Errorf("after the reset: %v", s.Trial.Rows[0])
	}
}

func TestTooFewHaveNothingToCheck(t *testing.T) {
	in := newInput(t)
	in.received = in.received[:2]
	_, s := prover(t, in.board())
	if s.None == "" || len(s.Intervals) > 0 {
		t.Errorf("%q", s.None)
	}
	in.received = nil
	if _, s = prover(t, in.board()); s.None == "" || s.Finding == "" {
		t.Errorf("nobody: %q, %q", s.None, s.Finding)
	}
}

func TestOddRoundsHaveTheirWords(t *testing.T) {
	for name, change := range map[string]func(*input){
		"all equal": func(in *input) {
			for i := range in.round.Marks {
				in.round.Marks[i].State, in.round.Marks[i].Points = assessment.MarkGiven, 6
			}
		},
		"excluded":     func(in *input) { in.round.Excluded = []assessment.CriterionID{"J1"} },
		"many winners": func(in *input) { in.call.Call.Winners = 14 },
		"one winner":   func(in *input) { in.call.Call.Winners = 1 },
	} {
		in := newInput(t)
		change(in)
		_, s := prover(t, in.board())
		for _, c := range s.Checks {
			if c.Text == "" || strings.Contains(c.Text, "«") {
				t.Errorf("%s: %+v", name, c)
			}
		}
		for _, row := range s.Intervals {
			if row.Label == "" || row.Takeover == "" {
				t.Errorf("%s: %+v", name, row)
			}
		}
		if s.Sets.None == "" && len(s.Sets.Rows) == 0 {
			t.Errorf("%s: no sets and no reason", name)
		}
	}
}

func TestPicturesStayInTheirWidth(t *testing.T) {
	_, s := prover(t, newInput(t).board())
	words := kittest.Words(t, "de")
	for _, width := range []float64{320, 560, 900} {
		for name, drawn := range map[string]scene.Scene{
			"intervals": drawIntervals(words, s.Intervals, 1, width), "ranks": drawRanks(words, s.Ranks, s.Shown, width), "sets": drawSets(words, s.Sets, width),
		} {
			if drawn.Alt == "" {
				t.Errorf("%s has no words", name)
			}
			for _, shape := range drawn.Shapes {
				switch x := shape.(type) {
				case scene.Rect:
					if x.X < -0.5 || x.X+x.W > width+0.5 {
						t.Errorf("%s at %v: %v", name, width, x)
					}
				case scene.Circle:
					if x.Center.X-x.R < 0 || x.Center.X+x.R > width || x.Center.Y+x.R > drawn.Height {
						t.Errorf("%s at %v: %v", name, width, x)
					}
				}
			}
		}
	}
}

func TestSliderTriesAWeightByKeyboard(t *testing.T) {
	s := newStage(t, newInput(t).board(), kittest.Setting{})
	v := s.robust()
	s.MustSee("Wie weit darf ein Gewicht wandern?", "Ohne je ein Jurymitglied", "Ränge bei veränderten Gewichten")
	s.Kit.Keys.Press(kit.Ctrl(fyne.KeyT))
	s.MustSee("Nur ein Gedankenspiel.", "Noch ist kein Gewicht verändert.")
	s.Kit.Focus(v.trial.sliders[4])
	s.Key(fyne.KeyEnd)
	s.MustSee("Unter den ersten 3 stünden")
	if s.Window.Canvas().Focused() != fyne.Focusable(v.trial.sliders[4]) {
		t.Error("the slider lost the focus")
	}
	s.Press("Gesperrte Gewichte")
	s.MustSee("Noch ist kein Gewicht verändert.")
}

func TestRobustnessIsShownInEveryLook(t *testing.T) {
	for i, set := range []kittest.Setting{{Language: "en"}, {Look: kit.Look{Scale: 200}}, {Size: fyne.NewSize(1024, 604)}} {
		s := newStage(t, newInput(t).board(), set)
		v := s.robust()
		s.MustNotSee("«")
		v.presenter.ShowWhatIf(true)
		s.MustNotSee("«")
		if len(v.trial.sliders) != 8 {
			t.Errorf("look %d has no sliders", i)
		}
	}
}
