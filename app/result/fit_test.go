package result

import (
	"bytes"
	"io/fs"
	"path"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
	"reifekompass/assets"
)

// sampleOffice is the office with one of the samples of the program.
func sampleOffice(t *testing.T, file string) (*office, Deps) {
	t.Helper()
	c := kittest.Catalogue(t)
	raw, err := fs.ReadFile(assets.Files, file)
	if err != nil {
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
	s := kittest.New(t, kittest.Setting{Language: language, Size: fyne.NewSize(1280, belowTabs)})
	deps := o.deps(t, s.Kit)
	deps.Catalogue = own.Catalogue
	v := New(deps)
	s.Show(v.Content())
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
