package command

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/reports/pdfcheck"
)

// unreadable is the exit code for a file that cannot be checked at all, so
// that scripts tell it from one with findings.
const unreadable = 2

func (c *call) pdf() *cobra.Command {
	check := c.command("check FILE …", "command.pdf.check", func(_ *cobra.Command, args []string) error {
		c.checkFiles(args)
		return nil
	})
	check.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return misuse("command.words_wrong", "Use", cmd.UseLine())
		}
		return nil
	}
	return c.group("pdf", "command.pdf", check)
}

// checked is what was found in a file, for machines.
type checked struct {
	File        string    `json:"file"`
	Pages       int       `json:"pages"`
	Elements    int       `json:"elements"`
	Fonts       int       `json:"fonts"`
	Attachments int       `json:"attachments"`
	Findings    []finding `json:"findings"`
}

type finding struct {
	Rule   pdfcheck.Rule `json:"rule"`
	Page   int           `json:"page,omitempty"`
	Object int           `json:"object,omitempty"`
	Detail string        `json:"detail,omitempty"`
	Text   string        `json:"text"`
}

// checkFiles checks all files, also behind one that cannot be read. The worst
// of them decides about the exit code.
func (c *call) checkFiles(paths []string) {
	all := []checked{}
	for _, path := range paths {
		var report pdfcheck.Report
		err := desk.ReadAt(path, func(r io.ReaderAt, size int64) (err error) {
			report, err = c.CheckPDF(r, size)
			return err
		})
		switch {
		case err != nil:
			c.warn(explain.Sentence(c.words, err))
			c.code = unreadable
			continue
		case len(report.Findings) > 0:
			c.code = max(c.code, Failed)
		}
		all = append(all, c.checked(path, report))
		if !c.json {
			c.tell(path, report)
		}
	}
	if c.json {
		c.printJSON(c.Out, all)
	}
}

func (c *call) checked(path string, report pdfcheck.Report) checked {
	row := checked{
		File: path, Pages: report.Pages, Elements: report.Elements, Fonts: report.Fonts, Attachments: report.Attachments,
		Findings: []finding{},
	}
	for _, f := range report.Findings {
		row.Findings = append(row.Findings, finding{Rule: f.Rule, Page: f.Page, Object: f.Object, Detail: f.Detail, Text: c.rule(f.Rule)})
	}
	return row
}

// rule says what a rule found wrong and why it matters.
func (c *call) rule(rule pdfcheck.Rule) string { return c.words.Say("pdfcheck.rule." + string(rule)) }

// tell prints the findings by rule, each with its place, and a sentence about
// the whole file.
func (c *call) tell(path string, report pdfcheck.Report) {
	rules := 0
	for _, rule := range pdfcheck.Rules() {
		of := slices.DeleteFunc(slices.Clone(report.Findings), func(f pdfcheck.Finding) bool { return f.Rule != rule })
		if len(of) == 0 {
			continue
		}
		rules++
		writeLine(c.Out, c.rule(rule)+" ("+string(rule)+")")
		for _, f := range of {
			writeLine(c.Out, "  "+printable(c.where(f)))
		}
		if len(of) == pdfcheck.MaxFindings {
			c.say("pdfcheck.more")
		}
	}
	if len(report.Findings) == 0 {
		c.say("pdfcheck.good", "File", path,
			"Pages", c.words.Count("pdfcheck.pages", report.Pages, "N", c.words.Integer(report.Pages)),
			"Elements", c.words.Count("pdfcheck.elements", report.Elements, "N", c.words.Integer(report.Elements)),
			"Fonts", c.words.Count("pdfcheck.fonts", report.Fonts, "N", c.words.Integer(report.Fonts)),
			"Attachments", c.words.Count("pdfcheck.attachments", report.Attachments, "N", c.words.Integer(report.Attachments)))
		return
	}
	c.say("pdfcheck.bad", "File", path,
		"Findings", c.words.Count("pdfcheck.findings", len(report.Findings), "N", c.words.Integer(len(report.Findings))),
		"Rules", c.words.Count("pdfcheck.rules", rules, "N", c.words.Integer(rules)))
}

// where says where something was found, and which values the file has there.
func (c *call) where(f pdfcheck.Finding) string {
	var place []string
	if f.Page > 0 {
		place = append(place, c.words.Say("pdfcheck.page", "Page", f.Page))
	}
	if f.Object > 0 {
		place = append(place, c.words.Say("pdfcheck.object", "Object", f.Object))
	}
	if len(place) == 0 {
		place = append(place, c.words.Say("pdfcheck.whole"))
	}
	if f.Detail == "" {
		return strings.Join(place, ", ")
	}
	return strings.Join(place, ", ") + ": " + f.Detail
}
