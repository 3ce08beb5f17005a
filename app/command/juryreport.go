package command

import (
	"context"
	"path/filepath"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// paper is one kind of report about a round.
type paper func(in reports.JuryInput, o reports.Options) (document.Document, error)

func (c *call) juryReport() *cobra.Command {
	return c.juryPaper("report CALL", "command.jury.report", "jurybericht.pdf", reports.JuryReport)
}

func (c *call) juryMinutes() *cobra.Command {
	return c.juryPaper("minutes CALL", "command.jury.minutes", "niederschrift.pdf", reports.Minutes)
}

func (c *call) juryPaper(use, key, name string, make paper) *cobra.Command {
	out := name
	f := reportFlags{}
	cmd := c.command(use, key, func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			b, err := (&jury.Office{Store: store, Clock: c.Now}).Board(ctx, assessment.CallID(args[0]))
			if err != nil {
				return err
			}
			doc, err := make(reports.JuryInput{Board: b}, c.options(f))
			if err == nil {
				err = d.WriteDocument(doc, out)
			}
			if err != nil {
				return err
			}
			c.say("command.written", "Path", out)
			return nil
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
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			office := &jury.Office{Store: store, Clock: c.Now}
			b, err := office.Board(ctx, assessment.CallID(args[0]))
			if err != nil {
				return err
			}
			if b.Round.State != assessment.RoundLetters && b.Round.State != assessment.RoundArchive {
				return &jury.Error{Why: jury.WhyState, State: b.Round.State}
			}
			for i := range b.Applicants {
				if err := c.letter(ctx, d, b, i, dir); err != nil {
					return err
				}
			}
			return office.Lettered(ctx, b, len(b.Applicants))
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&dir, "dir", ".", c.words.Say("command.flag.jury_letters"))
	return cmd
}

func (c *call) letter(ctx context.Context, d *desk.Desk, b *jury.Board, applicant int, dir string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	a := &b.Applicants[applicant]
	doc, err := reports.Letter(reports.JuryInput{Board: b}, a.Series, c.options(reportFlags{final: true}))
	if err != nil {
		return err
	}
	path := filepath.Join(dir, "brief-"+a.Series[:8]+".pdf")
	if err := d.WriteDocument(doc, path); err != nil {
		return err
	}
	c.say("command.jury.letter", "Path", path, "Agency", a.Agency)
	return nil
}
