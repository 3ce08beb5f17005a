package release

import "time"

// Damaged is a release that was loaded and cannot be read any more. It
// stands in the way of no other one; loading its file again takes its place.
type Damaged struct {
	ID string
	At time.Time // loaded
}

// unread is the error about releases that cannot be read, nil for none.
func unread(list []Damaged) error {
	if len(list) == 0 {
		return nil
	}
	return &Error{Why: WhyUnreadable, Kept: list}
}

// Unread returns an *Error, WhyUnreadable, that names all of the offers that
// cannot be read; nil if there is none.
func Unread(offers []Offer) error {
	var list []Damaged
	for _, o := range offers {
		if o.Unreadable {
			list = append(list, Damaged{ID: o.ID, At: o.At})
		}
	}
	return unread(list)
}
