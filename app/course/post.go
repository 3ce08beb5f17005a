package course

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/programme"
)

// look is how often the page shows how far something has come.
const look = 200 * time.Millisecond

// working is what takes a while. The counts are written by the goroutine that
// does it.
type working struct {
	text        string
	stop        func() // nil: it cannot be stopped
	stopped     bool
	done, total atomic.Int64
}

func (w *working) state(p *Presenter) *Working {
	done, total := w.done.Load(), w.total.Load()
	s := &Working{Text: w.text, Stops: w.stop != nil, Ending: w.stopped}
	if total > 0 {
		s.Share = float64(done) / float64(total)
		s.Percent = p.say("working_count", "Done", p.words.Integer(int(done)), "Total", p.words.Integer(int(total)))
	}
	return s
}

// set is what the work tells of its progress.
func (w *working) set(done, total int) {
	w.total.Store(int64(total))
	w.done.Store(int64(done))
}

// begin shows that something takes a while; false: something else does.
func (p *Presenter) begin(w *working) bool {
	if p.working != nil || p.board == nil {
		return false
	}
	p.working, p.state.Notice = w, Notice{}
	p.render()
	p.watch(w)
	return true
}

// watch shows the progress until the work has ended.
func (p *Presenter) watch(w *working) {
	p.deps.Kit.Executor.After(look, func() {
		if p.working == w {
			p.state.Working = w.state(p)
			p.show(p.state)
			p.watch(w)
		}
	})
}

// end shows what came of the work.
func (p *Presenter) end(notice Notice) {
	p.working, p.state.Notice = nil, notice
	p.again()
}

// Busy reports whether something takes a while.
func (p *Presenter) Busy() bool { return p.working != nil }

// Stop ends what takes a while; false if it cannot be stopped.
func (p *Presenter) Stop() bool {
	if p.working == nil || p.working.stop == nil || p.working.stopped {
		return false
	}
	p.working.stopped = true
	p.working.stop()
	p.render()
	return true
}

func (p *Presenter) failure(err error) string {
	p.deps.Log.Error("jury round", "error", err)
	return explain.Sentence(p.words, err)
}

// CheckPassphrases returns the sentence about what is wrong with a passphrase
// that was typed twice, "" if nothing is.
func (p *Presenter) CheckPassphrases(first, second string) string {
	if err := programme.CheckPassphrase(first); err != nil {
		return explain.Sentence(p.words, err)
	}
	if first != second {
		return p.words.Say("calls.passphrases_differ")
	}
	return ""
}

// FileName proposes a name for the jury file of a member.
func (p *Presenter) FileName(id assessment.JurorID) string { return p.deps.Post.FileName(p.board, id) }

// Give writes the jury file of a member. failed hears why it could not be
// written.
func (p *Presenter) Give(id assessment.JurorID, passphrase, path string, failed func(why string)) {
	w := &working{text: p.say("file_writing", "Name", p.nameOf(id))}
	if !p.begin(w) {
		return
	}
	board, name := p.board, p.nameOf(id)
	kit.Run(p.work, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, p.deps.Post.GiveFile(ctx, board, id, passphrase, path)
	}, func(_ struct{}, err error) {
		if err != nil {
			p.end(Notice{})
			failed(p.failure(err))
			return
		}
		text := path
		if passphrase != "" {
			text += ". " + p.say("file_passphrase")
		}
		p.end(Notice{Tone: kit.Good, Title: p.say("file_written", "Name", name), Text: text, Path: path})
	})
}

// Keyless counts the members without a key of their own.
func (p *Presenter) Keyless() int {
	count := 0
	for i := range p.board.Jurors {
		if p.board.Jurors[i].Recipient == "" {
			count++
		}
	}
	return count
}

