package jury

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	round "reifekompass/assessment/jury"
	"reifekompass/assessment/region"
	"reifekompass/assessment/scoring"
	"reifekompass/reports"
)

// boards is a round in memory.
type boards struct {
	board *round.Board
	err   error
	read  int
}

func (b *boards) Board(context.Context) (*round.Board, error) {
	b.read++
	return b.board, b.err
}

// example is the example of the ranking: 13 applicants, 8 criteria and 5
// jurors with two conflicts and one missing cell.
type example struct {
	Criteria   []string
	Weights    []float64
	Applicants []string
	Jurors     []string
	Conflicts  [][2]string
	Scores     map[string][]*float64
}

func readExample(tb testing.TB) example {
	tb.Helper()
	raw, err := os.ReadFile("../../assessment/ranking/testdata/35_synthetic_jury_13x8x5.json")
	if err != nil {
		tb.Fatal(err)
	}
	var file struct{ Input example }
	if err := json.Unmarshal(raw, &file); err != nil {
		tb.Fatal(err)
	}
	return file.Input
}

// input is what a board is made of, to be changed by a test.
type input struct {
	call     assessment.CallRecord
	round    assessment.Round
	received []assessment.Received
}

func (in *input) board() *round.Board { return round.NewBoard(in.call, in.round, in.received) }

// places are the names of the invented applicants.
func places() []string {
	return []string{
		"Kreis Hohenwied", "Kreis Nettegrund", "Stadt Ahlenfurt", "WF Lindenrade", "Kreis Weserhude", "Stadt Brackrode", "WF Emsfeld",
		"Stadt Rurheim", "Kreis Sorpeland", "Stadt Lenneborn", "Stadt Möhneck", "WFG Kreis Auental", "Standort Niederhagen",
	}
}

func newInput(tb testing.TB) *input {
	tb.Helper()
	f := readExample(tb)
	in := &input{round: assessment.Round{ID: strings.Repeat("a", 32), State: assessment.RoundViewing}}
	call := &in.call.Call
	call.ID, call.Title, call.Winners = "wf-2026", "WF digital 2026", 3
	in.call.Print[0] = 7
	for c, name := range f.Criteria {
		of := assessment.CallCriterion{Weight: assessment.Weight(math.Round(1000 * f.Weights[c]))}
		of.ID, of.Title = assessment.CriterionID(fmt.Sprintf("J%d", c+1)), assessment.Text{"de": strings.ReplaceAll(name, "_", " "), "en": "Criterion " + name}
		for p := range of.Anchors {
			of.Anchors[p] = assessment.Text{"de": fmt.Sprintf("Was %d Punkte bedeuten.", p), "en": fmt.Sprintf("What %d points mean.", p)}
		}
		call.Criteria = append(call.Criteria, of)
	}
	for j := range f.Jurors {
		in.round.Jurors = append(in.round.Jurors, assessment.Juror{ID: assessment.JurorID(f.Jurors[j]), Name: "Petra Geheim " + f.Jurors[j]})
	}
	for a, id := range f.Applicants {
		in.received = append(in.received, assessment.Received{Series: id, Agency: places()[a], Standing: assessment.StandingCurrent})
		for _, juror := range f.Jurors {
			in.mark(id, juror, f.Scores[id+"|"+juror])
		}
	}
	for _, pair := range f.Conflicts {
		in.round.Declared = append(in.round.Declared, assessment.Declaration{Series: pair[0], Juror: assessment.JurorID(pair[1]), Kind: assessment.ConflictRival, Reason: "Nachbarkreis"})
	}
	return in
}

func (in *input) mark(series, juror string, points []*float64) {
	for c, value := range points {
		m := assessment.Mark{
			Juror: assessment.JurorID(juror), Series: series, Criterion: in.call.Call.Criteria[c].ID, State: assessment.MarkCannotJudge,
			Reason: fmt.Sprintf("Begründung %s/%s/J%d", series, juror, c+1),
		}
		if value != nil {
			m.State, m.Points = assessment.MarkGiven, assessment.Points(2**value)
		}
		in.round.Marks = append(in.round.Marks, m)
	}
}

