package intake_test

import (
	"bytes"
	"context"
	"io"
	"slices"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/intake"
)

// both takes files in and returns what holds afterwards.
func both(t *testing.T, p *post, files ...intake.Source) string {
	t.Helper()
	p.shelf.received = nil
	if _, err := p.office.Take(t.Context(), "wf-2026-x", []*sealed.Identity{p.key}, files, nil); err != nil {
		t.Fatal(err)
	}
	return p.standings()
}

func TestOrderOfTheFilesChangesNothing(t *testing.T) {
	p := newPost(t)
	first, second := p.sent("Ahlen", 1, 1), p.seal(p.submission("Ahlen", 2, 2), signerOf(t, 2))
	other := p.submission("Ahlen", 3, 1)
	other.Series = series("x")
	third := p.seal(other, signerOf(t, 3))
	want := "Ahlen 1 current; Ahlen 2 undecided; Ahlen 3 undecided"
	for _, files := range [][]intake.Source{{first, second, third}, {third, second, first}, {second, third, first}} {
		if got := both(t, p, files...); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	one, same := p.sent("Brack", 1, 1), p.sent("Brack", 1, 2)
	if a, b := both(t, p, one, same), both(t, p, same, one); a != b || len(p.shelf.received) != 2 {
		t.Errorf("got %s and %s", a, b)
	}
	current := slices.IndexFunc(p.shelf.received, func(r assessment.Received) bool { return r.Standing == assessment.StandingCurrent })
	counts := p.shelf.received[current].Print
	both(t, p, one, same)
	if p.shelf.received[current].Print != counts {
		t.Error("which of two equal revisions counts depends on the order")
	}
}

func TestReportNamesTheFilesInTheirOrder(t *testing.T) {
	p := newPost(t)
	files := []intake.Source{p.sent("Ahlen", 3, 1), source("x.rksub", nil), p.sent("Brack", 2, 1), p.sent("Ahlen", 1, 1)}
	report := p.take(files, intake.Newer, intake.Damaged, intake.New, intake.New)
	for i, item := range report.Items {
		if item.Name != files[i].Name {
			t.Errorf("file %d: got %s, want %s", i, item.Name, files[i].Name)
		}
	}
}

func TestAcceptedKeyIsNotDoubtedAgain(t *testing.T) {
	p := newPost(t)
	renewed := signerOf(t, 2)
	p.take([]intake.Source{p.sent("Ahlen", 1, 1)}, intake.New)
	p.take([]intake.Source{p.seal(p.submission("Ahlen", 2, 2), renewed)}, intake.OtherSigner)
	p.take([]intake.Source{p.seal(p.submission("Ahlen", 3, 2), renewed)}, intake.OtherSigner)
	p.decide(2, true)
	if got, want := p.standings(), "Ahlen 1 older; Ahlen 2 older; Ahlen 3 current"; got != want {
		t.Errorf("accepted: got %s, want %s", got, want)
	}
	p.take([]intake.Source{p.seal(p.submission("Ahlen", 4, 3), renewed)}, intake.Newer)
	p.take([]intake.Source{p.sent("Ahlen", 5, 3)}, intake.OtherSigner)
}

func TestForgedRevisionKeepsNobodyFromCorrecting(t *testing.T) {
	p := newPost(t)
	p.take([]intake.Source{p.sent("Ahlen", 1, 1)}, intake.New)
	p.take([]intake.Source{p.seal(p.submission("Ahlen", 7, 4), signerOf(t, 9))}, intake.OtherSigner)
	p.take([]intake.Source{p.sent("Ahlen", 2, 2)}, intake.Newer)
	if got, want := p.standings(), "Ahlen 1 older; Ahlen 2 current; Ahlen 7 undecided"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestRejectingWhatCountsBringsBackTheOneBefore(t *testing.T) {
	p := newPost(t)
	p.take([]intake.Source{p.sent("Ahlen", 1, 1)}, intake.New)
	renamed := p.submission("Ahlen", 2, 2)
	renamed.Assessment.Agency.Name = "Wirtschaftsförderung Ahlen GmbH"
	p.take([]intake.Source{p.seal(renamed, p.signer)}, intake.Newer)
	p.decide(1, false)
	if got, want := p.standings(), "Ahlen 1 current; Wirtschaftsförderung Ahlen GmbH 2 rejected"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// decide settles the doubt about the nth submission that arrived.
func (p *post) decide(n int, accept bool) {
	p.tb.Helper()
	if err := p.office.Decide(p.tb.Context(), "wf-2026-x", p.shelf.received[n].Print, accept); err != nil {
		p.tb.Fatal(err)
	}
}

func TestTooLargeFileIsNamedAndNotReadToItsEnd(t *testing.T) {
	p := newPost(t)
	endless := &zeros{}
	p.take([]intake.Source{{Name: "gross.rksub", Open: func() (io.ReadCloser, error) { return io.NopCloser(endless), nil }}}, intake.TooLarge)
	if endless.read > exchange.MaxFile+(2<<20) {
		t.Errorf("%d bytes were read", endless.read)
	}
}

// zeros never end.
type zeros struct{ read int }

// Read implements io.Reader.
func (z *zeros) Read(p []byte) (int, error) {
	z.read += len(p)
	clear(p)
	return len(p), nil
}

func TestFileThatWasBegunIsFinished(t *testing.T) {
	p := newPost(t)
	ctx, stop := context.WithCancel(t.Context())
	raw := bytesOf(t, p.sent("Ahlen", 1, 1))
	file := intake.Source{Name: "a.rksub", Open: func() (io.ReadCloser, error) {
		stop()
		return io.NopCloser(bytes.NewReader(raw)), nil
	}}
	report, err := p.office.Take(ctx, "wf-2026-x", []*sealed.Identity{p.key}, []intake.Source{file}, nil)
	if err != nil || report.Stopped || len(p.shelf.received) != 1 {
		t.Errorf("got %+v, %v", report.Items, err)
	}
}
