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
	section := document.Section{
		Landscape: true, Kicker: w.Say("report.systems"), Title: w.systemsTitle(l), Bookmark: w.Say("report.systems"), Anchor: "systems",
	}
	picture := w.systemsChart(inventory, l)
	caption := f.next(w, w.systemsCaption(l), w.Say("report.systems.note"))
	if !picture.Fits() {
		picture.Links = nil
		picture.Head.Links = ""
	}
	for i, part := range pictureParts(picture) {
		if i > 0 {
			caption = document.Caption{}
		}
		section.Blocks = append(section.Blocks, document.Figure{Caption: caption, Scene: part.Draw()})
	}
	section.Blocks = append(section.Blocks, w.landscapeSums(inventory, l))
	if len(inventory.Interfaces()) > 0 {
		section.Blocks = append(section.Blocks, w.interfaceMatrix(inventory, l, f)...)
	}
	return []document.Section{section}
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
	ending := w.Count("report.systems.ending", len(l.Ending), "Number", w.number(len(l.Ending)))
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

// automatic says how many interfaces run by themselves.
func (w writer) automatic(l scoring.Landscape) string {
	all := w.number(l.Interfaces)
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
	return w.Say("report.systems.caption", "Manual", w.Integer(l.Manual), "Files", w.Integer(l.Files), "Automatic", w.Integer(l.Automatic))
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
		Processes: joinedWith(" ", processes),
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
// chart.LinkMode.
func (w writer) modes(l scoring.Landscape) [3]string {
	return [3]string{
		w.Say("report.mode.automatic", "Count", w.Integer(l.Automatic)),
		w.Say("report.mode.file", "Count", w.Integer(l.Files)),
		w.Say("report.mode.manual", "Count", w.Integer(l.Manual)),
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
func (w writer) landscapeSums(inventory assessment.Inventory, l scoring.Landscape) document.Block {
	cost := w.Say("report.systems.cost.unknown")
	if l.YearlyCost.Set {
		cost = w.Say("report.systems.cost.text", "Cost", w.wording.Quantity(l.YearlyCost), "Known", w.Integer(l.CostKnown), "All", w.Integer(l.Systems))
	}
	share := ""
	if l.Share.Known() {
		share = w.Say("report.systems.share", "Automatic", w.Integer(l.Automatic), "All", w.Integer(l.Automatic+l.Files+l.Manual), "Share", w.Percent(l.Share.Round(0)))
	}
	agreement := ""
	if len(l.NoAgreement) > 0 {
		agreement = w.Say("report.systems.no_agreement", "Names", w.systemNames(inventory, l.NoAgreement))
	}
	return document.Columns{Stacks: []document.Stack{
		{Blocks: w.titled("report.systems.ending.title", w.none(w.systemNames(inventory, l.Ending)))},
		{Blocks: w.titled("report.systems.without.title", w.none(w.processNames(inventory, l.WithoutSystem)))},
		{Blocks: w.titled("report.systems.cost.title", sentences(cost, share, agreement))},
	}}
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
		name := w.wording.Name(system, inventory)
		if end := system.Contract.End; end != 0 {
			name = w.Say("report.systems.until", "Name", name, "Month", w.wording.Value(system, "contract_end", inventory))
		}
		names = append(names, name)
	}
	return w.list(names)
}

func (w writer) processNames(inventory assessment.Inventory, ids []assessment.ProcessID) string {
	var names []string
	for _, id := range ids {
		names = append(names, string(id)+"\u00a0"+w.processName(inventory, id))
	}
	return w.list(names)
}

// interfaceMatrix shows all interfaces as a table.
func (w writer) interfaceMatrix(inventory assessment.Inventory, l scoring.Landscape, f *figures) []document.Block {
	m := chart.Matrix{
		Links: links(inventory), Head: w.Say("report.matrix.head"), Letters: w.modeLetters(), Legend: w.modes(l),
		Language: w.Language(), Width: document.WideWidth, MaxHeight: document.WideHeight - 20*scene.MM,
		Alt: w.Say("report.matrix.alt", "Finding", w.systemsCaption(l)), More: w.Say("report.matrix.more"),
	}
	for _, system := range inventory.Systems() {
		m.Systems = append(m.Systems, chart.MatrixSystem{ID: string(system.ID), Name: w.wording.Name(system, inventory)})
	}
	caption := f.next(w, w.Say("report.matrix.caption"), w.Say("report.matrix.note"))
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
