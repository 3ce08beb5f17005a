package sheet

import (
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/ranking"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// WriteRound writes a whole jury round as a workbook for the file of the
// office: rules, ranking, means, every mark with its reason, conflicts, what
// was changed in the discussion, the decision and the log. It names jurors,
// since the office has to show who said what, and its first sheet says so; what
// others get, the jury report and the letters, never does. now is when it is
// written; its zone is that of all times.
func WriteRound(w io.Writer, words *translations.Translator, b *jury.Board, now time.Time) error {
	m := &roundMaker{words: words, board: b, now: now, language: assessment.Language(words.Language())}
	out := newTables()
	defer out.file.Close() //nolint:errcheck // nothing is on disk
	for _, t := range m.tables() {
		out.add(t)
	}
	if err := out.finish(); err != nil {
		return fmt.Errorf("write round: %w", err)
	}
	return out.file.Write(w)
}

// roundMaker turns a round into tables.
type roundMaker struct {
	words    *translations.Translator
	board    *jury.Board
	now      time.Time
	language assessment.Language
}

func (m *roundMaker) say(key string, pairs ...any) string {
	return m.words.Say("roundsheet."+key, pairs...)
}

func (m *roundMaker) tables() []table {
	return []table{
		m.about(), m.ranking(), m.means(), m.marks(), m.conflicts(), m.changes(), m.decision(), m.votes(), m.log(), m.rules(),
	}
}

func (m *roundMaker) head(key string, width float64) column {
	return column{head: m.say("head." + key), width: width}
}

// about says what the workbook is, on which rules it rests and who may have it.
func (m *roundMaker) about() table {
	b := m.board
	log := "–"
	if n := len(b.Round.Log); n > 0 {
		log = hex.EncodeToString(b.Round.Log[n-1].Hash[:])
	}
	d := &b.Round.Decision
	var present []string
	for _, id := range d.Present {
		if j := b.Juror(id); j >= 0 {
			present = append(present, b.Jurors[j].Name)
		}
	}
	t := table{title: m.say("tab.about"), columns: []column{m.head("what", 34), m.head("value", 100)}}
	for _, row := range [][2]any{
		{m.say("about.names"), m.say("about.names_text")},
		{m.say("about.title"), b.Call.Call.Title},
		{m.say("about.office"), b.Call.Call.Office},
		{m.say("about.written"), m.now},
		{m.say("about.state"), m.words.Say("round.state." + string(b.Round.State))},
		{m.say("about.rules"), b.Call.Print.String()},
		{m.say("about.log"), log},
		{m.say("about.chain"), m.chain()},
		{m.say("about.place"), d.Place},
		{m.say("about.day"), m.at(d.Day)},
		{m.say("about.present"), strings.Join(present, ", ")},
		{m.say("about.minority"), d.Minority},
		{m.say("about.missing"), m.say("about.missing_text")},
	} {
		t.rows = append(t.rows, []any{row[0], row[1]})
	}
	return t
}

// at is a time as the clocks of the office show it, or nothing where there is
// none.
func (m *roundMaker) at(moment time.Time) any {
	if moment.IsZero() {
		return ""
	}
	return moment.In(m.now.Location())
}

func (m *roundMaker) chain() string {
	if line := jury.BrokenLine(m.board.Round.Log); line > 0 {
		return m.say("about.broken", "Line", m.words.Integer(line))
	}
	return m.say("about.closed")
}

func (m *roundMaker) ranking() table {
	t := table{title: m.say("tab.ranking"), columns: []column{
		m.head("rank", 8), m.head("applicant", 46), m.head("points", 10), m.head("standing", 28), m.head("valid", 12), m.head("conflicts", 12),
		m.head("decision", 20), m.head("withdrawn", 40), m.head("series", 36),
	}}
	for i := range m.board.Result.Places {
		p := &m.board.Result.Places[i]
		a := &m.board.Applicants[p.Applicant]
		valid, conflicts := m.judged(p.Applicant)
		rank := any("–")
		if p.Rank > 0 {
			rank = p.Rank
		}
		t.rows = append(t.rows, []any{
			rank, a.Agency, points(p.Total), m.standing(p.Standing), valid, conflicts, m.decided(a.Series), a.Withdrawn, a.Series,
		})
	}
	return t
}

// judged counts the jurors who gave an applicant points, and those who must
// not.
func (m *roundMaker) judged(a int) (valid, conflicts int) {
	for j := range m.board.Jurors {
		if d, said := m.board.Declaration(a, j); said && d.Conflicted() {
			conflicts++
			continue
		}
		for c := range m.board.Ranking.Criteria {
			if m.board.Ranking.At(a, j, c).State == ranking.Given {
				valid++
				break
			}
		}
	}
	return valid, conflicts
}

func (m *roundMaker) standing(s ranking.Standing) string {
	names := [...]string{ranking.Eligible: "eligible", ranking.Below: "below", ranking.NotReady: "not_ready", ranking.Withdrawn: "withdrawn"}
	return m.words.Say("round.standing." + names[s])
}

func (m *roundMaker) decided(series string) string {
	d := &m.board.Round.Decision
	if slices.Contains(d.Winners, series) {
		return m.say("chosen")
	}
	if i := slices.Index(d.Reserve, series); i >= 0 {
		return m.say("reserve", "Number", m.words.Integer(i+1))
	}
	return ""
}

// points are a number for sorting; nothing where there is none.
func points(n ranking.Number) any {
	if !n.Known() {
		return ""
	}
	return n.Float()
}

// means are the heat map: a row for each applicant as they stand.
func (m *roundMaker) means() table {
	t := table{title: m.say("tab.means"), columns: []column{m.head("rank", 8), m.head("applicant", 46), m.head("points", 10)}}
	for i := range m.board.Call.Call.Criteria {
		c := &m.board.Call.Call.Criteria[i]
		t.columns = append(t.columns, column{head: m.say("criterion", "ID", string(c.ID), "Title", c.Title.In(m.language), "Weight", m.weight(i)), width: 17})
	}
	for i := range m.board.Result.Places {
		p := &m.board.Result.Places[i]
		rank := any("–")
		if p.Rank > 0 {
			rank = p.Rank
		}
		row := []any{rank, m.board.Applicants[p.Applicant].Agency, points(p.Total)}
		for c := range m.board.Call.Call.Criteria {
			mean := m.board.Result.Means.Of(p.Applicant, c)
			row = append(row, heat{at: mean.Number, few: mean.Valid < ranking.MinJurors})
		}
		t.rows = append(t.rows, row)
	}
	return t
}

// weight is the share of a criterion in the total.
func (m *roundMaker) weight(c int) string {
	return m.words.Percent(fmt.Sprintf("%.1f", 100*m.board.Shares()[c]))
}

// marks are what every juror said of every applicant in every criterion.
func (m *roundMaker) marks() table {
	t := table{title: m.say("tab.marks"), columns: []column{
		m.head("applicant", 40), m.head("criterion_id", 10), m.head("criterion", 34), m.head("juror", 28), m.head("mark", 20), m.head("points", 10),
		m.head("reason", 80), m.head("made", 18),
	}}
	for i := range m.board.Result.Places {
		a := m.board.Result.Places[i].Applicant
		for c := range m.board.Call.Call.Criteria {
			for j := range m.board.Jurors {
				t.rows = append(t.rows, m.mark(a, c, j))
			}
		}
	}
	return t
}

func (m *roundMaker) mark(a, c, j int) []any {
	of := &m.board.Call.Call.Criteria[c]
	row := []any{m.board.Applicants[a].Agency, string(of.ID), of.Title.In(m.language), m.board.Jurors[j].Name}
	mark := m.board.Mark(a, j, c)
	switch m.board.Ranking.At(a, j, c).State {
	case ranking.Conflicted:
		return append(row, m.say("mark.conflict"))
	case ranking.NotApplicable:
		return append(row, m.say("mark.not_applicable"))
	case ranking.Given, ranking.CannotJudge, ranking.Open:
	}
	if mark == nil {
		return append(row, m.say("mark.open"))
	}
	return append(row, m.say("mark."+string(mark.State)), given(mark), mark.Reason, m.at(mark.Made))
}

// given are the points of a mark; nothing for one without.
func given(mark *assessment.Mark) any {
	if mark == nil || mark.State != assessment.MarkGiven {
		return ""
	}
	return float64(mark.Points) / 2
}

func (m *roundMaker) conflicts() table {
	t := table{title: m.say("tab.conflicts"), columns: []column{
		m.head("juror", 28), m.head("applicant", 46), m.head("kind", 32), m.head("reason", 70), m.head("made", 18),
	}}
	for j := range m.board.Jurors {
		for a := range m.board.Applicants {
			kind, reason, made := m.words.Say("round.undeclared"), "", any("")
			if d, said := m.board.Declaration(a, j); said {
				kind, reason, made = m.words.Say("round.conflict."+string(d.Kind)), d.Reason, m.at(d.Made)
			}
			t.rows = append(t.rows, []any{m.board.Jurors[j].Name, m.board.Applicants[a].Agency, kind, reason, made})
		}
	}
	return t
}

// changes are the marks that were changed in the discussion, with what stood
// there before.
func (m *roundMaker) changes() table {
	t := table{title: m.say("tab.changes"), columns: []column{
		m.head("applicant", 40), m.head("criterion", 34), m.head("juror", 28), m.head("before", 16), m.head("after", 16), m.head("reason", 70), m.head("made", 18),
	}}
	for i := range m.board.Round.Marks {
		mark := &m.board.Round.Marks[i]
		a, c, j := m.board.Applicant(mark.Series), m.board.Criterion(mark.Criterion), m.board.Juror(mark.Juror)
		if a < 0 || c < 0 || j < 0 {
			continue
		}
		for now := mark; now.Before != nil; now = now.Before {
			t.rows = append(t.rows, []any{
				m.board.Applicants[a].Agency, m.board.Call.Call.Criteria[c].Title.In(m.language), m.board.Jurors[j].Name,
				m.said(now.Before), m.said(now), now.Reason, m.at(now.Made),
			})
		}
	}
	return t
}

func (m *roundMaker) said(mark *assessment.Mark) any {
	if mark.State != assessment.MarkGiven {
		return m.say("mark." + string(mark.State))
	}
	return given(mark)
}

// decision is a row for each applicant: what was decided, and the three roles
// of text.
func (m *roundMaker) decision() table {
	t := table{title: m.say("tab.decision"), columns: []column{
		m.head("applicant", 46), m.head("decision", 20), m.head("internal", 60), m.head("minutes", 60), m.head("letter", 60),
	}}
	for i := range m.board.Result.Places {
		a := &m.board.Applicants[m.board.Result.Places[i].Applicant]
		var verdict assessment.Verdict
		for _, v := range m.board.Round.Decision.Verdicts {
			if v.Series == a.Series {
				verdict = v
			}
		}
		t.rows = append(t.rows, []any{a.Agency, m.decided(a.Series), verdict.Internal, verdict.Minutes, verdict.Letter})
	}
	return t
}

func (m *roundMaker) votes() table {
	t := table{title: m.say("tab.votes"), columns: []column{
		m.head("vote", 70), m.head("for", 10), m.head("against", 10), m.head("abstain", 14), m.head("made", 18),
	}}
	for _, v := range m.board.Round.Decision.Votes {
		about := v.Motion
		if a := m.board.Applicant(v.Series); a >= 0 && about == "" {
			about = m.board.Applicants[a].Agency
		}
		t.rows = append(t.rows, []any{about, v.For, v.Against, v.Abstain, m.at(v.Made)})
	}
	return t
}

func (m *roundMaker) log() table {
	t := table{title: m.say("tab.log"), columns: []column{
		m.head("number", 8), m.head("at", 18), m.head("happened", 90), m.head("reason", 60), m.head("hash", 66),
	}}
	names := wording.NamesIn(&m.board.Round, m.board.Applicants, m.board.Call.Call.Criteria, m.language)
	for i := range m.board.Round.Log {
		entry := &m.board.Round.Log[i]
		t.rows = append(t.rows, []any{entry.Number, m.at(entry.At), wording.RoundLine(m.words, entry, names), entry.Reason, hex.EncodeToString(entry.Hash[:])})
	}
	return t
}

// rules are the criteria as they were locked, and what decides beside them.
func (m *roundMaker) rules() table {
	call := &m.board.Call.Call
	t := table{title: m.say("tab.rules"), columns: []column{m.head("criterion_id", 22), m.head("criterion", 46), m.head("weight", 12), m.head("threshold", 14)}}
	for point := range assessment.MaxPoints/2 + 1 {
		t.columns = append(t.columns, column{head: m.words.Count("roundsheet.head.anchor", int(point)), width: 44})
	}
	for i := range call.Criteria {
		c := &call.Criteria[i]
		row := []any{string(c.ID), c.Title.In(m.language), m.weight(i), float64(c.Threshold) / 2}
		for _, anchor := range c.Anchors {
			row = append(row, anchor.In(m.language))
		}
		t.rows = append(t.rows, row)
	}
	t.rows = append(t.rows, []any{m.say("rules.print"), m.board.Call.Print.String()}, []any{m.say("rules.winners"), call.Winners}, []any{m.say("rules.total"), float64(call.Total) / 2})
	for i, step := range call.Ties {
		t.rows = append(t.rows, []any{m.say("rules.tie", "Number", m.words.Integer(i+1)), wording.Tie(m.words, step, m.title)})
	}
	return t
}

func (m *roundMaker) title(id assessment.CriterionID) string {
	if c := m.board.Criterion(id); c >= 0 {
		return m.board.Call.Call.Criteria[c].Title.In(m.language)
	}
	return string(id)
}
