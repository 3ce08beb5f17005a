package reports

import (
	"cmp"
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// offer is what one agency can learn from another, and what it can give in
// return. Both agreed to be named.
type offer struct {
	learner, partner string
	topics, inReturn []transfer.Topic
}

// offersOf are the matches that may be printed, one for each pair of learner
// and partner, by their names.
func (r *released) offersOf() []offer {
	var all []offer
	at := map[[2]transfer.MemberID]int{}
	for _, m := range r.Partners {
		learner, named := r.Names[m.Learner]
		if !named {
			continue
		}
		for _, p := range m.Partners {
			partner, named := r.Names[p.ID]
			if !named {
				continue
			}
			pair := [2]transfer.MemberID{m.Learner, p.ID}
			if _, there := at[pair]; !there {
				at[pair] = len(all)
				all = append(all, offer{learner: learner, partner: partner, inReturn: p.InReturn})
			}
			all[at[pair]].topics = append(all[at[pair]].topics, m.Topic)
		}
	}
	slices.SortStableFunc(all, func(a, b offer) int {
		return cmp.Or(strings.Compare(a.learner, b.learner), strings.Compare(a.partner, b.partner))
	})
	return all
}

// swap is one topic with those who look for help in it and those who can
// help.
type swap struct {
	topic   transfer.Topic
	seekers map[string]bool
	helpers []string // by name, each once
}

// swaps are the topics of all offers, in the order of the catalogue.
func (r *released) swaps() []swap {
	var all []swap
	for _, topic := range transfer.Topics(r.Catalogue) {
		e := swap{topic: topic, seekers: map[string]bool{}}
		for _, o := range r.offers {
			if slices.Contains(o.topics, topic) {
				e.seekers[o.learner] = true
				e.helpers = append(e.helpers, o.partner)
			}
		}
		if e.helpers != nil {
			slices.Sort(e.helpers)
			e.helpers = slices.Compact(e.helpers)
			all = append(all, e)
		}
	}
	return all
}

// topicName is a topic as tables name it.
func (w writer) topicName(r *released, t transfer.Topic) string {
	if t.Process != "" {
		return w.wording.ProcessShort(assessment.Process{ID: t.Process})
	}
	for _, d := range r.Catalogue.Dimensions {
		if d.ID == t.Dimension {
			return w.short(d)
		}
	}
	return string(t.Dimension)
}

func topicID(t transfer.Topic) string { return string(t.Process) + string(t.Dimension) }

// partnerPages say who offers what, and who could learn from whom.
func (w writer) partnerPages(r *released, f *figures) []document.Section {
	section := document.Section{
		Kicker: w.Say("report.transfer.partners"), Bookmark: w.Say("report.transfer.partners"), Anchor: "partners",
	}
	topics := r.swaps()
	if len(topics) == 0 {
		section.Title, section.Blocks = w.Say("report.transfer.partners.title.none"), body(w.Say("report.transfer.partners.none"))
		return []document.Section{section}
	}
	section.Title = w.partnersTitle(len(topics))
	section.Blocks = []document.Block{w.swapTable(r, topics, f), document.Gap{Height: 7 * scene.MM}, w.offerTable(r, f)}
	return []document.Section{section}
}

func (w writer) partnersTitle(topics int) string {
	return capital(w.Count("report.transfer.partners.title", topics, "Number", w.number(topics)))
}

func (w writer) swapTable(r *released, topics []swap, f *figures) document.Table {
	busiest := slices.MaxFunc(topics, func(a, b swap) int { return cmp.Compare(len(a.seekers), len(b.seekers)) })
	table := document.Table{
		Caption: f.next(w, w.Say("report.transfer.exchange.caption", "Name", w.quoted(w.topicName(r, busiest.topic))), w.Say("report.transfer.exchange.note")),
		Dense:   true,
		Columns: []document.Column{
			{Width: 9 * scene.MM, Text: scene.Bold, Colour: scene.Primary},
			{Head: w.Say("report.transfer.topic"), Weight: 1},
			{Head: w.Say("report.transfer.exchange.seek"), Align: document.Right, Width: 27 * scene.MM},
			{Head: w.Say("report.transfer.exchange.offer"), Weight: 1.3},
		},
	}
	for _, e := range topics {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(topicID(e.topic)), document.TextCell(w.topicName(r, e.topic)), document.TextCell(w.Integer(len(e.seekers))), document.TextCell(w.some(e.helpers)),
		}})
	}
	return table
}

// mostOffers is up to how many pairs all are listed; of more, one for each who
// can learn. Who wants more looks into the map of competences.
const mostOffers = 80

// listedOffers are the pairs that are listed. Of those of one learner, one in
// which both learn comes before one that gives nothing in return.
func (r *released) listedOffers() []offer {
	if len(r.offers) <= mostOffers {
		return r.offers
	}
	var listed []offer
	for _, o := range r.offers {
		last := len(listed) - 1
		switch {
		case last < 0 || listed[last].learner != o.learner:
			listed = append(listed, o)
		case len(listed[last].inReturn) == 0 && len(o.inReturn) > 0:
			listed[last] = o
		}
	}
	return listed
}

func (w writer) offerTable(r *released, f *figures) document.Table {
	mutual := 0
	for _, o := range r.offers {
		if len(o.inReturn) > 0 {
			mutual++
		}
	}
	note := w.Say("report.transfer.offers.note", "Ahead", w.Integer(transfer.Ahead/25))
	listed := r.listedOffers()
	if len(r.offers) > len(listed) {
		note = sentences(note, w.Say("report.transfer.offers.more"))
	}
	caption := w.Say("report.transfer.offers.caption.none")
	if mutual > 0 {
		caption = capital(w.Count("report.transfer.offers.caption", mutual, "Number", w.number(mutual), "All", w.number(len(r.offers))))
	}
	table := document.Table{
		Caption: f.next(w, caption, note),
		Dense:   true,
		Columns: []document.Column{
			{Head: w.Say("report.transfer.offers.learner"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.transfer.offers.partner"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.transfer.offers.topics"), Weight: 1.5, Size: 8.5},
			{Head: w.Say("report.transfer.offers.return"), Weight: 1.3, Size: 8.5},
		},
	}
	for _, o := range listed {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(oneLine(o.learner)), document.TextCell(oneLine(o.partner)), document.TextCell(w.topicList(r, o.topics)), document.TextCell(w.orDash(len(o.inReturn) > 0, w.topicList(r, o.inReturn))),
		}})
	}
	return table
}

// topicList names topics with their ids; of many only the first.
func (w writer) topicList(r *released, topics []transfer.Topic) string {
	const listed = 4
	var names []string
	for _, t := range topics {
		names = append(names, topicID(t)+"\u00a0"+w.topicName(r, t))
	}
	if rest := len(names) - listed; rest > 0 {
		names = append(names[:listed:listed], w.Say("report.more", "Count", w.Integer(rest)))
	}
	return joinedWith(", ", names)
}
