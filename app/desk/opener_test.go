package desk_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"hash/crc32"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/region"
	"reifekompass/assessment/store"
	"reifekompass/assessment/team"
	"reifekompass/assets"
	"reifekompass/reports"
	"reifekompass/reports/pdf"
)

// computer is an installation with everything that opens files.
type computer struct {
	t      *testing.T
	dir    string
	store  *store.Store
	opener *desk.Opener
}

func newComputer(t *testing.T) *computer {
	t.Helper()
	c := &computer{t: t, dir: t.TempDir()}
	var err error
	if c.store, err = store.Open(t.Context(), store.Options{Dir: filepath.Join(c.dir, "daten"), Clock: kittest.Noon}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.store.Close() })
	places, err := region.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk.Desk{Store: c.store, Catalogue: kittest.Catalogue(t), Places: places, Clock: kittest.Noon, WritePDF: pdf.Write}
	c.opener = &desk.Opener{
		Desk: d, Agency: &handover.Agency{Store: c.store, Clock: kittest.Noon}, Team: &desk.Team{Desk: d, Store: c.store}, Store: c.store,
	}
	return c
}

func (c *computer) write(name string, content []byte) string {
	c.t.Helper()
	path := filepath.Join(c.dir, name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		c.t.Fatal(err)
	}
	return path
}

func (c *computer) open(path string) assessment.Opened {
	c.t.Helper()
	opened, err := c.opener.Open(c.t.Context(), path)
	if err != nil {
		c.t.Fatal(err)
	}
	return opened
}

// refused opens a file that is not taken and returns the sentence about it.
func (c *computer) refused(path string) string {
	c.t.Helper()
	before := c.count()
	_, err := c.opener.Open(c.t.Context(), path)
	if err == nil {
		c.t.Fatalf("%s was taken", path)
	}
	if after := c.count(); after != before {
		c.t.Errorf("%s: %d things here, before %d", path, after, before)
	}
	return explain.Sentence(kittest.Words(c.t, "de"), err)
}

// count is how much is stored.
func (c *computer) count() int {
	c.t.Helper()
	list, err := c.store.List(c.t.Context())
	if err != nil {
		c.t.Fatal(err)
	}
	calls, err := c.store.Calls(c.t.Context())
	if err != nil {
		c.t.Fatal(err)
	}
	return len(list) + len(calls)
}

func (c *computer) begin(name string) assessment.ID {
	c.t.Helper()
	id, err := c.opener.Desk.New(c.t.Context(), assessment.Agency{Name: name, Kind: assessment.KindCity}, 2026)
	if err != nil {
		c.t.Fatal(err)
	}
	return id
}

// givenOut makes a call on another computer and returns its file.
func givenOut(t *testing.T) []byte {
	t.Helper()
	file, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		t.Fatal(err)
	}
	criteria, err := assets.Files.ReadFile(assets.CriteriaFile)
	if err != nil {
		t.Fatal(err)
	}
	office := programme.New(programme.Deps{
		Store: newComputer(t).store, Catalogue: kittest.Catalogue(t), File: file, Criteria: criteria, Clock: kittest.Noon, Work: 10,
	})
	if _, err := office.MakeKey(t.Context(), "vier Wörter sind genug"); err != nil {
		t.Fatal(err)
	}
	draft, err := office.Draft(t.Context(), assessment.Call{Title: "WF digital", Office: "Programmstelle Mittelau", Email: "x@y.example"})
	if err != nil {
		t.Fatal(err)
	}
	given, err := office.GiveOut(t.Context(), draft.Call.ID)
	if err != nil {
		t.Fatal(err)
	}
	return given.File
}

func TestCallLeadsOn(t *testing.T) {
	c := newComputer(t)
	path := c.write("ruf.rkcall", givenOut(t))
	first := c.open(path).Call
	if first == nil || first.Known || len(first.Former)+len(first.Free)+len(first.Answering) > 0 || first.Record.Call.Title != "WF digital" {
		t.Fatalf("on an empty computer: %+v", first)
	}
	old := c.begin("Stadt Ahlenfurt")
	_ = c.begin("Stadt Ahlenfurt")
	sample := assessment.Assessment{
		Agency: assessment.Agency{Name: "Muster", Fictional: true}, Year: 2026, CatalogueID: kittest.Catalogue(t).ID, CatalogueVersion: "1.0", Status: assessment.Draft,
	}
	if _, err := c.store.Create(t.Context(), sample); err != nil {
		t.Fatal(err)
	}
	again := c.open(path).Call
	if !again.Known || len(again.Free) != 2 || len(again.Former) != 1 || again.Former[0].Name != "Stadt Ahlenfurt" || again.Former[0].Kind != assessment.KindCity {
		t.Fatalf("with two assessments: known %t, free %d, former %+v", again.Known, len(again.Free), again.Former)
	}
	call := again.Record.Call.ID
	if err := c.opener.Attach(t.Context(), old, call); err != nil {
		t.Fatal(err)
	}
	begun, err := c.opener.Begin(t.Context(), again.Former[0], call)
	if err != nil {
		t.Fatal(err)
	}
	last := c.open(path).Call
	if len(last.Answering) != 2 || len(last.Free) != 1 || len(last.Former) != 1 {
		t.Errorf("answering %d, free %d, former %d", len(last.Answering), len(last.Free), len(last.Former))
	}
	a, err := c.store.Load(t.Context(), begun)
	if err != nil || a.Call != call || a.Year != last.Record.Call.Year || a.Agency.Name != "Stadt Ahlenfurt" {
		t.Errorf("begun: %+v, %v", a.Agency, err)
	}
}

