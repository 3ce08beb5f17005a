package learning

import (
	"slices"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
)

// solved is a world with three solutions and who could use them.
func solved(t *testing.T) *world {
	t.Helper()
	w := newWorld(t)
	w.add(agency{name: "Köln", ags: "05315000", entries: []assessment.Entry{
		process("P02", 3, 4),
		assessment.System{ID: "S01", Product: "Flächenpilot", Type: assessment.TypeSites},
		assessment.Solution{
			ID: "G01", Title: "Exposé auf Knopfdruck", Process: "P02", Question: "B1", System: "S01", Text: "Das Exposé entsteht im Portal.",
			Prerequisites: "Ein Portal", Effort: "Drei Monate", ContactRole: "Leitung", ReleaseText: yes, ReleaseEffort: yes,
		},
		assessment.Solution{ID: "G02", Title: "Geheim", Text: "Nicht für andere", Prerequisites: "Doch", ReleasePrerequisites: yes},
	}})
	w.add(agency{name: "Münster", ags: "05515000", entries: []assessment.Entry{
		process("P01", 2, 3),
		assessment.Process{ID: "X01", Name: "Messeflug", Maturity: assessment.Maturity{Current: assessment.Rated(4)}},
		assessment.Solution{ID: "G01", Title: "Besuchsbericht", Process: "P01", Text: "Ein Formular", ReleaseText: yes},
		assessment.Solution{ID: "G02", Title: "Flug", Process: "X01", Text: "Ein Flug", ReleaseText: yes},
	}})
	w.add(agency{name: "Bonn", ags: "05314000", entries: []assessment.Entry{process("P02", 1, 3), process("P01", 2, 4)}})
	w.add(agency{name: "Essen", ags: "05113000", entries: []assessment.Entry{process("P02", 0, 4), process("P01", 0, 2)}})
	return w
}

func titles(all []Solution) []string {
	var titles []string
	for _, s := range all {
		titles = append(titles, s.Title)
	}
	return titles
}

func TestOnlyReleasedTextsAreInASolution(t *testing.T) {
	p := solved(t).learn()
	if got := titles(p.Solutions); !slices.Equal(got, []string{"Besuchsbericht", "Exposé auf Knopfdruck", "Flug"}) {
		t.Fatalf("got %q", got)
	}
	s := p.Solutions[1]
	if s.Prerequisites != "" || s.ContactRole != "" || s.Effort != "Drei Monate" || s.Agency != "Köln" {
		t.Errorf("got %+v", s)
	}
	if got := titles(p.Search(Query{Words: "Leitung"})); got != nil {
		t.Errorf("a text that was not released is found: %q", got)
	}
}

func TestReachIsMeasuredAmongTheOthers(t *testing.T) {
	p := solved(t).learn()
	if s := p.Solutions[1]; !s.Measured || s.Reach.Closes != 1 || s.Reach.Narrows != 1 || s.Level != assessment.Rated(3) || s.Topic() != (transfer.Topic{Process: "P02"}) {
		t.Errorf("got %+v", s)
	}
	if s := p.Solutions[2]; s.Measured || s.Own != "Messeflug" || s.Topic() != (transfer.Topic{}) {
		t.Errorf("an own process has no reach: got %+v", s)
	}
}

func TestSolutionsAreSearched(t *testing.T) {
	p := solved(t).learn()
	for _, c := range []struct {
		query Query
		want  []string
	}{
		{Query{}, []string{"Besuchsbericht", "Exposé auf Knopfdruck", "Flug"}},
		{Query{Words: "FLAECHENPILOT knopf"}, []string{"Exposé auf Knopfdruck"}},
		{Query{Words: "flachenanfrage"}, []string{"Exposé auf Knopfdruck"}},
		{Query{Words: "fla\u0308chenanfrage"}, []string{"Exposé auf Knopfdruck"}},
		{Query{Words: "muenster"}, []string{"Besuchsbericht", "Flug"}},
		{Query{Words: "münster flug"}, []string{"Flug"}},
		{Query{Words: "company visit"}, []string{"Besuchsbericht"}},
		{Query{Words: "nirgends"}, nil},
		{Query{Process: "P01"}, []string{"Besuchsbericht"}},
		{Query{Dimension: "B"}, []string{"Exposé auf Knopfdruck"}},
		{Query{Type: assessment.TypeSites}, []string{"Exposé auf Knopfdruck"}},
		{Query{Region: "Münsterland", Words: "ein"}, []string{"Besuchsbericht", "Flug"}},
		{Query{Region: "Münsterland", Process: "P02"}, nil},
	} {
		if got := titles(p.Search(c.query)); !slices.Equal(got, c.want) {
			t.Errorf("%+v: got %q, want %q", c.query, got, c.want)
		}
	}
}

func TestOptionsAreWhatSomeSolutionHas(t *testing.T) {
	o := solved(t).learn().Options()
	if !slices.Equal(o.Processes, []assessment.ProcessID{"P01", "P02"}) || !slices.Equal(o.Dimensions, []assessment.DimensionID{"B"}) ||
		!slices.Equal(o.Types, []assessment.SystemType{assessment.TypeSites}) || !slices.Equal(o.Regions, []string{"Münsterland", "Region Köln/Bonn"}) {
		t.Errorf("got %+v", o)
	}
}

func TestSolutionsAreCountedOnTheMap(t *testing.T) {
	counts := map[string]int{}
	for _, d := range solved(t).learn().Districts(Strong) {
		counts[d.Place.Name] = d.Solutions
	}
	if counts["Köln"] != 1 || counts["Münster"] != 2 || counts["Bonn"] != 0 || len(counts) != 4 {
		t.Errorf("got %v", counts)
	}
}
