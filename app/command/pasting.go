package command

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/app/paste"
	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// maxTable is the largest table that is read, in bytes.
const maxTable = 4 << 20

func (c *call) inventoryPaste() *cobra.Command {
	preview := false
	cmd := c.command("paste ID KIND FILE", "command.inventory.paste", func(cmd *cobra.Command, args []string) error {
		of, err := kind(args[1])
		if err != nil {
			return err
		}
		var raw []byte
		err = desk.ReadFile(args[2], func(r io.Reader) (err error) {
			raw, err = io.ReadAll(io.LimitReader(r, maxTable))
			return err
		})
		if err != nil {
			return err
		}
		return c.open(cmd, args[0], func(ctx context.Context, o *opened) error {
			return o.paste(ctx, of, string(raw), preview)
		})
	})
	cmd.Args = exactly(3)
	cmd.Flags().BoolVar(&preview, "preview", false, c.words.Say("command.flag.preview"))
	return cmd
}

// paste shows what of a table is taken and takes it, unless only the preview
// is wanted.
func (o *opened) paste(ctx context.Context, of assessment.EntryKind, text string, preview bool) error {
	read := paste.Read(text, paste.Spec{
		Kind: of, Words: o.languages(), Inventory: o.inventory(), Attributes: names(of), Template: o.catalogue.FindProcess,
	})
	if !preview {
		if _, err := o.Save(ctx, read.Entries()...); err != nil {
			return err
		}
	}
	if o.call.json {
		o.call.printJSON(o.call.Out, map[string]int{"entries": len(read.Entries()), "taken": read.Taken(), "refused": read.Refused()})
		return nil
	}
	return o.pasted(read, preview)
}

// languages are the wordings of both languages, that of the call first.
func (o *opened) languages() []paste.Words {
	both := []paste.Words{o.words}
	for _, language := range assessment.Languages() {
		if words, err := translations.New(string(language)); err == nil && words.Language() != o.call.words.Language() {
			both = append(both, wording.New(words, o.catalogue))
		}
	}
	return both
}

func names(of assessment.EntryKind) []string {
	var list []string
	for _, attribute := range assessment.Attributes(of) {
		list = append(list, attribute.Name)
	}
	return list
}

// pasted prints what was taken, what was not and why.
func (o *opened) pasted(read paste.Preview, preview bool) error {
	for _, note := range read.Notes {
		o.call.say(paste.NoteKey(note))
	}
	var lines [][]string
	for _, row := range read.Rows {
		for i, cell := range row.Cells {
			if cell.Err != nil {
				lines = append(lines, []string{row.Name, read.Columns[i].Attribute, cell.Text, explain.Sentence(o.call.words, cell.Err)})
			}
		}
	}
	key := "command.inventory.pasted"
	if preview {
		key = "command.inventory.preview"
	}
	writeLine(o.call.Out, strings.TrimSpace(o.call.words.Count(key, len(read.Entries()), "Taken", read.Taken(), "Refused", read.Refused())))
	return o.call.table(lines)
}
