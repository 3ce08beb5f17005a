package store

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func noon() time.Time { return time.Date(2026, 2, 28, 12, 0, 0, 0, time.UTC) }

func printOf(n byte) assessment.Fingerprint {
	return assessment.Fingerprint(bytes.Repeat([]byte{n}, 32))
}

// sampleCall is a draft that uses every field of a call.
func sampleCall() assessment.CallRecord {
	two := func(de, en string) assessment.Text { return assessment.Text{"de": de, "en": en} }
	criterion := assessment.CallCriterion{
		Criterion: assessment.Criterion{ID: "J1", Title: two("Übertragbarkeit", "Transferability"), Question: two("Was?", "What?")},
		Weight:    250, Threshold: 6, Required: true,
	}
	for i := range criterion.Anchors {
		criterion.Anchors[i] = two(fmt.Sprint("Punkt ", i), fmt.Sprint("point ", i))
	}
	return assessment.CallRecord{
		Call: assessment.Call{
			ID: "wf-digital-2026-k3f9", Office: "Programmstelle Mittelau", Email: "digital@mittelau.example",
			Title: "WF digital 2026", Text: "Drei Orte\nwerden gesucht.", Deadline: noon(), Year: 2026,
			CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0",
			Criteria:   []assessment.CallCriterion{criterion},
			Dimensions: map[assessment.DimensionID]assessment.Weight{"B": 2000},
			Total:      5, Winners: 3, Parameters: assessment.DefaultParameters(),
			Ties:      []assessment.TieStep{{Kind: assessment.TieByCriterion, Criterion: "J1"}, {Kind: assessment.TieByVote}},
			Required:  assessment.Requirements{Settled: 90, Core: true, Profile: true, Processes: 5, Measures: 1, Attachments: 4},
			Recipient: "age1pq1xyz",
		},
		Status: assessment.CallDraft, Own: true, Catalogue: []byte("id: x\n"),
	}
}

func sampleReceived(n byte) assessment.Received {
	return assessment.Received{
		Call: sampleCall().Call.ID, Print: printOf(n), Series: "s", Revision: 1, Signer: assessment.SignerID(printOf(9)),
		Agency: "Stadt Ahlenfurt", AGS: "05999001", Made: noon(), At: noon().Add(time.Hour),
		Standing: assessment.StandingCurrent, FileName: "ahlenfurt.rksub", Settled: 54, Questions: 56, Processes: 16, Attached: 2,
	}
}

