package region

import (
	"bytes"
	"errors"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assets"
)

func shipped(t *testing.T) *Table {
	t.Helper()
	table, err := Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// count counts the places, a city that is its own district on both sides.
func count(table *Table, fictional bool) (municipalities, districts int) {
	for _, e := range table.places {
		if e.place.Fictional != fictional {
			continue
		}
		if len(e.place.AGS) == municipalityDigits {
			municipalities++
		}
		if e.place.Kind == assessment.KindDistrict || e.place.Kind == assessment.KindCity {
			districts++
		}
	}
	return municipalities, districts
}

func TestShippedTablesAreComplete(t *testing.T) {
	municipalities, districts := count(shipped(t), false)
	if municipalities != 396 || districts != 53 {
		t.Errorf("got %d municipalities in %d districts, want 396 in 53", municipalities, districts)
	}
}

func TestParseReadsWhatLoadReads(t *testing.T) {
	municipalities, err := assets.Files.ReadFile("regions/nrw_gemeinden.csv")
	if err != nil {
		t.Fatal(err)
	}
	districts, err := assets.Files.ReadFile("regions/nrw_kreise.csv")
	if err != nil {
		t.Fatal(err)
	}
	regions, err := assets.Files.ReadFile("regions/nrw_regionen.csv")
	if err != nil {
		t.Fatal(err)
	}
	table, err := Parse(bytes.NewReader(municipalities), bytes.NewReader(districts), bytes.NewReader(regions))
	if err != nil {
		t.Fatal(err)
	}
	if m, d := count(table, false); m != 396 || d != 53 {
		t.Errorf("got %d and %d, want 396 and 53", m, d)
	}
	if m, d := count(table, true); m != 0 || d != 0 {
		t.Errorf("got %d and %d fictional places, want none", m, d)
	}
}

func TestKeyLeadsToDistrictGovernmentAndRegions(t *testing.T) {
	table := shipped(t)
	for _, want := range []Place{
		{
			AGS: "05170048", Name: "Wesel", District: "Kreis Wesel", DistrictAGS: "05170", Government: "Düsseldorf",
			Regions: []string{"Metropole Ruhr", "Standort Niederrhein"}, Kind: assessment.KindMunicipality,
		},
		{
			AGS: "05162", Name: "Rhein-Kreis Neuss", District: "Rhein-Kreis Neuss", DistrictAGS: "05162", Government: "Düsseldorf",
			Regions: []string{"Region Köln/Bonn", "Standort Niederrhein"}, Kind: assessment.KindDistrict,
		},
		{
			AGS: "05334", Name: "Städteregion Aachen", District: "Städteregion Aachen", DistrictAGS: "05334", Government: "Köln",
			Regions: []string{"Region Aachen"}, Kind: assessment.KindDistrict,
		},
		{
			AGS: "05334002", Name: "Aachen", District: "Städteregion Aachen", DistrictAGS: "05334", Government: "Köln",
			Regions: []string{"Region Aachen"}, Kind: assessment.KindMunicipality,
		},
		{
			AGS: "05111000", Name: "Düsseldorf", District: "Düsseldorf", DistrictAGS: "05111", Government: "Düsseldorf",
			Regions: []string{"Düsseldorf/Kreis Mettmann"}, Kind: assessment.KindCity,
		},
		{
			AGS: "05999016", Name: "Lindenrade", District: "Kreis Mittelau", DistrictAGS: "05999", Government: "fiktiv",
			Regions: []string{"Musterregion"}, Kind: assessment.KindMunicipality, Fictional: true,
		},
	} {
		got, ok := table.Find(want.AGS)
		if !ok {
			t.Errorf("%s was not found", want.AGS)
			continue
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestCityThatIsItsOwnDistrictHasTwoKeys(t *testing.T) {
	table := shipped(t)
	for _, keys := range [][2]assessment.AGS{{"05315000", "05315"}, {"05991000", "05991"}} {
		long, ok1 := table.Find(keys[0])
		short, ok2 := table.Find(keys[1])
		if !ok1 || !ok2 || long.AGS != keys[0] || long.Kind != assessment.KindCity {
			t.Errorf("got %+v, %v and %v, want a city", long, ok1, ok2)
		}
		if diff := cmp.Diff(long, short); diff != "" {
			t.Error(diff)
		}
	}
}

func TestUnknownKeyIsNotFound(t *testing.T) {
	table := shipped(t)
	for _, key := range []assessment.AGS{"", "05000000", "09162000", "05", "051110001", "Bonn"} {
		if p, ok := table.Find(key); ok {
			t.Errorf("%q: got %+v, want nothing", key, p)
		}
	}
}

func TestTwoDistrictsBelongToTwoRegions(t *testing.T) {
	var several []string
	for _, e := range shipped(t).places {
		if len(e.place.Regions) > 1 && e.place.Kind == assessment.KindDistrict {
			several = append(several, e.place.Name)
		}
	}
	slices.Sort(several)
	if diff := cmp.Diff([]string{"Kreis Wesel", "Rhein-Kreis Neuss"}, several); diff != "" {
		t.Error(diff)
	}
}

func TestFoundPlaceBelongsToTheCaller(t *testing.T) {
	table := shipped(t)
	first, _ := table.Find("05170")
	first.Regions[0] = "changed"
	if again, _ := table.Find("05170"); again.Regions[0] != "Metropole Ruhr" {
		t.Errorf("got %q, want Metropole Ruhr", again.Regions[0])
	}
}

func TestSamplesBlameNoRealPlace(t *testing.T) {
	table := shipped(t)
	var participants int
	for _, e := range table.places {
		if !e.place.Fictional {
			continue
		}
		if e.place.DistrictAGS < "05990" {
			t.Errorf("%s has the key %s of the official range", e.place.Name, e.place.AGS)
		}
		if e.place.AGS != "05999" {
			participants++
		}
		for _, other := range table.places {
			if !other.place.Fictional && other.names == e.names {
				t.Errorf("%s is a real place", e.place.Name)
			}
		}
	}
	if participants != 13 {
		t.Errorf("got %d fictional participants, want 13", participants)
	}
}

func TestLoadNamesTheMissingFile(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{
		"regions/nrw_gemeinden.csv", "regions/nrw_kreise.csv", "regions/nrw_regionen.csv", "samples/gemeinden.csv", "samples/kreise.csv", "samples/regionen.csv",
	} {
		if _, err := Load(files); err == nil {
			t.Errorf("without %s: got no error", name)
		}
		raw, err := assets.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: raw}
	}
	if _, err := Load(files); err != nil {
		t.Errorf("with all: %v", err)
	}
}

func TestLoadRefusesASampleWithARealKey(t *testing.T) {
	files := fstest.MapFS{}
	for to, from := range map[string]string{
		"regions/nrw_gemeinden.csv": "regions/nrw_gemeinden.csv", "regions/nrw_kreise.csv": "regions/nrw_kreise.csv",
		"samples/gemeinden.csv": "regions/nrw_gemeinden.csv", "samples/kreise.csv": "regions/nrw_kreise.csv",
		"regions/nrw_regionen.csv": "regions/nrw_regionen.csv", "samples/regionen.csv": "regions/nrw_regionen.csv",
	} {
		raw, err := assets.Files.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		files[to] = &fstest.MapFile{Data: raw}
	}
	if _, err := Load(files); !errors.Is(err, assessment.ErrFormat) {
		t.Errorf("got %v, want ErrFormat", err)
	}
}
