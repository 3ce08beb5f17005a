package meeting

import (
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
)

// lack is one thing that is missing, and about whom; an empty series is the
// meeting itself.
type lack struct {
	text   string
	series string
}

// missing is the first thing a draft lacks before it can be put on record; its
// text is empty where it lacks nothing. There is one thing to do at a time.
func (t teller) missing(f *draft) lack {
	if len(f.Present) == 0 {
		return lack{text: t.say("lacks_present")}
	}
	if _, ok := f.day(t.zone); !ok {
		return lack{text: t.say("lacks_day")}
	}
	for _, m := range f.Motions {
		if wrong := t.lacksOf(f, m); wrong != "" {
			return lack{text: wrong}
		}
	}
	for _, series := range f.series(t.board) {
		if wrong := t.wrongVotes(f, series); wrong != "" {
			return lack{t.say("lacks_of", "Name", t.called(series), "What", wrong), series}
		}
	}
	if len(f.Winners) == 0 && strings.TrimSpace(f.Minority) == "" && !f.explained(t.board.Applicants) {
		return lack{text: t.say("lacks_winner")}
	}
	for _, series := range f.Winners {
		if _, given, _ := f.vote(series); !given {
			return lack{t.say("lacks_votes", "Name", t.called(series)), series}
		}
		if strings.TrimSpace(f.Texts[series][TextMinutes]) == "" {
			return lack{t.say("lacks_reason", "Name", t.called(series)), series}
		}
	}
	return lack{}
}

// explained reports whether a reason for the minutes stands anywhere.
func (f *draft) explained(applicants []assessment.Applicant) bool {
	return slices.ContainsFunc(applicants, func(a assessment.Applicant) bool {
		return strings.TrimSpace(f.Texts[a.Series][TextMinutes]) != ""
	})
}

func (t teller) called(series string) string {
	if a := t.board.Applicant(series); a >= 0 {
		return t.name(a)
	}
	return series
}

// wrongVotes says what is wrong with the votes about an applicant: no
// numbers, or more than may vote.
func (t teller) wrongVotes(f *draft, series string) string {
	v, given, ok := f.vote(series)
	a := t.board.Applicant(series)
	switch {
	case !ok:
		return t.say("votes_number")
	case !given || a < 0:
		return ""
	}
	cast, most := v.For+v.Against+v.Abstain, t.board.Voters(a, f.Present)
	if cast > most {
		return t.say("votes_many", "Cast", t.words.Integer(cast), "Voters", t.words.Integer(most))
	}
	return ""
}

// wrongMotion says what is wrong with the votes about a motion.
func (t teller) wrongMotion(f *draft, m motion) string {
	v, _, ok := readVotes(m.Votes)
	switch cast := v.For + v.Against + v.Abstain; {
	case !ok:
		return t.say("votes_number")
	case cast > len(f.Present):
		return t.say("votes_many", "Cast", t.words.Integer(cast), "Voters", t.words.Integer(len(f.Present)))
	default:
		return ""
	}
}

// lacksOf says what a motion lacks; an empty one lacks nothing.
func (t teller) lacksOf(f *draft, m motion) string {
	_, given, _ := readVotes(m.Votes)
	text := strings.TrimSpace(m.Text)
	switch wrong := t.wrongMotion(f, m); {
	case wrong != "":
		return t.say("lacks_of", "Name", t.say("motion"), "What", wrong)
	case text == "" && given:
		return t.say("lacks_motion")
	case text != "" && !given:
		return t.say("lacks_votes", "Name", text)
	default:
		return ""
	}
}

// warning says what is allowed and should be seen before it is put on record.
func (t teller) warning(f *draft) string {
	var parts []string
	if want := t.board.Call.Call.Winners; len(f.Winners) != want {
		parts = append(parts, t.count("other_number", want, "Chosen", t.words.Integer(len(f.Winners))))
	}
	if names := t.outside(f); len(names) > 0 {
		parts = append(parts, t.count("not_eligible", len(names), "Names", t.list(names)))
	}
	return strings.Join(parts, " ")
}

// outside names the winners who cannot win by the rules.
func (t teller) outside(f *draft) []string {
	var names []string
	for _, series := range f.Winners {
		if a := t.board.Applicant(series); a >= 0 && t.board.Result.Place(a).Standing != ranking.Eligible {
			names = append(names, t.name(a))
		}
	}
	return names
}

// caution says which name stands in a letter that must not: that of a juror,
// or of another applicant.
func (t teller) caution(f *draft, series string) string {
	letter := strings.ToLower(f.Texts[series][TextLetter])
	if letter == "" {
		return ""
	}
	letter = strings.ReplaceAll(letter, strings.ToLower(t.called(series)), "") // which may hold that of another
	for j := range t.board.Jurors {
		if name := t.board.Jurors[j].Name; strings.Contains(letter, strings.ToLower(name)) {
			return t.say("letter_juror", "Name", name)
		}
	}
	for a := range t.board.Applicants {
		of := &t.board.Applicants[a]
		if of.Series != series && strings.Contains(letter, strings.ToLower(of.Agency)) {
			return t.say("letter_other", "Name", of.Agency)
		}
	}
	return ""
}
