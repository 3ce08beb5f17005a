package command

import (
	"cmp"
	"context"
	"io"
	"time"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/wording"
)

// listedCall is a row of the list of calls for machines.
type listedCall struct {
	ID       assessment.CallID     `json:"id"`
	Title    string                `json:"title"`
	Office   string                `json:"office"`
	Status   assessment.CallStatus `json:"status"`
	Own      bool                  `json:"own"`
	Deadline time.Time             `json:"deadline"`
	Print    string                `json:"fingerprint"`
}

func listedOf(r *assessment.CallRecord) listedCall {
	return listedCall{
		ID: r.Call.ID, Title: r.Call.Title, Office: r.Call.Office, Status: r.Status, Own: r.Own,
		Deadline: r.Call.Deadline, Print: r.Print.String(),
	}
}

func (c *call) callList() *cobra.Command {
	cmd := c.command("list", "command.call.list", func(cmd *cobra.Command, _ []string) error {
		return c.officed(cmd, func(ctx context.Context, _ *programme.Office, store Store) error {
			records, err := store.Calls(ctx)
			if err != nil {
				return err
			}
			if c.json {
				list := make([]listedCall, 0, len(records))
				for i := range records {
					list = append(list, listedOf(&records[i]))
				}
				c.printJSON(c.Out, list)
				return nil
			}
			return c.printCalls(records)
		})
	})
	cmd.Args = exactly(0)
	return cmd
}

func (c *call) printCalls(records []assessment.CallRecord) error {
	if len(records) == 0 {
		c.say("command.call.none")
		return nil
	}
	say := c.words.Say
	rows := [][]string{{say("command.column.id"), say("command.column.title"), say("command.column.office"), say("command.column.state"), say("command.column.deadline")}}
	for i := range records {
		r := &records[i]
		rows = append(rows, []string{string(r.Call.ID), r.Call.Title, r.Call.Office, say("command.call.status." + string(r.Status)), c.moment(r.Call.Deadline)})
	}
	return c.table(rows)
}

func (c *call) moment(at time.Time) string { return wording.Moment(c.words, at, c.Now().Location()) }

// theCall returns a call by its id, or from a file that is not kept.
func (c *call) theCall(ctx context.Context, store Store, word string) (record assessment.CallRecord, err error) {
	if !exists(word) {
		return store.Call(ctx, assessment.CallID(word))
	}
	err = desk.ReadFile(word, func(r io.Reader) error {
		record, err = handover.ReadCall(r)
		return err
	})
	return record, err
}

func (c *call) callShow() *cobra.Command {
	cmd := c.command("show ID|FILE", "command.call.show", func(cmd *cobra.Command, args []string) error {
		return c.officed(cmd, func(ctx context.Context, _ *programme.Office, store Store) error {
			record, err := c.theCall(ctx, store, args[0])
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

func (c *call) printCall(r *assessment.CallRecord) {
	call := &r.Call
	c.say("command.call.head", "Title", call.Title, "Office", call.Office, "ID", call.ID)
	c.say("command.call.state", "State", c.words.Say("command.call.status."+string(r.Status)), "Deadline", c.moment(call.Deadline), "Year", call.Year)
	if !r.Print.IsZero() {
		c.printPrints(r)
	}
	var sum assessment.Weight
	for i := range call.Criteria {
		sum += call.Criteria[i].Weight
	}
	for i := range call.Criteria {
		of := &call.Criteria[i]
		c.say("command.call.criterion", "ID", of.ID, "Title", of.Title.In(c.language()), "Weight", c.share(of.Weight, sum),
			"Threshold", wording.PointsText(c.words, of.Threshold))
	}
	title := func(id assessment.CriterionID) string {
		of, _ := call.Criterion(id)
		return cmp.Or(of.Title.In(c.language()), string(id))
	}
	for _, step := range call.Ties {
		c.say("command.call.tie", "Step", wording.Tie(c.words, step, title))
	}
}

func (c *call) printPrints(r *assessment.CallRecord) {
	c.say("command.call.print", "Fingerprint", r.Print.String())
	c.say("command.call.signer", "Signer", r.Signer.String())
}

// share writes a weight as a share of all, in percent.
func (c *call) share(weight, sum assessment.Weight) string {
	if sum <= 0 {
		return "–"
	}
	return c.words.Percent(scoring.NewScore(100*int64(weight), int64(sum)).Round(1))
}
