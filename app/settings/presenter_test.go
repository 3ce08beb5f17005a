package settings

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

// office is a fake of everything the settings are handed.
type office struct {
	applied []Values
	backup  time.Time
	opened  []string
	err     error // of everything that can fail
	looks   looks
	regions regions
}

var errBroken = errors.New("broken")

func (o *office) apply(v Values) error {
	if o.err == nil {
		o.applied = append(o.applied, v)
	}
	return o.err
}

func (o *office) Backup(context.Context) (string, error) {
	if o.err != nil {
		return "", o.err
	}
	o.backup = kittest.Noon()
	return "/data/backups/copy.db", nil
}

func (o *office) LastBackup(context.Context) (time.Time, string, error) {
	if o.backup.IsZero() {
		return time.Time{}, "", nil
	}
	return o.backup, "/data/backups/copy.db", nil
}

func (o *office) openFolder(path string) error {
	o.opened = append(o.opened, path)
	return o.err
}

func (o *office) deps(t *testing.T, k *kit.Kit) Deps {
	t.Helper()
	return Deps{
		Context: t.Context(), Kit: k, Current: Values{Language: "de", Look: kit.Look{Scale: 100}}, Apply: o.apply, Backups: o,
		Folder: "/data", OpenFolder: o.openFolder, Version: "0.1.0", Catalogue: testCatalogue(), Log: slog.New(slog.DiscardHandler),
		Looks: &o.looks, Pictures: Pictures{Choose: o.looks.Choose, Load: o.looks.Load},
		Regions: &o.regions, Files: &o.regions, RegionsChanged: func() { o.regions.told++ },
	}
}

func testCatalogue() *assessment.Catalogue {
	return &assessment.Catalogue{Version: "1.2", Title: assessment.Text{assessment.German: "Digital", assessment.English: "Digital"}}
}

func present(t *testing.T, o *office) (*Presenter, *State) {
	t.Helper()
	shown := &State{}
	p := NewPresenter(o.deps(t, kittest.Bare(t, &kittest.Clock{})), func(s State) { *shown = s })
	p.Refresh()
	return p, shown
}

func TestChoicesAreHandedOn(t *testing.T) {
	o := &office{}
	p, shown := present(t, o)
	if shown.Language != 0 || shown.Size != 0 || shown.Variant != 2 {
		t.Errorf("shown language %d, size %d, variant %d, want German, 100 %%, like the system", shown.Language, shown.Size, shown.Variant)
	}
	p.PickSize(4)
	p.PickVariant(1)
	p.PickLanguage(1)
	p.PickLanguage(1)
	want := []Values{
		{Language: "de", Look: kit.Look{Scale: 200}},
		{Language: "de", Look: kit.Look{Scale: 200, Variant: kit.AlwaysDark}},
		{Language: "en", Look: kit.Look{Scale: 200, Variant: kit.AlwaysDark}},
	}
	if diff := cmp.Diff(want, o.applied); diff != "" {
		t.Errorf("applied (-want +got):\n%s", diff)
	}
}

func TestChoiceThatCannotBeKeptIsTakenBack(t *testing.T) {
	o := &office{err: assessment.ErrReadOnly}
	p, shown := present(t, o)
	p.PickSize(2)
	if shown.Size != 0 || shown.Trouble == "" {
		t.Errorf("size %d, trouble %q, want the old size and a sentence", shown.Size, shown.Trouble)
	}
}

func TestBackupLine(t *testing.T) {
	for _, test := range []struct {
		name string
		at   time.Time
		want Line
	}{
		{"none", time.Time{}, Line{Old: true, Text: "Noch keine Sicherungskopie."}},
		{"fresh", kittest.Noon().Add(-time.Hour), Line{Text: "Zuletzt am 20.11.2026 um 11:30 Uhr. Die Kopie liegt auf diesem Rechner, im Ordner „backups“ bei Ihren Daten."}},
		{"old", kittest.Noon().Add(-8 * 24 * time.Hour), Line{Old: true, Text: "Zuletzt am 12.11.2026 um 12:30 Uhr. Die Kopie liegt auf diesem Rechner, im Ordner „backups“ bei Ihren Daten."}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, shown := present(t, &office{backup: test.at})
			if shown.Backup != test.want {
				t.Errorf("got %+v, want %+v", shown.Backup, test.want)
			}
		})
	}
}

func TestBackupSaysWhereTheCopyLies(t *testing.T) {
	o := &office{}
	p, shown := present(t, o)
	p.MakeBackup()
	if !strings.Contains(shown.BackupDone, "/data/backups/copy.db") || shown.Backup.Old || shown.Busy != "" {
		t.Errorf("done %q, line %+v, busy %q", shown.BackupDone, shown.Backup, shown.Busy)
	}
	o.err = assessment.ErrDiskFull
	p.MakeBackup()
	if shown.Trouble == "" || shown.BackupDone != "" {
		t.Errorf("trouble %q, done %q", shown.Trouble, shown.BackupDone)
	}
}

func TestFolderIsOpened(t *testing.T) {
	o := &office{}
	p, shown := present(t, o)
	p.OpenFolder()
	o.err = errBroken
	p.OpenFolder()
	if diff := cmp.Diff([]string{"/data", "/data"}, o.opened); diff != "" || shown.Trouble == "" {
		t.Errorf("opened %v, trouble %q", o.opened, shown.Trouble)
	}
}

func TestHelpNamesKeysAsTheyArePrinted(t *testing.T) {
	for language, want := range map[string][]string{"de": {"Strg", "0", "–", "4"}, "en": {"Ctrl", "0", "–", "4"}} {
		help := NewHelp(kittest.Words(t, language))
		found := slices.ContainsFunc(help.Parts, func(part HelpPart) bool {
			return slices.ContainsFunc(part.Keys, func(key HelpKey) bool { return slices.Equal(key.Caps, want) })
		})
		if !found {
			t.Errorf("%s: no key %v", language, want)
		}
		for _, part := range help.Parts {
			for _, key := range part.Keys {
				if strings.Contains(strings.Join(append(key.Caps, key.Text, part.Title), ""), "«") {
					t.Errorf("%s: missing words in %+v", language, key)
				}
			}
		}
		for _, term := range help.Terms {
			if strings.Contains(term.Term+term.Meaning, "«") {
				t.Errorf("%s: missing words in %+v", language, term)
			}
		}
	}
}
