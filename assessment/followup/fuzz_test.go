package followup

import (
	"testing"

	"reifekompass/assessment"
)

// drawn answers the questions of both dimensions by the bytes, 0 where they
// end: a level with a target now and then, unknown, not applicable, open.
func drawn(c *assessment.Catalogue, data []byte) Side {
	s := side(c, nil)
	for i, id := range c.Order() {
		b := byte(0)
		if i < len(data) {
			b = data[i]
		}
		answer := assessment.Answer{Question: id, State: assessment.Answered, Current: assessment.Level(b % 5)}
		switch b / 5 % 6 {
		case 0:
			answer.State = assessment.Unknown
		case 1:
			answer.State, answer.Reason = assessment.NotApplicable, "not ours"
		case 2, 3:
			answer.Target = assessment.Target{Set: true, Level: assessment.Level(b / 30 % 5)}
		}
		s.Assessment.Answers[id] = answer
	}
	return s
}

// FuzzFollowUp holds what must hold whatever two assessments say.
func FuzzFollowUp(f *testing.F) {
	f.Add([]byte{20, 21, 22, 23, 24}, []byte{24, 23, 22, 21, 20})
	f.Add([]byte{0, 5, 10, 15, 20, 25}, []byte{29, 29, 29, 29, 29, 29})
	f.Fuzz(func(t *testing.T, then, now []byte) {
		c := asks(4)
		a, b := drawn(c, then), drawn(c, now)
		there, back := New(a, b), New(b, a)
		wantScore(t, "comparability both ways", there.Comparability, back.Comparability)
		wantScore(t, "there and back", back.Total.Change(), points(0).Minus(there.Total.Change()))
		for i, d := range there.Dimensions {
			wantScore(t, "dimension there and back", back.Dimensions[i].Change(), points(0).Minus(d.Change()))
			if change := d.Change(); change.Known() && (change.Compare(points(-100)) < 0 || change.Compare(points(100)) > 0) {
				t.Errorf("%s: change %v is off the scale", d.ID, change)
			}
			if d.Common > d.Asked {
				t.Errorf("%s: %d of %d are common", d.ID, d.Common, d.Asked)
			}
		}
		unchanged(t, a)
	})
}

// unchanged compares an assessment with itself: nothing has moved.
func unchanged(t *testing.T, a Side) {
	t.Helper()
	same := New(a, a)
	for _, m := range append([]Dimension{{Move: same.Total}}, same.Dimensions...) {
		if change := m.Change(); change.Known() {
			wantScore(t, "unchanged", change, points(0))
		}
		if progress := m.Progress(); progress.Known() && !progress.Equal(points(0)) && !m.Target.Equal(m.Before) {
			t.Errorf("progress %v without a change", progress)
		}
	}
	for _, q := range same.Questions {
		if q.Steps() != 0 {
			t.Errorf("%s moved", q.ID)
		}
	}
}
