package settings

import (
	"context"
	"errors"
	"os/exec"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
	"reifekompass/reports/theme"
)

// looks is a fake of what keeps the look of the office, and of the dialog
// that finds a logo.
type looks struct {
	kept   theme.Theme
	lost   error // of reading
	err    error // of saving
	chosen string
	dialog error
	saves  int
}

func (l *looks) Theme(context.Context) (theme.Theme, error) { return l.kept, l.lost }

func (l *looks) SaveName(_ context.Context, name string) error {
	if l.err == nil {
		l.kept.Name = name
	}
	l.saves++
	return l.err
}

func (l *looks) SaveColour(_ context.Context, c *theme.Colour) error {
	if l.err == nil {
		l.kept.Colour = c
	}
	l.saves++
	return l.err
}

func (l *looks) SaveLogo(logo *scene.Picture) error {
	if l.err == nil {
		l.kept.Logo = logo
	}
	l.saves++
	return l.err
}

func (l *looks) Choose(context.Context, string) (string, error) { return l.chosen, l.dialog }

// Load reads a logo whose path ends with .png.
func (l *looks) Load(path string) (*scene.Picture, error) {
	if !strings.HasSuffix(path, ".png") {
		return nil, &assessment.StorageError{Op: "read", Path: path, Err: theme.ErrLogoFormat}
	}
	return scene.NewPicture(2, 1, []uint8{255, 0, 0, 0, 0, 255})
}

func TestLogoIsChosenAndRemoved(t *testing.T) {
	o := &office{}
	o.looks.chosen = "/bilder/logo.png"
	p, shown := present(t, o)
	if shown.Office.Logo != nil || shown.Office.Removes {
		t.Errorf("got %+v, want no logo", shown.Office)
	}
	p.ChooseLogo(nil)
	if shown.Office.Logo == nil || !shown.Office.Removes || shown.Office.Busy || o.looks.kept.Logo == nil {
		t.Errorf("shown %+v, kept %+v", shown.Office, o.looks.kept)
	}
	p.RemoveLogo()
	if shown.Office.Logo != nil || shown.Office.Removes || o.looks.kept.Logo != nil {
		t.Errorf("shown %+v, kept %+v", shown.Office, o.looks.kept)
	}
}

func TestNothingChangesWhenAChoiceEnds(t *testing.T) {
	for name, c := range map[string]struct {
		chosen  string
		dialog  error
		trouble string
	}{
		"changed their mind": {},
		"no picture":         {chosen: "/bilder/logo.txt", trouble: "Das Logo /bilder/logo.txt kann nicht verwendet werden: Die Datei ist kein PNG"},
		"dialog fails":       {dialog: errBroken, trouble: "broken"},
	} {
		o := &office{}
		o.looks.chosen, o.looks.dialog = c.chosen, c.dialog
		p, shown := present(t, o)
		p.ChooseLogo(func() { t.Error("asked for a path") })
		if o.looks.saves > 0 || shown.Office.Busy || !strings.Contains(shown.Office.Trouble, c.trouble) || (c.trouble == "") != (shown.Office.Trouble == "") {
			t.Errorf("%s: %d saves, shown %+v", name, o.looks.saves, shown.Office)
		}
	}
}

func TestPathIsAskedForWithoutADialog(t *testing.T) {
	o := &office{}
	o.looks.dialog = exec.ErrNotFound
	p, shown := present(t, o)
	asked := false
	p.ChooseLogo(func() { asked = true })
	if !asked || shown.Office.Trouble != "" {
		t.Errorf("asked %v, trouble %q", asked, shown.Office.Trouble)
	}
	if got := p.UseLogo("  "); got == "" || o.looks.saves > 0 {
		t.Errorf("got %q for no path, %d saves", got, o.looks.saves)
	}
	if got := p.UseLogo("/x.txt"); !strings.Contains(got, "/x.txt") || o.looks.saves > 0 {
		t.Errorf("got %q, %d saves", got, o.looks.saves)
	}
	if got := p.UseLogo(` "/x.png" `); got != "" || shown.Office.Logo == nil {
		t.Errorf("got %q, shown %+v", got, shown.Office)
	}
}

