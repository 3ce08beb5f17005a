package reports

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
)

// mapPages show who takes part where, and where there are solutions. Without a
// map, or with nobody on it, there are none.
func (w writer) mapPages(r *released, f *figures) []document.Section {
	members := r.membersOf()
	if len(r.Tiles) == 0 || len(members) == 0 {
		return nil
	}
	sections := []document.Section{w.memberMap(r, members, f)}
	if solutions := r.solutionsOf(members); slices.ContainsFunc(r.Tiles, func(t region.Tile) bool { return solutions[t.Place.DistrictAGS] > 0 }) {
		sections = append(sections, w.solutionMap(r, members, solutions, f))
	}
	return sections
}

// membersOf counts the participants of each district on the map.
func (r *released) membersOf() map[assessment.AGS]int {
	counts := map[assessment.AGS]int{}
	for _, p := range r.Participants {
		if r.onMap(p.District) {
			counts[p.District]++
		}
	}
	return counts
}

func (r *released) onMap(district assessment.AGS) bool {
	return slices.ContainsFunc(r.Tiles, func(t region.Tile) bool { return t.Place.DistrictAGS == district })
}

// solutionsOf counts the solutions of each district on the map.
func (r *released) solutionsOf(members map[assessment.AGS]int) map[assessment.AGS]int {
	counts := map[assessment.AGS]int{}
	for _, s := range r.solutions {
		if r.onMap(s.District) {
			counts[s.District]++
			members[s.District] += 0 // who shows a solution takes part
		}
	}
	return counts
}

// memberMap says where agencies take part; how many only from as many as a
// release needs.
func (w writer) memberMap(r *released, members map[assessment.AGS]int, f *figures) document.Section {
	title := capital(w.Count("report.transfer.map.members.title", len(members), "Number", w.number(len(members)), "All", w.number(len(r.Tiles))))
	m := w.tileMap(r, w.Say("report.transfer.map.members.alt"), title, func(district assessment.AGS) (chart.Value, string) {
		n, takesPart := members[district]
		switch {
		case !takesPart:
			return chart.Value{}, w.Say("report.transfer.map.nobody")
		case n < transfer.MinRelease:
			return chart.Value{Known: true, At: 1, Label: w.Say("report.transfer.map.yes")}, ""
		default:
			return w.released(n), ""
		}
	})
	m.From = []float64{1, transfer.MinRelease}
	m.Head.Value = w.Say("report.transfer.map.members")
	m.Speech.Highest, m.Speech.Lowest = "", ""
	m.Legend = []chart.LegendItem{
		{Sign: chart.SignBlank, Text: w.Say("report.transfer.map.nobody")},
		{Sign: chart.SignRamp1, Text: w.Say("report.transfer.map.some", "Least", w.Integer(transfer.MinRelease))},
		{Sign: chart.SignRamp4, Text: w.Say("report.transfer.map.many", "Least", w.Integer(transfer.MinRelease))},
		{Sign: chart.SignSquare, Text: w.Say("report.transfer.map.city")},
	}
	drawn, _ := m.Draw()
	return document.Section{
		Kicker: w.Say("report.transfer.map"), Title: title, Bookmark: w.Say("report.transfer.map"), Anchor: "map",
		Blocks: []document.Block{document.Figure{
			Caption: f.next(w, w.Say("report.transfer.map.members.caption"), w.mapNote(r, "report.transfer.map.members.note", "Least", w.Integer(transfer.MinRelease))),
			Scene:   drawn,
		}},
	}
}

// solutionMap says where there are solutions. They are named on purpose, so
// that every number is shown.
func (w writer) solutionMap(r *released, members, solutions map[assessment.AGS]int, f *figures) document.Section {
	title := capital(w.Count("report.transfer.map.solutions.title", len(solutions), "Number", w.number(len(solutions)), "All", w.number(len(r.Tiles))))
	m := w.tileMap(r, w.Say("report.transfer.map.solutions.alt"), title, func(district assessment.AGS) (chart.Value, string) {
		if _, takesPart := members[district]; !takesPart {
			return chart.Value{}, w.Say("report.transfer.map.nobody")
		}
		return w.released(solutions[district]), ""
	})
	m.From = []float64{0, 1, 2, 3, 5}
	m.Head.Value = w.Say("report.transfer.solutions")
	m.Legend = []chart.LegendItem{
		{Sign: chart.SignBlank, Text: w.Say("report.transfer.map.nobody")},
		{Sign: chart.SignRamp0, Text: w.Say("report.transfer.map.without")},
		{Sign: chart.SignRamp1, Text: w.Say("report.transfer.map.one")},
		{Sign: chart.SignRamp2, Text: w.Say("report.transfer.map.two")},
		{Sign: chart.SignRamp3, Text: w.Say("report.transfer.map.three")},
		{Sign: chart.SignRamp4, Text: w.Say("report.transfer.map.five")},
		{Sign: chart.SignSquare, Text: w.Say("report.transfer.map.city")},
	}
	drawn, _ := m.Draw()
	return document.Section{
		Level: 1, Kicker: w.Say("report.transfer.map.solutions"), Title: title, Bookmark: w.Say("report.transfer.map.solutions"), Anchor: "map-solutions",
		Blocks: []document.Block{document.Figure{
			Caption: f.next(w, w.Say("report.transfer.map.solutions.caption"), w.mapNote(r, "report.transfer.map.solutions.note")), Scene: drawn,
		}},
	}
}

// mapNote explains a map, and says how many are on none.
func (w writer) mapNote(r *released, key string, pairs ...any) string {
	off := 0
	for _, p := range r.Participants {
		if !r.onMap(p.District) {
			off++
		}
	}
	note := sentences(w.Say("report.transfer.map.note"), w.Say(key, pairs...))
	if off == 0 {
		return note
	}
	return sentences(note, capital(w.Count("report.transfer.map.off", off, "Number", w.number(off))))
}

func (w writer) tileMap(r *released, kind, finding string, value func(assessment.AGS) (chart.Value, string)) chart.TileMap {
	m := chart.TileMap{
		Head: chart.TileHead{
			Short: w.Say("report.transfer.map.short"), Name: w.Say("report.transfer.map.district"), Government: w.Say("report.transfer.map.government"),
		},
		Names: true, Language: w.Language(), Width: document.TextWidth, Speech: w.speech(kind, finding),
	}
	for _, t := range r.Tiles {
		next := chart.Tile{
			Key: string(t.Place.DistrictAGS), Short: t.Short, Name: t.Place.District, Government: t.Place.Government, Column: t.Column, Row: t.Row,
			City: t.Place.Kind == assessment.KindCity,
		}
		if t.Place.Fictional {
			next.Government = w.Say("report.transfer.map.fictional")
		}
		next.Value, next.Missing = value(t.Place.DistrictAGS)
		if next.Value.Known {
			next.State = chart.TileReleased
		}
		m.Tiles = append(m.Tiles, next)
	}
	return m
}
