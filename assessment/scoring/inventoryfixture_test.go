package scoring

import (
	"testing"

	"reifekompass/assessment"
)

// figure is a number without an origin, which no score depends on.
func figure(q assessment.Quantity) assessment.Figure { return assessment.Figure{Quantity: q} }

func whole(n int64) assessment.Figure { return figure(assessment.Whole(n)) }

// request is the worked example of DOMAIN, section 4: P 34.0625, utility
// 50.4375 with six full-time equivalents.
func request(id string) assessment.Process {
	return assessment.Process{
		ID:     assessment.ProcessID(id),
		Volume: assessment.Volume{Cases: whole(240), Minutes: whole(90), MediaBreaks: whole(3), Units: whole(4)},
		Maturity: assessment.Maturity{
			Current: assessment.Rated(1), Target: assessment.Rated(3),
		},
		Appraisal: assessment.Appraisal{
			Benefit: assessment.Rated(4), Effort: assessment.Rated(2), Transferability: assessment.Rated(4),
		},
	}
}

// brochure is the other example there: P 4.79, utility 32.88.
func brochure(id string) assessment.Process {
	return assessment.Process{
		ID:     assessment.ProcessID(id),
		Volume: assessment.Volume{Cases: whole(2), Minutes: whole(2400), MediaBreaks: whole(1), Units: whole(2)},
		Maturity: assessment.Maturity{
			Current: assessment.Rated(2), Target: assessment.Rated(3),
		},
		Appraisal: assessment.Appraisal{
			Benefit: assessment.Rated(1), Effort: assessment.Rated(1), Transferability: assessment.Rated(3),
		},
	}
}

const sixFTE assessment.CentiFTE = 6_00

func potential(p assessment.Process) Potential { return PotentialOf(p, sixFTE, DefaultParameters()) }

// without returns the process with one attribute missing.
func without(t *testing.T, p assessment.Process, names ...string) assessment.Process {
	t.Helper()
	for _, name := range names {
		changed, err := assessment.WithValue(p, name, assessment.Value{})
		if err != nil {
			t.Fatal(err)
		}
		p = changed.(assessment.Process)
	}
	return p
}

// recording is an assessment with answers and an inventory.
func recording(entries []assessment.Entry, answers ...assessment.Answer) *assessment.Assessment {
	a := answersOf(answers...)
	a.Inventory = assessment.NewInventory(entries...)
	return a
}
