package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
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

// dropCall drops the file of a call on the start page.
func dropCall(t *testing.T, m *memory, what assessment.Opened) *stage {
	t.Helper()
	s := newStage(t, m)
	m.opens = what
	s.dropped([]fyne.URI{storage.NewFileURI("/a/ruf.rkcall")})
	return s
}

func calling(o assessment.CallOffer) assessment.Opened {
	o.Record.Call = assessment.Call{ID: "wf-1", Title: "WF digital 2027", Office: "Programmstelle Mittelau", Year: 2027}
	return assessment.Opened{Call: &o}
}

func TestDroppedCallBeginsAnAssessmentOfAFormerAgency(t *testing.T) {
	s := dropCall(t, newMemory(t), calling(assessment.CallOffer{Former: []assessment.Agency{{Name: "Ahlenfurt", Kind: assessment.KindCity}}}))
	s.MustSee("WF digital 2027", "Für Ahlenfurt")
	s.Key(fyne.KeyReturn)
	if s.route != (kit.Route{Area: kit.Profile, Assessment: "ahlenfurt"}) {
		t.Errorf("at %+v", s.route)
	}
	s.MustSee("Bitte prüfen Sie das Profil.")
}

func TestDroppedCallAsksForTheNameOnlyWhereNoneIsKnown(t *testing.T) {
	s := dropCall(t, newMemory(t), calling(assessment.CallOffer{}))
	s.Press("Später")
	s.dropped([]fyne.URI{storage.NewFileURI("/a/ruf.rkcall")})
	s.Key(fyne.KeyReturn)
	s.MustSee("Neue Selbsteinschätzung", "Name der Wirtschaftsförderung")
	s.MustNotSee("Jahr der Selbsteinschätzung")
	s.Write("Brack")
	s.Key(fyne.KeyReturn)
	if s.route != (kit.Route{Area: kit.Profile, Assessment: "brack"}) {
		t.Errorf("at %+v", s.route)
	}
	if got := s.memory.kept["brack"].Year; got != 2027 {
		t.Errorf("year %d, want that of the call", got)
	}
}

func TestDroppedCallIsAttachedToWhatIsThere(t *testing.T) {
	m := newMemory(t)
	m.add(lindenrade, "Lindenrade", 2026)
	s := dropCall(t, m, calling(assessment.CallOffer{Free: []assessment.Summary{{ID: lindenrade, Agency: "Lindenrade", Year: 2026, Status: assessment.Draft}}}))
	s.Tab()
	s.Key(fyne.KeyReturn)
	if s.route != (kit.Route{Area: kit.Submit, Assessment: string(lindenrade)}) {
		t.Errorf("at %+v", s.route)
	}
	s.MustSee("Diese Selbsteinschätzung antwortet jetzt auf die Ausschreibung.")
}

func TestDroppedPartsLeadToTheirPages(t *testing.T) {
	for what, area := range map[assessment.OpenedWhat]kit.Area{assessment.OpenedPart: kit.Guide, assessment.OpenedReturned: kit.Team} {
		m := newMemory(t)
		m.add(lindenrade, "Lindenrade", 2026)
		s := dropCall(t, m, assessment.Opened{Assessment: lindenrade, What: what, Role: "IT"})
		if s.route != (kit.Route{Area: area, Assessment: string(lindenrade)}) {
			t.Errorf("%d: at %+v", what, s.route)
		}
	}
}

func TestDroppedFileOfAnotherKindIsExplainedInPlace(t *testing.T) {
	m := newMemory(t)
	m.err = &assessment.StorageError{Op: "read", Path: "/a/brief.docx", Err: &exchange.WrongKindError{}}
	s := dropCall(t, m, assessment.Opened{})
	s.MustSee("/a/brief.docx ist keine Datei von Reifekompass, oder sie ist beschädigt.")
	if s.route.Area != kit.Start {
		t.Errorf("at %+v", s.route)
	}
}
