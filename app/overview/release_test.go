package overview

import (
	"strings"
	"testing"

	"reifekompass/assessment"
)

// TestAReleaseThatIsOpenedSaysWhatItIs: also whether it is known who signed.
func TestAReleaseThatIsOpenedSaysWhatItIs(t *testing.T) {
	offer := assessment.LoadedOffer{ID: "a", Title: "Werte 2026", Office: "Programmstelle", Year: 2026, Members: 13}
	for name, c := range map[string]struct {
		change func(*assessment.LoadedOffer)
		lines  int
		says   string
	}{
		"unknown signer": {func(*assessment.LoadedOffer) {}, 2, "nicht prüfen"},
		"known signer":   {func(o *assessment.LoadedOffer) { o.Confirmed = true }, 1, "13 Wirtschaftsförderungen"},
		"again":          {func(o *assessment.LoadedOffer) { o.Known, o.Confirmed = true, true }, 1, "schon geladen"},
	} {
		loaded := offer
		c.change(&loaded)
		_, screen := opening(t, assessment.Opened{Release: &loaded})
		lines := screen.question.Lines
		if len(lines) != c.lines || !strings.Contains(strings.Join(lines, " "), c.says) {
			t.Errorf("%s: got %q", name, lines)
		}
	}
}
