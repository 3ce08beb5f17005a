package assessment

import "time"

// KeptCircle is what the feedback letter for a submission says about the peer
// group of the agency, as it came.
type KeptCircle struct {
	Assessment ID
	Series     string // of the submission
	At         time.Time
	File       []byte // a circle file; nil of a damaged one
	Damaged    bool   // it is not what was kept
}
