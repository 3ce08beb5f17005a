package jury

import (
	"reifekompass/app/kit"
	"reifekompass/assessment/ranking"
	"reifekompass/reports"
	"reifekompass/reports/chart"
	"reifekompass/reports/scene"
)

// View is how the applicants are shown.
type View int

// The views of the comparison.
const (
	ViewPoints   View = iota // the table of points
	ViewParts                // what each total is made of
	ViewJurors               // what each juror would give
	ViewProfiles             // how the applicants see themselves
	ViewFacts                // what they say about themselves, as a table
	views                    // how many there are
)

// perPage is how many applicants a picture shows at a time: hundreds are
// leafed through.
func (v View) perPage() int {
	return map[View]int{ViewParts: 25, ViewJurors: 15, ViewProfiles: 16}[v]
}

// Picture is the applicants as a chart, a page at a time. The zero value is
// none.
type Picture struct {
	Title, Note   string
	Draw          func(width float64) scene.Scene
	Cells         func() kit.Cells
	Page          string // "1 bis 25 von 430"; empty: all are on one page
	Before, After bool   // there are pages before and after this one
}

// picture draws the applicants that are shown.
func (p *Comparer) picture(shown []*ranking.Place) Picture {
	t, most := p.teller, p.view.perPage()
	if most == 0 || len(shown) == 0 || t.known == nil || t.known.charts == nil {
		return Picture{}
	}
	p.page = max(0, min(p.page, (len(shown)-1)/most))
	from, to := p.page*most, min((p.page+1)*most, len(shown))
	applicants := make([]int, 0, most)
	for _, place := range shown[from:to] {
		applicants = append(applicants, place.Applicant)
	}
	pic := t.pictureOf(p.view, applicants, t.lineAfter(shown[from:to], byRank(p.sort)))
	if to-from < len(shown) {
		pic.Page = t.say("page_of", "From", t.words.Integer(from+1), "To", t.words.Integer(to), "All", t.words.Integer(len(shown)))
	}
	pic.Before, pic.After = from > 0, to < len(shown)
	return pic
}

// lineAfter is after how many rows the winners end; 0: that cannot be told.
func (t teller) lineAfter(shown []*ranking.Place, ranked bool) int {
	line := 0
	for _, place := range shown {
		if in(place.Rank, t.board.Ranking.Winners) {
			line++
		}
	}
	if _, tied := t.board.Result.Winners(t.board.Ranking.Winners); !ranked || len(tied) > 0 || line == len(shown) {
		return 0
	}
	return line
}

// onScreen is how many times as large as on paper a drawing is: its smallest
// words are read from further away.
const onScreen = 1.5

// paper draws what was made for paper for a width on the screen.
func paper(draw func(width float64) scene.Scene) func(width float64) scene.Scene {
	return func(width float64) scene.Scene { return scene.Scaled(draw(width/onScreen), onScreen) }
}

func (t teller) pictureOf(view View, applicants []int, line int) Picture {
	charts := t.known.charts
	switch view {
	case ViewParts:
		return t.parts(charts.Contributions(applicants, line), charts)
	case ViewJurors:
		return t.jurors(charts.Totals(applicants), charts)
	default:
		return t.profiles(charts.Profiles(applicants), charts)
	}
}

func (t teller) parts(drawn chart.Stacks, charts *reports.RoundCharts) Picture {
	return Picture{
		Title: charts.ContributionsTitle(), Note: t.say("parts_note"), Cells: func() kit.Cells { return kit.Cells(drawn.Table()) },
		Draw: paper(func(width float64) scene.Scene {
			drawn.Width = width
			return drawn.Draw()
		}),
	}
}

func (t teller) jurors(drawn chart.JurorDots, charts *reports.RoundCharts) Picture {
	return Picture{
		Title: charts.TotalsTitle(), Note: t.words.Say("report.jury.totals.note"), Cells: func() kit.Cells { return kit.Cells(drawn.Table()) },
		Draw: paper(func(width float64) scene.Scene {
			drawn.Width = width
			return drawn.Draw()
		}),
	}
}

// leastPanel is the width from which on a profile can be read, in points.
const leastPanel = 168

func (t teller) profiles(drawn chart.Panels, charts *reports.RoundCharts) Picture {
	return Picture{
		Title: t.say("profiles_title"), Note: t.words.Say("report.panels.note") + " " + charts.DimensionKey(),
		Cells: func() kit.Cells { return t.profileCells(drawn) },
		Draw: paper(func(width float64) scene.Scene {
			drawn.Width, drawn.Across = width, max(1, int(width/leastPanel))
			return drawn.Draw()
		}),
	}
}

// profileCells are the profiles as a table: today and target of each
// dimension.
func (t teller) profileCells(drawn chart.Panels) kit.Cells {
	cells := kit.Cells{Head: []string{t.say("applicant")}}
	for _, panel := range drawn.Panels {
		if len(cells.Head) == 1 {
			for _, row := range panel.Rows {
				cells.Head = append(cells.Head, row.ID)
			}
		}
	}
	for _, panel := range drawn.Panels {
		row := []string{panel.Title}
		for _, id := range cells.Head[1:] {
			row = append(row, panelText(panel, id))
		}
		cells.Rows = append(cells.Rows, row)
	}
	return cells
}

func panelText(panel chart.Panel, id string) string {
	for _, row := range panel.Rows {
		switch {
		case row.ID != id:
			continue
		case !row.Current.Known:
			return row.Missing
		case row.Target.Known:
			return row.Current.Label + " → " + row.Target.Label
		default:
			return row.Current.Label
		}
	}
	return "–"
}
