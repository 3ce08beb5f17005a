package reports

import (
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// portfolio is the potential of an agency's processes as the report tells it.
type portfolio struct {
	scoring.Portfolio

	stability scoring.Stability
	inventory assessment.Inventory
}

func portfolioOf(in *Input) portfolio {
	p := rankedOf(in)
	p.stability = p.Stability(p.inventory, scoring.StabilityRuns, scoring.StabilitySeed)
	return p
}

// rankedOf is portfolioOf without the stability, for which everything is ranked
// many times.
func rankedOf(in *Input) portfolio {
	a := in.Assessment
	return portfolio{Portfolio: scoring.NewPortfolio(a.Inventory, a.Agency.FTE, in.Catalogue.Model()), inventory: a.Inventory}
}

// known are the processes whose potential can be computed, the largest first.
func (p portfolio) known() []scoring.Potential {
	all := slices.DeleteFunc(slices.Clone(p.Potentials), func(one scoring.Potential) bool { return !one.P.Known() })
	slices.SortStableFunc(all, func(a, b scoring.Potential) int { return b.P.Compare(a.P) })
	return all
}

// promising are those with a potential above zero.
func (p portfolio) promising() []scoring.Potential {
	return slices.DeleteFunc(p.known(), func(one scoring.Potential) bool { return !one.Gain() })
}

func (p portfolio) incomplete() []scoring.Potential {
	return slices.DeleteFunc(slices.Clone(p.Potentials), func(one scoring.Potential) bool { return one.P.Known() })
}

// potentialPage ranks the processes by their potential and shows where to
// begin. An agency that recorded no process has no such page.
func (w writer) potentialPage(p portfolio, f *figures) []document.Section {
	if len(p.Potentials) == 0 {
		return nil
	}
	var bars []document.Block
	if shown := p.promising(); len(shown) > 0 {
		caption := f.next(w, w.driversCaption(p), w.potentialNote(p))
		for part := range slices.Chunk(shown, w.rowsOfFigure(p, shown)) {
			picture := w.drivers(p, part)
			if caption != (document.Caption{}) {
				picture.Cut = scoring.TopCount
			}
			bars = append(bars, document.Figure{Caption: caption, Scene: picture.Draw()})
			caption = document.Caption{}
		}
	}
	points := w.portfolioPoints(p)
	caption := document.Caption{}
	if len(points) > 0 {
		caption = f.next(w, w.portfolioCaption(p), w.portfolioNote(p, points))
	}
	form := func(height float64) func() document.Section {
		return func() document.Section {
			blocks := slices.Clone(bars)
			if len(points) > 0 {
				picture := w.portfolioChart(p, points)
				picture.Height = height * scene.MM
				blocks = append(blocks, document.Gap{Height: 6 * scene.MM}, document.Figure{Caption: caption, Scene: picture.Draw()})
			}
			return w.potentialSection(p, append(blocks, w.potentialNotes(p)...))
		}
	}
	return []document.Section{w.fitting(form(76), form(66), form(56), form(46), form(40), form(76))}
}

func (w writer) potentialSection(p portfolio, blocks []document.Block) document.Section {
	return document.Section{
		Kicker: w.Say("report.potential"), Title: w.potentialTitle(p), Bookmark: w.Say("report.potential"), Anchor: "potential", Blocks: blocks,
	}
}

// rowsOfFigure is how many bars fit on a page below title and caption; names
// of two lines need more room.
func (w writer) rowsOfFigure(p portfolio, shown []scoring.Potential) int {
	rows := min(28, len(shown))
	for rows > 1 && w.drivers(p, shown[:rows]).Draw().Height > document.TextHeight-40*scene.MM {
		rows--
	}
	return rows
}

// titleName is a process as a title names it: in quotes, or by its number if
// the name would make the title too long.
func (w writer) titleName(p portfolio, id assessment.ProcessID) string {
	const longest = 40
	name := w.processName(p.inventory, id)
	if utf8.RuneCountInString(name) > longest {
		return string(id)
	}
	return w.quoted(name)
}

func (w writer) potentialTitle(p portfolio) string {
	all := p.promising()
	switch len(all) {
	case 0:
		return w.Say("report.potential.title.none")
	case 1:
		return w.Say("report.potential.title.one", "First", w.titleName(p, all[0].Process))
	}
	first := w.titleName(p, all[0].Process)
	if len(all) <= scoring.TopCount {
		return w.Say("report.potential.title.few", "First", first, "Number", capital(w.number(len(all))))
	}
	top := all[:scoring.TopCount]
	sum := 0.0
	for _, one := range top {
		sum += one.P.Float()
	}
	share := strconv.Itoa(int(math.Round(100 * sum / p.Total.Float())))
	return w.Say("report.potential.title", "First", first, "Number", capital(w.number(len(top))), "Share", w.Percent(share))
}

func (w writer) processName(inventory assessment.Inventory, id assessment.ProcessID) string {
	process, there := inventory.Process(id)
	if !there {
		process = assessment.Process{ID: id}
	}
	return w.wording.ProcessShort(process)
}

// driversCaption says what makes the largest of the promising potentials.
func (w writer) driversCaption(p portfolio) string {
	first := p.promising()[0]
	process, _ := p.inventory.Process(first.Process)
	return w.Say("report.potential.caption", "Name", w.quoted(w.processName(p.inventory, first.Process)),
		"Value", w.score(first.P), "Driven", w.wording.DrivenBy(process, first))
}

func (w writer) drivers(p portfolio, part []scoring.Potential) chart.Drivers {
	d := chart.Drivers{
		Head: chart.DriverHead{
			Title:   w.Say("report.process"),
			Columns: []string{w.Say("report.utility"), w.Say("report.top_five")},
		},
		Parts: w.driverWords(), Max: tens(p.promising()), Language: w.Language(), Width: document.TextWidth,
	}
	if p.partial() {
		d.Head.Columns = append(d.Head.Columns, w.Say("report.potential.coverage"))
	}
	var spoken []string
	for _, one := range part {
		d.Rows = append(d.Rows, w.driverRow(p, one))
		spoken = append(spoken, w.Say("report.potential.row", "ID", one.Process, "Name", w.processName(p.inventory, one.Process),
			"Value", w.score(one.P), "Utility", w.orDash(one.Utility.Known(), w.score(one.Utility))))
	}
	d.Alt = w.Say("report.potential.alt", "Count", w.Integer(len(part)), "Finding", w.driversCaption(p), "Rows", joined(spoken))
	return d
}

// driverWords are the names of the four parts of a potential.
func (w writer) driverWords() [4]string {
	return [4]string{
		w.Say("report.driver.time"), w.Say("report.driver.breaks"), w.Say("report.driver.units"), w.Say("report.driver.benefit"),
	}
}

func (w writer) driverRow(p portfolio, one scoring.Potential) chart.DriverRow {
	row := chart.DriverRow{
		ID: string(one.Process), Title: w.processName(p.inventory, one.Process), Total: w.score(one.P),
		Columns: []string{w.orDash(one.Utility.Known(), w.score(one.Utility)), w.topShare(p, one)},
	}
	if p.partial() {
		row.Columns = append(row.Columns, w.Percent(one.Coverage.Round(0)))
	}
	for i, part := range one.Parts {
		if part.Points.Known() {
			row.Parts[i] = chart.DriverPart{At: part.Points.Float(), Label: w.score(part.Points)}
		}
	}
	return row
}

func (w writer) topShare(p portfolio, one scoring.Potential) string {
	share, ranked := p.stability.Share[one.Process]
	if !ranked || !share.Known() {
		return "–"
	}
	return w.Percent(share.Round(0))
}

// partial reports whether a potential rests on fewer than all drivers.
func (p portfolio) partial() bool {
	return slices.ContainsFunc(p.promising(), func(one scoring.Potential) bool { return one.Coverage.Round(0) != "100" })
}

// potentialNote says how to read the bars, and that they promise nothing.
func (w writer) potentialNote(p portfolio) string {
	note := w.Say("report.potential.note")
	if p.partial() {
		return sentences(note, w.Say("report.potential.note.coverage"))
	}
	return note
}

// tens is the end of an axis: the largest potential, rounded up to tens.
func tens(all []scoring.Potential) float64 {
	end := 10.0
	for _, one := range all {
		for one.P.Float() > end {
			end += 10
		}
	}
	return end
}

func (w writer) portfolioPoints(p portfolio) []chart.PortfolioPoint {
	var points []chart.PortfolioPoint
	for _, one := range p.promising() {
		process, _ := p.inventory.Process(one.Process)
		if !process.Effort.Set {
			continue
		}
		point := chart.PortfolioPoint{
			ID: string(one.Process), Label: w.processName(p.inventory, one.Process), X: float64(process.Effort.Level), Y: one.P.Float(),
			Size: -1, Strong: one.Rank > 0 && one.Rank <= scoring.TopCount,
		}
		if process.Transferability.Set {
			point.Size = int(process.Transferability.Level)
		}
		points = append(points, point)
	}
	return points
}

// namesOfCaption is how many numbers of processes a caption lists.
const namesOfCaption = 8

func (w writer) portfolioCaption(p portfolio) string {
	var first []string
	for _, one := range p.promising() {
		process, _ := p.inventory.Process(one.Process)
		if field, ok := scoring.QuadrantOf(process, one); ok && field == scoring.QuadrantQuickWin {
			first = append(first, string(one.Process))
		}
	}
	switch n := len(first); {
	case n == 0:
		return w.Say("report.portfolio.caption.none")
	case n > namesOfCaption:
		return capital(w.Say("report.portfolio.caption.many", "Number", w.number(n)))
	default:
		return capital(w.Count("report.portfolio.caption", n, "Number", w.number(n), "Names", w.list(first)))
	}
}

func (w writer) portfolioChart(p portfolio, points []chart.PortfolioPoint) chart.Portfolio {
	var spoken []string
	for _, point := range points {
		spoken = append(spoken, w.Say("report.portfolio.row", "ID", point.ID, "Effort", w.Integer(int(point.X)), "Value", w.score(p.Of(assessment.ProcessID(point.ID)).P)))
	}
	return chart.Portfolio{
		Points: points, Max: max(tens(p.promising()), 2*scoring.MuchPotential), Sized: true, Width: document.TextWidth,
		Axes: chart.PortfolioAxes{Up: w.Say("report.portfolio.up"), Across: w.Say("report.portfolio.across"), Low: w.Say("report.portfolio.low")},
		Fields: chart.PortfolioFields{
			Effort: float64(scoring.LittleEffort) + 0.5, Potential: scoring.MuchPotential,
			TopLeft: w.Say("report.quadrant.quick_win"), TopRight: w.Say("report.quadrant.large"),
			BottomLeft: w.Say("report.quadrant.later"), BottomRight: w.Say("report.quadrant.skip"),
		},
		More: func(n int) string { return w.Count("report.portfolio.more", n) },
		Rest: func(n int) string { return w.Count("report.portfolio.rest", n) },
		Alt:  w.Say("report.portfolio.alt", "Count", w.Integer(len(points)), "Finding", w.portfolioCaption(p), "Rows", joined(spoken)),
	}
}

// portfolioNote says how to read the picture and which bars are not in it.
func (w writer) portfolioNote(p portfolio, points []chart.PortfolioPoint) string {
	note := w.Say("report.portfolio.note")
	if n := len(p.promising()) - len(points); n > 0 {
		return sentences(note, capital(w.Count("report.portfolio.without_effort", n, "Number", w.number(n))))
	}
	return note
}

// potentialNotes name the processes that have no bar.
func (w writer) potentialNotes(p portfolio) []document.Block {
	var none []string
	for _, one := range p.known() {
		if !one.Gain() {
			none = append(none, string(one.Process)+"\u00a0"+w.processName(p.inventory, one.Process))
		}
	}
	var notes []document.Block
	if len(none) > 0 {
		notes = w.side(notes, "report.potential.zero", smallBody(w.Say("report.potential.zero.text", "Names", joinedWith(" · ", none))))
	}
	var lines []document.Block
	for _, one := range p.incomplete() {
		var missing []string
		for _, name := range one.Missing {
			missing = append(missing, w.wording.Label(assessment.EntryProcess, name))
		}
		text := w.Say("report.potential.missing", "Name", w.processName(p.inventory, one.Process), "Missing", w.list(missing))
		if len(missing) == 0 {
			text = w.Say("report.potential.no_drivers", "Name", w.processName(p.inventory, one.Process))
		}
		lines = append(lines, document.Paragraph{Look: document.Small, Text: document.Prose{document.Strong(string(one.Process) + "\u00a0\u00a0"), {Text: text}}})
	}
	return w.side(notes, "report.potential.incomplete", lines)
}
