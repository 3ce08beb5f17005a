// Package learning is the use case "who can learn what from whom": it takes
// what the applicants of a call handed over and says which solutions they let
// others have, who could help whom, and what may be shown of each district. It
// shows nothing of an agency that did not consent to it, but that it takes
// part, which is public. It words nothing.
package learning

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
)

// Store is where calls and what arrived are kept.
type Store interface {
	Call(ctx context.Context, id assessment.CallID) (assessment.CallRecord, error)
	Received(ctx context.Context, call assessment.CallID) ([]assessment.Received, error)
}

// Submission is what an applicant handed over, evaluated by the call.
type Submission struct {
	Catalogue  *assessment.Catalogue // as the call asks it, for all kinds
	Assessment assessment.Assessment
	Result     scoring.Result
	Place      region.Place // zero: not known
}

// Reader reads what was handed over.
type Reader interface {
	Handed(ctx context.Context, of assessment.Received) (Submission, error)
}

// Office works out what applicants can learn. All fields are required.
type Office struct {
	Store  Store
	Reader Reader
	Places *region.Table
	Clock  func() time.Time
}

// Participant is an applicant with what it handed over last.
type Participant struct {
	Received assessment.Received
	Agency   assessment.Agency
	Place    region.Place // zero: not known
	District region.Place // of Place; a city that is its own one is both
	Regions  []string     // economic regions on the day of the picture
	Sharing  assessment.Sharing
	Standing map[transfer.Topic]scoring.Score

	inventory assessment.Inventory
	folded    string // its name, to be sorted by
}

// ID names the participant among all of the office.
func (p *Participant) ID() transfer.MemberID { return transfer.MemberID(p.Received.Series) }

// Named is the consent to be named as a partner. It was given on the day the
// submission was made.
func (p *Participant) Named() transfer.Consent {
	if p.Sharing.Named != assessment.Yes {
		return transfer.Consent{}
	}
	return transfer.Consent{On: p.Received.Made, Text: assessment.SharingWording}
}

// Unread is a submission that could not be read.
type Unread struct {
	Received assessment.Received
	Err      error
}

// Picture is what can be learned in a call. It is immutable.
type Picture struct {
	Call         assessment.CallRecord
	Catalogue    *assessment.Catalogue // nil: nobody takes part
	On           time.Time             // the day whose economic regions hold: that of the deadline
	Participants []Participant         // by name
	Unread       []Unread
	Solutions    []Solution // by process in the order of the catalogue, then dimension, then agency
	Matches      []Match    // by participant, then topic in the order of the catalogue
}

// Learn works out what can be learned in a call. A submission that cannot be
// read is told in the picture and keeps nobody else from it. The error is
// assessment.ErrNotFound for a call that is not here.
func (o *Office) Learn(ctx context.Context, call assessment.CallID) (*Picture, error) {
	p, _, err := o.look(ctx, call)
	if err != nil {
		return nil, err
	}
	p.solve(p.holders())
	return p, nil
}

// look reads what was handed over and finds partners; solutions are not
// collected yet. All that was received for the call comes with it.
func (o *Office) look(ctx context.Context, call assessment.CallID) (*Picture, []assessment.Received, error) {
	record, err := o.Store.Call(ctx, call)
	if err != nil {
		return nil, nil, err
	}
	received, err := o.Store.Received(ctx, call)
	if err != nil {
		return nil, nil, err
	}
	p := &Picture{Call: record, On: record.Call.Deadline}
	if p.On.IsZero() {
		p.On = o.Clock()
	}
	for i := range received {
		if received[i].Standing != assessment.StandingCurrent {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		p.read(ctx, o, received[i])
	}
	slices.SortFunc(p.Participants, byName)
	p.match()
	return p, received, nil
}

// read adds one participant.
func (p *Picture) read(ctx context.Context, o *Office, r assessment.Received) {
	handed, err := o.Reader.Handed(ctx, r)
	if err != nil {
		p.Unread = append(p.Unread, Unread{Received: r, Err: err})
		return
	}
	if p.Catalogue == nil {
		p.Catalogue = handed.Catalogue
	}
	inventory := handed.Assessment.Inventory
	district, _ := o.Places.Find(handed.Place.DistrictAGS)
	p.Participants = append(p.Participants, Participant{
		Received: r, Agency: handed.Assessment.Agency, Place: handed.Place, District: district, Regions: o.Places.Regions(handed.Place.AGS, p.On),
		Sharing: inventory.Sharing(), Standing: transfer.StandingOf(inventory.Processes(), handed.Result), inventory: inventory,
		folded: folded(handed.Assessment.Agency.Name)[0],
	})
}

// Find returns the participant with the id, nil if there is none.
func (p *Picture) Find(id transfer.MemberID) *Participant {
	for i := range p.Participants {
		if p.Participants[i].ID() == id {
			return &p.Participants[i]
		}
	}
	return nil
}

// byName orders participants as people look for them.
func byName(a, b Participant) int {
	return cmp.Or(cmp.Compare(a.folded, b.folded), cmp.Compare(a.Received.Series, b.Received.Series))
}

// Named is how many participants consented to be named.
func (p *Picture) Named() int {
	named := 0
	for i := range p.Participants {
		if p.Participants[i].Named().Given() {
			named++
		}
	}
	return named
}

// Called reports whether the name of the agency, its place or one of its
// regions holds all words of a text, as Query.Words are found; a blank text is
// in all.
func (p *Participant) Called(text string) bool {
	names := append([]string{p.Agency.Name, p.Place.Name, p.District.Name}, p.Regions...)
	return folded(strings.Join(names, "\n")).has(strings.Fields(text))
}
