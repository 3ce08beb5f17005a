package wording

import (
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/assets/translations"
)

// ReleaseRule is how a release protects the single agency, in all languages,
// as it stands in its file.
func ReleaseRule() (assessment.Text, error) {
	rule := assessment.Text{}
	for _, language := range assessment.Languages() {
		words, err := translations.New(string(language))
		if err != nil {
			return nil, err
		}
		rule[language] = words.Say("release.rule",
			"Members", words.Integer(transfer.MinRelease), "Step", words.Integer(transfer.Step), "Class", words.Integer(transfer.MinClass),
			"Coalition", words.Integer(transfer.Coalition), "Interval", words.Integer(transfer.MinInterval))
	}
	return rule, nil
}

// ReleaseSubject names what a cell is about: "B2 Prozesse", the dimension, or
// the process.
func ReleaseSubject(words *translations.Translator, c *assessment.Catalogue, s transfer.Subject) string {
	language := assessment.Language(words.Language())
	if s.Process != "" {
		template, _ := c.Process(s.Process)
		return strings.TrimSpace(string(s.Process) + " " + template.Short.In(language))
	}
	if q, known := c.Question(s.Question); known {
		return string(s.Question) + " " + q.Short.In(language)
	}
	for i := range c.Dimensions {
		if s.Question == "" && c.Dimensions[i].ID == s.Dimension {
			return string(s.Dimension) + " " + c.Dimensions[i].Short.In(language)
		}
	}
	return string(s.Dimension) + string(s.Question)
}

// Withheld says what of a cell is not shown as it could be, and why. It is for
// the office alone.
func Withheld(words *translations.Translator, e transfer.Entry) string {
	reason := words.Say("release.reason." + release.ReasonName(e.Reason))
	if e.Part == transfer.TheWinners && e.Reason == transfer.TooFew {
		reason = words.Say("release.reason_few_winners", "Min", words.Integer(transfer.MinRelease))
	}
	return words.Say("release.log", "Part", words.Say("release.part."+release.PartName(e.Part)), "Reason", reason)
}

// ReleaseBand writes the middle half of a cell: "30 bis 55", "–" if it is
// withheld.
func ReleaseBand(words *translations.Translator, band *transfer.Band) string {
	if band == nil {
		return "–"
	}
	return words.Say("release.band", "Low", words.Integer(band.Low), "High", words.Integer(band.High))
}

// ReleaseMembers writes how many members of a cell, or of one of its classes,
// there are: "11", or "mindestens 9".
func ReleaseMembers(words *translations.Translator, members int, atLeast bool) string {
	if atLeast {
		return words.Say("release.at_least", "Members", words.Integer(members))
	}
	return words.Integer(members)
}

// ReleaseClasses writes the classes of a cell with their members: "0 bis 25:
// 4 · 50 bis 100: 9", "–" if they are withheld.
func ReleaseClasses(words *translations.Translator, cell *transfer.Cell) string {
	if len(cell.Classes) == 0 {
		return "–"
	}
	parts := make([]string, len(cell.Classes))
	for i, c := range cell.Classes {
		parts[i] = words.Say(classKey(cell.Subject, c), "Low", words.Integer(c.Low), "High", words.Integer(c.High),
			"Members", ReleaseMembers(words, c.Members, cell.AtLeast))
	}
	return strings.Join(parts, " · ")
}

// classKey is the sentence about a class. Those of a process are without and
// with a potential.
func classKey(s transfer.Subject, c transfer.Class) string {
	switch {
	case s.Process != "" && c.Mostly && c.Low >= transfer.Gain:
		return "release.class_mostly_with"
	case s.Process != "" && c.Mostly:
		return "release.class_mostly_without"
	case s.Process != "" && c.Low >= transfer.Gain:
		return "release.class_with"
	case s.Process != "":
		return "release.class_without"
	case c.Mostly && c.Low == c.High:
		return "release.class_mostly_one"
	case c.Mostly:
		return "release.class_mostly"
	case c.Low == c.High:
		return "release.class_one"
	default:
		return "release.class"
	}
}
