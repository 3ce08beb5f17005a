package command

import (
	"cmp"
	"context"
	"io"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/dialogue"
)

func (c *call) dialogue() *cobra.Command {
	return c.group(
		"dialogue", "command.dialogue",
		c.dialogueForm(), c.dialogueImport(), c.dialogueShow(), c.dialogueAdopt(), c.dialogueClear(),
	)
}

func (c *call) dialogueForm() *cobra.Command {
	var out string
	cmd := c.command("form ID", "command.dialogue.form", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, _ Store, d *desk.Desk) error {
			path := cmp.Or(out, args[0]+"-unternehmen.html")
			if err := d.Companies.GiveOut(ctx, assessment.ID(args[0]), path, c.words); err != nil {
				return err
			}
			return c.written(path)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.out_default"))
	return cmd
}

// companyFile is what became of a file of answers, for machines.
type companyFile struct {
	File    string       `json:"file"`
	New     int          `json:"new"`
	Again   int          `json:"again"`
	Rows    []companyRow `json:"rows"`            // not taken in
	Unknown []string     `json:"unknown_columns"` // their titles
	Error   string       `json:"error,omitempty"` // why the file was not taken in
}

type companyRow struct {
	Row int    `json:"row"`
	Why string `json:"why"`
}

func (c *call) dialogueImport() *cobra.Command {
	var look bool
	cmd := c.command("import ID FILE...", "command.dialogue.import", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, _ Store, d *desk.Desk) error {
			id := assessment.ID(args[0])
			if _, err := d.Store.Load(ctx, id); err != nil {
				return err
			}
			files := make([]companyFile, 0, len(args)-1)
			for _, path := range args[1:] {
				files = append(files, c.companyFile(ctx, d.Companies, id, path, look))
			}
			return c.tellCompanies(ctx, d.Companies, id, files)
		})
	})
	cmd.Args = cobra.MinimumNArgs(2)
	cmd.Flags().BoolVar(&look, "dry-run", false, c.words.Say("command.flag.dialogue_dry_run"))
	return cmd
}

// companyFile takes a file in, or only says what would be taken. A file that
// is no good keeps no other from being taken.
func (c *call) companyFile(ctx context.Context, d *desk.Dialogue, id assessment.ID, path string, look bool) companyFile {
	told := companyFile{File: path, Rows: []companyRow{}, Unknown: []string{}}
	err := desk.ReadFile(path, func(r io.Reader) error {
		p, err := d.Read(ctx, id, r)
		if err != nil {
			return err
		}
		told.New, told.Again = p.New, p.Again
		for _, wrong := range p.Rows {
			told.Rows = append(told.Rows, companyRow{wrong.Row, explain.CompanyRow(c.words, wrong)})
		}
		for _, column := range p.Columns {
			if column.Role == dialogue.NoRole && column.Title != "" {
				told.Unknown = append(told.Unknown, column.Title)
			}
		}
		if look {
			return nil
		}
		return d.Take(ctx, id, p.Batch)
	})
	if err != nil {
		told.Error, c.code = explain.Sentence(c.words, err), Failed
	}
	return told
}

func (c *call) tellCompanies(ctx context.Context, d *desk.Dialogue, id assessment.ID, files []companyFile) error {
	if c.json {
		c.printJSON(c.Out, files)
		return nil
	}
	for _, f := range files {
		if f.Error != "" {
			c.warn(f.File + ": " + f.Error)
			continue
		}
		c.say("command.dialogue.taken", "File", f.File, "New", f.New, "Again", f.Again, "Rows", len(f.Rows))
		for _, row := range f.Rows {
			c.warn(row.Why)
		}
		for _, title := range f.Unknown {
			c.say("command.dialogue.unknown", "Column", explain.Shorten(title))
		}
	}
	t, err := d.Show(ctx, id)
	if err == nil && !t.Enough() {
		c.say("command.dialogue.few", "Answers", t.Answers, "Least", dialogue.Least)
	}
	return err
}

func (c *call) dialogueAdopt() *cobra.Command {
	cmd := c.command("adopt ID", "command.dialogue.adopt", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			s, err := d.Open(ctx, store, assessment.ID(args[0]))
			if err != nil {
				return err
			}
			done, err := d.Companies.Adopt(ctx, s)
			if err != nil {
				return err
			}
			if !done {
				return misuse("command.dialogue.no_mean", "Least", dialogue.Least)
			}
			c.say("command.dialogue.adopted")
			return nil
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

func (c *call) dialogueClear() *cobra.Command {
	cmd := c.command("clear ID", "command.dialogue.clear", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, _ Store, d *desk.Desk) error {
			n, err := d.Companies.Clear(ctx, assessment.ID(args[0]))
			if err != nil {
				return err
			}
			writeLine(c.Out, c.words.Count("command.dialogue.cleared", n))
			return nil
		})
	})
	cmd.Args = exactly(1)
	return cmd
}
