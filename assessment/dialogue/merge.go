package dialogue

import (
	"slices"

	"reifekompass/assessment"
)

// classes merges neighboring levels until each class that somebody named holds
// at least LeastClass companies. Nil: that leaves nothing to tell.
func classes(counts []int) []Class {
	var merged []Class
	for _, r := range runs(counts) {
		merged = append(merged, Class{Low: assessment.Level(r.from), High: assessment.Level(r.to), Count: r.count})
	}
	if len(merged) < 2 {
		return nil // one class over all says nothing
	}
	return merged
}

// run is a number of companies over neighboring places of a list.
type run struct{ from, to, count int }

// runs cuts a list of counts into the runs of neighbors that hold at least
// LeastClass; what is left over at the end joins the last one.
func runs(counts []int) []run {
	var cut []run
	open := run{}
	for i, n := range counts {
		open.to, open.count = i, open.count+n
		if open.count >= LeastClass {
			cut = append(cut, open)
			open = run{from: i + 1}
		}
	}
	if last := len(cut) - 1; last >= 0 && open.from < len(counts) {
		cut[last].to, cut[last].count = len(counts)-1, cut[last].count+open.count
	}
	return cut
}

// groups merges the options of a fact until each group holds at least
// LeastClass companies: neighbors where the options have an order, otherwise
// the smallest ones. Nil: too few said anything.
func groups(f *assessment.Fact, counts []int) []Group {
	order := make([]int, len(counts))
	for i := range order {
		order[i] = i
	}
	if !f.Ordered {
		slices.SortStableFunc(order, func(a, b int) int { return counts[a] - counts[b] })
	}
	sorted := make([]int, len(counts))
	for i, at := range order {
		sorted[i] = counts[at]
	}
	var merged []Group
	for _, r := range runs(sorted) {
		places := slices.Sorted(slices.Values(order[r.from : r.to+1]))
		g := Group{Count: r.count}
		for _, at := range places {
			g.Options = append(g.Options, f.Options[at].ID)
		}
		merged = append(merged, g)
	}
	slices.SortStableFunc(merged, func(a, b Group) int { return place(f, a.Options[0]) - place(f, b.Options[0]) })
	return merged
}

func place(f *assessment.Fact, id assessment.OptionID) int {
	return slices.IndexFunc(f.Options, func(o assessment.Option) bool { return o.ID == id })
}
