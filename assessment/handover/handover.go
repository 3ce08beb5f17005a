// Package handover is the use case "apply": open a call, see what is missing
// and what is handed over, and make the file that goes to the office. Each file
// is a revision; earlier ones are kept in the list.
//
// It sends nothing and knows neither window, paper nor database.
package handover

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
)

// Store is where the agency keeps its work.
type Store interface {
	Load(ctx context.Context, id assessment.ID) (assessment.Assessment, error)
	Call(ctx context.Context, id assessment.CallID) (assessment.CallRecord, error)
	SaveCall(ctx context.Context, record assessment.CallRecord) error
	SetCall(ctx context.Context, id assessment.ID, call assessment.CallID) (time.Time, error)
	Attachments(ctx context.Context, id assessment.ID) ([]assessment.Attachment, error)
	Handovers(ctx context.Context, id assessment.ID) ([]assessment.Handover, error)
	SaveHandover(ctx context.Context, h assessment.Handover) error
	SignerSeed(ctx context.Context) ([]byte, error)
	SaveSignerSeed(ctx context.Context, seed []byte) error
}

// Agency is an agency that applies. Both fields are required.
type Agency struct {
	Store Store
	Clock func() time.Time
}

// OtherCallError says that a call file is not the one that was opened before
// under the same id.
type OtherCallError struct {
	Title         string
	Got, Want     assessment.Fingerprint
	SameSignature bool // both were signed with the same key
}

// Error describes the difference for the log.
func (e *OtherCallError) Error() string { return "another call with the same id" }

// ReadCall reads a call file without keeping it. Problems of the file are
// *exchange.ProblemError, of its catalogue catalogue.Errors.
func ReadCall(file io.Reader) (assessment.CallRecord, error) {
	raw, err := io.ReadAll(io.LimitReader(file, exchange.MaxFile+1))
	if err != nil {
		return assessment.CallRecord{}, err
	}
	read, err := exchange.ReadCall(bytes.NewReader(raw))
	if err != nil {
		return assessment.CallRecord{}, err
	}
	if _, err := catalogue.Parse(read.Call.CatalogueID, read.Catalogue); err != nil {
		return assessment.CallRecord{}, err
	}
	return assessment.CallRecord{
		Call: read.Call, Status: assessment.CallLocked, Catalogue: read.Catalogue, File: raw, Print: read.Print, Signer: read.Signer,
	}, nil
}

// OpenCall reads a call file and keeps the call. The same file once more is
// fine; one with the same id and another content or signature is an
// *OtherCallError. Other errors are those of ReadCall.
func (g *Agency) OpenCall(ctx context.Context, file io.Reader) (assessment.CallRecord, error) {
	read, err := ReadCall(file)
	if err != nil {
		return read, err
	}
	known, err := g.Store.Call(ctx, read.Call.ID)
	switch {
	case err == nil && known.Print == read.Print:
		return known, nil
	case err == nil:
		return known, &OtherCallError{Title: known.Call.Title, Got: read.Print, Want: known.Print, SameSignature: known.Signer == read.Signer}
	case !errors.Is(err, assessment.ErrNotFound):
		return known, err
	}
	if err := g.Store.SaveCall(ctx, read); err != nil {
		return read, err
	}
	return g.Store.Call(ctx, read.Call.ID)
}

// Attach makes an assessment answer a call. An assessment with another
// catalogue is an *assessment.CatalogueError.
func (g *Agency) Attach(ctx context.Context, id assessment.ID, call assessment.CallID) error {
	a, err := g.Store.Load(ctx, id)
	if err != nil {
		return err
	}
	record, err := g.Store.Call(ctx, call)
	if err != nil {
		return err
	}
	if a.CatalogueID != record.Call.CatalogueID {
		return &assessment.CatalogueError{Got: a.CatalogueID, Want: record.Call.CatalogueID}
	}
	_, err = g.Store.SetCall(ctx, id, call)
	return err
}

// Review is what a person sees before handing over.
type Review struct {
	Record      assessment.CallRecord
	Assessment  assessment.Assessment // as it is, with everything that stays
	Points      []Point
	Goes        Goes
	Attachments []assessment.Attachment
	Earlier     []assessment.Handover // to this call, oldest first
	Late        bool                  // the deadline is over
	Changed     bool                  // something differs from the last revision; true where there is none
}

// Revision is the number of the revision that would be handed over.
func (r *Review) Revision() int {
	if len(r.Earlier) == 0 {
		return 1
	}
	return r.Earlier[len(r.Earlier)-1].Revision + 1
}

// ErrNoCall says that the assessment answers no call yet.
var ErrNoCall = errors.New("no call")

// ErrOtherSeries says that a letter is about what was not handed over from
// here.
var ErrOtherSeries = errors.New("another series")

// ErrUnreadableLetter says that what a feedback letter said was kept and cannot
// be read any more.
var ErrUnreadableLetter = errors.New("letter not readable")

// ErrNoLetter says that no feedback letter told about a peer group that an
// assessment can stand beside.
var ErrNoLetter = errors.New("no letter")

