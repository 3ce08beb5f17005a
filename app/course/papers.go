package course

import (
	"context"
	"errors"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports/wording"
)

// papers says what can be printed now. Before all ballots are in nobody sees a
// result, on paper neither.
func (p *Presenter) papers() Papers {
	return Papers{
		Title: p.say("papers"), NoReport: p.notBefore(assessment.RoundViewing), NoLetters: p.notBefore(assessment.RoundLetters),
		Letters: p.count("letters", len(p.board.Applicants)),
	}
}

// notBefore says from which step on something can be done, and nothing from
// then on.
func (p *Presenter) notBefore(state assessment.RoundState) string {
	if !p.board.Round.State.Before(state) {
		return ""
	}
	return p.say("papers_from", "Step", p.stepName(state))
}

// WriteLetters writes all feedback letters into a folder. Stopped, those
// written so far stay.
func (p *Presenter) WriteLetters(dir string) {
	ctx, stop := context.WithCancel(p.deps.Context)
	w := &working{text: p.say("letters_writing"), stop: stop}
	if !p.begin(w) {
		stop()
		return
	}
	kit.Run(p.work, func(context.Context) (struct{}, error) {
		return struct{}{}, p.deps.Letters(ctx, dir, w.set)
	}, func(_ struct{}, err error) {
		stop()
		p.end(p.lettered(w, dir, err))
	})
}

func (p *Presenter) lettered(w *working, dir string, err error) Notice {
	done, total := int(w.done.Load()), int(w.total.Load())
	switch {
	case errors.Is(err, context.Canceled):
		return Notice{
			Tone: kit.Warn, Title: p.say("letters_stopped", "Done", p.words.Integer(done), "Total", p.words.Integer(total)),
			Text: p.say("letters_stopped_text"), Path: inside(dir),
		}
	case err != nil:
		return Notice{Tone: kit.Danger, Title: p.failure(err), Text: p.count("letters_so_far", done)}
	default:
		return Notice{Tone: kit.Good, Title: p.count("letters_written", done), Text: dir, Path: inside(dir)}
	}
}

// WriteSheet writes the whole round as a workbook.
func (p *Presenter) WriteSheet(path string) {
	w := &working{text: p.say("sheet_writing")}
	if !p.begin(w) {
		return
	}
	kit.Run(p.work, func(ctx context.Context) (struct{}, error) { return struct{}{}, p.deps.Sheet(ctx, path) }, func(_ struct{}, err error) {
		if err != nil {
			p.end(Notice{Tone: kit.Danger, Title: p.failure(err)})
			return
		}
		p.end(Notice{Tone: kit.Good, Title: p.say("saved"), Text: path, Path: path})
	})
}

// log says each line of the log in words, newest first, and whether its chain
// is whole.
func (p *Presenter) log() Log {
	lines := p.board.Round.Log
	l := Log{Title: p.count("log", len(lines)), Summary: p.say("log_whole")}
	if broken := jury.BrokenLine(lines); broken > 0 {
		l.Broken, l.Summary = true, p.say("log_broken", "Line", p.words.Integer(broken))
	}
	language := assessment.Language(p.words.Language())
	names := wording.NamesIn(&p.board.Round, p.board.Applicants, p.board.Call.Call.Criteria, language)
	for i := len(lines) - 1; i >= 0; i-- {
		e := &lines[i]
		l.Lines = append(l.Lines, Line{
			Number: p.words.Integer(e.Number), At: p.moment(e.At), Text: wording.RoundLine(p.words, e, names), Reason: e.Reason, Hash: e.Hash.String(),
		})
	}
	return l
}
