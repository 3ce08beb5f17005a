package command

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/ranking"
)

func (c *call) jury() *cobra.Command {
	return c.group("jury", "command.jury",
		c.juryOpen(), c.juryShow(), c.juryAdd(), c.juryLeave(), c.juryDeclare(), c.juryNext(), c.juryBack(), c.juryGive(), c.juryTake(),
		c.juryChange(), c.juryWithdraw(), c.juryDecide(), c.juryLog(), c.juryReport(), c.juryMinutes(), c.juryLetters(), c.jurySheet(),
		c.juryRead(), c.juryWork(), c.juryConflict(), c.jurySay(), c.juryBallot())
}

// presided hands a job the office of a round.
func (c *call) presided(cmd *cobra.Command, job func(context.Context, *jury.Office, Store) error) error {
	return c.work(cmd, func(ctx context.Context, store Store, _ *desk.Desk) error {
		return job(ctx, &jury.Office{Store: store, Clock: c.Now}, store)
	})
}

// boarded hands a job the round of a call as it is now.
func (c *call) boarded(cmd *cobra.Command, id string, job func(context.Context, *jury.Office, *jury.Board) error) error {
	return c.presided(cmd, func(ctx context.Context, office *jury.Office, _ Store) error {
		b, err := office.Board(ctx, assessment.CallID(id))
		if err != nil {
			return err
		}
		return job(ctx, office, b)
	})
}

