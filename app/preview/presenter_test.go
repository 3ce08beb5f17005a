package preview

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/reports/document"
)

// watcher is a screen that only looks on.
type watcher struct {
	state      State
	revealed   []float64
	thumbnails []int
	closed     bool
}

func (w *watcher) Render(s State)     { w.state = s }
func (w *watcher) Reveal(y float64)   { w.revealed = append(w.revealed, y) }
func (w *watcher) Thumbnail(page int) { w.thumbnails = append(w.thumbnails, page) }
func (w *watcher) Close()             { w.closed = true }

// present returns a presenter on a screen with room for a page at 100 %.
func present(t *testing.T, o *office) (*Presenter, *watcher, *kittest.Clock) {
	t.Helper()
	clock, screen := &kittest.Clock{}, &watcher{}
	p := NewPresenter(o.deps(kittest.Bare(t, clock)), o.report(), screen)
	p.Resize(Room{Width: 1000, Height: 700, Pixels: 1})
	p.Start()
	return p, screen, clock
}

func TestReportBeginsOnItsFirstPage(t *testing.T) {
	_, shown, _ := present(t, newOffice(t))
	s := shown.state
	if s.Number != 0 || s.Count != 14 || s.Of != "von 14" || s.Working || s.Busy != "" {
		t.Errorf("page %d of %d, %q, working %t, busy %q", s.Number, s.Count, s.Of, s.Working, s.Busy)
	}
	if s.Page.Picture == nil || s.Page.Name != "Seite 1 von 14: Amt" {
		t.Errorf("page %q, picture %v", s.Page.Name, s.Page.Picture != nil)
	}
	if len(s.Contents) != 8 || s.Contents[2].Title != "Kapitel 1" || s.Contents[2].Page != 2 {
		t.Errorf("contents %+v", s.Contents)
	}
}

func TestPageIsNamedByWhatItContinues(t *testing.T) {
	p, _, _ := present(t, newOffice(t))
	if got, want := p.PageName(3), "Seite 4 von 14: Kapitel 1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := p.PageName(14); got != "" {
		t.Errorf("a page that there is not is %q", got)
	}
}

func TestPictureHasThePixelsOfItsPlace(t *testing.T) {
	p, shown, _ := present(t, newOffice(t))
	for _, zoom := range zooms() {
		for _, pixels := range []float64{1, 1.25} {
			p.Resize(Room{Width: 1000, Height: 700, Pixels: pixels})
			p.SetZoom(zoom)
			page := shown.state.Page
			if page.Picture == nil {
				t.Fatalf("zoom %d: not drawn", zoom)
			}
			size := page.Picture.Bounds().Size()
			if got := page.Width * pixels; got != float64(size.X) {
				t.Errorf("zoom %d, %v pixels: %v wide for %d", zoom, pixels, got, size.X)
			}
			if got := page.Height * pixels; got != float64(size.Y) {
				t.Errorf("zoom %d, %v pixels: %v high for %d", zoom, pixels, got, size.Y)
			}
		}
	}
}

func TestZoomFollowsRoomAndPaper(t *testing.T) {
	p, shown, _ := present(t, newOffice(t))
	for _, test := range []struct {
		zoom          Zoom
		page          int
		width, height float64
	}{
		{FitPage, 0, 494, 699},
		{FitWidth, 0, 1000, 1415},
		{100, 0, 793, 1122},
		{200, 0, 1587, 2245},
		{FitPage, 13, 990, 700},
		{FitWidth, 13, 1000, 708},
	} {
		p.GoTo(test.page)
		p.SetZoom(test.zoom)
		page := shown.state.Page
		if page.Width < test.width-1 || page.Width > test.width+1 || page.Height < test.height-1 || page.Height > test.height+1 {
			t.Errorf("zoom %d of page %d: %v x %v, want %v x %v", test.zoom, test.page, page.Width, page.Height, test.width, test.height)
		}
	}
}

func TestZoomStepsFromWhatIsSeen(t *testing.T) {
	p, shown, _ := present(t, newOffice(t))
	var got []Zoom
	for _, step := range []int{1, 1, 1, -1, -1, -1, -1, -1} { // the whole page is at 62 %
		p.ZoomBy(step)
		got = append(got, shown.state.Zoom)
	}
	if diff := cmp.Diff([]Zoom{75, 100, 125, 100, 75, 50, 50, 50}, got); diff != "" {
		t.Errorf("zooms (-want +got):\n%s", diff)
	}
}

