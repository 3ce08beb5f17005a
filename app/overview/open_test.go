package overview

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// callOffer is a call that was opened where the agency has worked before.
func callOffer() *assessment.CallOffer {
	return &assessment.CallOffer{
		Record: assessment.CallRecord{
			Call: assessment.Call{
				ID: "wf-1", Title: "WF digital 2027", Office: "Programmstelle Mittelau", Year: 2027, Deadline: time.Date(2027, 2, 28, 11, 0, 0, 0, time.UTC),
			},
			Status: assessment.CallLocked, Print: assessment.Fingerprint{0x3f, 0x9a},
		},
		Former: []assessment.Agency{{Name: "Stadt Ahlenfurt"}},
		Free:   []assessment.Summary{summary("free", "Stadt Ahlenfurt", 3)},
	}
}

// titles lists what is offered.
func titles(q Question) []string {
	var list []string
	for _, group := range q.Groups {
		for _, offer := range group.Offers {
			list = append(list, group.Heading+": "+offer.Title)
		}
	}
	return list
}

func opening(t *testing.T, what assessment.Opened) (*office, *mirror) {
	t.Helper()
	o := &office{opens: &what, rows: []assessment.Summary{summary("free", "Stadt Ahlenfurt", 3)}}
	p, screen := present(t, o)
	p.Dropped("/x/ruf.rkcall")
	return o, screen
}

func TestCallThatIsOpenedAsksHowToGoOn(t *testing.T) {
	_, screen := opening(t, assessment.Opened{Call: callOffer()})
	q := screen.question
	if q.Title != "WF digital 2027" || !strings.HasPrefix(q.Print, "3F9A") || !strings.Contains(strings.Join(q.Lines, " "), "Frist: 28.02.2027, 11:00 Uhr. Die Datei ist geprüft") {
		t.Errorf("question %+v", q)
	}
	if diff := cmp.Diff([]string{
		"Neu beginnen: Für Stadt Ahlenfurt", "Neu beginnen: Für eine andere Wirtschaftsförderung",
		"Mit einer vorhandenen Selbsteinschätzung antworten: Stadt Ahlenfurt, Selbsteinschätzung 2026",
	}, titles(q)); diff != "" {
		t.Error(diff)
	}
	if screen.state.Notice != (Notice{}) || len(screen.ids()) != 1 {
		t.Errorf("notice %+v, rows %v", screen.state.Notice, screen.ids())
	}
}

func TestEachOfferForACallDoesWhatItSays(t *testing.T) {
	for title, want := range map[string]struct {
		done  string
		route kit.Route
	}{
		"Für Stadt Ahlenfurt":                       {"begin Stadt Ahlenfurt wf-1", kit.Route{Area: kit.Profile, Assessment: "begun"}},
		"Stadt Ahlenfurt, Selbsteinschätzung 2026":  {"attach free wf-1", kit.Route{Area: kit.Submit, Assessment: "free"}},
		"Für eine andere Wirtschaftsförderung":      {"ask wf-1", kit.Route{}},
		"Stadt Hohenbrunn, Selbsteinschätzung 2026": {"", kit.Route{Area: kit.Guide, Assessment: "going"}},
		"Kreis Abgegeben, Selbsteinschätzung 2026":  {"", kit.Route{Area: kit.Guide, Assessment: "gone"}},
	} {
		offer := callOffer()
		offer.Answering = []assessment.Summary{summary("going", "Stadt Hohenbrunn", 1), summary("gone", "Kreis Abgegeben", 3)}
		o, screen := opening(t, assessment.Opened{Call: offer})
		screen.choose(t, title)
		if got := strings.Join(o.done, ";"); got != want.done {
			t.Errorf("%s: did %q, want %q", title, got, want.done)
		}
		var got kit.Route
		if len(o.routes) > 0 {
			got = o.routes[0]
		}
		if got != want.route {
			t.Errorf("%s: went to %+v", title, got)
		}
	}
}

func TestKnownOwnAndLateCallsSaySo(t *testing.T) {
	for want, change := range map[string]func(*assessment.CallOffer){
		"kennen Sie hier schon; es hat sich nichts geändert": func(o *assessment.CallOffer) { o.Known = true },
		"haben Sie hier selbst herausgegeben":                func(o *assessment.CallOffer) { o.Known, o.Record.Own = true, true },
		"Die Frist ist abgelaufen.":                          func(o *assessment.CallOffer) { o.Late = true },
	} {
		offer := callOffer()
		change(offer)
		_, screen := opening(t, assessment.Opened{Call: offer})
		if got := strings.Join(screen.question.Lines, "\n"); !strings.Contains(got, want) || len(titles(screen.question)) != 3 {
			t.Errorf("got %q, offers %v; want %q", got, titles(screen.question), want)
		}
	}
}

