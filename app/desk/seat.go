package desk

import (
	"context"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/jury"
)

// Seat is the place at which a juror reads and judges what is in one jury
// file. It knows nothing of other jurors.
type Seat struct {
	Juror *Juror
	Work  *jury.Work
}

// File returns the jury file. It must not be changed.
func (s *Seat) File() *assessment.JuryFile { return s.Work.File }

// Catalogue returns the questions as the call of the file asks them. It is an
// error if the file's catalogue cannot be read.
func (s *Seat) Catalogue() (*assessment.Catalogue, error) {
	call := &s.Work.File.Call
	asked, err := catalogue.Parse(string(call.Call.ID), call.Catalogue)
	if err != nil {
		return nil, err
	}
	return call.Call.Catalogue(asked), nil
}

// Said returns what the juror says about a conflict with an applicant; false:
// nothing yet.
func (s *Seat) Said(series string) (assessment.Declaration, bool) { return s.Work.Said(series) }

// Marks returns what the juror has said in the cells so far.
func (s *Seat) Marks(ctx context.Context) ([]assessment.Mark, error) {
	err := s.Juror.Reread(ctx, s.Work)
	return s.Work.Marks, err
}

// SaveMark keeps a mark in place of the one before, as Juror.Say does.
func (s *Seat) SaveMark(ctx context.Context, mark assessment.Mark) error {
	return s.Juror.Say(ctx, s.Work, mark)
}

// Notes returns the juror's own notes about the applicants, by series.
func (s *Seat) Notes(ctx context.Context) (map[string]string, error) {
	list, err := s.Juror.Store.Notes(ctx, s.Work.File.Round)
	notes := map[string]string{}
	for _, note := range list {
		if note.Criterion == "" {
			notes[note.Series] = note.Text
		}
	}
	return notes, err
}

// SaveNote keeps an own note about an applicant; an empty one goes.
func (s *Seat) SaveNote(ctx context.Context, series, text string) error {
	return s.Juror.Store.SaveNote(ctx, s.Work.File.Round, assessment.JurorNote{Series: series, Text: assessment.CleanText(text)})
}
