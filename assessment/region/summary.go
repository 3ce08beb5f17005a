package region

import "time"

// Summary is what a table says about the real districts, in figures. Those of
// the samples are not counted.
type Summary struct {
	Regions   int       // that somebody belongs to on the day
	Districts int       // that belong to at least one of them
	Several   int       // that belong to more than one of them
	Without   int       // that belong to none
	Dated     int       // memberships with a first or a last day, of all days
	From      time.Time // the earliest first day that the table names; zero: it names none
}

// Summary sums up what holds on a day, and how much the table says about
// other days.
func (t *Table) Summary(on time.Time) Summary {
	var s Summary
	names := map[string]bool{}
	for i := range t.places {
		place := t.place(i)
		if place.Fictional || !place.stands() {
			continue
		}
		now := t.Regions(place.DistrictAGS, on)
		for _, name := range now {
			names[name] = true
		}
		s.count(len(now))
		for _, m := range t.Memberships(place.DistrictAGS) {
			s.date(m)
		}
	}
	s.Regions = len(names)
	return s
}

// count counts a district by the number of its regions.
func (s *Summary) count(regions int) {
	switch regions {
	case 0:
		s.Without++
		return
	case 1:
	default:
		s.Several++
	}
	s.Districts++
}

func (s *Summary) date(m Membership) {
	if m.From.IsZero() && m.Until.IsZero() {
		return
	}
	s.Dated++
	if !m.From.IsZero() && (s.From.IsZero() || m.From.Before(s.From)) {
		s.From = m.From
	}
}

// Holding is the table that an office works with.
type Holding struct {
	Own     bool      // it is the office's own one, not that of the program
	Taken   time.Time // when the own one was taken; zero: there is none, or nobody knows
	Summary Summary   // as of today
	// Unfit is why the office's own table does not hold although it is kept; that
	// of the program holds then. Nil: it holds, or there is none.
	Unfit *UnfitError
}

// UnfitError is about a table that an office took, and that no longer fits: it
// was changed behind the program's back, or the program knows other places now.
// The table of the program holds, and that of the office stays until it is
// replaced.
type UnfitError struct {
	Err error // a *RowError: what does not fit
}

// Error describes it for the log.
func (e *UnfitError) Error() string { return "own table of regions does not fit: " + e.Err.Error() }

// Unwrap returns what does not fit.
func (e *UnfitError) Unwrap() error { return e.Err }
