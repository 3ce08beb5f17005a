package assessment

import "slices"

// Check returns what of the change cannot be kept: a *TextError for a text
// that is missing or too long, a *ChoiceError for a state or kind that there
// is not, a *ValueError for points off the scale. Whether the change is
// allowed is for the use case to say.
func (c *RoundChange) Check() error {
	if c.Open != nil && c.Open.ID == "" {
		return &TextError{Field: FieldID, Max: MaxName}
	}
	for _, state := range c.states() {
		if !slices.Contains(RoundStates(), state) {
			return &ChoiceError{Field: FieldStatus, Got: string(state)}
		}
	}
	if err := checkEach(c.Jurors, Juror.Check); err != nil {
		return err
	}
	if err := checkEach(c.Declared, Declaration.Check); err != nil {
		return err
	}
	if err := checkEach(c.Marks, Mark.Check); err != nil {
		return err
	}
	return c.checkTexts()
}

func (c *RoundChange) states() []RoundState {
	var states []RoundState
	if c.Open != nil && c.Open.State != "" {
		states = append(states, c.Open.State)
	}
	if c.State != nil {
		states = append(states, *c.State)
	}
	return states
}

func (c *RoundChange) checkTexts() error {
	for series, reason := range c.Withdrawn {
		if err := checkTexts(FieldReason, MaxComment, series, reason); err != nil {
			return err
		}
	}
	for i := range c.Log {
		if err := checkTexts(FieldReason, MaxComment, c.Log[i].Reason); err != nil {
			return err
		}
		for name, value := range c.Log[i].Fields {
			if err := checkTexts(FieldText, MaxComment, name, value); err != nil {
				return err
			}
		}
	}
	if c.Decision == nil {
		return nil
	}
	return c.Decision.Check()
}

func checkEach[T any](list []T, check func(T) error) error {
	for _, of := range list {
		if err := check(of); err != nil {
			return err
		}
	}
	return nil
}

func checkTexts(field string, limit int, texts ...string) error {
	for _, text := range texts {
		if err := CheckText(field, text, limit); err != nil {
			return err
		}
	}
	return nil
}

// Check returns a *TextError for a juror without ID or name or with a text that is
// too long.
func (j Juror) Check() error {
	if j.ID == "" || j.Name == "" {
		return &TextError{Field: FieldJuror, Max: MaxName}
	}
	if err := checkTexts(FieldJuror, MaxName, string(j.ID), j.Name, j.Agency); err != nil {
		return err
	}
	if err := CheckText(FieldContactEmail, j.Email, MaxName); err != nil {
		return err
	}
	return CheckText(FieldRecipient, j.Recipient, MaxRecipient)
}

// Check returns a *ChoiceError for a kind of conflict that there is not, and a
// *TextError for a reason that is too long. A reason may still be missing.
func (d Declaration) Check() error {
	if !slices.Contains(ConflictKinds(), d.Kind) {
		return &ChoiceError{Field: FieldKind, Got: string(d.Kind)}
	}
	return checkTexts(FieldReason, MaxComment, d.Series, d.Reason)
}

// Check returns a *ChoiceError for a state that there is not, a *ValueError
// for points off the scale, or any for a mark without points, and a *TextError
// for a reason that is too long. A reason may still be missing. What the mark
// replaced is checked as well.
func (m Mark) Check() error {
	if m.State != MarkGiven && m.State != MarkCannotJudge {
		return &ChoiceError{Field: FieldState, Got: string(m.State)}
	}
	if err := m.checkSaid(); err != nil || m.Before == nil {
		return err
	}
	return m.Before.Check()
}

// CheckDraft is Check for a mark that a juror is still at work on: without a
// state it is a reason whose points are open.
func (m Mark) CheckDraft() error {
	if m.State == "" {
		return m.checkSaid()
	}
	return m.Check()
}

func (m Mark) checkSaid() error {
	most := Points(0)
	if m.State == MarkGiven {
		most = MaxPoints
	}
	if m.Points < 0 || m.Points > most {
		return &ValueError{Field: FieldPoints, Got: int(m.Points), Max: int(most)}
	}
	return checkTexts(FieldReason, MaxComment, m.Series, string(m.Criterion), m.Reason)
}

// Check returns a *TextError for a text that is too long.
func (d *Decision) Check() error {
	if err := checkTexts(FieldText, MaxComment, d.Minority); err != nil {
		return err
	}
	if err := CheckText(FieldPlace, d.Place, MaxName); err != nil {
		return err
	}
	for _, v := range d.Verdicts {
		if err := checkTexts(FieldText, MaxComment, v.Internal, v.Minutes, v.Letter); err != nil {
			return err
		}
	}
	for _, v := range d.Votes {
		if err := CheckText(FieldText, v.Motion, MaxComment); err != nil {
			return err
		}
	}
	return nil
}

// Check returns a *TextError for a note that is too long.
func (n JurorNote) Check() error {
	return checkTexts(FieldText, MaxComment, n.Series, string(n.Criterion), n.Text)
}
