package submit

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reifekompass/app/desk"
	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/region"
	"reifekompass/assessment/session"
	"reifekompass/assessment/store"
	"reifekompass/assets"
)

// bureau is an agency with its database, whose dialogs answer by themselves.
type bureau struct {
	t        *testing.T
	dir      string
	store    *store.Store
	desk     *desk.Desk
	id       assessment.ID
	chosen   string // what the dialog for a file to read returns
	routes   []kit.Route
	copied   string
	receipts []string
	looked   []assessment.Submission // of which a preview was asked for
}

func newBureau(t *testing.T) *bureau {
	t.Helper()
	b := &bureau{t: t, dir: t.TempDir()}
	var err error
	if b.store, err = store.Open(t.Context(), store.Options{Dir: filepath.Join(b.dir, "daten"), Clock: kittest.Noon}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.store.Close() })
	places, err := region.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	b.desk = &desk.Desk{Store: b.store, Catalogue: kittest.Catalogue(t), Places: places, Clock: kittest.Noon}
	if b.id, err = b.desk.New(t.Context(), assessment.Agency{Name: "Amt für Wirtschaft", Kind: assessment.KindCity}, 2026); err != nil {
		t.Fatal(err)
	}
	return b
}

func (b *bureau) ChooseFile(context.Context, string) (string, error) { return b.chosen, nil }

func (b *bureau) ChooseTarget(_ context.Context, _, name string) (string, error) {
	return filepath.Join(b.dir, name), nil
}

func (*bureau) Asks() bool { return true }

func (*bureau) Reveal(string) error { return nil }

func (b *bureau) Go(to kit.Route) { b.routes = append(b.routes, to) }

// callFile makes the file of a call.
func (b *bureau) callFile() string {
	b.t.Helper()
	file, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		b.t.Fatal(err)
	}
	criteria, err := assets.Files.ReadFile(assets.CriteriaFile)
	if err != nil {
		b.t.Fatal(err)
	}
	elsewhere, err := store.Open(b.t.Context(), store.Options{Dir: filepath.Join(b.dir, "programmstelle"), Clock: kittest.Noon})
	if err != nil {
		b.t.Fatal(err)
	}
	office := programme.New(programme.Deps{Store: elsewhere, Catalogue: kittest.Catalogue(b.t), File: file, Criteria: criteria, Clock: kittest.Noon, Work: 10})
	if _, err := office.MakeKey(b.t.Context(), "vier Wörter sind genug"); err != nil {
		b.t.Fatal(err)
	}
	draft, err := office.Draft(b.t.Context(), assessment.Call{Title: "WF digital", Office: "Programmstelle Mittelau", Email: "x@y.example"})
	if err != nil {
		b.t.Fatal(err)
	}
	given, err := office.GiveOut(b.t.Context(), draft.Call.ID)
	if err != nil {
		b.t.Fatal(err)
	}
	path := filepath.Join(b.dir, "ruf.rkcall")
	if err := os.WriteFile(path, given.File, 0o600); err != nil {
		b.t.Fatal(err)
	}
	if err := elsewhere.Close(); err != nil {
		b.t.Fatal(err)
	}
	return path
}

func (b *bureau) show() (*kittest.Stage, *View) {
	b.t.Helper()
	work, err := b.desk.Open(b.t.Context(), b.store, b.id)
	if err != nil {
		b.t.Fatal(err)
	}
	s := kittest.New(b.t, kittest.Setting{})
	agency := &handover.Agency{Store: b.store, Clock: kittest.Noon}
	var v *View
	v = New(Deps{
		Context: b.t.Context(), Kit: s.Kit, Session: work, Agency: agency, Attachments: b.store, Desk: b.desk, Files: b,
		OpenCall: func(ctx context.Context, path string) (assessment.CallRecord, error) {
			return desk.OpenCallFile(ctx, agency, path)
		},
		HandOver: desk.HandOver, LoadAttachment: desk.LoadAttachment, ReadFile: desk.ReadFile, Difference: desk.Difference,
		WriteReceipt: func(r assessment.Received, _ *assessment.CallRecord, path string) error {
			b.receipts = append(b.receipts, r.Agency+" "+filepath.Base(path))
			return nil
		},
		Copy: func(text string) { b.copied = text }, Preview: func(s *assessment.Submission) { b.looked = append(b.looked, *s) }, Reopened: func() { v.presenter.Refresh() },
		Changed: func(session.State) {}, Navigate: b, Log: slog.New(slog.DiscardHandler),
	})
	s.Show(v.Content())
	v.Activate()
	return s, v
}

func TestAgencyOpensACallAndHandsOver(t *testing.T) {
	b := newBureau(t)
	b.chosen = b.callFile()
	s, _ := b.show()
	s.MustSee("Noch keine Ausschreibung gewählt")
	s.Press("Ausschreibung öffnen …")
	s.MustSee("Programmstelle Mittelau", "Ist alles da?", "0 von 56 Fragen beantwortet", "Fassung 1")
	s.Press("Datei zum Abgeben erstellen …")
	s.MustSee("Die Ausschreibung verlangt noch etwas", "0 von 14 Kernfragen beantwortet")
	s.Press("Trotzdem abgeben …")
	s.MustSee("Fassung 1 ist erstellt und geprüft", "Bisher abgegeben", "Seit Fassung 1 hat sich nichts geändert.")
	if found, err := filepath.Glob(filepath.Join(b.dir, "*.rksub")); err != nil || len(found) != 1 {
		t.Errorf("files %v, %v", found, err)
	}
	s.Press("E-Mail-Text kopieren")
	if !strings.Contains(b.copied, "Fingerabdruck") {
		t.Errorf("copied %q", b.copied)
	}
	s.Press("Quittung als PDF …")
	s.MustSee("Senden Sie die Datei an", "Die Quittung ist geschrieben")
	if len(b.receipts) != 1 || !strings.HasPrefix(b.receipts[0], "Amt für Wirtschaft ") || !strings.HasSuffix(b.receipts[0], "-fassung-1.pdf") {
		t.Errorf("receipts %v", b.receipts)
	}
}

