package meeting

import (
	"context"
	"log/slog"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// Office runs the round of a call.
type Office interface {
	Board(ctx context.Context, call assessment.CallID) (*jury.Board, error)
	Change(ctx context.Context, b *jury.Board, m assessment.Mark) error
	Decide(ctx context.Context, b *jury.Board, d assessment.Decision) error
}

// Shelf keeps what is typed and not decided yet, so that neither another page
// nor the end of the program loses it.
type Shelf interface {
	Setting(ctx context.Context, key string) (string, error) // "" if nothing is kept
	SaveSetting(ctx context.Context, key, value string) error
}

// Deps is what the meeting is handed. All fields are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Call    assessment.CallID
	Office  Office
	Shelf   Shelf
	Log     *slog.Logger
}
