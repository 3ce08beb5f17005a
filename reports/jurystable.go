package reports

import (
	"slices"

	"reifekompass/assessment/ranking"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// juryStability shows how far each weight may move.
func (w writer) juryStability(r *juryRound, f *figures) document.Section {
	section := document.Section{Kicker: w.Say("report.jury.stable"), Bookmark: w.Say("report.jury.stable"), Anchor: "stable"}
	narrow, found := r.narrowest()
	switch {
	case r.eligible == 0:
		section.Title = w.Say("report.jury.stable.title.none")
		section.Blocks = body(w.standingCounts(r))
		return section
	case r.eligible <= r.wanted():
		section.Title = w.Say("report.jury.stable.title.few")
		section.Blocks = body(w.Say("report.jury.stable.few"))
		return section
	case !found:
		section.Title = w.Say("report.jury.stable.title.everywhere")
	default:
		section.Title = capital(w.Say("report.jury.stable.title", "Name", w.criterionName(r, narrow.Criterion), "Interval", w.interval(narrow.Set)))
	}
	intervals := chart.Intervals{
		Head: chart.IntervalHead{Title: w.Say("report.jury.criterion"), Range: w.Say("report.jury.stable.range"), Weight: w.Say("report.jury.weight.now")},
		Unit: "\u00a0%", Language: w.Language(), Width: document.TextWidth, Speech: w.speech(w.Say("report.jury.stable.alt"), section.Title),
	}
	for _, c := range r.applied() {
		s := r.stability[c]
		row := chart.IntervalRow{
			Title: w.criterionLabel(r, c), Missing: w.Say("report.jury.stable.unknown"), Strong: found && c == narrow.Criterion,
			Weight: chart.Value{Known: true, At: 100 * s.Share, Label: w.weightShare(s.Share)},
		}
		if s.Known {
			row.Range = chart.Range{Known: true, Low: 100 * s.Set.Low, High: 100 * s.Set.High, Label: w.interval(s.Set)}
		}
		intervals.Rows = append(intervals.Rows, row)
	}
	section.Blocks = []document.Block{
		document.Figure{Caption: f.next(w, capital(w.Say("report.jury.stable.caption", "Who", w.theFirst(r))), w.Say("report.jury.stable.note")), Scene: intervals.Draw()},
		w.intervalTable(r, f),
	}
	return section
}

// intervalTable is what the picture leaves out: the leader and the whole order.
func (w writer) intervalTable(r *juryRound, f *figures) document.Table {
	table := document.Table{
		Caption: f.next(w, w.leaderCaption(r), w.Say("report.jury.stable.table.note")), Dense: true,
		Columns: []document.Column{
			{Head: w.Say("report.jury.criterion"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.jury.weight.now"), Align: document.Right, Width: 24 * scene.MM},
			{Head: w.Say("report.jury.stable.leader"), Align: document.Right, Width: 34 * scene.MM},
			{Head: w.Say("report.jury.stable.order"), Align: document.Right, Width: 34 * scene.MM},
		},
	}
	for _, c := range r.applied() {
		s := r.stability[c]
		leader, order := w.Say("report.jury.stable.unknown"), "–"
		if s.Known {
			leader, order = w.interval(s.Leader), w.interval(s.Order)
		}
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(w.criterionLabel(r, c)), document.TextCell(w.weightShare(s.Share)), document.TextCell(leader), document.TextCell(order),
		}})
	}
	return table
}

func (w writer) leaderCaption(r *juryRound) string {
	var narrow *ranking.Stability
	for i := range r.stability {
		s := &r.stability[i]
		if s.Known && !s.Leader.Everywhere() && (narrow == nil || s.Leader.High-s.Leader.Low < narrow.Leader.High-narrow.Leader.Low) {
			narrow = s
		}
	}
	name := r.shorts[r.order[0]]
	if r.firstTied() {
		return w.Say("report.jury.stable.leader.tied")
	}
	if narrow == nil {
		return capital(w.Say("report.jury.stable.leader.everywhere", "Name", name))
	}
	return capital(w.Say("report.jury.stable.leader.caption", "Name", name, "Criterion", w.criterionName(r, narrow.Criterion), "Interval", w.interval(narrow.Leader)))
}

