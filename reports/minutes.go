package reports

import (
	"fmt"
	"slices"

	"reifekompass/assessment"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// Minutes returns the minutes of the jury's meeting for the file of the
// office: who was there, who had to leave the room, what was decided with which
// votes and reasons, lines to sign, and as an annex the rules and the whole
// log. It names jurors. What is internal never stands in it. Without applicants
// it is ErrNoApplicants.
func Minutes(in JuryInput, o Options) (document.Document, error) {
	w, r, err := newJuryRound(&in, o)
	if err != nil {
		return document.Document{}, fmt.Errorf("minutes: %w", err)
	}
	sections := []document.Section{w.minutesPage(r), w.rulesAnnex(r), w.logAnnex(r)}
	return w.themed(document.Document{
		Title: w.Say("report.minutes.file", "Title", r.title()), Author: oneLine(r.Call.Call.Office), Subject: w.minutesTitle(r),
		Language: w.Language(), Date: o.Date, Frame: w.juryFrame(r, w.Say("report.minutes")), Sections: sections,
		Attachments: []document.Attachment{w.logFile(r)},
	}), nil
}

func (w writer) minutesPage(r *juryRound) document.Section {
	kicker := w.Say("report.minutes")
	if day := r.Round.Decision.Day; !day.IsZero() {
		kicker = w.Say("report.minutes.kicker", "Day", w.LongDate(day))
	}
	blocks := []document.Block{w.minutesFacts(r)}
	number := 0
	point := func(key string, content ...document.Block) {
		number++
		head := document.Heading{Text: w.Say("report.minutes.point", "Number", w.Integer(number), "Title", w.Say(key))}
		blocks = append(blocks, document.Gap{Height: 4 * scene.MM}, head)
		blocks = append(blocks, content...)
	}
	point("report.minutes.conflicts", w.conflictBlocks(r)...)
	point("report.minutes.result", body(w.minutesResult(r))...)
	point("report.minutes.decision", w.decisionBlocks(r)...)
	if motions := w.motions(r); motions != nil {
		point("report.minutes.motions", motions...)
	}
	point("report.minutes.minority", w.minority(r)...)
	point("report.minutes.changed", w.changedBlocks(r)...)
	blocks = append(blocks, w.signatures(r)...)
	return document.Section{Kicker: kicker, Title: w.minutesTitle(r), Bookmark: w.Say("report.minutes"), Anchor: "minutes", Blocks: blocks}
}

func (w writer) minutesTitle(r *juryRound) string {
	winners, reserve := len(r.Round.Decision.Winners), len(r.Round.Decision.Reserve)
	switch {
	case winners == 0:
		return w.Say("report.minutes.title.open")
	case reserve == 0:
		return w.Count("report.minutes.title", winners, "Number", w.number(winners))
	default:
		return w.Say("report.minutes.title.reserve", "Winners", w.Count("report.jury.applications", winners, "Number", w.number(winners)),
			"Reserve", w.Count("report.minutes.reserves", reserve, "Number", w.number(reserve)))
	}
}

// minutesFacts are place, day, who was there and on what it rests.
func (w writer) minutesFacts(r *juryRound) document.Table {
	d := &r.Round.Decision
	place, day := oneLine(d.Place), "–"
	if place == "" {
		place = "–"
	}
	if !d.Day.IsZero() {
		day = w.LongDate(d.Day)
	}
	var present, absent []string
	for j := range r.Jurors {
		if slices.Contains(d.Present, r.Jurors[j].ID) {
			present = append(present, w.jurorWithAgency(r, j))
		} else {
			absent = append(absent, w.jurorWithAgency(r, j))
		}
	}
	rows := [][2]string{
		{w.Say("report.minutes.place"), place},
		{w.Say("report.minutes.day"), day},
		{w.Say("report.minutes.present"), w.Say("report.minutes.present.text", "Number", w.Integer(len(present)), "All", w.Integer(len(r.Jurors)), "Names", orDashed(present))},
	}
	if len(absent) > 0 {
		rows = append(rows, [2]string{w.Say("report.minutes.absent"), joinedWith("; ", absent)})
	}
	rows = append(rows, [2]string{w.Say("report.minutes.basis"), w.Say("report.minutes.basis.text", "Rules", w.rulesPrint(r), "Fingerprint", r.fingerprint)})
	table := document.Table{Columns: []document.Column{{Width: 40 * scene.MM, Text: scene.Semibold}, {Weight: 1}}, Dense: true}
	for _, row := range rows {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{document.TextCell(row[0]), document.TextCell(row[1])}})
	}
	return table
}

