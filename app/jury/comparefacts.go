package jury

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
	"reifekompass/assessment/scoring"
)

// Columns of the table of what the applicants say about themselves.
const (
	columnKind     = "kind"
	columnSize     = "size"
	columnRegion   = "region"
	columnCoverage = "coverage"
	columnEvidence = "evidence"
	columnCompare  = "compare"
	columnIndex    = "index"
)

// factColumns are the columns of the table of facts.
func (t teller) factColumns() []kit.GridColumn {
	list := []kit.GridColumn{
		{ID: columnRank, Title: t.say("rank"), Width: 60, Right: true, Sortable: true},
		{ID: columnName, Title: t.say("applicant"), Width: 170, Weight: 1.2, Sortable: true},
		{ID: columnTotal, Title: t.say("total"), Note: t.say("scale"), Width: 68, Right: true, Sortable: true},
		{ID: columnKind, Title: t.say("fact.kind"), Width: 178, Weight: 0.2, Sortable: true},
		{ID: columnSize, Title: t.say("fact.size"), Width: 184, Weight: 0.2, Sortable: true},
		{ID: columnRegion, Title: t.say("fact.region"), Width: 110, Weight: 1, Sortable: true},
	}
	for _, id := range []string{columnCoverage, columnEvidence, columnCompare, columnIndex} {
		list = append(list, kit.GridColumn{ID: id, Title: t.say("fact." + id), Name: t.say("fact." + id + "_name"), Width: 90, Right: true, Sortable: true})
	}
	return list
}

// factRow is what one applicant says about itself.
func (t teller) factRow(p *ranking.Place, chosen bool) kit.GridRow {
	points := t.pointCells(p, chosen)
	row := kit.GridRow{ID: t.board.Applicants[p.Applicant].Series, Name: t.name(p.Applicant)}
	row.Cells = []kit.GridCell{points[0], points[1], points[3]}
	f := t.facts(p.Applicant)
	if !f.Known {
		none := kit.GridCell{Text: "–", Muted: true, Tip: t.say("profile_none")}
		return kit.GridRow{ID: row.ID, Name: row.Name, Cells: append(row.Cells, none, none, none, none, none, none, none)}
	}
	row.Cells = append(row.Cells, text(t.kind(f.Kind)), text(t.size(f.Size)), text(strings.Join(f.Regions, ", ")),
		t.share(f.Coverage), text("–"), t.share(f.Compare), t.share(f.Index))
	if !math.IsNaN(f.Evidence) {
		row.Cells[len(row.Cells)-3] = kit.GridCell{Text: t.percent(f.Evidence)}
	}
	if f.Index.Known() {
		row.Cells[len(row.Cells)-1] = kit.GridCell{Text: t.decimal(f.Index.Float(), 1)}
	}
	return row
}

func text(words string) kit.GridCell {
	if words == "" {
		words = "–"
	}
	return kit.GridCell{Text: words, Muted: words == "–"}
}

func (t teller) share(s scoring.Score) kit.GridCell {
	if !s.Known() {
		return text("–")
	}
	return kit.GridCell{Text: t.percent(s.Float() / 100)}
}

// byFact compares applicants by what they say; nil: the column is no fact.
// What is not known is less than anything.
func (t teller) byFact(column string) func(a, b *ranking.Place) int {
	value := map[string]func(f *facts) float64{
		columnSize:     func(f *facts) float64 { return float64(sizeRank(f.Size)) },
		columnCoverage: func(f *facts) float64 { return scored(f.Coverage) },
		columnEvidence: func(f *facts) float64 { return orLess(f.Evidence) },
		columnCompare:  func(f *facts) float64 { return scored(f.Compare) },
		columnIndex:    func(f *facts) float64 { return scored(f.Index) },
	}[column]
	if value != nil {
		return func(a, b *ranking.Place) int {
			return cmp.Compare(value(t.facts(a.Applicant)), value(t.facts(b.Applicant)))
		}
	}
	word := map[string]func(f *facts) string{
		columnKind:   func(f *facts) string { return t.kind(f.Kind) },
		columnRegion: func(f *facts) string { return strings.Join(f.Regions, ", ") },
	}[column]
	if word != nil {
		return func(a, b *ranking.Place) int {
			return strings.Compare(word(t.facts(a.Applicant)), word(t.facts(b.Applicant)))
		}
	}
	return nil
}

func sizeRank(size assessment.SizeClass) int { return slices.Index(assessment.SizeClasses(), size) }

func scored(s scoring.Score) float64 {
	if !s.Known() {
		return -1
	}
	return s.Float()
}

func orLess(share float64) float64 {
	if math.IsNaN(share) {
		return -1
	}
	return share
}
