package command

import (
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
)

// openFile opens a file of any kind, as the window does on its start page. An own
// report is taken in at once: whoever types this means it.
func (c *call) openFile() *cobra.Command {
	cmd := c.command("open FILE", "command.open", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			o := &desk.Opener{
				Desk: d, Agency: &handover.Agency{Store: store, Clock: c.Now}, Team: &desk.Team{Desk: d, Store: store}, Store: store,
			}
			opened, err := o.Open(ctx, args[0])
			if err == nil && opened.Report != nil {
				opened.Assessment, err = o.Import(ctx, args[0])
			}
			if err != nil {
				return err
			}
			c.sayOpened(&opened, args[0])
			return nil
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

// openedFile is what a file was, for machines.
type openedFile struct {
	Kind  string            `json:"kind"`
	ID    assessment.ID     `json:"id,omitempty"`
	Call  assessment.CallID `json:"call,omitempty"`
	Known bool              `json:"known,omitempty"`
	Role  string            `json:"role,omitempty"`

	Release string `json:"release,omitempty"`
}

func (c *call) sayOpened(o *assessment.Opened, path string) {
	kinds := map[assessment.OpenedWhat]string{
		assessment.OpenedWhole: "assessment", assessment.OpenedPart: "part", assessment.OpenedReturned: "returned", assessment.OpenedAgain: "again",
	}
	if o.Release != nil {
		c.sayLoaded(o.Release)
		return
	}
	if c.json {
		file := openedFile{Kind: kinds[o.What], ID: o.Assessment, Role: o.Role}
		switch {
		case o.Jury:
			file = openedFile{Kind: "jury"}
		case o.Call != nil:
			file = openedFile{Kind: "call", Call: o.Call.Record.Call.ID, Known: o.Call.Known}
		}
		c.printJSON(c.Out, file)
		return
	}
	switch {
	case o.Jury:
		c.say("command.open.jury", "Path", path)
		return
	case o.Call != nil:
		c.openedCall(o.Call, path)
		return
	}
	c.say("command.open."+kinds[o.What], "ID", o.Assessment, "Role", o.Role)
}

// openedCall says what a call is and what can be done with it here.
func (c *call) openedCall(o *assessment.CallOffer, path string) {
	c.printCall(&o.Record)
	if o.Known {
		c.say("command.open.known")
	}
	for _, s := range o.Answering {
		c.say("command.open.answering", "ID", s.ID, "Agency", s.Agency, "Year", s.Year)
	}
	for _, s := range o.Free {
		c.say("command.open.free", "ID", s.ID, "Agency", s.Agency, "Year", s.Year, "Path", path)
	}
	c.say("command.open.begin", "Path", path)
}