// Review says what of an assessment is complete, what would be handed over and
// what stays. An assessment without a call is ErrNoCall.
func (g *Agency) Review(ctx context.Context, id assessment.ID) (Review, error) {
	a, err := g.Store.Load(ctx, id)
	if err != nil {
		return Review{}, err
	}
	if a.Call == "" {
		return Review{Assessment: a}, ErrNoCall
	}
	r := Review{Assessment: a}
	if r.Record, err = g.Store.Call(ctx, a.Call); err != nil {
		return r, err
	}
	asked, err := catalogue.Parse(string(a.Call), r.Record.Catalogue)
	if err != nil {
		return r, err
	}
	asked = r.Record.Call.Catalogue(asked).RelevantTo(a.Agency.Kind)
	if r.Attachments, err = g.Store.Attachments(ctx, id); err != nil {
		return r, err
	}
	if r.Earlier, err = g.earlier(ctx, &a); err != nil {
		return r, err
	}
	r.Points = Points(&r.Record.Call, asked, &a, len(r.Attachments))
	r.Goes = goes(asked, &a)
	r.Late = r.Record.Call.Late(g.Clock())
	r.Changed, err = g.changed(&r)
	return r, err
}

func (g *Agency) earlier(ctx context.Context, a *assessment.Assessment) ([]assessment.Handover, error) {
	all, err := g.Store.Handovers(ctx, a.ID)
	var earlier []assessment.Handover
	for _, h := range all {
		if h.Call == a.Call {
			earlier = append(earlier, h)
		}
	}
	return earlier, err
}

// changed compares what would be handed over with the last revision.
func (g *Agency) changed(r *Review) (bool, error) {
	if len(r.Earlier) == 0 {
		return true, nil
	}
	content, err := Content(&r.Assessment)
	return content != r.Earlier[len(r.Earlier)-1].Content, err
}

// Content identifies what of an assessment is handed over: the SHA-256 of its
// answer file. Two revisions with the same answers have the same.
func Content(a *assessment.Assessment) (assessment.Fingerprint, error) {
	public := a.Submission()
	var file bytes.Buffer
	if err := exchange.WriteAnswers(&file, &public); err != nil {
		return assessment.Fingerprint{}, err
	}
	return contentOf(file.Bytes()), nil
}

// Prepared is a revision that is ready to be handed over. It is not handed
// over before Confirm.
type Prepared struct {
	Submission assessment.Submission // as the office will read it
	Record     assessment.CallRecord
	agency     *Agency
	id         assessment.ID
	file       *exchange.Prepared
}

// Prepare makes the next revision of an assessment as of a time. The same time
// gives the same fingerprint.
func (g *Agency) Prepare(ctx context.Context, id assessment.ID, made time.Time) (*Prepared, error) {
	r, err := g.Review(ctx, id)
	if err != nil {
		return nil, err
	}
	signer, err := sealed.Keep(ctx, g.Store)
	if err != nil {
		return nil, err
	}
	s := assessment.Submission{
		Call: r.Record.Call.ID, CallPrint: r.Record.Print, Series: seriesOf(&r), Revision: r.Revision(),
		Made: made.UTC().Truncate(time.Second), Signer: signer.ID(), Assessment: r.Assessment.Submission(), Attachments: r.Attachments,
	}
	if n := len(r.Earlier); n > 0 {
		s.Parent = r.Earlier[n-1].Print
	}
	file, err := exchange.PrepareSubmission(&s, signer)
	if err != nil {
		return nil, err
	}
	s.Print = file.Print()
	return &Prepared{Submission: s, Record: r.Record, agency: g, id: id, file: file}, nil
}

// seriesOf names the series of revisions: that of the revisions before, or a
// new one that depends on the assessment and its call alone, so that the
// fingerprint shown before handing over is the one of the file.
func seriesOf(r *Review) string {
	if len(r.Earlier) > 0 {
		return r.Earlier[0].Series
	}
	return seriesName(string(r.Assessment.ID), string(r.Record.Call.ID), r.Assessment.Created)
}

// ReadBack reads the revision from the bytes that will be sealed, as the office
// will: what it returns is handed over, and nothing else.
func (p *Prepared) ReadBack() (assessment.Submission, error) {
	return exchange.OpenPayload(p.file.Payload())
}

// Seal writes the file for the office. Its proof reads the file back.
func (p *Prepared) Seal(w io.Writer) (*exchange.Proof, error) {
	return p.file.Seal(w, p.Record.Call.Recipient)
}

// Confirm keeps that the revision was handed over, after its file was read
// back.
func (p *Prepared) Confirm(ctx context.Context) (assessment.Handover, error) {
	h := assessment.Handover{
		Assessment: p.id, Call: p.Submission.Call, Series: p.Submission.Series, Revision: p.Submission.Revision,
		Parent: p.Submission.Parent, Print: p.Submission.Print, Content: p.file.Content(), Made: p.Submission.Made,
	}
	return h, p.agency.Store.SaveHandover(ctx, h)
}

// FileName proposes a name for the file: agency, year and revision.
func (p *Prepared) FileName() string {
	return cmp.Or(PlainName(p.Submission.Assessment.Agency.Name), "bewerbung") + p.ending()
}
