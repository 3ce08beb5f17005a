package transfer

// ShortestOf is what the attacker learns at most of a question in a cell: the
// fewest levels that are left. Tests that read files are outside of the package, because
// files know what a release is.
func ShortestOf(c *Cohort, cell Cell) int {
	var levels []int64
	for _, v := range c.sample(cell.Subject).whole {
		levels = append(levels, v/25)
	}
	return shortest(cell, levels)
}
