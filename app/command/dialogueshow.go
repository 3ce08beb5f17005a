package command

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/dialogue"
	"reifekompass/reports"
)

// companyView is what companies say, for machines. Below the least number of
// answers there is nothing but their number.
type companyView struct {
	Answers int                 `json:"answers"`
	Least   int                 `json:"least"`
	Enough  bool                `json:"enough"`
	Points  []companyPoint      `json:"points"`
	Texts   map[string][]string `json:"texts"` // in an order that says nothing
}

// companyPoint is one question; what is unknown is null.
type companyPoint struct {
	Question string  `json:"question"`
	Mirrors  string  `json:"mirrors,omitempty"`
	Answers  int     `json:"answers"`
	Mean     *string `json:"mean"`
	Own      *int    `json:"own"`
	Gap      *string `json:"gap"`
	Differs  bool    `json:"differs"`
	Classes  []class `json:"classes"`
}

type class struct {
	Low   int `json:"low"`
	High  int `json:"high"`
	Count int `json:"count"`
}

func (c *call) dialogueShow() *cobra.Command {
	cmd := c.command("show ID", "command.dialogue.show", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, _ Store, d *desk.Desk) error {
			t, err := d.Companies.Show(ctx, assessment.ID(args[0]))
			if err != nil {
				return err
			}
			if c.json {
				c.printJSON(c.Out, viewOf(&t))
				return nil
			}
			return c.printTalk(&t)
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

func viewOf(t *dialogue.Talk) companyView {
	v := companyView{Answers: t.Answers, Least: dialogue.Least, Enough: t.Enough(), Points: []companyPoint{}, Texts: map[string][]string{}}
	for i := range t.Points {
		p := &t.Points[i]
		one := companyPoint{
			Question: string(p.ID), Mirrors: string(p.Mirrors), Answers: p.Answers, Mean: figure(p.Mean), Own: levelOf(p.Own),
			Gap: figure(p.Gap()), Differs: p.Differs(), Classes: []class{},
		}
		for _, merged := range p.Classes {
			one.Classes = append(one.Classes, class{int(merged.Low), int(merged.High), merged.Count})
		}
		v.Points = append(v.Points, one)
	}
	for _, said := range t.Texts {
		v.Texts[string(said.ID)] = said.Words
	}
	return v
}

func (c *call) printTalk(t *dialogue.Talk) error {
	if !t.Enough() {
		c.say("command.dialogue.few", "Answers", t.Answers, "Least", dialogue.Least)
		return nil
	}
	say, language := c.words.Say, assessment.Language(c.words.Language())
	writeLine(c.Out, reports.CompaniesFinding(c.words, &t.Picture))
	rows := [][]string{{
		say("command.column.question"), "", say("command.dialogue.companies"), say("command.column.own"), say("command.dialogue.gap"), say("command.dialogue.answers"),
	}}
	for i := range t.Points {
		p := &t.Points[i]
		asked, _ := t.Questionnaire.Point(p.ID)
		mean, gap := "–", "–"
		if p.Mean.Known() {
			mean = c.words.Decimal(p.Mean.Round(1))
		}
		if p.Compared() {
			gap = c.words.Decimal(p.Gap().Round(1))
		}
		rows = append(rows, []string{string(p.ID), asked.Short.In(language), mean, c.levelWord(p.Own), gap, strconv.Itoa(p.Answers)})
	}
	if err := c.table(rows); err != nil {
		return err
	}
	for i, said := range t.Texts {
		if len(said.Words) == 0 {
			continue
		}
		writeLine(c.Out, "\n"+t.Questionnaire.Texts[i].Text.In(language))
		for _, words := range said.Words {
			writeLine(c.Out, "- "+printable(words))
		}
	}
	return nil
}
