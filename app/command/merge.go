package command

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/assessment/team"
)

func (c *call) merge() *cobra.Command {
	return c.group(
		"merge", "command.merge",
		c.mergeGive(), c.mergeReturn(), c.mergeTake(), c.mergeShow(), c.mergeAdopt(), c.mergeSettle(),
	)
}

// teamed makes the desk of people who fill in together.
func (c *call) teamed(cmd *cobra.Command, job func(context.Context, *desk.Team, *session.Session) error, id string) error {
	return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
		s, err := d.Open(ctx, store, assessment.ID(id))
		if err != nil {
			return err
		}
		return job(ctx, &desk.Team{Desk: d, Store: store}, s)
	})
}

func (c *call) mergeGive() *cobra.Command {
	var o team.Order
	var questions, out string
	cmd := c.command("give ID", "command.merge.give", func(cmd *cobra.Command, args []string) error {
		if out == "" {
			return misuse("command.out_missing")
		}
		return c.teamed(cmd, func(ctx context.Context, t *desk.Team, s *session.Session) error {
			var err error
			if o.Questions, err = named(s.State().Catalogue, questions); err != nil {
				return err
			}
			if _, err = t.GiveOut(ctx, assessment.ID(args[0]), o, out); err != nil {
				return err
			}
			return c.written(out)
		}, args[0])
	})
	cmd.Args = exactly(1)
	flags := cmd.Flags()
	flags.StringVar(&questions, "questions", "", c.words.Say("command.flag.questions"))
	flags.BoolVar(&o.Staff, "staff", false, c.words.Say("command.flag.staff"))
	flags.BoolVar(&o.Blind, "blind", false, c.words.Say("command.flag.blind"))
	flags.StringVar(&o.Note, "for", "", c.words.Say("command.flag.for"))
	flags.StringVar(&out, "out", "", c.words.Say("command.flag.out"))
	return cmd
}

// named lists the questions that a text names by their ids or those of their
// dimensions, in the order of the catalogue; none for an empty text.
func named(asked *assessment.Catalogue, text string) ([]assessment.QuestionID, error) {
	words := strings.FieldsFunc(strings.ToUpper(text), func(r rune) bool { return r == ',' || r == ' ' })
	var ids []assessment.QuestionID
	for _, d := range asked.Dimensions {
		for _, q := range d.Questions {
			if slices.Contains(words, string(q.ID)) || slices.Contains(words, string(d.ID)) {
				ids = append(ids, q.ID)
			}
		}
	}
	for _, word := range words {
		known := func(id assessment.QuestionID) bool { return string(id) == word || strings.HasPrefix(string(id), word) }
		if !slices.ContainsFunc(ids, known) {
			return nil, misuse("command.question_unknown", "Got", explain.Shorten(word))
		}
	}
	return ids, nil
}

func (c *call) mergeReturn() *cobra.Command {
	var role, out string
	cmd := c.command("return ID", "command.merge.return", func(cmd *cobra.Command, args []string) error {
		if out == "" {
			return misuse("command.out_missing")
		}
		return c.teamed(cmd, func(ctx context.Context, t *desk.Team, _ *session.Session) error {
			if err := t.Return(ctx, assessment.ID(args[0]), role, out); err != nil {
				return err
			}
			return c.written(out)
		}, args[0])
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&role, "role", "", c.words.Say("command.flag.role_filled"))
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.out"))
	return cmd
}

// taken is a file that was taken in, for machines.
type taken struct {
	File  string `json:"file"`
	Role  string `json:"role"`
	Again bool   `json:"again"`
}

func (c *call) mergeTake() *cobra.Command {
	cmd := c.command("take ID FILE...", "command.merge.take", func(cmd *cobra.Command, args []string) error {
		return c.teamed(cmd, func(ctx context.Context, t *desk.Team, _ *session.Session) error {
			list := make([]taken, 0, len(args)-1)
			for _, path := range args[1:] {
				one, err := c.takeOne(ctx, t, assessment.ID(args[0]), path)
				if err != nil {
					return err
				}
				list = append(list, one)
			}
			if c.json {
				c.printJSON(c.Out, list)
			}
			return nil
		}, args[0])
	})
	cmd.Args = cobra.MinimumNArgs(2)
	return cmd
}

func (c *call) takeOne(ctx context.Context, t *desk.Team, id assessment.ID, path string) (one taken, err error) {
	err = desk.ReadFile(path, func(r io.Reader) error {
		contribution, again, err := t.Take(ctx, id, r)
		one = taken{File: path, Role: contribution.Part.Role, Again: again}
		return err
	})
	if err != nil || c.json {
		return one, err
	}
	key := "command.merge.taken"
	if one.Again {
		key = "command.merge.taken_again"
	}
	c.say(key, "Path", path, "Role", one.Role)
	return one, nil
}

func (c *call) mergeAdopt() *cobra.Command {
	cmd := c.command("adopt ID", "command.merge.adopt", func(cmd *cobra.Command, args []string) error {
		return c.teamed(cmd, func(ctx context.Context, t *desk.Team, s *session.Session) error {
			n, err := t.Adopt(ctx, s)
			if err != nil {
				return err
			}
			if c.json {
				c.printJSON(c.Out, map[string]int{"adopted": n})
				return nil
			}
			writeLine(c.Out, c.words.Count("command.merge.adopted", n))
			return nil
		}, args[0])
	})
	cmd.Args = exactly(1)
	return cmd
}