func orDashed(names []string) string {
	if len(names) == 0 {
		return "–"
	}
	return joinedWith("; ", names)
}

// jurorWithAgency is a juror with number, name and agency: the number leads to
// the dots of the jury report.
func (w writer) jurorWithAgency(r *juryRound, j int) string {
	of := &r.Jurors[j]
	name := w.Say("report.minutes.juror", "Name", oneLine(of.Name), "Number", jurorNumber(j))
	return joinedWith(", ", []string{name, oneLine(of.Agency)})
}

// conflictBlocks say who had a conflict with whom and left the room for it.
func (w writer) conflictBlocks(r *juryRound) []document.Block {
	table := document.Table{Dense: true, Columns: []document.Column{
		{Head: w.Say("report.jury.applicant"), Weight: 1, Text: scene.Semibold},
		{Head: w.Say("report.jury.juror.head"), Weight: 1},
		{Head: w.Say("report.minutes.kind"), Weight: 1.2},
		{Head: w.Say("report.minutes.room"), Width: 36 * scene.MM},
	}}
	for a := range r.Applicants {
		for j := range r.Jurors {
			d, said := r.Declaration(a, j)
			if !said || !d.Conflicted() {
				continue
			}
			kind := w.Say("report.minutes.kind." + string(d.Kind))
			if reason := oneLine(d.Reason); d.Kind == assessment.ConflictOther && reason != "" {
				kind += ": " + reason
			}
			room := w.Say("report.minutes.room.absent")
			if slices.Contains(r.Round.Decision.Present, d.Juror) {
				room = w.Say("report.minutes.room.left")
			}
			table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
				document.TextCell(r.names[a]), document.TextCell(w.Say("report.minutes.juror", "Name", oneLine(r.Jurors[j].Name), "Number", jurorNumber(j))),
				document.TextCell(kind), document.TextCell(room),
			}})
		}
	}
	if len(table.Rows) == 0 {
		return body(w.Say("report.minutes.conflicts.none"))
	}
	return append(body(capital(w.Count("report.minutes.conflicts.text", len(table.Rows), "Number", w.number(len(table.Rows))))), table)
}

// minutesResult says what the rules say, before what the jury decided.
func (w writer) minutesResult(r *juryRound) string {
	if r.eligible == 0 {
		return sentences(w.nobodyEligible(r), w.standingCounts(r))
	}
	var parts []string
	for _, a := range r.leaders()[:min(8, len(r.leaders()))] {
		parts = append(parts, w.Say("report.minutes.leader", "Name", r.names[a], "Points", w.pointText(r.place(a).Total, 2)))
	}
	text := w.Count("report.minutes.result.text", len(parts), "Names", w.list(parts))
	if len(r.tied) > 0 {
		text = sentences(text, w.Say("report.jury.tie.text", "Names", w.list(few(r.listed(r.tied), 8)), "Rule", w.tieRule(r)))
	}
	return sentences(text, w.standingCounts(r), w.Say("report.minutes.result.more"))
}

