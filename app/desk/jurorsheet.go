package desk

import (
	"io"
	"strconv"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assets/translations"
	"reifekompass/reports/sheet"
)

// pointsColumn is where the points stand in the table of a juror's marks.
const pointsColumn = 5

// WriteMarks writes what the juror says so far as a CSV file for spreadsheets:
// a row for every applicant and criterion, in the own reading order. Own notes
// are not in it.
func (*Juror) WriteMarks(w *jury.Work, path string, words *translations.Translator) error {
	say := words.Say
	head := []string{
		say("juror.csv.applicant"), say("juror.csv.conflict"), say("juror.csv.criterion"), say("juror.csv.title"), say("juror.csv.state"),
		say("juror.csv.points"), say("juror.csv.reason"),
	}
	var rows [][]string
	for _, series := range w.File.Order {
		rows = append(rows, marksOf(w, series, words)...)
	}
	return WriteFile(path, func(to io.Writer) error { return sheet.WriteTable(to, head, rows, pointsColumn) })
}

// marksOf are the rows of one applicant. About one with a conflict there is
// one row, which says so.
func marksOf(w *jury.Work, series string, words *translations.Translator) [][]string {
	say, name := words.Say, w.File.Names[series]
	d, said := w.Said(series)
	conflict := say("juror.csv.undeclared")
	if said {
		conflict = say("juror.kind." + string(d.Kind))
	}
	if !w.Readable(series) {
		return [][]string{{name, conflict, "", "", "", "", d.Reason}}
	}
	var rows [][]string
	for i := range w.File.Call.Call.Criteria {
		of := &w.File.Call.Call.Criteria[i]
		row := []string{name, conflict, string(of.ID), of.Title.In(assessment.Language(words.Language())), say("juror.csv.open"), "", ""}
		if m := w.Mark(series, of.ID); m != nil {
			row[6] = m.Reason
			switch m.State {
			case assessment.MarkGiven:
				row[4], row[pointsColumn] = say("juror.csv.given"), words.Decimal(strconv.FormatFloat(float64(m.Points)/2, 'f', 1, 64))
			case assessment.MarkCannotJudge:
				row[4] = say("juror.csv.cannot")
			}
		}
		rows = append(rows, row)
	}
	return rows
}
