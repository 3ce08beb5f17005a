package jury

import (
	"context"
	"math"
	"slices"
	"strings"

	"reifekompass/assessment"
	round "reifekompass/assessment/jury"
	"reifekompass/assessment/scoring"
	"reifekompass/assets/translations"
	"reifekompass/reports"
)

// details is what is known of the applicants beside their points: from their
// submissions, as far as these are there.
type details struct {
	charts *reports.RoundCharts // nil: nobody applied
	facts  []facts              // by applicant
}

// facts is what one applicant said about itself.
type facts struct {
	Known    bool // the submission is there
	Kind     assessment.Kind
	Size     assessment.SizeClass
	Place    string
	Regions  []string
	Coverage scoring.Score // of the questions, in percent
	Evidence float64       // share of the answers that name a document or third party; NaN: no answers
	Compare  scoring.Score // with any other applicant at least, in percent
	Index    scoring.Score // of the self-assessment
}

// readDetails reads the submissions. One that cannot be read is left out and
// logged: the points of the jury do not depend on it.
func readDetails(ctx context.Context, d *Deps, board *round.Board) (*details, error) {
	inputs := map[string]reports.Input{}
	for i := range board.Applicants {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		of := board.Applicants[i].Received
		input, err := d.Submissions.Submitted(ctx, of)
		if err != nil {
			d.Log.Error("submission not read for the comparison", "print", of.Print.String(), "error", err)
			continue
		}
		inputs[of.Series] = input
	}
	return newDetails(board, inputs, d.Kit.Words), nil
}

// newDetails puts together what is known; inputs are by series.
func newDetails(board *round.Board, inputs map[string]reports.Input, words *translations.Translator) *details {
	d := &details{facts: make([]facts, len(board.Applicants))}
	charts, err := reports.NewRoundCharts(reports.JuryInput{Board: board, Submissions: inputs},
		reports.Options{Words: words, Language: assessment.Language(words.Language())})
	if err != nil {
		return d // nobody applied
	}
	d.charts = charts
	for a := range board.Applicants {
		if input, there := inputs[board.Applicants[a].Series]; there {
			d.facts[a] = newFacts(&input)
			d.facts[a].Compare = charts.Comparability(a)
		}
	}
	return d
}

func newFacts(in *reports.Input) facts {
	agency, counts := &in.Assessment.Agency, &in.Result.Counts
	f := facts{Known: true, Kind: agency.Kind, Size: agency.Size, Place: agency.Place, Coverage: in.Result.Coverage, Index: in.Result.Total, Evidence: math.NaN()}
	if f.Place == "" {
		f.Place = in.Place.Name
	}
	f.Regions = slices.Clone(in.Place.Regions)
	if len(f.Regions) == 0 && in.Place.Government != "" {
		f.Regions = []string{in.Place.Government}
	}
	if counts.Answered > 0 {
		f.Evidence = float64(counts.Evidence[assessment.Document]+counts.Evidence[assessment.ThirdParty]) / float64(counts.Answered)
	}
	return f
}

// regions are all regions of applicants, in order.
func (d *details) regions() []string {
	var all []string
	for i := range d.facts {
		all = append(all, d.facts[i].Regions...)
	}
	slices.SortFunc(all, strings.Compare)
	return slices.Compact(all)
}
