package command

import (
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/wording"
)

func (c *call) releases() *cobra.Command {
	return c.group("release", "command.release",
		c.releaseCandidates(), c.releasePreview(), c.releasePublish(), c.releaseList(), c.releaseLog(), c.releaseWrite(), c.releaseData(), c.releaseLoad())
}

// releasing hands a job the office that publishes.
func (c *call) releasing(cmd *cobra.Command, job func(context.Context, *release.Office) error) error {
	return c.work(cmd, func(ctx context.Context, store Store, _ *desk.Desk) error {
		rule, err := wording.ReleaseRule()
		if err != nil {
			return err
		}
		return job(ctx, &release.Office{Store: store, Clock: c.Now, Rule: rule})
	})
}

// releaseFlags are what the office decides about a release.
type releaseFlags struct {
	title              string
	without, same      []string
	winners, solutions bool
}

func (f *releaseFlags) add(c *call, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.title, "title", "", c.words.Say("command.flag.release_title"))
	flags.StringArrayVar(&f.without, "without", nil, c.words.Say("command.flag.release_without"))
	flags.StringArrayVar(&f.same, "same", nil, c.words.Say("command.flag.release_same"))
	flags.BoolVar(&f.winners, "winners", false, c.words.Say("command.flag.release_winners"))
	flags.BoolVar(&f.solutions, "solutions", false, c.words.Say("command.flag.release_solutions"))
}

// choice turns what was typed into a choice; agencies are named as in the list
// of candidates.
func (f *releaseFlags) choice(ctx context.Context, office *release.Office, call assessment.CallID) (release.Choice, error) {
	choice := release.Choice{Title: f.title, Winners: f.winners, Solutions: f.solutions, Same: map[string]transfer.MemberID{}}
	if len(f.without)+len(f.same) == 0 {
		return choice, nil
	}
	g, err := office.Candidates(ctx, call, nil)
	if err != nil {
		return choice, err
	}
	for _, typed := range f.without {
		at, err := candidateOf(&g, typed)
		if err != nil {
			return choice, err
		}
		choice.Without = append(choice.Without, g.Candidates[at].Series)
	}
	for _, typed := range f.same {
		at, member, err := memberOf(&g, typed)
		if err != nil {
			return choice, err
		}
		choice.Same[g.Candidates[at].Series] = member
	}
	return choice, nil
}

