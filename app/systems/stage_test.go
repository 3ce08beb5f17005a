package systems

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/session"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports/scene"
)

// memory is a store in memory that fails when it is told to.
type memory struct {
	kept   assessment.Assessment
	others []assessment.Assessment
	err    error
	writes int
}

func (m *memory) Load(_ context.Context, id assessment.ID) (assessment.Assessment, error) {
	for _, other := range m.others {
		if other.ID == id {
			return other, nil
		}
	}
	loaded := m.kept
	loaded.Answers = maps.Clone(m.kept.Answers)
	return loaded, nil
}

func (m *memory) List(context.Context) ([]assessment.Summary, error) {
	var list []assessment.Summary
	for _, one := range append([]assessment.Assessment{m.kept}, m.others...) {
		list = append(list, assessment.Summary{ID: one.ID, Agency: one.Agency.Name, Year: one.Year})
	}
	return list, nil
}

func (m *memory) SaveAnswer(context.Context, assessment.ID, assessment.Answer) (time.Time, error) {
	return noon, m.err
}

func (m *memory) SaveProfile(context.Context, assessment.ID, assessment.Agency, int) (time.Time, error) {
	return noon, m.err
}

func (m *memory) SavePosition(context.Context, assessment.ID, assessment.QuestionID) error {
	return m.err
}

func (m *memory) SaveStatus(context.Context, assessment.ID, assessment.Status) (time.Time, error) {
	return noon, m.err
}

func (m *memory) SaveEntries(_ context.Context, _ assessment.ID, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	if m.err != nil {
		return time.Time{}, m.err
	}
	m.writes++
	m.kept.Inventory = m.kept.Inventory.Without(gone...).With(put...)
	return noon, nil
}

var noon = time.Date(2026, 11, 20, 12, 30, 0, 0, time.UTC)

// still is an executor in which no time passes: nothing that waits happens.
type still struct{}

// Go implements kit.Executor.
func (still) Go(work, done func()) { work(); done() }

// After implements kit.Executor.
func (still) After(time.Duration, func()) func() { return func() {} }

// parsed is the catalogue of the program, which takes a moment to read.
var parsed = sync.OnceValues(func() (*assessment.Catalogue, error) {
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		return nil, err
	}
	return catalogue.Parse(path.Base(assets.CatalogueFile), raw)
})

// bench is the presenter with everything it is handed, without a window.
type bench struct {
	t         testing.TB
	store     *memory
	session   *session.Session
	presenter *Presenter
	kept      *Kept
	state     State
	changed   int
	failed    []string
	routes    []kit.Route
	clipboard string
}

// Content implements Clipboard.
func (b *bench) Content() string { return b.clipboard }

// Go implements kit.Navigator.
func (b *bench) Go(to kit.Route) { b.routes = append(b.routes, to) }

func newBench(tb testing.TB, entries ...assessment.Entry) *bench {
	tb.Helper()
	words, err := translations.New("de")
	if err != nil {
		tb.Fatal(err)
	}
	b := openBench(tb, entries...)
	k := &kit.Kit{Words: words, Clock: func() time.Time { return noon }, Executor: still{}}
	b.presenter = NewPresenter(b.deps(k), func(s State) { b.state = s })
	b.presenter.Refresh()
	return b
}

func openBench(tb testing.TB, entries ...assessment.Entry) *bench {
	tb.Helper()
	c, err := parsed()
	if err != nil {
		tb.Fatal(err)
	}
	b := &bench{t: tb, kept: NewKept(), store: &memory{kept: assessment.Assessment{
		ID: "amt-2026", Year: 2026, CatalogueID: c.ID, CatalogueVersion: c.Version,
		Agency: assessment.Agency{Name: "Amt"}, Inventory: assessment.NewInventory(entries...),
	}}}
	if b.session, err = session.Open(tb.Context(), b.store, c, "amt-2026"); err != nil {
		tb.Fatal(err)
	}
	return b
}

func (b *bench) deps(k *kit.Kit) Deps {
	return Deps{
		Context: b.t.Context(), Kit: k, Session: b.session, Store: b.store, Clipboard: b, Kept: b.kept, Navigate: b,
		Report: Report{Changed: func(session.State) { b.changed++ }, Failed: func(s string) { b.failed = append(b.failed, s) }},
		Undo:   b.undo, Log: slog.New(slog.DiscardHandler),
	}
}

func (b *bench) undo() {
	if _, _, err := b.session.Undo(b.t.Context()); err != nil {
		b.t.Fatal(err)
	}
	b.presenter.Refresh()
}

func (b *bench) stored() assessment.Inventory { return b.store.kept.Inventory }

func (b *bench) system(id assessment.SystemID) assessment.System {
	b.t.Helper()
	system, there := b.stored().System(id)
	if !there {
		b.t.Fatalf("no system %s", id)
	}
	return system
}

