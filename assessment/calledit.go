package assessment

import (
	"maps"
	"slices"
)

// MaxCriterionID is the longest id of a criterion, in bytes.
const MaxCriterionID = 20

// Clone returns a call that shares nothing that changes with the receiver:
// its lists and maps are its own. Texts are shared, as nobody changes them in
// place.
func (c *Call) Clone() Call {
	clone := *c
	clone.Criteria, clone.Ties = slices.Clone(c.Criteria), slices.Clone(c.Ties)
	clone.Dimensions = maps.Clone(c.Dimensions)
	return clone
}

// PutCriterion stores a criterion in place of the one with the id before, or
// behind the others if there is none. Steps of the tie rule that speak of it
// follow a new id. An id that is empty or too long, and one that another
// criterion has, is a *ChoiceError, and nothing is changed.
func (c *Call) PutCriterion(before CriterionID, of CallCriterion) error {
	_, taken := c.Criterion(of.ID)
	if of.ID == "" || len(of.ID) > MaxCriterionID || taken && of.ID != before {
		return &ChoiceError{Field: FieldCriterion, Got: string(of.ID)}
	}
	at := slices.IndexFunc(c.Criteria, func(o CallCriterion) bool { return o.ID == before })
	if at < 0 {
		c.Criteria = append(c.Criteria, of)
		return nil
	}
	c.Criteria[at] = of
	for i := range c.Ties {
		if c.Ties[i].Kind == TieByCriterion && c.Ties[i].Criterion == before {
			c.Ties[i].Criterion = of.ID
		}
	}
	return nil
}

// RemoveCriterion removes a criterion and the steps of the tie rule that speak
// of it.
func (c *Call) RemoveCriterion(id CriterionID) {
	c.Criteria = slices.DeleteFunc(c.Criteria, func(o CallCriterion) bool { return o.ID == id })
	c.Ties = slices.DeleteFunc(c.Ties, func(s TieStep) bool { return s.Kind == TieByCriterion && s.Criterion == id })
}

// MoveCriterion moves a criterion up (-1) or down (+1); at the end of the list
// nothing happens.
func (c *Call) MoveCriterion(id CriterionID, by int) {
	at := slices.IndexFunc(c.Criteria, func(o CallCriterion) bool { return o.ID == id })
	to := at + by
	if at >= 0 && to >= 0 && to < len(c.Criteria) {
		c.Criteria[at], c.Criteria[to] = c.Criteria[to], c.Criteria[at]
	}
}

// SetDimension changes the weight of a dimension; the one that the catalogue
// gives it by itself is not kept as a change.
func (c *Call) SetDimension(of *Dimension, weight Weight) {
	if weight == of.Weight {
		delete(c.Dimensions, of.ID)
		return
	}
	if c.Dimensions == nil {
		c.Dimensions = map[DimensionID]Weight{}
	}
	c.Dimensions[of.ID] = weight
}
