package command

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/intake"
	"reifekompass/reports"
	"reifekompass/reports/wording"
)

// importFlags are how submissions are taken in.
type importFlags struct {
	secretFlags

	protocol, receipts string
}

func (c *call) imports() *cobra.Command {
	var f importFlags
	cmd := c.command("import CALL FILE...", "command.import", func(cmd *cobra.Command, args []string) error {
		files, err := desk.Sources(args[1:])
		if err != nil {
			return err
		}
		passphrase, err := c.secret(f.file)
		if err != nil {
			return err
		}
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			office, err := c.Programme(store)
			if err == nil {
				err = office.Unlock(ctx, passphrase)
			}
			if err != nil {
				return err
			}
			in := &intake.Office{Store: store, Clock: c.Now}
			report, err := in.Take(ctx, assessment.CallID(args[0]), office.Keys(), files, nil)
			if err != nil {
				return err
			}
			return c.imported(d, &report, f)
		})
	})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) < 2 {
			return misuse("command.words_wrong", "Use", cmd.UseLine())
		}
		return nil
	}
	cmd.AddCommand(c.importList(), c.importDecide())
	f.add(c, cmd)
	cmd.Flags().StringVar(&f.protocol, "protocol", "", c.words.Say("command.flag.import_protocol"))
	cmd.Flags().StringVar(&f.receipts, "receipts", "", c.words.Say("command.flag.import_receipts"))
	return cmd
}

// importedFile is a file of the report for machines.
type importedFile struct {
	File     string         `json:"file"`
	Verdict  intake.Verdict `json:"verdict"`
	Agency   string         `json:"agency,omitempty"`
	Revision int            `json:"revision,omitempty"`
	Print    string         `json:"fingerprint,omitempty"`
	Late     bool           `json:"late,omitempty"`
	Missing  []string       `json:"missing,omitempty"`
	Text     string         `json:"text"`
}

// imported prints and writes what became of the files. Files that were not
// taken make the call fail, after everything was said.
func (c *call) imported(d *desk.Desk, report *intake.Report, f importFlags) error {
	refused := 0
	list := make([]importedFile, 0, len(report.Items))
	for i := range report.Items {
		item := &report.Items[i]
		if !item.Verdict.Taken() {
			refused++
		}
		list = append(list, c.importedOf(item))
	}
	if c.json {
		c.printJSON(c.Out, list)
	} else {
		c.printImported(list, report)
	}
	if refused > 0 || report.Stopped {
		c.code = Failed
	}
	return c.writeRecords(d, report, f) // after it was said what was taken in: this may fail
}

func (c *call) importedOf(item *intake.Item) importedFile {
	title, text := wording.Verdict(c.words, item, c.Now().Location())
	sentences := append([]string{title + ". " + text}, wording.Remarks(c.words, item)...)
	one := importedFile{
		File: item.Name, Verdict: item.Verdict, Agency: item.Received.Agency, Revision: item.Received.Revision,
		Print: item.Received.Print.String(), Late: item.Late, Text: strings.Join(sentences, " "),
	}
	for _, p := range item.Missing {
		one.Missing = append(one.Missing, string(p.Kind))
	}
	return one
}

func (c *call) printImported(list []importedFile, report *intake.Report) {
	for _, one := range list {
		name := one.File
		if one.Agency != "" {
			name = c.words.Say("command.import.file", "File", one.File, "Agency", one.Agency, "Revision", one.Revision)
		}
		writeLine(c.Out, printable(name))
		writeLine(c.Out, printable("  "+one.Text))
		if one.Print != "" {
			writeLine(c.Out, "  "+one.Print)
		}
	}
	writeLine(c.Out, wording.TakenIn(c.words, report, 0))
}

func (c *call) writeRecords(d *desk.Desk, report *intake.Report, f importFlags) error {
	options := c.options(reportFlags{final: true})
	if f.protocol != "" {
		doc, err := reports.Protocol(report, options)
		if err == nil {
			err = d.WriteDocument(doc, f.protocol)
		}
		if err != nil {
			return err
		}
		c.sayFile("command.import.protocol", f.protocol)
	}
	if f.receipts == "" {
		return nil
	}
	written := 0
	for i := range report.Items {
		item := &report.Items[i]
		if item.Verdict != intake.New && item.Verdict != intake.Newer {
			continue
		}
		doc, err := reports.Receipt(item.Received, &report.Call, options)
		if err == nil {
			err = d.WriteDocument(doc, filepath.Join(f.receipts, strings.TrimSuffix(item.Name, filepath.Ext(item.Name))+".pdf"))
		}
		if err != nil {
			return err
		}
		written++
	}
	if written > 0 {
		c.sayFile("command.import.receipts", f.receipts)
	}
	return nil
}

