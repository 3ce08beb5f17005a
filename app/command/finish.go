package command

import (
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
)

func (c *call) assessFinish() *cobra.Command {
	return c.status("finish ID", "command.assess.finish", "command.finished", assessment.Complete)
}

func (c *call) assessReopen() *cobra.Command {
	return c.status("reopen ID", "command.assess.reopen", "command.reopened", assessment.Draft)
}

// status makes a command that says how far an assessment has come. One with
// open questions cannot be finished.
func (c *call) status(use, key, done string, status assessment.Status) *cobra.Command {
	cmd := c.command(use, key, func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			s, err := d.Open(ctx, store, assessment.ID(args[0]))
			if err != nil {
				return err
			}
			if open := s.State().Result.Counts.Open; status == assessment.Complete && open > 0 {
				return misuse("command.finish_open", "Open", open)
			}
			if _, err := s.SetStatus(ctx, status); err != nil {
				return err
			}
			return c.reached(done, args[0], status)
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

func (c *call) reached(done, id string, status assessment.Status) error {
	if c.json {
		c.printJSON(c.Out, map[string]string{"id": id, "status": string(status)})
		return nil
	}
	c.say(done, "ID", id)
	return nil
}
