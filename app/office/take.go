package office

import (
	"context"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/intake"
)

// Take takes files in, with the passphrase if the key is locked. Files that
// were taken in stay, also when it is stopped.
func (p *Presenter) Take(paths []string, passphrase string) {
	id := p.open
	ctx, stop := context.WithCancel(p.deps.Context)
	p.stop = stop
	p.state.Busy, p.state.Notice = true, Notice{}
	p.render()
	kit.Run(p.runner, func(context.Context) (intake.Report, error) {
		if passphrase != "" {
			if err := p.deps.Office.Unlock(ctx, passphrase); err != nil {
				return intake.Report{}, err
			}
		}
		files, err := p.deps.Sources(paths)
		if err != nil {
			return intake.Report{}, err
		}
		return p.deps.Intake.Take(ctx, id, p.deps.Office.Keys(), files, nil)
	}, func(report intake.Report, err error) {
		stop()
		p.stop, p.state.Busy = nil, false
		if err != nil {
			p.fail(err)
			return
		}
		p.report = &report
		if report.Stopped {
			p.state.Notice = Notice{Tone: kit.Warn, Title: p.words.Say("calls.stopped", "Done", len(report.Items), "Total", report.Total)}
		}
		p.Refresh()
	})
}

// Stop ends taking in between two files; false if none runs.
func (p *Presenter) Stop() bool {
	if p.stop == nil {
		return false
	}
	p.stop()
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
