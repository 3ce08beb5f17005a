package main

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/intake"
	"reifekompass/assessment/store"
	"reifekompass/assets"
)

// BenchmarkImport takes in files of as many agencies, each with answers to all
// questions and an attachment, from disk into a database on disk. The target
// is 430 files in 10 s with the memory that 43 need.
func BenchmarkImport(b *testing.B) {
	for _, n := range []int{43, 430} {
		b.Run(strconv.Itoa(n), func(b *testing.B) { importFiles(b, n) })
	}
}

func importFiles(b *testing.B, n int) {
	b.Helper()
	key, err := sealed.NewIdentity()
	if err != nil {
		b.Fatal(err)
	}
	record := lockedCall(b, key)
	folder, answers := b.TempDir(), allAnswers(b)
	for i := range n {
		sealInto(b, folder, &record, answers, i)
	}
	sources, err := desk.Sources([]string{folder})
	if err != nil || len(sources) != n {
		b.Fatalf("%d files, %v", len(sources), err)
	}
	var most uint64
	for b.Loop() {
		most = max(most, importOnce(b, key, &record, sources))
	}
	b.ReportMetric(float64(most)/(1<<20), "MiB/peak")
}

// importOnce takes the files into a new database and returns how much memory
// was in use at most.
func importOnce(b *testing.B, key *sealed.Identity, record *assessment.CallRecord, sources []intake.Source) (most uint64) {
	b.Helper()
	s, err := store.Open(b.Context(), store.Options{Dir: b.TempDir(), Clock: clock})
	if err != nil {
		b.Fatal(err)
	}
	if err := s.SaveCall(b.Context(), *record); err != nil {
		b.Fatal(err)
	}
	office := &intake.Office{Store: s, Clock: clock}
	report, err := office.Take(b.Context(), record.Call.ID, []*sealed.Identity{key}, sources, func(done, _ int) {
		if done%20 == 0 {
			var memory runtime.MemStats
			runtime.ReadMemStats(&memory)
			most = max(most, memory.HeapInuse)
		}
	})
	if err != nil || report.Count(intake.New) != len(sources) {
		b.Fatalf("%d of %d are new, %v", report.Count(intake.New), len(sources), err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return most
}

// lockedCall is a call that was given out, with the shipped catalogue.
func lockedCall(b *testing.B, key *sealed.Identity) assessment.CallRecord {
	b.Helper()
	asked, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		b.Fatal(err)
	}
	call := assessment.Call{
		ID: "wf-2026-x", Office: "Programmstelle", Email: "x@amt.example", Title: "WF 2026", Deadline: clock().AddDate(0, 1, 0), Year: 2026,
		CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0", Winners: 3, Parameters: assessment.DefaultParameters(),
		Required: assessment.Requirements{Attachments: 2}, Recipient: key.Recipient(), Ties: []assessment.TieStep{{Kind: assessment.TieByLot}},
	}
	call.Criteria = []assessment.CallCriterion{{
		Criterion: assessment.Criterion{ID: "J1", Title: assessment.Text{assessment.German: "Nutzen"}},
		Weight:    assessment.UnitWeight,
	}}
	signer, err := sealed.NewSigner()
	if err != nil {
		b.Fatal(err)
	}
	var file bytes.Buffer
	print, err := exchange.WriteCall(&file, &call, asked, signer)
	if err != nil {
		b.Fatal(err)
	}
	return assessment.CallRecord{Call: call, Status: assessment.CallLocked, Catalogue: asked, File: file.Bytes(), Print: print, Signer: signer.ID()}
}

// allAnswers answers every question.
func allAnswers(b *testing.B) map[assessment.QuestionID]assessment.Answer {
	b.Helper()
	questions, err := loadCatalogue()
	if err != nil {
		b.Fatal(err)
	}
	answers := map[assessment.QuestionID]assessment.Answer{}
	for _, id := range questions.Order() {
		answers[id] = assessment.Answer{
			Question: id, State: assessment.Answered, Current: 2, ForJury: "Das ist seit dem Frühjahr so geregelt und beschlossen.",
		}
	}
	return answers
}

// sealInto writes the submission of an agency into a folder.
func sealInto(b *testing.B, folder string, record *assessment.CallRecord, answers map[assessment.QuestionID]assessment.Answer, i int) {
	b.Helper()
	a := assessment.Assessment{
		Agency: assessment.Agency{Name: fmt.Sprintf("Agentur %03d", i), Kind: assessment.KindMunicipality}, Year: 2026,
		CatalogueID: record.Call.CatalogueID, CatalogueVersion: "1.0", Status: assessment.Submitted, Answers: answers,
	}
	content := make([]byte, 200<<10)
	_, _ = rand.Read(content) // never fails
	copy(content, "%PDF-1.7\n")
	s := assessment.Submission{
		Call: record.Call.ID, CallPrint: record.Print, Series: hex.EncodeToString(content[100:116]), Revision: 1, Made: clock(), Assessment: a,
		Attachments: []assessment.Attachment{{Name: "zielbild.pdf", MediaType: "application/pdf", Content: content}},
	}
	signer, err := sealed.NewSigner()
	if err != nil {
		b.Fatal(err)
	}
	prepared, err := exchange.PrepareSubmission(&s, signer)
	if err != nil {
		b.Fatal(err)
	}
	var file bytes.Buffer
	if _, err := prepared.Seal(&file, record.Call.Recipient); err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("agentur-%03d.rksub", i)), file.Bytes(), 0o600); err != nil {
		b.Fatal(err)
	}
}
