package processes

import (
	"fmt"

	"reifekompass/assessment"
)

// example is the worked example of DOMAIN, section 4.
func example(id assessment.ProcessID) assessment.Process {
	return assessment.Process{
		ID: id,
		Volume: assessment.Volume{
			Cases: number(240, assessment.OriginSystem), Minutes: number(90, assessment.OriginMeasured), LeadDays: number(6, ""),
			MediaBreaks: number(3, ""), Units: number(4, ""),
		},
		Maturity:  assessment.Maturity{Current: assessment.Rated(1), Target: assessment.Rated(3)},
		Appraisal: assessment.Appraisal{Benefit: assessment.Rated(4), Effort: assessment.Rated(2), Transferability: assessment.Rated(4)},
	}
}

func number(n int64, origin assessment.Origin) assessment.Figure {
	return assessment.Figure{Quantity: assessment.Whole(n), Origin: origin}
}

// sample returns so many processes with values of many kinds, the templates
// first; every ninth is incomplete.
func sample(count int) []assessment.Entry {
	origins := append(assessment.Origins(), "")
	var entries []assessment.Entry
	for i := range count {
		q := example(assessment.ProcessID(fmt.Sprintf("P%02d", i+1)))
		if i >= 18 {
			q.ID, q.Name = assessment.ProcessID(fmt.Sprintf("X%02d", i-17)), fmt.Sprintf("Eigener Vorgang Nummer %d", i-17)
		}
		q.Cases = number(int64(20+i*37%640), origins[i%4])
		q.Minutes = number(int64(18+i*53%300), origins[(i+1)%4])
		q.LeadDays = number(int64(2+i*7%90), origins[(i+2)%4])
		q.MediaBreaks, q.Units = number(int64(i*3%5), ""), number(int64(1+i*2%6), "")
		q.Current, q.Target = assessment.Rated(assessment.Level(i%3)), assessment.Rated(assessment.Level(min(4, i%3+i%2+1)))
		q.Benefit, q.Effort = assessment.Rated(assessment.Level(i*2%5)), assessment.Rated(assessment.Level(i*3%5))
		q.Transferability = assessment.Rated(assessment.Level((i + 2) % 5))
		if i%9 == 8 {
			q.Minutes, q.Target = assessment.Figure{}, assessment.Rating{}
		}
		entries = append(entries, q)
	}
	return entries
}
