package reports

import (
	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
	"reifekompass/assets/translations"
	"reifekompass/reports/chart"
)

// CirclePicture is the circle of an agency for the window: what the own report
// says about it.
type CirclePicture struct {
	Finding string
	Group   string
	Source  string
	Profile chart.Profile // the caller sets its width; it is drawn by DrawCard
	Legend  []chart.LegendItem
	Rows    []CircleRow
}

// CircleRow is a dimension in words.
type CircleRow struct{ Name, Own, Mean, Half string }

// PictureOf returns the circle of an input in words and as a picture; false:
// there is none, or nothing of it can stand beside an own value.
func PictureOf(words *translations.Translator, in *Input) (CirclePicture, bool) {
	if !in.Circle.Says() {
		return CirclePicture{}, false
	}
	w := newWriter(Options{Words: words, Language: assessment.Language(words.Language())}, in.Catalogue)
	rows := selfRows(in, &in.Circle.Circle)
	if len(besideGroup(rows)) == 0 {
		return CirclePicture{}, false
	}
	p := CirclePicture{
		Finding: w.circleTitle(rows), Source: w.circleSource(&in.Circle), Profile: w.circleProfile(rows), Legend: w.circleLegend(w.Say("report.circle.own")),
		Group: w.Say("report.circle.group", "Group", w.circleName(&in.Circle.Circle), "Least", w.Integer(transfer.MinPeers)),
	}
	for _, row := range p.Profile.Rows {
		p.Rows = append(p.Rows, CircleRow{Name: row.ID + " " + row.Title, Own: row.Current.Label, Mean: row.Gap, Half: row.Coverage})
	}
	return p, true
}
