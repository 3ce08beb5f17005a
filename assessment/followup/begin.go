package followup

import (
	"slices"

	"reifekompass/assessment"
)

// Begin returns the assessment with which an agency goes on after an earlier
// one: the profile, and what stays until somebody changes it, such as
// processes, systems, service and measures. Every question is open again, with
// the target of then as its target: the answer has to be given anew, or a
// follow-up would show what nobody has looked at. Texts for the jury, settled
// hints and every consent stay behind, since each was given for one occasion.
//
// asked is the catalogue of the new assessment. It returns a *PairError for a
// share of an assessment, for a year before that of the earlier one, and for
// one that was asked by another catalogue.
func Begin(from *assessment.Assessment, year int, asked *assessment.Catalogue) (assessment.Assessment, error) {
	switch {
	case from.Part != nil:
		return assessment.Assessment{}, &PairError{Why: WhyPart, Earlier: from.ID}
	case from.CatalogueID != asked.ID:
		return assessment.Assessment{}, &PairError{Why: WhyCatalogue, Earlier: from.ID}
	case year < from.Year:
		return assessment.Assessment{}, &PairError{Why: WhyYear, Earlier: from.ID}
	}
	begun := assessment.Assessment{
		Agency: from.Agency, Year: year, Status: assessment.Draft,
		CatalogueID: asked.ID, CatalogueVersion: asked.Version,
		Answers: targets(from, asked),
	}
	for _, entry := range from.Inventory {
		if slices.Contains(lasting(), entry.Ref().Kind) {
			begun.Inventory = append(begun.Inventory, known(entry, asked))
		}
	}
	return begun, begun.Check()
}

// lasting are the kinds of entries that are taken along.
func lasting() []assessment.EntryKind {
	return []assessment.EntryKind{
		assessment.EntryProcess, assessment.EntrySystem, assessment.EntryInterface, assessment.EntryChannel,
		assessment.EntryPromise, assessment.EntryOnlineService, assessment.EntryService, assessment.EntryMeasure,
	}
}

// targets are open answers with the targets of then, where the question still
// means the same as far as its id tells.
func targets(from *assessment.Assessment, asked *assessment.Catalogue) map[assessment.QuestionID]assessment.Answer {
	list := map[assessment.QuestionID]assessment.Answer{}
	for id, answer := range from.Answers {
		if _, there := asked.Question(id); there && answer.Target.Set {
			list[id] = assessment.Answer{Question: id, Target: answer.Target}
		}
	}
	return list
}

// known is the entry without a question that is not asked any more.
func known(entry assessment.Entry, asked *assessment.Catalogue) assessment.Entry {
	m, is := entry.(assessment.Measure)
	if !is {
		return entry
	}
	if _, there := asked.Question(m.Subject.Question); !there {
		m.Subject.Question = ""
	}
	return m
}
