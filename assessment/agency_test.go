package assessment_test

import (
	"errors"
	"strings"
	"testing"

	"reifekompass/assessment"
)

func lindenrade() assessment.Agency {
	return assessment.Agency{
		Name: "Wirtschaftsförderung Lindenrade", AGS: "05999016", Place: "Lindenrade",
		Kind: assessment.KindMunicipality, LegalForm: assessment.FormStaffUnit, FTE: 650,
		Size: assessment.Size20kTo50k, ContactRole: "Leitung", ContactEmail: "wirtschaft@lindenrade.example", Fictional: true,
	}
}

func TestAgencyNeedsNoMoreThanAName(t *testing.T) {
	for _, a := range []assessment.Agency{lindenrade(), {Name: "Wirtschaftsförderung"}} {
		if err := a.Check(); err != nil {
			t.Errorf("got %v, want no error", err)
		}
	}
}

func TestEveryOfferedChoiceIsTaken(t *testing.T) {
	a := lindenrade()
	for _, a.Kind = range assessment.Kinds() {
		wantNoError(t, a.Check())
	}
	for _, a.LegalForm = range assessment.LegalForms() {
		wantNoError(t, a.Check())
	}
	for _, a.Size = range assessment.SizeClasses() {
		wantNoError(t, a.Check())
	}
}

func wantNoError(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Errorf("got %v, want no error", err)
	}
}

func TestWrongProfileFieldIsNamed(t *testing.T) {
	long := strings.Repeat("ß", assessment.MaxName+1)
	for want, change := range map[string]func(*assessment.Agency){
		assessment.FieldName:         func(a *assessment.Agency) { a.Name = "" },
		assessment.FieldPlace:        func(a *assessment.Agency) { a.Place = long },
		assessment.FieldContactRole:  func(a *assessment.Agency) { a.ContactRole = long },
		assessment.FieldContactEmail: func(a *assessment.Agency) { a.ContactEmail = "\xff" },
		assessment.FieldFTE:          func(a *assessment.Agency) { a.FTE = assessment.MaxFTE + 1 },
		assessment.FieldKind:         func(a *assessment.Agency) { a.Kind = "land" },
		assessment.FieldLegalForm:    func(a *assessment.Agency) { a.LegalForm = "club" },
		assessment.FieldSize:         func(a *assessment.Agency) { a.Size = "huge" },
	} {
		a := lindenrade()
		change(&a)
		if got := fieldOf(a.Check()); got != want {
			t.Errorf("got field %q, want %q", got, want)
		}
	}
	negative := lindenrade()
	negative.FTE = -1
	if got := fieldOf(negative.Check()); got != assessment.FieldFTE {
		t.Errorf("got field %q, want fte", got)
	}
}

// fieldOf is the field that an error speaks of, "" if it names none.
func fieldOf(err error) string {
	var value *assessment.ValueError
	var text *assessment.TextError
	var choice *assessment.ChoiceError
	switch {
	case errors.As(err, &value):
		return value.Field
	case errors.As(err, &text):
		return text.Field
	case errors.As(err, &choice):
		return choice.Field
	default:
		return ""
	}
}

func TestFullTimeEquivalentsAreReadAsPeopleTypeThem(t *testing.T) {
	for text, want := range map[string]assessment.CentiFTE{
		"":      0,
		"  ":    0,
		"6":     600,
		"6,5":   650,
		"6.25":  625,
		" 0,5 ": 50,
		",5":    50,
		"6,":    600,
		"500":   assessment.MaxFTE,
	} {
		got, err := assessment.ParseFTE(text)
		if err != nil || got != want {
			t.Errorf("%q: got %d, %v, want %d", text, got, err, want)
		}
	}
	for _, text := range []string{",", ".", "-1", "+1", "6,255", "6,5,5", "1.000,5", "sechs", "6 Personen", "1e3", "٦", "12345678"} {
		var wrong *assessment.ChoiceError
		if got, err := assessment.ParseFTE(text); !errors.As(err, &wrong) || wrong.Field != assessment.FieldFTE {
			t.Errorf("%q: got %d, %v, want a ChoiceError", text, got, err)
		}
	}
	var wrong *assessment.ValueError
	if _, err := assessment.ParseFTE("500,01"); !errors.As(err, &wrong) || wrong.Got != 500_01 || wrong.Max != 500_00 {
		t.Errorf("got %v, want a ValueError for 50001", err)
	}
}

func FuzzParsedFullTimeEquivalentsAreInRange(f *testing.F) {
	for _, text := range []string{"6,5", "", ",", "ä", "999999.99", "\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fte, err := assessment.ParseFTE(text)
		if fte < 0 || fte > assessment.MaxFTE || (err != nil && fte != 0) {
			t.Errorf("%q: got %d, %v", text, fte, err)
		}
	})
}

func TestACleanProfileHasNoNameOfBlanks(t *testing.T) {
	a := assessment.Agency{Name: " \n\t", Place: " Linden\nrade ", ContactRole: "\x07Leitung", ContactEmail: "a@b.example\r\n"}.Clean()
	if a.Place != "Linden rade" || a.ContactRole != "Leitung" || a.ContactEmail != "a@b.example" {
		t.Errorf("got %+v", a)
	}
	if got := fieldOf(a.Check()); got != assessment.FieldName {
		t.Errorf("got a problem with %q, want the name", got)
	}
}
