package scoring

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// asking is a catalogue with the questions that are compared with the
// inventory, and two templates.
func asking() *assessment.Catalogue {
	c := catalogueOf(
		dimensionOf("B", unit, question("B4", unit)),
		dimensionOf("C", unit, question("C1", unit)),
		dimensionOf("E", unit, question("E2", unit)),
	)
	for _, p := range []struct {
		id    assessment.ProcessID
		title string
	}{{"P02", "Anfragen"}, {"P04", "Flächen"}} {
		c.Processes = append(c.Processes, assessment.ProcessTemplate{ID: p.id, Title: assessment.Text{assessment.German: p.title}})
	}
	return c
}

func hintIDs(hints []Hint) []string {
	list := []string{}
	for _, h := range hints {
		list = append(list, string(h.ID))
	}
	return list
}

func wantHints(t *testing.T, what string, a *assessment.Assessment, want ...string) []Hint {
	t.Helper()
	got := Hints(asking(), a)
	if diff := cmp.Diff(append([]string{}, want...), hintIDs(got)); diff != "" {
		t.Errorf("%s: -want +got\n%s", what, diff)
	}
	return got
}

func entries(list ...assessment.Entry) []assessment.Entry { return list }

// run is a process that gives no hint.
func run(id string) assessment.Process {
	p := request(id)
	p.Name = id
	return p
}

// DOMAIN, section 3: the hints to one process.
func TestHintsToOneProcess(t *testing.T) {
	lead := func(centi, minutes int64) func(*assessment.Process) {
		return func(p *assessment.Process) {
			p.LeadDays, p.Minutes = figure(assessment.Hundredths(centi)), whole(minutes)
		}
	}
	levels := func(current, target assessment.Level, systems assessment.Refs, breaks int64) func(*assessment.Process) {
		return func(p *assessment.Process) {
			p.Current, p.Target, p.Systems, p.MediaBreaks = assessment.Rated(current), assessment.Rated(target), systems, whole(breaks)
		}
	}
	for _, c := range []struct {
		name      string
		change    func(*assessment.Process)
		want      []string
		attribute string
		values    values
	}{
		{"plain", func(*assessment.Process) {}, nil, "", nil},
		{"lead time as long as the work", lead(100, 1440), nil, "", nil},
		{
			"lead time shorter", lead(150, 2161),
			[]string{"lead_short:P16"},
			"lead_days",
			values{"Days": assessment.Hundredths(150), "Minutes": assessment.Whole(2161)},
		},
		{
			"level 4 with media breaks", levels(4, 4, "S01", 1),
			[]string{"level_breaks:P16"},
			"media_breaks",
			values{"Breaks": assessment.Whole(1)},
		},
		{"level 4 without media breaks", levels(4, 4, "S01", 0), nil, "", nil},
		{"level 3 with media breaks", levels(3, 4, "S01", 1), nil, "", nil},
		{"level 3 without a system", levels(3, 4, "", 1), []string{"no_system:P16"}, "systems", values{"Level": assessment.Whole(3)}},
		{"level 2 without a system", levels(2, 4, "", 1), nil, "", nil},
		{
			"target below", levels(2, 1, "", 1),
			[]string{"target_below:P16"},
			"target",
			values{"Current": assessment.Whole(2), "Target": assessment.Whole(1)},
		},
		{"target equal", levels(2, 2, "", 1), nil, "", nil},
		{
			"time without cases", func(p *assessment.Process) { p.Cases = whole(0) },
			[]string{"cases_zero:P16"},
			"cases",
			values{"Minutes": assessment.Whole(90)},
		},
		{"cases not given", func(p *assessment.Process) { p.Cases = assessment.Figure{} }, nil, "", nil},
		{"neither cases nor time", func(p *assessment.Process) { p.Cases, p.Minutes = whole(0), whole(0) }, nil, "", nil},
	} {
		p := run("P16")
		c.change(&p)
		for _, hint := range wantHints(t, c.name, recording(entries(p)), c.want...) {
			if hint.Attribute != c.attribute || hint.Entry != p.Ref() {
				t.Errorf("%s: got it at %v %s, want at %s", c.name, hint.Entry, hint.Attribute, c.attribute)
			}
			if diff := cmp.Diff(c.values, hint.Values); diff != "" {
				t.Errorf("%s: -want +got\n%s", c.name, diff)
			}
		}
	}
}

