package intake_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/intake"
	"reifekompass/assets"
)

func noon() time.Time { return time.Date(2026, 1, 5, 12, 0, 0, 0, time.UTC) }

// shelf is an office without a disk.
type shelf struct {
	record   assessment.CallRecord
	received []assessment.Received
	payloads map[assessment.Fingerprint][]byte
	full     int // from this many submissions on the disk is full; 0: never
}

func (s *shelf) Call(_ context.Context, id assessment.CallID) (assessment.CallRecord, error) {
	if id != s.record.Call.ID {
		return assessment.CallRecord{}, assessment.ErrNotFound
	}
	return s.record, nil
}

func (s *shelf) Received(context.Context, assessment.CallID) ([]assessment.Received, error) {
	return slices.Clone(s.received), nil
}

func (s *shelf) Receive(ctx context.Context, arrivals []assessment.Arrival, restanding map[assessment.Fingerprint]assessment.Standing) error {
	if s.full > 0 && len(s.received) >= s.full {
		return assessment.ErrDiskFull
	}
	for _, a := range arrivals {
		s.received = append(s.received, a.Received)
		s.payloads[a.Received.Print] = a.Payload
	}
	return s.SetStanding(ctx, restanding)
}

func (s *shelf) SetStanding(_ context.Context, standings map[assessment.Fingerprint]assessment.Standing) error {
	for i := range s.received {
		if standing, changed := standings[s.received[i].Print]; changed {
			s.received[i].Standing = standing
		}
	}
	return nil
}

func (s *shelf) ReceivedPayload(_ context.Context, print assessment.Fingerprint) ([]byte, error) {
	return s.payloads[print], nil
}

// post is an office with its key, and what agencies send to it.
type post struct {
	tb     testing.TB
	office *intake.Office
	shelf  *shelf
	key    *sealed.Identity
	signer sealed.Signer
	now    time.Time
}

func newPost(tb testing.TB) *post {
	tb.Helper()
	key, err := sealed.NewIdentity()
	if err != nil {
		tb.Fatal(err)
	}
	asked, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		tb.Fatal(err)
	}
	call := assessment.Call{
		ID: "wf-2026-x", Title: "WF 2026", Deadline: noon().AddDate(0, 1, 0), Year: 2026, Recipient: key.Recipient(),
		CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0", Winners: 3, Parameters: assessment.DefaultParameters(),
		Required: assessment.Requirements{Settled: 0, Attachments: 2},
	}
	p := &post{tb: tb, key: key, now: noon(), signer: signerOf(tb, 1), shelf: &shelf{
		record:   assessment.CallRecord{Call: call, Status: assessment.CallLocked, Catalogue: asked, Print: assessment.Fingerprint{7}},
		payloads: map[assessment.Fingerprint][]byte{},
	}}
	p.office = &intake.Office{Store: p.shelf, Clock: func() time.Time { return p.now }}
	return p
}

func signerOf(tb testing.TB, n byte) sealed.Signer {
	tb.Helper()
	signer, err := sealed.SignerOf(bytes.Repeat([]byte{n}, 32))
	if err != nil {
		tb.Fatal(err)
	}
	return signer
}

// submission is a revision of an agency.
func (p *post) submission(agency string, revision int, level assessment.Level) assessment.Submission {
	a := assessment.Assessment{
		Agency: assessment.Agency{Name: agency, Kind: assessment.KindCity}, Year: 2026,
		CatalogueID: p.shelf.record.Call.CatalogueID, CatalogueVersion: "1.0", Status: assessment.Submitted,
		Answers: map[assessment.QuestionID]assessment.Answer{"B2": {Question: "B2", State: assessment.Answered, Current: level}},
	}
	s := assessment.Submission{
		Call: p.shelf.record.Call.ID, CallPrint: p.shelf.record.Print, Series: series(agency), Revision: revision, Made: noon(), Assessment: a,
	}
	if revision > 1 {
		s.Parent = assessment.Fingerprint{byte(revision - 1)}
	}
	return s
}

func series(agency string) string { return fmt.Sprintf("%x", (agency + strings.Repeat("#", 16))[:16]) }

func (p *post) seal(s assessment.Submission, signer sealed.Signer) intake.Source {
	p.tb.Helper()
	prepared, err := exchange.PrepareSubmission(&s, signer)
	if err != nil {
		p.tb.Fatal(err)
	}
	var file bytes.Buffer
	if _, err := prepared.Seal(&file, p.key.Recipient()); err != nil {
		p.tb.Fatal(err)
	}
	return source(s.Assessment.Agency.Name+".rksub", file.Bytes())
}

