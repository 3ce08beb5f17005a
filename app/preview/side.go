package preview

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// sideView is the column beside the page: small pictures of the pages or the
// contents, and below them what the reader chooses about the report.
type sideView struct {
	kit           *kit.Kit
	presenter     *Presenter
	open          bool
	chosen        bool // the person has opened or closed it
	state         State
	which         *kit.Segment
	pages         *kit.LongList
	contents      *kit.LongList
	options       *optionsView
	lists, object *fyne.Container
}

// The place for a small picture, and the rows of the lists, in design pixels.
const (
	thumbWidth  = 104
	thumbHeight = 134
	thumbRow    = thumbHeight + 38
	entryRow    = 34
)

func newSideView(k *kit.Kit, p *Presenter) *sideView {
	say := k.Words.Say
	s := &sideView{kit: k, presenter: p, options: newOptionsView(k, p)}
	s.which = k.Segment(kit.SegmentSpec{
		Name: say("preview.side_shows"), Options: []string{say("preview.pages"), say("preview.contents")}, Compact: true, OnChange: s.turnTo,
	})
	s.pages = k.LongList(kit.LongListSpec{
		Name: say("preview.pages"), Height: thumbRow, Follow: true, Words: p.PageName, OnOpen: p.GoTo, OnSight: s.see,
		New: func() kit.LongRow { return newThumbView(k, p) },
	})
	s.contents = k.LongList(kit.LongListSpec{
		Name: say("preview.contents"), Height: entryRow, Words: s.entryWords, OnOpen: p.Open,
		New: func() kit.LongRow { return newEntryView(k, s) },
	})
	s.lists = k.Stack(s.pages, s.contents)
	s.contents.Hide()
	edge := canvas.NewRectangle(k.Color(scene.Hairline))
	edge.SetMinSize(fyne.NewSize(1, 0))
	top := k.Inset(kit.Sides(10, 12, 8, 12), s.which)
	foot := k.Column(0, k.Line(), k.Inset(kit.Around(10, 12), s.options.object))
	s.see(0, -1) // how large the pictures are, before there are any
	s.object = k.Fill(scene.Paper, k.Frame(nil, nil, nil, edge, k.Frame(top, foot, nil, nil, k.Inset(kit.Around(0, 8), s.lists))))
	return s
}

// turnTo shows the pages (0) or the contents (1).
func (s *sideView) turnTo(which int) {
	kit.SetVisible(s.pages, which == 0)
	kit.SetVisible(s.contents, which == 1)
	kit.Relayout(s.object)
}

// see tells which pages are in sight, and how large their pictures are.
func (s *sideView) see(first, last int) {
	pixels := s.kit.Window().Canvas().Scale()
	s.presenter.See(first, last, int(s.kit.Px(thumbWidth)*pixels), int(s.kit.Px(thumbHeight)*pixels))
}

func (s *sideView) entryWords(i int) string {
	if i >= len(s.state.Contents) {
		return ""
	}
	entry := s.state.Contents[i]
	return s.kit.Words.Say("preview.entry", "Title", entry.Title, "Page", s.kit.Words.Integer(entry.Page+1))
}

func (s *sideView) show(state State) {
	before := s.state
	s.state = state
	chosen := -1
	if state.Count > 0 {
		chosen = state.Number
	}
	if remade := len(before.Contents) > 0 && len(state.Contents) > 0 && &before.Contents[0] != &state.Contents[0]; remade {
		s.pages.Redraw()
		s.contents.Redraw()
	}
	s.pages.Set(state.Count, chosen)
	s.contents.Set(len(state.Contents), state.Entry)
	s.options.show(state)
}

// focused reports whether something in the column has the focus.
func (s *sideView) focused() bool {
	switch s.kit.Window().Canvas().Focused() {
	case fyne.Focusable(s.which), fyne.Focusable(s.pages), fyne.Focusable(s.contents):
		return true
	default:
		return s.options.focused()
	}
}

// thumbView is the small picture of a page with its number.
type thumbView struct {
	kit       *kit.Kit
	presenter *Presenter
	index     int
	paper     *canvas.Rectangle
	print     *canvas.Raster
	picture   *image.RGBA
	number    *kit.Text
	object    *fyne.Container
}

func newThumbView(k *kit.Kit, p *Presenter) *thumbView {
	t := &thumbView{kit: k, presenter: p, number: k.Text("", kit.Small().Centered())}
	t.paper = canvas.NewRectangle(paperColor())
	t.paper.StrokeColor, t.paper.StrokeWidth = k.Color(scene.Border), 1
	t.print = canvas.NewRaster(func(int, int) image.Image {
		if t.picture == nil {
			return image.NewRGBA(image.Rect(0, 0, 1, 1))
		}
		return t.picture
	})
	t.object = &fyne.Container{Layout: t, Objects: []fyne.CanvasObject{t.paper, t.print, t.number}}
	return t
}

// Object implements kit.LongRow.
func (t *thumbView) Object() fyne.CanvasObject { return t.object }

// Show implements kit.LongRow.
func (t *thumbView) Show(index int) {
	t.index = index
	t.number.SetText(t.kit.Words.Integer(index + 1))
	picture, _, _ := t.presenter.Thumbnail(index)
	if picture != t.picture {
		t.picture = picture
		t.print.Refresh()
	}
}

