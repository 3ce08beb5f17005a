package exchange

import (
	"fmt"
	"slices"
	"strings"

	"reifekompass/assessment"
)

// answerFile reads the root of an answer file.
func answerFile(root *node) (assessment.Assessment, error) {
	if root.kind != members {
		return assessment.Assessment{}, problem(root.line, "", "exchange.format", "Format", Format)
	}
	f := &file{}
	o := &object{file: f, node: root}
	if !o.header() {
		return assessment.Assessment{}, f.problem
	}
	a := assessment.Assessment{
		Agency: agency(o.inner("agency")),
		Year:   o.whole("year", assessment.MinYear, assessment.MaxYear),
		Status: choice(o, "status", assessment.Statuses()),
	}
	c := o.inner("catalogue")
	a.CatalogueID, a.CatalogueVersion = c.requiredText("id", maxCatalogueID), c.requiredText("version", maxVersion)
	c.finish()
	if a.Status == "" {
		a.Status = assessment.Draft
	}
	if o.node.find("position") != nil {
		a.Position = o.question("position")
	}
	a.Call, a.Part = o.callID(), o.part()
	a.Answers = o.answers()
	a.Inventory = o.inventory()
	o.finish()
	if f.problem != nil {
		return assessment.Assessment{}, f.problem
	}
	return a, nil
}

// Lengths of names of catalogues, in characters.
const (
	maxCatalogueID = 60
	maxVersion     = 20
	maxQuestion    = 6
)

// header checks format and version; a file that fails here is not read on.
func (o *object) header() bool {
	if format := o.take("format"); format == nil || format.kind != text || format.text != Format {
		o.fail("format", "exchange.format", "Format", Format)
		return false
	}
	const highest = 1 << 30
	version := o.whole("version", 1, highest)
	minor, _ := o.optionalWhole("minor", 0, highest)
	if o.file.problem != nil {
		return false
	}
	if version > Version {
		o.fail("version", newerKey, "Version", version, "Known", Version)
		return false
	}
	o.file.newer = minor > Minor
	return true
}

func agency(o *object) assessment.Agency {
	a := assessment.Agency{
		Name:         o.requiredText("name", assessment.MaxName),
		AGS:          assessment.AGS(o.text("ags", assessment.MaxName)),
		Place:        o.text("place", assessment.MaxName),
		Kind:         choice(o, "kind", assessment.Kinds()),
		LegalForm:    choice(o, "legal_form", assessment.LegalForms()),
		Size:         choice(o, "size", assessment.SizeClasses()),
		ContactRole:  o.text("contact_role", assessment.MaxName),
		ContactEmail: o.text("contact_email", assessment.MaxName),
		Fictional:    o.truth("fictional"),
	}
	fte, _ := o.optionalWhole("fte_hundredths", 0, int(assessment.MaxFTE))
	a.FTE = assessment.CentiFTE(fte)
	o.finish()
	return a
}

func (o *object) answers() map[assessment.QuestionID]assessment.Answer {
	nodes := o.list("answers")
	answers := make(map[assessment.QuestionID]assessment.Answer, len(nodes))
	for i, n := range nodes {
		path := fmt.Sprintf("answers[%d]", i)
		if n.kind != members {
			o.file.report(problem(n.line, path, "exchange.want_object"))
			return nil
		}
		item := &object{file: o.file, node: n, path: path}
		answer := item.answer()
		if _, twice := answers[answer.Question]; twice {
			item.fail("question", "exchange.question_twice", "Question", string(answer.Question))
		}
		if o.file.problem != nil {
			return nil
		}
		answers[answer.Question] = answer
	}
	return answers
}

func (o *object) answer() assessment.Answer {
	a := assessment.Answer{
		Question:   o.question("question"),
		State:      assessment.State(o.word("state", states())),
		Evidence:   assessment.Evidence(o.word("evidence", evidences())),
		Reason:     o.text("reason", assessment.MaxComment),
		ForJury:    o.text("for_jury", assessment.MaxComment),
		Internal:   o.text("internal", assessment.MaxComment),
		Discussion: o.truth("discussion"),
	}
	o.require("state")
	current, given := o.optionalWhole("current", 0, int(assessment.MaxLevel))
	if given != (a.State == assessment.Answered) {
		o.fail("current", "exchange.current")
	}
	a.Current = assessment.Level(current)
	target, set := o.optionalWhole("target", 0, int(assessment.MaxLevel))
	year, _ := o.optionalWhole("target_year", assessment.MinYear, assessment.MaxYear)
	a.Target = assessment.Target{Set: set, Level: assessment.Level(target), Year: year}
	o.finish()
	return a
}

// question returns the id of a question: a capital letter and digits.
func (o *object) question(name string) assessment.QuestionID {
	id := o.requiredText(name, maxKey)
	if !validQuestion(id) {
		o.fail(name, "exchange.question", "Got", shorten(id))
	}
	return assessment.QuestionID(id)
}

func validQuestion(id string) bool {
	return id != "" && len(id) <= maxQuestion && id[0] >= 'A' && id[0] <= 'Z' && strings.Trim(id[1:], "0123456789") == ""
}

// word returns the number of the word in a list, 0 if the key is missing.
func (o *object) word(name string, words []string) int {
	return max(0, slices.Index(words, choice(o, name, words)))
}

// states and evidences give the words of the file; the index is the value.
func states() []string    { return []string{"open", "answered", "unknown", "not_applicable"} }
func evidences() []string { return []string{"none", "statement", "document", "third_party"} }
