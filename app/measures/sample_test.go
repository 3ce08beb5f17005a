package measures

import "reifekompass/assessment"

// plan is eight measures as an agency would write them: running and only
// thought of, with and without cost, question, process and date.
func plan() []assessment.Measure {
	month, ref := assessment.MonthOf, assessment.NewRefs[assessment.MeasureID]
	euro := assessment.Whole
	return []assessment.Measure{
		{
			ID: "M01", Title: "Anfragen durchgängig bearbeiten", Module: assessment.ModuleCoach, Phase: assessment.PhaseExecution,
			Subject: assessment.Subject{Question: "B4", Process: "P02", Expected: assessment.Rated(3)},
			Period:  assessment.Period{Start: month(2027, 1), End: month(2027, 11)},
			Cost:    assessment.Cost{OneOff: euro(38700), Yearly: euro(8400), Funding: euro(26000)},
		},
		{
			ID: "M02", Title: "Gewerbedaten monatlich übernehmen", Module: assessment.ModuleNetwork, Phase: assessment.PhaseConcept,
			Subject: assessment.Subject{Question: "D1", Expected: assessment.Rated(3)},
			Period:  assessment.Period{Start: month(2027, 3), End: month(2027, 8)},
			Cost:    assessment.Cost{OneOff: euro(7500), Yearly: euro(3000)},
		},
		{
			ID: "M03", Title: "Flächenportal mit Online-Anfrage und Exposé in drei Sprachen", Module: assessment.ModuleTransfer,
			Phase: assessment.PhaseConcept, Subject: assessment.Subject{Question: "E3", Process: "P04", Expected: assessment.Rated(3)},
			Period: assessment.Period{Start: month(2027, 4), End: month(2028, 3)},
			Cost:   assessment.Cost{OneOff: euro(18000), Yearly: euro(6000), Funding: euro(16000)},
		},
		{
			ID: "M04", Title: "Fünf Kernabläufe beschreiben", Module: assessment.ModuleInform, Phase: assessment.PhaseExecution,
			Subject: assessment.Subject{Question: "B2", Expected: assessment.Rated(3)},
			Period:  assessment.Period{Start: month(2027, 1), End: month(2027, 6)},
		},
		{
			ID: "M05", Title: "Digitaler Lotse mit Bauamt", Module: assessment.ModuleNetwork, Phase: assessment.PhaseIdea,
			Subject: assessment.Subject{Question: "F2", Expected: assessment.Rated(3)},
			Period:  assessment.Period{Start: month(2027, 10), End: month(2028, 10)},
			Cost:    assessment.Cost{OneOff: euro(14000), Yearly: euro(4800), Funding: euro(20000)},
		},
		{
			ID: "M06", Title: "Qualifizierung Daten und KI", Module: assessment.ModuleCoach, Phase: assessment.PhaseConcept,
			Subject: assessment.Subject{Question: "G2", Expected: assessment.Rated(4)},
			Period:  assessment.Period{Start: month(2027, 7), End: month(2028, 6)}, Cost: assessment.Cost{OneOff: euro(9000)},
		},
		{
			ID: "M07", Title: "Lösungen zur Weitergabe dokumentieren", Module: assessment.ModuleTransfer, Phase: assessment.PhaseIdea,
			Subject: assessment.Subject{Question: "I1", Expected: assessment.Rated(3)},
			Period:  assessment.Period{Start: month(2028, 1), End: month(2028, 12)}, Cost: assessment.Cost{OneOff: euro(4000)},
			Requires: ref("M01"),
		},
		{
			ID: "M08", Title: "Newsletter erneuern", Cost: assessment.Cost{OneOff: euro(1500)},
			Subject: assessment.Subject{Process: "P04", Expected: assessment.Rated(2)},
		},
	}
}
