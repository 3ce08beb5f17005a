package settings

import (
	"strings"

	"reifekompass/assets/translations"
)

// NewHelp returns the page of help.
func NewHelp(words *translations.Translator) Help {
	var help Help
	for _, part := range helpParts() {
		shown := HelpPart{Title: words.Say("settings.help." + part.name)}
		for _, k := range part.keys {
			shown.Keys = append(shown.Keys, HelpKey{Caps: caps(words, k.chord), Text: words.Say("settings.key." + k.name)})
		}
		help.Parts = append(help.Parts, shown)
	}
	for _, term := range helpTerms() {
		help.Terms = append(help.Terms, HelpTerm{
			Term: words.Say("settings.term." + term), Meaning: words.Say("settings.term." + term + "_text"),
		})
	}
	return help
}

type helpPart struct {
	name string
	keys []helpKey
}

// helpKey is a chord, such as "ctrl 0 – 4", and the name of what it does.
type helpKey struct{ chord, name string }

func helpParts() []helpPart {
	return []helpPart{
		{"everywhere", []helpKey{
			{"tab", "next"},
			{"shift tab", "previous"},
			{"enter", "press"},
			{"page_up page_down", "scroll"},
			{"esc", "close"},
			{"f1", "help"},
			{"ctrl z", "undo"},
			{"ctrl y", "redo"},
			{"ctrl page_up", "area_back"},
			{"ctrl page_down", "area_on"},
		}},
		{"start", []helpKey{
			{"1 – 4", "card"},
			{"up down", "row"},
			{"delete", "delete"},
			{"ctrl f", "find"},
			{"ctrl o", "file"},
		}},
		{"questions", []helpKey{
			{"0 – 4", "current"},
			{"ctrl 0 – 4", "target"},
			{"up down", "level"},
			{"left right", "side"},
			{"alt right", "on"},
			{"alt left", "back"},
			{"ctrl j", "open"},
			{"ctrl f", "search"},
		}},
		{"result", []helpKey{
			{"ctrl p", "report"},
		}},
		{"preview", []helpKey{
			{"page_up page_down", "turn"},
			{"ctrl g", "page"},
			{"ctrl 0 – 2", "zoom"},
			{"ctrl s", "save"},
			{"ctrl p", "print"},
		}},
	}
}

// caps turns a chord into what is printed on the keys.
func caps(words *translations.Translator, chord string) []string {
	var printed []string
	for name := range strings.FieldsSeq(chord) {
		switch {
		case name == "–", len(name) == 1 && name[0] >= '0' && name[0] <= '9':
			printed = append(printed, name)
		case len(name) == 1 || name == "f1":
			printed = append(printed, strings.ToUpper(name))
		default:
			printed = append(printed, words.Say("settings.cap."+name))
		}
	}
	return printed
}

func helpTerms() []string {
	return []string{
		"level", "current", "target", "gap", "core", "bottleneck", "index", "coverage", "not_scored",
		"unknown", "not_applicable", "evidence",
	}
}
