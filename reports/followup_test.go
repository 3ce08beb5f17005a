package reports

import (
	"bytes"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/reports/document"
	"reifekompass/reports/pdf"
	"reifekompass/reports/pdfcheck"
)

// looked is lindenrade at two times: what it recorded in 2026, and a year
// later with some questions higher and some lower.
func looked(c *assessment.Catalogue) FollowUpInput {
	then, now := recorded(), recorded()
	now.Year, now.ID = 2027, "lindenrade-2027"
	for id, step := range map[assessment.QuestionID]assessment.Level{"A1": 1, "A3": 1, "B2": 2, "B4": 1, "D1": 1, "E1": -1, "E2": -2, "G4": 1} {
		change(&now, id, func(a *assessment.Answer) { a.Current = min(4, max(0, a.Current+step)) })
	}
	measures := now.Inventory.Measures()
	for i := range measures {
		measures[i].Phase = assessment.Phases()[min(i+1, 4)]
		now.Inventory = now.Inventory.With(measures[i])
	}
	gone := now.Inventory.Measures()[0]
	now.Inventory = now.Inventory.Without(gone.Ref())
	return NewFollowUpInput(input(c, then), input(c, now))
}

// programmeOf is n agencies at two times; every fourth won and went further.
func programmeOf(c *assessment.Catalogue, n int, consent bool) BalanceInput {
	var members []followup.Member
	for i, in := range field13(c, n) {
		then, now := in.Assessment, in.Assessment.With(assessment.Answer{Question: "A1", State: assessment.Answered, Current: 4})
		if i%4 == 2 {
			now = now.With(assessment.Answer{Question: "B1", State: assessment.Answered, Current: 4})
		}
		now.Inventory = recorded().Inventory
		members = append(members, followup.Member{
			Name: in.Assessment.Agency.Name, Earlier: &followup.Side{Catalogue: c, Assessment: &then}, Later: &followup.Side{Catalogue: c, Assessment: &now},
			Winner: i%4 == 2, Consents: consent,
		})
	}
	return NewBalanceInput(assessment.Call{Title: "Pilot 2027", Office: "Programmstelle"}, &assessment.Call{Title: "Pilot 2026"}, members)
}

// lookingBack are the reports about change in one language.
func lookingBack(t *testing.T, code string) map[string]document.Document {
	t.Helper()
	o := options(t, code)
	made := map[string]document.Document{}
	keep := func(name string, d document.Document, err error) {
		if err != nil {
			t.Fatal(name, err)
		}
		made[name] = d
	}
	d, err := FollowUp(looked(small()), o)
	keep("followup", d, err)
	same := looked(small())
	d, err = FollowUp(NewFollowUpInput(same.Earlier, Input{Catalogue: same.Earlier.Catalogue, Assessment: begun(same.Earlier), Place: same.Earlier.Place}), o)
	keep("followup_begun", d, err)
	for name, in := range map[string]BalanceInput{
		"balance": programmeOf(small(), 13, true), "balance_one": programmeOf(small(), 1, true), "balance_consent": programmeOf(small(), 13, false),
	} {
		d, err := Balance(in, o)
		keep(name, d, err)
	}
	return made
}

// begun is the next assessment before a question is answered.
func begun(in Input) assessment.Assessment {
	a, err := followup.Begin(&in.Assessment, 2027, in.Catalogue)
	if err != nil {
		panic(err)
	}
	return a
}

func TestGoldenReportsAboutChange(t *testing.T) {
	for name, d := range lookingBack(t, "de") {
		t.Run(name, func(t *testing.T) { compareGolden(t, name, d) })
	}
}

func TestPagesAboutChangeAreSound(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		for name, d := range lookingBack(t, code) {
			for _, page := range document.Layout(d) {
				checkPage(t, code+" "+name, page.Scene)
			}
			if text := everything(d); strings.Contains(text, "report.") || strings.Contains(text, "<no value>") {
				t.Errorf("%s %s: a text is not translated", code, name)
			}
			soundFile(t, code+"-"+name, d)
		}
	}
}

// soundFile fails if the file of a report breaks a rule of archives.
func soundFile(t *testing.T, name string, d document.Document) {
	t.Helper()
	var file bytes.Buffer
	if err := pdf.Write(&file, d); err != nil {
		t.Fatal(name, err)
	}
	report, err := pdfcheck.Check(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil || len(report.Findings) > 0 {
		t.Errorf("%s: %v %v", name, report.Findings, err)
	}
}

func TestChangeIsToldUpAndDown(t *testing.T) {
	text := everything(lookingBack(t, "de")["followup"])
	for _, want := range []string{"gestiegen", "niedriger als 2026", "höher als 2026", "nicht mehr erfasst"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestEffectIsToldWithItsCaveatAndOnlyWithConsent(t *testing.T) {
	made := lookingBack(t, "de")
	if text := everything(made["balance"]); !strings.Contains(text, "Gruppen sind klein (3 und ") || !strings.Contains(text, "nie zur Veröffentlichung") {
		t.Error("the caveat is missing")
	}
	text := everything(made["balance_consent"])
	if strings.Contains(text, "Unterschied") || !strings.Contains(text, "Nicht alle Ausgewählten haben zugestimmt") {
		t.Error("an effect is told without consent")
	}
	if text := everything(made["balance_one"]); !strings.Contains(text, "keine Ausgewählten bekannt") {
		t.Error("the effect of one agency is told")
	}
}

func TestAMeasureThatExpectsNoLevelSaysOnlyWhatIsThere(t *testing.T) {
	w := writer{Translator: options(t, "de").Words}
	two, three := assessment.Rated(2), assessment.Rated(3)
	for want, m := range map[string]followup.Measure{
		"–":                                   {},
		"erreicht 3 (damals 2)":               {Start: two, Reached: three},
		"erwartet 3, erreicht 2 (damals 2)":   {Expected: three, Start: two, Reached: two},
		"erwartet 3, noch nicht vergleichbar": {Expected: three},
	} {
		if got := w.reached(m); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestABalanceWithoutMeasuresSaysSo(t *testing.T) {
	for n, want := range map[int]string{13: "Keine der 13 Einrichtungen hat eine Maßnahme genannt.", 1: "Die einzige Einrichtung hat keine Maßnahme genannt."} {
		in := programmeOf(small(), n, true)
		for _, m := range in.Members {
			m.Later.Assessment.Inventory = assessment.Inventory{}
		}
		d, err := Balance(NewBalanceInput(in.Call, in.Earlier, in.Members), options(t, "de"))
		if text := everything(d); err != nil || !strings.Contains(text, want) || strings.Contains(text, "0 davon") {
			t.Errorf("%d: %q is missing, %v", n, want, err)
		}
	}
}

func TestAChangeThatIsNotToldHasNoShare(t *testing.T) {
	rows := NewBalanceView(programmeOf(small(), 13, true), options(t, "de")).Agencies.Rows // Birkenfurt left a field nearly empty
	dashes := 0
	for _, row := range rows {
		if row[5] == "–" {
			dashes++
		} else if !strings.HasSuffix(row[5], "%)") {
			t.Errorf("got %q", row[5])
		}
	}
	if dashes != 1 || len(rows) != 13 {
		t.Errorf("got %q", rows)
	}
}
