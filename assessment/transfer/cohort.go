package transfer

import (
	"cmp"
	"slices"
	"time"
)

// MemberID names an agency over all releases and years of an office.
type MemberID string

// Consent records that an agency agreed. The zero Consent is none.
type Consent struct {
	On   time.Time // when it was given
	Text string    // names the wording that was agreed to, such as a fingerprint
}

// Given reports whether there is a consent.
func (c Consent) Given() bool { return !c.On.IsZero() }

// Member is an agency in a cohort.
type Member struct {
	ID      MemberID
	Edition string  // names what it handed over with all corrections of it, such as a series of submissions
	Consent Consent // to be part of a release
	Values  Values
}

// Cohort is the frozen group of one release: its members never change.
type Cohort struct {
	ID       string // names the release
	Subjects []Subject
	Members  []Member // by id
}

// Freeze returns the cohort of a release. It returns a *MemberError for a
// member that cannot be part of one, a *SizeError for fewer than MinRelease
// members, and a *ConsentError if not all consent; whoever does not is to be
// left out. The values of the members are shared, and must not be changed.
func Freeze(id string, subjects []Subject, members []Member) (*Cohort, error) {
	c := &Cohort{ID: id, Subjects: slices.Clone(subjects), Members: slices.Clone(members)}
	slices.SortFunc(c.Members, func(a, b Member) int { return cmp.Compare(a.ID, b.ID) })
	if err := c.checkMembers(); err != nil {
		return nil, err
	}
	if len(c.Members) < MinRelease {
		return nil, &SizeError{Got: len(c.Members), Min: MinRelease}
	}
	var without []MemberID
	for i := range c.Members {
		if !c.Members[i].Consent.Given() {
			without = append(without, c.Members[i].ID)
		}
	}
	if without != nil {
		return nil, &ConsentError{Members: without}
	}
	return c, nil
}

func (c *Cohort) checkMembers() error {
	for i := range c.Members {
		m := &c.Members[i]
		if m.ID == "" || m.Edition == "" || (i > 0 && c.Members[i-1].ID == m.ID) {
			return &MemberError{Member: m.ID}
		}
		for _, s := range c.Subjects {
			if v := m.Values[s]; v.Known() && !s.fits(v.Rat()) {
				return &MemberError{Member: m.ID, Subject: &s}
			}
		}
	}
	return nil
}

func (c *Cohort) ids() []MemberID {
	ids := make([]MemberID, len(c.Members))
	for i := range c.Members {
		ids[i] = c.Members[i].ID
	}
	return ids
}

// linked reports whether the subject is one of few questions of an index that
// is released as well.
func (c *Cohort) linked(s Subject) bool {
	if s.Question == "" || !slices.Contains(c.Subjects, Subject{Dimension: s.Dimension}) {
		return false
	}
	questions := 0
	for _, other := range c.Subjects {
		if other.Dimension == s.Dimension && other.Question != "" {
			questions++
		}
	}
	return questions < MinQuestions
}

// member returns the member with the id, nil if there is none.
func (c *Cohort) member(id MemberID) *Member {
	i, found := slices.BinarySearchFunc(c.Members, id, func(m Member, id MemberID) int { return cmp.Compare(m.ID, id) })
	if !found {
		return nil
	}
	return &c.Members[i]
}