func (c *call) juryOpen() *cobra.Command {
	var deadline string
	cmd := c.command("open CALL", "command.jury.open", func(cmd *cobra.Command, args []string) error {
		until, err := c.deadline(deadline)
		if err != nil {
			return err
		}
		return c.presided(cmd, func(ctx context.Context, office *jury.Office, _ Store) error {
			if err := office.Open(ctx, assessment.CallID(args[0]), until); err != nil {
				return err
			}
			return c.showRound(ctx, office, args[0])
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&deadline, "deadline", "", c.words.Say("command.flag.jury_deadline"))
	return cmd
}

// deadline reads a deadline as the clocks around the person show it; empty is
// none.
func (c *call) deadline(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	at, err := time.ParseInLocation("2006-01-02T15:04", text, c.Now().Location())
	if err != nil {
		return at, misuse("command.call.deadline", "Got", explain.Shorten(text))
	}
	return at, nil
}

func (c *call) juryShow() *cobra.Command {
	cmd := c.command("show CALL", "command.jury.show", func(cmd *cobra.Command, args []string) error {
		return c.presided(cmd, func(ctx context.Context, office *jury.Office, _ Store) error {
			return c.showRound(ctx, office, args[0])
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

// roundOut is a round for machines.
type roundOut struct {
	State  assessment.RoundState `json:"state"`
	Jurors []jurorOut            `json:"jurors"`
	Places []placeOut            `json:"places"`
	Log    int                   `json:"log_lines"`
	Broken int                   `json:"log_broken_at,omitempty"`
}

type jurorOut struct {
	ID   assessment.JurorID `json:"id"`
	Name string             `json:"name"`
	Left bool               `json:"left,omitempty"`
}

type placeOut struct {
	Series   string `json:"series"`
	Agency   string `json:"agency"`
	Rank     int    `json:"rank,omitempty"`
	Standing string `json:"standing"`
	Total    string `json:"total,omitempty"`
}

func (c *call) showRound(ctx context.Context, office *jury.Office, id string) error {
	b, err := office.Board(ctx, assessment.CallID(id))
	if err != nil {
		return err
	}
	out := roundOut{State: b.Round.State, Log: len(b.Round.Log), Broken: jury.BrokenLine(b.Round.Log)}
	for _, j := range b.Round.Jurors {
		out.Jurors = append(out.Jurors, jurorOut{j.ID, j.Name, j.Left})
	}
	for i := range b.Result.Places {
		out.Places = append(out.Places, placed(b, &b.Result.Places[i]))
	}
	if c.json {
		c.printJSON(c.Out, out)
		return nil
	}
	return c.printRound(b, &out)
}

func placed(b *jury.Board, p *ranking.Place) placeOut {
	names := [...]string{ranking.Eligible: "eligible", ranking.Below: "below", ranking.NotReady: "not_ready", ranking.Withdrawn: "withdrawn"}
	a := &b.Applicants[p.Applicant]
	return placeOut{Series: a.Series, Agency: a.Agency, Rank: p.Rank, Standing: names[p.Standing], Total: p.Total.Round(2)}
}

func (c *call) printRound(b *jury.Board, out *roundOut) error {
	say := c.words.Say
	c.say("command.jury.state", "State", say("round.state."+string(out.State)), "Title", b.Call.Call.Title)
	if blocked := b.Blocked(); blocked != nil {
		c.say("command.jury.blocked", "Why", explain.Sentence(c.words, blocked))
	}
	rows := [][]string{{"ID", say("command.column.juror")}}
	for _, j := range b.Jurors {
		rows = append(rows, []string{string(j.ID)[:8], j.Name})
	}
	if err := c.table(rows); err != nil {
		return err
	}
	rows = [][]string{{say("command.column.rank"), "ID", say("command.column.agency"), say("command.column.total"), say("command.column.state")}}
	for _, p := range out.Places {
		rank, total := "–", "–"
		if p.Rank > 0 {
			rank = strconv.Itoa(p.Rank)
		}
		if p.Total != "" && p.Standing != "not_ready" {
			total = c.words.Decimal(p.Total)
		}
		rows = append(rows, []string{rank, p.Series[:8], p.Agency, total, say("round.standing." + p.Standing)})
	}
	if err := c.table(rows); err != nil {
		return err
	}
	if out.Broken > 0 {
		c.say("command.jury.broken", "Line", out.Broken)
	}
	return nil
}

func (c *call) juryAdd() *cobra.Command {
	var j assessment.Juror
	var file string
	cmd := c.command("add CALL", "command.jury.add", func(cmd *cobra.Command, args []string) (err error) {
		if file != "" {
			if j.Recipient, err = firstLine(file); err != nil {
				return err
			}
		}
		return c.boarded(cmd, args[0], func(ctx context.Context, office *jury.Office, b *jury.Board) error {
			id, err := office.PutJuror(ctx, b, j)
			if err != nil {
				return err
			}
			return c.created(assessment.ID(id))
		})
	})
	cmd.Args = exactly(1)
	flags, say := cmd.Flags(), c.words.Say
	flags.StringVar(&j.Name, "name", "", say("command.flag.juror_name"))
	flags.StringVar(&j.Agency, "agency", "", say("command.flag.juror_agency"))
	flags.StringVar(&j.Email, "email", "", say("command.flag.juror_email"))
	flags.StringVar(&j.Recipient, "key", "", say("command.flag.juror_key"))
	flags.StringVar(&file, "key-file", "", say("command.flag.juror_key_file"))
	return cmd
}

func (c *call) juryLeave() *cobra.Command {
	return c.reasoned("leave CALL JUROR", "command.jury.leave", 2, func(ctx context.Context, office *jury.Office, b *jury.Board, args []string, reason string) error {
		id, err := jurorOf(b, args[1])
		if err != nil {
			return err
		}
		return office.Leave(ctx, b, id, reason)
	})
}

// reasoned makes a command that changes a round and may need a reason.
func (c *call) reasoned(use, key string, words int, job func(ctx context.Context, office *jury.Office, b *jury.Board, args []string, reason string) error) *cobra.Command {
	var reason string
	cmd := c.command(use, key, func(cmd *cobra.Command, args []string) error {
		return c.boarded(cmd, args[0], func(ctx context.Context, office *jury.Office, b *jury.Board) error {
			if err := job(ctx, office, b, args, reason); err != nil {
				return err
			}
			return c.showRound(ctx, office, args[0])
		})
	})
	cmd.Args = exactly(words)
	cmd.Flags().StringVar(&reason, "reason", "", c.words.Say("command.flag.jury_reason"))
	return cmd
}

// jurorOf finds a juror by name or by the beginning of the id.
func jurorOf(b *jury.Board, word string) (assessment.JurorID, error) {
	var found []assessment.JurorID
	for _, j := range b.Jurors {
		if strings.EqualFold(j.Name, word) || len(word) >= leastID && strings.HasPrefix(string(j.ID), strings.ToLower(word)) {
			found = append(found, j.ID)
		}
	}
	if len(found) != 1 {
		return "", misuse("command.jury.which_juror", "Got", explain.Shorten(word))
	}
	return found[0], nil
}

// leastID is how many characters of an id tell one from others.
const leastID = 4

// seriesOf finds an applicant by name or by the beginning of the id.
func seriesOf(names map[string]string, word string) (string, error) {
	var found []string
	for series, name := range names {
		if strings.EqualFold(name, word) || len(word) >= leastID && strings.HasPrefix(series, strings.ToLower(word)) {
			found = append(found, series)
		}
	}
	if len(found) != 1 {
		return "", misuse("command.jury.which_applicant", "Got", explain.Shorten(word))
	}
	return found[0], nil
}

func namesOf(b *jury.Board) map[string]string {
	names := map[string]string{}
	for i := range b.Applicants {
		names[b.Applicants[i].Series] = b.Applicants[i].Agency
	}
	return names
}

func (c *call) juryDeclare() *cobra.Command {
	var kind, applicant string
	cmd := c.reasoned("declare CALL JUROR", "command.jury.declare", 2, func(ctx context.Context, office *jury.Office, b *jury.Board, args []string, reason string) error {
		id, err := jurorOf(b, args[1])
		if err != nil {
			return err
		}
		declared, err := c.declared(b, id, applicant, assessment.ConflictKind(kind), reason)
		if err != nil {
			return err
		}
		return office.Declare(ctx, b, declared, reason)
	})
	cmd.Flags().StringVar(&applicant, "applicant", "", c.words.Say("command.flag.jury_applicant"))
	cmd.Flags().StringVar(&kind, "kind", string(assessment.NoConflict), c.words.Say("command.flag.jury_kind"))
	return cmd
}

// declared is what a juror says about one applicant, or about all of whom
// nothing was said yet.
func (c *call) declared(b *jury.Board, id assessment.JurorID, applicant string, kind assessment.ConflictKind, reason string) ([]assessment.Declaration, error) {
	one := assessment.Declaration{Juror: id, Kind: kind, Made: c.Now()}
	if kind != assessment.NoConflict {
		one.Reason = reason
	}
	if applicant != "" {
		series, err := seriesOf(namesOf(b), applicant)
		one.Series = series
		return []assessment.Declaration{one}, err
	}
	var all []assessment.Declaration
	for a := range b.Applicants {
		if _, said := b.Declaration(a, b.Juror(id)); !said {
			one.Series = b.Applicants[a].Series
			all = append(all, one)
		}
	}
	return all, nil
}

func (c *call) juryNext() *cobra.Command {
	return c.reasoned("next CALL", "command.jury.next", 1, func(ctx context.Context, office *jury.Office, b *jury.Board, _ []string, reason string) error {
		return office.Forward(ctx, b, reason)
	})
}

func (c *call) juryBack() *cobra.Command {
	return c.reasoned("back CALL", "command.jury.back", 1, func(ctx context.Context, office *jury.Office, b *jury.Board, _ []string, reason string) error {
		return office.Back(ctx, b, reason)
	})
}

func (c *call) juryWithdraw() *cobra.Command {
	return c.reasoned("withdraw CALL APPLICANT", "command.jury.withdraw", 2, func(ctx context.Context, office *jury.Office, b *jury.Board, args []string, reason string) error {
		series, err := seriesOf(namesOf(b), args[1])
		if err != nil {
			return err
		}
		return office.Withdraw(ctx, b, series, reason)
	})
}

func (c *call) juryChange() *cobra.Command {
	return c.reasoned("change CALL JUROR APPLICANT CRITERION POINTS", "command.jury.change", 5, func(ctx context.Context, office *jury.Office, b *jury.Board, args []string, reason string) error {
		id, err := jurorOf(b, args[1])
		if err != nil {
			return err
		}
		mark, err := marked(namesOf(b), args[2:], reason)
		if err != nil {
			return err
		}
		mark.Juror = id
		return office.Change(ctx, b, mark)
	})
}

// marked reads applicant, criterion and points.
func marked(names map[string]string, words []string, reason string) (assessment.Mark, error) {
	series, err := seriesOf(names, words[0])
	if err != nil {
		return assessment.Mark{}, err
	}
	mark := assessment.Mark{Series: series, Criterion: assessment.CriterionID(words[1]), State: assessment.MarkGiven, Reason: reason}
	if words[2] == string(assessment.MarkCannotJudge) {
		mark.State = assessment.MarkCannotJudge
		return mark, nil
	}
	points, err := strconv.ParseFloat(strings.Replace(words[2], ",", ".", 1), 64)
	if double := points * 2; err != nil || !(double >= 0 && double <= float64(assessment.MaxPoints)) || double != float64(int(double)) {
		return mark, misuse("command.jury.points", "Got", explain.Shorten(words[2]))
	}
	mark.Points = assessment.Points(2 * points)
	return mark, nil
}

func (c *call) juryDecide() *cobra.Command {
	var winners, reserve []string
	var d assessment.Decision
	cmd := c.reasoned("decide CALL", "command.jury.decide", 1, func(ctx context.Context, office *jury.Office, b *jury.Board, _ []string, _ string) error {
		decision := b.Round.Decision
		for _, list := range []struct {
			words []string
			into  *[]string
		}{{winners, &decision.Winners}, {reserve, &decision.Reserve}} {
			*list.into = nil
			for _, word := range list.words {
				series, err := seriesOf(namesOf(b), word)
				if err != nil {
					return err
				}
				*list.into = append(*list.into, series)
			}
		}
		decision.Minority, decision.Place, decision.Day = d.Minority, d.Place, c.Now()
		return office.Decide(ctx, b, decision)
	})
	flags, say := cmd.Flags(), c.words.Say
	flags.StringArrayVar(&winners, "winner", nil, say("command.flag.jury_winner"))
	flags.StringArrayVar(&reserve, "reserve", nil, say("command.flag.jury_reserve"))
	flags.StringVar(&d.Minority, "minority", "", say("command.flag.jury_minority"))
	flags.StringVar(&d.Place, "place", "", say("command.flag.jury_place"))
	return cmd
}
