package reports

import (
	"strings"

	"reifekompass/assessment"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// servicePage shows how companies reach the agency, what they are promised
// and what they can do online.
func (w writer) servicePage(in *Input, f *figures) []document.Section {
	inventory := in.Assessment.Inventory
	channels, promises, online := inventory.Channels(), inventory.Promises(), inventory.OnlineServices()
	service := inventory.Service()
	if len(channels)+len(promises)+len(online) == 0 && service == (assessment.Service{}) {
		return nil
	}
	var tables []document.Table
	if len(promises) > 0 {
		tables = append(tables, w.promiseTable(inventory, promises, f))
	}
	if len(channels) > 0 {
		tables = append(tables, w.channelTable(inventory, channels, f))
	}
	if len(online) > 0 {
		tables = append(tables, w.onlineTable(inventory, online, f))
	}
	section := document.Section{
		Kicker: w.Say("report.service"), Title: w.serviceTitle(promises), Bookmark: w.Say("report.service"), Anchor: "service",
	}
	roomy := func() document.Section {
		section.Blocks = w.serviceBlocks(tables, service)
		return section
	}
	dense := func() document.Section {
		for i := range tables {
			tables[i].Dense = true
		}
		return roomy()
	}
	return []document.Section{w.fitting(roomy, dense)}
}

func (w writer) serviceBlocks(tables []document.Table, service assessment.Service) []document.Block {
	var blocks []document.Block
	for _, table := range tables {
		blocks = append(blocks, table)
	}
	return append(blocks, w.serviceSides(service)...)
}

func (w writer) serviceTitle(promises []assessment.Promise) string {
	kept, known := 0, 0
	for _, p := range promises {
		if isKept, ok := p.Kept(); ok {
			known++
			if isKept {
				kept++
			}
		}
	}
	if known == 0 {
		return w.Say("report.service.title.none")
	}
	if open := len(promises) - known; open > 0 {
		return w.Say("report.service.title.open", "Kept", w.keptOf(kept, len(promises)), "Open", w.Count("report.service.open", open, "Number", w.number(open)))
	}
	return w.Say("report.service.title", "Kept", w.keptOf(kept, known))
}

// keptOf says how many of all promises are kept.
func (w writer) keptOf(kept, all int) string {
	switch {
	case kept == all && all == 2:
		return w.Say("report.service.kept.both")
	case kept == all:
		return w.Count("report.service.kept.all", all, "Number", w.number(all))
	case kept == 0:
		return w.Count("report.service.kept.none", all, "Number", w.number(all))
	default:
		return w.Count("report.service.kept", kept, "Kept", w.number(kept), "All", w.number(all))
	}
}

func (w writer) promiseTable(inventory assessment.Inventory, all []assessment.Promise, f *figures) document.Table {
	table := document.Table{
		Caption: f.next(w, w.Say("report.promises.caption"), w.Say("report.promises.note")),
		Columns: []document.Column{
			{Head: w.Say("report.promise"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.promises.within"), Width: 38 * scene.MM},
			{Head: w.Say("report.promises.actual"), Width: 38 * scene.MM},
			{Head: w.Say("report.promises.kept"), Width: 32 * scene.MM},
		},
	}
	for _, p := range all {
		actual := document.Plain(w.wording.Full(p, "actual", inventory))
		if mark := w.wording.Mark(p.Actual.Origin); p.Actual.Set && mark != "" {
			actual = append(actual, document.Run{Text: "\u00a0" + mark, Colour: scene.Muted})
		}
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(w.wording.Name(p, inventory)), document.TextCell(w.within(inventory, p)), {Text: actual}, {Text: w.kept(p)},
		}})
	}
	return table
}

// within is the promised time; 0 is at once.
func (w writer) within(inventory assessment.Inventory, p assessment.Promise) string {
	if p.Within.Set && p.Within.Centi == 0 {
		return w.Say("report.promises.at_once")
	}
	return w.wording.Full(p, "within", inventory)
}

// kept says with a sign and a word whether a promise is kept.
func (w writer) kept(p assessment.Promise) document.Prose {
	kept, known := p.Kept()
	switch {
	case !known:
		return document.Plain(w.Say("report.promises.unknown"))
	case kept:
		return document.Prose{{Text: "✓ " + w.Say("report.promises.yes"), Colour: scene.Good, Weight: scene.Semibold}}
	default:
		return document.Prose{{Text: "! " + w.Say("report.promises.no"), Colour: scene.Warn, Weight: scene.Semibold}}
	}
}

