package release

import (
	"context"
	"errors"
	"time"

	"reifekompass/assessment"
)

// Offer is a release that was loaded and that an assessment may be put beside.
type Offer struct {
	ID    string
	Title string // empty if it cannot be read
	Year  int    // of the assessments that it was made of; 0 if it cannot be read
	Fits  bool   // something of it can be compared
	// Unreadable reports that it was loaded, at At, and cannot be read any more.
	Unreadable bool
	At         time.Time
}

// Offers returns every release that was loaded, the one that was made last
// first, and whether the assessment can be compared with it; behind them those
// that cannot be read. c is the catalogue that the assessment answers.
func (r *Reader) Offers(ctx context.Context, c *assessment.Catalogue, a *assessment.Assessment) ([]Offer, error) {
	loaded, unreadable, err := r.shelf(ctx)
	if err != nil {
		return nil, err
	}
	offers := make([]Offer, len(loaded))
	for i := range loaded {
		l := &loaded[i]
		compared, err := Compare(c, a, &l.ReleaseFile)
		if refused := (*Error)(nil); err != nil && !errors.As(err, &refused) {
			return nil, err
		}
		offers[i] = Offer{ID: l.Release.ID, Title: l.Title, Year: l.Year, At: l.At, Fits: err == nil && compared.Count(Beside) > 0}
	}
	for _, u := range unreadable {
		offers = append(offers, Offer{ID: u.ID, At: u.At, Unreadable: true})
	}
	return offers, nil
}

// Usual is the id of the newest release that fits, empty if none does.
func Usual(offers []Offer) string {
	for _, o := range offers {
		if o.Fits {
			return o.ID
		}
	}
	return ""
}
