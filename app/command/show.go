package command

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

func (c *call) assessShow() *cobra.Command {
	cmd := c.command("show ID", "command.assess.show", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, _ Store, d *desk.Desk) error {
			input, err := d.Evaluate(ctx, assessment.ID(args[0]))
			if err != nil {
				return err
			}
			if c.json {
				c.printJSON(c.Out, resultOf(input.Assessment, input.Result))
				return nil
			}
			return c.printResult(input.Catalogue.RelevantTo(input.Assessment.Agency.Kind), input.Assessment, input.Result)
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

// listed is a row of the list of assessments for machines.
type listed struct {
	ID        assessment.ID     `json:"id"`
	Agency    string            `json:"agency"`
	Year      int               `json:"year"`
	Status    assessment.Status `json:"status"`
	Settled   int               `json:"settled"`
	Questions int               `json:"questions"`
	Changed   time.Time         `json:"changed"`
	Fictional bool              `json:"fictional"`
	Call      string            `json:"call"`
}

func (c *call) printList(rows []assessment.Summary, questions func(*assessment.Summary) int) error {
	if c.json {
		list := make([]listed, 0, len(rows))
		for i := range rows {
			r := &rows[i]
			list = append(list, listed{r.ID, r.Agency, r.Year, r.Status, r.Settled, questions(r), r.Changed.UTC(), r.Fictional, r.Call})
		}
		c.printJSON(c.Out, list)
		return nil
	}
	if len(rows) == 0 {
		c.say("command.list_empty")
		return nil
	}
	called := slices.ContainsFunc(rows, func(r assessment.Summary) bool { return r.Call != "" })
	lines := [][]string{{
		c.words.Say("command.column.id"), c.words.Say("command.column.agency"), c.words.Say("command.column.year"),
		c.words.Say("command.column.progress"), c.words.Say("command.column.changed"),
	}}
	if called {
		lines[0] = append(lines[0], c.words.Say("command.followup.column.call"))
	}
	for i := range rows {
		r := &rows[i]
		lines = append(lines, []string{
			string(r.ID), explain.Shorten(r.Agency), strconv.Itoa(r.Year),
			c.words.Say("command.progress", "Done", r.Settled, "All", questions(r)), c.words.Date(c.local(r.Changed)),
		})
		if called {
			lines[i+1] = append(lines[i+1], explain.Shorten(r.Call))
		}
	}
	return c.table(lines)
}

// scored is a result for machines. Figures are exact decimals rounded to one
// place; what is not evaluable is null.
type scored struct {
	ID         assessment.ID     `json:"id"`
	Total      *string           `json:"total"`
	Target     *string           `json:"target"`
	Low        *string           `json:"low"`
	High       *string           `json:"high"`
	Bottleneck *assessment.Level `json:"bottleneck"`
	Coverage   *string           `json:"coverage"`
	Attainment *string           `json:"attainment"`
	Answered   int               `json:"answered"`
	Questions  int               `json:"questions"`
	Dimensions []scoredDimension `json:"dimensions"`
}

type scoredDimension struct {
	ID         assessment.DimensionID `json:"id"`
	Index      *string                `json:"index"`
	Target     *string                `json:"target"`
	Low        *string                `json:"low"`
	High       *string                `json:"high"`
	Bottleneck *assessment.Level      `json:"bottleneck"`
	Coverage   *string                `json:"coverage"`
}

func resultOf(a assessment.Assessment, r scoring.Result) scored {
	out := scored{
		ID: a.ID, Total: figure(r.Total), Target: figure(r.TotalTarget),
		Low: figure(r.Bounds.Low), High: figure(r.Bounds.High), Bottleneck: level(r.Bottleneck),
		Coverage: figure(r.Coverage), Attainment: figure(r.Attainment),
		Answered: r.Counts.Answered, Questions: r.Counts.Questions,
		Dimensions: make([]scoredDimension, 0, len(r.Dimensions)),
	}
	for _, d := range r.Dimensions {
		out.Dimensions = append(out.Dimensions, scoredDimension{
			ID: d.ID, Index: figure(d.Index), Target: figure(d.Target), Low: figure(d.Bounds.Low),
			High: figure(d.Bounds.High), Bottleneck: level(d.Bottleneck), Coverage: figure(d.Coverage),
		})
	}
	return out
}

func figure(s scoring.Score) *string {
	if !s.Known() {
		return nil
	}
	text := s.Round(1)
	return &text
}

func level(b scoring.Bottleneck) *assessment.Level {
	if !b.Known {
		return nil
	}
	return &b.Level
}

func (c *call) printResult(catalogue *assessment.Catalogue, a assessment.Assessment, r scoring.Result) error {
	c.say("command.result.head", "Agency", a.Agency.Name, "Year", a.Year)
	if a.Agency.Fictional {
		c.say("command.result.fictional")
	}
	c.say("command.result.total", "Value", c.value(r.Total, r.Bounds))
	c.say("command.result.bottleneck", "Value", c.bottleneck(r.Bottleneck))
	c.say("command.result.coverage", "Value", c.percent(r.Coverage), "Done", r.Counts.Answered, "All", r.Counts.Questions)
	c.say("command.result.attainment", "Value", c.attainment(r.Attainment))
	writeLine(c.Out, "")
	lines := [][]string{{
		c.words.Say("command.column.dimension"), c.words.Say("command.column.current"), c.words.Say("command.column.target"),
		c.words.Say("command.column.bottleneck"), c.words.Say("command.column.coverage"),
	}}
	for i, d := range r.Dimensions {
		title := catalogue.Dimensions[i].Title.In(c.language())
		lines = append(lines, []string{
			string(d.ID) + " " + title, c.value(d.Index, d.Bounds), c.decimal(d.Target),
			c.bottleneck(d.Bottleneck), c.percent(d.Coverage),
		})
	}
	return c.table(lines)
}

func (c *call) language() assessment.Language { return assessment.Language(c.words.Language()) }

func (c *call) decimal(s scoring.Score) string {
	if !s.Known() {
		return "–"
	}
	return c.words.Decimal(s.Round(1))
}

// value is a figure, or why there is none and what is possible.
func (c *call) value(s scoring.Score, b scoring.Bounds) string {
	if s.Known() {
		return c.decimal(s)
	}
	if !b.Low.Known() {
		return c.words.Say("command.excluded")
	}
	return c.words.Say("command.not_evaluable", "Low", c.decimal(b.Low), "High", c.decimal(b.High))
}

func (c *call) percent(s scoring.Score) string {
	if !s.Known() {
		return "–"
	}
	return c.words.Percent(s.Round(1))
}

func (c *call) attainment(s scoring.Score) string {
	if !s.Known() {
		return c.words.Say("command.no_target")
	}
	return c.percent(s)
}

func (c *call) bottleneck(b scoring.Bottleneck) string {
	if !b.Known {
		return "–"
	}
	ids := make([]string, 0, len(b.Questions))
	for _, id := range b.Questions {
		ids = append(ids, string(id))
	}
	return c.words.Say("command.bottleneck", "Level", int(b.Level), "Questions", strings.Join(ids, ", "))
}
