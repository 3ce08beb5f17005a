package app

import (
	"testing"

	"reifekompass/app/kit"
)

func TestSubmitWithoutACallSaysWhatToDo(t *testing.T) {
	s := atWork(t)
	s.Go(kit.Route{Area: kit.Submit, Assessment: string(lindenrade)})
	s.MustSee("Noch keine Ausschreibung gewählt")
	s.MustSee("Weitergeben und Einlesen")
}

func TestTeamWithoutPartsSaysWhatWillBeHere(t *testing.T) {
	s := atWork(t)
	s.Go(kit.Route{Area: kit.Team, Assessment: string(lindenrade)})
	s.MustSee("Gemeinsam ausfüllen")
	s.MustSee("Hier erscheint, worin alle übereinstimmen")
}
