package chart

import (
	"math/rand/v2"
	"strings"
	"testing"

	"reifekompass/reports/scene"
)

func sampleVoices() Voices {
	return Voices{
		Head: VoicesHead{Question: "Frage", People: "Wer", Holds: "Es gilt"}, Language: "de", Width: 170 * mm, Alt: "Antworten.",
		Questions: []VoicesQuestion{
			{ID: "B2", Title: "Abläufe", Holds: Value{Known: true, At: 2, Label: "Stufe 2"}, Standing: "geklärt", Rows: []VoicesRow{
				{People: "Amtsleitung", Levels: []int{3}}, {People: "IT-Leitung", Levels: []int{1, 2}}, {People: "Mitarbeitende (7)", Levels: []int{1, 1, 1, 2, 2, 3, 0}},
			}},
			{ID: "G1", Title: "Beteiligung und Akzeptanz der Mitarbeitenden bei allen Vorhaben", Holds: Value{Label: "offen"}, Rows: []VoicesRow{
				{People: "Sachbearbeitung", Missing: "weiß nicht"},
			}},
		},
	}
}

// dotsOf counts the dots of a scene and the numbers in them.
func dotsOf(s scene.Scene) (dots int, numbers string) {
	var digits strings.Builder
	for _, shape := range s.Shapes {
		if _, ok := shape.(scene.Circle); ok {
			dots++
		}
		if text, ok := shape.(scene.Text); ok && text.Colour == scene.OnPrimary {
			digits.WriteString(text.Text)
		}
	}
	return dots, digits.String()
}

func TestEveryVoiceIsDrawn(t *testing.T) {
	// one, two, and seven at four levels: 1, 3 and 2 share a dot
	if dots, numbers := dotsOf(sampleVoices().Draw()); dots != 1+2+4 || numbers != "32" {
		t.Errorf("got %d dots with the numbers %s", dots, numbers)
	}
}

func TestVoicesStayInTheirBlocks(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 1))
	words := []string{"", "IT", "Sachgebietsleitung Wirtschaftsförderung und Standortmarketing", strings.Repeat("Unteilbar", 20), strings.Repeat("viele Wörter ", 30)}
	word := func() string { return words[random.IntN(len(words))] }
	for range 100 {
		v := sampleVoices()
		v.Questions = nil
		for range random.IntN(6) {
			q := VoicesQuestion{ID: word(), Title: word(), Standing: word(), Holds: Value{Known: random.IntN(2) == 0, At: float64(random.IntN(9)) - 2, Label: word()}}
			for range random.IntN(5) {
				row := VoicesRow{People: word(), Missing: word()}
				for range random.IntN(40) {
					row.Levels = append(row.Levels, random.IntN(5))
				}
				q.Rows = append(q.Rows, row)
			}
			v.Questions = append(v.Questions, q)
		}
		checkScene(t, v.Draw())
		if t.Failed() {
			t.Fatalf("%+v", v)
		}
	}
}
