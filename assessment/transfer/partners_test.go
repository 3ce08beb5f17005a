package transfer

import (
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

var (
	space  = Topic{Process: "P04"}
	advice = Topic{Process: "P08"}
	data   = Topic{Dimension: "D"}
	topics = []Topic{space, advice, data}
	city   = Trait{assessment.KindCity, assessment.Size100k500k}
)

// learner consents to be named.
func learner(id MemberID, trait Trait, standing map[Topic]int64, regions ...string) Learner {
	l := Learner{ID: id, Trait: trait, Regions: regions, Named: agreed, Standing: map[Topic]scoring.Score{}}
	for topic, points := range standing {
		l.Standing[topic] = scoring.NewScore(points, 1)
	}
	return l
}

func TestPartnersAreTwoLevelsAhead(t *testing.T) {
	all := []Learner{
		learner("a", city, map[Topic]int64{space: 25, data: 30}),
		learner("b", city, map[Topic]int64{space: 75, data: 79}),
		learner("c", city, map[Topic]int64{space: 50, data: 80}),
	}
	want := []Match{
		{Learner: "a", Topic: space, Partners: []Partner{{ID: "b", Alike: true}}},
		{Learner: "a", Topic: data, Partners: []Partner{{ID: "c", Alike: true}}},
	}
	if got := MatchPartners(all, topics); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestPartnersAreAlikeOrNear(t *testing.T) {
	far := map[Topic]int64{space: 100}
	for _, c := range []struct {
		name    string
		partner Learner
		want    bool
	}{
		{"the same kind and size", learner("b", city, far), true},
		{"one size class apart", learner("b", Trait{assessment.KindCity, assessment.SizeOver500k}, far), true},
		{"two size classes apart", learner("b", Trait{assessment.KindCity, assessment.Size20kTo50k}, far), false},
		{"another kind", learner("b", Trait{assessment.KindDistrict, assessment.Size100k500k}, far), false},
		{"another kind in the region", learner("b", Trait{assessment.KindDistrict, assessment.SizeOver500k}, far, "Y", "X"), true},
		{"nothing known", learner("b", Trait{}, far, ""), false},
	} {
		got := MatchPartners([]Learner{learner("a", city, map[Topic]int64{space: 0}, "X", ""), c.partner}, topics)
		if (len(got) == 1) != c.want {
			t.Errorf("%s: got %+v", c.name, got)
		}
	}
}

func TestPartnersConsentToBeNamed(t *testing.T) {
	silent := learner("b", city, map[Topic]int64{space: 100})
	silent.Named = Consent{}
	if got := MatchPartners([]Learner{learner("a", city, map[Topic]int64{space: 0}), silent}, topics); got != nil {
		t.Errorf("got %+v", got)
	}
}

func TestPartnersThatLearnInReturnComeFirst(t *testing.T) {
	all := []Learner{
		learner("a", city, map[Topic]int64{space: 0, advice: 75, data: 50}, "X"),
		learner("b", city, map[Topic]int64{space: 100}),
		learner("c", city, map[Topic]int64{space: 60}, "X"),
		learner("d", city, map[Topic]int64{space: 60, advice: 50, data: 26}),
	}
	want := []Partner{{ID: "d", Alike: true, InReturn: []Topic{advice}}, {ID: "c", Alike: true, Neighbor: true}, {ID: "b", Alike: true}}
	if got := MatchPartners(all, topics); len(got) != 1 || !reflect.DeepEqual(got[0].Partners, want) {
		t.Errorf("got %+v", got)
	}
}

func TestAnUnknownStandingIsNotZero(t *testing.T) {
	all := []Learner{learner("a", city, nil), learner("b", city, map[Topic]int64{space: 100})}
	if got := MatchPartners(all, topics); got != nil {
		t.Errorf("got %+v", got)
	}
}

func TestTopicsAndStanding(t *testing.T) {
	c := &assessment.Catalogue{
		Processes:  []assessment.ProcessTemplate{{ID: "P04"}, {ID: "P08"}},
		Dimensions: []assessment.Dimension{{ID: "D"}},
	}
	if got := Topics(c); !slices.Equal(got, topics) {
		t.Errorf("got %v", got)
	}
	processes := []assessment.Process{{ID: "P04", Maturity: assessment.Maturity{Current: assessment.Rated(0)}}, {ID: "P08"}}
	got := StandingOf(processes, scoring.Result{Dimensions: []scoring.Dimension{{ID: "D", Index: scoring.NewScore(40, 1)}, {ID: "E"}}})
	if want := map[Topic]scoring.Score{space: scoring.NewScore(0, 4), data: scoring.NewScore(40, 1)}; !maps.Equal(got, want) {
		t.Errorf("got %v, want %v: level 0 is known", got, want)
	}
}

func holder(i int, current, target assessment.Level, cases assessment.Quantity) Holder {
	p := assessment.Process{ID: "P04", Maturity: assessment.Maturity{Current: assessment.Rated(current), Target: assessment.Rated(target)}}
	p.Cases.Quantity = cases
	return Holder{ID: MemberID(strconv.Itoa(i)), Processes: []assessment.Process{{ID: "P01"}, p}}
}

func TestReachCountsTheGapsThatASolutionCloses(t *testing.T) {
	open := holder(6, 0, 3, assessment.Whole(10))
	open.Processes[1].Target = assessment.Rating{}
	all := []Holder{
		holder(0, 0, 3, assessment.Whole(1000)), // the owner itself
		holder(1, 1, 3, assessment.Whole(10)),
		holder(2, 1, 4, assessment.Whole(10)), // is not taken to its target
		holder(3, 3, 4, assessment.Whole(10)), // is as far already
		holder(4, 3, 3, assessment.Whole(10)),
		holder(5, 0, 2, assessment.Quantity{}),
		open,
		{ID: "7"},
	}
	if got, want := ReachOf(Solution{Owner: "0", Process: "P04", Level: 3}, all), (Reach{Closes: 2, Narrows: 1, Counted: 1}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// TestTwoSumsOfCasesDoNotTellOfTheOneBetweenThem: a solution that goes one
// level further reaches one agency more, whose cases are the difference.
func TestTwoSumsOfCasesDoNotTellOfTheOneBetweenThem(t *testing.T) {
	for most := int64(1); most < 3000; most += 7 {
		var all []Holder
		for i := range 8 {
			all = append(all, holder(i, 0, 1, assessment.Whole(1+most*int64(i)/9)))
		}
		all = append(all, holder(8, 0, 2, assessment.Whole(most)))
		near := ReachOf(Solution{Owner: "a", Process: "P04", Level: 1}, all)
		far := ReachOf(Solution{Owner: "b", Process: "P04", Level: 2}, all)
		if near.Closes != 8 || far.Closes != 9 {
			t.Fatalf("got %+v and %+v", near, far)
		}
		if difference := far.Cases.Centi - near.Cases.Centi; difference == 100*most && most > 10 && most%5 != 0 {
			t.Errorf("%d cases of one agency are the difference of %+v and %+v", most, far, near)
		}
		if step := far.Cases.Centi / 100; step > 0 && step%stepFor(most) != 0 {
			t.Errorf("the most is %d, but the sum %d is not in steps of %d", most, step, stepFor(most))
		}
	}
}

// stepFor is the first step that is not below the most, in a form of its own.
func stepFor(most int64) int64 {
	step, next := int64(1), []int64{2, 5, 10}
	for i := 0; step < most; i++ {
		power := int64(1)
		for range i / 3 {
			power *= 10
		}
		step = next[i%3] * power
	}
	return step
}

func TestNobodyIsToldToHaveNoCases(t *testing.T) {
	var all []Holder
	for i := range 8 {
		all = append(all, holder(i, 0, 1, assessment.Whole(0)))
	}
	if got, want := ReachOf(Solution{Owner: "other", Process: "P04", Level: 1}, all), (Reach{Closes: 8, Counted: 8}); got != want {
		t.Errorf("got %+v, want %+v: a sum of 0 is the number of each", got, want)
	}
}

func TestReachShowsCasesFromEightAgenciesOn(t *testing.T) {
	var all []Holder
	for i := range 8 {
		all = append(all, holder(i, 0, 1, assessment.Whole(156)))
	}
	solution := Solution{Owner: "other", Process: "P04", Level: 1}
	if got, want := ReachOf(solution, all), (Reach{Closes: 8, Counted: 8, Cases: assessment.Whole(1200)}); got != want { // 1248, in steps of 200
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got, want := ReachOf(solution, all[1:]), (Reach{Closes: 7, Counted: 7}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	for n, want := range map[int64]int64{0: 0, 9: 9, 99: 99, 104: 100, 105: 110, 995: 1000, 1249: 1200} {
		if got := twoDigits(n); got != want {
			t.Errorf("%d: got %d, want %d", n, got, want)
		}
	}
}

// BenchmarkPartners has to stay under one second.
func BenchmarkPartners(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 8))
	var all []Learner
	var topics []Topic
	for p := range 18 {
		topics = append(topics, Topic{Process: assessment.ProcessID(strconv.Itoa(p))})
	}
	for d := range 9 {
		topics = append(topics, Topic{Dimension: assessment.DimensionID(strconv.Itoa(d))})
	}
	for i := range 430 {
		l := learner(MemberID(strconv.Itoa(i)), Trait{assessment.Kinds()[r.IntN(4)], assessment.SizeClasses()[r.IntN(5)]}, nil, strconv.Itoa(r.IntN(12)), strconv.Itoa(r.IntN(12)))
		for _, topic := range topics {
			l.Standing[topic] = scoring.NewScore(25*r.Int64N(5), 1)
		}
		all = append(all, l)
	}
	for b.Loop() {
		if len(MatchPartners(all, topics)) == 0 {
			b.Fatal("no match")
		}
	}
}