// without takes all marks of an applicant by a juror away.
func (in *input) without(series string, jurors ...string) {
	var left []assessment.Mark
	for _, m := range in.round.Marks {
		gone := false
		for _, juror := range jurors {
			gone = gone || m.Series == series && string(m.Juror) == juror
		}
		if !gone {
			left = append(left, m)
		}
	}
	in.round.Marks = left
}

// many returns the round with so many applicants, the same ones again and
// again with slightly other points.
func many(tb testing.TB, n int) *input {
	tb.Helper()
	in := newInput(tb)
	received, marks := in.received, in.round.Marks
	in.received, in.round.Marks = nil, nil
	for i := range n {
		of := received[i%len(received)]
		before := of.Series
		of.Series = fmt.Sprintf("%s-%d", before, i/len(received))
		of.Agency = fmt.Sprintf("%s %d", of.Agency, i/len(received)+1)
		in.received = append(in.received, of)
		for _, m := range marks {
			if m.Series == before {
				m.Series = of.Series
				m.Points = max(0, min(assessment.MaxPoints, m.Points-assessment.Points(i/len(received)%3)))
				in.round.Marks = append(in.round.Marks, m)
			}
		}
	}
	return in
}

// stage is a page in a window.
type stage struct {
	*kittest.Stage
	boards      *boards
	submissions submissions
}

// submissions are what applicants handed over, by series.
type submissions map[string]reports.Input

func (s submissions) Submitted(_ context.Context, of assessment.Received) (reports.Input, error) {
	if in, there := s[of.Series]; there {
		return in, nil
	}
	return reports.Input{}, assessment.ErrNotFound
}

// submitted are the submissions of the example: of the first, the second and
// so on, one kind, size and share of evidence after the other.
func submitted(in *input) submissions {
	all := submissions{}
	c := &assessment.Catalogue{ID: "c", Version: "1.0", Dimensions: []assessment.Dimension{{ID: "A", Title: assessment.Text{"de": "Strategie", "en": "Strategy"}}}}
	for q := range 10 {
		c.Dimensions[0].Questions = append(c.Dimensions[0].Questions, assessment.Question{ID: assessment.QuestionID(fmt.Sprintf("A%d", q+1)), Meaning: 1, Weight: 1})
	}
	for i, r := range in.received {
		a := assessment.Assessment{CatalogueID: "c", Answers: map[assessment.QuestionID]assessment.Answer{}}
		a.Agency = assessment.Agency{Name: r.Agency, Kind: assessment.Kinds()[i%4], Size: assessment.SizeClasses()[i%5], Place: "Ort " + strconv.Itoa(i)}
		for q, question := range c.Dimensions[0].Questions {
			answer := assessment.Answer{Question: question.ID, State: assessment.Answered, Current: assessment.Level(i % 5)}
			if q < i {
				answer.Evidence = assessment.Document
			}
			a.Answers[question.ID] = answer
		}
		all[r.Series] = reports.Input{Catalogue: c, Assessment: a, Result: scoring.Evaluate(c, &a), Place: region.Place{Regions: []string{fmt.Sprintf("Region %d", i%3)}}}
	}
	return all
}

func newStage(tb testing.TB, board *round.Board, set kittest.Setting) *stage {
	tb.Helper()
	return &stage{Stage: kittest.New(tb, set), boards: &boards{board: board}}
}

func (s *stage) deps() Deps {
	return Deps{Context: s.T.Context(), Kit: s.Kit, Boards: s.boards, Submissions: s.submissions, Log: slog.New(slog.DiscardHandler)}
}

// compare shows the comparison without the check of the weights, which takes
// seconds for hundreds of applicants.
func (s *stage) compare() *CompareView {
	v := NewCompare(s.deps())
	s.Show(v.Content())
	s.Clock.Hold = true
	v.Activate()
	s.Clock.Release()
	return v
}
