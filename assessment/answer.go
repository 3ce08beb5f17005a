package assessment

// State says whether a question has an answer. All four are distinct from
// level 0 and from each other.
type State int

// The states of an answer. Open is the zero value: nobody has answered yet.
const (
	Open State = iota
	Answered
	Unknown       // "weiß nicht": asked, not known
	NotApplicable // "nicht zutreffend": needs a reason
)

// Evidence is the class of what supports an answer.
type Evidence int

// The classes of evidence, weakest first.
const (
	NoEvidence Evidence = iota
	Statement
	Document
	ThirdParty
)

// MaxComment is the longest comment or reason, in characters. It is far above
// what a report prints well and protects against a pasted file.
const MaxComment = 10_000

// Target is the level an agency wants to reach, and when.
// The zero Target says nothing.
type Target struct {
	Set   bool // whether Level counts
	Level Level
	Year  int // 0: no year given
}

// Answer is what an agency says to one question. The zero Answer with a
// Question is open.
type Answer struct {
	Question   QuestionID
	State      State
	Current    Level  // counts only if State is Answered
	Target     Target // may be set before the question is answered
	Reason     string // why not applicable; required then
	Evidence   Evidence
	Internal   string // comment that never leaves the agency
	ForJury    string // comment that is handed over with a submission
	Discussion bool   // marked to be talked about
}

// Check returns what keeps the answer from being stored: a *ValueError for a
// level, state, class or year out of range, a *TextError for a text that is
// too long or no text. A target below the current level, a year in the past
// and a missing reason are not errors; Hints reports them.
func (a Answer) Check() error {
	if a.State < Open || a.State > NotApplicable {
		return &ValueError{Question: a.Question, Field: FieldState, Got: int(a.State), Min: int(Open), Max: int(NotApplicable)}
	}
	if a.Evidence < NoEvidence || a.Evidence > ThirdParty {
		return &ValueError{Question: a.Question, Field: FieldEvidence, Got: int(a.Evidence), Min: int(NoEvidence), Max: int(ThirdParty)}
	}
	if err := a.checkLevels(); err != nil {
		return err
	}
	return a.checkTexts()
}

// MinYear and MaxYear bound the years an assessment or a target may name.
const (
	MinYear = 2000
	MaxYear = 2100
)

func (a Answer) checkLevels() error {
	if a.State == Answered {
		if err := a.Current.Check(a.Question); err != nil {
			return err
		}
	}
	if a.Target.Set {
		if err := a.Target.Level.Check(a.Question); err != nil {
			return err
		}
	}
	if y := a.Target.Year; y != 0 && (y < MinYear || y > MaxYear) {
		return &ValueError{Question: a.Question, Field: FieldYear, Got: y, Min: MinYear, Max: MaxYear}
	}
	return nil
}

func (a Answer) checkTexts() error {
	for _, t := range []struct{ field, text string }{
		{FieldReason, a.Reason}, {FieldInternal, a.Internal}, {FieldForJury, a.ForJury},
	} {
		if err := CheckText(t.field, t.text, MaxComment); err != nil {
			return err
		}
	}
	return nil
}

// Settled reports whether a person has dealt with the question: answered it,
// said that it is not known, or said with a reason that it does not apply.
// Not applicable without a reason stays open (DOMAIN, section 4).
func (a Answer) Settled() bool {
	switch a.State {
	case Answered, Unknown:
		return true
	case NotApplicable:
		return a.Excluded()
	default:
		return false
	}
}

// Excluded reports whether the question leaves numerator and denominator.
func (a Answer) Excluded() bool { return a.State == NotApplicable && a.Reason != "" }

// Hint is something worth a second look. It never blocks.
type Hint int

// The hints to a single answer.
const (
	HintTargetBelowCurrent Hint = iota + 1
	HintYearPast
	HintReasonMissing
)

// Hints returns what is worth a second look at the answer in the given
// calendar year.
func (a Answer) Hints(year int) []Hint {
	var hints []Hint
	if a.State == Answered && a.Target.Set && a.Target.Level < a.Current {
		hints = append(hints, HintTargetBelowCurrent)
	}
	if a.Target.Year != 0 && a.Target.Year < year {
		hints = append(hints, HintYearPast)
	}
	if a.State == NotApplicable && a.Reason == "" {
		hints = append(hints, HintReasonMissing)
	}
	return hints
}
