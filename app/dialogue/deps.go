// Package dialogue is the page about what companies say: the form goes out,
// answers come in, and the picture shows where companies see the service
// differently from the agency itself.
package dialogue

import (
	"context"
	"io"
	"log/slog"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/dialogue"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
)

// Desk asks companies and shows what they say.
type Desk interface {
	GiveOut(ctx context.Context, id assessment.ID, path string, words *translations.Translator) error
	Read(ctx context.Context, id assessment.ID, file io.Reader) (dialogue.Preview, error)
	Take(ctx context.Context, id assessment.ID, batches ...dialogue.Batch) error
	Show(ctx context.Context, id assessment.ID) (dialogue.Talk, error)
	Clear(ctx context.Context, id assessment.ID) (int, error)
	Adopt(ctx context.Context, s *session.Session) (bool, error)
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
	Desk     Desk
	Files    Files
	ReadFile func(path string, read func(io.Reader) error) error
	Changed  func(session.State)
	Navigate kit.Navigator
	Log      *slog.Logger
}
