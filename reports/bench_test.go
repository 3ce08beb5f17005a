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

// benchmarkJury makes the jury report of so many applicants with the PDF. The
// draws of weights are there already, as in the window.
func benchmarkJury(b *testing.B, p *panel, ins ...Input) {
	b.Helper()
	in, o := p.input(ins), options(b, "de")
	in.Near, in.Any = in.Board.Acceptability()
	b.ReportAllocs()
	for b.Loop() {
		d, err := JuryReport(in, o)
		if err == nil {
			err = pdf.Write(io.Discard, d)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkJuryReportOf13 must stay below 200 ms.
func BenchmarkJuryReportOf13(b *testing.B) { benchmarkJury(b, decided(thirteen(b))) }

// BenchmarkJuryReportOf430 must stay below 3 s.
func BenchmarkJuryReportOf430(b *testing.B) { benchmarkJury(b, manyApplicants(b, 430)) }

// BenchmarkJuryReportWithProfilesOf13 is the same with what was handed over.
func BenchmarkJuryReportWithProfilesOf13(b *testing.B) {
	benchmarkJury(b, decided(thirteen(b)), field13(shipped(b), 13)...)
}

// BenchmarkJuryReportWithProfilesOf430 is the same with what was handed over.
func BenchmarkJuryReportWithProfilesOf430(b *testing.B) {
	benchmarkJury(b, manyApplicants(b, 430), field13(shipped(b), 430)...)
}

// BenchmarkLettersOf430 are the letters of all, each with its PDF.
func BenchmarkLettersOf430(b *testing.B) {
	p, o := manyApplicants(b, 430), options(b, "de")
	in := p.input(field13(shipped(b), 430))
	b.ReportAllocs()
	for b.Loop() {
		write, err := Letters(in, o)
		if err != nil {
			b.Fatal(err)
		}
		for _, a := range in.Board.Applicants {
			letter, err := write(a.Series)
			if err == nil {
				err = pdf.Write(io.Discard, letter)
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkTransferReport must stay below 3 s: 430 members, of which three of
// four released a solution.
func BenchmarkTransferReport(b *testing.B) {
	in, o := transferInput(b, 430), options(b, "de")
	b.ReportAllocs()
	for b.Loop() {
		if err := pdf.Write(io.Discard, transferReport(b, in, o)); err != nil {
			b.Fatal(err)
		}
	}
}
