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

// of returns the lines about a kind of thing: processes that promise most to
// the group first, and last what the group says nothing about.
func (t teller) of(c *release.Compared, kind release.About) []release.Line {
	lines := c.Of(kind)
	if kind == release.AboutProcess {
		slices.SortStableFunc(lines, func(a, b release.Line) int { return cmp.Compare(promise(&b), promise(&a)) })
	}
	return lines
}

// promise is the mean of the group, -1 where it says nothing.
func promise(l *release.Line) int {
	if !l.Told() {
		return -1
	}
	return l.Cell.Mean
}

// finding is the sentence that says it all about the dimensions.
func (t teller) finding(c *release.Compared) string {
	return t.counted(c.Of(release.AboutDimension), "finding", (*release.Line).Place)
}

// promising is the sentence about the processes: beside the mean, since small
// groups seldom show the middle half of a process.
func (t teller) promising(lines []release.Line) string {
	return t.counted(lines, "processes_finding", besideMean)
}

func (t teller) counted(lines []release.Line, key string, at func(*release.Line) release.Place) string {
	counts, all := map[release.Place]int{}, 0
	for i := range lines {
		if place := at(&lines[i]); place != release.NoPlace {
			counts[place]++
			all++
		}
	}
	if all == 0 {
		return t.say(key + "_none")
	}
	return t.words.Count("beside."+key, all,
		"Above", t.words.Integer(counts[release.Above]), "Within", t.words.Integer(counts[release.Within]), "Below", t.words.Integer(counts[release.Below]))
}

// besideMean says where a value stands beside the mean, which is rounded: as
// far as half a step away, it may be the same.
func besideMean(l *release.Line) release.Place {
	const half = 2
	switch {
	case l.Comparable != release.Beside:
		return release.NoPlace
	case l.Own.Compare(scoring.NewScore(int64(half*l.Cell.Mean+transfer.Step), half)) > 0:
		return release.Above
	case l.Own.Compare(scoring.NewScore(int64(half*l.Cell.Mean-transfer.Step), half)) < 0:
		return release.Below
	default:
		return release.Within
	}
}

// promises shows the processes that can be compared, with the middle half of
// the others behind the own value. An agency does not have all of them.
func (t teller) promises(lines []release.Line) chart.Profile {
	p := chart.Profile{Language: t.words.Language()}
	for i := range lines {
		if l := &lines[i]; l.Comparable == release.Beside {
			p.Rows = append(p.Rows, t.profileRow(l))
		}
	}
	return p
}

func (t teller) profileRow(l *release.Line) chart.ProfileRow {
	return chart.ProfileRow{
		ID: string(l.Subject.Process), Title: t.short(l.Subject), Band: bandOf(&l.Cell),
		Current: chart.Value{Known: l.Own.Known(), At: l.Own.Float(), Label: t.own(l)},
		Alt:     t.say("row_alt", "Title", t.title(l.Subject), "Own", t.own(l), "Mean", t.mean(l), "Band", t.band(l)),
	}
}

// bandOf is the middle half; without one, the mean alone.
func bandOf(c *transfer.Cell) chart.Band {
	b := chart.Band{Known: true, Low: float64(c.Mean), High: float64(c.Mean), Mean: float64(c.Mean)}
	if c.Band != nil {
		b.Low, b.High = float64(c.Band.Low), float64(c.Band.High)
	}
	return b
}

func (t teller) table(lines []release.Line) kit.Cells {
	cells := kit.Cells{Head: []string{t.say("subject"), t.say("own"), t.say("mean"), t.say("band"), t.say("remark")}}
	for i := range lines {
		l := &lines[i]
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
	if !l.Told() {
		return t.say("nothing")
	}
	return t.words.Integer(l.Cell.Mean)
}

func (t teller) band(l *release.Line) string {
	if !l.Told() || l.Cell.Band == nil {
		return t.say("nothing")
	}
	return t.say("span", "Low", t.words.Integer(l.Cell.Band.Low), "High", t.words.Integer(l.Cell.Band.High))
}

// remark says where the own value stands, or why nothing is said.
func (t teller) remark(l *release.Line) string {
	if l.Comparable != release.Beside {
		return t.missing(l)
	}
	switch l.Place() {
	case release.Above:
		return t.say("above")
	case release.Within:
		return t.say("within")
	case release.Below:
		return t.say("below")
	default:
		return t.say("no_band")
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
	return string(s.Process)
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
