package app

import (
	"context"
	"io"
	"time"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/session"
	"reifekompass/assessment/team"
	"reifekompass/assets/translations"
)

// nobody is a team without colleagues.
type nobody struct{}

func (nobody) GiveOut(context.Context, assessment.ID, team.Order, string) (assessment.WorkPackage, error) {
	return assessment.WorkPackage{}, nil
}

func (nobody) GiveOutForm(context.Context, assessment.ID, team.Order, string, *translations.Translator) (assessment.WorkPackage, error) {
	return assessment.WorkPackage{}, nil
}

func (nobody) Return(context.Context, assessment.ID, string, string) error { return nil }

func (nobody) Take(context.Context, assessment.ID, io.Reader) (assessment.Contribution, bool, error) {
	return assessment.Contribution{}, false, nil
}

func (nobody) Compare(context.Context, assessment.ID) (team.Team, error) { return team.Team{}, nil }

func (nobody) Packages(context.Context, assessment.ID) ([]assessment.WorkPackage, error) {
	return nil, nil
}

func (nobody) Adopt(context.Context, *session.Session) (int, error) { return 0, nil }

func (nobody) Settle(_ context.Context, s *session.Session, _ assessment.Answer) (session.State, error) {
	return s.State(), nil
}

// noJuries is the desk of a juror who has opened no file.
type noJuries struct{ Juror }

func (noJuries) Files(context.Context) ([]assessment.KeptJuryFile, error) { return nil, nil }

// travelling gives the window an agency that has no call yet.
func (m *memory) travelling() Travel {
	return Travel{Agency: &handover.Agency{Store: m, Clock: kittest.Noon}, Store: m, Team: nobody{}, Opener: opener{m}, Juror: noJuries{}, Submitted: func() Submissions { return nil }}
}

// opener opens files of any kind.
type opener struct{ *memory }

func (o opener) Open(_ context.Context, path string) (assessment.Opened, error) {
	o.read = append(o.read, path)
	return o.opens, o.err
}

func (o opener) Import(_ context.Context, path string) (assessment.ID, error) {
	o.read = append(o.read, path)
	return "", o.err
}

func (o opener) Begin(ctx context.Context, agency assessment.Agency, _ assessment.CallID) (assessment.ID, error) {
	return o.New(ctx, agency, 2027)
}

func (o opener) Attach(context.Context, assessment.ID, assessment.CallID) error { return o.err }

func (m *memory) Call(context.Context, assessment.CallID) (assessment.CallRecord, error) {
	return assessment.CallRecord{}, assessment.ErrNotFound
}

func (m *memory) Calls(context.Context) ([]assessment.CallRecord, error) { return nil, m.err }

func (m *memory) SaveCall(context.Context, assessment.CallRecord) error { return m.err }

func (m *memory) DeleteCall(context.Context, assessment.CallID) error { return m.err }

func (m *memory) SetCall(context.Context, assessment.ID, assessment.CallID) (time.Time, error) {
	return time.Time{}, m.err
}

func (m *memory) Received(context.Context, assessment.CallID) ([]assessment.Received, error) {
	return nil, m.err
}

func (m *memory) Attachments(context.Context, assessment.ID) ([]assessment.Attachment, error) {
	return nil, m.err
}

func (m *memory) SaveAttachment(context.Context, assessment.ID, assessment.Attachment) error {
	return m.err
}

func (m *memory) DeleteAttachment(context.Context, assessment.ID, string) error { return m.err }

func (m *memory) Handovers(context.Context, assessment.ID) ([]assessment.Handover, error) {
	return nil, m.err
}

func (m *memory) SaveHandover(context.Context, assessment.Handover) error { return m.err }

func (m *memory) SignerSeed(context.Context) ([]byte, error) { return nil, assessment.ErrNotFound }

func (m *memory) SaveSignerSeed(context.Context, []byte) error { return m.err }

func (m *memory) Round(context.Context, assessment.CallID) (assessment.Round, error) {
	if m.round == "" {
		return assessment.Round{}, assessment.ErrNotFound
	}
	return assessment.Round{State: m.round}, nil
}