func (c *call) releaseCandidates() *cobra.Command {
	cmd := c.command("candidates CALL", "command.release.candidates", func(cmd *cobra.Command, args []string) error {
		return c.releasing(cmd, func(ctx context.Context, office *release.Office) error {
			g, err := office.Candidates(ctx, assessment.CallID(args[0]), nil)
			if err != nil {
				return err
			}
			return c.printCandidates(&g)
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

func (c *call) releasePreview() *cobra.Command {
	var f releaseFlags
	cmd := c.command("preview CALL", "command.release.preview", func(cmd *cobra.Command, args []string) error {
		return c.releasing(cmd, func(ctx context.Context, office *release.Office) error {
			id := assessment.CallID(args[0])
			choice, err := f.choice(ctx, office, id)
			if err != nil {
				return err
			}
			plan, err := office.Preview(ctx, id, choice)
			if err != nil {
				return err
			}
			return c.printPlan(plan, f.solutions)
		})
	})
	cmd.Args = exactly(1)
	f.add(c, cmd)
	return cmd
}

func (c *call) releasePublish() *cobra.Command {
	var f releaseFlags
	var out string
	cmd := c.command("publish CALL", "command.release.publish", func(cmd *cobra.Command, args []string) error {
		return c.releasing(cmd, func(ctx context.Context, office *release.Office) error {
			id := assessment.CallID(args[0])
			choice, err := f.choice(ctx, office, id)
			if err != nil {
				return err
			}
			kept, err := office.Publish(ctx, id, choice)
			if err != nil {
				return err
			}
			return c.published(&kept, out)
		})
	})
	cmd.Args = exactly(1)
	f.add(c, cmd)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.release_out"))
	return cmd
}

// published says that a release is kept, and writes its file. That can fail
// and be done again with "write": the release is published all the same.
func (c *call) published(kept *assessment.FrozenRelease, out string) error {
	if out == "" {
		out = string(kept.Call) + "-" + kept.ID[:8] + ".rkbench"
	}
	if !c.json {
		c.say("command.release.kept", "ID", kept.ID, "Members", c.words.Integer(len(kept.Members)))
	}
	if err := desk.WriteRelease(kept, out); err != nil {
		return err
	}
	if c.json {
		c.printJSON(c.Out, map[string]string{"id": kept.ID, "file": out, "fingerprint": kept.Print.String()})
		return nil
	}
	c.say("command.written", "Path", out)
	c.say("command.release.print", "Print", kept.Print.String())
	return nil
}

func (c *call) releaseWrite() *cobra.Command {
	var out string
	cmd := c.command("write RELEASE", "command.release.write", func(cmd *cobra.Command, args []string) error {
		return c.releasing(cmd, func(ctx context.Context, office *release.Office) error {
			kept, err := office.Find(ctx, args[0])
			if err != nil {
				return unknownRelease(args[0], err)
			}
			return c.published(&kept, out)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.release_out"))
	return cmd
}

// releaseOut is a release of the office, for machines.
type releaseOut struct {
	ID      string            `json:"id"`
	Call    assessment.CallID `json:"call"`
	Title   string            `json:"title"`
	Made    string            `json:"made"`
	Members int               `json:"members"`
	Winners bool              `json:"winners,omitempty"`
	Print   string            `json:"fingerprint"`
}

func (c *call) releaseList() *cobra.Command {
	cmd := c.command("list CALL", "command.release.list", func(cmd *cobra.Command, args []string) error {
		return c.releasing(cmd, func(ctx context.Context, office *release.Office) error {
			list, err := office.List(ctx, assessment.CallID(args[0]))
			if err != nil {
				return err
			}
			out := make([]releaseOut, 0, len(list))
			for i := range list {
				r := &list[i]
				out = append(out, releaseOut{r.ID, r.Call, r.Title, c.words.Date(c.local(r.Made)), len(r.Members), r.Compare, r.Print.String()})
			}
			return c.printReleases(out)
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

func (c *call) printReleases(list []releaseOut) error {
	if c.json {
		c.printJSON(c.Out, list)
		return nil
	}
	if len(list) == 0 {
		c.say("command.release.none")
		return nil
	}
	say := c.words.Say
	rows := [][]string{{"ID", say("command.column.title"), say("command.column.made"), say("command.column.members")}}
	for _, r := range list {
		rows = append(rows, []string{r.ID[:8], r.Title, r.Made, c.words.Integer(r.Members)})
	}
	return c.table(rows)
}

func (c *call) releaseLog() *cobra.Command {
	var id string
	cmd := c.command("log CALL", "command.release.log", func(cmd *cobra.Command, args []string) error {
		return c.releasing(cmd, func(ctx context.Context, office *release.Office) error {
			g, err := office.Candidates(ctx, assessment.CallID(args[0]), nil)
			if err != nil {
				return err
			}
			if id == "" {
				list, err := office.List(ctx, assessment.CallID(args[0]))
				if err != nil || len(list) == 0 {
					c.say("command.release.none")
					return err
				}
				id = list[0].ID
			}
			log, err := office.Log(ctx, id)
			if err != nil {
				return unknownRelease(id, err)
			}
			return c.printWithheld(g.Catalogue, log)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&id, "release", "", c.words.Say("command.flag.release"))
	return cmd
}

func (c *call) releaseLoad() *cobra.Command {
	cmd := c.command("load FILE", "command.release.load", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, store Store, _ *desk.Desk) error {
			l, err := desk.LoadRelease(ctx, &release.Reader{Store: store, Clock: c.Now}, args[0])
			if err != nil {
				return err
			}
			c.sayLoaded(&assessment.LoadedOffer{
				ID: l.Release.ID, Title: l.Title, Office: l.Office, Year: l.Year, Members: l.Release.Members, Known: l.Again, Confirmed: l.Confirmed,
			})
			return nil
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

// sayLoaded says what was loaded, and whether it is known who signed it.
func (c *call) sayLoaded(l *assessment.LoadedOffer) {
	if c.json {
		c.printJSON(c.Out, openedFile{Kind: "release", Release: l.ID, Known: l.Known})
		return
	}
	key := "command.release.loaded"
	if l.Known {
		key = "command.release.known"
	}
	c.say(key, "Title", l.Title, "Office", l.Office, "Year", l.Year, "Members", c.words.Integer(l.Members), "ID", l.ID[:8])
	if !l.Confirmed {
		c.say("command.release.unconfirmed")
	}
}

// unknownRelease says of an error that no release was found by an id.
func unknownRelease(id string, err error) error {
	if isNotFound(err) {
		return misuse("command.release.which", "Got", explain.Shorten(id))
	}
	return err
}
