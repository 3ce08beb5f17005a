package desk

import (
	"context"
	"io"
	"path/filepath"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/jury"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/document"
	"reifekompass/reports/sheet"
)

// Payloads is where the office keeps what was handed over.
type Payloads interface {
	ReceivedPayload(ctx context.Context, print assessment.Fingerprint) ([]byte, error)
}

// JuryPaper is one kind of report about a round: reports.JuryReport or
// reports.Minutes.
type JuryPaper func(in reports.JuryInput, o reports.Options) (document.Document, error)

// JuryInput is a round with what the applicants handed over. Submissions are
// opened one after the other, and their attachments are not kept.
func (d *Desk) JuryInput(ctx context.Context, kept Payloads, b *jury.Board) (reports.JuryInput, error) {
	in := reports.JuryInput{Board: b, Submissions: make(map[string]reports.Input, len(b.Applicants))}
	for i := range b.Applicants {
		if err := ctx.Err(); err != nil {
			return in, err
		}
		a := &b.Applicants[i]
		one, err := d.submitted(ctx, kept, a)
		if err != nil {
			return in, err
		}
		in.Submissions[a.Series] = one
	}
	return in, nil
}

// submitted is what an applicant handed over, evaluated by the call.
func (d *Desk) submitted(ctx context.Context, kept Payloads, a *assessment.Applicant) (reports.Input, error) {
	payload, err := kept.ReceivedPayload(ctx, a.Print)
	if err != nil {
		return reports.Input{}, err
	}
	s, err := exchange.OpenPayload(payload)
	if err != nil {
		return reports.Input{}, err
	}
	own := s.Assessment
	own.Call = s.Call
	return d.evaluate(ctx, own)
}

// WriteJuryPaper writes a report about a round as a PDF to path.
func (d *Desk) WriteJuryPaper(ctx context.Context, in reports.JuryInput, paper JuryPaper, path string, o reports.Options) error {
	o, err := d.themed(ctx, o)
	if err != nil {
		return err
	}
	doc, err := paper(in, o)
	if err != nil {
		return err
	}
	return d.WriteDocument(doc, path)
}

// LetterFolder is where the letters of a round go.
type LetterFolder struct {
	Dir  string
	Done func(applicant int, path string) // is told each letter that is written; nil is allowed
}

// WriteLetters writes the feedback letter of every applicant into a folder and
// notes that in the log. A final one carries what it says about the peer group. A round that has not come to its letters is a
// *jury.Error.
func (d *Desk) WriteLetters(ctx context.Context, office *jury.Office, in reports.JuryInput, to LetterFolder, o reports.Options) error {
	b := in.Board
	if err := lettersDue(b); err != nil {
		return err
	}
	o, err := d.themed(ctx, o)
	if err != nil {
		return err
	}
	if o.Final {
		in.Carried = carried(&in, &o)
	}
	letter, err := reports.Letters(in, o)
	if err != nil {
		return err
	}
	for i := range b.Applicants {
		if err := ctx.Err(); err != nil {
			return err
		}
		doc, err := letter(b.Applicants[i].Series)
		if err != nil {
			return err
		}
		path := filepath.Join(to.Dir, LetterName(b, i))
		if err := d.WriteDocument(doc, path); err != nil {
			return err
		}
		if to.Done != nil {
			to.Done(i, path)
		}
	}
	return office.Lettered(ctx, b, len(b.Applicants))
}

// lettersDue reports whether a round has come to its letters.
func lettersDue(b *jury.Board) error {
	if s := b.Round.State; s != assessment.RoundLetters && s != assessment.RoundArchive {
		return &jury.Error{Why: jury.WhyState, State: s}
	}
	return nil
}

// LetterName is the name of the file of an applicant's letter: the agency, and
// the beginning of its series, since two may have one name.
func LetterName(b *jury.Board, applicant int) string {
	a := &b.Applicants[applicant]
	return "brief-" + handover.PlainName(a.Agency) + "-" + a.Series[:8] + ".pdf"
}

// WriteJurySheet writes a whole round as a workbook for the file of the office
// to path. It names jurors and says so; now is when it is written.
func WriteJurySheet(b *jury.Board, path string, words *translations.Translator, now time.Time) error {
	return WriteFile(path, func(w io.Writer) error { return sheet.WriteRound(w, words, b, now) })
}
