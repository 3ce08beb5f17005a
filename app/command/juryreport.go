package command

import (
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// juryPaper makes one kind of report about the round of a call.
type juryPaper func(p *desk.JuryPapers, ctx context.Context, call assessment.CallID, o reports.Options) (document.Document, error)

func (c *call) juryReport() *cobra.Command {
	return c.juryPaper("report CALL", "command.jury.report", "command.file.jury", (*desk.JuryPapers).Report)
}

func (c *call) juryMinutes() *cobra.Command {
	return c.juryPaper("minutes CALL", "command.jury.minutes", "command.file.minutes", (*desk.JuryPapers).Minutes)
}

// papered hands a job what makes the papers of a round.
func (c *call) papered(cmd *cobra.Command, job func(context.Context, *desk.JuryPapers) error) error {
	return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
		return job(ctx, &desk.JuryPapers{Office: &jury.Office{Store: store, Clock: c.Now}, Kept: store, Desk: d})
	})
}

func (c *call) juryPaper(use, key, file string, paper juryPaper) *cobra.Command {
	name := c.words.Say(file) + ".pdf"
	out := name
	f := reportFlags{}
	cmd := c.command(use, key, func(cmd *cobra.Command, args []string) error {
		return c.papered(cmd, func(ctx context.Context, p *desk.JuryPapers) error {
			doc, err := paper(p, ctx, assessment.CallID(args[0]), c.options(f))
			if err == nil {
				err = p.Desk.WriteDocument(doc, out)
			}
			if err != nil {
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
		return c.papered(cmd, func(ctx context.Context, p *desk.JuryPapers) error {
			var paths []string
			err := p.Letters(ctx, assessment.CallID(args[0]), dir, c.options(reportFlags{final: true}), func(agency, path string, _, _ int) {
				paths = append(paths, path)
				if !c.json {
					c.say("command.jury.letter", "Path", path, "Agency", agency)
				}
			})
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
		return c.papered(cmd, func(ctx context.Context, p *desk.JuryPapers) error {
			if err := p.Sheet(ctx, assessment.CallID(args[0]), out, c.words); err != nil {
				return err
			}
			return c.written(out)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&out, "out", name, c.words.Say("command.flag.out_default"))
	return cmd
}
