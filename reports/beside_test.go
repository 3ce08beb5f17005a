package reports

import (
	"strings"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/document"
)

// summaryOf is a summary that was made with the catalogue. Of every fifth cell
// it shows nothing, of every third one only the mean.
func summaryOf(c *assessment.Catalogue) exchange.ReleaseFile {
	r := exchange.ReleaseFile{
		Release: transfer.Release{ID: strings.Repeat("a", 32), Members: 13}, Title: "Werte 2026", Office: "Programmstelle Mittelau", CallTitle: "WF digital", Year: 2026,
		Made: time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC), CatalogueID: c.ID, CatalogueVersion: c.Version,
		Signer: assessment.SignerID{0xab}, Print: assessment.Fingerprint{0xcd},
	}
	for _, d := range c.Dimensions {
		for _, q := range d.Questions {
			r.Questions = append(r.Questions, exchange.ReleasedQuestion{ID: q.ID, Dimension: d.ID, Meaning: q.Meaning})
		}
	}
	for i, s := range transfer.Subjects(c) {
		cell := transfer.Cell{Subject: s, Members: 13 - i%2, Mean: 30 + 5*(i%7), Band: &transfer.Band{Low: 20 + 5*(i%4), High: 50 + 5*(i%3)}}
		switch {
		case i%5 == 4:
			cell = transfer.Cell{Subject: s}
		case i%3 == 2:
			cell.Band = nil
		}
		r.Release.Cells = append(r.Release.Cells, cell)
	}
	return r
}

// besides is the part of an own report about a summary.
func besides(tb testing.TB, in Input, o Options) document.Document {
	tb.Helper()
	d := document.Document{Language: string(o.Language)}
	for _, s := range own(tb, in, o).Sections {
		if strings.HasPrefix(s.Anchor, "beside") {
			d.Sections = append(d.Sections, s)
		}
	}
	return d
}

// summarised is an agency beside a summary.
func summarised(tb testing.TB, change func(*exchange.ReleaseFile, *Input)) Input {
	tb.Helper()
	in := input(small(), remarked())
	file := summaryOf(in.Catalogue)
	change(&file, &in)
	compared, err := release.Compare(in.Catalogue, &in.Assessment, &file)
	if err != nil {
		tb.Fatal(err)
	}
	in.Beside.Compared = &compared
	return in
}

func unchanged(*exchange.ReleaseFile, *Input) {}

// newer is a summary of a later version, in which one question means something
// else.
func newer(file *exchange.ReleaseFile, _ *Input) {
	file.CatalogueVersion = "2.0"
	file.Questions[0].Meaning++
}

// besideInputs are all that can be said about a summary.
func besideInputs(tb testing.TB) map[string]Input {
	tb.Helper()
	processes := summarised(tb, unchanged)
	for i, place := range []int{20, 95, 50} {
		cell := transfer.Cell{Subject: transfer.Subject{Process: assessment.ProcessID("P0" + string(rune('1'+i)))}, Members: 9, Mean: place, Band: &transfer.Band{Low: place - 5, High: place + 5}}
		processes.Beside.Compared.Lines = append(processes.Beside.Compared.Lines, release.Line{
			Subject: cell.Subject, Cell: cell, Comparable: release.Beside, Own: transfer.LevelScore(2),
		})
	}
	return map[string]Input{
		"usual": summarised(tb, unchanged), "newer": summarised(tb, newer), "processes": processes,
		"few": summarised(tb, func(_ *exchange.ReleaseFile, in *Input) { *in = input(small(), unfinished()) }),
		"no bands": summarised(tb, func(file *exchange.ReleaseFile, _ *Input) {
			for i := range file.Release.Cells {
				file.Release.Cells[i].Band = nil
			}
		}),
		"nothing": summarised(tb, func(file *exchange.ReleaseFile, _ *Input) {
			for i := range file.Release.Cells {
				file.Release.Cells[i] = transfer.Cell{Subject: file.Release.Cells[i].Subject}
			}
		}),
	}
}

func TestGoldenSummary(t *testing.T) {
	compareGolden(t, "beside", besides(t, summarised(t, unchanged), options(t, "de")))
}

