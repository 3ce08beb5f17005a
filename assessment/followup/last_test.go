package followup

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func TestTheLastAnswerSaysHowFarTheQuestionIsTheSame(t *testing.T) {
	for _, c := range []struct {
		name       string
		then       func(q *assessment.Question)
		version    string
		like       Likeness
		comparable bool
	}{
		{"the same", func(*assessment.Question) {}, "1.0", LikeSame, true},
		{"another version", func(*assessment.Question) {}, "0.9", LikeVersion, true},
		{"another question text", func(q *assessment.Question) { q.Text = assessment.Text{assessment.German: "alt"} }, "0.9", LikeReworded, true},
		{"another level text", func(q *assessment.Question) { q.Choices[2].Text = assessment.Text{assessment.German: "alt"} }, "1.0", LikeReworded, true},
		{"another meaning", func(q *assessment.Question) { q.Meaning = 0 }, "0.9", LikeOther, false},
		{"another id", func(q *assessment.Question) { q.ID = "A9" }, "0.9", LikeNew, false},
		{"asked of others", func(q *assessment.Question) { q.Kinds = []assessment.Kind{assessment.KindDistrict} }, "1.0", LikeNew, false},
	} {
		then := asks(2)
		c.then(&then.Dimensions[0].Questions[0])
		then.Version = c.version
		earlier := side(then, nil, aiming(4, levels("A", 2)...))
		earlier.Assessment.CatalogueVersion, earlier.Assessment.Agency.Kind = c.version, assessment.KindCity
		got := LastAnswer(earlier, asks(2), "A1")
		if got.Likeness != c.like || got.Comparable != c.comparable || got.Then != c.version || got.Now != "1.0" {
			t.Errorf("%s: got %+v", c.name, got)
		}
		if said := got.Answer.State == assessment.Answered; said == (c.like == LikeNew) {
			t.Errorf("%s: got %+v", c.name, got.Answer)
		}
	}
}

func TestTheLastAnswerLeavesCommentsWhereTheyWere(t *testing.T) {
	given := assessment.Answer{
		Question: "A1", State: assessment.NotApplicable, Reason: "kein Hafen", Internal: "nur für uns", ForJury: "bitte lesen",
		Discussion: true, Evidence: assessment.Document,
	}
	got := LastAnswer(side(asks(1), nil, []assessment.Answer{given}), asks(1), "A1")
	want := assessment.Answer{Question: "A1", State: assessment.NotApplicable, Reason: "kein Hafen"}
	if diff := cmp.Diff(want, got.Answer); diff != "" || got.Comparable {
		t.Error(diff, got.Comparable)
	}
}

func TestWhatNobodySaidOrNobodyCanReadIsOpen(t *testing.T) {
	earlier := func(answers ...assessment.Answer) Side {
		s := side(asks(1), nil, answers)
		s.Assessment.CatalogueVersion = "1.0"
		return s
	}
	wrong := assessment.Answer{Question: "A1", State: assessment.Answered, Current: 99}
	for _, one := range []Side{earlier(), earlier(wrong)} {
		got := LastAnswer(one, asks(1), "A1")
		if got.Answer.State != assessment.Open || got.Comparable || got.Likeness != LikeSame {
			t.Errorf("got %+v", got)
		}
	}
}

func TestTheBaselineIsTheNewestOfAYearBefore(t *testing.T) {
	of := func(year, settled int, renamed bool) Candidate {
		return Candidate{Year: year, Settled: settled, Renamed: renamed}
	}
	for _, c := range []struct {
		name string
		list []Candidate
		want int
	}{
		{"none", nil, -1},
		{"the year before", []Candidate{of(2027, 9, false), of(2026, 9, false)}, 0},
		{"two calls of one year", []Candidate{of(2028, 9, false), of(2027, 9, false), of(2027, 9, false)}, 1},
		{"the same programme", []Candidate{of(2027, 9, false), {Year: 2027, Settled: 9, Series: true}}, 1},
		{"the same programme longer ago", []Candidate{of(2027, 9, false), {Year: 2026, Settled: 9, Series: true}}, 0},
		{"only this year", []Candidate{of(2028, 9, false), of(2028, 9, false)}, 0},
		{"begun and left", []Candidate{of(2027, 0, false), of(2026, 9, false)}, 1},
		{"perhaps another agency", []Candidate{of(2027, 9, true), of(2026, 9, false)}, 1},
		{"nothing but renamed", []Candidate{of(2028, 9, true), of(2027, 9, true)}, 1},
		{"nothing but empty", []Candidate{of(2027, 0, false), of(2026, 0, false)}, 0},
	} {
		if got := Baseline(c.list, 2028); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
}

func TestAQuestionOfACatalogueThatIsNotHereIsNotCalledTheSame(t *testing.T) {
	earlier := side(asks(1), nil, levels("A", 2)) // asked by what is shipped now
	earlier.Assessment.CatalogueVersion = "0.9"
	if got := LastAnswer(earlier, asks(1), "A1"); got.Likeness != LikeUnread || !got.Comparable {
		t.Errorf("got %+v", got)
	}
}

func TestCallsOfOneProgrammeDifferInFigures(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Pilot 2026", "PILOT (2027)", true},
		{"Reallabore", "Reallabore", true},
		{"Pilot 2026", "Reallabore 2026", false},
		{"2026", "2027", false},
		{"", "", false},
	} {
		if got := SameProgramme(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: got %v", c.a, c.b, got)
		}
	}
}
