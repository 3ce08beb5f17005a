package reports

import (
	"fmt"
	"slices"
	"strconv"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// juryContributions show what each total is made of.
func (w writer) juryContributions(r *juryRound, f *figures) document.Section {
	const rows = 27
	return document.Section{
		Kicker: w.Say("report.jury.parts"), Title: w.contributionsTitle(r), Bookmark: w.Say("report.jury.parts"), Anchor: "parts",
		Blocks: w.inParts(f, document.Caption{Text: w.Say("report.jury.parts.caption"), Note: w.Say("report.jury.parts.note")}, len(r.order), rows,
			func(first, last int) scene.Scene { return w.contributions(r, first, last).Draw() }),
	}
}

// contributionsTitle says what carries the first one.
func (w writer) contributionsTitle(r *juryRound) string {
	switch {
	case r.firstTied():
		return w.Say("report.jury.parts.title.tied")
	case r.eligible > 0:
		first := r.order[0]
		return capital(w.Say("report.jury.parts.title", "Name", r.shorts[first], "Criterion", w.criterionName(r, r.mostGiving(first))))
	default:
		return w.Say("report.jury.parts.title.none")
	}
}

// mostGiving is the criterion that contributes most to a total.
func (r *juryRound) mostGiving(a int) int {
	most := 0
	for _, c := range r.applied() {
		if r.contribution(a, c) > r.contribution(a, most) {
			most = c
		}
	}
	return most
}

// contribution is what a criterion adds to a total, in points.
func (r *juryRound) contribution(a, c int) float64 {
	return r.shares[c] * r.Result.Means.Of(a, c).Number.Float()
}

func (w writer) contributions(r *juryRound, first, last int) chart.Stacks {
	stacks := chart.Stacks{
		Head:    chart.StackHead{Rank: w.Say("report.jury.rank"), Title: w.Say("report.jury.applicant"), Total: w.Say("report.jury.points")},
		Winners: max(0, min(last-first, r.line()-first)), Language: w.Language(), Width: document.TextWidth,
		Speech: w.speech(w.Say("report.jury.parts.alt", "Count", w.Integer(last-first)), ""),
	}
	for _, c := range r.applied() {
		stacks.Parts = append(stacks.Parts, w.criterionLabel(r, c))
	}
	for _, a := range r.order[first:last] {
		p := r.place(a)
		row := chart.StackRow{Rank: w.rank(r, a), Title: r.shorts[a], Missing: w.standingWord(r, a)}
		if p.Standing == ranking.Eligible {
			row.Total = w.pointValue(p.Total, 2)
		}
		for _, c := range r.applied() {
			part := r.contribution(a, c)
			row.Parts = append(row.Parts, chart.DriverPart{At: part, Label: w.fixed(part, 2)})
		}
		stacks.Rows = append(stacks.Rows, row)
	}
	return stacks
}

// jurorNumber is how a juror is called in reports: by a number, never by name.
func jurorNumber(j int) string { return strconv.Itoa(j + 1) }

func (w writer) jurorName(j int) string { return w.Say("report.jury.juror", "Number", jurorNumber(j)) }

// juryTotals show for each applicant what each juror would have given in all.
func (w writer) juryTotals(r *juryRound, f *figures) document.Section {
	return document.Section{
		Kicker: w.Say("report.jury.totals"), Title: w.totalsTitle(r), Bookmark: w.Say("report.jury.totals"), Anchor: "totals",
		Blocks: w.inParts(f, document.Caption{Text: w.totalsCaption(r), Note: w.Say("report.jury.totals.note")}, len(r.order), r.rowsOfDots(),
			func(first, last int) scene.Scene { return w.totalDots(r, first, last).Draw() }),
	}
}

// totalsTitle says about whom the jurors differ most in all.
func (w writer) totalsTitle(r *juryRound) string {
	switch widest, spread := r.widestTotal(); {
	case spread > 0:
		return capital(w.Say("report.jury.totals.title", "Name", r.shorts[widest], "Spread", w.fixed(spread, 1)))
	case r.cells() == 0:
		return w.Say("report.jury.talk.title.single")
	default:
		return w.Say("report.jury.totals.title.none")
	}
}

// rowsOfDots is how many rows of dots fit a page: a row grows with the jurors
// whose dots may lie on each other.
func (r *juryRound) rowsOfDots() int {
	return max(3, min(16, 16*6/max(6, len(r.Jurors))))
}

// widestTotal is the applicant about whom the jurors differ most in all.
func (r *juryRound) widestTotal() (applicant int, spread float64) {
	for a := range r.Applicants {
		low, high := r.totalEnds(a)
		if r.place(a).Standing != ranking.Withdrawn && high-low > spread {
			applicant, spread = a, high-low
		}
	}
	return applicant, spread
}

func (r *juryRound) totalEnds(a int) (low, high float64) {
	first := true
	for j := range r.Jurors {
		total := r.totals[a][j]
		if !total.Known() {
			continue
		}
		if first {
			low, high, first = total.Float(), total.Float(), false
		}
		low, high = min(low, total.Float()), max(high, total.Float())
	}
	return low, high
}

// totalsCaption counts conflicts.
func (w writer) totalsCaption(r *juryRound) string {
	count := 0
	for a := range r.Applicants {
		count += r.conflicts(a)
	}
	if count == 0 {
		return w.Say("report.jury.totals.caption.none")
	}
	return capital(w.Count("report.jury.totals.caption", count, "Number", w.number(count)))
}

func (w writer) totalDots(r *juryRound, first, last int) chart.JurorDots {
	dots := chart.JurorDots{
		Head: chart.JurorHead{
			Title: w.Say("report.jury.applicant"), Marks: w.Say("report.jury.marks"), Mean: w.Say("report.jury.points"),
			Columns: []string{w.Say("report.jury.points"), w.Say("report.jury.spread")},
		},
		Language: w.Language(), Width: document.TextWidth, Speech: w.speech(w.Say("report.jury.totals.alt", "Count", w.Integer(last-first)), ""),
	}
	for _, a := range r.order[first:last] {
		row := chart.JurorRow{Title: r.shorts[a], Note: w.dotsNote(r, a), Mean: w.pointValue(r.place(a).Total, 2), Missing: w.standingWord(r, a)}
		for j := range r.Jurors {
			if total := r.totals[a][j]; total.Known() {
				row.Marks = append(row.Marks, chart.JurorMark{Juror: jurorNumber(j), Value: w.pointValue(total, 2), Changed: r.changedBy(a, j)})
			}
		}
		row.Columns = []chart.Side{{Text: w.pointText(r.place(a).Total, 2), Bold: true}, {Text: "–"}}
		if low, high := r.totalEnds(a); len(row.Marks) > 1 {
			row.Spread = w.fixedValue(high-low, 1)
			row.Columns[1].Text = row.Spread.Label
		}
		dots.Rows = append(dots.Rows, row)
	}
	return dots
}

// dotsNote says below a name what its dots do not show.
func (w writer) dotsNote(r *juryRound, a int) string {
	var parts []string
	if p := r.place(a); p.Standing != ranking.Eligible && r.valid(a) > 0 {
		parts = append(parts, w.Say("report.jury.standing."+strconv.Itoa(int(p.Standing))))
	}
	if n := r.conflicts(a); n > 0 {
		parts = append(parts, w.Count("report.jury.conflicts", n))
	}
	return joinedWith(" · ", parts)
}

// changedBy reports whether a juror changed a mark in the discussion.
func (r *juryRound) changedBy(a, j int) bool {
	for c := range r.Call.Call.Criteria {
		if m := r.Mark(a, j, c); m != nil && m.Before != nil {
			return true
		}
	}
	return false
}

// Cells about which the jury should talk: as many as fit two pages; the others
// are counted.
const mostDisagreements = 30

// juryDisagreements list where jurors are far apart, by effect.
func (w writer) juryDisagreements(r *juryRound, f *figures) document.Section {
	section := document.Section{
		Kicker: w.Say("report.jury.talk"), Bookmark: w.Say("report.jury.talk"), Anchor: "talk",
		Title: capital(w.Count("report.jury.talk.title", len(r.disagreements), "Number", w.Integer(len(r.disagreements)), "All", w.Integer(r.cells()))),
	}
	if len(r.disagreements) == 0 {
		section.Title = w.talkNone(r)
		section.Blocks = body(w.Say("report.jury.talk.none"))
		return section
	}
	shown := r.disagreements[:min(mostDisagreements, len(r.disagreements))]
	first := &shown[0]
	caption := w.Say("report.jury.talk.caption", "Name", r.shorts[first.Applicant], "Criterion", w.criterionName(r, first.Criterion),
		"Spread", w.halves(first.Most-first.Lowest))
	section.Blocks = w.inParts(f, document.Caption{Text: caption, Note: w.Say("report.jury.talk.note")}, len(shown), r.rowsOfDots(),
		func(from, to int) scene.Scene { return w.disagreementDots(r, shown[from:to]).Draw() })
	if rest := len(r.disagreements) - len(shown); rest > 0 {
		section.Blocks = append(section.Blocks, document.Paragraph{Look: document.Note, Text: document.Plain(w.Count("report.jury.talk.more", rest))})
	}
	return section
}

// talkNone says that jurors are nowhere far apart, or that nobody can tell yet.
func (w writer) talkNone(r *juryRound) string {
	if r.cells() == 0 {
		return w.Say("report.jury.talk.title.single")
	}
	return w.Say("report.jury.talk.title.none")
}

// cells counts the cells in which at least two jurors gave points.
func (r *juryRound) cells() int {
	count := 0
	for a := range r.Applicants {
		for _, c := range r.applied() {
			if r.Result.Means.Of(a, c).Valid > 1 && r.place(a).Standing != ranking.Withdrawn {
				count++
			}
		}
	}
	return count
}

// halves writes points that are counted in halves, with one decimal.
func (w writer) halves(p assessment.Points) string { return w.fixed(float64(p)/2, 1) }

func (w writer) disagreementDots(r *juryRound, all []ranking.Disagreement) chart.JurorDots {
	dots := chart.JurorDots{
		Head: chart.JurorHead{
			Title: w.Say("report.jury.talk.head"), Marks: w.Say("report.jury.marks"), Mean: w.Say("report.jury.mean"),
			Columns: []string{w.Say("report.jury.spread"), w.Say("report.jury.weight"), w.Say("report.jury.effect"), w.Say("report.jury.ranks")},
		},
		Language: w.Language(), Width: document.TextWidth, Speech: w.speech(w.Say("report.jury.talk.alt", "Count", w.Integer(len(all))), ""),
	}
	for i := range all {
		d := &all[i]
		row := chart.JurorRow{
			Title: r.shorts[d.Applicant], Note: w.criterionLabel(r, d.Criterion),
			Mean: w.pointValue(r.Result.Means.Of(d.Applicant, d.Criterion).Number, 2), Spread: w.fixedValue(float64(d.Most-d.Lowest)/2, 1),
			Columns: []chart.Side{
				{Text: w.halves(d.Most - d.Lowest), Bold: true},
				{Text: w.weightShare(r.shares[d.Criterion])},
				{Text: w.pointText(d.Weight, 2), Bold: true},
				{Text: w.Integer(d.Ranks)},
			},
		}
		for j := range r.Jurors {
			if cell := r.Ranking.At(d.Applicant, j, d.Criterion); cell.State == ranking.Given {
				m := r.Mark(d.Applicant, j, d.Criterion)
				row.Marks = append(row.Marks, chart.JurorMark{
					Juror: jurorNumber(j), Value: w.fixedValue(float64(cell.Points)/2, 1), Changed: m != nil && m.Before != nil,
				})
			}
		}
		dots.Rows = append(dots.Rows, row)
	}
	return dots
}

// changedMarks are the marks that were changed in the discussion, in the order
// of applicants, criteria and jurors.
func (r *juryRound) changedMarks() []*assessment.Mark {
	var all []*assessment.Mark
	for i := range r.Round.Marks {
		if m := &r.Round.Marks[i]; m.Before != nil {
			all = append(all, m)
		}
	}
	slices.SortStableFunc(all, func(a, b *assessment.Mark) int {
		return slices.Compare([]int{r.Applicant(a.Series), r.Criterion(a.Criterion), r.Juror(a.Juror)}, []int{r.Applicant(b.Series), r.Criterion(b.Criterion), r.Juror(b.Juror)})
	})
	return all
}

func applicantAnchor(i int) string { return fmt.Sprintf("applicant-%d", i+1) }