func (p *post) sent(agency string, revision int, level assessment.Level) intake.Source {
	p.tb.Helper()
	return p.seal(p.submission(agency, revision, level), p.signer)
}

func source(name string, raw []byte) intake.Source {
	return intake.Source{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(raw)), nil }}
}

// take takes files in and expects their verdicts.
func (p *post) take(files []intake.Source, want ...intake.Verdict) intake.Report {
	p.tb.Helper()
	report, err := p.office.Take(p.tb.Context(), "wf-2026-x", []*sealed.Identity{p.key}, files, nil)
	if err != nil {
		p.tb.Fatal(err)
	}
	got := make([]intake.Verdict, 0, len(report.Items))
	for _, item := range report.Items {
		got = append(got, item.Verdict)
	}
	if !slices.Equal(got, want) {
		p.tb.Errorf("got %v, want %v", got, want)
	}
	return report
}

// standings is what holds of each revision, by agency and revision.
func (p *post) standings() string {
	var lines []string
	for _, r := range p.shelf.received {
		lines = append(lines, fmt.Sprint(r.Agency, " ", r.Revision, " ", r.Standing))
	}
	slices.Sort(lines)
	return strings.Join(lines, "; ")
}

func TestHighestRevisionCountsInAnyOrder(t *testing.T) {
	for _, order := range [][]int{{1, 2, 3}, {3, 1, 2}, {2, 3, 1}} {
		p := newPost(t)
		var files []intake.Source
		for _, revision := range order {
			files = append(files, p.sent("Ahlen", revision, assessment.Level(revision)))
		}
		if _, err := p.office.Take(t.Context(), "wf-2026-x", []*sealed.Identity{p.key}, files, nil); err != nil {
			t.Fatal(err)
		}
		if got, want := p.standings(), "Ahlen 1 older; Ahlen 2 older; Ahlen 3 current"; got != want {
			t.Errorf("order %v: got %s, want %s", order, got, want)
		}
	}
}

