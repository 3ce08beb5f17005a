package reports

import (
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// movedPage lists the questions whose level is another one now, first those
// that rose, then those that fell, in the same words.
func (w writer) movedPage(in *FollowUpInput, f *figures) document.Section {
	var up, down []followup.Question
	for _, q := range in.Questions {
		switch {
		case q.Steps() > 0:
			up = append(up, q)
		case q.Steps() < 0:
			down = append(down, q)
		}
	}
	before, _ := w.moments(in)
	section := document.Section{
		Kicker: w.Say("report.followup.moved"), Bookmark: w.Say("report.followup.moved"), Anchor: "moved",
		Title: w.movedTitle(in),
	}
	if len(up)+len(down) == 0 {
		section.Blocks = body(w.Say("report.followup.moved.none", "Before", before))
	}
	if len(up) > 0 {
		section.Blocks = append(section.Blocks, w.movedTable(in, up, f.next(w, w.Count("report.followup.moved.up", len(up), "Before", before), "")))
	}
	if len(down) > 0 {
		section.Blocks = append(section.Blocks, w.movedTable(in, down, f.next(w, w.Count("report.followup.moved.down", len(down), "Before", before), "")))
	}
	return section
}

// movedTitle counts the questions whose level is another one now.
func (w writer) movedTitle(in *FollowUpInput) string {
	up, down := 0, 0
	for _, q := range in.Questions {
		up, down = up+isOne(q.Steps() > 0), down+isOne(q.Steps() < 0)
	}
	if up+down == 0 {
		return w.Say("report.followup.moved.title.none")
	}
	return w.Say("report.followup.moved.title",
		"Up", w.Integer(up), "Down", w.Integer(down), "Same", w.Integer(len(in.Questions)-up-down), "All", w.Integer(len(in.Questions)))
}

func (w writer) movedTable(in *FollowUpInput, list []followup.Question, caption document.Caption) document.Table {
	table := document.Table{
		Dense: true, Caption: caption,
		Columns: []document.Column{
			{Head: w.Say("report.number_short"), Width: 9 * scene.MM, Space: 1.4 * scene.MM, Text: scene.Bold, Colour: scene.Primary},
			{Head: w.Say("report.question"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.gap.levels.head"), Align: document.Center, Width: 16 * scene.MM},
			{Head: w.Say("report.target"), Align: document.Center, Width: 10 * scene.MM},
			{Head: w.Say("report.followup.now"), Weight: 1.7, Size: 8.5},
		},
	}
	for _, q := range list {
		asked, _ := in.Later.Catalogue.Question(q.ID)
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(string(q.ID)), document.TextCell(w.questionName(asked)),
			document.TextCell(w.Say("report.gap.from_to", "From", int(q.Before), "To", int(q.After))),
			document.TextCell(rated(q.Target)), document.TextCell(w.level(asked, q.After)),
		}})
	}
	return table
}