// decisionBlocks list what was decided about whom, with votes and reasons.
func (w writer) decisionBlocks(r *juryRound) []document.Block {
	d := &r.Round.Decision
	if len(d.Winners) == 0 && len(d.Reserve) == 0 {
		return body(w.Say("report.minutes.decision.none"))
	}
	table := document.Table{Dense: true, Columns: []document.Column{
		{Head: w.Say("report.jury.applicant"), Weight: 1, Text: scene.Semibold},
		{Head: w.Say("report.minutes.decision"), Width: 24 * scene.MM},
		{Head: w.Say("report.minutes.for"), Align: document.Right, Width: 10 * scene.MM},
		{Head: w.Say("report.minutes.against"), Align: document.Right, Width: 10 * scene.MM},
		{Head: w.Say("report.minutes.abstain"), Align: document.Right, Width: 12 * scene.MM},
		{Head: w.Say("report.minutes.reason"), Weight: 1.6, Size: 8.5},
	}}
	for _, series := range d.Winners {
		table.Rows = append(table.Rows, w.decisionRow(r, series, w.Say("report.minutes.chosen")))
	}
	if n := len(table.Rows); n > 0 {
		table.Rows[n-1].Cut = document.Solid
	}
	for i, series := range d.Reserve {
		table.Rows = append(table.Rows, w.decisionRow(r, series, w.Say("report.minutes.reserve", "Number", w.Integer(i+1))))
	}
	for a := range r.Applicants { // others the jury voted or wrote about
		series := r.Applicants[a].Series
		if !slices.Contains(d.Winners, series) && !slices.Contains(d.Reserve, series) && (voteOn(d, series) != nil || minutesReason(d, series) != "") {
			table.Rows = append(table.Rows, w.decisionRow(r, series, w.Say("report.minutes.not_chosen")))
		}
	}
	blocks := []document.Block{table}
	if !r.decidedByRule() {
		blocks = append(blocks, body(w.Say("report.minutes.decision.other"))...)
	}
	if lots := r.bySeries(d.Lots); len(lots) > 0 {
		blocks = append(blocks, body(w.Say("report.minutes.lots", "Names", w.list(lots)))...)
	}
	return blocks
}

func (w writer) decisionRow(r *juryRound, series, decision string) document.Row {
	d := &r.Round.Decision
	name := series
	if a := r.Applicant(series); a >= 0 {
		name = r.names[a]
	}
	row := document.Row{Cells: []document.Cell{document.TextCell(name), document.TextCell(decision)}}
	if v := voteOn(d, series); v != nil {
		row.Cells = append(row.Cells, document.TextCell(w.Integer(v.For)), document.TextCell(w.Integer(v.Against)), document.TextCell(w.Integer(v.Abstain)))
	} else {
		row.Cells = append(row.Cells, document.TextCell("–"), document.TextCell("–"), document.TextCell("–"))
	}
	return document.Row{Cells: append(row.Cells, document.Cell{Text: document.Prose{w.typed(minutesReason(d, series))}})}
}

func voteOn(d *assessment.Decision, series string) *assessment.Vote {
	for i := range d.Votes {
		if v := &d.Votes[i]; v.Series == series && v.Motion == "" {
			return v
		}
	}
	return nil
}

// minutesReason is the reason that was written for the minutes; never the
// internal one.
func minutesReason(d *assessment.Decision, series string) string {
	for _, v := range d.Verdicts {
		if v.Series == series {
			return joinedWith("\n", paragraphs(v.Minutes))
		}
	}
	return ""
}

