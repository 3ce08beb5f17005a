package exchange_test

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
)

// juror is the key pair of the juror of the golden files.
func juror(tb testing.TB) *sealed.Identity {
	tb.Helper()
	secret, err := os.ReadFile("testdata/juror-key.txt")
	if err != nil {
		tb.Fatal(err)
	}
	key, err := sealed.ParseIdentity(string(secret))
	if err != nil {
		tb.Fatal(err)
	}
	return key
}

// submittedTo is what an applicant handed over to the call of the file.
func submittedTo(tb testing.TB, call *exchange.CallFile, series string) []byte {
	tb.Helper()
	s := fullSubmission()
	s.Series, s.CallPrint = series, call.Print
	p, err := exchange.PrepareSubmission(&s, signer(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return p.Payload()
}

// relayed is the call as a juror gets it.
func relayed(tb testing.TB) (assessment.CallRecord, *exchange.CallFile) {
	tb.Helper()
	raw := callBytes(tb)
	call, err := exchange.ReadCall(bytes.NewReader(raw))
	if err != nil {
		tb.Fatal(err)
	}
	return assessment.CallRecord{
		Call: call.Call, Status: assessment.CallLocked, Catalogue: call.Catalogue, File: raw, Print: call.Print, Signer: call.Signer,
	}, &call
}

func said(series string, kind assessment.ConflictKind, reason string) assessment.Declaration {
	return assessment.Declaration{Juror: jurorID, Series: series, Kind: kind, Reason: reason, Made: deadline().AddDate(0, 0, 1)}
}

func fullJury(tb testing.TB) assessment.JuryFile {
	tb.Helper()
	record, call := relayed(tb)
	return assessment.JuryFile{
		Call: record, Round: roundID,
		Juror:    assessment.Juror{ID: jurorID, Name: "Ada Grün", Agency: "Wirtschaftsförderung <Aue> & Co."},
		Deadline: deadline().AddDate(0, 1, 0), Made: deadline().AddDate(0, 0, 2), Recipient: office(tb).Recipient(),
		Names:     map[string]string{readable: "Lindenrade", conflicted: "Aue", undeclared: "Mittelau"},
		Declared:  []assessment.Declaration{said(readable, assessment.NoConflict, ""), said(conflicted, assessment.ConflictEmployer, "Ich arbeite dort.\nSeit 2019.")},
		Submitted: map[string][]byte{readable: submittedTo(tb, call, readable)},
		Order:     []string{undeclared, readable, conflicted},
	}
}

func fullBallot(tb testing.TB) assessment.Ballot {
	tb.Helper()
	record, _ := relayed(tb)
	made := deadline().AddDate(0, 0, 9)
	mark := func(criterion assessment.CriterionID, state assessment.MarkState, points assessment.Points, reason string) assessment.Mark {
		return assessment.Mark{Juror: jurorID, Series: readable, Criterion: criterion, State: state, Points: points, Reason: reason, Made: made}
	}
	return assessment.Ballot{
		Call: record.Call.ID, CallPrint: record.Print, Round: roundID, Juror: jurorID, Revision: 2, Made: made,
		Declared: []assessment.Declaration{said(readable, assessment.NoConflict, ""), said(conflicted, assessment.ConflictFamily, "Schwester")},
		Marks: []assessment.Mark{
			mark("J1", assessment.MarkGiven, 7, "Gut beschrieben:\n„Größe“ & <Mut>"), mark("J2", assessment.MarkCannotJudge, 0, "Dazu steht nichts darin."),
		},
	}
}

func preparedJury(tb testing.TB) *exchange.PreparedJury {
	tb.Helper()
	j := fullJury(tb)
	p, err := exchange.PrepareJuryFile(&j, signer(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func preparedBallot(tb testing.TB) *exchange.PreparedBallot {
	tb.Helper()
	b, call := fullBallot(tb), fullCall(tb)
	p, err := exchange.PrepareBallot(&b, &call, signer(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// checked seals a file and reads it back.
func checked(tb testing.TB, seal func(*bytes.Buffer) (*exchange.Proof, error)) []byte {
	tb.Helper()
	var file bytes.Buffer
	proof, err := seal(&file)
	if err != nil {
		tb.Fatal(err)
	}
	if err := proof.Check(bytes.NewReader(file.Bytes())); err != nil {
		tb.Fatal(err)
	}
	cut := file.Bytes()[:file.Len()-1]
	if err := proof.Check(bytes.NewReader(cut)); !errors.Is(err, assessment.ErrDamaged) {
		tb.Errorf("a file that is cut off passes: %v", err)
	}
	return file.Bytes()
}

func juryBytes(tb testing.TB) []byte {
	tb.Helper()
	return checked(tb, func(file *bytes.Buffer) (*exchange.Proof, error) {
		return preparedJury(tb).Seal(file, juror(tb).Recipient())
	})
}

func juryBytesWithPassphrase(tb testing.TB) []byte {
	tb.Helper()
	return checked(tb, func(file *bytes.Buffer) (*exchange.Proof, error) {
		return preparedJury(tb).SealWithPassphrase(file, jurorPassphrase, 10)
	})
}

func ballotBytes(tb testing.TB) []byte {
	tb.Helper()
	return checked(tb, func(file *bytes.Buffer) (*exchange.Proof, error) {
		return preparedBallot(tb).Seal(file, office(tb).Recipient())
	})
}

func wantJury(t *testing.T, got exchange.JuryFile) {
	t.Helper()
	if diff := cmp.Diff(fullJury(t), got.Jury); diff != "" {
		t.Error(diff)
	}
	if got.Signer != signer(t).ID() || got.Print != preparedJury(t).Print() {
		t.Errorf("got signer %v, print %v", got.Signer, got.Print)
	}
	again, err := exchange.ReadJuryFile(got.Payload)
	if err != nil || again.Print != got.Print {
		t.Errorf("payload: %v", err)
	}
}

func wantBallot(t *testing.T, got exchange.BallotFile) {
	t.Helper()
	if diff := cmp.Diff(fullBallot(t), got.Ballot); diff != "" {
		t.Error(diff)
	}
	if got.Signer != signer(t).ID() || got.Print != preparedBallot(t).Print() {
		t.Errorf("got signer %v, print %v", got.Signer, got.Print)
	}
	again, err := exchange.ReadBallot(got.Payload)
	if err != nil || again.Print != got.Print {
		t.Errorf("payload: %v", err)
	}
}
