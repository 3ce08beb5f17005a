package scoring

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// workProcess is the input of a WFPOT vector in the letters of DOMAIN: I is
// the current level, S the target, T the transferability.
type workProcess struct {
	F, T, M, K, N, I, S, U *int64
	Minutes                *int64 `json:"t"`
	FTE                    int64
}

// UnmarshalJSON tells t (minutes) and T (transferability) apart, which
// encoding/json does not.
func (w *workProcess) UnmarshalJSON(raw []byte) error {
	var letters map[string]*int64
	if err := json.Unmarshal(raw, &letters); err != nil {
		return err
	}
	*w = workProcess{
		F: letters["F"], Minutes: letters["t"], M: letters["M"], K: letters["K"], N: letters["N"],
		I: letters["I"], S: letters["S"], U: letters["U"], T: letters["T"], FTE: *letters["FTE"],
	}
	return nil
}

func given(n *int64) assessment.Figure {
	if n == nil {
		return assessment.Figure{}
	}
	return whole(*n)
}

func givenLevel(n *int64) assessment.Rating {
	if n == nil {
		return assessment.Rating{}
	}
	return assessment.Rated(assessment.Level(*n))
}

func (w workProcess) process() assessment.Process {
	return assessment.Process{
		ID:        "P04",
		Volume:    assessment.Volume{Cases: given(w.F), Minutes: given(w.Minutes), MediaBreaks: given(w.M), Units: given(w.K)},
		Maturity:  assessment.Maturity{Current: givenLevel(w.I), Target: givenLevel(w.S)},
		Appraisal: assessment.Appraisal{Benefit: givenLevel(w.N), Effort: givenLevel(w.U), Transferability: givenLevel(w.T)},
	}
}

// wantDecimals compares at the decimals that the source prints.
func wantDecimals(t *testing.T, what string, got Score, want json.Number) {
	t.Helper()
	_, decimals, _ := strings.Cut(want.String(), ".")
	if g := got.Round(len(decimals)); g != want.String() {
		t.Errorf("%s: got %s (%v), want %s", what, g, got, want)
	}
}

// The vectors come from DOMAIN, section 4.
func TestVectorsPotentialOfProcesses(t *testing.T) {
	seen := 0
	for id := range vectors(t) {
		if !strings.HasPrefix(id, "WFPOT-") {
			continue
		}
		seen++
		w := input[workProcess](t, id)
		want := expected[map[string]json.Number](t, id)
		got := PotentialOf(w.process(), assessment.CentiFTE(100*w.FTE), DefaultParameters())
		wantDecimals(t, id+" hours", got.Hours, want["H"])
		wantDecimals(t, id+" h", got.Parts[DriverTime].Share, want["h"])
		wantDecimals(t, id+" P", got.P, want["P"])
		wantDecimals(t, id+" utility", got.Utility, want["NW"])
		wantScore(t, id+" coverage", quotient(got.Coverage, NewScore(100, 1)), exact(t, want["coverage"]))
	}
	if seen != 4 {
		t.Errorf("got %d vectors, want 4", seen)
	}
}

// DOMAIN, section 4, worked example: h 0.375, P 34.0625, utility 50.4375.
func TestPotentialIsTheSumOfItsParts(t *testing.T) {
	got := potential(request("P04"))
	wantScore(t, "P", got.P, NewScore(545, 16))
	wantScore(t, "utility", got.Utility, NewScore(807, 16))
	for d, want := range map[Driver][2]Score{
		DriverTime:    {NewScore(3, 8), NewScore(105, 16)}, // 50·0.35·0.375 = 6.5625
		DriverBreaks:  {NewScore(3, 4), NewScore(75, 8)},   // 50·0.25·0.75 = 9.375
		DriverUnits:   {NewScore(3, 4), NewScore(45, 8)},   // 50·0.15·0.75 = 5.625
		DriverBenefit: {NewScore(1, 1), NewScore(25, 2)},   // 50·0.25
	} {
		wantScore(t, "share", got.Parts[d].Share, want[0])
		wantScore(t, "points", got.Parts[d].Points, want[1])
	}
	if got.Missing != nil {
		t.Errorf("got %v missing, want nothing", got.Missing)
	}
}

// DOMAIN, section 4: only if F·t > 0 and target > current, else 0.
func TestPotentialIsZeroWithoutWorkOrGap(t *testing.T) {
	for name, change := range map[string]func(*assessment.Process){
		"no cases":     func(p *assessment.Process) { p.Cases = whole(0) },
		"no time":      func(p *assessment.Process) { p.Minutes = whole(0) },
		"reached":      func(p *assessment.Process) { p.Target = p.Current },
		"target below": func(p *assessment.Process) { p.Target = assessment.Rated(0) },
	} {
		p := request("P04")
		change(&p)
		p.Effort = assessment.Rating{}
		got := potential(p)
		wantScore(t, name, got.P, NewScore(0, 1))
		wantScore(t, name+" points", got.Parts[DriverBenefit].Points, NewScore(0, 1))
		if got.Gain() || got.Utility.Known() || got.Missing != nil {
			t.Errorf("%s: got %+v, want a known 0 that is not ranked and lacks nothing", name, got)
		}
	}
}