// cell returns what the table shows of the system S01.
func (b *bench) cell(column string) kit.GridCell {
	b.t.Helper()
	at := slices.Index(attributes(), column) + 1
	for _, r := range b.state.Table.Rows {
		if r.ID == "S01" {
			return r.Cells[at]
		}
	}
	b.t.Fatal("no row")
	return kit.GridCell{}
}

// stage is the area in a window without a display.
type stage struct {
	*bench

	view   *View
	kit    *kit.Kit
	window fyne.Window
}

type setting struct {
	language string
	look     kit.Look
	size     fyne.Size
	// Where to go before the page is shown; the zero value: nowhere.
	ask       assessment.EntryRef
	attribute string
}

func newStage(tb testing.TB, in setting, entries ...assessment.Entry) *stage {
	tb.Helper()
	if in.language == "" {
		in.language = "de"
	}
	if in.size.IsZero() {
		in.size = fyne.NewSize(1280, 703)
	}
	app := test.NewTempApp(tb)
	theme, err := kit.NewTheme(assets.Files, in.look)
	if err != nil {
		tb.Fatal(err)
	}
	app.Settings().SetTheme(theme)
	words, err := translations.New(in.language)
	if err != nil {
		tb.Fatal(err)
	}
	s := &stage{bench: openBench(tb, entries...), window: test.NewTempWindow(tb, nil)}
	s.kit = kit.New(kit.Options{App: app, Window: s.window, Words: words, Theme: theme, Executor: still{}, Clock: func() time.Time { return noon }})
	s.view = New(s.deps(s.kit))
	s.presenter = s.view.presenter
	s.window.SetPadded(false)
	s.window.SetContent(s.kit.Root(s.kit.Fill(scene.Ground, s.view.Content())))
	s.window.Resize(in.size)
	if in.ask != (assessment.EntryRef{}) {
		s.view.Show(in.ask, in.attribute)
	}
	s.view.Activate()
	return s
}

// key presses keys as the keyboard does.
func (s *stage) key(names ...fyne.KeyName) {
	for _, name := range names {
		if focused := s.window.Canvas().Focused(); focused != nil {
			focused.TypedKey(&fyne.KeyEvent{Name: name})
		} else {
			s.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
		}
	}
}

// write types characters as the keyboard does.
func (s *stage) write(text string) {
	for _, r := range text {
		s.window.Canvas().Focused().TypedRune(r)
	}
}

func (s *stage) shortcut(cut fyne.Shortcut) {
	s.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(cut)
}

func ctrlDelete() fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyDelete, Modifier: fyne.KeyModifierShortcutDefault}
}

func (s *stage) roots() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{s.window.Content()}, s.window.Canvas().Overlays().List()...)
}

// inSight lists an object and all inside that is not hidden.
func inSight(o fyne.CanvasObject) []fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return nil
	}
	list := []fyne.CanvasObject{o}
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, child := range inside {
		list = append(list, inSight(child)...)
	}
	return list
}

// press taps the visible control that screen readers know by a name that
// begins so, above everything first.
func (s *stage) press(prefix string) {
	s.t.Helper()
	roots := s.roots()
	slices.Reverse(roots)
	for _, root := range roots {
		for _, o := range inSight(root) {
			named, ok := o.(interface{ AccessibilityLabel() string })
			if !ok || !strings.HasPrefix(named.AccessibilityLabel(), prefix) {
				continue
			}
			if target, ok := o.(fyne.Tappable); ok {
				test.Tap(target)
				return
			}
		}
	}
	s.t.Fatalf("nothing to press named %q", prefix)
}

// texts returns every text in sight.
func (s *stage) texts() string {
	var texts []string
	for _, root := range s.roots() {
		for _, o := range inSight(root) {
			if text, ok := o.(*kit.Text); ok {
				texts = append(texts, text.Text())
			}
		}
	}
	return strings.Join(texts, "\n")
}

func (s *stage) mustSee(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !strings.Contains(s.texts(), text) {
			s.t.Errorf("%q is not among %q", text, s.texts())
		}
	}
}

