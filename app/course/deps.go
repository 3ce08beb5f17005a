// Package course is the course of a jury round as the programme office runs
// it: which step the round is in and what it still needs, the members of the
// jury with their files, conflicts, applicants who withdraw, what is printed,
// and the log. It shows what it is handed and hands on what a person does; the
// rules of a round are in assessment/jury.
package course

import (
	"context"
	"log/slog"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/jury"
)

// Files are the system's own dialogs and programs. A path is empty, and a list
// of paths too, when the person changed their mind.
type Files interface {
	ChooseFiles(ctx context.Context, title string) (paths []string, err error)
	ChooseFolder(ctx context.Context, title string) (path string, err error)
	ChooseTarget(ctx context.Context, title, name string) (path string, err error)
	Asks() bool
	Reveal(path string) error
}

// Post writes the jury files and takes the ballots in.
type Post interface {
	FileName(b *jury.Board, id assessment.JurorID) string
	GiveFile(ctx context.Context, b *jury.Board, id assessment.JurorID, passphrase, path string) error
	GiveAll(ctx context.Context, call assessment.CallID, passphrase, dir string, wrote func(done, total int)) ([]jury.MadeFile, error)
	TakeBallots(ctx context.Context, call assessment.CallID, keys []*sealed.Identity, paths []string, reason string) ([]jury.TakenBallot, error)
}

// Key is the key of the office, to which ballots are sealed.
type Key interface {
	Keys() []*sealed.Identity // none: it is locked
	Unlock(ctx context.Context, passphrase string) error
}

// Paper is a report about the round.
type Paper int

// The reports.
const (
	Report Paper = iota
	Minutes
)

// Deps is what the area is handed. All fields are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Call    assessment.CallID
	Office  *jury.Office
	Post    Post
	Key     Key
	Files   Files
	// Letters writes the feedback letter of every applicant into a folder.
	Letters func(ctx context.Context, dir string, wrote func(done, total int)) error
	// Sheet writes the whole round as a workbook.
	Sheet func(ctx context.Context, path string) error
	// Look shows a report before it is written.
	Look func(paper Paper)
	// Meet shows the meeting.
	Meet func()
	// Turned hears that the round went a step on or back.
	Turned func()
	Log    *slog.Logger
}
