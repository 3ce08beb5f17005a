package learning

import (
	"cmp"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
)

// District is what may be shown of a district or of a city that is its own
// one: who takes part, which is public; the solutions that were released; and
// the dimensions in which somebody who consented to be named is strong. Nothing
// of anybody else is in it.
type District struct {
	Place        region.Place // the district
	Participants []string     // names of agencies, in order
	Solutions    int
	Strong       []Strength // in the order of the catalogue
}

// Strength is a dimension with those who are strong in it and consented to be
// named.
type Strength struct {
	Dimension assessment.DimensionID
	Agencies  []string // in order
}

// StrongIn is how many agencies are strong in a dimension.
func (d *District) StrongIn(dimension assessment.DimensionID) int {
	for _, s := range d.Strong {
		if s.Dimension == dimension {
			return len(s.Agencies)
		}
	}
	return 0
}

// Strong is from which level on somebody is said to be strong in a dimension
// on the map, unless another level is asked for.
const Strong assessment.Level = 3

// Districts returns the districts in which somebody takes part, by key. An
// agency whose place is not known is in none. Level is from which level on an
// agency is strong in a dimension.
func (p *Picture) Districts(level assessment.Level) []District {
	byKey := map[assessment.AGS]*District{}
	for i := range p.Participants {
		of := &p.Participants[i]
		key := of.District.AGS
		if key == "" {
			continue
		}
		if byKey[key] == nil {
			byKey[key] = &District{Place: of.District}
		}
		p.show(byKey[key], of, level)
	}
	for i := range p.Solutions {
		if d := byKey[p.Solutions[i].District]; d != nil {
			d.Solutions++
		}
	}
	all := make([]District, 0, len(byKey))
	for _, d := range byKey {
		all = append(all, *d)
	}
	slices.SortFunc(all, func(a, b District) int { return cmp.Compare(a.Place.DistrictAGS, b.Place.DistrictAGS) })
	return all
}

// show adds a participant to its district.
func (p *Picture) show(d *District, of *Participant, level assessment.Level) {
	d.Participants = append(d.Participants, of.Agency.Name)
	if !of.Named().Given() {
		return
	}
	for i := range p.Catalogue.Dimensions {
		id := p.Catalogue.Dimensions[i].ID
		if !reaches(of.Standing[transfer.Topic{Dimension: id}], level) {
			continue
		}
		at := slices.IndexFunc(d.Strong, func(s Strength) bool { return s.Dimension == id })
		if at < 0 {
			d.Strong = append(d.Strong, Strength{Dimension: id})
			at = len(d.Strong) - 1
		}
		d.Strong[at].Agencies = append(d.Strong[at].Agencies, of.Agency.Name)
	}
	order := func(s Strength) int {
		return slices.IndexFunc(p.Catalogue.Dimensions, func(d assessment.Dimension) bool { return d.ID == s.Dimension })
	}
	slices.SortFunc(d.Strong, func(a, b Strength) int { return cmp.Compare(order(a), order(b)) })
}

func reaches(standing scoring.Score, level assessment.Level) bool {
	return standing.Known() && standing.Compare(transfer.LevelScore(level)) >= 0
}

// Placeless is how many participants are in no district, because their place is
// not known.
func (p *Picture) Placeless() int {
	placeless := 0
	for i := range p.Participants {
		if p.Participants[i].District.AGS == "" {
			placeless++
		}
	}
	return placeless
}
