package desk_test

import (
	"context"
	"errors"
	"testing"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/release"
)

// spoilt is a shelf on which the release with an id is damaged.
type spoilt struct {
	release.Shelf

	id string
}

func (s spoilt) LoadedReleases(ctx context.Context) ([]assessment.LoadedRelease, error) {
	list, err := s.Shelf.LoadedReleases(ctx)
	for i, l := range list {
		if l.ID == s.id {
			list[i] = assessment.LoadedRelease{ID: l.ID, At: l.At, Damaged: true}
		}
	}
	return list, err
}

func TestOwnReportTakesTheNewestSummaryThatCanBeRead(t *testing.T) {
	c := newComputer(t)
	id, err := c.store.Create(t.Context(), allAnswered(t))
	if err != nil {
		t.Fatal(err)
	}
	c.open(c.write("alt.rkbench", summaryFile(t, "a", func(*exchange.ReleaseFile) {})))
	newest := c.open(c.write("neu.rkbench", summaryFile(t, "b", func(r *exchange.ReleaseFile) { r.Made = r.Made.AddDate(1, 0, 0) }))).Release.ID
	c.opener.Desk.Released = &release.Reader{Store: spoilt{c.store, newest}, Clock: kittest.Noon}
	if got, err := c.besideTitle(id, ""); err != nil || got != "Werte a" {
		t.Errorf("got %q, %v", got, err)
	}
	var wrong *release.Error
	if _, err := c.besideTitle(id, newest); !errors.As(err, &wrong) || wrong.Why != release.WhyUnreadable {
		t.Errorf("chosen: got %v", err)
	}
	offers, err := c.opener.Desk.Summaries(t.Context(), id)
	if err != nil || len(offers) != 2 || !errors.As(release.Unread(offers), &wrong) {
		t.Errorf("offers %+v, %v", offers, err)
	}
}
