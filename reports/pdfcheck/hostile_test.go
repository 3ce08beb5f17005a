package pdfcheck_test

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"reifekompass/reports/document"
	"reifekompass/reports/pdfcheck"
)

func TestFilesThatAreNoneAreErrors(t *testing.T) {
	whole := good(t).assemble()
	for _, c := range []struct {
		name string
		raw  []byte
		want error
	}{
		{"empty", nil, pdfcheck.ErrNoPDF},
		{"text", []byte("Sehr geehrte Damen und Herren"), pdfcheck.ErrNoPDF},
		{"head alone", []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), pdfcheck.ErrDamaged},
		{"half", whole[:len(whole)/2], pdfcheck.ErrDamaged},
		{"without the last line", whole[:len(whole)-20], pdfcheck.ErrDamaged},
		{"place beyond the end", []byte("%PDF-1.7\nstartxref\n99999999\n%%EOF\n"), pdfcheck.ErrDamaged},
		{"place of itself", []byte("%PDF-1.7\nstartxref\n9\n%%EOF\n"), pdfcheck.ErrDamaged},
		{"table of nothing", []byte("%PDF-1.7\nxref\n0 0\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"), pdfcheck.ErrDamaged},
	} {
		if _, err := check(c.raw); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, err, c.want)
		}
	}
	if _, err := pdfcheck.Check(strings.NewReader(""), 1<<40); !errors.Is(err, pdfcheck.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
	if _, err := pdfcheck.Check(strings.NewReader("%PDF"), 99); !errors.Is(err, io.EOF) {
		t.Errorf("a file that ends early: got %v", err)
	}
}

// found checks a file that is read and reports whether a rule found something.
func found(t *testing.T, raw []byte, rule pdfcheck.Rule) bool {
	t.Helper()
	report, err := check(raw)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range report.Findings {
		if f.Rule == rule {
			return true
		}
	}
	return false
}

func TestEntangledFilesAreFound(t *testing.T) {
	bomb := func() []byte {
		var out bytes.Buffer
		z, _ := zlib.NewWriterLevel(&out, zlib.BestSpeed)
		_, _ = z.Write(make([]byte, 70<<20))
		_ = z.Close()
		return out.Bytes()
	}
	for _, c := range []struct {
		name  string
		apply func(*parts)
		want  pdfcheck.Rule
	}{
		{"nested without end", edit("/Type /Page\n", "/Parent", "/Thumb "+strings.Repeat("[", 500)+" /Parent"), pdfcheck.XrefOffset},
		{"nested a hundred deep", edit("/Type /Page\n", "/Parent", "/Thumb "+strings.Repeat("[", 101)+strings.Repeat("]", 101)+" /Parent"), pdfcheck.XrefOffset},
		{"pages in a circle", edit("/Type /Pages", `/Kids \[`, "/Kids [1 0 R "), pdfcheck.PageTree},
		{"structure in a circle", func(p *parts) {
			n, root := p.find("/S /Document")
			root.text = p.changed(root.text, `/K \[`, fmt.Sprintf("/K [%d 0 R ", n))
		}, pdfcheck.StructureLoop},
		{"reference to itself", func(p *parts) { p.objects[p.add(&part{})].text = fmt.Sprint(len(p.objects), " 0 R") }, pdfcheck.ObjectUnused},
		{"huge length", attached(func(_ *parts, _, file *part) { file.length = 1 << 50 }), pdfcheck.StreamLength},
		{"length of itself", attached(func(p *parts, _, file *part) { file.text += " /Length 9 0 R" }), pdfcheck.ObjectKeyTwice},
		{"much out of little", attached(func(_ *parts, _, file *part) {
			file.text, file.data = file.text+" /Filter /FlateDecode", bomb()
		}), pdfcheck.StreamData},
		{"much out of little, again and again", func(p *parts) { // would take many minutes
			n := p.add(&part{stream: true, text: "<</Filter /FlateDecode", data: bomb()})
			p.text("/Type /Page\n", `/Contents \d+ 0 R`, "/Contents ["+strings.Repeat(fmt.Sprint(n, " 0 R "), 5000)+"]")
		}, pdfcheck.StreamData},
		{"names in a web", web, pdfcheck.FileLimit},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := good(t)
			c.apply(p)
			if !found(t, p.assemble(), c.want) {
				t.Errorf("%s found nothing", c.want)
			}
		})
	}
}

