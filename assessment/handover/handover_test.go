package handover_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/programme"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// memory is an agency with one assessment.
type memory struct {
	kept      assessment.Assessment
	calls     map[assessment.CallID]assessment.CallRecord
	files     []assessment.Attachment
	handovers []assessment.Handover
	seed      []byte
}

func (m *memory) Load(context.Context, assessment.ID) (assessment.Assessment, error) {
	return m.kept, nil
}

func (m *memory) Call(_ context.Context, id assessment.CallID) (assessment.CallRecord, error) {
	record, known := m.calls[id]
	if !known {
		return record, assessment.ErrNotFound
	}
	return record, nil
}

func (m *memory) SaveCall(_ context.Context, record assessment.CallRecord) error {
	m.calls[record.Call.ID] = record
	return nil
}

func (m *memory) SetCall(_ context.Context, _ assessment.ID, call assessment.CallID) (time.Time, error) {
	m.kept.Call = call
	return noon(), nil
}

func (m *memory) Attachments(context.Context, assessment.ID) ([]assessment.Attachment, error) {
	return m.files, nil
}

func (m *memory) Handovers(context.Context, assessment.ID) ([]assessment.Handover, error) {
	return m.handovers, nil
}

func (m *memory) SaveHandover(_ context.Context, h assessment.Handover) error {
	m.handovers = append(m.handovers, h)
	return nil
}

func (m *memory) SignerSeed(context.Context) ([]byte, error) {
	if m.seed == nil {
		return nil, assessment.ErrNotFound
	}
	return m.seed, nil
}

func (m *memory) SaveSignerSeed(_ context.Context, seed []byte) error {
	m.seed = seed
	return nil
}

func noon() time.Time { return time.Date(2026, 1, 5, 12, 0, 0, 0, time.UTC) }

// callFile is a call of an office with its key.
func callFile(t *testing.T, change func(*assessment.Call)) ([]byte, *sealed.Identity) {
	t.Helper()
	key, err := sealed.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	asked, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		t.Fatal(err)
	}
	criteria, err := assets.Files.ReadFile(assets.CriteriaFile)
	if err != nil {
		t.Fatal(err)
	}
	usual, _, err := programme.ParseCriteria(criteria)
	if err != nil {
		t.Fatal(err)
	}
	call := assessment.Call{
		ID: "wf-2026-x", Office: "Programmstelle", Title: "WF 2026", Deadline: noon().AddDate(0, 1, 0), Year: 2026,
		CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0", Criteria: usual[:2], Winners: 3,
		Ties: []assessment.TieStep{{Kind: assessment.TieByLot}}, Parameters: assessment.DefaultParameters(),
		Required:  assessment.Requirements{Settled: 50, Core: true, Profile: true, Processes: 1, Attachments: 2},
		Recipient: key.Recipient(),
	}
	if change != nil {
		change(&call)
	}
	signer, err := sealed.SignerOf(bytes.Repeat([]byte{3}, 32))
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if _, err := exchange.WriteCall(&file, &call, asked, signer); err != nil {
		t.Fatal(err)
	}
	return file.Bytes(), key
}

