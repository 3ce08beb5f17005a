package app

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/overview"
	"reifekompass/app/settings"
)

// Keys under which the store keeps what a person has chosen.
const (
	keyLanguage = "window.language"
	keyVariant  = "window.variant"
	keyScale    = "window.scale"
	keySize     = "window.size"
)

// readValues returns what the person has chosen. What cannot be read is as if
// nothing had been chosen.
func (w *Window) readValues() settings.Values {
	values := settings.Values{Language: w.setting(keyLanguage)}
	if values.Language != "de" && values.Language != "en" {
		values.Language = w.deps.Words.Language()
	}
	// Light unless chosen otherwise: without a desktop that says which it is,
	// the toolkit takes every system for a dark one.
	values.Look.Variant = kit.AlwaysLight
	if w.setting(keyVariant) != "" {
		values.Look.Variant = kit.Variant(min(max(w.number(keyVariant), int(kit.FollowSystem)), int(kit.AlwaysDark)))
	}
	values.Look.Scale = min(max(w.number(keyScale), kit.MinScale), kit.MaxScale)
	return values
}

func (w *Window) setting(key string) string {
	value, err := w.deps.Store.Setting(w.ctx, key)
	if err != nil {
		w.deps.Log.ErrorContext(w.ctx, "setting not read", "key", key, "error", err)
	}
	return value
}

func (w *Window) number(key string) int {
	n, err := strconv.Atoi(w.setting(key))
	if err != nil {
		return 0 // nothing was chosen, or by another version
	}
	return n
}

// The size of the window where the person has not changed it.
const (
	usualWidth  = 1280
	usualHeight = 720 // a laptop of a town hall has 768 lines, less its task bar
)

func (w *Window) readSize() fyne.Size {
	var width, height float32
	if _, err := fmt.Sscanf(w.setting(keySize), "%fx%f", &width, &height); err != nil {
		return fyne.NewSize(usualWidth, usualHeight)
	}
	return fyne.NewSize(max(width, kit.MinWidth), max(height, kit.MinHeight))
}

func (w *Window) saveSize() {
	size := w.window.Canvas().Size()
	w.save(keySize, fmt.Sprintf("%.0fx%.0f", size.Width, size.Height))
}

func (w *Window) save(key, value string) {
	if err := w.deps.Store.SaveSetting(w.ctx, key, value); err != nil {
		w.deps.Log.ErrorContext(w.ctx, "setting not saved", "key", key, "error", err)
	}
}

// apply keeps what was chosen and builds the window anew with it.
func (w *Window) apply(values settings.Values) error {
	for key, value := range map[string]string{
		keyLanguage: values.Language, keyVariant: strconv.Itoa(int(values.Look.Variant)), keyScale: strconv.Itoa(values.Look.Scale),
	} {
		if err := w.deps.Store.SaveSetting(w.ctx, key, value); err != nil {
			return err
		}
	}
	changed := changedControl(w.values, values)
	w.values = values
	w.rebuild()
	w.kit.Focus(w.shell.settings) // where Esc leads back to
	w.openSettings()
	for range changed {
		w.window.Canvas().FocusNext()
	}
	return nil
}

// changedControl returns how many controls of the settings come before the
// one that was used, so that the focus can stay on it.
func changedControl(before, after settings.Values) int {
	switch {
	case before.Language != after.Language:
		return 0
	case before.Look.Scale != after.Look.Scale:
		return 1
	default:
		return 2
	}
}

// rebuild makes everything anew and shows the same screen again.
func (w *Window) rebuild() {
	w.kit.Flush()
	for overlays := w.window.Canvas().Overlays(); overlays.Top() != nil; {
		overlays.Remove(overlays.Top())
	}
	w.leave()
	w.kit.Keys.Page(nil)
	w.kit.Keys.Window(nil)
	if w.work != nil {
		w.work.pages = map[kit.Area]workPage{}
	}
	if err := w.build(); err != nil {
		w.deps.Log.ErrorContext(w.ctx, "window not built", "error", err)
		return // the window stays as it was
	}
	to := w.route
	to.Question = ""
	w.Go(to)
}

// followSystem changes between light and dark when the system does, but not
// while a report is looked at.
func (w *Window) followSystem() {
	if w.values.Look.Variant != kit.FollowSystem || w.closed || w.dress || w.looking {
		return
	}
	theme, ok := w.deps.App.Settings().Theme().(*kit.Theme)
	if ok && theme.Dark(w.deps.App.Settings().ThemeVariant()) != w.kit.Dark() {
		w.rebuild()
	}
}

func (w *Window) openSettings() {
	if w.office != nil {
		w.showSettings()
	}
}

func (w *Window) showSettings() *settings.View {
	view := settings.New(settings.Deps{
		Context: w.ctx, Kit: w.kit, Current: w.values, Apply: w.apply, Backups: w.deps.Store,
		Folder: w.deps.Folder, OpenFolder: w.deps.Files.Open, Version: w.deps.Version,
		Looks: w.deps.Looks, Pictures: w.deps.Pictures, Regions: w.office.Regions, Files: w.deps.Files, RegionsChanged: w.placesChanged,
		Catalogue: w.office.Catalogue, Log: w.deps.Log,
	})
	closed := func() {
		view.Deactivate()
		w.choosing = false
		if w.moved {
			w.showPlaces()
		} else if start, shown := w.page.(*overview.View); shown {
			start.Refresh() // a backup may have been made
		}
	}
	w.choosing = true
	w.kit.Panel(kit.PanelSpec{Title: w.kit.Words.Say("app.settings"), Content: view.Content(), Width: 440, OnClose: closed})
	view.Activate()
	return view
}

func (w *Window) openHelp() {
	w.kit.Panel(kit.PanelSpec{Title: w.kit.Words.Say("app.help"), Content: settings.HelpContent(w.kit), Width: 440})
}

func (w *Window) overviewDeps() overview.Deps {
	return overview.Deps{
		Context: w.ctx, Kit: w.kit, Store: w.deps.Store, Backups: w.deps.Store, Desk: w.office.Desk,
		Opener: w.office.Travel.Opener, BeginFor: w.askNewFor, Files: w.deps.Files, Look: w.previewComparison, Samples: w.office.Samples,
		Juries: w.office.Travel.Juror, OpenJury: w.openJury,
		Catalogue: w.office.Catalogue, Navigate: w, Log: w.deps.Log,
	}
}

// close saves what waits and closes the window. What cannot be saved is not
// thrown away without asking.
func (w *Window) close() {
	w.kit.Flush()
	w.askToLose("app.close_anyway", w.end)
}

// askToLose does what ends the work on the assessment, and asks first if
// something of it is not saved.
func (w *Window) askToLose(anyway string, end func()) {
	if w.work == nil || w.work.why() == "" {
		end()
		return
	}
	words := w.kit.Words
	w.kit.Confirm(words.Say("app.close_title"), words.Say("app.close_text", "Why", w.work.why()), words.Say(anyway), end)
}

func (w *Window) end() {
	w.closed = true
	w.saveSize()
	w.leave()
	w.window.Close()
}
