package desk

import (
	"bytes"
	"context"
	"io"
	"strings"
	"unicode/utf8"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
)

// keyRegions is where the settings keep the office's own table of economic
// regions.
const keyRegions = "office.regions"

// maxRegions is the most that is read of a table of regions, in bytes.
const maxRegions = 1 << 20

// KeptRegions returns the places with the economic regions that the office
// keeps itself; the same places if it keeps none.
func KeptRegions(ctx context.Context, kept Settings, places *region.Table) (*region.Table, error) {
	text, err := kept.Setting(ctx, keyRegions)
	if err != nil || text == "" {
		return places, err
	}
	return places.WithRegions(strings.NewReader(text))
}

// TakeRegions keeps a table of economic regions in place of the program's, and
// returns the places with it. A table that is wrong changes nothing.
func TakeRegions(ctx context.Context, kept Settings, places *region.Table, path string) (*region.Table, error) {
	var raw []byte
	err := ReadFile(path, func(r io.Reader) (err error) {
		raw, err = io.ReadAll(io.LimitReader(r, maxRegions))
		return err
	})
	if err != nil {
		return nil, err
	}
	own, err := places.WithRegions(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	text := assessment.CleanText(strings.TrimPrefix(string(raw), "\ufeff"))
	if length := utf8.RuneCountInString(text); length > assessment.MaxComment {
		return nil, &region.RowError{Table: "regions", Line: strings.Count(text, "\n") + 1, Problem: "too long", Cause: region.CauseLong}
	}
	return own, kept.SaveSetting(ctx, keyRegions, text)
}

// ForgetRegions goes back to the economic regions of the program.
func ForgetRegions(ctx context.Context, kept Settings) error {
	return kept.SaveSetting(ctx, keyRegions, "")
}