func TestSamplesAreOfferedOnlyWhereNothingElseIs(t *testing.T) {
	c := newComputer(t)
	path := c.write("ruf.rkcall", givenOut(t))
	if _, err := c.opener.Desk.Samples(t.Context(), assets.Files); err != nil {
		t.Fatal(err)
	}
	if offer := c.open(path).Call; len(offer.Free) == 0 || len(offer.Former) != 0 {
		t.Errorf("only samples: free %d, former %v", len(offer.Free), offer.Former)
	}
	own := c.begin("Stadt Ahlenfurt")
	if offer := c.open(path).Call; len(offer.Free) != 1 || offer.Free[0].ID != own {
		t.Errorf("with an own one: %+v", offer.Free)
	}
}

// stored packs a container anew as the format asks for it, with one entry
// changed.
func stored(t *testing.T, raw []byte, name, from, to string) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	w := zip.NewWriter(&file)
	for _, entry := range archive.File {
		r, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if entry.Name == name {
			content = bytes.Replace(content, []byte(from), []byte(to), 1)
		}
		size := uint64(len(content))
		f, err := w.CreateRaw(&zip.FileHeader{
			Name: entry.Name, ModifiedDate: 0x21, CRC32: crc32.ChecksumIEEE(content), CompressedSize64: size, UncompressedSize64: size, //nolint:staticcheck // Modified would add an extra field
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestAJuryFileIsLeftToTheDeskOfItsJuror(t *testing.T) {
	c := newComputer(t)
	for _, head := range []string{"age-encryption.org/v1\n-> reifekompass jury\n\n", "age-encryption.org/v1\n-> scrypt AAAA 18\n"} {
		opened, err := c.opener.Open(t.Context(), c.write("akte.rkjury", []byte(head)))
		if err != nil || !opened.Jury {
			t.Errorf("%q: %+v, %v", head, opened, err)
		}
	}
}

func TestFilesThatAreNotTakenGetASentenceEach(t *testing.T) {
	c := newComputer(t)
	call := givenOut(t)
	flipped := bytes.Clone(call)
	flipped[len(flipped)/2] ^= 1
	files := map[string]struct {
		content []byte
		want    string
	}{
		"halb.rkcall":     {call[:len(call)/2], "unvollständig oder beschädigt angekommen"},
		"bit.rkcall":      {flipped, "wurde nicht geöffnet"},
		"anfang.rkcall":   {call[:20], "ist keine Datei von Reifekompass, oder sie ist beschädigt"},
		"neuer.rkcall":    {stored(t, call, "manifest.json", `"version": 1`, `"version": 9`), "Bitte aktualisieren Sie Reifekompass"},
		"geändert.rkcall": {stored(t, call, "call.json", "WF digital", "WF anders!"), "nach dem Erstellen verändert"},
		"art.rkcall":      {[]byte("age-encryption.org/v1\n-> x"), "verschlossene Bewerbung; nur die Programmstelle kann sie öffnen"},
		"urne.rkballot":   {[]byte("age-encryption.org/v1\n-> reifekompass ballot\n\n"), "Juryabgabe, also die verschlossenen Bewertungen eines Jurymitglieds; nur die Programmstelle"},
		"brief.rkcall":    {[]byte("Sehr geehrte Damen und Herren"), "ist keine Datei von Reifekompass"},
		"bild.png":        {[]byte("\x89PNG\r\n\x1a\n"), "ist keine Datei von Reifekompass"},
		"leer.rkcall":     {nil, "ist keine Datei von Reifekompass"},
		"form.html":       {[]byte("<!doctype html><html>"), "ist das Webformular selbst"},
		"fremd.json":      {[]byte(`{"a": 1}`), "kann nicht gelesen werden"},
		"neuer.json":      {[]byte(`{"format": "reifekompass-answers", "version": 7}`), "Bitte aktualisieren Sie Reifekompass"},
		"fremd.pdf":       {[]byte("%PDF-1.7\n"), "fremd.pdf"},
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		got := c.refused(c.write(name, files[name].content))
		if !strings.Contains(got, files[name].want) || strings.ContainsAny(got, "«\n") || !strings.Contains(got, name) {
			t.Errorf("%s: %q, want %q", name, got, files[name].want)
		}
	}
	if got := c.refused(filepath.Join(c.dir, "nicht.da")); !strings.Contains(got, "nicht.da") {
		t.Errorf("no file: %q", got)
	}
}

func TestKnownCallExcusesNoDamagedFile(t *testing.T) {
	c := newComputer(t)
	call := givenOut(t)
	c.open(c.write("ruf.rkcall", call))
	_, err := c.opener.Open(t.Context(), c.write("anders.rkcall", call[:len(call)-1]))
	if err == nil {
		t.Error("a file that is cut off was taken because its call is known")
	}
}

func TestPapersThatHoldNoAnswersAreNamed(t *testing.T) {
	c := newComputer(t)
	for _, code := range []string{"de", "en"} {
		options := reports.Options{Words: kittest.Words(t, code), Language: assessment.Language(code), Date: kittest.Noon()}
		receipt, err := reports.Receipt(assessment.Received{Agency: "Amt", Made: kittest.Noon()}, &assessment.CallRecord{}, options)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(c.dir, code+".pdf")
		if err := c.opener.Desk.WriteDocument(receipt, path); err != nil {
			t.Fatal(err)
		}
		if got := c.refused(path); !strings.Contains(got, "ist eine Quittung") {
			t.Errorf("%s: %q", code, got)
		}
	}
	ids := []assessment.ID{c.begin("Stadt Ahlenfurt"), c.begin("Kreis Brack")}
	options := reports.Options{Words: kittest.Words(t, "de"), Language: assessment.German, Date: kittest.Noon()}
	path := filepath.Join(c.dir, "vergleich.pdf")
	if err := c.opener.Desk.WriteComparison(t.Context(), ids, path, options); err != nil {
		t.Fatal(err)
	}
	if got := c.refused(path); !strings.Contains(got, "ist ein Vergleichsbericht") {
		t.Errorf("comparison: %q", got)
	}
}

func TestOwnReportIsOfferedBeforeItIsTakenIn(t *testing.T) {
	c := newComputer(t)
	path := filepath.Join(c.dir, "eigen.pdf")
	options := reports.Options{Words: kittest.Words(t, "de"), Language: assessment.German, Date: kittest.Noon()}
	if err := c.opener.Desk.WriteOwn(t.Context(), c.begin("Stadt Ahlenfurt"), path, options); err != nil {
		t.Fatal(err)
	}
	opened := c.open(path)
	if opened.Report == nil || opened.Report.Agency.Name != "Stadt Ahlenfurt" || opened.Assessment != "" || c.count() != 1 {
		t.Fatalf("opened %+v, %d things here", opened, c.count())
	}
	if _, err := c.opener.Import(t.Context(), path); err != nil || c.count() != 2 {
		t.Errorf("taken in: %v, %d things here", err, c.count())
	}
}

func TestPartGoesOutAndComesBackToItsAssessment(t *testing.T) {
	home, away := newComputer(t), newComputer(t)
	home.begin("Kreis Brack")
	id := home.begin("Stadt Ahlenfurt")
	out, back := filepath.Join(home.dir, "teil.rkpart"), filepath.Join(away.dir, "zurück.rkpart")
	if _, err := home.opener.Team.GiveOut(t.Context(), id, team.Order{}, out); err != nil {
		t.Fatal(err)
	}
	opened := away.open(out)
	if opened.What != assessment.OpenedPart || opened.Assessment == "" {
		t.Fatalf("away: %+v", opened)
	}
	if err := away.opener.Team.Return(t.Context(), opened.Assessment, "IT", back); err != nil {
		t.Fatal(err)
	}
	if got := home.open(back); got.What != assessment.OpenedReturned || got.Assessment != id || got.Role != "IT" {
		t.Errorf("back home: %+v", got)
	}
	if got := home.open(back); got.What != assessment.OpenedAgain || got.Assessment != id {
		t.Errorf("once more: %+v", got)
	}
	if got := away.refused(back); !strings.Contains(got, "wurde auf diesem Rechner nicht herausgegeben") {
		t.Errorf("where it was filled in: %q", got)
	}
	if err := home.store.Delete(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	_, err := home.opener.Open(t.Context(), back)
	if foreign, ok := errors.AsType[*team.BelongError](err); !ok || foreign.Why != team.UnknownPackage {
		t.Errorf("after its assessment was deleted: %v", err)
	}
}
