package kit

import (
	"encoding/json"

	"fyne.io/fyne/v2/lang"

	"reifekompass/assets/translations"
)

// Speak lets the menus that Fyne brings itself speak our language, whatever
// the language of the system is: Fyne looks up its texts by the latter.
func Speak(words *translations.Translator) error {
	texts := map[string]string{}
	for fyneText, key := range map[string]string{
		"Cut": "kit.cut", "Copy": "kit.copy", "Paste": "kit.paste",
		"Select all": "kit.select_all", "Undo": "kit.undo", "Redo": "kit.redo",
	} {
		texts[fyneText] = words.Say(key)
	}
	raw, err := json.Marshal(texts)
	if err != nil {
		return err
	}
	return lang.AddTranslationsForLocale(raw, lang.SystemLocale())
}
