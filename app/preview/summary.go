package preview

import (
	"slices"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/release"
	"reifekompass/reports"
)

// Start makes the report and shows its first page: beside the newest summary
// for everybody that it can be compared with, where it can stand beside one.
func (p *Presenter) Start() {
	if p.report.Summaries == nil {
		p.make(p.state.Choice)
		return
	}
	p.busy(p.words.Say("preview.making"))
	p.render()
	kit.Run(p.maker, p.report.Summaries, func(offers []release.Offer, err error) {
		if err != nil {
			p.notMade(err)
			return
		}
		p.idle()
		p.offer(offers)
		p.make(p.state.Choice)
	})
}

// offer puts the summaries up for choice, behind none of them.
func (p *Presenter) offer(offers []release.Offer) {
	if len(offers) == 0 {
		return
	}
	p.offers = offers
	p.state.Summaries = []string{p.words.Say("preview.beside_none")}
	for _, o := range offers {
		p.state.Summaries = append(p.state.Summaries, p.offerName(o))
	}
	p.unread = p.unreadable(offers)
	p.state.Choice.Summary = reports.NoSummary
	if usual := release.Usual(offers); usual != "" {
		p.state.Choice.Summary = usual
	}
}

// unreadable says which summaries cannot be read, and that the letter cannot;
// empty: all can.
func (p *Presenter) unreadable(offers []release.Offer) string {
	letter := func(o release.Offer) bool { return o.ID == reports.OnlyCircle }
	var said []string
	if err := release.Unread(slices.DeleteFunc(slices.Clone(offers), letter)); err != nil {
		said = append(said, explain.Sentence(p.words, err))
	}
	if slices.ContainsFunc(offers, func(o release.Offer) bool { return letter(o) && o.Unreadable }) {
		said = append(said, explain.Sentence(p.words, handover.ErrUnreadableLetter))
	}
	return strings.Join(said, " ")
}

// offerName names a summary, and says what keeps the report from standing
// beside it.
func (p *Presenter) offerName(o release.Offer) string {
	switch {
	case o.ID == reports.OnlyCircle && o.Unreadable:
		return p.words.Say("preview.beside_circle_unreadable")
	case o.ID == reports.OnlyCircle:
		return p.words.Say("preview.beside_circle")
	case o.Unreadable:
		return p.words.Say("unreadable.summary.option", "Date", p.words.Date(o.At))
	case !o.Fits:
		return p.words.Say("preview.beside_misfit", "Title", o.Title, "Year", o.Year)
	default:
		return p.words.Say("preview.beside_name", "Title", o.Title, "Year", o.Year)
	}
}

// remind says once, with the first report, which summaries cannot be read.
func (p *Presenter) remind() {
	if p.unread != "" {
		p.state.Notice = Notice{Tone: Caution, Title: p.words.Say("unreadable.summary.title"), Text: p.unread}
		p.unread = ""
	}
}

// SetSummary makes the report again beside another summary for everybody; 0:
// beside none.
func (p *Presenter) SetSummary(index int) {
	choice := p.state.Choice
	choice.Summary = reports.NoSummary
	if index > 0 {
		choice.Summary = p.offers[index-1].ID
	}
	p.make(choice)
}

// chosenSummary is where the chosen summary stands among those that are
// offered; 0: none.
func (p *Presenter) chosenSummary() int {
	for i, o := range p.offers {
		if o.ID == p.state.Choice.Summary {
			return i + 1
		}
	}
	return 0
}
