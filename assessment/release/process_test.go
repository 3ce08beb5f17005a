package release_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
)

// processCells are those of a release that are about processes.
func processCells(r *transfer.Release) []transfer.Cell {
	return slices.DeleteFunc(slices.Clone(r.Cells), func(c transfer.Cell) bool { return c.Subject.Process == "" })
}

func TestAReleaseCarriesProcesses(t *testing.T) {
	s := newStage(t)
	plan, err := s.preview(release.Choice{})
	if err != nil {
		t.Fatal(err)
	}
	cells, shown := processCells(plan.Release), plan.Release.Promises()
	if len(cells) != len(s.asked.Processes) || len(shown) < 5 {
		t.Errorf("%d cells, %d shown", len(cells), len(shown))
	}
	kept := s.publish(release.Choice{Seen: plan.Print})
	file, err := exchange.ReadRelease(bytes.NewReader(kept.File))
	if err != nil {
		t.Fatal(err)
	}
	same(t, processCells(&file.Release), cells)
	same(t, file.Parameters, assessment.DefaultParameters())
	for _, m := range kept.Members {
		if !slices.ContainsFunc(m.Values, func(v assessment.FrozenValue) bool { return v.Process != "" }) {
			t.Errorf("no potential of %s was kept", m.Agency)
		}
	}
	log, err := s.office.Log(t.Context(), kept.ID)
	if err != nil {
		t.Fatal(err)
	}
	least := transfer.Entry{Subject: transfer.Subject{Process: shown[0].Process}, Part: transfer.TheMembers, Reason: transfer.FewWithout}
	if shown[0].AtLeast != slices.Contains(log, least) {
		t.Errorf("%+v is not in the log as it is shown: %v", shown[0], log)
	}
	if plan, err := s.preview(release.Choice{}); err != nil || len(plan.Release.Promises()) != len(shown) {
		t.Errorf("the same again: %v", err)
	}
}

// measured is a change that gives a process another number of cases.
func measured(id assessment.ProcessID, cases int64) func(*assessment.Assessment) {
	return func(a *assessment.Assessment) {
		p, _ := a.Inventory.Process(id)
		p.Cases = assessment.Figure{Quantity: assessment.Whole(cases)}
		a.Inventory = a.Inventory.With(p)
	}
}

// TestACorrectedProcessIsNotTold: the group is the same, and the cases of one
// process of one member were corrected.
func TestACorrectedProcessIsNotTold(t *testing.T) {
	s := newStage(t)
	plan, err := s.preview(release.Choice{})
	if err != nil {
		t.Fatal(err)
	}
	of := plan.Release.Promises()[0].Process
	s.publish(release.Choice{})
	s.apply(3, s.original[3].Agency.Name, 2, signer(t, 4), measured(of, 1))
	again, err := s.preview(release.Choice{})
	if err != nil {
		t.Fatal(err)
	}
	if c, _ := again.Release.Cell(transfer.Subject{Process: of}); c.Members != 0 {
		t.Errorf("it is shown: %+v", c)
	}
	if got, want := len(again.Release.Promises()), len(plan.Release.Promises())-1; got != want {
		t.Errorf("%d processes are shown, want %d", got, want)
	}
}

// withoutProcesses is a release as it was before releases carried processes.
func (s *stage) withoutProcesses(kept assessment.FrozenRelease) assessment.FrozenRelease {
	s.Helper()
	file, err := exchange.ReadRelease(bytes.NewReader(kept.File))
	if err != nil {
		s.Fatal(err)
	}
	file.Parameters = assessment.Parameters{}
	file.Release.Cells = slices.DeleteFunc(file.Release.Cells, func(c transfer.Cell) bool { return c.Subject.Process != "" })
	by, err := sealed.Keep(s.Context(), s.store)
	if err != nil {
		s.Fatal(err)
	}
	var raw bytes.Buffer
	if kept.Print, err = exchange.WriteRelease(&raw, &file, by); err != nil {
		s.Fatal(err)
	}
	kept.File = raw.Bytes()
	for i := range kept.Members {
		values := slices.Clone(kept.Members[i].Values)
		kept.Members[i].Values = slices.DeleteFunc(values, func(v assessment.FrozenValue) bool { return v.Process != "" })
	}
	kept.Log = slices.DeleteFunc(kept.Log, func(l assessment.FrozenLine) bool { return l.Process != "" })
	return kept
}

