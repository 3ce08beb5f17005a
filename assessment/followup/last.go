package followup

import (
	"cmp"
	"maps"

	"reifekompass/assessment"
)

// Likeness says how far a question is the one that was asked before.
type Likeness string

// How alike two questions of one id can be.
const (
	LikeSame     Likeness = "same"     // nothing tells them apart
	LikeVersion  Likeness = "version"  // another version of the catalogue, the same words and meaning
	LikeUnread   Likeness = "unread"   // the catalogue of then is not here; the id is the same
	LikeReworded Likeness = "reworded" // other words, the same meaning
	LikeOther    Likeness = "other"    // it means something else now: the answers do not compare
	LikeNew      Likeness = "new"      // it was not asked
)

// Last is how an earlier assessment answered a question that is asked again.
// It is shown beside the question and never taken for an answer to it.
type Last struct {
	Year     int
	Likeness Likeness
	// Answer is the one of then, open if nobody gave one or if the question
	// was not asked. Comments stay where they were written.
	Answer     assessment.Answer
	Then, Now  string // versions of the catalogue
	Comparable bool   // what is answered now will be compared with it (DOMAIN, section 4)
}

// LastAnswer returns what an earlier assessment says to a question that the
// catalogue asks now.
func LastAnswer(earlier Side, asked *assessment.Catalogue, id assessment.QuestionID) Last {
	last := Last{
		Year: earlier.Assessment.Year, Answer: assessment.Answer{Question: id},
		Then: earlier.Assessment.CatalogueVersion, Now: asked.Version,
	}
	now, _ := asked.Question(id)
	then, was := earlier.Catalogue.RelevantTo(earlier.Assessment.Agency.Kind).Question(id)
	if !was {
		last.Likeness = LikeNew
		return last
	}
	last.Likeness = likeness(&then, &now)
	if last.Likeness == LikeSame && last.Then != last.Now {
		last.Likeness = LikeVersion
	}
	if earlier.Catalogue.Version != last.Then {
		last.Likeness = LikeUnread
	}
	if given := earlier.Assessment.Answer(id); given.Check() == nil {
		last.Answer = assessment.Answer{Question: id, State: given.State, Current: given.Current, Target: given.Target, Reason: given.Reason}
	}
	last.Comparable = last.Likeness != LikeOther && last.Answer.State == assessment.Answered
	return last
}

func likeness(then, now *assessment.Question) Likeness {
	switch {
	case then.Meaning != now.Meaning:
		return LikeOther
	case !sameWords(then, now):
		return LikeReworded
	default:
		return LikeSame
	}
}

// sameWords reports whether the question and its levels read as before.
func sameWords(a, b *assessment.Question) bool {
	for i := range a.Choices {
		if !maps.Equal(a.Choices[i].Text, b.Choices[i].Text) {
			return false
		}
	}
	return maps.Equal(a.Text, b.Text)
}

// Baseline is where in a list of candidates, the newest first, the one is that
// is compared with unless a person says otherwise: of the newest year before
// that, of the same name and not empty, so that two calls of one year are not
// taken for a change; of several in that year the one of the same programme.
// Failing that it is the newest of the same year, then one that was renamed,
// then an empty one. It is -1 for an empty list.
func Baseline(list []Candidate, year int) int {
	best := -1
	for i := range list {
		if best < 0 || list[i].against(&list[best], year) < 0 {
			best = i
		}
	}
	return best
}

// against is below 0 if less speaks against the candidate than against the
// other one.
func (c *Candidate) against(other *Candidate, year int) int {
	doubt := func(c *Candidate) int { return count(c.Year >= year) + 2*count(c.Renamed) + 4*count(c.Settled == 0) }
	return cmp.Or(
		cmp.Compare(doubt(c), doubt(other)), cmp.Compare(other.Year, c.Year), cmp.Compare(count(other.Series), count(c.Series)),
	)
}
