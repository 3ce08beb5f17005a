package reports

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// systemsPage shows the IT systems with their interfaces, and what they add
// up to.
func (w writer) systemsPage(in *Input, f *figures) []document.Section {
	inventory := in.Assessment.Inventory
	if len(inventory.Systems()) == 0 {
		return nil
	}
	now := assessment.MonthOf(w.options.Date.Year(), int(w.options.Date.Month()))
	l := scoring.NewLandscape(inventory, now)
	picture := w.systemsChart(inventory, l)
	note := w.Say("report.systems.note")
	if len(picture.Links) > 0 && picture.Fits() {
		note = sentences(w.Say("report.systems.note.links"), note)
	} else {
		picture.Links, picture.Head.Links, picture.Legend = nil, "", [3]string{}
	}
	caption := f.next(w, w.systemsCaption(l), note)
	var blocks []document.Block
	for _, part := range pictureParts(picture) {
		blocks = append(blocks, document.Figure{Caption: caption, Scene: part.Draw()})
		caption = document.Caption{}
	}
	sums := w.landscapeSums(inventory, l)
	if len(inventory.Interfaces()) == 0 {
		return []document.Section{w.systemsSection(l, append(blocks, document.Columns{Stacks: sums}))}
	}
	caption = f.next(w, w.matrixCaption(inventory), w.Say("report.matrix.note"))
	beside := func() document.Section {
		matrix := document.Stack{Weight: 2, Blocks: w.interfaceMatrix(inventory, l, caption, besideWidth)}
		facts := document.Stack{Weight: 1}
		for _, sum := range sums {
			facts.Blocks = append(facts.Blocks, sum.Blocks...)
		}
		return w.systemsSection(l, append(slices.Clone(blocks), document.Gap{Height: 5 * scene.MM}, document.Columns{Stacks: []document.Stack{matrix, facts}}))
	}
	below := func() document.Section {
		rest := append([]document.Block{document.Columns{Stacks: sums}}, w.interfaceMatrix(inventory, l, caption, document.WideWidth)...)
		return w.systemsSection(l, append(slices.Clone(blocks), rest...))
	}
	return []document.Section{w.fitting(beside, below)}
}

// besideWidth is the room of the matrix where the sums stand beside it.
const besideWidth = (document.WideWidth - document.Gutter) * 2 / 3

func (w writer) systemsSection(l scoring.Landscape, blocks []document.Block) document.Section {
	return document.Section{
		Landscape: true, Kicker: w.Say("report.systems"), Title: w.systemsTitle(l), Bookmark: w.Say("report.systems"), Anchor: "systems", Blocks: blocks,
	}
}

// rowsOfPicture is how many systems fit on a landscape page.
const rowsOfPicture = 12

// pictureParts cuts a long table without brackets into pages.
func pictureParts(s chart.Systems) []chart.Systems {
	if len(s.Links) > 0 || len(s.Rows) <= rowsOfPicture {
		return []chart.Systems{s}
	}
	var parts []chart.Systems
	for rows := range slices.Chunk(s.Rows, rowsOfPicture) {
		part := s
		part.Rows = rows
		if len(parts) > 0 {
			part.Alt = ""
		}
		parts = append(parts, part)
	}
	return parts
}

func (w writer) systemsTitle(l scoring.Landscape) string {
	ending := w.ending(l)
	switch {
	case l.Interfaces == 0 && len(l.Ending) == 0:
		return capital(w.Count("report.systems.title.bare", l.Systems, "Number", w.number(l.Systems)))
	case l.Interfaces == 0:
		return capital(w.Count("report.systems.title.alone", l.Systems, "Number", w.number(l.Systems), "Ending", ending))
	case len(l.Ending) == 0:
		return w.Say("report.systems.title.calm", "Automatic", capital(w.automatic(l)))
	default:
		return w.Say("report.systems.title", "Automatic", capital(w.automatic(l)), "Ending", ending)
	}
}

// ending counts the contracts that end soon and those that have ended.
func (w writer) ending(l scoring.Landscape) string {
	ended := len(l.Ended)
	soon := len(l.Ending) - ended
	ending := w.Count("report.systems.ending", soon, "Number", w.number(soon))
	switch {
	case ended == 0:
		return ending
	case soon == 0:
		return w.Count("report.systems.ended", ended, "Number", w.number(ended))
	default:
		return w.Count("report.systems.ending_ended", ended, "Ending", ending, "Number", w.number(ended))
	}
}

// automatic says how many interfaces run by themselves.
func (w writer) automatic(l scoring.Landscape) string {
	all := w.number(l.Interfaces)
	if l.Automatic == 2 && l.Interfaces == 2 {
		return w.Say("report.systems.automatic.both")
	}
	switch l.Automatic {
	case 0:
		return w.Count("report.systems.automatic.none", l.Interfaces, "Number", all)
	case l.Interfaces:
		return w.Count("report.systems.automatic.all", l.Interfaces, "Number", all)
	default:
		return w.Count("report.systems.automatic", l.Automatic, "Number", w.number(l.Automatic), "All", all)
	}
}

