package reports

import (
	"io"
	"testing"

	"reifekompass/reports/pdf"
)

// BenchmarkOwnReport must stay below 100 ms with the PDF.
func BenchmarkOwnReport(b *testing.B) {
	in, o := input(shipped(b), remarked()), options(b, "de")
	b.ReportAllocs()
	for b.Loop() {
		if err := pdf.Write(io.Discard, own(b, in, o)); err != nil {
			b.Fatal(err)
		}
	}
}

// benchmarkComparison makes the comparison of so many agencies with the PDF.
func benchmarkComparison(b *testing.B, agencies int) {
	b.Helper()
	ins, o := field13(shipped(b), agencies), options(b, "de")
	b.ReportAllocs()
	for b.Loop() {
		if err := pdf.Write(io.Discard, compare(b, ins, o)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkComparisonOf13 must stay below 120 ms.
func BenchmarkComparisonOf13(b *testing.B) { benchmarkComparison(b, 13) }

// BenchmarkFortyPages must stay below 120 ms: 28 agencies take 40 pages.
func BenchmarkFortyPages(b *testing.B) { benchmarkComparison(b, 28) }

// BenchmarkComparisonOf430 must stay below 2.5 s: 542 pages.
func BenchmarkComparisonOf430(b *testing.B) { benchmarkComparison(b, 430) }

// BenchmarkOwnDocument is the part of this package, without layout and PDF.
func BenchmarkOwnDocument(b *testing.B) {
	in, o := input(shipped(b), remarked()), options(b, "de")
	b.ReportAllocs()
	for b.Loop() {
		own(b, in, o)
	}
}

// BenchmarkComparisonDocumentOf430 is the whole state, without the PDF.
func BenchmarkComparisonDocumentOf430(b *testing.B) {
	ins, o := field13(shipped(b), 430), options(b, "de")
	b.ReportAllocs()
	for b.Loop() {
		compare(b, ins, o)
	}
}
