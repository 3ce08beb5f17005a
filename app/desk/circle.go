package desk

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/reports"
	"reifekompass/reports/pdfcheck"
)

// CircleStore is where an installation keeps what its feedback letters said.
type CircleStore interface {
	// SeriesOwner returns the assessment that was handed over as a series,
	// assessment.ErrNotFound if none was.
	SeriesOwner(ctx context.Context, series string) (assessment.ID, error)
	// KeepCircle keeps one; a later one of the same series takes its place.
	KeepCircle(ctx context.Context, c assessment.KeptCircle) error
	// Circles returns those of an assessment, the one that was kept last first.
	Circles(ctx context.Context, id assessment.ID) ([]assessment.KeptCircle, error)
}

// openCircle keeps what a feedback letter says about the peer group. A letter
// about what was not handed over from here is handover.ErrOtherSeries.
func (o *Opener) openCircle(ctx context.Context, raw []byte) (assessment.Opened, error) {
	c, err := exchange.ReadCircle(bytes.NewReader(raw))
	if err != nil {
		return assessment.Opened{}, err
	}
	id, err := o.Store.SeriesOwner(ctx, c.Series)
	if errors.Is(err, assessment.ErrNotFound) {
		return assessment.Opened{}, handover.ErrOtherSeries
	}
	if err != nil {
		return assessment.Opened{}, err
	}
	a, err := o.Desk.Store.Load(ctx, id)
	if err != nil {
		return assessment.Opened{}, err
	}
	kept := assessment.KeptCircle{Assessment: id, Series: c.Series, At: o.Desk.Clock(), File: raw}
	if err := o.Store.KeepCircle(ctx, kept); err != nil {
		return assessment.Opened{}, err
	}
	return assessment.Opened{Circle: &assessment.CircleOffer{Assessment: id, Agency: a.Agency.Name, Year: a.Year}}, nil
}

// circle is what the feedback letter for the call of an assessment says about
// its peer group; zero: there was none, or the assessment is answered by other
// questions now. The error is handover.ErrUnreadableLetter if one was kept that
// cannot be read any more.
func (d *Desk) circle(ctx context.Context, in *reports.Input) (reports.Circle, error) {
	if d.Circles == nil {
		return reports.Circle{}, nil
	}
	kept, err := d.Circles.Circles(ctx, in.Assessment.ID)
	if err != nil {
		return reports.Circle{}, err
	}
	var unread error
	for i := range kept {
		c, err := exchange.ReadCircle(bytes.NewReader(kept[i].File))
		if err != nil {
			unread = handover.ErrUnreadableLetter
			continue
		}
		if c.Call == in.Assessment.Call && c.CatalogueID == in.Catalogue.ID && c.CatalogueVersion == in.Catalogue.Version {
			return reports.Circle{Circle: c.Circle, CallTitle: c.CallTitle, Office: c.Office, Made: c.Made, Fictional: c.Fictional}, nil
		}
	}
	return reports.Circle{}, unread
}

// besideGroup is the circle that an own report shows, by its choice. A letter
// that cannot be read keeps the report from being made only where nothing else
// is asked for; besideCircle says it otherwise.
func (d *Desk) besideGroup(ctx context.Context, in *reports.Input, chosen string) (reports.Circle, error) {
	if chosen == reports.NoSummary {
		return reports.Circle{}, nil
	}
	c, err := d.circle(ctx, in)
	if errors.Is(err, handover.ErrUnreadableLetter) && chosen != reports.OnlyCircle {
		return reports.Circle{}, nil
	}
	return c, err
}

// CircleOf returns an assessment with what its feedback letter says about its
// peer group, for reports.PictureOf. Errors are those of Evaluate, and
// handover.ErrUnreadableLetter.
func (d *Desk) CircleOf(ctx context.Context, id assessment.ID) (reports.Input, error) {
	in, err := d.Evaluate(ctx, id)
	if err == nil {
		in.Circle, err = d.circle(ctx, &in)
	}
	return in, err
}

// besideCircle adds the peer group to what an own report can stand beside.
func (d *Desk) besideCircle(ctx context.Context, id assessment.ID, offers []release.Offer) ([]release.Offer, error) {
	in, err := d.CircleOf(ctx, id)
	switch {
	case errors.Is(err, handover.ErrUnreadableLetter):
		return append(offers, release.Offer{ID: reports.OnlyCircle, Unreadable: true}), nil
	case err != nil || !in.Circle.Says():
		return offers, err
	}
	return append(offers, release.Offer{ID: reports.OnlyCircle, Title: in.Circle.CallTitle, Year: in.Assessment.Year, Fits: true}), nil
}

// carried makes what travels inside the letters of a round, dated like them.
func carried(in *reports.JuryInput, o *reports.Options) func(series string, c *transfer.Circle) []byte {
	return func(series string, c *transfer.Circle) []byte {
		b, of := in.Board, in.Submissions[series]
		order := make([]assessment.DimensionID, len(of.Catalogue.Dimensions))
		for i := range order {
			order[i] = of.Catalogue.Dimensions[i].ID
		}
		file := exchange.CircleFile{
			Circle: *c, Call: b.Call.Call.ID, CallTitle: b.Call.Call.Title, Office: b.Call.Call.Office, Series: series, Made: o.Date,
			CatalogueID: of.Catalogue.ID, CatalogueVersion: of.Catalogue.Version, Fictional: of.Assessment.Agency.Fictional,
		}
		var raw bytes.Buffer
		if err := exchange.WriteCircle(&raw, &file, order); err != nil {
			return nil // the letter is complete without it, and does not speak of it then
		}
		return raw.Bytes()
	}
}

// inPDF returns what a PDF of this program carries: the answers of an own
// report, or what a feedback letter says about a peer group. Another paper of
// this program is an *exchange.WrongKindError, any other PDF exchange.ErrNoData.
func inPDF(path string) (answers, circle []byte, err error) {
	err = ReadAt(path, func(r io.ReaderAt, size int64) error {
		files, err := pdfcheck.Attachments(r, size)
		if err != nil {
			return err
		}
		answers, circle = carriedAs(files, exchange.KindAnswers), carriedAs(files, exchange.KindCircle)
		if answers != nil || circle != nil {
			return nil
		}
		if kind, ours := paperKind(files); ours {
			return fileError("read", path, &exchange.WrongKindError{Kind: kind})
		}
		return exchange.ErrNoData
	})
	return answers, circle, err
}

// carriedAs returns the first attachment of a kind; nil: there is none.
func carriedAs(files []pdfcheck.Attachment, kind exchange.Kind) []byte {
	at := slices.IndexFunc(files, func(f pdfcheck.Attachment) bool {
		head := f.Data[:min(len(f.Data), exchange.Head)]
		return strings.HasSuffix(strings.ToLower(f.Name), ".json") && exchange.Recognize(head) == kind
	})
	if at < 0 {
		return nil
	}
	return files[at].Data
}
