// Package meeting is the meeting of the jury in the window of the office: the
// agenda by conflicts, one applicant after the other with points and reasons,
// changes of points with a reason, pages for the projector, and the decision.
// It shows what it is handed and hands on what a person does; what is allowed
// is decided by assessment/jury. Only the pages for the projector are seen by
// the whole room: they name no juror.
package meeting

// Part is a half of the meeting.
type Part int

// The parts. PartTalk is the zero value.
const (
	PartTalk   Part = iota // one applicant after the other
	PartDecide             // winners, reserve, votes, reasons
)

// State is everything the meeting shows, in words ready to be shown.
type State struct {
	Loaded   bool
	Trouble  string // why the round could not be read or changed; empty: it could
	Shut     string // the sentence in place of the meeting while it is not open
	ShutNote string // what has to come before
	Part     Part
	Finding  string // how often people have to get up
	Agenda   []AgendaRow
	At       int // in Agenda
	Item     Item
	Decision Decision
}

// AgendaRow is one applicant on the agenda.
type AgendaRow struct {
	Number string
	Name   string
	Room   string // who leaves and who comes back before it; empty: nobody
	Note   string // differences to talk about
}

// Item is the applicant that is talked about.
type Item struct {
	Series   string
	Name     string
	Position string // "Punkt 3 von 13"
	Standing string // rank and total, or why there are none
	Room     string // who leaves, who comes back, who is outside; empty: all are in the room
	Frozen   string // why points cannot be changed now; empty: they can
	Apart    string // heading of the criteria to talk about; a sentence if there are none
	Rest     string // heading of the others; empty: there are none
	Criteria []Criterion
	Talk     int // how many of Criteria come first because jurors are far apart
}

// Criterion is what the jurors say about one applicant in a criterion.
type Criterion struct {
	Index    int // in the call
	Title    string
	Weight   string
	Mean     string
	Summary  string // of how many, from which to which
	Effect   string // what the difference means for the rank; empty: they are not far apart
	Opinions []Opinion
}

// Opinion is what one juror says. Only the office sees the name.
type Opinion struct {
	Juror   int
	Name    string
	Points  string // "3,5", or the word for why there are none
	Given   bool
	Reason  string
	Before  string // "vorher 3,5: …"; empty: never changed
	Barred  bool   // has a conflict: shown as such, never changed
	CanEdit bool
}

// Change is the dialog in which points are changed.
type Change struct {
	Title    string // juror and criterion
	Old      string // "bisher 3,5"
	OldNote  string // the reason up to now; may be empty
	Points   int    // in halves, kit.NoLevel: none chosen
	Reason   string // as typed so far
	Anchors  []Anchor
	Position // of the cell
}

// Position is a cell of an applicant.
type Position struct {
	Series    string
	Criterion int
	Juror     int
}

// Anchor says what points mean.
type Anchor struct {
	Point string
	Text  string
}

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
	Proposal   string // the button that takes over the first of the ranking; empty: there is none
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

// The three roles of text, and the three kinds of vote, in their order.
const (
	TextInternal = iota
	TextMinutes
	TextLetter
)
