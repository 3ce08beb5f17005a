package app

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/region"
)

// ownRegions is a table of regions that can be taken and forgotten.
type ownRegions struct{ table string }

func (o *ownRegions) Holding(context.Context) (region.Holding, error) {
	return region.Holding{Own: o.table != ""}, nil
}

func (o *ownRegions) Take(context.Context, string) (string, error) { return "", nil }

func (o *ownRegions) Forget(context.Context) (string, error) {
	former := o.table
	o.table = ""
	return former, nil
}

func (o *ownRegions) Restore(_ context.Context, former string) error {
	o.table = former
	return nil
}

func (o *ownRegions) Write(context.Context, string) error { return nil }

// places are the places with the regions that hold.
func (o *ownRegions) places() (*region.Table, error) {
	table, err := places()
	if err != nil || o.table == "" {
		return table, err
	}
	return table.WithRegions(strings.NewReader(o.table))
}

func TestOtherRegionsHoldWhenTheSettingsAreClosed(t *testing.T) {
	s := newStage(t, newMemory(t), func(s *stage) { s.regions.table = "ags5;region;von;bis\n05111;Rheinland;;\n" })
	region := func() string {
		place, _ := s.Window.office.Places.Find("05111")
		return strings.Join(place.Regions, ", ")
	}
	unlocked := &programme.Office{}
	s.Window.office.Travel.Programme = unlocked
	if region() != "Rheinland" {
		t.Fatalf("begins with %q", region())
	}
	s.Go(kit.Route{Area: kit.Settings})
	before := s.page
	s.Press("Mitgelieferte Tabelle nehmen")
	if region() != "Düsseldorf/Kreis Mettmann" || s.page != before {
		t.Errorf("%q holds, or the page behind the settings has changed", region())
	}
	s.MustSee("Es gilt wieder die mitgelieferte Tabelle.")
	s.Press("Rückgängig")
	if region() != "Rheinland" {
		t.Errorf("taken back, %q holds", region())
	}
	s.Key(fyne.KeyEscape)
	if s.page == before || s.window.Canvas().Focused() != fyne.Focusable(s.shell.settings) {
		t.Error("the page was not made anew, or the focus is lost")
	}
	if s.Window.office.Travel.Programme != unlocked {
		t.Error("the key of the office is locked again")
	}
	s.MustSee("Was möchten Sie tun?")
}
