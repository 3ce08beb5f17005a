package pdf_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// structured is a report with everything a structure can have.
func structured() document.Document {
	d := report()
	table := table()
	table.Columns[0].Text = scene.Semibold
	table.Columns = append(table.Columns, document.Column{Head: "Stufe", Align: document.Right}, document.Column{})
	table.Caption = document.Caption{Number: "Tab. 1", Text: "Fragen und Antworten."}
	table.Rows[2].Cells[1] = document.SceneCell(scene.Scene{Width: 20, Height: 8, Alt: "Stufe 2 von 4", Shapes: []scene.Shape{
		scene.Rect{W: 20, H: 8, Style: scene.Style{Fill: scene.Ramp3}},
	}})
	table.Rows[3].Cells = table.Rows[3].Cells[:1]
	long := strings.Repeat("Ein langer Absatz, der auf der nächsten Seite weitergeht. ", 120)
	d.Sections = append([]document.Section{{Title: "Inhalt", Level: 4, Blocks: []document.Block{
		document.Contents{Entries: []document.Entry{{Text: "Erster Teil", Anchor: "s0"}, {Text: "Nirgends", Anchor: "unknown"}}},
		document.Heading{Text: "Zwischenüberschrift", Minor: true},
		document.List{Items: []document.Item{{Sign: document.Holds, Text: document.Plain("Es gilt ★ viel")}, {Text: document.Plain("Ein Punkt")}}},
		document.Paragraph{Text: document.Plain(long)},
		document.Callout{Title: "Achtung:", Text: document.Prose{{Text: "mehr", Link: "s1"}}},
		document.Side{Label: "Regel", Blocks: []document.Block{document.Paragraph{Text: document.Plain("steht daneben")}}},
		table,
	}}}, d.Sections...)
	return d
}

// item is an element of a structure, or marked content if it has no tag.
type item struct {
	object, page, mcid int
	tag, dictionary    string
	kids               []item
}

// tree returns the structure of a file below its document element.
func (r reader) tree() item {
	root := r.follow(r.catalogue(), "/StructTreeRoot")
	return r.item(refs(between(root, "/K [", "]"))[0])
}

var kidPattern = regexp.MustCompile(`<</Type /(OBJR|MCR) [^>]*>>|\d+ 0 R|\d+`)

func (r reader) item(object int) item {
	r.t.Helper()
	body := r.objects[object]
	it := item{object: object, dictionary: body, tag: between(body, "/S /", " ")}
	page := 0
	if pages := refs(between(body, "/Pg ", "/K")); len(pages) > 0 {
		page = pages[0]
	}
	at := strings.LastIndex(body, " /K [")
	if at < 0 {
		return it
	}
	for _, k := range kidPattern.FindAllString(body[at+5:], -1) {
		switch {
		case strings.HasPrefix(k, "<</Type /OBJR"):
			it.kids = append(it.kids, item{tag: "OBJR", object: refs(k)[0]})
		case strings.HasPrefix(k, "<</Type /MCR"):
			it.kids = append(it.kids, item{page: refs(k)[0], mcid: number(r.t, between(k, "/MCID ", ">"))})
		case strings.HasSuffix(k, "R"):
			kid := r.item(refs(k)[0])
			if got := refs(between(kid.dictionary, "/P ", "R") + "R"); got[0] != object {
				r.t.Errorf("object %d does not know its parent %d", kid.object, object)
			}
			it.kids = append(it.kids, kid)
		default:
			it.kids = append(it.kids, item{page: page, mcid: number(r.t, k)})
		}
	}
	return it
}

// walk visits an element and all below it in reading order.
func (it item) walk(visit func(item)) {
	visit(it)
	for _, k := range it.kids {
		k.walk(visit)
	}
}

// find returns all elements with a tag.
func (it item) find(tag string) []item {
	var found []item
	it.walk(func(i item) {
		if i.tag == tag {
			found = append(found, i)
		}
	})
	return found
}

// outline is the structure without content, from one tag on.
func (it item) outline() string {
	var kids []string
	for _, k := range it.kids {
		if k.tag != "" {
			kids = append(kids, k.outline())
		}
	}
	if len(kids) == 0 {
		return it.tag
	}
	return it.tag + "(" + strings.Join(kids, " ") + ")"
}

var operator = regexp.MustCompile(`(?s)\((?:\\.|[^\\)])*\)|/(\w+) (?:<<(?:/MCID (\d+)(?: /ActualText <[^>]*>)?|[^>]*(?:<[^>]*>)?[^>]*)>> )?(BDC|BMC)|\bEMC\b|\b[fS] Q\b`)

// content is a marked content of a page with its tag and words.
type content struct {
	tag   string
	mcid  int // -1: decoration
	words string
}

