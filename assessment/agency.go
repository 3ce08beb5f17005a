package assessment

import (
	"slices"
	"strconv"
	"strings"
)

// Kind is the kind of area an agency works for.
type Kind string

// The kinds of agency. The empty kind says nothing yet.
const (
	KindDistrict     Kind = "district"     // Kreis
	KindCity         Kind = "city"         // kreisfreie Stadt
	KindMunicipality Kind = "municipality" // kreisangehörige Kommune
	KindRegional     Kind = "regional"
)

// Kinds lists the kinds in the order they are offered.
func Kinds() []Kind {
	return []Kind{KindDistrict, KindCity, KindMunicipality, KindRegional}
}

// LegalForm is how an agency is organized.
type LegalForm string

// The legal forms. The empty form says nothing yet.
const (
	FormOffice      LegalForm = "office"      // Amt
	FormStaffUnit   LegalForm = "staff_unit"  // Stabsstelle
	FormCompany     LegalForm = "company"     // GmbH
	FormAssociation LegalForm = "association" // Verein
	FormPublicBody  LegalForm = "public_body" // Anstalt, Eigenbetrieb
	FormOther       LegalForm = "other"
)

// LegalForms lists the forms in the order they are offered.
func LegalForms() []LegalForm {
	return []LegalForm{FormOffice, FormStaffUnit, FormCompany, FormAssociation, FormPublicBody, FormOther}
}

// SizeClass is the class of inhabitants of the area, typed in by the user.
type SizeClass string

// The size classes. The empty class says nothing yet.
const (
	SizeUnder20k SizeClass = "under_20k"
	Size20kTo50k SizeClass = "20k_50k"
	Size50k100k  SizeClass = "50k_100k"
	Size100k500k SizeClass = "100k_500k"
	SizeOver500k SizeClass = "over_500k"
)

// SizeClasses lists the classes, smallest first.
func SizeClasses() []SizeClass {
	return []SizeClass{SizeUnder20k, Size20kTo50k, Size50k100k, Size100k500k, SizeOver500k}
}

// AGS is an official municipality key (Amtlicher Gemeindeschlüssel): eight
// digits for a municipality, five for a district, empty when unknown.
type AGS string

// Agency is the profile of an economic development agency: the organisation,
// its place and one contact. No other personal data is held.
type Agency struct {
	Name         string // required, up to MaxName characters
	AGS          AGS
	Place        string // name of municipality or district, as looked up or typed
	Kind         Kind
	LegalForm    LegalForm
	FTE          CentiFTE
	Size         SizeClass
	ContactRole  string
	ContactEmail string
	Fictional    bool // a sample; every report says so
}

// CentiFTE is a number of full-time equivalents in hundredths: 650 is 6.5.
// 0 means not given.
type CentiFTE int

// MaxName is the longest name of an agency, place or role, in characters.
const MaxName = 200

// MaxFTE is the largest number of full-time equivalents taken for plausible.
const MaxFTE CentiFTE = 500_00

// Clean returns the profile with every text as one line (CleanLine), so that
// no name consists of nothing that can be seen.
func (a Agency) Clean() Agency {
	for _, text := range []*string{&a.Name, &a.Place, &a.ContactRole, &a.ContactEmail} {
		*text = CleanLine(*text)
	}
	return a
}

// Check returns a *TextError or *ValueError for a profile that cannot be
// stored: no name, a text too long, a number out of range, an unknown kind.
func (a Agency) Check() error {
	if a.Name == "" {
		return &TextError{Field: FieldName, Max: MaxName}
	}
	for _, t := range []struct{ field, text string }{
		{FieldName, a.Name},
		{FieldPlace, a.Place},
		{FieldContactRole, a.ContactRole},
		{FieldContactEmail, a.ContactEmail},
	} {
		if err := CheckText(t.field, t.text, MaxName); err != nil {
			return err
		}
	}
	if a.FTE < 0 || a.FTE > MaxFTE {
		return &ValueError{Field: FieldFTE, Got: int(a.FTE), Min: 0, Max: int(MaxFTE)}
	}
	return a.checkChoices()
}

func (a Agency) checkChoices() error {
	if a.Kind != "" && !slices.Contains(Kinds(), a.Kind) {
		return &ChoiceError{Field: FieldKind, Got: string(a.Kind)}
	}
	if a.LegalForm != "" && !slices.Contains(LegalForms(), a.LegalForm) {
		return &ChoiceError{Field: FieldLegalForm, Got: string(a.LegalForm)}
	}
	if a.Size != "" && !slices.Contains(SizeClasses(), a.Size) {
		return &ChoiceError{Field: FieldSize, Got: string(a.Size)}
	}
	return nil
}

// ParseFTE reads full-time equivalents as people type them: "6", "6,5" or
// "6.25". Empty means not given. It returns a *ChoiceError for anything that
// is no number with at most two decimals, a *ValueError for one out of range.
func ParseFTE(text string) (CentiFTE, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, nil
	}
	wrong := &ChoiceError{Field: FieldFTE, Got: text}
	whole, fraction, _ := strings.Cut(strings.Replace(text, ",", ".", 1), ".")
	if len(fraction) > 2 || len(whole) > 6 || whole+fraction == "" {
		return 0, wrong
	}
	n, err := strconv.ParseUint(whole+(fraction + "00")[:2], 10, 32)
	if err != nil {
		return 0, wrong
	}
	if fte := CentiFTE(n); fte <= MaxFTE {
		return fte, nil
	}
	return 0, &ValueError{Field: FieldFTE, Got: int(n), Min: 0, Max: int(MaxFTE)}
}
