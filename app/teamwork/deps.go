// Package teamwork is the page on which an assessment is filled in together:
// shares go out, come back, and what people see differently is settled.
package teamwork

import (
	"context"
	"io"
	"log/slog"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/assessment/team"
	"reifekompass/assets/translations"
)

// Team handles the files of people who fill in one assessment together.
type Team interface {
	GiveOut(ctx context.Context, id assessment.ID, o team.Order, path string) (assessment.WorkPackage, error)
	GiveOutForm(ctx context.Context, id assessment.ID, o team.Order, path string, words *translations.Translator) (assessment.WorkPackage, error)
	Return(ctx context.Context, id assessment.ID, role, path string) error
	Take(ctx context.Context, id assessment.ID, file io.Reader) (c assessment.Contribution, again bool, err error)
	Compare(ctx context.Context, id assessment.ID) (team.Team, error)
	Packages(ctx context.Context, id assessment.ID) ([]assessment.WorkPackage, error)
	Adopt(ctx context.Context, s *session.Session) (int, error)
	Settle(ctx context.Context, s *session.Session, answer assessment.Answer) (session.State, error)
}

// Files are the system's own dialogs. A path is empty when the person changed
// their mind.
type Files interface {
	ChooseFiles(ctx context.Context, title string) (paths []string, err error)
	ChooseTarget(ctx context.Context, title, name string) (path string, err error)
	Asks() bool
}

// Deps is what the page is handed. All fields are required.
type Deps struct {
	Context  context.Context // ends with the window
	Kit      *kit.Kit
	Session  *session.Session
	Team     Team
	Files    Files
	ReadFile func(path string, read func(io.Reader) error) error
	Changed  func(session.State)
	Log      *slog.Logger
}
