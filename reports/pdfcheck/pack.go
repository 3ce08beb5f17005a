package pdfcheck

// pack is a stream that holds small objects.
type pack struct {
	data    []byte
	first   int
	numbers []int
	places  []int
}

// loadPacked reads an object from its pack.
func (f *file) loadPacked(number int, e entry) {
	p := f.packOf(e.place)
	if p == nil || e.second >= len(p.numbers) || p.numbers[e.second] != number {
		f.add(XrefOffset, spot{object: number}, e.place, " [", e.second, "]")
		return
	}
	end := len(p.data)
	if e.second+1 < len(p.places) {
		end = p.places[e.second+1]
	}
	reader := parser{data: p.data[:end], at: p.places[e.second]}
	value, err := reader.value()
	if err == nil {
		if reader.space(); reader.at < end {
			err = reader.fail("more than one object")
		}
	}
	if err != nil {
		f.add(ObjectSyntax, spot{object: number}, err)
		return
	}
	o := &object{number: number, value: value, twice: reader.twice}
	f.objects[number] = o
	f.keysTwice(o)
}

// packOf unpacks a pack once; nil if it is broken.
func (f *file) packOf(number int) *pack {
	if p, known := f.packed[number]; known {
		return p
	}
	f.packed[number] = nil
	o := f.objects[number]
	if o == nil {
		return nil
	}
	s, ok := o.value.(*stream)
	if !ok || s.dict["Type"] != name("ObjStm") {
		return nil
	}
	data, err := f.decode(s)
	if err != nil {
		f.add(StreamData, spot{object: number}, err)
		return nil
	}
	f.packed[number] = f.index(number, s.dict, data)
	return f.packed[number]
}

// index reads the list at the beginning of a pack.
func (f *file) index(number int, d dict, data []byte) *pack {
	count, one := f.integer(d["N"])
	first, two := f.integer(d["First"])
	if !one || !two || first < 0 || first > len(data) {
		f.add(ObjectSyntax, spot{object: number}, "/First")
		return nil
	}
	p := &pack{data: data, first: first}
	reader := parser{data: data[:first]}
	last := first
	for range count {
		member, ok := reader.integer()
		place, also := reader.integer()
		if !ok || !also || place > len(data)-first || first+place < last {
			f.add(ObjectSyntax, spot{object: number}, "/N ", count)
			return nil
		}
		last = first + place
		p.numbers, p.places = append(p.numbers, member), append(p.places, last)
		if f.entries[member].kind != inPack || f.entries[member].place != number {
			f.add(ObjectUnused, spot{object: member}, number)
		}
	}
	return p
}
