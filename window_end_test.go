package main

import "testing"

// TestNothingIsLeftToDoWhenTheProgramHasEnded knows how the toolkit ends: it
// queues what OnStopped returns, and closes the queue.
func TestNothingIsLeftToDoWhenTheProgramHasEnded(t *testing.T) {
	ending, ok := toolkit().Lifecycle().(interface{ OnStopped() func() })
	if !ok {
		t.Fatal("the toolkit ends in another way")
	}
	if ending.OnStopped() != nil {
		t.Error("something is queued when the program has ended")
	}
}
