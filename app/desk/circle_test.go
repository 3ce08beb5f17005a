package desk_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/reports"
	"reifekompass/reports/document"
	"reifekompass/reports/pdf"
)

// lettered are the samples with the letters of their round.
type lettered struct {
	*sampled

	letters []string
	opener  *desk.Opener
}

// TestALetterBringsThePeerGroup plays the samples once for all that can be done
// with their letters.
func TestALetterBringsThePeerGroup(t *testing.T) {
	l := &lettered{sampled: playSample(t, assessment.German)}
	l.desk.WritePDF, l.desk.Circles = pdf.Write, l.store
	l.opener = &desk.Opener{
		Desk: l.desk, Agency: &handover.Agency{Store: l.store, Clock: later}, Team: &desk.Team{Desk: l.desk, Store: l.store}, Store: l.store,
	}
	l.write(t, true)
	t.Run("into the own report", l.ownReport)
	t.Run("as coarse as printed", l.tellsNoMore)
	t.Run("not of others", l.elsewhere)
	t.Run("taken out of the letter", l.alone)
	t.Run("not of other questions", l.otherQuestions)
	t.Run("damaged, but the rest is made", l.damaged)
	t.Run("not as a draft", l.draft)
}

// write writes the letters anew.
func (l *lettered) write(t *testing.T, final bool) {
	t.Helper()
	papers := desk.JuryPapers{Office: &jury.Office{Store: l.store, Clock: later}, Kept: l.store, Desk: l.desk}
	o := reports.Options{Words: kittest.Words(t, "de"), Language: assessment.German, Date: later(), Final: final}
	l.letters = nil
	if err := papers.Letters(t.Context(), l.call, t.TempDir(), o, func(_, path string, _, _ int) { l.letters = append(l.letters, path) }); err != nil {
		t.Fatal(err)
	}
}

// group is the page about the peer group of an own report; nil: there is none.
func (l *lettered) group(t *testing.T, id assessment.ID, chosen string) *document.Section {
	t.Helper()
	d, err := l.desk.Own(t.Context(), id, reports.Options{Words: kittest.Words(t, "de"), Language: assessment.German, Date: later(), Summary: chosen})
	if err != nil {
		t.Fatal(err)
	}
	for i := range d.Sections {
		if d.Sections[i].Anchor == "circle" {
			return &d.Sections[i]
		}
	}
	return nil
}

func (l *lettered) ownReport(t *testing.T) {
	opened, err := l.opener.Open(t.Context(), l.letters[0])
	if err != nil || opened.Circle == nil || opened.Circle.Agency == "" || opened.Circle.Year == 0 {
		t.Fatalf("got %+v, %v", opened, err)
	}
	id := opened.Circle.Assessment
	for chosen, there := range map[string]bool{"": true, reports.OnlyCircle: true, reports.NoSummary: false} {
		page := l.group(t, id, chosen)
		if (page != nil) != there {
			t.Errorf("%q: page %t, want %t", chosen, page != nil, there)
		}
	}
	if title := l.group(t, id, "").Title; !strings.Contains(title, "Vergleichsgruppe") {
		t.Errorf("got %q", title)
	}
	offers, err := l.desk.Summaries(t.Context(), id)
	if err != nil || len(offers) != 1 || offers[0].ID != reports.OnlyCircle || release.Usual(offers) != reports.OnlyCircle {
		t.Errorf("offers %+v, %v", offers, err)
	}
	in, err := l.desk.CircleOf(t.Context(), id)
	if _, there := reports.PictureOf(kittest.Words(t, "de"), &in); !there || err != nil {
		t.Errorf("no picture, %v", err)
	}
	if _, err := l.opener.Open(t.Context(), l.letters[0]); err != nil {
		t.Errorf("again: %v", err)
	}
}

