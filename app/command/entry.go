package command

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"reifekompass/app/explain"
	"reifekompass/assessment"
)

// newEntry is the word for an entry that gets an id of its own.
const newEntry = "new"

func (c *call) inventorySet() *cobra.Command {
	cmd := c.command("set ID KIND ENTRY NAME=VALUE …", "command.inventory.set", func(cmd *cobra.Command, args []string) error {
		of, err := kind(args[1])
		if err != nil {
			return err
		}
		return c.open(cmd, args[0], func(ctx context.Context, o *opened) error {
			return o.set(ctx, of, args[2], args[3:])
		})
	})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) < 3 {
			return misuse("command.words_wrong", "Use", cmd.UseLine())
		}
		return nil
	}
	return cmd
}

// set changes one entry, or makes it.
func (o *opened) set(ctx context.Context, of assessment.EntryKind, id string, said []string) error {
	entry, err := o.entry(of, id)
	if err != nil {
		return err
	}
	for _, one := range said {
		name, text, found := strings.Cut(one, "=")
		if !found {
			return misuse("command.inventory.pair_wrong", "Got", explain.Shorten(one))
		}
		value, err := o.words.Parse(of, name, text, o.inventory())
		if err != nil {
			return err
		}
		if entry, err = assessment.WithValue(entry, name, value); err != nil {
			return err
		}
	}
	if err := o.checkSubject(entry); err != nil {
		return err
	}
	state, err := o.Save(ctx, entry)
	if err != nil {
		return err
	}
	if o.call.json {
		o.call.printJSON(o.call.Out, o.listed([]assessment.Entry{entry})[0])
		return nil
	}
	o.call.say("command.inventory.saved", "Ref", entry.Ref(), "Name", o.words.Name(entry, o.inventory()),
		"Time", o.call.words.Clock(o.call.local(state.SavedAt)))
	return o.hintsAt(entry.Ref())
}

// entry finds the entry of an id, or makes an empty one for an id that can be
// one.
func (o *opened) entry(of assessment.EntryKind, id string) (assessment.Entry, error) {
	if id == newEntry {
		if id = o.inventory().FreeID(of); id == "" {
			return nil, misuse("command.inventory.no_new", "Kind", of)
		}
	}
	ref := assessment.EntryRef{Kind: of, ID: id}
	if entry, there := o.inventory().Find(ref); there {
		return entry, nil
	}
	return assessment.NewEntry(ref)
}

// checkSubject refuses what leads to a question or criterion that the
// catalogue does not have.
func (o *opened) checkSubject(entry assessment.Entry) error {
	switch entry := entry.(type) {
	case assessment.Measure:
		return o.checkQuestion(entry.Subject.Question)
	case assessment.Solution:
		return o.checkQuestion(entry.Question)
	case assessment.Vision:
		for _, criterion := range o.catalogue.Criteria {
			if criterion.ID == entry.Criterion {
				return nil
			}
		}
		return misuse("command.inventory.criterion_wrong", "Got", explain.Shorten(string(entry.Criterion)))
	}
	return nil
}

// checkQuestion refuses a question that the catalogue does not have; none is
// fine.
func (o *opened) checkQuestion(id assessment.QuestionID) error {
	if id == "" {
		return nil
	}
	if _, known := o.catalogue.Question(id); !known {
		return &assessment.ChoiceError{Field: assessment.FieldQuestion, Got: string(id)}
	}
	return nil
}

func (c *call) inventoryRemove() *cobra.Command {
	references := false
	cmd := c.command("remove ID KIND ENTRY", "command.inventory.remove", func(cmd *cobra.Command, args []string) error {
		of, err := kind(args[1])
		if err != nil {
			return err
		}
		return c.open(cmd, args[0], func(ctx context.Context, o *opened) error {
			return o.remove(ctx, assessment.EntryRef{Kind: of, ID: args[2]}, references)
		})
	})
	cmd.Args = exactly(3)
	cmd.Flags().BoolVar(&references, "with-references", false, c.words.Say("command.flag.with_references"))
	return cmd
}

// remove takes an entry out. If others name it, the call has to say that it
// knows.
func (o *opened) remove(ctx context.Context, ref assessment.EntryRef, references bool) error {
	entry, there := o.inventory().Find(ref)
	if !there {
		return misuse("command.inventory.not_there", "Ref", ref)
	}
	name := o.words.Name(entry, o.inventory())
	if users := o.inventory().Users(ref); len(users) > 0 && !references {
		var names []string
		for _, user := range users {
			names = append(names, o.words.Name(user, o.inventory()))
		}
		return misuse("command.inventory.in_use", "Name", name, "Names", strings.Join(names, ", "))
	}
	if _, err := o.Remove(ctx, ref); err != nil {
		return err
	}
	if o.call.json {
		o.call.printJSON(o.call.Out, map[string]any{"kind": ref.Kind, "id": ref.ID})
		return nil
	}
	o.call.say("command.inventory.removed", "Name", name)
	return nil
}

func (c *call) inventoryCopy() *cobra.Command {
	cmd := c.command("copy ID EARLIER", "command.inventory.copy", func(cmd *cobra.Command, args []string) error {
		return c.open(cmd, args[0], func(ctx context.Context, o *opened) error {
			earlier, err := o.store.Load(ctx, assessment.ID(args[1]))
			if err != nil {
				return err
			}
			_, n, err := o.CopyFrom(ctx, earlier.Inventory, assessment.EntryProcess, assessment.EntrySystem, assessment.EntryInterface,
				assessment.EntryChannel, assessment.EntryPromise, assessment.EntryOnlineService, assessment.EntryService)
			if err != nil {
				return err
			}
			return c.counted("command.inventory.copied", n)
		})
	})
	cmd.Args = exactly(2)
	return cmd
}

// counted says how many entries were taken.
func (c *call) counted(key string, n int) error {
	if c.json {
		c.printJSON(c.Out, map[string]int{"entries": n})
		return nil
	}
	writeLine(c.Out, c.words.Count(key, n))
	return nil
}
