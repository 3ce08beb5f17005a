package transfer

import (
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment/learning"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// The columns of the table of agencies, beside its name.
const (
	columnLearns = "learns"
	columnHelps  = "helps"
	columnNamed  = "named"
)

// Partners decides what the section of learning partners shows. It belongs to
// the goroutine of the window.
type Partners struct {
	words   *translations.Translator
	show    func(PartnersState)
	state   PartnersState
	picture *learning.Picture // nil: not known yet
	say     *wording.Wording
	learns  map[string][]learning.Match  // by series
	helps   map[string][]learning.Helped // by series
	names   map[string]string            // by series
}

// NewPartners returns a presenter that shows nothing before Show.
func NewPartners(words *translations.Translator, show func(PartnersState)) *Partners {
	return &Partners{words: words, show: show}
}

// Show implements presenter. Search and choice stay.
func (s *Partners) Show(p *learning.Picture) {
	s.picture = p
	s.state.Head = headOf(s.words, p, "transfer.partners")
	if p.Catalogue != nil {
		s.say = wording.New(s.words, p.Catalogue)
		s.state.Lead = s.words.Count("transfer.partners_lead", p.Named(), "All", s.words.Integer(len(p.Participants)))
	}
	s.index()
	s.render()
}

// index sorts the matches by agency.
func (s *Partners) index() {
	s.learns, s.helps, s.names = map[string][]learning.Match{}, map[string][]learning.Helped{}, map[string]string{}
	for i := range s.picture.Participants {
		s.names[s.picture.Participants[i].Received.Series] = s.picture.Participants[i].Agency.Name
	}
	for _, m := range s.picture.Matches {
		s.learns[string(m.Learner)] = append(s.learns[string(m.Learner)], m)
		for _, partner := range m.Partners {
			s.helps[string(partner.ID)] = append(s.helps[string(partner.ID)], learning.Helped{Learner: m.Learner, Topic: m.Topic})
		}
	}
}

// Fail implements presenter.
func (s *Partners) Fail(sentence string) {
	s.state.Trouble = sentence
	s.show(s.state)
}

// Search looks for the name of an agency.
func (s *Partners) Search(text string) {
	s.state.Search = text
	s.render()
}

// Choose shows the partners of an agency.
func (s *Partners) Choose(series string) {
	s.state.Chosen = series
	s.render()
}

func (s *Partners) render() {
	if s.picture == nil {
		return
	}
	s.state.Trouble, s.state.Rows = "", nil
	var first, chosen *learning.Participant
	for i := range s.picture.Participants {
		of := &s.picture.Participants[i]
		if !of.Called(s.state.Search) {
			continue
		}
		s.state.Rows = append(s.state.Rows, s.row(of))
		if first == nil {
			first = of
		}
		if of.Received.Series == s.state.Chosen {
			chosen = of
		}
	}
	if chosen == nil {
		chosen = first
	}
	s.detail(chosen)
	s.show(s.state)
}

func (s *Partners) row(of *learning.Participant) kit.GridRow {
	series, named := of.Received.Series, s.words.Say("transfer.not_named")
	if of.Named().Given() {
		named = s.words.Say("transfer.named")
	}
	return kit.GridRow{ID: series, Name: of.Agency.Name, Cells: []kit.GridCell{
		{Text: of.Agency.Name, Strong: true}, {Text: s.words.Integer(len(s.learns[series]))}, {Text: s.words.Integer(len(s.helps[series]))}, {Text: named},
	}}
}

// detail says from whom an agency can learn, and whom it can help; nil: nothing
// is said.
func (s *Partners) detail(of *learning.Participant) {
	t := &s.state
	t.Chosen, t.Name, t.Named, t.Learns, t.Helps, t.Least = "", "", "", nil, nil, NoPartner{}
	if of == nil {
		return
	}
	t.Chosen, t.Name, t.Named = of.Received.Series, of.Agency.Name, s.words.Say("transfer.not_named_text")
	if of.Named().Given() {
		t.Named = s.words.Say("transfer.named_text")
	}
	for _, m := range s.learns[t.Chosen] {
		t.Learns = append(t.Learns, s.lesson(m))
	}
	t.Helps = s.helped(t.Chosen)
	if len(t.Learns) == 0 {
		t.Least.Learns = s.words.Say("transfer.learns_nothing")
	}
	if len(t.Helps) == 0 {
		t.Least.Helps = s.words.Say("transfer.helps_nobody")
	}
}

func (s *Partners) lesson(m learning.Match) Lesson {
	l := Lesson{Topic: s.say.Topic(m.Topic), Public: s.words.Say("transfer.learner_only")}
	if m.Public {
		l.Public = s.words.Say("transfer.public")
	}
	for _, partner := range m.Partners {
		l.Partners = append(l.Partners, Field{
			Label: s.names[string(partner.ID)],
			Text:  s.words.Say("transfer.partner_text", "Common", s.say.Common(partner), "Return", s.say.InReturn(partner)),
		})
	}
	return l
}

// helped lists those whom an agency can help, each with all topics.
func (s *Partners) helped(series string) []Detail {
	var order []string
	topics := map[string][]string{}
	for _, h := range s.helps[series] {
		id := string(h.Learner)
		if topics[id] == nil {
			order = append(order, id)
		}
		topics[id] = append(topics[id], s.say.Topic(h.Topic))
	}
	all := make([]Detail, len(order))
	for i, id := range order {
		all[i] = Detail{Title: s.names[id], Text: strings.Join(topics[id], ", ")}
	}
	return all
}
