package app

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit/kittest"
	"reifekompass/app/settings"
	"reifekompass/assessment"
	lookback "reifekompass/assessment/followup"
	"reifekompass/assessment/region"
	"reifekompass/assessment/release"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
	"reifekompass/reports/theme"
)

// memory is a store, a desk and the files of the system, all in memory.
type memory struct {
	t        testing.TB
	kept     map[assessment.ID]assessment.Assessment
	settings map[string]string
	err      error // of every write
	opened   []string
	read     []string              // files that were to be opened
	opens    assessment.Opened     // what they are
	round    assessment.RoundState // of the jury; empty: there is none
}

func newMemory(tb testing.TB) *memory {
	tb.Helper()
	return &memory{t: tb, kept: map[assessment.ID]assessment.Assessment{}, settings: map[string]string{}}
}

func (m *memory) change(id assessment.ID, how func(*assessment.Assessment)) (time.Time, error) {
	a, known := m.kept[id]
	if !known {
		return time.Time{}, assessment.ErrNotFound
	}
	if m.err != nil {
		return time.Time{}, m.err
	}
	how(&a)
	a.Changed = kittest.Noon()
	m.kept[id] = a
	return a.Changed, nil
}

func (m *memory) Load(_ context.Context, id assessment.ID) (assessment.Assessment, error) {
	a, known := m.kept[id]
	if !known {
		return a, assessment.ErrNotFound
	}
	a.Answers = maps.Clone(a.Answers)
	return a, nil
}

func (m *memory) SaveEntries(_ context.Context, id assessment.ID, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	return m.change(id, func(a *assessment.Assessment) { a.Inventory = a.Inventory.Without(gone...).With(put...) })
}

func (m *memory) SaveAnswer(_ context.Context, id assessment.ID, answer assessment.Answer) (time.Time, error) {
	return m.change(id, func(a *assessment.Assessment) { *a = a.With(answer) })
}

func (m *memory) SaveAll(_ context.Context, id assessment.ID, answers []assessment.Answer, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	return m.change(id, func(a *assessment.Assessment) {
		a.Inventory = a.Inventory.Without(gone...).With(put...)
		for _, answer := range answers {
			*a = a.With(answer)
		}
	})
}

func (m *memory) SaveProfile(_ context.Context, id assessment.ID, agency assessment.Agency, year int) (time.Time, error) {
	return m.change(id, func(a *assessment.Assessment) { a.Agency, a.Year = agency, year })
}

func (m *memory) SavePosition(_ context.Context, id assessment.ID, question assessment.QuestionID) error {
	_, err := m.change(id, func(a *assessment.Assessment) { a.Position = question })
	return err
}

func (m *memory) SaveStatus(_ context.Context, id assessment.ID, status assessment.Status) (time.Time, error) {
	return m.change(id, func(a *assessment.Assessment) { a.Status = status })
}

func (m *memory) List(context.Context) ([]assessment.Summary, error) {
	var list []assessment.Summary
	for _, id := range slices.Sorted(maps.Keys(m.kept)) {
		a := m.kept[id]
		list = append(list, assessment.Summary{
			ID: id, Agency: a.Agency.Name, Year: a.Year, CatalogueID: a.CatalogueID, Status: a.Status, Position: a.Position,
		})
	}
	return list, nil
}

func (m *memory) CatalogueOf(_ context.Context, id assessment.ID) (*assessment.Catalogue, error) {
	if _, known := m.kept[id]; !known {
		return nil, assessment.ErrNotFound
	}
	return kittest.Catalogue(m.t), nil
}

func (m *memory) ChooseFiles(context.Context, string) ([]string, error) { return nil, nil }

func (m *memory) ChooseFolder(context.Context, string) (string, error) { return "", nil }

func (m *memory) Read(context.Context, io.Reader) (assessment.Assessment, error) {
	return assessment.Assessment{}, m.err
}

func (m *memory) ReadSheet(context.Context, string) (assessment.Assessment, error) {
	return assessment.Assessment{}, m.err
}

func (m *memory) WriteSheet(context.Context, assessment.ID, string, *translations.Translator) error {
	return m.err
}

func (m *memory) WriteCSV(context.Context, assessment.ID, string, *translations.Translator) error {
	return m.err
}

func (m *memory) WriteForm(context.Context, assessment.ID, string, *translations.Translator) error {
	return m.err
}

func (m *memory) Delete(context.Context, assessment.ID) error  { return m.err }
func (m *memory) Restore(context.Context, assessment.ID) error { return m.err }
func (m *memory) Backup(context.Context) (string, error)       { return "copy", m.err }

func (m *memory) LastBackup(context.Context) (time.Time, string, error) { return time.Time{}, "", nil }

