package pdfcheck

import (
	"errors"
	"io"
	"maps"
	"slices"
)

// maxSaved is how deep states may be saved inside of each other, ISO 19005-3,
// section 6.1.13.
const maxSaved = 28

// canvas reads the operators of a page.
type canvas struct {
	*checker
	page   *page
	open   []opened
	saved  []state
	state  state
	inText bool
}

// state is what q saves, as far as it matters here.
type state struct {
	font *face
}

// opened is marked content that has begun.
type opened struct {
	artifact bool
	mark     *mark // nil: content without a number
	spoken   bool  // what is said instead of its text is given
	inText   bool
}

// checkPage reads what is drawn on a page.
func (c *checker) checkPage(p *page) {
	fonts, objects := c.dict(p.resources["Font"]), c.dict(p.resources["XObject"])
	for _, key := range slices.Sorted(maps.Keys(fonts)) {
		if c.font(fonts[key]) == nil {
			c.add(FontKind, p.spot(), "/", key)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(objects)) {
		if kind := c.name(c.dict(objects[key])["Subtype"]); kind != "Image" {
			c.add(ContentForm, p.spot(), "/", kind)
		}
	}
	v := &canvas{checker: c, page: p}
	v.read(c.contents(p))
	v.end()
}

// contents joins the streams of a page.
func (c *checker) contents(p *page) []byte {
	parts := c.array(p.dict["Contents"])
	if c.stream(p.dict["Contents"]) != nil {
		parts = array{p.dict["Contents"]}
	}
	var all []byte
	for _, part := range parts {
		s := c.stream(part)
		if s == nil {
			c.add(ContentOperator, p.spot(), "/Contents ", c.show(part))
			continue
		}
		data, err := c.decode(s)
		if err != nil || len(all)+len(data) > maxStream {
			c.add(StreamData, p.spot(), err)
			continue
		}
		all = append(append(all, data...), '\n')
	}
	return all
}

func (v *canvas) read(data []byte) {
	p := parser{data: data, content: true}
	var operands []any
	for {
		value, err := p.next()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				v.add(ContentOperator, v.page.spot(), err)
			} else if len(operands) > 0 {
				v.add(ContentOperator, v.page.spot(), v.show(operands[0]))
			}
			return
		}
		word, ok := value.(operator)
		if !ok {
			operands = append(operands, value)
			continue
		}
		if word == "BI" {
			v.add(ContentForm, v.page.spot(), "BI")
			return
		}
		if !v.spend(1 + len(v.open)) {
			return
		}
		v.check(word, operands)
		operands = operands[:0]
	}
}

// end checks that nothing stays open.
func (v *canvas) end() {
	if len(v.open) > 0 {
		v.add(ContentBalance, v.page.spot(), "BDC ", len(v.open))
	}
	if len(v.saved) > 0 {
		v.add(ContentBalance, v.page.spot(), "q ", len(v.saved))
	}
	if v.inText {
		v.add(ContentBalance, v.page.spot(), "BT")
	}
}

// operandsOf is how many operands an operator takes; -1: it is none.
func operandsOf(word operator) int {
	switch word {
	case "q", "Q", "BT", "ET", "EMC", "h", "n", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "W", "W*", "T*":
		return 0
	case "w", "J", "j", "M", "i", "ri", "gs", "g", "G", "Tc", "Tw", "Tz", "TL", "Tr", "Ts", "Tj", "TJ", "'", "Do", "sh", "cs", "CS", "BMC", "MP":
		return 1
	case "m", "l", "Td", "TD", "d", "Tf", "BDC", "DP":
		return 2
	case "rg", "RG", `"`:
		return 3
	case "re", "v", "y", "k", "K":
		return 4
	case "c", "cm", "Tm":
		return 6
	default:
		return -1
	}
}

// plain reports whether all operands of an operator are numbers.
func plain(word operator) bool {
	switch word {
	case "ri", "gs", "Tj", "TJ", "'", `"`, "Do", "sh", "cs", "CS", "BMC", "MP", "d", "Tf", "BDC", "DP":
		return false
	}
	return true
}

func (v *canvas) check(word operator, operands []any) {
	right := operandsOf(word) == len(operands)
	if word == "sc" || word == "SC" {
		right = len(operands) > 0
	}
	for _, operand := range operands {
		if _, ok := v.number(operand); plain(word) && !ok {
			right = false
		}
	}
	if !right {
		v.add(ContentOperator, v.page.spot(), shorten(string(word)), " ", len(operands))
		return
	}
	switch word {
	case "q", "Q":
		v.save(word)
	case "BT", "ET":
		v.textObject(word)
	case "BMC", "BDC":
		v.begin(operands)
	case "EMC":
		v.close()
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*":
		v.draw(word)
	case "Do", "sh", "gs", "cs", "CS", "k", "K":
		v.external(word, operands)
	case "Tf", "Tj", "TJ", "'", `"`, "Td", "TD", "Tm", "T*":
		v.text(word, operands)
	}
}

