package office

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/intake"
	"reifekompass/assets/translations"
)

// look is how often the page shows how far taking in has come.
const look = 200 * time.Millisecond

// taking is what is being taken in. The counts are written by the goroutine
// that reads the files.
type taking struct {
	call        assessment.CallID
	stop        func()
	stopped     bool
	done, total atomic.Int64
}

func (t *taking) state(words *translations.Translator) *Taking {
	done, total := t.done.Load(), t.total.Load()
	s := &Taking{Text: words.Say("calls.taking"), Ending: t.stopped}
	if total > 0 {
		s.Share = float64(done) / float64(total)
		s.Percent = words.Say("calls.taking_count", "Done", words.Integer(int(done)), "Total", words.Integer(int(total)))
	}
	return s
}

// Take takes files in; the key must be open. Files that were taken in stay,
// also when it is stopped. While some are being taken in, others are not.
func (p *Presenter) Take(paths []string) {
	if p.taking != nil {
		return
	}
	ctx, stop := context.WithCancel(p.deps.Context)
	t := &taking{call: p.open, stop: stop}
	p.taking, p.report, p.state.Notice = t, nil, Notice{}
	p.render()
	p.watch(t)
	kit.Run(p.intakes, func(context.Context) (intake.Report, error) {
		return p.takeAll(ctx, t, paths)
	}, func(report intake.Report, err error) {
		stop()
		p.taken(report, err)
	})
}

func (p *Presenter) takeAll(ctx context.Context, t *taking, paths []string) (intake.Report, error) {
	files, err := p.deps.Sources(paths)
	if err != nil {
		return intake.Report{}, err
	}
	return p.deps.Intake.Take(ctx, t.call, p.deps.Office.Keys(), files, func(done, total int) {
		t.total.Store(int64(total))
		t.done.Store(int64(done))
	})
}

// watch shows the progress until taking in has ended.
func (p *Presenter) watch(t *taking) {
	p.deps.Kit.Executor.After(look, func() {
		if p.taking == t {
			p.progress()
			p.watch(t)
		}
	})
}

// progress shows how far taking in is, and nothing else anew.
func (p *Presenter) progress() {
	if open := p.state.Open; open != nil && p.taking.call == open.Record.Call.ID {
		open.Arrivals.Taking = p.taking.state(p.words)
		p.show(p.state)
	}
}

func (p *Presenter) taken(report intake.Report, err error) {
	p.taking = nil
	if errors.Is(err, context.Canceled) {
		p.state.Notice = Notice{Tone: kit.Warn, Title: p.words.Say("calls.stopped_early")}
		p.Refresh()
		return
	}
	if err != nil {
		p.fail(err)
		return
	}
	p.report = &report
	if report.Stopped {
		p.state.Notice = Notice{Tone: kit.Warn, Title: p.words.Say("calls.stopped", "Done", len(report.Items), "Total", report.Total)}
	}
	p.Refresh()
}

// Taking reports whether files are being taken in.
func (p *Presenter) Taking() bool { return p.taking != nil }

// Stop ends taking in between two files; false if none runs.
func (p *Presenter) Stop() bool {
	if p.taking == nil {
		return false
	}
	p.taking.stop()
	p.taking.stopped = true
	p.progress()
	return true
}

// Decide says whether a doubtful submission counts.
func (p *Presenter) Decide(print assessment.Fingerprint, accept bool) {
	if err := p.deps.Intake.Decide(p.deps.Context, p.open, print, accept); err != nil {
		p.fail(err)
		return
	}
	p.Refresh()
}

// WriteReceipt prints the receipt of a submission.
func (p *Presenter) WriteReceipt(r assessment.Received, path string) {
	record := p.opened()
	p.background(func(context.Context) (Notice, error) {
		return p.written(path), p.deps.Papers.Receipt(r, record, path)
	})
}

// WriteProtocol prints the record of the last taking in.
func (p *Presenter) WriteProtocol(path string) {
	report := p.report
	p.background(func(context.Context) (Notice, error) {
		return p.written(path), p.deps.Papers.Protocol(report, path)
	})
}
