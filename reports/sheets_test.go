package reports

import (
	"strings"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/intake"
	"reifekompass/reports/document"
)

// taken is a report of taking in a file with each verdict.
func taken() *intake.Report {
	made := time.Date(2026, 11, 19, 15, 48, 0, 0, time.UTC)
	r := &intake.Report{Call: assessment.CallRecord{Call: applied(Input{}).Applying.Call, Print: assessment.Fingerprint{1}}, At: made}
	for i, verdict := range []intake.Verdict{
		intake.New, intake.Newer, intake.Older, intake.Known, intake.SameRevision, intake.OtherSigner, intake.OtherSeries,
		intake.OtherCall, intake.OtherVersion, intake.OtherCatalogue, intake.Damaged, intake.Changed, intake.TooNew,
		intake.TooLarge, intake.WrongKey, intake.Foreign, intake.Unreadable, intake.NotStored,
	} {
		item := intake.Item{Name: "datei-" + string(verdict) + ".rksub", Verdict: verdict}
		if verdict.Taken() {
			item.Received = assessment.Received{
				Agency: "Stadt Ahlenfurt", Revision: 3, Print: assessment.Fingerprint{0xab, byte(i)}, Made: made, At: made, Settled: 54, Questions: 56,
			}
			item.Before = assessment.Received{Revision: 2, Made: made, At: made}
		}
		r.Items = append(r.Items, item)
	}
	r.Items[0].Late = true
	r.Items[0].Missing = []handover.Point{{Kind: handover.PointCore, Required: true, Count: 13, Of: 14, Missing: []string{"A1"}}}
	r.Total, r.Stopped = len(r.Items)+2, true
	return r
}

// sheets are the documents of one call.
func sheets(tb testing.TB, code string) map[string]document.Document {
	tb.Helper()
	o, r := options(tb, code), taken()
	protocol, err := Protocol(r, o)
	if err != nil {
		tb.Fatal(err)
	}
	receipt, err := Receipt(r.Items[0].Received, &r.Call, o)
	if err != nil {
		tb.Fatal(err)
	}
	return map[string]document.Document{"protocol": protocol, "receipt": receipt}
}

func TestGoldenSheets(t *testing.T) {
	for name, d := range sheets(t, "de") {
		t.Run(name, func(t *testing.T) { compareGolden(t, name, d) })
	}
}

func TestEveryVerdictIsSaidInBothLanguages(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		for name, d := range sheets(t, code) {
			text := everything(d)
			for _, wrong := range []string{"travel.", "sheets.", "<no value>", "{{", "«"} {
				if strings.Contains(text, wrong) {
					t.Errorf("%s %s: %q in %s", code, name, wrong, text)
				}
			}
		}
	}
}

func TestProtocolCountsEveryFileOnce(t *testing.T) {
	r := taken()
	text := everything(sheets(t, "de")["protocol"])
	for _, item := range r.Items {
		if strings.Count(text, item.Name) != 1 {
			t.Errorf("%s is named %d times", item.Name, strings.Count(text, item.Name))
		}
	}
	for _, said := range []string{"18 Dateien geprüft", "18 von 20 Dateien", "Nach der Frist eingegangen", "13 von 14 Kernfragen"} {
		if !strings.Contains(text, said) {
			t.Errorf("%q is missing", said)
		}
	}
}
