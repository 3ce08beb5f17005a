package reports

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"reifekompass/assessment/ranking"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// firmShare is from which share of the weightings on a place is called firm.
const firmShare = 0.9

// jurySummary is the page that a mayor reads: who leads, by how much, how
// firm that is.
func (w writer) jurySummary(r *juryRound, f *figures) document.Section {
	const rows = 27
	bars := w.inParts(f, document.Caption{Text: w.rankCaption(r), Note: w.Say("report.jury.ranking.note", "Runs", w.Integer(r.anything.Runs))},
		len(r.order), rows, func(first, last int) scene.Scene { return w.rankBars(r, first, last).Draw() })
	form := func(blocks ...[]document.Block) func() document.Section {
		return func() document.Section {
			return document.Section{
				Kicker: w.Say("report.jury.summary"), Title: w.juryFinding(r), Bookmark: w.Say("report.jury.summary"), Anchor: "summary",
				Blocks: slices.Concat(append([][]document.Block{{w.leadText(w.juryLead(r)...)}, w.juryCallouts(r)}, blocks...)...),
			}
		}
	}
	leaders, firm := w.leaderColumns(r), w.firmBlocks(r)
	return w.fitting(form(leaders, bars, firm), form(bars, firm), form(leaders, firm, bars)) // what is longer than a page ends with the ranking
}

// firmBlocks list the checks below a heading; none without a ranking.
func (w writer) firmBlocks(r *juryRound) []document.Block {
	checks := w.firmness(r)
	if len(checks) == 0 {
		return nil
	}
	return []document.Block{document.Group{Blocks: []document.Block{document.Heading{Text: w.Say("report.jury.firm")}, document.List{Items: checks}}}}
}

// leaderColumns are up to three winners side by side; more have no room.
func (w writer) leaderColumns(r *juryRound) []document.Block {
	const most = 3
	if len(r.sure) == 0 || len(r.sure) > most {
		return nil
	}
	columns := document.Columns{}
	for _, a := range r.sure {
		columns.Stacks = append(columns.Stacks, w.leaderStack(r, a))
	}
	for len(columns.Stacks) < most {
		columns.Stacks = append(columns.Stacks, document.Stack{})
	}
	return []document.Block{columns}
}

// juryFinding is the title of the report: who leads.
func (w writer) juryFinding(r *juryRound) string {
	switch {
	case r.eligible == 0:
		return w.nobodyEligible(r)
	case len(r.tied) > 0 && len(r.sure) == 0:
		return capital(w.Say("report.jury.finding.tied", "Names", w.titleNames(r, r.tied), "Places", w.Count("report.jury.places", r.wanted(), "Number", w.number(r.wanted()))))
	case len(r.tied) > 0:
		return capital(w.Count("report.jury.finding.part", len(r.sure), "Names", w.titleNames(r, r.sure), "Tied", w.titleNames(r, r.tied)))
	case len(r.sure) > 1 && r.strengthsDiffer():
		return capital(w.Say("report.jury.finding.strengths", "Names", w.titleNames(r, r.sure), "Number", w.number(len(r.sure))))
	default:
		return capital(w.Count("report.jury.finding", len(r.sure), "Names", w.titleNames(r, r.sure)))
	}
}

// nobodyEligible says why nobody can win.
func (w writer) nobodyEligible(r *juryRound) string {
	counts := map[ranking.Standing]int{}
	for _, a := range r.order {
		counts[r.place(a).Standing]++
	}
	switch {
	case counts[ranking.Withdrawn] == len(r.order):
		return w.Say("report.jury.finding.withdrawn")
	case counts[ranking.Below] == 0:
		return w.Say("report.jury.finding.not_ready")
	case counts[ranking.NotReady] == 0:
		return w.Say("report.jury.finding.below")
	default:
		return w.Say("report.jury.finding.nobody")
	}
}

// titleNames lists applicants as a title can: by their number if their names are
// too long for it.
func (w writer) titleNames(r *juryRound, ids []int) string {
	const longest = 70
	if list := w.list(r.listed(ids)); utf8.RuneCountInString(list) <= longest {
		return list
	}
	return w.Count("report.jury.applications", len(ids), "Number", w.number(len(ids)))
}

