package transfer

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// everyone is 430 agencies with 9 dimensions, 56 questions and 18 processes,
// of which each has most.
func everyone(r *rand.Rand) ([]Subject, []Member) {
	var subjects []Subject
	for d := range 9 {
		subjects = append(subjects, Subject{Dimension: assessment.DimensionID(strconv.Itoa(d))})
	}
	for q := range 56 {
		subjects = append(subjects, Subject{Dimension: assessment.DimensionID(strconv.Itoa(q % 9)), Question: assessment.QuestionID(strconv.Itoa(q))})
	}
	for p := range 18 {
		subjects = append(subjects, Subject{Process: assessment.ProcessID(strconv.Itoa(p))})
	}
	var members []Member
	for i := range 430 {
		m := Member{ID: MemberID(fmt.Sprintf("m%03d", i)), Edition: "1", Consent: agreed, Values: Values{}}
		for _, s := range subjects {
			switch {
			case s.Question != "":
				m.Values[s] = scoring.NewScore(25*r.Int64N(5), 1)
			case s.Process != "":
				if r.IntN(4) > 0 { // as of whole cases and minutes, and hours to a quarter
					m.Values[s] = scoring.NewScore(r.Int64N(3)*r.Int64N(32000), 960)
				}
			default:
				weight := 1 + r.Int64N(8)
				m.Values[s] = scoring.NewScore(25*r.Int64N(4*weight+1), weight)
			}
		}
		members = append(members, m)
	}
	return subjects, members
}

// BenchmarkRelease has to stay under two seconds: with all checks, and with
// three earlier releases to compare with.
func BenchmarkRelease(b *testing.B) {
	subjects, members := everyone(rand.New(rand.NewPCG(7, 7)))
	var earlier []Earlier
	for i := range 3 {
		c, err := Freeze(strconv.Itoa(i), subjects, members[:100*(i+1)])
		if err != nil {
			b.Fatal(err)
		}
		r, _, err := Build(c, earlier, nil)
		if err != nil {
			b.Fatal(err)
		}
		earlier = append(earlier, Earlier{Cohort: c, Release: r})
	}
	winners := &Comparison{Consents: consents(numbers(0, 50)...)}
	for b.Loop() {
		c, err := Freeze("r", subjects, members)
		if err != nil {
			b.Fatal(err)
		}
		if _, _, err := Build(c, earlier, winners); err != nil {
			b.Fatal(err)
		}
	}
}
