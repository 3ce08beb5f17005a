package scoring

import "reifekompass/assessment"

// HintKind is a kind of plausibility hint: what looks odd.
type HintKind string

// The kinds of hints. Most are those of DOMAIN, section 3; each comment names
// the place of the hint, then its Values and its Names.
const (
	// HintHoursOver: the time of all processes is above 110 % of the hours of
	// all full-time equivalents. At the minutes of the process that takes the
	// most. Hours, Available, Percent; no names.
	HintHoursOver HintKind = "hours_over"
	// HintSameName: another process before this one has the same name. At the
	// name. Names: that process.
	HintSameName HintKind = "same_name"
	// HintCasesZero: no cases, but time per case. At the cases. Minutes.
	HintCasesZero HintKind = "cases_zero"
	// HintLeadShort: the lead time is shorter than the working time. At the lead
	// time. Days, Minutes.
	HintLeadShort HintKind = "lead_short"
	// HintLevelBreaks: the highest level, but media breaks. At the media breaks.
	// Breaks.
	HintLevelBreaks HintKind = "level_breaks"
	// HintNoSystem: level 3 or above without a system. At the systems. Level.
	HintNoSystem HintKind = "no_system"
	// HintTargetBelow: the target is below the current level. At the target.
	// Current, Target. The reply is the reason that DOMAIN asks for.
	HintTargetBelow HintKind = "target_below"
	// HintMeasureDates: the measure ends before it starts. At the end.
	HintMeasureDates HintKind = "measure_dates"
	// HintFundingOver: the funding is above the one-off cost. At the funding.
	// Funding, Cost.
	HintFundingOver HintKind = "funding_over"
	// HintExpectedLow: the expected level is not above the one of today, though
	// the measure is still to come. At the expected level. Level, Expected.
	// Names: process and question it is meant to improve.
	HintExpectedLow HintKind = "expected_low"
	// HintNoCRM: C1 at level 3 or above, but no CRM in use. At the question.
	// Level.
	HintNoCRM HintKind = "no_crm"
	// HintBreaksMean: B4 at level 3 or above, but more than one media break per
	// case on average. At the question. Level, Mean. Names: the processes above
	// the average of one.
	HintBreaksMean HintKind = "breaks_mean"
	// HintOZGLow: E2 at level 3 or above, but no OZG level of P02 to P04 says
	// so. At the question. Level. Names: the processes and online services that
	// state an OZG level.
	HintOZGLow HintKind = "ozg_low"
	// HintOZGHigh: E2 at level 1 or below, but an OZG level of P02 to P04 says
	// more. At the question. Level. Names: the processes and online services
	// that do.
	HintOZGHigh HintKind = "ozg_high"
)

// HintKinds lists the kinds in the order they are given at one place.
func HintKinds() []HintKind {
	return []HintKind{
		HintHoursOver, HintSameName, HintCasesZero, HintLeadShort, HintLevelBreaks, HintNoSystem, HintTargetBelow,
		HintMeasureDates, HintFundingOver, HintExpectedLow, HintNoCRM, HintBreaksMean, HintOZGLow, HintOZGHigh,
	}
}

// Hint is something that looks odd and is worth a second look. It never
// blocks and never judges. It stands at an attribute of an entry or at a
// question.
type Hint struct {
	ID        assessment.HintID // the kind, and after a colon the entry or question; stable
	Kind      HintKind
	Entry     assessment.EntryRef   // zero if it stands at a question
	Attribute string                // of Entry
	Question  assessment.QuestionID // empty if it stands at an entry
	Values    map[string]assessment.Quantity
	Names     []string // ids of entries and questions that are meant as well
	Reason    string   // what the agency replied; empty: the hint is open
}

// Hints returns all hints to an assessment, open ones and answered ones: those
// at entries in the order of the inventory, then those at questions in the
// order of HintKinds. Questions that are not asked of the agency and what is
// missing give none.
func Hints(c *assessment.Catalogue, a *assessment.Assessment) []Hint {
	f := finder{asked: c.RelevantTo(a.Agency.Kind), of: a}
	f.byName = f.names()
	f.busiest = f.tooMuch()
	for _, entry := range a.Inventory {
		switch e := entry.(type) {
		case assessment.Process:
			f.process(e)
		case assessment.Measure:
			f.measure(e)
		}
	}
	f.questions()
	return f.found
}

// Open returns how many of the hints nobody has answered yet.
func Open(hints []Hint) int {
	open := 0
	for _, hint := range hints {
		if hint.Reason == "" {
			open++
		}
	}
	return open
}

// finder collects hints.
type finder struct {
	asked   *assessment.Catalogue
	of      *assessment.Assessment
	byName  map[string]assessment.ProcessID // first process of each name
	busiest busiest
	found   []Hint
}

// values are the numbers of a sentence.
type values = map[string]assessment.Quantity

// at adds a hint at an attribute of an entry.
func (f *finder) at(kind HintKind, ref assessment.EntryRef, attribute string, values values) *Hint {
	id := assessment.HintID(string(kind) + ":" + ref.ID)
	return f.add(Hint{ID: id, Kind: kind, Entry: ref, Attribute: attribute, Values: values})
}

// on adds a hint at a question.
func (f *finder) on(kind HintKind, question assessment.QuestionID, values values) *Hint {
	id := assessment.HintID(string(kind) + ":" + string(question))
	return f.add(Hint{ID: id, Kind: kind, Question: question, Values: values})
}

func (f *finder) add(hint Hint) *Hint {
	hint.Reason = f.of.Inventory.Reply(hint.ID)
	f.found = append(f.found, hint)
	return &f.found[len(f.found)-1]
}

// level returns the level of a question that is asked and answered.
func (f *finder) level(id assessment.QuestionID) (assessment.Level, bool) {
	question, asked := f.asked.Question(id)
	if !asked {
		return 0, false
	}
	r := read(&question, f.of.Answer(id))
	return r.current, r.state == assessment.Answered
}

func levelValue(l assessment.Level) assessment.Quantity { return assessment.Whole(int64(l)) }
