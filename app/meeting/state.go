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
	Said            // as chosen so far
	Reason   string // as typed so far
	Anchors  []Anchor
	Position // of the cell
}

// Said is what a juror says from now on.
type Said struct {
	Points int  // in halves; kit.NoLevel: none chosen
	Cannot bool // "nicht beurteilbar"; Points is kit.NoLevel then
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
