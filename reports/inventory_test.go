package reports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"reifekompass/assessment"
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
			"34,1", "50,4", "P = 100", "Startwert 2026", "10.000 Rechenläufe", "240 S", "90 G", "Kontaktplus", "06/2027", "7.200",
			"Automatisch", "AV-Vertrag fehlt", "dauert länger", "sofort", "5 (Modell 2.0)", "2,1 auf einer Skala von 1", "143 Antworten",
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
