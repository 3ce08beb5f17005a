package settings

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// HelpContent returns the page of help: the list of keys and the words of the
// program. It is narrow, for a panel.
func HelpContent(k *kit.Kit) fyne.CanvasObject {
	help := NewHelp(k.Words)
	page := k.Column(24, k.Text(k.Words.Say("settings.help.lead"), kit.Body().In(scene.Muted)))
	for _, part := range help.Parts {
		page.Objects = append(page.Objects, helpPartView(k, part))
	}
	terms := k.Column(12, k.Text(k.Words.Say("settings.help.terms"), kit.Section()))
	for _, t := range help.Terms {
		terms.Objects = append(terms.Objects, k.Column(0, k.Text(t.Term, kit.Body().Strong()), k.Text(t.Meaning, kit.Body().In(scene.Muted))))
	}
	page.Objects = append(page.Objects, terms)
	return page
}

func helpPartView(k *kit.Kit, part HelpPart) fyne.CanvasObject {
	rows := k.Column(6, k.Text(part.Title, kit.Section()))
	for _, key := range part.Keys {
		caps := k.Wrap(4, 4)
		for _, name := range key.Caps {
			caps.Objects = append(caps.Objects, helpCap(k, name))
		}
		rows.Objects = append(rows.Objects, k.Row(12, k.Fixed(150, 0, caps), k.Grow(k.Text(key.Text, kit.Body()))))
	}
	return rows
}

// helpCap is a key cap, or the word between two of them.
func helpCap(k *kit.Kit, name string) fyne.CanvasObject {
	if name == "–" {
		return k.Text(name, kit.Small().In(scene.Muted))
	}
	return k.Key(name)
}
