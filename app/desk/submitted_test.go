package desk_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
)

// payloads are submissions that arrived, and how often one was asked for.
type payloads struct {
	kept  map[assessment.Fingerprint][]byte
	asked int
}

func (p *payloads) ReceivedPayload(_ context.Context, print assessment.Fingerprint) ([]byte, error) {
	p.asked++
	payload, there := p.kept[print]
	if !there {
		return nil, assessment.ErrNotFound
	}
	return payload, nil
}

func TestSubmissionIsReadOnceAndComputed(t *testing.T) {
	at, shelf := withCall(t)
	stored := sealable(calledOf(t, shelf))
	signer, err := sealed.NewSigner()
	if err != nil {
		t.Fatal(err)
	}
	s := assessment.Submission{Call: stored.Call, Series: strings.Repeat("a", 32), Revision: 1, Made: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC), Assessment: stored.Submission()}
	prepared, err := exchange.PrepareSubmission(&s, signer)
	if err != nil {
		t.Fatal(err)
	}
	print := assessment.Fingerprint{1}
	store := &payloads{kept: map[assessment.Fingerprint][]byte{print: prepared.Payload()}}
	reader := desk.NewSubmitted(at, store)
	for range 2 {
		in, err := reader.Submitted(t.Context(), assessment.Received{Print: print})
		if err != nil {
			t.Fatal(err)
		}
		if in.Catalogue == nil || in.Result.Counts.Answered == 0 || in.Assessment.Agency.Name != stored.Agency.Name || in.Assessment.Answers["B2"].Internal != "" {
			t.Errorf("%+v", in.Result.Counts)
		}
	}
	if store.asked != 1 {
		t.Errorf("read %d times", store.asked)
	}
	if _, err := reader.Submitted(t.Context(), assessment.Received{Print: assessment.Fingerprint{2}}); !errors.Is(err, assessment.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}
