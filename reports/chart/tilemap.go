package chart

import (
	"cmp"
	"slices"
)

// TileMap shows a land as tiles of one size, one for each district, roughly
// where it lies. The color of a tile follows its value, which it also prints;
// strong lines divide what belongs to different governments.
type TileMap struct {
	Tiles    []Tile
	From     []float64 // lowest values of the steps, ascending, up to five; empty: 20, 40, 60, 80
	Head     TileHead
	Legend   []LegendItem
	Names    bool    // lists what the short names stand for below the map
	Language string  // decides how words are divided
	Width    float64 // points
	Speech   Speech
}

// TileHead holds the words of the table.
type TileHead struct{ Short, Name, Government, Value string }

// TileState says what a tile stands for.
type TileState int

// The states of a tile.
const (
	TileNone     TileState = iota // there is nothing to show
	TileReleased                  // a value
	TileWithheld                  // a value that must not be shown; it is never read
)

// Tile is one district.
type Tile struct {
	Key         string // official key, the ID of its mark
	Short, Name string // "DO", "Dortmund"
	Government  string // Regierungsbezirk, written beside its tiles
	Column, Row int    // 0 is the west and the north
	City        bool   // kreisfreie Stadt: a small square
	State       TileState
	Value       Value
	Missing     string // what a tile without a value says in words: "keine", "zurückgehalten"
}

// released is the tile as it may be shown: a value only if it is released.
func (t Tile) released() Tile {
	t.Value = t.Value.sound()
	switch {
	case t.State != TileReleased:
		t.Value = Value{}
	case !t.Value.Known:
		t.State = TileNone
	}
	return t
}

// words is what the tile says.
func (t Tile) words() string { return phrase(t.Name, t.Value.shown(t.Missing)) }

// steps are the steps of the ramp for the values from each bound on.
func (d TileMap) steps() (from []float64, steps []int) {
	from = d.From
	if len(from) == 0 {
		from = []float64{20, 40, 60, 80}
	}
	from = from[:min(len(from), 5)]
	if len(from) == 5 { // the first bound shares the palest step with what lies below
		return from, []int{0, 1, 2, 3, 4}
	}
	return from, classSteps(len(from))
}

// stepOf is the step of the ramp of a value; below the first bound the palest.
func (d TileMap) stepOf(value float64) int {
	step := 0
	from, steps := d.steps()
	for i, bound := range from {
		if value >= bound {
			step = steps[i]
		}
	}
	return step
}

// placed are the tiles that can be drawn: inside a grid of mostTiles, and of
// two in one place the first. The grid begins at the first column and row
// that are used.
func (d TileMap) placed() []Tile {
	var tiles []Tile
	taken := map[[2]int]bool{}
	west, north := mostTiles, mostTiles
	for _, tile := range d.Tiles {
		at := [2]int{tile.Column, tile.Row}
		outside := min(at[0], at[1]) < 0 || max(at[0], at[1]) >= mostTiles
		if outside || taken[at] {
			continue
		}
		taken[at] = true
		west, north = min(west, at[0]), min(north, at[1])
		tiles = append(tiles, tile.released())
	}
	for i := range tiles {
		tiles[i].Column -= west
		tiles[i].Row -= north
	}
	return tiles
}

// mostTiles is how many tiles a map may have across and down.
const mostTiles = 40

// byShort are the tiles in the order of their short names.
func byShort(tiles []Tile) []Tile {
	sorted := slices.Clone(tiles)
	slices.SortStableFunc(sorted, func(a, b Tile) int { return cmp.Compare(a.Short, b.Short) })
	return sorted
}

// Table returns the tiles as a table, in the order of their short names.
func (d TileMap) Table() Table {
	t := Table{Head: []string{d.Head.Short, d.Head.Name, d.Head.Government, d.Head.Value}}
	for _, tile := range byShort(d.Tiles) {
		tile = tile.released()
		t.Rows = append(t.Rows, []string{tile.Short, tile.Name, tile.Government, tile.Value.shown(tile.Missing)})
	}
	return t
}

// Spoken returns the tiles in words, in the order they are given.
func (d TileMap) Spoken() Spoken {
	readings := make([]reading, len(d.Tiles))
	for i, tile := range d.Tiles {
		tile = tile.released()
		readings[i] = newReading(tile.Name, tile.Value, tile.Missing)
	}
	return d.Speech.say(readings)
}
