package result

import (
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assets/translations"
)

// listed is the number of ids that a figure names before it counts the rest.
const listed = 3

// teller turns a result into words.
type teller struct {
	words     *translations.Translator
	catalogue *assessment.Catalogue // the part that is asked
	result    scoring.Result
}

func (t teller) in(text assessment.Text) string {
	return text.In(assessment.Language(t.words.Language()))
}

func (t teller) score(s scoring.Score) string { return t.words.Decimal(s.Round(1)) }

func (t teller) percent(s scoring.Score) string {
	if !s.Known() {
		return t.words.Say("result.none")
	}
	return t.words.Percent(s.Round(1))
}

func (t teller) figures() [4]Figure {
	return [4]Figure{t.total(), t.bottleneck(), t.coverage(), t.attainment()}
}

func (t teller) total() Figure {
	f := Figure{Label: t.words.Say("result.total")}
	if t.result.Total.Known() {
		f.Value, f.Unit = t.score(t.result.Total), t.words.Say("result.of_hundred")
		f.Note = t.totalNote()
		return f
	}
	f.Value = t.words.Say("result.not_scored")
	if t.result.Counts.Answered == 0 {
		f.Note = t.words.Say("result.nothing_answered")
		return f
	}
	f.Note = t.words.Say("result.possible_but", "Bounds", t.bounds(t.result.Bounds), "Missing", t.list(t.thin()))
	return f
}

func (t teller) totalNote() string {
	switch b := t.result.Bounds; {
	case !b.Low.Equal(b.High):
		return t.words.Say("result.possible", "Bounds", t.bounds(b))
	case t.result.TotalTarget.Known():
		return t.words.Say("result.total_target", "Target", t.score(t.result.TotalTarget))
	default:
		return t.words.Say("result.total_mean")
	}
}

// thin lists the dimensions that keep the total from being shown.
func (t teller) thin() []string {
	var ids []string
	for _, d := range t.result.Dimensions {
		if !d.Excluded && !d.Index.Known() {
			ids = append(ids, string(d.ID))
		}
	}
	return ids
}

func (t teller) bounds(b scoring.Bounds) string {
	return t.words.Say("result.bounds", "Low", t.score(b.Low), "High", t.score(b.High))
}

func (t teller) bottleneck() Figure {
	f := Figure{Label: t.words.Say("result.bottleneck")}
	b := t.result.Bottleneck
	if !b.Known {
		f.Value, f.Note = t.words.Say("result.open"), t.words.Say("result.no_core")
		return f
	}
	f.Value, f.Unit = t.bottleneckLevel(b), t.words.Say("result.of_levels", "Max", int(assessment.MaxLevel))
	if uncertain(b) {
		f.Unit = t.words.Say("result.at_most", "Level", int(b.Level), "Max", int(assessment.MaxLevel))
	}
	set := t.list(names(b.Questions))
	if n := len(b.Missing); n > 0 {
		f.Note = t.words.Count("result.set_by_missing", n, "Questions", set)
		return f
	}
	f.Note = t.words.Say("result.set_by", "Questions", set)
	return f
}

// uncertain reports whether the bottleneck can still turn out lower.
func uncertain(b scoring.Bottleneck) bool { return len(b.Missing) > 0 && b.Level > 0 }

// bottleneckLevel writes a known level, as the report does.
func (t teller) bottleneckLevel(b scoring.Bottleneck) string {
	if uncertain(b) {
		return t.words.Say("result.at_most_sign", "Level", int(b.Level))
	}
	return t.words.Integer(int(b.Level))
}

func names(ids []assessment.QuestionID) []string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = string(id)
	}
	return texts
}

// list joins a few ids with commas and the last with a word.
func (t teller) list(ids []string) string {
	switch n := len(ids); {
	case n == 0:
		return ""
	case n == 1:
		return ids[0]
	case n > listed+1:
		return t.words.Say("result.and_more", "First", strings.Join(ids[:listed], ", "), "Count", t.words.Integer(n-listed))
	default:
		return t.words.Say("result.and", "First", strings.Join(ids[:n-1], ", "), "Last", ids[n-1])
	}
}

func (t teller) coverage() Figure {
	c := t.result.Counts
	f := Figure{Label: t.words.Say("result.coverage"), Value: t.percent(t.result.Coverage)}
	if c.Answered == c.Questions {
		f.Note = t.words.Count("result.answered_all", c.Questions)
		return f
	}
	f.Note = t.words.Say("result.answered", "Done", t.words.Integer(c.Answered), "All", t.words.Integer(c.Questions), "Rest", t.rest(c))
	return f
}

// rest counts the questions without a level, each under its own word: open is
// what nobody has dealt with, as in the list of questions.
func (t teller) rest(c scoring.Counts) string {
	var parts []string
	for _, part := range []struct {
		key   string
		count int
	}{
		{"result.count_open", c.Open}, {"result.count_unknown", c.Unknown}, {"result.count_excluded", c.NotApplicable},
	} {
		if part.count > 0 {
			parts = append(parts, t.words.Count(part.key, part.count))
		}
	}
	return strings.Join(parts, ", ")
}

func (t teller) attainment() Figure {
	f := Figure{Label: t.words.Say("result.attainment"), Note: t.words.Say("result.attainment_note")}
	if !t.result.Attainment.Known() {
		f.Value, f.Note = t.words.Say("result.no_target"), t.words.Say("result.no_target_note")
		return f
	}
	f.Value = t.percent(t.result.Attainment)
	return f
}
