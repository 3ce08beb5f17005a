package desk_test

import (
	"io"
	"maps"
	"slices"
	"testing"
	"time"

	"reifekompass/app/desk"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/region"
	"reifekompass/assessment/store"
	"reifekompass/assets"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// sampled is a store in which the sample round was played.
type sampled struct {
	store *store.Store
	desk  *desk.Desk
	call  assessment.CallID
}

func later() time.Time { return time.Date(2026, 11, 20, 14, 0, 0, 0, time.UTC) }

func playSample(t *testing.T, language assessment.Language) *sampled {
	t.Helper()
	s, err := store.Open(t.Context(), store.Options{Dir: t.TempDir(), Clock: later})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	d := sampleDesk(t, s)
	if _, err := d.Samples(t.Context(), assets.Files); err != nil {
		t.Fatal(err)
	}
	played := &sampled{store: s, desk: d}
	played.play(t, language)
	return played
}

// sampleDesk is a desk with everything that is shipped; it prints nothing.
func sampleDesk(t *testing.T, s *store.Store) *desk.Desk {
	t.Helper()
	asked, err := catalogue.Parse("shipped", embedded(t, assets.CatalogueFile))
	if err != nil {
		t.Fatal(err)
	}
	places, err := region.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	return &desk.Desk{
		Store: s, Catalogue: asked, Places: places, Clock: later,
		WritePDF: func(w io.Writer, d document.Document) error {
			_, err := io.WriteString(w, d.Title)
			return err
		},
	}
}

func (s *sampled) play(t *testing.T, language assessment.Language) {
	t.Helper()
	file, criteria := embedded(t, assets.CatalogueFile), embedded(t, assets.CriteriaFile)
	office := programme.New(programme.Deps{Store: s.store, Catalogue: s.desk.Catalogue, File: file, Criteria: criteria, Clock: later, Work: sealed.Work(10)})
	round := desk.SampleRound{Store: s.store, Office: office, Files: assets.Files, Now: later(), Language: language}
	result, err := round.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.call = result.Call
	office.Forget()
	if err := office.Unlock(t.Context(), result.Passphrase); err != nil {
		t.Errorf("the office cannot be unlocked: %v", err)
	}
}

func (s *sampled) board(t *testing.T) *jury.Board {
	t.Helper()
	b, err := (&jury.Office{Store: s.store, Clock: later}).Board(t.Context(), s.call)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func embedded(t *testing.T, name string) []byte {
	t.Helper()
	raw, err := assets.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestSampleRoundIsPlayedToItsLetters(t *testing.T) {
	s := playSample(t, assessment.German)
	b := s.board(t)
	if b.Round.State != assessment.RoundLetters || len(b.Applicants) != 13 || len(b.Jurors) != 5 {
		t.Errorf("%s with %d applicants and %d jurors", b.Round.State, len(b.Applicants), len(b.Jurors))
	}
	for i := range b.Applicants {
		if b.Applicants[i].Incomplete {
			t.Errorf("%s is incomplete", b.Applicants[i].Agency)
		}
	}
	conflicts, cannot, changed := 0, 0, 0
	for _, d := range b.Round.Declared {
		if d.Conflicted() {
			conflicts++
		}
	}
	for _, m := range b.Round.Marks {
		if m.State == assessment.MarkCannotJudge {
			cannot++
		}
		if m.Before != nil {
			changed++
		}
	}
	if conflicts != 2 || cannot != 1 || changed != 2 || len(b.Round.Marks) != 13*11*5-2*11 {
		t.Errorf("%d conflicts, %d not judged, %d changed of %d marks", conflicts, cannot, changed, len(b.Round.Marks))
	}
	if n := jury.BrokenLine(b.Round.Log); n != 0 {
		t.Errorf("the chain breaks at line %d", n)
	}
	decision := &b.Round.Decision
	if len(decision.Winners) != 3 || len(decision.Reserve) != 2 || len(decision.Verdicts) != 13 || decision.Minority == "" || len(decision.Votes) != 6 {
		t.Errorf("decision %+v", decision)
	}
	for _, at := range b.Round.Log {
		if at.At.After(later()) {
			t.Errorf("line %d is of the future: %s", at.Number, at.At)
		}
	}
}

// TestSampleWinnersHaveThreeDifferentStrengths: each of them is the best of
// all in another criterion.
func TestSampleWinnersHaveThreeDifferentStrengths(t *testing.T) {
	b := playSample(t, assessment.English).board(t)
	best := map[assessment.CriterionID]string{}
	for c := range b.Call.Call.Criteria {
		first := 0
		for a := range b.Applicants {
			if b.Result.Means.Of(a, c).Number.Compare(b.Result.Means.Of(first, c).Number) > 0 {
				first = a
			}
		}
		best[b.Call.Call.Criteria[c].ID] = b.Applicants[first].Series
	}
	strengths := []assessment.CriterionID{"J1", "J3", "J5"} // in the order of the winners
	for i, series := range b.Round.Decision.Winners {
		if best[strengths[i]] != series {
			t.Errorf("winner %d is not the best in %s", i+1, strengths[i])
		}
	}
}

// TestSampleRoundIsNotPlayedTwice: a second run finds the first one, in
// whatever language it is.
func TestSampleRoundIsNotPlayedTwice(t *testing.T) {
	s := playSample(t, assessment.German)
	before, lines := s.call, len(s.board(t).Round.Log)
	s.play(t, assessment.English)
	if s.call != before || len(s.board(t).Round.Log) != lines {
		t.Errorf("call %s then %s, %d lines then %d", before, s.call, lines, len(s.board(t).Round.Log))
	}
}

// TestSampleReasonsDiffer: no two applicants are judged in the same words.
func TestSampleReasonsDiffer(t *testing.T) {
	for _, language := range assessment.Languages() {
		b := playSample(t, language).board(t)
		of := map[string]map[string]bool{}
		for _, m := range b.Round.Marks {
			if of[m.Reason] == nil {
				of[m.Reason] = map[string]bool{}
			}
			of[m.Reason][m.Series+string(m.Criterion)] = true
		}
		for reason, cells := range of {
			if len(cells) != 1 {
				t.Errorf("%s: %q stands in %v", language, reason, slices.Sorted(maps.Keys(cells)))
			}
		}
	}
}

func TestJuryInputHoldsWhatWasHandedOver(t *testing.T) {
	s := playSample(t, assessment.German)
	b := s.board(t)
	in, err := s.desk.JuryInput(t.Context(), s.store, b)
	if err != nil {
		t.Fatal(err)
	}
	for i := range b.Applicants {
		one, known := in.Submissions[b.Applicants[i].Series]
		if !known || one.Assessment.Agency.Name != b.Applicants[i].Agency || len(one.Assessment.Inventory.Processes()) == 0 || one.Catalogue == nil {
			t.Errorf("%s: %+v", b.Applicants[i].Agency, one.Assessment.Agency)
		}
	}
}

// TestLettersKnowTheirApplicants writes them as window and command line do: with
// address, with the mark of samples, and with the page of the peer group.
func TestLettersKnowTheirApplicants(t *testing.T) {
	s := playSample(t, assessment.German)
	var letters []document.Document
	s.desk.WritePDF = func(w io.Writer, d document.Document) error {
		letters = append(letters, d)
		_, err := io.WriteString(w, d.Title)
		return err
	}
	papers := desk.JuryPapers{Office: &jury.Office{Store: s.store, Clock: later}, Kept: s.store, Desk: s.desk}
	o := reports.Options{Words: kittest.Words(t, "de"), Language: assessment.German, Date: later(), Final: true}
	if err := papers.Letters(t.Context(), s.call, t.TempDir(), o, func(string, string, int, int) {}); err != nil {
		t.Fatal(err)
	}
	for _, d := range letters {
		if len(d.Sections) != 2 || d.Frame.Mark == "" {
			t.Errorf("%s: %d sections, mark %q", d.Title, len(d.Sections), d.Frame.Mark)
		}
	}
}
