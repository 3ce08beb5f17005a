package kittest

import (
	"errors"
	"testing"
	"time"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// listener is a test that counts its failures instead of failing.
type listener struct {
	testing.TB
	failures int
}

func (l *listener) Helper() {}

func (l *listener) Errorf(string, ...any) { l.failures++ }

func TestSeenIsWhatIsVisibleOnTheTopmostLayer(t *testing.T) {
	s := New(t, Setting{})
	hidden := s.Kit.Text("Verborgen", kit.Body())
	hidden.Hide()
	s.Show(s.Kit.Column(0, s.Kit.Text("Vorne", kit.Body()), hidden))
	heard := &listener{}
	s.T = heard
	s.MustSee("Vorne")
	s.MustNotSee("Verborgen")
	if heard.failures != 0 {
		t.Fatalf("%d failures, screen shows %q", heard.failures, s.Words())
	}
	s.MustSee("Verborgen")
	s.MustNotSee("Vorne")
	if heard.failures != 2 {
		t.Errorf("%d failures, want 2", heard.failures)
	}
	s.Kit.Confirm("Frage", "Sicher?", "Ja", func() {})
	s.MustSee("Frage")
	s.MustSee("Vorne")
	s.MustNotSee("Vorne")
	if heard.failures != 4 {
		t.Errorf("%d failures with a dialog above, want 4", heard.failures)
	}
}

func TestPausesEndInTimeUnlessTheyAreStopped(t *testing.T) {
	c, ended := &Clock{}, ""
	c.After(time.Second, func() { ended += "a" })
	stop := c.After(time.Second, func() { ended += "b" })
	c.After(time.Minute, func() { ended += "c" })
	stop()
	c.Pass(time.Second - 1)
	if ended != "" {
		t.Errorf("%q ended too early", ended)
	}
	c.Pass(1)
	c.Rest()
	if ended != "a" {
		t.Errorf("%q ended, want a", ended)
	}
}

func TestHeldWorkWaitsForItsRelease(t *testing.T) {
	c, order := &Clock{Hold: true}, ""
	c.Go(func() { order += "work " }, func() { order += "done" })
	if order != "" || c.Held() != 1 {
		t.Fatalf("did %q, holds %d", order, c.Held())
	}
	c.Release()
	if order != "work done" || c.Held() != 0 {
		t.Errorf("did %q, holds %d", order, c.Held())
	}
}

func TestFailedWriteChangesNothing(t *testing.T) {
	store := NewStore(t)
	opened := store.Session(t)
	store.Err = errors.New("disk full")
	if _, err := opened.Save(t.Context(), assessment.Process{ID: "P04"}); !errors.Is(err, store.Err) {
		t.Errorf("got %v", err)
	}
	if len(store.Kept.Inventory) != 0 || store.Writes != 0 {
		t.Errorf("kept %v in %d writes", store.Kept.Inventory, store.Writes)
	}
}
