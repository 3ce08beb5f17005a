package release_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/release"
	"reifekompass/assets"
)

func noon() time.Time { return time.Date(2026, 5, 5, 12, 0, 0, 0, time.UTC) }

const theCall assessment.CallID = "wf-2026-x"

// stage is an office to which the thirteen samples applied.
type stage struct {
	*testing.T

	store    *memory
	office   *release.Office
	asked    *assessment.Catalogue
	original []assessment.Assessment
}

// newStage lets all samples apply; all agree to be part of a release.
func newStage(t *testing.T) *stage {
	t.Helper()
	file, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		t.Fatal(err)
	}
	asked, err := catalogue.Parse(assets.CatalogueFile, file)
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{T: t, asked: asked, store: &memory{
		payloads: map[assessment.Fingerprint][]byte{},
		call: assessment.CallRecord{
			Status: assessment.CallLocked, Own: true, Catalogue: file, Print: assessment.Fingerprint{7},
			Call: assessment.Call{
				ID: theCall, Office: "Programmstelle", Title: "WF digital", Year: 2026, Deadline: noon(), Winners: 3,
				CatalogueID: asked.ID, CatalogueVersion: asked.Version, Parameters: assessment.DefaultParameters(),
			},
		},
	}}
	s.office = &release.Office{Store: s.store, Clock: noon, Rule: assessment.Text{"de": "Zusammengefasst.", "en": "Summarised."}}
	names, err := fs.Glob(assets.Files, "samples/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range names {
		one := s.sample(name)
		for _, solution := range one.Inventory.Solutions() { // the tests bring their own
			one.Inventory = one.Inventory.Without(solution.Ref())
		}
		s.original = append(s.original, one)
		s.apply(i, s.original[i].Agency.Name, 1, signer(t, byte(i+1)), func(*assessment.Assessment) {})
	}
	return s
}

func (s *stage) sample(name string) assessment.Assessment {
	s.Helper()
	content, err := assets.Files.ReadFile(name)
	if err != nil {
		s.Fatal(err)
	}
	a, err := exchange.ReadAnswers(bytes.NewReader(content))
	if err != nil {
		s.Fatal(err)
	}
	a.Call = ""
	a.Inventory = a.Inventory.With(assessment.Sharing{Cohort: assessment.Yes, Winners: assessment.Yes, Role: "Leitung"})
	return a
}

func signer(t *testing.T, n byte) sealed.Signer {
	t.Helper()
	found, err := sealed.SignerOf(bytes.Repeat([]byte{n}, 32))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func seriesOf(i int) string { return fmt.Sprintf("%032x", i+1) }

// apply hands in a revision of what the agency number i wrote, in place of the
// one that counted.
func (s *stage) apply(i int, name string, revision int, by sealed.Signer, change func(*assessment.Assessment)) {
	s.Helper()
	s.hand(i, filing{seriesOf(i), name, revision, by}, change)
}

// filing is how a submission is handed in.
type filing struct {
	series, name string
	revision     int
	by           sealed.Signer
}

func (s *stage) hand(i int, f filing, change func(*assessment.Assessment)) {
	s.Helper()
	series, name, revision, by := f.series, f.name, f.revision, f.by
	a := s.original[i].Submission()
	a.Agency.Name = name
	change(&a)
	sub := assessment.Submission{Call: theCall, CallPrint: assessment.Fingerprint{7}, Series: series, Revision: revision, Made: noon(), Assessment: a}
	if revision > 1 {
		sub.Parent = assessment.Fingerprint{1}
	}
	prepared, err := exchange.PrepareSubmission(&sub, by)
	if err != nil {
		s.Fatal(err)
	}
	for j := range s.store.received {
		if s.store.received[j].Series == series {
			s.store.received[j].Standing = assessment.StandingOlder
		}
	}
	s.store.payloads[prepared.Print()] = prepared.Payload()
	s.store.received = append(s.store.received, assessment.Received{
		Call: theCall, Print: prepared.Print(), Series: series, Revision: revision, Signer: by.ID(), Agency: name, AGS: a.Agency.AGS,
		Made: noon(), At: noon(), Standing: assessment.StandingCurrent,
	})
}

// level answers a question with a level.
func level(id assessment.QuestionID, l assessment.Level) func(*assessment.Assessment) {
	return func(a *assessment.Assessment) {
		answer := a.Answers[id]
		answer.Question, answer.State, answer.Current = id, assessment.Answered, l
		a.Answers[id] = answer
	}
}

// sharing says what an agency agrees to.
func sharing(of assessment.Sharing) func(*assessment.Assessment) {
	return func(a *assessment.Assessment) { a.Inventory = a.Inventory.With(of) }
}

func (s *stage) preview(choice release.Choice) (*release.Plan, error) {
	return s.office.Preview(s.Context(), theCall, choice)
}

func (s *stage) publish(choice release.Choice) assessment.FrozenRelease {
	s.Helper()
	choice.Title = "Überblick 2026"
	r, err := s.office.Publish(s.Context(), theCall, choice)
	if err != nil {
		s.Fatal(err)
	}
	return r
}

func (s *stage) won(applicants ...int) {
	s.store.round = &assessment.Round{Call: theCall, State: assessment.RoundArchive}
	for _, i := range applicants {
		s.store.round.Decision.Winners = append(s.store.round.Decision.Winners, seriesOf(i))
	}
}
