package exchange

import (
	"maps"
	"slices"

	"reifekompass/assessment"
)

// wireCall is the call as it is written; see manifest.go for what is around.
type wireCall struct {
	Format     string           `json:"format"`
	Version    int              `json:"version"`
	ID         string           `json:"id"`
	Office     string           `json:"office"`
	Email      string           `json:"email,omitempty"`
	Title      string           `json:"title"`
	Text       string           `json:"text,omitempty"`
	Deadline   string           `json:"deadline"`
	Year       int              `json:"year"`
	Catalogue  wireCatalogue    `json:"catalogue"`
	Criteria   []wireCriterion  `json:"criteria"`
	Dimensions []wireDimension  `json:"dimensions,omitempty"`
	Total      int              `json:"total"`
	Ties       []wireTie        `json:"ties"`
	Winners    int              `json:"winners"`
	Parameters wireParameters   `json:"parameters"`
	Requires   wireRequirements `json:"requires"`
	Recipient  string           `json:"recipient"`
}

type wireCriterion struct {
	ID        string                               `json:"id"`
	Title     wireText                             `json:"title"`
	Question  *wireText                            `json:"question,omitempty"`
	Weight    int64                                `json:"weight"`
	Threshold int                                  `json:"threshold"`
	Required  bool                                 `json:"required,omitempty"`
	Anchors   [assessment.MaxPoints/2 + 1]wireText `json:"anchors"`
}

type wireText struct {
	German  string `json:"de,omitempty"`
	English string `json:"en,omitempty"`
}

type wireDimension struct {
	ID     string `json:"id"`
	Weight int64  `json:"weight"`
}

type wireTie struct {
	Kind      string `json:"kind"`
	Criterion string `json:"criterion,omitempty"`
}

type wireParameters struct {
	HoursPerFTE     int64 `json:"hours_per_fte"`
	FullShare       int64 `json:"full_share"`
	Time            int64 `json:"time"`
	Breaks          int64 `json:"breaks"`
	Units           int64 `json:"units"`
	Benefit         int64 `json:"benefit"`
	Potential       int64 `json:"potential"`
	Transferability int64 `json:"transferability"`
	Ease            int64 `json:"ease"`
}

type wireRequirements struct {
	Settled     int  `json:"settled"`
	Core        bool `json:"core,omitempty"`
	Profile     bool `json:"profile,omitempty"`
	Processes   int  `json:"processes"`
	Measures    int  `json:"measures"`
	Attachments int  `json:"attachments"`
}

func wireCallOf(c *assessment.Call) wireCall {
	w := wireCall{
		Format: callFormat, Version: callVersion,
		ID: string(c.ID), Office: clean(c.Office), Email: clean(c.Email), Title: clean(c.Title), Text: clean(c.Text),
		Deadline: c.Deadline.UTC().Format(timeForm), Year: c.Year,
		Catalogue: wireCatalogue{ID: clean(c.CatalogueID), Version: clean(c.CatalogueVersion)},
		Criteria:  []wireCriterion{}, Ties: []wireTie{},
		Total: int(c.Total), Winners: c.Winners, Recipient: c.Recipient,
		Parameters: wireParametersOf(c.Parameters),
		Requires: wireRequirements{
			Settled: c.Required.Settled, Core: c.Required.Core, Profile: c.Required.Profile,
			Processes: c.Required.Processes, Measures: c.Required.Measures, Attachments: c.Required.Attachments,
		},
	}
	for i := range c.Criteria {
		w.Criteria = append(w.Criteria, wireCriterionOf(&c.Criteria[i]))
	}
	for _, id := range slices.Sorted(maps.Keys(c.Dimensions)) {
		w.Dimensions = append(w.Dimensions, wireDimension{ID: string(id), Weight: int64(c.Dimensions[id])})
	}
	for _, step := range c.Ties {
		w.Ties = append(w.Ties, wireTie{Kind: string(step.Kind), Criterion: string(step.Criterion)})
	}
	return w
}

func wireCriterionOf(c *assessment.CallCriterion) wireCriterion {
	w := wireCriterion{
		ID: string(c.ID), Title: wireTextOf(c.Title), Weight: int64(c.Weight), Threshold: int(c.Threshold), Required: c.Required,
	}
	if len(c.Question) > 0 {
		question := wireTextOf(c.Question)
		w.Question = &question
	}
	for i, anchor := range c.Anchors {
		w.Anchors[i] = wireTextOf(anchor)
	}
	return w
}

func wireTextOf(t assessment.Text) wireText {
	return wireText{German: clean(t[assessment.German]), English: clean(t[assessment.English])}
}

func wireParametersOf(p assessment.Parameters) wireParameters {
	return wireParameters{
		HoursPerFTE: p.HoursPerFTE, FullShare: int64(p.FullShare),
		Time: int64(p.Time), Breaks: int64(p.Breaks), Units: int64(p.Units), Benefit: int64(p.Benefit),
		Potential: int64(p.Potential), Transferability: int64(p.Transferability), Ease: int64(p.Ease),
	}
}
