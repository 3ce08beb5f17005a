package reports

import (
	"slices"
	"time"

	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// Circle is what the feedback letter of an agency says about its peer group.
type Circle struct {
	transfer.Circle

	CallTitle string
	Office    string
	Made      time.Time // the date of the letter
	Fictional bool      // the letter is of the invented samples
}

// selfRow is a dimension of an agency and what its group says there.
type selfRow struct {
	standing

	group transfer.CircleValue
	known bool
}

// selfRows are the dimensions of an agency that have an index, beside its group.
func selfRows(in *Input, c *transfer.Circle) []selfRow {
	var rows []selfRow
	for _, s := range shown(standings(in)) {
		row := selfRow{standing: s}
		row.group, row.known = c.Values[s.ID]
		rows = append(rows, row)
	}
	return rows
}

func keepRows(rows []selfRow, match func(selfRow) bool) []selfRow {
	return slices.DeleteFunc(slices.Clone(rows), func(row selfRow) bool { return !match(row) })
}

// besideGroup are the rows that have something to stand beside.
func besideGroup(rows []selfRow) []selfRow {
	return keepRows(rows, func(row selfRow) bool { return row.known })
}

func aboveGroup(rows []selfRow) []selfRow {
	return keepRows(besideGroup(rows), func(row selfRow) bool {
		return row.result.Index.Compare(scoring.NewScore(int64(row.group.Half.High), 1)) > 0
	})
}

func belowGroup(rows []selfRow) []selfRow {
	return keepRows(besideGroup(rows), func(row selfRow) bool {
		return row.result.Index.Compare(scoring.NewScore(int64(row.group.Half.Low), 1)) < 0
	})
}

// selfWords are the words for the own side of a picture: a letter speaks to the
// agency, its own report speaks for it.
type selfWords struct {
	own string
	row string // the key of the sentence about a row
}

// selfProfile shows own values with the middle half of the group behind them.
func (w writer) selfProfile(rows []selfRow, words selfWords) chart.Profile {
	p := chart.Profile{
		Head: chart.ProfileHead{
			Title: w.Say("report.dimension"), Current: w.Say("report.current"), Gap: w.Say("report.letter.self.mean"), Coverage: w.Say("report.letter.self.half"),
		},
		Legend:   w.circleLegend(words.own),
		Language: w.Language(), Width: document.TextWidth,
	}
	var spoken []string
	for i := range rows {
		row := w.selfProfileRow(&rows[i], words.row)
		p.Rows, spoken = append(p.Rows, row), append(spoken, row.Alt)
	}
	p.Alt = joined(spoken)
	return p
}

func (w writer) circleLegend(own string) []chart.LegendItem {
	return []chart.LegendItem{
		{Sign: chart.SignBand, Text: w.Say("report.letter.self.legend.half")},
		{Sign: chart.SignMean, Text: w.Say("report.letter.self.legend.mean")},
		{Sign: chart.SignCurrent, Text: own},
	}
}

func (w writer) selfProfileRow(s *selfRow, key string) chart.ProfileRow {
	row := chart.ProfileRow{
		ID: string(s.ID), Title: w.short(s.Dimension), Current: w.value(s.result.Index, 1),
		Gap: "–", Coverage: w.Say("report.letter.self.few"),
	}
	if s.known {
		row.Gap, row.Coverage = w.Integer(s.group.Mean), w.half(s.group.Half)
		row.Band = chart.Band{Known: true, Low: float64(s.group.Half.Low), High: float64(s.group.Half.High), Mean: float64(s.group.Mean)}
	}
	row.Alt = w.Say(key, "Name", row.ID+" "+row.Title, "Own", w.score(s.result.Index), "Mean", row.Gap, "Half", row.Coverage)
	return row
}

// circleName names and counts the group of a circle.
func (w writer) circleName(c *transfer.Circle) string {
	if c.Basis == transfer.Everybody {
		return w.Count("report.letter.self.all", c.Members)
	}
	return w.peerName(c.Basis, c.Trait, c.Members)
}

// circlePages show the dimensions of an agency beside its peer group, as its
// feedback letter told it. Without a letter, or where nothing of it can stand
// beside an own value, there are none.
func (w writer) circlePages(in *Input, f *figures) []document.Section {
	c := &in.Circle
	rows := selfRows(in, &c.Circle)
	if len(besideGroup(rows)) == 0 {
		return nil
	}
	p := w.circleProfile(rows)
	p.RowHeight = 13 * scene.MM // the page also says where the values come from
	drawn, _ := p.Draw()
	name := w.Say("report.circle")
	return []document.Section{{
		Kicker: name, Title: w.circleTitle(rows), Bookmark: name, Anchor: "circle",
		Blocks: []document.Block{
			document.Figure{Caption: f.next(w, w.circleCaption(rows), w.Say("report.circle.note", "Step", w.Integer(transfer.Step))), Scene: drawn},
			w.sideNote("report.beside.group", w.Say("report.circle.group", "Group", w.circleName(&c.Circle), "Least", w.Integer(transfer.MinPeers))),
			w.sideNote("report.circle.states", w.Say("report.circle.states.text")),
			w.sideNote("report.beside.source", w.circleSource(c)),
		},
	}}
}

// sideNote is a text behind a label in the margin.
func (w writer) sideNote(key, text string) document.Block {
	return document.Side{Label: w.Say(key), Rule: scene.Hairline, Blocks: body(text)}
}

func (w writer) circleProfile(rows []selfRow) chart.Profile {
	p := w.selfProfile(rows, selfWords{own: w.Say("report.circle.own"), row: "report.circle.row"})
	p.Alt = w.Say("report.circle.alt", "Count", w.Integer(len(rows)), "Finding", w.circleCaption(rows), "Rows", p.Alt)
	return p
}

// circleTitle says in how many dimensions the agency is where most of its group
// are.
func (w writer) circleTitle(rows []selfRow) string {
	all := len(besideGroup(rows))
	within := all - len(aboveGroup(rows)) - len(belowGroup(rows))
	switch within {
	case all:
		return w.Count("report.circle.title.within", all, "All", w.number(all))
	case 0:
		return w.Count("report.circle.title.outside", all, "All", w.number(all))
	default:
		return w.Say("report.circle.title", "Number", w.number(within), "All", w.number(all))
	}
}

// circleCaption names what lies outside of the middle half.
func (w writer) circleCaption(rows []selfRow) string {
	var parts []string
	if above := aboveGroup(rows); len(above) > 0 {
		parts = append(parts, w.Count("report.beside.caption.above", len(above), "Names", w.list(w.circleNames(above))))
	}
	if below := belowGroup(rows); len(below) > 0 {
		parts = append(parts, w.Count("report.beside.caption.below", len(below), "Names", w.list(w.circleNames(below))))
	}
	if len(parts) == 0 {
		return w.Say("report.beside.caption")
	}
	return sentences(parts...)
}

// circleNames are few dimensions by their names, many by their signs.
func (w writer) circleNames(rows []selfRow) []string {
	names := make([]string, len(rows))
	for i, row := range rows {
		if names[i] = w.quoted(w.short(row.Dimension)); len(rows) > most {
			names[i] = string(row.ID)
		}
	}
	return names
}

func (w writer) circleSource(c *Circle) string {
	text := w.Say("report.circle.source", "Office", oneLine(c.Office), "Date", w.Date(c.Made), "Call", w.quoted(oneLine(c.CallTitle)))
	if c.Fictional {
		text = sentences(text, w.Say("report.circle.fictional"))
	}
	return text
}