func (w writer) channelTable(inventory assessment.Inventory, all []assessment.Channel, f *figures) document.Table {
	table := document.Table{
		Caption: f.next(w, w.channelCaption(inventory, all), w.Say("report.channels.note")),
		Columns: []document.Column{
			{Head: w.Say("report.channel"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.channels.kind"), Weight: 1},
			{Head: w.Say("report.channels.yearly"), Align: document.Right, Width: 38 * scene.MM},
		},
	}
	for _, c := range all {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(w.wording.Name(c, inventory)), document.TextCell(w.wording.Value(c, "kind", inventory)),
			{Text: w.figureProse(c.Yearly)},
		}})
	}
	return table
}

// channelCaption names the channel with the most contacts, if there is one.
func (w writer) channelCaption(inventory assessment.Inventory, all []assessment.Channel) string {
	var most assessment.Channel
	shared := false
	for _, c := range all {
		switch {
		case c.Yearly.Set && c.Yearly.Centi > most.Yearly.Centi:
			most, shared = c, false
		case c.Yearly.Set && c.Yearly.Centi == most.Yearly.Centi:
			shared = true
		}
	}
	if most.Yearly.Centi == 0 || shared || len(all) == 1 {
		return w.Say("report.channels.caption")
	}
	return w.Say("report.channels.caption.most", "Name", w.quoted(w.wording.Name(most, inventory)), "Count", w.wording.Quantity(most.Yearly.Quantity))
}

func (w writer) onlineTable(inventory assessment.Inventory, all []assessment.OnlineService, f *figures) document.Table {
	table := document.Table{
		Caption: f.next(w, w.Say("report.online.caption"), w.Say("report.online.note")),
		Columns: []document.Column{
			{Head: w.Say("report.online.service"), Weight: 1.2, Text: scene.Semibold},
			{Head: w.Say("report.process"), Weight: 1},
			{Head: w.Say("report.online.level"), Width: 42 * scene.MM},
		},
	}
	for _, o := range all {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(w.wording.Name(o, inventory)), document.TextCell(w.wording.Value(o, "process", inventory)),
			document.TextCell(w.wording.Full(o, "ozg_level", inventory)),
		}})
	}
	return table
}

// serviceSides say what holds for the service as a whole.
func (w writer) serviceSides(s assessment.Service) []document.Block {
	blocks := w.side(nil, "report.satisfaction", smallBody(w.satisfaction(s)))
	languages := s.Languages
	if languages == "" {
		languages = w.Say("report.open")
	}
	blocks = w.side(blocks, "report.languages", smallBody(languages))
	blocks = w.side(blocks, "report.accessibility", smallBody(w.accessibility(s)))
	if s.Remark == "" {
		return blocks
	}
	return w.side(blocks, "report.remarks", []document.Block{
		document.Paragraph{Look: document.Small, Text: document.Prose{w.typed(joinedWith("\n", paragraphs(s.Remark)))}},
	})
}

// satisfaction is a mean with all that belongs to it; without its scale it is
// not printed.
func (w writer) satisfaction(s assessment.Service) string {
	if !s.Satisfaction.Known() {
		return w.Say("report.satisfaction.none")
	}
	text := w.Say("report.satisfaction.text",
		"Mean", w.wording.Quantity(s.Satisfaction.Mean), "Best", w.wording.Quantity(s.Satisfaction.Best),
		"Worst", w.wording.Quantity(s.Satisfaction.Worst), "Count", w.wording.Quantity(s.Satisfaction.Answers))
	if s.Satisfaction.Date == 0 {
		return text
	}
	return sentences(text, w.Say("report.satisfaction.date", "Month", w.wording.Value(s, "satisfaction_date", nil)))
}

func (w writer) accessibility(s assessment.Service) string {
	var parts []string
	for _, name := range []string{"accessibility_tested", "accessibility_date", "accessibility_statement", "accessibility_feedback", "accessibility_plain"} {
		if assessment.ValueOf(s, name).Known {
			parts = append(parts, w.Say("report.accessibility.part", "Label", w.wording.Label(assessment.EntryService, name), "Value", w.wording.Value(s, name, nil)))
		}
	}
	if len(parts) == 0 {
		return w.Say("report.accessibility.none")
	}
	return strings.Join(parts, " · ")
}
