// Package followup is the page that shows what has changed at an agency since
// an earlier assessment: change per dimension, questions and measures, the way
// to the report, and to the next assessment. It changes no answer.
package followup

import (
	"context"
	"log/slog"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/assessment/session"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// State is the whole page, ready to be shown.
type State struct {
	Title    string
	Options  []string // the assessments it can be compared with, the newest first
	Selected int      // of Options
	Empty    string   // the sentence in place of a comparison; empty: there is one
	Trouble  string   // why there is none; empty: all is well
	View     reports.ChangeView
}

// Desk looks back.
type Desk interface {
	Earlier(ctx context.Context, id assessment.ID) ([]followup.Candidate, error)
	Input(ctx context.Context, later, earlier assessment.ID) (reports.FollowUpInput, error)
	Report(ctx context.Context, later, earlier assessment.ID, o reports.Options) (document.Document, error)
	// Begin creates the assessment with which the agency goes on; year 0 is
	// the present one or the next.
	Begin(ctx context.Context, from assessment.ID, year int) (assessment.ID, error)
}

// Session knows the assessment that is open.
type Session interface{ State() session.State }

// Request is a report that a person wants to look at.
type Request struct {
	Title    string // of the screen that shows it
	Save     string // title of the dialog that asks where to
	Name     string // of the file, proposed
	Done     string // what is said when it is written
	Options  reports.Options
	Internal bool // it can hold internal comments
	// Make makes the report; it is called on another goroutine.
	Make func(ctx context.Context, o reports.Options) (document.Document, error)
	// Failed hears why there is no report to be shown.
	Failed func(err error)
}

// Deps is what the page is handed. All fields are required.
type Deps struct {
	Context  context.Context // ends with the window
	Kit      *kit.Kit
	Session  Session
	Desk     Desk
	Look     func(Request) // shows a report before it is written
	Navigate kit.Navigator
	Log      *slog.Logger
}
