package transfer

import "math"

// Count says of how many of a group something is true, as far as everybody may
// know. The zero Count is withheld.
type Count struct {
	Members int  // 0: withheld, or Mostly
	Mostly  bool // of more than 80 %, without a number
}

// Shown reports whether the count says anything.
func (c Count) Shown() bool { return c.Members > 0 || c.Mostly }

// CountOf returns the count of some of all as a release may say it. It is the
// rules for a group and its classes: nothing below MinRelease (rule 1), no
// number where fewer than MinClass are left over or more than 80 % are meant
// (rule 3).
func CountOf(some, all int) Count {
	switch {
	case some < MinRelease || some > all:
		return Count{}
	case some >= mostOf(all) || all-some < MinClass:
		return Count{Mostly: true}
	default:
		return Count{Members: some}
	}
}

// rank orders counts: withheld, numbers, most of all.
func (c Count) rank() int {
	if c.Mostly {
		return math.MaxInt
	}
	return c.Members
}
