package handover

import (
	"slices"
	"strings"
	"unicode/utf8"

	"reifekompass/assessment"
)

// PointKind is what a point of the list "is everything there?" is about.
type PointKind string

// The kinds of points, in the order they are shown.
const (
	PointQuestions   PointKind = "questions"
	PointCore        PointKind = "core"
	PointProfile     PointKind = "profile"
	PointProcesses   PointKind = "processes"
	PointMeasures    PointKind = "measures"
	PointTexts       PointKind = "texts"
	PointEvidence    PointKind = "evidence"
	PointAttachments PointKind = "attachments"
)

// Point is one point of the list "is everything there?".
type Point struct {
	Kind     PointKind
	Done     bool // nothing is missing
	Required bool // by the call; what is missing is named before handing over
	Count    int  // what is there
	Of       int  // what there could be, or has to be; 0: no such number
	Least    int  // how many the call requires; 0: it names no number
	Excluded int  // of questions: not applicable, with a reason
	Longest  int  // of texts: characters of the longest one
	// Missing names what is missing: ids of questions, processes and criteria,
	// or names of fields of the profile. Those that the call requires come
	// first.
	Missing []string
	Must    int // of texts: how many of Missing the call requires
}

// Points lists what is there and what is missing of an assessment that answers
// a call. asked is the catalogue as the call asks it of the agency.
func Points(call *assessment.Call, asked *assessment.Catalogue, a *assessment.Assessment, attached int) []Point {
	c := checker{call: call, asked: asked, a: a}
	return []Point{
		c.questions(), c.core(), c.profile(), c.processes(), c.measures(), c.texts(), c.evidence(), c.attachments(attached),
	}
}

// Missing returns the points that the call requires and that are not done.
func Missing(points []Point) []Point {
	return slices.DeleteFunc(slices.Clone(points), func(p Point) bool { return p.Done || !p.Required })
}

// IncompleteError names what the call requires and is missing.
type IncompleteError struct{ Missing []Point }

// Error describes it for the log.
func (e *IncompleteError) Error() string { return "the submission is not complete" }

type checker struct {
	call  *assessment.Call
	asked *assessment.Catalogue
	a     *assessment.Assessment
}

func (c *checker) questions() Point {
	p := Point{Kind: PointQuestions, Required: c.call.Required.Settled > 0}
	for _, id := range c.asked.Order() {
		p.Of++
		answer := c.a.Answer(id)
		if !answer.Settled() {
			p.Missing = append(p.Missing, string(id))
			continue
		}
		p.Count++
		if answer.Excluded() {
			p.Excluded++
		}
	}
	p.Done = len(p.Missing) == 0
	p.Least = (c.call.Required.Settled*p.Of + 99) / 100
	if p.Required && p.Count*100 >= c.call.Required.Settled*p.Of {
		p.Required = false // enough for the call; what is missing is still named
	}
	return p
}

func (c *checker) core() Point {
	p := Point{Kind: PointCore, Required: c.call.Required.Core}
	for _, d := range c.asked.Dimensions {
		for _, q := range d.Questions {
			if !q.Core {
				continue
			}
			p.Of++
			if c.a.Answer(q.ID).Settled() {
				p.Count++
			} else {
				p.Missing = append(p.Missing, string(q.ID))
			}
		}
	}
	p.Done = len(p.Missing) == 0
	return p
}

func (c *checker) profile() Point {
	p := Point{Kind: PointProfile, Required: c.call.Required.Profile}
	g := c.a.Agency
	for _, field := range []struct {
		name  string
		there bool
	}{
		{assessment.FieldPlace, g.Place != "" || g.AGS != ""},
		{assessment.FieldKind, g.Kind != ""},
		{assessment.FieldFTE, g.FTE > 0},
		{assessment.FieldContactRole, g.ContactRole != ""},
		{assessment.FieldContactEmail, g.ContactEmail != ""},
	} {
		p.Of++
		if field.there {
			p.Count++
		} else {
			p.Missing = append(p.Missing, field.name)
		}
	}
	p.Done = len(p.Missing) == 0
	return p
}

// processes counts those with a level of today and a target.
func (c *checker) processes() Point {
	p := Point{Kind: PointProcesses, Of: len(c.asked.Processes)}
	rated := map[assessment.ProcessID]bool{}
	for _, process := range c.a.Inventory.Processes() {
		if process.Current.Set && process.Target.Set {
			rated[process.ID] = true
			p.Count++
		}
	}
	for _, template := range c.asked.Processes {
		if !rated[template.ID] {
			p.Missing = append(p.Missing, string(template.ID))
		}
	}
	p.Done = len(p.Missing) == 0
	p.Least = c.call.Required.Processes
	p.Required = p.Count < p.Least
	return p
}

