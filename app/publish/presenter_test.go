package publish

import (
	"strings"
	"testing"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
)

func TestWhoSaysOfEachApplicantWhetherItTakesPart(t *testing.T) {
	p := newWorld(t, 8).presenter()
	who := p.state.Who
	if len(who.Rows) != 9 || who.Few || !strings.HasPrefix(who.Summary, "8 von 9") {
		t.Fatalf("%+v", who)
	}
	if r := who.Rows[0]; !r.In || !r.Can || r.Text != "hat am 04.03.2026 zugestimmt" {
		t.Errorf("one that agreed: %+v", r)
	}
	if r := who.Rows[8]; r.In || r.Can || r.Text != "hat nicht zugestimmt" {
		t.Errorf("one that did not: %+v", r)
	}
	p.Turn("series without")
	if len(p.choice.Without) != 0 {
		t.Error("who did not agree was turned")
	}
	p.Turn("series 3")
	if who := p.state.Who; !who.Few || who.Rows[3].In || !who.Rows[3].Can {
		t.Errorf("one left out: %+v", who.Rows[3])
	}
	p.Turn("series 3")
	if who := p.state.Who; who.Few || !who.Rows[3].In {
		t.Errorf("one taken back in: %+v", who.Rows[3])
	}
}

func TestChangedChoiceForgetsThePreview(t *testing.T) {
	w := newWorld(t, 9)
	for name, change := range map[string]func(*Presenter){
		"who": func(p *Presenter) { p.Turn("series 1") }, "winners": func(p *Presenter) { p.SetWinners(true) },
	} {
		p := w.presenter()
		p.Compute()
		if !p.Ready() || p.state.Plan == nil {
			t.Fatalf("%s: no preview", name)
		}
		if change(p); p.Ready() || p.state.Plan != nil {
			t.Errorf("%s: the preview of other choices stays", name)
		}
	}
}

func TestPreviewSaysWhatIsShownAndWhy(t *testing.T) {
	p := newWorld(t, 9).presenter()
	p.Compute()
	plan := p.state.Plan
	if plan.Summary != "9 Teilnehmende: 3 von 4 Werten werden gezeigt." || plan.Nothing || !strings.HasPrefix(plan.Protects, "Ein Wert bleibt zurück") {
		t.Errorf("%q, %q", plan.Summary, plan.Protects)
	}
	if r := plan.Rows[0]; r.Mean != "45" || r.Band != "30 bis 60" || r.Classes != "0 bis 50: 4 · überwiegend 50 bis 100" || r.Why != "" || !r.Index {
		t.Errorf("shown: %+v", r)
	}
	if r := plan.Rows[1]; r.Mean+r.Band+r.Classes != "" || !strings.HasSuffix(r.Why, "Drei Stellen könnten zusammen zu viel über eine andere erfahren.") {
		t.Errorf("kept back: %+v", r)
	}
	if r := plan.Rows[3]; r.Index || !r.Process || r.Subject != "P01 Unternehmensbesuch" || r.Classes != "ohne Potenzial: mindestens 3 · mit Potenzial: mindestens 6" ||
		!strings.HasPrefix(r.Why, "Zahl der Stellen: Nur wenige") {
		t.Errorf("process: %+v", r)
	}
	if plan.Rows[2].Index {
		t.Error("a question passes for a dimension")
	}
}

func TestWinnersNeedADecisionAllConsentsAndEnoughOfBoth(t *testing.T) {
	w := newWorld(t, 16)
	w.memory.group.Decided = false
	if got := w.presenter().state.How.NoWinners; got != "Die Jury hat noch nicht entschieden." {
		t.Errorf("undecided: %q", got)
	}
	w.memory.group.Decided = true
	w.memory.group.Candidates[2].Winner = true
	if got := w.presenter().state.How.NoWinners; !strings.Contains(got, "Es fehlt: Stadt 02.") {
		t.Errorf("without a consent: %q", got)
	}
	w.memory.group.Candidates[2].Winners = w.memory.group.Candidates[2].Cohort
	if got := w.presenter().state.How.NoWinners; !strings.Contains(got, "wenn von beiden mindestens 8 eingehen. Hier sind es 1 Ausgewählte und ") {
		t.Errorf("one winner: %q", got)
	}
	for i := range 8 {
		c := &w.memory.group.Candidates[i]
		c.Winner, c.Winners = true, c.Cohort
	}
	if got := w.presenter().state.How.NoWinners; got != "" {
		t.Errorf("all agreed: %q", got)
	}
}

func TestWinnersStandBesideTheOthersInThePreview(t *testing.T) {
	w := newWorld(t, 20)
	w.memory.plan.Compare = true
	w.memory.plan.Members = w.memory.group.Candidates[:20]
	p := w.presenter()
	p.Compute()
	if got := p.state.Plan; got.Compared || !strings.Contains(got.Winners, "Hier sind es 0 Ausgewählte und 20 andere.") {
		t.Errorf("nobody won: %+v", got)
	}
	for i := range 9 {
		w.memory.plan.Members[i].Winner = true
	}
	w.memory.plan.Release.Cells[0].Winners = &transfer.Means{Winners: 65, Others: 40}
	p.Compute()
	got := p.state.Plan
	if !got.Compared || got.Winners != "Ausgewählte und andere stehen bei 1 von 4 Werten nebeneinander." ||
		got.Rows[0].Winners != "65" || got.Rows[0].Others != "40" || got.Rows[2].Winners+got.Rows[2].Others != "" {
		t.Errorf("nine won: %+v", got)
	}
}

