// Package submit is the page on which an agency hands over: the call it
// answers, what is there and what is missing, what goes and what stays, the
// files that go along, and the ways to fill in elsewhere and come back.
package submit

import (
	"context"
	"io"
	"log/slog"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
)

// Attachments keeps the files that go with an assessment.
type Attachments interface {
	SaveAttachment(ctx context.Context, id assessment.ID, file assessment.Attachment) error
	DeleteAttachment(ctx context.Context, id assessment.ID, name string) error
}

// Files are the system's own dialogs and programs. A path is empty when the
// person changed their mind.
type Files interface {
	ChooseFile(ctx context.Context, title string) (path string, err error)
	ChooseTarget(ctx context.Context, title, name string) (path string, err error)
	Asks() bool
	Reveal(path string) error
}

// Desk writes and reads whole files.
type Desk interface {
	ReadSheet(ctx context.Context, path string) (assessment.Assessment, error)
	WriteSheet(ctx context.Context, id assessment.ID, path string, words *translations.Translator) error
	WriteCSV(ctx context.Context, id assessment.ID, path string, words *translations.Translator) error
	WriteForm(ctx context.Context, id assessment.ID, path string, words *translations.Translator) error
	Read(ctx context.Context, file io.Reader) (assessment.Assessment, error)
}

// Deps is what the page is handed. All fields are required.
type Deps struct {
	Context     context.Context // ends with the window
	Kit         *kit.Kit
	Session     *session.Session
	Agency      *handover.Agency
	Attachments Attachments
	Desk        Desk
	Files       Files
	// OpenCall opens the file of a call and keeps the call.
	OpenCall func(ctx context.Context, path string) (assessment.CallRecord, error)
	// HandOver writes a prepared revision and reads it back.
	HandOver func(ctx context.Context, p *handover.Prepared, path string) (assessment.Handover, error)
	// LoadAttachment reads a file that is to be attached.
	LoadAttachment func(path string) (assessment.Attachment, error)
	// WriteReceipt writes the receipt of a revision as a PDF.
	WriteReceipt func(r assessment.Received, call *assessment.CallRecord, path string) error
	// ReadFile opens a file and hands it to read.
	ReadFile func(path string, read func(io.Reader) error) error
	// Difference is what a file would change.
	Difference func(now, file *assessment.Assessment) (session.Bundle, error)
	// Copy puts a text on the clipboard.
	Copy func(text string)
	// Preview shows the report that the office can make of a submission.
	Preview func(s *assessment.Submission)
	// Reopened is told that the assessment is asked by other questions now:
	// the window opens it anew.
	Reopened func()
	Changed  func(session.State)
	Navigate kit.Navigator
	Log      *slog.Logger
}
