package reports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// figureOf is a number with an origin.
func figureOf(n int64, origin assessment.Origin) assessment.Figure {
	return assessment.Figure{Quantity: assessment.Whole(n), Origin: origin}
}

// recordedProcess is one with the numbers of the worked example of DOMAIN, section 4:
// potential 34.0625, utility 50.4375 with six full-time equivalents.
func recordedProcess(id assessment.ProcessID, name string) assessment.Process {
	p := assessment.Process{ID: id, Name: name, Responsible: "Flächenmanagement", Systems: "S01"}
	p.Cases, p.Minutes = figureOf(240, assessment.OriginSystem), figureOf(90, assessment.OriginMeasured)
	p.LeadDays, p.MediaBreaks, p.Units = figureOf(6, assessment.OriginEstimated), figureOf(3, ""), figureOf(4, "")
	p.Current, p.Target = assessment.Rated(1), assessment.Rated(3)
	p.Benefit, p.Effort, p.Transferability = assessment.Rated(4), assessment.Rated(2), assessment.Rated(4)
	return p
}

// recorded is lindenrade with something of every kind beside the questions.
func recorded() assessment.Assessment {
	a := lindenrade()
	second := recordedProcess("X02", "Leerstände erfassen")
	second.MediaBreaks.Set, second.Systems, second.Remark = false, "", "Zweimal im Jahr.\nMit dem Bauamt."
	second.LeadDays = assessment.Figure{Quantity: assessment.Hundredths(5)}
	a.Inventory = assessment.NewInventory(
		recordedProcess("X01", "Flächenanfrage"), second, assessment.Process{ID: "X03", Name: "Messen"},
		assessment.System{
			ID: "S01", Product: "Kontaktplus", Type: assessment.TypeCRM, Operation: assessment.OperationDataCentre,
			Contract: assessment.Contract{End: assessment.MonthOf(2027, 6), YearlyCost: assessment.Whole(7200), DataProcessing: assessment.AgreementMissing},
			Coverage: assessment.Rated(2), Satisfaction: assessment.Rated(3),
		},
		assessment.System{ID: "S02", Product: "Gewerberegister", Operation: assessment.OperationExternal},
		assessment.Interface{ID: "L01", From: "S02", To: "S01", Mode: assessment.ModeFile, Content: "Anmeldungen"},
		assessment.Channel{ID: "C01", Kind: assessment.ChannelPhone, Yearly: figureOf(1900, assessment.OriginEstimated)},
		assessment.Promise{
			ID: "V01", Kind: assessment.PromiseFirstAnswer, Unit: assessment.UnitWorkingDays,
			Within: assessment.Whole(3), Actual: figureOf(4, assessment.OriginMeasured),
		},
		assessment.Promise{ID: "V02", Kind: assessment.PromiseReceipt, Unit: assessment.UnitHours, Within: assessment.Whole(0)},
		assessment.OnlineService{ID: "O01", Name: "Flächengesuch", Process: "X01", OZG: assessment.OZG{Model: assessment.OZG20, Level: assessment.Whole(5)}},
		assessment.Service{Languages: "Deutsch, Englisch", Satisfaction: assessment.Satisfaction{
			Mean: assessment.Hundredths(210), Best: assessment.Whole(1), Worst: assessment.Whole(6), Answers: assessment.Whole(143), Date: assessment.MonthOf(2026, 5),
		}},
		assessment.Measure{
			ID: "M01", Title: "Flächenportal mit Online-Anfrage", Description: "Gesuch online, Exposé auf Knopfdruck.", Module: assessment.ModuleTransfer,
			Subject: assessment.Subject{Question: "E3", Process: "X01", Expected: assessment.Rated(3)}, Phase: assessment.PhaseConcept,
			Responsible: "Flächenmanagement", Period: assessment.Period{Start: assessment.MonthOf(2027, 4), End: assessment.MonthOf(2028, 3)},
			Cost: assessment.Cost{OneOff: assessment.Whole(24000), Yearly: assessment.Whole(6000), Funding: assessment.Whole(9000), Programme: "Landesprogramm", Voucher: "InnoScheck"},
		},
		assessment.Measure{ID: "M02", Title: "Leitfaden weitergeben", Requires: "M01"},
		assessment.Vision{Criterion: "J1", Text: "Andere können das Formular übernehmen.\n\nDer Leitfaden hat zwei Seiten."},
		assessment.Reply{Hint: "lead_short:X02", Reason: "Zwei Personen arbeiten gleichzeitig."},
	)
	return a
}