func TestPotentialIsUnknownWithoutWhatItNeeds(t *testing.T) {
	for _, name := range []string{"cases", "minutes", "current", "target"} {
		got := potential(without(t, request("P04"), name))
		if got.P.Known() || got.Utility.Known() || got.Parts[DriverBreaks].Points.Known() {
			t.Errorf("without %s: got %v, want unknown", name, got.P)
		}
		if diff := cmp.Diff([]string{name}, got.Missing); diff != "" {
			t.Errorf("without %s: -want +got\n%s", name, diff)
		}
	}
	got := potential(assessment.Process{ID: "P01"})
	want := []string{"cases", "minutes", "current", "target", "effort", "transferability"}
	if diff := cmp.Diff(want, got.Missing); diff != "" {
		t.Errorf("nothing known: -want +got\n%s", diff)
	}
}

// DOMAIN, section 4: missing M, K, h or N: weights are renormalised and
// coverage shown.
func TestMissingDriversShareTheirWeight(t *testing.T) {
	for _, c := range []struct {
		missing     []string
		p, coverage Score
	}{
		{[]string{"units"}, NewScore(50*(1050+1500+2000), 8*850), NewScore(85, 1)},
		{[]string{"benefit"}, NewScore(50*(1050+1500+900), 8*750), NewScore(75, 1)},
		{[]string{"media_breaks", "units", "benefit"}, NewScore(50*3, 8), NewScore(35, 1)},
	} {
		got := potential(without(t, request("P04"), c.missing...))
		wantScore(t, strings.Join(c.missing, " "), got.P, c.p)
		wantScore(t, "coverage", got.Coverage, c.coverage)
		if got.Missing != nil || !got.Utility.Known() {
			t.Errorf("without %v: got %v missing, want a process that is ranked", c.missing, got.Missing)
		}
	}
}

func TestWithoutFullTimeEquivalentsTheTimeDriverIsMissing(t *testing.T) {
	got := PotentialOf(request("P04"), 0, DefaultParameters())
	wantScore(t, "coverage", got.Coverage, NewScore(65, 1))
	wantScore(t, "P", got.P, NewScore(50*(1500+900+2000), 8*650))
	wantScore(t, "hours", got.Hours, NewScore(360, 1))
	if got.Parts[DriverTime].Share.Known() {
		t.Errorf("got %v, want unknown", got.Parts[DriverTime].Share)
	}
}

func TestPotentialIsUnknownWithoutAnyDriver(t *testing.T) {
	p := without(t, request("P04"), "media_breaks", "units", "benefit")
	got := PotentialOf(p, 0, DefaultParameters())
	wantScore(t, "coverage", got.Coverage, NewScore(0, 1))
	if diff := cmp.Diff([]string{"media_breaks", "units", "benefit"}, got.Missing); diff != "" || got.P.Known() {
		t.Errorf("got %v, want unknown; missing -want +got\n%s", got.P, diff)
	}
}

// DOMAIN, section 4: Ü or U missing: the potential is shown, the process is
// not ranked.
func TestWithoutEffortOrTransferabilityThePotentialIsNotRanked(t *testing.T) {
	for _, name := range []string{"effort", "transferability"} {
		got := potential(without(t, request("P04"), name))
		wantScore(t, name, got.P, NewScore(545, 16))
		if diff := cmp.Diff([]string{name}, got.Missing); diff != "" || got.Utility.Known() {
			t.Errorf("without %s: got utility %v, want unknown; missing -want +got\n%s", name, got.Utility, diff)
		}
	}
}

// The agency itself is a unit: fewer than one makes no sense and counts as one.
func TestFewerThanOneUnitCountsAsOne(t *testing.T) {
	p := request("P04")
	p.Units = figure(assessment.Hundredths(50))
	wantScore(t, "k", potential(p).Parts[DriverUnits].Share, NewScore(0, 1))
}

func TestDriversStopAtTheirFullShare(t *testing.T) {
	p := request("P04")
	p.Cases, p.MediaBreaks, p.Units = whole(10_000_000), whole(1000), whole(1000)
	for _, d := range Drivers() {
		wantScore(t, "share", potential(p).Parts[d].Share, NewScore(1, 1))
	}
}

// Answers treat a level outside the model as none, and so do processes.
func TestLevelOutsideTheModelCountsAsMissing(t *testing.T) {
	for _, level := range []assessment.Level{-1, 5} {
		p := request("P04")
		p.Target, p.Benefit, p.Effort = assessment.Rated(level), assessment.Rated(level), assessment.Rated(level)
		got := potential(p)
		if diff := cmp.Diff([]string{"target", "effort"}, got.Missing); diff != "" || got.P.Known() {
			t.Errorf("level %d: got %v, want unknown; missing -want +got\n%s", level, got.P, diff)
		}
		wantScore(t, "coverage", got.Coverage, NewScore(75, 1))
	}
}

// A call may set its own weights; only their proportions count.
func TestParametersScaleWithTheirSum(t *testing.T) {
	by := DefaultParameters()
	for _, w := range []*assessment.Weight{&by.Time, &by.Breaks, &by.Units, &by.Benefit, &by.Potential, &by.Transferability, &by.Ease} {
		*w *= 3
	}
	got, want := PotentialOf(request("P04"), sixFTE, by), potential(request("P04"))
	wantScore(t, "P", got.P, want.P)
	wantScore(t, "utility", got.Utility, want.Utility)
	if none := PotentialOf(request("P04"), sixFTE, Parameters{}); none.P.Known() || none.Utility.Known() {
		t.Errorf("without weights: got %v, want unknown", none.P)
	}
}
