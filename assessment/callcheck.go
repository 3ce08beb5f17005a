package assessment

import (
	"slices"
	"strings"
	"time"
)

// CallTrouble is one thing that keeps a call from being given out.
type CallTrouble struct {
	Field     string      // one of the Field constants
	Criterion CriterionID // empty: of the call as a whole
	Point     int         // of an anchor; -1: none
	Dimension DimensionID // of a weight; empty: none
	Part      string      // which parameter or requirement, as the call file names it; empty: none
	Why       TroubleWhy
	Min, Max  int // the range, where it matters
}

// TroubleWhy is what is wrong.
type TroubleWhy string

// What can be wrong with a field of a call.
const (
	TroubleMissing TroubleWhy = "missing"
	TroubleLong    TroubleWhy = "long"
	TroubleRange   TroubleWhy = "range"
	TroubleTwice   TroubleWhy = "twice"
	TroubleUnknown TroubleWhy = "unknown" // speaks of a criterion or dimension that is not there
	TroubleZero    TroubleWhy = "zero"    // all weights are zero
	TroubleLast    TroubleWhy = "last"    // the tie rule does not end with vote or lot
	TroublePast    TroubleWhy = "past"    // the deadline is over
)

// Troubles lists everything that keeps the call from being given out at the
// time, in the order of its fields; empty: nothing does. The catalogue is the
// one that goes with it.
func (c *Call) Troubles(of *Catalogue, now time.Time) []CallTrouble {
	f := &troubles{}
	f.line(FieldTitle, c.Title)
	f.line(FieldOffice, c.Office)
	f.line(FieldContactEmail, c.Email)
	if len([]rune(c.Text)) > MaxComment {
		f.add(CallTrouble{Field: FieldText, Why: TroubleLong, Max: MaxComment})
	}
	switch {
	case c.Deadline.IsZero():
		f.add(CallTrouble{Field: FieldDeadline, Why: TroubleMissing})
	case c.Late(now):
		f.add(CallTrouble{Field: FieldDeadline, Why: TroublePast})
	}
	f.within(FieldYear, c.Year, MinYear, MaxYear)
	f.within(FieldWinners, c.Winners, 1, MaxWinners)
	f.criteria(c)
	f.ties(c)
	f.within(FieldPoints, int(c.Total), 0, int(MaxPoints))
	f.parameters(&c.Parameters)
	f.dimensions(c, of)
	f.requirements(&c.Required)
	return f.found
}

type troubles struct{ found []CallTrouble }

func (f *troubles) add(t CallTrouble) {
	if t.Field != FieldText || t.Criterion == "" {
		t.Point = -1
	}
	f.found = append(f.found, t)
}

func (f *troubles) line(field, text string) {
	switch {
	case strings.TrimSpace(text) == "":
		f.add(CallTrouble{Field: field, Why: TroubleMissing})
	case len([]rune(text)) > MaxName:
		f.add(CallTrouble{Field: field, Why: TroubleLong, Max: MaxName})
	}
}

func (f *troubles) within(field string, got, low, high int) {
	if got < low || got > high {
		f.add(CallTrouble{Field: field, Why: TroubleRange, Min: low, Max: high})
	}
}

func (f *troubles) criteria(c *Call) {
	if len(c.Criteria) == 0 || len(c.Criteria) > MaxCriteria {
		f.add(CallTrouble{Field: FieldCriterion, Why: TroubleRange, Min: 1, Max: MaxCriteria})
	}
	var sum Weight
	seen := map[CriterionID]bool{}
	for i := range c.Criteria {
		one := &c.Criteria[i]
		if one.ID == "" { // what else is wrong with it could not be told apart
			f.add(CallTrouble{Field: FieldCriterion, Why: TroubleMissing})
			continue
		}
		if seen[one.ID] {
			f.add(CallTrouble{Field: FieldCriterion, Criterion: one.ID, Why: TroubleTwice})
		}
		seen[one.ID] = true
		sum += one.Weight
		f.criterion(one)
	}
	if len(c.Criteria) > 0 && sum <= 0 {
		f.add(CallTrouble{Field: FieldCriterion, Why: TroubleZero})
	}
}

