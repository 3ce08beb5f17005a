package publish

import (
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
)

// who says of each applicant whether it takes part.
func (p *Presenter) who() Who {
	w := Who{}
	in := 0
	for i := range p.group.Candidates {
		row := p.applicant(&p.group.Candidates[i])
		if row.In {
			in++
		}
		w.Rows = append(w.Rows, row)
	}
	w.Few = in < transfer.MinRelease
	w.Summary = p.count("who", len(w.Rows), "In", p.words.Integer(in), "Min", p.words.Integer(transfer.MinRelease))
	return w
}

func (p *Presenter) applicant(c *release.Candidate) Applicant {
	a := Applicant{Series: c.Series, Name: c.Agency, Unknown: c.Obstacle == release.Unknown, Can: c.Obstacle == ""}
	a.In = a.Can && !slices.Contains(p.choice.Without, c.Series)
	switch {
	case !a.Can:
		a.Text = p.say("obstacle." + string(c.Obstacle))
	case !a.In:
		a.Text = p.say("left_out")
	default:
		a.Text = p.say("agreed", "Date", p.words.Date(c.Cohort.On))
	}
	return a
}

// how says what else is to be decided, and what cannot be.
func (p *Presenter) how() How {
	h := How{Title: p.choice.Title, Winners: p.choice.Winners, Solutions: p.choice.Solutions}
	if !p.group.Decided {
		h.NoWinners = p.say("winners_undecided")
		return h
	}
	var without []string
	for i := range p.group.Candidates {
		if c := &p.group.Candidates[i]; c.Winner && !c.Winners.Given() {
			without = append(without, c.Agency)
		}
	}
	if len(without) > 0 {
		h.NoWinners = p.count("winners_without", len(without), "Names", strings.Join(without, ", "))
	}
	return h
}

// planned puts what would be published into words; nil: nothing was computed.
func (p *Presenter) planned() *Plan {
	if p.plan == nil {
		return nil
	}
	cells := p.plan.Release.Cells
	back := len(cells) - p.plan.Shown()
	plan := &Plan{
		Summary:  p.count("plan", p.plan.Release.Members, "Shown", p.words.Integer(p.plan.Shown()), "All", p.words.Integer(len(cells))),
		Protects: p.count("protects", back),
		Nothing:  p.plan.Shown() == 0,
	}
	if back == 0 {
		plan.Protects = p.say("protects_parts")
	}
	why := map[transfer.Subject][]string{}
	for _, e := range p.plan.Log {
		why[e.Subject] = append(why[e.Subject], p.because(release.PartName(e.Part), release.ReasonName(e.Reason)))
	}
	for i := range cells {
		row := p.row(&cells[i])
		row.Why = strings.Join(why[cells[i].Subject], " ")
		plan.Rows = append(plan.Rows, row)
	}
	return plan
}

// because says what was kept back, and why.
func (p *Presenter) because(part, reason string) string {
	return p.say("because", "Part", p.say("part."+part), "Reason", p.say("reason."+reason))
}

func (p *Presenter) row(c *transfer.Cell) Row {
	r := Row{Subject: p.subject(c.Subject), Index: c.Subject.Question == ""}
	if c.Members == 0 {
		return r
	}
	r.Mean = p.words.Integer(c.Mean)
	if c.Band != nil {
		r.Band = p.say("span", "Low", p.words.Integer(c.Band.Low), "High", p.words.Integer(c.Band.High))
	}
	parts := make([]string, len(c.Classes))
	for i, class := range c.Classes {
		parts[i] = p.class(class)
	}
	r.Classes = strings.Join(parts, " · ")
	return r
}

func (p *Presenter) class(c transfer.Class) string {
	span := p.say("span", "Low", p.words.Integer(c.Low), "High", p.words.Integer(c.High))
	if c.Low == c.High {
		span = p.words.Integer(c.Low)
	}
	if c.Mostly {
		return p.say("mostly", "Span", span)
	}
	return p.say("class", "Span", span, "Members", p.words.Integer(c.Members))
}

// subject names a question or a dimension, with its letter or number.
func (p *Presenter) subject(s transfer.Subject) string {
	language := assessment.Language(p.words.Language())
	for i := range p.group.Catalogue.Dimensions {
		d := &p.group.Catalogue.Dimensions[i]
		if d.ID != s.Dimension {
			continue
		}
		for j := range d.Questions {
			if d.Questions[j].ID == s.Question {
				return string(s.Question) + " " + d.Questions[j].Title.In(language)
			}
		}
		return string(d.ID) + " " + d.Title.In(language)
	}
	return p.say("total")
}

// published says what was given out before.
func (p *Presenter) published() []Published {
	list := make([]Published, len(p.listed))
	for i := range p.listed {
		r := &p.listed[i]
		list[i] = Published{
			ID: r.ID, Title: r.Title,
			Text: p.count("published_text", len(r.Members), "Date", p.words.Date(r.Made), "Print", r.Print.String()),
		}
		for _, line := range r.Log {
			subject := p.subject(transfer.Subject{Dimension: line.Dimension, Question: line.Question})
			list[i].Log = append(list[i].Log, subject+": "+p.because(line.Part, line.Reason))
		}
	}
	return list
}
