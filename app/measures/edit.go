package measures

import (
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// Edit takes the text of a cell and returns what is wrong with it, empty if it
// was taken.
func (p *Presenter) Edit(row, column, text string) string {
	measure, there := p.measure(row)
	if !there {
		return ""
	}
	if column == columnCounts {
		p.Count(measure.ID, text == p.words.Say("measures.yes"))
		return ""
	}
	changed, err := p.now.wording.Put(measure, column, text, p.now.assessment.Inventory)
	if err != nil {
		return explain.Sentence(p.words, err)
	}
	p.save(changed)
	return ""
}

// Set stores the measure as the form in the panel says it.
func (p *Presenter) Set(entry assessment.Entry) { p.save(entry) }

// Find returns the questions that hold every word of the text, each with its
// name.
func (p *Presenter) Find(text string) []Question {
	var found []Question
	for _, match := range session.Search(p.now.catalogue, p.now.wording.Language(), text) {
		found = append(found, p.composer().question(match.Question))
	}
	return found
}

// SetQuestion says which question the selected measure improves; empty: none.
func (p *Presenter) SetQuestion(id assessment.QuestionID) {
	measure, there := p.measure(p.kept.row)
	if !there || measure.Subject.Question == id {
		return
	}
	measure.Subject.Question = id
	p.save(measure)
}

// Add makes an empty measure and selects it.
func (p *Presenter) Add() { p.add(assessment.Measure{Phase: assessment.PhaseIdea}) }

// add gives a measure its number, stores and selects it.
func (p *Presenter) add(measure assessment.Measure) {
	measure.ID = assessment.MeasureID(p.now.assessment.Inventory.FreeID(assessment.EntryMeasure))
	p.kept.row, p.kept.column, p.kept.closed = string(measure.ID), "title", false
	p.save(measure)
}

// Take makes a measure of a proposal as one step and returns what to say
// about it. A proposal that is none any more makes nothing.
func (p *Presenter) Take(proposal Proposal) string {
	for _, one := range p.now.proposals() {
		if one.Question == proposal.Question && one.Process == proposal.Process {
			p.add(p.now.wording.Proposed(one, &p.now.assessment))
			return p.words.Say("measures.taken", "Code", p.kept.row, "Title", proposal.Title)
		}
	}
	return ""
}

// Count says whether a measure counts in what is expected. It is a thought and
// not stored.
func (p *Presenter) Count(id assessment.MeasureID, on bool) {
	delete(p.kept.off, id)
	if !on {
		p.kept.off[id] = true
	}
	p.compose()
}

// CountAll lets every measure count.
func (p *Presenter) CountAll() {
	clear(p.kept.off)
	p.compose()
}
