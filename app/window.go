package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/app/settings"
	"reifekompass/assets/translations"
)

// Window is the main window. It belongs to the goroutine of the window.
type Window struct {
	deps     Deps
	ctx      context.Context //nolint:containedctx // ends with the window
	cancel   context.CancelFunc
	window   fyne.Window
	values   settings.Values
	kit      *kit.Kit
	shell    *shell
	office   *Office
	broken   error // why there is no office
	route    kit.Route
	work     *work   // the assessment that is open; nil: none
	seat     *seated // the place of a juror that is open; nil: none
	page     page    // what is shown
	closed   bool
	dress    bool        // the look is just being changed
	looking  bool        // a report is looked at
	reader   *kit.Runner // of the office
	choosing bool        // the settings are open
	moved    bool        // other tables of places hold than those that the page shows
}

// page is a screen.
type page interface {
	Content() fyne.CanvasObject
	Activate()
	Deactivate()
}

// New builds the window and begins to read the office. Nothing is shown
// before Run.
func New(ctx context.Context, deps Deps) (*Window, error) {
	if deps.Executor == nil {
		deps.Executor = kit.NewExecutor()
	}
	ctx, cancel := context.WithCancel(ctx)
	w := &Window{deps: deps, ctx: ctx, cancel: cancel, window: deps.App.NewWindow(programName)}
	w.window.SetPadded(false)
	w.values = w.readValues()
	office := kit.NewRunner(ctx, deps.Executor)
	w.reader = office
	kit.Run(office, func(context.Context) (*Office, error) { return deps.Office() }, w.officeRead) //nolint:contextcheck // the window has its own, made of this one
	if err := w.build(); err != nil {
		cancel()
		return nil, err
	}
	w.window.Resize(w.readSize())
	w.window.SetCloseIntercept(w.close)
	w.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.dropped(files) })
	deps.App.Settings().AddListener(func(fyne.Settings) { w.followSystem() })
	return w, nil
}

const programName = "Reifekompass"

// Run shows the window until it is closed and returns the exit code: 1 if
// this machine cannot show a window.
func (w *Window) Run() int {
	defer w.cancel()
	if !w.open() {
		words := w.kit.Words
		w.deps.NativeMessage(words.Say("error.no_opengl_title"), words.Say("error.no_opengl"))
		return 1
	}
	w.deps.App.Run()
	return 0
}

// open shows the window and reports whether it is there. Without any display
// the toolkit panics; that is this machine's fault, not the program's.
func (w *Window) open() (there bool) {
	defer func() {
		if reason := recover(); reason != nil {
			w.deps.Log.ErrorContext(w.ctx, "no window: no display", "error", reason)
			there = false
		}
	}()
	w.window.Show()
	if !shows(w.window) {
		w.deps.Log.ErrorContext(w.ctx, "no window: OpenGL 2.1 is missing")
		return false
	}
	return true
}

// shows reports whether the window exists for the system. Without OpenGL Fyne
// goes on without one and without a word.
func shows(window fyne.Window) bool {
	native, ok := window.(driver.NativeWindow)
	if !ok {
		return true // not a driver with windows of the system
	}
	exists := false
	native.RunNative(func(handle any) {
		switch handle := handle.(type) {
		case driver.X11WindowContext:
			exists = handle.WindowHandle != 0
		case driver.WaylandWindowContext:
			exists = handle.WaylandSurface != 0
		case driver.WindowsWindowContext:
			exists = handle.HWND != 0
		case driver.MacWindowContext:
			exists = handle.NSWindow != 0
		default:
			exists = true
		}
	})
	return exists
}

// build makes everything anew, in the language and the look that are chosen.
func (w *Window) build() error {
	words, err := w.words()
	if err != nil {
		return err
	}
	if err := kit.Speak(words); err != nil {
		return err
	}
	theme, err := kit.NewTheme(w.deps.Fonts, w.values.Look)
	if err != nil {
		return err
	}
	w.dress = true // the system is told, and tells us
	w.deps.App.Settings().SetTheme(theme)
	w.dress = false
	w.kit = kit.New(kit.Options{
		App: w.deps.App, Window: w.window, Words: words, Theme: theme,
		Executor: w.deps.Executor, Clock: w.deps.Clock, Takeaway: &takeaway{ctx: w.ctx, deps: w.deps},
	})
	w.shell = newShell(w.kit, shellActions{
		home: func() { w.Go(kit.Route{Area: kit.Start}) }, tab: w.openTab,
		undo: w.undo, redo: w.redo, help: w.openHelp, settings: w.openSettings, saved: w.tellSaved, back: w.goBack,
	})
	w.kit.Keys.Window(w.bindings())
	w.window.SetContent(w.kit.Root(w.shell.content))
	return nil
}

// words are the sentences of the chosen language. Reading them takes a few
// milliseconds, which the first picture would wait for.
func (w *Window) words() (*translations.Translator, error) {
	if w.values.Language == w.deps.Words.Language() {
		return w.deps.Words, nil
	}
	return translations.New(w.values.Language)
}

func (w *Window) bindings() kit.Bindings {
	return kit.Bindings{
		kit.Ctrl(fyne.KeyQ):        w.close,
		kit.Ctrl(fyne.KeyZ):        w.undo,
		kit.Ctrl(fyne.KeyY):        w.redo,
		kit.Ctrl(fyne.KeyPageUp):   func() { w.turnTab(-1) },
		kit.Ctrl(fyne.KeyPageDown): func() { w.turnTab(1) },
		kit.Plain(fyne.KeyF1):      w.openHelp,
	}
}

// officeRead is called when catalogue and tables are there, or are not.
func (w *Window) officeRead(office *Office, err error) {
	if err != nil {
		w.deps.Log.ErrorContext(w.ctx, "catalogue or tables not read", "error", err)
	}
	w.office, w.broken = office, err
	w.Go(w.route)
}

// placesChanged reads the office anew, with the tables that hold now. What is
// shown follows when the settings are closed.
func (w *Window) placesChanged() {
	kit.Run(w.reader, func(context.Context) (*Office, error) { return w.deps.Office() }, func(office *Office, err error) {
		if err != nil {
			w.fail("tables of places", err)
			return
		}
		office.Travel.Programme = w.office.Travel.Programme // it knows keys that were unlocked
		w.office, w.moved = office, true
		if !w.choosing {
			w.showPlaces()
		}
	})
}

// showPlaces shows the same screen again, with the tables that hold now.
func (w *Window) showPlaces() {
	w.moved = false
	w.rebuild()
	w.kit.Focus(w.shell.settings) // where they were chosen
}

// fail says what went wrong and writes it down once.
func (w *Window) fail(doing string, err error) {
	w.deps.Log.ErrorContext(w.ctx, "something failed", "doing", doing, "error", err)
	w.kit.Tell(w.kit.Words.Say("app.failed"), explain.Sentence(w.kit.Words, err))
}
