package region

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestSummaryCountsRealDistrictsOnADay(t *testing.T) {
	table := shipped(t)
	own, err := table.WithRegions(strings.NewReader("ags5;region;von;bis\n" +
		"05170;Rheinland;2026-01-01;2026-12-31\n05170;Ruhr;;\n05111;Ruhr;2020-05-01;2024-12-31\n05998;Seeland;1999-01-01;\n"))
	if err != nil {
		t.Fatal(err)
	}
	from := time.Date(2020, 5, 1, 0, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		table *Table
		on    string
		want  Summary
	}{
		"shipped":         {table, "2026-11-29", Summary{Regions: 9, Districts: 53, Several: 2}},
		"own":             {own, "2026-06-01", Summary{Regions: 2, Districts: 1, Several: 1, Without: 52, Dated: 2, From: from}},
		"own, years ago":  {own, "2021-01-01", Summary{Regions: 1, Districts: 2, Without: 51, Dated: 2, From: from}},
		"own, years from": {own, "2030-01-01", Summary{Regions: 1, Districts: 1, Without: 52, Dated: 2, From: from}},
	} {
		if diff := cmp.Diff(c.want, c.table.Summary(day(c.on))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
