package overview

import (
	"context"
	"log/slog"
	"time"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports"
)

// Store is where the assessments are kept.
type Store interface {
	List(ctx context.Context) ([]assessment.Summary, error)
	Delete(ctx context.Context, id assessment.ID) error
	Restore(ctx context.Context, id assessment.ID) error
}

// Backups makes backup copies of everything.
type Backups interface {
	Backup(ctx context.Context) (path string, err error)
	LastBackup(ctx context.Context) (at time.Time, path string, err error)
}

// Desk handles whole assessments.
type Desk interface {
	WriteComparison(ctx context.Context, ids []assessment.ID, path string, o reports.Options) error
}

// Opener opens files of any kind.
type Opener interface {
	// Open takes in what a file holds and says what it is.
	Open(ctx context.Context, path string) (assessment.Opened, error)
	// Import stores what a file holds as a new assessment.
	Import(ctx context.Context, path string) (assessment.ID, error)
	// Begin creates an empty assessment of the agency that answers a call.
	Begin(ctx context.Context, agency assessment.Agency, call assessment.CallID) (assessment.ID, error)
	// Attach makes an assessment answer a call.
	Attach(ctx context.Context, id assessment.ID, call assessment.CallID) error
}

// Files are the system's own dialogs and programs. A path is empty when the
// person changed their mind, and the error exec.ErrNotFound where the system
// has no dialogs. They may be waited for in the background.
type Files interface {
	ChooseFile(ctx context.Context, title string) (path string, err error)
	ChooseTarget(ctx context.Context, title, name string) (path string, err error)
	// Asks reports whether the system has dialogs. Where it has none,
	// ChooseTarget chooses a path itself.
	Asks() bool
	Open(path string) error
	Reveal(path string) error
}

// Screen shows states. Nothing it is told counts as input of the person.
type Screen interface {
	Render(s State)
	// Reveal brings the row into sight and puts the focus on it.
	Reveal(id assessment.ID)
	// Toast says that something is done and offers to take it back.
	Toast(text string, undo func())
	// AskPath asks where the file is, and calls OpenPath.
	AskPath()
	// Ask asks what is to be done with a file that was opened.
	Ask(q Question)
}

// Juries are the jury files that were opened here.
type Juries interface {
	// Files lists them, the newest first.
	Files(ctx context.Context) ([]assessment.KeptJuryFile, error)
	// Known reports whether Brief is quick.
	Known(file *assessment.KeptJuryFile) bool
	// Brief is what the juror of a file has said, without the submissions.
	Brief(ctx context.Context, file *assessment.KeptJuryFile) (*jury.Work, error)
	// Handed returns what was handed in.
	Handed(ctx context.Context, round string) ([]assessment.KeptBallot, error)
}

// Deps is what the start screen is handed. All fields are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Store   Store
	Backups Backups
	Desk    Desk
	Opener  Opener
	Files   Files
	// Look shows the comparative report of assessments before it is written.
	// Failed hears why there is none to be shown.
	Look   func(ids []assessment.ID, o reports.Options, failed func(error))
	Juries Juries
	// OpenJury opens a jury file, which asks for a passphrase.
	OpenJury func(path string)
	// BeginFor asks for which agency an assessment for a call begins.
	BeginFor func(call *assessment.Call)
	// Samples stores the sample agencies; those that are there stay.
	Samples   func(ctx context.Context) ([]assessment.ID, error)
	Catalogue *assessment.Catalogue
	// Navigate leads to the other screens. The profile area without an
	// assessment stands for a new one.
	Navigate kit.Navigator
	Log      *slog.Logger
}
