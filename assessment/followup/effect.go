package followup

import (
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Least numbers of agencies with both assessments that an effect needs, and
// the number up to which either group is called small. With so few, one agency
// moves the figure by many points. The last one is the least cohort of a
// release (DOMAIN, section 6).
const (
	LeastWinners = 3
	LeastOthers  = 5
	SmallGroup   = 8
)

// EffectState is whether there is an effect to be told, and if not, why.
type EffectState string

// The states of an effect.
const (
	EffectNone       EffectState = "none"        // no winners are known
	EffectConsent    EffectState = "consent"     // not all winners agreed
	EffectFewWinners EffectState = "few_winners" // fewer than LeastWinners can be compared
	EffectFewOthers  EffectState = "few_others"  // fewer than LeastOthers can be compared
	EffectInternal   EffectState = "internal"    // a figure for the office; it is never published
)

// Effect is the change of the winners of a pilot beside that of the other
// applicants. It says what happened, not why: winners were chosen because they
// differ. There is no state in which it may be published; that is decided by a
// release alone (DOMAIN, section 6, and decision 8).
type Effect struct {
	State           EffectState
	Winners, Others Group // filled in EffectInternal; otherwise only their counts
	Difference      scoring.Score
	Dimensions      []DimensionEffect // those that enough of both can be compared in
	Small           bool              // a group has fewer than SmallGroup members
	Overlap         bool              // the ranges of both groups have a value in common
}

// Group is how one group has changed.
type Group struct {
	All, Counted int // agencies, and those whose total can be compared
	Change       scoring.Score
	Low, High    scoring.Score // the smallest and the largest change
}

// DimensionEffect is Effect in one dimension.
type DimensionEffect struct {
	ID              assessment.DimensionID
	Winners, Others Group
	Difference      scoring.Score
}

// newEffect compares the groups; the follow-ups are those of the members, nil
// where an assessment is missing.
func newEffect(members []Member, followUps []*FollowUp) Effect {
	e := Effect{State: EffectNone}
	consent := true
	for i, m := range members {
		if m.Winner {
			consent = consent && m.Consents
			e.Winners.count(followUps[i])
			continue
		}
		e.Others.count(followUps[i])
	}
	switch {
	case e.Winners.All == 0:
	case !consent:
		e.State = EffectConsent
	case e.Winners.Counted < LeastWinners:
		e.State = EffectFewWinners
	case e.Others.Counted < LeastOthers:
		e.State = EffectFewOthers
	default:
		e.State = EffectInternal
		e.compare(members, followUps)
	}
	return e
}

func (g *Group) count(f *FollowUp) {
	g.All++
	if f != nil && f.Total.Change().Known() {
		g.Counted++
	}
}

func (e *Effect) compare(members []Member, followUps []*FollowUp) {
	total := func(f *FollowUp) Move { return f.Total }
	e.Winners = newGroup(members, followUps, true, total)
	e.Others = newGroup(members, followUps, false, total)
	e.Difference = e.Winners.Change.Minus(e.Others.Change)
	e.Small = min(e.Winners.Counted, e.Others.Counted) < SmallGroup
	e.Overlap = e.Winners.Low.Compare(e.Others.High) <= 0 && e.Others.Low.Compare(e.Winners.High) <= 0
	for _, id := range dimensionsOf(followUps) {
		of := func(f *FollowUp) Move { return f.dimension(id).Move }
		d := DimensionEffect{ID: id, Winners: newGroup(members, followUps, true, of), Others: newGroup(members, followUps, false, of)}
		if d.Winners.Counted >= LeastWinners && d.Others.Counted >= LeastOthers {
			d.Difference = d.Winners.Change.Minus(d.Others.Change)
			e.Dimensions = append(e.Dimensions, d)
		}
	}
}

// newGroup is the mean change of winners or others in what a follow-up says;
// each agency counts once.
func newGroup(members []Member, followUps []*FollowUp, winners bool, of func(*FollowUp) Move) Group {
	var g Group
	var changes []scoring.Score
	for i, f := range followUps {
		if members[i].Winner != winners {
			continue
		}
		g.All++
		if f == nil {
			continue
		}
		if change := of(f).Change(); change.Known() {
			changes = append(changes, change)
			g.widen(change)
		}
	}
	g.Counted, g.Change = len(changes), scoring.Mean(changes...)
	return g
}

func (g *Group) widen(change scoring.Score) {
	if !g.Low.Known() || change.Compare(g.Low) < 0 {
		g.Low = change
	}
	if !g.High.Known() || change.Compare(g.High) > 0 {
		g.High = change
	}
}

// dimensionsOf lists the dimensions of all, in the order they are met.
func dimensionsOf(followUps []*FollowUp) []assessment.DimensionID {
	var ids []assessment.DimensionID
	seen := map[assessment.DimensionID]bool{}
	for _, f := range followUps {
		if f == nil {
			continue
		}
		for _, d := range f.Dimensions {
			if !seen[d.ID] {
				seen[d.ID] = true
				ids = append(ids, d.ID)
			}
		}
	}
	return ids
}

// dimension returns the dimension with the id, an empty one if it is not
// asked.
func (f *FollowUp) dimension(id assessment.DimensionID) Dimension {
	for _, d := range f.Dimensions {
		if d.ID == id {
			return d
		}
	}
	return Dimension{}
}
