package transfer

// builder makes the cells of one release.
type builder struct {
	cohort  *Cohort
	earlier []Earlier
	winners *Comparison
	pattern map[MemberID]stratum // in which releases a member took part
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
	if b.uncovers(s) {
		return b.withheld(s, Difference)
	}
	classes, reason := s.shownClasses(values.exact)
	shapes := s.shapes(classes)
	for i, as := range shapes {
		if values.guarded(as, b.patternOf) {
			cell := Cell{Subject: s, Members: len(values.exact), Mean: nearest(mean(values.exact)), Classes: as.classes}
			if as.band {
				band := bandOf(values.exact)
				cell.Band = &band
			}
			b.explain(s, shapes[0], shapes[i], reason)
			b.compare(&cell, values, as)
			return cell
		}
	}
	return b.withheld(s, Insider)
}

func (b *builder) patternOf(id MemberID) stratum { return b.pattern[id] }

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
func (b *builder) compare(cell *Cell, values *sample, as shape) {
	if b.winners == nil {
		return
	}
	of, others, fewer := values.means(b.winners.won)
	if fewer < MinRelease {
		b.note(cell.Subject, TheWinners, TooFew)
		return
	}
	if !values.guarded(as, b.wonAndPattern) {
		b.note(cell.Subject, TheWinners, Insider)
		return
	}
	cell.Winners = &Means{Winners: of, Others: others}
}

func (b *builder) wonAndPattern(id MemberID) stratum {
	if b.winners.won(id) {
		return "won " + b.pattern[id]
	}
	return b.pattern[id]
}

// uncovers reports whether the cell, beside one of an earlier release, would
// tell about few members, or would tell too much about one in the earlier.
func (b *builder) uncovers(s Subject) bool {
	for _, e := range b.earlier {
		shown, _ := e.Release.Cell(s)
		if _, _, shared := b.cohort.shared(s, e); shown.Members == 0 || shared == 0 {
			continue
		}
		if b.cohort.differs(s, e) {
			return true
		}
		as := shape{levels: s.Question != "", band: shown.Band != nil, classes: shown.Classes}
		if !e.Cohort.sample(s).guarded(as, b.patternOf) {
			return true
		}
	}
	return false
}
