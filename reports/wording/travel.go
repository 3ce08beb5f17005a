package wording

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/intake"
	"reifekompass/assets/translations"
)

// Moment writes a time of day as the clocks of a place show it:
// "28.02.2026, 12:00 Uhr".
func Moment(words *translations.Translator, at time.Time, in *time.Location) string {
	at = at.In(in)
	return words.Say("travel.moment", "Date", words.Date(at), "Time", at.Format("15:04"))
}

// Point says a point of the list "is everything there?": a title and a line
// below it, which may be empty.
func Point(words *translations.Translator, p handover.Point) (title, text string) {
	key := "travel.point." + string(p.Kind)
	title = words.Say(key, "Count", words.Integer(p.Count), "Of", words.Integer(p.Of))
	switch {
	case p.Kind == handover.PointAttachments && p.Done:
		return title, words.Say("travel.point.attachments_most", "Of", words.Integer(p.Of))
	case p.Kind == handover.PointQuestions && p.Done && p.Excluded > 0:
		return title, words.Count("travel.point.excluded", p.Excluded)
	case p.Kind == handover.PointTexts && p.Done:
		return title, words.Say("travel.point.longest", "Count", words.Integer(p.Longest))
	case p.Done:
		return title, ""
	case p.Kind == handover.PointEvidence && p.Of == 0:
		return words.Say("travel.point.evidence_none"), ""
	case p.Kind == handover.PointEvidence:
		return words.Count("travel.point.no_evidence", len(p.Missing)), words.Say("travel.point.no_evidence_text")
	}
	return title, pointMissing(words, p)
}

func pointMissing(words *translations.Translator, p handover.Point) string {
	key := "travel.point.may_be_missing"
	if p.Required {
		key = "travel.point.must_not_be_missing"
	}
	if len(p.Missing) == 0 && !p.Required {
		return words.Say("travel.point.none_needed")
	}
	if len(p.Missing) == 0 {
		return words.Say("travel.point.too_" + map[bool]string{true: "many", false: "few"}[p.Kind == handover.PointAttachments])
	}
	names := slices.Clone(p.Missing)
	if p.Kind == handover.PointProfile {
		for i, field := range names {
			names[i] = words.Say("error.field." + field)
		}
	}
	if p.Required && p.Least > 0 { // not all of them are needed
		return words.Say("travel.point.least", "Least", words.Integer(p.Least), "What", Few(words, names))
	}
	if p.Must > 0 && p.Must < len(names) {
		return words.Say("travel.point.some_must", "Must", Few(words, names[:p.Must]), "May", Few(words, names[p.Must:]))
	}
	return words.Say(key, "What", Few(words, names))
}

// Few lists names, and of many only the first ones and how many follow.
func Few(words *translations.Translator, names []string) string {
	const most = 8
	if len(names) <= most+1 {
		return strings.Join(names, ", ")
	}
	return words.Say("travel.and_more", "First", strings.Join(names[:most], ", "), "More", words.Integer(len(names)-most))
}

// Tie says a step of the rule for ties in words. title names a criterion.
func Tie(words *translations.Translator, step assessment.TieStep, title func(assessment.CriterionID) string) string {
	if step.Kind == assessment.TieByCriterion {
		return words.Say("travel.tie.criterion", "Criterion", title(step.Criterion))
	}
	return words.Say("travel.tie." + string(step.Kind))
}

// PointsText writes points, which are counted in halves: "2,5".
func PointsText(words *translations.Translator, p assessment.Points) string {
	if p%2 == 0 {
		return words.Integer(int(p) / 2)
	}
	return words.Decimal(strconv.Itoa(int(p)/2) + ".5")
}

// TakenIn sums up what became of the files: each is counted once. decided says
// how many of those that wait for a person do so no longer.
func TakenIn(words *translations.Translator, report *intake.Report, decided int) string {
	taken, known := report.Count(intake.New, intake.Newer, intake.Older), report.Count(intake.Known)
	waiting := report.Count(intake.SameRevision, intake.OtherSigner, intake.OtherSeries)
	return words.Say("command.import.summary", "Taken", words.Integer(taken), "Known", words.Integer(known), "Waiting", words.Integer(waiting-decided), "Decided", decided,
		"Refused", words.Integer(len(report.Items)-taken-known-waiting), "Total", words.Integer(report.Total))
}

// Verdict says what became of a file: a short title and one sentence with what
// is safe and what to do next.
func Verdict(words *translations.Translator, item *intake.Item, in *time.Location) (title, text string) {
	key := "travel.verdict." + string(item.Verdict)
	r, before := &item.Received, &item.Before
	text = words.Say(key+"_text",
		"Settled", words.Integer(r.Settled), "Questions", words.Integer(r.Questions), "Processes", words.Integer(r.Processes),
		"Attached", words.Integer(r.Attached), "Revision", r.Revision, "Before", before.Revision,
		"Made", Moment(words, before.Made, in), "At", Moment(words, before.At, in),
		"Answers", words.Count("travel.answers", item.Answers), "Files", words.Count("travel.files", item.Files))
	return words.Say(key), text
}

// Remarks are what else has to be said of a file that was taken in: that it is
// late, or what the call requires and is missing.
func Remarks(words *translations.Translator, item *intake.Item) []string {
	var remarks []string
	if item.Late {
		remarks = append(remarks, words.Say("travel.late"))
	}
	var missing []string
	for _, p := range item.Missing {
		title, _ := Point(words, p)
		missing = append(missing, title)
	}
	if len(missing) > 0 {
		remarks = append(remarks, words.Say("travel.incomplete", "What", strings.Join(missing, "; ")))
	}
	return remarks
}
