// Package juror is the place of one juror: about whom there is a conflict, how
// far the own review has come, and handing in. Reading and judging is a page
// that it is given. It never shows anything of other jurors.
package juror

import (
	"context"
	"log/slog"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// Desk keeps what the juror says.
type Desk interface {
	// Reread brings what the juror has said up to date.
	Reread(ctx context.Context, w *jury.Work) error
	Declare(ctx context.Context, w *jury.Work, d assessment.Declaration) error
	// HandIn writes the ballot to a file and reads it back.
	HandIn(ctx context.Context, w *jury.Work, path string) (assessment.KeptBallot, error)
	// Handed returns what was handed in before, the first revision first.
	Handed(ctx context.Context, round string) ([]assessment.KeptBallot, error)
}

// Files are the system's own dialogs and programs. A path is empty when the
// person changed their mind.
type Files interface {
	ChooseTarget(ctx context.Context, title, name string) (path string, err error)
	// Asks reports whether the system has dialogs. Where it has none,
	// ChooseTarget chooses a path itself.
	Asks() bool
	Reveal(path string) error
}

// Side is one of the areas.
type Side interface {
	Content() fyne.CanvasObject
	Activate()
	Deactivate()
}

// Review is where the juror reads and judges.
type Review interface {
	Side
	// Open goes to a criterion of an applicant.
	Open(series string, criterion assessment.CriterionID)
}

// Deps is what the place is handed. All fields are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Desk    Desk
	Work    *jury.Work
	Review  Review
	Files   Files
	// Saved hears that something was stored, or why it was not.
	Saved func(trouble string)
	// Turned hears which area is shown now.
	Turned func(area Area)
	// Drop opens files that were dropped on the page: the office may have made
	// a new one.
	Drop func(paths []string)
	Log  *slog.Logger
}

// Area is one of the areas, in the order of their tabs.
type Area int

// The areas.
const (
	Conflicts Area = iota
	Reviewing
	Own
	Handing
)

// Titles are the titles of the areas.
func Titles(k *kit.Kit) []string {
	say := k.Words.Say
	return []string{say("juror.area.conflicts"), say("juror.area.review"), say("juror.area.own"), say("juror.area.hand")}
}
