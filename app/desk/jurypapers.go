package desk

import (
	"context"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assets/translations"
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
	b, err := p.Office.Board(ctx, call)
	if err != nil {
		return document.Document{}, err
	}
	in, err := p.Desk.JuryInput(ctx, p.Kept, b)
	if err != nil {
		return document.Document{}, err
	}
	return p.paper(ctx, in, o, reports.JuryReport)
}

// Minutes makes the minutes, with the log.
func (p *JuryPapers) Minutes(ctx context.Context, call assessment.CallID, o reports.Options) (document.Document, error) {
	b, err := p.Office.Board(ctx, call)
	if err != nil {
		return document.Document{}, err
	}
	return p.paper(ctx, reports.JuryInput{Board: b}, o, reports.Minutes)
}

func (p *JuryPapers) paper(ctx context.Context, in reports.JuryInput, o reports.Options, paper JuryPaper) (document.Document, error) {
	o, err := p.Desk.themed(ctx, o)
	if err != nil {
		return document.Document{}, err
	}
	return paper(in, o)
}

// Sheet writes the whole round as a workbook to path.
func (p *JuryPapers) Sheet(ctx context.Context, call assessment.CallID, path string, words *translations.Translator) error {
	b, err := p.Office.Board(ctx, call)
	if err != nil {
		return err
	}
	return WriteJurySheet(b, path, words, p.Office.Clock())
}

// Letters writes the letters as Desk.WriteLetters does; wrote is told each one
// and how many there are with it. A letter needs what was handed over: for its
// address, and to find and show the peer group.
func (p *JuryPapers) Letters(ctx context.Context, call assessment.CallID, dir string, o reports.Options, wrote func(agency, path string, done, total int)) error {
	b, err := p.Office.Board(ctx, call)
	if err != nil {
		return err
	}
	if err := lettersDue(b); err != nil {
		return err // before everything that was handed over is read
	}
	in, err := p.Desk.JuryInput(ctx, p.Kept, b)
	if err != nil {
		return err
	}
	list := b.Applicants
	to := LetterFolder{Dir: dir, Done: func(i int, path string) { wrote(list[i].Agency, path, i+1, len(list)) }}
	return p.Desk.WriteLetters(ctx, p.Office, in, to, o)
}
