package pdfcheck

import (
	"fmt"
	"maps"
	"math"
	"slices"
)

// checker applies the rules to a file.
type checker struct {
	*file

	root  dict // the catalog of the file
	pages []*page
	byRef map[int]*page // by number of the object
	fonts map[int]*face
	tree  tree

	attachments int
	textOnly    bool // the file says that it carries no data
	depth       int  // of the tree that is being walked through
}

func newChecker(f *file) *checker {
	return &checker{
		file: f, byRef: map[int]*page{}, fonts: map[int]*face{},
		tree: tree{elements: map[int]*element{}, owners: map[place]*element{}, parents: map[int]any{}},
	}
}

// run applies all rules. It fails if there is nothing to apply them to.
func (c *checker) run() error {
	c.root = c.dict(c.trailer["Root"])
	if c.root == nil || c.root["Type"] != name("Catalog") {
		return fmt.Errorf("%w: no catalog", ErrDamaged)
	}
	c.checkTrailer()
	c.checkObjects()
	c.checkCatalog()
	c.checkMetadata()
	c.checkOutput()
	c.readPages()
	if len(c.pages) == 0 {
		return fmt.Errorf("%w: no pages", ErrDamaged)
	}
	for _, p := range c.pages {
		c.checkPage(p)
	}
	c.checkFonts()
	c.checkStructure()
	c.checkAnnotations()
	c.checkOutline()
	c.checkAttachments()
	return nil
}

func (c *checker) checkTrailer() {
	id := c.array(c.trailer["ID"])
	if len(id) != 2 || !longEnough(c.resolve(id[0])) || !longEnough(c.resolve(id[1])) {
		c.add(FileID, spot{}, "/ID")
	}
	if c.trailer["Encrypt"] != nil {
		c.add(FileEncrypted, spot{})
	}
	last := 0
	for number := range c.entries {
		last = max(last, number)
	}
	if size, ok := c.trailer["Size"].(int); !ok || size != last+1 {
		c.add(XrefSize, spot{}, "/Size ", c.show(c.trailer["Size"]))
	}
}

func longEnough(value any) bool {
	t, ok := value.(text)
	return ok && len(t) >= 16
}

// checkObjects applies the rules that hold for all objects wherever they
// stand, and finds references to nothing and objects no way leads to.
func (c *checker) checkObjects() {
	c.visit(c.trailer, spot{})
	for _, number := range c.sorted() {
		value := c.objects[number].value
		if s, ok := value.(*stream); ok {
			c.checkStream(s, number)
			value = s.dict
		}
		c.visit(value, spot{object: number})
	}
	used := c.reached()
	for _, number := range c.sorted() {
		s, _ := c.objects[number].value.(*stream)
		if machinery := s != nil && (s.dict["Type"] == name("XRef") || s.dict["Type"] == name("ObjStm")); !used[number] && !machinery {
			c.add(ObjectUnused, spot{object: number})
		}
	}
}

// reached are the objects that a way leads to from the trailer.
func (c *checker) reached() map[int]bool {
	used := map[int]bool{}
	for open := []any{c.trailer}; len(open) > 0; {
		value := open[len(open)-1]
		open = open[:len(open)-1]
		switch v := value.(type) {
		case ref:
			if o := c.objects[v.number]; o != nil && !used[v.number] {
				used[v.number] = true
				open = append(open, o.value)
			}
		case array:
			open = append(open, v...)
		case dict:
			open = slices.AppendSeq(open, maps.Values(v))
		case *stream:
			open = append(open, v.dict)
		}
	}
	return used
}

// sorted are the numbers of all objects, in order.
func (c *checker) sorted() []int { return slices.Sorted(maps.Keys(c.objects)) }

