package publish

import (
	"slices"
	"strings"

	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/wording"
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
		if row.says(p.search) {
			w.Rows = append(w.Rows, row)
		}
	}
	all := len(p.group.Candidates)
	w.Search = all > searchFrom
	if len(w.Rows) == 0 && all > 0 {
		w.None = p.say("nobody_found", "Search", p.search)
	}
	w.Few = in < transfer.MinRelease
	w.Summary = p.count("who", all, "In", p.words.Integer(in), "Min", p.words.Integer(transfer.MinRelease))
	return w
}

// searchFrom is how many applicants can be seen without a search.
const searchFrom = 20

// says reports whether every word of a text is in the row.
func (a *Applicant) says(text string) bool {
	row := strings.ToLower(a.Name + " " + a.Text)
	for word := range strings.FieldsSeq(strings.ToLower(text)) {
		if !strings.Contains(row, word) {
			return false
		}
	}
	return true
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
		return h
	}
	h.NoWinners = wording.FewWinners(p.words, p.members())
	return h
}

// members are the applicants that take part as things stand.
func (p *Presenter) members() []release.Candidate {
	return slices.DeleteFunc(slices.Clone(p.group.Candidates), func(c release.Candidate) bool {
		return c.Obstacle != "" || slices.Contains(p.choice.Without, c.Series)
	})
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
		Winners:  wording.WinnersShown(p.words, p.plan),
		Compared: slices.ContainsFunc(cells, func(c transfer.Cell) bool { return c.Winners != nil }),
		Nothing:  p.plan.Shown() == 0,
	}
	if back == 0 {
		plan.Protects = p.say("protects_parts")
	}
	why := map[transfer.Subject][]string{}
	for _, e := range p.plan.Log {
		why[e.Subject] = append(why[e.Subject], wording.Withheld(p.words, e))
	}
	for i := range cells {
		row := p.row(&cells[i])
		row.Why = strings.Join(why[cells[i].Subject], " ")
		plan.Rows = append(plan.Rows, row)
	}
	return plan
}

func (p *Presenter) row(c *transfer.Cell) Row {
	r := Row{Subject: wording.ReleaseSubject(p.words, p.group.Catalogue, c.Subject), Index: c.Subject.Index(), Process: c.Subject.Process != ""}
	if c.Members > 0 {
		r.Mean = p.words.Integer(c.Mean)
		r.Band, r.Classes = wording.ReleaseBand(p.words, c.Band), wording.ReleaseClasses(p.words, c)
	}
	if c.Winners != nil {
		r.Winners, r.Others = p.words.Integer(c.Winners.Winners), p.words.Integer(c.Winners.Others)
	}
	return r
}

// published says what was given out before. A log that cannot be read is
// damage that the next release tells of.
func (p *Presenter) published() []Published {
	list := make([]Published, len(p.listed))
	for i := range p.listed {
		r := &p.listed[i]
		list[i] = Published{
			ID: r.ID, Title: r.Title,
			Text: p.count("published_text", len(r.Members), "Date", p.words.Date(r.Made), "Print", r.Print.String()),
		}
		log, err := release.LogOf(r)
		if err != nil {
			p.deps.Log.Error("log of a release not read", "error", err)
		}
		for _, e := range log {
			list[i].Log = append(list[i].Log, wording.ReleaseSubject(p.words, p.group.Catalogue, e.Subject)+": "+wording.Withheld(p.words, e))
		}
	}
	return list
}
