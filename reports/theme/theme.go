// Package theme is the look of a programme office on its reports: a name, a
// colour and a logo. Both are checked before they are used, because they come
// from outside: a colour has to be read on paper, also in grey, and a picture
// file may be broken or made to harm. The package knows neither files nor
// paper, and it is deterministic.
package theme

import "reifekompass/reports/scene"

// Theme is the look of a programme office. The zero value is that of the
// program itself.
type Theme struct {
	Name   string         // of the office; empty: not known
	Colour *Colour        // nil: the usual one
	Logo   *scene.Picture // nil: none
}

// Palette is what the colours look like on paper; nil: as usual.
func (t Theme) Palette() scene.Palette {
	if t.Colour == nil {
		return nil
	}
	return t.Colour.Palette()
}
