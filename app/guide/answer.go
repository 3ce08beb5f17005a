package guide

import (
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// ChooseCurrent sets the level of today.
func (p *Presenter) ChooseCurrent(level assessment.Level) {
	a := p.answer()
	a.State, a.Current = assessment.Answered, level
	p.save(a)
}

// ChooseTarget sets the level to be reached. A target without a year gets the
// year chosen last, and says so; as long as none was chosen it stays open.
func (p *Presenter) ChooseTarget(level assessment.Level) {
	a := p.answer()
	if !a.Target.Set && a.Target.Year == 0 {
		a.Target.Year, p.carried = p.kept.year, p.at
	}
	a.Target.Set, a.Target.Level = true, level
	p.save(a)
}

// ClearCurrent opens the question again.
func (p *Presenter) ClearCurrent() { p.setState(assessment.Open) }

// ClearTarget takes the target away.
func (p *Presenter) ClearTarget() {
	a := p.answer()
	a.Target = assessment.Target{}
	p.save(a)
}

// ToggleUnknown says that the answer is not known, or takes that back.
func (p *Presenter) ToggleUnknown() {
	if p.answer().State == assessment.Unknown {
		p.setState(assessment.Open)
		return
	}
	p.setState(assessment.Unknown)
}

func (p *Presenter) setState(state assessment.State) {
	a := p.answer()
	a.State, a.Current, a.Reason = state, 0, ""
	p.save(a)
}

// Exclude says that the question does not apply, and why. Without a reason it
// stays open, and says so.
func (p *Presenter) Exclude(reason string) {
	a := p.answer()
	a.State, a.Current, a.Reason = assessment.NotApplicable, 0, reason
	p.save(a)
}

// Include takes back that the question does not apply.
func (p *Presenter) Include() { p.setState(assessment.Open) }

// ChooseYear sets the target year, or takes the target away.
func (p *Presenter) ChooseYear(y Year) {
	if y.Clear {
		p.ClearTarget()
		return
	}
	a := p.answer()
	a.Target.Year, p.kept.year, p.carried = y.Year, y.Year, ""
	p.save(a)
}

// ChooseEvidence sets what supports the answer.
func (p *Presenter) ChooseEvidence(e assessment.Evidence) {
	a := p.answer()
	a.Evidence = e
	p.save(a)
}

// WriteInternal sets the comment that stays with the agency.
func (p *Presenter) WriteInternal(text string) {
	a := p.answer()
	a.Internal = text
	p.save(a)
}

// WriteForJury sets the comment that is handed over.
func (p *Presenter) WriteForJury(text string) {
	a := p.answer()
	a.ForJury = text
	p.save(a)
}

// ToggleDiscussion marks the question to be talked about, or not.
func (p *Presenter) ToggleDiscussion() {
	a := p.answer()
	a.Discussion = !a.Discussion
	p.save(a)
}

// Find is a question that a search found.
type Find struct {
	Question    assessment.QuestionID
	Title, Text string
}

// maxFinds is how many finds are shown; who sees more has not searched yet.
const maxFinds = 12

// Search returns the questions that hold every word of the text.
func (p *Presenter) Search(text string) []Find {
	catalogue := p.session.State().Catalogue
	language := assessment.Language(p.words.Language())
	var finds []Find
	for _, match := range session.Search(catalogue, language, text) {
		q, _ := catalogue.Question(match.Question)
		finds = append(finds, Find{
			Question: q.ID,
			Title:    p.words.Say("guide.found", "ID", q.ID, "Title", q.Title.In(language)),
			Text:     q.Text.In(language),
		})
		if len(finds) == maxFinds {
			break
		}
	}
	return finds
}
