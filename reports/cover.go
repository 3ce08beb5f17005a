package reports

import (
	"strings"

	"reifekompass/assessment"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
)

// ownCover shows every question as one cell, so that a report is recognized
// by its picture.
func (w writer) ownCover(in *Input) *document.Cover {
	a := in.Assessment
	cover := &document.Cover{
		Brand: w.Say("report.brand"), Report: w.Say("report.own"),
		Name:      a.Agency.Name,
		Subtitles: []string{w.Say("report.own.subtitle"), w.Say("report.own.year", "Year", a.Year)},
		Figure: document.Figure{
			Caption: document.Caption{
				Text: w.Say("report.cover.caption", "Count", w.Integer(in.Result.Counts.Questions)),
				Note: w.cellsNote(in),
			},
			Scene: w.levelCells(in).Draw(),
		},
		Facts: w.facts(w.edition(&in.Applying), w.catalogueName(in), Fingerprint(&a)),
		Note:  joinedWith("\n", []string{w.profileLine(in), w.applyingLines(&in.Applying)}),
	}
	if in.fictional() {
		cover.Mark = w.Say("report.fictional")
	}
	if w.internal(in) {
		cover.Mark = joinedWith(" · ", []string{cover.Mark, w.Say("report.internal.cover")})
	}
	return cover
}

func (w writer) facts(edition, catalogue, fingerprint string) []document.Fact {
	return []document.Fact{
		{Label: w.Say("report.fact.date"), Value: w.LongDate(w.options.Date)},
		{Label: w.Say("report.fact.state"), Value: edition},
		{Label: w.Say("report.fact.catalogue"), Value: catalogue},
		{Label: w.Say("report.fact.fingerprint"), Value: fingerprint},
	}
}

func (w writer) levelCells(in *Input) chart.LevelCells {
	picture := chart.LevelCells{Width: document.TextWidth}
	var spoken []string
	for _, d := range in.asked().Dimensions {
		row := chart.CellRow{ID: string(d.ID), Title: w.text(d.Title)}
		var words []string
		for _, r := range repliesOf(in, d) {
			row.Cells = append(row.Cells, w.cell(r))
			words = append(words, w.spokenCell(r))
		}
		picture.Rows = append(picture.Rows, row)
		spoken = append(spoken, strings.Join(words, ", "))
	}
	picture.Alt = w.Say("report.cover.alt", "Answered", w.Integer(in.Result.Counts.Answered),
		"Questions", w.Integer(in.Result.Counts.Questions), "Rows", joined(spoken))
	return picture
}

func (w writer) spokenCell(r reply) string {
	word := w.stateWord(r)
	if r.answered() {
		word = w.Integer(int(r.answer.Current))
	}
	return w.Say("report.cell.alt", "ID", r.ID, "Level", word)
}

// cellsNote explains the signs that occur on the cover, and only those.
func (w writer) cellsNote(in *Input) string {
	c := in.Result.Counts
	parts := []string{w.Say("report.cover.note")}
	if c.Unknown > 0 {
		parts = append(parts, w.Say("report.cover.note.unknown"))
	}
	if c.Open > 0 {
		parts = append(parts, w.Say("report.cover.note.open"))
	}
	if c.NotApplicable > 0 {
		parts = append(parts, w.Say("report.cover.note.excluded"))
	}
	parts = append(parts, w.Say("report.cover.note.answered", "Answered", w.Integer(c.Answered), "Questions", w.Integer(c.Questions)))
	return sentences(parts...)
}

// profileLine says in one line who answered, leaving out what is not known.
func (w writer) profileLine(in *Input) string {
	a := in.Assessment.Agency
	parts := []string{w.placeLine(in), w.kindAndSize(a)}
	if a.LegalForm != "" {
		parts = append(parts, w.Say("report.form."+string(a.LegalForm)))
	}
	if a.FTE > 0 {
		parts = append(parts, w.Say("report.fte", "Number", w.fte(a.FTE)))
	}
	if a.ContactRole != "" {
		parts = append(parts, w.Say("report.contact", "Role", oneLine(a.ContactRole)))
	}
	return joinedWith(" · ", parts)
}

func (w writer) kindAndSize(a assessment.Agency) string {
	parts := []string{w.kind(a)}
	if a.Size != "" {
		parts = append(parts, w.Say("report.size."+string(a.Size)))
	}
	return joinedWith(", ", parts)
}

// kind says what an agency works for, empty if that is not known.
func (w writer) kind(a assessment.Agency) string {
	if a.Kind == "" {
		return ""
	}
	return w.Say("report.kind." + string(a.Kind))
}

// placeLine names the place and what it lies in.
func (w writer) placeLine(in *Input) string {
	place := in.Assessment.Agency.Place
	if place == "" {
		place = in.Place.Name
	}
	parts := []string{place}
	if in.Place.District != "" && in.Place.District != place {
		parts = append(parts, in.Place.District)
	}
	if in.Place.Government != "" && !in.Place.Fictional {
		parts = append(parts, w.Say("report.government", "Name", in.Place.Government))
	}
	return joinedWith(", ", parts)
}

// fte writes full-time equivalents with one decimal, with two where one
// would change the number.
func (w writer) fte(n assessment.CentiFTE) string {
	if n%10 == 0 {
		return w.Decimal(decimal(int(n)/10, 1))
	}
	return w.Decimal(decimal(int(n), 2))
}

func joinedWith(separator string, parts []string) string {
	kept := parts[:0:0]
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, separator)
}
