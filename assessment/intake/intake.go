// Package intake is the use case "take in submissions": check each file, keep
// it whole or not at all, and say of each what became of it. The highest
// revision of an agency counts; older ones are kept, and where two files
// contradict each other, a person decides.
//
// It knows neither window, paper, database nor folder, and needs no more
// memory for many files than for one.
package intake

import (
	"bytes"
	"context"
	"errors"
	"io"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/handover"
)

// Store is where the office keeps what arrived.
type Store interface {
	Call(ctx context.Context, id assessment.CallID) (assessment.CallRecord, error)
	Received(ctx context.Context, call assessment.CallID) ([]assessment.Received, error)
	Receive(ctx context.Context, arrivals []assessment.Arrival, restanding map[assessment.Fingerprint]assessment.Standing) error
	SetStanding(ctx context.Context, standings map[assessment.Fingerprint]assessment.Standing) error
	ReceivedPayload(ctx context.Context, print assessment.Fingerprint) ([]byte, error)
}

// Source is a file that may be a submission.
type Source struct {
	Name string // without folders, as people know it
	Path string // where it is, for a message
	Open func() (io.ReadCloser, error)
}

// Verdict is what became of a file.
type Verdict string

// The verdicts. The first four are taken in; the doubts wait for a person.
const (
	New          Verdict = "new"   // the first of this agency
	Newer        Verdict = "newer" // counts from now on
	Older        Verdict = "older" // a newer one is here already; kept
	Known        Verdict = "known" // the same file is here already
	SameRevision Verdict = "same_revision"
	OtherSigner  Verdict = "other_signer"
	OtherSeries  Verdict = "other_series"

	OtherCall      Verdict = "other_call"      // for another call
	OtherVersion   Verdict = "other_version"   // for the call before it was given out as it is
	OtherCatalogue Verdict = "other_catalogue" // answers other questions
	Damaged        Verdict = "damaged"
	Changed        Verdict = "changed" // its signature does not fit
	TooNew         Verdict = "too_new"
	TooLarge       Verdict = "too_large"
	WrongKey       Verdict = "wrong_key"
	Foreign        Verdict = "foreign"    // no submission at all
	Unreadable     Verdict = "unreadable" // the file could not be read
	NotStored      Verdict = "not_stored" // good, but could not be kept
)

// Taken reports whether the file is kept now, or was before.
func (v Verdict) Taken() bool {
	switch v {
	case New, Newer, Older, Known, SameRevision, OtherSigner, OtherSeries:
		return true
	default:
		return false
	}
}

// Open reports whether a person has to decide.
func (v Verdict) Open() bool { return v == SameRevision || v == OtherSigner || v == OtherSeries }

// Item is one file of a report.
type Item struct {
	Name     string
	Verdict  Verdict
	Received assessment.Received // zero where nothing could be read
	Before   assessment.Received // the one it follows or contradicts; zero: none
	Late     bool                // made or taken in after the deadline
	Missing  []handover.Point    // what the call requires and is not there
	Answers  int                 // answers that differ from Before
	Files    int                 // attachments that differ from Before
	Err      error               // why it was not taken; nil if it was
}

// Report is what became of all files.
type Report struct {
	Call    assessment.CallRecord
	At      time.Time
	Items   []Item
	Stopped bool // a person stopped before the last file
	Total   int  // files that were to be taken in
}

// Count returns how many files have one of the verdicts.
func (r *Report) Count(verdicts ...Verdict) int {
	n := 0
	for i := range r.Items {
		for _, v := range verdicts {
			if r.Items[i].Verdict == v {
				n++
			}
		}
	}
	return n
}

// Office takes submissions in. Both fields are required.
type Office struct {
	Store Store
	Clock func() time.Time
}

// Take takes files in; each is kept whole or not at all. Their order does not
// matter: of one agency the lowest revision comes first. progress is told how
// many files are done, more than once for the same number while all of them
// are looked at; nil is allowed. When ctx ends, what was taken in stays and
// Report.Stopped says so. The error is that of a call which is not here
// (assessment.ErrNotFound) or was not given out (ErrDraft), or a key that is
// missing (assessment.ErrNoKey).
func (o *Office) Take(ctx context.Context, call assessment.CallID, keys []*sealed.Identity, files []Source, progress func(done, total int)) (Report, error) {
	t, err := o.begin(ctx, call, keys)
	if err != nil {
		return Report{}, err
	}
	report := Report{Call: t.record, At: o.Clock(), Total: len(files)}
	report.Items = t.round(files, progress).run(ctx)
	report.Stopped = len(report.Items) < len(files)
	return report, nil
}

// ErrDraft says that a call was not given out yet: nobody can apply to it.
var ErrDraft = errors.New("the call is a draft")

// taking is what taking in one file after the other needs.
type taking struct {
	office *Office
	record assessment.CallRecord
	asked  *assessment.Catalogue
	keys   []*sealed.Identity
	here   []assessment.Received
}

