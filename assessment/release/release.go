// Package release is the use case "what everybody may learn": an office
// publishes a summary of the agencies that applied for a call, and any
// installation loads it and compares itself with it, without a network.
//
// What may be shown is computed by package transfer. This package decides who
// can be a member, tells the same agency over the years, keeps the frozen
// group of each release so that the next one is checked against all earlier
// ones, and writes and reads the file. It knows neither window, paper nor
// database, and words nothing: the rule that is printed in a file is handed to
// it.
package release

import (
	"context"
	"errors"
	"slices"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/transfer"
)

// Store is where the office keeps what arrived, and what it published.
type Store interface {
	Submissions
	Archive
	sealed.Seeds
}

// Submissions are what arrived for a call, and what its jury decided.
type Submissions interface {
	Call(ctx context.Context, id assessment.CallID) (assessment.CallRecord, error)
	Received(ctx context.Context, call assessment.CallID) ([]assessment.Received, error)
	ReceivedPayload(ctx context.Context, print assessment.Fingerprint) ([]byte, error)
	Round(ctx context.Context, call assessment.CallID) (assessment.Round, error)
}

// Archive keeps releases that were given out, for ever.
type Archive interface {
	// FrozenReleases returns all releases of the office in the order they were
	// kept.
	FrozenReleases(ctx context.Context) ([]assessment.FrozenRelease, error)
	// FreezeRelease keeps a release behind the one with the id after, empty for
	// the first. It is assessment.ErrChanged if another one was kept meanwhile.
	FreezeRelease(ctx context.Context, after string, r assessment.FrozenRelease) error
}

// Office publishes releases. All fields are required.
type Office struct {
	Store Store
	Clock func() time.Time
	Rule  assessment.Text // how the single agency is protected, as the file says it
}

// Choice is what the office decides about a release.
type Choice struct {
	Title   string   // what people call the release; one line
	Without []string // series of candidates that are left out
	// Same says of a series which agency it is, where the program cannot tell:
	// one of Candidate.Perhaps, or Candidate.Member for a new one.
	Same      map[string]transfer.MemberID
	Winners   bool // also show winners against others
	Solutions bool // with the good solutions that agencies released
	// Seen is Plan.Print of the preview that a person saw; a release that
	// would differ is not published. Zero: nothing was seen.
	Seen assessment.Fingerprint
}

// Plan is what would be published, and why not more.
type Plan struct {
	Group   Group
	Title   string
	Members []Candidate // the cohort, in the order of the group
	Release *transfer.Release
	Log     []transfer.Entry // why something is withheld; for the office alone
	Print   assessment.Fingerprint
	Compare bool // winners against others was asked for
	Earlier int  // releases that it was checked against

	cohort    *transfer.Cohort
	fictional bool
	without   map[string]bool
	last      string // id of the release before; empty: none
}

// Shown counts the cells that show something.
func (p *Plan) Shown() int {
	n := 0
	for i := range p.Release.Cells {
		if p.Release.Cells[i].Members > 0 {
			n++
		}
	}
	return n
}

// List returns what the office has published for a call, the newest first; for
// all calls if call is empty.
func (o *Office) List(ctx context.Context, call assessment.CallID) ([]assessment.FrozenRelease, error) {
	all, err := o.Store.FrozenReleases(ctx)
	if err != nil {
		return nil, err
	}
	slices.Reverse(all)
	return slices.DeleteFunc(all, func(r assessment.FrozenRelease) bool { return call != "" && r.Call != call }), nil
}

// Find returns a release of the office by its id or the beginning of it, at
// least four characters. assessment.ErrNotFound means that there is none, or
// more than one.
func (o *Office) Find(ctx context.Context, id string) (assessment.FrozenRelease, error) {
	all, err := o.Store.FrozenReleases(ctx)
	if err != nil {
		return assessment.FrozenRelease{}, err
	}
	return only(all, id, func(r *assessment.FrozenRelease) string { return r.ID })
}

// Log returns what a release withheld or merged, and why. It is for the office
// alone.
func (o *Office) Log(ctx context.Context, id string) ([]transfer.Entry, error) {
	found, err := o.Find(ctx, id)
	if err != nil {
		return nil, err
	}
	return LogOf(&found)
}

// roundOf is the jury round of a call; an empty one if there is none.
func (o *Office) roundOf(ctx context.Context, call assessment.CallID) (assessment.Round, error) {
	round, err := o.Store.Round(ctx, call)
	if errors.Is(err, assessment.ErrNotFound) {
		return assessment.Round{}, nil
	}
	return round, err
}
