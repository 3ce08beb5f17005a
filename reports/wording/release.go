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

// ReleaseSubject names what a cell is about: "B2 Prozesse", or the dimension.
func ReleaseSubject(words *translations.Translator, c *assessment.Catalogue, s transfer.Subject) string {
	language := assessment.Language(words.Language())
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
	return words.Say("release.log", "Part", words.Say("release.part."+release.PartName(e.Part)),
		"Reason", words.Say("release.reason."+release.ReasonName(e.Reason)))
}

// ReleaseBand writes the middle half of a cell: "30 bis 55", "–" if it is
// withheld.
func ReleaseBand(words *translations.Translator, band *transfer.Band) string {
	if band == nil {
		return "–"
	}
	return words.Say("release.band", "Low", words.Integer(band.Low), "High", words.Integer(band.High))
}

// ReleaseClasses writes the classes of a cell with their members: "0 bis 25:
// 4 · 50 bis 100: 9", "–" if they are withheld.
func ReleaseClasses(words *translations.Translator, classes []transfer.Class) string {
	if len(classes) == 0 {
		return "–"
	}
	parts := make([]string, len(classes))
	for i, c := range classes {
		key := "release.class"
		switch {
		case c.Mostly && c.Low == c.High:
			key = "release.class_mostly_one"
		case c.Mostly:
			key = "release.class_mostly"
		case c.Low == c.High:
			key = "release.class_one"
		}
		parts[i] = words.Say(key, "Low", words.Integer(c.Low), "High", words.Integer(c.High), "Members", words.Integer(c.Members))
	}
	return strings.Join(parts, " · ")
}
