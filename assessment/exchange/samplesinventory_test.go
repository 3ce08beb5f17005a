package exchange_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

func TestSamplesHaveCompleteInventories(t *testing.T) {
	for name, a := range samples(t) {
		if err := a.Check(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		inv := a.Inventory
		for what, c := range map[string]struct{ got, low, high int }{
			"processes":       {len(inv.Processes()), 8, 18},
			"systems":         {len(inv.Systems()), 4, 12},
			"interfaces":      {len(inv.Interfaces()), 3, 14},
			"channels":        {len(inv.Channels()), 4, 10},
			"promises":        {len(inv.Promises()), 2, 10},
			"online services": {len(inv.OnlineServices()), 1, 10},
			"measures":        {len(inv.Measures()), 3, 8},
		} {
			if c.got < c.low || c.got > c.high {
				t.Errorf("%s has %d %s, want %d to %d", name, c.got, what, c.low, c.high)
			}
		}
		if inv.Service() == (assessment.Service{}) {
			t.Errorf("%s says nothing of its service", name)
		}
		if !slices.ContainsFunc(inv.Promises(), func(p assessment.Promise) bool { return p.Actual.Set }) {
			t.Errorf("%s knows no actual response time", name)
		}
	}
}

func TestSamplesKeepToTheShippedCatalogue(t *testing.T) {
	c := shipped(t)
	for name, a := range samples(t) {
		for _, p := range a.Inventory.Processes() {
			if _, known := c.Process(p.ID); !known && p.Name == "" {
				t.Errorf("%s: process %s has neither template nor name", name, p.ID)
			}
		}
		for _, m := range a.Inventory.Measures() {
			if _, known := c.Question(m.Subject.Question); !known && m.Subject.Question != "" {
				t.Errorf("%s: measure %s improves %s, which is no question", name, m.ID, m.Subject.Question)
			}
			for _, month := range []assessment.Month{m.Period.Start, m.Period.End} {
				if month != 0 && (month.Year() < 2026 || month.Year() > 2029) {
					t.Errorf("%s: measure %s names %s, want 2026 to 2029", name, m.ID, month)
				}
			}
		}
	}
}

func TestSamplesApplyInTheirOwnWords(t *testing.T) {
	c := shipped(t)
	for name, a := range samples(t) {
		written := 0
		for _, criterion := range c.Criteria {
			text := a.Inventory.Vision(criterion.ID)
			if text == "" {
				continue
			}
			written++
			if n := utf8.RuneCountInString(text); n < 300 || n > 900 {
				t.Errorf("%s %s: %d characters, want 300 to 900", name, criterion.ID, n)
			}
		}
		if written < 6 {
			t.Errorf("%s writes about %d criteria, want at least 6", name, written)
		}
		visions := slices.DeleteFunc(slices.Clone(a.Inventory), func(e assessment.Entry) bool { return e.Ref().Kind != assessment.EntryVision })
		if len(visions) != written {
			t.Errorf("%s writes about %d criteria, %d of them in the catalogue", name, len(visions), written)
		}
	}
}

// The time of all processes is plausible in all samples but one, which shows
// the hint.
func TestOneSampleHasMoreWorkThanHours(t *testing.T) {
	const full = 100 * 1600 // hundredths of hours per full-time equivalent
	var over []string
	for name, a := range samples(t) {
		var centiHours int64
		for _, p := range a.Inventory.Processes() {
			centiHours += p.Cases.Centi * p.Minutes.Centi / 6000
		}
		share := 100 * 100 * centiHours / (full * int64(a.Agency.FTE))
		if share < 60 {
			t.Errorf("%s: processes take %d %% of the hours, want at least 60", name, share)
		}
		if share > 105 {
			over = append(over, name)
		}
	}
	if !slices.Equal(over, []string{"samples/10-birkenfurt.json"}) {
		t.Errorf("more work than hours: %v, want Birkenfurt only", over)
	}
}

func TestSamplesShowOpenAndAnsweredHints(t *testing.T) {
	c := shipped(t)
	open, answered := 0, 0
	for name, a := range samples(t) {
		given := map[assessment.HintID]bool{}
		for _, hint := range scoring.Hints(c, &a) {
			given[hint.ID] = true
			if hint.Reason == "" {
				open++
			} else {
				answered++
			}
		}
		for _, entry := range a.Inventory {
			if reply, ok := entry.(assessment.Reply); ok && !given[reply.Hint] {
				t.Errorf("%s answers the hint %s, which is not given", name, reply.Hint)
			}
		}
	}
	if open < 3 || answered < 3 {
		t.Errorf("got %d open and %d answered hints, want both shown", open, answered)
	}
}

func TestSamplesShowMissingValues(t *testing.T) {
	breaks, transferability, target := 0, 0, 0
	for _, a := range samples(t) {
		for _, p := range a.Inventory.Processes() {
			if !p.MediaBreaks.Set {
				breaks++
			}
			if !p.Transferability.Set {
				transferability++
			}
			if !p.Target.Set {
				target++
			}
		}
	}
	if breaks == 0 || transferability == 0 || target == 0 {
		t.Errorf("%d processes without media breaks, %d without transferability, %d without target, want some of each", breaks, transferability, target)
	}
}

// Nobody would believe agencies with the same figures and sentences.
func TestInventoriesOfSamplesDiffer(t *testing.T) {
	const shortText = 20 // bytes; such as "Ausgaben im Jahr"
	volumes, texts := map[assessment.Volume]string{}, map[string]string{}
	for name, a := range samples(t) {
		for _, p := range a.Inventory.Processes() {
			if other, twice := volumes[p.Volume]; twice {
				t.Errorf("%s %s has the figures of a process of %s", name, p.ID, other)
			}
			volumes[p.Volume] = name
		}
		for _, text := range longTexts(a.Inventory) {
			if other, twice := texts[text]; twice && len(text) > shortText {
				t.Errorf("%s repeats a text of %s: %s", name, other, text)
			}
			texts[text] = name
		}
	}
}

func TestSamplesAreWellSet(t *testing.T) {
	for name, a := range samples(t) {
		for _, text := range longTexts(a.Inventory) {
			for _, wrong := range []string{"  ", `"`, "'", " - ", "...", " ,", " ."} {
				if strings.Contains(text, wrong) {
					t.Errorf("%s: %q in: %s", name, wrong, text)
				}
			}
			if strings.Count(text, "„") != strings.Count(text, "“") {
				t.Errorf("%s: quotation marks do not pair in: %s", name, text)
			}
		}
	}
}

// longTexts are the texts of several lines.
func longTexts(inventory assessment.Inventory) []string {
	var found []string
	for _, entry := range inventory {
		values := assessment.Values(entry)
		for i, attribute := range assessment.Attributes(entry.Ref().Kind) {
			if attribute.Form == assessment.FormText && values[i].Known {
				found = append(found, values[i].Text)
			}
		}
	}
	return found
}
