package preview

import (
	"context"
	"log/slog"
	"slices"

	"reifekompass/app/kit"
	"reifekompass/assessment/release"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// Desk writes reports.
type Desk interface {
	WriteDocument(doc document.Document, path string) error
}

// Files are the system's own dialogs and programs. A path is empty when the
// person changed their mind. The dialog may be waited for in the background.
type Files interface {
	ChooseTarget(ctx context.Context, title, name string) (path string, err error)
	// Asks reports whether the system has dialogs. Where it has none,
	// ChooseTarget chooses a path itself.
	Asks() bool
	// Scratch names a file that is thrown away when the program ends.
	Scratch(name string) string
	Open(path string) error
	Reveal(path string) error
}

// Report is what is looked at.
type Report struct {
	Title    string          // of the screen
	Save     string          // title of the dialog that asks where to
	Name     string          // of the file, proposed
	Done     string          // what is said when it is written
	Options  reports.Options // to begin with
	Internal bool            // it can hold internal comments
	// Summaries lists the summaries for everybody that it can stand beside, on
	// another goroutine; nil: it never does.
	Summaries func(ctx context.Context) ([]release.Offer, error)
	// Make makes the report. It is called on another goroutine.
	Make func(ctx context.Context, o reports.Options) (document.Document, error)
	// Failed hears why there is no report to be shown.
	Failed func(err error)
}

// Deps is what the preview is handed. All fields are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Desk    Desk
	Files   Files
	Log     *slog.Logger
	Closed  func() // hears that the report is no longer shown
}

// Screen is where the presenter shows what it decides.
type Screen interface {
	Render(s State)
	// Reveal brings a height of the page, in units of the canvas, to the top.
	Reveal(y float64)
	// Thumbnail tells that the small picture of a page has changed.
	Thumbnail(page int)
	Close()
}

// Presenter decides what the preview shows. It belongs to the goroutine of
// the window.
type Presenter struct {
	deps   Deps
	words  *translations.Translator
	report Report
	screen Screen
	maker  *kit.Runner
	writer *kit.Runner
	press  *press
	made   *made // what is shown; nil: nothing yet
	room   Room
	sight  sight           // thumbnails that are in sight
	toward int             // the way the pages were turned last: 1 or -1
	offers []release.Offer // that the report can stand beside
	unread string          // which of them cannot be read, until it is said
	state  State

	showing  bool   // the screen is just being told
	writing  bool   // a file is being written
	stopBusy func() // keeps a sentence that waits to be said from being said
}

// Room is the place for a page.
type Room struct {
	Width, Height float64 // units of the canvas
	Pixels        float64 // of the screen, per unit
}

// sight are the thumbnails in sight, and how large they are.
type sight struct {
	first, last int // last below first: none
	height      int // pixels of the place for one
	width       int
}

// NewPresenter returns a presenter that shows a report on a screen. Nothing
// is made before Start.
func NewPresenter(deps Deps, report Report, screen Screen) *Presenter {
	p := &Presenter{
		deps: deps, words: deps.Kit.Words, report: report, screen: screen, toward: 1, sight: sight{last: -1},
		maker: kit.NewRunner(deps.Context, deps.Kit.Executor), writer: kit.NewRunner(deps.Context, deps.Kit.Executor),
		stopBusy: func() {},
	}
	p.press = newPress(kit.NewRunner(deps.Context, deps.Kit.Executor), p.wishes, p.drawn)
	p.state = State{Title: report.Title, Entry: -1, Internal: report.Internal, Choice: choiceOf(report.Options)}
	return p
}

// End stops everything that is being done.
func (p *Presenter) End() {
	p.stopBusy()
	p.maker.Stop()
	p.writer.Stop()
	p.press.stop()
}

// Resize tells how much room there is for a page.
func (p *Presenter) Resize(room Room) {
	p.room = room
	p.render()
}

// render shows everything as it is now and begins to draw what is missing.
func (p *Presenter) render() {
	p.state.Count, p.state.Page, p.state.Entry = 0, Page{}, -1
	p.state.Beside = p.chosenSummary()
	p.state.Summary = p.summary()
	if p.made != nil {
		p.state.Count = len(p.made.pages)
		p.state.Of = p.words.Say("preview.of", "All", p.words.Integer(p.state.Count))
		p.state.Contents = p.made.contents
		p.state.Entry = p.made.entryAt(p.state.Number)
		p.state.Page = p.page(p.state.Number)
	}
	p.showing = true
	p.screen.Render(p.state)
	p.showing = false
	p.press.work()
}

