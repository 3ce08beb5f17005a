package reports

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// applicantPages makes the page of each applicant, on all cores: of hundreds of
// applicants they are most of the report.
func (w writer) applicantPages(r *juryRound, f *figures) []document.Section {
	pages, numbers := make([]document.Section, len(r.order)), make([]figures, len(r.order))
	for i, a := range r.order { // each begins its figures where the one before ends
		numbers[i] = *f
		f.last += figuresOf(r, a)
	}
	var next atomic.Int64
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(pages); i = int(next.Add(1)) - 1 {
				pages[i] = w.applicantPage(r, i, r.order[i], &numbers[i])
			}
		})
	}
	group.Wait()
	return pages
}

// figuresOf is how many figures the page of an applicant has: the review, and
// how the applicant sees itself if that is known.
func figuresOf(r *juryRound, a int) int {
	if r.inputs[a] == nil {
		return 1
	}
	return 2
}

// applicantPage is what the jury says about one applicant, and what the
// applicant says of itself.
func (w writer) applicantPage(r *juryRound, i, a int, f *figures) document.Section {
	section := document.Section{
		Kicker: joinedWith(" · ", []string{w.Say("report.jury.application", "Number", w.Integer(i+1)), r.names[a]}),
		Title:  w.applicantTitle(r, a), Level: 1, Bookmark: r.names[a], Anchor: applicantAnchor(i),
		Blocks: []document.Block{document.KeyNumbers{Compact: true, Numbers: w.applicantNumbers(r, a)}},
	}
	section.Blocks = append(section.Blocks, w.applicantCallouts(r, a)...)
	section.Blocks = append(section.Blocks, w.reviewTable(r, a, f))
	in := r.inputs[a]
	if in == nil {
		return section
	}
	caption := f.next(w, w.Say("report.jury.self.caption"), w.Say("report.jury.self.note"))
	of := newWriter(w.options, in.Catalogue) // it names processes, questions and dimensions
	section.Blocks = append(section.Blocks, of.selfView(in, caption)...)
	form := func(longest int) document.Section {
		whole := section
		whole.Blocks = of.side(slices.Clip(section.Blocks), "report.vision", of.briefVisions(in, longest))
		return whole
	}
	return w.shorter(form(2*briefLength), form(briefLength))
}

func (w writer) applicantTitle(r *juryRound, a int) string {
	best := r.byMean(a)
	switch {
	case r.place(a).Standing == ranking.Withdrawn:
		return w.Say("report.jury.applicant.withdrawn")
	case len(best) == 0:
		return w.Say("report.jury.applicant.nothing")
	case len(best) < 3:
		return w.Say("report.jury.applicant.one", "Best", w.criterionName(r, best[0]))
	}
	first, last := r.Result.Means.Of(a, best[0]).Number, r.Result.Means.Of(a, best[len(best)-1]).Number
	if first.Compare(last) == 0 {
		return w.Say("report.jury.applicant.even", "Points", w.pointText(first, 1))
	}
	pairs := []any{"Best", w.criterionName(r, best[0]), "Second", w.criterionName(r, best[1]), "Weakest", w.criterionName(r, best[len(best)-1])}
	const longest = 92
	if title := w.Say("report.jury.applicant.title", pairs...); utf8.RuneCountInString(title) <= longest {
		return title
	}
	return w.Say("report.jury.applicant.title.short", pairs...)
}

func (w writer) applicantNumbers(r *juryRound, a int) []document.KeyNumber {
	p := r.place(a)
	rank := "–"
	if p.Rank > 0 {
		rank = w.Say("report.jury.of", "Number", w.Integer(p.Rank), "All", w.Integer(r.eligible))
	}
	threshold := w.Say("report.jury.thresholds.met")
	switch {
	case p.Standing == ranking.Withdrawn:
		threshold = "–"
	case p.Standing == ranking.NotReady:
		threshold = w.Say("report.jury.not_ready.short")
	case len(p.Missed) > 0:
		threshold = w.Count("report.jury.thresholds.missed", len(p.Missed))
	}
	near := "–"
	if p.Standing == ranking.Eligible {
		near = w.chance(r.near.First(a, r.wanted()))
	}
	return []document.KeyNumber{
		{Label: w.Say("report.jury.rank"), Value: rank},
		{Label: w.Say("report.jury.points"), Value: w.pointText(p.Total, 2), Colour: scene.Primary},
		{Label: w.Say("report.jury.valid"), Value: w.Say("report.jury.of", "Number", w.Integer(r.valid(a)), "All", w.Integer(len(r.Jurors)))},
		{Label: w.Say("report.jury.thresholds"), Value: threshold},
		{Label: w.Say("report.jury.near.first", "First", w.firstHead(r)), Value: near},
	}
}