// GiveAll writes the jury files of all members into a folder. Stopped, those
// written so far stay. failed hears why none could be written.
func (p *Presenter) GiveAll(passphrase, dir string, failed func(why string)) {
	ctx, stop := context.WithCancel(p.deps.Context)
	w := &working{text: p.say("files_writing"), stop: stop}
	if !p.begin(w) {
		stop()
		return
	}
	kit.Run(p.work, func(context.Context) ([]jury.MadeFile, error) {
		return p.deps.Post.GiveAll(ctx, p.deps.Call, passphrase, dir, w.set)
	}, func(made []jury.MadeFile, err error) {
		stop()
		notice, written := p.made(made, dir)
		stopped := errors.Is(err, context.Canceled)
		if stopped && notice.Tone == kit.Good {
			notice.Tone = kit.Warn
			notice.Title = p.say("files_stopped", "Done", p.words.Integer(written), "Total", p.words.Integer(len(p.board.Jurors)))
		}
		p.end(notice)
		if err != nil && !stopped {
			failed(p.failure(err))
		} else if written == 0 && len(made) > 0 {
			failed(notice.Text)
		}
	})
}

// made says which files were written, and which not and why.
func (p *Presenter) made(made []jury.MadeFile, dir string) (Notice, int) {
	var refused []string
	for _, one := range made {
		if one.Err != nil {
			refused = append(refused, p.nameOf(one.Juror)+": "+p.failure(one.Err))
		}
	}
	written := len(made) - len(refused)
	n := Notice{Tone: kit.Good, Title: p.count("files_written", written), Text: dir, Path: inside(dir)}
	if len(refused) > 0 {
		n.Tone, n.Text = kit.Danger, strings.Join(refused, "\n")
	}
	if written == 0 {
		n.Path = ""
	}
	return n, written
}

// inside is a path in a folder, which is what is shown of it.
func inside(dir string) string { return filepath.Clean(dir) + string(filepath.Separator) }

// Locked reports whether a passphrase has to be asked for before ballots are
// taken in.
func (p *Presenter) Locked() bool { return len(p.deps.Key.Keys()) == 0 }

// Take takes ballots in, with the passphrase of the office's key if it is
// locked, and a reason if they are late. failed hears why none was read.
func (p *Presenter) Take(paths []string, passphrase, reason string, failed func(why string)) {
	w := &working{text: p.say("ballots_taking")}
	if !p.begin(w) {
		return
	}
	kit.Run(p.work, func(ctx context.Context) ([]jury.TakenBallot, error) {
		if passphrase != "" {
			if err := p.deps.Key.Unlock(ctx, passphrase); err != nil {
				return nil, err
			}
		}
		return p.deps.Post.TakeBallots(ctx, p.deps.Call, p.deps.Key.Keys(), paths, reason)
	}, func(items []jury.TakenBallot, err error) {
		if len(items) > 0 {
			p.taken = p.results(items, paths)
		}
		p.end(Notice{})
		if err != nil {
			failed(p.failure(err))
		}
	})
}

// results says what became of each file; those that need a person come first.
func (p *Presenter) results(items []jury.TakenBallot, paths []string) []Taken {
	var well, wrong []Taken
	for i, item := range items {
		row := Taken{File: item.File, Path: paths[i], Tone: kit.Good}
		if item.Err == nil {
			row.Text = p.say("ballot_here", "Name", p.nameOf(item.Juror), "Revision", p.words.Integer(item.Revision))
			well = append(well, row)
			continue
		}
		var of *jury.Error
		row.Late = errors.As(item.Err, &of) && of.Why == jury.WhyLate
		row.Tone, row.Text = kit.Danger, p.failure(item.Err)
		if of != nil && (row.Late || of.Why == jury.WhyKnown || of.Why == jury.WhyOlder) {
			row.Tone = kit.Warn
		}
		if name := p.whose(item.Juror); name != "" {
			row.Text = name + ": " + row.Text
		}
		wrong = append(wrong, row)
	}
	return append(wrong, well...)
}

// whose is the name of a juror a file speaks of; empty: unknown.
func (p *Presenter) whose(id assessment.JurorID) string {
	for i := range p.board.Round.Jurors {
		if p.board.Round.Jurors[i].ID == id {
			return p.board.Round.Jurors[i].Name
		}
	}
	return ""
}

// ForgetTaken clears what became of the last ballots.
func (p *Presenter) ForgetTaken() {
	p.taken = nil
	p.render()
}

func blank(text string) bool { return strings.TrimSpace(assessment.CleanText(text)) == "" }