func (f *troubles) criterion(c *CallCriterion) {
	add := func(field string, why TroubleWhy, low, high int) {
		f.found = append(f.found, CallTrouble{Field: field, Criterion: c.ID, Point: -1, Why: why, Min: low, Max: high})
	}
	if strings.TrimSpace(c.Title[German]) == "" {
		add(FieldTitle, TroubleMissing, 0, 0)
	}
	if c.Weight < 0 || c.Weight > MaxWeight {
		add(FieldParameter, TroubleRange, 0, int(MaxWeight))
	}
	if c.Threshold < 0 || c.Threshold > MaxPoints {
		add(FieldPoints, TroubleRange, 0, int(MaxPoints))
	}
	for point, anchor := range c.Anchors {
		if strings.TrimSpace(anchor[German]) == "" {
			f.add(CallTrouble{Field: FieldText, Criterion: c.ID, Point: point, Why: TroubleMissing})
		}
	}
}

func (f *troubles) ties(c *Call) {
	for i, step := range c.Ties {
		_, known := c.Criterion(step.Criterion)
		if known != (step.Kind == TieByCriterion) {
			f.add(CallTrouble{Field: FieldTie, Criterion: step.Criterion, Why: TroubleUnknown})
		}
		if slices.Contains(c.Ties[:i], step) {
			f.add(CallTrouble{Field: FieldTie, Criterion: step.Criterion, Why: TroubleTwice})
		}
	}
	if n := len(c.Ties); n == 0 || c.Ties[n-1].Kind != TieByVote && c.Ties[n-1].Kind != TieByLot {
		f.add(CallTrouble{Field: FieldTie, Why: TroubleLast})
	}
}

func (f *troubles) parameters(p *Parameters) {
	f.part(FieldParameter, "hours_per_fte", int(p.HoursPerFTE), 1, int(MaxHoursPerFTE))
	f.part(FieldParameter, "full_share", int(p.FullShare), 1, int(UnitWeight))
	f.weights("potential_weights", part{"time", p.Time}, part{"breaks", p.Breaks}, part{"units", p.Units}, part{"benefit", p.Benefit})
	f.weights("utility_weights", part{"potential", p.Potential}, part{"transferability", p.Transferability}, part{"ease", p.Ease})
}

// part is a weight and what the call file calls it.
type part struct {
	name   string
	weight Weight
}

// weights checks those of which only the proportions count.
func (f *troubles) weights(of string, parts ...part) {
	var sum Weight
	for _, one := range parts {
		f.part(FieldParameter, one.name, int(one.weight), 0, int(MaxWeight))
		sum += one.weight
	}
	if sum <= 0 {
		f.add(CallTrouble{Field: FieldParameter, Part: of, Why: TroubleZero})
	}
}

// part checks one of several numbers that stand under one field.
func (f *troubles) part(field, name string, got, low, high int) {
	if got < low || got > high {
		f.add(CallTrouble{Field: field, Part: name, Why: TroubleRange, Min: low, Max: high})
	}
}

func (f *troubles) dimensions(c *Call, of *Catalogue) {
	for id, weight := range c.Dimensions {
		known := slices.ContainsFunc(of.Dimensions, func(d Dimension) bool { return d.ID == id })
		if !known {
			f.add(CallTrouble{Field: FieldParameter, Dimension: id, Why: TroubleUnknown})
		}
		if weight < 1 || weight > MaxWeight {
			f.add(CallTrouble{Field: FieldParameter, Dimension: id, Why: TroubleRange, Min: 1, Max: int(MaxWeight)})
		}
	}
}

func (f *troubles) requirements(r *Requirements) {
	f.part(FieldRequired, "settled", r.Settled, 0, 100)
	f.part(FieldRequired, "processes", r.Processes, 0, MaxEntries)
	f.part(FieldRequired, "measures", r.Measures, 0, MaxEntries)
	f.part(FieldRequired, "attachments", r.Attachments, 0, MaxAttachments)
}
