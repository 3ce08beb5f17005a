package theme_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"reifekompass/reports/scene"
	"reifekompass/reports/theme"
)

// crest is a drawing with most of what is drawn.
const crest = `<?xml version="1.0"?><!-- made by hand -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://ns.example/i" viewBox="0 0 100 50"><title>Amt</title><metadata><i:rdf/></metadata>
<defs><style>/* c */ .a, .b { fill: #ff0000 } .b{fill:blue}</style><clipPath id="c"><rect width="100" height="50"/></clipPath></defs>
<i:grid x="1"/><g clip-path="url(#c)"><rect class="a" width="20" height="50"/>
<path class="b" d="M20 0h20v50h-20z"/><g transform="translate(40) scale(2)"><circle cx="5" cy="5" r="5" style="fill:lime"/></g>
<path fill-rule="evenodd" d="M60 0h40v40H60zM70 10h20v20H70z"/><line x1="60" y1="47" x2="100" y2="47" stroke="red" stroke-width="4"/></g></svg>`

func svg(body string) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">` + body + `</svg>`
}

// drawings are small files, each with something of its own.
func drawings() []string {
	return []string{
		svg(`<path d="M0,0 10-5.5.5 3e1 Z m5 5a5 5 0 1110 0 5 5 0 01-10 0"/>`),
		svg(`<path d="M10 80C40 10 65 10 95 80S150 150 180 80 M10 80Q52 10 95 80T180 80" fill="none" stroke="#123" stroke-width="3"/>`),
		svg(`<polygon points="1,2 3,4 5 6"/><polyline points="0 0 9 9 9 0" stroke="blue" stroke-linejoin="round" stroke-linecap="square"/>`),
		svg(`<g opacity=".5" transform="rotate(45 50,50)skewX(10)"><ellipse cx="50" cy="50" rx="30" ry="10"/></g>`),
		svg(`<path d="M0 0a0 5 0 0 1 5 5A1 1 0 0 0 5 5" stroke="red"/>`),
		svg(`<rect rx="3" width="10mm" height="1in" x="-1e3"/>`),
		svg(strings.Repeat("<g>", 50) + strings.Repeat("</g>", 50)),
	}
}

func TestDrawingIsDrawn(t *testing.T) {
	p := load(t, []byte(crest))
	if p.Width() != theme.LogoSide || p.Height() != 355 {
		t.Fatalf("got %d x %d", p.Width(), p.Height())
	}
	at := func(x, y int) scene.RGB { return p.At(x*p.Width()/100, y*p.Height()/50) }
	for _, c := range []struct {
		x, y int
		want scene.RGB
	}{
		{10, 25, red},
		{30, 25, blue},
		{50, 10, scene.RGB{G: 255}},
		{41, 1, white},
		{50, 30, white},
		{65, 5, scene.RGB{}},
		{80, 20, white},
		{80, 35, scene.RGB{}},
		{80, 47, red},
		{80, 44, white},
	} {
		if got := at(c.x, c.y); !near(got, c.want) {
			t.Errorf("at %d, %d: got %s, want %s", c.x, c.y, theme.Hex(got), theme.Hex(c.want))
		}
	}
}

// dark returns the share of a picture that is black.
func dark(p *scene.Picture) float64 {
	sum := 0.0
	for y := range p.Height() {
		for x := range p.Width() {
			sum += 1 - float64(p.At(x, y).G)/255
		}
	}
	return sum / float64(p.Width()*p.Height())
}

