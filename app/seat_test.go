package app

import (
	"bytes"
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"reifekompass/app/desk"
	"reifekompass/app/juror"
	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	round "reifekompass/assessment/jury"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/store"
	"reifekompass/assets"
)

// amt is a programme office that gives jury files.
type amt struct {
	t      *testing.T
	store  *store.Store
	office *programme.Office
	call   assessment.CallRecord
	names  map[string]string
}

func newAmt(t *testing.T) *amt {
	t.Helper()
	a := &amt{t: t, store: openStore(t), names: map[string]string{}}
	file, err := assets.Files.ReadFile(assets.CatalogueFile)
	a.must(err)
	criteria, err := assets.Files.ReadFile(assets.CriteriaFile)
	a.must(err)
	a.office = programme.New(programme.Deps{Store: a.store, Catalogue: kittest.Catalogue(t), File: file, Criteria: criteria, Clock: kittest.Noon, Work: 10})
	_, err = a.office.MakeKey(t.Context(), "vier Wörter sind genug")
	a.must(err)
	draft, err := a.office.Draft(t.Context(), assessment.Call{Title: "WF digital", Office: "Programmstelle Mittelau", Email: "x@y.example"})
	a.must(err)
	a.call, err = a.office.GiveOut(t.Context(), draft.Call.ID)
	a.must(err)
	return a
}

func openStore(t *testing.T) *store.Store {
	t.Helper()
	opened, err := store.Open(t.Context(), store.Options{Dir: t.TempDir(), Clock: kittest.Noon})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = opened.Close() })
	return opened
}

func (a *amt) must(err error) {
	a.t.Helper()
	if err != nil {
		a.t.Fatal(err)
	}
}

func seriesOf(i int) string { return string(bytes.Repeat([]byte(strconv.Itoa(i)), 32)) }

// submission is what an applicant handed over.
func (a *amt) submission(series, sample string) []byte {
	a.t.Helper()
	raw, err := assets.Files.ReadFile("samples/" + sample)
	a.must(err)
	answers, err := exchange.ReadAnswers(bytes.NewReader(raw))
	a.must(err)
	answers.Call, answers.Agency.ContactEmail = a.call.Call.ID, ""
	signer, err := sealed.NewSigner()
	a.must(err)
	prepared, err := exchange.PrepareSubmission(&assessment.Submission{
		Call: a.call.Call.ID, CallPrint: a.call.Print, Series: series, Revision: 1, Made: kittest.Noon(), Assessment: answers,
	}, signer)
	a.must(err)
	return prepared.Payload()
}

// give writes a jury file with the submissions of those about whom there is no
// conflict, opened with "juryjury".
func (a *amt) give(made time.Time, declared []assessment.Declaration, submitted map[string][]byte) string {
	a.t.Helper()
	file := assessment.JuryFile{
		Call: a.call, Round: seriesOf(9), Juror: assessment.Juror{ID: assessment.JurorID(seriesOf(7)), Name: "Ada"}, Made: made,
		Recipient: a.call.Call.Recipient, Names: a.names, Order: slices.Sorted(maps.Keys(a.names)), Declared: declared, Submitted: submitted,
	}
	signer, err := sealed.Keep(a.t.Context(), a.store)
	a.must(err)
	prepared, err := exchange.PrepareJuryFile(&file, signer)
	a.must(err)
	path := filepath.Join(a.t.TempDir(), "ada.rkjury")
	to, err := os.Create(filepath.Clean(path))
	a.must(err)
	_, err = prepared.SealWithPassphrase(to, "juryjury", 10)
	a.must(err)
	a.must(to.Close())
	return path
}

// ballot opens a ballot as the office does.
func (a *amt) ballot(path string) assessment.Ballot {
	a.t.Helper()
	var found exchange.BallotFile
	from, err := os.Open(filepath.Clean(path))
	a.must(err)
	defer func() { _ = from.Close() }()
	found, err = exchange.OpenBallot(from, a.office.Keys()...)
	a.must(err)
	return found.Ballot
}

