package reports

import (
	"strings"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/document"
)

// circled is an agency that has got its letter. The first dimensions of its
// report lie below, in and above the middle half of its group.
func circled(tb testing.TB, change func(c *Circle)) Input {
	tb.Helper()
	in := input(small(), remarked())
	in.Circle = Circle{
		Circle: transfer.Circle{
			Basis: transfer.KindAndSize, Trait: transfer.Trait{Kind: assessment.KindDistrict, Size: assessment.Size100k500k}, Members: 7,
			Values: map[assessment.DimensionID]transfer.CircleValue{},
		},
		CallTitle: "WF digital", Office: "Programmstelle Mittelau", Made: time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC),
	}
	halves := []transfer.Band{{Low: 95, High: 100}, {Low: 0, High: 100}, {Low: 0, High: 5}}
	for i, s := range shown(standings(&in)) {
		in.Circle.Values[s.ID] = transfer.CircleValue{Mean: 50, Half: halves[i%len(halves)]}
	}
	change(&in.Circle)
	return in
}

// circleSections is the part of an own report about the peer group.
func circleSections(tb testing.TB, in Input, o Options) document.Document {
	tb.Helper()
	d := document.Document{Language: string(o.Language)}
	for _, s := range own(tb, in, o).Sections {
		if s.Anchor == "circle" {
			d.Sections = append(d.Sections, s)
		}
	}
	return d
}

func TestGoldenCircle(t *testing.T) {
	compareGolden(t, "circle", circleSections(t, circled(t, func(*Circle) {}), options(t, "de")))
}

func TestOwnReportNamesAndCountsThePeerGroup(t *testing.T) {
	for want, change := range map[string]func(*Circle){
		"Vergleichsgruppe mit uns: 7 Bewerbungen der Gruppe „Kreis, 100 bis unter 500 Tsd. Einwohner“.": func(*Circle) {},
		"Vergleichsgruppe mit uns: alle 13 Bewerbungen.": func(c *Circle) {
			c.Basis, c.Trait, c.Members = transfer.Everybody, transfer.Trait{}, 13
		},
		"Rückmeldebrief von Programmstelle Mittelau vom 01.11.2026 zu unserer Bewerbung um „WF digital“. Er beruht auf erfundenen Beispielen.": func(c *Circle) { c.Fictional = true },
	} {
		if text := everything(circleSections(t, circled(t, change), options(t, "de"))); !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}

func TestTitlesSayInHowManyDimensionsTheAgencyIsLikeItsGroup(t *testing.T) {
	every := func(half transfer.Band) func(*Circle) {
		return func(c *Circle) {
			for id := range c.Values {
				c.Values[id] = transfer.CircleValue{Mean: 50, Half: half}
			}
		}
	}
	for want, change := range map[string]func(*Circle){
		"In drei von neun vergleichbaren Handlungsfeldern liegen wir in der mittleren Hälfte unserer Vergleichsgruppe.":   func(*Circle) {},
		"In allen neun vergleichbaren Handlungsfeldern liegen wir in der mittleren Hälfte unserer Vergleichsgruppe.":      every(transfer.Band{High: 100}),
		"In keinem von neun vergleichbaren Handlungsfeldern liegen wir in der mittleren Hälfte unserer Vergleichsgruppe.": every(transfer.Band{Low: 100, High: 100}),
		"In dem Handlungsfeld, das sich vergleichen lässt, liegen wir außerhalb der mittleren Hälfte unserer Vergleichsgruppe.": func(c *Circle) {
			c.Values = map[assessment.DimensionID]transfer.CircleValue{"A": c.Values["A"]}
		},
	} {
		if got := circleSections(t, circled(t, change), options(t, "de")).Sections[0].Title; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestADimensionOutsideOfTheCircleSaysWhy(t *testing.T) {
	in := circled(t, func(c *Circle) { delete(c.Values, "B") })
	text := everything(circleSections(t, in, options(t, "de")))
	if !strings.Contains(text, "Mittel der Gruppe –, mittlere Hälfte zu wenige") {
		t.Error(text)
	}
}

func TestWithoutALetterThereIsNoPageAboutTheGroup(t *testing.T) {
	in := input(small(), remarked())
	if d := circleSections(t, in, options(t, "de")); len(d.Sections) != 0 {
		t.Errorf("%d sections", len(d.Sections))
	}
	if _, there := PictureOf(options(t, "de").Words, &in); there {
		t.Error("a picture of nothing")
	}
}

func TestPagesAboutAGroupAreWholeInBothLanguages(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		d := circleSections(t, circled(t, func(*Circle) {}), options(t, code))
		for _, page := range document.Layout(d) {
			checkPage(t, code, page.Scene)
		}
		if text := everything(d); strings.Contains(text, "«") || strings.Contains(text, "report.circle") || strings.Contains(text, "<no value>") {
			t.Errorf("%s: %s", code, text)
		}
	}
}

func TestWindowAndPaperSayTheSameAboutTheGroup(t *testing.T) {
	in, o := circled(t, func(*Circle) {}), options(t, "de")
	p, there := PictureOf(o.Words, &in)
	page := circleSections(t, in, o).Sections[0]
	if !there || p.Finding != page.Title || len(p.Rows) != len(p.Profile.Rows) || len(p.Legend) != 3 {
		t.Fatalf("got %+v", p)
	}
	text := everything(document.Document{Language: "de", Sections: []document.Section{page}})
	for _, said := range []string{p.Group, p.Source} {
		if !strings.Contains(text, said) {
			t.Errorf("%q is not on paper", said)
		}
	}
	if r := p.Rows[0]; !strings.HasPrefix(r.Name, "A ") || r.Own == "" || r.Mean != "50" || r.Half == "" {
		t.Errorf("got %+v", r)
	}
}

func TestALetterCarriesWhatItSaysAboutTheGroup(t *testing.T) {
	in := thirteen(t).input(circleOfThirteen(6))
	var told string
	in.Carried = func(series string, c *transfer.Circle) []byte {
		told = series
		return []byte{byte(c.Members)}
	}
	d := letter(t, in, 0, options(t, "de"))
	if told != seriesOf(0) || len(d.Attachments) != 1 || d.Attachments[0].Data[0] != 7 || d.Attachments[0].Name != "vergleichsgruppe.json" || d.TextOnly {
		t.Errorf("told %q, attachments %+v", told, d.Attachments)
	}
	if text := everything(d); !strings.Contains(text, "Wenn Sie diesen Brief als PDF in Reifekompass öffnen") {
		t.Error(text)
	}
	checkSound(t, "carried", d)
	in.Carried = nil
	if d := letter(t, in, 0, options(t, "de")); len(d.Attachments) != 0 || !d.TextOnly || strings.Contains(everything(d), "als PDF in Reifekompass") {
		t.Error("a letter without a file says it has one")
	}
}
