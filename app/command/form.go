package command

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/assessment/team"
)

// formFlags are what a web form is made of.
type formFlags struct {
	out, kind, questions string
	empty                bool
	order                team.Order
}

func (c *call) form() *cobra.Command {
	var f formFlags
	cmd := c.command("form [ID]", "command.form", func(cmd *cobra.Command, args []string) error {
		if f.empty == (len(args) == 1) {
			return misuse("command.words_wrong", "Use", cmd.UseLine())
		}
		if err := oneOf("kind", f.kind, assessment.Kinds()); err != nil {
			return err
		}
		switch {
		case f.empty:
			return c.emptyForm(cmd, f)
		case f.questions != "" || f.order.Staff:
			return c.partForm(cmd, args[0], f)
		default:
			return c.wholeForm(cmd, args[0], f)
		}
	})
	cmd.Args = cobra.MaximumNArgs(1)
	flags, say := cmd.Flags(), c.words.Say
	flags.StringVar(&f.out, "out", "", say("command.flag.out_default"))
	flags.BoolVar(&f.empty, "empty", false, say("command.flag.form_empty"))
	flags.StringVar(&f.kind, "kind", "", say("command.flag.kind"))
	flags.StringVar(&f.questions, "questions", "", say("command.flag.questions"))
	flags.BoolVar(&f.order.Staff, "staff", false, say("command.flag.staff"))
	flags.BoolVar(&f.order.Blind, "blind", false, say("command.flag.blind"))
	flags.StringVar(&f.order.Note, "for", "", say("command.flag.for"))
	return cmd
}

func (c *call) emptyForm(cmd *cobra.Command, f formFlags) error {
	return c.work(cmd, func(ctx context.Context, _ Store, d *desk.Desk) error {
		path := cmp.Or(f.out, "reifekompass.html")
		if err := d.WriteEmptyForm(ctx, assessment.Kind(f.kind), c.Now().Year(), path, c.words); err != nil {
			return err
		}
		return c.written(path)
	})
}

func (c *call) wholeForm(cmd *cobra.Command, id string, f formFlags) error {
	return c.work(cmd, func(ctx context.Context, _ Store, d *desk.Desk) error {
		path := cmp.Or(f.out, id+".html")
		if err := d.WriteForm(ctx, assessment.ID(id), path, c.words); err != nil {
			return err
		}
		return c.written(path)
	})
}

// partForm gives a share of the questions out as a form.
func (c *call) partForm(cmd *cobra.Command, id string, f formFlags) error {
	return c.teamed(cmd, func(ctx context.Context, t *desk.Team, s *session.Session) error {
		var err error
		if f.order.Questions, err = named(s.State().Catalogue, f.questions); err != nil {
			return err
		}
		path := cmp.Or(f.out, id+".html")
		if _, err := t.GiveOutForm(ctx, assessment.ID(id), f.order, path, c.words); err != nil {
			return err
		}
		return c.written(path)
	}, id)
}
