// Package desk is the use case "handle whole assessments": create, read in,
// hand out, and write reports. Window and command line both stand at this
// desk, so neither can do what the other can't. Answering the questions of
// one assessment is the business of package session.
package desk

import (
	"context"
	"errors"
	"io"
	"slices"
	"sync"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/region"
	"reifekompass/assessment/release"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/team"
	"reifekompass/reports"
	"reifekompass/reports/document"
	"reifekompass/reports/theme"
)

// Store is where the desk keeps assessments.
type Store interface {
	Create(ctx context.Context, a assessment.Assessment) (assessment.ID, error)
	Load(ctx context.Context, id assessment.ID) (assessment.Assessment, error)
	Restore(ctx context.Context, id assessment.ID) error
	// Call returns a call, assessment.ErrNotFound if it is not here.
	Call(ctx context.Context, id assessment.CallID) (assessment.CallRecord, error)
	// Handovers returns what was handed over of an assessment, oldest first.
	Handovers(ctx context.Context, id assessment.ID) ([]assessment.Handover, error)
}

// Desk holds what its work needs. All fields but Regions, Team, Companies,
// Released, Circles and Theme are required. It must not be copied.
type Desk struct {
	Store     Store
	Catalogue *assessment.Catalogue // the shipped one, of assessments without a call
	Places    *region.Table
	Clock     func() time.Time
	// Regions is where Places have their economic regions from; nil: from
	// nowhere that could be changed.
	Regions *Regions
	// WritePDF turns a document into a PDF file.
	WritePDF func(io.Writer, document.Document) error
	// Team is where what colleagues said is kept, for own reports; nil: nowhere.
	Team TeamStore
	// Companies is what companies say, for own reports; nil: nothing.
	Companies *Dialogue
	// Released are the summaries that were loaded, for own reports; nil: none.
	Released *release.Reader
	// Circles is what feedback letters said, for own reports; nil: nothing.
	Circles CircleStore
	// Theme is the look of reports that bring none of their own; nil: that of
	// the program.
	Theme func(context.Context) (theme.Theme, error)

	calls sync.Map // of assessment.CallID: the *assessment.Catalogue of a locked call, which never changes
}

// New creates an empty assessment of the agency for the year. The place's
// name and kind are filled in from its key where they are empty.
func (d *Desk) New(ctx context.Context, agency assessment.Agency, year int) (assessment.ID, error) {
	a := assessment.Assessment{
		Agency:           d.locate(agency),
		Year:             year,
		CatalogueID:      d.Catalogue.ID,
		CatalogueVersion: d.Catalogue.Version,
		Status:           assessment.Draft,
	}
	if err := a.Check(); err != nil {
		return "", err
	}
	return d.Store.Create(ctx, a)
}

// locate cleans the profile and fills in what the key of the place says.
func (d *Desk) locate(agency assessment.Agency) assessment.Agency {
	agency = agency.Clean()
	place, known := d.Places.Find(agency.AGS)
	if !known {
		return agency
	}
	if agency.Place == "" {
		agency.Place = place.Name
	}
	if agency.Kind == "" {
		agency.Kind = place.Kind
	}
	agency.Fictional = agency.Fictional || place.Fictional
	return agency
}

// Import reads an answer file and stores it as a new assessment, whole or not
// at all; a share of another assessment is opened to be filled in. It refuses a
// file made with another catalogue (*assessment.CatalogueError) and a share
// that is filled in already (*team.BelongError).
func (d *Desk) Import(ctx context.Context, file io.Reader) (assessment.ID, error) {
	a, err := d.read(ctx, file)
	if err != nil {
		return "", err
	}
	return d.createRead(ctx, a)
}

// createRead stores what a file holds as a new assessment. One that was handed
// over elsewhere was not handed over from here: it can be worked on.
func (d *Desk) createRead(ctx context.Context, a assessment.Assessment) (assessment.ID, error) {
	if a.Status == assessment.Submitted {
		a.Status = assessment.Draft
	}
	return d.Store.Create(ctx, a)
}

