package command

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

func (c *call) inventoryPotential() *cobra.Command {
	return c.reading("potential ID", "command.inventory.potential", (*opened).potential)
}

// reading makes a command that prints something about an assessment.
func (c *call) reading(use, key string, print func(*opened) error) *cobra.Command {
	cmd := c.command(use, key, func(cmd *cobra.Command, args []string) error {
		return c.open(cmd, args[0], func(_ context.Context, o *opened) error { return print(o) })
	})
	cmd.Args = exactly(1)
	return cmd
}

// portfolio computes the potential of all processes.
func (o *opened) portfolio() scoring.Portfolio {
	a := o.State().Assessment
	return scoring.NewPortfolio(a.Inventory, a.Agency.FTE, o.State().Catalogue.Model())
}

// ranked is the potential of a process for machines; what is not computable
// is null.
type ranked struct {
	Process   assessment.ProcessID `json:"process"`
	Rank      int                  `json:"rank"`
	Potential *string              `json:"potential"`
	Utility   *string              `json:"utility"`
	Coverage  *string              `json:"coverage"`
	TopFive   *string              `json:"top_five"`
	Missing   []string             `json:"missing"`
}

func (o *opened) potential() error {
	portfolio := o.portfolio()
	stability := portfolio.Stability(o.inventory(), scoring.StabilityRuns, scoring.StabilitySeed)
	if o.call.json {
		list := make([]ranked, 0, len(portfolio.Potentials))
		for _, p := range portfolio.Potentials {
			list = append(list, ranked{
				Process: p.Process, Rank: p.Rank, Potential: figure(p.P), Utility: figure(p.Utility),
				Coverage: figure(p.Coverage), TopFive: figure(stability.Share[p.Process]), Missing: p.Missing,
			})
		}
		o.call.printJSON(o.call.Out, list)
		return nil
	}
	if len(portfolio.Potentials) == 0 {
		o.call.say("command.inventory.empty")
		return nil
	}
	return o.printPotential(portfolio, stability)
}

func (o *opened) printPotential(portfolio scoring.Portfolio, stability scoring.Stability) error {
	say := o.call.words.Say
	lines := [][]string{{
		say("command.column.rank"), say("command.column.process"), say("command.column.potential"),
		say("command.column.utility"), say("command.column.coverage"), say("command.column.top_five"),
	}}
	for _, p := range portfolio.Potentials {
		process, _ := o.inventory().Process(p.Process)
		rank := "–"
		if p.Rank > 0 {
			rank = o.call.words.Integer(p.Rank)
		}
		lines = append(lines, []string{
			rank, string(p.Process) + " " + o.words.ProcessShort(process), o.potentialOf(p),
			o.call.decimal(p.Utility), o.call.percent(p.Coverage), o.call.wholePercent(stability.Share[p.Process]),
		})
	}
	if err := o.call.table(lines); err != nil {
		return err
	}
	o.call.say("command.inventory.stability", "Runs", o.call.words.Integer(stability.Runs), "Seed", stability.Seed)
	return nil
}

// potentialOf is the potential, or what it lacks.
func (o *opened) potentialOf(p scoring.Potential) string {
	if p.P.Known() {
		return o.call.decimal(p.P)
	}
	var missing []string
	for _, name := range p.Missing {
		missing = append(missing, o.words.Label(assessment.EntryProcess, name))
	}
	if len(missing) == 0 {
		return o.call.words.Say("command.inventory.unknown")
	}
	return o.call.words.Say("command.inventory.missing", "Names", strings.Join(missing, ", "))
}

func (c *call) wholePercent(s scoring.Score) string {
	if !s.Known() {
		return "–"
	}
	return c.words.Percent(s.Round(0))
}

func (c *call) inventorySystems() *cobra.Command {
	return c.reading("systems ID", "command.inventory.systems", (*opened).landscape)
}

// landscape prints what the systems add up to.
func (o *opened) landscape() error {
	now := o.call.Now()
	l := scoring.NewLandscape(o.inventory(), assessment.MonthOf(now.Year(), int(now.Month())))
	if o.call.json {
		o.call.printJSON(o.call.Out, map[string]any{
			"systems": l.Systems, "interfaces": l.Interfaces, "automatic": l.Automatic, "file": l.Files, "manual": l.Manual,
			"share_automatic": figure(l.Share), "without_system": nothingNil(l.WithoutSystem), "contracts_ending": nothingNil(l.Ending),
			"without_agreement": nothingNil(l.NoAgreement), "yearly_cost": l.YearlyCost.Plain(),
		})
		return nil
	}
	o.call.say("command.inventory.interfaces", "Systems", l.Systems, "Interfaces", l.Interfaces, "Automatic", l.Automatic,
		"Files", l.Files, "Manual", l.Manual, "Share", o.call.wholePercent(l.Share))
	o.call.say("command.inventory.cost", "Cost", o.words.Quantity(l.YearlyCost), "Known", l.CostKnown, "All", l.Systems)
	o.call.say("command.inventory.without_system", "Names", o.namesOf(refs(assessment.EntryProcess, l.WithoutSystem)))
	o.call.say("command.inventory.ending", "Names", o.namesOf(refs(assessment.EntrySystem, l.Ending)))
	o.call.say("command.inventory.no_agreement", "Names", o.namesOf(refs(assessment.EntrySystem, l.NoAgreement)))
	return nil
}

func nothingNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func refs[T ~string](of assessment.EntryKind, ids []T) []assessment.EntryRef {
	var list []assessment.EntryRef
	for _, id := range ids {
		list = append(list, assessment.EntryRef{Kind: of, ID: string(id)})
	}
	return list
}

// namesOf lists what entries are called, a dash for none.
func (o *opened) namesOf(list []assessment.EntryRef) string {
	var names []string
	for _, ref := range list {
		names = append(names, o.words.RefName(ref, o.inventory()))
	}
	if len(names) == 0 {
		return "–"
	}
	return strings.Join(names, ", ")
}
