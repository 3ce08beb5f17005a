package beside

import (
	"cmp"
	"slices"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
	"reifekompass/assets/translations"
	"reifekompass/reports/chart"
)

// teller turns a comparison into words.
type teller struct {
	words     *translations.Translator
	catalogue *assessment.Catalogue
}

func (t teller) say(key string, pairs ...any) string { return t.words.Say("beside."+key, pairs...) }

func (t teller) in(text assessment.Text) string {
	return text.In(assessment.Language(t.words.Language()))
}

// place is where a value stands beside the middle half of the others.
type place int

// The places.
const (
	within place = iota
	above
	below
)

// placeOf says where a value stands; false where no middle half is shown.
func placeOf(l *release.Line) (place, bool) {
	if l.Comparable != release.Beside || l.Cell.Band == nil {
		return within, false
	}
	switch {
	case l.Own.Compare(scoring.NewScore(int64(l.Cell.Band.High), 1)) > 0:
		return above, true
	case l.Own.Compare(scoring.NewScore(int64(l.Cell.Band.Low), 1)) < 0:
		return below, true
	default:
		return within, true
	}
}

// kind is what a line is about.
type kind int

// The kinds of lines.
const (
	dimensions kind = iota
	questions
	processes
)

func kindOf(s transfer.Subject) kind {
	switch {
	case s.Process != "":
		return processes
	case s.Question != "":
		return questions
	default:
		return dimensions
	}
}

// linesOf are the lines of a kind: of processes those that promise most to the
// group first, and last what cannot be compared.
func linesOf(c *release.Compared, of kind) []*release.Line {
	var lines []*release.Line
	for i := range c.Lines {
		if kindOf(c.Lines[i].Subject) == of {
			lines = append(lines, &c.Lines[i])
		}
	}
	if of == processes {
		slices.SortStableFunc(lines, func(a, b *release.Line) int { return cmp.Compare(promise(b), promise(a)) })
	}
	return lines
}

// promise is the mean of the group, -1 where there is nothing to compare.
func promise(l *release.Line) int {
	if l.Comparable != release.Beside {
		return -1
	}
	return l.Cell.Mean
}

// finding is the sentence that says it all about the dimensions.
func (t teller) finding(c *release.Compared) string {
	return t.counted(linesOf(c, dimensions), "finding", placeOf)
}

// promising is the sentence about the processes: beside the mean, since small
// groups seldom show the middle half of a process.
func (t teller) promising(c *release.Compared) string {
	return t.counted(linesOf(c, processes), "processes_finding", besideMean)
}

func (t teller) counted(lines []*release.Line, key string, at func(*release.Line) (place, bool)) string {
	counts, all := map[place]int{}, 0
	for _, l := range lines {
		if stands, known := at(l); known {
			counts[stands]++
			all++
		}
	}
	if all == 0 {
		return t.say(key + "_none")
	}
	return t.words.Count("beside."+key, all, "Above", t.words.Integer(counts[above]), "Within", t.words.Integer(counts[within]), "Below", t.words.Integer(counts[below]))
}

// besideMean says where a value stands beside the mean, which is rounded: as
// far as half a step away, it may be the same.
func besideMean(l *release.Line) (place, bool) {
	const half = 2
	switch {
	case l.Comparable != release.Beside:
		return within, false
	case l.Own.Compare(scoring.NewScore(int64(half*l.Cell.Mean+transfer.Step), half)) > 0:
		return above, true
	case l.Own.Compare(scoring.NewScore(int64(half*l.Cell.Mean-transfer.Step), half)) < 0:
		return below, true
	default:
		return within, true
	}
}

// profile shows lines of a kind, with the middle half of the others behind the
// own value. Of processes only those that can be compared: an agency does not
// have all of them.
func (t teller) profile(c *release.Compared, of kind) chart.Profile {
	p := chart.Profile{Head: chart.ProfileHead{Current: t.say("own")}, Language: t.words.Language()}
	for _, l := range linesOf(c, of) {
		if of == processes && l.Comparable != release.Beside {
			continue
		}
		p.Rows = append(p.Rows, t.profileRow(l))
	}
	return p
}

