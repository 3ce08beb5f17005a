package region

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assets"
)

func names(places []Place) []string {
	found := make([]string, len(places))
	for i, p := range places {
		found[i] = p.Name
	}
	return found
}

func TestSearchIgnoresCaseAndUmlautSpelling(t *testing.T) {
	table := shipped(t)
	for _, c := range []struct{ text, want string }{
		{"köln", "Köln"},
		{"KOELN", "Köln"},
		{"Koln", "Köln"},
		{"Ko\u0308ln", "Köln"}, // as pasted from some systems
		{"  soest ", "Soest"},
		{"gutersloh", "Gütersloh"},
		{"markischer", "Märkischer Kreis"},
		{"maerkischer", "Märkischer Kreis"},
		{"mulheim  an der", "Mülheim an der Ruhr"},
		{"05315", "Köln"},
		{"05 315 000", "Köln"},
		{"05170", "Kreis Wesel"},
		{"lindenr", "Lindenrade"},
	} {
		got := table.Search(c.text, 1)
		if len(got) != 1 || got[0].Name != c.want {
			t.Errorf("%q: got %q, want %q", c.text, names(got), c.want)
		}
	}
}

func TestSearchPutsBeginningsFirst(t *testing.T) {
	table := shipped(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"wesel", []string{"Wesel", "Kreis Wesel"}},
		{"neuss", []string{"Neuss", "Rhein-Kreis Neuss"}},
		{"aachen", []string{"Aachen", "Städteregion Aachen"}},
		{"kleve", []string{"Kleve", "Kreis Kleve"}},
	} {
		got := names(table.Search(c.text, 0))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
	}
}

func TestSearchPutsLaterWordsBeforeParts(t *testing.T) {
	found := names(shipped(t).Search("berg", 0))
	beginning := slices.Index(found, "Bergneustadt")
	word := slices.Index(found, "Rheinisch-Bergischer Kreis")
	part := slices.Index(found, "Arnsberg")
	if beginning < 0 || beginning > word || word > part {
		t.Errorf("got places %d, %d, %d of %q", beginning, word, part, found)
	}
}

func TestSearchPutsRealPlacesBeforeFictionalOnes(t *testing.T) {
	fictional := false
	found := shipped(t).Search("kreis", 0)
	if len(found) < 31 {
		t.Fatalf("got %d districts, want at least 31", len(found))
	}
	var ends int
	for i, p := range found {
		if i > 0 && p.Fictional != fictional {
			ends++
		}
		fictional = p.Fictional
	}
	// Names that begin with "Kreis" come first, real before fictional, then
	// names such as "Märkischer Kreis", which are all real.
	if ends != 2 || found[0].Fictional {
		t.Errorf("got %d changes, want real, fictional, real: %q", ends, names(found))
	}
}

func TestSearchKeepsTheLimit(t *testing.T) {
	table := shipped(t)
	for limit, want := range map[int]int{1: 1, 5: 5} {
		if got := len(table.Search("be", limit)); got != want {
			t.Errorf("limit %d: got %d places", limit, got)
		}
	}
	all := len(table.Search("be", 0))
	if all <= 5 || len(table.Search("be", all+10)) != all {
		t.Errorf("got %d places without a limit", all)
	}
}

func TestSearchFindsNothingForNothing(t *testing.T) {
	table := shipped(t)
	for _, text := range []string{"", " \t ", "Atlantis", "🙂", "\x00"} {
		if got := table.Search(text, 5); len(got) != 0 {
			t.Errorf("%q: got %q, want nothing", text, names(got))
		}
	}
}

func FuzzSearchReturnsOnlyPlacesWithinTheLimit(f *testing.F) {
	for _, text := range []string{"Bonn", "05", "ß", "ä ö", "\xff", "Kreis -", "\u0308"} {
		f.Add(text, 3)
	}
	table, err := Load(assets.Files)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string, limit int) {
		found := table.Search(text, limit)
		if limit > 0 && len(found) > limit {
			t.Errorf("got %d places, want at most %d", len(found), limit)
		}
		for _, p := range found {
			if same, ok := table.Find(p.AGS); !ok || same.Name != p.Name {
				t.Errorf("%s is not in the table", p.AGS)
			}
		}
	})
}
