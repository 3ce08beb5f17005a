package reports

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/ranking"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/document"
	"reifekompass/reports/wording"
)

// ErrNoApplicants says that a round has nobody to report about.
var ErrNoApplicants = errors.New("no applicants")

// JuryInput is a round with what the jury report says beside it.
type JuryInput struct {
	Board       *jury.Board
	Submissions map[string]Input // what the applicants handed over, by series; one that is missing has no profile
	// Near and Any are the draws of Board.Acceptability, if they are there
	// already; nil: they are drawn.
	Near, Any *ranking.Acceptability
	// Carried makes the file that travels inside the letter of a series: what
	// the letter says about its peer group. Nil, or nothing of it: none travels.
	Carried func(series string, c *transfer.Circle) []byte
}

// JuryReport returns the report of a jury round: who leads and how firm that
// is, every check beside it, a page per applicant, and the rules. It names no
// juror, only their numbers, and is for the jury and the office. Without
// applicants it is ErrNoApplicants.
func JuryReport(in JuryInput, o Options) (document.Document, error) {
	w, r, err := newJuryRound(&in, o)
	if err != nil {
		return document.Document{}, fmt.Errorf("jury report: %w", err)
	}
	r.check(&in)
	f := &figures{}
	sections := []document.Section{w.jurySummary(r, f)}
	sections = append(sections, w.juryHeatPages(r, f)...)
	sections = append(sections, w.juryContributions(r, f), w.juryTotals(r, f), w.juryDisagreements(r, f), w.juryAgreement(r, f), w.juryAdjusted(r, f))
	sections = append(sections, w.juryStability(r, f), w.juryAcceptability(r, f), w.juryLeftOut(r, f), w.juryCrossCheck(r, f), w.jurySets(r, f))
	sections = append(sections, w.jurySelfPages(r, f)...)
	sections = append(sections, w.applicantPages(r, f)...)
	sections = append(sections, w.juryMethod(r))
	sections = slices.Insert(sections, 1, w.contents(sections))
	d := document.Document{
		Title: w.Say("report.jury.file", "Title", r.title()), Author: r.Call.Call.Office, Subject: w.juryFinding(r),
		Language: w.Language(), Date: o.Date, Frame: w.juryFrame(r, w.Say("report.jury")), Cover: w.juryCover(r),
		Sections: sections, Attachments: []document.Attachment{w.juryData(r)},
	}
	return w.honest(w.themed(d), func(notes ...document.Block) document.Section { return w.juryMethod(r, notes...) }), nil
}

// juryRound is what all pages about a round share.
type juryRound struct {
	*jury.Board

	names, shorts []string // of the applicants; the short ones are those of their places, for charts and titles
	inputs        []*Input // nil: not given
	order         []int    // applicants as they stand: the eligible by rank, then the others
	eligible      int      // the first of order
	sure, tied    []int    // who wins by the rules; tied for the last place and not told apart
	totals        [][]ranking.Number
	shares        []float64
	fingerprint   string

	juryChecks
}

// juryChecks are the checks beside the ranking. Only the jury report needs
// them.
type juryChecks struct {
	near, anything *ranking.Acceptability
	stability      []ranking.Stability
	disagreements  []ranking.Disagreement
	sets           *ranking.Sets // nil: fewer eligible than winners
	choice         *ranking.Choice
	adjusted       *ranking.Adjustment // nil: refused
	withoutJuror   []ranking.LeftOut
	withoutOne     []ranking.LeftOut // without one criterion
	bests          []ranking.Number  // by criterion: the highest mean among those who are eligible; unknown without any
	known          [][]float64       // by criterion: see meansOf
}

func newJuryRound(in *JuryInput, o Options) (writer, *juryRound, error) {
	b := in.Board
	switch {
	case o.Words == nil:
		return writer{}, nil, ErrNoWords
	case b == nil || len(b.Applicants) == 0:
		return writer{}, nil, ErrNoApplicants
	}
	w := newWriter(o, &assessment.Catalogue{})
	r := &juryRound{Board: b, totals: b.Ranking.JurorTotals(), shares: b.Shares(), fingerprint: roundPrint(b)}
	for _, p := range b.Result.Places {
		r.order = append(r.order, p.Applicant)
		if p.Standing == ranking.Eligible {
			r.eligible++
		}
	}
	r.sure, r.tied = b.Result.Winners(r.wanted())
	for i := range b.Applicants {
		r.add(w, in, i)
	}
	r.shorts = wording.ShortNames(r.shorts)
	return w, r, nil
}

