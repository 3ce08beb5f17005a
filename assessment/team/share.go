package team

import (
	"slices"
	"time"

	"reifekompass/assessment"
)

// Order says what is given out.
type Order struct {
	Questions []assessment.QuestionID // empty: everything
	Staff     bool                    // opinions are asked for, not work
	Blind     bool                    // without the answers so far; opinions always are
	Note      string                  // whom it is for, a role; one line
}

// GiveOut makes a work package of an assessment and what travels of it: the
// profile and, unless it is blind, the answers to its questions without marks
// for discussion. Inventory and everything else stay. pack names the package,
// 32 hexadecimal digits. A question that is not asked of the agency is an
// *assessment.ChoiceError.
func GiveOut(asked *assessment.Catalogue, a *assessment.Assessment, o Order, pack string, at time.Time) (assessment.WorkPackage, assessment.Assessment, error) {
	for _, id := range o.Questions {
		if _, known := asked.Question(id); !known {
			return assessment.WorkPackage{}, assessment.Assessment{}, &assessment.ChoiceError{Field: assessment.FieldQuestion, Got: string(id)}
		}
	}
	note := assessment.CleanLine(o.Note)
	if err := assessment.CheckText(assessment.FieldRole, note, assessment.MaxName); err != nil {
		return assessment.WorkPackage{}, assessment.Assessment{}, err
	}
	part := assessment.Part{Package: pack, Questions: slices.Clone(o.Questions), Staff: o.Staff}
	given := assessment.WorkPackage{Assessment: a.ID, Part: part, Note: note, At: at}
	if !o.Blind && !o.Staff {
		given.Base = answersTo(asked, a, &part)
	}
	share := assessment.Assessment{
		Agency: a.Agency, Year: a.Year, CatalogueID: a.CatalogueID, CatalogueVersion: a.CatalogueVersion,
		Status: assessment.Draft, Part: &part, Answers: given.Base,
	}
	share.Agency.ContactEmail = ""
	return given, share, nil
}

// answersTo are the answers of the assessment to what a part asks.
func answersTo(asked *assessment.Catalogue, a *assessment.Assessment, part *assessment.Part) map[assessment.QuestionID]assessment.Answer {
	answers := make(map[assessment.QuestionID]assessment.Answer)
	for _, id := range asked.Order() {
		if answer, any := a.Answers[id]; any && part.Asks(id) {
			answers[id] = answer
		}
	}
	return answers
}

// Open makes the assessment of a share that a colleague has opened: filled
// names what will come back of it, 32 hexadecimal digits. A share that is none,
// or that somebody has filled in already, is a *BelongError.
func Open(share *assessment.Assessment, filled string) (assessment.Assessment, error) {
	if share.Part == nil {
		return assessment.Assessment{}, &BelongError{Why: NoPart}
	}
	if share.Part.Filled != "" {
		return assessment.Assessment{}, &BelongError{Why: AlreadyFilled, Got: share.Part.Role}
	}
	part, opened := *share.Part, *share
	part.Filled = filled
	opened.Part = &part
	return opened, nil
}

// Return is a filled share as it goes back: with the role of who filled it in
// and without inventory. An assessment that is no opened share is a
// *BelongError, a missing role an *assessment.TextError.
func Return(a *assessment.Assessment, role string) (assessment.Assessment, error) {
	if a.Part == nil || a.Part.Filled == "" {
		return assessment.Assessment{}, &BelongError{Why: NoPart}
	}
	role = assessment.CleanLine(role)
	if role == "" {
		return assessment.Assessment{}, &assessment.TextError{Field: assessment.FieldRole, Max: assessment.MaxName}
	}
	if err := assessment.CheckText(assessment.FieldRole, role, assessment.MaxName); err != nil {
		return assessment.Assessment{}, err
	}
	part, back := *a.Part, *a
	part.Role = role
	back.Part, back.Inventory, back.Position, back.Call = &part, nil, "", ""
	return back, nil
}

// Belong is why a file cannot be taken into an assessment.
type Belong int

// The reasons.
const (
	NoPart         Belong = iota + 1 // a whole assessment
	AlreadyFilled                    // somebody has filled it in: it belongs back to who gave it out
	Unfilled                         // a part as it was given out: nobody has filled it in
	OtherPackage                     // given out from another assessment or on another computer
	OtherQuestions                   // the catalogue is another one
	UnknownPackage                   // not given out on this computer, or its assessment is deleted
)

// BelongError says that a file does not belong to the assessment.
type BelongError struct {
	Why  Belong
	Got  string // of the file, such as the name of the agency; may be empty
	Want string
}

// Error describes the difference for the log.
func (e *BelongError) Error() string { return "the part does not belong to this assessment" }

// Take returns the contribution that a file holds for the assessment, or a
// *BelongError. file is the file as it came.
func Take(a *assessment.Assessment, packages []assessment.WorkPackage, back *assessment.Assessment, file []byte, at time.Time) (assessment.Contribution, error) {
	if err := belongs(a, packages, back); err != nil {
		return assessment.Contribution{}, err
	}
	return assessment.Contribution{Assessment: a.ID, Part: *back.Part, Answers: back.Answers, File: file, At: at}, nil
}

func belongs(a *assessment.Assessment, packages []assessment.WorkPackage, back *assessment.Assessment) error {
	known := func(p assessment.WorkPackage) bool {
		return p.Assessment == a.ID && p.Part.Package == back.Part.Package
	}
	switch {
	case back.Part == nil:
		return &BelongError{Why: NoPart}
	case back.Part.Filled == "":
		return &BelongError{Why: Unfilled}
	case back.CatalogueID != a.CatalogueID:
		return &BelongError{Why: OtherQuestions, Got: back.CatalogueID, Want: a.CatalogueID}
	case !slices.ContainsFunc(packages, known):
		return &BelongError{Why: OtherPackage, Got: back.Agency.Name, Want: a.Agency.Name}
	default:
		return nil
	}
}
