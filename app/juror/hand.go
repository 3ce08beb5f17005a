package juror

import (
	"context"
	"strconv"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

func (p *Presenter) composeHand(gaps map[string]*gapsOf) {
	say, s := p.words.Say, &p.state.Hand
	missing := 0
	s.Gaps = nil
	for _, series := range p.work.File.Order {
		g := gaps[series]
		if g == nil {
			continue
		}
		missing += g.all()
		s.Gaps = append(s.Gaps, GapRow{Series: series, Criterion: g.first, Text: say("juror.gap.row", "Applicant", p.name(series), "What", p.lacks(g))})
	}
	s.Missing = ""
	if missing > 0 {
		s.Missing = p.words.Count("juror.hand.missing", missing)
	}
	s.Title, s.Lead = say("juror.hand.title"), say("juror.hand.lead")
	if p.declaring() {
		s.Title, s.Lead = say("juror.hand.title_declared"), say("juror.hand.lead_declared")
	}
	s.Goes, s.Stays = p.goes(), say("juror.hand.stays")
	p.composeTime(s)
}

// declaring reports whether the file is one of the first step: only what is
// said about conflicts goes back.
func (p *Presenter) declaring() bool { return len(p.work.File.Submitted) == 0 }

// goes lists what travels.
func (p *Presenter) goes() []string {
	goes := []string{p.words.Count("juror.hand.goes_declared", len(p.names))}
	if p.declaring() {
		return goes
	}
	marks, applicants := 0, 0
	for _, series := range p.names {
		if p.readable(series) {
			marks += p.given(series)
			applicants++
		}
	}
	return append(goes, p.words.Count("juror.hand.goes_marks", marks, "Applicants", p.words.Integer(applicants)))
}

func (p *Presenter) composeTime(s *HandState) {
	say, now := p.words.Say, p.deps.Kit.Clock()
	deadline := p.work.File.Deadline
	s.Late = !deadline.IsZero() && now.After(deadline)
	s.Deadline = ""
	if !deadline.IsZero() {
		key := "juror.hand.deadline"
		if s.Late {
			key = "juror.hand.late"
		}
		s.Deadline = say(key, "Deadline", wording.Moment(p.words, deadline, now.Location()))
	}
	s.Before = ""
	if n := len(p.handed); n > 0 {
		last := &p.handed[n-1]
		s.Before = say("juror.hand.before", "Revision", last.Revision, "Made", wording.Moment(p.words, last.Made, now.Location()), "Next", last.Revision+1)
	}
}

// FileName proposes a name for the ballot: people tell revisions apart by it.
func (p *Presenter) FileName() string {
	file := p.work.File
	return string(file.Call.Call.ID) + "-" + string(file.Juror.ID[:min(8, len(file.Juror.ID))]) + "-" + strconv.Itoa(len(p.handed)+1) + ".rkballot"
}

// Complete reports whether the ballot can be written: nothing is missing, and
// everything is stored.
func (p *Presenter) Complete() bool { return p.state.Hand.Missing == "" && len(p.pending) == 0 }

// HandIn writes the ballot.
func (p *Presenter) HandIn(path string) {
	s := &p.state.Hand
	if s.Busy || !p.Complete() {
		return
	}
	s.Busy, s.Failed, s.Done = true, "", Done{}
	p.compose()
	work := *p.work // what is said meanwhile goes into the next revision
	kit.Run(p.runner, func(ctx context.Context) (assessment.KeptBallot, error) {
		return p.deps.Desk.HandIn(ctx, &work, path)
	}, func(kept assessment.KeptBallot, err error) { p.wrote(path, &kept, err) })
}

func (p *Presenter) wrote(path string, kept *assessment.KeptBallot, err error) {
	s := &p.state.Hand
	s.Busy = false
	if err != nil {
		p.deps.Log.Error("ballot not handed in", "error", err)
		s.Failed = explain.Sentence(p.words, err)
		p.Refresh()
		return
	}
	call := &p.work.File.Call.Call
	s.Done = Done{
		Title: p.words.Say("juror.hand.done"), Path: path,
		Text: p.words.Say("juror.hand.done_text", "Path", path, "Revision", kept.Revision, "Fingerprint", kept.Print.String()) + "\n" +
			p.words.Say("juror.hand.send", "Office", call.Office, "Email", call.Email),
	}
	if !p.deps.Files.Asks() {
		s.Done.Text += "\n" + p.words.Say("app.unasked")
	}
	p.Refresh()
}

// NotChosen says why there is no place for the file.
func (p *Presenter) NotChosen(err error) {
	p.deps.Log.Error("no place for a ballot", "error", err)
	p.state.Hand.Failed = explain.Sentence(p.words, err)
	p.compose()
}
