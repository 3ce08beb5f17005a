package pdf

import (
	"io"
	"slices"

	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// book is a file that is written page by page.
type book struct {
	about   about
	files   []document.Attachment
	library *library
	target  *target
	tree    *tree
	fonts   *scene.Fonts
	pen     pen
	marker  marker // of the page
	pages   []sheet
	marks   []mark
	words   place // where the last text ended
	// used are the characters that are drawn, by weight.
	used [fontCount]map[rune]bool
	// pictures are those the file has, each once.
	pictures map[pictureHash]picture
}

// sheet is what is remembered of a page that is written.
type sheet struct {
	height float64
	links  []int // numbers of the objects
}

// newBook begins a file.
func newBook(w io.Writer, d document.Document, flow document.Flow, library *library) *book {
	b := &book{
		about: aboutOf(d), files: d.Attachments, library: library, fonts: scene.Embedded(),
		target: newTarget(w, objectsBefore+2*flow.Count+flow.Bookmarks+objectsBehind),
		pen:    pen{palette: d.Colours()}, pictures: map[pictureHash]picture{},
	}
	b.tree = newTree(b.target)
	for i := range b.used {
		b.used[i] = map[rune]bool{}
	}
	return b
}

// add draws a page. Everything on it is marked: as content of an element, or
// as decoration.
func (b *book) add(page document.Page) {
	if page.Opens {
		b.tree.write(b)
	}
	s := page.Scene
	b.library.page(s.Width, s.Height)
	b.pages = append(b.pages, sheet{height: s.Height})
	b.tree.begin()
	b.pen.open(s.Height)
	b.marker = marker{tree: b.tree, plan: planOf(page)}
	for i, shape := range s.Shapes {
		b.marker.turn(i, &b.pen)
		if text, ok := shape.(scene.Text); ok {
			b.text(text, b.marker.element)
			continue
		}
		b.draw(shape)
		b.surround(b.marker.element, shape)
	}
	b.marker.pass(len(s.Shapes))
	b.marker.close(&b.pen)
	b.target.page(contentObject(b.last()), b.pen.content)
	b.connect(page)
	b.tree.end()
}

// draw draws a shape that is not text.
func (b *book) draw(shape scene.Shape) {
	b.marker.begin(&b.pen)
	if image, ok := shape.(scene.Image); ok {
		b.image(image)
		return
	}
	b.pen.draw(shape)
}

// last is the index of the page that is drawn.
func (b *book) last() int { return len(b.pages) - 1 }

// surround remembers where a figure stands.
func (b *book) surround(e *element, shape scene.Shape) {
	if e != nil && e.figure() {
		e.box.shape(shape)
		e.page = b.last()
	}
}

// text draws a text of an element.
func (b *book) text(t scene.Text, e *element) {
	if t.Colour == scene.None || !drawable(t) {
		return
	}
	t.Font.Weight = min(max(t.Font.Weight, scene.Regular), scene.Bold)
	t.Text = b.fonts.Clean(t.Text)
	set := b.fonts.Set(t)
	if b.words.parted(e, t) {
		b.write(scene.Text{At: b.words.at, Font: t.Font, Colour: t.Colour}, []scene.Run{{X: b.words.at.X, Text: " "}})
	}
	b.words = after(e, t, set.Width)
	if e != nil {
		b.say(e, t, set.Width)
	}
	b.runs(t, set)
}

// runs draws a text with the signs where they stand between its runs.
func (b *book) runs(t scene.Text, set scene.Setting) {
	names := signsIn(t.Text)
	from := 0
	for i, run := range set.Runs {
		for len(set.Signs) > 0 && len(names) > 0 && set.Signs[0].Points[0].X < run.X {
			b.write(t, set.Runs[from:i])
			from = i
			b.sign(t, set.Signs[0], names[0])
			set.Signs, names = set.Signs[1:], names[1:]
		}
		if run.Means != "" {
			b.write(t, set.Runs[from:i])
			from = i + 1
			b.letter(t, run)
		}
	}
	b.write(t, set.Runs[from:])
	for i := range min(len(set.Signs), len(names)) {
		b.sign(t, set.Signs[i], names[i])
	}
}

// sign draws a character that is a shape, with what it stands for. A space
// that is not seen goes with it: programs give words back only where letters
// are.
func (b *book) sign(t scene.Text, path scene.Path, r rune) {
	b.marker.meaning(string(r), &b.pen, func() {
		b.pen.draw(path)
		b.pen.mark("3 Tr ")
		b.letters(t, []scene.Run{{X: path.Points[0].X, Text: " "}})
		b.pen.mark("0 Tr\n")
	})
}

// letter draws a letter with marks. The letter says that it has them, and the
// marks say nothing: programs guess wrongly from where the parts stand, and
// take a high mark for the end of a word.
func (b *book) letter(t scene.Text, run scene.Run) {
	b.marker.meaning(run.Means, &b.pen, func() { b.letters(t, []scene.Run{run}) })
	b.marker.silent(&b.pen, func() {
		for _, mark := range run.Marks {
			at := t
			at.At.Y -= mark.Rise
			b.letters(at, []scene.Run{{X: mark.X, Text: mark.Text}})
		}
	})
}

// write draws runs of a text.
func (b *book) write(t scene.Text, runs []scene.Run) {
	if len(runs) > 0 {
		b.marker.begin(&b.pen)
		b.letters(t, runs)
	}
}

// letters draws runs and remembers their characters.
func (b *book) letters(t scene.Text, runs []scene.Run) {
	used := b.used[t.Font.Weight]
	for _, run := range runs {
		for _, r := range run.Text {
			used[r] = true
		}
	}
	b.pen.text(t, runs, b.fonts)
}

// say remembers the words of links and the room the words of figures take.
func (b *book) say(e *element, t scene.Text, width float64) {
	switch {
	case e.figure():
		e.page = b.last()
		right := after(e, t, width).at.X
		e.box.add(right-width, t.At.Y-b.fonts.Ascent(t.Font))
		e.box.add(right, t.At.Y+b.fonts.Descent(t.Font))
	case e.node != nil && e.node.Kind == document.NodeLink:
		e.words = append(e.words, t.Text)
	}
}

// connect adds links and outline of the page just drawn.
func (b *book) connect(page document.Page) {
	for _, link := range page.Links {
		if link.Node != nil {
			number := b.tree.link(link, b.last())
			b.pages[b.last()].links = append(b.pages[b.last()].links, number)
		}
	}
	for _, m := range page.Bookmarks {
		b.marks = append(b.marks, mark{
			title: line(b.fonts, m.Title), level: m.Level, page: b.last(), height: page.Scene.Height - m.Y,
		})
	}
}

// close hands over to the library what it writes and takes its file apart.
func (b *book) close() (source, error) {
	for weight, used := range b.used {
		characters := make([]rune, 0, len(used))
		for r := range used {
			characters = append(characters, r)
		}
		slices.Sort(characters)
		b.library.use(scene.Weight(weight), characters)
	}
	for _, m := range b.marks {
		b.library.bookmark(m)
	}
	raw, err := b.library.bytes()
	if err != nil {
		return nil, err
	}
	return takeApart(raw)
}