// withCriteria is the small catalogue with criteria, which visions need.
func withCriteria() *assessment.Catalogue {
	c := small()
	c.Criteria = []assessment.Criterion{{ID: "J1", Title: both("Übertragbarkeit", "Transferability")}, {ID: "J2", Title: both("Akzeptanz", "Acceptance")}}
	return c
}

func TestWhatIsRecordedIsPrintedInBothLanguages(t *testing.T) {
	for code, wanted := range map[string][]string{
		"de": {
			"34,1", "50,4", "P = 100", "Startwert 2026", "10.000 Läufe", "240 S", "90 G", "Kontaktplus", "06/2027", "7.200",
			"Nicht automatisch: eine über Dateien.", "Vertrag zur Auftragsverarbeitung fehlt: Kontaktplus.", "dauert länger", "sofort", "5 (Modell 2.0)", "2,1 auf einer Skala von 1", "143 Antworten",
			"Flächenportal mit Online-Anfrage", "24.000", "InnoScheck", "ohne Termin", "18.000", "Andere können das Formular", "Zwei Personen arbeiten gleichzeitig", "Messen",
		},
		"en": {"34.1", "50.4", "seed 2026", "Kontaktplus", "takes longer", "at once", "no date", "on a scale from 1"},
	} {
		text := strings.Join(strings.Fields(everything(own(t, input(withCriteria(), recorded()), options(t, code)))), " ")
		for _, want := range wanted {
			if !strings.Contains(text, want) {
				t.Errorf("%s: nothing says %q", code, want)
			}
		}
		if _, key, raw := strings.Cut(text, "«"); raw {
			t.Errorf("%s: a raw key is printed: %.60s", code, key)
		}
	}
}

func TestWhatIsNotRecordedHasNoPage(t *testing.T) {
	d := own(t, input(withCriteria(), lindenrade()), options(t, "de"))
	for _, s := range d.Sections {
		if slices.Contains([]string{"potential", "processes", "systems", "service", "roadmap", "measures", "vision", "hints"}, s.Anchor) {
			t.Errorf("section %s is there without anything recorded", s.Anchor)
		}
	}
}

// crowded has as much of everything as may come in practice.
func crowded() assessment.Assessment {
	a := recorded()
	var entries []assessment.Entry
	for i := range 100 {
		entries = append(entries, recordedProcess(assessment.ProcessID(fmt.Sprintf("X%03d", i+100)), strings.Repeat("Langer Name eines Prozesses ", 3)))
	}
	for i := range 60 {
		id := assessment.SystemID(fmt.Sprintf("S%03d", i+100))
		entries = append(entries, assessment.System{ID: id, Product: strings.Repeat("Anwendung ", 6), Type: assessment.TypeRegister})
		entries = append(entries, assessment.Interface{ID: assessment.InterfaceID(fmt.Sprintf("L%03d", i+100)), From: id, To: "S01", Mode: assessment.ModeManual})
	}
	for i := range 40 {
		entries = append(entries, assessment.Measure{
			ID: assessment.MeasureID(fmt.Sprintf("M%03d", i+100)), Title: strings.Repeat("Vorhaben ", 10), Description: strings.Repeat("Text. ", 100),
			Period: assessment.Period{Start: assessment.MonthOf(2027, 1+i%12), End: assessment.MonthOf(2029, 12)},
		})
	}
	a.Inventory = a.Inventory.With(entries...)
	return a
}

func TestALargeInventoryStaysOnItsPages(t *testing.T) {
	pages := document.Layout(own(t, input(withCriteria(), crowded()), options(t, "de")))
	for i, page := range pages {
		for _, shape := range page.Scene.Shapes {
			text, ok := shape.(scene.Text)
			if at := text.At; ok && (at.X < 0 || at.Y < 0 || at.X > page.Scene.Width || at.Y > page.Scene.Height) {
				t.Errorf("page %d: %q stands at %.0f, %.0f, outside of it", i+1, text.Text, at.X, at.Y)
			}
		}
	}
}

