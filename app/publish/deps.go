// Package publish is where the programme office publishes what everybody may
// learn from the applications of a call: who takes part, what the summary would
// say and what it has to keep back, and what was published before. It shows
// what it is handed and hands on what a person does; what may be shown is
// decided by assessment/release and assessment/transfer.
package publish

import (
	"context"
	"log/slog"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
)

// Office publishes releases.
type Office interface {
	Candidates(ctx context.Context, call assessment.CallID, same map[string]transfer.MemberID) (release.Group, error)
	Preview(ctx context.Context, call assessment.CallID, choice release.Choice) (*release.Plan, error)
	Publish(ctx context.Context, call assessment.CallID, choice release.Choice) (assessment.FrozenRelease, error)
	List(ctx context.Context, call assessment.CallID) ([]assessment.FrozenRelease, error)
	Find(ctx context.Context, id string) (assessment.FrozenRelease, error)
}

// Files are the system's own dialogs and programs. A path is empty when the
// person changed their mind.
type Files interface {
	ChooseTarget(ctx context.Context, title, name string) (path string, err error)
	Reveal(path string) error
}

// Deps is what the area is handed. All fields are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Call    assessment.CallID
	Office  Office
	Files   Files
	// Write writes a file, whole or not at all.
	Write func(path string, content []byte) error
	// Look shows the transfer report about a release before it is written.
	Look func(id string)
	// Data writes the open data of a release, in the form that the ending of the
	// path asks for.
	Data func(ctx context.Context, id, path string) error
	Log  *slog.Logger
}
