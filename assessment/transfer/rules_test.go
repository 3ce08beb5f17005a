package transfer

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"reifekompass/assessment/scoring"
)

// The tests of this file follow the numbers of DOMAIN section 6.

func repeated(value int64, times int) []int64 { return slices.Repeat([]int64{value}, times) }

func reasons(log []Entry, part Part) []Reason {
	var found []Reason
	for _, e := range log {
		if e.Part == part {
			found = append(found, e.Reason)
		}
	}
	return found
}

func TestRule1FewerThanEightAreNotReleased(t *testing.T) {
	_, err := Freeze("r", []Subject{question}, membersOf(question, levels(0, 1, 2, 3, 4, 0, 1)))
	var size *SizeError
	if !errors.As(err, &size) || size.Got != 7 || size.Min != 8 {
		t.Errorf("got %v", err)
	}
}

func TestRule1EveryMemberConsents(t *testing.T) {
	members := membersOf(question, levels(0, 1, 2, 3, 4, 0, 1, 2, 3))
	members[4].Consent = Consent{}
	_, err := Freeze("r", []Subject{question}, members)
	var missing *ConsentError
	if !errors.As(err, &missing) || missing.Winners || !slices.Equal(missing.Members, []MemberID{"m004"}) {
		t.Errorf("got %v", err)
	}
}

func TestRule1ACellNeedsEightValues(t *testing.T) {
	values := levels(0, 0, 0, 4, 4, 4, 2, 2, 2)
	values[0], values[4] = scoring.Score{}, scoring.Score{}
	cell, log := released(t, question, values)
	if want := []Entry{{question, WholeCell, TooFew}}; cell.Members != 0 || !slices.Equal(log, want) {
		t.Errorf("got %+v, %+v", cell, log)
	}
}

// chained builds one release after the other, from cohorts of ranges of
// members with fixed values.
func chained(t *testing.T, cohorts ...[]int) error {
	t.Helper()
	var earlier []Earlier
	for i, numbers := range cohorts {
		var members []Member
		for _, n := range numbers {
			members = append(members, member(n, question, scoring.NewScore(25*int64(n%5), 1)))
		}
		c := freeze(t, strconv.Itoa(i), question, members)
		r, _, err := Build(c, earlier, nil)
		if err != nil {
			return err
		}
		earlier = append(earlier, Earlier{Cohort: c, Release: r})
	}
	return nil
}

func numbers(ranges ...int) []int {
	var all []int
	for i := 0; i < len(ranges); i += 2 {
		for n := ranges[i]; n < ranges[i+1]; n++ {
			all = append(all, n)
		}
	}
	return all
}

func TestRule1ReleasesDifferByNobodyOrEight(t *testing.T) {
	for _, c := range []struct {
		name    string
		cohorts [][]int
		few     int // members who would be told; 0: none
	}{
		{"the same again", [][]int{numbers(0, 13), numbers(0, 13)}, 0},
		{"one more", [][]int{numbers(0, 13), numbers(0, 14)}, 1},
		{"one less", [][]int{numbers(0, 13), numbers(0, 12)}, 1},
		{"two more", [][]int{numbers(0, 13), numbers(0, 15)}, 2},
		{"one for another", [][]int{numbers(0, 13), numbers(1, 14)}, 1},
		{"seven more", [][]int{numbers(0, 13), numbers(0, 20)}, 7},
		{"eight more", [][]int{numbers(0, 13), numbers(0, 21)}, 0},
		{"all others", [][]int{numbers(0, 13), numbers(20, 33)}, 0},
		{"three in common", [][]int{numbers(0, 13), numbers(10, 23)}, 3},
		{"a chain that comes back", [][]int{numbers(0, 16), numbers(0, 24), numbers(0, 17)}, 1},
		{"a chain whose pairs all differ enough", [][]int{numbers(0, 16), numbers(0, 8, 16, 24), numbers(8, 25)}, 1},
		{"a chain of eights", [][]int{numbers(0, 16), numbers(0, 24), numbers(0, 8, 16, 24)}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := chained(t, c.cohorts...)
			var difference *DifferenceError
			switch {
			case c.few == 0 && err != nil:
				t.Errorf("got %v", err)
			case c.few > 0 && (!errors.As(err, &difference) || len(difference.Members) != c.few || difference.Min != 8):
				t.Errorf("got %v, want %d members", err, c.few)
			}
		})
	}
}