// add names an applicant. Two of one name are told apart by their place in the
// list.
func (r *juryRound) add(w writer, in *JuryInput, i int) {
	name := oneLine(r.Applicants[i].Agency)
	short := name
	var input *Input
	if given, known := in.Submissions[r.Applicants[i].Series]; known && given.Catalogue != nil {
		input = &given
		short = oneLine(given.area())
	}
	same := func(a assessment.Applicant) bool { return oneLine(a.Agency) == name }
	if slices.ContainsFunc(r.Applicants[:i], same) || slices.ContainsFunc(r.Applicants[i+1:], same) {
		name = w.Say("report.jury.name.same", "Name", name, "Number", w.Integer(i+1))
		short = name
	}
	if slices.Contains(r.shorts, short) {
		short = name
	}
	r.names, r.shorts, r.inputs = append(r.names, name), append(r.shorts, short), append(r.inputs, input)
}

func (r *juryRound) check(in *JuryInput) {
	b := r.Board
	var beside sync.WaitGroup
	beside.Go(func() { r.sets = b.Ranking.Sets(b.Result) }) // as much work as all others together
	r.near, r.anything = in.Near, in.Any
	if r.near == nil || r.anything == nil {
		r.near, r.anything = b.Acceptability()
	}
	r.stability = b.Ranking.Stability(b.Result)
	r.disagreements = b.Ranking.Disagreements(b.Result)
	r.choice = ranking.Choose(b.Ranking.Ballots(), len(b.Applicants))
	r.adjusted, _ = ranking.Adjust(b.Ranking.Observations(), len(b.Applicants), len(b.Jurors)) // refused: nil, and the page says so
	r.withoutJuror = b.Ranking.WithoutEachJuror(b.Result)
	r.withoutOne = b.Ranking.WithoutEachCriterion(b.Result)
	for c := range b.Ranking.Criteria {
		r.bests, r.known = append(r.bests, r.best(c)), append(r.known, r.meansOf(c, nil))
	}
	beside.Wait()
}

func (r *juryRound) title() string { return oneLine(r.Call.Call.Title) }

// wanted is how many winners the call asks for.
func (r *juryRound) wanted() int { return max(1, r.Ranking.Winners) }

// leaders are those who win by the rules, with those who are tied for the last
// place.
func (r *juryRound) leaders() []int { return slices.Concat(r.sure, r.tied) }

// line is after how many rows of order a line says that the winners end: 0
// where that cannot be told.
func (r *juryRound) line() int {
	if len(r.tied) > 0 || len(r.sure) == len(r.order) {
		return 0
	}
	return len(r.sure)
}

func (r *juryRound) place(a int) *ranking.Place { return r.Result.Place(a) }

func (r *juryRound) criterion(c int) *assessment.CallCriterion { return &r.Call.Call.Criteria[c] }

// applied are the criteria that are applied in the round.
func (r *juryRound) applied() []int {
	var all []int
	for c := range r.Ranking.Criteria {
		if !slices.Contains(r.Round.Excluded, r.Ranking.Criteria[c].ID) {
			all = append(all, c)
		}
	}
	return all
}

// valid counts the jurors who gave an applicant points in any criterion.
func (r *juryRound) valid(a int) int {
	count := 0
	for j := range r.Jurors {
		if r.totals[a][j].Known() {
			count++
		}
	}
	return count
}

// conflicts counts the jurors who have a conflict with an applicant.
func (r *juryRound) conflicts(a int) int {
	count := 0
	for j := range r.Jurors {
		if d, said := r.Declaration(a, j); said && d.Conflicted() {
			count++
		}
	}
	return count
}

// listed are applicants by their names, short ones if they fit a sentence.
func (r *juryRound) listed(ids []int) []string {
	names := make([]string, len(ids))
	for i, a := range ids {
		names[i] = r.shorts[a]
	}
	return names
}

// rank is the rank of an applicant in words: a number, or a dash.
func (w writer) rank(r *juryRound, a int) string {
	if rank := r.place(a).Rank; rank > 0 {
		return w.Integer(rank)
	}
	return "–"
}

// standingWord says why an applicant has no rank, with the numbers that decide.
func (w writer) standingWord(r *juryRound, a int) string {
	p := r.place(a)
	switch p.Standing {
	case ranking.Withdrawn:
		return w.Say("report.jury.withdrawn")
	case ranking.NotReady:
		return w.notReady(r, a)
	case ranking.Below:
		return w.Count("report.jury.below", len(p.Missed), "Total", w.pointText(p.Total, 2))
	default:
		return ""
	}
}

func (w writer) notReady(r *juryRound, a int) string {
	switch valid := r.valid(a); {
	case valid == 0 && len(r.Jurors) > 0 && r.conflicts(a) == len(r.Jurors):
		return w.Say("report.jury.not_ready.conflicts")
	case valid == 0:
		return w.Say("report.jury.not_ready.nobody")
	case valid < ranking.MinJurors:
		return w.Count("report.jury.not_ready", valid, "Number", w.number(valid))
	default:
		return w.Count("report.jury.not_ready.criteria", len(r.place(a).Thin), "Number", w.number(len(r.place(a).Thin)))
	}
}