func TestAreasAreRight(t *testing.T) {
	for body, want := range map[string]float64{
		`<circle cx="50" cy="50" r="40"/>`:                                                     0.5027,
		`<ellipse cx="50" cy="50" rx="40" ry="20"/>`:                                           0.2513,
		`<path d="M10 50a40 40 0 1180 0 40 40 0 01-80 0"/>`:                                    0.5027,
		`<path d="M10 50a40 40 0 0180 0z"/>`:                                                   0.2513,
		`<rect width="50" height="50" rx="25"/>`:                                               0.1963,
		`<rect x="10" y="10" width="50" height="20" stroke="#000" stroke-width="10"/>`:         0.18,
		`<path d="M10 50h80" stroke="#000" stroke-width="10"/>`:                                0.08,
		`<path d="M10 50h80" stroke="#000" stroke-width="10" stroke-linecap="round"/>`:         0.0879,
		`<path d="M10 50h80" stroke="#000" stroke-width="10" stroke-linecap="square"/>`:        0.09,
		`<path d="M20 20h60v60" fill="none" stroke="#000" stroke-width="20"/>`:                 0.24,
		`<g transform="scale(.5)"><rect width="100" height="100"/></g>`:                        0.25,
		`<g transform="scale(10)"><path d="M1 5h8" stroke="#000"/></g>`:                        0.08,
		`<rect width="100" height="100" fill-opacity=".5" opacity=".5"/>`:                      0.25,
		`<g fill-rule="evenodd"><path d="M0 0h100v100H0zM25 25h50v50H25z"/></g>`:               0.75,
		`<path d="M0 0h100v100H0zM25 25h50v50H25z"/>`:                                          1,
		`<path d="M0 0h100v100H0zM25 25v50h50V25z"/>`:                                          0.75,
		`<path d="M0,0L1E2,0,100,5e1.5e2,50z"/>`:                                               0.375,
		`<path d="M0 50Q50-50 100 50z"/>`:                                                      0.3333,
		`<path d="M0 100C0 0 100 0 100 100z"/>`:                                                0.6,
		`<rect width="50" height="100" display="none"/><rect width="10" height="100"/>`:        0.1,
		`<g visibility="hidden"><rect width="50" height="100"/></g>`:                           0,
		`<style>.x{fill:none}</style><rect class="y x" width="50" height="100"/>`:              0,
		`<rect width="50" height="100" fill="none" style="fill:black!important"/>`:             0.5,
		`<linearGradient id="unused"/><rect width="50" height="100"/>`:                         0.5,
		`<rect x="-900" y="-900" width="9999" height="9999"/>`:                                 1,
		`<rect x="0.5in" width="12.7mm" height="72pt"/>`:                                       0.4608,
		`<path d="M-500 50H500" stroke="#000" stroke-width="2" transform="rotate(30 50 50)"/>`: 0.0231,
	} {
		if got := dark(load(t, []byte(svg(body)))); got < want-0.004 || got > want+0.004 {
			t.Errorf("%s: covers %.4f, want %.4f", body, got, want)
		}
	}
}

func TestWhatTheRootSaysHoldsForAll(t *testing.T) {
	p := load(t, []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" fill="none" stroke="#000" style="stroke-width:20">`+
		`<path d="M0 50h100"/><rect width="100" height="100" stroke="none"/></svg>`))
	if got := dark(p); got < 0.196 || got > 0.204 {
		t.Errorf("covers %.4f, want 0.2", got)
	}
}

func TestPrecisionDoesNotDependOnUnits(t *testing.T) {
	const shape = `<path d="M.1 .5a.4.4 0 11.8 0 .4.4 0 01-.8 0z"/></svg>`
	tiny := load(t, []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">`+shape))
	vast := load(t, []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90000 90000"><g transform="scale(90000)">`+
		strings.Replace(shape, "</svg>", "</g></svg>", 1)))
	for _, p := range []*scene.Picture{tiny, vast} {
		if got := dark(p); got < 0.5 || got > 0.505 {
			t.Errorf("covers %.4f, want 0.5027", got)
		}
	}
}

func TestDrawingsThatWouldLookDifferentAreRefused(t *testing.T) {
	deep := strings.Repeat("<g>", 10_000) + strings.Repeat("</g>", 10_000)
	for body, want := range map[string]theme.Part{
		`<text>Amt</text>`:                          theme.PartText,
		`<image href="file:///etc/passwd"/>`:        theme.PartPicture,
		`<image href="https://example.org/x.png"/>`: theme.PartPicture,
		`<foreignObject/>`:                          theme.PartPicture,
		`<script>alert(1)</script>`:                 theme.PartScript,
		`<linearGradient id="g"/><rect width="9" height="9" fill="url(#g)"/>`:  theme.PartGradient,
		`<rect width="9" height="9" style="fill:url(http://example.org/#g)"/>`: theme.PartGradient,
		`<g filter="url(#f)"/>`:       theme.PartMask,
		`<g mask="url(#f)"/>`:         theme.PartMask,
		`<g clip-path="url(#none)"/>`: theme.PartMask,
		`<clipPath id="c"><rect width="50" height="100"/></clipPath><g clip-path="url(#c)"/>`: theme.PartMask,
		`<path d="M0 0h9" stroke="red" stroke-dasharray="1 1"/>`:                              theme.PartMask,
		`<defs><g id="a"><use href="#a"/></g></defs><use href="#a"/>`:                         theme.PartOther,
		`<path d="M0 0h9" stroke="red" marker-end="url(#m)"/>`:                                theme.PartMask,
		`<path d="M0 0h9" stroke="red" style="vector-effect:non-scaling-stroke"/>`:            theme.PartMask,
		`<animate/>`:                                         theme.PartOther,
		`<svg viewBox="0 0 1 1"/>`:                           theme.PartOther,
		`<style>@import url(x.css);</style>`:                 theme.PartOther,
		`<style>path{fill:red}</style>`:                      theme.PartOther,
		`<rect width="9" height="9" fill="rgba(1,2,3,.5)"/>`: theme.PartOther,
		deep:                           theme.PartTooMuch,
		strings.Repeat("<g/>", 30_000): theme.PartTooMuch,
		strings.Repeat(`<rect width="100" height="100"/>`, 5000): theme.PartTooMuch,
	} {
		_, err := theme.LoadLogo(strings.NewReader(svg(body)))
		var wrong *theme.DrawingError
		if !errors.As(err, &wrong) || wrong.Part != want || !errors.Is(err, theme.ErrLogoDrawing) {
			t.Errorf("%.80s: got %v, want part %q", body, err, want)
		}
	}
}

