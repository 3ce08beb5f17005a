package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/intake"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/store"
)

// largeRound is a round of many applicants while it is put into a data folder,
// through the use cases that everybody goes through.
type largeRound struct {
	tb     testing.TB
	store  *store.Store
	call   assessment.CallRecord
	office *jury.Office
	jurors []assessment.JurorID
	// fill says what an agency hands over; nil: it says little about itself.
	fill func(a *assessment.Assessment, i int)
}

// storedRound makes a data folder with a round in which so many jurors have
// given points to so many applicants in the usual criteria, and which has come
// to the meeting.
func storedRound(tb testing.TB, applicants, jurors int) string {
	tb.Helper()
	dir := tb.TempDir()
	s, err := store.Open(tb.Context(), store.Options{Dir: dir, Clock: clock})
	if err != nil {
		tb.Fatal(err)
	}
	r := &largeRound{tb: tb, store: s, office: &jury.Office{Store: s, Clock: clock}}
	r.receive(applicants)
	r.must(r.office.Open(tb.Context(), r.call.Call.ID, clock().AddDate(0, 1, 0)))
	for i := range jurors {
		r.with(func(ctx context.Context, b *jury.Board) error { return r.sit(ctx, b, i) })
	}
	r.with(func(ctx context.Context, b *jury.Board) error { return r.declare(ctx, b) })
	r.with(r.forward)
	for i := range jurors {
		r.with(func(ctx context.Context, b *jury.Board) error { return r.judge(ctx, b, i) })
	}
	r.with(r.forward)
	r.with(r.forward)
	r.must(s.Close())
	return dir
}

func (r *largeRound) must(err error) {
	r.tb.Helper()
	if err != nil {
		r.tb.Fatal(err)
	}
}

// with hands a job the round as it is now.
func (r *largeRound) with(job func(context.Context, *jury.Board) error) {
	r.tb.Helper()
	b, err := r.office.Board(r.tb.Context(), r.call.Call.ID)
	r.must(err)
	r.must(job(r.tb.Context(), b))
}

func (r *largeRound) forward(ctx context.Context, b *jury.Board) error {
	return r.office.Forward(ctx, b, "")
}

// receive gives a call out and takes in what so many agencies handed over.
func (r *largeRound) receive(applicants int) {
	r.tb.Helper()
	office, err := newProgramme(r.store, sealed.Work(10)) // of a key that keeps no secret
	r.must(err)
	key, err := office.MakeKey(r.tb.Context(), "Beispiel ohne Geheimnis")
	r.must(err)
	draft, err := office.Draft(r.tb.Context(), assessment.Call{
		Title: "WF 2026", Office: "Programmstelle", Email: "x@amt.example", Deadline: clock().AddDate(0, 1, 0), Winners: 3,
	})
	r.must(err)
	r.call, err = office.GiveOut(r.tb.Context(), draft.Call.ID)
	r.must(err)
	folder := r.tb.TempDir()
	for i := range applicants {
		r.seal(folder, i)
	}
	sources, err := desk.Sources([]string{folder})
	r.must(err)
	report, err := (&intake.Office{Store: r.store, Clock: clock}).Take(r.tb.Context(), r.call.Call.ID, []*sealed.Identity{key}, sources, nil)
	r.must(err)
	if n := report.Count(intake.New); n != applicants {
		r.tb.Fatalf("%d of %d were taken in: %v", n, applicants, report.Items[0].Err)
	}
}

// seal writes the submission of an agency.
func (r *largeRound) seal(folder string, i int) {
	r.tb.Helper()
	var name [16]byte
	_, _ = rand.Read(name[:]) // never fails
	s := assessment.Submission{
		Call: r.call.Call.ID, CallPrint: r.call.Print, Series: hex.EncodeToString(name[:]), Revision: 1, Made: clock(),
		Assessment: assessment.Assessment{
			Agency: assessment.Agency{Name: fmt.Sprintf("Wirtschaftsförderung %03d", i+1), Kind: assessment.KindMunicipality}, Year: r.call.Call.Year,
			CatalogueID: r.call.Call.CatalogueID, CatalogueVersion: r.call.Call.CatalogueVersion, Status: assessment.Submitted,
		},
	}
	if r.fill != nil {
		r.fill(&s.Assessment, i)
	}
	signer, err := sealed.NewSigner()
	r.must(err)
	prepared, err := exchange.PrepareSubmission(&s, signer)
	r.must(err)
	file, err := os.Create(filepath.Join(folder, fmt.Sprintf("%03d.rksub", i)))
	r.must(err)
	_, err = prepared.Seal(file, r.call.Call.Recipient)
	r.must(err)
	r.must(file.Close())
}

func (r *largeRound) sit(ctx context.Context, b *jury.Board, i int) error {
	id, err := r.office.PutJuror(ctx, b, assessment.Juror{Name: fmt.Sprintf("Jurymitglied %d", i+1)})
	r.jurors = append(r.jurors, id)
	return err
}

// declare lets every juror have a conflict with one applicant of 29.
func (r *largeRound) declare(ctx context.Context, b *jury.Board) error {
	for j, id := range r.jurors {
		var said []assessment.Declaration
		for a := range b.Applicants {
			d := assessment.Declaration{Juror: id, Series: b.Applicants[a].Series, Kind: assessment.NoConflict, Made: clock()}
			if (a+j)%29 == 0 {
				d.Kind, d.Reason = assessment.ConflictRival, "bewirbt sich um dasselbe"
			}
			said = append(said, d)
		}
		now, err := r.office.Board(ctx, b.Round.Call)
		if err != nil {
			return err
		}
		if err := r.office.Declare(ctx, now, said, ""); err != nil {
			return err
		}
	}
	return nil
}

// judge takes in the ballot of a juror.
func (r *largeRound) judge(ctx context.Context, b *jury.Board, j int) error {
	return takeBallot(ctx, r.office, b, j, r.jurors[j])
}

// takeBallot takes in the ballot of the juror with number j, who gives points to
// everybody without a conflict.
func takeBallot(ctx context.Context, office *jury.Office, b *jury.Board, j int, id assessment.JurorID) error {
	at := b.Juror(id)
	ballot := assessment.Ballot{Call: b.Round.Call, CallPrint: b.Call.Print, Round: b.Round.ID, Juror: id, Revision: 1, Made: clock()}
	for a := range b.Applicants {
		d, _ := b.Declaration(a, at)
		ballot.Declared = append(ballot.Declared, d)
		if d.Conflicted() {
			continue
		}
		for c := range b.Call.Call.Criteria {
			ballot.Marks = append(ballot.Marks, assessment.Mark{
				Juror: id, Series: b.Applicants[a].Series, Criterion: b.Call.Call.Criteria[c].ID, State: assessment.MarkGiven,
				Points: assessment.Points((a*a + j*3 + c*(5+a%7)) % 11), Reason: "So steht es in den Unterlagen.", Made: clock(),
			})
		}
	}
	return office.Take(ctx, b, jury.Arrived{Ballot: ballot, Print: assessment.Fingerprint{byte(j + 1)}, Signer: assessment.SignerID{byte(j + 1)}, Payload: []byte("{}")}, "")
}
