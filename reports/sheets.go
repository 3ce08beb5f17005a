package reports

import (
	"strconv"
	"strings"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/intake"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// single is a document of one section without a cover.
func (w writer) single(title, head string, print assessment.Fingerprint, blocks []document.Block) document.Document {
	foot := w.Say("sheets.foot", "Date", w.Date(w.options.Date))
	if !print.IsZero() {
		foot = w.Say("sheets.foot_print", "Date", w.Date(w.options.Date), "Fingerprint", print.String())
	}
	return w.themed(document.Document{
		Title: title, Author: head, Subject: title, Language: w.Language(), Date: w.options.Date,
		Frame: document.Frame{
			Head: head, Report: title, Foot: foot, Continued: w.Say("report.continued"),
			PageNumber: w.Say("report.page", "Page", document.PageMark, "Pages", document.PagesMark),
		},
		Sections: []document.Section{{Kicker: w.Say("report.brand"), Title: title, Blocks: blocks}},
	})
}

// forms are lines to be filled in by hand.
func (w writer) forms(keys ...string) document.Table {
	table := document.Table{Columns: []document.Column{{Head: w.Say("sheets.entry"), Weight: 1}, {Head: w.Say("sheets.by_hand"), Weight: 2}}}
	for _, key := range keys {
		table.Rows = append(table.Rows, document.Row{
			Cells: []document.Cell{document.TextCell(w.Say(key)), document.TextCell("")}, MinHeight: 11 * scene.MM,
		})
	}
	return table
}

// Receipt returns the page that confirms one revision of a submission: for
// the agency when it hands over, and for the office when it takes in.
func Receipt(r assessment.Received, call *assessment.CallRecord, o Options) (document.Document, error) {
	if o.Words == nil {
		return document.Document{}, ErrNoWords
	}
	w := newWriter(o, &assessment.Catalogue{})
	in := o.Date.Location()
	rows := [][2]string{
		{w.Say("sheets.receipt.agency"), r.Agency},
		{w.Say("sheets.receipt.call"), call.Call.Title + " · " + call.Call.Office},
		{w.Say("sheets.receipt.revision"), w.Integer(r.Revision)},
		{w.Say("sheets.receipt.made"), wording.Moment(w.Translator, r.Made, in)},
	}
	if !r.At.IsZero() {
		rows = append(rows, [2]string{w.Say("sheets.receipt.at"), wording.Moment(w.Translator, r.At, in)})
	}
	rows = append(rows,
		[2]string{w.Say("sheets.receipt.deadline"), wording.Moment(w.Translator, call.Call.Deadline, in)},
		[2]string{w.Say("sheets.receipt.content"), w.Say("sheets.receipt.content_text", "Settled", w.Integer(r.Settled),
			"Questions", w.Integer(r.Questions), "Processes", w.Integer(r.Processes), "Attached", w.Integer(r.Attached))},
		[2]string{w.Say("sheets.receipt.call_print"), call.Print.String()},
	)
	blocks := []document.Block{
		document.Paragraph{Text: document.Plain(w.Say("sheets.receipt.lead")), Look: document.Lead},
		document.KeyNumber{Value: r.Print.String(), Label: w.Say("sheets.receipt.print"), Note: w.Say("sheets.receipt.print_note")},
		w.facing(rows),
		document.Heading{Text: w.Say("sheets.receipt.paper")},
		document.Paragraph{Text: document.Plain(w.Say("sheets.receipt.paper_text"))},
		w.forms("sheets.receipt.place", "sheets.receipt.signature"),
	}
	d := w.single(w.Say("sheets.receipt.title"), r.Agency, r.Print, blocks)
	data := [][]string{{w.Say("sheets.receipt.print"), r.Print.String()}}
	for _, row := range rows {
		data = append(data, []string{row[0], unformulated(oneLine(row[1]))})
	}
	d.Attachments = []document.Attachment{tableFile(w.Say("sheets.receipt.file"), w.Say("sheets.receipt.file_text"), data)}
	return d, nil
}

// facing is a table of labels and values.
func (w writer) facing(rows [][2]string) document.Table {
	table := document.Table{Columns: []document.Column{
		{Head: w.Say("sheets.entry"), Weight: 1}, {Head: w.Say("sheets.value"), Weight: 2.2, Text: scene.Semibold},
	}}
	for _, row := range rows {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{document.TextCell(row[0]), document.TextCell(row[1])}})
	}
	return table
}

