// Package app is the window: it paints, leads from screen to screen, keeps
// the bar at the top true, and hands each screen what it needs. What a screen
// shows and does is decided by the screens; what is stored, by the session.
package app

import (
	"context"
	"io"
	"io/fs"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"reifekompass/app/balance"
	"reifekompass/app/course"
	"reifekompass/app/dialogue"
	"reifekompass/app/followup"
	"reifekompass/app/juror"
	"reifekompass/app/jury"
	"reifekompass/app/kit"
	"reifekompass/app/office"
	"reifekompass/app/overview"
	"reifekompass/app/preview"
	"reifekompass/app/publish"
	"reifekompass/app/result"
	"reifekompass/app/settings"
	"reifekompass/app/submit"
	"reifekompass/app/teamwork"
	"reifekompass/app/transfer"
	"reifekompass/assessment"
	lookback "reifekompass/assessment/followup"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/intake"
	round "reifekompass/assessment/jury"
	"reifekompass/assessment/learning"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/region"
	"reifekompass/assessment/release"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// Store is where everything is kept.
type Store interface {
	session.Store
	overview.Store
	overview.Backups
	Setting(ctx context.Context, key string) (string, error)
	SaveSetting(ctx context.Context, key, value string) error
}

// Desk handles whole assessments.
type Desk interface {
	overview.Desk
	result.Desk
	result.Maker
	preview.Desk
	New(ctx context.Context, agency assessment.Agency, year int) (assessment.ID, error)
	CatalogueOf(ctx context.Context, id assessment.ID) (*assessment.Catalogue, error)
	submit.Desk
	// HandedOver makes the own report of what is handed over of an assessment.
	HandedOver(ctx context.Context, id assessment.ID, s *assessment.Submission, o reports.Options) (document.Document, error)
	// CircleOf returns an assessment with what its feedback letter says about
	// its peer group.
	CircleOf(ctx context.Context, id assessment.ID) (reports.Input, error)
}

// Files are the system's own dialogs and programs.
type Files interface {
	overview.Files
	preview.Files
	ChooseFiles(ctx context.Context, title string) (paths []string, err error)
	ChooseFolder(ctx context.Context, title string) (path string, err error)
}

// Travel is what leaves the computer and arrives: calls, submissions, keys.
type Travel struct {
	Programme *programme.Office
	Agency    *handover.Agency
	Intake    *intake.Office
	Store     TravelStore
	Team      teamwork.Team
	Companies dialogue.Desk
	Jury      *round.Office
	Post      course.Post
	Papers    JuryPapers
	Opener    overview.Opener
	Juror     Juror
	// Seat is where a juror reads and judges.
	Seat      func(w *round.Work) Seat
	Learning  *learning.Office
	Releases  publish.Office  // what everybody may learn
	Released  *release.Reader // releases that were loaded
	Transfers TransferPapers
	// LoadRelease loads the release in a file.
	LoadRelease func(ctx context.Context, path string) (release.Loaded, error)
	Submitted   func() Submissions // a new reader of what applicants handed over

	Sources        func(paths []string) ([]intake.Source, error)
	OpenCall       func(ctx context.Context, path string) (assessment.CallRecord, error)
	HandOver       func(ctx context.Context, p *handover.Prepared, path string) (assessment.Handover, error)
	LoadAttachment func(path string) (assessment.Attachment, error)
	Difference     func(now, file *assessment.Assessment) (session.Bundle, error)
	WriteDocument  func(doc document.Document, path string) error
}

// JuryPapers makes what the round of a call leaves on paper.
type JuryPapers interface {
	Report(ctx context.Context, call assessment.CallID, o reports.Options) (document.Document, error)
	Minutes(ctx context.Context, call assessment.CallID, o reports.Options) (document.Document, error)
	// Letters writes the feedback letter of every applicant into a folder.
	// wrote hears of each: whose it is, where, and how many of all are done.
	Letters(ctx context.Context, call assessment.CallID, dir string, o reports.Options, wrote func(agency, path string, done, total int)) error
	// Sheet writes the whole round as a workbook.
	Sheet(ctx context.Context, call assessment.CallID, path string, words *translations.Translator) error
}

// TransferPapers makes what a release leaves on paper and as open data.
type TransferPapers interface {
	Transfer(ctx context.Context, id string, o reports.Options) (document.Document, error)
	// WriteDataOf writes open data in the form that the ending of the path asks
	// for: ".xlsx", ".json" or, as CSV files, ".zip".
	WriteDataOf(ctx context.Context, id, path string, o reports.Options) error
}

// Juror is the desk of a juror.
type Juror interface {
	juror.Desk
	juror.FileDesk
	overview.Juries
	// Work is what the juror has said about a jury file that was opened here.
	Work(ctx context.Context, round string) (*round.Work, error)
}

// Seat is where a juror reads and judges.
type Seat interface {
	jury.Desk
	// Catalogue returns the questions as the call of the file asks them.
	Catalogue() (*assessment.Catalogue, error)
}

// Boards hands out the jury round of a call.
func (t *Travel) Boards(call assessment.CallID) jury.Boards { return boards{t.Jury, call} }

type boards struct {
	office *round.Office
	call   assessment.CallID
}

// Board implements jury.Boards.
func (b boards) Board(ctx context.Context) (*round.Board, error) { return b.office.Board(ctx, b.call) }

// Submissions reads what applicants handed over.
type Submissions interface{ jury.Submissions }

// TravelStore is where what travels is kept.
type TravelStore interface {
	office.Store
	submit.Attachments
}

// Office is what takes a moment to read: the catalogue, the tables of places,
// and the desk that works with them.
type Office struct {
	Catalogue *assessment.Catalogue
	Places    *region.Table
	Lands     transfer.Lands   // the tiles of the map
	Regions   settings.Regions // where Places have their economic regions from
	Desk      Desk
	Travel    Travel
	FollowUp  FollowUp // looks back
	// Programmes adds up what programmes have come to.
	Programmes balance.Desk
	// Samples stores the sample agencies; those that are there stay.
	Samples func(ctx context.Context) ([]assessment.ID, error)
}

// FollowUp looks back at earlier assessments.
type FollowUp interface {
	followup.Desk
	// Before returns the assessment whose answers stand beside the questions
	// of another, nil if there is none.
	Before(ctx context.Context, id assessment.ID) (*lookback.Side, error)
}

// Deps is what the window is handed. All fields are required but Executor.
type Deps struct {
	App   fyne.App
	Store Store
	// Office is called on another goroutine, so that the window paints first: at
	// the beginning, and when the tables of places have changed.
	Office   func() (*Office, error)
	Fonts    fs.FS // holds the type face, as the assets do
	Files    Files
	Looks    settings.Looks
	Pictures settings.Pictures
	ReadFile func(path string, read func(io.Reader) error) error
	// WriteFile writes a file whole or not at all.
	WriteFile func(path string, write func(io.Writer) error) error
	// CopyPicture puts a PNG file on the clipboard.
	CopyPicture func(ctx context.Context, file []byte) error
	Clock       func() time.Time
	Log         *slog.Logger
	Folder      string // where the data lies
	Version     string // of the program
	// Words are in the language that holds unless the person has chosen one.
	Words *translations.Translator
	// NativeMessage speaks to the person without a window.
	NativeMessage func(title, text string)
	Executor      kit.Executor // nil: the real one
}