func (w writer) systemsCaption(l scoring.Landscape) string {
	if l.Interfaces == 0 {
		return w.Say("report.systems.caption.none")
	}
	var parts []string
	if l.Files > 0 {
		parts = append(parts, w.Count("report.systems.by_file", l.Files, "Number", w.number(l.Files)))
	}
	if l.Manual > 0 {
		parts = append(parts, w.Count("report.systems.by_hand", l.Manual, "Number", w.number(l.Manual)))
	}
	if n := l.Interfaces - l.Automatic - l.Files - l.Manual; n > 0 {
		parts = append(parts, w.Count("report.systems.mode_unknown", n, "Number", w.number(n)))
	}
	if len(parts) == 0 {
		return w.Say("report.systems.caption.automatic")
	}
	return w.Say("report.systems.caption", "Parts", w.list(parts))
}

func (w writer) systemsChart(inventory assessment.Inventory, l scoring.Landscape) chart.Systems {
	s := chart.Systems{
		Head: chart.SystemHead{
			Name: w.Say("report.system"), Type: w.Say("report.systems.type"), Operation: w.Say("report.systems.operation"),
			Processes: w.Say("report.systems.processes"), Coverage: w.Say("report.systems.coverage"),
			Satisfaction: w.Say("report.systems.satisfaction"), Contract: w.Say("report.systems.contract"),
			Cost: w.Say("report.systems.cost"), Links: w.Say("report.systems.links"),
		},
		Legend: w.modes(l), Links: links(inventory), Language: w.Language(), Width: document.WideWidth,
	}
	var spoken []string
	for _, system := range inventory.Systems() {
		s.Rows = append(s.Rows, w.systemRow(inventory, system, l))
		spoken = append(spoken, w.wording.Name(system, inventory))
	}
	for _, link := range inventory.Interfaces() {
		mode := w.wording.Value(link, "mode", inventory)
		spoken = append(spoken, w.Say("report.systems.link", "Name", w.wording.Name(link, inventory), "Mode", mode))
	}
	s.Alt = w.Say("report.systems.alt", "Systems", w.Integer(l.Systems), "Interfaces", w.Integer(l.Interfaces), "Finding", w.systemsCaption(l), "Rows", joined(spoken))
	return s
}

func (w writer) systemRow(inventory assessment.Inventory, s assessment.System, l scoring.Landscape) chart.SystemRow {
	var processes []string
	for _, p := range inventory.ProcessesOf(s.ID) {
		processes = append(processes, string(p.ID))
	}
	return chart.SystemRow{
		ID: string(s.ID), External: s.External(), Name: w.wording.Name(s, inventory),
		Type: w.wording.Value(s, "type", inventory), Operation: w.wording.Value(s, "operation", inventory),
		Processes: w.orDash(len(processes) > 0, joinedWith(" ", processes)),
		Coverage:  ratingCell(s.Coverage), Satisfaction: ratingCell(s.Satisfaction),
		Contract: w.wording.Value(s, "contract_end", inventory), Soon: slices.Contains(l.Ending, s.ID),
		Cost: w.wording.Quantity(s.Contract.YearlyCost),
	}
}

// ratingCell is a level on the ramp; without a label it is not drawn.
func ratingCell(r assessment.Rating) chart.Cell {
	if !r.Set {
		return chart.Cell{}
	}
	return chart.Cell{Level: int(r.Level), Label: rated(r)}
}

// modes are the words of the legend with their counts, in the order of
// chart.LinkMode. As in links, an unknown mode is drawn as one by hand.
func (w writer) modes(l scoring.Landscape) [3]string {
	manual := w.Say("report.mode.manual", "Count", w.Integer(l.Manual))
	if rest := l.Interfaces - l.Automatic - l.Files; rest > l.Manual {
		manual = w.Say("report.mode.manual_unknown", "Count", w.Integer(rest))
	}
	return [3]string{
		w.Say("report.mode.automatic", "Count", w.Integer(l.Automatic)), w.Say("report.mode.file", "Count", w.Integer(l.Files)), manual,
	}
}

// links are the interfaces with two ends. One whose mode is not known counts
// as made by hand: nobody knows of anything better.
func links(inventory assessment.Inventory) []chart.Link {
	var all []chart.Link
	for _, i := range inventory.Interfaces() {
		if i.From == "" || i.To == "" {
			continue
		}
		link := chart.Link{From: string(i.From), To: string(i.To), Mode: chart.LinkManual}
		switch i.Mode {
		case assessment.ModeAutomatic:
			link.Mode = chart.LinkAutomatic
		case assessment.ModeFile:
			link.Mode = chart.LinkFile
		case assessment.ModeManual:
		}
		all = append(all, link)
	}
	return all
}

