package scoring

import (
	"fmt"
	"testing"

	"reifekompass/assessment"
)

// shippedSize is a catalogue of the shipped shape, 9 dimensions and 56
// questions, with 54 answers and texts, so that its values are as large as
// real ones.
func shippedSize() (*assessment.Catalogue, *assessment.Assessment) {
	c, a := catalogueOf(), answersOf()
	a.Agency.Kind = assessment.KindCity
	for i, n := range []int{6, 8, 7, 6, 8, 6, 7, 4, 4} {
		d := plain(string(rune('A'+i)), n)
		for j := range d.Questions {
			q := &d.Questions[j]
			q.Core = j%4 == 0
			q.Title = assessment.Text{assessment.German: "Frage", assessment.English: "Question"}
			answer := aiming(fmt.Sprint(d.ID, j+1), assessment.Level((i+j)%4), assessment.Level((i+j)%4+j%2))
			if i != 7 || j < 2 {
				a.Answers[q.ID] = answer
			}
		}
		c.Dimensions = append(c.Dimensions, d)
	}
	return c, a
}

// BenchmarkEvaluate must stay below 50 µs: it runs with every answer given.
func BenchmarkEvaluate(b *testing.B) {
	c, a := shippedSize()
	if n := len(c.Order()); n != 56 {
		b.Fatalf("got %d questions, want 56", n)
	}
	b.ReportAllocs()
	for b.Loop() {
		Evaluate(c, a)
	}
}