// sayFile says to a person where something was written.
func (c *call) sayFile(key, path string) {
	if !c.json {
		c.say(key, "Path", path)
	}
}

func (c *call) importList() *cobra.Command {
	cmd := c.command("list CALL", "command.import.list", func(cmd *cobra.Command, args []string) error {
		return c.work(cmd, func(ctx context.Context, store Store, _ *desk.Desk) error {
			id := assessment.CallID(args[0])
			if _, err := store.Call(ctx, id); err != nil {
				return err
			}
			list, err := store.Received(ctx, id)
			if err != nil {
				return err
			}
			return c.printReceived(list)
		})
	})
	cmd.Args = exactly(1)
	return cmd
}

// receivedFile is a submission that arrived, for machines.
type receivedFile struct {
	Agency   string              `json:"agency"`
	Revision int                 `json:"revision"`
	Standing assessment.Standing `json:"standing"`
	Doubt    assessment.Doubt    `json:"doubt,omitempty"`
	Print    string              `json:"fingerprint"`
}

func (c *call) printReceived(list []assessment.Received) error {
	slices.SortStableFunc(list, func(a, b assessment.Received) int {
		return cmp.Or(cmp.Compare(a.Agency, b.Agency), cmp.Compare(a.Revision, b.Revision))
	})
	say := c.words.Say
	files := make([]receivedFile, 0, len(list))
	rows := [][]string{{say("command.column.agency"), say("command.column.revision"), say("command.column.state"), say("command.column.fingerprint")}}
	for _, r := range list {
		files = append(files, receivedFile{Agency: r.Agency, Revision: r.Revision, Standing: r.Standing, Doubt: r.Doubt, Print: r.Print.String()})
		rows = append(rows, []string{r.Agency, c.words.Integer(r.Revision), say("command.standing." + string(r.Standing)), r.Print.String()})
	}
	if c.json {
		c.printJSON(c.Out, files)
		return nil
	}
	if len(list) == 0 {
		c.say("command.import.none")
		return nil
	}
	return c.table(rows)
}

func (c *call) importDecide() *cobra.Command {
	var accept, reject bool
	cmd := c.command("decide CALL FINGERPRINT", "command.import.decide", func(cmd *cobra.Command, args []string) error {
		if accept == reject {
			return misuse("command.import.one_way")
		}
		return c.work(cmd, func(ctx context.Context, store Store, _ *desk.Desk) error {
			id := assessment.CallID(args[0])
			print, err := printNamed(ctx, store, id, args[1])
			if err != nil {
				return err
			}
			in := &intake.Office{Store: store, Clock: c.Now}
			if err := in.Decide(ctx, id, print, accept); err != nil {
				return err
			}
			list, err := store.Received(ctx, id)
			if err != nil {
				return err
			}
			return c.printReceived(list)
		})
	})
	cmd.Args = exactly(2)
	cmd.Flags().BoolVar(&accept, "accept", false, c.words.Say("command.flag.accept"))
	cmd.Flags().BoolVar(&reject, "reject", false, c.words.Say("command.flag.reject"))
	return cmd
}

// printNamed finds the submission whose fingerprint begins as a person typed
// it, at least the first eight digits.
func printNamed(ctx context.Context, store Store, call assessment.CallID, typed string) (assessment.Fingerprint, error) {
	const least = 8
	plain := func(s string) string { return strings.ToUpper(strings.Join(strings.Fields(s), "")) }
	list, err := store.Received(ctx, call)
	if err != nil {
		return assessment.Fingerprint{}, err
	}
	var found []assessment.Fingerprint
	for _, r := range list {
		if strings.HasPrefix(plain(r.Print.String()), plain(typed)) {
			found = append(found, r.Print)
		}
	}
	if len(found) != 1 || len(plain(typed)) < least {
		return assessment.Fingerprint{}, misuse("command.import.which", "Got", explain.Shorten(typed))
	}
	return found[0], nil
}
