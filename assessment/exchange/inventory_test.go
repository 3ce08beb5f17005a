package exchange_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// withInventory is what testdata/v1.1.json says: every attribute of every kind.
func withInventory() assessment.Assessment {
	a := lindenrade()
	a.Inventory = assessment.NewInventory(append(work(), serviceAndPlans()...)...)
	return a
}

func work() []assessment.Entry {
	figure := func(centi int64, origin assessment.Origin) assessment.Figure {
		return assessment.Figure{Quantity: assessment.Hundredths(centi), Origin: origin}
	}
	return []assessment.Entry{
		assessment.Process{
			ID: "P04", Name: "Flächenanfrage <mit> Exposé",
			Volume: assessment.Volume{
				Cases: figure(24000, assessment.OriginSystem), Minutes: figure(9050, assessment.OriginMeasured),
				LeadDays: figure(30, assessment.OriginEstimated), MediaBreaks: figure(0, assessment.OriginMeasured),
				Units: figure(400, assessment.OriginEstimated),
			},
			Maturity:  assessment.Maturity{Current: assessment.Rated(0), Target: assessment.Rated(3)},
			Appraisal: assessment.Appraisal{Benefit: assessment.Rated(4), Effort: assessment.Rated(2), Transferability: assessment.Rated(1)},
			Systems:   "S01 S02", OZG: assessment.OZG{Model: assessment.OZG11, Level: assessment.Whole(2)},
			WrittenForm: assessment.No, Responsible: "Flächenmanagement", Remark: "Zweimal täglich\nnachsehen.",
		},
		assessment.Process{ID: "X01"},
		assessment.System{
			ID: "S01", Product: "Kontaktplus", Type: assessment.TypeCRM, Operation: assessment.OperationCloud, Status: assessment.SystemReplace,
			Users: assessment.Whole(7), Contract: assessment.Contract{
				Since: 2019, End: assessment.MonthOf(2027, 6), YearlyCost: assessment.Hundredths(480050), DataProcessing: assessment.AgreementThere,
			},
			ExportFormat: "CSV, XML", Coverage: assessment.Rated(2), Satisfaction: assessment.Rated(1), Criticality: assessment.Rated(4),
			Remark: "Wird abgelöst.",
		},
		assessment.System{ID: "S02"},
		assessment.Interface{ID: "L01", From: "S01", To: "S02", Mode: assessment.ModeFile, Content: "Anschriften"},
		assessment.Channel{ID: "C01", Kind: assessment.ChannelPhone, Name: "Hotline", Yearly: figure(190000, assessment.OriginEstimated), Remark: "Montags am meisten."},
		assessment.Promise{
			ID: "V01", Kind: assessment.PromiseFirstAnswer, Name: "Erste Antwort", Unit: assessment.UnitWorkingDays,
			Within: assessment.Whole(3), Actual: figure(250, assessment.OriginMeasured), Remark: "Ohne Urlaubszeit.",
		},
		assessment.OnlineService{
			ID: "O01", Name: "Flächengesuch", Process: "P04", OZG: assessment.OZG{Model: assessment.OZG20, Level: assessment.Whole(7)},
			Link: "https://lindenrade.example/flaechen", Remark: "Seit 2025.",
		},
	}
}

func serviceAndPlans() []assessment.Entry {
	return []assessment.Entry{
		assessment.Service{
			Satisfaction: assessment.Satisfaction{
				Mean: assessment.Hundredths(-175), Worst: assessment.Whole(-3), Best: assessment.Whole(3),
				Answers: assessment.Whole(118), Date: assessment.MonthOf(2025, 10),
			},
			Languages: "Deutsch, Englisch",
			Accessibility: assessment.Accessibility{
				Tested: assessment.TestedExternal, Date: assessment.MonthOf(2025, 3),
				Statement: assessment.Yes, Feedback: assessment.No, Plain: assessment.Yes,
			},
			Remark: "Befragt mit den Nachbarn.",
		},
		assessment.Measure{
			ID: "M01", Title: "Neues CRM", Description: "Auswahl, Umzug, Schulung.",
			Subject: assessment.Subject{Question: "C1", Process: "P04", Expected: assessment.Rated(3)},
			Module:  assessment.ModuleTransfer, Phase: assessment.PhaseConcept, Responsible: "Leitung",
			Period: assessment.Period{Start: assessment.MonthOf(2026, 9), End: assessment.MonthOf(2027, 12)},
			Cost: assessment.Cost{
				OneOff: assessment.Whole(24000), Yearly: assessment.Whole(5200), Programme: "Landesprogramm",
				Voucher: "InnoScheck", Funding: assessment.Whole(12000),
			},
			Partners: "Kreis Mittelau", Transferability: assessment.Rated(4), Requires: "M02",
		},
		assessment.Measure{ID: "M02"},
		assessment.Vision{Criterion: "J1", Text: "Andere können es übernehmen."},
		assessment.Vision{Criterion: "J10", Text: "Wir schreiben es auf."},
		assessment.Reply{Hint: "lead_short:P04", Reason: "Der Fall ruht selten."},
	}
}

