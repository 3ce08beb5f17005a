package desk_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"reifekompass/app/desk"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assets"
)

// kept are settings in memory.
type kept map[string]string

func (k kept) Setting(_ context.Context, key string) (string, error) { return k[key], nil }

func (k kept) SaveSetting(_ context.Context, key, value string) error {
	k[key] = value
	return nil
}

func TestOwnRegionsAreKeptUntilTheyAreForgotten(t *testing.T) {
	places, err := region.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	table := &desk.Regions{Kept: kept{}, Shipped: places, Clock: kittest.Noon}
	path := filepath.Join(t.TempDir(), "regionen.csv")
	write := func(table string) {
		if err := os.WriteFile(path, []byte("\ufeffags5;region;von;bis\r\n"+table), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	regions := func() string { return regionsOf(t, table, "05111") }
	write("05111;Rheinland;;\r\n")
	former, err := table.Take(t.Context(), path)
	if err != nil || regions() != "Rheinland" {
		t.Fatalf("got %q, %v", regions(), err)
	}
	for name, text := range map[string]string{"wrong": "05111;Anders;heute;\r\n", "long": longTable()} {
		write(text)
		var wrong *region.RowError
		if _, err := table.Take(t.Context(), path); !errors.As(err, &wrong) || regions() != "Rheinland" {
			t.Errorf("%s: got %v, and %q holds", name, err, regions())
		}
	}
	if err := table.Restore(t.Context(), former); err != nil || regions() != "Düsseldorf/Kreis Mettmann" {
		t.Errorf("taken back: got %q, %v", regions(), err)
	}
	write("05111;Rheinland;;\r\n")
	if _, err := table.Take(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	former, err = table.Forget(t.Context())
	if err != nil || regions() != "Düsseldorf/Kreis Mettmann" {
		t.Errorf("got %q, %v", regions(), err)
	}
	if err := table.Restore(t.Context(), former); err != nil || regions() != "Rheinland" {
		t.Errorf("taken back: got %q, %v", regions(), err)
	}
}

func regionsOf(t *testing.T, table *desk.Regions, key assessment.AGS) string {
	t.Helper()
	now, err := table.Places(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(now.Regions(key, kittest.Noon()), ", ")
}

func TestHoldingSaysWhichTableAndSinceWhen(t *testing.T) {
	places, err := region.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	settings := kept{}
	table := &desk.Regions{Kept: settings, Shipped: places, Clock: kittest.Noon}
	path := filepath.Join(t.TempDir(), "regionen.csv")
	if got, err := table.Holding(t.Context()); err != nil || got.Own || got.Summary.Districts != 53 {
		t.Errorf("got %+v, %v", got, err)
	}
	if err := table.Write(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if _, err := table.Take(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	want := region.Holding{Own: true, Taken: kittest.Noon(), Summary: places.Summary(kittest.Noon())}
	if got, err := table.Holding(t.Context()); err != nil || !got.Taken.Equal(want.Taken) || got.Own != want.Own || got.Summary != want.Summary {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
	settings["office.regions"] = "ags5;region;von;bis\n05111;Rheinland;;\n" // as it was kept before it was dated
	if got, err := table.Holding(t.Context()); err != nil || !got.Own || !got.Taken.IsZero() || got.Summary.Without != 52 {
		t.Errorf("got %+v, %v", got, err)
	}
	settings["office.regions"] = "ags5;region;von;bis\n99999;Rheinland;;\n"
	got, err := table.Holding(t.Context())
	if err != nil || got.Own || got.Unfit == nil || got.Summary != places.Summary(kittest.Noon()) || regionsOf(t, table, "05111") != "Düsseldorf/Kreis Mettmann" {
		t.Errorf("does not fit: got %+v, %v", got, err)
	}
	var row *region.RowError
	if !errors.As(got.Unfit, &row) || row.Line != 2 || row.Cause != region.CauseKey {
		t.Errorf("got %v", got.Unfit)
	}
	var exported strings.Builder
	if err := table.Export(t.Context(), &exported); err != nil || exported.String() != settings["office.regions"] {
		t.Errorf("exported %q, %v, want what is kept", exported.String(), err)
	}
	if _, err := table.Forget(t.Context()); err != nil || regionsOf(t, table, "05111") != "Düsseldorf/Kreis Mettmann" {
		t.Errorf("got %v", err)
	}
}

// longTable is a sound table that is longer than what is kept.
func longTable() string {
	var table strings.Builder
	for year := 1900; year < 2400; year++ {
		at := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
		table.WriteString("05112;Ruhr;" + at.Format(time.DateOnly) + ";" + at.AddDate(0, 0, 1).Format(time.DateOnly) + "\r\n")
	}
	return table.String()
}
