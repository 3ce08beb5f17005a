package kittest

import (
	"slices"
	"time"
)

// Clock is an executor that the test turns: what is to happen later happens
// when the test lets time pass, what is to happen elsewhere at once, unless it
// is held. The zero value is ready to use.
type Clock struct {
	Hold bool // keeps the work that comes from now on until Release

	now   time.Duration
	later []*timer
	held  []func()
}

type timer struct {
	at   time.Duration
	do   func()
	done bool
}

// Go implements kit.Executor.
func (c *Clock) Go(work, done func()) {
	if !c.Hold {
		work()
		done()
		return
	}
	c.held = append(c.held, func() { work(); done() })
}

// After implements kit.Executor.
func (c *Clock) After(pause time.Duration, f func()) func() {
	one := &timer{at: c.now + pause, do: f}
	c.later = append(c.later, one)
	return func() { one.done = true }
}

// Held returns how many pieces of work wait for Release.
func (c *Clock) Held() int { return len(c.held) }

// Release does the work that is held, in order. It does not end Hold.
func (c *Clock) Release() {
	held := c.held
	c.held = nil
	for _, both := range held {
		both()
	}
}

// Pass lets time pass and does what became due.
func (c *Clock) Pass(d time.Duration) {
	c.now += d
	for _, one := range slices.Clone(c.later) {
		if !one.done && one.at <= c.now {
			one.done = true
			one.do()
		}
	}
}

// Rest lets a second pass, which is longer than any pause in typing and
// shorter than a toast.
func (c *Clock) Rest() { c.Pass(time.Second) }