// marked reads the drawing operators of a page. Nothing may be drawn outside
// of marks, and none may stay open or hold another one that counts.
func marked(t *testing.T, stream string) []content {
	t.Helper()
	var all []content
	depth := 0
	for _, m := range operator.FindAllStringSubmatch(stream, -1) {
		switch {
		case m[3] != "" && m[1] == "Span" && m[2] == "": // what a sign stands for
			depth++
		case m[3] != "":
			if depth > 0 {
				t.Fatalf("%q inside other content", m[0])
			}
			depth++
			c := content{tag: m[1], mcid: -1}
			if m[2] != "" {
				c.mcid, _ = strconv.Atoi(m[2])
			}
			all = append(all, c)
		case m[0] == "EMC":
			if depth--; depth < 0 {
				t.Fatal("content ends that never began")
			}
		case depth == 0:
			t.Fatalf("%.40q is neither content nor decoration", m[0])
		case m[0][0] == '(':
			all[len(all)-1].words += decoded([]byte(m[0][1 : len(m[0])-1]))
		}
	}
	if depth != 0 {
		t.Fatalf("%d marks stay open", depth)
	}
	return all
}

func TestEveryContentBelongsToOneElement(t *testing.T) {
	if count := checkContents(t, written(t, structured())); count < 400 {
		t.Errorf("got %d contents", count)
	}
	hostile := "\x00😀 e\u0301 {nb} \\) Tj EMC ( \u202e\xff ★"
	d := document.Document{Cover: &document.Cover{Name: hostile}, Sections: []document.Section{{Title: hostile, Blocks: []document.Block{
		document.List{Items: []document.Item{{Text: document.Plain(hostile)}}},
		document.Figure{Scene: scene.Scene{Width: 9, Height: 9, Alt: hostile}},
		document.Table{Columns: []document.Column{{Head: hostile}, {}}, Rows: []document.Row{{Cells: []document.Cell{document.TextCell(hostile)}}, {}}},
	}}}}
	if count := checkContents(t, written(t, d)); count < 5 {
		t.Errorf("got %d contents of hostile text", count)
	}
}

// checkContents checks the ways between the marked contents of a file and its
// structure, both ways, and returns how many there are.
func checkContents(t *testing.T, raw []byte) int {
	t.Helper()
	r := read(t, raw)
	owners := r.owners()
	parents := r.follow(r.follow(r.catalogue(), "/StructTreeRoot"), "/ParentTree")
	count := 0
	for i, page := range r.pages() {
		if !strings.Contains(r.objects[page], fmt.Sprintf("/StructParents %d\n", i)) {
			t.Errorf("page %d does not know its key", i)
		}
		list := regexp.MustCompile(fmt.Sprintf(`[\[R] ?%d (\d+) 0 R`, i)).FindStringSubmatch(parents)
		if list == nil {
			t.Fatalf("page %d has no list of its elements", i)
		}
		known := refs(r.objects[number(t, list[1])])
		for _, c := range marked(t, inflate(t, r.follow(r.objects[page], "/Contents"))) {
			if c.mcid < 0 {
				continue
			}
			count++
			owner, ok := owners[fmt.Sprint(page, " ", c.mcid)]
			if !ok || owner.tag != c.tag {
				t.Errorf("page %d content %d is %s, its element %q", i, c.mcid, c.tag, owner.tag)
			}
			if c.mcid >= len(known) || known[c.mcid] != owner.object {
				t.Errorf("page %d content %d has no way to its element", i, c.mcid)
			}
		}
	}
	if count != len(owners) {
		t.Errorf("got %d contents for %d places in the structure", count, len(owners))
	}
	return count
}

// owners returns the element of each marked content, by page and number.
func (r reader) owners() map[string]item {
	owners := map[string]item{}
	r.tree().walk(func(it item) {
		for _, k := range it.kids {
			if k.tag == "" {
				owners[fmt.Sprint(k.page, " ", k.mcid)] = it
			}
		}
	})
	return owners
}

