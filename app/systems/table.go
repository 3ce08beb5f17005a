package systems

import (
	"cmp"
	"slices"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// Columns of the table that are no attributes of a system.
const (
	columnCode      = "code"
	columnProcesses = "processes"
)

// columns are the columns of the table.
func columns(words *translations.Translator, w *wording.Wording) []kit.GridColumn {
	head := func(name string) string { return w.Head(assessment.EntrySystem, name) }
	of := func(name string) []string { return w.Choices(assessment.EntrySystem, name) }
	return []kit.GridColumn{
		{ID: columnCode, Title: words.Say("systems.code"), Width: 44, Sortable: true},
		{ID: "product", Title: words.Say("systems.system"), Weight: 1, Width: 140, Editable: true, Sortable: true, Long: true},
		{ID: "type", Title: head("type"), Width: 112, Editable: true, Sortable: true, Choices: of("type")},
		{ID: "operation", Title: head("operation"), Width: 92, Editable: true, Sortable: true, Choices: of("operation")},
		{ID: columnProcesses, Title: words.Say("systems.processes"), Width: 80, Editable: true, Long: true},
		{ID: "coverage", Title: head("coverage"), Width: 60, Right: true, Editable: true, Sortable: true},
		{ID: "satisfaction", Title: words.Say("systems.satisfaction"), Width: 60, Right: true, Editable: true, Sortable: true},
		{ID: "contract_end", Title: head("contract_end"), Width: 84, Right: true, Editable: true, Sortable: true},
		{ID: "yearly_cost", Title: head("yearly_cost"), Width: 62, Right: true, Editable: true, Sortable: true},
		{ID: "data_processing", Title: head("data_processing"), Width: 88, Editable: true, Sortable: true, Choices: of("data_processing")},
		{ID: "status", Title: head("status"), Width: 84, Editable: true, Sortable: true, Choices: of("status")},
	}
}

// attributes are the attributes of the table in the order of its columns.
func attributes() []string {
	return []string{
		"product", "type", "operation", columnProcesses, "coverage", "satisfaction",
		"contract_end", "yearly_cost", "data_processing", "status",
	}
}

func inTable(attribute string) bool { return slices.Contains(attributes(), attribute) }

// composer says what was looked at.
type composer struct {
	look

	words *translations.Translator
	kept  *Kept
}

func (c composer) rows(order []assessment.SystemID) []kit.GridRow {
	rows := make([]kit.GridRow, 0, len(order))
	processes := c.inventory.Processes()
	for _, id := range order {
		system, _ := c.inventory.System(id)
		rows = append(rows, c.row(system, processes))
	}
	return rows
}

func (c composer) row(system assessment.System, processes []assessment.Process) kit.GridRow {
	row := kit.GridRow{ID: string(system.ID), Name: c.names[system.ID]}
	row.Cells = append(row.Cells, kit.GridCell{Text: string(system.ID), Small: true, Strong: true, Muted: true})
	for _, name := range attributes() {
		row.Cells = append(row.Cells, c.cell(system, name, processes))
	}
	return row
}

func (c composer) cell(system assessment.System, name string, processes []assessment.Process) kit.GridCell {
	switch name {
	case columnProcesses:
		return c.processesCell(system.ID, processes)
	case "product":
		return kit.GridCell{Text: system.Product}
	}
	cell := kit.GridCell{Text: c.wording.Value(system, name, c.inventory)}
	switch {
	case cell.Text == wording.Missing:
		cell.Muted = true
	case name == "contract_end" && slices.Contains(c.landscape.Ended, system.ID):
		cell.Warn, cell.Tip = true, c.words.Say("systems.ended", "Month", cell.Text)
	case name == "contract_end" && slices.Contains(c.landscape.Ending, system.ID):
		cell.Warn, cell.Tip = true, c.words.Say("systems.ends_soon", "Month", cell.Text)
	case name == "data_processing" && slices.Contains(c.landscape.NoAgreement, system.ID):
		cell.Warn, cell.Tip = true, c.words.Say("systems.no_agreement")
	}
	return cell
}

// processesCell lists the numbers of the processes; their names are in the
// tooltip.
func (c composer) processesCell(id assessment.SystemID, processes []assessment.Process) kit.GridCell {
	var codes, names []string
	for _, process := range processes {
		if process.Systems.Has(string(id)) {
			codes = append(codes, string(process.ID))
			names = append(names, c.titled(process))
		}
	}
	if len(codes) == 0 {
		return kit.GridCell{Text: wording.Missing, Muted: true}
	}
	return kit.GridCell{Text: strings.Join(codes, ", "), Tip: strings.Join(names, "\n")}
}

// titled is such as "P04 Flächenanfrage".
func (c composer) titled(process assessment.Process) string {
	return c.words.Say("systems.titled", "ID", process.ID, "Title", c.wording.ProcessShort(process))
}

// arrange puts the rows in the order of before, or, without one, as the person
// sorts. A row stays selected as long as there are rows.
func (p *Presenter) arrange(before []assessment.SystemID) {
	systems := p.now.inventory.Systems()
	if by := p.kept.sort; by.Column == columnCode && by.Descending {
		slices.Reverse(systems)
	}
	p.order = record.Arrange(systems, before, p.compare)
	p.kept.row = p.selected.Keep(p.order, p.kept.row)
}

// compare orders two systems by the column that is sorted by. Missing values
// come last, whichever way the others go.
func (p *Presenter) compare(a, b assessment.System) int {
	by := p.kept.sort
	one, two := assessment.ValueOf(a, by.Column), assessment.ValueOf(b, by.Column)
	switch {
	case by.Column == columnCode:
		return 0
	case one.Known != two.Known && one.Known:
		return -1
	case one.Known != two.Known:
		return 1
	}
	order := cmp.Or(cmp.Compare(one.Number, two.Number), strings.Compare(p.word(a, by.Column), p.word(b, by.Column)))
	if by.Descending {
		return -order
	}
	return order
}

// word is what texts and choices are sorted by.
func (p *Presenter) word(system assessment.System, column string) string {
	if attribute, _ := assessment.AttributeOf(assessment.EntrySystem, column); !attribute.IsText() {
		return ""
	}
	return strings.ToLower(p.now.wording.Value(system, column, p.now.inventory))
}
