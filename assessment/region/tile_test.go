package region

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"reifekompass/assessment"
	"reifekompass/assets"
)

func TestEachDistrictHasOneTileInAPlaceOfItsOwn(t *testing.T) {
	table := shipped(t)
	tiles, err := LoadTiles(assets.Files, table)
	if err != nil {
		t.Fatal(err)
	}
	keys, shorts, places := map[assessment.AGS]bool{}, map[string]bool{}, map[[2]int]bool{}
	for _, tile := range tiles {
		keys[tile.Place.DistrictAGS], shorts[tile.Short], places[[2]int{tile.Column, tile.Row}] = true, true, true
		if tile.Column < 0 || tile.Column > 10 || tile.Row < 0 || tile.Row > 8 || tile.Place.Fictional {
			t.Errorf("wrong tile %+v", tile)
		}
	}
	if len(tiles) != 53 || len(keys) != 53 || len(shorts) != 53 || len(places) != 53 {
		t.Errorf("got %d tiles, %d keys, %d names, %d places, want 53 each", len(tiles), len(keys), len(shorts), len(places))
	}
}

func TestTilesOfOneGovernmentHangTogether(t *testing.T) {
	tiles, err := LoadTiles(assets.Files, shipped(t))
	if err != nil {
		t.Fatal(err)
	}
	at := map[[2]int]string{}
	for _, tile := range tiles {
		at[[2]int{tile.Column, tile.Row}] = tile.Place.Government
	}
	for place, government := range at {
		neighbors := 0
		for _, step := range [][2]int{{1, 0}, {-1, 0}, {0, 1}, {0, -1}} {
			if at[[2]int{place[0] + step[0], place[1] + step[1]}] == government {
				neighbors++
			}
		}
		if neighbors == 0 {
			t.Errorf("the tile at %v stands apart from the others of %s", place, government)
		}
	}
}

func TestTilesThatDoNotAgreeWithThePlacesAreRefused(t *testing.T) {
	const header = "ags5;kuerzel;spalte;zeile\n"
	raw, err := assets.Files.ReadFile(tilesFile)
	if err != nil {
		t.Fatal(err)
	}
	whole := string(raw)
	for name, test := range map[string]struct{ table, want string }{
		"header":       {"ags5;name\n", "the header must be"},
		"unknown":      {header + "05000;XX;0;0\n", "no district"},
		"municipality": {header + "05111000;D;0;0\n", "no district"},
		"fictional":    {header + "05999;XX;0;0\n", "no district"},
		"no number":    {header + "05111;D;x;0\n", "no place"},
		"too far":      {header + "05111;D;0;40\n", "no place"},
		"same key":     {whole + "05111;XX;30;30\n", "key 05111"},
		"same name":    {header + "05111;D;0;0\n05112;D;1;0\n", "name D"},
		"same place":   {header + "05111;D;0;0\n05112;DU;0;0\n", "place 0,0"},
		"incomplete":   {header + "05111;D;0;0\n", "has no tile"},
	} {
		_, err := ParseTiles(strings.NewReader(test.table), shipped(t))
		if !errors.Is(err, assessment.ErrFormat) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", name, err, test.want)
		}
	}
}

func TestLoadTilesNamesTheMissingFile(t *testing.T) {
	if _, err := LoadTiles(fstest.MapFS{}, shipped(t)); err == nil || !strings.Contains(err.Error(), tilesFile) {
		t.Errorf("got %v", err)
	}
}

func TestSamplesHaveAMapOfTheirOwn(t *testing.T) {
	table := shipped(t)
	tiles, err := LoadSampleTiles(assets.Files, table)
	if err != nil {
		t.Fatal(err)
	}
	if len(tiles) != 9 {
		t.Errorf("got %d tiles, want one for each of the 9 invented districts", len(tiles))
	}
	for _, tile := range tiles {
		if !tile.Place.Fictional {
			t.Errorf("%s is real", tile.Place.Name)
		}
	}
}
