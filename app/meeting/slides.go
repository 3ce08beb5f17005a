package meeting

import (
	"cmp"
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/ranking"
)

// Slide is a page for the projector. The whole room sees it: it names no
// juror, and says of points only which were given, not by whom.
type Slide struct {
	Kicker  string // "Punkt 3 von 13"
	Title   string
	Lead    string // a large sentence; empty: none
	Left    string // heading of Strong; empty: there is none
	Strong  []Strength
	Right   string // heading of Means; empty: there is none
	Means   []Mean
	Points  string   // which points were given; empty: none to talk about
	Anchors []Anchor // what the lowest and the highest of them mean
	Foot    string   // which page of how many
}

// Strength is a criterion that convinced, and what its points mean.
type Strength struct {
	Title, Mean, Text string
}

// Mean is the mean of a criterion.
type Mean struct {
	Title, Text string
	Share       float64 // of the whole scale, 0 to 1; negative: there is no mean
	Apart       bool    // jurors are far apart
}

const (
	mostStrong = 3 // how many criteria convinced at most
	mostApart  = 4 // how many differences have a page
	convinces  = 3 // from how many points in the mean a criterion convinces
)

// slides are the pages of one item of the agenda.
func (t teller) slides(items []jury.Item, at int, differ []ranking.Disagreement) []Slide {
	of := items[at]
	kicker := t.say("position", "Number", t.words.Integer(at+1), "All", t.words.Integer(len(items)))
	pages := t.roomSlide(of)
	if len(of.Outside) < len(t.board.Jurors) || len(t.board.Jurors) == 0 {
		pages = append(pages, t.applicantSlide(of.Applicant, differ))
		pages = append(pages, t.apartSlides(of.Applicant, differ)...)
	}
	for i := range pages {
		pages[i].Kicker = kicker
		if pages[i].Title != "" {
			pages[i].Kicker = joined(kicker, t.name(of.Applicant))
		}
		pages[i].Foot = t.say("slide.page", "Number", t.words.Integer(i+1), "All", t.words.Integer(len(pages)))
		if pages[i].Title == "" {
			pages[i].Title = t.name(of.Applicant)
		}
	}
	return pages
}

// roomSlide asks people out and in before anything is shown of an applicant.
func (t teller) roomSlide(of jury.Item) []Slide {
	if n := len(of.Outside); n > 0 && n == len(t.board.Jurors) {
		return []Slide{{Lead: t.say("slide.closed")}}
	}
	var lines []string
	if len(of.Leave) > 0 {
		lines = append(lines, t.say("slide.room"))
	}
	if len(of.Return) > 0 {
		lines = append(lines, t.say("slide.back"))
	}
	if len(lines) == 0 {
		return nil
	}
	return []Slide{{Lead: strings.Join(lines, "\n")}}
}

func (t teller) applicantSlide(a int, differ []ranking.Disagreement) Slide {
	s := Slide{Left: t.say("slide.convinced"), Right: t.say("slide.means"), Strong: t.strong(a), Lead: t.standing(a)}
	if len(s.Strong) == 0 {
		s.Strong = []Strength{{Text: t.say("slide.none")}}
	}
	for _, c := range t.applied() {
		mean := t.board.Result.Means.Of(a, c)
		m := Mean{Title: t.title(c), Text: "–", Share: -1}
		if mean.Valid >= ranking.MinJurors {
			m.Text, m.Share = t.number(mean.Number, 1), mean.Number.Float()/5
		}
		m.Apart = slices.ContainsFunc(differ, func(d ranking.Disagreement) bool { return d.Applicant == a && d.Criterion == c })
		s.Means = append(s.Means, m)
	}
	return s
}

// strong are the criteria with the highest means, with what the nearest whole
// point means.
func (t teller) strong(a int) []Strength {
	order := t.applied()
	order = slices.DeleteFunc(order, func(c int) bool {
		m := t.board.Result.Means.Of(a, c)
		return m.Valid < ranking.MinJurors || m.Number.Float() < convinces
	})
	slices.SortStableFunc(order, func(x, y int) int {
		return cmp.Compare(t.board.Result.Means.Of(a, y).Number.Float(), t.board.Result.Means.Of(a, x).Number.Float())
	})
	var list []Strength
	for _, c := range order[:min(mostStrong, len(order))] {
		mean := t.board.Result.Means.Of(a, c).Number
		point := min(max(int(mean.Float()+0.5), 0), int(assessment.MaxPoints)/2)
		list = append(list, Strength{
			Title: t.title(c), Mean: t.say("slide.of_five", "Mean", t.number(mean, 1)), Text: t.in(t.criterion(c).Anchors[point]),
		})
	}
	return list
}

func (t teller) apartSlides(a int, differ []ranking.Disagreement) []Slide {
	var pages []Slide
	for _, d := range differ {
		if d.Applicant != a || len(pages) == mostApart {
			continue
		}
		pages = append(pages, Slide{
			Title: t.title(d.Criterion), Lead: t.say("slide.apart"), Points: t.say("slide.points", "Points", t.given(a, d.Criterion)),
			Anchors: t.ends(d),
		})
	}
	return pages
}

// given lists the points in a cell from the lowest on, so that their order
// tells nobody who gave them.
func (t teller) given(a, c int) string {
	var all []assessment.Points
	for j := range t.board.Jurors {
		if cell := t.board.Ranking.At(a, j, c); cell.State == ranking.Given {
			all = append(all, cell.Points)
		}
	}
	slices.Sort(all)
	words := make([]string, len(all))
	for i, p := range all {
		words[i] = t.points(p)
	}
	return strings.Join(words, " · ")
}

// ends are what the lowest and the highest points mean; a half means what lies
// below it, and of the highest what lies above.
func (t teller) ends(d ranking.Disagreement) []Anchor {
	of, low, high := t.criterion(d.Criterion), d.Lowest/2, (d.Most+1)/2
	return []Anchor{
		{Point: t.words.Integer(int(low)), Text: t.in(of.Anchors[low])},
		{Point: t.words.Integer(int(high)), Text: t.in(of.Anchors[high])},
	}
}

// Slides are the pages of the item in work.
func (p *Chair) Slides() []Slide {
	if p.teller.board == nil || len(p.agenda) == 0 {
		return nil
	}
	return p.teller.slides(p.agenda, p.at(), p.differ)
}

// Turn goes to another item and reports whether there is one.
func (p *Chair) Turn(by int) bool {
	to := p.at() + by
	if to < 0 || to >= len(p.agenda) {
		return false
	}
	p.Choose(to)
	return true
}