// Read reads an answer file without storing it. Errors are those of Import.
func (d *Desk) Read(ctx context.Context, file io.Reader) (assessment.Assessment, error) {
	return d.read(ctx, file)
}

func (d *Desk) read(ctx context.Context, file io.Reader) (assessment.Assessment, error) {
	a, err := exchange.ReadAnswers(file)
	if err != nil {
		return a, err
	}
	if a.Part != nil {
		if a, err = team.Open(&a, sealed.RandomName()); err != nil {
			return a, err
		}
	}
	return a, d.admit(ctx, &a)
}

// admit checks an assessment that came from outside against the catalogue by
// which it is asked, and fills in what the key of its place says.
func (d *Desk) admit(ctx context.Context, a *assessment.Assessment) error {
	if err := d.forgetStranger(ctx, a); err != nil {
		return err
	}
	asked, err := d.catalogueFor(ctx, a)
	if err != nil {
		return err
	}
	for id := range a.Answers {
		if _, known := asked.Question(id); !known {
			return &assessment.CatalogueError{Got: a.CatalogueID, Want: asked.ID, Question: id}
		}
	}
	if err := checkInventory(asked, slices.Concat(asked.Criteria, d.Catalogue.Criteria), a.Inventory); err != nil {
		return err
	}
	a.Agency = d.locate(a.Agency)
	return a.Check()
}

// forgetStranger takes away the call of an assessment where it is not here.
// The assessment can answer it again once the call was opened.
func (d *Desk) forgetStranger(ctx context.Context, a *assessment.Assessment) error {
	if a.Call == "" {
		return nil
	}
	_, err := d.Store.Call(ctx, a.Call)
	if errors.Is(err, assessment.ErrNotFound) {
		a.Call, err = "", nil
	}
	return err
}

// checkInventory refuses measures for questions that the catalogue does not
// have, and texts about other criteria than those named: of the call and of the
// shipped catalogue, since texts that a call does not ask for stay with the
// assessment that answers it. Processes need no template.
func checkInventory(asked *assessment.Catalogue, criteria []assessment.Criterion, inventory assessment.Inventory) error {
	other := assessment.CatalogueError{Got: asked.ID, Want: asked.ID}
	for _, m := range inventory.Measures() {
		other.Question = m.Subject.Question
		if _, known := asked.Question(other.Question); !known && other.Question != "" {
			return &other
		}
	}
	other.Question = ""
	for _, entry := range inventory {
		vision, ok := entry.(assessment.Vision)
		other.Criterion = vision.Criterion
		if ok && !slices.ContainsFunc(criteria, func(c assessment.Criterion) bool { return c.ID == other.Criterion }) {
			return &other
		}
	}
	return nil
}

// Export writes the assessment with all its answers and comments, the
// internal ones too, as an answer file: it is the agency's own copy.
func (d *Desk) Export(ctx context.Context, id assessment.ID, file io.Writer) error {
	a, err := d.Store.Load(ctx, id)
	if err != nil {
		return err
	}
	return exchange.WriteAnswers(file, &a)
}

// Evaluate loads an assessment and computes its result.
func (d *Desk) Evaluate(ctx context.Context, id assessment.ID) (reports.Input, error) {
	a, err := d.Store.Load(ctx, id)
	if err != nil {
		return reports.Input{}, err
	}
	return d.evaluate(ctx, a)
}

// evaluate computes the result of an assessment that may not be stored.
func (d *Desk) evaluate(ctx context.Context, a assessment.Assessment) (reports.Input, error) {
	asked, err := d.catalogueFor(ctx, &a)
	if err != nil {
		return reports.Input{}, err
	}
	place, _ := d.Places.Find(a.Agency.AGS)
	return reports.Input{
		Catalogue:  asked,
		Assessment: a,
		Result:     scoring.Evaluate(asked, &a),
		Place:      place,
	}, nil
}
