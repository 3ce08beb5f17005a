package command

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/reports"
	"reifekompass/reports/wording"
)

// submitFlags are how an assessment is handed over.
type submitFlags struct {
	call, out, receipt string
	attach, detach     []string
	check, incomplete  bool
}

func (c *call) submit() *cobra.Command {
	var f submitFlags
	cmd := c.command("submit ID", "command.submit", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			g, id := &handover.Agency{Store: store, Clock: c.Now}, assessment.ID(args[0])
			if err := f.arrange(ctx, g, store, id); err != nil {
				return err
			}
			r, err := g.Review(ctx, id)
			if err != nil {
				return err
			}
			if f.check {
				return c.printReview(&r)
			}
			if missing := handover.Missing(r.Points); len(missing) > 0 && !f.incomplete {
				return &handover.IncompleteError{Missing: missing}
			}
			return c.handOver(ctx, g, d, &r, f)
		})
	})
	cmd.Args = exactly(1)
	flags, say := cmd.Flags(), c.words.Say
	flags.StringVar(&f.call, "call", "", say("command.flag.submit_call"))
	flags.StringVar(&f.out, "out", "", say("command.flag.out_default"))
	flags.StringVar(&f.receipt, "receipt", "", say("command.flag.submit_receipt"))
	flags.StringArrayVar(&f.attach, "attach", nil, say("command.flag.submit_attach"))
	flags.StringArrayVar(&f.detach, "detach", nil, say("command.flag.submit_detach"))
	flags.BoolVar(&f.check, "check", false, say("command.flag.submit_check"))
	flags.BoolVar(&f.incomplete, "incomplete", false, say("command.flag.submit_incomplete"))
	return cmd
}

// arrange opens the call and puts the attachments as the flags say.
func (f *submitFlags) arrange(ctx context.Context, g *handover.Agency, store Store, id assessment.ID) error {
	if f.call != "" {
		record, err := desk.OpenCallFile(ctx, g, f.call)
		if err != nil {
			return err
		}
		if err := g.Attach(ctx, id, record.Call.ID); err != nil {
			return err
		}
	}
	for _, name := range f.detach {
		if err := store.DeleteAttachment(ctx, id, name); err != nil {
			return err
		}
	}
	for _, path := range f.attach {
		file, err := desk.LoadAttachment(path)
		if err != nil {
			return err
		}
		if err := store.SaveAttachment(ctx, id, file); err != nil {
			return err
		}
	}
	return nil
}

func (c *call) handOver(ctx context.Context, g *handover.Agency, d *desk.Desk, r *handover.Review, f submitFlags) error {
	p, err := g.Prepare(ctx, r.Assessment.ID, c.Now())
	if err != nil {
		return err
	}
	path := cmp.Or(f.out, p.FileName())
	h, err := desk.HandOver(ctx, p, path)
	if err != nil {
		return err
	}
	c.handedOver(h, r, path)
	if f.receipt == "" {
		return nil
	}
	doc, err := reports.Receipt(reports.ReceivedOf(h, &p.Submission, r.Points), &r.Record, c.options(reportFlags{final: true}))
	if err == nil {
		err = d.WriteDocument(doc, f.receipt)
	}
	if err != nil {
		return err
	}
	c.sayFile("command.submit.receipt", f.receipt)
	return nil
}

// handedOver says what was handed over, before anything else can fail.
func (c *call) handedOver(h assessment.Handover, r *handover.Review, path string) {
	if c.json {
		c.printJSON(c.Out, map[string]any{
			"file": path, "revision": h.Revision, "fingerprint": h.Print.String(), "call": h.Call, "late": r.Late,
		})
		return
	}
	c.say("command.submit.done", "Path", path)
	c.say("command.submit.print", "Revision", h.Revision, "Fingerprint", h.Print.String())
	c.say("command.submit.send", "Office", r.Record.Call.Office, "Email", r.Record.Call.Email)
	if r.Late {
		c.say("command.submit.late", "Deadline", c.moment(r.Record.Call.Deadline))
	}
}

// reviewed is a point of the list for machines.
type reviewed struct {
	Point    handover.PointKind `json:"point"`
	Done     bool               `json:"done"`
	Required bool               `json:"required"`
	Count    int                `json:"count"`
	Of       int                `json:"of"`
	Missing  []string           `json:"missing,omitempty"`
}

func (c *call) printReview(r *handover.Review) error {
	if c.json {
		list := make([]reviewed, 0, len(r.Points))
		for _, p := range r.Points {
			list = append(list, reviewed{Point: p.Kind, Done: p.Done, Required: p.Required, Count: p.Count, Of: p.Of, Missing: p.Missing})
		}
		c.printJSON(c.Out, map[string]any{"points": list, "revision": r.Revision(), "changed": r.Changed, "late": r.Late})
		return nil
	}
	c.say("command.submit.to", "Office", r.Record.Call.Office, "Title", r.Record.Call.Title, "Deadline", c.moment(r.Record.Call.Deadline))
	for _, p := range r.Points {
		sign := "✓"
		if !p.Done {
			sign = map[bool]string{true: "✗", false: "!"}[p.Required]
		}
		title, text := wording.Point(c.words, p)
		writeLine(c.Out, printable(sign+" "+title))
		if text != "" {
			writeLine(c.Out, printable("  "+text))
		}
	}
	c.say("command.submit.goes", "Answers", r.Goes.Answers, "ForJury", r.Goes.ForJury, "Processes", r.Goes.Processes,
		"Systems", r.Goes.Systems, "Measures", r.Goes.Measures, "Internal", r.Goes.Internal)
	c.say("command.submit.sharing", "Solutions", r.Goes.Solutions, "Given", r.Goes.Consents, "Asked", handover.ConsentsAsked, "Unreleased", r.Goes.Unreleased)
	if !r.Changed {
		c.say("command.submit.unchanged", "Revision", r.Revision()-1)
	}
	return nil
}
