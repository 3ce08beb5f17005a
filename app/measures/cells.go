package measures

import (
	"slices"
	"strconv"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/wording"
)

// Columns of the table that are no attributes.
const (
	columnCode    = "code"
	columnSubject = "subject"
	columnCounts  = "counts"
)

// typedColumns are the attributes one types through, in their order.
func typedColumns() []string {
	return []string{"title", columnSubject, "expected", "module", "phase", "start", "end", "one_off", "yearly", "funding"}
}

func inTable(attribute string) bool {
	return attribute != columnSubject && slices.Contains(typedColumns(), attribute)
}

// columns are the columns of the table.
func columns(w *wording.Wording) []kit.GridColumn {
	say := w.Words().Say
	list := []kit.GridColumn{{ID: columnCode, Title: say("measures.number"), Width: 46, Sortable: true}}
	for _, name := range typedColumns() {
		if name == columnSubject {
			list = append(list, kit.GridColumn{ID: name, Title: say("measures.improves"), Width: 80})
			continue
		}
		attribute, _ := assessment.AttributeOf(assessment.EntryMeasure, name)
		note := ""
		if attribute.Form == assessment.FormMonth {
			note = say("measures.month_note")
		}
		list = append(list, kit.GridColumn{
			ID: name, Title: head(w, name), Note: note, Width: columnWidth(name), Weight: map[bool]float32{true: 1}[name == "title"],
			Right: attribute.Form == assessment.FormNumber, Editable: true, Sortable: true, Long: name == "title",
			Choices: choices(w, attribute),
		})
	}
	return append(list, kit.GridColumn{
		ID: columnCounts, Title: say("measures.counts"), Width: 52, Editable: true,
		Choices: []string{say("measures.yes"), say("measures.no")},
	})
}

// head names a column; where the label of a form is too long, shorter.
func head(w *wording.Wording, name string) string {
	switch name {
	case "start":
		return w.Words().Say("measures.start")
	case "end":
		return w.Words().Say("measures.end")
	default:
		return w.Head(assessment.EntryMeasure, name)
	}
}

func columnWidth(name string) float32 {
	switch name {
	case "title":
		return 150
	case "expected":
		return 58
	case "module":
		return 90
	case "phase":
		return 86
	case "one_off":
		return 74
	case "funding":
		return 80
	case "yearly":
		return 60
	default:
		return 66
	}
}

// choices lists what a cell can be, the last one nothing.
func choices(w *wording.Wording, attribute assessment.Attribute) []string {
	switch attribute.Form {
	case assessment.FormChoice:
		return append(w.Choices(assessment.EntryMeasure, attribute.Name), wording.Missing)
	case assessment.FormLevel:
		var list []string
		for level := range assessment.MaxLevel + 1 {
			list = append(list, strconv.Itoa(int(level)))
		}
		return append(list, wording.Missing)
	default:
		return nil
	}
}

func (c composer) table() Table {
	t := Table{Sort: c.kept.sort, Row: c.kept.row, Column: c.kept.column, Rows: make([]kit.GridRow, 0, len(c.order))}
	hints := c.hints()
	for _, id := range c.order {
		m, _ := c.assessment.Inventory.Measure(id)
		t.Rows = append(t.Rows, c.row(m, hints[m.Ref()]))
	}
	return t
}

// hints are the remarks on measures, by measure.
func (l *look) hints() map[assessment.EntryRef][]scoring.Hint {
	found := map[assessment.EntryRef][]scoring.Hint{}
	for _, hint := range scoring.Hints(l.catalogue, &l.assessment) {
		if hint.Entry.Kind == assessment.EntryMeasure {
			found[hint.Entry] = append(found[hint.Entry], hint)
		}
	}
	return found
}

// row is the row of a measure.
func (c composer) row(m assessment.Measure, hints []scoring.Hint) kit.GridRow {
	r := kit.GridRow{ID: string(m.ID), Name: c.name(m), Cells: []kit.GridCell{{Text: string(m.ID), Small: true, Strong: true, Muted: true}}}
	for _, name := range typedColumns() {
		if name == columnSubject {
			r.Cells = append(r.Cells, c.subjectCell(m))
			continue
		}
		r.Cells = append(r.Cells, c.cell(m, name, hints))
	}
	counts := kit.GridCell{Text: c.words.Say("measures.yes")}
	if !c.kept.counts(m.ID) {
		counts = kit.GridCell{Text: c.words.Say("measures.no"), Muted: true}
	}
	r.Cells = append(r.Cells, counts)
	return r
}

// cell is the cell of an attribute, amber where a hint is open.
func (c composer) cell(m assessment.Measure, name string, hints []scoring.Hint) kit.GridCell {
	cell := kit.GridCell{Text: c.wording.Value(m, name, c.assessment.Inventory)}
	cell.Muted = cell.Text == wording.Missing
	for _, hint := range hints {
		if hint.Attribute == name && hint.Reason == "" {
			title, text := c.wording.Hint(hint, c.assessment.Inventory)
			cell.Warn, cell.Tip = true, strings.TrimSpace(title+" "+text)
		}
	}
	return cell
}

// subjectCell names question and process by their codes, in full in the
// tooltip.
func (c composer) subjectCell(m assessment.Measure) kit.GridCell {
	codes, names := c.subjects(m)
	if len(codes) == 0 {
		return kit.GridCell{Text: wording.Missing, Muted: true}
	}
	return kit.GridCell{Text: strings.Join(codes, ", "), Tip: strings.Join(names, "\n")}
}

// subjects are what a measure improves: codes and names.
func (c composer) subjects(m assessment.Measure) (codes, names []string) {
	if id := m.Subject.Question; id != "" {
		codes, names = append(codes, string(id)), append(names, c.wording.QuestionName(id))
	}
	if id := m.Subject.Process; id != "" {
		codes, names = append(codes, string(id)), append(names, c.processName(id))
	}
	return codes, names
}
