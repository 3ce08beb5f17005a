package reports

import (
	"encoding/hex"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// logAnnex is the whole log with the hash of each line.
func (w writer) logAnnex(r *juryRound) document.Section {
	section := document.Section{
		Kicker: w.Say("report.minutes.annex", "Number", w.Integer(2)), Bookmark: w.Say("report.jury.log"), Anchor: "log", Title: w.logTitle(r),
		Blocks: body(w.logText(r)),
	}
	if len(r.Round.Log) == 0 {
		return section
	}
	table := document.Table{
		Caption: document.Caption{Text: w.Say("report.minutes.log.caption"), Note: w.Say("report.minutes.log.note")}, Dense: true,
		Columns: []document.Column{
			{Head: w.Say("report.minutes.log.number"), Align: document.Right, Width: 10 * scene.MM},
			{Head: w.Say("report.minutes.log.at"), Width: 36 * scene.MM},
			{Head: w.Say("report.minutes.log.what"), Weight: 1},
			{Head: w.Say("report.minutes.log.hash"), Width: 40 * scene.MM, Size: 7.5},
		},
	}
	for i := range r.Round.Log {
		entry := &r.Round.Log[i]
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(w.Integer(entry.Number)), document.TextCell(wording.Moment(w.Translator, entry.At, w.options.Date.Location())),
			{Text: w.logLine(r, entry)},
			document.TextCell(inTwoLines(entry.Hash)),
		}})
	}
	section.Blocks = append(section.Blocks, table)
	return section
}

// logFile is the log as a table with whole hashes, so that the chain can be
// computed anew: values as they are kept, not in words.
func (w writer) logFile(r *juryRound) document.Attachment {
	rows := [][]string{{"number", "at", "kind", "fields", "reason", "before", "hash"}}
	for i := range r.Round.Log {
		entry := &r.Round.Log[i]
		var fields []string
		for _, name := range slices.Sorted(maps.Keys(entry.Fields)) {
			fields = append(fields, name+"="+entry.Fields[name])
		}
		rows = append(rows, []string{
			strconv.Itoa(entry.Number), entry.At.UTC().Format(time.RFC3339), string(entry.Kind), unformulated(oneLine(strings.Join(fields, "; "))),
			unformulated(oneLine(entry.Reason)), hex.EncodeToString(entry.Before[:]), hex.EncodeToString(entry.Hash[:]),
		})
	}
	return tableFile(w.Say("report.minutes.log.file"), w.Say("report.minutes.log.file.text"), rows)
}

func (w writer) logTitle(r *juryRound) string {
	switch broken := jury.BrokenLine(r.Round.Log); {
	case len(r.Round.Log) == 0:
		return w.Say("report.minutes.log.title.empty")
	case broken > 0:
		return w.Say("report.minutes.log.title.broken", "Line", w.Integer(broken))
	default:
		return w.Count("report.minutes.log.title", len(r.Round.Log), "Number", w.Integer(len(r.Round.Log)))
	}
}

// logLine says a line of the log: what happened, and why.
func (w writer) logLine(r *juryRound, entry *assessment.LogEntry) document.Prose {
	prose := document.Plain(wording.RoundLine(w.Translator, entry, w.roundNames(r)))
	if reason := oneLine(entry.Reason); reason != "" {
		prose = append(prose, document.Run{Text: "\n" + w.Say("report.minutes.log.reason") + " "}, w.typed(reason))
	}
	return prose
}

// roundNames name what the log is about as the report does: two applicants of
// one name are told apart.
func (w writer) roundNames(r *juryRound) wording.RoundNames {
	names := wording.NamesIn(&r.Round, nil, r.Call.Call.Criteria, w.options.Language)
	names.Applicant = func(series string) string {
		if a := r.Applicant(series); a >= 0 {
			return r.names[a]
		}
		return ""
	}
	return names
}
