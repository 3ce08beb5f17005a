package command

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

func (c *call) inventoryMeasures() *cobra.Command {
	without := ""
	cmd := c.reading("measures ID", "command.inventory.measures", func(o *opened) error { return o.measures(without) })
	cmd.Flags().StringVar(&without, "without", "", c.words.Say("command.flag.without"))
	return cmd
}

// measures prints what the measures cost and what the agency expects of them,
// without those that are named.
func (o *opened) measures(without string) error {
	off := strings.FieldsFunc(without, func(r rune) bool { return r == ',' || r == ' ' })
	for _, id := range off {
		if _, there := o.inventory().Measure(assessment.MeasureID(id)); !there {
			return misuse("command.inventory.not_there", "Ref", explain.Shorten(id))
		}
	}
	on := func(id assessment.MeasureID) bool { return !slices.Contains(off, string(id)) }
	measures := slices.DeleteFunc(o.inventory().Measures(), func(m assessment.Measure) bool { return !on(m.ID) })
	before := o.State()
	after := scoring.After(&before.Assessment, on)
	expected := scoring.Evaluate(o.catalogue, &after)
	budget := scoring.NewBudget(measures)
	if o.call.json {
		o.call.printJSON(o.call.Out, budgetOf(budget, before.Result.Total, expected.Total))
		return nil
	}
	if len(measures) == 0 {
		o.call.say("command.inventory.empty")
		return nil
	}
	return o.printMeasures(measures, budget, before.Result, expected)
}

func (o *opened) printMeasures(measures []assessment.Measure, budget scoring.Budget, before, after scoring.Result) error {
	say := o.call.words.Say
	lines := [][]string{{
		say("command.column.measure"), say("command.column.phase"), say("command.column.start"), say("command.column.end"),
		say("command.column.one_off"), say("command.column.yearly"), say("command.column.funding"),
	}}
	for _, m := range measures {
		line := []string{string(m.ID) + " " + o.words.Name(m, o.inventory())}
		for _, name := range []string{"phase", "start", "end", "one_off", "yearly", "funding"} {
			line = append(line, o.words.Value(m, name, o.inventory()))
		}
		lines = append(lines, line)
	}
	if err := o.call.table(lines); err != nil {
		return err
	}
	for _, year := range budget.Years {
		o.call.say("command.inventory.year", "Year", year.Year, "Cost", o.euro(year.Cost), "Funding", o.euro(year.Funding), "Own", o.euro(year.Own))
	}
	o.call.say("command.inventory.effect", "Before", o.call.value(before.Total, before.Bounds), "After", o.call.value(after.Total, after.Bounds))
	return nil
}

func (o *opened) euro(s scoring.Score) string {
	if !s.Known() {
		return "–"
	}
	return o.call.words.Decimal(s.Round(0))
}

// yearly is the budget of a year for machines.
type yearly struct {
	Year    int    `json:"year"`
	Cost    string `json:"cost"`
	Funding string `json:"funding"`
	Own     string `json:"own"`
}

func budgetOf(b scoring.Budget, before, after scoring.Score) map[string]any {
	years := make([]yearly, 0, len(b.Years))
	for _, y := range b.Years {
		years = append(years, yearly{y.Year, y.Cost.Round(2), y.Funding.Round(2), y.Own.Round(2)})
	}
	return map[string]any{"years": years, "undated": nothingNil(b.Undated), "total_today": figure(before), "total_expected": figure(after)}
}

func (c *call) inventoryProposals() *cobra.Command {
	take := 0
	cmd := c.command("proposals ID", "command.inventory.proposals", func(cmd *cobra.Command, args []string) error {
		return c.open(cmd, args[0], func(ctx context.Context, o *opened) error { return o.proposals(ctx, take) })
	})
	cmd.Args = exactly(1)
	cmd.Flags().IntVar(&take, "take", 0, c.words.Say("command.flag.take"))
	return cmd
}

// proposals lists measures worth thinking about and makes one of them a
// measure if the call says which.
func (o *opened) proposals(ctx context.Context, take int) error {
	state := o.State()
	all := scoring.Proposals(o.catalogue, &state.Assessment, state.Result, o.portfolio())
	measures := make([]assessment.Measure, len(all))
	for i, proposal := range all {
		measures[i] = o.words.Proposed(proposal, &state.Assessment)
	}
	switch {
	case take < 0 || take > len(all):
		return misuse("command.inventory.take_wrong", "Got", take, "All", len(all))
	case take > 0:
		measure := measures[take-1]
		measure.ID = assessment.MeasureID(o.inventory().FreeID(assessment.EntryMeasure))
		if _, err := o.Save(ctx, measure); err != nil {
			return err
		}
		return o.list([]assessment.EntryKind{assessment.EntryMeasure})
	}
	return o.printProposals(measures)
}

func (o *opened) printProposals(measures []assessment.Measure) error {
	if o.call.json {
		var entries []assessment.Entry
		for _, m := range measures {
			entries = append(entries, m)
		}
		o.call.printJSON(o.call.Out, o.listed(entries))
		return nil
	}
	if len(measures) == 0 {
		o.call.say("command.inventory.no_proposals")
		return nil
	}
	var lines [][]string
	for i, m := range measures {
		lines = append(lines, []string{o.call.words.Integer(i+1) + ".", m.Title, o.words.Value(m, "expected", o.inventory()), m.Description})
	}
	return o.call.table(lines)
}
