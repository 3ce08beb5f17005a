package scoring

import (
	"math/big"
	"math/rand/v2"

	"reifekompass/assessment"
)

// What a check of the ranking uses if nobody says otherwise.
const (
	StabilityRuns        = 10_000
	StabilitySeed uint64 = 2026
)

// Stability says how firm the top of a ranking is. Runs and Seed make it
// repeatable and are printed with it.
type Stability struct {
	Runs int
	Seed uint64

	// Share is in how many of 100 runs a process is among the first TopCount,
	// 0 to 100, unknown for processes that are not ranked. It belongs to the
	// caller.
	Share map[assessment.ProcessID]Score
}

// Stability varies all weights of the model, four of the drivers and three of
// the utility, each on its own and evenly within ±20 %, and counts in how many
// runs a ranked process stays among the first TopCount (DOMAIN, section 4).
// Weights are renormalised in every run as they are in PotentialOf. Where no
// more than TopCount processes are ranked, all stay in every run. The
// inventory is the one the portfolio was made of. Whole numbers only: the same
// seed gives the same shares on every machine. Without runs nothing is known.
func (p Portfolio) Stability(inv assessment.Inventory, runs int, seed uint64) Stability {
	ranked := p.Ranked()
	found := Stability{Runs: max(0, runs), Seed: seed, Share: make(map[assessment.ProcessID]Score, len(ranked))}
	hits := make([]int64, len(ranked))
	t := newTrial(inv, ranked)
	source := rand.NewPCG(seed, 0)
	base := base(p.Parameters)
	for range found.Runs {
		t.run(vary(base, source), hits)
	}
	for i, one := range ranked {
		found.Share[one.Process] = NewScore(100*hits[i], int64(found.Runs))
	}
	return found
}

const weightCount = driverCount + 3

// Scales of the whole numbers of a run. Together they stay below 2^63:
// 10^4 · 1.2·10^5 · 10^8 = 1.2·10^17.
const (
	weightScale = 10_000    // the weights of a group add up to it
	pointScale  = 1_000_000 // millionths of a point of 0 to 100
	leastFactor = 80_000    // 0.8 in hundred thousandths
	factors     = 40_001    // up to 1.2
)

// base scales the weights of drivers and utility so that each group adds up to
// weightScale, which changes nothing but the size of the numbers.
func base(by Parameters) [weightCount]int64 {
	drivers := weightsOf(by)
	utility := [...]int64{int64(by.Potential), int64(by.Transferability), int64(by.Ease)}
	var weights [weightCount]int64
	scaleTo(weights[:driverCount], drivers[:])
	scaleTo(weights[driverCount:], utility[:])
	return weights
}

func scaleTo(scaled, weights []int64) {
	sum := new(big.Int)
	for _, w := range weights {
		sum.Add(sum, big.NewInt(w))
	}
	for i, w := range weights {
		if sum.Sign() > 0 {
			product := big.NewInt(w)
			scaled[i] = product.Quo(product.Mul(product, big.NewInt(weightScale)), sum).Int64()
		}
	}
}

// vary multiplies each weight by a factor from 0.8 to 1.2.
func vary(weights [weightCount]int64, source *rand.PCG) [weightCount]int64 {
	for i := range weights {
		// The upper half of the bits, scaled to the number of factors.
		factor := leastFactor + int64(source.Uint64()>>32*factors>>32)
		weights[i] *= factor
	}
	return weights
}

// trial holds what the runs need of every ranked process, in the order of the
// ranking, so that a run is nothing but whole numbers.
type trial []contender

type contender struct {
	points       [driverCount]int64 // 100·g·share in millionths, 0 where the share is missing
	known        uint8              // bit i: driver i is known
	transferable int64              // 100·Ü/4 in millionths
	easy         int64              // 100·(1-U/4) in millionths
}

func newTrial(inv assessment.Inventory, ranked []Potential) trial {
	t := make(trial, len(ranked))
	for i, one := range ranked {
		p, _ := inv.Process(one.Process)
		t[i] = contender{
			transferable: perLevel * int64(p.Transferability.Level) * pointScale,
			easy:         perLevel * int64(assessment.MaxLevel-p.Effort.Level) * pointScale,
		}
		for d, part := range one.Parts {
			if part.Share.Known() {
				t[i].known |= 1 << d
				t[i].points[d] = millionths(part.Share, perLevel*gap(p))
			}
		}
	}
	return t
}

// millionths is factor·s in millionths, rounded down.
func millionths(s Score, factor int64) int64 {
	ratio := s.rat()
	product := new(big.Int).Mul(ratio.Num(), big.NewInt(factor*pointScale))
	return product.Quo(product, ratio.Denom()).Int64()
}

// run ranks all processes by the weights and counts a hit for each of the
// first TopCount. Equal utilities keep the order of the ranking.
func (t trial) run(weights [weightCount]int64, hits []int64) {
	sums := sumsOfKnown(weights)
	var best [TopCount]int64
	var who [TopCount]int
	filled := 0
	for i := range t {
		value := t[i].utility(&weights, sums[t[i].known&(1<<driverCount-1)])
		if filled == TopCount && value <= best[TopCount-1] {
			continue
		}
		at := min(filled, TopCount-1)
		filled = min(filled+1, TopCount)
		for ; at > 0 && best[at-1] < value; at-- {
			best[at], who[at] = best[at-1], who[at-1]
		}
		best[at], who[at] = value, i
	}
	for _, i := range who[:filled] {
		hits[i]++
	}
}

// sumsOfKnown is the weight of every set of known drivers, at least 1.
func sumsOfKnown(weights [weightCount]int64) [1 << driverCount]int64 {
	var sums [1 << driverCount]int64
	for set := range sums {
		for d := range driverCount {
			if set>>d&1 == 1 {
				sums[set] += weights[d]
			}
		}
		sums[set] = max(1, sums[set])
	}
	return sums
}

// utility is the utility times the sum of its weights, which is the same for
// all processes of a run and does not change their order.
func (c *contender) utility(weights *[weightCount]int64, known int64) int64 {
	points := weights[0]*c.points[0] + weights[1]*c.points[1] + weights[2]*c.points[2] + weights[3]*c.points[3]
	return weights[4]*(points/known) + weights[5]*c.transferable + weights[6]*c.easy
}