func TestTurningEndsAtTheEnds(t *testing.T) {
	p, shown, _ := present(t, newOffice(t))
	if p.Turn(-1) || !p.Turn(1) || shown.state.Number != 1 {
		t.Errorf("on page %d", shown.state.Number)
	}
	p.Last()
	if p.Turn(1) || shown.state.Number != 13 {
		t.Errorf("on page %d", shown.state.Number)
	}
	p.First()
	if shown.state.Number != 0 {
		t.Errorf("on page %d", shown.state.Number)
	}
}

func TestTypedNumberGoesToItsPageOrIsExplained(t *testing.T) {
	p, shown, _ := present(t, newOffice(t))
	p.Type(" 9 ")
	if shown.state.Number != 8 || shown.state.Notice != (Notice{}) {
		t.Errorf("on page %d, notice %+v", shown.state.Number, shown.state.Notice)
	}
	for _, wrong := range []string{"0", "15", "-3", "neun", "", "99999999999999999999"} {
		p.Type(wrong)
		if shown.state.Number != 8 || shown.state.Notice.Title != "Bitte eine Seite von 1 bis 14 eingeben." {
			t.Errorf("%q: on page %d, notice %+v", wrong, shown.state.Number, shown.state.Notice)
		}
	}
	p.Type("2")
	if shown.state.Number != 1 || shown.state.Notice != (Notice{}) {
		t.Errorf("on page %d, notice %+v", shown.state.Number, shown.state.Notice)
	}
}

func TestContentsAndLinksJump(t *testing.T) {
	p, shown, _ := present(t, newOffice(t))
	p.Open(4)
	if shown.state.Number != 6 || shown.state.Entry != 4 || len(shown.revealed) != 1 {
		t.Errorf("on page %d, entry %d, revealed %v", shown.state.Number, shown.state.Entry, shown.revealed)
	}
	p.GoTo(1)
	links := shown.state.Page.Links
	if len(links) != 6 || links[5].Name != "Zu Seite 13 von 14: Kapitel 6" {
		t.Fatalf("links %+v", links)
	}
	p.Follow(links[5])
	if shown.state.Number != 12 {
		t.Errorf("on page %d", shown.state.Number)
	}
	p.Turn(1)
	if shown.state.Entry != 7 {
		t.Errorf("the second page of the chapter belongs to entry %d", shown.state.Entry)
	}
}

func TestChoiceMakesTheReportAnewAndKeepsThePlace(t *testing.T) {
	o := newOffice(t)
	p, shown, _ := present(t, o)
	p.GoTo(7) // the second page of the third chapter
	p.SetInternal(true)
	if s := shown.state; s.Count != 15 || s.Number != 8 || s.Page.Name != "Seite 9 von 15: Kapitel 3" {
		t.Errorf("with comments: %q", s.Page.Name)
	}
	p.SetLanguage(assessment.English)
	if s := shown.state; s.Number != 8 || s.Page.Name != "Seite 9 von 15: Chapter 3" || s.Summary != "Entwurf · Englisch, mit internen Bemerkungen" {
		t.Errorf("in English: %q, %q", s.Page.Name, s.Summary)
	}
	p.SetFinal(true)
	p.SetInternal(false)
	last := o.asked[len(o.asked)-1]
	if !last.Final || last.Internal || last.Language != assessment.English || last.Words.Language() != "en" || !last.Date.Equal(kittest.Noon()) {
		t.Errorf("asked for %+v", last)
	}
	if s := shown.state; s.Number != 7 || s.Summary != "Endfassung · Englisch" {
		t.Errorf("page %d, %q", s.Number, s.Summary)
	}
	before := len(o.asked)
	p.SetFinal(true)
	if len(o.asked) != before {
		t.Error("the same choice made the report again")
	}
}

func TestShorterReportEndsOnItsLastPage(t *testing.T) {
	o := newOffice(t)
	p, shown, _ := present(t, o)
	p.Last()
	o.chapter = 1
	p.SetFinal(true)
	if s := shown.state; s.Count != 4 || s.Number != 3 {
		t.Errorf("page %d of %d", s.Number, s.Count)
	}
}

