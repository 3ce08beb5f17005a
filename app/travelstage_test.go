package app

import (
	"context"
	"time"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
)

// travelling gives the window an agency that has no call yet.
func (m *memory) travelling() Travel {
	return Travel{Agency: &handover.Agency{Store: m, Clock: kittest.Noon}, Store: m}
}

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
