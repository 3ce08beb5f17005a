package overview

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
)

// teller turns summaries into rows.
type teller struct {
	words     *translations.Translator
	catalogue *assessment.Catalogue
	asked     map[assessment.Kind]int // number of questions by kind, as it is met
	now       time.Time
}

func newTeller(words *translations.Translator, catalogue *assessment.Catalogue, now time.Time) *teller {
	return &teller{words: words, catalogue: catalogue, asked: map[assessment.Kind]int{}, now: now}
}

func (t *teller) row(s assessment.Summary) Row {
	row := Row{
		ID:       s.ID,
		Agency:   s.Agency,
		Call:     s.Call,
		Document: t.words.Say("overview.document", "Year", s.Year),
		Status:   t.words.Say("overview.status." + string(s.Status)),
		Locked:   s.Status == assessment.Submitted,
		Changed:  moment(t.words, s.Changed, t.now),
		final:    s.Status == assessment.Complete || s.Status == assessment.Submitted,
	}
	if s.Part != nil {
		row.Document = t.words.Say("overview.document_part", "Year", s.Year)
	}
	if s.Fictional {
		row.Sample = t.words.Say("overview.sample")
	}
	t.progress(&row, s)
	row.back = s.Part != nil && row.Done && s.Position != "" // a share of the work comes with answers that nobody has looked at
	row.finished = row.Locked || row.Done && s.Part == nil
	row.Action = t.action(row, s)
	row.Name = t.words.Say("overview.row_name", "Agency", row.Agency, "Document", t.titled(row),
		"Progress", row.Progress, "Status", row.Status, "Changed", row.Changed)
	row.folded = fold(fmt.Sprintf("%s %s %s %s %s", row.Agency, s.Place, row.Document, row.Call, row.Sample))
	return row
}

// titled is what the document is, with the call that it answers.
func (t *teller) titled(row Row) string {
	if row.Call == "" {
		return row.Document
	}
	return t.words.Say("overview.document_call", "Document", row.Document, "Call", row.Call)
}

func (t *teller) progress(row *Row, s assessment.Summary) {
	if s.CatalogueID != t.catalogue.ID {
		row.Progress = t.words.Count("overview.progress_foreign", s.Settled)
		return
	}
	all := t.questions(s.Kind)
	if s.Part != nil {
		all = len(t.catalogue.RelevantTo(s.Kind).Shared(s.Part).Order())
	}
	row.Progress = t.words.Count("overview.progress", all, "Done", t.words.Integer(s.Settled))
	if all == 0 {
		return
	}
	row.Done = s.Settled >= all
	row.Share = min(1, float64(s.Settled)/float64(all))
	row.Percent = t.words.Percent(strconv.Itoa(percent(s.Settled, all)))
}

// percent rounds to whole per cent, but says 0 only for nothing and 100 only
// for everything.
func percent(part, all int) int {
	switch rounded := (200*part + all) / (2 * all); {
	case part >= all:
		return 100
	case part > 0 && rounded == 0:
		return 1
	default:
		return min(rounded, 99)
	}
}

func (t *teller) questions(kind assessment.Kind) int {
	n, known := t.asked[kind]
	if !known {
		n = len(t.catalogue.RelevantTo(kind).Order())
		t.asked[kind] = n
	}
	return n
}

func (t *teller) action(row Row, s assessment.Summary) string {
	switch {
	case row.back:
		return t.words.Say("overview.action.return")
	case row.finished:
		return t.words.Say("overview.action.result")
	case s.Position == "" && s.Settled > 0 && s.Part == nil: // answered elsewhere, and read in
		return t.words.Say("overview.action.go_on")
	case s.Position == "":
		return t.words.Say("overview.action.begin")
	default:
		return t.words.Say("overview.action.resume", "Question", s.Position)
	}
}

// moment says when something was, as near things are spoken of: "Heute, 14:03".
func moment(words *translations.Translator, at, now time.Time) string {
	at = at.In(now.Location())
	switch day := daysBetween(at, now); {
	case at.IsZero():
		return ""
	case day == 0:
		return words.Say("overview.today", "Clock", words.Clock(at))
	case day == 1:
		return words.Say("overview.yesterday", "Clock", words.Clock(at))
	default:
		return words.Date(at)
	}
}

// daysBetween counts midnights from one moment to the other.
func daysBetween(from, to time.Time) int {
	midnight := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	return int(midnight(to).Sub(midnight(from)) / (24 * time.Hour))
}

// fold makes text comparable in a search: lower case, ü as u, ß as ss.
func fold(text string) string {
	bare := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	folded, _, err := transform.String(bare, strings.ReplaceAll(text, "ß", "ss"))
	if err != nil {
		folded = text
	}
	return strings.ToLower(folded)
}

// matches reports whether the row holds every word of the folded search.
func (r *Row) matches(words []string) bool {
	for _, word := range words {
		if !strings.Contains(r.folded, word) {
			return false
		}
	}
	return true
}
