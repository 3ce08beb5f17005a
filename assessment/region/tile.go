package region

import (
	"fmt"
	"io"
	"io/fs"
	"strconv"

	"reifekompass/assessment"
)

// Tile is where a district stands on a map whose districts are all of one
// size: roughly where it lies, so that people find it.
type Tile struct {
	Place       Place  // the district, or the city that is its own district
	Short       string // one to three letters: "DO"
	Column, Row int    // 0 is the farthest west and north
}

// The tables of tiles.
const (
	tilesFile       = "regions/nrw_kacheln.csv"
	sampleTilesFile = "samples/kacheln.csv"
)

// LoadTiles reads the tiles of North Rhine-Westphalia from the embedded files.
// They must agree with the places: each real district has one tile.
func LoadTiles(files fs.FS, places *Table) ([]Tile, error) {
	return loadTiles(files, tilesFile, tileParser{places: places})
}

// LoadSampleTiles reads the tiles of the fictional districts of the samples,
// which have a map of their own.
func LoadSampleTiles(files fs.FS, places *Table) ([]Tile, error) {
	return loadTiles(files, sampleTilesFile, tileParser{places: places, fictional: true})
}

func loadTiles(files fs.FS, name string, p tileParser) ([]Tile, error) {
	from, err := files.Open(name)
	if err != nil {
		return nil, fmt.Errorf("tiles: %w", err)
	}
	defer func() { _ = from.Close() }() // was only read
	tiles, err := p.parse(from)
	if err != nil {
		return nil, fmt.Errorf("tiles of %s: %w", name, err)
	}
	return tiles, nil
}

// ParseTiles reads a table of tiles in the form of the other tables. The tiles
// come in its order. The error is a *RowError unless reading itself fails.
func ParseTiles(from io.Reader, places *Table) ([]Tile, error) {
	p := tileParser{places: places}
	return p.parse(from)
}

func (p *tileParser) parse(from io.Reader) ([]Tile, error) {
	found, err := rows("tiles", from, []string{"ags5", "kuerzel", "spalte", "zeile"})
	if err != nil {
		return nil, err
	}
	p.lines = map[string]int{}
	for _, r := range found {
		if err := p.add(r); err != nil {
			return nil, err
		}
	}
	for _, e := range p.places.places {
		if place := e.place; place.Fictional == p.fictional && p.lines["key "+string(place.DistrictAGS)] == 0 {
			return nil, row{table: "tiles", line: len(found) + 2}.wrong("%s (%s) has no tile; add a line for it", place.District, place.DistrictAGS)
		}
	}
	return p.tiles, nil
}

// tileParser collects tiles and remembers in which line what was taken.
type tileParser struct {
	places    *Table
	fictional bool // the land is that of the samples
	tiles     []Tile
	lines     map[string]int
}

// farthest is the last column and row of a map of tiles.
const farthest = 39

func (p *tileParser) add(r row) error {
	key, short := r.fields[0], r.fields[1]
	place, ok := p.places.Find(assessment.AGS(key))
	if !ok || len(key) != districtDigits || place.Fictional != p.fictional {
		return r.wrong("ags5 %s is no district of the table of districts", key)
	}
	tile := Tile{Place: place, Short: short}
	for i, into := range []*int{&tile.Column, &tile.Row} {
		at, err := strconv.Atoi(r.fields[2+i])
		if err != nil || at < 0 || at > farthest {
			return r.wrong("%q is no place; write a whole number from 0 to %d", r.fields[2+i], farthest)
		}
		*into = at
	}
	for _, taken := range []string{"key " + key, "name " + short, fmt.Sprintf("place %d,%d", tile.Column, tile.Row)} {
		if line, ok := p.lines[taken]; ok {
			return r.wrong("%s stands in line %d already", taken, line)
		}
		p.lines[taken] = r.line
	}
	p.tiles = append(p.tiles, tile)
	return nil
}
