package guide

import "testing"

// BenchmarkAnswer is a key that answers: stored in memory, scored, composed
// and laid out, without the painting.
func BenchmarkAnswer(b *testing.B) {
	s := open(b, newStore(b), setting{})
	i := 0
	for b.Loop() {
		s.write(string(rune('0' + i%5)))
		i++
	}
}

// BenchmarkNextQuestion is a step to the next question and back.
func BenchmarkNextQuestion(b *testing.B) {
	s := open(b, newStore(b), setting{})
	for b.Loop() {
		s.view.presenter.Next()
		s.view.presenter.Previous()
	}
}
