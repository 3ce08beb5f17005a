package chart

import "reifekompass/reports/scene"

// tileGrid holds the places of the tiles.
type tileGrid struct {
	tiles []Tile
	at    map[[2]int]int // column and row: index into tiles
	pitch float64        // from tile to tile
	down  int            // rows
	look  tileLook
}

// tileLook is how large a map is set, in points.
type tileLook struct {
	pitch       float64 // the most from tile to tile
	name, value float64 // the most of the texts of a tile
	words       float64 // names of governments and legend
	list        float64 // names below the map
}

// paperTiles is the look on paper.
func paperTiles() tileLook {
	return tileLook{pitch: 16.2 * mm, name: 9, value: 12, words: 8.5, list: 8} // a tile of 15.2 mm and the gap
}

// cardTiles is the look in the window, whose points are pixels at normal size.
func cardTiles() tileLook { return tileLook{pitch: 76, name: 15, value: 20, words: 13, list: 13} }

const (
	tileGap  = mm
	tileEdge = 0.9 * mm // beside the map, for the line around it
	tileLine = 0.7 * mm
)

func newTileGrid(d TileMap, look tileLook) tileGrid {
	g := tileGrid{tiles: d.placed(), at: map[[2]int]int{}, look: look}
	across := 0
	for i, tile := range g.tiles {
		g.at[[2]int{tile.Column, tile.Row}] = i
		across, g.down = max(across, tile.Column+1), max(g.down, tile.Row+1)
	}
	g.pitch = min(look.pitch, (d.Width-2*tileEdge+tileGap)/float64(max(1, across)))
	return g
}

// area is the place of a tile.
func (g tileGrid) area(column, row int) area {
	x, y := tileEdge+float64(column)*g.pitch, tileEdge+float64(row)*g.pitch
	return area{left: x, top: y, right: x + g.pitch - tileGap, bottom: y + g.pitch - tileGap}
}

// bottom is where the map ends.
func (g tileGrid) bottom() float64 {
	if g.down == 0 {
		return 0
	}
	return 2*tileEdge + float64(g.down)*g.pitch - tileGap
}

// Draw returns the map for paper and the place of each tile. If the tiles are
// so many that they get smaller, they carry as much of their words as has room.
func (d TileMap) Draw() (scene.Scene, []Mark) { return d.draw(paperTiles()) }

// DrawCard returns the map for a card of the window, whose points are pixels
// at normal size, and the place of each tile.
func (d TileMap) DrawCard() (scene.Scene, []Mark) { return d.draw(cardTiles()) }

func (d TileMap) draw(look tileLook) (scene.Scene, []Mark) {
	p := newPen(d.Width, 0, d.Language)
	g := newTileGrid(d, look)
	marks := make([]Mark, 0, len(g.tiles))
	for _, tile := range g.tiles {
		a := g.area(tile.Column, tile.Row)
		p.tile(tile, g, d.stepOf(tile.Value.At))
		marks = append(marks, Mark{ID: tile.Key, X: a.left, Y: a.top, W: a.right - a.left, H: a.bottom - a.top, Label: orDash(tile.words())})
	}
	for i := range g.tiles {
		p.governmentLines(g, i)
	}
	taken := p.governments(g)
	y := p.tileLegend(d, g, taken)
	if d.Names {
		y = p.tileNames(g, y)
	}
	p.scene.Height = y
	return p.finish(d.Spoken().Sentence()), marks
}

// tile draws one tile: short name, square of a city, value.
func (p *pen) tile(tile Tile, g tileGrid, step int) {
	a := g.area(tile.Column, tile.Row)
	box := scene.Rect{X: a.left, Y: a.top, W: a.right - a.left, H: a.bottom - a.top}
	colour, edge := scene.Ink, box.W*0.1
	switch {
	case tile.Value.Known:
		box.Style = rampStyle(step)
		colour = scene.OnRamp(step)
	case tile.State == TileWithheld:
		box.Style = scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 0.2 * mm, Hatch: scene.Border}
	default:
		box.Style = scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 0.2 * mm}
	}
	p.scene.Add(box)
	room := box.W - 2*edge
	if tile.City {
		side := box.W * 0.15
		room -= side + 0.4*mm
		p.scene.Add(scene.Rect{X: a.right - edge - side, Y: a.top + edge, W: side, H: side, Style: scene.Style{Fill: colour}})
	}
	if box.W < 6*mm {
		return
	}
	name := semibold(min(g.look.name, box.W/4.6), colour)
	if tile.City {
		name = bold(name.font.Size, colour)
	}
	at, short := scene.Point{X: a.left + edge, Y: a.top + box.H*0.25}, p.short(tile.Short, name, room)
	if tile.State == TileWithheld {
		p.backed(at, short, name)
		return
	}
	p.middle(at.X, at.Y, short, name)
	value := bold(min(g.look.value, box.W/3.5), colour).centered()
	p.middle((a.left+a.right)/2, a.top+box.H*0.68, p.short(tile.Value.shown(""), value, box.W-2*edge), value)
}

// governmentLines draws the sides of a tile at which another government
// begins, and those at which the land ends.
func (p *pen) governmentLines(g tileGrid, i int) {
	tile := g.tiles[i]
	a := g.area(tile.Column, tile.Row).grown(tileGap / 2)
	style := stroke(scene.Ink, tileLine)
	const cap = tileLine / 2
	if g.divides(tile, -1, 0) {
		p.vertical(a.left, a.top-cap, a.bottom+cap, style)
	}
	if _, ok := g.at[[2]int{tile.Column + 1, tile.Row}]; !ok {
		p.vertical(a.right, a.top-cap, a.bottom+cap, style)
	}
	if g.divides(tile, 0, -1) {
		p.horizontal(a.left-cap, a.right+cap, a.top, style)
	}
	if _, ok := g.at[[2]int{tile.Column, tile.Row + 1}]; !ok {
		p.horizontal(a.left-cap, a.right+cap, a.bottom, style)
	}
}

// divides reports whether no tile of the same government stands in a direction.
func (g tileGrid) divides(tile Tile, right, down int) bool {
	i, ok := g.at[[2]int{tile.Column + right, tile.Row + down}]
	return !ok || g.tiles[i].Government != tile.Government
}
