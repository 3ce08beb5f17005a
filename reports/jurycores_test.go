package reports

import (
	"bytes"
	"runtime"
	"testing"

	"reifekompass/reports/pdf"
)

// TestAJuryReportIsTheSameForAnyNumberOfCores compares files: applicants are
// written, sections are set and checks are made on all cores.
func TestAJuryReportIsTheSameForAnyNumberOfCores(t *testing.T) {
	p := decided(thirteen(t))
	in := p.input(field13(shipped(t), 13))
	in.Near, in.Any = in.Board.Acceptability()
	var want []byte
	for _, cores := range []int{1, 2, 5} {
		got := fileOn(t, cores, in)
		if want == nil {
			want = got
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%d cores make another file", cores)
		}
	}
}

// fileOn makes the report of a round on so many cores.
func fileOn(t *testing.T, cores int, in JuryInput) []byte {
	t.Helper()
	before := runtime.GOMAXPROCS(cores)
	defer runtime.GOMAXPROCS(before)
	d, err := JuryReport(in, options(t, "de"))
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := pdf.Write(&file, d); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}
