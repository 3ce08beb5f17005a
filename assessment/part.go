package assessment

import "slices"

// Part says that an assessment holds what one member of a team says to some
// of the questions. It comes back to whoever gave it out and is merged there.
type Part struct {
	Package   string       // the work package it belongs to, 32 hexadecimal digits, random
	Questions []QuestionID // what is asked; empty: everything that is asked of the agency
	Staff     bool         // an opinion among several, not a share of the work
	Role      string       // of who filled it in, one line, not a name; empty while it is given out
	Filled    string       // 32 hexadecimal digits, random, one for each person who fills it in; empty while it is given out
}

// Asks reports whether the part asks the question.
func (p *Part) Asks(id QuestionID) bool {
	return len(p.Questions) == 0 || slices.Contains(p.Questions, id)
}

// MaxPartQuestions is the most questions that a part can name.
const MaxPartQuestions = 1000
