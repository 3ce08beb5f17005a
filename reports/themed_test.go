package reports

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"reifekompass/reports/document"
	"reifekompass/reports/pdf"
	"reifekompass/reports/scene"
	"reifekompass/reports/theme"
)

// office is a look with everything.
func office(tb testing.TB, width, height int) theme.Theme {
	tb.Helper()
	logo, err := scene.NewPicture(width, height, bytes.Repeat([]byte{200, 30, 30}, width*height))
	if err != nil {
		tb.Fatal(err)
	}
	return theme.Theme{Name: "Programmstelle Digitale Wirtschaftsförderung NRW", Colour: theme.NewColour(scene.RGB{R: 107, G: 45, B: 139}), Logo: logo}
}

// themed are the two reports with a look.
func themed(tb testing.TB, code string, t theme.Theme) []document.Document {
	tb.Helper()
	c, o := small(), options(tb, code)
	o.Theme = t
	return []document.Document{own(tb, input(c, remarked()), o), compare(tb, field13(c, 3), o)}
}

func TestLogoStandsOnTheCoverWithItsName(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		for _, d := range themed(t, code, office(t, 60, 20)) {
			pages := document.Layout(d)
			cover := pages[0]
			found := slices.IndexFunc(cover.Parts, func(p document.Part) bool {
				return p.Alt == "Logo: Programmstelle Digitale Wirtschaftsförderung NRW" && len(p.Spans) == 1 && p.Spans[0].Node.Kind == document.NodeFigure
			})
			if found < 0 {
				t.Fatalf("%s %s: no logo among the parts of the cover", code, d.Title)
			}
			image, ok := cover.Scene.Shapes[cover.Parts[found].First].(scene.Image)
			if !ok || image.W > 45*scene.MM+0.01 || image.H > 18*scene.MM+0.01 || image.X+image.W > document.A4Short-20*scene.MM+0.01 {
				t.Errorf("%s %s: logo %+v is out of its room", code, d.Title, image)
			}
			if proportion := image.W / image.H; proportion < 2.99 || proportion > 3.01 {
				t.Errorf("%s: proportion %.3f, want 3", d.Title, proportion)
			}
			checkPage(t, d.Title, cover.Scene)
		}
	}
}

func TestNameStandsForAMissingLogo(t *testing.T) {
	look := office(t, 1, 1)
	look.Logo = nil
	for _, d := range themed(t, "de", look) {
		cover := document.Layout(d)[0]
		if text := strings.Join(texts(cover), " "); !strings.Contains(text, "Wirtschaftsförderung NRW") {
			t.Errorf("%s: the office is not named: %s", d.Title, text)
		}
		checkPage(t, d.Title, cover.Scene)
	}
	look.Name = strings.Repeat("Ministerium für Wirtschaft, Industrie, Klimaschutz und Energie ", 9)
	for _, d := range themed(t, "de", look) {
		checkPage(t, d.Title, document.Layout(d)[0].Scene)
	}
}

func TestLogoWithoutNameIsCalledWhatItIs(t *testing.T) {
	look := office(t, 10, 30)
	look.Name = ""
	d := themed(t, "en", look)[0]
	if got := d.Cover.Logo.Alt(); got != "Logo of the programme office" {
		t.Errorf("got %q", got)
	}
}

func TestThemeChangesNothingButLookAndCover(t *testing.T) {
	plain, ours := themed(t, "de", theme.Theme{}), themed(t, "de", office(t, 20, 20))
	for i := range plain {
		if plain[i].Palette != nil || plain[i].Cover.Logo != nil || plain[i].Cover.Office != "" {
			t.Errorf("%s: a look without a theme", plain[i].Title)
		}
		if ours[i].Palette[scene.Primary] != (scene.RGB{R: 107, G: 45, B: 139}) {
			t.Errorf("%s: primary is %v", ours[i].Title, ours[i].Palette[scene.Primary])
		}
		before, after := document.Layout(plain[i]), document.Layout(ours[i])
		if got, want := document.Dump(after[1:]), document.Dump(before[1:]); got != want {
			t.Errorf("%s: pages behind the cover say something else", ours[i].Title)
		}
	}
}

func TestThemedReportIsWritten(t *testing.T) {
	for _, d := range themed(t, "de", office(t, 709, 236)) {
		var first, second bytes.Buffer
		for _, file := range []*bytes.Buffer{&first, &second} {
			if err := pdf.Write(file, d); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s: the same report gives other bytes", d.Title)
		}
	}
}
