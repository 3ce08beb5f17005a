package command

import (
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

func (c *call) sheet() *cobra.Command {
	return c.group("sheet", "command.sheet", c.sheetExport(), c.sheetImport())
}

func (c *call) sheetExport() *cobra.Command {
	var out string
	var csv bool
	cmd := c.command("export ID", "command.sheet.export", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, _ Store, d *desk.Desk) error {
			path, write := out, d.WriteSheet
			if path == "" {
				path = args[0] + map[bool]string{true: ".zip", false: ".xlsx"}[csv]
			}
			if csv {
				write = d.WriteCSV
			}
			if err := write(ctx, assessment.ID(args[0]), path, c.words); err != nil {
				return err
			}
			return c.written(path)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.out_default"))
	cmd.Flags().BoolVar(&csv, "csv", false, c.words.Say("command.flag.sheet_csv"))
	return cmd
}

func (c *call) sheetImport() *cobra.Command {
	var into string
	var dry bool
	cmd := c.command("import FILE", "command.sheet.import", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			if into != "" {
				s, err := d.Open(ctx, store, assessment.ID(into))
				if err != nil {
					return err
				}
				return c.takeSheet(ctx, s, d, args[0], dry)
			}
			if dry {
				return c.foresee(ctx, d, args[0])
			}
			id, err := d.ImportSheet(ctx, args[0])
			if err != nil {
				return err
			}
			return c.created(id)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&into, "into", "", c.words.Say("command.flag.sheet_into"))
	cmd.Flags().BoolVar(&dry, "dry-run", false, c.words.Say("command.flag.sheet_dry"))
	return cmd
}

// foresee says what a workbook would bring as a new assessment.
func (c *call) foresee(ctx context.Context, d *desk.Desk, path string) error {
	read, err := d.ReadSheet(ctx, path)
	if err != nil {
		return err
	}
	changes, err := desk.Difference(&assessment.Assessment{Agency: read.Agency, Year: read.Year}, &read)
	if err != nil {
		return err
	}
	return c.changed(changes, true)
}

// takeSheet puts a workbook into an assessment, as one step.
func (c *call) takeSheet(ctx context.Context, s *session.Session, d *desk.Desk, path string, dry bool) error {
	read, err := d.ReadSheet(ctx, path)
	if err != nil {
		return err
	}
	now := s.State().Assessment
	changes, err := desk.Difference(&now, &read)
	if err != nil {
		return err
	}
	if !dry {
		if _, err := s.Apply(ctx, changes); err != nil {
			return err
		}
	}
	return c.changed(changes, dry)
}

func (c *call) changed(b session.Bundle, dry bool) error {
	if c.json {
		c.printJSON(c.Out, map[string]any{"answers": len(b.Answers), "put": len(b.Put), "gone": len(b.Gone), "dry": dry})
		return nil
	}
	c.say("command.sheet.change", "Answers", len(b.Answers), "Put", len(b.Put), "Gone", len(b.Gone))
	if dry {
		c.say("command.sheet.dry")
	}
	return nil
}