// changedProcesses are the processes at both times; no page without one.
func (w writer) changedProcesses(in *FollowUpInput, f *figures) []document.Section {
	if len(in.Processes) == 0 {
		return nil
	}
	before, _ := w.moments(in)
	up, down, known := 0, 0, 0
	table := document.Table{
		Dense: true, Caption: f.next(w, w.Say("report.followup.processes.caption"), w.Say("report.followup.processes.note", "Before", before)),
		Columns: []document.Column{
			{Head: w.Say("report.number_short"), Width: 9 * scene.MM, Space: 1.4 * scene.MM, Text: scene.Bold, Colour: scene.Primary},
			{Head: w.Say("report.process"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.gap.levels.head"), Align: document.Center, Width: 18 * scene.MM},
			{Head: w.Say("report.target"), Align: document.Center, Width: 12 * scene.MM},
			{Head: w.wording.Head(assessment.EntryProcess, "lead_days"), Align: document.Right, Width: 24 * scene.MM},
			{Head: w.wording.Head(assessment.EntryProcess, "media_breaks"), Align: document.Right, Width: 24 * scene.MM},
		},
	}
	for _, p := range in.Processes {
		table.Rows = append(table.Rows, w.changedProcess(p))
		change := p.Level().Change()
		if change.Known() {
			known++
		}
		up, down = up+isOne(way(change) > 0), down+isOne(way(change) < 0)
	}
	return []document.Section{{
		Kicker: w.Say("report.followup.processes"), Bookmark: w.Say("report.followup.processes"), Anchor: "processes", Blocks: []document.Block{table},
		Title: w.Say("report.followup.processes.title", "Up", w.Integer(up), "Down", w.Integer(down), "Same", w.Integer(known-up-down), "All", w.Integer(known)),
	}}
}

func isOne(is bool) int {
	if is {
		return 1
	}
	return 0
}

func (w writer) changedProcess(p followup.Process) document.Row {
	then, now := assessment.Process{}, assessment.Process{}
	last := then
	if p.Earlier != nil {
		then, last = *p.Earlier, *p.Earlier
	}
	if p.Later != nil {
		now, last = *p.Later, *p.Later
	}
	name := document.Prose{{Text: w.wording.ProcessShort(last)}}
	switch {
	case p.Earlier == nil:
		name = append(name, document.Run{Text: " " + w.Say("report.followup.new"), Weight: scene.Regular, Colour: scene.Muted})
	case p.Later == nil:
		name = append(name, document.Run{Text: " " + w.Say("report.followup.gone"), Weight: scene.Regular, Colour: scene.Muted})
	}
	return document.Row{Cells: []document.Cell{
		document.TextCell(string(last.ID)),
		{Text: name},
		document.TextCell(w.Say("report.gap.from_to", "From", rated(then.Current), "To", rated(now.Current))),
		document.TextCell(rated(then.Target)),
		document.TextCell(w.fromTo(then.LeadDays.Quantity, now.LeadDays.Quantity)),
		document.TextCell(w.fromTo(then.MediaBreaks.Quantity, now.MediaBreaks.Quantity)),
	}}
}

// fromTo is a number at both times, one dash if it is missing at both.
func (w writer) fromTo(then, now assessment.Quantity) string {
	if !then.Set && !now.Set {
		return "–"
	}
	return w.Say("report.gap.from_to", "From", w.wording.Quantity(then), "To", w.wording.Quantity(now))
}

// changedMeasures say what became of the measures; no page without one.
func (w writer) changedMeasures(in *FollowUpInput, f *figures) []document.Section {
	if len(in.Measures) == 0 {
		return nil
	}
	before, _ := w.moments(in)
	fates, spent := in.Fates(), in.Spent()
	planned := len(in.Measures) - fates[followup.FateNew]
	title := w.Count("report.followup.measures.title", fates[followup.FateDone], "Number", w.Integer(fates[followup.FateDone]), "All", w.Integer(planned), "Before", before)
	if planned == 0 {
		title = w.Count("report.followup.measures.title.new", len(in.Measures), "Number", w.Integer(len(in.Measures)), "Before", before)
	}
	blocks := []document.Block{document.KeyNumbers{Compact: true, Numbers: []document.KeyNumber{
		{Label: w.Say("report.followup.done"), Value: w.Integer(fates[followup.FateDone])},
		{Label: w.Say("report.followup.spent"), Value: w.euros(spent.OneOff)},
		{Label: w.Say("report.followup.yearly"), Value: w.euros(spent.Yearly)},
		{Label: w.Say("report.followup.funded"), Value: w.euros(spent.Funding)},
		{Label: w.Say("report.followup.vouchers"), Value: w.Integer(spent.Vouchers)},
	}}}
	return []document.Section{{
		Kicker: w.Say("report.followup.measures"), Title: capital(title), Bookmark: w.Say("report.followup.measures"), Anchor: measuresAnchor,
		Blocks: append(blocks, w.fatesTable(in, f)),
	}}
}

// euros is an amount with its sign, a dash if nobody stated one.
func (w writer) euros(q assessment.Quantity) string {
	if !q.Set {
		return "–"
	}
	return w.Say("report.followup.euros", "Amount", w.wording.Quantity(q))
}

// fatesTable lists the measures by what became of them.
func (w writer) fatesTable(in *FollowUpInput, f *figures) document.Table {
	table := document.Table{
		Dense: true, Caption: f.next(w, w.Say("report.followup.measures.caption"), w.Say("report.followup.measures.note")),
		Columns: []document.Column{
			{Head: w.Say("report.number_short"), Width: 9 * scene.MM, Space: 1.4 * scene.MM, Text: scene.Bold, Colour: scene.Primary},
			{Head: w.Say("report.measure"), Weight: 1.3},
			{Head: w.Say("report.followup.became"), Weight: 1},
			{Head: w.Say("report.followup.level"), Weight: 0.9, Size: 8.5},
			{Head: w.Say("report.measures.money"), Weight: 1, Size: 8.5},
		},
	}
	for _, fate := range followup.Fates() {
		for _, m := range in.Measures {
			if m.Fate() == fate {
				table.Rows = append(table.Rows, w.fateRow(in, m))
			}
		}
	}
	return table
}

func (w writer) fateRow(in *FollowUpInput, m followup.Measure) document.Row {
	last := *m.Last()
	inventory := in.Later.Assessment.Inventory
	if m.Later == nil {
		inventory = in.Earlier.Assessment.Inventory
	}
	name := document.Prose{document.Strong(w.wording.Name(last, inventory))}
	if last.Module != "" {
		name = append(name, document.Run{Text: "\n" + w.wording.Value(last, "module", nil), Colour: scene.Muted})
	}
	return document.Row{Cells: []document.Cell{
		document.TextCell(string(last.ID)),
		{Text: name},
		{Text: document.Prose{document.Strong(w.Say("report.followup.fate." + string(m.Fate()))), {Text: "\n" + w.phases(m), Colour: scene.Muted}}},
		document.TextCell(w.reached(m)), document.TextCell(w.money(last)),
	}}
}

// phases are the phases at both times, or the one that is known.
func (w writer) phases(m followup.Measure) string {
	phase := func(of *assessment.Measure) string {
		known := *of
		if known.Phase == "" {
			known.Phase = assessment.PhaseIdea
		}
		return w.wording.Value(known, "phase", nil)
	}
	if m.Earlier == nil || m.Later == nil {
		return phase(m.Last())
	}
	then, now := phase(m.Earlier), phase(m.Later)
	if then == now {
		return now
	}
	return w.Say("report.followup.phases", "From", then, "To", now)
}

// reached is the level a measure was to reach and the one that is there now.
func (w writer) reached(m followup.Measure) string {
	switch {
	case !m.Expected.Set && !m.Reached.Set:
		return "–"
	case !m.Reached.Set:
		return w.Say("report.followup.level.unknown", "Expected", rated(m.Expected))
	case !m.Expected.Set:
		return w.Say("report.followup.level.unasked", "Before", rated(m.Start), "After", rated(m.Reached))
	}
	return w.Say("report.followup.level.text", "Expected", rated(m.Expected), "Before", rated(m.Start), "After", rated(m.Reached))
}
