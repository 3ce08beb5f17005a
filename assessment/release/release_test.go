package release_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
)

// want checks why something was refused, and about how many agencies.
func want(t *testing.T, err error, why release.Why, names int) {
	t.Helper()
	var refused *release.Error
	if !errors.As(err, &refused) || refused.Why != why || len(refused.Names) != names {
		t.Errorf("got %v, want %s about %d agencies", err, why, names)
	}
}

func TestThirteenApplicantsMakeARelease(t *testing.T) {
	s := newStage(t)
	plan, err := s.preview(release.Choice{Title: " Überblick  2026 ", Solutions: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(plan.Members) != 13 || plan.Release.Members != 13 || plan.Shown() < 60 || plan.Earlier != 0 {
		t.Errorf("%d members, %d cells shown, %d earlier", len(plan.Members), plan.Shown(), plan.Earlier)
	}
	if len(s.store.frozen) != 0 {
		t.Error("a preview was kept")
	}
	kept := s.publish(release.Choice{Seen: plan.Print})
	same(t, mustList(t, s.store.FrozenReleases), []assessment.FrozenRelease{kept})
	file, err := exchange.ReadRelease(bytes.NewReader(kept.File))
	if err != nil {
		t.Fatal(err)
	}
	planned := *plan.Release
	planned.ID = kept.ID
	same(t, file.Release, planned)
	if file.Office != "Programmstelle" || file.Rule["en"] != "Summarised." || !file.Fictional || len(file.Questions) != len(s.asked.Order()) {
		t.Errorf("file %+v", file)
	}
	log, err := s.office.Log(t.Context(), kept.ID[:8])
	if err != nil {
		t.Error(err)
	}
	same(t, log, plan.Log)
}

func TestAFileNamesNoMember(t *testing.T) {
	s := newStage(t)
	kept := s.publish(release.Choice{Winners: false})
	for i := range s.original {
		if name := s.original[i].Agency.Name; bytes.Contains(kept.File, []byte(name)) {
			t.Errorf("the file names %s", name)
		}
	}
	for _, m := range kept.Members {
		if bytes.Contains(kept.File, []byte(m.Member)) || bytes.Contains(kept.File, []byte(m.Series)) {
			t.Errorf("the file points at %s", m.Agency)
		}
	}
}

func TestWhoDoesNotAgreeIsLeftOut(t *testing.T) {
	s := newStage(t)
	s.apply(0, s.original[0].Agency.Name, 2, signer(t, 1), sharing(assessment.Sharing{Cohort: assessment.No}))
	s.store.round = &assessment.Round{Withdrawn: map[string]string{seriesOf(1): "kein Geld"}}
	g, err := s.office.Candidates(t.Context(), theCall, nil)
	if err != nil {
		t.Fatal(err)
	}
	obstacles := map[string]release.Obstacle{}
	for _, c := range g.Candidates {
		obstacles[c.Series] = c.Obstacle
	}
	if len(obstacles) != 13 || obstacles[seriesOf(0)] != release.NoConsent || obstacles[seriesOf(1)] != release.Withdrawn || obstacles[seriesOf(2)] != "" {
		t.Errorf("got %v", obstacles)
	}
	plan, err := s.preview(release.Choice{Without: []string{seriesOf(2)}})
	if err != nil || len(plan.Members) != 10 {
		t.Fatalf("%d members, %v", len(plan.Members), err)
	}
	for _, c := range plan.Members {
		if c.Cohort.Text != assessment.SharingWording || !c.Cohort.On.Equal(noon()) {
			t.Errorf("consent %+v", c.Cohort)
		}
	}
}

func TestSevenMembersAreTooFew(t *testing.T) {
	s := newStage(t)
	without := make([]string, 6)
	for i := range without {
		without[i] = seriesOf(i)
	}
	_, err := s.preview(release.Choice{Without: without})
	want(t, err, release.WhyFew, 0)
	if _, err := s.preview(release.Choice{Without: without[1:]}); err != nil {
		t.Errorf("eight: %v", err)
	}
}

func TestInventedAndRealAgenciesDoNotMix(t *testing.T) {
	s := newStage(t)
	s.apply(0, "Stadt Echt", 2, signer(t, 1), func(a *assessment.Assessment) { a.Agency.Fictional = false })
	_, err := s.preview(release.Choice{})
	want(t, err, release.WhyMixed, 12)
}

func TestWinnersNeedTheConsentOfAll(t *testing.T) {
	s := newStage(t)
	_, err := s.preview(release.Choice{Winners: true})
	want(t, err, release.WhyUndecided, 0)
	s.won(0, 1, 2)
	plan, err := s.preview(release.Choice{Winners: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range plan.Release.Cells {
		if c.Winners != nil {
			t.Errorf("three winners are shown in %v", c.Subject)
		}
	}
	s.apply(1, s.original[1].Agency.Name, 2, signer(t, 2), sharing(assessment.Sharing{Cohort: assessment.Yes}))
	_, err = s.preview(release.Choice{Winners: true})
	want(t, err, release.WhyWinners, 1)
	_, err = s.preview(release.Choice{Winners: true, Without: []string{seriesOf(0)}})
	want(t, err, release.WhyWinners, 2)
	s.store.round.Decision.Winners = []string{strings.Repeat("f", 32)}
	_, err = s.preview(release.Choice{Winners: true})
	want(t, err, release.WhyWinners, 0) // nobody knows the name of one whose submission does not count
}

func TestAReleaseThatDiffersByOneIsRefused(t *testing.T) {
	s := newStage(t)
	s.publish(release.Choice{})
	plan, err := s.preview(release.Choice{Without: []string{seriesOf(4)}})
	want(t, err, release.WhyDiffers, 1)
	if plan != nil {
		t.Errorf("a plan that is refused: %+v", plan)
	}
	plan, err = s.preview(release.Choice{})
	if err != nil || plan.Earlier != 1 {
		t.Errorf("the same again: %v", err)
	}
	if err := s.store.FreezeRelease(t.Context(), "", frozen(3)); !errors.Is(err, assessment.ErrChanged) {
		t.Errorf("got %v", err)
	}
}

// TestACorrectionIsNotTold: the group is the same, and one answer of one
// member was corrected.
func TestACorrectionIsNotTold(t *testing.T) {
	s := newStage(t)
	s.publish(release.Choice{})
	before := s.original[3].Answers["A1"].Current
	s.apply(3, s.original[3].Agency.Name, 2, signer(t, 4), level("A1", (before+2)%5))
	plan, err := s.preview(release.Choice{})
	if err != nil {
		t.Fatal(err)
	}
	corrected := []transfer.Subject{{Dimension: "A"}, {Dimension: "A", Question: "A1"}}
	for _, e := range plan.Log {
		if e.Reason == transfer.Difference && !slices.Contains(corrected, e.Subject) {
			t.Errorf("%v was not corrected, but is withheld", e.Subject)
		}
	}
	for _, of := range corrected {
		if c, ok := plan.Release.Cell(of); !ok || c.Members != 0 {
			t.Errorf("%v is shown: %+v", of, c)
		}
	}
	if plan.Shown() < 50 {
		t.Errorf("only %d cells are left", plan.Shown())
	}
}

func TestWhatWasSeenIsPublishedOrNothing(t *testing.T) {
	s := newStage(t)
	plan, err := s.preview(release.Choice{})
	if err != nil {
		t.Fatal(err)
	}
	s.apply(3, s.original[3].Agency.Name, 2, signer(t, 4), level("A1", 4))
	_, err = s.office.Publish(t.Context(), theCall, release.Choice{Title: "x", Seen: plan.Print})
	if !errors.Is(err, assessment.ErrChanged) || len(s.store.frozen) != 0 {
		t.Errorf("got %v", err)
	}
	var text *assessment.TextError
	if _, err := s.office.Publish(t.Context(), theCall, release.Choice{Title: " "}); !errors.As(err, &text) {
		t.Errorf("without a title: %v", err)
	}
}

// TestEverythingWithheldIsNotPublished: all thirteen say the same everywhere.
func TestEverythingWithheldIsNotPublished(t *testing.T) {
	s := newStage(t)
	for i := range s.original {
		s.apply(i, s.original[i].Agency.Name, 2, signer(t, byte(i+1)), func(a *assessment.Assessment) {
			for _, id := range s.asked.Order() {
				level(id, 4)(a)
			}
			for _, p := range a.Inventory.Processes() {
				p.Target = assessment.Rating{} // without a target there is no potential
				a.Inventory = a.Inventory.With(p)
			}
		})
	}
	plan, err := s.preview(release.Choice{})
	if err != nil || plan.Shown() != 0 {
		t.Fatalf("%d cells shown, %v", plan.Shown(), err)
	}
	_, err = s.office.Publish(t.Context(), theCall, release.Choice{Title: "x"})
	want(t, err, release.WhyNothing, 0)
}

func TestSolutionsGoWithTheirOwnConsent(t *testing.T) {
	s := newStage(t)
	s.apply(0, s.original[0].Agency.Name, 2, signer(t, 1), func(a *assessment.Assessment) {
		a.Inventory = a.Inventory.With(
			assessment.Sharing{}, // no consent to anything else
			assessment.Solution{ID: "G01", Title: "Ein Register", Text: "So ging es.", ReleaseText: assessment.Yes, Effort: "viel", Question: "A1"},
			assessment.Solution{ID: "G02", Title: "Geheim", Text: "Anders.", ReleaseText: assessment.No},
		)
	})
	kept := s.publish(release.Choice{Solutions: true})
	file, err := exchange.ReadRelease(bytes.NewReader(kept.File))
	if err != nil {
		t.Fatal(err)
	}
	same(t, file.Solutions, []exchange.ReleasedSolution{
		{Title: "Ein Register", Agency: s.original[0].Agency.Name, Text: "So ging es.", Question: "A1"},
	})
	if plan, err := s.preview(release.Choice{Without: []string{seriesOf(0)}}); err == nil && len(plan.Solutions()) != 0 {
		t.Error("a solution of who was left out is shown")
	}
}

func TestAnAgencyIsToldOverTheYears(t *testing.T) {
	for name, c := range map[string]struct {
		change  func(s *stage, i int)
		perhaps int // earlier members it may be
	}{
		"the same": {func(s *stage, i int) { s.anew(i, s.original[i].Agency.Name, byte(i+1)) }, 0},
		"written otherwise": {
			func(s *stage, i int) { s.anew(i, strings.ToUpper(s.original[i].Agency.Name)+" ", byte(i+1)) }, 0,
		},
		"a new computer": {func(s *stage, i int) { s.anew(i, s.original[i].Agency.Name, 99) }, 1},
		"a new name":     {func(s *stage, i int) { s.anew(i, "Agentur für morgen", byte(i+1)) }, 1},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t)
			s.publish(release.Choice{})
			c.change(s, 5)
			g, err := s.office.Candidates(t.Context(), theCall, nil)
			if err != nil {
				t.Fatal(err)
			}
			at := slices.IndexFunc(g.Candidates, func(c release.Candidate) bool { return c.Series == strings.Repeat("e", 32) })
			got := g.Candidates[at]
			if len(got.Perhaps) != c.perhaps || (got.Obstacle == release.Unknown) != (c.perhaps > 0) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

// anew lets an agency apply with a series of its own, in place of the one
// before.
func (s *stage) anew(i int, name string, by byte) {
	s.Helper()
	s.hand(i, filing{strings.Repeat("e", 32), name, 1, signer(s.T, by)}, func(*assessment.Assessment) {})
	s.store.received = slices.DeleteFunc(s.store.received, func(r assessment.Received) bool { return r.Series == seriesOf(i) })
}

// TestTheOfficeSaysWhoItIs: until then the agency is no member, and the group
// differs by it.
func TestTheOfficeSaysWhoItIs(t *testing.T) {
	s := newStage(t)
	first := s.publish(release.Choice{})
	s.anew(5, "Agentur für morgen", 5+1)
	_, err := s.preview(release.Choice{})
	want(t, err, release.WhyDiffers, 1)

	series := strings.Repeat("e", 32)
	member := ""
	for _, m := range first.Members {
		if m.Series == seriesOf(5) {
			member = m.Member
		}
	}
	said := map[string]transfer.MemberID{series: transfer.MemberID(member)}
	plan, err := s.preview(release.Choice{Same: said})
	if err != nil || len(plan.Members) != 13 {
		t.Fatalf("got %v", err)
	}
	again := s.publish(release.Choice{Same: said})
	if !slices.ContainsFunc(again.Members, func(m assessment.FrozenMember) bool { return m.Said && m.Member == member }) {
		t.Error("it was not kept that a person said so")
	}
	_, err = s.preview(release.Choice{Same: map[string]transfer.MemberID{series: "nobody"}})
	want(t, err, release.WhyWho, 1)
	_, err = s.preview(release.Choice{Same: map[string]transfer.MemberID{"gone": transfer.MemberID(member)}})
	want(t, err, release.WhyWho, 0)
}

func TestTwoAgenciesOnOneInstallationAreTwo(t *testing.T) {
	s := newStage(t)
	for i := range s.original {
		s.apply(i, fmt.Sprint("Stelle ", i), 2, signer(t, 1), func(*assessment.Assessment) {})
	}
	first := s.publish(release.Choice{})
	if len(first.Members) != 13 {
		t.Errorf("%d members", len(first.Members))
	}
	if plan, err := s.preview(release.Choice{}); err != nil || len(plan.Members) != 13 {
		t.Errorf("again: %v", err)
	}
	s.apply(0, "Stelle 1", 3, signer(t, 1), func(a *assessment.Assessment) { a.Agency.AGS = s.original[1].Agency.AGS })
	_, err := s.preview(release.Choice{})
	want(t, err, release.WhyTwice, 1)
}

func TestOnlyACallThatWasGivenOutHasReleases(t *testing.T) {
	s := newStage(t)
	s.store.call.Status = assessment.CallDraft
	_, err := s.preview(release.Choice{})
	want(t, err, release.WhyDraft, 0)
	if _, err := s.office.Candidates(t.Context(), "other", nil); !errors.Is(err, assessment.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestWhatWasPublishedIsListed(t *testing.T) {
	s := newStage(t)
	first, second := s.publish(release.Choice{}), s.publish(release.Choice{})
	list, err := s.office.List(t.Context(), theCall)
	if err != nil || len(list) != 2 || list[0].ID != second.ID || list[1].ID != first.ID {
		t.Errorf("got %d, %v", len(list), err)
	}
	if list, err := s.office.List(t.Context(), "other"); err != nil || len(list) != 0 {
		t.Errorf("got %d of another call, %v", len(list), err)
	}
	for _, id := range []string{"", first.ID[:3], "0"} {
		if _, err := s.office.Find(t.Context(), id); !errors.Is(err, assessment.ErrNotFound) {
			t.Errorf("%q: got %v", id, err)
		}
	}
}
