package reports

import (
	"fmt"
	"slices"

	"reifekompass/reports/document"
)

// Own returns the report an agency prints about itself: cover, summary,
// profile, where it stands in its peer group and beside a summary for everybody, a page per dimension
// (beside the service what companies say), all gaps, what the team says, what
// was recorded beside the questions (potential, processes, systems, service,
// roadmap, vision, good solutions), method and hints.
func Own(in Input, o Options) (document.Document, error) {
	if err := o.check(in); err != nil {
		return document.Document{}, fmt.Errorf("own report %s: %w", in.Assessment.ID, err)
	}
	w := newWriter(o, in.Catalogue)
	f := &figures{}
	sections := []document.Section{w.summary(&in, f), w.profilePage(&in, f)}
	sections = append(sections, w.circlePages(&in, f)...)
	sections = append(sections, w.besidePages(&in, f)...)
	planned := planOf(&in)
	for _, s := range standings(&in) {
		sections = append(sections, w.dimensionPage(&in, s, planned, f))
		if in.Companies.beside(in.Catalogue) == s.ID {
			sections = append(sections, w.companiesPage(&in, f))
		}
	}
	sections = append(sections, w.gapsPage(&in, f))
	sections = append(sections, w.teamPage(&in, f)...)
	sections = append(sections, w.inventoryPages(&in, f)...)
	sections = append(sections, w.methodPage(&in))
	sections = slices.Insert(sections, 1, w.contents(sections))
	a := in.Assessment
	d := document.Document{
		Title:    w.Say("report.own.file", "Agency", a.Agency.Name, "Year", a.Year),
		Author:   a.Agency.Name,
		Subject:  w.finding(&in),
		Language: w.Language(), Date: o.Date,
		Frame:    w.ownFrame(&in),
		Cover:    w.ownCover(&in),
		Sections: sections, Attachments: w.answerFile(),
	}
	return w.honest(w.themed(d), func(notes ...document.Block) document.Section { return w.methodPage(&in, notes...) }), nil
}

// inventoryPages say what the agency recorded beside the questions. What it
// did not record has no page.
func (w writer) inventoryPages(in *Input, f *figures) []document.Section {
	return slices.Concat(
		w.potentialPage(portfolioOf(in), f), w.processPage(in, f), w.systemsPage(in, f), w.servicePage(in, f),
		w.roadmapPages(in, f), w.visionPage(in), w.solutionPage(in),
	)
}

func (w writer) ownFrame(in *Input) document.Frame {
	a := in.Assessment
	frame := w.frame(in.fictional(), w.catalogueName(in), Fingerprint(&a))
	frame.Head = w.Say("report.own.head", "Agency", a.Agency.Name, "Year", a.Year)
	frame.Report = w.Say("report.own")
	if w.internal(in) {
		frame.Mark = joinedWith(" · ", []string{frame.Mark, w.Say("report.internal.mark")})
	}
	return frame
}

// frame is what stands on every page; a draft says so twice, and first in
// the foot, so that it is never cut off.
func (w writer) frame(fictional bool, catalogue, fingerprint string) document.Frame {
	foot, state := "report.foot", document.State{Text: w.Say("report.state.final.mark")}
	if !w.options.Final {
		foot, state = "report.foot.draft", document.State{Text: w.Say("report.state.draft.mark"), Draft: true}
	}
	frame := document.Frame{
		State:      state,
		Foot:       w.Say(foot, "Catalogue", catalogue, "Model", ModelVersion, "Date", w.Date(w.options.Date), "Fingerprint", fingerprint),
		PageNumber: w.Say("report.page", "Page", document.PageMark, "Pages", document.PagesMark),
		Continued:  w.Say("report.continued"),
	}
	if fictional {
		frame.Mark = w.Say("report.fictional.mark")
	}
	return frame
}

func (w writer) state() string {
	if w.options.Final {
		return w.Say("report.state.final")
	}
	return w.Say("report.state.draft")
}

// catalogueName is the title of the catalogue with the version that was
// answered.
func (w writer) catalogueName(in *Input) string {
	version := in.Assessment.CatalogueVersion
	if version == "" {
		version = in.Catalogue.Version
	}
	return w.Say("report.catalogue.name", "Title", w.text(in.Catalogue.Title), "Version", version)
}

// figures numbers the figures and tables of a report.
type figures struct{ last int }

func (f *figures) next(w writer, text, note string) document.Caption {
	f.last++
	return document.Caption{Number: w.Say("report.figure", "Number", w.Integer(f.last)), Text: text, Note: note}
}

// contents lists the sections with their pages.
func (w writer) contents(sections []document.Section) document.Section {
	var entries []document.Entry
	for _, s := range sections {
		entries = append(entries, document.Entry{Text: s.Bookmark, Anchor: s.Anchor, Level: s.Level})
	}
	return document.Section{
		Kicker: w.Say("report.contents"), Title: w.Say("report.contents.title"), Bookmark: w.Say("report.contents"), Anchor: "contents",
		Blocks: []document.Block{document.Contents{Entries: entries}},
	}
}
