package desk

import (
	"bytes"
	"context"
	"io"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/session"
	"reifekompass/assessment/team"
	"reifekompass/assets/translations"
)

// TeamStore is where shares of the work and what came back are kept.
type TeamStore interface {
	SavePackage(ctx context.Context, p assessment.WorkPackage) error
	Packages(ctx context.Context, id assessment.ID) ([]assessment.WorkPackage, error)
	// SaveContribution keeps a contribution in place of an earlier one of the
	// same person, which is kept too.
	SaveContribution(ctx context.Context, c assessment.Contribution) error
	Contributions(ctx context.Context, id assessment.ID) ([]assessment.Contribution, error)
	SaveSettlement(ctx context.Context, id assessment.ID, s assessment.Settlement) error
	Settlements(ctx context.Context, id assessment.ID) ([]assessment.Settlement, error)
}

// Team handles the files of people who fill in one assessment together. All
// fields are required.
type Team struct {
	Desk  *Desk
	Store TeamStore
}

// GiveOut makes a share of an assessment and writes it as a part file. The
// share is known before its file is there, so that no file comes back that
// nobody knows.
func (t *Team) GiveOut(ctx context.Context, id assessment.ID, o team.Order, path string) (assessment.WorkPackage, error) {
	given, share, err := t.share(ctx, id, o)
	if err != nil {
		return given, err
	}
	return given, WriteFile(path, func(w io.Writer) error { return exchange.WriteAnswers(w, &share) })
}

// share makes a share and remembers that it was given out.
func (t *Team) share(ctx context.Context, id assessment.ID, o team.Order) (assessment.WorkPackage, assessment.Assessment, error) {
	a, err := t.Desk.Store.Load(ctx, id)
	if err != nil {
		return assessment.WorkPackage{}, a, err
	}
	asked, err := t.Desk.catalogueFor(ctx, &a)
	if err != nil {
		return assessment.WorkPackage{}, a, err
	}
	asked = asked.RelevantTo(a.Agency.Kind)
	if o.Staff && len(o.Questions) == 0 {
		o.Questions = asked.StaffQuestions()
	}
	given, share, err := team.GiveOut(asked, &a, o, sealed.RandomName(), t.Desk.Clock())
	if err != nil {
		return given, share, err
	}
	return given, share, t.Store.SavePackage(ctx, given)
}

// GiveOutForm makes a share of an assessment and writes it as a web form.
func (t *Team) GiveOutForm(ctx context.Context, id assessment.ID, o team.Order, path string, words *translations.Translator) (assessment.WorkPackage, error) {
	given, share, err := t.share(ctx, id, o)
	if err != nil {
		return given, err
	}
	return given, t.Desk.writeForm(ctx, share, path, words)
}

// Return writes a filled share as the file that goes back.
func (t *Team) Return(ctx context.Context, id assessment.ID, role, path string) error {
	a, err := t.Desk.Store.Load(ctx, id)
	if err != nil {
		return err
	}
	back, err := team.Return(&a, role)
	if err != nil {
		return err
	}
	return WriteFile(path, func(w io.Writer) error { return exchange.WriteAnswers(w, &back) })
}

// Take takes a filled share into the assessment it was given out from. What
// it says is compared, not adopted: the answers of the assessment stay as they
// are. Whether the same person has sent one before is returned as well.
func (t *Team) Take(ctx context.Context, id assessment.ID, file io.Reader) (c assessment.Contribution, again bool, err error) {
	raw, err := io.ReadAll(io.LimitReader(file, exchange.MaxSize+1))
	if err != nil {
		return c, false, err
	}
	back, err := exchange.ReadAnswers(bytes.NewReader(raw))
	if err != nil {
		return c, false, err
	}
	return t.TakeFilled(ctx, id, &back, raw)
}

// TakeFilled takes in what somebody filled in on any way; raw is the file it
// came in.
func (t *Team) TakeFilled(ctx context.Context, id assessment.ID, back *assessment.Assessment, raw []byte) (c assessment.Contribution, again bool, err error) {
	a, err := t.Desk.Store.Load(ctx, id)
	if err != nil {
		return c, false, err
	}
	packages, err := t.Store.Packages(ctx, id)
	if err != nil {
		return c, false, err
	}
	if c, err = team.Take(&a, packages, back, raw, t.Desk.Clock()); err != nil {
		return c, false, err
	}
	earlier, err := t.Store.Contributions(ctx, id)
	if err != nil {
		return c, false, err
	}
	for _, e := range earlier {
		again = again || e.Part.Filled == c.Part.Filled
	}
	return c, again, t.Store.SaveContribution(ctx, c)
}

// Compare puts together what everybody said to an assessment.
func (t *Team) Compare(ctx context.Context, id assessment.ID) (team.Team, error) {
	a, err := t.Desk.Store.Load(ctx, id)
	if err != nil {
		return team.Team{}, err
	}
	return t.compare(ctx, &a)
}

func (t *Team) compare(ctx context.Context, a *assessment.Assessment) (team.Team, error) {
	asked, err := t.Desk.catalogueFor(ctx, a)
	if err != nil {
		return team.Team{}, err
	}
	material := team.Material{Catalogue: asked.RelevantTo(a.Agency.Kind), Assessment: a}
	if material.Packages, err = t.Store.Packages(ctx, a.ID); err != nil {
		return team.Team{}, err
	}
	if material.Contributions, err = t.Store.Contributions(ctx, a.ID); err != nil {
		return team.Team{}, err
	}
	if material.Settlements, err = t.Store.Settlements(ctx, a.ID); err != nil {
		return team.Team{}, err
	}
	return team.Compare(material), nil
}

// Packages lists what was given out of an assessment, oldest first.
func (t *Team) Packages(ctx context.Context, id assessment.ID) ([]assessment.WorkPackage, error) {
	return t.Store.Packages(ctx, id)
}

// Adopt answers every question to which a share brings something new that
// nobody contradicts, in one step that can be taken back, and returns how many
// those were.
func (t *Team) Adopt(ctx context.Context, s *session.Session) (int, error) {
	a := s.State().Assessment
	compared, err := t.compare(ctx, &a)
	if err != nil {
		return 0, err
	}
	var answers []assessment.Answer
	for _, q := range compared.Questions {
		if q.Standing == team.Offered {
			answers = append(answers, q.Proposal)
		}
	}
	if len(answers) == 0 {
		return 0, nil
	}
	_, err = s.Apply(ctx, session.Bundle{Answers: answers})
	return len(answers), err
}

// Settle answers a question that people answered differently, with the
// comments of all, and remembers that a person has settled it.
func (t *Team) Settle(ctx context.Context, s *session.Session, answer assessment.Answer) (session.State, error) {
	a := s.State().Assessment
	compared, err := t.compare(ctx, &a)
	if err != nil {
		return s.State(), err
	}
	question := compared.Of(answer.Question)
	answer.Internal, answer.ForJury = question.Proposal.Internal, question.Proposal.ForJury
	state, err := s.Answer(ctx, answer)
	if err != nil {
		return state, err
	}
	return state, t.Store.SaveSettlement(ctx, a.ID, assessment.Settlement{
		Question: answer.Question, Seen: len(question.Voices), At: t.Desk.Clock(),
	})
}
