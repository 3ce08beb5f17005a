package command

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/programme"
	"reifekompass/reports"
)

func (c *call) key() *cobra.Command {
	return c.group("key", "command.key", c.keyNew(), c.keyShow(), c.keyPublic(), c.keySheet(), c.keyExport(), c.keyPassphrase(), c.keyRecover())
}

func (c *call) keyNew() *cobra.Command {
	var f secretFlags
	var sheet string
	cmd := c.command("new", "command.key.new", func(cmd *cobra.Command, _ []string) error {
		passphrase, err := c.secret(f.file)
		if err != nil {
			return err
		}
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			office, err := c.Programme(store)
			if err != nil {
				return err
			}
			key, err := office.MakeKey(ctx, passphrase)
			if err != nil {
				return err
			}
			c.say("command.key.made", "Fingerprint", programme.PrintOf(key.Recipient()).String())
			if sheet == "" {
				c.say("command.key.sheet_missing")
				return nil
			}
			return c.writeSheet(d, key, sheet)
		})
	})
	cmd.Args = exactly(0)
	f.add(c, cmd)
	cmd.Flags().StringVar(&sheet, "sheet", "", c.words.Say("command.flag.key_sheet"))
	return cmd
}

// writeSheet prints the recovery sheet of a key.
func (c *call) writeSheet(d *desk.Desk, key *sealed.Identity, path string) error {
	sheet := reports.Recovery{Secret: key.Secret(), Recipient: programme.PrintOf(key.Recipient())}
	doc, err := reports.RecoverySheet(sheet, c.options(reportFlags{final: true}))
	if err != nil {
		return err
	}
	if err := d.WriteDocument(doc, path); err != nil {
		return err
	}
	return c.written(path)
}

func (c *call) keySheet() *cobra.Command {
	var f secretFlags
	var out string
	cmd := c.command("sheet", "command.key.sheet", func(cmd *cobra.Command, _ []string) error {
		if out == "" {
			return misuse("command.out_missing")
		}
		passphrase, err := c.secret(f.file)
		if err != nil {
			return err
		}
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			office, err := c.Programme(store)
			if err == nil {
				err = office.Unlock(ctx, passphrase)
			}
			if err != nil {
				return err
			}
			return c.writeSheet(d, office.Keys()[0], out)
		})
	})
	cmd.Args = exactly(0)
	f.add(c, cmd)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.report_out"))
	return cmd
}

func (c *call) keyShow() *cobra.Command {
	cmd := c.command("show", "command.key.show", func(cmd *cobra.Command, _ []string) error {
		return c.officed(cmd, func(ctx context.Context, _ *programme.Office, store Store) error {
			keys, err := store.OfficeKeys(ctx)
			if err != nil {
				return err
			}
			seed, err := store.SignerSeed(ctx)
			if err != nil && !errors.Is(err, assessment.ErrNotFound) {
				return err
			}
			return c.printKeys(keys, seed)
		})
	})
	cmd.Args = exactly(0)
	return cmd
}

func (c *call) printKeys(keys []assessment.OfficeKey, seed []byte) error {
	signer := ""
	if known, err := sealed.SignerOf(seed); err == nil {
		signer = known.ID().String()
	}
	prints := []string{}
	for _, key := range keys {
		prints = append(prints, programme.PrintOf(key.Recipient).String())
	}
	if c.json {
		c.printJSON(c.Out, map[string]any{"keys": prints, "signer": signer})
		return nil
	}
	for i, print := range prints {
		c.say("command.key.one", "Fingerprint", print, "Created", c.words.Date(c.local(keys[i].Created)))
	}
	if len(prints) == 0 {
		c.say("command.key.none")
	}
	if signer != "" {
		c.say("command.key.signer", "Fingerprint", signer)
	}
	return nil
}

// keyPublic hands out what others seal to. It is long, so that it goes by file.
func (c *call) keyPublic() *cobra.Command {
	var out string
	cmd := c.command("public", "command.key.public", func(cmd *cobra.Command, _ []string) error {
		return c.officed(cmd, func(ctx context.Context, office *programme.Office, _ Store) error {
			key, err := office.PublicKey(ctx)
			if err != nil {
				return err
			}
			if key == "" {
				return assessment.ErrNoKey
			}
			return c.deliver(out, []byte(key+"\n"))
		})
	})
	cmd.Args = exactly(0)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.out"))
	return cmd
}

func (c *call) keyExport() *cobra.Command {
	var out string
	cmd := c.command("export", "command.key.export", func(cmd *cobra.Command, _ []string) error {
		return c.officed(cmd, func(ctx context.Context, _ *programme.Office, store Store) error {
			keys, err := store.OfficeKeys(ctx)
			if err != nil {
				return err
			}
			if len(keys) == 0 {
				return assessment.ErrNoKey
			}
			return c.deliver(out, keys[0].Locked)
		})
	})
	cmd.Args = exactly(0)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.out"))
	return cmd
}

func (c *call) keyPassphrase() *cobra.Command {
	var f secretFlags
	cmd := c.command("passphrase", "command.key.passphrase", func(cmd *cobra.Command, _ []string) error {
		if f.newFile == "" {
			return misuse("command.key.new_missing")
		}
		old, err := c.secret(f.file)
		if err != nil {
			return err
		}
		passphrase, err := firstLine(f.newFile)
		if err != nil {
			return err
		}
		return c.officed(cmd, func(ctx context.Context, office *programme.Office, _ Store) error {
			if err := office.ChangePassphrase(ctx, old, passphrase); err != nil {
				return err
			}
			c.say("command.key.changed")
			return nil
		})
	})
	cmd.Args = exactly(0)
	f.add(c, cmd)
	cmd.Flags().StringVar(&f.newFile, "new-passphrase-file", "", c.words.Say("command.flag.new_passphrase_file"))
	return cmd
}

func (c *call) keyRecover() *cobra.Command {
	var f secretFlags
	var sheet string
	cmd := c.command("recover", "command.key.recover", func(cmd *cobra.Command, _ []string) error {
		if sheet == "" {
			return misuse("command.key.typed_missing")
		}
		typed, err := readAll(sheet)
		if err != nil {
			return err
		}
		passphrase, err := c.secret(f.file)
		if err != nil {
			return err
		}
		return c.officed(cmd, func(ctx context.Context, office *programme.Office, _ Store) error {
			key, err := office.Recover(ctx, typed, passphrase)
			if err != nil {
				return err
			}
			c.say("command.key.recovered")
			c.say("command.key.recovered_print", "Fingerprint", programme.PrintOf(key.Recipient()).String())
			return nil
		})
	})
	cmd.Args = exactly(0)
	f.add(c, cmd)
	cmd.Flags().StringVar(&sheet, "typed-file", "", c.words.Say("command.flag.key_typed"))
	return cmd
}