func TestPreviewShowsWhatTheFileHolds(t *testing.T) {
	b := newBureau(t)
	b.chosen = b.callFile()
	s, v := b.show()
	s.Press("Ausschreibung öffnen …")
	said := assessment.Answer{Question: "B2", State: assessment.Answered, Current: 3, ForJury: "für die Jury", Internal: "bleibt hier", Discussion: true}
	if _, err := v.deps.Session.Answer(t.Context(), said); err != nil {
		t.Fatal(err)
	}
	v.Activate()
	s.Press("Vorschau: genau so sieht es die Jury")
	if len(b.looked) != 1 || b.looked[0].Print != v.presenter.prepared.Submission.Print || b.looked[0].Revision != 1 {
		t.Fatalf("looked at %+v", b.looked)
	}
	got := b.looked[0].Assessment.Answer("B2")
	if got.Current != 3 || got.ForJury != "für die Jury" || got.Internal != "" || got.Discussion {
		t.Errorf("B2 is shown as %+v", got)
	}
}

func TestWhatIsMissingLeadsToItsPlace(t *testing.T) {
	b := newBureau(t)
	b.chosen = b.callFile()
	s, v := b.show()
	s.Press("Ausschreibung öffnen …")
	for _, point := range v.state.Points {
		if point.Action == "" && !point.Done {
			t.Errorf("%q leads nowhere", point.Title)
		}
	}
	for _, point := range v.state.Points {
		want := map[kit.Area]string{kit.Vision: "J1", kit.Processes: "P01"}[point.Route.Area]
		if point.Route.Entry != want {
			t.Errorf("%q leads to %q, want %q", point.Title, point.Route.Entry, want)
		}
	}
	s.Press("Zeigen")
	if len(b.routes) != 1 || b.routes[0].Area != kit.Guide || b.routes[0].Question != "A1" || b.routes[0].Back != kit.Submit {
		t.Errorf("routes %+v", b.routes)
	}
	v.kit.Focus(nil)
	v.Deactivate()
	v.Activate()
	if got, want := v.kit.FocusedIn(v.body), "Zeigen: 0 von 56 Fragen beantwortet"; got != want {
		t.Errorf("coming back, the focus is at %q, want %q", got, want)
	}
	v.Activate()
	if v.kit.FocusedIn(v.foot) != "Datei zum Abgeben erstellen …" {
		t.Error("coming from elsewhere, the focus is not at the main button")
	}
}

func TestSpreadsheetGoesOutAndComesBack(t *testing.T) {
	b := newBureau(t)
	s, v := b.show()
	for _, way := range []string{"Webformular …", "CSV …", "Tabelle (XLSX) …"} {
		s.Press(way)
	}
	s.MustSee("Die Tabelle ist geschrieben")
	if got := v.kit.FocusedIn(v.body); got != "Ordner öffnen" {
		t.Errorf("after writing, the focus is at %q", got)
	}
	b.chosen = filepath.Join(b.dir, string(b.id)+".xlsx")
	s.Press("Tabelle oder Antwortdatei einlesen …")
	s.MustSee("Die Datei enthält nichts Neues.")
	if _, err := v.deps.Session.Answer(t.Context(), assessment.Answer{Question: "B2", State: assessment.Answered, Current: 3}); err != nil {
		t.Fatal(err)
	}
	s.Press("Tabelle oder Antwortdatei einlesen …")
	s.MustSee("Änderungen übernehmen?", "Antworten geändert oder neu: 1")
	s.Press("Übernehmen")
	s.MustSee("Die Änderungen sind übernommen.")
	if got := said(v.deps.Session.State(), "B2").State; got != assessment.Open {
		t.Errorf("B2 is %v", got)
	}
	if state, _, err := v.deps.Session.Undo(t.Context()); err != nil || said(state, "B2").Current != 3 {
		t.Errorf("undone: %v", err)
	}
}

func TestAttachmentsAreKeptAndTakenAway(t *testing.T) {
	b := newBureau(t)
	b.chosen = b.callFile()
	s, _ := b.show()
	s.Press("Ausschreibung öffnen …")
	b.chosen = filepath.Join(b.dir, "Zielbild.pdf")
	if err := os.WriteFile(b.chosen, []byte("%PDF-1.7"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Press("Anlage hinzufügen …")
	s.MustSee("Zielbild.pdf", "Anlagen: 1")
	b.chosen = filepath.Join(b.dir, "programm.exe")
	if err := os.WriteFile(b.chosen, []byte("MZ"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Press("Anlage hinzufügen …")
	s.MustSee("Anlage", "Zielbild.pdf")
	s.MustNotSee("programm.exe")
}

// said is the answer to a question in a state of the session.
func said(state session.State, id assessment.QuestionID) assessment.Answer {
	return state.Assessment.Answer(id)
}
