package reports

import (
	"slices"
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// Recovery is what a recovery sheet is made of.
type Recovery struct {
	Office    string // name of the programme office; may be empty
	Secret    string // the secret half of the key; printed, and kept nowhere
	Recipient assessment.Fingerprint
}

// RecoverySheet returns the page that opens the key of an office when its
// passphrase is lost. It is made to be printed, locked away and typed from, and
// carries no data: whoever copies the file must not get more than the paper.
func RecoverySheet(r Recovery, o Options) (document.Document, error) {
	if o.Words == nil {
		return document.Document{}, ErrNoWords
	}
	w := newWriter(o, &assessment.Catalogue{})
	blocks := []document.Block{
		document.Paragraph{Text: document.Plain(w.Say("sheets.recovery.lead")), Look: document.Lead},
		document.Callout{Tone: scene.Danger, Title: w.Say("sheets.recovery.warning"), Text: document.Plain(w.Say("sheets.recovery.warning_text"))},
		document.Paragraph{Text: document.Prose{document.Strong(w.Say("sheets.recovery.when")), {Text: " " + w.Say("sheets.recovery.when_text")}}},
		document.Heading{Text: w.Say("sheets.recovery.key")},
		w.secret(r.Secret),
		document.Paragraph{Text: document.Plain(w.Say("sheets.recovery.check", "Count", w.Integer(len(r.Secret)))), Look: document.Small},
		document.Heading{Text: w.Say("sheets.recovery.use")},
		document.List{Items: w.steps("sheets.recovery.step", 4)},
		document.Heading{Text: w.Say("sheets.recovery.sheet")},
		w.aboutSheet(r),
	}
	d := w.single(w.Say("sheets.recovery.title"), r.Office, r.Recipient, blocks)
	d.TextOnly = true
	return d, nil
}

// aboutSheet says which key it is and when the sheet was made, and leaves room
// for where it is kept.
func (w writer) aboutSheet(r Recovery) document.Table {
	table := w.facing([][2]string{
		{w.Say("sheets.recovery.print"), r.Recipient.String()},
		{w.Say("sheets.recovery.made"), w.LongDate(w.options.Date)},
	})
	table.Columns[0].Head, table.Columns[1].Head = "", "" // the heading says it, and the sheet is one page
	table.Rows = append(table.Rows, w.forms("sheets.recovery.place", "sheets.recovery.signature").Rows...)
	return table
}

// secret sets the characters of a key in groups, a line each for the beginning
// that all keys share and for every twenty after it. Each line is numbered and
// says how many characters it has, so that one can be typed after the other.
func (w writer) secret(secret string) document.Table {
	const perLine = 5
	const size = 17 // points: read from paper that lies beside the keyboard
	table := document.Table{Columns: []document.Column{{Head: w.Say("sheets.recovery.line"), Width: 13 * scene.MM}}}
	for range perLine {
		table.Columns = append(table.Columns, document.Column{Weight: 1, Size: size, Text: scene.Semibold})
	}
	table.Columns = append(table.Columns, document.Column{Head: w.Say("sheets.recovery.characters"), Width: 16 * scene.MM, Align: document.Right})
	words, groups := typedGroups(secret)
	for n, line := range slices.AppendSeq(slices.Collect(slices.Chunk(words, perLine)), slices.Chunk(groups, perLine)) {
		row := document.Row{Cells: []document.Cell{document.TextCell(w.Integer(n + 1))}, MinHeight: 10 * scene.MM}
		for i := range perLine {
			row.Cells = append(row.Cells, document.TextCell(at(line, i)))
		}
		row.Cells = append(row.Cells, document.TextCell(w.Integer(len(strings.Join(line, "")))))
		table.Rows = append(table.Rows, row)
	}
	return table
}

// at is an element, or nothing behind the end.
func at(line []string, i int) string {
	if i >= len(line) {
		return ""
	}
	return line[i]
}

// typedGroups parts a key for typing: the words it begins with, and what
// follows their "1" in groups of four. Behind it neither 1 nor B, I and O
// occur, which the sheet tells.
func typedGroups(secret string) (words, groups []string) {
	const group = 4
	from := strings.LastIndex(secret, "1") + 1
	words, rest := strings.SplitAfter(secret[:from], "-"), secret[from:]
	for rest != "" {
		part := rest[:min(group, len(rest))]
		groups, rest = append(groups, part), rest[len(part):]
	}
	return words, groups
}

// steps are the points of a list whose keys are numbered, done one after the
// other.
func (w writer) steps(key string, n int) []document.Item {
	items := make([]document.Item, 0, n)
	for i := 1; i <= n; i++ {
		number := document.Strong(w.Integer(i) + ".\u00a0")
		items = append(items, document.Item{Sign: document.Nothing, Text: document.Prose{number, {Text: w.Say(key + strconv.Itoa(i))}}})
	}
	return items
}
