package transfer

// builder makes the cells of one release.
type builder struct {
	cohort  *Cohort
	earlier []Earlier
	winners *Comparison
	pattern map[MemberID]stratum // in which releases a member took part
	past    *past
	log     []Entry
}

func (b *builder) note(s Subject, part Part, reason Reason) {
	b.log = append(b.log, Entry{Subject: s, Part: part, Reason: reason})
}

// withheld is the cell that says nothing.
func (b *builder) withheld(s Subject, reason Reason) Cell {
	b.note(s, WholeCell, reason)
	return Cell{Subject: s}
}

func (b *builder) cell(s Subject) Cell {
	values := b.cohort.sample(s)
	if len(values.exact) < MinRelease {
		return b.withheld(s, TooFew)
	}
	if b.cohort.linked(s) {
		return b.withheld(s, Linked)
	}
	trail := b.past.trail(s)
	if b.uncovers(s, trail) {
		return b.withheld(s, Difference)
	}
	of := b.strata(trail, len(b.earlier))
	classes, reason := s.shownClasses(values.exact)
	shapes := s.shapes(classes)
	for i, as := range shapes {
		if values.guarded(as, of) {
			b.explain(s, shapes[0], shapes[i], reason)
			return b.shown(values, as, of)
		}
	}
	return b.withheld(s, Insider)
}

// shown is the cell of values in a shape.
func (b *builder) shown(values *sample, as shape, of func(MemberID) stratum) Cell {
	cell := Cell{Subject: values.subject, Members: len(values.exact), Mean: nearest(mean(values.exact)), Classes: as.classes}
	if as.band {
		band := bandOf(values.exact)
		cell.Band = &band
	}
	if cell.Subject.Process != "" && cell.veil(len(b.cohort.Members)) {
		b.note(cell.Subject, TheMembers, FewWithout)
	}
	b.compare(&cell, values, as, of)
	return cell
}

// strata tells members apart by the releases they took part in, and by those
// that hold the same value of theirs as the release of that number; the last
// one is the one that is made.
func (b *builder) strata(t *trail, release int) func(MemberID) stratum {
	return func(id MemberID) stratum { return b.pattern[id] + "/" + t.pattern(release, id) }
}

// shapes are what could be shown of a cell, from most to least. Of a question
// the band goes first, of an index the classes.
func (s Subject) shapes(classes []Class) []shape {
	levels := s.Question != ""
	all := []shape{{levels: levels, band: true}, {levels: levels}}
	if classes == nil {
		return all
	}
	whole, only := shape{levels: levels, band: true, classes: classes}, shape{levels: levels, classes: classes}
	if levels {
		return append([]shape{whole, only}, all...)
	}
	return []shape{whole, all[0], only, all[1]}
}

// explain notes what a cell does not show, or not as it could be.
func (b *builder) explain(s Subject, most, shown shape, reason Reason) {
	if most.band && !shown.band {
		b.note(s, TheBand, Insider)
	}
	switch {
	case most.classes != nil && shown.classes == nil:
		b.note(s, TheClasses, Insider)
	case reason != NoReason:
		b.note(s, TheClasses, reason)
	}
}

// compare adds winners against others, by the same rules: both are large
// enough, and nobody learns too much who also knows who won.
func (b *builder) compare(cell *Cell, values *sample, as shape, of func(MemberID) stratum) {
	if b.winners == nil {
		return
	}
	won, others, fewer := values.means(b.winners.won)
	if fewer < MinRelease {
		b.note(cell.Subject, TheWinners, TooFew)
		return
	}
	if !values.guarded(as, b.wonAnd(of)) {
		b.note(cell.Subject, TheWinners, Insider)
		return
	}
	cell.Winners = &Means{Winners: won, Others: others}
}

func (b *builder) wonAnd(of func(MemberID) stratum) func(MemberID) stratum {
	return func(id MemberID) stratum {
		if b.winners.won(id) {
			return "won " + of(id)
		}
		return of(id)
	}
}

// uncovers reports whether the cell, beside those of earlier releases, would
// tell about few members, or would tell too much about one in an earlier one.
func (b *builder) uncovers(s Subject, t *trail) bool {
	shares := false
	for i, e := range b.earlier {
		if !t.shared(i) {
			continue
		}
		shares = true
		shown, _ := e.Release.Cell(s)
		values := e.Cohort.sample(s)
		if !values.guarded(values.shapeOf(shown), b.strata(t, i)) {
			return true
		}
	}
	return shares && t.few()
}
