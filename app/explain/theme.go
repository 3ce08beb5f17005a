package explain

import (
	"errors"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/theme"
)

// logo explains why the file of a logo was refused.
func logo(words *translations.Translator, err error) (string, bool) {
	reason := logoReason(err)
	if reason == "" {
		return "", false
	}
	place, named := errors.AsType[*assessment.StorageError](err)
	if named && place.Op == "keep" {
		return words.Say("theme.error.kept", "File", place.Path), true
	}
	text := words.Say("theme.reason."+reason, "Max", words.Integer(theme.MaxLogoFile>>20))
	if named {
		return words.Say("theme.error.file", "File", place.Path, "Reason", text), true
	}
	return words.Say("theme.error.none", "Reason", text), true
}

// logoReason names the sentence about an error; empty: it is another one.
func logoReason(err error) string {
	if drawing, ok := errors.AsType[*theme.DrawingError](err); ok && !errors.Is(err, theme.ErrLogoBroken) {
		return string(drawing.Part)
	}
	for _, known := range []struct {
		class  error
		reason string
	}{
		{theme.ErrLogoFormat, "format"},
		{theme.ErrLogoBroken, "broken"},
		{theme.ErrLogoSize, "size"},
		{theme.ErrLogoPixels, "pixels"},
		{theme.ErrLogoPrint, "print"},
		{theme.ErrLogoAnimated, "animated"},
	} {
		if errors.Is(err, known.class) {
			return known.reason
		}
	}
	return ""
}

// noColour explains why a text is no colour.
func noColour(words *translations.Translator, err error) (string, bool) {
	wrong, ok := errors.AsType[*theme.ColourError](err)
	if !ok {
		return "", false
	}
	return words.Say("theme.error.colour", "Got", Shorten(wrong.Got)), true
}

// Colour says how the colour of an office is used, and why not as it was
// asked for.
func Colour(words *translations.Translator, c *theme.Colour) string {
	key := "theme.kept"
	switch c.Adjusted {
	case theme.Darkened:
		key = "theme.darkened"
	case theme.SetApart:
		key = "theme.set_apart"
	case theme.DarkenedAndSetApart:
		key = "theme.darkened_and_set_apart"
	case theme.Kept:
	}
	return words.Say(key, "Asked", theme.Hex(c.Asked), "Used", theme.Hex(c.Used))
}
