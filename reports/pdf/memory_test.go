package pdf_test

import (
	"runtime/metrics"
	"strconv"
	"testing"

	"reifekompass/reports/document"
	"reifekompass/reports/pdf"
)

// gauge takes a file in and remembers how large the heap was at most.
type gauge struct {
	writes, size int
	peak         uint64 // bytes, with what is not collected yet
}

func (g *gauge) Write(p []byte) (int, error) {
	g.size += len(p)
	if g.writes++; g.writes%64 == 0 {
		sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
		metrics.Read(sample)
		g.peak = max(g.peak, sample[0].Value.Uint64())
	}
	return len(p), nil
}

// long is a report of at least so many pages.
func long(pages int) document.Document {
	d := structured()
	sections, each := d.Sections, document.Set(d).Count-1
	for have := each; have < pages; have += each {
		for _, s := range sections {
			s.Anchor += "-" + strconv.Itoa(have)
			d.Sections = append(d.Sections, s)
		}
	}
	return d
}

// Goals: 120 MB for 1,070 pages and 400 MB for 4,956, of the whole program.
func BenchmarkMemory1070Pages(b *testing.B) { benchmarkMemory(b, 1070) }
func BenchmarkMemory4956Pages(b *testing.B) { benchmarkMemory(b, 4956) }

func benchmarkMemory(b *testing.B, pages int) {
	b.Helper()
	d := long(pages)
	for b.Loop() {
		g := gauge{}
		if err := pdf.Write(&g, d); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(g.peak)/1e6, "MB-heap")
		b.ReportMetric(float64(g.size)/1e6, "MB-file")
	}
}
