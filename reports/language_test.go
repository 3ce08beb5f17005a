package reports

import (
	"slices"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// spokenIn returns the texts of a document that are marked as being in a
// language.
func spokenIn(d document.Document, language string) []string {
	var texts []string
	for _, page := range document.Layout(d) {
		for _, part := range page.Parts {
			for _, span := range part.Spans {
				if span.Node.Language != language {
					continue
				}
				for _, shape := range page.Scene.Shapes[span.First:span.Last] {
					if text, ok := shape.(scene.Text); ok {
						texts = append(texts, text.Text)
					}
				}
			}
		}
	}
	return texts
}

func TestWhatTheAgencyWroteIsSpokenInGerman(t *testing.T) {
	a := lindenrade()
	change(&a, "B2", func(x *assessment.Answer) { x.ForJury = "Nur bei uns beschrieben" })
	if got := spokenIn(own(t, input(small(), a), options(t, "en")), "de"); !slices.Contains(got, "Nur bei uns beschrieben") {
		t.Errorf("got %q", got)
	}
	german := own(t, input(small(), a), options(t, "de"))
	if got := append(spokenIn(german, "de"), spokenIn(german, "en")...); len(got) > 0 {
		t.Errorf("in a German report %q are marked", got)
	}
}

func TestCatalogueWithoutATranslationIsShownInGermanAndSaysSo(t *testing.T) {
	c := small()
	for i := range c.Dimensions {
		for k := range c.Dimensions[i].Questions {
			q := &c.Dimensions[i].Questions[k]
			delete(q.Title, assessment.English)
			for n := range q.Choices {
				delete(q.Choices[n].Text, assessment.English)
				delete(q.Choices[n].Next, assessment.English)
			}
		}
	}
	for name, d := range map[string]document.Document{
		"own":        own(t, input(c, lindenrade()), options(t, "en")),
		"comparison": compare(t, field13(c, 3), options(t, "en")),
	} {
		dump := strings.ReplaceAll(document.Dump(document.Layout(d)), " / ", " ")
		if !strings.Contains(dump, "no translation are shown in German") {
			t.Errorf("%s: nothing is said", name)
		}
	}
	if got := spokenIn(own(t, input(c, lindenrade()), options(t, "en")), "de"); len(got) < 200 {
		t.Errorf("got %d German texts", len(got))
	}
	translated := document.Dump(document.Layout(own(t, input(small(), lindenrade()), options(t, "en"))))
	if strings.Contains(translated, "no translation") {
		t.Error("a translated catalogue is said to lack texts")
	}
}

func TestReportWithInternalCommentsSaysSoOnEveryPage(t *testing.T) {
	a, o := lindenrade(), options(t, "de")
	change(&a, "B2", func(x *assessment.Answer) { x.Internal = "nur für uns" })
	for _, want := range []bool{true, false} {
		o.Internal = want
		for i, page := range document.Layout(own(t, input(small(), a), o)) {
			said := false
			for _, shape := range page.Scene.Shapes {
				text, ok := shape.(scene.Text)
				said = said || ok && (strings.Contains(text.Text, "INTERN") || strings.Contains(text.Text, "Mit internen Bemerkungen"))
			}
			if said != want {
				t.Errorf("page %d says it: %v, want %v", i+1, said, want)
			}
		}
	}
	o.Internal = true
	if d := own(t, input(small(), lindenrade()), o); d.Frame.Mark != "" && strings.Contains(d.Frame.Mark, "INTERN") {
		t.Error("a report without such comments is marked")
	}
}
