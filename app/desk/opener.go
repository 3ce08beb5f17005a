package desk

import (
	"bytes"
	"context"
	"errors"
	"io"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/release"
	"reifekompass/assessment/team"
)

// Opener is the use case "open a file, whatever it is": a person need not know
// what they were sent. All fields are required.
type Opener struct {
	Desk   *Desk
	Agency *handover.Agency
	Team   *Team
	Store  OpenerStore
}

// OpenerStore finds what a file can belong to.
type OpenerStore interface {
	// List returns all assessments, the newest change first.
	List(ctx context.Context) ([]assessment.Summary, error)
	// Package returns a share that was given out here, assessment.ErrNotFound
	// if it was not.
	Package(ctx context.Context, name string) (assessment.WorkPackage, error)
	CompanyAnswers(ctx context.Context, id assessment.ID) ([]assessment.CompanyAnswer, error)
	release.Shelf
	CircleStore
}

// Open takes in what the file holds and says what that is; of a feedback letter
// what it says about the peer group, of an own report it
// only says it, and Import takes it in. So it does of a jury file, which the
// desk of the juror opens, and of answers of companies, which Dialogue takes in.
// A file that belongs somewhere else, or
// is none of this program, is an *exchange.WrongKindError, a filled share that
// was not given out here a *team.BelongError, a letter about what was not handed
// over from here handover.ErrOtherSeries; further errors are those of
// handover.Agency.OpenCall and Desk.ImportFile. Nothing has changed then.
func (o *Opener) Open(ctx context.Context, path string) (assessment.Opened, error) {
	head, err := headOf(path)
	if err != nil {
		return assessment.Opened{}, err
	}
	switch kind := exchange.Recognize(head); kind {
	case exchange.KindCall:
		return o.openCall(ctx, path)
	case exchange.KindPDF:
		return o.openReport(ctx, path)
	case exchange.KindJury:
		return assessment.Opened{Jury: true}, nil
	case exchange.KindRelease:
		return o.openRelease(ctx, path)
	case exchange.KindCompany:
		return o.openCompanies(ctx, path)
	case exchange.KindCircle:
		return o.openCircleFile(ctx, path)
	case exchange.KindAnswers, exchange.KindPart:
		return o.openAnswers(ctx, path)
	case exchange.KindUnknown:
		if exchange.LooksLikeAnswers(head) {
			return o.openAnswers(ctx, path) // whose reader says what is wrong
		}
		return o.openSurvey(ctx, path)
	default:
		id, err := o.Import(ctx, path)
		return assessment.Opened{Assessment: id}, err
	}
}

// Import stores what a file holds as a new assessment, as Desk.ImportFile does.
func (o *Opener) Import(ctx context.Context, path string) (assessment.ID, error) {
	return o.Desk.ImportFile(ctx, path)
}

func (o *Opener) openReport(ctx context.Context, path string) (assessment.Opened, error) {
	answers, circle, err := inPDF(path)
	if err != nil {
		return assessment.Opened{}, err
	}
	if answers == nil {
		opened, err := o.openCircle(ctx, circle)
		return opened, named(path, err)
	}
	a, err := o.Desk.Read(ctx, bytes.NewReader(answers))
	return assessment.Opened{Report: &a}, named(path, err)
}

// openCircleFile opens what somebody took out of a letter.
func (o *Opener) openCircleFile(ctx context.Context, path string) (opened assessment.Opened, err error) {
	err = ReadFile(path, func(r io.Reader) error {
		raw, err := io.ReadAll(io.LimitReader(r, exchange.MaxCircleSize+1))
		if err == nil {
			opened, err = o.openCircle(ctx, raw)
		}
		return err
	})
	return opened, err
}

func (o *Opener) openAnswers(ctx context.Context, path string) (opened assessment.Opened, err error) {
	err = ReadFile(path, func(r io.Reader) error {
		raw, err := io.ReadAll(io.LimitReader(r, exchange.MaxSize+1))
		if err != nil {
			return err
		}
		a, err := exchange.ReadAnswers(bytes.NewReader(raw))
		if err != nil {
			return err
		}
		if a.Part != nil && a.Part.Filled != "" {
			opened, err = o.takeBack(ctx, &a, raw)
			return err
		}
		if a.Part != nil {
			opened.What = assessment.OpenedPart
		}
		opened.Assessment, err = o.Desk.Import(ctx, bytes.NewReader(raw))
		return err
	})
	return opened, err
}

// takeBack takes a filled share into the assessment it was given out from.
func (o *Opener) takeBack(ctx context.Context, back *assessment.Assessment, raw []byte) (assessment.Opened, error) {
	given, err := o.Store.Package(ctx, back.Part.Package)
	if err == nil {
		_, err = o.Desk.Store.Load(ctx, given.Assessment)
	}
	if errors.Is(err, assessment.ErrNotFound) {
		return assessment.Opened{}, &team.BelongError{Why: team.UnknownPackage, Got: back.Agency.Name}
	}
	if err != nil {
		return assessment.Opened{}, err
	}
	c, again, err := o.Team.TakeFilled(ctx, given.Assessment, back, raw)
	if err != nil {
		return assessment.Opened{}, err
	}
	opened := assessment.Opened{Assessment: given.Assessment, What: assessment.OpenedReturned, Role: c.Part.Role}
	if again {
		opened.What = assessment.OpenedAgain
	}
	return opened, nil
}

func (o *Opener) openCall(ctx context.Context, path string) (assessment.Opened, error) {
	known, err := o.knows(ctx, path)
	if err != nil {
		return assessment.Opened{}, err
	}
	record, err := OpenCallFile(ctx, o.Agency, path)
	if err != nil {
		return assessment.Opened{}, err
	}
	offer, err := o.offer(ctx, record)
	offer.Known = known
	return assessment.Opened{Call: &offer}, err
}

// knows reports whether the call in a file is here already.
func (o *Opener) knows(ctx context.Context, path string) (known bool, err error) {
	err = ReadFile(path, func(r io.Reader) error {
		read, err := handover.ReadCall(r)
		if err != nil {
			return err
		}
		_, err = o.Desk.Store.Call(ctx, read.Call.ID)
		known = err == nil
		if errors.Is(err, assessment.ErrNotFound) {
			return nil
		}
		return err
	})
	return known, err
}

// Begin creates an empty assessment of the agency that answers a call.
func (o *Opener) Begin(ctx context.Context, agency assessment.Agency, call assessment.CallID) (assessment.ID, error) {
	return o.Desk.NewFor(ctx, agency, call)
}

// Attach makes an assessment answer a call.
func (o *Opener) Attach(ctx context.Context, id assessment.ID, call assessment.CallID) error {
	return o.Agency.Attach(ctx, id, call)
}
