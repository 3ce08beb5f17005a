package command

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/reports"
	"reifekompass/reports/wording"
)

func (c *call) compare() *cobra.Command {
	cmd := c.command("compare ASSESSMENT [RELEASE]", "command.compare", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			return c.compareWith(ctx, &release.Reader{Store: store, Clock: c.Now}, d, args)
		})
	})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 && len(args) != 2 {
			return misuse("command.words_wrong", "Use", cmd.UseLine())
		}
		return nil
	}
	return cmd
}

// compareWith compares the assessment of the first word with the release of
// the second; without one, with the only release. The word for the peer group
// stands for no release.
func (c *call) compareWith(ctx context.Context, r *release.Reader, d *desk.Desk, args []string) error {
	id := ""
	if len(args) > 1 {
		id = args[1]
	}
	if id == reports.OnlyCircle {
		return c.compareCircle(ctx, d, assessment.ID(args[0]))
	}
	if _, err := r.Find(ctx, id); err != nil {
		return unknownRelease(id, err)
	}
	found, asked, err := d.CompareWith(ctx, r, assessment.ID(args[0]), id)
	if err != nil {
		return err
	}
	if err := c.printCompared(asked, &found); err != nil || id != "" {
		return err
	}
	return c.remind(ctx, r)
}

// remind says which summaries cannot be read, where nobody chose one and a good
// one was taken.
func (c *call) remind(ctx context.Context, r *release.Reader) error {
	err := r.Check(ctx)
	if refused := (*release.Error)(nil); !errors.As(err, &refused) {
		return err
	}
	c.warn(explain.Sentence(c.words, err))
	return nil
}

// comparedOut is an assessment beside a release, for machines.
type comparedOut struct {
	Release     string         `json:"release"`
	Title       string         `json:"title"`
	Version     string         `json:"catalogue_version"`
	OwnVersion  string         `json:"own_catalogue_version"`
	SameVersion bool           `json:"same_version"`
	Lines       []comparedLine `json:"lines"`
}

type comparedLine struct {
	cellOut

	Own        string             `json:"own,omitempty"`
	Comparable release.Comparable `json:"comparable"`
}

func (c *call) printCompared(asked *assessment.Catalogue, found *release.Compared) error {
	if c.json {
		out := comparedOut{
			Release: found.File.Release.ID, Title: found.File.Title, Version: found.File.CatalogueVersion, OwnVersion: found.OwnVersion,
			SameVersion: found.SameVersion(),
		}
		for i := range found.Lines {
			l := &found.Lines[i]
			out.Lines = append(out.Lines, comparedLine{cellOutOf(&l.Cell), l.Own.Round(1), l.Comparable})
		}
		c.printJSON(c.Out, out)
		return nil
	}
	c.say("command.compare.title", "Title", found.File.Title, "Office", found.File.Office, "Members", c.words.Integer(found.File.Release.Members))
	if !found.SameVersion() {
		c.say("release.other_version", "Version", found.File.CatalogueVersion, "Own", found.OwnVersion)
	}
	say := c.words.Say
	rows := [][]string{{say("command.column.subject"), say("command.column.own_value"), say("command.column.mean"), say("command.column.band")}}
	for i := range found.Lines {
		rows = append(rows, c.comparedRow(asked, &found.Lines[i]))
	}
	return c.table(rows)
}

func (c *call) comparedRow(asked *assessment.Catalogue, l *release.Line) []string {
	own := "–"
	if l.Own.Known() {
		own = c.words.Decimal(l.Own.Round(1))
	}
	name := wording.ReleaseSubject(c.words, asked, l.Subject)
	if !l.Told() {
		return []string{name, own, "–", c.words.Say("release.comparable." + string(l.Comparable))}
	}
	return []string{name, own, c.words.Integer(l.Cell.Mean), wording.ReleaseBand(c.words, l.Cell.Band)}
}
