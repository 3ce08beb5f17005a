package chart

import (
	"slices"

	"reifekompass/reports/scene"
)

// governments writes the name of each government beside its tiles, where no
// tile and no other name stands, and returns the places taken.
func (p *pen) governments(g tileGrid) []area {
	var taken []area
	var named []string
	for _, tile := range g.tiles {
		if tile.Government == "" || slices.Contains(named, tile.Government) {
			continue
		}
		named = append(named, tile.Government)
		if a, ok := p.government(g, tile.Government, taken); ok {
			taken = append(taken, a)
		}
	}
	return taken
}

// government writes the name of one government; false if there is no room
// for it.
func (p *pen) government(g tileGrid, name string, taken []area) (area, bool) {
	const gap = 2 * mm
	s := semibold(g.look.words, scene.Muted)
	width, half := p.width(name, s), 0.6*g.look.words
	for _, tile := range g.tiles {
		if tile.Government != name {
			continue
		}
		a := g.area(tile.Column, tile.Row)
		y := (a.top + a.bottom) / 2
		for _, x := range []float64{a.right + gap, a.left - gap - width} {
			place := area{left: x, top: y - half, right: x + width, bottom: y + half}
			if x >= 0 && x+width <= p.scene.Width && g.free(place.grown(mm), taken) {
				p.middle(x, y, name, s)
				return place, true
			}
		}
	}
	return area{}, false
}

// free reports whether neither a tile nor one of the areas reaches into a
// place.
func (g tileGrid) free(a area, taken []area) bool {
	for _, tile := range g.tiles {
		if g.area(tile.Column, tile.Row).meets(a) {
			return false
		}
	}
	return !slices.ContainsFunc(taken, a.meets)
}

// tileLegend explains the signs: in the free corner at the lower right if it
// is large enough, otherwise below the map. It returns where the drawing ends.
func (p *pen) tileLegend(d TileMap, g tileGrid, taken []area) float64 {
	row := 2 * g.look.words
	s := regular(g.look.words, scene.Ink)
	width := 0.0
	for _, item := range d.Legend {
		width = max(width, item.Sign.signWidth()+p.width(item.Text, s))
	}
	corner := area{left: d.Width - width - mm, right: d.Width, bottom: g.bottom()}
	corner.top = corner.bottom - row*float64(len(d.Legend))
	for g.free(area{left: corner.left - g.pitch, top: corner.top, right: corner.right, bottom: corner.bottom}.grown(mm), taken) && corner.left > g.pitch {
		corner.left -= g.pitch / 2
	}
	if len(d.Legend) == 0 || corner.top < 0 || corner.left < 0 || !g.free(corner.grown(2*mm), taken) {
		y := g.bottom()
		if y > 0 && len(d.Legend) > 0 {
			y += 2 * mm
		}
		return p.legend(y, Legend{Items: d.Legend, Width: d.Width, Size: g.look.words})
	}
	for i, item := range d.Legend {
		y := corner.top + (float64(i)+0.5)*row
		p.sign(corner.left, y, item.Sign)
		p.middle(corner.left+item.Sign.signWidth(), y, item.Text, s)
	}
	return corner.bottom
}

// tileNames lists the short names and what they stand for, column by column,
// and returns where the list ends.
func (p *pen) tileNames(g tileGrid, y float64) float64 {
	if len(g.tiles) == 0 {
		return y
	}
	row, code := 1.47*g.look.list, 3*g.look.list
	short, name := bold(g.look.list, scene.Ink), regular(g.look.list, scene.Ink)
	columns := nameColumns(p.scene.Width/g.look.list, (code+p.longestName(g, name)+1.6*mm)/g.look.list)
	perColumn := (len(g.tiles) + columns - 1) / columns
	width := p.scene.Width / float64(columns)
	y += 2.4 * mm
	p.horizontal(0, p.scene.Width, y, stroke(scene.Hairline, 0.2*mm))
	y += 1.4 * mm
	for i, tile := range byShort(g.tiles) {
		x, middle := float64(i/perColumn)*width, y+(float64(i%perColumn)+0.5)*row
		p.middle(x, middle, p.short(tile.Short, short, code-mm), short)
		p.middle(x+code, middle, p.short(tile.Name, name, width-code-1.6*mm), name)
	}
	return y + float64(perColumn)*row
}

func (p *pen) longestName(g tileGrid, s script) float64 {
	names := make([]string, len(g.tiles))
	for i, tile := range g.tiles {
		names[i] = tile.Name
	}
	return p.widest(names, s)
}

// nameColumns is how many columns of a list stand side by side: as many as
// need no name to be shortened, but at least one for each 16 letters' heights
// of the width, and at most five. Both widths are in sizes of the text.
func nameColumns(width, least float64) int {
	return max(1, int(width/16), min(5, int(width/least)))
}
