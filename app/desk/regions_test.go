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
	settings, today := kept{}, time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC)
	path := filepath.Join(t.TempDir(), "regionen.csv")
	write := func(table string) {
		if err := os.WriteFile(path, []byte("\ufeffags5;region;von;bis\r\n"+table), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	regions := func() string {
		now, err := desk.KeptRegions(t.Context(), settings, places)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(now.Regions("05111", today), ", ")
	}
	write("05111;Rheinland;;\r\n")
	if _, err := desk.TakeRegions(t.Context(), settings, places, path); err != nil || regions() != "Rheinland" {
		t.Fatalf("got %q, %v", regions(), err)
	}
	for name, table := range map[string]string{"wrong": "05111;Anders;heute;\r\n", "long": longTable()} {
		write(table)
		var wrong *region.RowError
		if _, err := desk.TakeRegions(t.Context(), settings, places, path); !errors.As(err, &wrong) || regions() != "Rheinland" {
			t.Errorf("%s: got %v, and %q holds", name, err, regions())
		}
	}
	if err := desk.ForgetRegions(t.Context(), settings); err != nil || regions() != "Düsseldorf/Kreis Mettmann" {
		t.Errorf("got %q, %v", regions(), err)
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
