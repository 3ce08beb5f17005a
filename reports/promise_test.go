package reports

import (
	"bytes"
	"flag"
	"io/fs"
	"maps"
	"slices"
	"testing"

	"reifekompass/assessment/exchange"
	"reifekompass/assets"
	"reifekompass/reports/document"
	"reifekompass/reports/pdf"
	"reifekompass/reports/pdfcheck"
)

var everySample = flag.Bool("every-sample", false, "check the reports of all samples, not of a few")

// asFile is a document as a file.
func asFile(tb testing.TB, d document.Document) []byte {
	tb.Helper()
	var out bytes.Buffer
	if err := pdf.Write(&out, d); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}

// samples are the sample agencies the program comes with.
func samples(tb testing.TB) []Input {
	tb.Helper()
	names, err := fs.Glob(assets.Files, "samples/*.json")
	if err != nil || len(names) < 13 {
		tb.Fatalf("got %v: %v", names, err)
	}
	c := shipped(tb)
	ins := make([]Input, 0, len(names))
	for _, name := range names {
		raw, err := fs.ReadFile(assets.Files, name)
		if err != nil {
			tb.Fatal(err)
		}
		a, err := exchange.ReadAnswers(bytes.NewReader(raw))
		if err != nil {
			tb.Fatal(err)
		}
		ins = append(ins, input(c, a))
	}
	return ins
}

// promised are the reports that have to keep what they promise, by name.
func promised(tb testing.TB) map[string]document.Document {
	tb.Helper()
	all := maps.Clone(documents(tb, "de"))
	ins := samples(tb)
	for _, code := range []string{"de", "en"} {
		o := options(tb, code)
		o.Internal, o.Answers = code == "de", []byte("{}")
		for i, in := range ins {
			if *everySample || i%6 == 0 { // a town, one of the middle, a region
				all[code+" "+in.Assessment.Agency.Name] = own(tb, in, o)
			}
		}
		all[code+" comparison of all"] = compare(tb, ins, o)
	}
	return all
}

func TestReportsKeepTheirPromise(t *testing.T) {
	all := promised(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		keepsItsPromise(t, name, asFile(t, all[name]))
	}
}

// keepsItsPromise checks that pdfcheck finds nothing in a file, and that it
// looked at something.
func keepsItsPromise(t *testing.T, name string, raw []byte) {
	t.Helper()
	report, err := pdfcheck.Check(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	if report.Pages < 5 || report.Elements < 100 {
		t.Errorf("%s: only %d pages and %d elements were checked", name, report.Pages, report.Elements)
	}
	for _, f := range report.Findings {
		t.Errorf("%s: %s, page %d, object %d: %s", name, f.Rule, f.Page, f.Object, f.Detail)
	}
}
