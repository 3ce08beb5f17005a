package pdfcheck

import (
	"bytes"
	"fmt"
)

// entry says where an object is: at a place in the file with a generation, or
// in a pack at an index.
type entry struct{ kind, place, second int }

const (
	free = iota
	inFile
	inPack
)

// tables reads the tables of places, the last one first. A file as the
// reports write it has one.
func (f *file) tables(start int) error {
	const most = 32
	seen := map[int]bool{}
	for at := start; ; {
		if seen[at] || len(seen) == most {
			f.add(XrefLoop, spot{}, at)
			return nil
		}
		seen[at] = true
		trailer, err := f.table(at)
		switch {
		case err != nil && f.trailer == nil:
			return fmt.Errorf("%w: table of places: %w", ErrDamaged, err)
		case err != nil:
			f.add(XrefOffset, spot{}, err)
			return nil
		case f.trailer == nil:
			f.trailer = trailer
		}
		previous, ok := trailer["Prev"].(int)
		if !ok {
			return nil
		}
		f.add(XrefUpdate, spot{}, previous)
		at = previous
	}
}

// table reads one table and returns its trailer.
func (f *file) table(at int) (dict, error) {
	if at < 0 || at >= len(f.data) {
		return nil, fmt.Errorf("%w: place %d", errSyntax, at)
	}
	if bytes.HasPrefix(f.data[at:], []byte("xref")) {
		f.add(XrefClassic, spot{})
		return f.classic(at)
	}
	o, err := f.indirect(at, 0)
	if err != nil {
		return nil, err
	}
	s, ok := o.value.(*stream)
	if !ok || s.dict["Type"] != name("XRef") {
		return nil, fmt.Errorf("%w: no table at %d", errSyntax, at)
	}
	f.closeStream(o)
	data, err := f.decode(s)
	if err != nil {
		return nil, err
	}
	if e := (entry{inFile, at, 0}); f.entries[o.number] == (entry{}) {
		f.entries[o.number] = e
	}
	return s.dict, f.binary(s.dict, data)
}

// binary reads the entries of a table that is a stream.
func (f *file) binary(d dict, data []byte) error {
	widths, err := fieldWidths(d["W"])
	if err != nil {
		return err
	}
	size, ok := d["Size"].(int)
	sections, listed := d["Index"].(array)
	if !listed {
		sections = array{0, size}
	}
	if !ok || size <= 0 || len(sections)%2 != 0 {
		return fmt.Errorf("%w: size of the table", errSyntax)
	}
	row := widths[0] + widths[1] + widths[2]
	if !listed && len(data)/row < size {
		f.add(XrefSize, spot{}, size)
		sections = array{0, len(data) / row}
	}
	for i := 0; i < len(sections); i += 2 {
		first, one := sections[i].(int)
		count, two := sections[i+1].(int)
		if !one || !two || first < 0 || count < 0 || first+count > size || count > len(data)/row {
			return fmt.Errorf("%w: section of the table", errSyntax)
		}
		for j := range count {
			f.enter(first+j, rowEntry(data[j*row:], widths))
		}
		data = data[count*row:]
	}
	if len(data) > 0 {
		f.add(XrefSize, spot{}, size)
	}
	return nil
}

func fieldWidths(value any) ([3]int, error) {
	var widths [3]int
	list, _ := value.(array)
	if len(list) != 3 {
		return widths, fmt.Errorf("%w: widths of the table", errSyntax)
	}
	for i, v := range list {
		width, ok := v.(int)
		if !ok || width < 0 || width > 7 {
			return widths, fmt.Errorf("%w: widths of the table", errSyntax)
		}
		widths[i] = width
	}
	if widths[1] == 0 {
		return widths, fmt.Errorf("%w: widths of the table", errSyntax)
	}
	return widths, nil
}

func rowEntry(row []byte, widths [3]int) entry {
	var fields [3]int
	fields[0] = inFile // where no kind is written
	for i, width := range widths {
		if width > 0 {
			fields[i] = 0
		}
		for _, c := range row[:width] {
			fields[i] = fields[i]<<8 | int(c)
		}
		row = row[width:]
	}
	return entry{kind: fields[0], place: fields[1], second: fields[2]}
}

// enter keeps the newest entry of an object.
func (f *file) enter(number int, e entry) {
	known, ok := f.entries[number]
	switch {
	case !ok:
		f.entries[number] = e
	case e.kind == inFile && known != e && known.place != e.place:
		f.add(XrefUpdate, spot{object: number})
	}
}

// classic reads a table of text.
func (f *file) classic(at int) (dict, error) {
	p := parser{data: f.data, at: at}
	p.expect("xref")
	for !p.expect("trailer") {
		first, one := p.integer()
		count, two := p.integer()
		if !one || !two {
			return nil, p.fail("table of places")
		}
		for i := range count {
			if err := f.line(&p, first+i); err != nil {
				return nil, err
			}
		}
	}
	value, err := p.value()
	d, ok := value.(dict)
	if err != nil || !ok {
		return nil, p.fail("no trailer")
	}
	f.spans = append(f.spans, span{at, p.at})
	return d, nil
}

func (f *file) line(p *parser, number int) error {
	place, one := p.integer()
	generation, two := p.integer()
	switch {
	case one && two && p.expect("n"):
		f.enter(number, entry{inFile, place, generation})
	case one && two && p.expect("f"):
		f.enter(number, entry{})
	default:
		return p.fail("line of the table of places")
	}
	return nil
}
