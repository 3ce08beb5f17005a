package transfer

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

func TestCountsOfFewOrOfAlmostAllAreNotSaid(t *testing.T) {
	cases := []struct {
		some, all int
		want      Count
	}{
		{0, 13, Count{}},
		{7, 13, Count{}},
		{8, 13, Count{Members: 8}},
		{10, 13, Count{Members: 10}},
		{11, 13, Count{Mostly: true}},
		{13, 13, Count{Mostly: true}},
		{8, 10, Count{Mostly: true}}, // two would be left over
		{8, 8, Count{Mostly: true}},
		{344, 430, Count{Members: 344}},
		{345, 430, Count{Mostly: true}},
		{9, 8, Count{}}, // no part of it
	}
	for _, c := range cases {
		if got := CountOf(c.some, c.all); got != c.want {
			t.Errorf("%d of %d: got %+v, want %+v", c.some, c.all, got, c.want)
		}
		if CountOf(c.some, c.all).Shown() != (c.want != Count{}) {
			t.Errorf("%d of %d: it is not said whether the count is shown", c.some, c.all)
		}
	}
}

// processes is a cohort of which some have one process, with a potential, and
// so many do not.
func processes(t *testing.T, without int, values ...int64) *Release {
	t.Helper()
	r, _, err := Build(freeze(t, "r", process, havingOf(points(values...), without)), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestPromisesFollowTheRulesOfARelease(t *testing.T) {
	some := []int64{0, 0, 0, 0, 10, 15, 20, 30, 40, 50, 60, 70, 80}
	almost := []int64{0, 12, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90}
	cases := []struct {
		name    string
		without int
		values  []int64
		want    []Promise
	}{
		{"some gain", 7, some, []Promise{{Process: "P01", Known: 13, Gaining: Count{Members: 9}, Mean: 30}}},
		{"some gain, of all", 0, some, []Promise{{Process: "P01", Known: 9, Gaining: Count{Members: 6}, AtLeast: true, Mean: 30}}},
		{"some gain, of almost all", 2, some, []Promise{{Process: "P01", Known: 11, Gaining: Count{Members: 8}, AtLeast: true, Mean: 30}}},
		{"almost all gain", 7, almost, []Promise{{Process: "P01", Known: 13, Gaining: Count{Mostly: true}, Mean: 45}}},
		{"almost all gain, of all", 0, almost, []Promise{{Process: "P01", Known: 9, Gaining: Count{Mostly: true}, AtLeast: true, Mean: 45}}},
		{"two do not", 7, []int64{0, 0, 30, 35, 40, 45, 50, 60, 70, 80}, []Promise{{Process: "P01", Known: 10, Mean: 40}}},
		{"nobody gains", 7, []int64{0, 0, 0, 0, 0, 0, 0, 0, 0}, nil},
		{"all gain the same", 7, repeated(30, 13), []Promise{{Process: "P01", Known: 13, Gaining: Count{Mostly: true}, Mean: 30}}},
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, processes(t, c.without, c.values...).Promises()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestAProcessOfSevenIsWithheld(t *testing.T) {
	s := Subject{Process: "P01"}
	members := membersOf(s, points(10, 20, 30, 40, 50, 60, 70))
	members = append(members, Member{ID: "without", Edition: "1", Consent: agreed})
	r, log, err := Build(freeze(t, "r", s, members), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Promises(); got != nil {
		t.Errorf("got %+v", got)
	}
	if diff := cmp.Diff([]Entry{{Subject: s, Reason: TooFew}}, log); diff != "" {
		t.Error(diff)
	}
}

func TestPromisesComeWithTheHighestMeanFirst(t *testing.T) {
	r := &Release{Cells: []Cell{
		{Subject: Subject{Dimension: "A"}, Members: 13, Mean: 90},
		{Subject: Subject{Process: "P01"}, Members: 13, Mean: 20},
		{Subject: Subject{Process: "P02"}},
		{Subject: Subject{Process: "P03"}, Members: 13, Mean: 35, Classes: []Class{{High: Gain, Members: 4}, {Low: Gain, High: 100, Members: 9}}},
		{Subject: Subject{Process: "P04"}, Members: 13, Mean: 35, Classes: []Class{{Low: Gain, High: 100, Mostly: true}}},
	}}
	var got []assessment.ProcessID
	for _, p := range r.Promises() {
		got = append(got, p.Process)
	}
	if diff := cmp.Diff([]assessment.ProcessID{"P04", "P03", "P01"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestOnlyKnownPotentialsOfTemplatesCount(t *testing.T) {
	figure := func(n int64) assessment.Figure { return assessment.Figure{Quantity: assessment.Whole(n)} }
	level := func(l assessment.Level) assessment.Rating { return assessment.Rating{Set: true, Level: l} }
	recorded := func(id assessment.ProcessID, now, aim assessment.Level) assessment.Process {
		p := assessment.Process{ID: id}
		p.Cases, p.Minutes, p.Current, p.Target, p.Benefit = figure(240), figure(90), level(now), level(aim), level(4)
		return p
	}
	c := &assessment.Catalogue{Processes: []assessment.ProcessTemplate{{ID: "P01"}, {ID: "P02"}, {ID: "P03"}, {ID: "P04"}}}
	unknown := assessment.Process{ID: "P03"}
	inventory := assessment.Inventory{}
	for _, p := range []assessment.Process{recorded("P01", 1, 3), recorded("P02", 3, 3), unknown, recorded("X01", 1, 4)} {
		inventory = inventory.With(p)
	}
	a := &assessment.Assessment{Agency: assessment.Agency{FTE: 600}, Inventory: inventory}
	values := PotentialsOf(c, a, c.Model())
	if len(values) != 2 || !values[Subject{Process: "P02"}].Known() || values[Subject{Process: "P02"}].Float() != 0 || values[Subject{Process: "P01"}].Float() <= Gain {
		t.Errorf("got %v", values)
	}
	both := Values{question: scoring.NewScore(25, 1)}.With(values)
	if len(both) != 3 || len(Values(nil).With(values)) != 2 {
		t.Errorf("got %v", both)
	}
}
