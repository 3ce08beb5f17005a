package command

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/jury"
)

func (c *call) juryGive() *cobra.Command {
	var f secretFlags
	var out string
	cmd := c.command("give CALL JUROR", "command.jury.give", func(cmd *cobra.Command, args []string) error {
		return c.presided(cmd, func(ctx context.Context, office *jury.Office, store Store) error {
			b, err := office.Board(ctx, assessment.CallID(args[0]))
			if err != nil {
				return err
			}
			id, err := jurorOf(b, args[1])
			if err != nil {
				return err
			}
			path := cmp.Or(out, args[0]+"-"+string(id)[:8]+".rkjury")
			return c.give(ctx, &desk.Jury{Office: office, Keys: store, Work: c.Work}, b, giving{id, f.file, path})
		})
	})
	cmd.Args = exactly(2)
	f.add(c, cmd)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.out_default"))
	return cmd
}

// giving says whose jury file is written where.
type giving struct {
	juror      assessment.JurorID
	passphrase string // the file that holds it
	path       string
}

func (c *call) give(ctx context.Context, d *desk.Jury, b *jury.Board, g giving) error {
	passphrase := ""
	if b.Jurors[b.Juror(g.juror)].Recipient == "" {
		var err error
		if passphrase, err = c.secret(g.passphrase); err != nil {
			return err
		}
	}
	if err := d.GiveFile(ctx, b, g.juror, passphrase, g.path); err != nil {
		return err
	}
	c.say("command.written", "Path", g.path)
	return nil
}

func (c *call) juryTake() *cobra.Command {
	var f secretFlags
	var reason string
	cmd := c.command("take CALL FILE...", "command.jury.take", func(cmd *cobra.Command, args []string) error {
		passphrase, err := c.secret(f.file)
		if err != nil {
			return err
		}
		return c.presided(cmd, func(ctx context.Context, office *jury.Office, store Store) error {
			keys, err := c.unlocked(ctx, store, passphrase)
			if err != nil {
				return err
			}
			d := &desk.Jury{Office: office, Keys: store, Work: c.Work}
			items, err := d.TakeBallots(ctx, assessment.CallID(args[0]), keys, args[1:], reason)
			if err != nil {
				return err
			}
			return c.tookBallots(ctx, office, args[0], items)
		})
	})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) < 2 {
			return misuse("command.words_wrong", "Use", cmd.UseLine())
		}
		return nil
	}
	f.add(c, cmd)
	cmd.Flags().StringVar(&reason, "reason", "", c.words.Say("command.flag.jury_reason"))
	return cmd
}

func (c *call) unlocked(ctx context.Context, store Store, passphrase string) ([]*sealed.Identity, error) {
	office, err := c.Programme(store)
	if err == nil {
		err = office.Unlock(ctx, passphrase)
	}
	if err != nil {
		return nil, err
	}
	return office.Keys(), nil
}

// tookBallots says what became of each file. A refused one makes the call fail,
// after everything was said.
func (c *call) tookBallots(ctx context.Context, office *jury.Office, id string, items []jury.TakenBallot) error {
	b, err := office.Board(ctx, assessment.CallID(id))
	if err != nil {
		return err
	}
	for _, item := range items {
		if item.Err != nil {
			c.code = Failed
			c.say("command.jury.refused", "File", item.File, "Why", explain.Sentence(c.words, item.Err))
			continue
		}
		name := ""
		if j := b.Juror(item.Juror); j >= 0 {
			name = b.Jurors[j].Name
		}
		c.say("command.jury.taken", "File", item.File, "Juror", name, "Revision", item.Revision)
	}
	missing := b.Blocked()
	if missing != nil && len(missing.Names) > 0 {
		c.say("command.jury.blocked", "Why", explain.Sentence(c.words, missing))
	}
	return nil
}