// strengthsDiffer reports whether those who win are each best in another
// criterion of their own.
func (r *juryRound) strengthsDiffer() bool {
	seen := map[int]bool{}
	for _, a := range r.sure {
		best := r.byMean(a)
		if len(best) == 0 || seen[best[0]] {
			return false
		}
		seen[best[0]] = true
	}
	return true
}

// byMean are the criteria of an applicant that have a mean, the best first.
func (r *juryRound) byMean(a int) []int {
	all := slices.DeleteFunc(r.applied(), func(c int) bool { return !r.Result.Means.Of(a, c).Number.Known() })
	slices.SortStableFunc(all, func(x, y int) int {
		return cmp.Or(r.Result.Means.Of(a, y).Number.Compare(r.Result.Means.Of(a, x).Number), cmp.Compare(r.shares[y], r.shares[x]))
	})
	return all
}

// juryLead are the sentences a mayor reads first.
func (w writer) juryLead(r *juryRound) []string {
	if r.eligible == 0 {
		return []string{w.standingCounts(r)}
	}
	first := r.order[0]
	if r.firstTied() {
		return []string{w.Say("report.jury.lead.tied", "Points", w.pointText(r.place(first).Total, 2)), w.standingCounts(r)}
	}
	lead := []string{w.Say("report.jury.lead.first", "Name", r.shorts[first], "Points", w.pointText(r.place(first).Total, 2))}
	if r.line() > 0 && r.line() < r.eligible {
		last, next := r.order[r.line()-1], r.order[r.line()]
		gap := r.place(last).Total.Float() - r.place(next).Total.Float()
		if gap > 1e-9 {
			lead = append(lead, w.Say("report.jury.lead.gap", "Last", w.Integer(r.line()), "Next", w.Integer(r.line()+1), "Gap", w.fixed(gap, 2)))
		} else {
			lead = append(lead, w.Say("report.jury.lead.rule", "Last", w.Integer(r.line()), "Next", w.Integer(r.line()+1)))
		}
	}
	if r.eligible > r.wanted() && len(r.sure) > 0 {
		weakest, share := r.weakest(r.near)
		lead = append(lead, w.Count("report.jury.lead.near", r.wanted(), "Name", r.shorts[weakest], "Share", w.ofHundred(share), "Number", w.number(r.wanted())), w.verdict(r))
	}
	return append(lead, w.standingCounts(r))
}

// firstTied reports whether several share the first rank.
func (r *juryRound) firstTied() bool { return r.eligible > 1 && r.place(r.order[1]).Rank == 1 }

// weakest is the winner who is least often among the first.
func (r *juryRound) weakest(by *ranking.Acceptability) (applicant int, share float64) {
	share = math.Inf(1)
	for _, a := range r.sure {
		if s := by.First(a, r.wanted()); s < share {
			applicant, share = a, s
		}
	}
	return applicant, share
}

// verdict says in one sentence how firm the result is.
func (w writer) verdict(r *juryRound) string {
	_, near := r.weakest(r.near)
	same := r.sameCount(r.withoutJuror) == len(r.withoutJuror) && r.sameCount(r.withoutOne) == len(r.withoutOne)
	switch {
	case len(r.tied) == 0 && near >= firmShare && same:
		return w.Say("report.jury.verdict.firm")
	case len(r.tied) == 0 && near >= firmShare:
		return w.Say("report.jury.verdict.mostly")
	default:
		return w.Say("report.jury.verdict.close")
	}
}

func (r *juryRound) sameCount(all []ranking.LeftOut) int {
	count := 0
	for _, left := range all {
		if left.SetNow {
			count++
		}
	}
	return count
}

// standingCounts counts those who cannot win, by why.
func (w writer) standingCounts(r *juryRound) string {
	counts := map[ranking.Standing]int{}
	for _, a := range r.order {
		counts[r.place(a).Standing]++
	}
	var parts []string
	for _, part := range []struct {
		standing ranking.Standing
		key      string
	}{{ranking.Below, "report.jury.count.below"}, {ranking.NotReady, "report.jury.count.not_ready"}, {ranking.Withdrawn, "report.jury.count.withdrawn"}} {
		if n := counts[part.standing]; n > 0 {
			parts = append(parts, capital(w.Count(part.key, n, "Number", w.number(n))))
		}
	}
	return sentences(parts...)
}