// landscape is a whole inventory: nine systems, ten interfaces, six processes.
func landscape() []assessment.Entry {
	system := func(id assessment.SystemID, product string, kind assessment.SystemType, operation assessment.Operation, c assessment.Contract) assessment.System {
		return assessment.System{
			ID: id, Product: product, Type: kind, Operation: operation, Contract: c, Status: assessment.SystemActive,
			Coverage: assessment.Rated(3), Satisfaction: assessment.Rated(2),
		}
	}
	contract := func(end assessment.Month, cost int64, agreement assessment.Agreement) assessment.Contract {
		c := assessment.Contract{End: end, DataProcessing: agreement}
		if cost > 0 {
			c.YearlyCost = assessment.Whole(cost)
		}
		return c
	}
	link := func(id assessment.InterfaceID, from, to assessment.SystemID, mode assessment.Mode, content string) assessment.Interface {
		return assessment.Interface{ID: id, From: from, To: to, Mode: mode, Content: content}
	}
	process := func(id assessment.ProcessID, systems assessment.Refs) assessment.Process {
		return assessment.Process{ID: id, Systems: systems, Maturity: assessment.Maturity{Current: assessment.Rated(1)}}
	}
	return []assessment.Entry{
		system("S01", "KontaktPlus", assessment.TypeCRM, assessment.OperationCloud, contract(assessment.MonthOf(2027, 6), 12400, assessment.AgreementThere)),
		system("S02", "E-Akte der Stadt", assessment.TypeDMS, assessment.OperationDataCentre, contract(0, 4200, assessment.AgreementNotNeeded)),
		system("S03", "Gemeinsame Ablage", assessment.TypeOffice, assessment.OperationLocal, contract(0, 0, "")),
		system("S04", "Flächenportal Nord", assessment.TypeSites, assessment.OperationCloud, contract(assessment.MonthOf(2028, 12), 6900, assessment.AgreementMissing)),
		system("S05", "Geoportal der Stadt", assessment.TypeGIS, assessment.OperationDataCentre, contract(0, 0, assessment.AgreementNotNeeded)),
		system("S06", "Rundbrief", assessment.TypeNewsletter, assessment.OperationCloud, contract(assessment.MonthOf(2027, 3), 890, assessment.AgreementThere)),
		system("S07", "Treffpunkt", assessment.TypeEvents, assessment.OperationCloud, contract(assessment.MonthOf(2026, 3), 1250, assessment.AgreementThere)),
		system("S08", "Website der Stadt", assessment.TypeWebsite, assessment.OperationDataCentre, contract(0, 3100, assessment.AgreementThere)),
		system("S09", "WSP.NRW", assessment.TypeForms, assessment.OperationExternal, contract(0, 0, "")),
		link("L01", "S05", "S04", assessment.ModeAutomatic, "Flurstücke, jede Nacht"),
		link("L02", "S08", "S06", assessment.ModeAutomatic, "Anmeldungen zum Rundbrief"),
		link("L03", "S03", "S02", assessment.ModeFile, "fertige Vorgänge"),
		link("L04", "S01", "S06", assessment.ModeFile, "Adressen von Unternehmen"),
		link("L05", "S01", "S07", assessment.ModeFile, "Einladungslisten"),
		link("L06", "S04", "S08", assessment.ModeFile, "freie Flächen"),
		link("L07", "S01", "S03", assessment.ModeManual, "Gesprächsnotizen"),
		link("L08", "S04", "S01", assessment.ModeManual, "Anfragen"),
		link("L09", "S09", "S01", assessment.ModeManual, "Gewerbeanzeigen"),
		link("L10", "S07", "S01", assessment.ModeManual, "Teilnehmende"),
		process("P01", "S01"), process("P02", "S01 S02 S03"), process("P04", "S01 S04 S05"),
		process("P06", ""), process("P12", "S06 S08"), process("P16", ""),
	}
}

// large is sixty systems with a hundred and twenty interfaces and a hundred
// processes.
func large() []assessment.Entry {
	var entries []assessment.Entry
	modes, types := assessment.Modes(), assessment.SystemTypes()
	for i := range 60 {
		entries = append(entries, assessment.System{
			ID: assessment.SystemID(fmt.Sprintf("S%02d", i+1)), Product: fmt.Sprintf("System Nummer %d", i+1), Type: types[i%len(types)],
			Coverage: assessment.Rated(assessment.Level(i % 5)), Contract: assessment.Contract{YearlyCost: assessment.Whole(int64(100 * i)), End: assessment.MonthOf(2027, 1+i%12)},
		})
	}
	for i := range 120 {
		entries = append(entries, assessment.Interface{
			ID: assessment.InterfaceID(fmt.Sprintf("L%03d", i+1)), From: assessment.SystemID(fmt.Sprintf("S%02d", i%60+1)),
			To: assessment.SystemID(fmt.Sprintf("S%02d", (i*7+i/60+1)%60+1)), Mode: modes[i%3], Content: "Adressen",
		})
	}
	for i := range 100 {
		entries = append(entries, assessment.Process{
			ID: assessment.ProcessID(fmt.Sprintf("X%02d", i+1)), Name: fmt.Sprintf("Ablauf %d", i+1),
			Systems: assessment.Refs(fmt.Sprintf("S%02d", i%60+1)),
		})
	}
	return entries
}
