package command

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/programme"
	"reifekompass/reports/wording"
)

func (c *call) calls() *cobra.Command {
	return c.group(
		"call", "command.call",
		c.callNew(), c.callList(), c.callShow(), c.callText(), c.callEdit(), c.callCheck(), c.callGiveOut(), c.callOpen(), c.callDelete(),
	)
}

// officed makes the programme office that works with the store.
func (c *call) officed(cmd *cobra.Command, job func(context.Context, *programme.Office, Store) error) error {
	return c.work(cmd, func(ctx context.Context, store Store, _ *desk.Desk) error {
		office, err := c.Programme(store)
		if err != nil {
			return err
		}
		return job(ctx, office, store)
	})
}

// callFlags are what a new call can be told.
type callFlags struct {
	given                     assessment.Call
	deadline, catalogue, with string
}

func (c *call) callNew() *cobra.Command {
	f := callFlags{}
	cmd := c.command("new", "command.call.new", func(cmd *cobra.Command, _ []string) error {
		if assessment.CleanLine(f.given.Title) == "" {
			return misuse("command.call.title_missing")
		}
		if err := f.parse(c.Now().Location()); err != nil {
			return err
		}
		return c.officed(cmd, func(ctx context.Context, office *programme.Office, _ Store) error {
			record, err := office.Draft(ctx, f.given)
			if err != nil {
				return err
			}
			if record, err = f.finish(ctx, office, record); err != nil {
				return err
			}
			return c.created(assessment.ID(record.Call.ID))
		})
	})
	cmd.Args = exactly(0)
	flags, say := cmd.Flags(), c.words.Say
	flags.StringVar(&f.given.Title, "title", "", say("command.flag.call_title"))
	flags.StringVar(&f.given.Office, "office", "", say("command.flag.call_office"))
	flags.StringVar(&f.given.Email, "email", "", say("command.flag.call_email"))
	flags.StringVar(&f.deadline, "deadline", "", say("command.flag.call_deadline"))
	flags.IntVar(&f.given.Year, "year", 0, say("command.flag.call_year"))
	flags.IntVar(&f.given.Winners, "winners", 0, say("command.flag.call_winners"))
	flags.StringVar(&f.catalogue, "catalogue", "", say("command.flag.call_catalogue"))
	flags.StringVar(&f.with, "with", "", say("command.flag.call_with"))
	return cmd
}

func (f *callFlags) parse(in *time.Location) error {
	if f.deadline == "" {
		return nil
	}
	for _, form := range []string{"2006-01-02T15:04", "2006-01-02 15:04"} {
		if at, err := time.ParseInLocation(form, f.deadline, in); err == nil {
			f.given.Deadline = at
			return nil
		}
	}
	return misuse("command.call.deadline", "Got", f.deadline)
}

// finish adds the criteria that were asked for and another catalogue.
func (f *callFlags) finish(ctx context.Context, office *programme.Office, record assessment.CallRecord) (assessment.CallRecord, error) {
	optional, err := office.Optional()
	if err != nil {
		return record, err
	}
	for _, word := range strings.FieldsFunc(f.with, func(r rune) bool { return r == ',' || r == ' ' }) {
		at := slices.IndexFunc(optional, func(o assessment.CallCriterion) bool { return string(o.ID) == word })
		if at < 0 {
			return record, unknownWord(word)
		}
		record.Call.Criteria = append(record.Call.Criteria, optional[at])
	}
	if f.with != "" {
		if record, err = office.Save(ctx, record.Call); err != nil {
			return record, err
		}
	}
	if f.catalogue == "" {
		return record, nil
	}
	raw, err := readText(f.catalogue, maxCatalogueFile)
	if err != nil {
		return record, err
	}
	return office.UseCatalogue(ctx, record.Call.ID, f.catalogue, raw)
}

// maxCatalogueFile is the most that is read of a catalogue, in bytes.
const maxCatalogueFile = 4 << 20

