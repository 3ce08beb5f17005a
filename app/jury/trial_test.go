package jury

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
)

// share reads a weight as it is shown.
func share(t *testing.T, text string) float64 {
	t.Helper()
	value := 0.0
	for i, digit := range strings.Split(strings.TrimSuffix(text, "\u00a0%"), ",") {
		for _, r := range digit {
			value = value*10 + float64(r-'0')
		}
		if i == 1 {
			value /= 10
		}
	}
	return value
}

func TestWeightsAreMadeByEveryMethod(t *testing.T) {
	board := newInput(t).board()
	before := slices.Clone(board.Ranking.Criteria)
	p, s := prover(t, board)
	for method := range methods {
		p.Weigh(method)
		if s.Trial.Moved || s.Trial.How == "" || s.Trial.Weights[0].Now != s.Trial.Weights[0].Locked {
			t.Errorf("method %d, untouched: %+v", method, s.Trial.Weights[0])
		}
		for i, slider := range s.Trial.Sliders {
			if slider.Value < 0 || slider.Value > slider.Max || len(slider.Labels) != slider.Max+1 {
				t.Errorf("method %d, slider %d: %+v", method, i, slider)
			}
		}
		p.Try(1, 0)
		sum := 0.0
		for _, w := range s.Trial.Weights {
			sum += share(t, w.Now)
		}
		if !s.Trial.Moved || math.Abs(sum-100) > 0.5 {
			t.Errorf("method %d: weights sum to %v", method, sum)
		}
		p.Reset()
		if s.Trial.Moved {
			t.Errorf("method %d: still moved after the reset", method)
		}
	}
	if !slices.Equal(before, board.Ranking.Criteria) {
		t.Error("the locked weights changed")
	}
}

func TestOrderAloneGivesCentroidWeights(t *testing.T) {
	p, s := prover(t, newInput(t).board()) // 8 criteria
	p.Weigh(MethodCentroid)
	for i := range 8 {
		p.Try(i, 7-i) // J1 first, J8 last
	}
	if s.Trial.Weights[0].Now != "34,0\u00a0%" || s.Trial.Weights[7].Now != "1,6\u00a0%" { // Barron & Barrett 1996
		t.Errorf("%s, %s", s.Trial.Weights[0].Now, s.Trial.Weights[7].Now)
	}
	if s.Trial.Sliders[0].Labels[7] != "Rang 1" {
		t.Errorf("%q", s.Trial.Sliders[0].Labels[7])
	}
}

func TestPairsTellWhetherTheyFitTogether(t *testing.T) {
	p, s := prover(t, newInput(t).board())
	p.Weigh(MethodPairwise)
	if len(s.Trial.Sliders) != 7 || s.Trial.Sliders[0].Labels[0] != "J1 9-mal" || s.Trial.Sliders[0].Labels[equalStep+2] != "3-mal so wichtig" {
		t.Fatalf("%d sliders, %v", len(s.Trial.Sliders), s.Trial.Sliders[0].Labels)
	}
	for i := range 7 {
		p.Try(i, equalStep-2) // J1 matters three times as much as each other
	}
	if s.Trial.Weights[0].Now != "30,0\u00a0%" || !strings.Contains(s.Trial.How, "passen zusammen: Konsistenzmaß 0,00") {
		t.Errorf("%s, %q", s.Trial.Weights[0].Now, s.Trial.How)
	}
	p.Oppose(1) // J2
	if s.Trial.Sliders[0].Value != equalStep+2 {
		t.Errorf("J1 in comparison with J2 stands on %d", s.Trial.Sliders[0].Value)
	}
	for i := range 7 {
		p.Try(i, equalStep-8*(1-2*(i%2)))
	}
	p.Oppose(2)
	for i := range 7 {
		p.Try(i, equalStep+8*(1-2*(i%2)))
	}
	if !strings.Contains(s.Trial.How, "widersprechen einander") {
		t.Errorf("%q", s.Trial.How)
	}
}

func TestEveryMethodIsReachedByKeyboard(t *testing.T) {
	s := newStage(t, newInput(t).board(), kittest.Setting{})
	v := s.robust()
	s.Kit.Keys.Press(kit.Ctrl(fyne.KeyT))
	s.Kit.Focus(v.trial.method)
	for _, see := range []string{"Sprung von 0 auf 5", "gleiche Ränge sind erlaubt", "Verglichen mit"} {
		s.Key(fyne.KeyRight)
		s.MustSee(see)
	}
}

