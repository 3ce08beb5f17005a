package assessment

// column is one attribute and how entries of type E hold it.
type column[E Entry] struct {
	Attribute
	read  func(E) Value
	write func(*E, Value)
}

// table is what is known of a kind of entries.
type table interface {
	attributes() []Attribute
	build(id string, values []Value) Entry
	values(entry Entry) []Value
	with(entry Entry, name string, value Value) Entry
}

// kindTable is the table of entries of type E.
type kindTable[E Entry] struct {
	fresh   func(id string) E
	columns []column[E]
}

func (t kindTable[E]) attributes() []Attribute {
	list := make([]Attribute, len(t.columns))
	for i, c := range t.columns {
		list[i] = c.Attribute
	}
	return list
}

// build returns the entry that says the values, in the order of the columns;
// what is not given is missing.
func (t kindTable[E]) build(id string, values []Value) Entry {
	e := t.fresh(id)
	for i, c := range t.columns[:min(len(values), len(t.columns))] {
		c.write(&e, values[i])
	}
	return e
}

func (t kindTable[E]) values(entry Entry) []Value {
	e, ok := entry.(E)
	values := make([]Value, len(t.columns))
	for i, c := range t.columns {
		if ok {
			values[i] = c.read(e)
		}
	}
	return values
}

func (t kindTable[E]) with(entry Entry, name string, value Value) Entry {
	e, ok := entry.(E)
	if !ok {
		return entry
	}
	for _, c := range t.columns {
		if c.Name == name {
			c.write(&e, value)
		}
	}
	return e
}

func number[E Entry](name string, unit Unit, low, high int64, at func(*E) *Quantity) column[E] {
	return column[E]{
		Attribute: Attribute{Name: name, Form: FormNumber, Unit: unit, Min: 100 * low, Max: 100 * high},
		read:      func(e E) Value { q := *at(&e); return Value{Known: q.Set, Number: q.Centi} },
		write:     func(e *E, v Value) { *at(e) = Quantity{Set: v.Known, Centi: v.Number} },
	}
}

// figure returns the two attributes of a number with an origin.
func figure[E Entry](name string, unit Unit, low, high int64, at func(*E) *Figure) []column[E] {
	return []column[E]{
		number(name, unit, low, high, func(e *E) *Quantity { return &at(e).Quantity }),
		choice(originName(name), Origins(), func(e *E) *Origin { return &at(e).Origin }),
	}
}

func level[E Entry](name string, at func(*E) *Rating) column[E] {
	return column[E]{
		Attribute: Attribute{Name: name, Form: FormLevel, Max: int64(MaxLevel)},
		read:      func(e E) Value { r := *at(&e); return Value{Known: r.Set, Number: int64(r.Level)} },
		write:     func(e *E, v Value) { *at(e) = Rating{Set: v.Known, Level: Level(v.Number)} },
	}
}

// word is an attribute whose value is a text of type T.
func word[E Entry, T ~string](attribute Attribute, at func(*E) *T) column[E] {
	return column[E]{
		Attribute: attribute,
		read:      func(e E) Value { return TextValue(string(*at(&e))) },
		write:     func(e *E, v Value) { *at(e) = T(v.Text) },
	}
}

func choice[E Entry, T ~string](name string, offered []T, at func(*E) *T) column[E] {
	words := make([]string, len(offered))
	for i, one := range offered {
		words[i] = string(one)
	}
	return word(Attribute{Name: name, Form: FormChoice, Choices: words}, at)
}

func line[E Entry](name string, at func(*E) *string) column[E] {
	return word(Attribute{Name: name, Form: FormLine, Limit: MaxName}, at)
}

func text[E Entry](name string, limit int, at func(*E) *string) column[E] {
	return word(Attribute{Name: name, Form: FormText, Limit: limit}, at)
}

func ref[E Entry, T ~string](name string, of EntryKind, at func(*E) *T) column[E] {
	return word(Attribute{Name: name, Form: FormRef, Of: of}, at)
}

func refs[E Entry](name string, of EntryKind, at func(*E) *Refs) column[E] {
	return word(Attribute{Name: name, Form: FormRefs, Of: of, Limit: MaxComment}, at)
}

func month[E Entry](name string, at func(*E) *Month) column[E] {
	return column[E]{
		Attribute: Attribute{Name: name, Form: FormMonth, Min: int64(MonthOf(MinYear, 1)), Max: int64(MonthOf(MaxYear, 12))},
		read:      func(e E) Value { m := *at(&e); return Value{Known: m != 0, Number: int64(m)} },
		write:     func(e *E, v Value) { *at(e) = Month(v.Number) },
	}
}

func year[E Entry](name string, at func(*E) *int) column[E] {
	return column[E]{
		Attribute: Attribute{Name: name, Form: FormYear, Min: 1970, Max: MaxYear},
		read:      func(e E) Value { y := *at(&e); return Value{Known: y != 0, Number: int64(y)} },
		write:     func(e *E, v Value) { *at(e) = int(v.Number) },
	}
}

// ozg returns the two attributes of a level in a version of the OZG model.
func ozg[E Entry](at func(*E) *OZG) []column[E] {
	return []column[E]{
		choice("ozg_model", OZGModels(), func(e *E) *OZGModel { return &at(e).Model }),
		number("ozg_level", UnitOZG, 0, int64(OZG20.MaxLevel()), func(e *E) *Quantity { return &at(e).Level }),
	}
}