// web is a tree of names in which every node holds the next one a thousand
// times: a thousand to the power of thirty names.
func web(p *parts) {
	below := p.add(&part{text: "<</Names []>>"})
	for range 30 {
		below = p.add(&part{text: "<</Kids [" + strings.Repeat(fmt.Sprint(below, " 0 R "), 1000) + "]>>"})
	}
	p.text("/Type /Catalog", `/EmbeddedFiles `, fmt.Sprintf("/EmbeddedFiles %d 0 R /Other ", below))
}

func TestPackedObjectsAreChecked(t *testing.T) {
	objects := []string{"<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>", "<</Type /Page /Parent 2 0 R>>", "(open"}
	var index, bodies, table strings.Builder
	for i, object := range objects {
		fmt.Fprint(&index, i+1, " ", bodies.Len(), " ")
		bodies.WriteString(object + "\n")
		table.Write([]byte{2, 0, 5, byte(i)})
	}
	raw := []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	pack := len(raw)
	raw = fmt.Appendf(raw, "5 0 obj\n<</Type /ObjStm /N %d /First %d /Length %d>>\nstream\n%s\nendstream\nendobj\n",
		len(objects), index.Len(), index.Len()+bodies.Len(), index.String()+bodies.String())
	start := len(raw)
	places := "\x00\x00\x00\x00" + table.String() + string([]byte{1, 0, byte(pack), 0, 1, byte(start >> 8), byte(start), 0})
	raw = fmt.Appendf(raw, "6 0 obj\n<</Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n",
		len(places), places, start)
	if !found(t, raw, pdfcheck.ObjectSyntax) {
		t.Error("a string without end was not found")
	}
	if found(t, raw, pdfcheck.XrefOffset) {
		t.Error("the other objects were not found")
	}
}

func TestFlippedBitsNeverBreakTheReader(t *testing.T) {
	whole := written(t, sample())
	random := rand.New(rand.NewPCG(1, 2))
	silent := 0
	for range 80 {
		raw := bytes.Clone(whole)
		at := random.IntN(len(raw))
		raw[at] ^= 1 << random.IntN(8)
		report, err := check(raw)
		if err == nil && len(report.Findings) == 0 { // such as a letter of a title
			silent++
			t.Logf("bit of byte %d of %q", at, raw[max(0, at-10):min(at+10, len(raw))])
		}
	}
	if silent > 8 {
		t.Errorf("%d of 80 damages were not found", silent)
	}
}

func FuzzCheck(f *testing.F) {
	p := takeApart(f, written(f, document.Document{Title: "A", Language: "de", Sections: sample().Sections[2:]}))
	for _, o := range p.objects { // small files are broken in more ways
		o.data = o.data[:min(len(o.data), 800)]
	}
	f.Add(p.assemble())
	p.classic = true
	f.Add(p.assemble())
	f.Add([]byte("%PDF-1.7\nxref\n0 1\n0000000000 65535 f\r\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"))
	f.Fuzz(func(_ *testing.T, raw []byte) {
		_, _ = check(raw) // must neither panic nor hang
	})
}

func FuzzAttachments(f *testing.F) {
	f.Add([]byte("%PDF-1.7\n"))
	p := takeApart(f, written(f, document.Document{Title: "A", Language: "de", Sections: sample().Sections[2:], Attachments: sample().Attachments}))
	for _, o := range p.objects {
		o.data = o.data[:min(len(o.data), 800)]
	}
	f.Add(p.assemble())
	f.Fuzz(func(t *testing.T, raw []byte) {
		_, err := pdfcheck.Attachments(bytes.NewReader(raw), int64(len(raw)))
		if err == nil {
			return
		}
		for _, class := range []error{pdfcheck.ErrNoPDF, pdfcheck.ErrTooLarge, pdfcheck.ErrDamaged, pdfcheck.ErrEncrypted} {
			if errors.Is(err, class) {
				return
			}
		}
		t.Errorf("got %v", err)
	})
}