func (o *Office) begin(ctx context.Context, call assessment.CallID, keys []*sealed.Identity) (*taking, error) {
	record, err := o.Store.Call(ctx, call)
	if err != nil {
		return nil, err
	}
	if record.Status != assessment.CallLocked {
		return nil, ErrDraft
	}
	if len(keys) == 0 {
		return nil, assessment.ErrNoKey
	}
	asked, err := catalogue.Parse(string(call), record.Catalogue)
	if err != nil {
		return nil, err
	}
	here, err := o.Store.Received(ctx, call)
	return &taking{office: o, record: record, asked: record.Call.Catalogue(asked), keys: keys, here: here}, err
}

// take opens, checks and keeps one file.
func (t *taking) take(ctx context.Context, file Source) Item {
	s, opened, err := t.open(file)
	if err != nil {
		return refused(file, err)
	}
	item := Item{Name: file.Name}
	t.describe(&item, &s)
	t.judge(ctx, &item, &s)
	if item.Verdict == Known {
		return item
	}
	if err := t.keep(ctx, &item, opened); err != nil {
		item.Verdict, item.Err = NotStored, err
	}
	return item
}

// opened are the bytes of a submission, sealed and as they were sealed.
type opened struct{ file, payload []byte }

// open reads a file, opens it with the keys and checks that it is for the
// call.
func (t *taking) open(file Source) (assessment.Submission, opened, error) {
	raw, err := read(file)
	if err != nil {
		return assessment.Submission{}, opened{}, &unreadableError{cause: err}
	}
	s, payload, err := exchange.OpenSubmission(bytes.NewReader(raw), t.keys...)
	if err == nil {
		err = t.check(&s)
	}
	return s, opened{file: raw, payload: payload}, err
}

func refused(file Source, err error) Item {
	return Item{Name: file.Name, Verdict: verdictOf(err), Err: err}
}

// read reads a file up to a little more than the largest that is taken; the
// reader of submissions says what is too large.
func read(file Source) ([]byte, error) {
	r, err := file.Open()
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(io.LimitReader(r, exchange.MaxFile+(1<<20)))
	return raw, errors.Join(err, r.Close())
}

// unreadableError is a file that the disk does not give.
type unreadableError struct{ cause error }

// Error describes the cause for the log.
func (e *unreadableError) Error() string { return e.cause.Error() }

// Unwrap returns the cause.
func (e *unreadableError) Unwrap() error { return e.cause }

// WrongError says that a submission is good, but not for this call.
type WrongError struct{ Verdict Verdict }

// Error describes the difference for the log.
func (e *WrongError) Error() string { return "submission: " + string(e.Verdict) }

func (t *taking) check(s *assessment.Submission) error {
	switch {
	case s.Call != t.record.Call.ID:
		return &WrongError{Verdict: OtherCall}
	case s.CallPrint != t.record.Print:
		return &WrongError{Verdict: OtherVersion}
	case s.Assessment.CatalogueID != t.asked.ID:
		return &WrongError{Verdict: OtherCatalogue}
	}
	for id := range s.Assessment.Answers {
		if _, known := t.asked.Question(id); !known {
			return &WrongError{Verdict: OtherCatalogue}
		}
	}
	return nil
}

func verdictOf(err error) Verdict {
	if wrong, ok := errors.AsType[*WrongError](err); ok {
		return wrong.Verdict
	}
	if _, unreadable := errors.AsType[*unreadableError](err); unreadable {
		return Unreadable
	}
	for _, known := range []struct {
		class   error
		verdict Verdict
	}{
		{assessment.ErrNewerFormat, TooNew},
		{assessment.ErrTooLarge, TooLarge},
		{assessment.ErrWrongKey, WrongKey},
		{assessment.ErrSignature, Changed},
		{assessment.ErrDamaged, Damaged},
	} {
		if errors.Is(err, known.class) {
			return known.verdict
		}
	}
	return Foreign
}

// describe says what the submission holds.
func (t *taking) describe(item *Item, s *assessment.Submission) {
	a := &s.Assessment
	points := handover.Points(&t.record.Call, t.asked.RelevantTo(a.Agency.Kind), a, len(s.Attachments))
	item.Missing = handover.Missing(points)
	at := t.office.Clock()
	item.Late = t.record.Call.Late(s.Made) || t.record.Call.Late(at)
	item.Received = assessment.Received{
		Call: s.Call, Print: s.Print, Series: s.Series, Revision: s.Revision, Parent: s.Parent, Signer: s.Signer,
		Agency: a.Agency.Name, AGS: a.Agency.AGS, Made: s.Made, At: at, FileName: item.Name,
		Settled: points[0].Count, Questions: points[0].Of, Processes: len(a.Inventory.Processes()), Attached: len(s.Attachments),
		Incomplete: len(item.Missing) > 0,
	}
}
