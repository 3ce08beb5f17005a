package command

import (
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
)

// openFile opens a file of any kind, as the window does on its start page. An own
// report, and answers of companies where it is clear to which assessment they
// belong, are taken in at once: whoever types this means it.
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
			if opened.Companies != nil {
				return c.openedCompanies(ctx, d.Companies, opened.Companies, args[0])
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

	Companies []companyFile   `json:"companies,omitempty"` // what was taken in
	Where     []assessment.ID `json:"where,omitempty"`     // where answers of companies can belong
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
		case o.Circle != nil:
			file = openedFile{Kind: "letter", ID: o.Circle.Assessment}
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
	case o.Circle != nil:
		c.say("command.open.letter", "ID", o.Circle.Assessment, "Agency", o.Circle.Agency, "Year", o.Circle.Year)
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

// openedCompanies takes answers of companies in, or says where they can belong.
func (c *call) openedCompanies(ctx context.Context, d *desk.Dialogue, o *assessment.CompaniesOffer, path string) error {
	out := openedFile{Kind: "companies"}
	for _, s := range o.Where {
		out.Where = append(out.Where, s.ID)
	}
	if len(o.Where) == 1 {
		out.ID, out.Companies = o.Where[0].ID, []companyFile{c.companyFile(ctx, d, o.Where[0].ID, path, false)}
	}
	switch {
	case c.json:
		c.printJSON(c.Out, out)
		return nil
	case out.Companies != nil:
		c.say("command.open.companies", "Agency", o.Where[0].Agency, "Year", o.Where[0].Year)
		return c.tellCompanies(ctx, d, out.ID, out.Companies)
	case len(o.Where) == 0:
		c.say("command.open.companies_nowhere", "Path", path)
	}
	for _, s := range o.Where {
		c.say("command.open.companies_where", "ID", s.ID, "Agency", s.Agency, "Year", s.Year, "Path", path)
	}
	return nil
}