// applicantCallouts say why an applicant cannot win.
func (w writer) applicantCallouts(r *juryRound, a int) []document.Block {
	p := r.place(a)
	callout := func(title, text string) []document.Block {
		return []document.Block{document.Callout{Tone: scene.Warn, Title: title, Text: document.Plain(text)}}
	}
	switch p.Standing {
	case ranking.Withdrawn:
		return callout(w.Say("report.jury.callout.withdrawn"), oneLine(r.Applicants[a].Withdrawn))
	case ranking.NotReady:
		return callout(w.Say("report.jury.callout.not_ready"), w.Say("report.jury.callout.not_ready.text", "Why", w.notReady(r, a)))
	case ranking.Below:
		return callout(w.Say("report.jury.callout.below"), w.missedText(r, p))
	default:
		return nil
	}
}

func (w writer) missedText(r *juryRound, p *ranking.Place) string {
	var parts []string
	for _, miss := range p.Missed {
		name := w.Say("report.jury.missed.total")
		if miss.Criterion >= 0 {
			name = w.criterionName(r, miss.Criterion)
		}
		parts = append(parts, w.Say("report.jury.missed", "Name", name, "Mean", w.pointText(miss.Mean, 2), "Threshold", w.halves(miss.Threshold)))
	}
	return joinedWith(" ", parts)
}

// reviewTable is a row per criterion: the means on their axis, what the nearest
// whole point means, and the reasons of the jurors.
func (w writer) reviewTable(r *juryRound, a int, f *figures) document.Table {
	head := chart.PointStripHead()
	table := document.Table{
		Caption: f.next(w, w.reviewCaption(r, a), w.Say("report.jury.review.note")), Dense: true,
		Columns: []document.Column{
			{Head: w.Say("report.jury.criterion"), Width: 34 * scene.MM, Text: scene.Semibold},
			{HeadScene: &head, Width: chart.PointStripWidth},
			{Head: w.Say("report.jury.mean"), Align: document.Right, Width: 12 * scene.MM, Text: scene.Bold},
			{Head: w.Say("report.jury.reasons"), Weight: 1, Size: 8.5},
		},
	}
	for _, c := range r.applied() {
		mean := r.Result.Means.Of(a, c)
		text := w.pointText(mean.Number, 1)
		if mean.Valid == 0 {
			text = "–"
		}
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(w.criterionLabel(r, c)), document.SceneCell(w.pointStrip(r, a, c)), document.TextCell(text), {Text: w.reviewText(r, a, c)},
		}})
	}
	return table
}

// reviewCaption counts the criteria in which an applicant is above the middle
// of all.
func (w writer) reviewCaption(r *juryRound, a int) string {
	above, of := 0, 0
	for _, c := range r.applied() {
		values := r.known[c]
		if mean := r.Result.Means.Of(a, c).Number; mean.Known() && len(values) > 1 {
			of++
			if mean.Float() > average(values)+1e-9 {
				above++
			}
		}
	}
	switch {
	case of == 0:
		return w.Say("report.jury.review.caption.none")
	case above == 0:
		return w.Say("report.jury.review.caption.zero")
	}
	return capital(w.Count("report.jury.review.caption", above, "Number", w.number(above), "All", w.number(of)))
}

// meansOf are the means of those in a criterion whom enough jurors judged;
// nil: of all applicants who have not withdrawn.
func (r *juryRound) meansOf(c int, ids []int) []float64 {
	if ids == nil {
		ids = r.order
	}
	var values []float64
	for _, a := range ids {
		if mean := r.Result.Means.Of(a, c); mean.Valid >= ranking.MinJurors && r.place(a).Standing != ranking.Withdrawn {
			values = append(values, mean.Number.Float())
		}
	}
	slices.Sort(values)
	return values
}

func average(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum / float64(max(1, len(values)))
}

// quantile is that of sorted values by linear interpolation (type 7 of Hyndman
// & Fan 1996).
func quantile(sorted []float64, p float64) float64 {
	at := p * float64(len(sorted)-1)
	low := int(at)
	if low+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[low] + (at-float64(low))*(sorted[low+1]-sorted[low])
}

