package result

import (
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/chart"
)

// profile returns the chart; the screen sets the width.
func (t teller) profile() chart.Profile {
	p := chart.Profile{
		Head:     chart.ProfileHead{Current: t.words.Say("result.current"), Target: t.words.Say("result.target")},
		Language: t.words.Language(),
		Alt:      t.words.Say("result.profile_alt"),
	}
	for _, d := range t.catalogue.Dimensions {
		if scored, ok := t.result.Dimension(d.ID); ok {
			p.Rows = append(p.Rows, t.profileRow(d, scored))
		}
	}
	return p
}

func (t teller) profileRow(d assessment.Dimension, scored scoring.Dimension) chart.ProfileRow {
	row := chart.ProfileRow{
		ID: string(d.ID), Title: t.in(d.Short),
		Current: t.value(scored.Index), Target: t.value(scored.Target),
		Missing: t.missing(scored),
	}
	if bounds := scored.Bounds; bounds.Low.Known() && !scored.Index.Known() {
		row.Range = chart.Range{
			Known: true, Low: bounds.Low.Float(), High: bounds.High.Float(),
			Label: t.words.Say("result.possible", "Bounds", t.bounds(bounds)),
		}
	}
	row.Alt = t.rowAlt(row, t.in(d.Title))
	return row
}

func (t teller) missing(d scoring.Dimension) string {
	if d.Excluded {
		return t.words.Say("result.excluded")
	}
	return t.words.Say("result.not_scored")
}

func (t teller) value(s scoring.Score) chart.Value {
	return chart.Value{Known: s.Known(), At: s.Float(), Label: t.score(s)}
}

// rowAlt says a row of the chart in words.
func (t teller) rowAlt(row chart.ProfileRow, title string) string {
	switch {
	case row.Current.Known && row.Target.Known:
		return t.words.Say("result.row_alt", "ID", row.ID, "Title", title, "Current", row.Current.Label, "Target", row.Target.Label)
	case row.Current.Known:
		return t.words.Say("result.row_alt_aimless", "ID", row.ID, "Title", title, "Current", row.Current.Label)
	case row.Range.Known:
		return t.words.Say("result.row_alt_missing", "ID", row.ID, "Title", title, "Missing", row.Missing, "Range", row.Range.Label)
	default:
		return t.words.Say("result.row_alt_excluded", "ID", row.ID, "Title", title, "Missing", row.Missing)
	}
}

// table returns the profile as a table, with what the chart has no room for.
func (t teller) table() Table {
	var table Table
	for _, key := range []string{"dimension", "current", "target", "possible_head", "bottleneck_head", "coverage"} {
		table.Head = append(table.Head, t.words.Say("result."+key))
	}
	for _, d := range t.catalogue.Dimensions {
		if scored, ok := t.result.Dimension(d.ID); ok {
			table.Rows = append(table.Rows, t.tableRow(d, scored))
		}
	}
	return table
}

func (t teller) tableRow(d assessment.Dimension, scored scoring.Dimension) []string {
	current := t.missing(scored)
	if scored.Index.Known() {
		current = t.score(scored.Index)
	}
	bounds := t.words.Say("result.none")
	if b := scored.Bounds; b.Low.Known() && !b.Low.Equal(b.High) {
		bounds = t.bounds(b)
	}
	bottleneck := t.words.Say("result.none")
	if scored.Bottleneck.Known {
		bottleneck = t.bottleneckLevel(scored.Bottleneck)
	}
	return []string{
		t.words.Say("result.dimension_name", "ID", d.ID, "Title", t.in(d.Short)),
		current, t.orNone(scored.Target), bounds, bottleneck, t.percent(scored.Coverage),
	}
}

func (t teller) orNone(s scoring.Score) string {
	if !s.Known() {
		return t.words.Say("result.none")
	}
	return t.score(s)
}

// remarks warn of dimensions where much was left out.
func (t teller) remarks() []Notice {
	var remarks []Notice
	for _, d := range t.result.Dimensions {
		if d.ManyExcluded && !d.Excluded {
			remarks = append(remarks, Notice{
				Tone: Warn, Title: t.words.Say("result.many_excluded", "Dimension", d.ID),
				Text: t.words.Say("result.many_excluded_text"),
			})
		}
	}
	return remarks
}

// gaps returns the first gaps, at most limit of them.
func (t teller) gaps(limit int) []Gap {
	var gaps []Gap
	for _, g := range t.result.Gaps[:min(limit, len(t.result.Gaps))] {
		question, ok := t.catalogue.Question(g.Question)
		if !ok {
			continue
		}
		gap := Gap{
			Question: g.Question, Title: t.in(question.Title),
			Step: t.in(question.Choices[g.Current].Next), From: g.Current, To: g.Target,
			Levels: t.words.Say("result.levels", "From", int(g.Current), "To", int(g.Target)),
		}
		gap.Name = t.words.Say("result.gap_name", "Question", g.Question, "Title", gap.Title,
			"From", int(g.Current), "To", int(g.Target), "Step", gap.Step)
		gaps = append(gaps, gap)
	}
	return gaps
}
