package main

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assessment/release"
	"reifekompass/assessment/store"
	"reifekompass/assets"
	"reifekompass/reports/wording"
)

// BenchmarkReleasePreview computes what a release of as many applications would
// say, with all checks, from the database on disk: 9 dimensions, 56 questions,
// and processes that nobody has. The target is 430 in 2 s. "again" has an
// earlier release of all but 40 of them to be checked against.
func BenchmarkReleasePreview(b *testing.B) {
	for name, earlier := range map[string]bool{"first": false, "again": true} {
		b.Run(name, func(b *testing.B) {
			dir := b.TempDir()
			storeApplications(b, dir, 430)
			previewRelease(b, dir, earlier)
		})
	}
}

func previewRelease(b *testing.B, dir string, earlier bool) {
	b.Helper()
	s, err := store.Open(b.Context(), store.Options{Dir: dir, Clock: clock})
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	rule, err := wording.ReleaseRule()
	if err != nil {
		b.Fatal(err)
	}
	calls, err := s.Calls(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	office, call := &release.Office{Store: s, Clock: clock, Rule: rule}, calls[0].Call.ID
	if earlier {
		publishWithout(b, office, call, 40)
	}
	for b.Loop() {
		plan, err := office.Preview(b.Context(), call, release.Choice{Title: "Werte"})
		if err != nil || plan.Shown() == 0 || len(plan.Release.Cells) < 65 {
			b.Fatalf("nothing to show: %v", err)
		}
	}
}

// publishWithout publishes a release of all but so many.
func publishWithout(b *testing.B, office *release.Office, call assessment.CallID, without int) {
	b.Helper()
	g, err := office.Candidates(b.Context(), call, nil)
	if err != nil {
		b.Fatal(err)
	}
	choice := release.Choice{Title: "Werte"}
	for i := range without {
		choice.Without = append(choice.Without, g.Candidates[i].Series)
	}
	plan, err := office.Preview(b.Context(), call, choice)
	if err != nil {
		b.Fatal(err)
	}
	choice.Seen = plan.Print
	if _, err := office.Publish(b.Context(), call, choice); err != nil {
		b.Fatal(err)
	}
}

// storeApplications makes a data folder with a call to which so many agencies
// of North Rhine-Westphalia have applied: all questions answered, all consents
// given, and a good solution each.
func storeApplications(tb testing.TB, dir string, n int) {
	tb.Helper()
	s, err := store.Open(tb.Context(), store.Options{Dir: dir, Clock: clock})
	if err != nil {
		tb.Fatal(err)
	}
	places, err := region.Load(assets.Files)
	if err != nil {
		tb.Fatal(err)
	}
	questions, err := loadCatalogue()
	if err != nil {
		tb.Fatal(err)
	}
	r := &largeRound{tb: tb, store: s}
	all, order, random := places.Search("e", 0), questions.Order(), rand.New(rand.NewPCG(430, 1))
	r.fill = func(a *assessment.Assessment, i int) {
		place := all[i%len(all)]
		a.Agency = assessment.Agency{Name: "Wirtschaftsförderung " + place.Name, AGS: place.AGS, Kind: place.Kind, Size: assessment.Size50k100k}
		if i >= len(all) { // there are not so many
			a.Agency.Name, a.Agency.AGS = fmt.Sprintf("%s %d", a.Agency.Name, i), ""
		}
		a.Answers = map[assessment.QuestionID]assessment.Answer{}
		strength := random.IntN(5)
		for _, id := range order {
			level := assessment.Level(min(4, max(0, strength+random.IntN(3)-1)))
			a.Answers[id] = assessment.Answer{Question: id, State: assessment.Answered, Current: level, Target: assessment.Target{Set: true, Level: min(4, level+1)}}
		}
		a.Inventory = a.Inventory.With(assessment.Sharing{
			Cohort: assessment.Yes, Named: assessment.Yes, Winners: assessment.Yes, Role: "Leitung",
		}).With(assessment.Solution{
			ID: "G01", Title: "Ein Formular für Flächen", Text: "Alle Anfragen gehen durch eines.", ReleaseText: assessment.Yes, Question: order[0],
		})
	}
	r.receive(n)
	r.must(s.Close())
}
