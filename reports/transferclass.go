package reports

import (
	"strconv"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
)

// quarters is in how many classes the index of a dimension is divided.
const quarters = 4

// classScale is what the classes of a chart are: quarters of the scale of
// dimensions, levels of questions.
type classScale struct {
	levels bool
	width  int // points of a class, or from level to level
}

func quarterScale() classScale { return classScale{width: fullPoints / quarters} }

func levelScale() classScale {
	return classScale{levels: true, width: fullPoints / int(assessment.MaxLevel)}
}

// scaleOf is the scale of a row.
func scaleOf(r releasedRow) classScale {
	if r.Subject.Question != "" {
		return levelScale()
	}
	return quarterScale()
}

// count is how many classes there are.
func (s classScale) count() int {
	if s.levels {
		return int(assessment.MaxLevel) + 1
	}
	return quarters
}

// ends are the first and last of the classes that one of a release holds.
func (s classScale) ends(c transfer.Class) (first, last int) {
	if s.levels {
		return c.Low / s.width, c.High / s.width
	}
	return c.Low / s.width, c.High/s.width - 1
}

// className is what a class is called, or several that were merged: "unter
// 50", "Stufe 2 bis 4".
func (w writer) className(s classScale, c transfer.Class) string {
	first, last := s.ends(c)
	low, high := w.Integer(c.Low), w.Integer(c.High)
	switch {
	case s.levels && first == last:
		return w.Say("report.transfer.class.level", "Level", w.Integer(first))
	case s.levels:
		return w.Say("report.transfer.class.levels", "Low", w.Integer(first), "High", w.Integer(last))
	case c.Low == 0:
		return w.Say("report.transfer.class.below", "High", high)
	case c.High >= fullPoints:
		return w.Say("report.transfer.class.from", "Low", low)
	default:
		return w.Say("report.transfer.class.between", "Low", low, "High", high)
	}
}

func (w writer) classNames(s classScale) []string {
	var names []string
	for i := range s.count() {
		class := transfer.Class{Low: i * s.width, High: i * s.width}
		if !s.levels {
			class.High += s.width
		}
		names = append(names, w.className(s, class))
	}
	return names
}

// classes draws how the members of rows are spread, in the order of the rows.
func (w writer) classes(rows []releasedRow, s classScale, head, finding string) chart.Classes {
	d := chart.Classes{
		Title: head, Names: w.classNames(s), Language: w.Language(), Width: document.TextWidth, Speech: w.speech(w.Say("report.transfer.classes.alt"), finding),
	}
	d.Speech.Highest, d.Speech.Lowest = w.Say("report.transfer.classes.highest"), w.Say("report.transfer.classes.lowest")
	for _, r := range rows {
		row := chart.ClassRow{ID: r.id, Title: w.rowTitle(r)}
		if !r.shown() || r.Classes == nil {
			row.Withheld = w.Say("report.transfer.withheld")
		}
		for _, c := range r.Classes {
			row.Parts = append(row.Parts, w.classPart(s, c))
		}
		d.Rows = append(d.Rows, row)
	}
	return d
}

func (w writer) classPart(s classScale, c transfer.Class) chart.ClassPart {
	first, last := s.ends(c)
	part := chart.ClassPart{First: first, Last: last, Count: c.Members, Mostly: c.Mostly}
	switch {
	case c.Mostly:
		part.Label = w.Say("report.transfer.mostly", "Class", w.className(s, c))
	case first != last:
		part.Label = w.Say("report.transfer.merged", "Count", w.Integer(c.Members), "Class", w.className(s, c))
	}
	return part
}

// spread says in words how the members of a row are spread over its classes.
func (w writer) spread(r releasedRow) string {
	if !r.shown() || r.Classes == nil {
		return w.Say("report.transfer.withheld")
	}
	if r.Subject.Process != "" {
		return w.promiseSpread(r)
	}
	var parts []string
	scale := scaleOf(r)
	for _, c := range r.Classes {
		name := w.className(scale, c)
		if c.Mostly {
			return w.Say("report.transfer.mostly", "Class", name)
		}
		if scale.levels {
			name = scale.levelRange(c)
		}
		parts = append(parts, w.Say("report.transfer.spread", "Class", name, "Count", w.Integer(c.Members)))
	}
	return joinedWith(" · ", parts)
}

// levelRange is a class of levels in few letters: "2", "2–4".
func (s classScale) levelRange(c transfer.Class) string {
	first, last := s.ends(c)
	if first == last {
		return strconv.Itoa(first)
	}
	return strconv.Itoa(first) + "–" + strconv.Itoa(last)
}

// below counts the members of a row under so many points; false where the
// release does not say it.
func (r releasedRow) below(points int) (int, bool) {
	count := 0
	for _, c := range r.Classes {
		switch {
		case c.Mostly || c.Low < points && c.High > points:
			return 0, false
		case c.Low < points:
			count += c.Members
		}
	}
	return count, r.Classes != nil
}