// damaged keeps what is no letter in place of one.
func (l *lettered) damaged(t *testing.T) {
	opened, err := l.opener.Open(t.Context(), l.letters[2])
	if err != nil {
		t.Fatal(err)
	}
	id := opened.Circle.Assessment
	kept, err := l.store.Circles(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	broken := kept[0]
	broken.File = broken.File[:40]
	if err := l.store.KeepCircle(t.Context(), broken); err != nil {
		t.Fatal(err)
	}
	if l.group(t, id, "") != nil {
		t.Error("a page of nothing")
	}
	offers, err := l.desk.Summaries(t.Context(), id)
	if err != nil || len(offers) != 1 || !offers[0].Unreadable || release.Usual(offers) != "" {
		t.Errorf("offers %+v, %v", offers, err)
	}
	o := reports.Options{Words: kittest.Words(t, "de"), Language: assessment.German, Date: later(), Summary: reports.OnlyCircle}
	if _, err := l.desk.Own(t.Context(), id, o); !errors.Is(err, handover.ErrUnreadableLetter) {
		t.Errorf("asked for the group alone: %v", err)
	}
	if said := explain.Sentence(o.Words, handover.ErrUnreadableLetter); !strings.Contains(said, "noch einmal") {
		t.Error(said)
	}
	if _, err := l.opener.Open(t.Context(), l.letters[2]); err != nil || l.group(t, id, "") == nil {
		t.Errorf("opened again: %v", err)
	}
}

// otherQuestions keeps a letter of another version.
func (l *lettered) otherQuestions(t *testing.T) {
	opened, err := l.opener.Open(t.Context(), l.letters[0])
	if err != nil {
		t.Fatal(err)
	}
	in, err := l.desk.CircleOf(t.Context(), opened.Circle.Assessment)
	if err != nil || !in.Circle.Says() {
		t.Fatalf("got %+v, %v", in.Circle, err)
	}
	kept, err := l.store.Circles(t.Context(), opened.Circle.Assessment)
	if err != nil {
		t.Fatal(err)
	}
	kept[0].File = []byte(strings.Replace(string(kept[0].File), `"version": "`, `"version": "9`, 1))
	if err := l.store.KeepCircle(t.Context(), kept[0]); err != nil {
		t.Fatal(err)
	}
	if l.group(t, opened.Circle.Assessment, "") != nil {
		t.Error("values of other questions stand in the report")
	}
}

func (l *lettered) draft(t *testing.T) {
	l.write(t, false)
	if _, err := l.opener.Open(t.Context(), l.letters[0]); !errors.Is(err, exchange.ErrNoData) {
		t.Errorf("got %v", err)
	}
}

func (l *lettered) elsewhere(t *testing.T) {
	elsewhere := newComputer(t)
	_, err := elsewhere.opener.Open(t.Context(), l.letters[0])
	if !errors.Is(err, handover.ErrOtherSeries) {
		t.Fatalf("got %v", err)
	}
	if said := explain.Sentence(kittest.Words(t, "de"), err); !strings.Contains(said, "nicht von diesem Rechner abgegeben") {
		t.Error(said)
	}
	_, err = elsewhere.opener.Import(t.Context(), l.letters[0])
	if said := explain.Sentence(kittest.Words(t, "de"), err); !strings.Contains(said, "keine Selbsteinschätzung") || !strings.Contains(said, filepath.Base(l.letters[0])) {
		t.Error(said)
	}
}

// alone opens what somebody took out of the PDF.
func (l *lettered) alone(t *testing.T) {
	opened, err := l.opener.Open(t.Context(), l.letters[1])
	if err != nil {
		t.Fatal(err)
	}
	kept, err := l.store.Circles(t.Context(), opened.Circle.Assessment)
	if err != nil {
		t.Fatal(err)
	}
	c := newComputer(t)
	path := c.write("vergleichsgruppe.json", kept[0].File)
	if again, err := l.opener.Open(t.Context(), path); err != nil || again.Circle == nil || again.Circle.Assessment != opened.Circle.Assessment {
		t.Errorf("got %+v, %v", again, err)
	}
	if _, err := c.opener.Import(t.Context(), path); err == nil {
		t.Error("it was imported as an assessment")
	}
	broken := c.write("kaputt.json", kept[0].File[:len(kept[0].File)-20])
	_, err = l.opener.Open(t.Context(), broken)
	if said := explain.Sentence(kittest.Words(t, "de"), err); !strings.Contains(said, "Die Vergleichsgruppe in") || !strings.Contains(said, "kaputt.json") {
		t.Error(said)
	}
}

// tellsNoMore: what is in the files is as coarse as what is printed.
func (l *lettered) tellsNoMore(t *testing.T) {
	for _, path := range l.letters {
		opened, err := l.opener.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		kept, err := l.store.Circles(t.Context(), opened.Circle.Assessment)
		if err != nil {
			t.Fatal(err)
		}
		c, err := exchange.ReadCircle(strings.NewReader(string(kept[0].File)))
		if err != nil || c.Circle.Members < transfer.MinPeers || c.Series != kept[0].Series || !c.Fictional {
			t.Errorf("%s: %+v, %v", path, c, err)
		}
		for id, v := range c.Circle.Values {
			if v.Mean%transfer.Step+v.Half.Low%transfer.Step+v.Half.High%transfer.Step != 0 {
				t.Errorf("%s: %s has %+v", path, id, v)
			}
		}
	}
}
