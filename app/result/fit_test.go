package result

import (
	"bytes"
	"io/fs"
	"path"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
	"reifekompass/assets"
)

// sampleOffice is the office with one of the samples of the program.
func sampleOffice(t *testing.T, file string) (*office, Deps) {
	t.Helper()
	raw, err := fs.ReadFile(assets.Files, assets.CatalogueFile)
	if err != nil {
		t.Fatal(err)
	}
	c, err := catalogue.Parse(path.Base(assets.CatalogueFile), raw)
	if err != nil {
		t.Fatal(err)
	}
	if raw, err = fs.ReadFile(assets.Files, file); err != nil {
		t.Fatal(err)
	}
	a, err := exchange.ReadAnswers(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	o := &office{state: session.State{Assessment: a, Catalogue: c.RelevantTo(a.Agency.Kind), Result: scoring.Evaluate(c, &a)}}
	return o, Deps{Catalogue: c}
}

// A window of 1280x800 leaves this height below the bar and the tabs.
const belowTabs = 703

func TestFullResultFitsIntoTheWindow(t *testing.T) {
	files, err := fs.Glob(assets.Files, "samples/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("samples %v, %v", files, err)
	}
	for _, language := range []string{"de", "en"} {
		for _, file := range files {
			t.Run(language+" "+path.Base(file), func(t *testing.T) { fits(t, language, file) })
		}
	}
}

func fits(t *testing.T, language, file string) {
	t.Helper()
	o, own := sampleOffice(t, file)
	app, theme := test.NewTempApp(t), plainTheme(t)
	app.Settings().SetTheme(theme)
	window := test.NewTempWindow(t, nil)
	k := kit.New(kit.Options{App: app, Window: window, Words: testWords(t, language), Theme: theme, Executor: &executor{}, Clock: bareKit(t, nil).Clock})
	deps := o.deps(t, k)
	deps.Catalogue = own.Catalogue
	v := New(deps)
	window.SetPadded(false)
	window.SetContent(k.Root(v.Content()))
	window.Resize(fyne.NewSize(1280, belowTabs))
	v.Activate()
	if o.state.Result.Counts.Answered+o.state.Result.Counts.NotApplicable < o.state.Result.Counts.Questions || len(v.state.Remarks) > 0 {
		return // what is missing has to be said, and takes its room
	}
	if got := v.scroll.HeightFor(1280); got > belowTabs {
		t.Errorf("the page is %v high, want at most %d", got, belowTabs)
		for _, f := range v.state.Figures {
			t.Log(f)
		}
	}
}

func plainTheme(t *testing.T) *kit.Theme {
	t.Helper()
	theme, err := kit.NewTheme(assets.Files, kit.Look{})
	if err != nil {
		t.Fatal(err)
	}
	return theme
}