func TestReportThatFailsLeavesThePersonWhereTheyWere(t *testing.T) {
	o := newOffice(t)
	o.err = errBroken
	_, shown, _ := present(t, o)
	if !shown.closed || o.failed == nil {
		t.Errorf("closed %t, told %v", shown.closed, o.failed)
	}
	o = newOffice(t)
	p, shown, _ := present(t, o)
	p.GoTo(5)
	o.err = assessment.ErrDamaged
	p.SetFinal(true)
	s := shown.state
	if shown.closed || s.Number != 5 || s.Count != 14 || s.Choice.Final || s.Notice.Tone != Trouble || s.Notice.Text == "" {
		t.Errorf("closed %t, page %d of %d, choice %+v, notice %+v", shown.closed, s.Number, s.Count, s.Choice, s.Notice)
	}
}

func TestLongWorkIsSaidAndCanBeStopped(t *testing.T) {
	o := newOffice(t)
	p, shown, clock := present(t, o)
	p.GoTo(3)
	clock.Hold = true
	p.SetFinal(true)
	if s := shown.state; s.Busy != "" || !s.Working || !s.Choice.Final {
		t.Errorf("at once: busy %q, working %t, choice %+v", s.Busy, s.Working, s.Choice)
	}
	clock.Rest()
	if got := shown.state.Busy; got != "Der Bericht wird zusammengestellt …" {
		t.Errorf("after a while: %q", got)
	}
	clock.Release() // the report is there, its pages are not
	if got := shown.state.Busy; got != "Die Seiten werden gesetzt …" || shown.state.Count != 14 {
		t.Errorf("later: %q, %d pages", got, shown.state.Count)
	}
	p.Stop()
	clock.Release()
	clock.Rest()
	if s := shown.state; s.Busy != "" || s.Working || s.Choice.Final || s.Number != 3 || shown.closed {
		t.Errorf("stopped: %+v, closed %t", s, shown.closed)
	}
}

func TestFirstMakingThatIsStoppedCloses(t *testing.T) {
	o, screen, clock := newOffice(t), &watcher{}, &kittest.Clock{Hold: true}
	p := NewPresenter(o.deps(kittest.Bare(t, clock)), o.report(), screen)
	p.Start()
	clock.Rest()
	p.Stop()
	clock.Release()
	if !screen.closed || o.failed != nil || screen.state.Count != 0 {
		t.Errorf("closed %t, told %v, %d pages", screen.closed, o.failed, screen.state.Count)
	}
}

func TestNewestChoiceWins(t *testing.T) {
	o := newOffice(t)
	p, shown, clock := present(t, o)
	clock.Hold = true
	p.SetFinal(true)
	p.SetLanguage(assessment.English)
	for clock.Held() > 0 {
		clock.Release()
	}
	if s := shown.state; !s.Choice.Final || s.Choice.Language != assessment.English || s.Contents[2].Title != "Chapter 1" || s.Working {
		t.Errorf("choice %+v, contents %+v", s.Choice, s.Contents)
	}
}

func TestReportWithoutPagesIsATrouble(t *testing.T) {
	p, shown, _ := present(t, newOffice(t))
	p.layOut(document.Document{}, Choice{})
	if s := shown.state; s.Count != 14 || s.Notice.Tone != Trouble {
		t.Errorf("%d pages, notice %+v", s.Count, s.Notice)
	}
}

func TestNothingCanBeDoneBeforeThereAreMadePages(t *testing.T) {
	o, screen, clock := newOffice(t), &watcher{}, &kittest.Clock{Hold: true}
	p := NewPresenter(o.deps(kittest.Bare(t, clock)), o.report(), screen)
	p.Start()
	p.Turn(1)
	p.Last()
	p.Type("1")
	p.ZoomBy(1)
	p.Open(0)
	p.See(0, 3, 104, 134)
	p.Save()
	p.Print()
	if clock.Held() != 1 || screen.state.Number != 0 || screen.state.Notice != (Notice{}) {
		t.Errorf("%d pieces of work, state %+v", clock.Held(), screen.state)
	}
}
