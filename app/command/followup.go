package command

import (
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/reports"
)

// followUp is the group of commands that look back; called with assessments it
// shows what has changed.
func (c *call) followUp() *cobra.Command {
	cmd := c.command("followup ASSESSMENT [EARLIER]", "command.followup", func(cmd *cobra.Command, args []string) error {
		return c.lookedBack(cmd, func(ctx context.Context, f *desk.FollowUp) error {
			in, err := f.Input(ctx, assessment.ID(args[0]), second(args))
			if err != nil {
				return err
			}
			return c.printFollowUp(&in)
		})
	})
	cmd.Args = oneOrTwo
	cmd.AddCommand(c.followUpList(), c.followUpBegin(), c.followUpAnswers(), c.followUpReport(), c.followUpBalance())
	return cmd
}

// lookedBack hands a job what looks back.
func (c *call) lookedBack(cmd *cobra.Command, job func(context.Context, *desk.FollowUp) error) error {
	return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
		return job(ctx, &desk.FollowUp{Desk: d, Store: store})
	})
}

func oneOrTwo(cmd *cobra.Command, args []string) error {
	if len(args) != 1 && len(args) != 2 {
		return misuse("command.words_wrong", "Use", cmd.UseLine())
	}
	return nil
}

// second is the second word, empty if there is none.
func second(args []string) assessment.ID {
	if len(args) < 2 {
		return ""
	}
	return assessment.ID(args[1])
}

func (c *call) followUpList() *cobra.Command {
	cmd := c.command("list ASSESSMENT", "command.followup.list", func(cmd *cobra.Command, args []string) error {
		return c.lookedBack(cmd, func(ctx context.Context, f *desk.FollowUp) error {
			list, err := f.Earlier(ctx, assessment.ID(args[0]))
			if err != nil {
				return err
			}
			return c.printEarlier(list)
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

func (c *call) followUpBegin() *cobra.Command {
	year := 0
	cmd := c.command("begin ASSESSMENT", "command.followup.begin", func(cmd *cobra.Command, args []string) error {
		return c.lookedBack(cmd, func(ctx context.Context, f *desk.FollowUp) error {
			id, err := f.Begin(ctx, assessment.ID(args[0]), year)
			if err != nil {
				return err
			}
			return c.created(id)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().IntVar(&year, "year", 0, c.words.Say("command.flag.followup_year"))
	return cmd
}

func (c *call) followUpReport() *cobra.Command {
	var f reportFlags
	cmd := c.command("report ASSESSMENT [EARLIER]", "command.followup.report", func(cmd *cobra.Command, args []string) error {
		options, err := c.themed(f)
		if err != nil {
			return err
		}
		return c.lookedBack(cmd, func(ctx context.Context, looking *desk.FollowUp) error {
			path := f.out
			if path == "" {
				path = c.words.Say("command.file.followup") + "-" + args[0] + ".pdf"
			}
			doc, err := looking.Report(ctx, assessment.ID(args[0]), second(args), options)
			if err == nil {
				err = looking.Desk.WriteDocument(doc, path)
			}
			if err != nil {
				return err
			}
			return c.written(path)
		})
	})
	cmd.Args = oneOrTwo
	c.reportFlags(cmd, &f)
	return cmd
}

func (c *call) followUpBalance() *cobra.Command {
	var f reportFlags
	use := "balance CALL [EARLIERCALL|" + reports.NoEarlier + "]"
	cmd := c.command(use, "command.followup.balance", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			return c.balance(ctx, &desk.Programme{Desk: d, Store: store}, args, f)
		})
	})
	cmd.Args = oneOrTwo
	cmd.Flags().StringVar(&f.out, "out", "", c.words.Say("command.flag.followup_out"))
	cmd.Flags().BoolVar(&f.final, "final", false, c.words.Say("command.flag.final"))
	return cmd
}

// balance prints or writes what a programme adds up to, and says beside which
// call it stands.
func (c *call) balance(ctx context.Context, p *desk.Programme, args []string, f reportFlags) error {
	call, earlier := assessment.CallID(args[0]), assessment.CallID(second(args))
	if f.out == "" {
		in, err := p.Input(ctx, call, earlier)
		if err != nil {
			return err
		}
		return c.printBalance(&in, earlier)
	}
	before, err := p.Against(ctx, call, earlier)
	if err != nil {
		return err
	}
	doc, err := p.Report(ctx, call, earlier, c.options(f))
	if err == nil {
		err = p.Desk.WriteDocument(doc, f.out)
	}
	if err != nil {
		return err
	}
	c.sayAgainst(before, earlier)
	return c.written(f.out)
}