func TestColourIsKeptAndExplained(t *testing.T) {
	o := &office{}
	p, shown := present(t, o)
	p.SaveColour("gelb")
	s := shown.Office
	if s.Colour != "#FFCC00" || !strings.Contains(s.ColourNote, "nicht gut zu lesen") || len(s.Swatches) != 6 || s.Swatches[0] == (scene.RGB{R: 255, G: 204}) {
		t.Errorf("got %+v", s)
	}
	p.SaveColour("himmelblau")
	if shown.Office.Colour != "#FFCC00" || shown.Office.ColourWrong == "" || o.looks.saves != 1 {
		t.Errorf("got %+v after %d saves", shown.Office, o.looks.saves)
	}
	p.SaveColour(" ")
	if s := shown.Office; s.Colour != "" || s.ColourNote != "" || s.ColourWrong != "" || s.Swatches != nil || o.looks.kept.Colour != nil {
		t.Errorf("got %+v", s)
	}
}

func TestLookThatCannotBeKeptIsTakenBack(t *testing.T) {
	o := &office{}
	o.looks.kept = theme.Theme{Name: "Amt", Colour: theme.NewColour(scene.RGB{B: 120})}
	o.looks.err = assessment.ErrReadOnly
	p, shown := present(t, o)
	p.SaveOffice("Ministerium")
	p.SaveColour("#112233")
	p.RemoveLogo()
	if s := shown.Office; s.Name != "Amt" || s.Colour != "#000078" || s.Trouble == "" {
		t.Errorf("got %+v", s)
	}
}

func TestLostLogoIsSaidAndCanBeRemoved(t *testing.T) {
	o := &office{}
	o.looks.kept = theme.Theme{Name: "Amt"}
	o.looks.lost = &assessment.StorageError{Op: "keep", Path: "/data/logo.png", Err: theme.ErrLogoBroken}
	p, shown := present(t, o)
	if s := shown.Office; s.Name != "Amt" || !s.Removes || !strings.Contains(s.Trouble, "/data/logo.png") {
		t.Errorf("got %+v", s)
	}
	p.RemoveLogo()
	if s := shown.Office; s.Removes || s.Trouble != "" {
		t.Errorf("got %+v", s)
	}
}

func TestLookByKeyboardAndMouse(t *testing.T) {
	for _, look := range []kit.Look{{Scale: 100}, {Scale: 200, Variant: kit.AlwaysDark}} {
		o := &office{}
		o.looks.chosen = "/bilder/logo.png"
		var view *View
		s := panel(t, look, func(k *kit.Kit) fyne.CanvasObject {
			view = New(o.deps(t, k))
			return view.Content()
		})
		view.Activate()
		s.Kit.Focus(view.office.colour.Entry())
		for _, r := range "rot" {
			view.office.colour.Entry().TypedRune(r)
		}
		s.Kit.Focus(view.office.choose)
		if o.looks.kept.Colour == nil || !strings.Contains(s.Texts(), "wird unverändert verwendet") || !strings.Contains(s.Texts(), "Stufe 4") {
			t.Errorf("colour %v, shown:\n%s", o.looks.kept.Colour, s.Texts())
		}
		s.Press("Logo wählen …")
		if o.looks.kept.Logo == nil || view.office.logo.Image == nil {
			t.Error("no logo is shown")
		}
		s.Press("Logo entfernen")
		if o.looks.kept.Logo != nil || strings.Contains(s.Texts(), "Logo entfernen") {
			t.Error("the logo is still there")
		}
	}
}

func TestDialogForThePathUsesTheLogo(t *testing.T) {
	o := &office{}
	o.looks.dialog = errors.Join(errBroken, exec.ErrNotFound)
	var view *View
	s := panel(t, kit.Look{Scale: 100}, func(k *kit.Kit) fyne.CanvasObject {
		view = New(o.deps(t, k))
		return view.Content()
	})
	view.Activate()
	s.Press("Logo wählen …")
	for _, r := range "/x.png" {
		s.Window.Canvas().Focused().TypedRune(r)
	}
	s.Press("Logo verwenden")
	if o.looks.kept.Logo == nil {
		t.Errorf("no logo; shown:\n%s", s.Texts())
	}
}
