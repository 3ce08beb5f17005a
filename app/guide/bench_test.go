package guide

import (
	"testing"

	"reifekompass/app/kit/kittest"
)

// BenchmarkAnswer is a key that answers: stored in memory, scored, composed
// and laid out, without the painting.
func BenchmarkAnswer(b *testing.B) {
	s := open(b, kittest.NewStore(b), kittest.Setting{})
	i := 0
	for b.Loop() {
		s.Write(string(rune('0' + i%5)))
		i++
	}
}

// BenchmarkNextQuestion is a step to the next question and back.
func BenchmarkNextQuestion(b *testing.B) {
	s := open(b, kittest.NewStore(b), kittest.Setting{})
	for b.Loop() {
		s.view.presenter.Next()
		s.view.presenter.Previous()
	}
}