// juryCallouts say what has to be known before anything is read: too few
// jurors, ties, what the jury decided.
func (w writer) juryCallouts(r *juryRound) []document.Block {
	var blocks []document.Block
	add := func(tone scene.Colour, title, text string) {
		blocks = append(blocks, document.Callout{Tone: tone, Title: title, Text: document.Plain(text)})
	}
	if n := len(r.Jurors); n < ranking.MinJurors {
		add(scene.Warn, capital(w.Count("report.jury.few", n, "Number", w.number(n))), w.Say("report.jury.few.text"))
	}
	if len(r.tied) > 0 {
		add(scene.Warn, w.Say("report.jury.tie"), w.Say("report.jury.tie.text", "Names", w.list(few(r.listed(r.tied), 8)), "Rule", w.tieRule(r)))
	}
	if decided := r.Round.Decision.Winners; len(decided) > 0 {
		text := w.Say("report.jury.decided.text", "Names", w.list(r.shortly(decided)))
		if !r.decidedByRule() {
			text = sentences(text, w.Say("report.jury.decided.other"))
		}
		add(scene.Primary, w.Say("report.jury.decided"), text)
	}
	return blocks
}

// few are the first names of a list, and an ellipsis for the others.
func few(names []string, most int) []string {
	if len(names) <= most {
		return names
	}
	return append(slices.Clone(names[:most]), "…")
}

// bySeries names applicants by their series; unknown ones are left out.
func (r *juryRound) bySeries(series []string) []string {
	var names []string
	for _, s := range series {
		if a := r.Applicant(s); a >= 0 {
			names = append(names, r.names[a])
		}
	}
	return names
}

// shortly is bySeries with the names of charts and titles.
func (r *juryRound) shortly(series []string) []string {
	var names []string
	for _, s := range series {
		if a := r.Applicant(s); a >= 0 {
			names = append(names, r.shorts[a])
		}
	}
	return names
}

// decidedByRule reports whether the jury chose those who lead.
func (r *juryRound) decidedByRule() bool {
	decided := r.Round.Decision.Winners
	for _, a := range r.sure {
		if !slices.Contains(decided, r.Applicants[a].Series) {
			return false
		}
	}
	return len(decided) <= len(r.leaders())
}

// leaderStack is one of the winners with what it is best at.
func (w writer) leaderStack(r *juryRound, a int) document.Stack {
	var best []string
	for _, c := range r.byMean(a)[:min(2, len(r.byMean(a)))] {
		best = append(best, w.Say("report.jury.best.line", "Name", w.text(r.criterion(c).Title), "Points", w.pointText(r.Result.Means.Of(a, c).Number, 1)))
	}
	return document.Stack{Rule: scene.Primary, Blocks: []document.Block{
		document.Paragraph{Look: document.Small, Text: document.Prose{{Text: w.Say("report.jury.rank.of", "Rank", w.rank(r, a)), Colour: scene.Primary, Weight: scene.Semibold}}},
		document.Heading{Text: r.shorts[a]},
		document.KeyNumber{Value: w.pointText(r.place(a).Total, 2), Unit: w.Say("report.jury.of_five")},
		document.Paragraph{Look: document.Small, Text: document.Plain(strings.Join(best, "\n"))},
	}}
}

func (w writer) rankCaption(r *juryRound) string {
	line := r.line()
	if r.eligible == 0 {
		return w.Say("report.jury.ranking.none")
	}
	if line > 0 && line < r.eligible {
		gap := r.place(r.order[line-1]).Total.Float() - r.place(r.order[line]).Total.Float()
		return w.Say("report.jury.ranking.gap", "Last", w.Integer(line), "Next", w.Integer(line+1), "Gap", w.fixed(gap, 2))
	}
	if r.eligible == len(r.order) {
		return w.Count("report.jury.ranking.all", r.eligible)
	}
	return w.Count("report.jury.ranking.caption", r.eligible, "Number", capital(w.number(r.eligible)), "All", w.number(len(r.order)))
}

