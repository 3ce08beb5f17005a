package dialogue

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"reifekompass/app/desk"
	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/region"
	"reifekompass/assessment/session"
	"reifekompass/assessment/store"
	"reifekompass/assets"
)

// place is the computer of an agency.
type place struct {
	t     *testing.T
	dir   string
	desk  *desk.Dialogue
	work  *session.Session
	reads []string
	went  kit.Route
}

func newPlace(t *testing.T) *place {
	t.Helper()
	p := &place{t: t, dir: t.TempDir()}
	kept, err := store.Open(t.Context(), store.Options{Dir: filepath.Join(t.TempDir(), "daten"), Clock: kittest.Noon})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	places, err := region.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := assets.Files.ReadFile(assets.DialogueFile)
	if err != nil {
		t.Fatal(err)
	}
	own := kittest.Catalogue(t)
	asked, err := catalogue.ParseDialogue("asked", raw, own)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk.Desk{Store: kept, Catalogue: own, Places: places, Clock: kittest.Noon}
	p.desk = &desk.Dialogue{Desk: d, Store: kept, Questionnaire: asked}
	id, err := d.New(t.Context(), assessment.Agency{Name: "Amt", Kind: assessment.KindCity}, 2026)
	if err != nil {
		t.Fatal(err)
	}
	if p.work, err = d.Open(t.Context(), kept, id); err != nil {
		t.Fatal(err)
	}
	if _, err := p.work.Answer(t.Context(), assessment.Answer{Question: "E1", State: assessment.Answered, Current: 4}); err != nil {
		t.Fatal(err)
	}
	return p
}

func (p *place) ChooseFiles(context.Context, string) ([]string, error) { return p.reads, nil }

func (p *place) ChooseTarget(_ context.Context, _, name string) (string, error) {
	return filepath.Join(p.dir, name), nil
}

func (*place) Asks() bool { return true }

// Go implements kit.Navigator.
func (p *place) Go(to kit.Route) { p.went = to }

func (p *place) show(language string) *kittest.Stage {
	p.t.Helper()
	s := kittest.New(p.t, kittest.Setting{Language: language})
	v := New(Deps{
		Context: p.t.Context(), Kit: s.Kit, Session: p.work, Desk: p.desk, Files: p,
		ReadFile: desk.ReadFile, Changed: func(session.State) {}, Navigate: p, Log: slog.New(slog.DiscardHandler),
	})
	s.Show(v.Content())
	v.Activate()
	return s
}

// write puts a file of answers in the folder.
func (p *place) write(name, text string) string {
	p.t.Helper()
	path := filepath.Join(p.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		p.t.Fatal(err)
	}
	return path
}

func answer(token string, level int, words string) string {
	return fmt.Sprintf(`{"format":"reifekompass-dialogue-answer","version":1,"questionnaire":{"id":"unternehmensdialog","version":"1.0"},`+
		`"token":"%s","answers":[{"question":"U1","level":%d},{"question":"U12","level":3}],"facts":[],"texts":[{"question":"T1","text":"%s"}]}`, token, level, words)
}

// TestDialogueFromTheFormToThePicture asks companies, takes their answers in
// one by one, and deletes them.
func TestDialogueFromTheFormToThePicture(t *testing.T) {
	p := newPlace(t)
	s := p.show("")
	s.MustSee("Bisher 0 von 5 Antworten")
	s.MustNotSee("Alle Antworten löschen …", "Unternehmen und wir")
	s.Press("Formular herausgeben …")
	s.MustSee("Das Formular ist geschrieben.")
	if _, err := os.Stat(filepath.Join(p.dir, "unternehmensdialog.html")); err != nil {
		t.Error(err)
	}

	p.reads = []string{
		p.write("eins.json", answer("a", 1, "Kurze Wege")), p.write("kaputt.json", `{"format":"reifekompass-dialogue-answer"`),
		p.write("umfrage.csv", "token;U1;Farbe\nx;2;rot\ny;7;\nz;1;\n"),
	}
	s.Press("Antworten einlesen …")
	s.MustSee("Das würde übernommen", "eins.json", "kaputt.json", "2 neu, 0 schon da, nicht lesbare Zeilen: 1", "Farbe", "„7“ ist keine Stufe", "Bisher 0 von 5")
	s.Press("3 Antworten übernehmen")
	s.MustSee("3 Antworten sind übernommen.", "Bisher 3 von 5 Antworten")
	s.MustNotSee("Kurze Wege", "Das würde übernommen")

	s.Press("Text aus E-Mail einfügen …")
	s.Write("Hallo,\n" + answer("b", 2, "Mehr Termine"))
	s.Press("Ansehen")
	s.MustSee("Eingefügter Text", "1 neu")
	s.Press("Verwerfen")
	s.MustSee("Bisher 3 von 5")
	p.reads = []string{p.write("zwei.json", answer("b", 2, "Mehr Termine")), p.write("drei.json", answer("c", 2, "Danke"))}
	s.Press("Antworten einlesen …")
	s.Press("2 Antworten übernehmen")
	s.MustSee("5 Antworten von Unternehmen", "In dem einen Punkt, der sich vergleichen lässt, sehen Unternehmen es anders.", "Kurze Wege", "Mehr Termine", "Danke")
	s.MustNotSee("Eindruck alles in allem") // three could judge it

	s.Press("Alle Antworten löschen …")
	s.MustSee("Das lässt sich nicht rückgängig machen.")
	s.Press("Löschen")
	s.MustSee("5 Antworten gelöscht.", "Bisher 0 von 5 Antworten")
	s.Press("Zum Service")
	if p.went.Area != kit.Service || p.went.Assessment != string(p.work.State().Assessment.ID) {
		t.Errorf("went to %+v", p.went)
	}
}

func TestMeanOfTheImpressionGoesIntoTheService(t *testing.T) {
	p := newPlace(t)
	for i := range 5 {
		p.reads = append(p.reads, p.write(fmt.Sprint(i, ".json"), answer(strconv.Itoa(i), 4, "gut")))
	}
	s := p.show("en")
	s.Press("Read in answers …")
	s.Press("Take in 5 answers")
	s.MustSee("On the one point that can be compared companies see it as you do.", "Impression all in all: 3.0 of 4 (5 answers)")
	s.Press("Take over as satisfaction")
	s.MustSee("The mean now stands under “Service” as satisfaction")
	got := p.work.State().Assessment.Inventory.Service().Satisfaction
	if got.Mean != assessment.Whole(3) || got.Answers != assessment.Whole(5) || got.Best != assessment.Whole(4) || got.Date != assessment.MonthOf(2026, 11) {
		t.Errorf("%+v", got)
	}
}
