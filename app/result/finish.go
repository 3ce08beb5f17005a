package result

import "reifekompass/assessment"

// finished reports whether the status says that the work is done.
func finished(s assessment.Status) bool {
	return s == assessment.Complete || s == assessment.Submitted
}

// finish says how the assessment can be called finished, or taken up again.
// What was handed over stays as it is.
func (p *Presenter) finish() Finish {
	open := p.now.Result.Counts.Open
	switch {
	case p.now.Assessment.Status == assessment.Submitted:
		return Finish{}
	case p.now.Assessment.Status == assessment.Complete:
		return Finish{Text: p.words.Say("result.reopen")}
	case open > 0:
		return Finish{Text: p.words.Say("result.finish"), Missing: p.words.Count("result.finish_open", open)}
	default:
		return Finish{Text: p.words.Say("result.finish")}
	}
}

// Finish says that the work is done, or that it goes on after all.
func (p *Presenter) Finish() {
	if p.state.Finish.Missing != "" || p.state.Finish.Text == "" {
		return
	}
	status := assessment.Complete
	if finished(p.now.Assessment.Status) {
		status = assessment.Draft
	}
	now, err := p.deps.Session.SetStatus(p.deps.Context, status)
	if err != nil {
		p.fail(err)
		p.show(p.state)
		return
	}
	if p.deps.Changed != nil {
		p.deps.Changed(now)
	}
	p.Render(now)
}