func (c *checker) measures() Point {
	p := Point{Kind: PointMeasures, Count: len(c.a.Inventory.Measures()), Of: c.call.Required.Measures}
	p.Done = p.Count > 0 && p.Count >= p.Of
	p.Required = p.Count < p.Of
	return p
}

func (c *checker) texts() Point {
	p := Point{Kind: PointTexts, Of: len(c.call.Criteria)}
	said := map[assessment.CriterionID]string{}
	for _, entry := range c.a.Inventory {
		if vision, ok := entry.(assessment.Vision); ok {
			said[vision.Criterion] = strings.TrimSpace(vision.Text)
		}
	}
	var optional []string
	for i := range c.call.Criteria {
		criterion := &c.call.Criteria[i]
		text := said[criterion.ID]
		switch {
		case text != "":
			p.Count++
			p.Longest = max(p.Longest, utf8.RuneCountInString(text))
		case criterion.Required:
			p.Missing = append(p.Missing, string(criterion.ID))
		default:
			optional = append(optional, string(criterion.ID))
		}
	}
	p.Must = len(p.Missing)
	p.Required = p.Must > 0
	p.Missing = append(p.Missing, optional...)
	p.Done = len(p.Missing) == 0
	return p
}

// evidence counts the answers that say what supports them.
func (c *checker) evidence() Point {
	p := Point{Kind: PointEvidence}
	for _, id := range c.asked.Order() {
		answer := c.a.Answer(id)
		if answer.State != assessment.Answered {
			continue
		}
		p.Of++
		if answer.Evidence == assessment.NoEvidence {
			p.Missing = append(p.Missing, string(id))
		} else {
			p.Count++
		}
	}
	p.Done = p.Of > 0 && len(p.Missing) == 0
	return p
}

func (c *checker) attachments(attached int) Point {
	return Point{
		Kind: PointAttachments, Count: attached, Of: c.call.Required.Attachments,
		Done: attached <= c.call.Required.Attachments, Required: attached > c.call.Required.Attachments,
	}
}

// Goes counts what is handed over and what stays with the agency.
type Goes struct {
	Answers, ForJury             int
	Processes, Systems, Measures int
	Texts                        int
	Solutions                    int    // of which something is handed over
	Consents                     int    // given, of ConsentsAsked
	Contact                      string // e-mail address that is handed over; empty: none
	Internal                     int    // comments that stay
	Unreleased                   int    // texts of solutions that stay
}

// ConsentsAsked is how many consents an agency is asked for beside those for
// its solutions. None is needed to hand over.
const ConsentsAsked = 3

func goes(asked *assessment.Catalogue, a *assessment.Assessment) Goes {
	g := Goes{
		Processes: len(a.Inventory.Processes()), Systems: len(a.Inventory.Systems()), Measures: len(a.Inventory.Measures()),
		Contact: a.Agency.ContactEmail,
	}
	for _, id := range asked.Order() {
		answer := a.Answer(id)
		if answer.State != assessment.Open {
			g.Answers++
		}
		if answer.ForJury != "" {
			g.ForJury++
		}
		if answer.Internal != "" {
			g.Internal++
		}
	}
	for _, entry := range a.Inventory {
		if vision, ok := entry.(assessment.Vision); ok && vision.Text != "" {
			g.Texts++
		}
	}
	g.share(a.Inventory)
	return g
}

// share counts what of the solutions goes, and the consents.
func (g *Goes) share(inventory assessment.Inventory) {
	for _, solution := range inventory.Solutions() {
		released, some := solution.Released()
		if some {
			g.Solutions++
		}
		g.Unreleased += textsOf(solution) - textsOf(released)
	}
	given := inventory.Sharing()
	for _, consent := range []assessment.YesNo{given.Cohort, given.Named, given.Winners} {
		if consent == assessment.Yes {
			g.Consents++
		}
	}
}

// textsOf counts the texts of a solution that have a consent of their own.
func textsOf(s assessment.Solution) int {
	n := 0
	for _, text := range []string{s.Text, s.Prerequisites, s.Effort, s.ContactRole} {
		if text != "" {
			n++
		}
	}
	return n
}