// juryOpener says of every file that it is a jury file.
type juryOpener struct{ opener }

func (juryOpener) Open(context.Context, string) (assessment.Opened, error) {
	return assessment.Opened{Jury: true}, nil
}

// jurorFiles writes where the test wants.
type jurorFiles struct {
	*memory
	path string
}

func (f *jurorFiles) ChooseTarget(context.Context, string, string) (string, error) {
	return f.path, nil
}

func TestAJurorDeclaresReviewsAndHandsInByKeyboardOnly(t *testing.T) {
	office, home := newAmt(t), openStore(t)
	office.names = map[string]string{seriesOf(1): "Kreis Auental", seriesOf(2): "Stadt Lindenrade"}
	s := newStage(t, newMemory(t))
	desks := &desk.Juror{Store: home, Clock: kittest.Noon}
	travel := &s.Window.office.Travel
	travel.Juror, travel.Seat = desks, func(w *round.Work) Seat { return &desk.Seat{Juror: desks, Work: w} }
	travel.Opener, travel.Programme = juryOpener{opener{s.memory}}, programme.New(programme.Deps{Store: home, Clock: kittest.Noon, Work: 10})
	files := &jurorFiles{memory: s.memory, path: filepath.Join(t.TempDir(), "1.rkballot")}
	s.deps.Files = files
	open := func(path string) {
		s.dropped([]fyne.URI{storage.NewFileURI(path)})
		s.Write("juryjury")
		s.Key(fyne.KeyReturn)
	}

	s.Go(kit.Route{Area: kit.Start})
	open(office.give(kittest.Noon(), nil, nil))
	s.MustSee("WF digital", "Meine Bewertung", "Sind Sie befangen?", "Kreis Auental")
	s.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // Kreis Auental: employer
	s.Write("arbeite dort")
	s.Tab()
	s.Key(fyne.KeyDown, fyne.KeyReturn) // Stadt Lindenrade: none
	s.MustSee("Alle 2 erklärt")
	s.kit.Keys.Press(kit.Ctrl(fyne.KeyPageDown))
	s.MustSee("In Ihrer Datei liegt noch keine Bewerbung.")
	s.Key(fyne.KeyReturn, fyne.KeyReturn) // to handing in, and write
	s.MustSee("Die Juryabgabe ist geschrieben und geprüft.")
	first := office.ballot(files.path)
	if len(first.Declared) != 2 || !first.Declared[0].Conflicted() || first.Declared[1].Conflicted() || len(first.Marks) != 0 {
		t.Fatalf("first ballot %+v", first)
	}

	files.path = filepath.Join(t.TempDir(), "2.rkballot")
	open(office.give(kittest.Noon().Add(time.Hour), first.Declared, map[string][]byte{seriesOf(2): office.submission(seriesOf(2), "01-lindenrade.json")}))
	s.kit.Keys.Press(kit.Alt(fyne.KeyPageDown)) // over the one that is barred
	s.MustSee("Stadt Lindenrade", "Lesehilfe")
	criteria := len(office.call.Call.Criteria)
	for i := range criteria {
		s.Write(strconv.Itoa(i % 6))
		s.Tab()
		s.Write("Grund")
		s.kit.Keys.Press(kit.Alt(fyne.KeyDown))
	}
	s.kit.Flush()
	for s.seat.page.Area() != juror.Handing {
		s.kit.Keys.Press(kit.Ctrl(fyne.KeyPageDown))
	}
	s.MustNotSee("Es fehl")
	s.Key(fyne.KeyReturn)
	s.MustSee("Fassung 2")
	second := office.ballot(files.path)
	if len(second.Marks) != criteria || second.Marks[1].Points != 2 || second.Marks[1].Reason != "Grund" || second.Revision != 2 {
		t.Errorf("second ballot %+v", second)
	}
	s.Go(kit.Route{Area: kit.Start})
	s.MustSee("Jurybewertung „WF digital“", "Abgegeben")
}
