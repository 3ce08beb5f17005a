package jury

import (
	"bytes"
	"context"
	"log/slog"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assets"
)

// seat is the desk of a juror in memory.
type seat struct {
	file  assessment.JuryFile
	marks map[place]assessment.Mark
	notes map[string]string
	err   error
	saved int
	at    place
	shown []string
	told  []string
}

func (s *seat) File() *assessment.JuryFile { return &s.file }

func (s *seat) Said(series string) (assessment.Declaration, bool) {
	for _, d := range s.file.Declared {
		if d.Series == series {
			return d, true
		}
	}
	return assessment.Declaration{}, false
}

func (s *seat) Load() (string, assessment.CriterionID) { return s.at.series, s.at.criterion }

func (s *seat) Save(series string, criterion assessment.CriterionID) { s.at = place{series, criterion} }

func (s *seat) Marks(context.Context) ([]assessment.Mark, error) {
	return slices.Collect(maps.Values(s.marks)), nil
}

func (s *seat) SaveMark(_ context.Context, m assessment.Mark) error {
	if s.err == nil {
		s.marks[place{m.Series, m.Criterion}] = m
		s.saved++
	}
	return s.err
}

func (s *seat) Notes(context.Context) (map[string]string, error) { return s.notes, nil }

func (s *seat) SaveNote(_ context.Context, series, text string) error {
	if s.err == nil {
		s.notes[series] = text
	}
	return s.err
}

// payload is what an applicant handed over: the answers of a sample.
func payload(tb testing.TB, series, sample string, change ...func(*assessment.Assessment)) []byte {
	tb.Helper()
	raw, err := assets.Files.ReadFile("samples/" + sample)
	if err != nil {
		tb.Fatal(err)
	}
	a, err := exchange.ReadAnswers(bytes.NewReader(raw))
	if err != nil {
		tb.Fatal(err)
	}
	for _, how := range change {
		how(&a)
	}
	signer, err := sealed.NewSigner()
	if err != nil {
		tb.Fatal(err)
	}
	prepared, err := exchange.PrepareSubmission(&assessment.Submission{
		Call: "wf-2026", CallPrint: assessment.Fingerprint{1}, Series: series, Revision: 1, Made: kittest.Noon(), Assessment: a,
	}, signer)
	if err != nil {
		tb.Fatal(err)
	}
	return prepared.Payload()
}

func series(i int) string { return strings.Repeat(strconv.Itoa(i), 32) }

// newSeat is the desk of juror J1 with three applications to read and one with
// a conflict.
func newSeat(tb testing.TB) *seat {
	tb.Helper()
	in := newInput(tb)
	s := &seat{marks: map[place]assessment.Mark{}, notes: map[string]string{}}
	s.file = assessment.JuryFile{
		Call: in.call, Juror: in.round.Jurors[0], Made: kittest.Noon(), Submitted: map[string][]byte{},
		Names: map[string]string{series(1): "Kreis Hohenwied", series(2): "Stadt Ahlenfurt", series(3): "WF Lindenrade", series(4): "WFG Kreis Auental"},
		Order: []string{series(3), series(1), series(4), series(2)},
	}
	s.file.Call.Call.Criteria[0].Question = assessment.Text{"de": "Was ist übertragbar?"}
	for i, sample := range []string{"01-lindenrade.json", "02-auental.json", "03-rosenau.json"} {
		s.file.Submitted[series(i+1)] = payload(tb, series(i+1), sample)
		s.file.Declared = append(s.file.Declared, assessment.Declaration{Juror: "J1", Series: series(i + 1), Kind: assessment.NoConflict, Made: kittest.Noon()})
	}
	s.file.Declared = append(s.file.Declared, assessment.Declaration{Juror: "J1", Series: series(4), Kind: assessment.ConflictRival, Reason: "Nachbar", Made: kittest.Noon()})
	return s
}

// review opens the page of a juror in a window.
func review(tb testing.TB, desk *seat, set kittest.Setting) (*kittest.Stage, *ReviewView, *int) {
	tb.Helper()
	s, handed := kittest.New(tb, set), new(int)
	v := NewReview(reviewDeps(tb, s.Kit, desk, func() { *handed++ }))
	s.Show(v.Content())
	v.Activate()
	return s, v, handed
}

func reviewDeps(tb testing.TB, k *kit.Kit, desk *seat, hand func()) ReviewDeps {
	tb.Helper()
	return ReviewDeps{
		Context: context.Background(), Kit: k, Desk: desk, Catalogue: kittest.Catalogue(tb), HandOver: hand, Log: slog.New(slog.DiscardHandler),
		Place: desk, Saved: func(trouble string) { desk.told = append(desk.told, trouble) },
		Show: func(file assessment.Attachment) error {
			desk.shown = append(desk.shown, file.Name)
			return desk.err
		},
	}
}