func (t teller) profileRow(l *release.Line) chart.ProfileRow {
	row := chart.ProfileRow{ID: string(l.Subject.Dimension) + string(l.Subject.Process), Title: t.short(l.Subject), Missing: t.missing(l)}
	row.Current = chart.Value{Known: l.Own.Known(), At: l.Own.Float(), Label: t.own(l)}
	if l.Comparable == release.Beside {
		row.Band = bandOf(&l.Cell)
	}
	row.Alt = t.say("row_alt", "Title", t.title(l.Subject), "Own", t.own(l), "Mean", t.mean(l), "Band", t.band(l))
	return row
}

// bandOf is the middle half; without one, the mean alone.
func bandOf(c *transfer.Cell) chart.Band {
	b := chart.Band{Known: true, Low: float64(c.Mean), High: float64(c.Mean), Mean: float64(c.Mean)}
	if c.Band != nil {
		b.Low, b.High = float64(c.Band.Low), float64(c.Band.High)
	}
	return b
}

func (t teller) table(c *release.Compared, of kind) kit.Cells {
	cells := kit.Cells{Head: []string{t.say("subject"), t.say("own"), t.say("mean"), t.say("band"), t.say("remark")}}
	for _, l := range linesOf(c, of) {
		cells.Rows = append(cells.Rows, []string{t.title(l.Subject), t.own(l), t.mean(l), t.band(l), t.remark(l)})
	}
	return cells
}

func (t teller) own(l *release.Line) string {
	if !l.Own.Known() {
		return t.say("nothing")
	}
	return t.words.Decimal(l.Own.Round(1))
}

func (t teller) mean(l *release.Line) string {
	if l.Comparable != release.Beside {
		return t.say("nothing")
	}
	return t.words.Integer(l.Cell.Mean)
}

func (t teller) band(l *release.Line) string {
	if l.Comparable != release.Beside || l.Cell.Band == nil {
		return t.say("nothing")
	}
	return t.say("span", "Low", t.words.Integer(l.Cell.Band.Low), "High", t.words.Integer(l.Cell.Band.High))
}

// remark says where the own value stands, or why nothing is said.
func (t teller) remark(l *release.Line) string {
	at, known := placeOf(l)
	switch {
	case l.Comparable != release.Beside:
		return t.missing(l)
	case !known:
		return t.say("no_band")
	default:
		return t.say([]string{"within", "above", "below"}[at])
	}
}

// missing says why a line cannot be compared; empty: it can.
func (t teller) missing(l *release.Line) string {
	if l.Comparable == release.Beside {
		return ""
	}
	return t.say("why." + string(l.Comparable))
}

func (t teller) dimension(id assessment.DimensionID) (assessment.Dimension, bool) {
	for i := range t.catalogue.Dimensions {
		if t.catalogue.Dimensions[i].ID == id {
			return t.catalogue.Dimensions[i], true
		}
	}
	return assessment.Dimension{}, false
}

func (t teller) short(s transfer.Subject) string {
	if p, known := t.catalogue.Process(s.Process); known {
		return t.in(p.Short)
	}
	d, known := t.dimension(s.Dimension)
	if !known {
		return string(s.Dimension)
	}
	return t.in(d.Short)
}

func (t teller) title(s transfer.Subject) string {
	if q, known := t.catalogue.Question(s.Question); known {
		return string(q.ID) + " " + t.in(q.Title)
	}
	if p, known := t.catalogue.Process(s.Process); known {
		return string(p.ID) + " " + t.in(p.Title)
	}
	if d, known := t.dimension(s.Dimension); known && s.Question == "" {
		return string(d.ID) + " " + t.in(d.Title)
	}
	// a question of another version, or a process of another catalogue
	return strings.TrimSpace(string(s.Dimension) + " " + string(s.Question) + string(s.Process))
}
