package wording

import (
	"reifekompass/assessment"
	"reifekompass/assessment/learning"
	"reifekompass/assessment/transfer"
)

// Topic says what there is to learn: a process, or a dimension. It is empty for
// the zero Topic.
func (w *Wording) Topic(topic transfer.Topic) string {
	if topic.Process != "" {
		return w.ProcessShort(assessment.Process{ID: topic.Process})
	}
	return w.Dimension(topic.Dimension)
}

// Dimension says what a dimension is called; empty if the catalogue has none
// with the id.
func (w *Wording) Dimension(id assessment.DimensionID) string {
	for i := range w.catalogue.Dimensions {
		if w.catalogue.Dimensions[i].ID == id {
			return w.catalogue.Dimensions[i].Title.In(w.Language())
		}
	}
	return ""
}

// Common says what two agencies have in common.
func (w *Wording) Common(partner transfer.Partner) string {
	switch {
	case partner.Alike && partner.Neighbor:
		return w.words.Say("learning.alike_neighbor")
	case partner.Alike:
		return w.words.Say("learning.alike")
	default:
		return w.words.Say("learning.neighbor")
	}
}

// InReturn says what a partner could learn in turn.
func (w *Wording) InReturn(partner transfer.Partner) string {
	if len(partner.InReturn) == 0 {
		return w.words.Say("learning.no_return")
	}
	topics := make([]string, len(partner.InReturn))
	for i, topic := range partner.InReturn {
		topics[i] = w.Topic(topic)
	}
	return w.words.Say("learning.return", "Topics", w.list(topics))
}

// Reach says how many others a solution would help, or why that is not known.
func (w *Wording) Reach(s *learning.Solution) string {
	say := w.words.Say
	switch {
	case s.Process == "":
		return say("learning.reach.no_process")
	case s.Own != "":
		return say("learning.reach.own", "Process", s.Own)
	case !s.Measured:
		return say("learning.reach.no_level")
	case s.Reach.Closes == 0 && s.Reach.Narrows == 0:
		return say("learning.reach.nobody")
	}
	sentence := ""
	if s.Reach.Closes > 0 {
		sentence = w.words.Count("learning.reach.closes", s.Reach.Closes)
	}
	if s.Reach.Narrows > 0 {
		sentence = joined(sentence, w.words.Count("learning.reach.narrows", s.Reach.Narrows))
	}
	if s.Reach.Cases.Set {
		sentence = joined(sentence, say("learning.reach.cases", "Cases", w.number(s.Reach.Cases.Centi), "Counted", w.words.Integer(s.Reach.Counted)))
	}
	return sentence
}

func joined(first, second string) string {
	if first == "" {
		return second
	}
	return first + " " + second
}