// landscapeSums are the three things to know about the systems.
func (w writer) landscapeSums(inventory assessment.Inventory, l scoring.Landscape) []document.Stack {
	cost := w.Say("report.systems.cost.unknown")
	if l.YearlyCost.Set {
		cost = w.Count("report.systems.cost.text", l.Systems, "Cost", w.wording.Quantity(l.YearlyCost), "Known", w.Integer(l.CostKnown), "All", w.Integer(l.Systems))
	}
	agreement := ""
	if len(l.NoAgreement) > 0 {
		agreement = w.Say("report.systems.no_agreement", "Names", w.systemNames(inventory, l.NoAgreement))
	}
	return []document.Stack{
		{Blocks: w.titled("report.systems.ending.title", w.none(w.endingNames(inventory, l)))},
		{Blocks: w.titled("report.systems.without.title", w.none(w.processNames(inventory, l.WithoutSystem)))},
		{Blocks: w.titled("report.systems.cost.title", sentences(cost, w.share(l), agreement))},
	}
}

// share is how many interfaces run automatically, of those whose mode is
// known. With one interface the title says it all.
func (w writer) share(l scoring.Landscape) string {
	known := l.Automatic + l.Files + l.Manual
	key := "report.systems.share"
	switch {
	case known == 0 || l.Interfaces == 1:
		return ""
	case known < l.Interfaces:
		key = "report.systems.share.known"
	}
	return w.Say(key, "Automatic", w.Integer(l.Automatic), "All", w.Integer(known), "Share", w.Percent(l.Share.Round(0)))
}

func (w writer) titled(key, text string) []document.Block {
	return []document.Block{
		document.Heading{Text: w.Say(key), Minor: true}, document.Paragraph{Look: document.Small, Text: document.Plain(text)},
	}
}

// none says that a list is empty.
func (w writer) none(text string) string {
	if text == "" {
		return w.Say("report.nothing")
	}
	return text
}

func (w writer) systemNames(inventory assessment.Inventory, ids []assessment.SystemID) string {
	var names []string
	for _, id := range ids {
		system, _ := inventory.System(id)
		names = append(names, w.wording.Name(system, inventory))
	}
	return w.some(names)
}

// some lists names; where they would fill a page, only the first of them.
func (w writer) some(names []string) string {
	const most, listed = 12, 10
	if len(names) <= most {
		return w.list(names)
	}
	return w.list(append(slices.Clone(names[:listed]), w.Say("report.more", "Count", w.Integer(len(names)-listed))))
}

// endingNames lists the systems with contracts that end soon or have ended,
// with the month.
func (w writer) endingNames(inventory assessment.Inventory, l scoring.Landscape) string {
	var names []string
	for _, id := range l.Ending {
		system, _ := inventory.System(id)
		key := "report.systems.until"
		if slices.Contains(l.Ended, id) {
			key = "report.systems.until.past"
		}
		names = append(names, w.Say(key, "Name", w.wording.Name(system, inventory), "Month", w.wording.Value(system, "contract_end", inventory)))
	}
	return w.some(names)
}

func (w writer) processNames(inventory assessment.Inventory, ids []assessment.ProcessID) string {
	var names []string
	for _, id := range ids {
		names = append(names, string(id)+"\u00a0"+w.processName(inventory, id))
	}
	return w.some(names)
}

// matrixCaption names the system that most interfaces lead to or from, if
// there is one.
func (w writer) matrixCaption(inventory assessment.Inventory) string {
	all := links(inventory)
	counts := map[string]int{}
	for _, link := range all {
		counts[link.From]++
		if link.To != link.From {
			counts[link.To]++
		}
	}
	hub, most, shared := assessment.System{}, 0, false
	for _, system := range inventory.Systems() {
		switch n := counts[string(system.ID)]; {
		case n > most:
			hub, most, shared = system, n, false
		case n == most:
			shared = true
		}
	}
	name := w.quoted(w.wording.Name(hub, inventory))
	switch {
	case most < 2 || shared:
		return w.Say("report.matrix.caption")
	case most == len(all):
		return w.Say("report.matrix.caption.all", "Name", name)
	default:
		return capital(w.Say("report.matrix.caption.hub", "Name", name, "Number", w.number(most), "All", w.number(len(all))))
	}
}

// interfaceMatrix shows all interfaces as a table of a width.
func (w writer) interfaceMatrix(inventory assessment.Inventory, l scoring.Landscape, caption document.Caption, width float64) []document.Block {
	m := chart.Matrix{
		Links: links(inventory), Head: w.Say("report.matrix.head"), Letters: w.modeLetters(), Legend: w.modes(l),
		Language: w.Language(), Width: width, MaxHeight: document.WideHeight - 20*scene.MM,
		Alt: w.Say("report.matrix.alt", "Finding", w.systemsCaption(l)), More: w.Say("report.matrix.more"),
	}
	for _, system := range inventory.Systems() {
		m.Systems = append(m.Systems, chart.MatrixSystem{ID: string(system.ID), Name: w.wording.Name(system, inventory)})
	}
	var blocks []document.Block
	for _, drawn := range m.Draw() {
		blocks = append(blocks, document.Figure{Caption: caption, Scene: drawn})
		caption = document.Caption{}
	}
	return blocks
}

func (w writer) modeLetters() [3]string {
	return [3]string{w.Say("report.mode.letter.automatic"), w.Say("report.mode.letter.file"), w.Say("report.mode.letter.manual")}
}