func TestTheReportSaysWhereTheValuesOfAllComeFrom(t *testing.T) {
	in := summarised(t, unchanged)
	text := everything(besides(t, in, options(t, "de")))
	for _, want := range []string{
		"13 Wirtschaftsförderungen", "WF digital", "„Werte 2026“ von Programmstelle Mittelau, veröffentlicht am 01.11.2026", "CD00", "nicht geprüft (Unterschrift AB00",
		"Beide Seiten beruhen auf Fassung 1.0", "n ist hier: B 12", "Zurückgehalten",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	in.Beside.Confirmed, in.Beside.Compared.File.Fictional = true, true
	text = everything(besides(t, in, options(t, "de")))
	if strings.Contains(text, "nicht geprüft") || !strings.Contains(text, "deren Ausschreibung") || !strings.Contains(text, "erfundenen Beispielen") {
		t.Error(text)
	}
}

func TestWhatIsWithheldIsNamed(t *testing.T) {
	in := summarised(t, unchanged)
	d := besides(t, in, options(t, "de"))
	for i, kind := range []release.About{release.AboutDimension, release.AboutQuestion} {
		text := everything(document.Document{Language: "de", Sections: d.Sections[i : i+1]})
		var codes []string
		for _, l := range in.Beside.Compared.Of(kind) {
			if l.Comparable == release.Withheld {
				codes = append(codes, string(l.Subject.Dimension))
				if kind == release.AboutQuestion {
					codes[len(codes)-1] = string(l.Subject.Question)
				}
			}
		}
		if len(codes) == 0 || !strings.Contains(text, strings.Join(codes, ", ")) {
			t.Errorf("%v is missing in\n%s", codes, text)
		}
	}
}

func TestAnotherVersionComparesQuestionsThatMeanTheSame(t *testing.T) {
	d := besides(t, summarised(t, newer), options(t, "de"))
	text := everything(d)
	for _, want := range []string{
		"lassen sich mit dieser Zusammenfassung nicht vergleichen", "nach Fassung 1.0 des Fragenkatalogs geantwortet, die Zusammenfassung ist nach Fassung 2.0 gemacht",
		"Andere Fragen", "Andere Bedeutung", "A1 (1).",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	for _, block := range d.Sections[0].Blocks {
		if _, drawn := block.(document.Figure); drawn {
			t.Error("dimensions are drawn")
		}
	}
}

func TestProcessesOfASummaryHaveATableOfTheirOwn(t *testing.T) {
	d := besides(t, besideInputs(t)["processes"], options(t, "de"))
	if len(d.Sections) != 3 || d.Sections[2].Anchor != "beside-processes" {
		t.Fatalf("got %d sections", len(d.Sections))
	}
	if got := d.Sections[2].Title; got != "Bei zwei von 3 Prozessen liegt unser Potenzial außerhalb der mittleren Hälfte aller." {
		t.Error(got)
	}
	text := everything(document.Document{Language: "de", Sections: d.Sections[2:]})
	if !strings.Contains(text, "▲ darüber") || !strings.Contains(text, "▼ darunter") || !strings.Contains(text, "mehr zu gewinnen") {
		t.Error(text)
	}
}

func TestFigureClaimsNothingAboutAMiddleHalfThatIsNotShown(t *testing.T) {
	for name, claims := range map[string]bool{"no bands": false, "usual": true} {
		text := everything(document.Document{Language: "de", Sections: besides(t, besideInputs(t)[name], options(t, "de")).Sections[:1]})
		if got := strings.Contains(text, "außerhalb der mittleren Hälfte.") || strings.Contains(text, "der mittleren Hälfte lieg"); got != claims {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// TestTableIsNamedByWhatOwnValuesStandBeside takes the middle halves away, and
// then everything.
func TestTableIsNamedByWhatOwnValuesStandBeside(t *testing.T) {
	for want, change := range map[string]func(*release.Line){
		"Bei drei Prozessen steht unser Potenzial neben dem Mittel aller.":           func(l *release.Line) { l.Cell.Band = nil },
		"Keiner unserer Prozesse lässt sich mit dieser Zusammenfassung vergleichen.": func(l *release.Line) { l.Comparable = release.NoOwn },
	} {
		in := besideInputs(t)["processes"]
		for i := range in.Beside.Compared.Lines {
			change(&in.Beside.Compared.Lines[i])
		}
		if got := besides(t, in, options(t, "de")).Sections[2].Title; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestTitlesSayInHowManyDimensionsTheAgencyIsInTheMiddle(t *testing.T) {
	for name, want := range map[string]string{
		"no bands": "Von unseren Handlungsfeldern ist nur das Mittel aller gezeigt.",
		"nothing":  "Unsere Handlungsfelder lassen sich mit dieser Zusammenfassung nicht vergleichen.",
		"usual":    "In drei von fünf vergleichbaren Handlungsfeldern liegen wir in der mittleren Hälfte aller.",
	} {
		if got := besides(t, besideInputs(t)[name], options(t, "de")).Sections[0].Title; got != want {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestPagesAboutASummaryAreWholeInBothLanguages(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		for name, in := range besideInputs(t) {
			d := besides(t, in, options(t, code))
			for _, page := range document.Layout(d) {
				checkPage(t, code+" "+name, page.Scene)
			}
			if text := everything(d); strings.Contains(text, "«") || strings.Contains(text, "report.") || strings.Contains(text, "<no value>") {
				t.Errorf("%s %s: %s", code, name, text)
			}
		}
	}
}

func TestAReportBesideASummaryIsTheSameEveryTime(t *testing.T) {
	in, o := summarised(t, unchanged), options(t, "de")
	if first, again := document.Dump(document.Layout(own(t, in, o))), document.Dump(document.Layout(own(t, in, o))); first != again {
		t.Error("two reports differ")
	}
}
