package reports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/document"
)

func TestComparabilityIsThatOfScoring(t *testing.T) {
	c := small()
	other := small()
	other.Version = "1.1"
	other.Dimensions[1].Questions[0].Meaning = 2
	ins := field13(c, 8)
	for _, i := range []int{2, 5} {
		ins[i] = input(other, ins[i].Assessment)
	}
	var members []*Input
	for i := range ins {
		members = append(members, &ins[i])
	}
	p := newPairs(members)
	for i, a := range members {
		lowest := scoring.NewScore(101, 1)
		for j, b := range members {
			want := scoring.Comparability(&a.Assessment, &b.Assessment, a.Catalogue, b.Catalogue)
			if got := p.of(i, j).share(); !got.Equal(want) {
				t.Errorf("pair %d, %d: got %v, want %v", i, j, got, want)
			}
			if i != j && want.Compare(lowest) < 0 {
				lowest = want
			}
		}
		if got := p.weakest[i].share(); !got.Equal(lowest) {
			t.Errorf("member %d compares least by %v, want %v", i, got, lowest)
		}
	}
}

func TestQuestionsCommonToAllAreCounted(t *testing.T) {
	c := small()
	a, b := lindenrade(), lindenrade()
	delete(b.Answers, "A1")
	change(&b, "C3", func(x *assessment.Answer) { *x = assessment.Answer{Question: "C3", State: assessment.Unknown} })
	one, two := input(c, a), input(c, b)
	if got := newPairs([]*Input{&one, &two}).all; got != 54 {
		t.Errorf("got %d, want 54", got)
	}
	if got := newPairs(nil).all; got != 0 {
		t.Errorf("got %d, want 0", got)
	}
}

func TestDifferentCataloguesAreNamedBeforeTheirNumbersAreCompared(t *testing.T) {
	other := small()
	other.Version = "1.1"
	b := agency("Wirtschaftsförderung Rosenau", "Rosenau", "A222222")
	b.CatalogueVersion = "1.1"
	text := everything(compare(t, []Input{input(small(), lindenrade()), input(other, b)}, options(t, "de")))
	for _, want := range []string{"Es liegen verschiedene Katalogfassungen vor.", "digital 1.0 und Wirtschaftsförderung digital 1.1", "2 Katalogfassungen"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestAnyNumberOfAgenciesIsCompared(t *testing.T) {
	c := small()
	for _, n := range []int{1, 2, 9, 10, 13, 14, 17, 40} {
		d := compare(t, field13(c, n), options(t, "de"))
		pages := document.Layout(d)
		text := everything(d)
		if strings.Contains(text, "«") || strings.Contains(text, "<no value>") {
			t.Errorf("%d agencies: raw key", n)
		}
		for i, page := range pages {
			checkPage(t, fmt.Sprintf("%d agencies, page %d", n, i+1), page.Scene)
		}
		count := 0
		for _, s := range d.Sections {
			if strings.HasPrefix(s.Anchor, "agency-") {
				count++
			}
		}
		if count != n {
			t.Errorf("got %d pages of agencies, want %d", count, n)
		}
	}
}

func TestAgenciesThatTakePartTwiceAreToldApartByYear(t *testing.T) {
	before, now := lindenrade(), lindenrade()
	before.Year = 2024
	d := compare(t, []Input{input(small(), now), input(small(), before)}, options(t, "de"))
	var names []string
	for _, s := range d.Sections {
		if strings.HasPrefix(s.Anchor, "agency-") {
			names = append(names, s.Bookmark)
		}
	}
	if want := []string{"Wirtschaftsförderung Lindenrade 2024", "Wirtschaftsförderung Lindenrade 2026"}; !slices.Equal(names, want) {
		t.Errorf("got %v, want %v", names, want)
	}
}

func TestColourOfACellFollowsThePrintedNumber(t *testing.T) {
	w := words(t, "de")
	if got := w.value(scoring.NewScore(19996, 1000), 1); got.Label != "20,0" || got.At != 20 {
		t.Errorf("got %+v, want 20 at 20,0", got)
	}
	if got := w.value(scoring.Score{}, 1); got.Known {
		t.Errorf("an unknown score is drawn as %+v", got)
	}
}

func TestShippedCatalogueFitsItsPages(t *testing.T) {
	c := shipped(t)
	for _, code := range []string{"de", "en"} {
		o := options(t, code)
		o.Internal = true
		for name, d := range map[string]document.Document{
			"own": own(t, input(c, remarked()), o), "unfinished": own(t, input(c, unfinished()), o),
			"excluding": own(t, input(c, excluding()), o), "comparison": compare(t, field13(c, 13), o),
		} {
			pages := document.Layout(d)
			for i, page := range pages {
				checkPage(t, fmt.Sprintf("%s %s page %d", code, name, i+1), page.Scene)
			}
			if text := everything(d); strings.Contains(text, "«") || strings.Contains(text, "<no value>") {
				t.Errorf("%s %s: raw key", code, name)
			}
		}
	}
}

func TestSummaryTakesOnePage(t *testing.T) {
	c := shipped(t)
	for _, code := range []string{"de", "en"} {
		for name, a := range map[string]assessment.Assessment{"own": remarked(), "unfinished": unfinished(), "excluding": excluding()} {
			d := own(t, input(c, a), options(t, code))
			d.Sections, d.Cover = d.Sections[:1], nil
			if pages := document.Layout(d); len(pages) != 1 {
				t.Errorf("%s %s: the summary takes %d pages", code, name, len(pages))
			}
		}
	}
}

func TestWindowAndPaperShowTheSameProfile(t *testing.T) {
	in := input(small(), unfinished())
	window := Profile(in, options(t, "de"))
	paper := words(t, "de").paperProfile(&in)
	for i, row := range window.Rows {
		if row.Current != paper.Rows[i].Current || row.Target != paper.Rows[i].Target || row.Bottleneck != paper.Rows[i].Bottleneck {
			t.Errorf("%s: window %+v, paper %+v", row.ID, row, paper.Rows[i])
		}
		if row.Range.Low != paper.Rows[i].Range.Low || row.Range.High != paper.Rows[i].Range.High {
			t.Errorf("%s: ranges differ", row.ID)
		}
	}
}