// visit walks through an object. Its depth is limited by the parser.
func (c *checker) visit(value any, at spot) {
	switch v := value.(type) {
	case ref:
		if o := c.objects[v.number]; o == nil || o.generation != v.generation {
			c.add(ReferenceDangling, at, v.number, " ", v.generation, " R")
		}
	case name, text, int, float64:
		c.checkLimit(v, at)
	case array:
		for _, item := range v {
			c.visit(item, at)
		}
	case dict:
		c.checkDict(v, at)
		for _, key := range slices.Sorted(maps.Keys(v)) {
			c.visit(v[key], at)
		}
	}
}

// checkLimit checks sizes every reader must be able to take, ISO 19005-3,
// section 6.1.13.
func (c *checker) checkLimit(value any, at spot) {
	large := false
	switch v := value.(type) {
	case name:
		large = len(v) > 127
	case text:
		large = len(v) > 32767
	case int:
		large = v < math.MinInt32 || v > math.MaxInt32
	case float64:
		large = math.Abs(v) > 3.403e38
	}
	if large {
		c.add(ObjectLimit, at, c.show(value))
	}
}

// checkStream checks how data is kept.
func (c *checker) checkStream(s *stream, number int) {
	for _, key := range []name{"F", "FFilter", "FDecodeParms"} {
		if s.dict[key] != nil {
			c.add(StreamExternal, spot{object: number}, "/", key)
		}
	}
	filters, ok := c.filters(s.dict["Filter"])
	for _, filter := range filters {
		image := s.dict["Subtype"] == name("Image") && filter == "DCTDecode"
		ok = ok && (filter == "FlateDecode" || image)
	}
	if !ok {
		c.add(StreamFilter, spot{object: number}, filters)
		return
	}
	if s.raw == nil || slices.Contains(filters, "DCTDecode") {
		return
	}
	if _, err := c.decode(s); err != nil {
		c.add(StreamData, spot{object: number}, err)
	}
}

// checkDict checks what no dictionary may have: what runs, and what lets
// something below shine through.
func (c *checker) checkDict(d dict, at spot) {
	c.checkAction(d, at)
	if mask := d["SMask"]; mask != nil && mask != name("None") {
		c.add(TransparencyUsed, at, "/SMask")
	}
	for _, key := range []name{"CA", "ca"} {
		if v, ok := c.number(d[key]); ok && v != 1 {
			c.add(TransparencyUsed, at, "/", key, " ", v)
		}
	}
	if mode := d["BM"]; mode != nil && mode != name("Normal") && mode != name("Compatible") {
		c.add(TransparencyUsed, at, "/BM ", c.show(mode))
	}
	if d["S"] == name("Transparency") {
		c.add(TransparencyUsed, at, "/Group")
	}
	if d["Subtype"] == name("Image") {
		c.checkImage(d, at)
	}
	if tag, ok := d["Lang"]; ok && !languageTag(c.words(tag)) {
		c.add(LangInvalid, at, c.show(tag))
	}
}

func (c *checker) checkAction(d dict, at spot) {
	for _, key := range []name{"AA", "JS"} {
		if d[key] != nil {
			c.add(ActionForbidden, at, "/", key)
		}
	}
	switch d["S"] {
	case name("JavaScript"), name("Launch"), name("Sound"), name("Movie"), name("ResetForm"), name("SubmitForm"), name("ImportData"),
		name("Hide"), name("SetOCGState"), name("Rendition"), name("Trans"), name("GoTo3DView"), name("GoToR"), name("GoToE"):
		c.add(ActionForbidden, at, "/S ", c.show(d["S"]))
	}
}

func (c *checker) checkImage(d dict, at spot) {
	if d["Interpolate"] == true {
		c.add(ImageInterpolated, at)
	}
	if d["ImageMask"] != true {
		c.checkColorSpace(d["ColorSpace"], at)
	}
}

// checkColorSpace allows what the colors of the file are described for.
func (c *checker) checkColorSpace(space any, at spot) {
	switch space = c.resolve(space); space {
	case name("DeviceRGB"), name("DeviceGray"):
	default:
		c.add(ColorSpace, at, c.show(space))
	}
}
