package command

import (
	"context"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/learning"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/wording"
)

// learned hands a job what can be learned in a call. Submissions that could not
// be read are told first.
func (c *call) learned(cmd *cobra.Command, id string, job func(*learning.Picture) error) error {
	return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
		p, err := d.Learning(store).Learn(ctx, assessment.CallID(id))
		if err != nil {
			return err
		}
		if err := c.warnOfRegions(ctx, d); err != nil {
			return err
		}
		for _, u := range p.Unread {
			c.warn(c.words.Say("command.learning.unread", "Agency", u.Received.Agency, "Why", explain.Sentence(c.words, u.Err)))
		}
		if p.Catalogue == nil {
			return misuse("command.learning.nobody")
		}
		return job(p)
	})
}

func (c *call) partners() *cobra.Command {
	cmd := c.command("partners CALL [AGENCY]", "command.partners", func(cmd *cobra.Command, args []string) error {
		return c.learned(cmd, args[0], func(p *learning.Picture) error {
			matches := p.Matches
			if len(args) > 1 {
				id, err := learnerOf(p, args[1])
				if err != nil {
					return err
				}
				matches = p.MatchesOf(id)
			}
			return c.printMatches(p, matches)
		})
	})
	cmd.Args = between(1, 2)
	return cmd
}

// learnerOf finds an applicant by its name or the beginning of its id, else by
// words of its name, its place or its regions that lead to it alone.
func learnerOf(p *learning.Picture, word string) (transfer.MemberID, error) {
	series, err := seriesOf(participantNames(p), word)
	if err == nil {
		return transfer.MemberID(series), nil
	}
	var found []transfer.MemberID
	for i := range p.Participants {
		if p.Participants[i].Called(word) {
			found = append(found, p.Participants[i].ID())
		}
	}
	if len(found) != 1 {
		return "", err
	}
	return found[0], nil
}

func participantNames(p *learning.Picture) map[string]string {
	names := map[string]string{}
	for i := range p.Participants {
		names[p.Participants[i].Received.Series] = p.Participants[i].Agency.Name
	}
	return names
}

// matchOut is a match for machines.
type matchOut struct {
	Learner  string       `json:"learner"`
	Series   string       `json:"series"`
	Topic    topicOut     `json:"topic"`
	Public   bool         `json:"public"` // both consented to be named; otherwise it is for the learner alone
	Partners []partnerOut `json:"partners"`
}

type topicOut struct {
	Process   assessment.ProcessID   `json:"process,omitempty"`
	Dimension assessment.DimensionID `json:"dimension,omitempty"`
}

type partnerOut struct {
	Agency   string     `json:"agency"`
	Series   string     `json:"series"`
	Alike    bool       `json:"alike"`
	Neighbor bool       `json:"same_region"`
	InReturn []topicOut `json:"in_return,omitempty"`
}

func matchesOut(p *learning.Picture, matches []learning.Match) []matchOut {
	names := participantNames(p)
	out := make([]matchOut, len(matches))
	for i, m := range matches {
		out[i] = matchOut{Learner: names[string(m.Learner)], Series: string(m.Learner), Topic: topicOut(m.Topic), Public: m.Public}
		for _, partner := range m.Partners {
			one := partnerOut{Agency: names[string(partner.ID)], Series: string(partner.ID), Alike: partner.Alike, Neighbor: partner.Neighbor}
			for _, topic := range partner.InReturn {
				one.InReturn = append(one.InReturn, topicOut(topic))
			}
			out[i].Partners = append(out[i].Partners, one)
		}
	}
	return out
}

func (c *call) printMatches(p *learning.Picture, matches []learning.Match) error {
	if c.json {
		c.printJSON(c.Out, matchesOut(p, matches))
		return nil
	}
	if len(matches) == 0 {
		c.say("command.partners.none")
		return nil
	}
	say, words, names := c.words.Say, wording.New(c.words, p.Catalogue), participantNames(p)
	rows := [][]string{{say("command.column.agency"), say("command.column.topic"), say("command.column.partner"), say("command.column.common"), say("command.column.return"), say("command.column.public")}}
	for _, m := range matches {
		public := say("command.partners.learner_only")
		if m.Public {
			public = say("command.partners.public")
		}
		for _, partner := range m.Partners {
			rows = append(rows, []string{names[string(m.Learner)], words.Topic(m.Topic), names[string(partner.ID)], words.Common(partner), words.InReturn(partner), public})
		}
	}
	if err := c.table(rows); err != nil {
		return err
	}
	c.say("command.partners.rule")
	return nil
}