// TestRule1CellsDoNotDifferByFew: the cohort is the same, but one member has
// corrected its answers, or answers one question more.
func TestRule1CellsDoNotDifferByFew(t *testing.T) {
	members := membersOf(question, levels(0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 4, 2))
	open := slices.Clone(members)
	open[3].Values = nil
	corrected := slices.Clone(members)
	corrected[3].Values = Values{question: LevelScore(4)}
	again := slices.Clone(corrected)
	anew := membersOf(question, levels(1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 0, 3))
	for i := range anew {
		anew[i].Edition, again[i].Edition = "2", "2"
	}
	for _, c := range []struct {
		name        string
		before, now []Member
		withheld    bool
	}{
		{"the same", members, members, false},
		{"one corrected", members, corrected, true},
		{"all handed over again, one corrected", members, again, true},
		{"one answers more", open, members, true},
		{"one answers less", members, open, true},
		{"all anew", members, anew, false},
		{"all anew, one answers more", open, anew, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := freeze(t, "1", question, c.before)
			r, _, err := Build(before, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			now, log, err := Build(freeze(t, "2", question, c.now), []Earlier{{Cohort: before, Release: r}}, nil)
			if err != nil || (now.Cells[0].Members == 0) != c.withheld || c.withheld && log[0].Reason != Difference {
				t.Errorf("got %+v, %v, %v", now, log, err)
			}
		})
	}
}

// TestRule1ALaterReleaseMustNotUncoverAnEarlierOne: what the first release
// hides among 24 members would be told of the eight that leave.
func TestRule1ALaterReleaseMustNotUncoverAnEarlierOne(t *testing.T) {
	values := append(levels(0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0), levels(repeated(0, 8)...)...)
	before := freeze(t, "1", question, membersOf(question, values))
	r, _, err := Build(before, nil, nil)
	if err != nil || r.Cells[0].Members == 0 {
		t.Fatalf("got %+v, %v", r, err)
	}
	now, log, err := Build(freeze(t, "2", question, membersOf(question, values[:16])), []Earlier{{Cohort: before, Release: r}}, nil)
	if err != nil || now.Cells[0].Members != 0 || log[0].Reason != Difference {
		t.Errorf("got %+v, %v, %v: the mean of those who left would be 0", now, log, err)
	}
}

func TestRule2MeansAndBandsAreRounded(t *testing.T) {
	for _, c := range []struct {
		values []int64
		mean   int
		band   *Band
	}{
		{[]int64{0, 10, 20, 31, 40, 50, 60, 70, 80, 89, 90, 95, 100}, 55, &Band{30, 90}}, // quartiles are 31 and 89, mean 56.5
		{[]int64{0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 91, 95, 100}, 55, &Band{30, 90}}, // quartiles are 30 and 90
		{[]int64{0, 0, 5, 10, 60, 70, 90, 100, 100}, 50, &Band{5, 90}},                   // mean 48.3
		{[]int64{0, 0, 20, 40, 60, 80, 100, 100}, 50, &Band{15, 85}},                     // interpolated: 15 and 85
	} {
		cell, _ := released(t, index, points(c.values...))
		if cell.Mean != c.mean || !reflect.DeepEqual(cell.Band, c.band) {
			t.Errorf("%v: got %d %+v, want %d %+v", c.values, cell.Mean, cell.Band, c.mean, c.band)
		}
	}
}

func TestRule2HalvesGoUp(t *testing.T) {
	for value, want := range map[scoring.Score]int{
		scoring.NewScore(0, 1): 0, scoring.NewScore(249, 100): 0, scoring.NewScore(5, 2): 5, scoring.NewScore(4749999, 100000): 45,
		scoring.NewScore(95, 2): 50, scoring.NewScore(975, 10): 100, scoring.NewScore(100, 1): 100,
	} {
		if got := nearest(value.Rat()); got != want {
			t.Errorf("%s: got %d, want %d", value, got, want)
		}
	}
}

