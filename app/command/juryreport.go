package command

import (
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports"
)

func (c *call) juryReport() *cobra.Command {
	return c.juryPaper("report CALL", "command.jury.report", "command.file.jury", reports.JuryReport)
}

func (c *call) juryMinutes() *cobra.Command {
	return c.juryPaper("minutes CALL", "command.jury.minutes", "command.file.minutes", reports.Minutes)
}

// papered hands a job the round of a call with what the applicants handed over.
func (c *call) papered(cmd *cobra.Command, id string, job func(context.Context, *desk.Desk, *jury.Office, reports.JuryInput) error) error {
	return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
		office := &jury.Office{Store: store, Clock: c.Now}
		b, err := office.Board(ctx, assessment.CallID(id))
		if err != nil {
			return err
		}
		in, err := d.JuryInput(ctx, store, b)
		if err != nil {
			return err
		}
		return job(ctx, d, office, in)
	})
}

func (c *call) juryPaper(use, key, file string, paper desk.JuryPaper) *cobra.Command {
	name := c.words.Say(file) + ".pdf"
	out := name
	f := reportFlags{}
	cmd := c.command(use, key, func(cmd *cobra.Command, args []string) error {
		return c.papered(cmd, args[0], func(ctx context.Context, d *desk.Desk, _ *jury.Office, in reports.JuryInput) error {
			if err := d.WriteJuryPaper(ctx, in, paper, out, c.options(f)); err != nil {
				return err
			}
			return c.written(out)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&out, "out", name, c.words.Say("command.flag.out_default"))
	cmd.Flags().BoolVar(&f.final, "final", false, c.words.Say("command.flag.final"))
	return cmd
}

// juryLetters writes the feedback letter of every applicant into a folder, and
// one line of the log.
func (c *call) juryLetters() *cobra.Command {
	dir := "."
	cmd := c.command("letters CALL", "command.jury.letters", func(cmd *cobra.Command, args []string) error {
		return c.papered(cmd, args[0], func(ctx context.Context, d *desk.Desk, office *jury.Office, in reports.JuryInput) error {
			var paths []string
			letters := desk.LetterFolder{Dir: dir, Done: func(i int, path string) {
				paths = append(paths, path)
				if !c.json {
					c.say("command.jury.letter", "Path", path, "Agency", in.Board.Applicants[i].Agency)
				}
			}}
			err := d.WriteLetters(ctx, office, in, letters, c.options(reportFlags{final: true}))
			if err != nil || !c.json {
				return err
			}
			return c.written(paths...)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&dir, "dir", ".", c.words.Say("command.flag.jury_letters"))
	return cmd
}

// jurySheet writes the whole round as a workbook for the file of the office.
func (c *call) jurySheet() *cobra.Command {
	name := c.words.Say("command.file.round") + ".xlsx"
	out := name
	cmd := c.command("sheet CALL", "command.jury.sheet", func(cmd *cobra.Command, args []string) error {
		return c.boarded(cmd, args[0], func(_ context.Context, _ *jury.Office, b *jury.Board) error {
			if err := desk.WriteJurySheet(b, out, c.words, c.Now()); err != nil {
				return err
			}
			return c.written(out)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&out, "out", name, c.words.Say("command.flag.out_default"))
	return cmd
}
