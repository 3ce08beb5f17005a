package command

import (
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/assessment/team"
)

// compared is a question that others have answered, for machines. Levels that
// nobody named are null.
type compared struct {
	Question assessment.QuestionID `json:"question"`
	Standing string                `json:"standing"`
	Own      *int                  `json:"own"`
	Voices   []voice               `json:"voices"`
	Range    int                   `json:"range"`
	Distance *string               `json:"distance"`
}

type voice struct {
	Contribution string `json:"contribution"`
	Role         string `json:"role"`
	Staff        bool   `json:"staff"`
	Level        *int   `json:"level"`
	Internal     string `json:"internal,omitempty"`
	ForJury      string `json:"for_jury,omitempty"`
}

// standingWords are the standings as machines read them and as keys; the
// index is the standing.
func standingWords() []string { return []string{"silent", "agreed", "offered", "differs", "settled"} }

func (c *call) mergeShow() *cobra.Command {
	cmd := c.command("show ID", "command.merge.show", func(cmd *cobra.Command, args []string) error {
		return c.teamed(cmd, func(ctx context.Context, t *desk.Team, s *session.Session) error {
			all, err := t.Compare(ctx, s.State().Assessment.ID)
			if err != nil {
				return err
			}
			if c.json {
				c.printJSON(c.Out, comparedOf(&all))
				return nil
			}
			return c.printTeam(&all)
		}, args[0])
	})
	cmd.Args = exactly(1)
	return cmd
}

func comparedOf(all *team.Team) []compared {
	list := make([]compared, 0, len(all.Questions))
	for _, q := range all.Questions {
		one := compared{
			Question: q.ID, Standing: standingWords()[q.Standing], Own: levelOf(q.Own),
			Range: q.Spread.Range(), Distance: figure(q.Spread.Distance()),
		}
		for _, v := range q.Voices {
			one.Voices = append(one.Voices, voice{
				Contribution: v.Filled, Role: v.Role, Staff: v.Staff, Level: levelOf(v.Answer),
				Internal: v.Answer.Internal, ForJury: v.Answer.ForJury,
			})
		}
		list = append(list, one)
	}
	return list
}

func levelOf(a assessment.Answer) *int {
	if a.State != assessment.Answered {
		return nil
	}
	level := int(a.Current)
	return &level
}

func (c *call) printTeam(all *team.Team) error {
	if all.Contributions == 0 {
		c.say("command.merge.nothing")
		return nil
	}
	say := c.words.Say
	rows := [][]string{{
		say("command.column.question"), say("command.column.own"), say("command.column.voices"), say("command.column.agreement"),
	}}
	for _, q := range all.Questions {
		rows = append(rows, []string{string(q.ID), c.levelWord(q.Own), c.voices(q.Voices), say("command.merge." + standingWords()[q.Standing])})
	}
	if err := c.table(rows); err != nil {
		return err
	}
	c.say("command.merge.summary",
		"Contributions", all.Contributions, "Agreed", all.Count(team.Agreed), "Offered", all.Count(team.Offered), "Differs", all.Count(team.Differs))
	return nil
}

func (c *call) levelWord(a assessment.Answer) string {
	if a.State == assessment.Answered {
		return strconv.Itoa(int(a.Current))
	}
	return "–"
}

func (c *call) voices(voices []team.Voice) string {
	said := make([]string, 0, len(voices))
	for _, v := range voices {
		said = append(said, explain.Shorten(v.Role)+" "+c.levelWord(v.Answer))
	}
	return strings.Join(said, ", ")
}

// settling is how a question is settled on the command line: by exactly one
// of its fields.
type settling struct {
	level int
	take  string
	keep  bool
}

func (c *call) mergeSettle() *cobra.Command {
	f := settling{level: -1}
	cmd := c.command("settle ID QUESTION", "command.merge.settle", func(cmd *cobra.Command, args []string) error {
		if err := f.check(); err != nil {
			return err
		}
		return c.teamed(cmd, func(ctx context.Context, t *desk.Team, s *session.Session) error {
			all, err := t.Compare(ctx, s.State().Assessment.ID)
			if err != nil {
				return err
			}
			answer, err := f.answer(all.Of(assessment.QuestionID(args[1])))
			if err != nil {
				return err
			}
			state, err := t.Settle(ctx, s, answer)
			if err != nil {
				return err
			}
			return c.answered(state, state.Assessment.Answer(answer.Question))
		}, args[0])
	})
	cmd.Args = exactly(2)
	cmd.Flags().IntVar(&f.level, "level", -1, c.words.Say("command.flag.settle_level"))
	cmd.Flags().StringVar(&f.take, "take", "", c.words.Say("command.flag.settle_take"))
	cmd.Flags().BoolVar(&f.keep, "keep", false, c.words.Say("command.flag.settle_keep"))
	return cmd
}

func (f *settling) check() error {
	ways := 0
	for _, chosen := range []bool{f.level >= 0, f.take != "", f.keep} {
		if chosen {
			ways++
		}
	}
	if ways != 1 {
		return misuse("command.merge.one_way")
	}
	return nil
}

// answer is what the question is answered with.
func (f *settling) answer(q team.Question) (assessment.Answer, error) {
	answer := q.Proposal
	answer.Question = q.ID
	switch {
	case f.keep:
		return answer, nil
	case f.take == "":
		answer.State, answer.Current, answer.Reason = assessment.Answered, assessment.Level(f.level), ""
		return answer, answer.Current.Check(q.ID)
	}
	for _, v := range q.Voices {
		if v.Filled == f.take {
			answer.State, answer.Current, answer.Reason = v.Answer.State, v.Answer.Current, v.Answer.Reason
			answer.Target, answer.Evidence = v.Answer.Target, v.Answer.Evidence
			return answer, nil
		}
	}
	return answer, misuse("command.merge.no_voice", "Got", explain.Shorten(f.take))
}
