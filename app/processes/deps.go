package processes

import (
	"context"
	"log/slog"

	"reifekompass/app/kit"
	"reifekompass/app/pasting"
	"reifekompass/app/record"
)

// Deps is what the area is handed. All fields but Kept are required.
type Deps struct {
	Context   context.Context // ends with the window
	Kit       *kit.Kit
	Session   Session
	Store     record.Store
	Clipboard pasting.Clipboard
	Kept      *Kept // of the area before; nil: there was none
	Report    record.Report
	Undo      func() // takes back the last change, as the window does
	Navigate  kit.Navigator
	Log       *slog.Logger
}