// DOMAIN, section 3: sum of F·t/60 above 110 % of the hours of all FTE.
func TestHoursOver110PercentAreAHintAtTheLargestProcess(t *testing.T) {
	small, large := run("P02"), run("P04")
	small.Cases, small.Minutes = whole(60), whole(60) // 60 hours
	large.Cases, large.Minutes = whole(100), whole(1020)
	a := recording(entries(small, large))
	a.Agency.FTE = 1_00
	wantHints(t, "1760 of 1600 hours", a) // exactly 110 %
	large.Cases = figure(assessment.Hundredths(100_03))
	a.Inventory = a.Inventory.With(large)
	hint := wantHints(t, "more", a, "hours_over")[0]
	if hint.Entry != large.Ref() || hint.Attribute != "minutes" {
		t.Errorf("got it at %v %s, want at the minutes of P04", hint.Entry, hint.Attribute)
	}
	want := values{"Hours": assessment.Hundredths(1760_51), "Available": assessment.Whole(1600), "Percent": assessment.Hundredths(110_03)}
	if diff := cmp.Diff(want, hint.Values); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	a.Agency.FTE = 0
	wantHints(t, "full-time equivalents not given", a)
}

func TestSameNamesAreAHintAtTheLaterProcess(t *testing.T) {
	first, second := request("P02"), request("X01")
	second.Name = " ANFRAGEN"
	hint := wantHints(t, "template and own", recording(entries(first, second, request("P04"), request("X02"), request("X03"))),
		"same_name:X01")[0]
	if diff := cmp.Diff([]string{"P02"}, hint.Names); diff != "" || hint.Attribute != "name" {
		t.Errorf("at %s: -want +got\n%s", hint.Attribute, diff)
	}
}

func TestHintsToOneMeasure(t *testing.T) {
	dated := assessment.Measure{ID: "M01", Period: assessment.Period{Start: 24_000, End: 23_999}}
	funded := costing("M02", 24_000, 24_000, euros{100, nothingStated, 101})
	fine := costing("M03", 24_000, 24_000, euros{100, nothingStated, 100})
	open := costing("M04", 24_000, 0, euros{nothingStated, nothingStated, 100})
	got := wantHints(t, "measures", recording(entries(dated, funded, fine, open)), "measure_dates:M01", "funding_over:M02")
	want := values{"Funding": assessment.Whole(101), "Cost": assessment.Whole(100)}
	if diff := cmp.Diff(want, got[1].Values); diff != "" || got[0].Attribute != "end" || got[1].Attribute != "funding" {
		t.Errorf("at %s and %s: -want +got\n%s", got[0].Attribute, got[1].Attribute, diff)
	}
}

func TestExpectedLevelNotAboveTodayIsAHint(t *testing.T) {
	running := improving("M04", "B4", "", 1)
	running.Phase = assessment.PhaseOperation
	a := recording(entries(run("P04"),
		improving("M01", "B4", "P04", 2), improving("M02", "B4", "P04", 1), improving("M03", "B4", "", 2), running,
		improving("M05", "Z9", "P99", 0), improving("M06", "C1", "", 0),
	), at("B4", 2), unknown("C1"))
	got := wantHints(t, "P04 is at 1, B4 at 2", a, "expected_low:M02", "expected_low:M03")
	want := values{"Level": assessment.Whole(1), "Expected": assessment.Whole(1)}
	if diff := cmp.Diff(want, got[0].Values); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if diff := cmp.Diff([]string{"P04", "B4"}, got[0].Names); diff != "" || got[1].Attribute != "expected" {
		t.Errorf("at %s: -want +got\n%s", got[1].Attribute, diff)
	}
}

