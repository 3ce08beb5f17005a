package command

import (
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/reports"
	"reifekompass/reports/wording"
)

// printBalance prints what a programme adds up to. asked is the earlier call
// that a person asked for.
func (c *call) printBalance(in *reports.BalanceInput, asked assessment.CallID) error {
	b := &in.Balance
	if c.json {
		value := balanceOf(b)
		value["earlier"] = againstOf(in.Earlier)
		c.printJSON(c.Out, value)
		return nil
	}
	c.sayAgainst(in.Earlier, asked)
	words := wording.New(c.words, &assessment.Catalogue{})
	if err := c.table(c.moduleLines(b, words)); err != nil {
		return err
	}
	if err := c.table(c.agencyLines(b, words)); err != nil {
		return err
	}
	e := &b.Effect
	if e.State != followup.EffectInternal {
		c.say("command.followup.effect."+string(e.State), "WinnersCounted", e.Winners.Counted, "OthersCounted", e.Others.Counted)
		return nil
	}
	c.say("command.followup.effect", "Winners", c.decimal(e.Winners.Change), "WinnersCounted", e.Winners.Counted,
		"Others", c.decimal(e.Others.Change), "OthersCounted", e.Others.Counted, "Difference", c.decimal(e.Difference))
	if e.Small {
		c.say("command.followup.effect.small")
	}
	return nil
}

// sayAgainst says beside which call a balance stands, and how to get another
// one where it was not a person who chose. It is silent for machines: they are
// told in what they read, or by the report.
func (c *call) sayAgainst(before *assessment.Call, asked assessment.CallID) {
	switch {
	case c.json:
	case before == nil && asked == reports.NoEarlier:
		c.say("command.balance.alone")
	case before == nil:
		c.say("command.balance.no_earlier")
	case asked == "":
		c.say("command.balance.proposed", "Title", before.Title, "Year", before.Year, "ID", before.ID, "None", reports.NoEarlier)
	default:
		c.say("command.balance.beside", "Title", before.Title, "Year", before.Year, "ID", before.ID)
	}
}

// againstOf is the id of the call for machines, nil for none.
func againstOf(before *assessment.Call) any {
	if before == nil {
		return nil
	}
	return before.ID
}

// tallyHeads are the heads of what is counted of measures.
func (c *call) tallyHeads(first string) []string {
	return []string{
		first, c.words.Say("command.followup.column.measures"), c.words.Say("command.followup.column.done"),
		c.words.Say("command.followup.column.cost"), c.words.Say("command.followup.column.funding"),
	}
}

func (c *call) tallyLine(name string, t *followup.Tally, words *wording.Wording) []string {
	return []string{name, c.words.Integer(t.Measures), c.words.Integer(t.Done()), words.Quantity(t.OneOff), words.Quantity(t.Funding)}
}

func (c *call) moduleLines(b *followup.Balance, words *wording.Wording) [][]string {
	lines := [][]string{c.tallyHeads(c.words.Say("command.followup.column.module"))}
	for i := range b.Modules {
		name := c.words.Say("command.followup.no_module")
		if module := b.Modules[i].Module; module != "" {
			name = words.Choice(assessment.EntryMeasure, "module", string(module))
		}
		lines = append(lines, c.tallyLine(name, &b.Modules[i].Tally, words))
	}
	return append(lines, c.tallyLine(c.words.Say("command.followup.together"), &b.All, words))
}

func (c *call) agencyLines(b *followup.Balance, words *wording.Wording) [][]string {
	lines := [][]string{append(c.tallyHeads(c.words.Say("command.column.agency")), c.words.Say("command.followup.column.change"))}
	for i := range b.Agencies {
		a, change := &b.Agencies[i], "–"
		if a.FollowUp != nil {
			change = c.orDash(a.FollowUp.Total.Change())
		}
		lines = append(lines, append(c.tallyLine(explain.Shorten(a.Name), &a.Tally, words), change))
	}
	return lines
}

// counted is a tally for machines; an amount nobody stated is empty.
func counted(t *followup.Tally) map[string]any {
	phases := map[assessment.Phase]int{}
	for _, phase := range assessment.Phases() {
		phases[phase] = t.Phases[phase]
	}
	return map[string]any{
		"measures": t.Measures, "done": t.Done(), "phases": phases, "one_off": t.OneOff.Plain(), "yearly": t.Yearly.Plain(), "funding": t.Funding.Plain(),
		"costed": t.Costed, "funded": t.Funded, "vouchers": t.Vouchers,
	}
}

func balanceOf(b *followup.Balance) map[string]any {
	modules, agencies := []map[string]any{}, []map[string]any{}
	for i := range b.Modules {
		one := counted(&b.Modules[i].Tally)
		one["module"] = b.Modules[i].Module
		modules = append(modules, one)
	}
	for i := range b.Agencies {
		one := counted(&b.Agencies[i].Tally)
		one["agency"] = b.Agencies[i].Name
		if f := b.Agencies[i].FollowUp; f != nil {
			one["total"], one["comparability"] = movedOf("", f.Total), figure(f.Comparability)
		}
		agencies = append(agencies, one)
	}
	e := &b.Effect
	return map[string]any{
		"all": counted(&b.All), "modules": modules, "agencies": agencies,
		"effect": map[string]any{
			"state": e.State, "small": e.Small, "overlap": e.Overlap, "difference": figure(e.Difference),
			"winners": groupOf(&e.Winners), "others": groupOf(&e.Others),
		},
	}
}

func groupOf(g *followup.Group) map[string]any {
	return map[string]any{"all": g.All, "counted": g.Counted, "change": figure(g.Change), "low": figure(g.Low), "high": figure(g.High)}
}
