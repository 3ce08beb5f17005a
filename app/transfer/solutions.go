package transfer

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/learning"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// The columns of the table of solutions.
const (
	columnTitle  = "title"
	columnTopic  = "topic"
	columnAgency = "agency"
)

// Filters of the solutions, in the order in which they stand.
const (
	byProcess = iota
	byDimension
	byType
	byRegion
	filters
)

// Solutions decides what the section of good solutions shows. It belongs to the
// goroutine of the window.
type Solutions struct {
	words   *translations.Translator
	show    func(SolutionsState)
	state   SolutionsState
	picture *learning.Picture // nil: not known yet
	say     *wording.Wording
	options learning.Options
	found   []learning.Solution
}

// NewSolutions returns a presenter that shows nothing before Show.
func NewSolutions(words *translations.Translator, show func(SolutionsState)) *Solutions {
	return &Solutions{words: words, show: show}
}

// Show implements presenter. Search and filters stay.
func (s *Solutions) Show(p *learning.Picture) {
	s.picture, s.options = p, p.Options()
	s.state.Head = headOf(s.words, p, "transfer.solutions")
	if p.Catalogue == nil {
		s.show(s.state)
		return
	}
	s.say = wording.New(s.words, p.Catalogue)
	if len(p.Solutions) == 0 {
		s.state.None = s.words.Say("transfer.no_solutions")
	}
	s.offer()
	s.render()
}

// Fail implements presenter.
func (s *Solutions) Fail(sentence string) {
	s.state.Trouble = sentence
	s.show(s.state)
}

// offer names what can be filtered by.
func (s *Solutions) offer() {
	o := s.options
	s.state.Filters = []Filter{
		byProcess:   offered(s, "transfer.by_process", o.Processes, func(id assessment.ProcessID) string { return s.say.ProcessShort(assessment.Process{ID: id}) }),
		byDimension: offered(s, "transfer.by_dimension", o.Dimensions, s.say.Dimension),
		byType: offered(s, "transfer.by_type", o.Types, func(of assessment.SystemType) string {
			return s.say.Choice(assessment.EntrySystem, "type", string(of))
		}),
		byRegion: offered(s, "transfer.by_region", o.Regions, func(name string) string { return name }),
	}
}

// offered is a filter by one of some values, or by none.
func offered[V any](s *Solutions, label string, values []V, word func(V) string) Filter {
	f := Filter{Label: s.words.Say(label), Options: []string{s.words.Say("transfer.any")}}
	for _, value := range values {
		f.Options = append(f.Options, word(value))
	}
	return f
}

// Search looks for words in all texts.
func (s *Solutions) Search(text string) {
	s.state.Search = text
	s.render()
}

// Filter looks for one of the options of a filter; 0: for all.
func (s *Solutions) Filter(which, option int) {
	s.state.Filters[which].At = option
	s.render()
}

// Reset takes all filters away.
func (s *Solutions) Reset() {
	for i := range s.state.Filters {
		s.state.Filters[i].At = 0
	}
	s.render()
}

// Choose shows the details of a solution.
func (s *Solutions) Choose(key string) {
	s.state.Chosen = key
	s.render()
}

func (s *Solutions) query() learning.Query {
	f, o := s.state.Filters, s.options
	return learning.Query{
		Words: s.state.Search, Process: picked(o.Processes, f[byProcess].At), Dimension: picked(o.Dimensions, f[byDimension].At),
		Type: picked(o.Types, f[byType].At), Region: picked(o.Regions, f[byRegion].At),
	}
}

// picked is the value of an option; the zero value for the first option.
func picked[V any](values []V, at int) V {
	if at < 1 || at > len(values) {
		var none V
		return none
	}
	return values[at-1]
}

func (s *Solutions) render() {
	if s.picture == nil || s.picture.Catalogue == nil {
		return
	}
	s.found = s.picture.Search(s.query())
	s.state.Trouble = ""
	s.state.Lead = s.words.Count("transfer.solutions_lead", len(s.picture.Solutions), "Found", s.words.Integer(len(s.found)))
	s.state.Rows = nil
	chosen := -1
	for i := range s.found {
		one := &s.found[i]
		s.state.Rows = append(s.state.Rows, kit.GridRow{ID: one.Key(), Name: one.Title, Cells: []kit.GridCell{
			{Text: one.Title, Strong: true}, {Text: s.topic(one)}, {Text: one.Agency, Short: one.Place},
		}})
		if one.Key() == s.state.Chosen {
			chosen = i
		}
	}
	if chosen < 0 && len(s.found) > 0 {
		chosen = 0
	}
	s.state.Chosen, s.state.Detail = "", Detail{}
	if chosen >= 0 {
		s.state.Chosen, s.state.Detail = s.found[chosen].Key(), s.detail(&s.found[chosen])
	}
	s.show(s.state)
}

func (s *Solutions) topic(one *learning.Solution) string {
	if one.Own != "" {
		return one.Own
	}
	return s.say.Topic(one.Topic())
}

// detail is all that the owner released, and whom it would help.
func (s *Solutions) detail(one *learning.Solution) Detail {
	d := Detail{Title: one.Title, Text: one.Agency}
	for _, f := range []struct{ label, text string }{
		{"transfer.field.topic", s.topic(one)},
		{"transfer.field.system", one.Product},
		{"transfer.field.text", one.Text},
		{"transfer.field.prerequisites", one.Prerequisites},
		{"transfer.field.effort", one.Effort},
		{"transfer.field.contact", one.ContactRole},
		{"transfer.field.reach", s.say.Reach(one)},
	} {
		if f.text != "" {
			d.Fields = append(d.Fields, Field{Label: s.words.Say(f.label), Text: f.text})
		}
	}
	return d
}
