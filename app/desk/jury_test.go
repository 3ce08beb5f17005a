package desk_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"reifekompass/app/desk"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/region"
	"reifekompass/assessment/store"
	"reifekompass/assets"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// chamber is an office with a round of three applicants, on a disk.
type chamber struct {
	t      *testing.T
	dir    string
	call   assessment.CallID
	office *jury.Office
	desk   *desk.Jury
	papers *desk.JuryPapers
}

func newChamber(t *testing.T, jurors ...assessment.Juror) *chamber {
	t.Helper()
	dir := t.TempDir()
	opened, err := store.Open(t.Context(), store.Options{Dir: filepath.Join(dir, "daten"), Clock: kittest.Noon})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = opened.Close() })
	c := &chamber{t: t, dir: dir, office: &jury.Office{Store: opened, Clock: kittest.Noon}}
	c.call = giveOut(t, opened)
	var arrivals []assessment.Arrival
	for i := range 3 {
		arrivals = append(arrivals, assessment.Arrival{Received: assessment.Received{
			Call: c.call, Agency: fmt.Sprintf("Stadt Ä%d", i+1), Revision: 1, Series: fmt.Sprintf("%032d", i), Standing: assessment.StandingCurrent,
			Print: assessment.Fingerprint{byte(i)}, Made: kittest.Noon(), At: kittest.Noon(), FileName: "x.rksub",
		}, Payload: payloadOf(t, c.call, i), File: []byte{byte(i)}})
	}
	c.do(opened.Receive(t.Context(), arrivals, nil))
	c.do(c.office.Open(t.Context(), c.call, time.Time{}))
	for _, j := range jurors {
		_, err := c.office.PutJuror(t.Context(), c.board(), j)
		c.do(err)
	}
	c.desk = &desk.Jury{Office: c.office, Keys: opened, Work: 10}
	c.papers = &desk.JuryPapers{Office: c.office, Kept: opened, Desk: &desk.Desk{
		Store: opened, Catalogue: kittest.Catalogue(t), Places: &region.Table{}, Clock: kittest.Noon,
		WritePDF: func(w io.Writer, doc document.Document) error {
			_, err := io.WriteString(w, doc.Title)
			return err
		},
	}}
	return c
}

// payloadOf is what an applicant handed over, but for what seals it.
func payloadOf(t *testing.T, call assessment.CallID, i int) []byte {
	t.Helper()
	signer, err := sealed.SignerOf(bytes.Repeat([]byte{byte(i + 1)}, 32))
	if err != nil {
		t.Fatal(err)
	}
	asked := kittest.Catalogue(t)
	prepared, err := exchange.PrepareSubmission(&assessment.Submission{
		Call: call, CallPrint: assessment.Fingerprint{1}, Series: fmt.Sprintf("%032d", i), Revision: 1, Made: kittest.Noon(),
		Assessment: assessment.Assessment{
			Agency: assessment.Agency{Name: fmt.Sprintf("Stadt Ä%d", i+1), Kind: assessment.KindCity}, Year: 2026, Status: assessment.Complete,
			CatalogueID: asked.ID, CatalogueVersion: asked.Version,
		},
	}, signer)
	if err != nil {
		t.Fatal(err)
	}
	return prepared.Payload()
}

// unread keeps what cannot be opened.
type unread struct{}

func (unread) ReceivedPayload(context.Context, assessment.Fingerprint) ([]byte, error) {
	return []byte("x"), nil
}

