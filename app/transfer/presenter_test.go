package transfer

import (
	"slices"
	"strings"
	"testing"

	"reifekompass/app/kit"
	"reifekompass/assets/translations"
)

func german(t *testing.T) *translations.Translator {
	t.Helper()
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// column is what a column of a table says.
func column(rows []kit.GridRow, at int) []string {
	var texts []string
	for _, row := range rows {
		texts = append(texts, row.Cells[at].Text)
	}
	return texts
}

func TestSolutionsAreSearchedAndFiltered(t *testing.T) {
	var state SolutionsState
	s := NewSolutions(german(t), func(now SolutionsState) { state = now })
	s.Show(usual(t).picture())
	if got := column(state.Rows, 0); !slices.Equal(got, []string{"Besuchsbogen", "Exposé auf Knopfdruck", "Ablage mit dem Bauamt"}) {
		t.Fatalf("got %q", got)
	}
	if state.Detail.Title != "Besuchsbogen" || state.Lead != "3 freigegebene Lösungen, 3 davon passen zu Suche und Filtern." {
		t.Errorf("got %+v and %q", state.Detail, state.Lead)
	}
	s.Search("knopfdruck EXPOSE")
	if state.Rows != nil {
		t.Errorf("é is not e: got %q", column(state.Rows, 0))
	}
	s.Search("KNOPF kleve")
	if got := column(state.Rows, 0); !slices.Equal(got, []string{"Exposé auf Knopfdruck"}) || state.Chosen == "" || state.Detail.Title != got[0] {
		t.Errorf("got %q, details of %q", got, state.Detail.Title)
	}
	s.Search("")
	s.Filter(byProcess, 2)
	if got := column(state.Rows, 2); !slices.Equal(got, []string{"Stadt Kleve", "Stadt Wesel"}) {
		t.Errorf("got %q", got)
	}
	s.Filter(byRegion, slices.Index(state.Filters[byRegion].Options, "Metropole Ruhr"))
	if got := column(state.Rows, 2); !slices.Equal(got, []string{"Stadt Wesel"}) {
		t.Errorf("got %q", got)
	}
	s.Search("Kleve")
	if len(state.Rows) != 0 || state.Chosen != "" || state.Detail.Title != "" {
		t.Errorf("nothing fits, but %+v is shown", state.Detail)
	}
	s.Search("")
	s.Reset()
	if len(state.Rows) != 3 {
		t.Errorf("got %d", len(state.Rows))
	}
}

func TestDetailsSayOnlyWhatWasReleased(t *testing.T) {
	var state SolutionsState
	s := NewSolutions(german(t), func(now SolutionsState) { state = now })
	s.Show(usual(t).picture())
	var labels []string
	for _, f := range state.Detail.Fields {
		labels = append(labels, f.Label)
	}
	if want := []string{"Prozess oder Handlungsfeld", "Was getan wurde", "Aufwand", "Reichweite"}; !slices.Equal(labels, want) {
		t.Errorf("got %q, want %q", labels, want)
	}
}

func TestPartnersAreShownInBothDirections(t *testing.T) {
	var state PartnersState
	s := NewPartners(german(t), func(now PartnersState) { state = now })
	w := usual(t)
	s.Show(w.picture())
	if got := column(state.Rows, 0); !slices.Equal(got, []string{"Stadt Kleve", "Stadt Krefeld", "Stadt Wesel"}) {
		t.Fatalf("got %q", got)
	}
	s.Choose(w.all[1].Series)
	if state.Name != "Stadt Wesel" || len(state.Learns) != 1 || state.Learns[0].Topic != "Strategie" || state.Learns[0].Public != "darf veröffentlicht werden" {
		t.Fatalf("got %+v", state.Learns)
	}
	if p := state.Learns[0].Partners; len(p) != 1 || p[0].Label != "Stadt Kleve" ||
		p[0].Text != "gleiche Art, ähnliche Größe und gleiche Region; kann im Gegenzug lernen: Prozesse" {
		t.Errorf("got %+v", p)
	}
	if len(state.Helps) != 1 || state.Helps[0].Title != "Stadt Kleve" || state.Helps[0].Text != "Prozesse" {
		t.Errorf("helps %+v", state.Helps)
	}
	s.Choose(w.all[2].Series)
	if len(state.Learns) != 1 || state.Learns[0].Public != "nur für die Stelle selbst" || state.Least.Helps == "" || !strings.Contains(state.Named, "nicht zugestimmt") {
		t.Errorf("whoever does not consent learns for itself: got %+v", state)
	}
	s.Search("duisburg")
	if len(state.Rows) != 0 || state.Chosen != "" {
		t.Errorf("got %+v", state.Rows)
	}
	s.Search("niederrhein KREFELD")
	if got := column(state.Rows, 0); !slices.Equal(got, []string{"Stadt Krefeld"}) {
		t.Errorf("got %q", got)
	}
}

func TestMapCountsWhatMayBeShown(t *testing.T) {
	var state MapState
	w := usual(t)
	s := NewMap(german(t), w.lands, func(now MapState) { state = now })
	s.Show(w.picture())
	value := func(key string) string {
		for _, row := range state.Rows {
			if row.ID == key {
				return row.Cells[2].Text
			}
		}
		return "?"
	}
	if len(state.Map.Tiles) != 53 || value("05114") != "1" || value("05315") != "keine" || state.Finding != "Wer teilnimmt: in 3 von 53 Kreisen und kreisfreien Städten" {
		t.Errorf("%d tiles, %s and %s, %q", len(state.Map.Tiles), value("05114"), value("05315"), state.Finding)
	}
	s.Subject(ofSolutions)
	if value("05154") != "2" || value("05114") != "keine" {
		t.Errorf("solutions: %s and %s", value("05154"), value("05114"))
	}
	s.Subject(subjects + 1) // processes
	if value("05170") != "1" || value("05114") != "keine" || len(state.Levels) != 3 || state.Level != 1 {
		t.Errorf("strong: %s and %s, levels %q at %d", value("05170"), value("05114"), state.Levels, state.Level)
	}
	s.Level(2)
	if value("05170") != "keine" || !strings.Contains(state.Note, "Stufe 4") {
		t.Errorf("level 4: %s, %q", value("05170"), state.Note)
	}
	s.Choose("05154")
	if state.Detail.Title != "Kreis Kleve" || state.Detail.Fields[0].Text != "Stadt Kleve" || state.Detail.Fields[1].Text != "2 freigegebene Lösungen" {
		t.Errorf("got %+v", state.Detail)
	}
	s.Choose("05315")
	if state.Detail.Text != "Von hier nimmt niemand teil." || state.Detail.Fields != nil {
		t.Errorf("got %+v", state.Detail)
	}
}

func TestSamplesAreShownOnTheirOwnMap(t *testing.T) {
	var state MapState
	w := newWorld(t)
	s := NewMap(german(t), w.lands, func(now MapState) { state = now })
	w.add("Seeland", "05998", 0, 0)
	w.add("Nirgendwo", "", 0, 0)
	s.Show(w.picture())
	if got := state.Map.Tiles[0].Government; got != "fiktiv" {
		t.Errorf("invented places lie in %q", got)
	}
	if len(state.Map.Tiles) != 9 || !strings.Contains(state.Note, "1 Stelle fehlt, weil ihr Ort nicht bekannt ist.") {
		t.Errorf("%d tiles, %q", len(state.Map.Tiles), state.Note)
	}
	w.add("Bonn", "05314000", 0, 0)
	s.Show(w.picture())
	if len(state.Map.Tiles) != 53 || len(state.Rows) != 54 {
		t.Errorf("beside a real place: %d tiles and %d rows", len(state.Map.Tiles), len(state.Rows))
	}
}