func (w writer) pointStrip(r *juryRound, a, c int) scene.Scene {
	mean := r.Result.Means.Of(a, c)
	strip := chart.PointStrip{Mean: w.pointValue(mean.Number, 2)}
	for j := range r.Jurors {
		if cell := r.Ranking.At(a, j, c); cell.State == ranking.Given {
			strip.Marks = append(strip.Marks, w.fixedValue(float64(cell.Points)/2, 1))
		}
	}
	var marks []string
	slices.SortFunc(strip.Marks, func(x, y chart.Value) int { return cmp.Compare(x.At, y.At) })
	for _, mark := range strip.Marks {
		marks = append(marks, mark.Label)
	}
	if values := r.known[c]; len(values) > 1 {
		strip.Group = chart.Range{Known: true, Low: quantile(values, 0.25), High: quantile(values, 0.75)}
	}
	strip.Alt = w.Say("report.jury.strip.alt", "Criterion", w.criterionLabel(r, c), "Mean", w.pointText(mean.Number, 1), "Marks", w.orDash(len(marks) > 0, joinedWith(", ", marks)))
	return strip.Draw()
}

// reviewText is the anchor of the nearest whole point and the reasons, in an
// order that does not tell whose they are.
func (w writer) reviewText(r *juryRound, a, c int) document.Prose {
	var prose document.Prose
	if mean := r.Result.Means.Of(a, c); mean.Valid > 0 {
		point := nearestPoint(mean.Number)
		prose = append(prose, document.Run{
			Text: w.Say("report.jury.anchor", "Point", w.Integer(point), "Text", w.anchor(r, c, point)), Colour: scene.Muted,
			Language: w.languageOf(r.criterion(c).Anchors[point]),
		})
	}
	for _, reason := range w.reasonsOf(r, a, c) {
		line := "• "
		if len(prose) > 0 {
			line = "\n• "
		}
		prose = append(prose, document.Run{Text: line}, w.typed(reason))
	}
	return prose
}

// nearestPoint is the whole point nearest to a mean, halves up.
func nearestPoint(mean ranking.Number) int {
	return int(min(max(mean.Float()+0.5, 0), float64(assessment.MaxPoints/2)))
}

// anchor is what a whole point means, as a sentence of its own: "Wie 3; …"
// begins with what follows.
func (w writer) anchor(r *juryRound, c, point int) string {
	text := w.text(r.criterion(c).Anchors[point])
	if rest, cut := strings.CutPrefix(text, w.Say("report.level.prefix", "Level", w.Integer(point-1))); cut {
		return capital(rest)
	}
	return text
}

// reasonsOf are what jurors wrote, each once, in alphabetical order.
func (w writer) reasonsOf(r *juryRound, a, c int) []string {
	var reasons []string
	for j := range r.Jurors {
		m := r.Mark(a, j, c)
		if m == nil {
			continue
		}
		if text := oneLine(m.Reason); text != "" && m.State == assessment.MarkCannotJudge {
			reasons = append(reasons, w.Say("report.jury.cannot", "Reason", text))
		} else if text != "" {
			reasons = append(reasons, text)
		}
	}
	slices.Sort(reasons)
	return slices.Compact(reasons)
}

// selfView is how the applicant sees itself, never mixed into the points.
func (w writer) selfView(in *Input, caption document.Caption) []document.Block {
	blocks := []document.Block{
		document.Figure{Caption: caption, Scene: w.dimensionChart(in, 7.8*scene.MM)},
		document.Side{Label: w.Say("report.method.data"), Rule: scene.Hairline, Blocks: smallBody(w.agencyData(in))},
	}
	if text := w.potentialBrief(in); text != "" {
		blocks = append(blocks, document.Side{Label: w.Say("report.potential"), Rule: scene.Hairline, Blocks: smallBody(text)})
	}
	return blocks
}

// briefVisions are what the applicant says to the criteria, cut after so many
// characters.
func (w writer) briefVisions(in *Input, longest int) []document.Block {
	var visions []document.Block
	for _, criterion := range in.Catalogue.Criteria {
		if lines := paragraphs(in.Assessment.Inventory.Vision(criterion.ID)); len(lines) > 0 {
			visions = append(visions, document.Paragraph{Look: document.Small, Text: document.Prose{
				document.Strong(string(criterion.ID) + "\u00a0\u00a0"), w.typed(brief(joinedWith(" ", lines), longest)),
			}})
		}
	}
	return visions
}

// potentialBrief names the processes with the largest potential.
func (w writer) potentialBrief(in *Input) string {
	const most = 3
	p := rankedOf(in)
	if len(p.Potentials) == 0 {
		return ""
	}
	promising := p.promising()
	var parts []string
	for _, one := range promising[:min(most, len(promising))] {
		parts = append(parts, w.Say("report.jury.potential", "Name", w.processName(in.Assessment.Inventory, one.Process), "Potential", w.score(one.P)))
	}
	if len(parts) == 0 {
		return w.Say("report.jury.potential.none")
	}
	return w.Count("report.jury.potential.text", len(p.Potentials), "Names", w.list(parts))
}
