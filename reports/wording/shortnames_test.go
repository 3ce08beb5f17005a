package wording

import (
	"slices"
	"testing"
)

func TestNamesAreCutWhereTheyDiffer(t *testing.T) {
	for _, c := range []struct{ names, want []string }{
		{
			[]string{"Wirtschaftsförderung Kreis Auental", "Wirtschaftsförderungsgesellschaft Kreis Grünhagen mbH", "Standortbetrieb Birkenfurt", "Wirtschaftsförderung Stadt Auental"},
			[]string{"Kreis Auental", "Kreis Grünhagen mbH", "Standortbetrieb Birkenfurt", "Stadt Auental"},
		},
		{
			[]string{"Amt für Wirtschaftsförderung Ahrensdorf", "Amt für Wirtschaftsförderung Neuenwalde", "Kreis Hohenwied", "Kreis Nettegrund"},
			[]string{"Ahrensdorf", "Neuenwalde", "Kreis Hohenwied", "Kreis Nettegrund"},
		},
		{ // what stands before a common word is not lost
			[]string{"Amt für Wirtschaftsförderung Ahrensdorf", "Gemeinde Kaltenborn, Wirtschaft und Tourismus", "Wirtschaftsförderung Mühlrode"},
			[]string{"Ahrensdorf", "Gemeinde Kaltenborn, Wirtschaft und Tourismus", "Mühlrode"},
		},
		{ // only the first common word goes
			[]string{"Wirtschaftsförderung Kreis Nettegrund 1", "Wirtschaftsförderung Kreis Nettegrund 2"},
			[]string{"Kreis Nettegrund 1", "Kreis Nettegrund 2"},
		},
		{ // the same after the cut: whole
			[]string{"Wirtschaftsförderung Auental", "Wirtschaftsregion Auental", "Wirtschaftsförderung"},
			[]string{"Wirtschaftsförderung Auental", "Wirtschaftsregion Auental", "Wirtschaftsförderung"},
		},
		{ // what begins with a small letter is no name
			[]string{"Wirtschaftsförderung am langen Berg", "Wirtschaftsförderung Kreis Auental", "Wirtschaftsregion Seeland e. V."},
			[]string{"Wirtschaftsförderung am langen Berg", "Kreis Auental", "Seeland e. V."},
		},
		{ // the short name of one is the whole name of another: whole
			[]string{"Wirtschaftsförderung Neustadt", "Neustadt", "Wirtschaftsförderung Altenstadt"},
			[]string{"Wirtschaftsförderung Neustadt", "Neustadt", "Altenstadt"},
		},
		{ // short words are the name: a town, a district
			[]string{"Stadt Celle", "Stadt Ahlen"},
			[]string{"Stadt Celle", "Stadt Ahlen"},
		},
		{nil, nil},
	} {
		if got := ShortNames(c.names); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.names, got, c.want)
		}
	}
}