// giveOut makes a call and gives it out.
func giveOut(t *testing.T, opened *store.Store) assessment.CallID {
	t.Helper()
	file, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		t.Fatal(err)
	}
	criteria, err := assets.Files.ReadFile(assets.CriteriaFile)
	if err != nil {
		t.Fatal(err)
	}
	p := programme.New(programme.Deps{Store: opened, Catalogue: kittest.Catalogue(t), File: file, Criteria: criteria, Clock: kittest.Noon, Work: 10})
	if _, err := p.MakeKey(t.Context(), "vier Wörter sind genug"); err != nil {
		t.Fatal(err)
	}
	draft, err := p.Draft(t.Context(), assessment.Call{Title: "WF digital", Office: "Programmstelle", Email: "x@y.example"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.GiveOut(t.Context(), draft.Call.ID); err != nil {
		t.Fatal(err)
	}
	return draft.Call.ID
}

func (c *chamber) do(err error) {
	c.t.Helper()
	if err != nil {
		c.t.Fatal(err)
	}
}

func (c *chamber) board() *jury.Board {
	c.t.Helper()
	b, err := c.office.Board(c.t.Context(), c.call)
	c.do(err)
	return b
}

// logged counts the lines of a kind.
func (c *chamber) logged(kind assessment.LogKind) int {
	count := 0
	for _, e := range c.board().Round.Log {
		if e.Kind == kind {
			count++
		}
	}
	return count
}

func TestEveryJurorGetsAFileOfTheirOwn(t *testing.T) {
	c := newChamber(t, assessment.Juror{Name: "Ada Ä. Eins"}, assessment.Juror{Name: "Bo", Recipient: "age1niemand"}, assessment.Juror{Name: "李"})
	var heard []string
	made, err := c.desk.GiveAll(t.Context(), c.call, "ein Kennwort für die Jury", c.dir, func(done, total int) { heard = append(heard, fmt.Sprint(done, "/", total)) })
	if err != nil || len(made) != 3 || strings.Join(heard, " ") != "0/3 1/3 2/3" {
		t.Fatalf("made %v, heard %v, %v", made, heard, err)
	}
	if made[0].Err != nil || !errors.Is(made[1].Err, assessment.ErrNoKey) || made[2].Err != nil {
		t.Errorf("made %v", made)
	}
	for _, i := range []int{0, 2} {
		var found exchange.JuryFile
		c.do(desk.ReadFile(made[i].Path, func(r io.Reader) (err error) {
			found, err = exchange.OpenJuryFileWithPassphrase(r, "ein Kennwort für die Jury")
			return err
		}))
		if found.Jury.Juror.ID != made[i].Juror || len(found.Jury.Names) != 3 {
			t.Errorf("%s is for %s, with %d names", made[i].Path, found.Jury.Juror.ID, len(found.Jury.Names))
		}
	}
	if name := filepath.Base(made[0].Path); !strings.HasPrefix(name, "jury-ada-ae-eins-") || filepath.Base(made[2].Path) != "jury-"+string(made[2].Juror)[:8]+".rkjury" {
		t.Errorf("called %s and %s", name, made[2].Path)
	}
	if _, err := os.Stat(made[1].Path); err == nil || c.logged(assessment.LogFile) != 2 {
		t.Errorf("a refused file is there, or the log says so: %v, %d lines", err, c.logged(assessment.LogFile))
	}
	gone, stop := context.WithCancel(t.Context())
	stop()
	if made, err := c.desk.GiveAll(gone, c.call, "x", c.dir, func(int, int) {}); !errors.Is(err, context.Canceled) || len(made) != 0 {
		t.Errorf("stopped: %v, %v", made, err)
	}
}

func TestLettersAreLoggedWhenAllAreWritten(t *testing.T) {
	c := newChamber(t, assessment.Juror{Name: "Ada"})
	o := reports.Options{Words: kittest.Words(t, "de"), Language: assessment.German, Date: kittest.Noon(), Final: true}
	ignore := func(string, string, int, int) {}
	var early *jury.Error
	if err := c.papers.Letters(t.Context(), c.call, c.dir, o, ignore); !errors.As(err, &early) || early.Why != jury.WhyState {
		t.Errorf("before their step: %v", err)
	}
	var all []assessment.Declaration
	for _, a := range c.board().Applicants {
		all = append(all, assessment.Declaration{Juror: c.board().Jurors[0].ID, Series: a.Series, Kind: assessment.NoConflict})
	}
	c.do(c.office.Declare(t.Context(), c.board(), all, ""))
	for c.board().Round.State != assessment.RoundLetters {
		c.do(c.office.Forward(t.Context(), c.board(), "geht so"))
	}
	ctx, stop := context.WithCancel(t.Context())
	err := c.papers.Letters(ctx, c.call, c.dir, o, func(string, string, int, int) { stop() })
	if written, _ := filepath.Glob(filepath.Join(c.dir, "brief-*.pdf")); !errors.Is(err, context.Canceled) || len(written) != 1 || c.logged(assessment.LogLetter) != 0 {
		t.Errorf("stopped: %v, %v, %d lines", err, written, c.logged(assessment.LogLetter))
	}
	var names []string
	c.do(c.papers.Letters(t.Context(), c.call, c.dir, o, func(agency, path string, done, total int) {
		names = append(names, fmt.Sprint(agency, " ", filepath.Base(path), " ", done, "/", total))
	}))
	if len(names) != 3 || names[0] != "Stadt Ä1 brief-stadt-ae1-00000000.pdf 1/3" || c.logged(assessment.LogLetter) != 1 {
		t.Errorf("wrote %q, %d lines", names, c.logged(assessment.LogLetter))
	}
	if doc, err := c.papers.Minutes(t.Context(), c.call, o); err != nil || len(doc.Sections) == 0 {
		t.Errorf("%d sections of the minutes, %v", len(doc.Sections), err)
	}
	c.papers.Kept = unread{}
	if _, err := c.papers.Report(t.Context(), c.call, o); err == nil {
		t.Error("a report of applications that cannot be read")
	}
	if err := c.papers.Letters(t.Context(), c.call, c.dir, o, ignore); err == nil {
		t.Error("letters to applicants whose applications cannot be read")
	}
	path := filepath.Join(c.dir, "runde.xlsx")
	c.do(c.papers.Sheet(t.Context(), c.call, path, o.Words))
	if info, err := os.Stat(path); err != nil || info.Size() == 0 {
		t.Errorf("no workbook: %v", err)
	}
}
