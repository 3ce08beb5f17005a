package scoring

import (
	"cmp"
	"slices"

	"reifekompass/assessment"
)

// Evaluate computes the result of an assessment: dimension index = Σw·x/Σw
// over answered and applicable questions with x = 100·level/4, total =
// ΣW·D/ΣW over the dimensions (DOMAIN, section 4). Only questions that are
// asked of the agency's kind count; answers to others are ignored. Both
// arguments are only read, and the result shares nothing with them.
func Evaluate(c *assessment.Catalogue, a *assessment.Assessment) Result {
	return evaluate(c.RelevantTo(a.Agency.Kind), a)
}

func evaluate(asked *assessment.Catalogue, a *assessment.Assessment) Result {
	var e evaluation
	e.result.Dimensions = make([]Dimension, 0, len(asked.Dimensions))
	for i := range asked.Dimensions {
		e.addDimension(&asked.Dimensions[i], a)
	}
	return e.finish()
}

// evaluation is a result in the making.
type evaluation struct {
	result      Result
	all         tally // every question, for what is counted across dimensions
	index       mean
	target      mean
	lowest      mean
	highest     mean
	gaps        []ranked // catalogue order
	anyTargeted bool
}

func (e *evaluation) addDimension(d *assessment.Dimension, a *assessment.Assessment) {
	var sums tally
	var counts Counts
	for i := range d.Questions {
		q := &d.Questions[i]
		answer := a.Answer(q.ID)
		r := read(q, answer)
		sums.add(r)
		e.all.add(r)
		counts.add(r.state, answer)
		e.addGap(d.ID, r)
	}
	found := dimension(d.ID, &sums)
	found.Counts = counts
	e.result.Counts.join(counts)
	e.result.Dimensions = append(e.result.Dimensions, found)
	if !found.Excluded {
		e.addToTotal(int64(d.Weight), found)
	}
}

// dimension turns the sums of a dimension into its scores.
func dimension(id assessment.DimensionID, sums *tally) Dimension {
	d := Dimension{
		ID:           id,
		Bounds:       sums.bounds(),
		Bottleneck:   sums.bottleneck,
		Coverage:     sums.coverage(),
		Attainment:   sums.attainment(),
		Excluded:     sums.applicable() == 0,
		ManyExcluded: sums.manyExcluded(),
	}
	if sums.shown() {
		d.Index = sums.index(perLevel)
		if sums.targets > 0 {
			d.Target = sums.targetIndex(perLevel)
			d.Gap = sums.targetGap(perLevel)
		}
	}
	return d
}

// addToTotal adds a dimension that applies. One without a target stays as it
// is today, as a question without one does.
func (e *evaluation) addToTotal(weight int64, d Dimension) {
	e.index.add(weight, d.Index)
	e.lowest.add(weight, d.Bounds.Low)
	e.highest.add(weight, d.Bounds.High)
	if d.Target.Known() {
		e.anyTargeted = true
		e.target.add(weight, d.Target)
		return
	}
	e.target.add(weight, d.Index)
}

func (e *evaluation) addGap(id assessment.DimensionID, r reading) {
	size := int(r.target - r.current)
	if !r.stated || size <= 0 {
		return
	}
	gap := Gap{Question: r.question, Dimension: id, Current: r.current, Target: r.target, Size: size, Core: r.core}
	e.gaps = append(e.gaps, ranked{gap: gap, importance: int64(size) * r.weight})
}

func (e *evaluation) finish() Result {
	r := &e.result
	r.Total = e.index.score()
	if e.anyTargeted {
		r.TotalTarget = e.target.score()
	}
	r.Bounds = Bounds{Low: e.lowest.score(), High: e.highest.score()}
	r.Bottleneck = e.all.bottleneck
	r.Coverage = e.all.coverage()
	r.Attainment = e.all.attainment()
	r.Gaps = sorted(e.gaps)
	return *r
}

// ranked is a gap with size·weight, by which it is ranked.
type ranked struct {
	gap        Gap
	importance int64
}

// sorted orders by importance, then core questions first, then catalogue
// order, in which the gaps come.
func sorted(gaps []ranked) []Gap {
	slices.SortStableFunc(gaps, func(a, b ranked) int {
		if difference := cmp.Compare(b.importance, a.importance); difference != 0 {
			return difference
		}
		return coreFirst(a.gap, b.gap)
	})
	result := make([]Gap, len(gaps))
	for i, g := range gaps {
		result[i] = g.gap
	}
	return result
}

func coreFirst(a, b Gap) int {
	switch {
	case a.Core == b.Core:
		return 0
	case a.Core:
		return -1
	default:
		return 1
	}
}

// add counts one question by what its answer counts as.
func (c *Counts) add(state assessment.State, a assessment.Answer) {
	c.Questions++
	switch state {
	case assessment.Answered:
		c.Answered++
		c.Evidence[evidence(a)]++
	case assessment.Unknown:
		c.Unknown++
	case assessment.NotApplicable:
		c.NotApplicable++
	default:
		c.Open++
	}
	if state != assessment.Open {
		c.Settled++
	}
	if a.Discussion {
		c.Discussion++
	}
}

// evidence returns the class of the answer, none for a class that does not
// exist.
func evidence(a assessment.Answer) assessment.Evidence {
	if a.Evidence < assessment.NoEvidence || a.Evidence > assessment.ThirdParty {
		return assessment.NoEvidence
	}
	return a.Evidence
}

// join adds the counts of another group of questions.
func (c *Counts) join(other Counts) {
	c.Questions += other.Questions
	c.Answered += other.Answered
	c.Unknown += other.Unknown
	c.NotApplicable += other.NotApplicable
	c.Open += other.Open
	c.Settled += other.Settled
	c.Discussion += other.Discussion
	for i, n := range other.Evidence {
		c.Evidence[i] += n
	}
}
