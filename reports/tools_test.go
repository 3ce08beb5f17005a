package reports

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// toolsAreRequired reports whether programs of others must be there: "make
// test" installs them and says so, and so does a machine that only tests.
func toolsAreRequired() bool {
	return os.Getenv("REIFEKOMPASS_TOOLS_REQUIRED") != "" || os.Getenv("CI") != ""
}

// tool runs a program that reads PDF files and returns all it says. Without
// the program the test is skipped, unless it must be there.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if toolsAreRequired() {
			t.Fatalf("%s is not installed: %v", name, err)
		}
		t.Skipf("%s is not installed: %v", name, err)
	}
	said, err := exec.CommandContext(t.Context(), path, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, said)
	}
	return string(said)
}

// beginning is the beginning of a report, for a program that is slow and, by
// a fault of its own, loses what follows a sign in the same content.
func beginning(t *testing.T) document.Document {
	t.Helper()
	d := own(t, samples(t)[0], options(t, "de"))
	d.Sections = d.Sections[:2]
	if strings.ContainsAny(drawn(d), "★☆◆◇") {
		t.Fatal("the beginning has a sign")
	}
	return d
}

// stored is a document as a file on disk.
func stored(t *testing.T, d document.Document) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(path, asFile(t, d), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOtherProgramsReadReportsWithoutComplaint(t *testing.T) {
	ins, o := samples(t), options(t, "de")
	o.Answers = []byte("{}")
	for name, d := range map[string]document.Document{
		"own":        own(t, ins[0], o),
		"comparison": compare(t, ins, options(t, "en")),
	} {
		path := stored(t, d)
		t.Run(name+" qpdf", func(t *testing.T) {
			if said := tool(t, "qpdf", "--check", path); !strings.Contains(said, "No syntax or stream encoding errors found") {
				t.Error(said)
			}
		})
		t.Run(name+" rewritten by qpdf", func(t *testing.T) { rewrittenByQpdf(t, path) })
		t.Run(name+" mutool", func(t *testing.T) { drawnByMutool(t, path) })
		t.Run(name+" pdffonts", func(t *testing.T) { listedByPdffonts(t, path) })
		t.Run(name+" pdftotext", func(t *testing.T) {
			sameLetters(t, tool(t, "pdftotext", "-raw", path, "-"), drawn(d))
		})
	}
}

// rewrittenByQpdf lets another program write the file anew, in other words
// and another order. What it says stays the same, so pdfcheck must find
// nothing: it knows PDF files and not just those of our writer.
func rewrittenByQpdf(t *testing.T, path string) {
	t.Helper()
	other := filepath.Join(t.TempDir(), "other.pdf")
	tool(t, "qpdf", "--newline-before-endstream", "--object-streams=generate", path, other)
	raw, err := os.ReadFile(other)
	if err != nil {
		t.Fatal(err)
	}
	keepsItsPromise(t, other, raw)
}

func drawnByMutool(t *testing.T, path string) {
	t.Helper()
	// Without -q it says which pages it draws; without -N it complains where
	// it was built without profiles.
	if said := tool(t, "mutool", "draw", "-q", "-N", "-r", "20", "-F", "ppm", "-o", os.DevNull, path); said != "" {
		t.Error(said)
	}
	if said := tool(t, "mutool", "info", path); strings.Contains(said, "warning") || strings.Contains(said, "error") {
		t.Error(said)
	}
}

func listedByPdffonts(t *testing.T, path string) {
	t.Helper()
	good := regexp.MustCompile(`^[A-Z]{6}\+SourceSans3-\w+ +CID TrueType +Identity-H +yes yes yes`)
	fonts := strings.Split(strings.TrimSpace(tool(t, "pdffonts", path)), "\n")[2:]
	for _, line := range fonts {
		if !good.MatchString(line) {
			t.Errorf("got font %s", line)
		}
	}
	if len(fonts) == 0 {
		t.Error("no fonts were found")
	}
}

// drawn is the text of a document in the order it is drawn.
func drawn(d document.Document) string {
	var b strings.Builder
	for _, page := range document.Layout(d) {
		b.WriteString(textOf(page.Scene.Shapes))
	}
	return b.String()
}

func textOf(shapes []scene.Shape) string {
	var b strings.Builder
	for _, shape := range shapes {
		if text, ok := shape.(scene.Text); ok {
			b.WriteString(text.Text)
		}
	}
	return b.String()
}

// letters are the characters of a text without those that only part words
// and lines, which every program does in its own way, and without signs,
// which are shapes with words and not known to all programs as text.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("\u00ad★☆◆◇", r) {
			return -1
		}
		return r
	}, scene.Embedded().Clean(text))
}

// sameLetters compares two texts and shows where they part.
func sameLetters(t *testing.T, got, want string) {
	t.Helper()
	g, w := []rune(letters(got)), []rune(letters(want))
	if len(w) < 500 {
		t.Fatalf("only %d letters to compare", len(w))
	}
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("letter %d:\ngot  %.150s\nwant %.150s", i, string(g[max(0, i-20):]), string(w[max(0, i-20):]))
		}
	}
	if len(g) != len(w) {
		t.Errorf("got %d letters, want %d", len(g), len(w))
	}
}

// said is what is read of a document: texts and what they belong to, in the
// order of the structure.
type said struct {
	text string // of this place; empty for what holds others
	kids []*said
}

// reading is the text of a document in the order it is read. What belongs to
// a node that was begun is read there, wherever it is drawn.
func reading(d document.Document) string {
	root := &said{}
	nodes := map[*document.Node]*said{nil: root}
	for _, page := range document.Layout(d) {
		for _, part := range page.Parts {
			for _, span := range part.Spans {
				if text := textOf(page.Scene.Shapes[span.First:span.Last]); text != "" {
					of := place(nodes, span.Node)
					of.kids = append(of.kids, &said{text: text})
				}
			}
		}
	}
	var b strings.Builder
	root.write(&b)
	return b.String()
}

// place returns the place of a node, which begins where it is first met.
func place(nodes map[*document.Node]*said, node *document.Node) *said {
	if known := nodes[node]; known != nil {
		return known
	}
	made := &said{}
	nodes[node] = made
	above := place(nodes, node.Parent)
	above.kids = append(above.kids, made)
	return made
}

func (s *said) write(b *strings.Builder) {
	b.WriteString(s.text)
	for _, kid := range s.kids {
		kid.write(b)
	}
}

func TestStructureGivesTheTextInReadingOrder(t *testing.T) {
	d := beginning(t)
	var got strings.Builder
	quoted := regexp.MustCompile(`(?m)^ *"(.*)"$`)
	for _, line := range quoted.FindAllStringSubmatch(tool(t, "pdfinfo", "-struct-text", stored(t, d)), -1) {
		got.WriteString(line[1])
	}
	sameLetters(t, got.String(), reading(d))
}

// TestToolsAreThereWhereTheyMustBe guards the guard: a test that
// skips itself everywhere guards nothing.
func TestToolsAreThereWhereTheyMustBe(t *testing.T) {
	if !toolsAreRequired() {
		t.Skip("programs of others need not be there")
	}
	for _, name := range []string{"qpdf", "mutool", "pdffonts", "pdfinfo", "pdftotext"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Error(err)
		}
	}
}
