package meeting

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// dayForm is how a day is typed.
const dayForm = "02.01.2006"

// draft is a decision as it is typed: numbers and days are still texts, so
// that nothing is lost that cannot be read yet.
type draft struct {
	Winners  []string // series, in the order the jury gives them
	Reserve  []string // series, first to move up first
	Place    string
	Day      string
	Present  []assessment.JurorID
	Minority string
	Votes    map[string][3]string // for, against, abstained, by series
	Texts    map[string][3]string // internal, minutes, letter, by series
	Lots     []string             // series in the order they were drawn
	Motions  []motion
}

// motion is a vote that is about no applicant, as it is typed.
type motion struct {
	Text  string
	Votes [3]string
	Made  time.Time // when it was put on record first; zero: it was not yet
}

// draftOf is what is on record, to be changed. Where nothing is said of it, the
// meeting is today and all members are there.
func draftOf(b *jury.Board, today time.Time) *draft {
	of := recordOf(b, today.Location())
	if of.Day == "" {
		of.Day = today.Format(dayForm)
	}
	for j := range b.Jurors {
		if len(b.Round.Decision.Present) == 0 {
			of.Present = append(of.Present, b.Jurors[j].ID)
		}
	}
	return of
}

// recordOf is what is on record and nothing else.
func recordOf(b *jury.Board, zone *time.Location) *draft {
	d := &b.Round.Decision
	of := &draft{
		Winners: slices.Clone(d.Winners), Reserve: slices.Clone(d.Reserve), Place: d.Place, Present: slices.Clone(d.Present),
		Minority: d.Minority, Votes: map[string][3]string{}, Texts: map[string][3]string{}, Lots: slices.Clone(d.Lots),
	}
	if !d.Day.IsZero() {
		of.Day = d.Day.In(zone).Format(dayForm)
	}
	for _, v := range d.Votes {
		typed := [3]string{strconv.Itoa(v.For), strconv.Itoa(v.Against), strconv.Itoa(v.Abstain)}
		if v.Motion == "" {
			of.Votes[v.Series] = typed
		} else {
			of.Motions = append(of.Motions, motion{Text: v.Motion, Votes: typed, Made: v.Made})
		}
	}
	for _, v := range d.Verdicts {
		of.Texts[v.Series] = [3]string{v.Internal, v.Minutes, v.Letter}
	}
	return of
}

// readDraft reads a draft that was kept; nil: there is none that can be read.
func readDraft(kept string) *draft {
	of := &draft{}
	if kept == "" || json.Unmarshal([]byte(kept), of) != nil {
		return nil
	}
	if of.Votes == nil {
		of.Votes = map[string][3]string{}
	}
	if of.Texts == nil {
		of.Texts = map[string][3]string{}
	}
	return of
}

// kept writes a draft down.
func (f *draft) kept() string {
	raw, err := json.Marshal(f)
	if err != nil {
		panic(err) // there are only texts in it
	}
	return string(raw)
}

// forget drops who no longer takes part.
func (f *draft) forget(b *jury.Board) {
	gone := func(series string) bool {
		a := b.Applicant(series)
		return a < 0 || b.Applicants[a].Withdrawn != ""
	}
	f.Winners = slices.DeleteFunc(f.Winners, gone)
	f.Reserve = slices.DeleteFunc(f.Reserve, gone)
	f.Lots = slices.DeleteFunc(f.Lots, gone)
	f.Present = slices.DeleteFunc(f.Present, func(id assessment.JurorID) bool { return b.Juror(id) < 0 })
}

// fate is what becomes of an applicant, and its place in the list, from 0.
func (f *draft) fate(series string) (Fate, int) {
	if at := slices.Index(f.Winners, series); at >= 0 {
		return FateWinner, at
	}
	if at := slices.Index(f.Reserve, series); at >= 0 {
		return FateReserve, at
	}
	return FateNone, -1
}

// choose puts an applicant at the end of a list and takes it out of the other.
func (f *draft) choose(series string, fate Fate) {
	other := func(one string) bool { return one == series }
	f.Winners, f.Reserve = slices.DeleteFunc(f.Winners, other), slices.DeleteFunc(f.Reserve, other)
	switch fate {
	case FateWinner:
		f.Winners = append(f.Winners, series)
	case FateReserve:
		f.Reserve = append(f.Reserve, series)
	case FateNone:
	}
}

