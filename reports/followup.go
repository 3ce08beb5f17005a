package reports

import (
	"fmt"
	"strconv"

	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/document"
)

// FollowUpInput is a later assessment of an agency beside an earlier one.
type FollowUpInput struct {
	Earlier, Later Input
	followup.FollowUp
}

// NewFollowUpInput compares two assessments that followup.Check lets through.
func NewFollowUpInput(earlier, later Input) FollowUpInput {
	return FollowUpInput{Earlier: earlier, Later: later, FollowUp: followup.New(sideOf(&earlier), sideOf(&later))}
}

func sideOf(in *Input) followup.Side {
	a := in.Assessment
	return followup.Side{Catalogue: in.Catalogue, Assessment: &a}
}

// FollowUp returns the report about what has changed at an agency: a sentence
// that sums it up, the change of each dimension, the questions that moved,
// processes, measures with what they cost, and how it was compared. What fell
// is told like what rose.
func FollowUp(in FollowUpInput, o Options) (document.Document, error) {
	if err := o.check(in.Earlier, in.Later); err != nil {
		return document.Document{}, fmt.Errorf("follow-up of %s: %w", in.Later.Assessment.ID, err)
	}
	w := newWriter(o, in.Later.Catalogue)
	f := &figures{}
	sections := []document.Section{w.changeSummary(&in, f)}
	if len(in.Questions) > 0 {
		sections = append(sections, w.movedPage(&in, f))
	}
	sections = append(sections, w.changedProcesses(&in, f)...)
	sections = append(sections, w.changedMeasures(&in, f)...)
	sections = append(sections, w.sharedPage(&in, f), w.followUpMethod(&in))
	a := in.Later.Assessment
	d := document.Document{
		Title:  w.Say("report.followup.file", "Agency", a.Agency.Name, "Before", in.Earlier.Assessment.Year, "After", a.Year),
		Author: a.Agency.Name, Subject: w.changeFinding(&in), Language: w.Language(), Date: o.Date,
		Frame: w.followUpFrame(&in), Cover: w.followUpCover(&in), Sections: sections,
		Attachments: []document.Attachment{w.followUpData(&in)},
	}
	return w.honest(w.themed(d), func(notes ...document.Block) document.Section { return w.followUpMethod(&in, notes...) }), nil
}

// moments are what the two assessments are called: by their years, or in their
// order where both are of one year.
func (w writer) moments(in *FollowUpInput) (before, after string) {
	first, last := in.Earlier.Assessment.Year, in.Later.Assessment.Year
	if first == last {
		return w.Say("report.followup.moment.first", "Year", first), w.Say("report.followup.moment.last", "Year", last)
	}
	return strconv.Itoa(first), strconv.Itoa(last)
}

func (in *FollowUpInput) fictional() bool { return in.Earlier.fictional() || in.Later.fictional() }

// print identifies what the report rests on.
func (in *FollowUpInput) print() string { return fingerprintOf([]Input{in.Earlier, in.Later}) }

func (w writer) followUpFrame(in *FollowUpInput) document.Frame {
	before, after := w.moments(in)
	frame := w.frame(in.fictional(), w.catalogueName(&in.Later), in.print())
	frame.Head = w.Say("report.followup.head", "Agency", in.Later.Assessment.Agency.Name, "Before", before, "After", after)
	frame.Report = w.Say("report.followup")
	return frame
}

func (w writer) followUpCover(in *FollowUpInput) *document.Cover {
	before, after := w.moments(in)
	cover := &document.Cover{
		Brand: w.Say("report.brand"), Report: w.Say("report.followup"), Name: in.Later.Assessment.Agency.Name,
		Subtitles: []string{
			w.Say("report.followup.subtitle", "Before", before), w.Say("report.followup.subtitle.years", "Before", before, "After", after),
		},
		Figure: document.Figure{
			Caption: document.Caption{Text: w.Say("report.followup.cover.caption", "After", after), Note: w.cellsNote(&in.Later)},
			Scene:   w.levelCells(&in.Later).Draw(),
		},
		Facts: w.facts(w.state(), w.catalogueName(&in.Later), in.print()),
		Note:  joinedWith("\n", []string{w.profileLine(&in.Later), w.formerName(in)}),
	}
	if in.fictional() {
		cover.Mark = w.Say("report.fictional")
	}
	return cover
}

// formerName says what the agency was called then, if it was renamed.
func (w writer) formerName(in *FollowUpInput) string {
	then, now := in.Earlier.Assessment.Agency, in.Later.Assessment.Agency
	if followup.SameAgency(then, now) {
		return ""
	}
	return w.Say("report.followup.renamed", "Name", oneLine(then.Name))
}

// dimensionOf is the dimension as it is asked now.
func (in *FollowUpInput) dimensionOf(id assessment.DimensionID) assessment.Dimension {
	for _, d := range in.Later.asked().Dimensions {
		if d.ID == id {
			return d
		}
	}
	return assessment.Dimension{ID: id}
}

// absolute is a change without its sign.
func absolute(s scoring.Score) scoring.Score {
	if zero := scoring.NewScore(0, 1); s.Known() && s.Compare(zero) < 0 {
		return zero.Minus(s)
	}
	return s
}

// changePoints is a change without its sign, with its unit.
func (w writer) changePoints(s scoring.Score) string {
	n := 2
	if absolute(s).Round(1) == "1.0" {
		n = 1
	}
	return w.Count("report.followup.points", n, "Number", w.score(absolute(s)))
}

// way says as printed whether a change is up, down or none.
func way(s scoring.Score) int {
	zero := scoring.NewScore(0, 1)
	if !s.Known() || s.Round(1) == "0.0" {
		return 0
	}
	return s.Compare(zero)
}
