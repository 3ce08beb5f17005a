package learning

import (
	"errors"
	"slices"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
)

const yes = assessment.Yes

func topicA() transfer.Topic { return transfer.Topic{Dimension: "A"} }

func TestOnlyTheLatestSubmissionOfAnApplicantCounts(t *testing.T) {
	w := newWorld(t)
	w.add(agency{name: "Bonn", ags: "05314000"})
	w.add(agency{name: "Älter", ags: "05314000"})
	w.received[1].Standing = assessment.StandingOlder
	w.add(agency{name: "Aachen", ags: "05334002"})
	p := w.learn()
	if len(p.Participants) != 2 || p.Participants[0].Agency.Name != "Aachen" || p.Participants[1].Agency.Name != "Bonn" {
		t.Errorf("got %+v", p.Participants)
	}
	if got := p.Find(p.Participants[1].ID()); got != &p.Participants[1] || p.Find("nobody") != nil {
		t.Errorf("found %+v", got)
	}
}

func TestUnreadableSubmissionKeepsNobodyElseOut(t *testing.T) {
	w := newWorld(t)
	w.unread[w.add(agency{name: "Bonn"})] = errDamaged
	w.add(agency{name: "Aachen"})
	p := w.learn()
	if len(p.Unread) != 1 || !errors.Is(p.Unread[0].Err, errDamaged) || p.Unread[0].Received.Agency != "Bonn" || len(p.Participants) != 1 {
		t.Errorf("got %+v and %+v", p.Unread, p.Participants)
	}
}

func TestNobodyTakesPartYet(t *testing.T) {
	p := newWorld(t).learn()
	if p.Catalogue != nil || p.Solutions != nil || p.Matches != nil || len(p.Districts(Strong)) != 0 || len(p.Options().Processes) != 0 || p.Search(Query{}) != nil {
		t.Errorf("got %+v", p)
	}
}

func TestUnknownCallIsNotFound(t *testing.T) {
	w := newWorld(t)
	if _, err := (&Office{Store: w, Reader: w, Places: w.places, Clock: noon}).Learn(t.Context(), "x"); !errors.Is(err, assessment.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestRegionsAreThoseOfTheDeadline(t *testing.T) {
	w := newWorld(t)
	w.add(agency{name: "Seeland", ags: "05998"})
	w.record.Call.Deadline = time.Date(2024, 12, 31, 23, 0, 0, 0, time.UTC)
	if got := w.learn().Participants[0].Regions; !slices.Equal(got, []string{"Seenplatte"}) {
		t.Errorf("got %q", got)
	}
	w.record.Call.Deadline = time.Time{} // not given out yet: today
	if got := w.learn().Participants[0].Regions; !slices.Equal(got, []string{"Musterregion"}) {
		t.Errorf("got %q", got)
	}
}

func TestNobodyIsNamedWithoutConsent(t *testing.T) {
	for _, named := range []assessment.YesNo{assessment.No, ""} {
		w := newWorld(t)
		w.add(agency{name: "Weit", ags: "05315000", named: named, a: 100, b: 100})
		w.add(agency{name: "Anfang", ags: "05315000", named: yes, a: 0, b: 0})
		if p := w.learn(); len(p.Matches) != 0 {
			t.Errorf("consent %q: got %+v", named, p.Matches)
		}
	}
}

func TestMatchIsPublishedOnlyIfTheLearnerConsentedToo(t *testing.T) {
	for named, public := range map[assessment.YesNo]bool{yes: true, assessment.No: false, "": false} {
		w := newWorld(t)
		partner := w.add(agency{name: "Weit", ags: "05315000", named: yes, a: 100, b: 25})
		learner := w.add(agency{name: "Anfang", ags: "05315000", named: named, a: 25, b: 75})
		p := w.learn()
		own := p.MatchesOf(transfer.MemberID(learner))
		if len(own) != 1 || own[0].Topic != topicA() || own[0].Public != public {
			t.Fatalf("consent %q: got %+v", named, own)
		}
		with := own[0].Partners[0]
		if with.ID != transfer.MemberID(partner) || !with.Neighbor || with.Alike || !slices.Equal(with.InReturn, []transfer.Topic{{Dimension: "B"}}) {
			t.Errorf("got %+v", with)
		}
		if got, want := len(p.PublicMatches()), map[bool]int{true: 2}[public]; got != want { // each learns from the other
			t.Errorf("consent %q: %d may be published, want %d", named, got, want)
		}
		if helped := p.HelpedBy(transfer.MemberID(partner)); len(helped) != 1 || helped[0] != (Helped{transfer.MemberID(learner), topicA()}) {
			t.Errorf("helped %+v", helped)
		}
	}
}

func TestConsentIsOfTheDayTheSubmissionWasMade(t *testing.T) {
	w := newWorld(t)
	w.add(agency{name: "Bonn", named: yes})
	got := w.learn().Participants[0].Named()
	if got != (transfer.Consent{On: noon(), Text: assessment.SharingWording}) {
		t.Errorf("got %+v", got)
	}
}

func TestMapShowsNothingOfWhoDidNotConsent(t *testing.T) {
	w := newWorld(t)
	w.add(agency{name: "Wesel", ags: "05170048", named: yes, a: 75, b: 74})
	w.add(agency{name: "Kamp-Lintfort", ags: "05170020", named: assessment.No, a: 100, b: 100})
	w.add(agency{name: "Alpen", ags: "05170004", named: yes, a: -1, b: 100})
	w.add(agency{name: "Ohne Ort", named: yes, a: 100, b: 100})
	all := w.learn().Districts(Strong)
	if len(all) != 1 || all[0].Place.Name != "Kreis Wesel" || !slices.Equal(all[0].Participants, []string{"Alpen", "Kamp-Lintfort", "Wesel"}) {
		t.Fatalf("got %+v", all)
	}
	if got := all[0].Strong; len(got) != 2 || !slices.Equal(got[0].Agencies, []string{"Wesel"}) || got[0].Dimension != "A" || !slices.Equal(got[1].Agencies, []string{"Alpen"}) {
		t.Errorf("got %+v", got)
	}
	if all[0].StrongIn("A") != 1 || all[0].StrongIn("C") != 0 {
		t.Errorf("counts %d and %d", all[0].StrongIn("A"), all[0].StrongIn("C"))
	}
	if got := w.learn().Districts(assessment.MaxLevel); got[0].StrongIn("A") != 0 || got[0].StrongIn("B") != 1 {
		t.Errorf("level 4: %+v", got[0].Strong)
	}
}
