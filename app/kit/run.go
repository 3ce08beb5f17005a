package kit

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
)

// Executor runs things elsewhere or later. The real one is NewExecutor; tests
// bring their own, so that they need not sleep.
type Executor interface {
	// Go runs work on another goroutine and then done on the window's.
	Go(work, done func())
	// After runs f on the window's goroutine after the pause, unless stop is
	// called before.
	After(pause time.Duration, f func()) (stop func())
}

// NewExecutor returns the executor of a real window.
func NewExecutor() Executor { return executor{} }

type executor struct{}

// Go implements Executor.
func (executor) Go(work, done func()) {
	go func() {
		work()
		fyne.Do(done)
	}()
}

// After implements Executor.
func (executor) After(pause time.Duration, f func()) func() {
	stopped := false // on the window's goroutine only
	timer := time.AfterFunc(pause, func() {
		fyne.Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() {
		stopped = true
		timer.Stop()
	}
}

// Runner runs work of one purpose, one request at a time: a new request makes
// the older ones stale.
type Runner struct {
	ctx      context.Context //nolint:containedctx // the life of the window, which outlives every request
	executor Executor
	request  int
	cancel   context.CancelFunc
}

// NewRunner returns a runner. Its work ends at the latest when ctx does.
func NewRunner(ctx context.Context, executor Executor) *Runner {
	return &Runner{ctx: ctx, executor: executor, cancel: func() {}}
}

// Run does work on another goroutine and shows the result on the window's.
// The work of an older request is canceled, and its result dropped.
func Run[T any](r *Runner, work func(context.Context) (T, error), show func(T, error)) {
	r.Stop()
	ctx, cancel := context.WithCancel(r.ctx)
	r.cancel = cancel
	mine := r.request
	var value T
	var err error
	r.executor.Go(func() { value, err = work(ctx) }, func() {
		defer cancel()
		if mine == r.request {
			show(value, err)
		}
	})
}

// Stop cancels the work that runs and drops its result.
func (r *Runner) Stop() {
	r.cancel()
	r.request++
}
