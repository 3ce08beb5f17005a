package reports

import (
	"slices"
	"testing"
)

func TestLongNamesLoseTheBeginningTheyShare(t *testing.T) {
	got := distinct([]string{
		"Wirtschaftsförderung Stadt Rosenau", "Wirtschaftsförderung Kreis Auental", "Stadt Celle", "Stadt Ahlen", "Wirtschaftsregion Seeland e. V.",
		"Wirtschaftsförderung am langen Berg", "Wirtschaftsförderung Ort", "Amt für Wirtschaft Neustadt-Süd", "Amt für Wirtschaft Altenstadt",
	})
	want := []string{
		"Stadt Rosenau", "Kreis Auental", "Stadt Celle", "Stadt Ahlen", "Wirtschaftsregion Seeland e. V.",
		"Wirtschaftsförderung am langen Berg", "Wirtschaftsförderung Ort", "Amt für Wirtschaft Neustadt-Süd", "Amt für Wirtschaft Altenstadt",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestShortNamesStayApart(t *testing.T) {
	names := []string{"Wirtschaftsförderung Neustadt", "Wirtschaftsgesellschaft Neustadt", "Wirtschaftsförderung Altenstadt"}
	if got := distinct(names); got[0] != names[0] || got[1] != names[1] || got[2] != "Altenstadt" {
		t.Errorf("got %q", got)
	}
}
