package sheet

import (
	"strconv"
	"strings"

	"reifekompass/assessment"
)

// profileField is one row of the profile.
type profileField struct {
	key     string
	get     func(m *maker, a *assessment.Assessment) string
	put     func(m *maker, r *row, a *assessment.Assessment)
	choices func(m *maker) []string // nil: anything
}

func line(key string, at func(*assessment.Agency) *string) profileField {
	return profileField{
		key: key,
		get: func(_ *maker, a *assessment.Assessment) string { return *at(&a.Agency) },
		put: func(_ *maker, r *row, a *assessment.Assessment) {
			*at(&a.Agency) = assessment.CleanLine(r.text("value"))
		},
	}
}

// chosen is a field with words to choose from; key prefixes their sentences.
func chosen[T ~string](key, prefix string, offered []T, at func(*assessment.Agency) *T) profileField {
	words := func(m *maker) []string {
		list := []string{}
		for _, one := range offered {
			list = append(list, m.words.Say(prefix+string(one)))
		}
		return list
	}
	return profileField{
		key: key, choices: words,
		get: func(m *maker, a *assessment.Assessment) string {
			if *at(&a.Agency) == "" {
				return ""
			}
			return m.words.Say(prefix + string(*at(&a.Agency)))
		},
		put: func(m *maker, r *row, a *assessment.Assessment) {
			if strings.TrimSpace(r.text("value")) != "" {
				*at(&a.Agency) = offered[r.choice("value", words(m))]
			}
		},
	}
}

func profileFields() []profileField {
	return []profileField{
		line(assessment.FieldName, func(g *assessment.Agency) *string { return &g.Name }),
		line(assessment.FieldAGS, func(g *assessment.Agency) *string { return (*string)(&g.AGS) }),
		line(assessment.FieldPlace, func(g *assessment.Agency) *string { return &g.Place }),
		chosen(assessment.FieldKind, "report.kind.", assessment.Kinds(), func(g *assessment.Agency) *assessment.Kind { return &g.Kind }),
		chosen(assessment.FieldLegalForm, "report.form.", assessment.LegalForms(), func(g *assessment.Agency) *assessment.LegalForm { return &g.LegalForm }),
		chosen(assessment.FieldSize, "report.size.", assessment.SizeClasses(), func(g *assessment.Agency) *assessment.SizeClass { return &g.Size }),
		{key: assessment.FieldFTE, get: fte, put: putFTE},
		line(assessment.FieldContactRole, func(g *assessment.Agency) *string { return &g.ContactRole }),
		line(assessment.FieldContactEmail, func(g *assessment.Agency) *string { return &g.ContactEmail }),
		{
			key: assessment.FieldYear,
			get: func(_ *maker, a *assessment.Assessment) string { return strconv.Itoa(a.Year) },
			put: func(_ *maker, r *row, a *assessment.Assessment) {
				a.Year = r.whole("value", assessment.MinYear, assessment.MaxYear)
			},
		},
	}
}

func fte(m *maker, a *assessment.Assessment) string {
	if a.Agency.FTE == 0 {
		return ""
	}
	plain := assessment.Hundredths(int64(a.Agency.FTE)).Plain()
	if m.wording.Language() == assessment.German {
		plain = strings.Replace(plain, ".", ",", 1)
	}
	return plain
}

func putFTE(_ *maker, r *row, a *assessment.Assessment) {
	n, err := assessment.ParseFTE(r.text("value"))
	if err != nil {
		r.wrong("value", err)
	}
	a.Agency.FTE = n
}