// reportOf is all text of the report about an inventory, in one line.
func reportOf(t *testing.T, code string, entries ...assessment.Entry) string {
	t.Helper()
	a := lindenrade()
	a.Inventory = assessment.NewInventory(entries...)
	return strings.Join(strings.Fields(everything(own(t, input(withCriteria(), a), options(t, code)))), " ")
}

// TestFindingsFitTheirNumbers holds sentences against small inventories: one,
// two, none, and what is not known.
func TestFindingsFitTheirNumbers(t *testing.T) {
	process, idle := recordedProcess("X01", "Flächenanfrage"), recordedProcess("X02", "Messen")
	idle.Target = idle.Current
	link := func(id assessment.InterfaceID, mode assessment.Mode) assessment.Interface {
		return assessment.Interface{ID: id, From: "S01", To: "S02", Mode: mode}
	}
	promise := func(id string, actual int64) assessment.Promise {
		p := assessment.Promise{ID: id, Kind: assessment.PromiseReceipt, Unit: assessment.UnitHours, Within: assessment.Whole(4)}
		if actual > 0 {
			p.Actual = figureOf(actual, "")
		}
		return p
	}
	ended := assessment.System{ID: "S01", Product: "Alt", Contract: assessment.Contract{End: assessment.MonthOf(2025, 6)}}
	ending := assessment.System{ID: "S02", Product: "Neu", Contract: assessment.Contract{End: assessment.MonthOf(2027, 6)}}
	year := assessment.Period{Start: assessment.MonthOf(2027, 1), End: assessment.MonthOf(2027, 12)}
	free := assessment.Measure{ID: "M01", Title: "Regeln", Period: year, Cost: assessment.Cost{OneOff: assessment.Whole(0)}}
	open := assessment.Measure{ID: "M02", Title: "Portal", Period: assessment.Period{Start: year.Start}}
	yearly := assessment.Measure{ID: "M03", Title: "Stelle", Period: year, Cost: assessment.Cost{OneOff: assessment.Whole(10), Yearly: assessment.Whole(36000)}}
	undated := assessment.Measure{ID: "M04", Title: "Später", Cost: assessment.Cost{OneOff: assessment.Whole(500)}}
	for _, c := range []struct {
		entries []assessment.Entry
		wanted  []string
	}{
		{[]assessment.Entry{process}, []string{"Ein Prozess zeigt Potenzial: „Flächenanfrage“.", "Ein Prozess bindet rund 360 Arbeitsstunden im Jahr."}},
		{[]assessment.Entry{process, idle}, []string{"Ohne Potenzial", "Zwei Prozesse binden rund 720 Arbeitsstunden im Jahr."}},
		{[]assessment.Entry{process, assessment.Process{ID: "X03"}}, []string{"Einer von zwei Prozessen bindet", "Ein Prozess zählt nicht mit"}},
		{[]assessment.Entry{assessment.Process{ID: "X03"}}, []string{"Ein Prozess ist erfasst.", "Noch ist keine Zahl erfasst."}},
		{[]assessment.Entry{ended, ending}, []string{"ein Vertrag endet bald, einer ist abgelaufen.", "Alt (abgelaufen 06/2025)"}},
		{[]assessment.Entry{ended}, []string{"Ein System ist im Einsatz, ohne Schnittstelle; ein Vertrag ist abgelaufen."}},
		{
			[]assessment.Entry{ended, ending, link("L01", assessment.ModeAutomatic), link("L02", assessment.ModeAutomatic)},
			[]string{"Beide Schnittstellen laufen automatisch", "Kein Austausch läuft über Dateien oder von Hand."},
		},
		{
			[]assessment.Entry{ended, ending, link("L01", assessment.ModeAutomatic), link("L02", ""), link("L03", assessment.ModeManual)},
			[]string{
				"Nur eine von drei Schnittstellen läuft automatisch", "Nicht automatisch: eine von Hand und eine ohne Angabe des Wegs.",
				"von Hand oder nicht bekannt (2)", "1 von 2 Schnittstellen, deren Weg bekannt ist (50 %)",
			},
		},
		{[]assessment.Entry{promise("V01", 0)}, []string{"So erreichen Unternehmen uns."}},
		{[]assessment.Entry{promise("V01", 3)}, []string{"Wir halten unser Serviceversprechen."}},
		{[]assessment.Entry{promise("V01", 3), promise("V02", 4)}, []string{"Wir halten beide Serviceversprechen."}},
		{[]assessment.Entry{promise("V01", 5), promise("V02", 0)}, []string{"Wir halten noch keines von zwei Serviceversprechen; bei einem ist die Zeit offen."}},
		{[]assessment.Entry{promise("V01", 3), promise("V02", 5)}, []string{"Wir halten eines von zwei Serviceversprechen."}},
		{[]assessment.Entry{free, open}, []string{"Zwei Maßnahmen sind geplant.", "Die angegebenen Kosten betragen 0 €.", "Ohne Kostenangabe: M02.", "keine Kosten", "ab 01/2027"}},
		{[]assessment.Entry{open}, []string{"Eine Maßnahme ist geplant.", "Zu den Maßnahmen sind noch keine Kosten angegeben.", "Die Maßnahme ändert"}},
		{[]assessment.Entry{yearly, undated}, []string{"Laufende Kosten erst nach 2027 und deshalb nicht in der Summe: M03.", "Ohne Termin und deshalb in keinem Jahr: M04.", "Alle Kosten fallen 2027 an."}},
		{[]assessment.Entry{undated}, []string{"Eine Maßnahme ist geplant.", "Noch hat keine Maßnahme einen Termin."}},
	} {
		text := reportOf(t, "de", c.entries...)
		for _, want := range c.wanted {
			if !strings.Contains(text, strings.Join(strings.Fields(want), " ")) {
				t.Errorf("%v: nothing says %q", c.entries, want)
			}
		}
		if strings.Contains(text, "nicht auswertbar €") || strings.Contains(text, "«") {
			t.Errorf("%v: a number or a sentence is missing", c.entries)
		}
		if _, key, raw := strings.Cut(reportOf(t, "en", c.entries...), "«"); raw {
			t.Errorf("%v: a raw key is printed in English: %.60s", c.entries, key)
		}
	}
}