// Layout implements fyne.Layout: the page in the middle of its place, on
// whole pixels, and the number below.
func (t *thumbView) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	_, width, height := t.presenter.Thumbnail(t.index)
	pixels := t.kit.Window().Canvas().Scale()
	page := fyne.NewSize(float32(width)/pixels, float32(height)/pixels)
	place := t.kit.Px(thumbHeight)
	at := fyne.NewPos(float32(int((size.Width-page.Width)/2*pixels))/pixels, float32(int((t.kit.Px(8)+(place-page.Height)/2)*pixels))/pixels)
	t.print.Move(at)
	t.print.Resize(page)
	t.paper.Move(at.SubtractXY(1, 1))
	t.paper.Resize(page.AddWidthHeight(2, 2))
	kit.Place(t.number, 0, t.kit.Px(8)+place+t.kit.Px(4), size.Width, t.number.HeightFor(size.Width))
}

// MinSize implements fyne.Layout.
func (t *thumbView) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(t.kit.Px(thumbWidth), t.kit.Px(thumbRow))
}

// entryView is a line of the contents.
type entryView struct {
	side        *sideView
	title, page *kit.Text
	indent      fyne.CanvasObject
	object      *fyne.Container
}

func newEntryView(k *kit.Kit, s *sideView) *entryView {
	e := &entryView{side: s, title: k.Text("", kit.Body().OneLine()), page: k.Text("", kit.Small().In(scene.Muted)), indent: k.Space(8, 0)}
	e.object = k.Inset(kit.Around((entryRow-22)/2, 8), k.Row(6, e.indent, k.Grow(e.title), e.page))
	return e
}

// Object implements kit.LongRow.
func (e *entryView) Object() fyne.CanvasObject { return e.object }

// Show implements kit.LongRow.
func (e *entryView) Show(index int) {
	entry, look := e.side.state.Contents[index], kit.Body().OneLine()
	if entry.Level == 0 {
		look = look.Strong()
	}
	kit.SetVisible(e.indent, entry.Level > 0)
	e.title.SetType(look)
	e.title.SetText(entry.Title)
	e.page.SetText(e.side.kit.Words.Integer(entry.Page + 1))
}

// optionsView holds what the reader chooses about the report.
type optionsView struct {
	kit      *kit.Kit
	fold     *kit.FoldOut
	version  *kit.Segment
	language *kit.Segment
	summary  *kit.Choice
	beside   *fyne.Container // the summary with its label
	internal *kit.Tap
	box      *kit.CheckMark
	offered  int // summaries
	state    State
	object   fyne.CanvasObject
}

func newOptionsView(k *kit.Kit, p *Presenter) *optionsView {
	say := k.Words.Say
	o := &optionsView{kit: k, box: k.CheckMark(false)}
	o.version = k.Segment(kit.SegmentSpec{
		Name: say("preview.version"), Options: []string{say("preview.draft"), say("preview.final")}, Compact: true,
		OnChange: func(i int) { p.SetFinal(i == 1) },
	})
	o.language = k.Segment(kit.SegmentSpec{
		Name: say("preview.language"), Options: []string{say("preview.language_de"), say("preview.language_en")}, Compact: true,
		OnChange: func(i int) { p.SetLanguage(languages()[i]) },
	})
	o.internal = k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(4, 2), k.Row(8, o.box, k.Grow(k.Text(say("preview.internal"), kit.Small())))),
		Name:    say("preview.internal"), Tip: say("preview.internal_tip"), OnTap: func() { p.SetInternal(!o.state.Choice.Internal) },
	})
	o.summary = k.Choice(kit.ChoiceSpec{Name: say("preview.beside"), Width: 1, OnChange: p.SetSummary})
	o.beside = k.Column(4, k.Text(say("preview.beside"), kit.Small()), o.summary)
	o.fold = k.FoldOut(kit.FoldSpec{Open: k.Scale() < largeText, Content: k.Inset(kit.Sides(4, 0, 0, -22), k.Column(8,
		o.version, o.language, o.beside, o.internal))})
	o.object = o.fold
	return o
}

// languages are those a report can be in.
func languages() []assessment.Language {
	return []assessment.Language{assessment.German, assessment.English}
}

func (o *optionsView) show(s State) {
	o.state = s
	o.fold.SetTitle(s.Summary)
	version := 0
	if s.Choice.Final {
		version = 1
	}
	o.version.SetSelected(version)
	for i, language := range languages() {
		if language == s.Choice.Language {
			o.language.SetSelected(i)
		}
	}
	o.showSummaries(s)
	kit.SetVisible(o.internal, s.Internal)
	o.box.SetChecked(s.Choice.Internal)
	o.internal.SetName(o.kit.Words.Say(internalKey(s.Choice.Internal)))
}

// showSummaries shows what the report can stand beside.
func (o *optionsView) showSummaries(s State) {
	kit.SetVisible(o.beside, len(s.Summaries) > 0)
	if len(s.Summaries) != o.offered {
		o.summary.SetOptions(s.Summaries)
		o.offered = len(s.Summaries)
	}
	o.summary.SetSelected(s.Beside)
}

// internalKey names the tick with its state, for those who do not see it.
func internalKey(on bool) string {
	if on {
		return "preview.internal_on"
	}
	return "preview.internal_off"
}

func (o *optionsView) focused() bool {
	switch o.kit.Window().Canvas().Focused() {
	case o.fold.Head(), fyne.Focusable(o.version), fyne.Focusable(o.language), fyne.Focusable(o.summary), fyne.Focusable(o.internal):
		return true
	default:
		return false
	}
}