func (c *call) solutions() *cobra.Command {
	var process, dimension, kind, area string
	cmd := c.command("solutions CALL [WORDS]", "command.solutions", func(cmd *cobra.Command, args []string) error {
		return c.learned(cmd, args[0], func(p *learning.Picture) error {
			return c.printSolutions(p, p.Search(learning.Query{
				Words: strings.Join(args[1:], " "), Process: assessment.ProcessID(process), Dimension: assessment.DimensionID(dimension),
				Type: assessment.SystemType(kind), Region: area,
			}))
		})
	})
	cmd.Args = between(1, math.MaxInt)
	flags, say := cmd.Flags(), c.words.Say
	flags.StringVar(&process, "process", "", say("command.flag.solution_process"))
	flags.StringVar(&dimension, "dimension", "", say("command.flag.solution_dimension"))
	flags.StringVar(&kind, "type", "", say("command.flag.solution_type"))
	flags.StringVar(&area, "region", "", say("command.flag.solution_region"))
	return cmd
}

// solutionOut is a solution for machines, with what its owner released.
type solutionOut struct {
	Key           string                 `json:"key"`
	Title         string                 `json:"title"`
	Agency        string                 `json:"agency"`
	District      string                 `json:"district,omitempty"`
	Regions       []string               `json:"regions,omitempty"`
	Process       assessment.ProcessID   `json:"process,omitempty"`
	Dimension     assessment.DimensionID `json:"dimension,omitempty"`
	System        string                 `json:"system,omitempty"`
	Type          assessment.SystemType  `json:"system_type,omitempty"`
	Text          string                 `json:"text"`
	Prerequisites string                 `json:"prerequisites,omitempty"`
	Effort        string                 `json:"effort,omitempty"`
	Contact       string                 `json:"contact_role,omitempty"`
	Reach         *reachOut              `json:"reach,omitempty"` // missing: it cannot be measured
}

type reachOut struct {
	Closes  int    `json:"closes"`
	Narrows int    `json:"narrows"`
	Cases   string `json:"cases,omitempty"`
}

func (c *call) printSolutions(p *learning.Picture, found []learning.Solution) error {
	if c.json {
		out := make([]solutionOut, len(found))
		for i := range found {
			out[i] = solvedOut(&found[i])
		}
		c.printJSON(c.Out, out)
		return nil
	}
	if len(found) == 0 {
		c.say("command.solutions.none")
		return nil
	}
	words := wording.New(c.words, p.Catalogue)
	for i := range found {
		c.printSolution(words, &found[i])
	}
	return nil
}

func solvedOut(s *learning.Solution) solutionOut {
	out := solutionOut{
		Key: s.Key(), Title: s.Title, Agency: s.Agency, District: s.Place, Regions: s.Regions, Process: s.Process, Dimension: s.Dimension,
		System: s.Product, Type: s.Type, Text: s.Text, Prerequisites: s.Prerequisites, Effort: s.Effort, Contact: s.ContactRole,
	}
	if s.Measured {
		out.Reach = &reachOut{Closes: s.Reach.Closes, Narrows: s.Reach.Narrows}
		if s.Reach.Cases.Set {
			out.Reach.Cases = s.Reach.Cases.Plain()
		}
	}
	return out
}

func (c *call) printSolution(words *wording.Wording, s *learning.Solution) {
	c.say("command.solutions.head", "Title", s.Title, "Agency", s.Agency)
	topic := words.Topic(s.Topic())
	if s.Own != "" {
		topic = s.Own
	}
	for _, line := range []struct{ key, text string }{
		{"transfer.field.topic", topic},
		{"transfer.field.system", s.Product},
		{"transfer.field.text", s.Text},
		{"transfer.field.prerequisites", s.Prerequisites},
		{"transfer.field.effort", s.Effort},
		{"transfer.field.contact", s.ContactRole},
		{"transfer.field.reach", words.Reach(s)},
	} {
		if line.text != "" {
			c.say("command.solutions.line", "Label", c.words.Say(line.key), "Text", line.text)
		}
	}
}