// summary says in words what was chosen.
func (p *Presenter) summary() string {
	said := p.words.Say(versionKey("preview.summary", p.state.Choice), "Language", p.words.Say("preview.language_"+string(p.state.Choice.Language)))
	if p.state.Beside == 0 {
		return said
	}
	return p.words.Say("preview.beside_summary", "Summary", said)
}

// page returns a page as it is to be shown. While it is not drawn in its
// size, what was drawn in another one is stretched, the thumbnail if need be.
func (p *Presenter) page(number int) Page {
	of := p.made.pages[number]
	size := p.sizeOf(number)
	if size.width == 0 {
		return Page{}
	}
	shown := Page{
		Width: float64(size.width) / p.room.Pixels, Height: float64(size.height) / p.room.Pixels,
		Picture: p.press.picture(size), Name: p.name(number),
	}
	if shown.Picture == nil && p.sight.width > 0 {
		shown.Picture = p.press.picture(p.thumbnail(number))
	}
	scale := shown.Width / of.Scene.Width
	for _, link := range of.Links {
		shown.Links = append(shown.Links, Link{
			X: link.X * scale, Y: link.Y * scale, W: link.W * scale, H: link.H * scale,
			Name: p.words.Say("preview.link", "Page", p.name(link.Page)), page: link.Page, y: link.TargetY,
		})
	}
	return shown
}

// name is the text alternative of a page: its number and its title.
func (p *Presenter) name(number int) string {
	return p.words.Say("preview.page_name", "Page", p.words.Integer(number+1), "All", p.words.Integer(len(p.made.pages)), "Title", p.made.titles[number])
}

// PageName is the text alternative of a page.
func (p *Presenter) PageName(number int) string {
	if p.made == nil || number < 0 || number >= len(p.made.pages) {
		return ""
	}
	return p.name(number)
}

// Dismiss takes the notice away.
func (p *Presenter) Dismiss() {
	p.state.Notice = Notice{}
	p.render()
}

// busy says what is being done once it takes longer than a blink.
func (p *Presenter) busy(sentence string) {
	p.state.Working = true
	p.stopBusy()
	if p.state.Busy != "" {
		p.state.Busy = sentence
		return
	}
	p.stopBusy = p.deps.Kit.Executor.After(blink, func() {
		p.state.Busy = sentence
		p.render()
	})
}

func (p *Presenter) idle() {
	p.stopBusy()
	p.writing, p.state.Working, p.state.Busy = false, false, ""
}

// wishes lists what should be drawn, the most urgent first: the page that is
// shown, the thumbnails in sight, and the pages beside it.
func (p *Presenter) wishes() []wish {
	if p.made == nil || p.room.Pixels == 0 {
		return nil
	}
	list := append([]wish{p.sizeOf(p.state.Number)}, p.thumbnails()...)
	for _, beside := range []int{p.state.Number + p.toward, p.state.Number - p.toward} {
		if beside >= 0 && beside < len(p.made.pages) && list[0].bytes() <= besideBytes {
			list = append(list, p.sizeOf(beside))
		}
	}
	first := list[0]
	return slices.DeleteFunc(list, func(w wish) bool { return w.width <= 0 || w != first && w.bytes() > besideBytes })
}

// thumbnails are those in sight, as many as are kept at a time.
func (p *Presenter) thumbnails() []wish {
	var list []wish
	bytes := 0
	for i := max(p.sight.first, 0); i <= min(p.sight.last, len(p.made.pages)-1); i++ {
		one := p.thumbnail(i)
		if bytes += one.bytes(); bytes > smallBytes {
			break
		}
		list = append(list, one)
	}
	return list
}

// drawn shows a page that has just been drawn.
func (p *Presenter) drawn(w wish) {
	switch {
	case w.small:
		p.screen.Thumbnail(w.page)
	case w == p.sizeOf(p.state.Number):
		p.render()
	}
}
