package assessment

import "time"

// Questionnaire is what companies are asked about the service of an agency: a
// small catalogue of its own. Values are read-only after loading and may be
// shared by goroutines.
type Questionnaire struct {
	ID      string // stable name, also the file's name
	Version string
	Title   Text
	Points  []Point
	Facts   []Fact
	Texts   []FreeText
}

// Point asks a company what it experienced in one matter.
type Point struct {
	ID      QuestionID // such as "U3"; never one of the agency's catalogue
	Meaning int        // version of the meaning
	Mirrors QuestionID // the agency's question that asks the same from the inside; empty: none
	Short   Text
	Text    Text
	Levels  [MaxLevel + 1]Text // index is the level
}

// FactID names a fact about a company, such as "S".
type FactID string

// OptionID names one of the answers offered for a fact, such as "S2".
type OptionID string

// Fact is something coarse about a company that nobody can be told by in small
// numbers.
type Fact struct {
	ID      FactID
	Text    Text
	Ordered bool // whether neighbors among the options belong together, as sizes do
	Options []Option
}

// Option is one of the answers offered for a fact.
type Option struct {
	ID    OptionID
	Title Text
}

// TextID names a question that companies answer in their own words.
type TextID string

// FreeText is a question that companies answer in their own words.
type FreeText struct {
	ID   TextID
	Text Text
}

// MaxCompanyText is the longest answer in a company's own words, in characters.
const MaxCompanyText = 1000

// MaxToken is the longest token of a company's answer, in characters.
const MaxToken = 64

// CompanyAnswer is what one company said. Its name is neither asked nor kept.
type CompanyAnswer struct {
	// Token tells this answer from others, so that the same one counts once. It
	// says nothing about the company.
	Token  string
	Levels map[QuestionID]Level // without what the company could not judge
	Facts  map[FactID]OptionID  // without what it did not say
	Texts  map[TextID]string    // for the eyes of the agency only
	At     time.Time            // when it was taken in
}

// Empty reports whether the company answered nothing at all.
func (a *CompanyAnswer) Empty() bool { return len(a.Levels) == 0 && len(a.Texts) == 0 }

// Point returns the question with the id.
func (q *Questionnaire) Point(id QuestionID) (Point, bool) {
	for i := range q.Points {
		if q.Points[i].ID == id {
			return q.Points[i], true
		}
	}
	return Point{}, false
}

// Fact returns the fact with the id.
func (q *Questionnaire) Fact(id FactID) (Fact, bool) {
	for _, f := range q.Facts {
		if f.ID == id {
			return f, true
		}
	}
	return Fact{}, false
}

// Offers reports whether the option is one of the fact.
func (f *Fact) Offers(id OptionID) bool {
	for _, o := range f.Options {
		if o.ID == id {
			return true
		}
	}
	return false
}

// Asks reports whether the id is a question for a company's own words.
func (q *Questionnaire) Asks(id TextID) bool {
	for _, t := range q.Texts {
		if t.ID == id {
			return true
		}
	}
	return false
}