func (m *memory) Theme(context.Context) (theme.Theme, error)                   { return theme.Theme{}, nil }
func (m *memory) SaveName(context.Context, string) error                       { return m.err }
func (m *memory) SaveColour(context.Context, *theme.Colour) error              { return m.err }
func (m *memory) SaveLogo(*scene.Picture) error                                { return m.err }
func (m *memory) LoadLogo(string) (*scene.Picture, error)                      { return nil, m.err }
func (m *memory) Setting(_ context.Context, key string) (string, error)        { return m.settings[key], nil }
func (m *memory) ChooseFile(context.Context, string) (string, error)           { return "", nil }
func (m *memory) ChooseTarget(context.Context, string, string) (string, error) { return "", nil }
func (m *memory) Asks() bool                                                   { return true }
func (m *memory) Reveal(string) error                                          { return nil }

func (m *memory) SaveSetting(_ context.Context, key, value string) error {
	m.settings[key] = value
	return m.err
}

func (m *memory) Open(path string) error {
	m.opened = append(m.opened, path)
	return nil
}

func (m *memory) WriteOwn(context.Context, assessment.ID, string, reports.Options) error {
	return m.err
}

func (m *memory) WriteComparison(context.Context, []assessment.ID, string, reports.Options) error {
	return m.err
}

func (m *memory) Own(context.Context, assessment.ID, reports.Options) (document.Document, error) {
	return document.Document{Sections: []document.Section{{Title: "Alles gut"}}}, m.err
}

func (m *memory) HandedOver(ctx context.Context, id assessment.ID, _ *assessment.Submission, o reports.Options) (document.Document, error) {
	return m.Own(ctx, id, o)
}

func (m *memory) CircleOf(context.Context, assessment.ID) (reports.Input, error) {
	return reports.Input{}, m.err
}

func (m *memory) Comparison(ctx context.Context, ids []assessment.ID, o reports.Options) (document.Document, error) {
	return m.Own(ctx, ids[0], o)
}

func (m *memory) Summaries(context.Context, assessment.ID) ([]release.Offer, error) { return nil, nil }

func (m *memory) WriteDocument(document.Document, string) error { return m.err }
func (m *memory) Scratch(name string) string                    { return name }

func (m *memory) WriteAnswers(context.Context, assessment.ID, string) error { return m.err }

func (m *memory) New(_ context.Context, agency assessment.Agency, year int) (assessment.ID, error) {
	id := assessment.ID(strings.ToLower(agency.Name))
	m.add(id, agency.Name, year)
	return id, m.err
}

func (m *memory) add(id assessment.ID, name string, year int) {
	c := kittest.Catalogue(m.t)
	m.kept[id] = assessment.Assessment{
		ID: id, Agency: assessment.Agency{Name: name, Kind: assessment.KindCity}, Year: year, Status: assessment.Draft,
		CatalogueID: c.ID, CatalogueVersion: c.Version, Answers: map[assessment.QuestionID]assessment.Answer{},
	}
}

var places = sync.OnceValues(func() (*region.Table, error) { return region.Load(assets.Files) })

// stage is the program in a window.
type stage struct {
	*Window
	kittest.Screen

	memory  *memory
	clock   *kittest.Clock
	office  error // instead of an office
	regions *ownRegions
	// waiting leaves the office unread.
	waiting bool
}

func newStage(t *testing.T, m *memory, prepare ...func(*stage)) *stage {
	t.Helper()
	s := &stage{memory: m, clock: &kittest.Clock{Hold: true}, regions: &ownRegions{}}
	for _, p := range prepare {
		p(s)
	}
	var err error
	s.Window, err = New(t.Context(), Deps{
		App: test.NewTempApp(t), Store: m, Files: m, Looks: m, Pictures: settings.Pictures{Choose: m.ChooseFile, Load: m.LoadLogo},
		Fonts: assets.Files, Words: kittest.Words(t, "de"), Executor: s.clock,
		Office: s.newOffice, ReadFile: func(string, func(io.Reader) error) error { return errors.ErrUnsupported },
		Clock: kittest.Noon, Log: slog.New(slog.DiscardHandler), Folder: "Ordner", Version: "1",
		NativeMessage: func(string, string) { t.Error("a message of the system") },
	})
	if err != nil {
		t.Fatal(err)
	}
	s.Screen = kittest.Screen{T: t, Window: s.window}
	if !s.waiting {
		s.release()
	}
	return s
}

// release does what was held back, and everything after it at once.
func (s *stage) release() {
	s.clock.Hold = false
	s.clock.Release()
}

func (s *stage) newOffice() (*Office, error) {
	if s.office != nil {
		return nil, s.office
	}
	table, err := s.regions.places()
	return &Office{
		Catalogue: kittest.Catalogue(s.T), Places: table, Regions: s.regions, Desk: s.memory, Travel: s.memory.travelling(), FollowUp: firstYear{},
		Samples: func(context.Context) ([]assessment.ID, error) { return nil, nil },
	}, err
}

// firstYear looks back at nothing: there is no earlier assessment.
type firstYear struct{ FollowUp }

// Before implements FollowUp.
func (firstYear) Before(context.Context, assessment.ID) (*lookback.Side, error) {
	return nil, nil //nolint:nilnil // as the desk says it
}