func version11(tb testing.TB) string {
	tb.Helper()
	raw, err := os.ReadFile("testdata/v1.1.json")
	if err != nil {
		tb.Fatal(err)
	}
	return string(raw)
}

func write(t *testing.T, a assessment.Assessment) string {
	t.Helper()
	var out bytes.Buffer
	if err := exchange.WriteAnswers(&out, &a); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestVersion1Minor1IsReadForEver(t *testing.T) {
	if diff := cmp.Diff(withInventory(), read(t, version11(t))); diff != "" {
		t.Error(diff)
	}
}

func TestSameInventoryGivesSameBytes(t *testing.T) {
	for range 5 { // the order of a map changes from run to run
		if diff := cmp.Diff(version11(t), write(t, withInventory())); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestTheFilesOfTheInventoryHaveEveryAttribute(t *testing.T) {
	said := map[string]bool{}
	for _, entry := range append(withInventory().Inventory, minor3().Inventory...) {
		kind := entry.Ref().Kind
		values := assessment.Values(entry)
		for i, attribute := range assessment.Attributes(kind) {
			field := string(kind) + "." + attribute.Name
			said[field] = said[field] || values[i].Known
		}
	}
	for field, there := range said {
		if !there {
			t.Errorf("no entry of a file says %s", field)
		}
	}
	for _, kind := range assessment.EntryKinds() {
		if name := string(kind) + "." + assessment.Attributes(kind)[0].Name; !said[name] {
			t.Errorf("no file has a %s", kind)
		}
	}
}

func TestFilesWithoutInventoryKeepTheirBytes(t *testing.T) {
	a := lindenrade()
	a.Inventory = assessment.NewInventory()
	if diff := cmp.Diff(version1(t), write(t, a)); diff != "" {
		t.Error(diff)
	}
}

func TestEmptyListsAreNoInventory(t *testing.T) {
	for _, inventory := range []string{`{}`, `{"processes": [], "systems": []}`} {
		file := strings.Replace(version1(t), `"year"`, `"inventory": `+inventory+`, "year"`, 1)
		if diff := cmp.Diff(lindenrade(), read(t, file)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestEntriesComeBackInTheOrderOfTheInventory(t *testing.T) {
	file := strings.Replace(version1(t), `"year"`, `"inventory": {"visions": [{"id": "J10"}, {"id": "J2"}],
		"processes": [{"id": "X01"}, {"id": "P10", "systems": ["S2", "S10", "S2"]}, {"id": "P4"}],
		"systems": [{"id": "S10"}, {"id": "S2"}]}, "year"`, 1)
	want := assessment.Inventory{
		assessment.Process{ID: "P4"},
		assessment.Process{ID: "P10", Systems: "S2 S10"},
		assessment.Process{ID: "X01"},
		assessment.System{ID: "S2"},
		assessment.System{ID: "S10"},
		assessment.Vision{Criterion: "J2"},
		assessment.Vision{Criterion: "J10"},
	}
	if diff := cmp.Diff(want, read(t, file).Inventory); diff != "" {
		t.Error(diff)
	}
}

func TestNumbersAreHundredthsAndNothingIsRounded(t *testing.T) {
	for number, want := range map[string]assessment.Quantity{
		"0": assessment.Whole(0), "240": assessment.Whole(240), "0.3": assessment.Hundredths(30), "0.30": assessment.Hundredths(30),
		"1000000": assessment.Whole(1_000_000), "12.34": assessment.Hundredths(1234),
	} {
		file := strings.Replace(version11(t), `"90.5"`, `"`+number+`"`, 1)
		process, _ := read(t, file).Inventory.Process("P04")
		if process.Minutes.Quantity != want {
			t.Errorf("%s: got %v, want %v", number, process.Minutes.Quantity, want)
		}
	}
}

func TestTheLargestInventoryComesBack(t *testing.T) {
	a := lindenrade()
	var entries []assessment.Entry
	for i := range assessment.MaxEntries {
		number := fmt.Sprintf("%03d", i)
		entries = append(entries, assessment.System{ID: assessment.SystemID("S" + number)},
			assessment.Process{ID: assessment.ProcessID("P" + number), Systems: assessment.Refs("S" + number)})
	}
	a.Inventory = assessment.NewInventory(entries...)
	if diff := cmp.Diff(a, read(t, write(t, a))); diff != "" {
		t.Error("the largest inventory changed on the way")
	}
}

func TestWrongInventoryIsNotWritten(t *testing.T) {
	a := lindenrade()
	a.Inventory = assessment.NewInventory(assessment.Process{ID: "P04", Systems: "S01"})
	var out bytes.Buffer
	if err := exchange.WriteAnswers(&out, &a); err == nil || out.Len() > 0 {
		t.Errorf("got %v and %d bytes, want an error and none", err, out.Len())
	}
}

func BenchmarkReadInventory(b *testing.B) {
	file := version11(b)
	for b.Loop() {
		if _, err := exchange.ReadAnswers(strings.NewReader(file)); err != nil {
			b.Fatal(err)
		}
	}
}
