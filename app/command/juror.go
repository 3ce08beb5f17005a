package command

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/jury"
)

// alone hands a job the desk of a juror and the work about a call.
func (c *call) alone(cmd *cobra.Command, id string, job func(context.Context, *desk.Juror, *jury.Work) error) error {
	return c.work(cmd, func(ctx context.Context, store Store, _ *desk.Desk) error {
		j := &desk.Juror{Store: store, Clock: c.Now}
		files, err := store.JuryFiles(ctx)
		if err != nil {
			return err
		}
		for _, file := range files {
			if file.Call != assessment.CallID(id) {
				continue
			}
			w, err := j.Work(ctx, file.Round)
			if err != nil {
				return err
			}
			return job(ctx, j, w)
		}
		return assessment.ErrNotFound
	})
}

func (c *call) juryRead() *cobra.Command {
	var f secretFlags
	var locked bool
	cmd := c.command("read FILE", "command.jury.read", func(cmd *cobra.Command, args []string) error {
		passphrase, err := c.secret(f.file)
		if err != nil {
			return err
		}
		return c.work(cmd, func(ctx context.Context, store Store, _ *desk.Desk) error {
			var keys []*sealed.Identity
			if locked { // the file is sealed to the juror's key, which the passphrase unlocks
				if keys, err = c.unlocked(ctx, store, passphrase); err != nil {
					return err
				}
				passphrase = ""
			}
			j := &desk.Juror{Store: store, Clock: c.Now}
			file, err := j.OpenFile(ctx, args[0], keys, passphrase)
			if err != nil {
				return err
			}
			w, err := j.Work(ctx, file.Round)
			if err != nil {
				return err
			}
			return c.showWork(w)
		})
	})
	cmd.Args = exactly(1)
	f.add(c, cmd)
	cmd.Flags().BoolVar(&locked, "own-key", false, c.words.Say("command.flag.jury_own_key"))
	return cmd
}

func (c *call) juryWork() *cobra.Command {
	var csv string
	cmd := c.command("work CALL", "command.jury.work", func(cmd *cobra.Command, args []string) error {
		return c.alone(cmd, args[0], func(_ context.Context, j *desk.Juror, w *jury.Work) error {
			if csv == "" {
				return c.showWork(w)
			}
			if err := j.WriteMarks(w, csv, c.words); err != nil {
				return err
			}
			return c.written(csv)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&csv, "csv", "", c.words.Say("command.flag.jury_csv"))
	return cmd
}

// showWork lists the applicants in the juror's own order, with what the juror
// gave so far. Nothing of other jurors is known here.
func (c *call) showWork(w *jury.Work) error {
	say := c.words.Say
	c.say("command.jury.work_of", "Title", w.File.Call.Call.Title, "Juror", w.File.Juror.Name, "Call", w.File.Call.Call.ID)
	rows := [][]string{{"ID", say("command.column.agency"), say("command.column.conflict"), say("command.column.total")}}
	for _, series := range w.File.Order {
		declared, total := say("round.undeclared"), "–"
		if d, said := w.Said(series); said {
			declared = say("round.conflict." + string(d.Kind))
		}
		if own, known := w.Total(series); known {
			total = c.words.Decimal(strconv.FormatFloat(own, 'f', 2, 64))
		}
		rows = append(rows, []string{series[:8], w.File.Names[series], declared, total})
	}
	if err := c.table(rows); err != nil {
		return err
	}
	gaps := w.Gaps()
	if len(gaps) == 0 {
		c.say("command.jury.nothing_missing")
		return nil
	}
	c.say("command.jury.missing", "Count", c.words.Integer(len(gaps)))
	return nil
}

func (c *call) juryConflict() *cobra.Command {
	var reason string
	cmd := c.command("conflict CALL APPLICANT KIND", "command.jury.conflict", func(cmd *cobra.Command, args []string) error {
		return c.alone(cmd, args[0], func(ctx context.Context, j *desk.Juror, w *jury.Work) error {
			about, err := aboutWhom(w, args[1])
			if err != nil {
				return err
			}
			for _, series := range about {
				if err := j.Declare(ctx, w, assessment.Declaration{Series: series, Kind: assessment.ConflictKind(args[2]), Reason: reason}); err != nil {
					return err
				}
			}
			return nil
		})
	})
	cmd.Args = exactly(3)
	cmd.Flags().StringVar(&reason, "reason", "", c.words.Say("command.flag.jury_reason"))
	return cmd
}

// aboutWhom is the applicant that a word names, or with "all" everybody of whom
// nothing was said yet.
func aboutWhom(w *jury.Work, word string) ([]string, error) {
	if word != "all" {
		series, err := seriesOf(w.File.Names, word)
		return []string{series}, err
	}
	var about []string
	for _, series := range w.File.Order {
		if _, said := w.Said(series); !said {
			about = append(about, series)
		}
	}
	return about, nil
}

func (c *call) jurySay() *cobra.Command {
	var reason string
	cmd := c.command("say CALL APPLICANT CRITERION POINTS", "command.jury.say", func(cmd *cobra.Command, args []string) error {
		return c.alone(cmd, args[0], func(ctx context.Context, j *desk.Juror, w *jury.Work) error {
			mark, err := marked(w.File.Names, args[1:], reason)
			if err != nil {
				return err
			}
			return j.Say(ctx, w, mark)
		})
	})
	cmd.Args = exactly(4)
	cmd.Flags().StringVar(&reason, "reason", "", c.words.Say("command.flag.jury_reason"))
	return cmd
}

func (c *call) juryBallot() *cobra.Command {
	var out string
	cmd := c.command("ballot CALL", "command.jury.ballot", func(cmd *cobra.Command, args []string) error {
		return c.alone(cmd, args[0], func(ctx context.Context, j *desk.Juror, w *jury.Work) error {
			if out == "" {
				out = args[0] + "-" + string(w.File.Juror.ID)[:8] + ".rkballot"
			}
			kept, err := j.HandIn(ctx, w, out)
			if err != nil {
				return err
			}
			c.say("command.submit.done", "Path", explain.Shorten(out))
			c.say("command.submit.print", "Revision", kept.Revision, "Fingerprint", kept.Print.String())
			return nil
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.out_default"))
	return cmd
}
