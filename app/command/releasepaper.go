package command

import (
	"context"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/assessment/release"
	"reifekompass/reports"
)

// releasePapers hands a job the papers about a release, and its whole id.
func (c *call) releasePapers(cmd *cobra.Command, id string, job func(ctx context.Context, p *desk.TransferPapers, id string) error) error {
	return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
		office := &release.Office{Store: store, Clock: c.Now}
		kept, err := office.Find(ctx, id)
		if err != nil {
			return unknownRelease(id, err)
		}
		return job(ctx, desk.NewTransferPapers(d, office, d.Learning(store)), kept.ID)
	})
}

func (c *call) reportTransfer() *cobra.Command {
	var f reportFlags
	cmd := c.command("transfer RELEASE", "command.report.transfer", func(cmd *cobra.Command, args []string) error {
		options, err := c.themed(f)
		if err != nil {
			return err
		}
		return c.releasePapers(cmd, args[0], func(ctx context.Context, p *desk.TransferPapers, id string) error {
			if f.out == "" {
				f.out = c.words.Say("publish.report_file")
			}
			doc, err := p.Transfer(ctx, id, options)
			if err != nil {
				return err
			}
			if err := p.Desk.WriteDocument(doc, f.out); err != nil {
				return err
			}
			return c.written(f.out)
		})
	})
	cmd.Args = exactly(1)
	c.reportFlags(cmd, &f)
	return cmd
}

func (c *call) releaseData() *cobra.Command {
	var out string
	cmd := c.command("data RELEASE", "command.release.data", func(cmd *cobra.Command, args []string) error {
		return c.releasePapers(cmd, args[0], func(ctx context.Context, p *desk.TransferPapers, id string) error {
			if out == "" {
				out = c.words.Say("publish.file") + ".xlsx"
			}
			options := reports.Options{Words: c.words, Language: c.language(), Date: c.Now(), Final: true}
			if err := p.WriteDataOf(ctx, id, out, options); err != nil {
				return err
			}
			return c.written(out)
		})
	})
	cmd.Args = exactly(1)
	cmd.Flags().StringVar(&out, "out", "", c.words.Say("command.flag.data_out"))
	return cmd
}
