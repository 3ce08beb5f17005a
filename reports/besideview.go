package reports

import (
	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/assets/translations"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
)

// beside puts values of an agency and those of a summary into words and
// pictures.
type beside struct {
	writer

	found     *release.Compared
	catalogue *assessment.Catalogue // as the agency answers it
}

// BesideProfile shows the dimensions of an agency with the middle half of a
// summary behind its own values. It is for window and paper; the catalogue is
// the one that the agency answers. The caller sets its width; in the window it is
// drawn by DrawCard.
func BesideProfile(words *translations.Translator, catalogue *assessment.Catalogue, c *release.Compared) chart.Profile {
	o := Options{Words: words, Language: assessment.Language(words.Language())}
	return beside{writer: newWriter(o, catalogue), found: c, catalogue: catalogue}.profile()
}

func (b beside) profile() chart.Profile {
	lines := b.found.Of(release.AboutDimension)
	p := chart.Profile{
		Head: chart.ProfileHead{
			Title: b.Say("report.dimension"), Current: b.Say("report.current"), Gap: b.Say("report.beside.mean"), Coverage: b.Say("report.beside.half"),
		},
		Legend:   BesideLegend(b.Translator),
		Language: b.Language(), Width: document.TextWidth,
	}
	var spoken []string
	for i := range lines {
		row := b.profileRow(&lines[i])
		p.Rows, spoken = append(p.Rows, row), append(spoken, row.Alt)
	}
	p.Alt = b.Say("report.beside.alt", "Count", b.Integer(len(lines)), "Finding", b.caption(lines), "Rows", joined(spoken))
	return p
}

// BesideLegend says what the signs of a BesideProfile mean.
func BesideLegend(words *translations.Translator) []chart.LegendItem {
	return []chart.LegendItem{
		{Sign: chart.SignBand, Text: words.Say("report.beside.legend.half")},
		{Sign: chart.SignMean, Text: words.Say("report.beside.legend.mean")},
		{Sign: chart.SignCurrent, Text: words.Say("report.beside.legend.own")},
	}
}

func (b beside) profileRow(l *release.Line) chart.ProfileRow {
	row := chart.ProfileRow{
		ID: b.code(l.Subject), Title: b.name(l.Subject), Current: b.value(l.Own, 1), Gap: b.mean(l), Coverage: b.half(l),
		Missing: b.Say("report.beside.why." + string(l.Comparable)),
	}
	row.Alt = b.Say("report.beside.row", "Name", row.ID+" "+row.Title, "Own", b.own(l), "Mean", row.Gap, "Half", row.Coverage)
	if l.Comparable == release.Beside {
		row.Missing, row.Band = "", groupBand(&l.Cell)
	}
	return row
}

// groupBand is the middle half; without one, the mean alone.
func groupBand(c *transfer.Cell) chart.Band {
	b := chart.Band{Known: true, Low: float64(c.Mean), High: float64(c.Mean), Mean: float64(c.Mean)}
	if c.Band != nil {
		b.Low, b.High = float64(c.Band.Low), float64(c.Band.High)
	}
	return b
}

func (b beside) own(l *release.Line) string {
	switch {
	case !l.Own.Known():
		return "–"
	case l.About() == release.AboutQuestion:
		return b.whole(l.Own) // 25 points for each level
	default:
		return b.score(l.Own)
	}
}

func (b beside) mean(l *release.Line) string {
	if l.Comparable != release.Beside {
		return "–"
	}
	return b.Integer(l.Cell.Mean)
}

// half is the middle half in words, or the word for one that is kept back.
func (b beside) half(l *release.Line) string {
	switch {
	case l.Comparable == release.Withheld, l.Comparable == release.Beside && l.Cell.Band == nil:
		return b.Say("report.transfer.withheld")
	case l.Comparable != release.Beside:
		return "–"
	default:
		return b.writer.half(*l.Cell.Band)
	}
}

// code is the short sign of what a line is about: "B", "B2", "P02".
func (b beside) code(s transfer.Subject) string {
	switch {
	case s.Process != "":
		return string(s.Process)
	case s.Question != "":
		return string(s.Question)
	default:
		return string(s.Dimension)
	}
}

// name is what a line is about, without its sign. What this version of the
// catalogue does not have has no name.
func (b beside) name(s transfer.Subject) string {
	if s.Process != "" {
		return b.wording.ProcessShort(assessment.Process{ID: s.Process})
	}
	if s.Question != "" {
		q, _ := b.catalogue.Question(s.Question)
		return b.questionName(q)
	}
	for _, d := range b.catalogue.Dimensions {
		if d.ID == s.Dimension {
			return b.short(d)
		}
	}
	return ""
}

// names are few subjects by their names, many by their signs.
func (b beside) names(lines []release.Line) []string {
	var names []string
	for i := range lines {
		if len(lines) > most {
			names = append(names, b.code(lines[i].Subject))
		} else {
			names = append(names, b.quoted(b.name(lines[i].Subject)))
		}
	}
	return names
}
