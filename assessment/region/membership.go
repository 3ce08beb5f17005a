package region

import (
	"io"
	"slices"
	"strings"
	"time"

	"reifekompass/assessment"
)

// Membership says that a district belongs to an economic region, and when. A
// district may belong to several at a time.
type Membership struct {
	Region string
	// From is the first day and Until the last one, both at midnight UTC; zero:
	// without a beginning, without an end.
	From, Until time.Time
}

// Holds reports whether the day of a moment, by the clock it was read from, lies
// within the membership.
func (m Membership) Holds(on time.Time) bool {
	day := dayOf(on)
	return !day.Before(m.From) && (m.Until.IsZero() || !day.After(m.Until))
}

// overlaps reports whether both hold on some day.
func (m Membership) overlaps(other Membership) bool {
	return (m.Until.IsZero() || !other.From.After(m.Until)) && (other.Until.IsZero() || !m.From.After(other.Until))
}

// dayOf is the day of a moment by the clock it was read from.
func dayOf(moment time.Time) time.Time {
	year, month, day := moment.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// dayForm is how a day is written in the table.
const dayForm = time.DateOnly

// The columns of the table of memberships.
const (
	columnKey = iota
	columnRegion
	columnFrom
	columnUntil
)

func regionHeader() []string { return []string{"ags5", "region", "von", "bis"} }

// Regions returns the economic regions that a place belongs to on a day, in
// the order of the table. It is nil for an unknown place, and for one that
// belongs to none.
func (t *Table) Regions(key assessment.AGS, on time.Time) []string {
	var names []string
	for _, m := range t.Memberships(key) {
		if m.Holds(on) {
			names = append(names, m.Region)
		}
	}
	return names
}

// Memberships returns what a place belongs to and did, in the order of the
// table; a municipality belongs where its district does. It is nil for an
// unknown place.
func (t *Table) Memberships(key assessment.AGS) []Membership {
	place, known := t.Find(key)
	if !known {
		return nil
	}
	return slices.Clone(t.members[place.DistrictAGS])
}

// WithRegions returns the same places with the memberships of another table:
// one that an office keeps itself. It stands in place of the one for all real
// districts, and for those of the samples that it names. The error is a
// *RowError unless reading itself fails.
func (t *Table) WithRegions(from io.Reader) (*Table, error) {
	own := &Table{places: slices.Clone(t.places), byKey: t.byKey, members: map[assessment.AGS][]Membership{}}
	if err := own.readMemberships(from); err != nil {
		return nil, err
	}
	for key, kept := range t.members {
		if place, _ := t.Find(key); place.Fictional && own.members[key] == nil {
			own.members[key] = kept
		}
	}
	own.nameRegions()
	return own, nil
}

// readMemberships adds the rows of a table.
func (t *Table) readMemberships(from io.Reader) error {
	found, err := rows("regions", from, regionHeader(), columnFrom, columnUntil)
	if err != nil {
		return err
	}
	for _, r := range found {
		if err := t.addMembership(r); err != nil {
			return err
		}
	}
	return nil
}

func (t *Table) addMembership(r row) error {
	key := r.fields[columnKey]
	if _, known := t.Find(assessment.AGS(key)); !known || len(key) != districtDigits {
		err := r.wrong("ags5 %s is no district of the table of districts; write its key of five digits", key)
		return because(err, CauseKey, regionHeader()[columnKey], key)
	}
	m, err := membershipOf(r)
	if err != nil {
		return err
	}
	for _, other := range t.members[assessment.AGS(key)] {
		if other.Region == m.Region && other.overlaps(m) {
			err := r.wrong("%s belongs to %q on these days by a line above already; let one end (bis) before the other begins (von)", key, m.Region)
			return because(err, CauseTwice, regionHeader()[columnRegion], key+" "+m.Region)
		}
	}
	t.members[assessment.AGS(key)] = append(t.members[assessment.AGS(key)], m)
	return nil
}

func membershipOf(r row) (Membership, error) {
	m := Membership{Region: r.fields[columnRegion]}
	for column, into := range map[int]*time.Time{columnFrom: &m.From, columnUntil: &m.Until} {
		text := r.fields[column]
		if text == "" {
			continue
		}
		day, err := time.Parse(dayForm, text)
		if err != nil {
			err := r.wrong("%s %q is no day; write it as 2024-01-31, or leave it empty", regionHeader()[column], text)
			return m, because(err, CauseDay, regionHeader()[column], text)
		}
		*into = day
	}
	if !m.Until.IsZero() && m.Until.Before(m.From) {
		err := r.wrong("bis %s lies before von %s; exchange the two", r.fields[columnUntil], r.fields[columnFrom])
		return m, because(err, CauseOrder, regionHeader()[columnUntil], r.fields[columnUntil])
	}
	return m, nil
}

// nameRegions writes into each place the regions whose membership has no end.
func (t *Table) nameRegions() {
	for i := range t.places {
		place := &t.places[i].place
		place.Regions = nil
		for _, m := range t.members[place.DistrictAGS] {
			if m.Until.IsZero() {
				place.Regions = append(place.Regions, m.Region)
			}
		}
	}
}

// Region is an economic region with its members on a day.
type Region struct {
	Name      string
	Members   []Place // districts, by name
	Fictional bool    // all of them are
}

// AllRegions returns the regions that somebody belongs to on a day, by name;
// those of the samples last.
func (t *Table) AllRegions(on time.Time) []Region {
	byName := map[string]*Region{}
	for i := range t.places {
		place := t.place(i)
		if !place.stands() {
			continue
		}
		for _, name := range t.Regions(place.DistrictAGS, on) {
			r := byName[name]
			if r == nil {
				r = &Region{Name: name, Fictional: true}
				byName[name] = r
			}
			r.Members = append(r.Members, place)
			r.Fictional = r.Fictional && place.Fictional
		}
	}
	all := make([]Region, 0, len(byName))
	for _, r := range byName {
		slices.SortFunc(r.Members, func(a, b Place) int { return strings.Compare(folded(a.Name)[0], folded(b.Name)[0]) })
		all = append(all, *r)
	}
	slices.SortFunc(all, betterRegion)
	return all
}

// stands reports whether a place stands for its district.
func (p Place) stands() bool {
	return p.Kind == assessment.KindDistrict || p.Kind == assessment.KindCity
}

func betterRegion(a, b Region) int {
	switch {
	case a.Fictional == b.Fictional:
		return strings.Compare(folded(a.Name)[0], folded(b.Name)[0])
	case a.Fictional:
		return 1
	default:
		return -1
	}
}

// WriteRegions writes the memberships in the form that WithRegions reads: those
// of real districts, by key.
func (t *Table) WriteRegions(to io.Writer) error {
	lines := []string{strings.Join(regionHeader(), ";")}
	var keys []assessment.AGS
	for key := range t.members {
		if place, _ := t.Find(key); !place.Fictional {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		for _, m := range t.members[key] {
			lines = append(lines, strings.Join([]string{string(key), m.Region, written(m.From), written(m.Until)}, ";"))
		}
	}
	_, err := io.WriteString(to, strings.Join(lines, "\n")+"\n")
	return err
}

func written(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(dayForm)
}