func TestEntityBombsAreRefused(t *testing.T) {
	bomb := `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>` + svg(`<path d="&b;"/>`)
	if _, err := theme.LoadLogo(strings.NewReader(bomb)); !errors.Is(err, theme.ErrLogoDrawing) {
		t.Errorf("got %v", err)
	}
}

func TestBrokenDrawings(t *testing.T) {
	open := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="%s">%s</svg>`
	for raw, want := range map[string]error{
		`<svg`:                   theme.ErrLogoBroken,
		`<svg><g></svg>`:         theme.ErrLogoBroken,
		`<svg>&nbsp;</svg>`:      theme.ErrLogoBroken,
		`<svg width="0"></svg>`:  theme.ErrLogoPixels,
		`<svg width="9%"></svg>`: theme.ErrLogoBroken,
		`<svg xmlns="http://example.org/"></svg>`: theme.ErrLogoFormat,
		fmt.Sprintf(open, "0 0 0 0", ""):          theme.ErrLogoPixels,
		fmt.Sprintf(open, "0 0 -5 -5", ""):        theme.ErrLogoPixels,
		fmt.Sprintf(open, "0 0 1e99 1", ""):       theme.ErrLogoBroken,
		fmt.Sprintf(open, "0 0 9999999 1", ""):    theme.ErrLogoPixels,
		fmt.Sprintf(open, "0 0 NaN 1", ""):        theme.ErrLogoBroken,
		fmt.Sprintf(open, "0 0 1", ""):            theme.ErrLogoBroken,
		svg(`<path d="L 1 1"/>`):                  theme.ErrLogoBroken,
		svg(`<path d="M 1"/>`):                    theme.ErrLogoBroken,
		svg(`<path d="M 1 1 X 3"/>`):              theme.ErrLogoBroken,
		svg(`<path d="M 1 1 Z 3"/>`):              theme.ErrLogoBroken,
		svg(`<path d="M 1 1 a 1 1 0 2 0 1 1"/>`):  theme.ErrLogoBroken,
		svg(`<path d="M 1e300 1"/>`):              theme.ErrLogoBroken,
		svg(`<polygon points="1 2 3"/>`):          theme.ErrLogoBroken,
		svg(`<rect width="50%" height="1"/>`):     theme.ErrLogoBroken,
		svg(`<g transform="turn(1)"/>`):           theme.ErrLogoBroken,
		svg(`<g transform="scale(1"/>`):           theme.ErrLogoBroken,
		svg(`<g stroke-width="dick"/>`):           theme.ErrLogoBroken,
		svg(`<style>.a</style>`):                  theme.ErrLogoBroken,
	} {
		if _, err := theme.LoadLogo(strings.NewReader(raw)); !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", raw, err, want)
		}
	}
}

func TestVastNumbersNeitherHangNorPanic(t *testing.T) {
	for _, body := range []string{
		strings.Repeat(`<path d="M0 0c9999999 0 0 9999999 9999999 9999999s-9999999 0 5 5" stroke="red" stroke-width="9999999"/>`, 200),
		`<path d="M0 0` + strings.Repeat("l9999999 9999999", 5000) + `"/>`,
		`<g transform="scale(1e7)"><g transform="scale(1e7)"><g transform="scale(1e7)"><circle r="50" stroke="red"/></g></g></g>`,
		`<g transform="matrix(0 0 0 0 0 0)"><circle r="50" stroke="red"/></g>`,
		`<path d="M0 0A1e7 1e-7 0 0 0 1 1A0.0000001 1 0 0 0 50 50a1 1 1e7 1 1 0 0" stroke="red" stroke-linejoin="round"/>`,
		`<path d="M0 0` + strings.Repeat("l1 99-1-99", 40_000) + `" fill="none" stroke="red" stroke-width="40" stroke-linejoin="round"/>`,
	} {
		_, err := theme.LoadLogo(bytes.NewReader([]byte(svg(body))))
		if err != nil && !errors.Is(err, theme.ErrLogoDrawing) && !errors.Is(err, theme.ErrLogoBroken) {
			t.Errorf("%.60s: got %v", body, err)
		}
	}
}
