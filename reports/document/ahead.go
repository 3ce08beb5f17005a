package document

import (
	"iter"
	"runtime"
)

// made is what came of an index, or the fault that kept it from coming.
type made[T any] struct {
	value T
	fault any
}

// ahead makes so many values on all cores and hands them over in order. It
// works only a few values ahead of who takes them, so that a long document is
// never there as a whole. A fault appears where its value would.
func ahead[T any](count int, value func(i int) T) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		few := 2 * runtime.GOMAXPROCS(0)
		var begun []<-chan made[T]
		for i := range count {
			for next := i + len(begun); len(begun) < few && next < count; next++ {
				begun = append(begun, begin(next, value))
			}
			now := <-begun[0]
			if begun = begun[1:]; now.fault != nil {
				panic(now.fault)
			}
			if !yield(i, now.value) {
				return
			}
		}
	}
}

// begin makes a value beside the caller. Nobody has to take it.
func begin[T any](i int, value func(i int) T) <-chan made[T] {
	done := make(chan made[T], 1)
	go func() {
		var m made[T]
		defer func() {
			m.fault = recover()
			done <- m
		}()
		m.value = value(i)
	}()
	return done
}
