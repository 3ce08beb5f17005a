package reports

import (
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// methodPage says how the numbers of an own report come about, with notes
// before the hints.
func (w writer) methodPage(in *Input, notes ...document.Block) document.Section {
	blocks := w.rules()
	parameters := w.parameters(in.asked())
	if len(in.Assessment.Inventory.Processes()) > 0 {
		blocks = append(blocks, w.explained("report.method.potential", 3))
		parameters.Rows = append(parameters.Rows, w.potentialParameters(in.asked())...)
	}
	blocks = append(blocks,
		w.explained("report.method.words", 0),
		document.Side{Label: w.Say("report.method.parameters"), Rule: scene.Ink, Blocks: []document.Block{parameters}},
		document.Side{Label: w.Say("report.method.data"), Rule: scene.Hairline, Blocks: body(w.dataSentence(in.Result.Counts))},
	)
	blocks = append(blocks, w.applyingBlocks(&in.Applying)...)
	if w.options.Answers != nil {
		blocks = append(blocks, w.explained("report.method.attached.own", 0))
	}
	blocks = append(blocks,
		document.Side{Label: w.Say("report.method.version"), Rule: scene.Hairline, Blocks: body(sentences(w.Say("report.method.version.text",
			"Catalogue", w.catalogueName(in), "Model", ModelVersion, "Date", w.Date(w.options.Date), "Fingerprint", Fingerprint(&in.Assessment)),
			w.untranslated(in.Catalogue)))},
	)
	blocks = append(blocks, notes...)
	name, hints := w.Say("report.method"), w.hintBlocks(in)
	if len(hints) > 0 {
		name = w.Say("report.method.and_hints")
	}
	return document.Section{
		Kicker: name, Title: w.Say("report.method.title"), Bookmark: name, Anchor: methodAnchor, Blocks: append(blocks, hints...),
	}
}

// rules are the formulas of the model, the same in every report.
func (w writer) rules() []document.Block {
	return []document.Block{
		w.explained("report.method.index", 3),
		w.explained("report.method.bottleneck", 1),
		w.explained("report.method.missing", 1),
		w.explained("report.method.bounds", 0),
		w.explained("report.method.excluded", 0),
		w.explained("report.method.gap", 2),
	}
}

// explained is a rule: its name, its sentence, its formulas.
func (w writer) explained(key string, formulas int) document.Block {
	blocks := body(w.Say(key + ".text"))
	var parts []string
	for i := range formulas {
		parts = append(parts, w.Say(key+".formula."+string(rune('1'+i))))
	}
	if len(parts) > 0 {
		blocks = append(blocks, document.Formula{Parts: parts})
	}
	return document.Side{Label: w.Say(key), Rule: scene.Hairline, Blocks: blocks}
}

func (w writer) parameters(c *assessment.Catalogue) document.Table {
	table := document.Table{
		Dense: true,
		Columns: []document.Column{
			{Head: w.Say("report.parameter"), Weight: 1.2},
			{Head: w.Say("report.parameter.value"), Weight: 1.4},
			{Head: w.Say("report.parameter.origin"), Weight: 1},
		},
	}
	catalogue := w.Say("report.parameter.catalogue", "Version", c.Version)
	model := w.Say("report.parameter.model", "Model", ModelVersion)
	for _, row := range [][3]string{
		{"dimensions", w.dimensionWeights(c), w.setBy(c, catalogue)},
		{"questions", w.questionWeights(c), catalogue},
		{"threshold", w.Say("report.parameter.threshold.value"), model},
		{"warning", w.Say("report.parameter.warning.value"), model},
	} {
		table.Rows = append(table.Rows, w.parameterRow(row))
	}
	return table
}

// setBy names the call that set a number, otherwise where it comes from.
func (w writer) setBy(c *assessment.Catalogue, otherwise string) string {
	if c.Call == nil {
		return otherwise
	}
	return w.Say("report.parameter.call", "Title", c.Call.Title)
}

func (w writer) parameterRow(row [3]string) document.Row {
	return document.Row{Cells: []document.Cell{
		document.TextCell(w.Say("report.parameter." + row[0])), document.TextCell(row[1]), document.TextCell(row[2]),
	}}
}

// potentialParameters are what the potential of processes is computed with.
func (w writer) potentialParameters(c *assessment.Catalogue) []document.Row {
	by := c.Model()
	own := w.Say("report.parameter.model", "Model", ModelVersion)
	model := w.setBy(c, own)
	return []document.Row{
		w.parameterRow([3]string{"hours", w.Say("report.parameter.hours.value",
			"Hours", w.Integer(int(by.HoursPerFTE)), "Share", w.Percent(scoring.NewScore(int64(by.FullShare), 10).Round(0))), model}),
		w.parameterRow([3]string{"drivers", w.Say("report.parameter.drivers.value",
			"Time", w.weight(by.Time), "Breaks", w.weight(by.Breaks), "Units", w.weight(by.Units), "Benefit", w.weight(by.Benefit)), model}),
		w.parameterRow([3]string{"utility", w.Say("report.parameter.utility.value",
			"Potential", w.weight(by.Potential), "Transferability", w.weight(by.Transferability), "Ease", w.weight(by.Ease)), model}),
		w.parameterRow([3]string{"stability", w.Say("report.parameter.stability.value",
			"Runs", w.Integer(scoring.StabilityRuns), "Seed", scoring.StabilitySeed), own}),
	}
}

// dimensionWeights says the weights, in one word if all are equal.
func (w writer) dimensionWeights(c *assessment.Catalogue) string {
	var each []string
	equal := true
	for _, d := range c.Dimensions {
		equal = equal && d.Weight == c.Dimensions[0].Weight
		each = append(each, w.Say("report.parameter.weight.of", "ID", d.ID, "Weight", w.weight(d.Weight)))
	}
	if equal && len(each) > 0 {
		return w.Say("report.parameter.weight.each", "Weight", w.weight(c.Dimensions[0].Weight))
	}
	return strings.Join(each, ", ")
}

func (w writer) questionWeights(c *assessment.Catalogue) string {
	var low, high assessment.Weight
	for _, d := range c.Dimensions {
		for _, q := range d.Questions {
			high = max(high, q.Weight)
			if low == 0 || q.Weight < low {
				low = q.Weight
			}
		}
	}
	if low == high {
		return w.Say("report.parameter.weight.each", "Weight", w.weight(low))
	}
	return w.Say("report.parameter.weight.range", "Low", w.weight(low), "High", w.weight(high))
}

func (w writer) weight(weight assessment.Weight) string {
	plain := scoring.NewScore(int64(weight), int64(assessment.UnitWeight)).Round(3)
	return w.Decimal(strings.TrimSuffix(strings.TrimRight(plain, "0"), "."))
}

// dataSentence counts answers and what supports them.
func (w writer) dataSentence(c scoring.Counts) string {
	parts := []string{w.Say("report.data.answered", "Answered", w.Integer(c.Answered), "Questions", w.Integer(c.Questions))}
	if missing := w.missingCounts(c); missing != "" {
		parts = append(parts, missing)
	}
	if c.Answered > 0 {
		parts = append(parts, w.evidenceSentence(c))
	}
	if c.Discussion > 0 {
		parts = append(parts, w.Count("report.data.discussion", c.Discussion))
	}
	return sentences(parts...)
}

func (w writer) missingCounts(c scoring.Counts) string {
	var parts []string
	for _, part := range []struct {
		key   string
		count int
	}{{"report.data.unknown", c.Unknown}, {"report.data.open", c.Open}, {"report.data.excluded", c.NotApplicable}} {
		if part.count > 0 {
			parts = append(parts, w.Say(part.key, "Count", w.Integer(part.count)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return w.Say("report.data.missing", "Parts", w.list(parts))
}

func (w writer) evidenceSentence(c scoring.Counts) string {
	return w.Say("report.data.evidence",
		"Document", w.Integer(c.Evidence[assessment.Document]), "ThirdParty", w.Integer(c.Evidence[assessment.ThirdParty]),
		"Statement", w.Integer(c.Evidence[assessment.Statement]), "None", w.Integer(c.Evidence[assessment.NoEvidence]))
}