// Protocol returns the record of taking files in: what became of each.
func Protocol(r *intake.Report, o Options) (document.Document, error) {
	if o.Words == nil {
		return document.Document{}, ErrNoWords
	}
	w := newWriter(o, &assessment.Catalogue{})
	in := o.Date.Location()
	taken := r.Count(intake.New, intake.Newer, intake.Older)
	waiting := r.Count(intake.SameRevision, intake.OtherSigner, intake.OtherSeries)
	known := r.Count(intake.Known)
	table := document.Table{Dense: true, Columns: []document.Column{
		{Head: w.Say("sheets.protocol.file"), Weight: 2.2},
		{Head: w.Say("sheets.protocol.revision")},
		{Head: w.Say("sheets.protocol.verdict"), Weight: 4},
		{Head: w.Say("sheets.protocol.print"), Weight: 1.8},
	}}
	for i := range r.Items {
		table.Rows = append(table.Rows, w.protocolRow(&r.Items[i], in))
	}
	blocks := []document.Block{
		document.KeyNumbers{Numbers: []document.KeyNumber{
			{Value: w.Integer(taken), Label: w.Say("sheets.protocol.taken")},
			{Value: w.Integer(waiting), Label: w.Say("sheets.protocol.waiting")},
			{Value: w.Integer(known), Label: w.Say("sheets.protocol.known")},
			{Value: w.Integer(len(r.Items) - taken - waiting - known), Label: w.Say("sheets.protocol.refused")},
		}},
		document.Paragraph{Text: document.Plain(w.Say("sheets.protocol.about",
			"At", wording.Moment(w.Translator, r.At, in), "Deadline", wording.Moment(w.Translator, r.Call.Call.Deadline, in),
			"Fingerprint", r.Call.Print.String()))},
	}
	if r.Stopped {
		blocks = append(blocks, document.Callout{
			Tone: scene.Warn, Title: w.Say("sheets.protocol.stopped"),
			Text: document.Plain(w.Say("sheets.protocol.stopped_text", "Done", w.Integer(len(r.Items)), "Total", w.Integer(r.Total))),
		})
	}
	blocks = append(blocks, table)
	d := w.single(w.Say("sheets.protocol.title"), r.Call.Call.Title, assessment.Fingerprint{}, blocks)
	d.Sections[0].Title = w.Count("sheets.protocol.finding", len(r.Items))
	d.Attachments = []document.Attachment{w.protocolData(r)}
	return d, nil
}

// protocolData is the record as a file for spreadsheets.
func (w writer) protocolData(r *intake.Report) document.Attachment {
	rows := [][]string{{
		w.Say("sheets.protocol.file"), w.Say("sheets.receipt.agency"), w.Say("sheets.protocol.revision"),
		w.Say("sheets.protocol.verdict"), w.Say("sheets.protocol.print"),
	}}
	for i := range r.Items {
		item := &r.Items[i]
		title, _ := wording.Verdict(w.Translator, item, w.options.Date.Location())
		rows = append(rows, []string{
			unformulated(oneLine(item.Name)), unformulated(oneLine(item.Received.Agency)), strconv.Itoa(item.Received.Revision), title, item.Received.Print.String(),
		})
	}
	return tableFile(w.Say("sheets.protocol.data"), w.Say("sheets.protocol.data_text"), rows)
}

func (w writer) protocolRow(item *intake.Item, in *time.Location) document.Row {
	title, text := wording.Verdict(w.Translator, item, in)
	said := document.Prose{document.Strong(title), {Text: ". " + text}}
	for _, remark := range wording.Remarks(w.Translator, item) {
		said = append(said, document.Run{Text: " " + remark})
	}
	name, revision := item.Name, "–"
	if item.Received.Agency != "" {
		name, revision = item.Received.Agency+"\n"+item.Name, w.Integer(item.Received.Revision)
	}
	print := "–"
	if !item.Received.Print.IsZero() {
		print = inTwoLines(item.Received.Print)
	}
	return document.Row{Cells: []document.Cell{
		document.TextCell(name), document.TextCell(revision), {Text: said}, document.TextCell(print),
	}}
}

// inTwoLines writes a fingerprint for a narrow column: two lines of four
// groups, so that it can be compared group by group.
func inTwoLines(f assessment.Fingerprint) string {
	groups := strings.Fields(f.String())
	half := len(groups) / 2
	return strings.Join(groups[:half], " ") + "\n" + strings.Join(groups[half:], " ")
}

// ReceivedOf is what a receipt says of a revision that an agency handed over
// itself.
func ReceivedOf(h assessment.Handover, s *assessment.Submission, points []handover.Point) assessment.Received {
	r := assessment.Received{
		Call: h.Call, Print: h.Print, Series: h.Series, Revision: h.Revision, Parent: h.Parent, Signer: s.Signer,
		Agency: strings.TrimSpace(s.Assessment.Agency.Name), AGS: s.Assessment.Agency.AGS, Made: h.Made,
		Processes: len(s.Assessment.Inventory.Processes()), Attached: len(s.Attachments),
	}
	for _, p := range points {
		if p.Kind == handover.PointQuestions {
			r.Settled, r.Questions = p.Count, p.Of
		}
	}
	return r
}
