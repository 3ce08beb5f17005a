// Package sheet writes an assessment as a spreadsheet that people fill in, and
// reads it back: profile, answers and the whole inventory, with lists of the
// words that are offered. It is the only importer of the spreadsheet library.
// It decides nothing about what it read, evaluates no formula, and takes a
// file whole or refuses it with everything that is wrong.
package sheet

import (
	"strconv"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// format and version are what the hidden sheet says.
const (
	format  = "reifekompass-sheet"
	version = 1
)

// The sheets that are no list of entries; their names are part of the format.
const (
	sheetProfile   = "profile"
	sheetQuestions = "questions"
	sheetSystem    = "_reifekompass"
)

// column is a column of a grid. Its key is stable; people see the head.
type column struct {
	key     string
	head    string
	width   float64  // characters
	choices []string // words that are offered; nil: anything
	fixed   bool     // people need not and should not change it
	number  bool     // shown as a number
}

// grid is a sheet as rows of texts, whatever it is written to.
type grid struct {
	key     string
	title   string
	columns []column
	rows    [][]string
	spare   int // empty rows to be filled in below
}

// maker turns an assessment into grids and back.
type maker struct {
	words     *translations.Translator
	wording   *wording.Wording
	catalogue *assessment.Catalogue // what is asked of the agency
}

func newMaker(words *translations.Translator, c *assessment.Catalogue, kind assessment.Kind) *maker {
	asked := c.RelevantTo(kind)
	return &maker{words: words, wording: wording.New(words, asked), catalogue: asked}
}

// grids are all sheets of an assessment in their order.
func (m *maker) grids(a *assessment.Assessment) []grid {
	all := []grid{m.profile(a), m.questions(a)}
	for _, kind := range assessment.EntryKinds() {
		all = append(all, m.entries(kind, a.Inventory))
	}
	return all
}

// profile has a row for each entry: its key, its name, its value.
func (m *maker) profile(a *assessment.Assessment) grid {
	g := grid{key: sheetProfile, title: m.words.Say("sheet.profile"), columns: []column{
		{key: "field", head: m.words.Say("sheet.field"), width: 26, fixed: true},
		{key: "label", head: m.words.Say("sheet.label"), width: 40, fixed: true},
		{key: "value", head: m.words.Say("sheet.value"), width: 60},
	}}
	for _, field := range profileFields() {
		g.rows = append(g.rows, []string{field.key, m.words.Say("error.field." + field.key), field.get(m, a)})
	}
	return g
}

// spareRows is how many entries can be added to a sheet.
const spareRows = 40

func (m *maker) entries(kind assessment.EntryKind, inventory assessment.Inventory) grid {
	g := grid{key: string(kind), title: m.words.Say("sheet.kind." + string(kind)), spare: spareRows}
	g.columns = append(g.columns, column{key: "id", head: m.words.Say("sheet.id"), width: 12})
	attributes := assessment.Attributes(kind)
	for _, attribute := range attributes {
		g.columns = append(g.columns, column{
			key: attribute.Name, head: m.wording.Label(kind, attribute.Name), width: widthOf(attribute),
			choices: m.offered(kind, attribute), number: !attribute.IsText() && attribute.Form != assessment.FormMonth,
		})
	}
	only := assessment.SingleID(kind)
	if only != "" {
		g.spare = 0
	}
	if only != "" && !has(inventory, kind) {
		g.rows = append(g.rows, append([]string{only}, make([]string, len(attributes))...))
	}
	for _, entry := range inventory {
		if entry.Ref().Kind != kind {
			continue
		}
		row := []string{entry.Ref().ID}
		for _, attribute := range attributes {
			row = append(row, m.wording.Typed(entry, attribute.Name, inventory))
		}
		g.rows = append(g.rows, row)
	}
	return g
}

func has(inventory assessment.Inventory, kind assessment.EntryKind) bool {
	for _, entry := range inventory {
		if entry.Ref().Kind == kind {
			return true
		}
	}
	return false
}

func (m *maker) offered(kind assessment.EntryKind, a assessment.Attribute) []string {
	switch a.Form {
	case assessment.FormChoice:
		return m.wording.Choices(kind, a.Name)
	case assessment.FormLevel:
		return levels()
	default:
		return nil
	}
}

func levels() []string {
	var list []string
	for level := range assessment.MaxLevel + 1 {
		list = append(list, strconv.Itoa(int(level)))
	}
	return list
}

func widthOf(a assessment.Attribute) float64 {
	switch a.Form {
	case assessment.FormText:
		return 50
	case assessment.FormLine, assessment.FormChoice:
		return 26
	default:
		return 14
	}
}
