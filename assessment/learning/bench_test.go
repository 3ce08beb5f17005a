package learning

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/scoring"
	"reifekompass/assets"
)

// BenchmarkLearn has to stay under a second: partners, solutions with their
// reach, and the map for 430 agencies with all processes of the catalogue.
func BenchmarkLearn(b *testing.B) {
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		b.Fatal(err)
	}
	c, err := catalogue.Parse(assets.CatalogueFile, raw)
	if err != nil {
		b.Fatal(err)
	}
	w := newWorld(b)
	r := rand.New(rand.NewPCG(7, 7))
	places := w.places.Search("e", 0)
	for i := range 430 {
		place := places[i%len(places)]
		series := w.add(agency{
			name: fmt.Sprintf("%s %d", place.Name, i), ags: place.AGS, kind: place.Kind, size: assessment.SizeClasses()[r.IntN(5)], named: yes, entries: work(c, r),
		})
		handed := w.handed[series]
		handed.Catalogue, handed.Result = c, scoring.Result{}
		for _, d := range c.Dimensions {
			weight := 1 + r.Int64N(8)
			handed.Result.Dimensions = append(handed.Result.Dimensions, scoring.Dimension{ID: d.ID, Index: scoring.NewScore(25*r.Int64N(4*weight+1), weight)})
		}
		w.handed[series] = handed
	}
	b.ResetTimer()
	for b.Loop() {
		p := w.learn()
		if len(p.Participants) != 430 || len(p.Matches) == 0 || len(p.Search(Query{Words: "gut"})) != 860 || len(p.Districts(Strong)) == 0 {
			b.Fatal("nothing was learned")
		}
	}
}

// work is all processes of a catalogue, and two solutions.
func work(c *assessment.Catalogue, r *rand.Rand) []assessment.Entry {
	var entries []assessment.Entry
	for _, p := range c.Processes {
		entries = append(entries, process(p.ID, assessment.Level(r.IntN(5)), assessment.Level(r.IntN(5))))
	}
	for _, id := range []assessment.SolutionID{"G01", "G02"} {
		entries = append(entries, assessment.Solution{
			ID: id, Title: "Gute Lösung", Process: c.Processes[r.IntN(len(c.Processes))].ID, Text: "Was wir tun", ReleaseText: yes,
		})
	}
	return entries
}