// Applicants in the picture of ranks: as many as fit a page.
const mostShares = 26

// juryAcceptability shows how often each applicant takes which rank when
// weights are drawn.
func (w writer) juryAcceptability(r *juryRound, f *figures) document.Section {
	section := document.Section{Kicker: w.Say("report.jury.accept"), Bookmark: w.Say("report.jury.accept"), Anchor: "accept"}
	if r.eligible == 0 {
		section.Title = w.Say("report.jury.accept.title.none")
		section.Blocks = body(w.standingCounts(r))
		return section
	}
	shown := r.order[:min(mostShares, r.eligible)]
	section.Title = w.acceptTitle(r)
	section.Blocks = []document.Block{
		document.Figure{Caption: f.next(w, w.acceptCaption(r), w.drawNote(r, "report.jury.accept.note")), Scene: w.rankShares(r, shown, r.anything).Draw()},
	}
	if r.eligible <= 13 {
		section.Blocks = append(section.Blocks, document.Figure{
			Caption: f.next(w, w.nearCaption(r), w.drawNote(r, "report.jury.accept.near.note")), Scene: w.rankShares(r, shown, r.near).Draw(),
		})
	}
	if rest := r.eligible - len(shown); rest > 0 {
		section.Blocks = append(section.Blocks, document.Paragraph{Look: document.Note, Text: document.Plain(w.Count("report.jury.accept.more", rest))})
	}
	return section
}

func (w writer) drawNote(r *juryRound, key string) string {
	return w.Say(key, "Runs", w.Integer(r.anything.Runs), "Seed", r.anything.Seed)
}

func (w writer) acceptTitle(r *juryRound) string {
	if r.firstTied() {
		return w.Say("report.jury.accept.title.tied")
	}
	if len(r.sure) == 0 || r.eligible <= r.wanted() {
		first := r.order[0]
		return capital(w.Say("report.jury.accept.title.first", "Name", r.shorts[first], "Share", w.ofHundred(r.near.First(first, 1))))
	}
	weakest, share := r.weakest(r.near)
	if share >= 1-1e-9 {
		return capital(w.Count("report.jury.accept.title.all", len(r.sure), "Number", w.number(len(r.sure))))
	}
	return capital(w.Count("report.jury.accept.title", r.wanted(), "Name", r.shorts[weakest], "Share", w.ofHundred(share), "Number", w.number(r.wanted())))
}

// acceptCaption names the first and who comes closest behind the winners.
func (w writer) acceptCaption(r *juryRound) string {
	first := r.order[0]
	key, pairs := "report.jury.accept.caption", []any{
		"Name", r.shorts[first], "Share", w.ofHundred(r.anything.First(first, r.wanted())), "Number", w.number(r.wanted()),
	}
	rival, share := -1, 0.0
	for _, a := range r.order[:r.eligible] {
		if s := r.anything.First(a, r.wanted()); !slices.Contains(r.leaders(), a) && s > share {
			rival, share = a, s
		}
	}
	if rival >= 0 {
		key = "report.jury.accept.caption.rival"
		pairs = append(pairs, "Rival", r.shorts[rival], "RivalShare", w.ofHundred(share))
	}
	return capital(w.Count(key, r.wanted(), pairs...))
}

func (w writer) nearCaption(r *juryRound) string {
	first := r.order[0]
	return capital(w.Say("report.jury.accept.near.caption", "Name", r.shorts[first], "Share", w.ofHundred(r.near.First(first, 1))))
}

