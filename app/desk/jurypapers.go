package desk

import (
	"context"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// JuryPapers makes what the round of a call leaves on paper. All fields are
// required.
type JuryPapers struct {
	Office *jury.Office
	Kept   Payloads
	Desk   *Desk
}

// Report makes the jury report.
func (p *JuryPapers) Report(ctx context.Context, call assessment.CallID, o reports.Options) (document.Document, error) {
	return p.paper(ctx, call, o, reports.JuryReport)
}

// Minutes makes the minutes, with the log.
func (p *JuryPapers) Minutes(ctx context.Context, call assessment.CallID, o reports.Options) (document.Document, error) {
	return p.paper(ctx, call, o, reports.Minutes)
}

func (p *JuryPapers) paper(ctx context.Context, call assessment.CallID, o reports.Options, paper JuryPaper) (document.Document, error) {
	in, err := p.input(ctx, call)
	if err != nil {
		return document.Document{}, err
	}
	if o, err = p.Desk.themed(ctx, o); err != nil {
		return document.Document{}, err
	}
	return paper(in, o)
}

func (p *JuryPapers) input(ctx context.Context, call assessment.CallID) (reports.JuryInput, error) {
	b, err := p.Office.Board(ctx, call)
	if err != nil {
		return reports.JuryInput{}, err
	}
	return p.Desk.JuryInput(ctx, p.Kept, b)
}

// Letters writes the letters as Desk.WriteLetters does; wrote is told each one
// and how many there are with it.
func (p *JuryPapers) Letters(ctx context.Context, call assessment.CallID, dir string, o reports.Options, wrote func(agency, path string, done, total int)) error {
	in, err := p.input(ctx, call)
	if err != nil {
		return err
	}
	list := in.Board.Applicants
	return p.Desk.WriteLetters(ctx, p.Office, in, dir, o, func(i int, path string) {
		wrote(list[i].Agency, path, i+1, len(list))
	})
}
