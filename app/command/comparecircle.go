package command

import (
	"context"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/reports"
)

// circleOut is an assessment beside its peer group, for machines.
type circleOut struct {
	Call    string            `json:"call"`
	Office  string            `json:"office"`
	Made    string            `json:"made"`
	Members int               `json:"members"`
	Kind    string            `json:"kind,omitempty"` // what all members have in common; empty: nothing
	Size    string            `json:"size,omitempty"`
	Values  []circleValueLine `json:"values"`
}

type circleValueLine struct {
	Dimension assessment.DimensionID `json:"dimension"`
	Own       string                 `json:"own,omitempty"`
	Mean      int                    `json:"mean"`
	Low       int                    `json:"low"`
	High      int                    `json:"high"`
}

// compareCircle prints an assessment beside the peer group of its feedback
// letter.
func (c *call) compareCircle(ctx context.Context, d *desk.Desk, id assessment.ID) error {
	in, err := d.CircleOf(ctx, id)
	if err != nil {
		return err
	}
	picture, there := reports.PictureOf(c.words, &in)
	if !there {
		return handover.ErrNoLetter
	}
	if c.json {
		c.printJSON(c.Out, circleOutOf(&in))
		return nil
	}
	for _, line := range []string{picture.Finding, picture.Group, picture.Source} {
		writeLine(c.Out, printable(line))
	}
	say := c.words.Say
	rows := [][]string{{say("command.column.subject"), say("command.column.own_value"), say("command.column.mean"), say("command.column.band")}}
	for _, row := range picture.Rows {
		rows = append(rows, []string{row.Name, row.Own, row.Mean, row.Half})
	}
	return c.table(rows)
}

func circleOutOf(in *reports.Input) circleOut {
	circle := &in.Circle
	out := circleOut{
		Call: circle.CallTitle, Office: circle.Office, Made: circle.Made.Format("2006-01-02"), Members: circle.Members,
		Kind: string(circle.Trait.Kind), Size: string(circle.Trait.Size),
	}
	for _, d := range in.Catalogue.Dimensions {
		v, shown := circle.Values[d.ID]
		if !shown {
			continue
		}
		line := circleValueLine{Dimension: d.ID, Mean: v.Mean, Low: v.Half.Low, High: v.Half.High}
		if result, asked := in.Result.Dimension(d.ID); asked && result.Index.Known() {
			line.Own = result.Index.Round(1)
		}
		out.Values = append(out.Values, line)
	}
	return out
}
