package wording

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
)

// RoundNames names what a line of the log is about. Each returns an empty text
// for what it does not know; no field may be nil.
type RoundNames struct {
	Juror     func(assessment.JurorID) string
	Applicant func(series string) string
	Criterion func(assessment.CriterionID) string
}

// NamesIn names the jurors of a round, those who left too, its applicants and
// its criteria. Two applicants of one name stay alike.
func NamesIn(round *assessment.Round, applicants []assessment.Applicant, criteria []assessment.CallCriterion, language assessment.Language) RoundNames {
	jurors, agencies, titles := map[assessment.JurorID]string{}, map[string]string{}, map[assessment.CriterionID]string{}
	for i := range round.Jurors {
		jurors[round.Jurors[i].ID] = round.Jurors[i].Name
	}
	for i := range applicants {
		agencies[applicants[i].Series] = applicants[i].Agency
	}
	for i := range criteria {
		titles[criteria[i].ID] = criteria[i].Title.In(language)
	}
	return RoundNames{
		Juror:     func(id assessment.JurorID) string { return jurors[id] },
		Applicant: func(series string) string { return agencies[series] },
		Criterion: func(id assessment.CriterionID) string { return titles[id] },
	}
}

// RoundLine says a line of the log of a round in one sentence, without its
// reason. A line that does not hold what its sentence needs, because somebody
// changed it, is named by its kind alone.
func RoundLine(words *translations.Translator, entry *assessment.LogEntry, names RoundNames) string {
	line := roundLine{words: words, entry: entry, names: names}
	if text := line.text(); text != "" {
		return text
	}
	return RoundLineKind(words, entry.Kind)
}

// RoundLineKind names the kind of a line of the log, such as "Juryabgabe
// eingelesen".
func RoundLineKind(words *translations.Translator, kind assessment.LogKind) string {
	return words.Say("round.log." + string(kind))
}

// roundLine is what the sentence about a line is made of.
type roundLine struct {
	words *translations.Translator
	entry *assessment.LogEntry
	names RoundNames
}

func (l roundLine) text() string {
	switch l.entry.Kind {
	case assessment.LogOpened:
		return l.with("round.line.opened", "Fingerprint", beginning(l.field("call")))
	case assessment.LogState:
		return l.forward()
	case assessment.LogBack:
		return l.with("round.line.back", "From", l.state("from"), "To", l.state("to"))
	case assessment.LogJuror:
		return l.joined()
	case assessment.LogConflict:
		return l.declared()
	case assessment.LogFile:
		return l.with("round.line.file", "Juror", l.juror())
	case assessment.LogBallot:
		return l.with("round.line.ballot", "Juror", l.juror(), "Revision", l.field("revision"))
	case assessment.LogMark:
		return l.changed()
	case assessment.LogWithdrawn:
		return l.withdrawn()
	case assessment.LogDecision:
		return l.decided()
	case assessment.LogLetter:
		return l.lettered()
	}
	return ""
}

// with says a sentence; it is empty if one of its values is.
func (l roundLine) with(key string, pairs ...any) string {
	for i := 1; i < len(pairs); i += 2 {
		if pairs[i] == "" {
			return ""
		}
	}
	return l.words.Say(key, pairs...)
}

// field is a value of the line on one line.
func (l roundLine) field(name string) string { return assessment.CleanLine(l.entry.Fields[name]) }

// juror is the one the line is about, by the name in the line if it has one:
// names change, lines do not.
func (l roundLine) juror() string {
	if name := l.field("name"); name != "" {
		return name
	}
	return assessment.CleanLine(l.names.Juror(assessment.JurorID(l.field("juror"))))
}

func (l roundLine) applicant(series string) string {
	return assessment.CleanLine(l.names.Applicant(series))
}

func (l roundLine) criterion(id string) string {
	return assessment.CleanLine(l.names.Criterion(assessment.CriterionID(id)))
}

func (l roundLine) state(name string) string {
	for _, state := range assessment.RoundStates() {
		if string(state) == l.field(name) {
			return l.words.Say("round.state." + string(state))
		}
	}
	return ""
}

// forward is a step on, or which criteria are not applied: that is decided on
// the way and stands in a line of the same kind.
func (l roundLine) forward() string {
	if _, step := l.entry.Fields["to"]; step {
		return l.with("round.line.state", "From", l.state("from"), "To", l.state("to"))
	}
	if left := l.numbered("criterion", l.criterion); len(left) > 0 {
		return l.words.Count("round.line.excluded", len(left), "Criteria", l.quoted(left))
	}
	return l.words.Say("round.line.excluded_none")
}

