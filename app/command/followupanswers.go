package command

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/reports"
)

// followUpAnswers shows what was answered last time beside what is answered
// now, question by question.
func (c *call) followUpAnswers() *cobra.Command {
	cmd := c.command("answers ASSESSMENT [EARLIER]", "command.followup.answers", func(cmd *cobra.Command, args []string) error {
		return c.lookedBack(cmd, func(ctx context.Context, f *desk.FollowUp) error {
			in, err := f.Input(ctx, assessment.ID(args[0]), second(args))
			if err != nil {
				return err
			}
			return c.printLast(&in)
		})
	})
	cmd.Args = oneOrTwo
	return cmd
}

// lastOne is a question with both answers for machines.
type lastOne struct {
	ID         assessment.QuestionID `json:"id"`
	Likeness   followup.Likeness     `json:"likeness"`
	Comparable bool                  `json:"comparable"`
	Then       string                `json:"then"`
	Target     *assessment.Level     `json:"target"`
	TargetYear int                   `json:"target_year"`
	Now        string                `json:"now"`
}

func (c *call) printLast(in *reports.FollowUpInput) error {
	list := lastOf(in)
	if c.json {
		c.printJSON(c.Out, list)
		return nil
	}
	lines := [][]string{{
		"", strconv.Itoa(in.Earlier.Assessment.Year), c.words.Say("command.followup.column.target"), strconv.Itoa(in.Later.Assessment.Year),
		c.words.Say("command.followup.column.compared"),
	}}
	for i := range list {
		one := &list[i]
		target := "–"
		if one.Target != nil {
			target = strconv.Itoa(int(*one.Target))
		}
		lines = append(lines, []string{string(one.ID), c.stated(one.Then), target, c.stated(one.Now), c.words.Say("command.followup.like." + string(one.Likeness))})
	}
	return c.table(lines)
}

// stated is a level, or the word for a state without one.
func (c *call) stated(answer string) string {
	if _, err := strconv.Atoi(answer); err == nil {
		return answer
	}
	return c.words.Say("command.followup.said." + answer)
}

// lastOf lists all questions that are asked now, in their order.
func lastOf(in *reports.FollowUpInput) []lastOne {
	list := []lastOne{}
	asked := in.Later.Catalogue.RelevantTo(in.Later.Assessment.Agency.Kind)
	for _, id := range asked.Order() {
		last := followup.LastAnswer(in.FollowUp.Earlier, asked, id)
		one := lastOne{ID: id, Likeness: last.Likeness, Comparable: last.Comparable, Then: saidOf(last.Answer), Now: saidOf(in.Later.Assessment.Answer(id))}
		if last.Answer.Target.Set {
			one.Target, one.TargetYear = &last.Answer.Target.Level, last.Answer.Target.Year
		}
		list = append(list, one)
	}
	return list
}

// saidOf is the level of an answer, or its state.
func saidOf(a assessment.Answer) string {
	switch a.State {
	case assessment.Answered:
		return strconv.Itoa(int(a.Current))
	case assessment.Unknown:
		return "unknown"
	case assessment.NotApplicable:
		return "not_applicable"
	default:
		return "open"
	}
}
