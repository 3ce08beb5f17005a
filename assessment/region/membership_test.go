package region

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func day(text string) time.Time {
	at, err := time.ParseInLocation(dayForm, text, time.FixedZone("east", 3600))
	if err != nil {
		panic(err)
	}
	return at
}

func goodTable(t *testing.T, regions string) *Table {
	t.Helper()
	table, err := Parse(strings.NewReader(goodMunicipalities), strings.NewReader(goodDistricts), strings.NewReader(regions))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestMembershipHoldsFromItsFirstToItsLastDay(t *testing.T) {
	table := goodTable(t, goodRegions)
	for _, c := range []struct {
		key  assessment.AGS
		on   string
		want []string
	}{
		{"05111", "2023-12-31", []string{"Mitte"}},
		{"05111000", "2023-12-31", []string{"Mitte"}},
		{"05111", "2024-01-01", nil},
		{"05154036", "2023-12-31", []string{"Nord"}},
		{"05154", "2024-01-01", []string{"Nord", "West"}},
		{"05158", "2024-01-01", nil},
	} {
		for _, hour := range []int{0, 23} {
			got := table.Regions(c.key, day(c.on).Add(time.Duration(hour)*time.Hour))
			if !slices.Equal(got, c.want) {
				t.Errorf("%s on %s at %d: got %q, want %q", c.key, c.on, hour, got, c.want)
			}
		}
	}
	if place, _ := table.Find("05111"); len(place.Regions) != 0 {
		t.Errorf("what has ended is still named: %q", place.Regions)
	}
}

func TestDistrictMayLeaveARegionAndComeBack(t *testing.T) {
	table := goodTable(t, "ags5;region;von;bis\n05154;Nord;;2020-01-01\n05154;Nord;2020-01-02;2021-12-31\n05154;Nord;2023-01-01;\n")
	for on, want := range map[string]int{"2020-01-01": 1, "2020-01-02": 1, "2022-06-01": 0, "2030-01-01": 1} {
		if got := table.Regions("05154", day(on)); len(got) != want {
			t.Errorf("on %s: got %q, want %d", on, got, want)
		}
	}
}

func TestTwoRealDistrictsBelongToTwoRegionsOnTheSameDay(t *testing.T) {
	table := shipped(t)
	for key, want := range map[assessment.AGS][]string{
		"05170": {"Metropole Ruhr", "Standort Niederrhein"}, "05162": {"Region Köln/Bonn", "Standort Niederrhein"}, "05915": {"Metropole Ruhr"},
	} {
		if got := table.Regions(key, day("2026-11-29")); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", key, got, want)
		}
	}
}

func TestEveryShippedDistrictBelongsToARegion(t *testing.T) {
	table := shipped(t)
	members, total := 0, 0
	for _, r := range table.AllRegions(day("2026-11-29")) {
		if !r.Fictional {
			members += len(r.Members)
			total++
		}
	}
	if total != 9 || members != 55 {
		t.Errorf("got %d regions with %d members, want 9 with 55: 53 districts, two of them twice", total, members)
	}
}

func TestSampleDistrictChangedItsRegion(t *testing.T) {
	table := shipped(t)
	before, after := table.AllRegions(day("2024-12-31")), table.AllRegions(day("2025-01-01"))
	if got := before[len(before)-1]; got.Name != "Seenplatte" || !got.Fictional || len(got.Members) != 1 {
		t.Errorf("got %+v", got)
	}
	if got := after[len(after)-1]; got.Name != "Musterregion" || len(got.Members) != 9 {
		t.Errorf("got %+v", got)
	}
}

func TestOfficeBringsItsOwnRegions(t *testing.T) {
	table := shipped(t)
	own, err := table.WithRegions(strings.NewReader("\ufeffags5;region;von;bis\r\n05170;Rheinland;2026-01-01;\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := own.Regions("05170048", day("2026-01-01")); !slices.Equal(got, []string{"Rheinland"}) {
		t.Errorf("got %q", got)
	}
	if place, _ := own.Find("05170048"); !slices.Equal(place.Regions, []string{"Rheinland"}) {
		t.Errorf("the place names %q", place.Regions)
	}
	if got := own.Regions("05111", day("2026-01-01")); got != nil {
		t.Errorf("a district that the file leaves out belongs to %q", got)
	}
	if got := own.Regions("05998", day("2026-01-01")); !slices.Equal(got, []string{"Musterregion"}) {
		t.Errorf("the sample belongs to %q", got)
	}
	if place, _ := table.Find("05170048"); len(place.Regions) != 2 {
		t.Error("the table it was made from changed")
	}
	if _, err := table.WithRegions(strings.NewReader("ags5;region\n")); !errors.Is(err, assessment.ErrFormat) {
		t.Errorf("got %v", err)
	}
}

func TestWrittenRegionsAreReadAgain(t *testing.T) {
	table := shipped(t)
	var file bytes.Buffer
	if err := table.WriteRegions(&file); err != nil {
		t.Fatal(err)
	}
	again, err := table.WithRegions(&file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(table.members, again.members); diff != "" {
		t.Error(diff)
	}
}

func TestOwnTableThatIsWrongSaysWhatAndWhere(t *testing.T) {
	table := shipped(t)
	const head = "ags5;region;von;bis\n"
	for _, c := range []struct {
		file string
		want RowError
	}{
		{"ags5;name\n", RowError{Line: 1, Cause: CauseHeader, Got: "ags5;region;von;bis"}},
		{head + "05170;Ruhr\n", RowError{Line: 2, Cause: CauseShape, Got: "ags5;region;von;bis"}},
		{head + "05170;\"Ruhr;;\n", RowError{Line: 2, Cause: CauseShape}},
		{head + "05170;R\xfchr;;\n", RowError{Line: 2, Cause: CauseEncoding, Column: "region"}},
		{head + "05170; Ruhr;;\n", RowError{Line: 2, Cause: CauseEmpty, Column: "region", Got: " Ruhr"}},
		{head + "05170;Ruhr;;\n5170;Ruhr;;\n", RowError{Line: 3, Cause: CauseKey, Column: "ags5", Got: "5170"}},
		{head + "05170;Ruhr;1.1.2024;\n", RowError{Line: 2, Cause: CauseDay, Column: "von", Got: "1.1.2024"}},
		{head + "05170;Ruhr;2024-01-01;2023-01-01\n", RowError{Line: 2, Cause: CauseOrder, Column: "bis", Got: "2023-01-01"}},
		{head + "05170;Ruhr;;\n05170;Ruhr;2024-01-01;\n", RowError{Line: 3, Cause: CauseTwice, Column: "region", Got: "05170 Ruhr"}},
	} {
		_, err := table.WithRegions(strings.NewReader(c.file))
		var got *RowError
		if !errors.As(err, &got) {
			t.Errorf("%q: got %v", c.file, err)
			continue
		}
		c.want.Table, c.want.Problem = "regions", got.Problem
		if *got != c.want {
			t.Errorf("%q: got %+v, want %+v", c.file, *got, c.want)
		}
	}
}
