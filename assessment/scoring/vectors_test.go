package scoring

import (
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"strconv"
	"testing"

	"reifekompass/assessment"
)

// vector is one published example of testdata/maturity.json. The WFPOT ones
// are checked where potentials are.
type vector struct {
	ID       string
	Source   string
	Input    json.RawMessage
	Expected json.RawMessage
}

func vectors(t *testing.T) map[string]vector {
	t.Helper()
	raw, err := os.ReadFile("testdata/maturity.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []vector
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	byID := make(map[string]vector, len(all))
	for _, v := range all {
		byID[v.ID] = v
	}
	return byID
}

// input decodes the input of the vector with the id; expected its number.
func input[T any](t *testing.T, id string) T {
	t.Helper()
	var value T
	v, ok := vectors(t)[id]
	if !ok {
		t.Fatalf("no vector %s", id)
	}
	if err := json.Unmarshal(v.Input, &value); err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	return value
}

func expected[T any](t *testing.T, id string) T {
	t.Helper()
	var value T
	if err := json.Unmarshal(vectors(t)[id].Expected, &value); err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	return value
}

// exact reads a decimal of the file as a fraction.
func exact(t *testing.T, n json.Number) Score {
	t.Helper()
	ratio, ok := new(big.Rat).SetString(n.String())
	if !ok {
		t.Fatalf("%q is not a number", n)
	}
	return fraction(ratio)
}

// wantVector compares with a figure that the source printed as a float, at the
// ten decimals it is good for.
func wantVector(t *testing.T, id string, got Score, want json.Number) {
	t.Helper()
	if g, w := got.Round(10), exact(t, want).Round(10); g != w {
		t.Errorf("%s: got %s, want %s", id, g, w)
	}
}

// scored is a question of the CISO vectors: points instead of levels.
type scored struct {
	ID, Group, State string
	W                int64
	S                *int64
}

// reading makes a vector's question what read makes of an answer.
func (s scored) reading() reading {
	r := reading{question: assessment.QuestionID(s.ID), weight: s.W}
	switch {
	case s.S != nil:
		r.state, r.current = assessment.Answered, assessment.Level(*s.S)
	case s.State == "NA":
		r.state = assessment.NotApplicable
	}
	return r
}

func TestVectorsWeightedMeanLeavesOutWhatHasNoScore(t *testing.T) {
	for _, id := range []string{"CISO-1", "CISO-3", "CISO-5"} {
		var sums tally
		for _, s := range input[[]scored](t, id) {
			sums.add(s.reading())
		}
		wantVector(t, id, sums.index(1), expected[json.Number](t, id))
	}
}

func TestVectorsTotalIsTheMeanOfGroupMeans(t *testing.T) {
	groups := map[string]*tally{}
	for _, s := range input[[]scored](t, "CISO-2") {
		if groups[s.Group] == nil {
			groups[s.Group] = &tally{}
		}
		groups[s.Group].add(s.reading())
	}
	wantScore(t, "A", groups["A"].index(1), NewScore(70, 1))
	wantScore(t, "B", groups["B"].index(1), NewScore(85, 1))
	var total mean
	for _, g := range groups {
		total.add(int64(unit), g.index(1))
	}
	wantVector(t, "CISO-2", total.score(), expected[json.Number](t, "CISO-2"))
}

func TestVectorsNothingScoredIsUnknown(t *testing.T) {
	if string(vectors(t)["CISO-7"].Expected) != "null" {
		t.Fatal("CISO-7 changed")
	}
	var sums tally
	for _, s := range input[[]scored](t, "CISO-7") {
		sums.add(s.reading())
	}
	if sums.index(1).Known() || sums.shown() {
		t.Errorf("got %v, want unknown", sums.index(1))
	}
	empty := Evaluate(catalogueOf(), answersOf())
	if empty.Total.Known() || empty.Coverage.Known() || empty.Bounds.Low.Known() {
		t.Errorf("empty catalogue: got %v, want unknown", empty.Total)
	}
}

// samm holds activities of two streams of three. SAMM scores in quarters, so
// that four times the value is a whole level.
type samm struct {
	Current, Target []json.Number
}

const quarters = 4

func steps(t *testing.T, n json.Number) assessment.Level {
	t.Helper()
	value := new(big.Rat).Mul(exact(t, n).rat(), big.NewRat(quarters, 1))
	if !value.IsInt() {
		t.Fatalf("%s is not a quarter", n)
	}
	return assessment.Level(value.Num().Int64())
}

func (s samm) tally(t *testing.T) *tally {
	t.Helper()
	var sums tally
	for i := range s.Current {
		sums.add(reading{
			question: assessment.QuestionID(strconv.Itoa(i)),
			weight:   1,
			state:    assessment.Answered,
			current:  steps(t, s.Current[i]),
			target:   steps(t, s.Target[i]),
			stated:   true,
		})
	}
	return &sums
}

func TestVectorsAttainmentIsOneMinusGapsOverTargets(t *testing.T) {
	sums := input[samm](t, "SAMM-1").tally(t)
	percent := new(big.Rat).Mul(exact(t, expected[json.Number](t, "SAMM-1")).rat(), big.NewRat(100, 1))
	if got, want := sums.attainment().Round(10), percent.FloatString(10); got != want {
		t.Errorf("SAMM-1: got %s, want %s", got, want)
	}
	wantScore(t, "SAMM-1 exactly", sums.attainment(), NewScore(250, 7))
}

// practice is a SAMM practice: the mean of the sums of two streams.
func practice(t *testing.T, activities []json.Number) Score {
	t.Helper()
	var total mean
	for _, stream := range [][]json.Number{activities[:3], activities[3:]} {
		sums := samm{Current: stream, Target: stream}.tally(t)
		total.add(int64(unit), NewScore(sums.current, quarters))
	}
	return total.score()
}

func TestVectorsMeanOfStreams(t *testing.T) {
	wantVector(t, "SAMM-2", practice(t, input[samm](t, "SAMM-2").Current), expected[json.Number](t, "SAMM-2"))
	wantVector(t, "SAMM-3", practice(t, input[samm](t, "SAMM-3").Target), expected[json.Number](t, "SAMM-3"))
}

func TestVectorsProgressFromABaseline(t *testing.T) {
	for _, id := range []string{"SAMM-4", "SAMM-8"} {
		v := input[struct{ B, C, T json.Number }](t, id)
		got := Progress(exact(t, v.B), exact(t, v.C), exact(t, v.T))
		share := fraction(new(big.Rat).Quo(got.rat(), big.NewRat(100, 1)))
		wantVector(t, id, share, expected[json.Number](t, id))
	}
}

func TestVectorsBottleneckIsTheMinimum(t *testing.T) {
	for _, id := range []string{"IMPULS-1", "OZG-1"} {
		var b Bottleneck
		for i, level := range input[[]assessment.Level](t, id) {
			b.add(assessment.QuestionID(strconv.Itoa(i)), level)
		}
		if want := expected[assessment.Level](t, id); !b.Known || b.Level != want || len(b.Questions) != 1 {
			t.Errorf("%s: got %+v, want level %d set by one question", id, b, want)
		}
	}
}

func TestVectorsComparabilityIsIntersectionOverUnion(t *testing.T) {
	var catalogues [2]*assessment.Catalogue
	var assessments [2]*assessment.Assessment
	for i, ids := range input[[2][]int](t, "CSET-2") {
		d := dimensionOf("D", unit)
		a := answersOf()
		for _, id := range ids {
			q := question(strconv.Itoa(id), unit)
			d.Questions = append(d.Questions, q)
			a.Answers[q.ID] = at(string(q.ID), 2)
		}
		catalogues[i], assessments[i] = catalogueOf(d), a
	}
	got := Comparability(assessments[0], assessments[1], catalogues[0], catalogues[1])
	percent := new(big.Rat).Mul(exact(t, expected[json.Number](t, "CSET-2")).rat(), big.NewRat(100, 1))
	wantScore(t, "CSET-2", got, fraction(percent))
}

func TestVectorsTheMeanHidesAZero(t *testing.T) {
	want := expected[struct {
		Mean json.Number
		Min  assessment.Level
	}](t, "BENCH-1")
	d := dimensionOf("A", unit)
	a := answersOf()
	for i, level := range input[[]assessment.Level](t, "BENCH-1") {
		q := coreQuestion(fmt.Sprint("A", i+1))
		d.Questions = append(d.Questions, q)
		a.Answers[q.ID] = at(string(q.ID), level)
	}
	got := only(t, Evaluate(catalogueOf(d), a))
	meanLevel := fraction(new(big.Rat).Quo(got.Index.rat(), big.NewRat(perLevel, 1)))
	wantVector(t, "BENCH-1", meanLevel, want.Mean)
	if got.Bottleneck.Level != want.Min || got.Bottleneck.Questions[0] != "A1" {
		t.Errorf("got %+v, want level %d set by A1", got.Bottleneck, want.Min)
	}
}
