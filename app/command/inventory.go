package command

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/wording"
)

// inventory are the commands for what an agency records beside the questions.
func (c *call) inventory() *cobra.Command {
	return c.group(
		"inventory", "command.inventory",
		c.inventoryList(), c.inventoryFields(), c.inventorySet(), c.inventoryRemove(), c.inventoryPaste(), c.inventoryCopy(),
		c.inventoryPotential(), c.inventorySystems(), c.inventoryHints(), c.inventoryReply(), c.inventoryMeasures(), c.inventoryProposals(),
	)
}

// open opens an assessment for work and hands over what belongs to it.
func (c *call) open(cmd *cobra.Command, id string, job func(context.Context, *opened) error) error {
	return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
		asked, err := d.CatalogueOf(ctx, assessment.ID(id))
		if err != nil {
			return err
		}
		work, err := session.Open(ctx, store, asked, assessment.ID(id))
		if err != nil {
			return err
		}
		return job(ctx, &opened{call: c, Session: work, store: store, catalogue: asked, words: wording.New(c.words, asked)})
	})
}

// opened is an assessment that a command works on.
type opened struct {
	*session.Session

	call      *call
	store     Store
	catalogue *assessment.Catalogue
	words     *wording.Wording
}

func (o *opened) inventory() assessment.Inventory { return o.State().Assessment.Inventory }

// kind checks the word for a kind of entry.
func kind(word string) (assessment.EntryKind, error) {
	if slices.Contains(assessment.EntryKinds(), assessment.EntryKind(word)) {
		return assessment.EntryKind(word), nil
	}
	return "", misuse("command.inventory.kind_wrong", "Got", explain.Shorten(word), "Known", kinds())
}

func kinds() string {
	var words []string
	for _, kind := range assessment.EntryKinds() {
		words = append(words, string(kind))
	}
	return strings.Join(words, ", ")
}

func (c *call) inventoryList() *cobra.Command {
	cmd := c.command("list ID [KIND]", "command.inventory.list", func(cmd *cobra.Command, args []string) error {
		wanted := assessment.EntryKinds()
		if len(args) == 2 {
			only, err := kind(args[1])
			if err != nil {
				return err
			}
			wanted = []assessment.EntryKind{only}
		}
		return c.open(cmd, args[0], func(_ context.Context, o *opened) error { return o.list(wanted) })
	})
	cmd.Args = between(1, 2)
	return cmd
}

// list prints the entries of the kinds with everything they say.
func (o *opened) list(wanted []assessment.EntryKind) error {
	found := slices.DeleteFunc(slices.Clone(o.inventory()), func(e assessment.Entry) bool {
		return !slices.Contains(wanted, e.Ref().Kind)
	})
	if o.call.json {
		o.call.printJSON(o.call.Out, o.listed(found))
		return nil
	}
	if len(found) == 0 {
		o.call.say("command.inventory.empty")
		return nil
	}
	for _, entry := range found {
		ref := entry.Ref()
		writeLine(o.call.Out, printable(string(ref.Kind)+" "+ref.ID+"  "+o.words.Name(entry, o.inventory())))
		if err := o.call.table(o.said(entry)); err != nil {
			return err
		}
	}
	return nil
}

// said lists what an entry says, a line each.
func (o *opened) said(entry assessment.Entry) [][]string {
	var lines [][]string
	values := assessment.Values(entry)
	for i, attribute := range assessment.Attributes(entry.Ref().Kind) {
		if values[i].Known {
			lines = append(lines, []string{"", attribute.Name, o.words.Full(entry, attribute.Name, o.inventory())})
		}
	}
	return lines
}

// listed is what is printed for machines: numbers in plain decimal notation.
func (o *opened) listed(entries []assessment.Entry) []map[string]any {
	list := make([]map[string]any, 0, len(entries))
	for _, entry := range entries {
		ref, values := entry.Ref(), assessment.Values(entry)
		said := map[string]any{"kind": ref.Kind, "id": ref.ID, "title": o.words.Name(entry, o.inventory())}
		for i, attribute := range assessment.Attributes(ref.Kind) {
			if values[i].Known {
				said[attribute.Name] = plain(attribute, values[i])
			}
		}
		list = append(list, said)
	}
	return list
}

func plain(a assessment.Attribute, v assessment.Value) any {
	switch {
	case a.IsText():
		return v.Text
	case a.Form == assessment.FormNumber:
		return assessment.Hundredths(v.Number).Plain()
	case a.Form == assessment.FormMonth:
		return assessment.Month(v.Number).String()
	default:
		return v.Number
	}
}

func (c *call) inventoryFields() *cobra.Command {
	cmd := c.command("fields KIND", "command.inventory.fields", func(_ *cobra.Command, args []string) error {
		of, err := kind(args[0])
		if err != nil {
			return err
		}
		return c.fields(of)
	})
	cmd.Args = exactly(1)
	return cmd
}

// fields prints what entries of a kind can say.
func (c *call) fields(of assessment.EntryKind) error {
	attributes := assessment.Attributes(of)
	if c.json {
		names := make([]string, len(attributes))
		for i, attribute := range attributes {
			names[i] = attribute.Name
		}
		c.printJSON(c.Out, map[string]any{"kind": of, "fields": names})
		return nil
	}
	words := wording.New(c.words, nil)
	var lines [][]string
	for _, attribute := range attributes {
		lines = append(lines, []string{attribute.Name, words.Label(of, attribute.Name), strings.Join(attribute.Choices, ", ")})
	}
	return c.table(lines)
}

// between checks the number of words after the command's name.
func between(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || len(args) > most {
			return misuse("command.words_wrong", "Use", cmd.UseLine())
		}
		return nil
	}
}
