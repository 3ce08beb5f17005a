package transfer

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

func TestAMemberThatCannotBeIsRefused(t *testing.T) {
	good := membersOf(question, levels(0, 1, 2, 3, 4, 0, 1, 2, 3))
	for name, spoil := range map[string]func(m []Member){
		"no id":           func(m []Member) { m[0].ID = "" },
		"no edition":      func(m []Member) { m[0].Edition = "" },
		"twice":           func(m []Member) { m[0].ID = m[1].ID },
		"above the scale": func(m []Member) { m[0].Values = Values{question: scoring.NewScore(125, 1)} },
		"below the scale": func(m []Member) { m[0].Values = Values{question: scoring.NewScore(-25, 1)} },
		"no level":        func(m []Member) { m[0].Values = Values{question: scoring.NewScore(30, 1)} },
	} {
		members := slices.Clone(good)
		spoil(members)
		_, err := Freeze("r", []Subject{question}, members)
		if wrong := (*MemberError)(nil); !errors.As(err, &wrong) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestAReleaseIsTheSameInAnyOrder(t *testing.T) {
	members := membersOf(question, levels(0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2))
	turned := slices.Clone(members)
	slices.Reverse(turned)
	first, log, err := Build(freeze(t, "r", question, members), nil, nil)
	second, other, err2 := Build(freeze(t, "r", question, turned), nil, nil)
	if err != nil || err2 != nil || !reflect.DeepEqual(first, second) || !slices.Equal(log, other) {
		t.Errorf("got %+v and %+v, %v, %v", first, second, err, err2)
	}
}

// TestFractionsWithoutACommonDenominator: the check still holds, and numbers
// are rounded exactly.
func TestFractionsWithoutACommonDenominator(t *testing.T) {
	var values []scoring.Score
	for i, prime := range []int64{999983, 999979, 999961, 999959, 999953, 999931, 999917, 999907, 999883} {
		values = append(values, scoring.NewScore(int64(i)*12*prime+1, prime))
	}
	cell, _ := released(t, index, values)
	if s := freeze(t, "r", index, membersOf(index, values)).sample(index); s.grid.margin == 0 {
		t.Error("the grid is taken for exact")
	}
	if want := (&Band{Low: 20, High: 75}); cell.Mean != 50 || !reflect.DeepEqual(cell.Band, want) { // 24 and 72 and a little more
		t.Errorf("got %+v %+v", cell, cell.Band)
	}
}

func TestSubjectsAndValuesOfAnAssessment(t *testing.T) {
	c := &assessment.Catalogue{Dimensions: []assessment.Dimension{{ID: "A", Weight: 1000, Questions: []assessment.Question{
		{ID: "A1", Weight: 1000}, {ID: "A2", Weight: 1000}, {ID: "A3", Weight: 1000, Kinds: []assessment.Kind{assessment.KindCity}},
	}}}}
	a := &assessment.Assessment{Agency: assessment.Agency{Kind: assessment.KindDistrict}, Answers: map[assessment.QuestionID]assessment.Answer{
		"A1": {Question: "A1", State: assessment.Answered, Current: 3},
		"A2": {Question: "A2", State: assessment.Unknown},
		"A3": {Question: "A3", State: assessment.Answered, Current: 4},
	}}
	if got := Subjects(c); len(got) != 4 || got[0] != index || got[1] != question {
		t.Errorf("got %v", got)
	}
	got := ValuesOf(c, a, scoring.Evaluate(c, a))
	if len(got) != 1 || !got[question].Equal(scoring.NewScore(75, 1)) {
		t.Errorf("got %v, want the answered question alone: coverage is 50 %%", got)
	}
}
