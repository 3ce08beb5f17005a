package transfer

import "reifekompass/assessment"

// Trait is what makes agencies comparable. Empty parts are not known, and
// match nothing.
type Trait struct {
	Kind assessment.Kind
	Size assessment.SizeClass
}

// TraitOf returns the trait of an agency.
func TraitOf(a assessment.Agency) Trait { return Trait{Kind: a.Kind, Size: a.Size} }

// Basis is what the members of a peer group have in common.
type Basis int

// The bases, from none to the widest.
const (
	NoPeers     Basis = iota // no group is large enough
	KindAndSize              // kind of agency and size class of the area
	SameKind                 // kind of agency
	Everybody                // taking part
)

// PeerGroup is a peer group in the closed circle. The zero PeerGroup is none.
type PeerGroup struct {
	Basis   Basis
	Trait   Trait // the parts that Basis speaks of; those of the agency itself
	Members []int // places in the list the group was taken from, ascending; with the agency itself
}

// Peers returns the narrowest group of one agency that may be shown: kind and
// size class, else kind, else everybody (DOMAIN section 6, closed circle).
// A group may be shown from MinPeers members on, the agency itself included,
// if those outside are as many as well. A group that holds everybody is called
// so. Own is the place of the agency in the list.
func Peers(own int, all []Trait) PeerGroup {
	if own < 0 || own >= len(all) {
		return PeerGroup{}
	}
	me := all[own]
	kind := placesOf(all, func(t Trait) bool { return me.Kind != "" && t.Kind == me.Kind })
	size := placesOf(all, func(t Trait) bool { return me.Kind != "" && me.Size != "" && t == me })
	for _, g := range []PeerGroup{{KindAndSize, me, size}, {SameKind, Trait{Kind: me.Kind}, kind}} {
		if len(g.Members) < len(all) && Showable(len(g.Members), len(all)) {
			return g
		}
	}
	if Showable(len(all), len(all)) {
		return PeerGroup{Basis: Everybody, Members: placesOf(all, func(Trait) bool { return true })}
	}
	return PeerGroup{}
}

func placesOf(all []Trait, match func(Trait) bool) []int {
	var places []int
	for i, t := range all {
		if match(t) {
			places = append(places, i)
		}
	}
	return places
}

// Showable reports whether numbers of some of all may be shown in the closed
// circle: these and the rest are each nobody or at least MinPeers, so that
// nobody is left over when one group is subtracted from the other.
func Showable(members, all int) bool {
	rest := all - members
	return members >= MinPeers && (rest == 0 || rest >= MinPeers)
}