// move moves an applicant up (-1) or down (1) in its list.
func (f *draft) move(series string, by int) {
	for _, list := range [][]string{f.Winners, f.Reserve} {
		at := slices.Index(list, series)
		if to := at + by; at >= 0 && to >= 0 && to < len(list) {
			list[at], list[to] = list[to], list[at]
		}
	}
}

func (f *draft) attend(id assessment.JurorID) {
	if at := slices.Index(f.Present, id); at >= 0 {
		f.Present = slices.Delete(f.Present, at, at+1)
		return
	}
	f.Present = append(f.Present, id)
}

// draw notes that an applicant was drawn next, or takes that back.
func (f *draft) draw(series string) {
	if at := slices.Index(f.Lots, series); at >= 0 {
		f.Lots = slices.Delete(f.Lots, at, at+1)
		return
	}
	f.Lots = append(f.Lots, series)
}

// vote reads the votes about an applicant; given is false where none were
// typed, ok is false where they are no numbers.
func (f *draft) vote(series string) (v assessment.Vote, given, ok bool) {
	v, given, ok = readVotes(f.Votes[series])
	v.Series = series
	return v, given, ok
}

func readVotes(typed [3]string) (v assessment.Vote, given, ok bool) {
	for i, into := range []*int{&v.For, &v.Against, &v.Abstain} {
		text := strings.TrimSpace(typed[i])
		if text == "" {
			continue
		}
		n, err := strconv.Atoi(text)
		if err != nil || n < 0 {
			return v, true, false
		}
		*into, given = n, true
	}
	return v, given, true
}

func (f *draft) day(zone *time.Location) (time.Time, bool) {
	at, err := time.ParseInLocation(dayForm, strings.TrimSpace(f.Day), zone)
	return at, err == nil
}

// decision is the draft as a decision.
func (f *draft) decision(b *jury.Board, now time.Time) assessment.Decision {
	d := assessment.Decision{
		Winners: slices.Clone(f.Winners), Reserve: slices.Clone(f.Reserve), Lots: slices.Clone(f.Lots),
		Minority: assessment.CleanText(f.Minority), Place: assessment.CleanLine(f.Place), Present: slices.Clone(f.Present),
	}
	d.Day, _ = f.day(now.Location())
	d.Votes = f.motions(now)
	for _, series := range f.series(b) {
		if v, given, ok := f.vote(series); given && ok {
			v.Made = now
			d.Votes = append(d.Votes, v)
		}
		t := f.Texts[series]
		v := assessment.Verdict{
			Series: series, Internal: assessment.CleanText(t[TextInternal]), Minutes: assessment.CleanText(t[TextMinutes]), Letter: assessment.CleanText(t[TextLetter]),
		}
		if v.Internal+v.Minutes+v.Letter != "" {
			d.Verdicts = append(d.Verdicts, v)
		}
	}
	return d
}

// motions are the votes that are about no applicant; one without words is none.
func (f *draft) motions(now time.Time) []assessment.Vote {
	var votes []assessment.Vote
	for _, m := range f.Motions {
		v, _, ok := readVotes(m.Votes)
		if v.Motion = assessment.CleanLine(m.Text); v.Motion == "" || !ok {
			continue
		}
		if v.Made = m.Made; v.Made.IsZero() {
			v.Made = now
		}
		votes = append(votes, v)
	}
	return votes
}

// series lists those about whom something was typed, in the order of the
// applicants; those who do not take part come last and keep what was written.
func (f *draft) series(b *jury.Board) []string {
	about := map[string]bool{}
	for series := range f.Votes {
		about[series] = true
	}
	for series := range f.Texts {
		about[series] = true
	}
	place := func(series string) int {
		if a := b.Applicant(series); a >= 0 {
			return a
		}
		return len(b.Applicants)
	}
	return slices.SortedFunc(maps.Keys(about), func(x, y string) int {
		return cmp.Or(cmp.Compare(place(x), place(y)), cmp.Compare(x, y))
	})
}
