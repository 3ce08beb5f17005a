package command

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/region"
)

// regionAsked is what the flags of the command region say.
type regionAsked struct {
	day   string
	csv   bool
	take  string
	reset bool
}

func (c *call) region() *cobra.Command {
	var asked regionAsked
	cmd := c.command("region [PLACE]", "command.region", func(cmd *cobra.Command, args []string) error {
		on, err := c.day(asked.day)
		if err != nil {
			return err
		}
		if asked.reset {
			return c.resetRegions(cmd.Context())
		}
		return c.work(cmd, func(ctx context.Context, _ Store, d *desk.Desk) error {
			if asked.take != "" {
				return c.takeRegions(ctx, d, asked.take, on)
			}
			if err := c.warnOfRegions(ctx, d); err != nil {
				return err
			}
			switch {
			case asked.csv:
				return d.Regions.Export(ctx, c.Out)
			case len(args) == 0:
				return c.printRegions(d.Places.AllRegions(on))
			default:
				return c.printPlaces(d.Places, strings.Join(args, " "), on)
			}
		})
	})
	cmd.Args = cobra.ArbitraryArgs
	flags, say := cmd.Flags(), c.words.Say
	flags.StringVar(&asked.day, "on", "", say("command.flag.region_on"))
	flags.BoolVar(&asked.csv, "csv", false, say("command.flag.region_csv"))
	flags.StringVar(&asked.take, "take", "", say("command.flag.region_take"))
	flags.BoolVar(&asked.reset, "reset", false, say("command.flag.region_reset"))
	return cmd
}

// day reads a day; empty is today.
func (c *call) day(text string) (time.Time, error) {
	if text == "" {
		return c.Now(), nil
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return day, misuse("command.region.on_wrong", "Got", explain.Shorten(text))
	}
	return day, nil
}

func (c *call) takeRegions(ctx context.Context, d *desk.Desk, path string, on time.Time) error {
	if _, err := d.Regions.Take(ctx, path); err != nil {
		return err
	}
	own, err := d.Regions.Places(ctx)
	if err != nil {
		return err
	}
	c.say("command.region.taken", "Regions", c.words.Integer(own.Summary(on).Regions), "Day", c.words.Date(on))
	return nil
}

// warnOfRegions says if the office's own table does not hold.
func (c *call) warnOfRegions(ctx context.Context, d *desk.Desk) error {
	holding, err := d.Regions.Holding(ctx)
	if err == nil && holding.Unfit != nil {
		c.warn(explain.Sentence(c.words, holding.Unfit))
	}
	return err
}

// resetRegions needs no places: a table that no longer fits them must not be in
// its way.
func (c *call) resetRegions(ctx context.Context) error {
	store, err := c.Open(ctx, c.dir)
	if err != nil {
		return err
	}
	_, err = (&desk.Regions{Kept: store}).Forget(ctx)
	if err := errors.Join(err, store.Close()); err != nil {
		return err
	}
	c.say("command.region.reset")
	return nil
}

// regionOut is a region for machines.
type regionOut struct {
	Name    string      `json:"name"`
	Members []memberOut `json:"members"`
	Sample  bool        `json:"sample,omitempty"`
}

type memberOut struct {
	Key  assessment.AGS `json:"key"`
	Name string         `json:"name"`
}

func (c *call) printRegions(all []region.Region) error {
	out := make([]regionOut, len(all))
	rows := [][]string{{c.words.Say("command.column.region"), c.words.Say("command.column.belonging")}}
	for i, r := range all {
		out[i] = regionOut{Name: r.Name, Sample: r.Fictional}
		names := make([]string, len(r.Members))
		for m, member := range r.Members {
			out[i].Members = append(out[i].Members, memberOut{member.DistrictAGS, member.Name})
			names[m] = member.Name
		}
		rows = append(rows, []string{r.Name, strings.Join(names, ", ")})
	}
	if c.json {
		c.printJSON(c.Out, out)
		return nil
	}
	return c.table(rows)
}

// placedOut is a place for machines.
type placedOut struct {
	Key         assessment.AGS  `json:"key"`
	Name        string          `json:"name"`
	Kind        assessment.Kind `json:"kind"`
	District    string          `json:"district"`
	DistrictKey assessment.AGS  `json:"district_key"`
	Government  string          `json:"government"`
	Regions     []string        `json:"regions"` // on the day asked for
	Members     []membershipOut `json:"memberships"`
	Sample      bool            `json:"sample,omitempty"`
}

type membershipOut struct {
	Region string `json:"region"`
	From   string `json:"from,omitempty"`
	Until  string `json:"until,omitempty"`
}

func (c *call) printPlaces(places *region.Table, text string, on time.Time) error {
	found := places.Search(text, 0)
	if len(found) == 0 {
		return misuse("command.region.none", "Got", explain.Shorten(text))
	}
	out, say := make([]placedOut, len(found)), c.words.Say
	rows := [][]string{{say("command.column.key"), say("command.column.place"), say("command.column.district"), say("command.column.government"), say("command.column.regions")}}
	for i, p := range found {
		out[i] = placedOut{
			Key: p.AGS, Name: p.Name, Kind: p.Kind, District: p.District, DistrictKey: p.DistrictAGS, Government: p.Government,
			Regions: places.Regions(p.AGS, on), Sample: p.Fictional,
		}
		for _, m := range places.Memberships(p.AGS) {
			out[i].Members = append(out[i].Members, membershipOut{m.Region, isoDay(m.From), isoDay(m.Until)})
		}
		rows = append(rows, []string{string(p.AGS), p.Name, p.District, p.Government, c.regionsOf(places, p, on)})
	}
	if c.json {
		c.printJSON(c.Out, out)
		return nil
	}
	return c.table(rows)
}

// regionsOf says where a place belongs on a day, and since or until when.
func (c *call) regionsOf(places *region.Table, p region.Place, on time.Time) string {
	names := places.Regions(p.AGS, on)
	if len(names) == 0 {
		return c.words.Say("command.region.no_region", "Day", c.words.Date(on))
	}
	for i, name := range names {
		for _, m := range places.Memberships(p.AGS) {
			if m.Region == name && m.Holds(on) {
				names[i] = c.membership(m)
			}
		}
	}
	return strings.Join(names, ", ")
}

func (c *call) membership(m region.Membership) string {
	pairs := []any{"Region", m.Region, "From", c.words.Date(m.From), "Until", c.words.Date(m.Until)}
	switch {
	case m.From.IsZero() && m.Until.IsZero():
		return m.Region
	case m.Until.IsZero():
		return c.words.Say("command.region.from", pairs...)
	case m.From.IsZero():
		return c.words.Say("command.region.until", pairs...)
	default:
		return c.words.Say("command.region.period", pairs...)
	}
}

func isoDay(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(time.DateOnly)
}
