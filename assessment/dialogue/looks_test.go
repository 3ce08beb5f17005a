package dialogue_test

import (
	"testing"

	"reifekompass/assessment/dialogue"
)

func TestAnswersOfCompaniesAreToldFromOtherFiles(t *testing.T) {
	_, asked := shipped(t)
	for text, want := range map[string]bool{
		lime: true, `Guten Tag {"format": "reifekompass-dialogue-answer"`: true, "U1\n\"nie zu Ende": true, "U1;U1\n": true,
		"": false, "Sehr geehrte Damen und Herren, anbei die Unterlagen": false, "Name;Ort\nA;B\n": false, "\x00\x01": false, "\"nie zu Ende": false,
	} {
		if got := dialogue.Looks([]byte(text), asked); got != want {
			t.Errorf("%.40q: got %t", text, got)
		}
	}
}
