package exchange

import (
	"slices"

	"reifekompass/assessment"
)

// nameDigits is the length of a random name, in hexadecimal digits.
const nameDigits = 32

// callID returns the call that an assessment answers, empty for none.
func (o *object) callID() assessment.CallID {
	if o.take("call") == nil {
		return ""
	}
	id := assessment.CallID(o.requiredText("call", assessment.MaxCallID))
	if id.Check() != nil {
		o.fail("call", "exchange.call.id")
	}
	return id
}

// part returns what an assessment is a part of, nil for a whole one.
func (o *object) part() *assessment.Part {
	if o.take("part") == nil {
		return nil
	}
	inner := o.inner("part")
	p := &assessment.Part{
		Package: inner.hexDigits("package", nameDigits),
		Staff:   inner.truth("staff"),
		Role:    assessment.CleanLine(inner.text("role", assessment.MaxName)),
	}
	if inner.take("filled") != nil {
		p.Filled = inner.hexDigits("filled", nameDigits)
	}
	if inner.take("questions") != nil {
		p.Questions = inner.questions("questions")
	}
	inner.finish()
	return p
}

// questions returns a list of ids, each once.
func (o *object) questions(name string) []assessment.QuestionID {
	var ids []assessment.QuestionID
	for _, n := range o.list(name) {
		id := assessment.QuestionID(n.text)
		if n.kind != text || !validQuestion(n.text) || slices.Contains(ids, id) || len(ids) == assessment.MaxPartQuestions {
			o.fail(name, "exchange.question", "Got", shorten(n.text))
			return nil
		}
		ids = append(ids, id)
	}
	return ids
}

type wirePart struct {
	Package   string   `json:"package"`
	Questions []string `json:"questions,omitempty"`
	Staff     bool     `json:"staff,omitempty"`
	Role      string   `json:"role,omitempty"`
	Filled    string   `json:"filled,omitempty"`
}

func wirePartOf(p *assessment.Part) *wirePart {
	if p == nil {
		return nil
	}
	w := &wirePart{Package: p.Package, Staff: p.Staff, Role: clean(p.Role), Filled: p.Filled}
	for _, id := range p.Questions {
		w.Questions = append(w.Questions, string(id))
	}
	return w
}
