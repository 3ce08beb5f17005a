package reports

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"reifekompass/assessment/scoring"
	"reifekompass/reports/document"
)

// comparisonData is the table of a comparison as a file for spreadsheets: a
// row per agency, with the values as printed. It holds nothing the pages do
// not show.
func (w writer) comparisonData(c *comparison) document.Attachment {
	rows := [][]string{w.dataHead(c)}
	for i := range c.members {
		rows = append(rows, w.dataRow(c, i))
	}
	return tableFile(w.Say("report.data.compare.name"), w.Say("report.data.compare.text"), rows)
}

// tableFile is a table as a file for spreadsheets.
func tableFile(name, description string, rows [][]string) document.Attachment {
	var out bytes.Buffer
	out.WriteString("\ufeff") // a spreadsheet reads the file as UTF-8 then
	table := csv.NewWriter(&out)
	table.Comma, table.UseCRLF = ';', true
	_ = table.WriteAll(rows) // a buffer takes everything
	return document.Attachment{Name: name, Description: description, Type: "text/csv", Data: out.Bytes()}
}

func (w writer) dataHead(c *comparison) []string {
	head := []string{
		w.Say("report.data.number"), w.Say("report.agency"), w.Say("report.data.year"), w.Say("report.pairs.state"), w.Say("report.answered"),
		w.Say("report.data.questions"), w.Say("report.coverage"), w.Say("report.total"), w.Say("report.target"), w.Say("report.bottleneck"),
	}
	for _, d := range c.dimensions {
		head = append(head, unformulated(w.Say("report.dimension.bookmark", "ID", d.ID, "Name", w.text(d.Title))))
	}
	return head
}

func (w writer) dataRow(c *comparison, i int) []string {
	in := c.members[i]
	r := in.Result
	row := []string{
		strconv.Itoa(i + 1), unformulated(oneLine(in.Assessment.Agency.Name)), strconv.Itoa(in.Assessment.Year), w.statusWord(in.Assessment.Status),
		strconv.Itoa(r.Counts.Answered), strconv.Itoa(r.Counts.Questions),
		w.cellNumber(r.Coverage), w.cellNumber(r.Total), w.cellNumber(r.TotalTarget), bottleneckNumber(r.Bottleneck),
	}
	for _, d := range c.dimensions {
		s, _ := c.standing(i, d.ID)
		row = append(row, w.cellNumber(s.result.Index))
	}
	return row
}

// cellNumber is a score with one decimal, empty if there is none: a
// spreadsheet must not take a word for a number.
func (w writer) cellNumber(s scoring.Score) string {
	if !s.Known() {
		return ""
	}
	return w.Decimal(s.Round(1))
}

func bottleneckNumber(b scoring.Bottleneck) string {
	if !b.Known {
		return ""
	}
	return strconv.Itoa(int(b.Level))
}

// unformulated keeps a spreadsheet from taking a name for a formula.
func unformulated(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}

// answerFile is the answer file that travels inside an own report, with what
// the method page says of it. There may be none.
func (w writer) answerFile() []document.Attachment {
	if w.options.Answers == nil {
		return nil
	}
	return []document.Attachment{{
		Name: w.Say("report.data.own.name"), Description: w.Say("report.data.own.text"), Type: "application/json",
		Source: true, Data: w.options.Answers,
	}}
}
