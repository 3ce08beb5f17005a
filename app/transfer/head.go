package transfer

import (
	"strings"

	"reifekompass/assessment/learning"
	"reifekompass/assets/translations"
)

// headOf is what a section says above what it is about.
func headOf(words *translations.Translator, p *learning.Picture, title string) Head {
	h := Head{Loaded: true, Title: words.Say(title)}
	if names := unread(p); len(names) > 0 {
		h.Unread = words.Count("transfer.unread", len(names), "Names", strings.Join(names, ", "))
	}
	if len(p.Participants) == 0 {
		h.None = words.Say("transfer.nobody")
	}
	return h
}

func unread(p *learning.Picture) []string {
	names := make([]string, len(p.Unread))
	for i := range p.Unread {
		names[i] = p.Unread[i].Received.Agency
	}
	return names
}
