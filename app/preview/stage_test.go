package preview

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

var errBroken = errors.New("broken")

// office is a fake of everything the preview is handed.
type office struct {
	t       testing.TB
	chapter int // pages of the report besides cover and contents
	chosen  string
	name    string // proposed
	asked   []reports.Options
	written map[string]document.Document
	opened  []string
	failed  error // what the report's owner was told
	err     error // of everything that can fail
	openErr error // of the programs that open files
	unasked bool  // there are no dialogs
	closed  int   // how often the preview was closed
	offers  []release.Offer
	unread  error  // why the summaries cannot be listed
	refused string // id of a summary that the report cannot stand beside
}

func newOffice(tb testing.TB) *office {
	tb.Helper()
	return &office{t: tb, chapter: 6, written: map[string]document.Document{}}
}

// report is one whose pages are easily told apart.
func (o *office) report() Report {
	return Report{
		Title: "Eigenbericht · Amt 2026", Save: "Bericht speichern", Name: "Eigenbericht Amt 2026.pdf", Done: "Der Bericht ist geschrieben.",
		Options:  reports.Options{Words: kittest.Words(o.t, "de"), Language: assessment.German, Date: kittest.Noon()},
		Internal: true, Make: o.make, Summaries: o.summaries, Failed: func(err error) { o.failed = err },
	}
}

func (o *office) summaries(context.Context) ([]release.Offer, error) { return o.offers, o.unread }

func (o *office) make(_ context.Context, options reports.Options) (document.Document, error) {
	o.asked = append(o.asked, options)
	if o.refused != "" && options.Summary == o.refused {
		return document.Document{}, &release.Error{Why: release.WhyQuestions}
	}
	return sample(o.chapter, options), o.err
}

// sample is a report: a cover, the contents, chapters on upright pages and a
// last one across, two pages each. Internal comments follow the contents.
func sample(chapters int, options reports.Options) document.Document {
	doc := document.Document{Title: "Bericht", Language: string(options.Language), Cover: &document.Cover{Name: "Amt", Report: "Eigenbericht"}}
	if options.Final {
		doc.Frame.State.Text = "ENDFASSUNG"
	}
	contents := document.Contents{}
	for i := range chapters {
		contents.Entries = append(contents.Entries, document.Entry{Text: chapter(options, i), Anchor: fmt.Sprint("c", i)})
	}
	doc.Sections = append(doc.Sections, document.Section{Title: "Was darin steht", Bookmark: "Inhalt", Blocks: []document.Block{contents}})
	if options.Internal {
		doc.Sections = append(doc.Sections, document.Section{Title: "Interne Bemerkungen", Blocks: []document.Block{document.Paragraph{Text: document.Plain("Nur im Haus.")}}})
	}
	for i := range chapters {
		doc.Sections = append(doc.Sections, document.Section{
			Title: chapter(options, i), Anchor: fmt.Sprint("c", i), Landscape: i == chapters-1,
			Blocks: []document.Block{document.Paragraph{Text: document.Plain("Text.")}, document.Break{}, document.Paragraph{Text: document.Plain("Mehr Text.")}},
		})
	}
	return doc
}

func chapter(options reports.Options, i int) string {
	if options.Language == assessment.English {
		return fmt.Sprint("Chapter ", i+1)
	}
	return fmt.Sprint("Kapitel ", i+1)
}

// WriteDocument implements Desk.
func (o *office) WriteDocument(doc document.Document, path string) error {
	if o.err == nil {
		o.written[path] = doc
	}
	return o.err
}

func (o *office) Asks() bool { return !o.unasked }

func (o *office) ChooseTarget(_ context.Context, _, name string) (string, error) {
	o.name = name
	return o.chosen, nil
}

func (o *office) Scratch(name string) string { return "/scratch/" + name }

func (o *office) Open(path string) error {
	o.opened = append(o.opened, "open "+path)
	return errors.Join(o.err, o.openErr)
}

func (o *office) Reveal(path string) error {
	o.opened = append(o.opened, "reveal "+path)
	return o.err
}

func (o *office) deps(k *kit.Kit) Deps {
	return Deps{Context: o.t.Context(), Kit: k, Desk: o, Files: o, Log: slog.New(slog.DiscardHandler), Closed: func() { o.closed++ }}
}

// stage is the preview in a window without a display, above another screen.
type stage struct {
	*office
	*kittest.Stage

	view *View
	page *kit.Button // what had the focus before
}

func show(tb testing.TB, o *office, set kittest.Setting) *stage {
	tb.Helper()
	s := &stage{office: o, Stage: kittest.New(tb, set)}
	s.page = s.Kit.Button(kit.ButtonSpec{Text: "Ergebnis"})
	s.Show(s.page)
	s.Kit.Focus(s.page)
	s.view = Open(o.deps(s.Kit), o.report())
	return s
}

// focused is what has the focus.
func (s *stage) focused() fyne.Focusable { return s.Window.Canvas().Focused() }

// at is the page that is shown, counted from 1.
func (s *stage) at() int { return s.view.state.Number + 1 }

// open reports whether the preview is there.
func (s *stage) open() bool { return s.Window.Canvas().Overlays().Top() != nil }
