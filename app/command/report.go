package command

import (
	"context"
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/release"
	"reifekompass/reports"
	"reifekompass/reports/theme"
)

// reportFlags are the choices for a report.
type reportFlags struct {
	out                  string
	final, internal      bool
	logo, colour, office string // of the programme office; empty: none
	beside               string // a summary for everybody, as reports.Options.Summary
}

func (c *call) report() *cobra.Command {
	return c.group("report", "command.report", c.reportOwn(), c.reportCompare(), c.reportTransfer())
}

func (c *call) reportOwn() *cobra.Command {
	var f reportFlags
	cmd := c.command("own ID", "command.report.own", func(cmd *cobra.Command, args []string) error {
		options, err := c.themed(f)
		if err != nil {
			return err
		}
		options.Summary = f.beside
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			if err := c.knowSummary(ctx, store, f.beside); err != nil {
				return err
			}
			path := f.out
			if path == "" {
				path = args[0] + ".pdf"
			}
			if err := d.WriteOwn(ctx, assessment.ID(args[0]), path, options); err != nil {
				return err
			}
			if err := c.written(path); err != nil || f.beside != "" {
				return err
			}
			c.warnOfLetter(ctx, d, assessment.ID(args[0]))
			return c.remind(ctx, &release.Reader{Store: store, Clock: c.Now})
		})
	})
	cmd.Args = exactly(1)
	c.reportFlags(cmd, &f)
	cmd.Flags().BoolVar(&f.internal, "with-internal", false, c.words.Say("command.flag.with_internal"))
	cmd.Flags().StringVar(&f.beside, "beside", "", c.words.Say("command.flag.beside", "None", reports.NoSummary, "Letter", reports.OnlyCircle))
	return cmd
}

// warnOfLetter says that the peer group of a feedback letter is missing because
// it cannot be read.
func (c *call) warnOfLetter(ctx context.Context, d *desk.Desk, id assessment.ID) {
	if _, err := d.CircleOf(ctx, id); errors.Is(err, handover.ErrUnreadableLetter) {
		c.warn(explain.Sentence(c.words, err))
	}
}

// knowSummary returns an error that names the summary if it is not here.
func (c *call) knowSummary(ctx context.Context, store Store, id string) error {
	if id == "" || id == reports.NoSummary || id == reports.OnlyCircle {
		return nil
	}
	_, err := (&release.Reader{Store: store, Clock: c.Now}).Find(ctx, id)
	return unknownRelease(id, err)
}

func (c *call) reportCompare() *cobra.Command {
	f := reportFlags{}
	cmd := c.command("compare [ID …]", "command.report.compare", func(cmd *cobra.Command, args []string) error {
		options, err := c.themed(f)
		if err != nil {
			return err
		}
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			ids, err := chosen(ctx, store, args)
			if err != nil {
				return err
			}
			path := f.out
			if path == "" {
				path = c.words.Say("command.file.comparison") + ".pdf"
			}
			if err := d.WriteComparison(ctx, ids, path, options); err != nil {
				return err
			}
			return c.written(path)
		})
	})
	c.reportFlags(cmd, &f)
	return cmd
}

// chosen are the named assessments, each once, all of them where none is
// named.
func chosen(ctx context.Context, store Store, args []string) ([]assessment.ID, error) {
	ids := make([]assessment.ID, 0, len(args))
	for _, arg := range args {
		if id := assessment.ID(arg); !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if len(ids) > 0 {
		return ids, nil
	}
	rows, err := store.List(ctx)
	for _, row := range rows {
		ids = append(ids, row.ID)
	}
	if err == nil && len(ids) == 0 {
		return nil, misuse("command.nothing_to_compare")
	}
	return ids, err
}

func (c *call) reportFlags(cmd *cobra.Command, f *reportFlags) {
	cmd.Flags().StringVar(&f.out, "out", "", c.words.Say("command.flag.report_out"))
	cmd.Flags().BoolVar(&f.final, "final", false, c.words.Say("command.flag.final"))
	cmd.Flags().StringVar(&f.logo, "logo", "", c.words.Say("theme.flag.logo"))
	cmd.Flags().StringVar(&f.colour, "colour", "", c.words.Say("theme.flag.colour"))
	cmd.Flags().StringVar(&f.office, "office", "", c.words.Say("theme.flag.office"))
}

func (c *call) options(f reportFlags) reports.Options {
	return reports.Options{Words: c.words, Language: c.language(), Date: c.Now(), Final: f.final, Internal: f.internal}
}

// themed reads the look that was chosen as well. What cannot be used is an
// error, before anything is written.
func (c *call) themed(f reportFlags) (reports.Options, error) {
	o := c.options(f)
	o.Theme.Name = f.office
	var err error
	if f.logo != "" {
		if o.Theme.Logo, err = desk.LoadLogo(f.logo); err != nil {
			return o, err
		}
	}
	if f.colour != "" {
		if o.Theme.Colour, err = theme.ParseColour(f.colour); err != nil {
			return o, err
		}
		if o.Theme.Colour.Adjusted != theme.Kept && !c.json {
			writeLine(c.Err, printable(explain.Colour(c.words, o.Theme.Colour)))
		}
	}
	return o, nil
}
