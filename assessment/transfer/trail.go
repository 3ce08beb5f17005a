package transfer

import "slices"

// Two releases of the same members can still hold the values of others in one
// cell: not everybody answers each question, and not every agency has each
// process. What differences of cells tell is therefore looked at for each
// subject, over the whole chain of releases, with the values in place of the
// members. Each pattern of releases that show the same values must be shared
// by MinRelease of them, as each pattern of members must; a cell that shares
// no value with an earlier one cannot be subtracted from it. Looking at
// releases in pairs is not enough: of three that hold P and x, P and Q and x,
// and Q and x, each two differ by many, and all three tell x.
//
// An earlier release that carried no processes says nothing about any, and
// counts for the members alone.

// past is all releases up to the one that is made, which is the last.
type past struct {
	earlier []Earlier
	cohorts []*Cohort
	again   [][]map[MemberID]bool // by release and one before it: who handed over the same values anew
}

func newPast(c *Cohort, earlier []Earlier) *past {
	p := &past{earlier: earlier}
	for _, e := range earlier {
		p.cohorts = append(p.cohorts, e.Cohort)
	}
	p.cohorts = append(p.cohorts, c)
	p.again = make([][]map[MemberID]bool, len(p.cohorts))
	for now := range p.cohorts {
		for before := range now {
			p.again[now] = append(p.again[now], p.cohorts[now].again(p.cohorts[before]))
		}
	}
	return p
}

// again are the members that handed over another edition with nothing but the
// same values, as far as both cohorts know the subjects.
func (c *Cohort) again(before *Cohort) map[MemberID]bool {
	known := map[Subject]bool{}
	for _, s := range before.Subjects {
		known[s] = true
	}
	common := slices.DeleteFunc(slices.Clone(c.Subjects), func(s Subject) bool { return !known[s] })
	found := map[MemberID]bool{}
	for i := range c.Members {
		m := &c.Members[i]
		former := before.member(m.ID)
		if former == nil || former.Edition == m.Edition {
			continue
		}
		if !slices.ContainsFunc(common, func(s Subject) bool { return !m.Values[s].Equal(former.Values[s]) }) {
			found[m.ID] = true
		}
	}
	return found
}

// same reports whether the value of a member in a release is the one from
// before: not corrected in the same edition, or handed over again as part of
// nothing but the same values. That one answer of another edition is equal
// says nothing: there are few levels. The potential of a process is made of
// many numbers; if it is equal, they were taken over.
func (p *past) same(s Subject, now, before int, m *Member) bool {
	former := p.cohorts[before].member(m.ID)
	if former == nil || !former.Values[s].Known() {
		return false
	}
	if p.again[now][before][m.ID] {
		return true
	}
	return (former.Edition == m.Edition || s.Process != "") && m.Values[s].Equal(former.Values[s])
}

// datum is a value of a member, named by the first release that holds it.
type datum struct {
	member MemberID
	first  int
}

// trail is which releases hold the same values of one subject.
type trail struct {
	data     []map[MemberID]datum // for each release; nil: it does not show the subject
	patterns map[datum]stratum
}

func (p *past) trail(s Subject) *trail {
	t := &trail{data: make([]map[MemberID]datum, len(p.cohorts))}
	var groups [][]datum
	for i := range p.cohorts {
		if i < len(p.earlier) {
			if shown, _ := p.earlier[i].Release.Cell(s); shown.Members == 0 {
				continue
			}
		}
		groups = append(groups, p.follow(t, s, i)...)
	}
	t.patterns = patterns(groups)
	return t
}

// follow names the values that a release holds, and returns the groups of
// them that it has numbers of.
func (p *past) follow(t *trail, s Subject, release int) [][]datum {
	data := map[MemberID]datum{}
	for i := range p.cohorts[release].Members {
		if m := &p.cohorts[release].Members[i]; m.Values[s].Known() {
			data[m.ID] = datum{m.ID, release}
		}
	}
	for before := range release {
		if common := p.common(t, s, release, before); linked(len(common), len(data), len(t.data[before])) {
			for _, id := range common {
				data[id] = t.data[before][id]
			}
		}
	}
	t.data[release] = data
	return p.groups(s, release, data)
}

// common are the members whose values a release and one before it both hold.
func (p *past) common(t *trail, s Subject, release, before int) []MemberID {
	var found []MemberID
	for i := range p.cohorts[release].Members {
		m := &p.cohorts[release].Members[i]
		if _, there := t.data[before][m.ID]; there && m.Values[s].Known() && p.same(s, release, before, m) {
			found = append(found, m.ID)
		}
	}
	return found
}

// linked reports whether two releases tell something by their difference: many
// values are in both, or few are in one of them only. Few values that nobody
// changed, among many that are others, count as others too.
func linked(common, now, before int) bool {
	few := func(rest int) bool { return rest > 0 && rest < MinRelease }
	return common > 0 && (common >= MinRelease || few(now-common) || few(before-common))
}

// groups are those of the values of a release that it has numbers of.
func (p *past) groups(s Subject, release int, data map[MemberID]datum) [][]datum {
	won := func(MemberID) bool { return false }
	if release < len(p.earlier) && p.earlier[release].compared(s) {
		won = p.earlier[release].Winners.won
	}
	groups := make([][]datum, 2)
	for id, d := range data {
		groups[0] = append(groups[0], d)
		if won(id) {
			groups[1] = append(groups[1], d)
		}
	}
	return groups
}

// compared reports whether the release shows winners against others in the
// cell of a subject.
func (e Earlier) compared(s Subject) bool {
	cell, _ := e.Release.Cell(s)
	return e.Winners != nil && cell.Winners != nil
}

// pattern says which releases hold the value of a member in a release.
func (t *trail) pattern(release int, id MemberID) stratum { return t.patterns[t.data[release][id]] }

// shared reports whether an earlier release holds values of the last one.
func (t *trail) shared(release int) bool {
	last := t.data[len(t.data)-1]
	for id, d := range t.data[release] {
		if now, there := last[id]; there && now == d {
			return true
		}
	}
	return false
}

// few reports whether a pattern is shared by too few values.
func (t *trail) few() bool {
	sharing := map[stratum]int{}
	for _, p := range t.patterns {
		sharing[p]++
	}
	for _, n := range sharing {
		if n < MinRelease {
			return true
		}
	}
	return false
}
