package meeting

import (
	"slices"

	"reifekompass/app/explain"
	"reifekompass/assessment"
)

// shelfOf is the name under which a draft is kept.
func shelfOf(call assessment.CallID) string { return "meeting draft " + string(call) }

// kept reads the draft that was kept; nil: there is none.
func (p *Chair) kept() *draft {
	kept, err := p.deps.Shelf.Setting(p.deps.Context, shelfOf(p.deps.Call))
	if err != nil {
		p.failed("read draft", err)
	}
	return readDraft(kept)
}

// keep puts the draft away; an empty text forgets it.
func (p *Chair) keep(text string) {
	p.trouble = ""
	if err := p.deps.Shelf.SaveSetting(p.deps.Context, shelfOf(p.deps.Call), text); err != nil {
		p.failed("keep draft", err)
	}
}

// edit changes the draft, keeps it and shows it. Where the decision is locked
// nothing happens.
func (p *Chair) edit(how func(*draft)) {
	if p.draft == nil || p.teller.locked() != "" {
		return
	}
	how(p.draft)
	p.dirty, p.missing = true, lack{}
	p.keep(p.draft.kept())
	p.compose()
}

// Row shows the meeting itself (0) or an applicant of the decision, which is
// the one in work then.
func (p *Chair) Row(at int) {
	if p.teller.board == nil || at < 0 || at > len(p.teller.candidates()) {
		return
	}
	if p.row = at; at > 0 {
		p.series = p.teller.board.Applicants[p.teller.candidates()[at-1]].Series
	}
	p.compose()
}

// Fate says what becomes of an applicant.
func (p *Chair) Fate(series string, fate Fate) { p.edit(func(f *draft) { f.choose(series, fate) }) }

// Move moves an applicant up (-1) or down (1) in its list.
func (p *Chair) Move(series string, by int) { p.edit(func(f *draft) { f.move(series, by) }) }

// Vote notes one of the three kinds of vote about an applicant, as typed.
func (p *Chair) Vote(series string, kind int, text string) {
	p.edit(func(f *draft) {
		votes := f.Votes[series]
		votes[kind] = text
		f.Votes[series] = votes
	})
}

// Text notes one of the three roles of text about an applicant.
func (p *Chair) Text(series string, role int, text string) {
	p.edit(func(f *draft) {
		texts := f.Texts[series]
		texts[role] = text
		f.Texts[series] = texts
	})
}

// Attend notes that a juror was there, or was not.
func (p *Chair) Attend(juror int) {
	p.edit(func(f *draft) { f.attend(p.teller.board.Jurors[juror].ID) })
}

// Place notes where the jury met.
func (p *Chair) Place(text string) { p.edit(func(f *draft) { f.Place = text }) }

// Day notes when the jury met, as typed.
func (p *Chair) Day(text string) { p.edit(func(f *draft) { f.Day = text }) }

// Minority notes the opinion of those who were outvoted.
func (p *Chair) Minority(text string) { p.edit(func(f *draft) { f.Minority = text }) }

// Draw notes that an applicant was drawn next, or takes that back.
func (p *Chair) Draw(series string) { p.edit(func(f *draft) { f.draw(series) }) }

// AddMotion adds a vote that is about no applicant.
func (p *Chair) AddMotion() { p.edit(func(f *draft) { f.Motions = append(f.Motions, motion{}) }) }

// RemoveMotion takes one away.
func (p *Chair) RemoveMotion(at int) {
	p.edit(func(f *draft) { f.Motions = slices.Delete(f.Motions, at, at+1) })
}

// Motion notes the words of a motion.
func (p *Chair) Motion(at int, text string) {
	p.edit(func(f *draft) { f.Motions[at].Text = text })
}

// MotionVote notes one of the three kinds of vote about a motion, as typed.
func (p *Chair) MotionVote(at, kind int, text string) {
	p.edit(func(f *draft) { f.Motions[at].Votes[kind] = text })
}

// Propose chooses the first of the ranking, as many as there are places.
func (p *Chair) Propose() {
	p.edit(func(f *draft) {
		for _, series := range p.teller.proposal() {
			f.choose(series, FateWinner)
		}
	})
}

// Discard goes back to what is on record.
func (p *Chair) Discard() {
	if p.teller.board == nil || p.teller.locked() != "" {
		return
	}
	p.keep("")
	p.draft, p.dirty, p.missing = draftOf(p.teller.board, p.deps.Kit.Clock()), false, lack{}
	p.compose()
}

// Ready reports whether the decision can be put on record, and says what is
// allowed and should be agreed to first; empty: nothing. What it lacks is
// shown.
func (p *Chair) Ready() (warning string, ready bool) {
	if p.draft == nil || p.teller.locked() != "" {
		return "", false
	}
	p.missing = p.teller.missing(p.draft)
	p.compose()
	return p.teller.warning(p.draft), p.missing.text == ""
}

// Decide puts a decision that is Ready on record and reports whether it did.
func (p *Chair) Decide() bool {
	if _, ready := p.Ready(); !ready {
		return false
	}
	if p.missing.text = p.record(); p.missing.text != "" {
		p.compose()
		return false
	}
	p.dirty = false
	p.keep("")
	p.again()
	return true
}

// record puts the decision on record; it returns why it could not.
func (p *Chair) record() string {
	b, err := p.read(p.deps.Context)
	if err == nil {
		err = p.deps.Office.Decide(p.deps.Context, b, p.draft.decision(b, p.deps.Kit.Clock()))
	}
	if err != nil {
		p.deps.Log.Error("decision not on record", "error", err)
		return explain.Sentence(p.teller.words, err)
	}
	return ""
}
