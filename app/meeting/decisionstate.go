package meeting

// Decision is the decision as it is typed.
type Decision struct {
	Locked   string // why nothing can be changed; empty: it can
	Readonly bool
	Early    bool   // nothing can have been decided yet
	Summary  string // "Ausgewählt 2 von 3 · Reserve 1"
	Saved    string // when it was put on record, or that it was not yet
	Dirty    bool   // something typed is not on record
	Missing  string // what kept it from being put on record; empty: nothing, or not asked
	Where    int    // the row to which Missing leads
	Warn     string // what is allowed and should be seen
	Rows     []DecisionRow
	At       int // in Rows
	Sitting  Sitting
	About    About
}

// DecisionRow is the meeting itself, which comes first, or an applicant.
type DecisionRow struct {
	Rank   string
	Name   string
	Note   string // total or standing
	Result string // "Platz 1", "Reserve 2"; empty: not chosen
}

// Sitting is what belongs to no single applicant.
type Sitting struct {
	Place, Day string // as typed
	DayWrong   bool
	Present    []Member
	Winners    []Listed
	Reserve    []Listed
	Minority   string
	Tied       []Listed // to be drawn yet
	Drawn      []Listed
	Motions    []Motion
	Proposal   string // the button that takes over the first of the ranking; empty: there is none
}

// Motion is a vote that is about no applicant, as typed.
type Motion struct {
	Text  string
	Votes [3]string
	Wrong string // what is wrong with the votes
}

// Member is a juror who was there or not.
type Member struct {
	Name  string
	There bool
}

// Listed is an applicant in a list whose order counts.
type Listed struct {
	Series string
	Name   string
	Number string
}

// About is what the jury decides about one applicant.
type About struct {
	Series   string
	Name     string
	Standing string
	Fate     Fate
	Votes    [3]string // for, against, abstained, as typed
	Voters   string    // who may vote: how many
	Wrong    string    // what is wrong with the votes
	Texts    [3]string // internal, minutes, letter, as typed
	Caution  string    // a name in the letter that must not be there
}

// Fate is what becomes of an applicant.
type Fate int

// What becomes of an applicant. FateNone is the zero value.
const (
	FateNone Fate = iota
	FateWinner
	FateReserve
)

// The three roles of text in their order.
const (
	TextInternal = iota
	TextMinutes
	TextLetter
)
