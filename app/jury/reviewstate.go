package jury

import "reifekompass/assessment"

// ReviewState is everything the review of one juror shows. It holds nothing of
// other jurors, no rank and no suggested value.
type ReviewState struct {
	Trouble   string // what is not saved; empty: all is
	None      string // the sentence in place of everything: no application to read
	Series    string // of the application that is read
	Position  string // "Bewerbung 6 von 12 · Ihre Lesereihenfolge"
	Applicant string
	Answered  string // "54 von 56 Fragen beantwortet"
	Barred    string // why nothing of it is shown; empty: it is
	Reading   Reading
	Note      string // own, about this application

	Criteria []CriterionRow
	At       int // index of the criterion that is worked on
	Card     CriterionCard
	Count    string // "Zwischenstand · 5 von 11"
	Total    string // "3,75"; a word while there is none
	Scale    string // "von 5, gewichtet"; empty while there is no total
	Next     string // "Weiter zu J6"
	CanUndo  bool
	CanRedo  bool
}

// Reading is what there is to read of an application.
type Reading struct {
	Title     string // "Zu J3"
	Text      string // the applicant's own, about the criterion
	Guide     string // above the questions
	Questions []ReadQuestion
	Foreign   string     // that it answers other questions than the call asks; empty: it does not
	Texts     []ReadText // about all criteria
	Profile   []ReadText
	Processes []ReadText
	Files     []assessment.Attachment
}

// ReadQuestion is one answer.
type ReadQuestion struct {
	ID, Title       string
	Evidence        string // of an answer; empty: there is none
	Current, Target string // "3"; a word if there is none
	Choice          string // the sentence of the level
	Comment         string // for the jury
}

// ReadText is a text with its heading.
type ReadText struct{ Title, Text string }

// CriterionRow is one criterion in the list.
type CriterionRow struct {
	ID     assessment.CriterionID
	Title  string
	Points string // "4,5"; a word if there are none
	Given  bool
	Reason bool   // there is one
	Lacks  string // "Begründung fehlt"; empty: nothing is missing
}

// CriterionCard is the criterion that is worked on.
type CriterionCard struct {
	Title, Weight string
	Points        int // halves; kit.NoLevel: none
	Cannot        bool
	Near          []AnchorLine // the anchors above and below; of no points: none
	All           []AnchorLine
	Reason        string
	Lacks         string
}

// AnchorLine is what one whole point means.
type AnchorLine struct {
	Point, Text string
	Chosen      bool
}
