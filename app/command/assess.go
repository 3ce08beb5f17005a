package command

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
)

func (c *call) assess() *cobra.Command {
	return c.group(
		"assess", "command.assess",
		c.assessNew(), c.assessList(), c.assessShow(), c.assessAnswer(),
		c.assessExport(), c.assessFinish(), c.assessReopen(), c.assessDelete(), c.assessRestore(),
	)
}

// profileFlags are the parts of a profile that the command line takes.
type profileFlags struct {
	name, ags, place, kind, form, size, fte, role, email, file, call string
	year                                                             int
}

func (c *call) assessNew() *cobra.Command {
	var f profileFlags
	cmd := c.command("new", "command.assess.new", func(cmd *cobra.Command, _ []string) error {
		if err := f.check(cmd); err != nil {
			return err
		}
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			id, err := c.create(ctx, store, d, f)
			if err != nil {
				return err
			}
			return c.created(id)
		})
	})
	cmd.Args = exactly(0)
	flags := cmd.Flags()
	for name, target := range map[string]*string{
		"name": &f.name, "ags": &f.ags, "place": &f.place, "kind": &f.kind, "form": &f.form,
		"size": &f.size, "fte": &f.fte, "role": &f.role, "email": &f.email, "file": &f.file,
	} {
		flags.StringVar(target, name, "", c.words.Say("command.flag."+name))
	}
	flags.StringVar(&f.call, "call", "", c.words.Say("command.flag.new_call"))
	flags.IntVar(&f.year, "year", c.Now().Year(), c.words.Say("command.flag.year"))
	flags.Lookup("year").DefValue = "0" // else the help says so in English
	return cmd
}

func (c *call) create(ctx context.Context, store Store, d *desk.Desk, f profileFlags) (assessment.ID, error) {
	if f.file != "" {
		return d.ImportFile(ctx, f.file)
	}
	agency, err := f.agency()
	if err != nil {
		return "", err
	}
	if _, known := d.Places.Find(agency.AGS); agency.AGS != "" && !known {
		return "", &assessment.ChoiceError{Field: assessment.FieldAGS, Got: f.ags}
	}
	if f.call == "" {
		return d.New(ctx, agency, f.year)
	}
	record, err := desk.OpenCallFile(ctx, &handover.Agency{Store: store, Clock: c.Now}, f.call)
	if err != nil {
		return "", err
	}
	return d.NewFor(ctx, agency, record.Call.ID)
}

// check finds a call that misses a name, names what is not offered, or says
// what the answer file says already and would be lost.
func (f profileFlags) check(cmd *cobra.Command) error {
	if f.file != "" {
		return f.checkAlone(cmd)
	}
	if assessment.CleanLine(f.name) == "" {
		return misuse("command.name_missing")
	}
	return cmp.Or(
		oneOf("kind", f.kind, assessment.Kinds()),
		oneOf("form", f.form, assessment.LegalForms()),
		oneOf("size", f.size, assessment.SizeClasses()),
	)
}

func (f profileFlags) checkAlone(cmd *cobra.Command) error {
	for _, name := range []string{"name", "ags", "place", "kind", "form", "size", "fte", "role", "email", "year", "call"} {
		if cmd.Flags().Changed(name) {
			return misuse("command.file_alone", "Flag", "--"+name)
		}
	}
	return nil
}

// oneOf checks that a flag is empty or one of the words offered.
func oneOf[T ~string](flag, got string, offered []T) error {
	if got == "" || slices.Contains(offered, T(got)) {
		return nil
	}
	words := make([]string, len(offered))
	for i, word := range offered {
		words[i] = string(word)
	}
	return misuse("command.choice_wrong", "Flag", "--"+flag, "Got", explain.Shorten(got), "Known", strings.Join(words, ", "))
}

func (f profileFlags) agency() (assessment.Agency, error) {
	fte, err := assessment.ParseFTE(f.fte)
	return assessment.Agency{
		Name:         f.name,
		AGS:          assessment.AGS(f.ags),
		Place:        f.place,
		Kind:         assessment.Kind(f.kind),
		LegalForm:    assessment.LegalForm(f.form),
		Size:         assessment.SizeClass(f.size),
		FTE:          fte,
		ContactRole:  f.role,
		ContactEmail: f.email,
	}, err
}

func (c *call) created(id assessment.ID) error {
	if c.json {
		c.printJSON(c.Out, map[string]assessment.ID{"id": id})
		return nil
	}
	c.say("command.created", "ID", id)
	return nil
}

func (c *call) assessList() *cobra.Command {
	cmd := c.command("list", "command.assess.list", func(cmd *cobra.Command, _ []string) error {
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			rows, err := store.List(ctx)
			if err != nil {
				return err
			}
			return c.printList(rows, func(s *assessment.Summary) int {
				return len(d.Catalogue.RelevantTo(s.Kind).Shared(s.Part).Order())
			})
		})
	})
	cmd.Args = exactly(0)
	return cmd
}

func (c *call) assessExport() *cobra.Command {
	var out string
	cmd := c.command("export ID", "command.assess.export", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, _ Store, d *desk.Desk) error {
			id := assessment.ID(args[0])
			if out == "" {
				return d.Export(ctx, id, c.Out)
			}
			if err := d.WriteAnswers(ctx, id, out); err != nil {
				return err
			}
			return c.written(out)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.out"))
	return cmd
}

func (c *call) written(paths ...string) error {
	if c.json {
		c.printJSON(c.Out, map[string][]string{"files": paths})
		return nil
	}
	for _, path := range paths {
		c.say("command.written", "Path", path)
	}
	return nil
}

func (c *call) assessDelete() *cobra.Command {
	return c.change("delete ID", "command.assess.delete", "command.deleted", Store.Delete)
}

func (c *call) assessRestore() *cobra.Command {
	return c.change("restore ID", "command.assess.restore", "command.restored",
		func(s Store, ctx context.Context, id assessment.ID) error { return s.Restore(ctx, id) })
}

// change makes a command that does one thing to one assessment.
func (c *call) change(use, key, done string, do func(Store, context.Context, assessment.ID) error) *cobra.Command {
	cmd := c.command(use, key, func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, store Store, _ *desk.Desk) error {
			if err := do(store, ctx, assessment.ID(args[0])); err != nil {
				return err
			}
			if c.json {
				c.printJSON(c.Out, map[string]string{"id": args[0]})
				return nil
			}
			c.say(done, "ID", args[0])
			return nil
		})
	})
	cmd.Args = exactly(1)
	return cmd
}
