package jury

import (
	"context"
	"log/slog"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	round "reifekompass/assessment/jury"
	"reifekompass/reports"
)

// Boards hands out the round as it stands now, computed.
type Boards interface {
	Board(ctx context.Context) (*round.Board, error)
}

// Submissions reads what applicants handed over, each time anew or from what it
// keeps. It is asked from one goroutine of the background at a time.
type Submissions interface {
	Submitted(ctx context.Context, of assessment.Received) (reports.Input, error)
}

// Deps is what the pages of the round are handed. All fields are required.
type Deps struct {
	Context     context.Context // ends with the window
	Kit         *kit.Kit
	Boards      Boards
	Submissions Submissions
	Log         *slog.Logger
}
