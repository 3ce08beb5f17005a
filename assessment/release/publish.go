package release

import (
	"bytes"
	"context"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/transfer"
)

// Publish makes a release as Preview shows it, freezes its group, writes and
// signs its file and keeps all of it. What was published can never be taken
// back: it is kept before anybody gets the file. The error is an *Error,
// assessment.ErrChanged if it is not what was seen, or an *assessment.TextError
// for a title that is missing or too long.
func (o *Office) Publish(ctx context.Context, call assessment.CallID, choice Choice) (assessment.FrozenRelease, error) {
	p, err := o.Preview(ctx, call, choice)
	if err != nil {
		return assessment.FrozenRelease{}, err
	}
	switch {
	case !choice.Seen.IsZero() && choice.Seen != p.Print:
		return assessment.FrozenRelease{}, assessment.ErrChanged
	case p.Shown() == 0:
		return assessment.FrozenRelease{}, &Error{Why: WhyNothing}
	case p.Title == "":
		return assessment.FrozenRelease{}, &assessment.TextError{Field: assessment.FieldTitle, Max: assessment.MaxName}
	}
	if err := assessment.CheckText(assessment.FieldTitle, p.Title, assessment.MaxName); err != nil {
		return assessment.FrozenRelease{}, err
	}
	signer, err := sealed.Keep(ctx, o.Store)
	if err != nil {
		return assessment.FrozenRelease{}, err
	}
	kept, err := o.write(p, choice, signer)
	if err != nil {
		return kept, err
	}
	return kept, o.Store.FreezeRelease(ctx, p.last, kept)
}

// write makes the file and all that is kept of a release.
func (o *Office) write(p *Plan, choice Choice, signer sealed.Signer) (assessment.FrozenRelease, error) {
	p.Release.ID = sealed.RandomName()
	file := o.file(p)
	if choice.Solutions {
		file.Solutions = p.Solutions()
	}
	var raw bytes.Buffer
	print, err := exchange.WriteRelease(&raw, &file, signer)
	return assessment.FrozenRelease{
		ID: p.Release.ID, Call: file.Call, Title: p.Title, Made: file.Made, Print: print, Signer: signer.ID(),
		Compare: p.Compare, File: raw.Bytes(), Members: p.frozen(), Log: linesOf(p.Log),
	}, err
}

func (o *Office) file(p *Plan) exchange.ReleaseFile {
	call, asked := &p.Group.Call.Call, p.Group.Catalogue
	file := exchange.ReleaseFile{
		Release: *p.Release, Title: p.Title, Office: call.Office, Call: call.ID, CallTitle: call.Title, CallPrint: p.Group.Call.Print,
		Year: call.Year, Made: o.Clock().UTC().Truncate(time.Second), CatalogueID: asked.ID, CatalogueVersion: asked.Version,
		Rule: o.Rule, Fictional: p.fictional,
	}
	if len(asked.Processes) > 0 {
		file.Parameters = asked.Model()
	}
	for _, d := range asked.Dimensions {
		for _, q := range d.Questions {
			file.Questions = append(file.Questions, exchange.ReleasedQuestion{ID: q.ID, Dimension: d.ID, Meaning: q.Meaning})
		}
	}
	return file
}

func (p *Plan) frozen() []assessment.FrozenMember {
	members := make([]assessment.FrozenMember, len(p.Members))
	for i := range p.Members {
		c := &p.Members[i]
		m := assessment.FrozenMember{
			Member: string(c.Member), Agency: c.Agency, AGS: c.AGS, Signer: c.Signer, Series: c.Series, Print: c.Print,
			Said: c.said, Agreed: c.Cohort.On, Wording: c.Cohort.Text,
		}
		if p.Compare {
			m.Winner, m.AgreedWon, m.WordingWon = c.Winner, c.Winners.On, c.Winners.Text
		}
		for _, s := range p.cohort.Subjects {
			if v := c.values[s]; v.Known() {
				m.Values = append(m.Values, assessment.FrozenValue{Dimension: s.Dimension, Question: s.Question, Process: s.Process, Points: v.String()})
			}
		}
		members[i] = m
	}
	return members
}

func linesOf(log []transfer.Entry) []assessment.FrozenLine {
	lines := make([]assessment.FrozenLine, len(log))
	for i, e := range log {
		lines[i] = assessment.FrozenLine{
			Dimension: e.Subject.Dimension, Question: e.Subject.Question, Process: e.Subject.Process, Part: PartName(e.Part), Reason: ReasonName(e.Reason),
		}
	}
	return lines
}