// travelled fills everything that travels, for the assessment.
func travelled(t *testing.T, s *Store, id assessment.ID) {
	t.Helper()
	call := sampleCall()
	if err := s.SaveCall(t.Context(), call); err != nil {
		t.Fatal(err)
	}
	answers := map[assessment.QuestionID]assessment.Answer{"B2": {Question: "B2", State: assessment.Answered, Current: 2, Internal: "Größe"}}
	part := assessment.Part{Package: "0123456789abcdef0123456789abcdef", Questions: []assessment.QuestionID{"B2"}, Staff: true}
	filled := part
	filled.Role, filled.Filled = "Sachbearbeitung", "fedcba9876543210fedcba9876543210"
	_, err := s.SetCall(t.Context(), id, call.Call.ID)
	for _, err := range []error{
		err,
		s.SaveOfficeKey(t.Context(), assessment.OfficeKey{Recipient: "age1pq1xyz", Locked: []byte("locked"), Created: noon()}),
		s.SaveSignerSeed(t.Context(), bytes.Repeat([]byte{7}, 32)),
		s.SaveHandover(t.Context(), assessment.Handover{
			Assessment: id, Call: call.Call.ID, Series: "s", Revision: 1, Print: printOf(1), Content: printOf(2), Made: noon(),
		}),
		s.SaveAttachment(t.Context(), id, assessment.Attachment{Name: "Zielbild.pdf", MediaType: "application/pdf", Content: []byte("%PDF")}),
		s.Receive(t.Context(), []assessment.Arrival{{Received: sampleReceived(3), File: []byte("sealed"), Payload: []byte("zip")}}, nil),
		s.SavePackage(t.Context(), assessment.WorkPackage{Assessment: id, Part: part, Base: answers, Note: "IT", At: noon()}),
		s.SaveContribution(t.Context(), assessment.Contribution{Assessment: id, Part: filled, Answers: answers, File: []byte("{}"), At: noon()}),
		s.SaveSettlement(t.Context(), id, assessment.Settlement{Question: "B2", Seen: 1, At: noon()}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func withTravel(t *testing.T) (*Store, assessment.ID) {
	t.Helper()
	s := openIn(t, t.TempDir())
	id := create(t, s, sample())
	travelled(t, s, id)
	return s, id
}

// journey reads everything that travels.
func journey(t *testing.T, s *Store, id assessment.ID) (map[string]any, error) {
	t.Helper()
	ctx, found := t.Context(), map[string]any{}
	var all error
	keep := func(name string, value any, err error) {
		found[name], all = value, errors.Join(all, err)
	}
	calls, err := s.Calls(ctx)
	keep("calls", calls, err)
	keys, err := s.OfficeKeys(ctx)
	keep("keys", keys, err)
	seed, err := s.SignerSeed(ctx)
	keep("seed", seed, err)
	a, err := s.Load(ctx, id)
	keep("assessment", a, err)
	handovers, err := s.Handovers(ctx, id)
	keep("handovers", handovers, err)
	attachments, err := s.Attachments(ctx, id)
	keep("attachments", attachments, err)
	received, err := s.Received(ctx, sampleCall().Call.ID)
	keep("received", received, err)
	file, err := s.ReceivedFile(ctx, printOf(3))
	keep("file", file, err)
	payload, err := s.ReceivedPayload(ctx, printOf(3))
	keep("payload", payload, err)
	packages, err := s.Packages(ctx, id)
	keep("packages", packages, err)
	contributions, err := s.Contributions(ctx, id)
	keep("contributions", contributions, err)
	settlements, err := s.Settlements(ctx, id)
	keep("settlements", settlements, err)
	return found, all
}

func TestWhatTravelsIsReadAsItWasSaved(t *testing.T) {
	s, id := withTravel(t)
	wantTravelled(t, s, id)
}

// wantTravelled expects what travelled stores.
func wantTravelled(t *testing.T, s *Store, id assessment.ID) {
	t.Helper()
	got, err := journey(t, s, id)
	if err != nil {
		t.Fatal(err)
	}
	calls := got["calls"].([]assessment.CallRecord)
	want := sampleCall()
	want.Created, want.Changed = calls[0].Created, calls[0].Changed
	if want.Created.IsZero() || want.Changed.IsZero() {
		t.Error("the call has no times")
	}
	if diff := cmp.Diff([]assessment.CallRecord{want}, calls); diff != "" {
		t.Error(diff)
	}
	if a := got["assessment"].(assessment.Assessment); a.Call != want.Call.ID || a.Status != assessment.Submitted {
		t.Errorf("assessment of call %q is %q", a.Call, a.Status)
	}
	if diff := cmp.Diff([]assessment.Received{sampleReceived(3)}, got["received"]); diff != "" {
		t.Error(diff)
	}
	if string(got["file"].([]byte)) != "sealed" || string(got["payload"].([]byte)) != "zip" {
		t.Errorf("bytes are %q and %q", got["file"], got["payload"])
	}
	for name, list := range map[string]int{
		"keys": len(got["keys"].([]assessment.OfficeKey)), "handovers": len(got["handovers"].([]assessment.Handover)),
		"attachments": len(got["attachments"].([]assessment.Attachment)), "packages": len(got["packages"].([]assessment.WorkPackage)),
		"settlements": len(got["settlements"].([]assessment.Settlement)), "contributions": len(got["contributions"].([]assessment.Contribution)),
	} {
		if list != 1 {
			t.Errorf("%d %s, want 1", list, name)
		}
	}
	c := got["contributions"].([]assessment.Contribution)[0]
	if c.Part.Role != "Sachbearbeitung" || c.Answers["B2"].Internal != "Größe" || string(c.File) != "{}" || !c.At.Equal(noon()) {
		t.Errorf("contribution %+v", c)
	}
	if p := got["packages"].([]assessment.WorkPackage)[0]; p.Base["B2"].Current != 2 || p.Note != "IT" || !p.Part.Staff {
		t.Errorf("package %+v", p)
	}
}

func TestPartIsKeptWithItsAssessment(t *testing.T) {
	s := openIn(t, t.TempDir())
	want := sample()
	want.Part = &assessment.Part{Package: "p", Questions: []assessment.QuestionID{"B2"}, Filled: "f"}
	want.ID = create(t, s, want)
	create(t, s, sample())
	if diff := cmp.Diff(want.Part, load(t, s, want.ID).Part); diff != "" {
		t.Error(diff)
	}
	for _, row := range list(t, s) {
		if isPart := row.ID == want.ID; (row.Part != nil) != isPart || isPart && !cmp.Equal(row.Part, want.Part) {
			t.Errorf("%s is listed as the part %+v", row.ID, row.Part)
		}
	}
	stray := sample()
	stray.Call = "nobody-here"
	_, err := s.Create(t.Context(), stray)
	wantClass(t, err, assessment.ErrNotFound)
}

func TestLockedCallNeverChanges(t *testing.T) {
	s := openIn(t, t.TempDir())
	call := sampleCall()
	if err := s.SaveCall(t.Context(), call); err != nil {
		t.Fatal(err)
	}
	call.Status, call.File, call.Print = assessment.CallLocked, []byte("file"), printOf(5)
	if err := s.SaveCall(t.Context(), call); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveCall(t.Context(), call); err != nil {
		t.Errorf("the same file again: %v", err)
	}
	for _, change := range []func(*assessment.CallRecord){
		func(c *assessment.CallRecord) { c.File = []byte("another") },
		func(c *assessment.CallRecord) { c.Status, c.File = assessment.CallDraft, nil },
	} {
		changed := call
		change(&changed)
		wantClass(t, s.SaveCall(t.Context(), changed), assessment.ErrLocked)
	}
	wantClass(t, s.DeleteCall(t.Context(), call.Call.ID), assessment.ErrLocked)
}

func TestCallIsForgottenOnlyWhereNothingBelongsToIt(t *testing.T) {
	s := openIn(t, t.TempDir())
	id := create(t, s, sample())
	call := sampleCall()
	call.Own, call.Status, call.File = false, assessment.CallLocked, []byte("file")
	if err := s.SaveCall(t.Context(), call); err != nil {
		t.Fatal(err)
	}
	if _, err := s.SetCall(t.Context(), id, call.Call.ID); err != nil {
		t.Fatal(err)
	}
	wantClass(t, s.DeleteCall(t.Context(), call.Call.ID), assessment.ErrLocked)
	if got := list(t, s)[0].Call; got != call.Call.Title || got == "" {
		t.Errorf("the list calls it %q, want %q", got, call.Call.Title)
	}
	if _, err := s.SetCall(t.Context(), id, ""); err != nil {
		t.Fatal(err)
	}
	if err := s.DeleteCall(t.Context(), call.Call.ID); err != nil {
		t.Fatal(err)
	}
	_, err := s.Call(t.Context(), call.Call.ID)
	wantClass(t, err, assessment.ErrNotFound)
	wantClass(t, s.DeleteCall(t.Context(), call.Call.ID), assessment.ErrNotFound)
}

func TestSubmissionsAreTakenInAllOrNone(t *testing.T) {
	s, _ := withTravel(t)
	newer := assessment.Arrival{Received: sampleReceived(4), File: []byte("f"), Payload: []byte("p")}
	older := map[assessment.Fingerprint]assessment.Standing{printOf(3): assessment.StandingOlder}
	if err := s.Receive(t.Context(), []assessment.Arrival{newer}, older); err != nil {
		t.Fatal(err)
	}
	again := assessment.Arrival{Received: sampleReceived(5), File: []byte("f"), Payload: []byte("p")}
	back := map[assessment.Fingerprint]assessment.Standing{printOf(3): assessment.StandingCurrent}
	wantClass(t, s.Receive(t.Context(), []assessment.Arrival{again, newer}, back), assessment.ErrExists)
	stray := again
	stray.Received.Call = "nobody-here"
	wantClass(t, s.Receive(t.Context(), []assessment.Arrival{stray}, nil), assessment.ErrNotFound)
	wantClass(t, s.SetStanding(t.Context(), map[assessment.Fingerprint]assessment.Standing{printOf(77): assessment.StandingOlder}), assessment.ErrNotFound)
	list, err := s.Received(t.Context(), sampleCall().Call.ID)
	if err != nil || len(list) != 2 || list[0].Standing != assessment.StandingOlder || list[1].Standing != assessment.StandingCurrent {
		t.Errorf("got %+v, %v", list, err)
	}
}

func TestContributionOfTheSamePersonReplacesTheEarlierOne(t *testing.T) {
	s, id := withTravel(t)
	list, err := s.Contributions(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	again := list[0]
	again.File, again.At = []byte(`{"new":1}`), noon().Add(time.Minute)
	if err := s.SaveContribution(t.Context(), again); err != nil {
		t.Fatal(err)
	}
	if list, err = s.Contributions(t.Context(), id); err != nil || len(list) != 1 || string(list[0].File) != `{"new":1}` {
		t.Errorf("got %+v, %v", list, err)
	}
	var rows int64
	if err := s.db.Model(&contributionRow{}).Count(&rows).Error; err != nil || rows != 2 {
		t.Errorf("%d kept, want both, %v", rows, err)
	}
}

func TestSigningKeyIsMadeOnce(t *testing.T) {
	s := openIn(t, t.TempDir())
	_, err := s.SignerSeed(t.Context())
	wantClass(t, err, assessment.ErrNotFound)
	if err := s.SaveSignerSeed(t.Context(), bytes.Repeat([]byte{1}, 32)); err != nil {
		t.Fatal(err)
	}
	wantClass(t, s.SaveSignerSeed(t.Context(), bytes.Repeat([]byte{2}, 32)), assessment.ErrExists)
	if seed, err := s.SignerSeed(t.Context()); err != nil || seed[0] != 1 {
		t.Errorf("got %v, %v", seed, err)
	}
}

// TestDamageOfWhatTravelsIsNoticed changes one value of each table.
func TestDamageOfWhatTravelsIsNoticed(t *testing.T) {
	for _, statement := range []string{
		"UPDATE calls SET document = replace(document, 'digital', 'Digital')",
		"UPDATE calls SET catalogue = x'00'",
		"UPDATE office_keys SET locked = x'00'",
		"UPDATE signers SET seed = zeroblob(32)",
		"UPDATE links SET call_id = NULL",
		"UPDATE handovers SET revision = 2",
		"UPDATE attachments SET content = x'00'",
		"UPDATE received SET standing = 'older'",
		"UPDATE received_files SET payload = x'00'",
		"UPDATE received_files SET file = x'00'",
		"UPDATE packages SET document = replace(document, 'IT', 'EDV')",
		"UPDATE contributions SET file = x'00'",
		"UPDATE settlements SET seen = 0",
	} {
		t.Run(statement, func(t *testing.T) {
			s, id := withTravel(t)
			if _, err := s.pool.ExecContext(t.Context(), statement); err != nil {
				t.Fatal(err)
			}
			_, err := journey(t, s, id)
			wantClass(t, err, assessment.ErrDamaged)
			_, err = s.Backup(t.Context())
			wantClass(t, err, assessment.ErrDamaged)
		})
	}
}

func TestAttachmentsAreCheckedAndCanBeTakenAway(t *testing.T) {
	s, id := withTravel(t)
	for _, wrong := range []assessment.Attachment{
		{Name: "../x.pdf", MediaType: "application/pdf", Content: []byte("x")},
		{Name: "x.exe", MediaType: "application/x-msdownload", Content: []byte("x")},
		{Name: "leer.pdf", MediaType: "application/pdf"},
	} {
		if err := s.SaveAttachment(t.Context(), id, wrong); err == nil {
			t.Errorf("%s was taken", wrong.Name)
		}
	}
	for range 2 {
		if err := s.DeleteAttachment(t.Context(), id, "Zielbild.pdf"); err != nil {
			t.Fatal(err)
		}
	}
	if list, err := s.Attachments(t.Context(), id); err != nil || len(list) != 0 {
		t.Errorf("got %v, %v", list, err)
	}
}
