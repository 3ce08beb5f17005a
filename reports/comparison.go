package reports

import (
	"cmp"
	"fmt"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"reifekompass/assessment"
	"reifekompass/reports/document"
)

// Comparison returns the report that shows any number of assessments beside
// each other. Their order is that of the names and says nothing about rank.
func Comparison(ins []Input, o Options) (document.Document, error) {
	if len(ins) == 0 {
		return document.Document{}, ErrNoAssessments
	}
	if err := o.check(ins...); err != nil {
		return document.Document{}, fmt.Errorf("comparison: %w", err)
	}
	w := newWriter(o, ins[0].Catalogue)
	c := newComparison(w, ins)
	f := &figures{}
	sections := []document.Section{w.overviewPage(c, f), w.heatPages(c, f), w.panelPages(c, f)}
	for i := range c.members {
		sections = append(sections, w.agencyPage(c, i, f))
	}
	sections = append(sections, w.comparabilityPage(c, f), w.comparisonMethod(c))
	sections = slices.Insert(sections, 1, w.contents(sections))
	d := document.Document{
		Title:    w.Say("report.compare.file", "Count", w.Integer(len(ins))),
		Author:   w.Say("report.brand"),
		Subject:  w.overviewTitle(c),
		Language: w.Language(), Date: o.Date,
		Frame:    w.comparisonFrame(c),
		Cover:    w.comparisonCover(c),
		Sections: sections, Attachments: []document.Attachment{w.comparisonData(c)},
	}
	return w.honest(w.themed(d), func(notes ...document.Block) document.Section { return w.comparisonMethod(c, notes...) }), nil
}

// comparison is what all pages of a comparison share.
type comparison struct {
	members     []*Input     // by name
	names       []string     // of the members, with the year where needed
	all         [][]standing // of each member
	dimensions  []assessment.Dimension
	fingerprint string

	catalogues     []*assessment.Catalogue // each version once with the weights of each call
	catalogueNames []string
}

func newComparison(w writer, ins []Input) *comparison {
	c := &comparison{fingerprint: fingerprintOf(ins)}
	for i := range ins {
		c.members = append(c.members, &ins[i])
	}
	byName(c.members, w.options.Language)
	c.names = w.names(c.members)
	for _, in := range c.members {
		c.all = append(c.all, standings(in))
		c.addDimensions(in)
		name := w.catalogueName(in)
		if !slices.Contains(c.catalogueNames, name) {
			c.catalogueNames = append(c.catalogueNames, name)
		}
		if !slices.ContainsFunc(c.catalogues, func(o *assessment.Catalogue) bool { return sameRules(o, in.Catalogue) }) {
			c.catalogues = append(c.catalogues, in.Catalogue)
		}
	}
	return c
}

// sameRules reports whether two members are asked and weighed alike.
func sameRules(a, b *assessment.Catalogue) bool {
	call := func(c *assessment.Catalogue) assessment.CallID {
		if c.Call == nil {
			return ""
		}
		return c.Call.ID
	}
	return a.ID == b.ID && a.Version == b.Version && call(a) == call(b)
}

// addDimensions collects every dimension that is asked of somebody.
func (c *comparison) addDimensions(in *Input) {
	for _, d := range in.asked().Dimensions {
		if !slices.ContainsFunc(c.dimensions, func(o assessment.Dimension) bool { return o.ID == d.ID }) {
			c.dimensions = append(c.dimensions, d)
		}
	}
}

// standing returns what a member has in a dimension.
func (c *comparison) standing(member int, id assessment.DimensionID) (standing, bool) {
	for _, s := range c.all[member] {
		if s.ID == id {
			return s, true
		}
	}
	return standing{}, false
}

func (c *comparison) fictional() bool {
	return slices.ContainsFunc(c.members, func(in *Input) bool { return in.fictional() })
}

// byName orders by name as the language sorts it, then by year and id.
func byName(members []*Input, l assessment.Language) {
	order := collate.New(language.Make(string(l)), collate.Numeric)
	slices.SortStableFunc(members, func(a, b *Input) int {
		return cmp.Or(
			order.CompareString(a.Assessment.Agency.Name, b.Assessment.Agency.Name),
			cmp.Compare(a.Assessment.Year, b.Assessment.Year),
			cmp.Compare(a.Assessment.ID, b.Assessment.ID),
		)
	})
}

func (w writer) comparisonFrame(c *comparison) document.Frame {
	frame := w.frame(c.fictional(), w.catalogueOf(c), c.fingerprint)
	frame.Head = w.Count("report.compare.head", len(c.members))
	frame.Report = w.Say("report.compare")
	return frame
}

// catalogueOf names the catalogue of all members, or says that there are
// several.
func (w writer) catalogueOf(c *comparison) string {
	if len(c.catalogueNames) > 1 {
		return w.Count("report.catalogue.several", len(c.catalogueNames))
	}
	return c.catalogueNames[0]
}

// names are what members are called on pages about many: with the year if an
// agency takes part more than once.
func (w writer) names(members []*Input) []string {
	often := map[string]int{}
	for _, in := range members {
		often[in.Assessment.Agency.Name]++
	}
	names := make([]string, 0, len(members))
	for _, in := range members {
		a := in.Assessment
		name := a.Agency.Name
		if often[name] > 1 {
			name = w.Say("report.compare.name.year", "Name", name, "Year", a.Year)
		}
		names = append(names, name)
	}
	return names
}

// draft is the note beside a member that is not finished; empty otherwise.
func (w writer) draft(in *Input) string {
	if in.Assessment.Status == assessment.Complete || in.Assessment.Status == assessment.Submitted {
		return ""
	}
	return w.Say("report.state.draft")
}