// TestAReleaseWithoutProcessesStillCounts: all hand over the same again with
// series of their own, but one answer of one member.
func TestAReleaseWithoutProcessesStillCounts(t *testing.T) {
	s := newStage(t)
	s.publish(release.Choice{})
	s.store.frozen[0] = s.withoutProcesses(s.store.frozen[0])
	plan, err := s.preview(release.Choice{})
	if err != nil || len(plan.Release.Promises()) < 5 || plan.Earlier != 1 {
		t.Fatalf("got %v", err)
	}
	_, err = s.preview(release.Choice{Without: []string{seriesOf(4)}})
	want(t, err, release.WhyDiffers, 1)

	s.store.received = nil
	for i := range s.original {
		change := func(*assessment.Assessment) {}
		if i == 3 {
			change = level("A1", (s.original[3].Answers["A1"].Current+2)%5)
		}
		s.hand(i, filing{strings.Repeat("e", 30) + seriesOf(i)[30:], s.original[i].Agency.Name, 1, signer(t, byte(i+1))}, change)
	}
	if plan, err = s.preview(release.Choice{}); err != nil {
		t.Fatal(err)
	}
	if c, _ := plan.Release.Cell(transfer.Subject{Dimension: "A", Question: "A1"}); c.Members != 0 {
		t.Errorf("what one member changed is shown: %+v", c)
	}
}

// visiting is a process that the first sample and the release of all know.
var visiting = transfer.Subject{Process: "P01"}

func TestOwnProcessesStandBesideTheGroup(t *testing.T) {
	for name, of := range map[string]struct {
		change func(*assessment.Catalogue, *exchange.ReleaseFile)
		want   release.Comparable
	}{
		"as it is": {func(*assessment.Catalogue, *exchange.ReleaseFile) {}, release.Beside},
		"another version of the questions": {func(_ *assessment.Catalogue, f *exchange.ReleaseFile) {
			f.CatalogueVersion = "0.9"
		}, release.Beside},
		"none of this catalogue": {func(c *assessment.Catalogue, _ *exchange.ReleaseFile) { c.Processes = nil }, release.OtherProcess},
	} {
		c, err := beside(t, of.change)
		if err != nil {
			t.Fatal(err)
		}
		got := line(t, &c, visiting)
		if got.Comparable != of.want || got.Own.Known() != (of.want == release.Beside) || got.Cell.Members == 0 {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

// TestOwnProcessesAreComputedAsThoseOfTheGroup: with the full share of time
// from a tenth of what it was, time counts for more.
func TestOwnProcessesAreComputedAsThoseOfTheGroup(t *testing.T) {
	own := func(change func(*exchange.ReleaseFile)) release.Line {
		c, err := beside(t, func(_ *assessment.Catalogue, f *exchange.ReleaseFile) { change(f) })
		if err != nil {
			t.Fatal(err)
		}
		return line(t, &c, visiting)
	}
	usual := own(func(*exchange.ReleaseFile) {})
	other := own(func(f *exchange.ReleaseFile) { f.Parameters.FullShare = 1 })
	if other.Own.Compare(usual.Own) <= 0 {
		t.Errorf("got %s by other parameters, %s by the usual ones", other.Own, usual.Own)
	}
	none := own(func(f *exchange.ReleaseFile) { f.Parameters = assessment.Parameters{} })
	if none.Comparable != release.NoOwn {
		t.Errorf("without parameters: got %+v", none)
	}
}