// criterionName is a criterion as sentences name it.
func (w writer) criterionName(r *juryRound, c int) string {
	return w.quoted(w.text(r.criterion(c).Title))
}

// criterionLabel is a criterion with its id, for charts and tables.
func (w writer) criterionLabel(r *juryRound, c int) string {
	return string(r.criterion(c).ID) + "\u2002" + w.text(r.criterion(c).Title)
}

// roundPrint identifies what a round says, apart from its log: who takes part,
// what was said about conflicts, every mark and the decision.
func roundPrint(b *jury.Board) string {
	var form strings.Builder
	field(&form, "reifekompass-round", 1, b.Round.ID, b.Call.Print.String())
	for _, a := range b.Applicants {
		field(&form, "applicant", a.Series, a.Revision, a.Print.String(), a.Withdrawn)
	}
	for _, j := range b.Jurors {
		field(&form, "juror", j.ID)
	}
	for _, d := range b.Round.Declared {
		field(&form, "declared", d.Juror, d.Series, d.Kind, d.Reason)
	}
	for i := range b.Round.Marks {
		m := &b.Round.Marks[i]
		field(&form, "mark", m.Juror, m.Series, m.Criterion, m.State, m.Points, m.Reason)
	}
	for _, id := range b.Round.Excluded {
		field(&form, "excluded", id)
	}
	d := &b.Round.Decision
	field(&form, "decision", d.Winners, d.Reserve, d.Lots, d.Minority, d.Place, d.Day.Unix(), d.Present)
	for _, v := range d.Votes {
		field(&form, "vote", v.Series, v.Motion, v.For, v.Against, v.Abstain)
	}
	return grouped(form.String())
}

// juryFrame is head and foot of what is said about a round.
func (w writer) juryFrame(r *juryRound, report string) document.Frame {
	frame := w.frame(r.fictional(), "", r.fingerprint)
	key := "report.jury.foot"
	if !w.options.Final {
		key = "report.jury.foot.draft"
	}
	frame.Foot = w.Say(key, "Rules", w.rulesPrint(r), "Date", w.Date(w.options.Date), "Fingerprint", r.fingerprint)
	frame.Head, frame.Report = r.title(), report
	return frame
}

// rulesPrint is the beginning of the fingerprint of the call, or a word if it
// is not locked.
func (w writer) rulesPrint(r *juryRound) string {
	groups := strings.Fields(r.Call.Print.String())
	if len(groups) < 2 {
		return w.Say("report.jury.rules.open")
	}
	return strings.Join(groups[:2], " ")
}

func (r *juryRound) fictional() bool {
	return slices.ContainsFunc(r.inputs, func(in *Input) bool { return in != nil && in.fictional() })
}

func (w writer) juryCover(r *juryRound) *document.Cover {
	call := &r.Call.Call
	cover := &document.Cover{
		Brand: w.Say("report.brand"), Report: w.Say("report.jury"), Name: r.title(),
		Subtitles: []string{w.Say("report.jury.subtitle"), w.Count("report.jury.cover", len(r.Applicants),
			"Jurors", w.Count("report.jury.jurors", len(r.Jurors)))},
		Facts: []document.Fact{
			{Label: w.Say("report.fact.date"), Value: w.LongDate(w.options.Date)},
			{Label: w.Say("report.fact.state"), Value: w.state()},
			{Label: w.Say("report.jury.rules"), Value: w.rulesPrint(r)},
			{Label: w.Say("report.fact.fingerprint"), Value: r.fingerprint},
		},
		Note: w.Say("report.jury.cover.note", "Office", oneLine(call.Office), "State", w.Say("round.state."+string(r.Round.State))),
	}
	if r.fictional() {
		cover.Mark = w.Say("report.fictional")
	}
	cover.Figure = w.juryCoverFigure(r)
	return cover
}

// juryData is the table of the means as a file for spreadsheets.
func (w writer) juryData(r *juryRound) document.Attachment {
	head := []string{w.Say("report.jury.rank"), w.Say("report.jury.applicant"), w.Say("report.jury.points"), w.Say("report.jury.valid"), w.Say("report.jury.standing")}
	for _, c := range r.applied() {
		head = append(head, unformulated(w.criterionLabel(r, c)))
	}
	rows := [][]string{head}
	for _, a := range r.order {
		rank := ""
		if p := r.place(a); p.Rank > 0 {
			rank = strconv.Itoa(p.Rank)
		}
		row := []string{rank, unformulated(r.names[a]), w.Decimal(r.place(a).Total.Round(4)), strconv.Itoa(r.valid(a)), w.standingWord(r, a)}
		for _, c := range r.applied() {
			row = append(row, w.Decimal(r.Result.Means.Of(a, c).Number.Round(4)))
		}
		rows = append(rows, row)
	}
	return tableFile(w.Say("report.jury.data.name"), w.Say("report.jury.data.text"), rows)
}
