package jury

import (
	"slices"
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
)

// Filters is which applicants are shown, beside the search. The zero value
// shows all.
type Filters struct {
	Standing  Filter
	Kind      assessment.Kind      // empty: any
	Size      assessment.SizeClass // empty: any
	Region    string               // empty: any
	Total     assessment.Points    // at least; 0: any, also none
	Criterion assessment.CriterionID
	Points    assessment.Points // at least, of the mean in Criterion; 0: any, also none
	Evidence  int               // per cent at least; 0: any, also unknown
}

// Count is how many of the filters leave somebody out.
func (f Filters) Count() int {
	count := 0
	for _, on := range []bool{f.Standing != FilterAll, f.Kind != "", f.Size != "", f.Region != "", f.Total > 0, f.Points > 0 && f.Criterion != "", f.Evidence > 0} {
		if on {
			count++
		}
	}
	return count
}

// wanted reports whether search and filters show an applicant.
func (p *Comparer) wanted(place *ranking.Place, far map[int]bool, best []ranking.Number) bool {
	return p.found(place.Applicant) && p.stands(place, far, best) && p.says(place.Applicant) && p.reaches(place)
}

// found reports whether the name, the place, the region or the kind of an
// applicant holds the text that is searched for.
func (p *Comparer) found(applicant int) bool {
	wanted := strings.ToLower(strings.TrimSpace(p.search))
	if wanted == "" {
		return true
	}
	t := p.teller
	f := t.facts(applicant)
	texts := append([]string{t.name(applicant), f.Place, t.kind(f.Kind), t.size(f.Size)}, f.Regions...)
	return slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(strings.ToLower(text), wanted) })
}

// stands reports whether an applicant has the standing that is wanted.
func (p *Comparer) stands(place *ranking.Place, far map[int]bool, best []ranking.Number) bool {
	switch p.filters.Standing {
	case FilterRanked:
		return place.Rank > 0
	case FilterUnranked:
		return place.Rank == 0
	case FilterConflicted:
		return p.teller.conflicts(place.Applicant) > 0
	case FilterDiffering:
		return far[place.Applicant]
	case FilterBest:
		return p.teller.bestAnywhere(place, best)
	case FilterChosen:
		return slices.Contains(p.chosen, p.teller.board.Applicants[place.Applicant].Series)
	default:
		return true
	}
}

// says reports whether what an applicant says about itself is what is wanted.
func (p *Comparer) says(applicant int) bool {
	f, of := p.filters, p.teller.facts(applicant)
	return (f.Kind == "" || of.Kind == f.Kind) && (f.Size == "" || of.Size == f.Size) &&
		(f.Region == "" || slices.Contains(of.Regions, f.Region)) && (f.Evidence == 0 || 100*of.Evidence >= float64(f.Evidence)-1e-9)
}

// reaches reports whether the points of an applicant are as many as wanted.
func (p *Comparer) reaches(place *ranking.Place) bool {
	f, t := p.filters, p.teller
	if f.Total > 0 && !atLeast(place.Total, f.Total) {
		return false
	}
	if c := t.board.Criterion(f.Criterion); f.Points > 0 && c >= 0 {
		return atLeast(t.board.Result.Means.Of(place.Applicant, c).Number, f.Points)
	}
	return true
}

func atLeast(n ranking.Number, least assessment.Points) bool {
	return n.Known() && n.Float() >= float64(least)/2-1e-9
}

// bestAnywhere reports whether nobody has more points in some criterion.
func (t teller) bestAnywhere(place *ranking.Place, best []ranking.Number) bool {
	for c := range best {
		if place.Standing == ranking.Eligible && best[c].Known() && t.board.Result.Means.Of(place.Applicant, c).Number.Compare(best[c]) == 0 {
			return true
		}
	}
	return false
}

// FilterOptions are what the filters offer of the round.
type FilterOptions struct {
	Regions  []string
	Criteria []FilterCriterion
}

// FilterCriterion is a criterion that can be filtered by.
type FilterCriterion struct {
	ID   assessment.CriterionID
	Name string
}

func (t teller) filterOptions() FilterOptions {
	o := FilterOptions{}
	if t.known != nil {
		o.Regions = t.known.regions()
	}
	for c := range t.board.Call.Call.Criteria {
		o.Criteria = append(o.Criteria, FilterCriterion{t.board.Call.Call.Criteria[c].ID, t.criterion(c)})
	}
	return o
}

// facts is what an applicant said about itself; nothing while that is not
// known.
func (t teller) facts(applicant int) *facts {
	if t.known == nil {
		return &facts{}
	}
	return &t.known.facts[applicant]
}

func (t teller) kind(k assessment.Kind) string {
	if k == "" {
		return ""
	}
	return t.words.Say("report.kind." + string(k))
}

func (t teller) size(s assessment.SizeClass) string {
	if s == "" {
		return ""
	}
	return t.words.Say("profile.size." + string(s))
}

// perCent writes a number of per cent without decimals.
func (t teller) perCent(n int) string { return t.words.Percent(strconv.Itoa(n)) }
