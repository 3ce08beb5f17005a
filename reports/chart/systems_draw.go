package chart

import "reifekompass/reports/scene"

// systemLook holds the measures that differ between paper and window.
type systemLook struct {
	unit             float64 // a millimeter of paper
	text, note, head float64 // sizes of type
	row              float64
	names            bool // only the names stand beside the brackets
}

func paperSystems() systemLook {
	return systemLook{unit: mm, text: 9.5, note: 8.5, head: 8, row: 9.6 * mm}
}

func cardSystems() systemLook {
	return systemLook{unit: 4, text: 15, note: 13, head: 13, row: 40, names: true}
}

// linkLimit is how many interfaces can be followed as brackets.
const linkLimit = 14

// Draw returns the table with brackets for paper. Below a width of 220 mm,
// type and operation stand below the name.
func (d Systems) Draw() scene.Scene {
	s, _ := d.draw(paperSystems())
	return s
}

// DrawCard returns names and brackets for a card of the window, whose points
// are pixels at normal size, and the place of each row.
func (d Systems) DrawCard() (scene.Scene, []Mark) { return d.draw(cardSystems()) }

// Fits reports whether the brackets can be read on paper: there are at most
// 14, and their lanes have room. Otherwise a Matrix says it better.
func (d Systems) Fits() bool { return d.fits(paperSystems()) }

// FitsCard is Fits for the card of the window.
func (d Systems) FitsCard() bool { return d.fits(cardSystems()) }

func (d Systems) fits(look systemLook) bool {
	b := newBrackets(d.Rows, d.Links)
	least := 2.4 * look.unit
	return len(b.list) <= linkLimit && d.laneStep(b, look) >= least
}

const (
	laneStart = 8.2 // from the ends to the first lane, in units
	laneWide  = 7.4 // between two lanes, in units
)

// bracketWidth is the room for the brackets: what they need, but not more
// than leaves the table readable.
func (d Systems) bracketWidth(b brackets, look systemLook) float64 {
	if len(b.list) == 0 {
		return 0
	}
	need := (laneStart + laneWide*float64(b.lanes-1) + 1.5) * look.unit
	share := 0.3
	if look.names {
		share = 0.55
	}
	return max(min(need, share*d.Width), 0.2*d.Width)
}

func (d Systems) laneStep(b brackets, look systemLook) float64 {
	if b.lanes < 2 {
		return laneWide * look.unit
	}
	room := d.bracketWidth(b, look) - (laneStart+1.5)*look.unit
	return min(laneWide*look.unit, room/float64(b.lanes-1))
}

func (d Systems) draw(look systemLook) (scene.Scene, []Mark) {
	t := &systemTable{pen: newPen(d.Width, 0, d.Language), Systems: d, look: look, brackets: newBrackets(d.Rows, d.Links)}
	t.ends = d.Width
	if width := d.bracketWidth(t.brackets, look); width > 0 {
		t.ends = d.Width - width
		if look.names { // brackets stand beside the names, not far away
			t.ends = min(t.ends, 12*look.unit+t.natural(t.chosen()[0]))
		}
	}
	t.columns = t.layout()
	top := t.heads(t.legend(0))
	t.tops = []float64{top}
	for i, row := range d.Rows {
		t.tops = append(t.tops, t.tops[i]+t.height(row, i))
	}
	marks := make([]Mark, 0, len(d.Rows))
	for i, row := range d.Rows {
		t.row(row, i)
		marks = append(marks, row.mark(t.tops[i], d.Width, t.tops[i+1]-t.tops[i]))
	}
	t.brackets.draw(t.pen, bracketPlace{
		x: t.ends, lane: t.ends + laneStart*look.unit, step: d.laneStep(t.brackets, look),
		tops: t.tops, spread: 2.6 * look.unit, unit: look.unit,
	})
	t.scene.Height = t.tops[len(d.Rows)] + 0.3*mm
	return t.finish(d.Alt), marks
}

func (r SystemRow) mark(y, width, height float64) Mark {
	label := r.Alt
	if label == "" {
		label = r.Name
	}
	return Mark{ID: r.ID, Y: y, W: width, H: height, Label: label}
}

// legend draws the lines of the modes, on paper at the right end if one line
// holds them, and returns where they end.
func (t *systemTable) legend(y float64) float64 {
	s := regular(t.look.note, scene.Ink)
	long, gap := 9*t.look.unit, 5*t.look.unit
	width := -gap
	for _, word := range t.Legend {
		if word != "" {
			width += long + 2*t.look.unit + t.width(word, s) + gap
		}
	}
	if width < 0 {
		return y
	}
	x, row := max(0, t.Width-width), 5.2*t.look.unit
	if t.look.names {
		x = 0
	}
	for mode, word := range t.Legend {
		if word == "" {
			continue
		}
		word = t.short(word, s, t.Width-long-2*t.look.unit)
		need := long + 2*t.look.unit + t.width(word, s)
		if x > 0 && x+need > t.Width+0.1 {
			x, y = 0, y+row
		}
		t.scene.Add(scene.Line{
			From: scene.Point{X: x, Y: y + row/2}, To: scene.Point{X: x + long, Y: y + row/2},
			Style: linkLine(LinkMode(mode), t.look.unit),
		})
		t.middle(x+long+2*t.look.unit, y+row/2, word, s)
		x += need + gap
	}
	return y + row
}
