package jury

import (
	"context"
	"log/slog"

	"reifekompass/app/kit"
	round "reifekompass/assessment/jury"
)

// Boards hands out the round as it stands now, computed.
type Boards interface {
	Board(ctx context.Context) (*round.Board, error)
}

// Deps is what the pages of the round are handed. All fields are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Boards  Boards
	Log     *slog.Logger
}
