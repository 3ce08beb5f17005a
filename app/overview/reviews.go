package overview

import (
	"context"
	"strconv"
	"strings"
	"time"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// readReviews lists the jury files that were opened here. A file that was not
// read since the program started is read in the background: it may be large.
func (p *Presenter) readReviews() {
	files, err := p.deps.Juries.Files(p.deps.Context)
	if err != nil {
		p.fail(err)
		return
	}
	p.state.Reviews = nil
	unread := false
	for i := range files {
		file := &files[i]
		if !p.deps.Juries.Known(file) {
			unread = true
			p.state.Reviews = append(p.state.Reviews, p.unreadReview(file))
			continue
		}
		p.state.Reviews = append(p.state.Reviews, p.review(p.deps.Context, file))
	}
	if unread {
		p.readBriefs(files)
	}
}

func (p *Presenter) readBriefs(files []assessment.KeptJuryFile) {
	kit.Run(p.briefs, func(ctx context.Context) ([]Row, error) {
		rows := make([]Row, len(files))
		for i := range files {
			rows[i] = p.review(ctx, &files[i])
		}
		return rows, nil
	}, func(rows []Row, _ error) {
		p.state.Reviews = rows
		p.render()
	})
}

// unreadReview keeps the place of a file until it is read.
func (p *Presenter) unreadReview(file *assessment.KeptJuryFile) Row {
	row := Row{ID: assessment.ID(file.Round), Agency: p.words.Say("overview.review", "Title", file.Call), Action: p.words.Say("overview.review_open")}
	row.Name = row.Agency
	return row
}

// review is a jury file in words. It may run on any goroutine.
func (p *Presenter) review(ctx context.Context, file *assessment.KeptJuryFile) Row {
	w, err := p.deps.Juries.Brief(ctx, file)
	if err != nil {
		p.deps.Log.Error("jury file of the list not read", "error", err)
		return p.unreadReview(file)
	}
	handed, err := p.deps.Juries.Handed(ctx, file.Round)
	if err != nil {
		p.deps.Log.Error("ballots of the list not read", "error", err)
	}
	call, say := &w.File.Call.Call, p.words.Say
	row := Row{
		ID: assessment.ID(file.Round), Agency: say("overview.review", "Title", call.Title), Document: call.Office,
		Status: say("overview.review_state.review"), Action: say("overview.review_open"),
		Changed: moment(p.words, lastWritten(w, file), p.deps.Kit.Clock()),
	}
	p.reviewed(&row, w)
	if row.Done && handedIn(handed, lastWritten(w, file)) {
		row.Status, row.Locked, row.Action = say("overview.review_state.handed"), true, say("overview.review_look")
	}
	row.Name = strings.Join([]string{row.Agency, row.Document, row.Progress, row.Status, row.Action}, ", ")
	return row
}

// handedIn reports whether everything was handed in that was written until
// then. Ballots know whole seconds.
func handedIn(handed []assessment.KeptBallot, written time.Time) bool {
	return len(handed) > 0 && !written.After(handed[len(handed)-1].Made.Add(time.Second))
}

// reviewed says how far the juror has come.
func (p *Presenter) reviewed(row *Row, w *jury.Work) {
	open := map[string]bool{}
	undeclared := 0
	for _, gap := range w.Gaps() {
		open[gap.Series] = true
		if gap.Criterion == "" {
			undeclared++
		}
	}
	all, done := 0, 0
	for _, series := range w.File.Order {
		if w.Readable(series) {
			all++
			if !open[series] {
				done++
			}
		}
	}
	if undeclared > 0 || all == 0 {
		row.Status, row.Action = p.words.Say("overview.review_state.conflicts"), p.words.Say("overview.review_declare")
		all, done = len(w.File.Order), len(w.File.Order)-undeclared
	}
	row.Done = all > 0 && done == all
	row.Progress = p.words.Count("overview.review_progress", all, "Done", p.words.Integer(done))
	if all > 0 {
		row.Share, row.Percent = float64(done)/float64(all), p.words.Percent(strconv.Itoa(percent(done, all)))
	}
}

// lastWritten is when the juror last wrote something.
func lastWritten(w *jury.Work, file *assessment.KeptJuryFile) time.Time {
	last := file.Opened
	for i := range w.Marks {
		if w.Marks[i].Made.After(last) {
			last = w.Marks[i].Made
		}
	}
	for i := range w.Declared {
		if w.Declared[i].Made.After(last) {
			last = w.Declared[i].Made
		}
	}
	return last
}

// OpenReview goes on with the review of a jury file.
func (p *Presenter) OpenReview(round string) {
	p.deps.Navigate.Go(kit.Route{Area: kit.Juror, File: round})
}
