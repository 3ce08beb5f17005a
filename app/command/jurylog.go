package command

import (
	"context"

	"github.com/spf13/cobra"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports/wording"
)

func (c *call) juryLog() *cobra.Command {
	cmd := c.command("log CALL", "command.jury.log", func(cmd *cobra.Command, args []string) error {
		return c.boarded(cmd, args[0], func(_ context.Context, _ *jury.Office, b *jury.Board) error {
			if c.json {
				c.printJSON(c.Out, b.Round.Log)
				return nil
			}
			names := wording.NamesIn(&b.Round, b.Applicants, b.Call.Call.Criteria, c.language())
			for i := range b.Round.Log {
				c.logLine(&b.Round.Log[i], names)
			}
			if broken := jury.BrokenLine(b.Round.Log); broken > 0 {
				c.code = Failed
				c.say("command.jury.broken", "Line", broken)
			}
			return nil
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

// logLine prints a line of the log, and below it the reason if it has one.
func (c *call) logLine(entry *assessment.LogEntry, names wording.RoundNames) {
	c.say("command.jury.log_line", "Number", entry.Number, "At", wording.Moment(c.words, entry.At, c.Now().Location()),
		"What", wording.RoundLine(c.words, entry, names), "Hash", entry.Hash.String())
	if entry.Reason != "" {
		c.say("command.jury.log_reason", "Reason", c.words.Say("round.line.reason", "Reason", assessment.CleanLine(entry.Reason)))
	}
}
