package reports

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

var update = flag.Bool("update", false, "write the golden files")

func own(tb testing.TB, in Input, o Options) document.Document {
	tb.Helper()
	d, err := Own(in, o)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func compare(tb testing.TB, ins []Input, o Options) document.Document {
	tb.Helper()
	d, err := Comparison(ins, o)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// texts are the texts of a page, drawings included, and what is said instead
// of drawings.
func texts(page document.Page) []string {
	var found []string
	for _, shape := range page.Scene.Shapes {
		if text, ok := shape.(scene.Text); ok {
			found = append(found, text.Text)
		}
	}
	for _, part := range page.Parts {
		found = append(found, part.Alt)
	}
	return found
}

// everything is the text of a document in one string, with the lines of a
// paragraph joined by spaces and divided words whole.
func everything(d document.Document) string {
	var b strings.Builder
	for _, page := range document.Layout(d) {
		b.WriteString(strings.Join(texts(page), " ") + "\n")
	}
	return strings.NewReplacer("\u00ad ", "", "\u00ad", "").Replace(b.String())
}

func documents(tb testing.TB, code string) map[string]document.Document {
	tb.Helper()
	c, o := small(), options(tb, code)
	o.Answers = []byte("{}")
	draft := o
	draft.Final, draft.Internal = false, true
	return map[string]document.Document{
		"own":        own(tb, input(c, remarked()), o),
		"unfinished": own(tb, input(c, unfinished()), draft),
		"excluding":  own(tb, input(c, excluding()), o),
		"teamed":     own(tb, teamed(input(small(), remarked()), colleagues(7)...), o),
		"recorded":   own(tb, applied(input(withCriteria(), recorded())), o),
		"comparison": compare(tb, field13(c, 5), draft),
	}
}

func TestGoldenDocuments(t *testing.T) {
	for name, d := range documents(t, "de") {
		t.Run(name, func(t *testing.T) { compareGolden(t, name, d) })
	}
}

// compareGolden compares what a document says with its golden file. Where it
// stands is not of this package.
func compareGolden(t *testing.T, name string, d document.Document) {
	t.Helper()
	got := regexp.MustCompile(` -?\d+\.\d,-?\d+\.\d`).ReplaceAllString(document.Dump(document.Layout(d)), "")
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

func TestEveryTextOfADocumentIsTranslated(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		for name, d := range documents(t, code) {
			text := everything(d) + d.Title + d.Subject
			for _, wrong := range []string{"«", "<no value>", "{{", "report.own", "report.f", "%!", `\u00`} {
				if i := strings.Index(text, wrong); i >= 0 {
					t.Errorf("%s %s: %q in %q", code, name, wrong, text[max(0, i-40):min(len(text), i+60)])
				}
			}
		}
	}
}

func TestTextsOfAPageNeverLeaveItOrMeet(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		for name, d := range documents(t, code) {
			for i, page := range document.Layout(d) {
				checkPage(t, fmt.Sprintf("%s %s page %d", code, name, i+1), page.Scene)
			}
		}
	}
}

type placed struct {
	left, top, right, bottom float64
	text                     string
}

func checkPage(t *testing.T, name string, s scene.Scene) {
	t.Helper()
	fonts := scene.Embedded()
	var all []placed
	for _, shape := range s.Shapes {
		text, ok := shape.(scene.Text)
		if !ok || strings.TrimSpace(text.Text) == "" {
			continue
		}
		width, left := fonts.Width(text.Text, text.Font), text.At.X
		switch text.Anchor {
		case scene.Middle:
			left -= width / 2
		case scene.End:
			left -= width
		default:
		}
		p := placed{left: left, right: left + width, top: text.At.Y - fonts.XHeight(text.Font), bottom: text.At.Y, text: text.Text}
		if p.left < 20*scene.MM-0.5 || p.right > s.Width-20*scene.MM+0.5 || p.bottom > s.Height-10*scene.MM {
			t.Errorf("%s: %q leaves the type area: %.1f to %.1f", name, p.text, p.left/scene.MM, p.right/scene.MM)
		}
		for _, o := range all {
			if p.left < o.right-0.3 && o.left < p.right-0.3 && p.top < o.bottom && o.top < p.bottom {
				t.Errorf("%s: %q meets %q", name, p.text, o.text)
			}
		}
		all = append(all, p)
	}
}

func TestDraftsSayThatTheyAreDraftsOnEveryPage(t *testing.T) {
	for _, d := range []document.Document{documents(t, "de")["unfinished"], documents(t, "de")["comparison"]} {
		for i, page := range document.Layout(d) {
			text := strings.Join(texts(page), " ")
			if i == 0 {
				if !strings.Contains(text, "Entwurf") {
					t.Error("the cover does not say that it is a draft")
				}
				continue
			}
			for _, want := range []string{"ENTWURF", "Entwurf, nicht freigegeben", "Prüfsumme", "FIKTIV", fmt.Sprintf("Seite %d von", i+1)} {
				if !strings.Contains(text, want) {
					t.Errorf("page %d does not say %q", i+1, want)
				}
			}
		}
	}
}

func TestFinalReportsCarryNoDraftMark(t *testing.T) {
	text := everything(documents(t, "de")["own"])
	if strings.Contains(text, "ENTWURF") || !strings.Contains(text, "ENDFASSUNG") {
		t.Error("a final report must say so and not be called a draft")
	}
}

func TestRealAgenciesAreNotCalledFictional(t *testing.T) {
	a := lindenrade()
	a.Agency.Fictional = false
	in := input(small(), a)
	in.Place.Fictional = false
	text := everything(own(t, in, options(t, "de")))
	if strings.Contains(text, "FIKTIV") || strings.Contains(text, "Fiktive") {
		t.Error("a real agency is marked as a sample")
	}
}

func TestInternalCommentsArePrintedOnlyOnRequest(t *testing.T) {
	c, o := small(), options(t, "de")
	const secret = "Mit dem Bauamt vorher abstimmen."
	in := input(c, remarked())
	if strings.Contains(everything(own(t, in, o)), secret) {
		t.Error("an internal comment is printed unasked")
	}
	o.Internal = true
	if !strings.Contains(everything(own(t, in, o)), secret) {
		t.Error("an internal comment is missing though asked for")
	}
	if strings.Contains(everything(compare(t, []Input{in}, o)), secret) {
		t.Error("an internal comment reaches a comparison")
	}
}

func TestMissingValuesAreWordsNeverZero(t *testing.T) {
	in := input(small(), unfinished())
	d := own(t, in, options(t, "de"))
	text := everything(d)
	for _, want := range []string{"nicht auswertbar", "möglich", "Offen: F1★", "Gesamtwert nicht auswertbar"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
	for _, s := range standings(&in) {
		if s.ID != "F" {
			continue
		}
		row := newWriter(options(t, "de"), small()).profileRow(s)
		if row.Current.Known || row.Target.Known || !row.Range.Known {
			t.Errorf("a dimension without answers is drawn as %+v", row)
		}
	}
}

func TestBottleneckStandsBesideEveryMean(t *testing.T) {
	for i, page := range document.Layout(documents(t, "de")["comparison"]) {
		text := strings.Join(texts(page), " ")
		if strings.Contains(text, "Gesamt") && i > 0 && !strings.Contains(text, "Engpass") {
			t.Errorf("page %d shows a total without the bottleneck", i+1)
		}
	}
}

func TestExclusionsAreNamedWithTheirReason(t *testing.T) {
	text := everything(documents(t, "de")["excluding"])
	for _, want := range []string{
		"Das Flächensystem führen die Städte und Gemeinden.", "Mehr als 20\u00a0% des Gewichts treffen nicht zu.",
		"trifft auf uns nicht zu", "Offen: E3★",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestComparisonDoesNotDependOnTheOrderOfItsInput(t *testing.T) {
	c, o := small(), options(t, "de")
	ins := field13(c, 6)
	want := document.Dump(document.Layout(compare(t, ins, o)))
	slices.Reverse(ins)
	if diff := cmp.Diff(want, document.Dump(document.Layout(compare(t, ins, o)))); diff != "" {
		t.Errorf("another order gives another report:\n%s", diff)
	}
}

func TestComparisonOrdersByNameAndSaysThatItIsNoRanking(t *testing.T) {
	d := documents(t, "de")["comparison"]
	var names []string
	for _, s := range d.Sections {
		if strings.HasPrefix(s.Anchor, "agency-") {
			names = append(names, s.Bookmark)
		}
	}
	want := []string{
		"Kreiswirtschaftsförderung Auental GmbH", "Wirtschaftsförderung Birkenfurt", "Wirtschaftsförderung Kreis Westermark",
		"Wirtschaftsförderung Lindenrade", "Wirtschaftsförderung Mühlrode",
	}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(everything(d), "keine Rangfolge") {
		t.Error("nothing says that the order is no ranking")
	}
}

func TestAnotherAgencyChangesNoNumberOfAPage(t *testing.T) {
	c, o := small(), options(t, "de")
	few, many := compare(t, field13(c, 4), o), compare(t, field13(c, 9), o)
	number := regexp.MustCompile(`^\d+`)
	pages := func(d document.Document) map[string]string {
		found := map[string]string{}
		for _, s := range d.Sections {
			if strings.HasPrefix(s.Anchor, "agency-") {
				s.Kicker = number.ReplaceAllString(s.Kicker, "")
				dump := document.Dump(document.Layout(document.Document{Sections: []document.Section{s}, Language: "de"}))
				found[s.Bookmark] = regexp.MustCompile(`Abb\.\x{a0}\d+`).ReplaceAllString(dump, "Abb.")
			}
		}
		return found
	}
	all := pages(many)
	for name, page := range pages(few) {
		if diff := cmp.Diff(page, all[name]); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestReportsNeedACatalogueAndWords(t *testing.T) {
	in, o := input(small(), lindenrade()), options(t, "de")
	if _, err := Own(Input{Assessment: in.Assessment}, o); !errors.Is(err, ErrNoCatalogue) {
		t.Errorf("got %v", err)
	}
	if _, err := Own(in, Options{}); !errors.Is(err, ErrNoWords) {
		t.Errorf("got %v", err)
	}
	if _, err := Comparison(nil, o); !errors.Is(err, ErrNoAssessments) {
		t.Errorf("got %v", err)
	}
}

func TestHostileInputIsPrintedOnPages(t *testing.T) {
	long := strings.Repeat("Donaudampfschifffahrtsgesellschaft ", 280)
	a := lindenrade()
	a.Agency.Name = strings.Repeat("Wirtschaftsförderungsgesellschaft", 6)
	a.Agency.Place = "\x00\u200b😀 {{.Place}} {page} " + strings.Repeat("x", 150)
	a.Agency.ContactRole = "Leitung\nund\tVertretung"
	change(&a, "B2", func(x *assessment.Answer) { x.ForJury, x.Internal = long, strings.Repeat("x", 9000) })
	change(&a, "C3", func(x *assessment.Answer) {
		*x = assessment.Answer{Question: "C3", State: assessment.NotApplicable, Reason: long}
	})
	change(&a, "D1", func(x *assessment.Answer) { x.Current = 99 })
	o := options(t, "de")
	o.Internal = true
	for name, d := range map[string]document.Document{
		"own": own(t, input(small(), a), o), "comparison": compare(t, []Input{input(small(), a)}, o),
	} {
		pages := document.Layout(d)
		if len(pages) < 8 || len(pages) > 60 {
			t.Errorf("%s: got %d pages", name, len(pages))
		}
		for i, page := range pages {
			checkPage(t, fmt.Sprintf("%s page %d", name, i+1), page.Scene)
		}
	}
}

func TestUnusualCataloguesAreReported(t *testing.T) {
	bare := &assessment.Catalogue{ID: "bare", Version: "0", Dimensions: []assessment.Dimension{{ID: "X", Weight: 1}}}
	wide := small()
	wide.Dimensions = wide.Dimensions[:2]
	for n := range 30 {
		wide.Dimensions[1].Questions = append(wide.Dimensions[1].Questions, smallQuestion(fmt.Sprintf("B%d", n+20), false))
	}
	for i := range wide.Dimensions {
		wide.Dimensions[i].Short, wide.Dimensions[i].Strength, wide.Dimensions[i].Brake = nil, nil, nil
		for j := range wide.Dimensions[i].Questions {
			wide.Dimensions[i].Questions[j].Core = false
			wide.Dimensions[i].Questions[j].Weight = assessment.Weight(500 * (j + 1))
		}
	}
	for name, c := range map[string]*assessment.Catalogue{"bare": bare, "wide": wide, "none": {ID: "none"}} {
		ins := []Input{input(c, lindenrade()), input(c, assessment.Assessment{})}
		for _, in := range ins {
			text := everything(own(t, in, options(t, "de")))
			if strings.Contains(text, "«") || strings.Contains(text, "<no value>") {
				t.Errorf("%s: raw key in the report", name)
			}
		}
		everything(compare(t, append(ins, input(small(), lindenrade())), options(t, "en")))
	}
}