func TestRefusedPreviewSaysWhy(t *testing.T) {
	w := newWorld(t, 9)
	p := w.presenter()
	w.memory.err = &release.Error{Why: release.WhyFew, Got: 7, Min: 8}
	p.Compute()
	if p.state.Refused == "" || p.state.Plan != nil || p.Ready() || p.state.Working != "" {
		t.Errorf("%+v", p.state)
	}
	p.Publish("x.rkbench")
	if len(w.written) != 0 || len(w.memory.published) != 0 {
		t.Error("published what was refused")
	}
}

func TestPublishWritesWhatWasSeen(t *testing.T) {
	w := newWorld(t, 9)
	p := w.presenter()
	p.Turn("series 4")
	p.SetTitle("  Was wir\nwissen ")
	p.Compute()
	p.Publish("out/x.rkbench")
	last := w.memory.asked[len(w.memory.asked)-1]
	if last.Seen != (assessment.Fingerprint{7}) || last.Title != "Was wir wissen" || len(last.Without) != 1 || !last.Solutions || last.Winners {
		t.Errorf("published with %+v", last)
	}
	if w.written["out/x.rkbench"] != "a release" || p.state.Notice.Tone != kit.Good || p.state.Notice.Path != "out/x.rkbench" {
		t.Errorf("written %v, notice %+v", w.written, p.state.Notice)
	}
	past := p.state.Published
	if len(past) != 1 || past[0].Title != "Was wir wissen" || len(past[0].Log) != 1 || !strings.Contains(past[0].Log[0], "Mittlere Hälfte nicht gezeigt") {
		t.Errorf("published %+v", past)
	}
	p.WriteAgain(past[0].ID, "out/y.rkbench")
	if w.written["out/y.rkbench"] != "a release" {
		t.Errorf("not written again: %v", w.written)
	}
	p.WriteAgain("gone", "out/z.rkbench")
	if p.state.Notice.Tone != kit.Danger || w.written["out/z.rkbench"] != "" {
		t.Errorf("one that is not here: %+v", p.state.Notice)
	}
}

// What was published stays published, whatever the disk says.
func TestFullDiskAfterPublishingIsSaidAsSuch(t *testing.T) {
	w := newWorld(t, 9)
	w.diskErr = errDisk
	p := w.presenter()
	p.Compute()
	p.Publish("x.rkbench")
	if n := p.state.Notice; n.Tone != kit.Warn || !strings.Contains(n.Title, "veröffentlicht und hier aufbewahrt") || n.Path != "" {
		t.Errorf("%+v", n)
	}
	if len(p.state.Published) != 1 {
		t.Error("it is not in the list")
	}
}

func TestUnknownApplicantIsIdentified(t *testing.T) {
	w := newWorld(t, 8)
	c := &w.memory.group.Candidates[7]
	c.Obstacle, c.Perhaps = release.Unknown, append(c.Perhaps, "before")
	p := w.presenter()
	if r := p.state.Who.Rows[7]; !r.Unknown || r.Can || !p.state.Who.Few {
		t.Fatalf("%+v", r)
	}
	if names := p.Perhaps("series 7"); len(names) != 1 || names[0] != "Stadt Früher" {
		t.Errorf("perhaps %q", names)
	}
	p.Identify("series 7", 0)
	if p.choice.Same["series 7"] != "before" || !p.state.Who.Rows[7].In {
		t.Errorf("%v, %+v", p.choice.Same, p.state.Who.Rows[7])
	}
	p = w.presenter()
	if p.Identify("series 7", -1); p.choice.Same["series 7"] != "7" {
		t.Errorf("a new agency is taken for %q", p.choice.Same["series 7"])
	}
}

func TestTroubleIsSaidAndGoesAway(t *testing.T) {
	w := newWorld(t, 9)
	w.memory.readErr = assessment.ErrNotFound
	p := w.presenter()
	if p.state.Trouble == "" || p.state.Loaded {
		t.Fatalf("%+v", p.state)
	}
	w.memory.readErr = nil
	p.Refresh()
	if p.state.Trouble != "" || !p.state.Loaded {
		t.Errorf("%+v", p.state)
	}
}

func TestManyApplicantsAreFoundByNameOrState(t *testing.T) {
	p := newWorld(t, 30).presenter()
	if who := p.state.Who; !who.Search || len(who.Rows) != 31 || who.None != "" {
		t.Fatalf("%t, %d rows, %q", who.Search, len(who.Rows), who.None)
	}
	for text, want := range map[string]int{"stadt 17": 1, "  STADT nicht": 1, "gibt es nicht": 0, "": 31} {
		p.Search(text)
		who := p.state.Who
		if len(who.Rows) != want || (who.None != "") != (want == 0) || !strings.HasPrefix(who.Summary, "30 von 31") {
			t.Errorf("%q: %d rows, %q, %q", text, len(who.Rows), who.None, who.Summary)
		}
	}
	if newWorld(t, 9).presenter().state.Who.Search {
		t.Error("ten can be seen without a search")
	}
}