func (l roundLine) joined() string {
	if l.field("left") != "" {
		return l.with("round.line.left", "Juror", l.juror())
	}
	return l.with("round.line.juror", "Juror", l.juror())
}

// declared names the conflicts and counts the others.
func (l roundLine) declared() string {
	var conflicts []string
	free := 0
	for _, of := range slices.Sorted(maps.Keys(l.entry.Fields)) {
		series, about := strings.CutPrefix(of, "of ")
		if kind := assessment.ConflictKind(l.field(of)); about && kind == assessment.NoConflict {
			free++
		} else if about {
			conflicts = append(conflicts, l.conflict(series, kind))
		}
	}
	juror := l.juror()
	switch {
	case juror == "" || free == 0 && len(conflicts) == 0:
		return ""
	case len(conflicts) == 0:
		return l.words.Count("round.line.free", free, "Juror", juror)
	case free == 0:
		return l.words.Say("round.line.conflict", "Juror", juror, "Conflicts", strings.Join(conflicts, "; "))
	default:
		return l.words.Count("round.line.conflict_and_free", free, "Juror", juror, "Conflicts", strings.Join(conflicts, "; "))
	}
}

func (l roundLine) conflict(series string, kind assessment.ConflictKind) string {
	name := l.applicant(series)
	if name == "" {
		name = series
	}
	if !slices.Contains(assessment.ConflictKinds(), kind) {
		return name
	}
	return l.words.Say("round.line.conflict_with", "Applicant", name, "Kind", l.words.Say("round.conflict."+string(kind)))
}

func (l roundLine) changed() string {
	from, old := l.entry.Fields["from"]
	before := l.words.Say("round.line.open")
	if old {
		before = l.points(from)
	}
	return l.with("round.line.mark", "Juror", l.juror(), "Applicant", l.applicant(l.field("applicant")), "Criterion", l.criterion(l.field("criterion")),
		"From", before, "To", l.points(l.entry.Fields["to"]))
}

// points says a mark as the log keeps it: halves, or the state.
func (l roundLine) points(kept string) string {
	if kept == string(assessment.MarkCannotJudge) {
		return l.words.Say("round.line.cannot")
	}
	halves, err := strconv.Atoi(kept)
	if err != nil || halves < 0 || halves > int(assessment.MaxPoints) {
		return ""
	}
	return PointsText(l.words, assessment.Points(halves))
}

func (l roundLine) withdrawn() string {
	key := "round.line.withdrawn"
	if l.entry.Reason == "" {
		key = "round.line.again"
	}
	return l.with(key, "Applicant", l.applicant(l.field("applicant")))
}

func (l roundLine) decided() string {
	winners, reserve := l.numbered("winner", l.applicant), l.numbered("reserve", l.applicant)
	switch {
	case len(winners) == 0 && len(reserve) == 0:
		return l.words.Say("round.line.nobody")
	case len(winners) == 0:
		return l.words.Say("round.line.only_reserve", "Reserve", strings.Join(reserve, ", "))
	case len(reserve) == 0:
		return l.words.Say("round.line.winners", "Winners", strings.Join(winners, ", "))
	}
	return l.words.Say("round.line.decision", "Winners", strings.Join(winners, ", "), "Reserve", strings.Join(reserve, ", "))
}

func (l roundLine) lettered() string {
	count, err := strconv.Atoi(l.field("count"))
	if err != nil {
		return ""
	}
	return l.words.Count("round.line.letter", count)
}

// numbered are the values of "word 1", "word 2" and so on in words; one that
// nobody knows stays as it is kept.
func (l roundLine) numbered(word string, say func(string) string) []string {
	var all []string
	for i := 1; i <= len(l.entry.Fields); i++ {
		kept := l.field(word + " " + strconv.Itoa(i))
		if kept == "" {
			break
		}
		if said := say(kept); said != "" {
			kept = said
		}
		all = append(all, kept)
	}
	return all
}

func (l roundLine) quoted(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = l.words.Say("round.line.quoted", "Text", text)
	}
	return strings.Join(quoted, ", ")
}

// beginning is how a fingerprint begins: as much as people compare.
func beginning(fingerprint string) string {
	groups := strings.FieldsFunc(fingerprint, unicode.IsSpace)
	return strings.Join(groups[:min(2, len(groups))], " ")
}
