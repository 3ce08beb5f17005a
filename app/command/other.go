package command

import (
	"errors"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment/catalogue"
)

func (c *call) catalogue() *cobra.Command {
	check := c.command("check FILE", "command.catalogue.check", func(_ *cobra.Command, args []string) error {
		return desk.ReadFile(args[0], func(r io.Reader) error { return c.check(args[0], r) })
	})
	check.Args = exactly(1)
	return c.group("catalogue", "command.catalogue", check)
}

// maxCatalogue is the largest catalogue file, in bytes. The shipped one has
// about 240 kB.
const maxCatalogue = 16 << 20

func (c *call) check(path string, r io.Reader) error {
	raw, err := io.ReadAll(io.LimitReader(r, maxCatalogue))
	if err != nil {
		return err
	}
	found, err := catalogue.Parse(filepath.Base(path), raw)
	if err != nil {
		return err
	}
	if c.json {
		c.printJSON(c.Out, map[string]any{"id": found.ID, "version": found.Version, "questions": len(found.Order())})
		return nil
	}
	c.say("command.catalogue.good", "Title", found.Title.In(c.language()), "Version", found.Version,
		"Dimensions", len(found.Dimensions), "Questions", len(found.Order()))
	return nil
}

func (c *call) backup() *cobra.Command {
	cmd := c.command("backup", "command.backup", func(cmd *cobra.Command, _ []string) error {
		store, err := c.Open(cmd.Context(), c.dir)
		if err != nil {
			return err
		}
		path, err := store.Backup(cmd.Context())
		if err = errors.Join(err, store.Close()); err != nil {
			return err
		}
		return c.written(path)
	})
	cmd.Args = exactly(0)
	return cmd
}

func (c *call) version() *cobra.Command {
	cmd := c.command("version", "command.version", func(*cobra.Command, []string) error {
		if c.json {
			c.printJSON(c.Out, map[string]string{"version": c.Version})
			return nil
		}
		writeLine(c.Out, "Reifekompass "+c.Version)
		return nil
	})
	cmd.Args = exactly(0)
	return cmd
}
