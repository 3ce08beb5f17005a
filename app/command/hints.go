package command

import (
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

func (c *call) inventoryHints() *cobra.Command {
	return c.reading("hints ID", "command.inventory.hints", (*opened).hints)
}

func (o *opened) allHints() []scoring.Hint {
	a := o.State().Assessment
	return scoring.Hints(o.catalogue, &a)
}

// hinted is a hint for machines.
type hinted struct {
	ID       assessment.HintID     `json:"id"`
	Kind     scoring.HintKind      `json:"kind"`
	Entry    string                `json:"entry,omitempty"`
	Question assessment.QuestionID `json:"question,omitempty"`
	Title    string                `json:"title"`
	Text     string                `json:"text"`
	Reason   string                `json:"reason,omitempty"`
}

func (o *opened) hints() error {
	all := o.allHints()
	if o.call.json {
		list := make([]hinted, 0, len(all))
		for _, hint := range all {
			title, text := o.words.Hint(hint, o.inventory())
			list = append(list, hinted{hint.ID, hint.Kind, hint.Entry.ID, hint.Question, title, text, hint.Reason})
		}
		o.call.printJSON(o.call.Out, list)
		return nil
	}
	if len(all) == 0 {
		o.call.say("command.inventory.no_hints")
		return nil
	}
	for _, hint := range all {
		o.printHint(hint)
	}
	return nil
}

func (o *opened) printHint(hint scoring.Hint) {
	title, text := o.words.Hint(hint, o.inventory())
	writeLine(o.call.Out, printable(string(hint.ID)+"  "+title+". "+text))
	if hint.Reason != "" {
		o.call.say("command.inventory.reason", "Reason", hint.Reason)
	}
}

// hintsAt prints the open hints at an entry after it was changed.
func (o *opened) hintsAt(ref assessment.EntryRef) error {
	for _, hint := range o.allHints() {
		if hint.Entry == ref && hint.Reason == "" {
			o.printHint(hint)
		}
	}
	return nil
}

func (c *call) inventoryReply() *cobra.Command {
	cmd := c.command("reply ID HINT REASON", "command.inventory.reply", func(cmd *cobra.Command, args []string) error {
		return c.open(cmd, args[0], func(ctx context.Context, o *opened) error {
			return o.reply(ctx, assessment.HintID(args[1]), args[2])
		})
	})
	cmd.Args = exactly(3)
	return cmd
}

// reply settles a hint with a reason, or opens it again with an empty one.
func (o *opened) reply(ctx context.Context, id assessment.HintID, reason string) error {
	known := false
	for _, hint := range o.allHints() {
		known = known || hint.ID == id
	}
	if !known {
		return misuse("command.inventory.hint_wrong", "Got", explain.Shorten(string(id)))
	}
	reply := assessment.Reply{Hint: id, Reason: reason}
	var err error
	if assessment.CleanLine(reason) == "" {
		_, err = o.Remove(ctx, reply.Ref())
	} else {
		_, err = o.Save(ctx, reply)
	}
	if err != nil {
		return err
	}
	return o.hints()
}
