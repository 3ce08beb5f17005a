package jury

import (
	"cmp"
	"slices"
	"time"

	"reifekompass/assessment"
)

// Work is what a juror has said so far about a jury file.
type Work struct {
	File     *assessment.JuryFile
	Declared []assessment.Declaration // beside those in the file; the newer counts
	Marks    []assessment.Mark
}

// Gap is one thing that is missing before a ballot can be handed over.
type Gap struct {
	Why       Why // WhyUndeclared, WhyReason for points without one, WhyPoints for an open cell
	Series    string
	Criterion assessment.CriterionID // empty: about the applicant
}

// Said returns what the juror says about a conflict with an applicant; false:
// nothing yet.
func (w *Work) Said(series string) (assessment.Declaration, bool) {
	for _, list := range [][]assessment.Declaration{w.Declared, w.File.Declared} {
		for _, d := range list {
			if d.Series == series && d.Juror == w.File.Juror.ID {
				return d, true
			}
		}
	}
	return assessment.Declaration{}, false
}

// Mark returns what the juror says in a cell; nil: it is open.
func (w *Work) Mark(series string, criterion assessment.CriterionID) *assessment.Mark {
	for i := range w.Marks {
		if m := &w.Marks[i]; m.Series == series && m.Criterion == criterion {
			return m
		}
	}
	return nil
}

// Readable reports whether the juror may open the submission: it is in the
// file, and no conflict has been declared since.
func (w *Work) Readable(series string) bool {
	d, said := w.Said(series)
	return said && !d.Conflicted() && w.File.Submitted[series] != nil
}

// Gaps lists what is missing before the ballot can be handed over, in the
// juror's own order; empty: nothing is. Before submissions were handed out
// only the declarations are asked for.
func (w *Work) Gaps() []Gap {
	var gaps []Gap
	for _, series := range w.File.Order {
		d, said := w.Said(series)
		switch {
		case !said:
			gaps = append(gaps, Gap{Why: WhyUndeclared, Series: series})
		case d.Conflicted() && blank(d.Reason):
			gaps = append(gaps, Gap{Why: WhyReason, Series: series})
		case w.Readable(series):
			gaps = append(gaps, w.gapsOf(series)...)
		}
	}
	return gaps
}

func (w *Work) gapsOf(series string) []Gap {
	var gaps []Gap
	for i := range w.File.Call.Call.Criteria {
		criterion := w.File.Call.Call.Criteria[i].ID
		switch mark := w.Mark(series, criterion); {
		case mark == nil || mark.State == "":
			gaps = append(gaps, Gap{Why: WhyPoints, Series: series, Criterion: criterion})
		case blank(mark.Reason):
			gaps = append(gaps, Gap{Why: WhyReason, Series: series, Criterion: criterion})
		}
	}
	return gaps
}

// Total is the weighted mean of what the juror gave an applicant, over the
// criteria with points, in points 0 to 5; false: none yet. It is the juror's
// own running total and says nothing about others.
func (w *Work) Total(series string) (float64, bool) {
	sum, weights := 0.0, 0.0
	for i := range w.File.Call.Call.Criteria {
		c := &w.File.Call.Call.Criteria[i]
		if mark := w.Mark(series, c.ID); mark != nil && mark.State == assessment.MarkGiven {
			sum += float64(c.Weight) * float64(mark.Points) / 2
			weights += float64(c.Weight)
		}
	}
	if weights == 0 {
		return 0, false
	}
	return sum / weights, true
}

// Ballot returns the ballot with everything the juror says. An *Error of the
// first gap says what is missing.
func (w *Work) Ballot(revision int, made time.Time) (assessment.Ballot, error) {
	if gaps := w.Gaps(); len(gaps) > 0 {
		return assessment.Ballot{}, &Error{Why: gaps[0].Why, Juror: w.File.Juror.ID, Series: gaps[0].Series}
	}
	b := assessment.Ballot{
		Call: w.File.Call.Call.ID, CallPrint: w.File.Call.Print, Round: w.File.Round, Juror: w.File.Juror.ID,
		Revision: revision, Made: made.UTC().Truncate(time.Second),
	}
	for series := range w.File.Names {
		d, _ := w.Said(series)
		b.Declared = append(b.Declared, d)
		if w.Readable(series) {
			b.Marks = append(b.Marks, w.marksOf(series)...)
		}
	}
	slices.SortFunc(b.Declared, func(x, y assessment.Declaration) int { return cmp.Compare(x.Series, y.Series) })
	slices.SortStableFunc(b.Marks, func(x, y assessment.Mark) int { return cmp.Compare(x.Series, y.Series) })
	return b, nil
}

func (w *Work) marksOf(series string) []assessment.Mark {
	var marks []assessment.Mark
	for i := range w.File.Call.Call.Criteria {
		mark := *w.Mark(series, w.File.Call.Call.Criteria[i].ID)
		mark.Juror, mark.Before = w.File.Juror.ID, nil
		marks = append(marks, mark)
	}
	return marks
}