// motions are the votes that are about no applicant.
func (w writer) motions(r *juryRound) []document.Block {
	var items []document.Item
	for _, v := range r.Round.Decision.Votes {
		if v.Motion != "" {
			items = append(items, document.Item{Text: document.Prose{w.typed(oneLine(v.Motion)), {
				Text: " " + w.Say("report.minutes.votes", "For", w.Integer(v.For), "Against", w.Integer(v.Against), "Abstain", w.Integer(v.Abstain)),
			}}})
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []document.Block{document.List{Items: items}}
}

func (w writer) minority(r *juryRound) []document.Block {
	lines := paragraphs(r.Round.Decision.Minority)
	if len(lines) == 0 {
		return body(w.Say("report.minutes.minority.none"))
	}
	return []document.Block{document.Paragraph{Text: document.Prose{w.typed(joinedWith("\n", lines))}}}
}

// changedBlocks list the marks that were changed in the discussion, with the
// old value and the reason.
func (w writer) changedBlocks(r *juryRound) []document.Block {
	changed := r.changedMarks()
	if len(changed) == 0 {
		return body(w.Say("report.minutes.changed.none"))
	}
	table := document.Table{Dense: true, Columns: []document.Column{
		{Head: w.Say("report.jury.applicant"), Weight: 1, Text: scene.Semibold},
		{Head: w.Say("report.jury.criterion"), Weight: 1},
		{Head: w.Say("report.jury.juror.head"), Align: document.Right, Width: 22 * scene.MM},
		{Head: w.Say("report.minutes.old"), Align: document.Right, Width: 12 * scene.MM},
		{Head: w.Say("report.minutes.new"), Align: document.Right, Width: 12 * scene.MM},
		{Head: w.Say("report.minutes.reason"), Weight: 1.2, Size: 8.5},
	}}
	for _, m := range changed {
		a, c, j := r.Applicant(m.Series), r.Criterion(m.Criterion), r.Juror(m.Juror)
		if a < 0 || c < 0 || j < 0 {
			continue
		}
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(r.names[a]), document.TextCell(w.criterionLabel(r, c)), document.TextCell(jurorNumber(j)),
			document.TextCell(w.markText(m.Before)), document.TextCell(w.markText(m)),
			{Text: document.Prose{w.typed(oneLine(m.Reason))}},
		}})
	}
	return append(body(capital(w.Count("report.minutes.changed.text", len(table.Rows), "Number", w.number(len(table.Rows))))), table)
}

func (w writer) markText(m *assessment.Mark) string {
	if m.State != assessment.MarkGiven {
		return w.Say("report.jury.cell.cannot")
	}
	return w.halves(m.Points)
}

// signatures are lines to sign: those who were there, and who took the minutes.
func (w writer) signatures(r *juryRound) []document.Block {
	var names []string
	for j := range r.Jurors {
		if slices.Contains(r.Round.Decision.Present, r.Jurors[j].ID) {
			names = append(names, oneLine(r.Jurors[j].Name))
		}
	}
	names = append(names, w.Say("report.minutes.keeper"))
	lines := []document.Block{document.Gap{Height: 6 * scene.MM}, document.Heading{Text: w.Say("report.minutes.signatures")}}
	for part := range slices.Chunk(names, 3) {
		columns := document.Columns{}
		for _, name := range part {
			columns.Stacks = append(columns.Stacks, document.Stack{Rule: scene.Ink, Blocks: []document.Block{
				document.Paragraph{Look: document.Note, Text: document.Plain(w.Say("report.minutes.sign", "Name", name))},
			}})
		}
		for len(columns.Stacks) < 3 {
			columns.Stacks = append(columns.Stacks, document.Stack{})
		}
		lines = append(lines, document.Gap{Height: 14 * scene.MM}, columns)
	}
	return []document.Block{document.Group{Blocks: lines}}
}

// rulesAnnex are the rules that were locked, with their fingerprint.
func (w writer) rulesAnnex(r *juryRound) document.Section {
	return document.Section{
		Kicker: w.Say("report.minutes.annex", "Number", w.Integer(1)), Title: w.Say("report.minutes.rules"), Bookmark: w.Say("report.minutes.rules"), Anchor: "rules",
		Blocks: []document.Block{w.callBlock(&r.Call.Call, r.Call.Print), w.juryRules(r), w.explained("report.jury.method.points", 2), w.explained("report.jury.method.missing", 0), w.weightTable(r)},
	}
}