func (w writer) rankShares(r *juryRound, shown []int, by *ranking.Acceptability) chart.RankShares {
	shares := chart.RankShares{
		Head:    chart.RankShareHead{Title: w.Say("report.jury.rank"), Columns: []string{w.firstHead(r), w.Say("report.jury.near")}},
		Winners: r.wanted(), Language: w.Language(), Width: document.TextWidth, Speech: w.speech(w.Say("report.jury.accept.alt", "Count", w.Integer(len(shown))), ""),
	}
	if by == r.near {
		shares.Head.Columns = []string{w.firstHead(r)}
	}
	for _, a := range shown {
		row := chart.RankShareRow{Title: r.shorts[a], Strong: slices.Contains(r.sure, a)}
		for _, share := range by.Ranks[a][:r.eligible] {
			row.Shares = append(row.Shares, 100*share)
		}
		first := by.First(a, r.wanted())
		row.First = chart.Value{Known: true, At: 100 * first, Label: w.chance(first)}
		row.Columns = []chart.Side{{Text: w.chance(first), Bold: true}}
		if by != r.near {
			row.Columns = append(row.Columns, chart.Side{Text: w.chance(r.near.First(a, r.wanted()))})
		}
		shares.Rows = append(shares.Rows, row)
	}
	return shares
}

// juryLeftOut says what would be without each juror and each criterion.
func (w writer) juryLeftOut(r *juryRound, f *figures) document.Section {
	jurors, criteria := r.sameCount(r.withoutJuror), r.sameCount(r.withoutOne)
	title := w.Say("report.jury.left.title.same", "Who", w.theFirst(r))
	if other := len(r.withoutJuror) + len(r.withoutOne) - jurors - criteria; other > 0 {
		title = w.Count("report.jury.left.title", other, "Number", w.number(other), "All", w.Integer(len(r.withoutJuror)+len(r.withoutOne)))
	}
	section := document.Section{Kicker: w.Say("report.jury.left"), Title: capital(title), Bookmark: w.Say("report.jury.left"), Anchor: "left"}
	if r.eligible == 0 {
		section.Title, section.Blocks = w.Say("report.jury.left.title.none"), body(w.standingCounts(r))
		return section
	}
	var jurorRows, criterionRows []document.Row
	for _, left := range r.withoutJuror {
		jurorRows = append(jurorRows, w.leftRow(r, w.jurorName(left.Left), left))
	}
	for _, left := range r.withoutOne {
		if slices.Contains(r.applied(), left.Left) {
			criterionRows = append(criterionRows, w.leftRow(r, w.criterionLabel(r, left.Left), left))
		}
	}
	if len(jurorRows) > 0 {
		section.Blocks = append(section.Blocks, w.leftTable(f.next(w, capital(w.Count("report.jury.firm.juror", len(r.withoutJuror), "Same", w.Integer(jurors), "Who", w.theFirst(r))),
			w.Say("report.jury.left.juror.note")), jurorRows))
	}
	section.Blocks = append(section.Blocks, w.leftTable(f.next(w, capital(w.Count("report.jury.firm.criterion", len(r.withoutOne), "Same", w.Integer(criteria), "Who", w.theFirst(r))),
		w.Say("report.jury.left.criterion.note")), criterionRows))
	return section
}

func (w writer) leftTable(caption document.Caption, rows []document.Row) document.Table {
	return document.Table{
		Caption: caption, Dense: true, Rows: rows,
		Columns: []document.Column{
			{Head: w.Say("report.jury.left.without"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.jury.left.who"), Weight: 1.6},
			{Head: w.Say("report.jury.left.leader"), Width: 22 * scene.MM},
			{Head: w.Say("report.jury.left.set"), Width: 22 * scene.MM},
		},
	}
}

func (w writer) leftRow(r *juryRound, name string, left ranking.LeftOut) document.Row {
	sure, tied := left.Result.Winners(r.wanted())
	who := w.Say("report.jury.nobody")
	if ids := slices.Concat(sure, tied); len(ids) > 0 {
		who = w.list(few(r.listed(ids), 6))
	}
	if len(tied) > 0 {
		who = w.Say("report.jury.left.tied", "Names", who)
	}
	return document.Row{Cells: []document.Cell{
		document.TextCell(name), document.TextCell(who), w.sameCell(left.Leader), w.sameCell(left.SetNow),
	}}
}

// sameCell says whether something stays, with a word and not by colour alone.
func (w writer) sameCell(same bool) document.Cell {
	if same {
		return document.TextCell(w.Say("report.jury.left.stays"))
	}
	return document.Cell{Text: document.Prose{{Text: w.Say("report.jury.left.changes"), Weight: scene.Bold, Colour: scene.Warn}}}
}
