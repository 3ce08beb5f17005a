package jury

import "reifekompass/assessment"

// mostSteps is how many steps can be taken back.
const mostSteps = 200

// step is a change of a mark that can be taken back.
type markStep struct {
	at            place
	before, after assessment.Mark
}

// history is what was changed since the review was opened.
type history struct {
	done, undone []markStep
}

// note keeps a change. A reason that goes on being typed is one step.
func (h *history) note(at place, before, after assessment.Mark) {
	h.undone = nil
	if n := len(h.done); n > 0 && after.State == before.State && after.Points == before.Points {
		if last := &h.done[n-1]; last.at == at && last.before.State == last.after.State && last.before.Points == last.after.Points {
			last.after = after
			return
		}
	}
	h.done = append(h.done, markStep{at, before, after})
	if len(h.done) > mostSteps {
		h.done = h.done[1:]
	}
}

// Undo takes the last change back and goes there.
func (p *Reviewer) Undo() {
	p.back(&p.past.done, &p.past.undone, func(s markStep) assessment.Mark { return s.before })
}

// Redo does again what was taken back.
func (p *Reviewer) Redo() {
	p.back(&p.past.undone, &p.past.done, func(s markStep) assessment.Mark { return s.after })
}

func (p *Reviewer) back(from, to *[]markStep, mark func(markStep) assessment.Mark) {
	n := len(*from)
	if n == 0 {
		return
	}
	last := (*from)[n-1]
	*from, *to = (*from)[:n-1], append(*to, last)
	p.Go(last.at.series, last.at.criterion)
	if p.opened == nil {
		return // a conflict was declared meanwhile
	}
	m := mark(last)
	m.Juror, m.Series, m.Criterion, m.Made = p.file.Juror.ID, last.at.series, last.at.criterion, p.deps.Kit.Clock()
	p.marks[last.at], p.dirty[last.at] = m, true
	p.Retry()
}
