package chart

import (
	"strings"
	"testing"

	"reifekompass/reports/scene"
)

func TestGermanWordsAreDividedAtSyllables(t *testing.T) {
	for _, want := range []string{
		"Wis-sens-trans-fer", "Anwen-dun-gen", "Unter-neh-men", "Geschäfts-mo-dell", "Sicher-heit", "Ent-schei-dung",
		"Pro-zesse", "IT", "Flä-chen", "Hin-ter-grund", "", "Stra-ßen", "WSP.NRW",
	} {
		word := strings.ReplaceAll(want, "-", "")
		got := strings.ReplaceAll(scene.Syllables(word), scene.SoftHyphen, "-")
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestOnlyWordsWiderThanTheirColumnAreDivided(t *testing.T) {
	p := newPen(100, 100, "de")
	s := regular(9, 1)
	if got := p.divisible("Wissenstransfer und Daten", s, 40); got != scene.Syllables("Wissenstransfer")+" und Daten" {
		t.Errorf("got %q", got)
	}
	if got := p.divisible("IT-Anwendungen", s, 30); got != "IT-"+scene.Syllables("Anwendungen") {
		t.Errorf("got %q", got)
	}
	if got := newPen(100, 100, "en").divisible("Wissenstransfer", s, 10); got != "Wissenstransfer" {
		t.Errorf("English: got %q", got)
	}
	if got := p.fit("Wissenstransfer", s, 44, 3); got[0] != "Wissens"+scene.SoftHyphen || got[1] != "transfer" {
		t.Errorf("got %q", got)
	}
	if got := p.fit("Wissenstransfergesellschaften", s, 44, 2); strings.Contains(got[1], scene.SoftHyphen) || !strings.HasSuffix(got[1], "…") {
		t.Errorf("got %q", got)
	}
}
