package processes

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// detail is what the panel says about a process.
func (c composer) detail(id assessment.ProcessID) Detail {
	q, there := c.assessment.Inventory.Process(id)
	if !there {
		return Detail{}
	}
	return Detail{
		Process: q, Inventory: c.assessment.Inventory,
		Code: string(q.ID), Name: c.wording.ProcessName(q), Case: c.wording.ProcessHint(q),
		Cell: c.cellDetail(q, c.kept.column), Potential: c.potential(q), Hints: c.detailHints(q.Ref()),
	}
}

// cellDetail is what helps to fill in the selected value.
func (c composer) cellDetail(q assessment.Process, name string) Cell {
	if !inTable(name) {
		return Cell{}
	}
	cell := Cell{
		Label:  c.wording.Label(assessment.EntryProcess, name),
		Value:  c.wording.Full(q, name, c.assessment.Inventory),
		Help:   c.wording.Help(assessment.EntryProcess, name),
		Levels: c.levels(q, name), Origin: -1,
	}
	if origin, has := assessment.OriginOf(assessment.EntryProcess, name); has {
		cell.Origins = c.wording.Choices(assessment.EntryProcess, origin)
		cell.Origin = slices.Index(assessment.Origins(), figure(&q, name).Origin)
	}
	return cell
}

// levels describes the levels of a process; other values have none.
func (c composer) levels(q assessment.Process, name string) []Level {
	value := assessment.ValueOf(q, name)
	var list []Level
	for level := range c.catalogue.ProcessLevels {
		text := c.wording.LevelText(assessment.EntryProcess, name, assessment.Level(level))
		if text == "" {
			return nil
		}
		list = append(list, Level{Level: level, Text: text, Chosen: value.Known && int(value.Number) == level})
	}
	return list
}

// detailHints are the hints about a process, those at the selected value
// first.
func (c composer) detailHints(ref assessment.EntryRef) []Hint {
	var list []Hint
	for _, hint := range c.hintsOf(ref) {
		title, text := c.wording.Hint(hint, c.assessment.Inventory)
		list = append(list, Hint{ID: hint.ID, Title: title, Text: text, Attribute: hint.Attribute, Reason: hint.Reason})
	}
	slices.SortStableFunc(list, func(a, b Hint) int {
		return known(a.Attribute == c.kept.column, b.Attribute == c.kept.column)
	})
	return list
}

// potential says the potential of a process and what it is made of.
func (c composer) potential(q assessment.Process) Potential {
	of := c.portfolio.Of(q.ID)
	if !of.P.Known() {
		return Potential{Value: c.words.Say("processes.incomplete"), Sentence: c.missing(of)}
	}
	shown := Potential{Complete: true, Value: c.score(of.P), Sentence: c.sentence(q, of)}
	if of.Gain() {
		shown.Parts, shown.Note = c.parts(of), c.note(q, of)
	}
	switch {
	case of.Rank > 0:
		shown.Utility = c.words.Say("processes.utility_rank", "Utility", c.score(of.Utility), "Rank", of.Rank)
	case len(of.Missing) > 0:
		shown.Utility = c.words.Say("processes.not_ranked_yet", "Missing", c.missing(of))
	}
	return shown
}

func (c composer) parts(of scoring.Potential) []Part {
	list := make([]Part, 0, len(of.Parts))
	for i, part := range of.Parts {
		one := Part{Label: c.partName(i), Value: c.score(part.Points), Share: -1}
		if part.Share.Known() {
			one.Share = part.Share.Float()
		}
		list = append(list, one)
	}
	return list
}

// partName names a part of the potential in the panel.
func (c composer) partName(driver int) string {
	return c.words.Say([]string{
		"processes.part.time", "processes.part.breaks", "processes.part.units", "processes.part.benefit",
	}[driver])
}

// note says how the parts make the whole: by the way from today to the goal,
// and by how much of the weights is known.
func (c composer) note(q assessment.Process, of scoring.Potential) string {
	way := []string{
		"", "processes.way.quarter", "processes.way.half", "processes.way.three_quarters", "processes.way.whole",
	}[q.Target.Level-q.Current.Level]
	note := c.words.Say("processes.sum", "Way", c.words.Say(way), "From", int(q.Current.Level), "To", int(q.Target.Level))
	if of.Coverage.Compare(scoring.NewScore(100, 1)) < 0 {
		note += " " + c.words.Say("processes.coverage", "Share", c.words.Percent(of.Coverage.Round(0)))
	}
	return note + " " + c.words.Say("processes.no_promise")
}
