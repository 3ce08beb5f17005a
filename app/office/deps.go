// Package office is the area of the programme office: its calls, its key, and
// the submissions that arrive.
package office

import (
	"context"
	"log/slog"
	"time"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/intake"
	"reifekompass/assessment/programme"
)

// Store is where calls and what arrived are kept.
type Store interface {
	Calls(ctx context.Context) ([]assessment.CallRecord, error)
	DeleteCall(ctx context.Context, id assessment.CallID) error
	Received(ctx context.Context, call assessment.CallID) ([]assessment.Received, error)
	// Round is assessment.ErrNotFound before the jury of a call has begun.
	Round(ctx context.Context, call assessment.CallID) (assessment.Round, error)
}

// Files are the system's own dialogs and programs. A path is empty, and a list
// of paths too, when the person changed their mind.
type Files interface {
	ChooseFiles(ctx context.Context, title string) (paths []string, err error)
	ChooseFolder(ctx context.Context, title string) (path string, err error)
	ChooseTarget(ctx context.Context, title, name string) (path string, err error)
	Asks() bool
	Reveal(path string) error
}

// Papers are what the office prints.
type Papers interface {
	Recovery(secret, recipient, path string) error
	Receipt(r assessment.Received, call *assessment.CallRecord, path string) error
	Protocol(r *intake.Report, path string) error
}

// Deps is what the area is handed. All fields are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Office  *programme.Office
	Intake  *intake.Office
	Store   Store
	Files   Files
	Papers  Papers
	// Sources lists the files that paths name; of a folder the submissions.
	Sources func(paths []string) ([]intake.Source, error)
	// WriteFile writes a file whole or not at all.
	WriteFile func(path string, content []byte) error
	// ReadCatalogue reads the file of a catalogue.
	ReadCatalogue func(path string) ([]byte, error)
	Copy          func(text string)
	// OpenJury begins the round of a call; until is the deadline of the review,
	// zero: none.
	OpenJury func(ctx context.Context, call assessment.CallID, until time.Time) error
	Navigate kit.Navigator
	Log      *slog.Logger
}