func crm(status assessment.SystemStatus) assessment.System {
	return assessment.System{ID: "S01", Type: assessment.TypeCRM, Status: status}
}

// DOMAIN, section 3: C1 >= 3 but no CRM among the systems.
func TestLevel3InC1WithoutCRMIsAHint(t *testing.T) {
	other := assessment.System{ID: "S02", Type: assessment.TypeDMS}
	for name, c := range map[string]struct {
		entries []assessment.Entry
		answer  assessment.Answer
		want    []string
	}{
		"nothing recorded": {nil, at("C1", 4), nil},
		"another system":   {entries(other), at("C1", 3), []string{"no_crm:C1"}},
		"level 2":          {entries(other), at("C1", 2), nil},
		"not answered":     {entries(other), unknown("C1"), nil},
		"planned":          {entries(crm(assessment.SystemPlanned)), at("C1", 3), []string{"no_crm:C1"}},
		"in use":           {entries(other, crm("")), at("C1", 3), nil},
		"to be replaced":   {entries(crm(assessment.SystemReplace)), at("C1", 3), nil},
	} {
		for _, hint := range wantHints(t, name, recording(c.entries, c.answer), c.want...) {
			if hint.Question != "C1" || hint.Entry != (assessment.EntryRef{}) {
				t.Errorf("%s: got %+v, want it at the question", name, hint)
			}
		}
	}
}

