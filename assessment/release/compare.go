package release

import (
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
)

// Comparable is whether a value can stand beside a cell.
type Comparable string

// What can be of a line.
const (
	Beside       Comparable = "beside"        // value and cell are there
	NoOwn        Comparable = "no_own"        // nothing was answered, or it is not asked of this kind of agency
	Withheld     Comparable = "withheld"      // the release does not show the cell
	OtherMeaning Comparable = "other_meaning" // the question means something else, or is missing, in one of both
	OtherIndex   Comparable = "other_index"   // the index is made of other questions, or of another version
	OtherProcess Comparable = "other_process" // the process is none of the catalogue of the assessment
)

// Line is a value of an agency beside the cell of a release.
type Line struct {
	Subject    transfer.Subject
	Own        scoring.Score // exact points from 0 to 100; unknown unless Comparable is Beside or Withheld
	Cell       transfer.Cell // what the group says of it; counts only if Told
	Comparable Comparable
}

// Told reports whether the group says something about the subject as the
// assessment means it. An agency without a value of its own can read that too.
func (l *Line) Told() bool { return l.Comparable == Beside || l.Comparable == NoOwn }

// Compared is an assessment beside a release.
type Compared struct {
	File exchange.ReleaseFile
	// OwnVersion is the version of the catalogue that the assessment answers.
	OwnVersion string
	Lines      []Line // in the order of the release
}

// SameVersion reports whether both were made with the same version of the
// catalogue. Otherwise indexes are not compared, and only questions that mean
// the same.
func (c *Compared) SameVersion() bool { return c.OwnVersion == c.File.CatalogueVersion }

// Count returns how many lines are so.
func (c *Compared) Count(so Comparable) int {
	n := 0
	for i := range c.Lines {
		if c.Lines[i].Comparable == so {
			n++
		}
	}
	return n
}

// Compare puts an assessment beside a release. c is the catalogue that the
// assessment answers. Potentials of processes are computed by the parameters of
// the release, whatever the call of the assessment says. It returns an *Error, WhyQuestions, if that is another
// one than that of the release, or if nothing of both means the same.
func Compare(c *assessment.Catalogue, a *assessment.Assessment, r *exchange.ReleaseFile) (Compared, error) {
	if c.ID != r.CatalogueID {
		return Compared{}, &Error{Why: WhyQuestions, Names: []string{c.ID, r.CatalogueID}}
	}
	meanings := shared(c, r)
	found := Compared{File: *r, OwnVersion: c.Version}
	if len(meanings) == 0 {
		return Compared{}, &Error{Why: WhyQuestions, Names: []string{c.Version, r.CatalogueVersion}}
	}
	values := transfer.ValuesOf(c, a, scoring.Evaluate(c, a))
	if r.Parameters != (assessment.Parameters{}) {
		values = values.With(transfer.PotentialsOf(c, a, r.Parameters))
	}
	for _, s := range transfer.ProcessSubjects(c) {
		meanings[s] = true
	}
	for i := range r.Release.Cells {
		cell := r.Release.Cells[i]
		line := Line{Subject: cell.Subject, Cell: cell, Comparable: meanings.of(cell.Subject, found.SameVersion())}
		if line.Comparable == Beside {
			line.Own = values[cell.Subject]
			line.Comparable = line.shown()
		}
		found.Lines = append(found.Lines, line)
	}
	return found, nil
}

func (l *Line) shown() Comparable {
	switch {
	case l.Cell.Members == 0:
		return Withheld
	case !l.Own.Known():
		return NoOwn
	default:
		return Beside
	}
}

// meaning says of the questions of both whether they mean the same. A template
// of a process means the same as long as its id is there.
type meaning map[transfer.Subject]bool

// shared compares the questions of a catalogue with those of a release. A
// dimension stands for all of its questions. It is empty if no question means
// the same.
func shared(c *assessment.Catalogue, r *exchange.ReleaseFile) meaning {
	own := map[assessment.QuestionID]exchange.ReleasedQuestion{}
	same := meaning{}
	for _, d := range c.Dimensions {
		for _, q := range d.Questions {
			own[q.ID] = exchange.ReleasedQuestion{ID: q.ID, Dimension: d.ID, Meaning: q.Meaning}
		}
	}
	counted, any := map[assessment.DimensionID]int{}, false
	for _, q := range r.Questions {
		index := transfer.Subject{Dimension: q.Dimension}
		if _, seen := same[index]; !seen {
			same[index] = true
		}
		alike := own[q.ID] == q
		same[transfer.Subject{Dimension: q.Dimension, Question: q.ID}] = alike
		same[index] = same[index] && alike
		any = any || alike
		counted[q.Dimension]++
	}
	for _, d := range c.Dimensions {
		if len(d.Questions) != counted[d.ID] {
			same[transfer.Subject{Dimension: d.ID}] = false
		}
	}
	if !any {
		return nil
	}
	return same
}

// of says whether a subject can be compared at all. An index is compared only
// within one version: its weights may differ in another.
func (m meaning) of(s transfer.Subject, sameVersion bool) Comparable {
	switch {
	case m[s] && (!s.Index() || sameVersion):
		return Beside
	case s.Process != "":
		return OtherProcess
	case s.Index():
		return OtherIndex
	default:
		return OtherMeaning
	}
}
