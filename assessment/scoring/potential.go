package scoring

import (
	"math/big"

	"reifekompass/assessment"
)

// Potential is the digitalization potential of one process, 0 to 100, and
// what it is made of:
//
//	P = 100 · g · (0.35·h + 0.25·m + 0.15·k + 0.25·n)
//	g = (target-current)/4      h = min(1, (F·t/60) / (0.10·FTE·1600))
//	m = min(1, M/4)             k = min(1, (K-1)/4)            n = N/4
//	Utility = 0.6·P + 0.2·100·Ü/4 + 0.2·100·(1-U/4), only if P > 0
//
// (DOMAIN, section 4). It is 0 unless F·t > 0 and the target is above the
// current level. Weights of missing drivers are shared among the others in
// proportion. Nothing is rounded.
type Potential struct {
	Process  assessment.ProcessID
	P        Score // unknown while something it needs is missing
	Coverage Score // weight of the known drivers, 0 to 100
	Hours    Score // F·t/60 in a year; unknown if F or t is missing
	Utility  Score // unknown: not ranked
	Parts    [driverCount]Part

	// Missing names the attributes that keep the process from being ranked:
	// first those P needs, then those the utility needs. Where no driver is
	// known it names those that a person can fill in at the process, and
	// one of them is enough. It is nil for a process that is ranked and for
	// one whose potential is 0.
	Missing []string

	Rank int // within a portfolio, from 1; 0: not ranked
}

// Part is what one driver adds to a potential.
type Part struct {
	Share  Score // h, m, k or n, from 0 to 1; unknown if it is missing
	Points Score // of the potential; unknown if the share or the potential is
}

// Gain reports whether there is a potential above zero.
func (r Potential) Gain() bool { return r.P.Known() && r.P.rat().Sign() > 0 }

// PotentialOf computes the potential of a process of an agency with so many
// full-time equivalents; while these are not given (0), the share of time is
// missing. It depends on nothing else. A level outside the model counts as
// missing and a number below its range as its lowest value.
func PotentialOf(p assessment.Process, fte assessment.CentiFTE, by Parameters) Potential {
	result := Potential{Process: p.ID, Missing: missing(p), Hours: hours(p)}
	shares := [driverCount]Score{timeShare(result.Hours, fte, by), breakShare(p), unitShare(p), benefitShare(p)}
	var all, known int64
	for i, d := range Drivers() {
		result.Parts[i].Share = shares[i]
		all += int64(weightOf(by, d))
		if shares[i].Known() {
			known += int64(weightOf(by, d))
		}
	}
	result.Coverage = NewScore(100*known, all)
	if len(result.Missing) == 0 && known == 0 {
		result.Missing = append(result.Missing, "media_breaks", "units", "benefit")
	}
	if len(result.Missing) == 0 {
		result.weigh(gap(p), known, by)
	}
	if result.Gain() || !result.P.Known() {
		result.Missing = append(result.Missing, unrated(p)...)
	}
	if len(result.Missing) == 0 && result.Gain() {
		result.Utility = utility(p, result.P, by)
	}
	return result
}

// missing lists what a potential cannot do without.
func missing(p assessment.Process) []string {
	var names []string
	for _, required := range []struct {
		name string
		set  bool
	}{
		{"cases", p.Cases.Set}, {"minutes", p.Minutes.Set}, {"current", rated(p.Current)}, {"target", rated(p.Target)},
	} {
		if !required.set {
			names = append(names, required.name)
		}
	}
	return names
}

// unrated lists what a rank cannot do without, beside a potential.
func unrated(p assessment.Process) []string {
	var names []string
	if !rated(p.Effort) {
		names = append(names, "effort")
	}
	if !rated(p.Transferability) {
		names = append(names, "transferability")
	}
	return names
}

// rated reports whether there is a level of the model.
func rated(r assessment.Rating) bool { return r.Set && r.Level.Check("") == nil }

// gap is g in fourths: the levels from today to the target, 0 without cases
// or time.
func gap(p assessment.Process) int64 {
	if p.Cases.Centi <= 0 || p.Minutes.Centi <= 0 {
		return 0
	}
	return max(0, int64(p.Target.Level-p.Current.Level))
}

// weigh computes P and its parts. Shares of drivers that are known count with
// their weight in the weight known.
func (r *Potential) weigh(gap, known int64, by Parameters) {
	sum := new(big.Rat)
	for i, d := range Drivers() {
		if !r.Parts[i].Share.Known() {
			continue
		}
		points := big.NewRat(100*gap*int64(weightOf(by, d)), int64(assessment.MaxLevel)*known)
		points.Mul(points, r.Parts[i].Share.rat())
		r.Parts[i].Points = fraction(points)
		sum.Add(sum, points)
	}
	r.P = fraction(sum)
}

// utility weighs the potential with transferability and ease.
func utility(p assessment.Process, potential Score, by Parameters) Score {
	const levels = int64(assessment.MaxLevel)
	all := int64(by.Potential + by.Transferability + by.Ease)
	if all <= 0 {
		return Score{}
	}
	ratings := 100 * (int64(by.Transferability)*int64(p.Transferability.Level) + int64(by.Ease)*(levels-int64(p.Effort.Level)))
	sum := big.NewRat(ratings, levels*all)
	part := big.NewRat(int64(by.Potential), all)
	return fraction(sum.Add(sum, part.Mul(part, potential.rat())))
}

// hours is F·t/60: both are in hundredths.
func hours(p assessment.Process) Score {
	if !p.Cases.Set || !p.Minutes.Set {
		return Score{}
	}
	product := new(big.Rat).SetInt64(p.Cases.Centi)
	return fraction(product.Mul(product, big.NewRat(p.Minutes.Centi, 60*100*100)))
}

// timeShare is h = min(1, hours / (0.10 · FTE · 1600)).
func timeShare(hours Score, fte assessment.CentiFTE, by Parameters) Score {
	full := big.NewRat(int64(by.FullShare)*int64(fte)*by.HoursPerFTE, int64(assessment.UnitWeight)*100)
	if !hours.Known() || full.Sign() <= 0 {
		return Score{}
	}
	return toOne(full.Quo(hours.rat(), full))
}

// breakShare is m = min(1, M/4).
func breakShare(p assessment.Process) Score { return fourths(p.MediaBreaks.Quantity, 0) }

// unitShare is k = min(1, (K-1)/4).
func unitShare(p assessment.Process) Score { return fourths(p.Units.Quantity, 100) }

// benefitShare is n = N/4.
func benefitShare(p assessment.Process) Score {
	if !rated(p.Benefit) {
		return Score{}
	}
	return NewScore(int64(p.Benefit.Level), int64(assessment.MaxLevel))
}

// fourths is (q - less)/4 within 0 and 1.
func fourths(q assessment.Quantity, less int64) Score {
	if !q.Set {
		return Score{}
	}
	return toOne(big.NewRat(q.Centi-less, 4*100))
}

// toOne is the number within 0 and 1.
func toOne(ratio *big.Rat) Score {
	switch {
	case ratio.Sign() <= 0:
		return NewScore(0, 1)
	case ratio.Cmp(big.NewRat(1, 1)) >= 0:
		return NewScore(1, 1)
	default:
		return fraction(ratio)
	}
}

// quotient is a/b, unknown if one of them is or b is 0.
func quotient(a, b Score) Score {
	if !a.Known() || !b.Known() || b.rat().Sign() == 0 {
		return Score{}
	}
	return fraction(new(big.Rat).Quo(a.rat(), b.rat()))
}
