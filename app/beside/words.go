package beside

import (
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

// finding is the sentence that says it all.
func (t teller) finding(c *release.Compared) string {
	counts, all := map[place]int{}, 0
	for i := range c.Lines {
		if c.Lines[i].Subject.Question != "" {
			continue
		}
		if at, known := placeOf(&c.Lines[i]); known {
			counts[at]++
			all++
		}
	}
	if all == 0 {
		return t.say("finding_none")
	}
	return t.words.Count("beside.finding", all, "Above", t.words.Integer(counts[above]), "Within", t.words.Integer(counts[within]), "Below", t.words.Integer(counts[below]))
}

// profile shows the dimensions, with the middle half of the others behind the
// own value.
func (t teller) profile(c *release.Compared) chart.Profile {
	p := chart.Profile{Head: chart.ProfileHead{Current: t.say("own")}, Language: t.words.Language(), Alt: t.finding(c)}
	for i := range c.Lines {
		l := &c.Lines[i]
		if l.Subject.Question != "" {
			continue
		}
		row := chart.ProfileRow{ID: string(l.Subject.Dimension), Title: t.short(l.Subject), Missing: t.missing(l)}
		row.Current = chart.Value{Known: l.Own.Known(), At: l.Own.Float(), Label: t.own(l)}
		if l.Comparable == release.Beside {
			row.Band = bandOf(&l.Cell)
		}
		row.Alt = t.say("row_alt", "Title", t.title(l.Subject), "Own", t.own(l), "Mean", t.mean(l), "Band", t.band(l))
		p.Rows = append(p.Rows, row)
	}
	return p
}

// bandOf is the middle half; without one, the mean alone.
func bandOf(c *transfer.Cell) chart.Band {
	b := chart.Band{Known: true, Low: float64(c.Mean), High: float64(c.Mean), Mean: float64(c.Mean)}
	if c.Band != nil {
		b.Low, b.High = float64(c.Band.Low), float64(c.Band.High)
	}
	return b
}

func (t teller) table(c *release.Compared, questions bool) kit.Cells {
	cells := kit.Cells{Head: []string{t.say("subject"), t.say("own"), t.say("mean"), t.say("band"), t.say("remark")}}
	for i := range c.Lines {
		l := &c.Lines[i]
		if (l.Subject.Question != "") == questions {
			cells.Rows = append(cells.Rows, []string{t.title(l.Subject), t.own(l), t.mean(l), t.band(l), t.remark(l)})
		}
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
	if d, known := t.dimension(s.Dimension); known && s.Question == "" {
		return string(d.ID) + " " + t.in(d.Title)
	}
	return string(s.Dimension) + " " + string(s.Question) // a question of another version
}
