package reports

import (
	"reifekompass/assessment/ranking"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// juryAgreement tells agreement on the order and on the level apart.
func (w writer) juryAgreement(r *juryRound, f *figures) document.Section {
	ids, byJuror, byApplicant := r.Ranking.Complete()
	order, level := ranking.Kendall(byJuror), ranking.Intraclass(byApplicant)
	if len(ids) < 2 {
		order, level = ranking.Concordance{}, ranking.Correlation{}
	}
	alpha, known := ranking.Alpha(r.totalRows(), ranking.Distance)
	section := document.Section{
		Kicker: w.Say("report.jury.agree"), Title: w.agreementTitle(order, level), Bookmark: w.Say("report.jury.agree"), Anchor: "agree",
		Blocks: []document.Block{w.leadText(w.orderSentence(order, len(ids), len(byJuror)), w.levelSentence(level))},
	}
	numbers := document.KeyNumbers{Numbers: []document.KeyNumber{
		{Label: w.Say("report.jury.agree.order"), Value: w.orDash(order.Known, w.fixed(order.W, 2)), Note: w.Say("report.jury.agree.order.note")},
		{Label: w.Say("report.jury.agree.level"), Value: w.orDash(level.Known, w.fixed(level.Single, 2)), Note: w.levelNote(level)},
		{Label: w.Say("report.jury.agree.alpha"), Value: w.orDash(known, w.fixed(alpha, 2)), Note: w.Say("report.jury.agree.alpha.note")},
	}}
	section.Blocks = append(section.Blocks, numbers, w.strictness(r, f))
	return section
}

// totalRows are the totals of each juror for all applicants, as Alpha reads
// them.
func (r *juryRound) totalRows() [][]float64 {
	rows := make([][]float64, len(r.Jurors))
	for j := range rows {
		for a := range r.Applicants {
			rows[j] = append(rows[j], orNaN(r.totals[a][j], r.place(a).Standing == ranking.Withdrawn))
		}
	}
	return rows
}

func (w writer) agreementTitle(order ranking.Concordance, level ranking.Correlation) string {
	if !order.Known || !level.Known {
		return w.Say("report.jury.agree.title.none")
	}
	return w.Say("report.jury.agree.title." + orderWord(order.W) + "." + levelWord(level.Single))
}

// Words for how far jurors agree: on the order from 0.7 high, from 0.5 medium;
// on the level from 0.75 and 0.5 (Koo & Li 2016 put good from 0.75).
const (
	agreeHigh   = "high"
	agreeMedium = "medium"
	agreeLow    = "low"
)

func orderWord(w float64) string { return agreeWord(w, 0.7, 0.5) }

func levelWord(icc float64) string { return agreeWord(icc, 0.75, 0.5) }

func agreeWord(v, high, medium float64) string {
	switch {
	case v >= high:
		return agreeHigh
	case v >= medium:
		return agreeMedium
	default:
		return agreeLow
	}
}

func (w writer) orderSentence(order ranking.Concordance, applicants, jurors int) string {
	if !order.Known {
		return w.Say("report.jury.agree.order.none")
	}
	return w.Say("report.jury.agree.order.text", "Word", w.Say("report.jury.agree.word."+orderWord(order.W)), "W", w.fixed(order.W, 2),
		"Applicants", w.Count("report.jury.applications", applicants, "Number", w.number(applicants)), "Jurors", w.Count("report.jury.jurors", jurors))
}

func (w writer) levelSentence(level ranking.Correlation) string {
	if !level.Known {
		return w.Say("report.jury.agree.level.none")
	}
	low, high := levelWord(level.Low), levelWord(level.High)
	key := "report.jury.agree.level.text"
	if low != high {
		key = "report.jury.agree.level.range"
	}
	return w.Say(key, "Word", w.Say("report.jury.agree.word."+levelWord(level.Single)), "ICC", w.fixed(level.Single, 2),
		"Low", w.fixed(level.Low, 2), "High", w.fixed(level.High, 2),
		"LowWord", w.Say("report.jury.agree.word."+low), "HighWord", w.Say("report.jury.agree.word."+high))
}

func (w writer) levelNote(level ranking.Correlation) string {
	if !level.Known {
		return ""
	}
	return w.Say("report.jury.agree.level.note", "Low", w.fixed(level.Low, 2), "High", w.fixed(level.High, 2))
}

// strictness shows how strict each juror is, as the adjustment finds it.
func (w writer) strictness(r *juryRound, f *figures) document.Block {
	if r.adjusted == nil || len(r.Jurors) < 2 {
		return document.Paragraph{Look: document.Note, Text: document.Plain(w.Say("report.jury.strict.none"))}
	}
	signed := chart.Signed{
		Head: w.Say("report.jury.juror.head"), Value: w.Say("report.jury.strict.value"),
		Less: w.Say("report.jury.strict.less"), More: w.Say("report.jury.strict.more"), Max: 1,
		Language: w.Language(), Width: document.TextWidth, Speech: w.speech(w.Say("report.jury.strict.alt"), ""),
	}
	strict, lenient := 0, 0
	for j, effect := range r.adjusted.Jurors {
		signed.Rows = append(signed.Rows, chart.SignedRow{Title: w.jurorName(j), Value: chart.Value{Known: true, At: effect, Label: w.difference(effect, 2)}})
		if effect < r.adjusted.Jurors[strict] {
			strict = j
		}
		if effect > r.adjusted.Jurors[lenient] {
			lenient = j
		}
		for abs(effect) > signed.Max {
			signed.Max++
		}
	}
	return document.Figure{
		Caption: f.next(w, w.Say("report.jury.strict.caption", "Strict", jurorNumber(strict), "Lenient", jurorNumber(lenient),
			"Gap", w.fixed(r.adjusted.Jurors[lenient]-r.adjusted.Jurors[strict], 2)), w.Say("report.jury.strict.note")),
		Scene: signed.Draw(),
	}
}

// juryAdjusted sets the ranking beside one in which strict and lenient jurors
// are accounted for, or says why there is none.
func (w writer) juryAdjusted(r *juryRound, f *figures) document.Section {
	section := document.Section{Kicker: w.Say("report.jury.adjust"), Bookmark: w.Say("report.jury.adjust"), Anchor: "adjust"}
	if r.adjusted == nil {
		section.Title = w.Say("report.jury.adjust.title.refused")
		section.Blocks = body(w.Say("report.jury.adjust.refused"))
		return section
	}
	ranks := ranksOf(r.order[:r.eligible], func(a int) float64 { return r.adjusted.Applicants[a] })
	same := 0
	for i, a := range r.order[:r.eligible] {
		if ranks[i] == r.place(a).Rank {
			same++
		}
	}
	switch {
	case !r.adjusted.Matters:
		section.Title = w.Say("report.jury.adjust.title.nothing")
	case r.eligible == 0:
		section.Title = w.Say("report.jury.adjust.title.none")
	case same == r.eligible:
		section.Title = w.Say("report.jury.adjust.title.same")
	default:
		section.Title = capital(w.Count("report.jury.adjust.title", same, "Number", w.number(same), "All", w.number(r.eligible)))
	}
	table := document.Table{
		Caption: f.next(w, w.adjustCaption(r), w.Say("report.jury.adjust.note")), Dense: true,
		Columns: []document.Column{
			{Head: w.Say("report.jury.rank"), Align: document.Right, Width: 12 * scene.MM},
			{Head: w.Say("report.jury.applicant"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.jury.adjust.raw"), Align: document.Right, Width: 24 * scene.MM},
			{Head: w.Say("report.jury.adjust.adjusted"), Align: document.Right, Width: 24 * scene.MM},
			{Head: w.Say("report.jury.adjust.change"), Align: document.Right, Width: 24 * scene.MM},
			{Head: w.Say("report.jury.adjust.rank"), Align: document.Right, Width: 24 * scene.MM},
		},
	}
	for i, a := range r.order {
		table.Rows = append(table.Rows, w.adjustRow(r, i, a, ranks))
	}
	section.Blocks = []document.Block{table}
	return section
}

func (w writer) adjustRow(r *juryRound, i, a int, ranks []int) document.Row {
	adjusted, change, rank := "–", "–", "–"
	total := r.place(a).Total
	if r.adjusted.Judged[a] && total.Known() {
		adjusted, change = w.fixed(r.adjusted.Applicants[a], 2), w.difference(r.adjusted.Applicants[a]-total.Float(), 2)
	}
	if i < len(ranks) {
		rank = w.Integer(ranks[i])
	}
	row := document.Row{Cells: []document.Cell{
		document.TextCell(w.rank(r, a)), document.TextCell(r.shorts[a]), document.TextCell(w.pointText(total, 2)),
		document.TextCell(adjusted), document.TextCell(change), document.TextCell(rank),
	}}
	if i+1 == r.line() {
		row.Cut = document.Solid
	}
	return row
}

func (w writer) adjustCaption(r *juryRound) string {
	if !r.adjusted.Matters {
		return w.Say("report.jury.adjust.caption.nothing")
	}
	return w.Say("report.jury.adjust.caption")
}

// ranksOf gives ranks from 1 by a value, the highest first; equal ones share.
func ranksOf(ids []int, value func(a int) float64) []int {
	const same = 1e-9
	ranks := make([]int, len(ids))
	for i, a := range ids {
		ranks[i] = 1
		for _, o := range ids {
			if value(o) > value(a)+same {
				ranks[i]++
			}
		}
	}
	return ranks
}
