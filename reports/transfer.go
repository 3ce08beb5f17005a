package reports

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/document"
)

// ReleaseRules names the rules of DOMAIN section 6 that a transfer report says
// its release was made by.
const ReleaseRules = "1.0"

// ErrNoRelease says that there is no release to report about.
var ErrNoRelease = errors.New("no release")

// TransferInput is a release with everything that the report for all says
// beside it, as plain values. It holds nothing of a single agency but what that
// agency released with its name.
type TransferInput struct {
	Release   *transfer.Release
	Catalogue *assessment.Catalogue // whole; that of the assessments
	Title     string                // "Transferbericht Nordrhein-Westfalen 2026"; empty: a general one
	// Participants is the public list of those who took part; empty: no list is
	// printed.
	Participants []Participant
	Solutions    []SharedSolution // in any order
	// Partners are the matches of those who look for others; one is printed only
	// if Names has all of it.
	Partners []transfer.Match
	Names    map[transfer.MemberID]string // of those who agreed to be named as partners
	Tiles    []region.Tile                // of all districts; empty: no map
	Print    string                       // fingerprint of the released file; empty: the report prints that of what it shows
	Office   string                       // who publishes the release; empty: the name of the theme, if there is one
	Licence  string                       // under which the office gives the numbers away; empty: none is stated, and the report says so
	Data     []document.Attachment        // the open data of the release, to travel inside; nil: none
	// Fictional says that the members are made up.
	Fictional bool
}

// Participant is an agency that took part, as everybody may know.
type Participant struct {
	Name     string
	District assessment.AGS // five digits; empty: on no map
}

// SharedSolution is a solution of an agency. What its owner did not release is
// never printed, whatever stands here.
type SharedSolution struct {
	assessment.Solution

	Owner    string         // name of the agency
	District assessment.AGS // five digits; empty: on no map
	System   string         // name of the system it is done with; empty: not said
	// OwnProcess is what the process is called where it is no template of the
	// catalogue; empty: it is one, or there is none.
	OwnProcess string
	// Reach is how many others have the same process with a gap that the
	// solution closes, if that is Measured. What of it may be said is decided
	// here.
	Reach    transfer.Reach
	Measured bool
}

// Transfer returns the report about a release for all agencies: the need of
// each dimension, questions and processes with the most of it, good solutions,
// who can learn from whom, a map, all numbers, and how single agencies are
// protected. Without a release it is ErrNoRelease. What the release withholds
// is said in words and never shown as 0.
func Transfer(in TransferInput, o Options) (document.Document, error) {
	switch {
	case o.Words == nil:
		return document.Document{}, fmt.Errorf("transfer report: %w", ErrNoWords)
	case in.Catalogue == nil:
		return document.Document{}, fmt.Errorf("transfer report: %w", ErrNoCatalogue)
	case in.Release == nil:
		return document.Document{}, fmt.Errorf("transfer report: %w", ErrNoRelease)
	}
	w := newWriter(o, in.Catalogue)
	r := newReleased(w, &in)
	f := &figures{}
	sections := slices.Concat(
		[]document.Section{w.transferSummary(r), w.needPage(r, f)},
		w.questionPage(r, f), w.promisePage(r, f), w.winnerPage(r, f), []document.Section{w.solutionPages(r, f)},
		w.partnerPages(r, f), w.mapPages(r, f), w.participantPages(r, f), []document.Section{w.allValues(r, f), w.protection(r, f), w.transferMethod(r)},
	)
	sections = slices.Insert(sections, 1, w.contents(sections))
	d := document.Document{
		Title: r.title, Author: in.publisher(o), Subject: w.needTitle(r), Language: w.Language(), Date: o.Date,
		Frame: w.transferFrame(r), Cover: w.transferCover(r), Sections: sections, Attachments: in.Data, TextOnly: len(in.Data) == 0,
	}
	return w.honest(w.themed(d), func(notes ...document.Block) document.Section { return w.transferMethod(r, notes...) }), nil
}

// publisher is who gives the release out, as the call says it, otherwise as the
// theme of the report does; empty: nobody says.
func (in *TransferInput) publisher(o Options) string { return oneLine(cmp.Or(in.Office, o.Theme.Name)) }

// released is what all pages about a release share.
type released struct {
	*TransferInput

	title      string
	print      string
	dimensions []releasedRow // in the order of the catalogue; those that the release has
	questions  []releasedRow
	processes  []transfer.Promise // that are shown, the most promising first
	solutions  []SharedSolution   // in the order they are printed in
	offers     []offer
}

func newReleased(w writer, in *TransferInput) *released {
	r := &released{TransferInput: in, title: oneLine(in.Title), print: in.Print, processes: in.Release.Promises()}
	if r.title == "" {
		r.title = w.Say("report.transfer.name", "Year", w.options.Date.Year())
	}
	if r.print == "" {
		r.print = ReleaseFingerprint(in.Release)
	}
	for _, d := range in.Catalogue.Dimensions {
		if cell, there := in.Release.Cell(transfer.Subject{Dimension: d.ID}); there {
			r.dimensions = append(r.dimensions, releasedRow{Cell: cell, id: string(d.ID), name: w.short(d), title: d.Title})
		}
		for _, q := range d.Questions {
			if cell, there := in.Release.Cell(transfer.Subject{Dimension: d.ID, Question: q.ID}); there {
				r.questions = append(r.questions, releasedRow{Cell: cell, id: string(q.ID), name: w.questionName(q), title: q.Short})
			}
		}
	}
	r.solutions = r.releasedSolutions()
	r.offers = r.offersOf()
	return r
}

// shortID is the beginning of the id of the release, by which it is found; all
// of it stands on the cover and at the end.
func (r *released) shortID() string {
	const signs = 8
	id := []rune(oneLine(r.Release.ID))
	return string(id[:min(signs, len(id))])
}

// shortPrint is the beginning of a fingerprint, as the foot of every report
// shows it.
func shortPrint(print string) string {
	const groups = 3
	all := strings.Fields(print)
	return strings.Join(all[:min(groups, len(all))], " ")
}

func (w writer) transferFrame(r *released) document.Frame {
	frame := w.frame(r.Fictional, "", r.print)
	key := "report.transfer.foot"
	if !w.options.Final {
		key = "report.transfer.foot.draft"
	}
	frame.Foot = w.Say(key, "Version", r.Catalogue.Version, "Rules", ReleaseRules, "ID", r.shortID(), "Members", w.Integer(r.Release.Members),
		"Date", w.Date(w.options.Date), "Fingerprint", shortPrint(r.print))
	frame.Head, frame.Report = r.title, w.Say("report.transfer.values")
	return frame
}