func (c *call) callText() *cobra.Command {
	var out string
	cmd := c.command("export ID", "command.call.export", func(cmd *cobra.Command, args []string) error {
		return c.officed(cmd, func(ctx context.Context, _ *programme.Office, store Store) error {
			record, err := store.Call(ctx, assessment.CallID(args[0]))
			if err != nil {
				return err
			}
			raw, err := programme.Text(&record.Call, c.Now().Location())
			if err != nil {
				return err
			}
			return c.deliver(out, raw)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.out"))
	return cmd
}

// deliver writes to a file, or to the screen where none is named.
func (c *call) deliver(path string, raw []byte) error {
	if path == "" {
		_, err := c.Out.Write(raw)
		return err
	}
	err := desk.WriteFile(path, func(w io.Writer) error {
		_, err := w.Write(raw)
		return err
	})
	if err != nil {
		return err
	}
	return c.written(path)
}

func (c *call) callEdit() *cobra.Command {
	var file string
	cmd := c.command("edit ID", "command.call.edit", func(cmd *cobra.Command, args []string) error {
		if file == "" {
			return misuse("command.call.file_missing")
		}
		return c.officed(cmd, func(ctx context.Context, office *programme.Office, store Store) error {
			record, err := store.Call(ctx, assessment.CallID(args[0]))
			if err != nil {
				return err
			}
			raw, err := readText(file, maxCatalogueFile)
			if err != nil {
				return err
			}
			changed, err := programme.Read(raw, record.Call, c.Now().Location())
			if err != nil {
				return err
			}
			if record, err = office.Save(ctx, changed); err != nil {
				return err
			}
			return c.troubles(office, &record)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&file, "file", "", c.words.Say("command.flag.call_file"))
	return cmd
}

func (c *call) callCheck() *cobra.Command {
	cmd := c.command("check ID", "command.call.check", func(cmd *cobra.Command, args []string) error {
		return c.officed(cmd, func(ctx context.Context, office *programme.Office, store Store) error {
			record, err := store.Call(ctx, assessment.CallID(args[0]))
			if err != nil {
				return err
			}
			return c.troubles(office, &record)
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

// troubles says what is missing; that alone is no failure.
func (c *call) troubles(office *programme.Office, record *assessment.CallRecord) error {
	found, err := office.Troubles(record)
	if err != nil {
		return err
	}
	sentences := make([]string, 0, len(found))
	for _, trouble := range found {
		sentences = append(sentences, wording.Trouble(c.words, trouble))
	}
	if c.json {
		c.printJSON(c.Out, map[string][]string{"troubles": sentences})
		return nil
	}
	for _, sentence := range sentences {
		writeLine(c.Out, printable(sentence))
	}
	if len(sentences) == 0 {
		c.say("command.call.ready")
	}
	return nil
}

func (c *call) callGiveOut() *cobra.Command {
	var out string
	cmd := c.command("publish ID", "command.call.publish", func(cmd *cobra.Command, args []string) error {
		return c.officed(cmd, func(ctx context.Context, office *programme.Office, _ Store) error {
			record, err := office.GiveOut(ctx, assessment.CallID(args[0]))
			if err != nil {
				return err
			}
			if err := c.deliver(cmp.Or(out, args[0]+".rkcall"), record.File); err != nil {
				return err
			}
			if !c.json {
				c.printPrints(&record)
			}
			return nil
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.out_default"))
	return cmd
}

func (c *call) callOpen() *cobra.Command {
	cmd := c.command("open FILE", "command.call.open", func(cmd *cobra.Command, args []string) error {
		return c.officed(cmd, func(ctx context.Context, _ *programme.Office, store Store) error {
			record, err := desk.OpenCallFile(ctx, &handover.Agency{Store: store, Clock: c.Now}, args[0])
			if err != nil {
				return err
			}
			if c.json {
				c.printJSON(c.Out, listedOf(&record))
				return nil
			}
			c.printCall(&record)
			return nil
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

func (c *call) callDelete() *cobra.Command {
	cmd := c.command("delete ID", "command.call.delete", func(cmd *cobra.Command, args []string) error {
		return c.officed(cmd, func(ctx context.Context, _ *programme.Office, store Store) error {
			if err := store.DeleteCall(ctx, assessment.CallID(args[0])); err != nil {
				return err
			}
			if c.json {
				c.printJSON(c.Out, map[string]string{"id": args[0]})
				return nil
			}
			c.say("command.deleted", "ID", args[0])
			return nil
		})
	})
	cmd.Args = exactly(1)
	return cmd
}