// TestRule2NothingElseIsReleased: a new field of a release has to be thought
// about here: no minimum, maximum, median, deviation, rank, name.
func TestRule2NothingElseIsReleased(t *testing.T) {
	for kind, want := range map[reflect.Type][]string{
		reflect.TypeFor[Release](): {"ID", "Members", "Cells"},
		reflect.TypeFor[Cell]():    {"Subject", "Members", "Mean", "Band", "Classes", "Winners", "AtLeast"},
		reflect.TypeFor[Band]():    {"Low", "High"},
		reflect.TypeFor[Class]():   {"Low", "High", "Members", "Mostly"},
		reflect.TypeFor[Means]():   {"Winners", "Others"},
	} {
		var fields []string
		for field := range kind.Fields() {
			fields = append(fields, field.Name)
		}
		if !slices.Equal(fields, want) {
			t.Errorf("%v: got %v, want %v", kind, fields, want)
		}
	}
}

func TestRule3ClassesAreMergedUntilEachHasThree(t *testing.T) {
	of := func(subject Subject, members ...int) []Class {
		classes := subject.baseClasses()
		for i := range classes {
			classes[i].Members = members[i]
		}
		return classes
	}
	for _, c := range []struct {
		name    string
		classes []Class
		want    []Class
	}{
		{"enough", of(question, 3, 3, 3, 3, 3), of(question, 3, 3, 3, 3, 3)},
		{"an end", of(question, 1, 5, 4, 3, 3), []Class{{0, 25, 6, false}, {50, 50, 4, false}, {75, 75, 3, false}, {100, 100, 3, false}}},
		{"to the smaller neighbor", of(question, 3, 5, 2, 4, 3), []Class{{0, 0, 3, false}, {25, 25, 5, false}, {50, 75, 6, false}, {100, 100, 3, false}}},
		{"nobody is few", of(question, 0, 6, 4, 3, 0), []Class{{0, 25, 6, false}, {50, 50, 4, false}, {75, 100, 3, false}}},
		{"twice", of(question, 1, 1, 1, 5, 5), []Class{{0, 50, 3, false}, {75, 75, 5, false}, {100, 100, 5, false}}},
		{"an index", of(index, 2, 3, 4, 4), []Class{{0, 50, 5, false}, {50, 75, 4, false}, {75, 100, 4, false}}},
		{"all", of(question, 0, 0, 2, 0, 0), []Class{{0, 100, 2, false}}},
	} {
		if got := merged(c.classes); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestRule3MergingIsLogged(t *testing.T) {
	cell, log := released(t, question, levels(0, 0, 0, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4))
	if !slices.Equal(reasons(log, TheClasses), []Reason{SmallClass}) || len(cell.Classes) != 3 {
		t.Errorf("got %+v, %+v", cell, log)
	}
	for _, c := range cell.Classes {
		if c.Members < MinClass {
			t.Errorf("a class of %d is shown", c.Members)
		}
	}
}

// TestRule3AllInOneClass: only that it is the usual one is said, and the band,
// which would say more, is withheld.
func TestRule3AllInOneClass(t *testing.T) {
	cell, log := released(t, question, levels(repeated(2, 13)...))
	want := []Class{{Low: 50, High: 50, Mostly: true}}
	if !slices.Equal(cell.Classes, want) || cell.Mean != 50 || cell.Band != nil {
		t.Errorf("got %+v", cell)
	}
	if !slices.Equal(log, []Entry{{question, TheBand, Insider}, {question, TheClasses, Predominant}}) {
		t.Errorf("got %+v", log)
	}
}

func TestRule3MoreThanFourFifthsHaveNoNumber(t *testing.T) {
	for n, want := range map[int]int{8: 7, 9: 8, 10: 9, 13: 11, 15: 13, 16: 13, 100: 81} {
		if got := mostOf(n); got != want || 5*got <= 4*n || 5*(got-1) > 4*n {
			t.Errorf("%d members: got %d, want %d", n, got, want)
		}
	}
	values := append(levels(repeated(1, 80)...), levels(0, 0, 0, 0, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4)...)
	cell, _ := released(t, question, values)
	if !slices.Equal(cell.Classes, []Class{{Low: 25, High: 25, Mostly: true}}) {
		t.Errorf("got %+v", cell.Classes)
	}
}

// TestRule4TheFormula compares the check of a mean with the formula, with the
// exact sum in place of the half steps. An index needs more than a question.
func TestRule4TheFormula(t *testing.T) {
	for _, c := range []struct {
		values  []int64
		guarded bool
	}{
		{repeated(0, 13), false},
		{repeated(100, 13), false},
		{[]int64{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 100, 100}, false}, // the three high ones know: the rest is 0
		{[]int64{0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 100, 100, 100}, true}, // 40 are left to any one of ten
		{[]int64{0, 0, 0, 0, 0, 0, 0, 0, 0, 39, 100, 100, 100}, false},
		{[]int64{100, 100, 100, 100, 100, 100, 100, 100, 100, 60, 0, 0, 0}, true},
		{[]int64{100, 100, 100, 100, 100, 100, 100, 100, 100, 61, 0, 0, 0}, false},
		{repeated(4, 13), true}, // ten times 4 are left to any one
		{repeated(3, 13), false},
	} {
		s := freeze(t, "r", index, membersOf(index, points(c.values...))).sample(index)
		if got := s.guarded(shape{levels: true}, func(MemberID) stratum { return "" }); got != c.guarded {
			t.Errorf("%v: got %t", c.values, got)
		}
	}
}

func TestRule4WithholdsThePartsBeforeTheCell(t *testing.T) {
	for _, c := range []struct {
		name          string
		values        []scoring.Score
		band, classes bool
		mean          bool
		log           []Entry
	}{
		{"nothing", points(0, 5, 10, 30, 35, 45, 55, 60, 70, 80, 85, 90, 99), true, true, true, nil},
		{"all 0", points(repeated(0, 13)...), false, false, false, []Entry{{index, WholeCell, Insider}}},
		{"all 100", points(repeated(100, 13)...), false, false, false, []Entry{{index, WholeCell, Insider}}},
		{"a high group", points(71, 72, 73, 74, 74, 74, 74, 74, 74, 70, 70, 70, 70), false, true, true, []Entry{{index, TheBand, Insider}, {index, TheClasses, Predominant}}},
		{"all but two in a class", points(71, 72, 73, 74, 74, 74, 74, 74, 74, 70, 70, 20, 10), false, false, true, []Entry{{index, TheBand, Insider}, {index, TheClasses, Insider}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			cell, log := released(t, index, c.values)
			if (cell.Band != nil) != c.band || (cell.Classes != nil) != c.classes || (cell.Members > 0) != c.mean || !slices.Equal(log, c.log) {
				t.Errorf("got %+v, %+v", cell, log)
			}
		})
	}
}

// consents are those of the members with these numbers.
func consents(numbers ...int) map[MemberID]Consent {
	found := map[MemberID]Consent{}
	for _, n := range numbers {
		found[MemberID(fmt.Sprintf("m%03d", n))] = agreed
	}
	return found
}

func TestRule5WinnersNeedTheConsentOfAll(t *testing.T) {
	c := freeze(t, "r", question, membersOf(question, levels(0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2)))
	one, away := consents(1, 2, 3), consents(1, 2, 30)
	one["m002"] = Consent{}
	for name, winners := range map[MemberID]map[MemberID]Consent{"m002": one, "m030": away} {
		_, _, err := Build(c, nil, &Comparison{Consents: winners})
		var missing *ConsentError
		if !errors.As(err, &missing) || !missing.Winners || !slices.Equal(missing.Members, []MemberID{name}) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestRule5WinnersFollowTheSameRules(t *testing.T) {
	low, high := []int64{0, 0, 1, 1, 2, 2, 2, 3, 3, 4}, []int64{0, 1, 2, 2, 3, 3, 3, 4, 4, 4}
	for _, c := range []struct {
		name    string
		others  []int64
		winners []int64
		reason  Reason
		want    *Means
	}{
		{"three winners", low, []int64{4, 4, 4}, TooFew, nil},
		{"seven others", low[:7], high, TooFew, nil},
		{"ten and ten", low, high, NoReason, &Means{Winners: 65, Others: 45}},
		{"all winners alike", low, repeated(4, 10), Insider, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			values := slices.Concat(c.others, c.winners)
			r, log, err := Build(freeze(t, "r", question, membersOf(question, levels(values...))), nil, &Comparison{
				Consents: consents(numbers(len(c.others), len(values))...),
			})
			if err != nil {
				t.Fatal(err)
			}
			if cell := r.Cells[0]; cell.Members == 0 || !reflect.DeepEqual(cell.Winners, c.want) {
				t.Errorf("got %+v %+v, want %+v", cell, cell.Winners, c.want)
			}
			if got := reasons(log, TheWinners); c.reason != NoReason && !slices.Equal(got, []Reason{c.reason}) {
				t.Errorf("got %v, want %v", got, c.reason)
			}
		})
	}
}