func TestEachFileGetsItsVerdict(t *testing.T) {
	p := newPost(t)
	first := p.sent("Ahlen", 1, 1)
	p.take([]intake.Source{first, p.sent("Brack", 1, 1)}, intake.New, intake.New)

	other := p.submission("Cronen", 1, 1)
	other.Call = "another-call"
	edited := p.submission("Cronen", 1, 1)
	edited.CallPrint = assessment.Fingerprint{8}
	asked := p.submission("Cronen", 1, 1)
	asked.Assessment.CatalogueID = "unternehmen"
	unknown := p.submission("Cronen", 1, 1)
	unknown.Assessment.Answers["Z9"] = assessment.Answer{Question: "Z9", State: assessment.Unknown}
	again := p.submission("Ahlen", 2, 4)
	again.Made = noon().Add(time.Hour)
	renamed := p.submission("AHLEN", 1, 2)
	renamed.Series = series("x")
	sealedElsewhere := newPost(t).sent("Ahlen", 1, 1)
	cut := p.sent("Dorn", 1, 1)
	raw := bytesOf(t, cut)
	report := p.take([]intake.Source{
		first,
		p.sent("Ahlen", 2, 3),
		p.seal(again, p.signer),
		p.seal(p.submission("Brack", 2, 1), signerOf(t, 2)),
		p.seal(renamed, signerOf(t, 2)),
		p.seal(other, p.signer), p.seal(edited, p.signer), p.seal(asked, p.signer), p.seal(unknown, p.signer),
		source("halb.rksub", raw[:len(raw)/2]), source("brief.docx", []byte("PK\x03\x04")), sealedElsewhere,
		{Name: "weg.rksub", Open: func() (io.ReadCloser, error) { return nil, errors.New("gone") }},
	},
		intake.Known, intake.Newer, intake.SameRevision, intake.OtherSigner, intake.OtherSeries,
		intake.OtherCall, intake.OtherVersion, intake.OtherCatalogue, intake.OtherCatalogue,
		intake.Damaged, intake.Foreign, intake.WrongKey, intake.Unreadable)
	if newer := report.Items[1]; newer.Answers != 1 || newer.Before.Revision != 1 {
		t.Errorf("the newer revision changes %d answers of revision %d", newer.Answers, newer.Before.Revision)
	}
	if got := report.Count(intake.SameRevision, intake.OtherSigner, intake.OtherSeries); got != 3 {
		t.Errorf("%d wait for a person", got)
	}
	want := "AHLEN 1 undecided; Ahlen 1 older; Ahlen 2 current; Ahlen 2 undecided; Brack 1 current; Brack 2 undecided"
	if got := p.standings(); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func bytesOf(t *testing.T, s intake.Source) []byte {
	t.Helper()
	r, err := s.Open()
	if err != nil {
		t.Fatal(err)
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestPersonDecidesWhatContradicts(t *testing.T) {
	p := newPost(t)
	p.take([]intake.Source{p.sent("Ahlen", 1, 1), p.sent("Ahlen", 1, 2)}, intake.New, intake.SameRevision)
	doubtful := p.shelf.received[1].Print
	if err := p.office.Decide(t.Context(), "wf-2026-x", doubtful, true); err != nil {
		t.Fatal(err)
	}
	if p.shelf.received[0].Standing != assessment.StandingOlder || p.shelf.received[1].Standing != assessment.StandingCurrent {
		t.Errorf("accepted: %s", p.standings())
	}
	if err := p.office.Decide(t.Context(), "wf-2026-x", doubtful, false); err != nil {
		t.Fatal(err)
	}
	if p.shelf.received[0].Standing != assessment.StandingCurrent || p.shelf.received[1].Standing != assessment.StandingRejected {
		t.Errorf("rejected: %s", p.standings())
	}
	if err := p.office.Decide(t.Context(), "wf-2026-x", assessment.Fingerprint{99}, true); !errors.Is(err, assessment.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestLateAndIncompleteAreTakenInAndNamed(t *testing.T) {
	p := newPost(t)
	p.shelf.record.Call.Required.Core = true
	p.now = noon().AddDate(0, 2, 0)
	item := p.take([]intake.Source{p.sent("Ahlen", 1, 1)}, intake.New).Items[0]
	if !item.Late || len(item.Missing) != 1 || !item.Received.Incomplete || item.Received.Settled != 1 {
		t.Errorf("got %+v", item)
	}
}

func TestStoppingKeepsWhatWasTakenIn(t *testing.T) {
	p := newPost(t)
	ctx, stop := context.WithCancel(t.Context())
	files := []intake.Source{p.sent("Ahlen", 1, 1), p.sent("Brack", 1, 1), p.sent("Cronen", 1, 1)}
	report, err := p.office.Take(ctx, "wf-2026-x", []*sealed.Identity{p.key}, files, func(done, total int) {
		if done == 2 && total == 3 {
			stop()
		}
	})
	if err != nil || !report.Stopped || len(report.Items) != 2 || report.Total != 3 || len(p.shelf.received) != 2 {
		t.Errorf("got %d of %d, stopped %v, %v", len(report.Items), report.Total, report.Stopped, err)
	}
}

func TestFullDiskKeepsTheOthersAndSaysWhichIsMissing(t *testing.T) {
	p := newPost(t)
	p.shelf.full = 1
	report := p.take([]intake.Source{p.sent("Ahlen", 1, 1), p.sent("Brack", 1, 1)}, intake.New, intake.NotStored)
	if !errors.Is(report.Items[1].Err, assessment.ErrDiskFull) {
		t.Errorf("got %v", report.Items[1].Err)
	}
}

func TestNothingIsTakenInWithoutCallOrKey(t *testing.T) {
	p := newPost(t)
	take := func(call assessment.CallID, keys ...*sealed.Identity) error {
		_, err := p.office.Take(t.Context(), call, keys, nil, nil)
		return err
	}
	if err := take("nobody", p.key); !errors.Is(err, assessment.ErrNotFound) {
		t.Errorf("unknown call: %v", err)
	}
	if err := take("wf-2026-x"); !errors.Is(err, assessment.ErrNoKey) {
		t.Errorf("without a key: %v", err)
	}
	p.shelf.record.Status = assessment.CallDraft
	if err := take("wf-2026-x", p.key); !errors.Is(err, intake.ErrDraft) {
		t.Errorf("draft: %v", err)
	}
}

// BenchmarkTake takes in 430 submissions, each the file of its own agency.
func BenchmarkTake(b *testing.B) {
	p := newPost(b)
	var files []intake.Source
	for i := range 430 {
		files = append(files, p.sent(fmt.Sprintf("Agentur %03d", i), 1, 1))
	}
	for b.Loop() {
		p.shelf.received = nil
		if _, err := p.office.Take(b.Context(), "wf-2026-x", []*sealed.Identity{p.key}, files, nil); err != nil {
			b.Fatal(err)
		}
	}
}
