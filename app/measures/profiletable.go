package measures

import "reifekompass/app/kit"

// regions say each row of the profile in words.
func (p Profile) regions(width float64) []kit.Region {
	regions := make([]kit.Region, len(p.Rows))
	for i, row := range p.Rows {
		regions[i] = kit.Region{Y: profileTop + profileRow*float64(i), W: width, H: profileRow, Name: row.Alt}
	}
	return regions
}

// table returns the profile in words and numbers; head stands above the
// dimensions.
func (p Profile) table(head string) kit.Cells {
	cells := kit.Cells{Head: append([]string{head}, p.Heads[:]...)}
	for _, row := range p.Rows {
		words := []string{row.ID + " " + row.Title, row.Today.Label, row.Expected.Label, row.Target.Label}
		if !row.Today.Known || !row.Expected.Known {
			words[1], words[2] = row.Missing, row.Missing
		}
		cells.Rows = append(cells.Rows, words)
	}
	return cells
}