func TestFirstCallOnAComputerOffersToBegin(t *testing.T) {
	offer := callOffer()
	offer.Former, offer.Free = nil, nil
	o, screen := opening(t, assessment.Opened{Call: offer})
	if diff := cmp.Diff([]string{"Neu beginnen: Selbsteinschätzung beginnen"}, titles(screen.question)); diff != "" {
		t.Error(diff)
	}
	screen.choose(t, "Selbsteinschätzung beginnen")
	if len(o.done) != 1 || o.done[0] != "ask wf-1" {
		t.Errorf("did %v", o.done)
	}
}

func TestCallThatCannotBeAttachedSaysWhy(t *testing.T) {
	o, screen := opening(t, assessment.Opened{Call: callOffer()})
	o.err = assessment.ErrReadOnly
	screen.choose(t, "Stadt Ahlenfurt, Selbsteinschätzung 2026")
	if screen.state.Notice.Tone != Trouble || len(o.routes) > 0 {
		t.Errorf("notice %+v, routes %v", screen.state.Notice, o.routes)
	}
}

func TestPartsLeadToWhereTheyAreDealtWith(t *testing.T) {
	for what, want := range map[assessment.OpenedWhat]struct {
		area  kit.Area
		toast string
	}{
		assessment.OpenedPart:     {kit.Guide, "Sie füllen einen Teil für andere aus. Ihre Antworten geben Sie unter „Team“ zurück."},
		assessment.OpenedReturned: {kit.Team, "Der ausgefüllte Teil (IT) ist eingelesen. Ihre Antworten sind unverändert."},
		assessment.OpenedAgain:    {kit.Team, "Der Teil (IT) war schon da; diese Fassung gilt jetzt. Ihre Antworten sind unverändert."},
	} {
		o, screen := opening(t, assessment.Opened{Assessment: "a", What: what, Role: "IT"})
		if diff := cmp.Diff([]kit.Route{{Area: want.area, Assessment: "a"}}, o.routes); diff != "" || screen.toast != want.toast || screen.undo != nil {
			t.Errorf("%d: %s, toast %q", what, diff, screen.toast)
		}
	}
}

func TestOwnReportIsTakenInOnlyWhenWanted(t *testing.T) {
	o, screen := opening(t, assessment.Opened{Report: &assessment.Assessment{Agency: assessment.Agency{Name: "Kreis Brack"}, Year: 2026}})
	o.imported = summary("new", "Kreis Brack", 2)
	if !strings.Contains(screen.question.Lines[0], "Kreis Brack für 2026") || len(screen.ids()) != 1 {
		t.Errorf("question %+v, rows %v", screen.question, screen.ids())
	}
	screen.choose(t, "Als neue Selbsteinschätzung aufnehmen")
	if screen.revealed != "new" || o.read != "/x/ruf.rkcall" {
		t.Errorf("revealed %q, read %q", screen.revealed, o.read)
	}
}

func TestQuestionAboutACallIsAnsweredByKeyboard(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 200}} {
		s := show(t, &office{opens: &assessment.Opened{Call: callOffer()}, rows: many(2)}, look)
		s.view.Drop([]string{"/x/ruf.rkcall"})
		s.MustSee("WF digital 2027", "Neu beginnen", "Leere Selbsteinschätzung 2027; das Profil wird übernommen.")
		s.Key(fyne.KeyReturn)
		if diff := cmp.Diff([]string{"begin Stadt Ahlenfurt wf-1"}, s.done); diff != "" || s.Window.Canvas().Overlays().Top() != nil {
			t.Errorf("%+v: %s, dialog open %t", look, diff, s.Window.Canvas().Overlays().Top() != nil)
		}
	}
}

func TestQuestionAboutACallCanWait(t *testing.T) {
	s := show(t, &office{opens: &assessment.Opened{Call: callOffer()}, rows: many(2)}, kit.Look{})
	s.view.Drop([]string{"/x/ruf.rkcall"})
	s.Press("Später")
	if s.done != nil || s.routes != nil || s.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("did %v, went to %v", s.done, s.routes)
	}
}

func TestTypedPathOfACallLeadsToTheSameQuestion(t *testing.T) {
	s := show(t, &office{opens: &assessment.Opened{Call: callOffer()}}, kit.Look{})
	s.view.AskPath()
	s.Write("/home/rk/ruf.rkcall")
	s.Press("Öffnen")
	s.MustSee("WF digital 2027", "Für Stadt Ahlenfurt")
	s.Key(fyne.KeyEscape)
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("a dialog is left")
	}
}
