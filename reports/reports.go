// Package reports decides what each report says: which finding stands in a
// title, which number beside which chart, which question is named. It turns
// assessments and their results into documents and charts; how these look on
// paper is decided by document, chart and pdf. Everything is pure: the same
// input gives the same document, and no clock, file or database is asked.
package reports

import (
	"errors"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/team"
	"reifekompass/assets/translations"
	"reifekompass/reports/theme"
)

// ModelVersion names the rules of scoring that the reports print: index,
// bottleneck, coverage, bounds, gap and attainment of DOMAIN, section 4.
const ModelVersion = "1.0"

// Input is one assessment with everything a report needs about it.
type Input struct {
	Catalogue  *assessment.Catalogue // whole; the report shows what is asked of the kind
	Assessment assessment.Assessment
	Result     scoring.Result
	Place      region.Place // zero: not known
	Applying   Applying     // zero: it answers no call
	Team       team.Team    // what others say to the same questions; zero: nobody did
	Companies  Companies    // what companies say about the service; zero: nothing
	Beside     Beside       // a summary for everybody; zero: none
	Circle     Circle       // what its feedback letter says about its peer group; zero: nothing
}

// Options are what the reader chooses for a report.
type Options struct {
	Words    *translations.Translator
	Language assessment.Language // of the texts of the catalogue
	Date     time.Time           // printed as the date of the report
	Final    bool                // "Endfassung"; otherwise every page says that it is a draft
	// Internal adds the comments that never leave the agency, in sections of
	// their own, and which role of the team said what. They are left out unless asked for, because a printed report
	// is passed on.
	Internal bool
	// Answers is the answer file that travels inside an own report, without
	// internal comments. It is not read. Nil: none.
	Answers []byte
	// Summary says which summary for everybody the own report stands beside: the
	// id of one that was loaded, or its beginning; empty: the newest that can be
	// compared, if there is one; OnlyCircle: none; NoSummary: none, and no peer
	// group either. It is read by whoever gathers the Input.
	Summary string
	// Theme is the look of the programme office; zero: that of the program.
	Theme theme.Theme
}

// Errors for input that no report can be made of.
var (
	ErrNoCatalogue   = errors.New("no catalogue")
	ErrNoWords       = errors.New("no translator")
	ErrNoAssessments = errors.New("no assessments to compare")
)

func (o Options) check(ins ...Input) error {
	if o.Words == nil {
		return ErrNoWords
	}
	for _, in := range ins {
		if in.Catalogue == nil {
			return ErrNoCatalogue
		}
	}
	return nil
}

// asked is the part of the catalogue that is asked of the agency.
func (in *Input) asked() *assessment.Catalogue {
	return in.Catalogue.RelevantTo(in.Assessment.Agency.Kind)
}

// area is the name of the place the agency works for, or the name of the
// agency where no place is known or where the place is only its seat.
func (in *Input) area() string {
	switch {
	case in.Assessment.Agency.Kind == assessment.KindRegional:
		return in.Assessment.Agency.Name
	case in.Assessment.Agency.Place != "":
		return in.Assessment.Agency.Place
	case in.Place.Name != "":
		return in.Place.Name
	default:
		return in.Assessment.Agency.Name
	}
}

// fictional reports whether the data is made up, by the file or by the key.
func (in *Input) fictional() bool { return in.Assessment.Agency.Fictional || in.Place.Fictional }