// applying is an agency whose assessment answers the call.
func applying(t *testing.T) (*handover.Agency, *memory, *sealed.Identity) {
	t.Helper()
	m := &memory{calls: map[assessment.CallID]assessment.CallRecord{}, kept: assessment.Assessment{
		ID: "amt-2026", Agency: assessment.Agency{Name: "Amt für Wirtschaft", Kind: assessment.KindCity, ContactEmail: "x@amt.example"}, Year: 2026,
		CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0", Created: noon(),
		Answers: map[assessment.QuestionID]assessment.Answer{
			"B2": {Question: "B2", State: assessment.Answered, Current: 2, Internal: "GEHEIM", ForJury: "offen"},
			"B3": {Question: "B3", State: assessment.NotApplicable, Reason: "Macht der Kreis."},
			"B4": {Question: "B4", State: assessment.NotApplicable},
		},
		Inventory: assessment.Inventory{
			assessment.Process{ID: "P01", Maturity: assessment.Maturity{Current: assessment.Rated(1), Target: assessment.Rated(3)}},
			assessment.Process{ID: "P02"},
			assessment.Vision{Criterion: "J1", Text: "Größe"},
		},
	}}
	g := &handover.Agency{Store: m, Clock: noon}
	file, key := callFile(t, nil)
	record, err := g.OpenCall(t.Context(), bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if err := g.Attach(t.Context(), m.kept.ID, record.Call.ID); err != nil {
		t.Fatal(err)
	}
	return g, m, key
}

func review(t *testing.T, g *handover.Agency) handover.Review {
	t.Helper()
	r, err := g.Review(t.Context(), "amt-2026")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// handOver makes the file and confirms it.
func handOver(t *testing.T, g *handover.Agency, made time.Time) (*handover.Prepared, []byte) {
	t.Helper()
	p, err := g.Prepare(t.Context(), "amt-2026", made)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	proof, err := p.Seal(&file)
	if err != nil {
		t.Fatal(err)
	}
	if err := proof.Check(bytes.NewReader(file.Bytes())); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Confirm(t.Context()); err != nil {
		t.Fatal(err)
	}
	return p, file.Bytes()
}

func TestReviewNamesWhatIsMissing(t *testing.T) {
	g, _, _ := applying(t)
	r := review(t, g)
	asked, err := catalogue.Parse("x", r.Record.Catalogue)
	if err != nil {
		t.Fatal(err)
	}
	questions := len(asked.RelevantTo(assessment.KindCity).Order())
	want := map[handover.PointKind]handover.Point{
		handover.PointQuestions: {Count: 2, Of: questions, Excluded: 1, Required: true},
		handover.PointProfile:   {Count: 2, Of: 5, Required: true},
		handover.PointProcesses: {Count: 1, Of: len(asked.Processes)},
		handover.PointTexts:     {Count: 1, Of: 2, Longest: 5, Required: true},
		handover.PointEvidence:  {Count: 0, Of: 1},
		handover.PointMeasures:  {Count: 0},
	}
	if least := r.Points[0].Least; least != (r.Record.Call.Required.Settled*questions+99)/100 || least == 0 {
		t.Errorf("at least %d questions are required", least)
	}
	for _, p := range r.Points {
		w, there := want[p.Kind]
		if !there {
			continue
		}
		if p.Count != w.Count || p.Of != w.Of || p.Excluded != w.Excluded || p.Longest != w.Longest || p.Required != w.Required || p.Done {
			t.Errorf("%s: got %+v, want %+v", p.Kind, p, w)
		}
	}
	if got := len(handover.Missing(r.Points)); got != 4 {
		t.Errorf("%d required points are missing, want questions, core, profile and texts", got)
	}
	if r.Goes.Internal != 1 || r.Goes.ForJury != 1 || r.Goes.Answers != 3 || r.Goes.Contact != "x@amt.example" || r.Late {
		t.Errorf("goes %+v, late %v", r.Goes, r.Late)
	}
}

func TestTextsThatTheCallRequiresAreNamedFirst(t *testing.T) {
	call := &assessment.Call{Criteria: []assessment.CallCriterion{
		{Criterion: assessment.Criterion{ID: "J1"}},
		{Criterion: assessment.Criterion{ID: "J2"}, Required: true},
		{Criterion: assessment.Criterion{ID: "J3"}},
		{Criterion: assessment.Criterion{ID: "J4"}, Required: true},
	}}
	a := &assessment.Assessment{Inventory: assessment.Inventory{assessment.Vision{Criterion: "J4", Text: "Wir wollen."}}}
	for _, p := range handover.Points(call, &assessment.Catalogue{}, a, 0) {
		if p.Kind != handover.PointTexts {
			continue
		}
		if want := []string{"J2", "J1", "J3"}; !slices.Equal(p.Missing, want) || p.Must != 1 || !p.Required {
			t.Errorf("got %+v, want %v, of which one is required", p, want)
		}
		words, err := translations.New("de")
		if err != nil {
			t.Fatal(err)
		}
		if _, text := wording.Point(words, p); text != "Die Ausschreibung verlangt noch: J2. Außerdem fehlen, und das ist erlaubt: J1, J3." {
			t.Errorf("said %q", text)
		}
	}
}

func TestWhatStaysIsNotInTheFile(t *testing.T) {
	g, _, key := applying(t)
	p, file := handOver(t, g, noon())
	s, payload, err := exchange.OpenSubmission(bytes.NewReader(file), key)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(payload, []byte("GEHEIM")) || !bytes.Contains(payload, []byte("offen")) {
		t.Error("the internal comment went, or the comment for the jury did not")
	}
	if s.Print != p.Submission.Print || s.Assessment.Status != assessment.Submitted || s.Revision != 1 {
		t.Errorf("got %v, %s, revision %d", s.Print, s.Assessment.Status, s.Revision)
	}
	if name := p.FileName(); name != "amt-fuer-wirtschaft-2026-fassung-1.rksub" {
		t.Errorf("file name %q", name)
	}
}

func TestCorrectionIsTheNextRevisionOfTheSameSeries(t *testing.T) {
	g, m, _ := applying(t)
	shown, err := g.Prepare(t.Context(), "amt-2026", noon())
	if err != nil {
		t.Fatal(err)
	}
	first, _ := handOver(t, g, noon())
	if shown.Submission.Print != first.Submission.Print {
		t.Error("the fingerprint shown before is not that of the file")
	}
	if r := review(t, g); r.Changed || r.Revision() != 2 {
		t.Errorf("changed %v, next revision %d", r.Changed, r.Revision())
	}
	m.kept = m.kept.With(assessment.Answer{Question: "B2", State: assessment.Answered, Current: 3})
	if r := review(t, g); !r.Changed {
		t.Error("the change was not noticed")
	}
	second, _ := handOver(t, g, noon().Add(time.Hour))
	s := second.Submission
	if s.Series != first.Submission.Series || s.Revision != 2 || s.Parent != first.Submission.Print || s.Signer != first.Submission.Signer {
		t.Errorf("got %+v", s)
	}
}

func TestCallWithTheSameIDAndAnotherContentIsRefused(t *testing.T) {
	g, m, _ := applying(t)
	same, _ := callFile(t, func(c *assessment.Call) { c.Recipient = m.calls["wf-2026-x"].Call.Recipient })
	if _, err := g.OpenCall(t.Context(), bytes.NewReader(same)); err != nil {
		t.Errorf("the same file again: %v", err)
	}
	other, _ := callFile(t, func(c *assessment.Call) { c.Title = "Anders" })
	_, err := g.OpenCall(t.Context(), bytes.NewReader(other))
	var differs *handover.OtherCallError
	if !errors.As(err, &differs) || differs.Title != "WF 2026" || m.calls["wf-2026-x"].Call.Title != "WF 2026" {
		t.Errorf("got %v", err)
	}
}

func TestAssessmentWithOtherQuestionsCannotAnswerTheCall(t *testing.T) {
	g, m, _ := applying(t)
	m.kept.CatalogueID, m.kept.Call = "unternehmen", ""
	var wrong *assessment.CatalogueError
	if err := g.Attach(t.Context(), "amt-2026", "wf-2026-x"); !errors.As(err, &wrong) || m.kept.Call != "" {
		t.Errorf("got %v", err)
	}
	if _, err := g.Review(t.Context(), "amt-2026"); !errors.Is(err, handover.ErrNoCall) {
		t.Errorf("without a call: %v", err)
	}
	if _, err := g.OpenCall(t.Context(), strings.NewReader("x")); !errors.Is(err, assessment.ErrFormat) {
		t.Errorf("no call: %v", err)
	}
}

func TestTooManyAttachmentsAreNamed(t *testing.T) {
	g, m, _ := applying(t)
	for _, name := range []string{"a.pdf", "b.pdf", "c.pdf"} {
		m.files = append(m.files, assessment.Attachment{Name: name, MediaType: "application/pdf", Content: []byte("%PDF-1.7")})
	}
	for _, p := range review(t, g).Points {
		if p.Kind == handover.PointAttachments && (p.Done || !p.Required || p.Count != 3 || p.Of != 2) {
			t.Errorf("got %+v", p)
		}
	}
}
