// Package balance is the page on which the programme office sees what a
// programme has come to: measures by module and agency, what has changed since
// an earlier call, how winners have changed beside the others where that may
// be told, and the way to the report. It changes nothing; what may be told is
// decided by assessment/followup.
package balance

import (
	"context"
	"log/slog"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// State is the whole page, ready to be shown.
type State struct {
	Loaded   bool
	Working  string   // what takes a moment; empty: nothing does
	Trouble  string   // why there is no balance; empty: all is well
	Options  []string // no earlier call, then those it can be compared with
	Selected int      // of Options
	Nobody   bool     // no application counts yet
	Missing  string   // why no change is shown; empty: it is
	View     reports.BalanceView
}

// Desk adds up a programme.
type Desk interface {
	Earlier(ctx context.Context, call assessment.CallID) ([]assessment.CallRecord, error)
	Input(ctx context.Context, call, earlier assessment.CallID) (reports.BalanceInput, error)
	Report(ctx context.Context, call, earlier assessment.CallID, o reports.Options) (document.Document, error)
}

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
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Call    assessment.CallID
	Desk    Desk
	Look    func(Request) // shows a report before it is written
	Options func() reports.Options
	Log     *slog.Logger
}
