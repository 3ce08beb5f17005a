package preview

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

func TestShelfKeepsWhatWasUsedLast(t *testing.T) {
	s := newShelf(3 * 4 * 100)
	wishes := make([]wish, 4)
	for i := range wishes {
		wishes[i] = wish{page: i, width: 10, height: 10}
	}
	picture := drawPage(samplePage(t, 10))
	for _, w := range wishes[:3] {
		s.put(w, picture)
	}
	s.nearest(wishes[0])
	s.put(wishes[3], picture)
	if s.holds(wishes[1]) || !s.holds(wishes[0]) || !s.holds(wishes[3]) || s.bytes != 3*4*100 {
		t.Errorf("keeps %d pictures of %d bytes", len(s.pictures), s.bytes)
	}
	large := wish{page: 9, width: 100, height: 100}
	s.put(large, picture)
	if !s.holds(large) || len(s.pictures) != 1 {
		t.Errorf("keeps %d pictures besides one that fills the shelf", len(s.pictures)-1)
	}
}

// samplePage is the wish for the cover of a report.
func samplePage(tb testing.TB, width float64) wish {
	tb.Helper()
	clock := &kittest.Clock{}
	o := newOffice(tb)
	p := NewPresenter(o.deps(kittest.Bare(tb, clock)), o.report(), &watcher{})
	p.Start()
	return p.wish(0, width)
}

func TestPageIsDrawnOnWhite(t *testing.T) {
	w := samplePage(t, 300)
	picture := drawPage(w)
	if size := picture.Bounds().Size(); size.X != w.width || size.Y != w.height {
		t.Errorf("size %v, want %d x %d", size, w.width, w.height)
	}
	ink := 0
	for i := 3; i < len(picture.Pix); i += 4 {
		if picture.Pix[i] != 0xFF {
			t.Fatal("the paper is transparent")
		}
		if picture.Pix[i-1] < 0x80 {
			ink++
		}
	}
	if ink == 0 {
		t.Error("nothing is printed")
	}
}

func TestOnePageIsDrawnAtATimeTheNewestFirst(t *testing.T) {
	o := newOffice(t)
	p, shown, clock := present(t, o)
	p.press.clear()
	clock.Hold = true
	for range 5 {
		p.Turn(1) // faster than pages are drawn
	}
	if clock.Held() != 1 {
		t.Fatalf("%d pages are being drawn", clock.Held())
	}
	clock.Release() // the one that was wanted first
	if shown.state.Page.Picture != nil {
		t.Error("the picture of another page is shown")
	}
	clock.Release()
	if shown.state.Number != 5 || shown.state.Page.Picture == nil {
		t.Errorf("page %d is not drawn next", shown.state.Number)
	}
}

func TestThumbnailsInSightAreDrawnAndFewAreKept(t *testing.T) {
	o := newOffice(t)
	o.chapter = 300
	p, shown, _ := present(t, o)
	p.See(0, 3, 104, 134)
	if diff := cmp.Diff([]int{0, 1, 2, 3}, shown.thumbnails); diff != "" {
		t.Errorf("drawn (-want +got):\n%s", diff)
	}
	picture, width, height := p.Thumbnail(2)
	if picture == nil || width > 104 || height > 134 || picture.Bounds().Dx() != width {
		t.Errorf("thumbnail of %d x %d: %v", width, height, picture != nil)
	}
	for first := 4; first < 600; first += 4 {
		p.See(first, first+3, 104, 134)
	}
	if got := p.press.small.bytes; got > smallBytes {
		t.Errorf("%d bytes of thumbnails", got)
	}
	if picture, _, _ := p.Thumbnail(2); picture != nil {
		t.Error("thumbnails that were not seen for long are kept")
	}
}

func TestLargePagesNeitherFillTheMemoryNorDrawForEver(t *testing.T) {
	p, shown, clock := present(t, newOffice(t))
	p.Resize(Room{Width: 1000, Height: 700, Pixels: 2})
	p.SetZoom(200)
	p.Turn(1)
	if shown.state.Page.Picture == nil || clock.Held() != 0 {
		t.Error("the page is not drawn")
	}
	if got := len(p.press.pages.pictures); got > 2 {
		t.Errorf("%d large pictures are kept", got)
	}
}

// shippedReport is the own report of an agency that answered every question.
func shippedReport(tb testing.TB, options reports.Options) document.Document {
	tb.Helper()
	c := kittest.Catalogue(tb)
	a := assessment.Assessment{
		ID: "amt-2026", Year: 2026, CatalogueID: c.ID, CatalogueVersion: c.Version,
		Agency: assessment.Agency{Name: "Amt", Kind: assessment.KindCity}, Answers: map[assessment.QuestionID]assessment.Answer{},
	}
	for _, id := range c.Order() {
		a = a.With(assessment.Answer{Question: id, State: assessment.Answered, Current: 2, Target: assessment.Target{Set: true, Level: 3}})
	}
	doc, err := reports.Own(reports.Input{Catalogue: c, Assessment: a, Result: scoring.Evaluate(c, &a)}, options)
	if err != nil {
		tb.Fatal(err)
	}
	return doc
}

// BenchmarkTurnPage is what a person waits for between key and page at 100 %
// where nothing was drawn in advance: the page, the two beside it and the
// thumbnails in sight. It must stay below 150 ms.
func BenchmarkTurnPage(b *testing.B) {
	s := show(b, newOffice(b), kittest.Setting{})
	p := s.view.presenter
	p.layOut(shippedReport(b, s.report().Options), Choice{})
	p.SetZoom(100)
	step := 1
	b.ReportAllocs()
	for b.Loop() {
		p.press.clear()
		if !p.Turn(step) {
			step = -step
		}
	}
}