func TestIntervalsAreAboutLeaderSetAndOrder(t *testing.T) {
	p, s := prover(t, newInput(t).board())
	leader := slices.Clone(s.Intervals)
	p.ShowKeeps(KeepsOrder)
	for i, row := range s.Intervals {
		if row.Low < leader[i].Low-1e-9 || row.High > leader[i].High+1e-9 {
			t.Errorf("%s: the order stays where its leader changes", row.ID)
		}
	}
	if !strings.Contains(s.IntervalsFinding, "Reihenfolge") || !strings.Contains(s.IntervalsNote, "Kein Rang ändert sich") {
		t.Errorf("%q, %q", s.IntervalsFinding, s.IntervalsNote)
	}
	p.ShowKeeps(KeepsSet)
	if !strings.Contains(s.IntervalsFinding, "Auswahl") || !strings.Contains(s.Intervals[0].Takeover, "Auswahl") {
		t.Errorf("%q, %q", s.IntervalsFinding, s.Intervals[0].Takeover)
	}
}

func TestRulesAreTold(t *testing.T) {
	in := newInput(t)
	in.call.Call.Total, in.call.Call.Criteria[2].Threshold = 4, 5
	_, s := prover(t, in.board())
	text := strings.Join(s.Rules, " ")
	for _, want := range []string{"3 Plätze", "gesamt 2,0", "J3", "2,5 Punkte", "nicht"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q lacks %q", text, want)
		}
	}
	_, s = prover(t, newInput(t).board())
	if !strings.Contains(strings.Join(s.Rules, " "), "Schwellen gibt es keine.") {
		t.Errorf("%q", s.Rules)
	}
}

// TestEveryCheckHasSentenceNumberAndPicture looks at each one in three widths.
func TestEveryCheckHasSentenceNumberAndPicture(t *testing.T) {
	_, s := prover(t, newInput(t).board())
	for _, check := range s.Checks {
		if check.Title == "" || check.Text == "" || check.Draw == nil || len(check.Cells().Rows) == 0 || strings.Contains(check.Text+check.Legend, "«") {
			t.Errorf("%+v", check)
			continue
		}
		for _, width := range []float64{300, 560, 900} {
			if drawn := check.Draw(width); drawn.Alt == "" || drawn.Height <= 0 || math.Abs(drawn.Width-width) > 1e-6 {
				t.Errorf("%s at %v: %v × %v, %q", check.Title, width, drawn.Width, drawn.Height, drawn.Alt)
			}
		}
		for _, row := range check.Cells().Rows {
			if len(row) != len(check.Cells().Head) {
				t.Errorf("%s: %d cells, %d heads", check.Title, len(row), len(check.Cells().Head))
			}
		}
	}
	for _, want := range []string{"Kendalls W", "ICC", "Krippendorffs Alpha", "Fleiss’ Kappa"} {
		if !strings.Contains(s.Checks[4].Text, want) {
			t.Errorf("%q lacks %s", s.Checks[4].Text, want)
		}
	}
}

// TestAdjustmentIsRefusedWhereJurorsShareNothing takes jurors apart: two judge
// some applicants, three the others.
func TestAdjustmentIsRefusedWhereJurorsShareNothing(t *testing.T) {
	in := newInput(t)
	for j := range 3 { // so that six judge in all, three each
		id := in.round.Jurors[j]
		id.ID += "x"
		in.round.Jurors = append(in.round.Jurors, id)
		for _, m := range slices.Clone(in.round.Marks) {
			if m.Juror == in.round.Jurors[j].ID {
				m.Juror = id.ID
				in.round.Marks = append(in.round.Marks, m)
			}
		}
	}
	in.round.Declared = nil
	for i, r := range in.received {
		if i%2 == 0 {
			in.without(r.Series, "J1", "J2", "J3", "J4", "J5")
		} else {
			in.without(r.Series, "J1x", "J2x", "J3x")
		}
	}
	_, s := prover(t, in.board())
	if s.None != "" {
		t.Fatal(s.None)
	}
	if check := s.Checks[3]; !strings.Contains(check.Text, "keine Bewerbung gemeinsam") || check.Draw != nil {
		t.Errorf("%q", check.Text)
	}
}
