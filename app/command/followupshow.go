package command

import (
	"strconv"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
	"reifekompass/reports"
	"reifekompass/reports/wording"
)

// earlierOne is an earlier assessment for machines.
type earlierOne struct {
	ID      assessment.ID `json:"id"`
	Agency  string        `json:"agency"`
	Year    int           `json:"year"`
	Call    string        `json:"call"`
	Settled int           `json:"settled"`
	Renamed bool          `json:"renamed"`
}

func (c *call) printEarlier(list []followup.Candidate) error {
	if c.json {
		all := make([]earlierOne, 0, len(list))
		for _, one := range list {
			all = append(all, earlierOne{one.ID, one.Agency, one.Year, one.Call, one.Settled, one.Renamed})
		}
		c.printJSON(c.Out, all)
		return nil
	}
	if len(list) == 0 {
		c.say("command.followup.none")
		return nil
	}
	lines := [][]string{{
		c.words.Say("command.column.id"), c.words.Say("command.column.agency"), c.words.Say("command.column.year"), c.words.Say("command.followup.column.call"),
	}}
	for _, one := range list {
		call := "–"
		if one.Call != "" {
			call = explain.Shorten(one.Call)
		}
		lines = append(lines, []string{string(one.ID), explain.Shorten(one.Agency), strconv.Itoa(one.Year), call})
	}
	return c.table(lines)
}

// moved is a value at two times for machines, in decimals; what is not
// comparable is null.
type moved struct {
	ID       string  `json:"id,omitempty"`
	Before   *string `json:"before"`
	After    *string `json:"after"`
	Change   *string `json:"change"`
	Target   *string `json:"target"`
	Progress *string `json:"progress"`
}

func movedOf(id string, m followup.Move) moved {
	return moved{ID: id, Before: figure(m.Before), After: figure(m.After), Change: figure(m.Change()), Target: figure(m.Target), Progress: figure(m.Progress())}
}

func (c *call) printFollowUp(in *reports.FollowUpInput) error {
	if c.json {
		c.printJSON(c.Out, followUpOf(in))
		return nil
	}
	f := &in.FollowUp
	c.say("command.followup.head", "Agency", explain.Shorten(in.Later.Assessment.Agency.Name), "Before", in.Earlier.Assessment.Year, "After", in.Later.Assessment.Year)
	if err := c.table(c.moveLines(in)); err != nil {
		return err
	}
	up, down := steps(f)
	writeLine(c.Out, printable(c.words.Count("command.followup.common", len(f.Questions), "Share", c.percent(f.Comparability))))
	c.say("command.followup.questions", "Up", up, "Down", down, "Same", len(f.Questions)-up-down)
	if len(f.Measures) == 0 {
		return nil
	}
	fates, spent, words := f.Fates(), f.Spent(), wording.New(c.words, in.Later.Catalogue)
	c.say("command.followup.measures", "Done", fates[followup.FateDone], "Further", fates[followup.FateFurther], "Same", fates[followup.FateSame],
		"Back", fates[followup.FateBack], "New", fates[followup.FateNew], "Gone", fates[followup.FateGone])
	if spent.OneOff.Set {
		c.say("command.followup.spent", "Cost", words.Quantity(spent.OneOff))
	}
	if spent.Funding.Set {
		c.say("command.followup.funded", "Funding", words.Quantity(spent.Funding))
	}
	return nil
}

func steps(f *followup.FollowUp) (up, down int) {
	for _, q := range f.Questions {
		switch {
		case q.Steps() > 0:
			up++
		case q.Steps() < 0:
			down++
		}
	}
	return up, down
}

func (c *call) moveLines(in *reports.FollowUpInput) [][]string {
	lines := [][]string{{
		"", c.words.Say("command.followup.column.before"), c.words.Say("command.followup.column.after"), c.words.Say("command.followup.column.change"),
		c.words.Say("command.followup.column.target"), c.words.Say("command.followup.column.way"),
	}}
	for _, d := range in.Dimensions {
		lines = append(lines, c.moveLine(wording.ReleaseSubject(c.words, in.Later.Catalogue, transfer.Subject{Dimension: d.ID}), d.Move))
	}
	return append(lines, c.moveLine(c.words.Say("command.followup.total"), in.Total))
}

func (c *call) moveLine(name string, m followup.Move) []string {
	return []string{name, c.orDash(m.Before), c.orDash(m.After), c.orDash(m.Change()), c.orDash(m.Target), c.wholePercent(m.Progress())}
}

func (c *call) orDash(s scoring.Score) string {
	if !s.Known() {
		return "–"
	}
	return c.decimal(s)
}

// followUpOf is what has changed for machines.
func followUpOf(in *reports.FollowUpInput) map[string]any {
	f := &in.FollowUp
	dimensions, questions, measures := []moved{}, []map[string]any{}, []map[string]any{}
	for _, d := range f.Dimensions {
		dimensions = append(dimensions, movedOf(string(d.ID), d.Move))
	}
	for _, q := range f.Questions {
		questions = append(questions, map[string]any{"id": q.ID, "before": q.Before, "after": q.After})
	}
	for _, m := range f.Measures {
		measures = append(measures, map[string]any{"id": m.Last().ID, "title": m.Last().Title, "fate": m.Fate(), "expected": ratingOf(m.Expected), "reached": ratingOf(m.Reached)})
	}
	return map[string]any{
		"later": in.Later.Assessment.ID, "earlier": in.Earlier.Assessment.ID, "comparability": figure(f.Comparability),
		"total": movedOf("", f.Total), "dimensions": dimensions, "questions": questions, "measures": measures,
	}
}

func ratingOf(r assessment.Rating) *assessment.Level {
	if !r.Set {
		return nil
	}
	return &r.Level
}