func TestPartsOfAYearAddUpAsPrinted(t *testing.T) {
	third := assessment.Measure{
		ID: "M01", Title: "Portal", Period: assessment.Period{Start: assessment.MonthOf(2026, 12), End: assessment.MonthOf(2027, 2)},
		Cost: assessment.Cost{OneOff: assessment.Whole(7699), Funding: assessment.Whole(5591)},
	}
	for _, year := range scoring.NewBudget([]assessment.Measure{third}).Years {
		if got, want := euros(year.Funding)+euros(ownShown(year)), euros(year.Cost); got != want {
			t.Errorf("%d: the parts print %d, their sum %d", year.Year, got, want)
		}
	}
}

func TestRoadmapIsCutIntoPartsThatFit(t *testing.T) {
	a := crowded()
	in := input(withCriteria(), a)
	w := newWriter(options(t, "de"), in.Catalogue)
	whole := w.roadmap(&in, planOf(&in))
	parts, rows := roadmapParts(whole), 0
	for i, part := range parts {
		rows += len(part.Rows)
		if height := part.Draw().Height; height > document.WideHeight {
			t.Errorf("part %d is %.0f points high", i+1, height)
		}
		if last := i == len(parts)-1; (part.Sum.Title != "") != (last && whole.Sum.Title != "") {
			t.Errorf("part %d of %d: sum %q", i+1, len(parts), part.Sum.Title)
		}
	}
	if len(parts) < 2 || rows != len(whole.Rows) {
		t.Errorf("got %d rows in %d parts, want all %d in several", rows, len(parts), len(whole.Rows))
	}
}

func TestTitlesOfTheInventoryTakeTwoLinesAtMost(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		for _, s := range own(t, input(withCriteria(), crowded()), options(t, code)).Sections {
			width := document.TextWidth
			if s.Landscape {
				width = document.WideWidth
			}
			lines := scene.Embedded().Balance(s.Title, scene.Font{Weight: scene.Bold, Size: 19}, width)
			if len(lines) > 2 {
				t.Errorf("%s: %q takes %d lines", code, s.Title, len(lines))
			}
		}
	}
}
