// Package dialogue puts together what companies say about the service of an
// agency, and where they see it differently from the agency itself. It reads
// their answers from the file of the web form and from the table of a survey
// tool.
//
// Nothing is shown of fewer than Least answers, and no number of fewer than
// LeastClass companies. What companies wrote in their own words is for the eyes
// of the agency only: no report and no file that leaves holds it, and its order
// says nothing about whose it is. The package knows no store and no language.
package dialogue

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Least is the number of answers from which on anything is shown.
const Least = 5

// LeastClass is the smallest number of companies that is told.
const LeastClass = 3

// apart is the distance in levels from which on a company's view differs.
const apart = 1

// Material is what a picture is made of. All fields are required.
type Material struct {
	Questionnaire *assessment.Questionnaire
	Catalogue     *assessment.Catalogue // as it is asked of the agency
	Assessment    *assessment.Assessment
	Answers       []assessment.CompanyAnswer
}

// Picture is what companies say, beside what the agency says about itself.
type Picture struct {
	Answers int
	Points  []Point // the widest apart first, then those that cannot be compared; nil below Least
	Facts   []Counted
	Texts   []Said
}

// Enough reports whether there are enough answers to show anything.
func (p *Picture) Enough() bool { return p.Answers >= Least }

// Point is one question with what both sides say.
type Point struct {
	ID      assessment.QuestionID
	Mirrors assessment.QuestionID // empty: it is compared with nothing
	Answers int                   // companies that could judge it
	Mean    scoring.Score         // 0 to MaxLevel; unknown below Least answers
	Own     assessment.Answer     // of the agency; open if it is asked nothing like it
	Classes []Class               // how the answers spread; nil if that cannot be told
}

// Compared reports whether both sides have a level.
func (p *Point) Compared() bool { return p.Mean.Known() && p.Own.State == assessment.Answered }

// Gap returns how much higher companies rate than the agency does, in levels;
// unknown if there is no comparison.
func (p *Point) Gap() scoring.Score {
	if !p.Compared() {
		return scoring.Score{}
	}
	return p.Mean.Minus(scoring.NewScore(int64(p.Own.Current), 1))
}

// Differs reports whether companies see it at least one level differently.
func (p *Point) Differs() bool {
	return p.Compared() && distance(p.Gap()).Compare(scoring.NewScore(apart, 1)) >= 0
}

// Class is a number of companies that named one of neighboring levels.
type Class struct {
	Low, High assessment.Level
	Count     int // at least LeastClass
}

// Counted says how many companies gave which answers to a fact.
type Counted struct {
	ID     assessment.FactID
	Groups []Group
}

// Group is a number of companies that share a fact.
type Group struct {
	Options []assessment.OptionID // several where one alone would be too few
	Count   int                   // at least LeastClass
}

// Said is what companies wrote to one question, in an order that says nothing
// about who wrote it.
type Said struct {
	ID    assessment.TextID
	Words []string
}

// Talk is what companies say with what is needed to show it.
type Talk struct {
	Picture

	Questionnaire *assessment.Questionnaire
	Oldest        int // days since the oldest answer was taken in; 0 without answers
}

// Show makes the picture. It is the same for the same answers in any order.
func Show(m Material) Picture {
	p := Picture{Answers: len(m.Answers)}
	if !p.Enough() {
		return p
	}
	for i := range m.Questionnaire.Points {
		p.Points = append(p.Points, m.point(&m.Questionnaire.Points[i]))
	}
	slices.SortStableFunc(p.Points, func(a, b Point) int { return distance(b.Gap()).Compare(distance(a.Gap())) })
	for i := range m.Questionnaire.Facts {
		p.Facts = append(p.Facts, m.counted(&m.Questionnaire.Facts[i]))
	}
	for _, t := range m.Questionnaire.Texts {
		p.Texts = append(p.Texts, m.said(t.ID))
	}
	return p
}

// Compared returns how many points both sides have rated, and on how many of
// them companies see it differently.
func (p *Picture) Compared() (differs, compared int) {
	for i := range p.Points {
		if p.Points[i].Compared() {
			compared++
		}
		if p.Points[i].Differs() {
			differs++
		}
	}
	return differs, compared
}

// Overall returns the point that mirrors nothing: how it was all in all. Its
// mean is unknown if there is none or there are too few answers.
func (p *Picture) Overall() Point {
	for _, point := range p.Points {
		if point.Mirrors == "" {
			return point
		}
	}
	return Point{}
}

func (m *Material) point(asked *assessment.Point) Point {
	p := Point{ID: asked.ID, Mirrors: asked.Mirrors}
	var counts [assessment.MaxLevel + 1]int
	var sum int64
	for i := range m.Answers {
		if level, said := m.Answers[i].Levels[asked.ID]; said {
			counts[level]++
			sum += int64(level)
			p.Answers++
		}
	}
	if _, relevant := m.Catalogue.Question(asked.Mirrors); relevant {
		p.Own = m.Assessment.Answer(asked.Mirrors)
	}
	if p.Answers >= Least {
		p.Mean = scoring.NewScore(sum, int64(p.Answers))
		p.Classes = classes(counts[:])
	}
	return p
}

func (m *Material) counted(asked *assessment.Fact) Counted {
	counts := make([]int, len(asked.Options))
	for i := range m.Answers {
		for j, option := range asked.Options {
			if m.Answers[i].Facts[asked.ID] == option.ID {
				counts[j]++
			}
		}
	}
	return Counted{ID: asked.ID, Groups: groups(asked, counts)}
}

func (m *Material) said(id assessment.TextID) Said {
	said := Said{ID: id}
	for i := range m.Answers {
		if words := m.Answers[i].Texts[id]; words != "" {
			said.Words = append(said.Words, words)
		}
	}
	slices.SortFunc(said.Words, func(a, b string) int { return cmp.Or(cmp.Compare(fingerprint(a), fingerprint(b)), cmp.Compare(a, b)) })
	return said
}

// fingerprint is a hash of texts, in hexadecimal digits.
func fingerprint(texts ...string) string {
	h := sha256.New()
	for _, text := range texts {
		sum := sha256.Sum256([]byte(text))
		h.Write(sum[:])
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// distance is the size of a gap; that of an unknown one is unknown.
func distance(gap scoring.Score) scoring.Score {
	if zero := scoring.NewScore(0, 1); gap.Known() && gap.Compare(zero) < 0 {
		return zero.Minus(gap)
	}
	return gap
}