func TestReadingOrderIsThatOfTheParts(t *testing.T) {
	d := structured()
	var got, want strings.Builder
	r := read(t, written(t, d))
	words := map[string]string{}
	for _, page := range r.pages() {
		for _, c := range marked(t, inflate(t, r.follow(r.objects[page], "/Contents"))) {
			words[fmt.Sprint(page, " ", c.mcid)] = c.words
		}
	}
	r.tree().walk(func(it item) {
		if it.tag == "" {
			got.WriteString(words[fmt.Sprint(it.page, " ", it.mcid)])
		}
	})
	for _, page := range document.Layout(d) {
		for _, part := range page.Parts {
			for _, span := range part.Spans {
				for _, shape := range page.Scene.Shapes[span.First:span.Last] {
					if text, ok := shape.(scene.Text); ok {
						want.WriteString(scene.Embedded().Clean(text.Text))
					}
				}
			}
		}
	}
	// Signs are shapes, soft hyphens are hidden inside of lines, and spaces
	// are added between lines.
	plain := strings.NewReplacer(" ", "", "\u00a0", "", "\u00ad", "", "★", "").Replace
	read, drawn := []rune(plain(got.String())), []rune(plain(want.String()))
	for i := range min(len(read), len(drawn)) {
		if read[i] != drawn[i] {
			t.Fatalf("got  %.100q\nwant %.100q", string(read[i:]), string(drawn[i:]))
		}
	}
	if len(read) != len(drawn) {
		t.Errorf("got %d letters, want %d", len(read), len(drawn))
	}
	for _, part := range []string{"Seite 2 von", "ENTWURF", "Prüfsumme"} {
		if strings.Contains(got.String(), part) {
			t.Errorf("%q of head and foot is read", part)
		}
	}
	if !strings.Contains(got.String(), "Seite weitergeht. Ein langer Absatz") {
		t.Error("words of two lines run together")
	}
}

func TestStructureSaysWhatEverythingIs(t *testing.T) {
	tree := read(t, written(t, structured())).tree()
	got := tree.outline()
	for _, want := range []string{
		"Document(P H1 Div(Figure) H2 TOC(TOCI(Reference(Link(OBJR))) TOCI(Reference(Span))) H3 L(LI(Lbl LBody(Span)) LI(LBody)) P P(Link(OBJR)) P P Table(Caption TR(",
		"TR(TH TH TH TD)", "TR(TH(Span) TD(Figure) TD TD)", "TR(TH(Span) TD)", // a sign is a word of its own
		"P H1 P P Div(Caption Figure) Table(",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s\nis missing in %.900s", want, got)
		}
	}
	if !slices.ContainsFunc(tree.find("P"), func(p item) bool { return p.kids[0].page != p.kids[len(p.kids)-1].page && p.kids[0].tag == "" }) {
		t.Error("no paragraph goes on on the next page")
	}
}

func TestRowsOfTablesAreOfOneWidthAndHeadsHaveAScope(t *testing.T) {
	tables := read(t, written(t, structured())).tree().find("Table")
	if len(tables) != 13 {
		t.Fatalf("got %d tables", len(tables))
	}
	for _, table := range tables {
		width := 0
		for i, row := range table.find("TR") {
			cells := 0
			for _, c := range row.kids {
				span := 1
				if s := between(c.dictionary, "/ColSpan ", ">"); s != "" {
					span = number(t, s)
				}
				cells += span
				if c.tag == "TH" && !strings.Contains(c.dictionary, "/Scope /") {
					t.Errorf("head without scope: %s", c.dictionary)
				}
			}
			if i == 0 {
				width = cells
			}
			if cells != width {
				t.Errorf("row %d has %d cells, the head %d", i, cells, width)
			}
		}
	}
}

func TestFiguresHaveWordsAndLinksAreTagged(t *testing.T) {
	r := read(t, written(t, structured()))
	figures := r.tree().find("Figure")
	if len(figures) < 14 {
		t.Errorf("got %d figures", len(figures))
	}
	for _, f := range figures {
		if between(f.dictionary, "/Alt <FEFF", ">") == "" || !strings.Contains(f.dictionary, "/BBox [") {
			t.Errorf("figure without words or place: %s", f.dictionary)
		}
	}
	links := r.tree().find("OBJR")
	if len(links) != 14 {
		t.Errorf("got %d links", len(links))
	}
	for _, link := range links {
		a := r.objects[link.object]
		if !strings.Contains(a, "/F 4 ") || between(a, "/Contents <FEFF", ">") == "" || !strings.Contains(a, "/StructParent ") {
			t.Errorf("link without words or way back: %s", a)
		}
	}
}

func TestWordsOfAnotherLanguageSaySo(t *testing.T) {
	d := document.Document{Language: "en", Sections: []document.Section{{Title: "Report", Blocks: []document.Block{
		document.Heading{Text: "Abläufe", Language: "de"},
		document.Paragraph{Text: document.Prose{{Text: "They say: "}, {Text: "Wir sind dabei.", Language: "de"}, {Text: " (translated)", Language: "x)y"}}},
	}}}}
	tree := read(t, written(t, d)).tree()
	if got := tree.outline(); !strings.Contains(got, "H2 P(Span Span)") {
		t.Errorf("got %s", got)
	}
	spans := append(tree.find("H2"), tree.find("Span")...)
	for i, want := range []string{"/Lang (de)", "/Lang (de)", ""} {
		if got := spans[i].dictionary; strings.Contains(got, "/Lang") != (want != "") || !strings.Contains(got, want) {
			t.Errorf("got %s, want %q", got, want)
		}
	}
}