func (v *canvas) save(word operator) {
	if v.inText {
		v.add(ContentBalance, v.page.spot(), word, " BT")
	}
	switch {
	case word == "q":
		if v.saved = append(v.saved, v.state); len(v.saved) == maxSaved+1 {
			v.add(ContentBalance, v.page.spot(), "q ", len(v.saved))
		}
	case len(v.saved) == 0:
		v.add(ContentBalance, v.page.spot(), word)
	default:
		v.state = v.saved[len(v.saved)-1]
		v.saved = v.saved[:len(v.saved)-1]
	}
}

func (v *canvas) textObject(word operator) {
	begin := word == "BT"
	if v.inText == begin || len(v.open) > 0 && v.open[len(v.open)-1].inText {
		v.add(ContentBalance, v.page.spot(), word)
	}
	v.inText = begin
}

// external checks operators that use something of the file, or colors that
// are not described.
func (v *canvas) external(word operator, operands []any) {
	key, _ := operands[0].(name)
	group := map[operator]name{"Do": "XObject", "gs": "ExtGState", "sh": "Shading"}[word]
	switch {
	case word == "k" || word == "K":
		v.add(ColorSpace, v.page.spot(), word)
	case word == "cs" || word == "CS":
		v.checkColorSpace(key, v.page.spot())
	case v.dict(v.page.resources[group])[key] == nil:
		v.add(ContentOperator, v.page.spot(), "/", key, " ", word)
	case word == "sh":
		v.add(ColorSpace, v.page.spot(), word)
	}
	if word == "Do" || word == "sh" {
		v.draw(word)
	}
}

// begin opens marked content.
func (v *canvas) begin(operands []any) {
	made := opened{artifact: operands[0] == name("Artifact"), inText: v.inText}
	if len(operands) == 2 {
		v.properties(&made, operands[1])
	}
	v.open = append(v.open, made)
}

// properties reads what is said about marked content.
func (v *canvas) properties(made *opened, value any) {
	if key, named := value.(name); named {
		value = v.dict(v.page.resources["Properties"])[key]
	}
	d := v.dict(value)
	if d == nil {
		v.add(ContentOperator, v.page.spot(), "BDC ", v.show(value))
		return
	}
	if tag, ok := d["Lang"]; ok && !languageTag(v.words(tag)) {
		v.add(LangInvalid, v.page.spot(), v.show(tag))
	}
	if number, ok := d["MCID"].(int); ok {
		if v.page.marks[number] != nil {
			v.add(ContentTwice, v.page.spot(), "/MCID ", number)
		}
		made.mark = &mark{}
		v.page.marks[number] = made.mark
	}
	if actual, ok := d["ActualText"]; ok {
		v.instead(made, v.words(actual))
	}
}

// instead takes up what is said instead of the text of marked content. What
// is decoration may say nothing.
func (v *canvas) instead(made *opened, words string) {
	made.spoken = true
	v.say(words)
	if made.mark != nil {
		made.mark.words.WriteString(words)
	}
	decoration := made.artifact || slices.ContainsFunc(v.open, func(o opened) bool { return o.artifact })
	if words == "" && !decoration {
		v.add(TextEmpty, v.page.spot(), "/ActualText")
	}
}

func (v *canvas) close() {
	if len(v.open) == 0 {
		v.add(ContentBalance, v.page.spot(), "EMC")
		return
	}
	last := v.open[len(v.open)-1]
	if last.inText != v.inText {
		v.add(ContentBalance, v.page.spot(), "EMC BT")
	}
	v.open = v.open[:len(v.open)-1]
}

// draw checks that what is drawn belongs to exactly one mark.
func (v *canvas) draw(word operator) {
	owners := 0
	for _, o := range v.open {
		if o.artifact || o.mark != nil {
			owners++
		}
	}
	switch {
	case owners == 0:
		v.add(ContentUnmarked, v.page.spot(), word)
	case owners > 1:
		v.add(ContentNested, v.page.spot(), word)
	}
}

// say adds words to the mark they stand in.
func (v *canvas) say(words string) {
	for _, o := range v.open {
		if o.mark != nil {
			o.mark.words.WriteString(words)
		}
	}
}

// spoken reports whether something else is said instead of text.
func (v *canvas) spoken() bool {
	for _, o := range v.open {
		if o.spoken {
			return true
		}
	}
	return false
}
