package command

import (
	"context"
	"path/filepath"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports"
)

func (c *call) demo() *cobra.Command {
	cmd := c.command("demo DIR", "command.demo", func(cmd *cobra.Command, args []string) error {
		dir := filepath.Join(args[0], c.words.Say("command.file.data"))
		return c.workIn(cmd.Context(), dir, func(ctx context.Context, store Store, d *desk.Desk) error {
			return c.demonstrate(ctx, &showing{store: store, desk: d, dir: args[0]})
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

// showing is what the demonstration works with, and what it has written.
type showing struct {
	store Store
	desk  *desk.Desk
	dir   string
	paths []string
	own   int // of the paths
	sent  int // letters among the paths
}

// in is the path of a file that is written next.
func (s *showing) in(parts ...string) string {
	path := filepath.Join(append([]string{s.dir}, parts...)...)
	s.paths = append(s.paths, path)
	return path
}

// demonstrate does the main job with the sample agencies: stores them, plays
// the round in which a jury decides about them, and writes every report.
func (c *call) demonstrate(ctx context.Context, s *showing) error {
	ids, err := c.Samples(ctx, s.desk)
	if err != nil {
		return err
	}
	office, err := c.Programme(s.store)
	if err != nil {
		return err
	}
	played, err := c.SampleRound(ctx, s.store, office, c.language())
	if err != nil {
		return err
	}
	if err := c.showAgencies(ctx, s, ids); err != nil {
		return err
	}
	if err := c.showJury(ctx, s, played.Call); err != nil {
		return err
	}
	return c.demonstrated(s, played.Passphrase)
}

// showAgencies writes a report for each agency and one about all.
func (c *call) showAgencies(ctx context.Context, s *showing, ids []assessment.ID) error {
	options := c.options(reportFlags{})
	for _, id := range ids {
		if err := s.desk.WriteOwn(ctx, id, s.in(string(id)+".pdf"), options); err != nil {
			return err
		}
		s.own++
	}
	return s.desk.WriteComparison(ctx, ids, s.in(c.words.Say("command.file.comparison")+".pdf"), options)
}

// showJury writes what there is to write about the round.
func (c *call) showJury(ctx context.Context, s *showing, id assessment.CallID) error {
	office := &jury.Office{Store: s.store, Clock: c.Now}
	b, err := office.Board(ctx, id)
	if err != nil {
		return err
	}
	in, err := s.desk.JuryInput(ctx, s.store, b)
	if err != nil {
		return err
	}
	options, say := c.options(reportFlags{final: true}), c.words.Say
	if err := s.desk.WriteJuryPaper(ctx, in, reports.JuryReport, s.in(say("command.file.jury")+".pdf"), options); err != nil {
		return err
	}
	if err := s.desk.WriteJuryPaper(ctx, in, reports.Minutes, s.in(say("command.file.minutes")+".pdf"), options); err != nil {
		return err
	}
	if err := desk.WriteJurySheet(b, s.in(say("command.file.round")+".xlsx"), c.words, c.Now()); err != nil {
		return err
	}
	letters := desk.LetterFolder{Dir: filepath.Join(s.dir, say("command.file.letters")), Done: func(_ int, path string) {
		s.paths = append(s.paths, path)
		s.sent++
	}}
	return s.desk.WriteLetters(ctx, office, in, letters, options)
}

func (c *call) demonstrated(s *showing, passphrase string) error {
	if c.json {
		return c.written(s.paths...)
	}
	absolute, err := filepath.Abs(s.dir)
	if err != nil {
		return err
	}
	say := c.words.Say
	c.say("command.demo.done", "Own", s.own, "Dir", absolute, "Comparison", say("command.file.comparison")+".pdf")
	c.say("command.demo.jury", "Jury", say("command.file.jury")+".pdf", "Minutes", say("command.file.minutes")+".pdf",
		"Sheet", say("command.file.round")+".xlsx", "Letters", s.sent, "Folder", say("command.file.letters"))
	c.say("command.demo.look", "Data", filepath.Join(absolute, say("command.file.data")))
	c.say("command.demo.passphrase", "Passphrase", passphrase)
	return nil
}
