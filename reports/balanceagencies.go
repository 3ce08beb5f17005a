package reports

import (
	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"reifekompass/assessment/followup"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// byAgencyName orders by name as the language of the report sorts it.
func (w writer) byAgencyName() func(a, b followup.AgencyBalance) int {
	order := collate.New(language.Make(string(w.options.Language)), collate.Numeric)
	return func(a, b followup.AgencyBalance) int { return order.CompareString(a.Name, b.Name) }
}

// balanceAgencies is one row per agency.
func (w writer) balanceAgencies(in *BalanceInput, f *figures) document.Section {
	table := document.Table{
		Dense: true, Caption: f.next(w, w.Say("report.balance.agencies.caption"), w.Say("report.balance.agencies.note")),
		Columns: []document.Column{
			{Head: w.Say("report.agency"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.balance.measures"), Align: document.Right, Width: 18 * scene.MM, Space: 1.4 * scene.MM},
			{Head: w.Say("report.balance.done"), Align: document.Right, Width: 21 * scene.MM, Space: 1.4 * scene.MM},
			{Head: w.Say("report.balance.one_off"), Align: document.Right, Width: 21 * scene.MM, Space: 1.4 * scene.MM},
			{Head: w.Say("report.balance.funding"), Align: document.Right, Width: 20 * scene.MM, Space: 1.4 * scene.MM},
		},
	}
	title := w.Say("report.balance.agencies.title.plain")
	if in.Earlier != nil {
		title = w.Say("report.balance.agencies.title")
		table.Columns = append(table.Columns,
			document.Column{Head: w.Say("report.balance.change"), Align: document.Right, Width: 14 * scene.MM, Space: 1.4 * scene.MM, Text: scene.Semibold},
			document.Column{Head: w.Say("report.balance.comparability"), Align: document.Right, Width: 17 * scene.MM, Space: 1.4 * scene.MM})
	} else {
		table.Note = ""
	}
	for _, a := range in.Balance.Agencies {
		table.Rows = append(table.Rows, w.agencyBalanceRow(a, in.Earlier != nil))
	}
	return document.Section{
		Kicker: w.Say("report.balance.agencies"), Title: title, Bookmark: w.Say("report.balance.agencies"), Anchor: "agencies",
		Blocks: []document.Block{table},
	}
}

func (w writer) agencyBalanceRow(a followup.AgencyBalance, compared bool) document.Row {
	row := document.Row{Cells: []document.Cell{
		document.TextCell(oneLine(a.Name)), document.TextCell(w.Integer(a.Measures)), document.TextCell(w.Integer(a.Done())),
		document.TextCell(w.euros(a.OneOff)), document.TextCell(w.euros(a.Funding)),
	}}
	if !compared {
		return row
	}
	change, share := "–", "–"
	if f := a.FollowUp; f != nil {
		share = w.orDash(f.Comparability.Known(), w.percent(f.Comparability))
		change = w.orDash(f.Total.Change().Known(), w.signed(f.Total.Change(), 1))
	}
	return document.Row{Cells: append(row.Cells, document.TextCell(change), document.TextCell(share))}
}

// withheldEffect says why it is not told how winners have changed.
func (w writer) withheldEffect(e *followup.Effect) document.Block {
	return document.Callout{
		Tone: scene.Primary, Title: w.Say("report.balance.effect.withheld"),
		Text: document.Plain(w.Say("report.balance.effect.state."+string(e.State), w.groups(e)...)),
	}
}

// balanceEffect says how winners have changed beside the others, where that
// may be told.
func (w writer) balanceEffect(in *BalanceInput, f *figures) document.Section {
	e := &in.Balance.Effect
	section := document.Section{
		Kicker: w.Say("report.balance.effect"), Bookmark: w.Say("report.balance.effect"), Anchor: "effect",
	}
	section.Title = w.effectFinding(e)
	section.Blocks = []document.Block{
		document.Callout{Tone: scene.Warn, Title: w.Say("report.balance.effect.caveat"), Text: document.Plain(w.caveat(e))},
		w.effectTable(in, f),
		document.Paragraph{Look: document.Small, Text: document.Plain(w.effectRange(e))},
	}
	return section
}

func (w writer) effectFinding(e *followup.Effect) string {
	points := w.changePoints(e.Difference)
	switch way(e.Difference) {
	case 1:
		return w.Say("report.balance.effect.title.up", "Points", points)
	case -1:
		return w.Say("report.balance.effect.title.down", "Points", points)
	default:
		return w.Say("report.balance.effect.title.same")
	}
}

func (w writer) effectRange(e *followup.Effect) string {
	return w.Say("report.balance.effect.range",
		"WinnersLow", w.signed(e.Winners.Low, 1), "WinnersHigh", w.signed(e.Winners.High, 1),
		"OthersLow", w.signed(e.Others.Low, 1), "OthersHigh", w.signed(e.Others.High, 1))
}

// groups are the numbers of both groups, and how many are needed.
func (w writer) groups(e *followup.Effect) []any {
	return []any{
		"Winners", w.Integer(e.Winners.All), "WinnersCounted", w.Integer(e.Winners.Counted), "LeastWinners", w.Integer(followup.LeastWinners),
		"Others", w.Integer(e.Others.All), "OthersCounted", w.Integer(e.Others.Counted), "LeastOthers", w.Integer(followup.LeastOthers),
	}
}

// caveat says in words why the figure is no proof.
func (w writer) caveat(e *followup.Effect) string {
	var parts []string
	if e.Small {
		parts = append(parts, w.Say("report.balance.effect.caveat.small", w.groups(e)...))
	}
	if e.Overlap {
		parts = append(parts, w.Say("report.balance.effect.caveat.overlap"))
	}
	return sentences(append(parts, w.Say("report.balance.effect.caveat.cause"), w.Say("report.balance.effect.caveat.public"))...)
}

func (w writer) effectTable(in *BalanceInput, f *figures) document.Table {
	e := &in.Balance.Effect
	table := document.Table{
		Caption: f.next(w, w.Say("report.balance.effect.caption"), w.Say("report.balance.effect.note", w.groups(e)...)),
		Columns: []document.Column{
			{Width: 9 * scene.MM, Text: scene.Bold, Colour: scene.Primary},
			{Head: w.Say("report.dimension"), Weight: 1},
			{Head: w.Say("report.balance.effect.winners"), Align: document.Right, Width: 34 * scene.MM},
			{Head: w.Say("report.balance.effect.others"), Align: document.Right, Width: 34 * scene.MM},
			{Head: w.Say("report.balance.effect.difference"), Align: document.Right, Width: 24 * scene.MM, Text: scene.Semibold},
		},
	}
	for _, d := range e.Dimensions {
		name := string(d.ID)
		for _, of := range in.catalogue().Dimensions {
			if of.ID == d.ID {
				name = w.short(of)
			}
		}
		table.Rows = append(table.Rows, w.effectRow(string(d.ID), name, followup.Effect{Winners: d.Winners, Others: d.Others, Difference: d.Difference}))
	}
	if n := len(table.Rows); n > 0 {
		table.Rows[n-1].Cut = document.Solid
	}
	last := w.effectRow("", w.Say("report.total"), *e)
	last.Strong = true
	table.Rows = append(table.Rows, last)
	return table
}

func (w writer) effectRow(id, name string, e followup.Effect) document.Row {
	mean := func(g followup.Group) document.Cell {
		return document.TextCell(w.Say("report.balance.effect.mean", "Change", w.signed(g.Change, 1), "Count", w.Integer(g.Counted)))
	}
	return document.Row{Cells: []document.Cell{
		document.TextCell(id), document.TextCell(name), mean(e.Winners), mean(e.Others), document.TextCell(w.signed(e.Difference, 1)),
	}}
}

// balanceMethod says how the figures came about, with notes at the end.
func (w writer) balanceMethod(in *BalanceInput, notes ...document.Block) document.Section {
	blocks := []document.Block{w.explained("report.balance.method.sums", 0)}
	if in.Earlier != nil {
		blocks = append(blocks, w.explained("report.balance.method.match", 0), w.explained("report.method.compare", 1),
			w.explained("report.followup.method.weights", 0), w.explained("report.balance.method.effect", 1))
	}
	blocks = append(blocks, document.Side{Label: w.Say("report.method.version"), Rule: scene.Hairline, Blocks: body(w.Say("report.balance.version",
		"Model", ModelVersion, "Date", w.Date(w.options.Date), "Title", oneLine(in.Call.Title)))})
	return document.Section{
		Kicker: w.Say("report.balance.method"), Title: w.Say("report.balance.method.title"), Bookmark: w.Say("report.balance.method"), Anchor: methodAnchor,
		Blocks: append(blocks, notes...),
	}
}