// DOMAIN, section 3: B4 >= 3 but mean M > 1.
func TestLevel3InB4WithManyMediaBreaksIsAHint(t *testing.T) {
	breaks := func(id string, centi int64) assessment.Process {
		p := run(id)
		p.MediaBreaks = figure(assessment.Hundredths(centi))
		return p
	}
	silent := without(t, run("P07"), "media_breaks")
	three := entries(breaks("P02", 0), breaks("P03", 200), breaks("P04", 100), silent)
	wantHints(t, "one on average", recording(three, at("B4", 3)))
	more := entries(breaks("P02", 0), breaks("P03", 200), breaks("P04", 150), breaks("P06", 100), silent)
	wantHints(t, "level 2", recording(more, at("B4", 2)))
	wantHints(t, "nothing recorded", recording(nil, at("B4", 4)))
	hint := wantHints(t, "more", recording(more, at("B4", 3)), "breaks_mean:B4")[0]
	want := values{"Level": assessment.Whole(3), "Mean": assessment.Hundredths(113)} // 4.5 / 4
	if diff := cmp.Diff(want, hint.Values); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if diff := cmp.Diff([]string{"P03", "P04"}, hint.Names); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// DOMAIN, section 3: E2 against the OZG levels of P02 to P04.
func TestE2IsComparedWithOZGLevels(t *testing.T) {
	ozg := func(model assessment.OZGModel, level int64) assessment.OZG {
		return assessment.OZG{Model: model, Level: assessment.Whole(level)}
	}
	process := func(id string, o assessment.OZG) assessment.Process {
		p := run(id)
		p.OZG = o
		return p
	}
	service := func(process assessment.ProcessID, o assessment.OZG) assessment.OnlineService {
		return assessment.OnlineService{ID: "O01", Process: process, OZG: o}
	}
	for name, c := range map[string]struct {
		level   assessment.Level
		entries []assessment.Entry
		want    []string
		names   []string
	}{
		"nothing recorded":  {4, entries(run("P02")), nil, nil},
		"low":               {3, entries(process("P02", ozg("1.1", 2)), process("P05", ozg("1.1", 4))), []string{"ozg_low:E2"}, []string{"P02"}},
		"enough in 1.1":     {3, entries(process("P02", ozg("1.1", 3)), process("P03", ozg("2.0", 1))), nil, nil},
		"not enough in 2.0": {3, entries(process("P04", ozg("2.0", 3))), []string{"ozg_low:E2"}, []string{"P04"}},
		"by a service":      {3, entries(process("P04", ozg("2.0", 3)), service("P04", ozg("2.0", 4))), nil, nil},
		"no version":        {3, entries(process("P04", ozg("", 0))), nil, nil},
		"service without":   {3, entries(run("P02"), service("P02", assessment.OZG{})), nil, nil},
		"middle":            {2, entries(process("P04", ozg("2.0", 7))), nil, nil},
		"high":              {1, entries(process("P03", ozg("2.0", 4)), service("P02", ozg("1.1", 2))), []string{"ozg_high:E2"}, []string{"P03"}},
		"high by a service": {0, entries(run("P02"), service("P02", ozg("1.1", 3))), []string{"ozg_high:E2"}, []string{"O01"}},
		"other process":     {0, entries(run("P05"), service("P05", ozg("1.1", 4))), nil, nil},
	} {
		for _, hint := range wantHints(t, name, recording(c.entries, at("E2", c.level)), c.want...) {
			if diff := cmp.Diff(c.names, hint.Names); diff != "" {
				t.Errorf("%s: -want +got\n%s", name, diff)
			}
		}
	}
}

func TestQuestionsThatAreNotAskedGiveNoHint(t *testing.T) {
	c := asking()
	c.Dimensions[1].Questions[0].Kinds = []assessment.Kind{assessment.KindDistrict}
	a := recording(entries(assessment.System{ID: "S02"}), at("C1", 4))
	a.Agency.Kind = assessment.KindCity
	if got := Hints(c, a); len(got) != 0 {
		t.Errorf("got %v, want none", hintIDs(got))
	}
}

func TestAReplySettlesAHint(t *testing.T) {
	lower := run("P02")
	lower.Target = assessment.Rated(0)
	other := run("P04")
	other.Target = assessment.Rated(0)
	got := Hints(asking(), recording(entries(lower, other, assessment.Reply{Hint: "target_below:P02", Reason: "other office"})))
	if len(got) != 2 || got[0].Reason != "other office" || got[1].Reason != "" {
		t.Fatalf("got %+v, want the first with its reason", got)
	}
	if n := Open(got); n != 1 {
		t.Errorf("got %d open, want 1", n)
	}
}

func TestHintsFollowTheInventoryAndThenTheQuestions(t *testing.T) {
	late, early := run("P10"), run("P4")
	for _, p := range []*assessment.Process{&late, &early} {
		p.Cases, p.Target = whole(0), assessment.Rated(0)
	}
	a := recording(entries(late, early, costing("M01", 0, 0, euros{1, nothingStated, 2}), assessment.System{ID: "S01"}), at("C1", 3), at("B4", 3))
	wantHints(t, "order", a, "cases_zero:P4", "target_below:P4", "cases_zero:P10", "target_below:P10", "funding_over:M01",
		"no_crm:C1", "breaks_mean:B4")
}

// Ids of hints are ids of replies: they must fit the store and stay the same.
func TestHintKindsAreUniqueAndMakeIDs(t *testing.T) {
	kinds := HintKinds()
	sorted := slices.Clone(kinds)
	slices.Sort(sorted)
	if len(slices.Compact(sorted)) != len(kinds) {
		t.Error("a kind is listed twice")
	}
	for _, kind := range kinds {
		if strings.Trim(string(kind), "abcdefghijklmnopqrstuvwxyz_") != "" {
			t.Errorf("%s: want small letters and underscores only", kind)
		}
		reply := assessment.Reply{Hint: assessment.HintID(kind + ":P18"), Reason: "because"}
		if err := assessment.CheckEntry(reply); err != nil {
			t.Error(err)
		}
	}
}

// BenchmarkHints100 runs with every edit of a table of 100 processes.
func BenchmarkHints100(b *testing.B) {
	c, a := shippedSize()
	a.Inventory, a.Agency.FTE = inventoryOf(100), 1_00
	b.ReportAllocs()
	for b.Loop() {
		Hints(c, a)
	}
}
