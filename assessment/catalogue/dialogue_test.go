package catalogue_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assets"
)

func dialogueFile(t *testing.T) string {
	t.Helper()
	raw, err := assets.Files.ReadFile(assets.DialogueFile)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestShippedQuestionnaireLoads(t *testing.T) {
	q, err := catalogue.ParseDialogue("dialogue", []byte(dialogueFile(t)), shipped(t))
	if err != nil {
		t.Fatal(err)
	}
	if name := q.ID; assets.DialogueFile != "catalogues/"+name+".yaml" || q.Version == "" {
		t.Errorf("id %q, version %q", name, q.Version)
	}
	third, _ := q.Point("U3")
	if third.Mirrors != "E3" || third.Levels[0][assessment.English] != "Only by asking in person." {
		t.Errorf("U3: %+v", third)
	}
}

func TestEveryProblemOfAQuestionnaireIsNamed(t *testing.T) {
	for _, c := range []struct{ old, changed, want string }{
		{"mirrors: E1", "mirrors: Z9", "catalogue.mirrors"},
		{"id: U2", "id: S4", "catalogue.id_twice"},
		{"id: U2", "id: E2", "catalogue.dialogue_id"},
		{"meaning: 1\n    mirrors: E1", "mirrors: E1", "catalogue.missing"},
		{`      - text: {de: "Ich empfehle Sie anderen Betrieben.", en: "I recommend you to other businesses."}` + "\n", "", "catalogue.level_count"},
		{"Man kannte uns, aber vieles war veraltet.", "Dass es uns gibt, war nicht bekannt.", "catalogue.level_twice"},
		{"Es kam kein Kontakt zustande.", "Der Nutzen war gering für mich.", "catalogue.judging"},
		{"ordered: true", "ordered: ja", "catalogue.want_truth"},
		{"format: reifekompass-dialogue", "format: reifekompass-catalogue", "catalogue.format"},
		{"schema: 1", "schema: 2", "catalogue.newer"},
	} {
		text := strings.Replace(dialogueFile(t), c.old, c.changed, 1)
		_, err := catalogue.ParseDialogue("dialogue", []byte(text), shipped(t))
		var problems catalogue.Errors
		if !errors.As(err, &problems) || len(problems) != 1 || problems[0].Key != c.want {
			t.Errorf("%q: got %s, want %s", c.changed, fmt.Sprint(err), c.want)
		}
	}
}
