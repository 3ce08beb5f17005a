package release

import "reifekompass/assessment/scoring"

// About is what kind of thing a line is about.
type About int

// The kinds, in the order in which a release is read.
const (
	AboutDimension About = iota
	AboutQuestion
	AboutProcess
)

// About says what kind of thing the line is about.
func (l *Line) About() About {
	switch {
	case l.Subject.Process != "":
		return AboutProcess
	case l.Subject.Question != "":
		return AboutQuestion
	default:
		return AboutDimension
	}
}

// Place is where a value stands beside the middle half of the others.
type Place int

// The places. NoPlace is that of a line that is not compared, or whose middle
// half is not shown.
const (
	NoPlace Place = iota
	Below
	Within // also on one of the ends
	Above
)

// Place says where the own value stands.
func (l *Line) Place() Place {
	if l.Comparable != Beside || l.Cell.Band == nil {
		return NoPlace
	}
	switch {
	case l.Own.Compare(scoring.NewScore(int64(l.Cell.Band.Low), 1)) < 0:
		return Below
	case l.Own.Compare(scoring.NewScore(int64(l.Cell.Band.High), 1)) > 0:
		return Above
	default:
		return Within
	}
}

// Of returns the lines about one kind of thing, in the order of the release.
func (c *Compared) Of(kind About) []Line {
	var lines []Line
	for i := range c.Lines {
		if c.Lines[i].About() == kind {
			lines = append(lines, c.Lines[i])
		}
	}
	return lines
}
