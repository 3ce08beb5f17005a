package release

import (
	"context"
	"errors"

	"reifekompass/assessment"
)

// Offer is a release that was loaded and that an assessment may be put beside.
type Offer struct {
	ID    string
	Title string
	Year  int  // of the assessments that it was made of
	Fits  bool // something of it can be compared
}

// Offers returns every release that was loaded, the one that was made last
// first, and whether the assessment can be compared with it. c is the catalogue
// that the assessment answers.
func (r *Reader) Offers(ctx context.Context, c *assessment.Catalogue, a *assessment.Assessment) ([]Offer, error) {
	loaded, err := r.Loaded(ctx)
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
		offers[i] = Offer{ID: l.Release.ID, Title: l.Title, Year: l.Year, Fits: err == nil && compared.Count(Beside) > 0}
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