// rankBars are the totals of the applicants from first to last of the order.
func (w writer) rankBars(r *juryRound, first, last int) chart.RankBars {
	bars := chart.RankBars{
		Head: chart.RankHead{
			Rank: w.Say("report.jury.rank"), Title: w.Say("report.jury.applicant"), Value: w.Say("report.jury.points"),
			Columns: []string{"n", w.firstHead(r)},
		},
		Winners: max(0, min(last-first, r.line()-first)), Language: w.Language(), Width: document.TextWidth,
		Speech: w.speech(w.Say("report.jury.ranking.alt", "Count", w.Integer(last-first)), w.rankCaption(r)),
	}
	for _, a := range r.order[first:last] {
		p := r.place(a)
		row := chart.RankRow{Rank: w.rank(r, a), Title: r.shorts[a], Missing: w.standingWord(r, a)}
		row.Columns = []chart.Side{{Text: w.Integer(r.valid(a)), Bold: r.valid(a) < len(r.Jurors)}, {}}
		if p.Standing == ranking.Eligible {
			row.Value = w.pointValue(p.Total, 2)
			row.Columns[1] = chart.Side{Text: w.chance(r.anything.First(a, r.wanted())), Bold: p.Rank <= r.wanted()}
		}
		bars.Rows = append(bars.Rows, row)
	}
	return bars
}

// firstHead is the head of the share of weightings among the first.
func (w writer) firstHead(r *juryRound) string {
	return w.Count("report.jury.first", r.wanted(), "Number", w.number(r.wanted()))
}

// firmness are the checks in one sentence each.
func (w writer) firmness(r *juryRound) []document.Item {
	if r.eligible == 0 {
		return nil
	}
	var items []document.Item
	add := func(holds bool, text string) {
		sign := document.Attention
		if holds {
			sign = document.Holds
		}
		items = append(items, document.Item{Sign: sign, Text: document.Plain(text)})
	}
	jurors, criteria := r.sameCount(r.withoutJuror), r.sameCount(r.withoutOne)
	if len(r.withoutJuror) > 1 {
		add(jurors == len(r.withoutJuror), w.Count("report.jury.firm.juror", len(r.withoutJuror), "Same", w.Integer(jurors), "Who", w.theFirst(r)))
	}
	if len(r.withoutOne) > 1 {
		add(criteria == len(r.withoutOne), w.Count("report.jury.firm.criterion", len(r.withoutOne), "Same", w.Integer(criteria), "Who", w.theFirst(r)))
	}
	if r.eligible > r.wanted() && len(r.sure) > 0 {
		_, near := r.weakest(r.near)
		_, anything := r.weakest(r.anything)
		add(near >= firmShare, w.Say("report.jury.firm.near", "Share", w.ofHundred(near), "First", w.firstHead(r)))
		add(anything >= firmShare, w.Say("report.jury.firm.any", "Share", w.ofHundred(anything), "First", w.firstHead(r)))
	}
	if s, found := r.narrowest(); found && r.eligible > r.wanted() {
		add(s.Set.Low <= s.Share/2 && s.Set.High >= min(1, s.Share*1.5), w.Say("report.jury.firm.weight",
			"Name", w.criterionName(r, s.Criterion), "Interval", w.interval(s.Set), "Now", w.weightShare(s.Share), "Who", w.theFirst(r)))
	}
	if agree, of := r.rulesAgree(); of > 0 && r.eligible > r.wanted() {
		add(agree == of, w.Count("report.jury.firm.rules", of, "Same", w.Integer(agree), "Who", w.theFirst(r)))
	}
	if len(r.disagreements) == 0 {
		add(true, w.talkNone(r))
		return items
	}
	add(false, capital(w.Count("report.jury.firm.talk", len(r.disagreements), "Number", w.Integer(len(r.disagreements)))))
	return items
}

// theFirst is "dieselben drei", "derselbe Erste".
func (w writer) theFirst(r *juryRound) string {
	n := max(1, len(r.leaders()))
	return w.Count("report.jury.same", n, "Number", w.number(n))
}

// narrowest is the criterion whose weight can move least before the winners
// change; false if nothing is known of any.
func (r *juryRound) narrowest() (ranking.Stability, bool) {
	var found ranking.Stability
	for _, s := range r.stability {
		if s.Known && !s.Set.Everywhere() && (!found.Known || s.Set.High-s.Set.Low < found.Set.High-found.Set.Low) {
			found = s
		}
	}
	return found, found.Known
}
