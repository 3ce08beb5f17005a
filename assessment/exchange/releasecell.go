package exchange

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
)

// cells reads the cells and refuses what no release can say: too few members,
// numbers that are not rounded, classes that are too small or do not add up.
func (o *object) cells(r *ReleaseFile, subject func(inner *object) transfer.Subject) []transfer.Cell {
	var cells []transfer.Cell
	known := map[transfer.Subject]bool{}
	for _, inner := range o.objects("cells") {
		c := inner.cell(r, subject(inner))
		inner.finish()
		if known[c.Subject] {
			inner.twice(c.Subject)
		}
		known[c.Subject] = true
		cells = append(cells, c)
	}
	if len(cells) == 0 {
		o.fail("cells", "exchange.missing")
	}
	return cells
}

func (o *object) twice(s transfer.Subject) {
	if s.Process != "" {
		o.fail("process", "exchange.entry_twice", "ID", shorten(string(s.Process)))
		return
	}
	o.fail("dimension", "exchange.entry_twice", "ID", shorten(string(s.Dimension)+string(s.Question)))
}

// potentials reads the cells of processes, with the parameters by which they
// were computed; none if the release carries none.
func (o *object) potentials(r *ReleaseFile) {
	if o.take("potentials") == nil {
		return
	}
	inner := o.inner("potentials")
	r.Parameters = inner.inner("parameters").parameters()
	r.Release.Cells = append(r.Release.Cells, inner.cells(r, func(cell *object) transfer.Subject {
		return transfer.Subject{Process: assessment.ProcessID(cell.requiredText("process", maxKey))}
	})...)
	inner.finish()
}

func (o *object) cell(r *ReleaseFile, s transfer.Subject) transfer.Cell {
	c := transfer.Cell{Subject: s}
	members, shown := o.optionalWhole("members", transfer.MinRelease, r.Release.Members)
	if !shown {
		return c // withheld: no other key may be there, which finish finds
	}
	if s.Process != "" {
		c.AtLeast = o.truth("at_least")
	}
	c.Members, c.Mean = members, o.step("mean")
	if o.take("band") != nil {
		band := o.inner("band")
		c.Band = &transfer.Band{Low: band.step("low"), High: band.step("high")}
		if c.Band.Low > c.Band.High {
			band.fail("high", "exchange.release.order")
		}
		band.finish()
	}
	c.Classes = o.classes(members)
	if o.take("winners") != nil {
		winners := o.inner("winners")
		c.Winners = &transfer.Means{Winners: winners.step("winners"), Others: winners.step("others")}
		winners.finish()
	}
	return c
}

// subject is one that the questions of the release have.
func (o *object) subject(r *ReleaseFile) transfer.Subject {
	s := transfer.Subject{Dimension: assessment.DimensionID(o.requiredText("dimension", maxQuestion))}
	if o.take("question") != nil {
		s.Question = o.question("question")
	}
	if !slices.ContainsFunc(r.Questions, func(q ReleasedQuestion) bool {
		return q.Dimension == s.Dimension && (s.Question == "" || q.ID == s.Question)
	}) {
		o.fail("dimension", "exchange.release.subject")
	}
	return s
}

// step reads points that are rounded as those of a release are.
func (o *object) step(name string) int {
	n := o.whole(name, 0, fullScale)
	if n%transfer.Step != 0 {
		o.fail(name, "exchange.release.step", "Step", transfer.Step)
	}
	return n
}

// fullScale is the highest value of a cell, in points.
const fullScale = 100

// classes reads the classes of a cell, nil if they are withheld.
func (o *object) classes(members int) []transfer.Class {
	if o.take("classes") == nil {
		return nil
	}
	var classes []transfer.Class
	counted, end := 0, 0
	for _, inner := range o.objects("classes") {
		c := transfer.Class{Low: inner.whole("low", 0, fullScale), High: inner.whole("high", 0, fullScale), Mostly: inner.truth("mostly")}
		if !c.Mostly {
			c.Members = inner.whole("members", transfer.MinClass, members)
		}
		if c.Low > c.High || c.Low < end {
			inner.fail("low", "exchange.release.order")
		}
		inner.finish()
		counted, end = counted+c.Members, c.High
		classes = append(classes, c)
	}
	alone := len(classes) == 1 && classes[0].Mostly
	if !alone && (len(classes) < 2 || counted != members || slices.ContainsFunc(classes, func(c transfer.Class) bool { return c.Mostly })) {
		o.fail("classes", "exchange.release.classes")
	}
	return classes
}

func (o *object) solutions(r *ReleaseFile) []ReleasedSolution {
	if o.take("solutions") == nil {
		return nil
	}
	var solutions []ReleasedSolution
	for _, inner := range o.objects("solutions") {
		s := ReleasedSolution{
			Title: inner.text("title", assessment.MaxName), Agency: inner.requiredText("agency", assessment.MaxName),
			Process: inner.text("process", maxKey), ProcessTitle: inner.text("process_title", assessment.MaxName),
			System: inner.text("system", assessment.MaxName), Text: inner.requiredText("text", assessment.MaxSolution),
			Prerequisites: inner.text("prerequisites", assessment.MaxSolution), Effort: inner.text("effort", assessment.MaxSolution),
			ContactRole: inner.text("contact_role", assessment.MaxName),
		}
		if inner.take("question") != nil {
			s.Question = inner.question("question")
			if !slices.ContainsFunc(r.Questions, func(q ReleasedQuestion) bool { return q.ID == s.Question }) {
				inner.fail("question", "exchange.release.subject")
			}
		}
		inner.finish()
		solutions = append(solutions, s)
	}
	if len(solutions) > MaxSolutions {
		o.fail("solutions", "exchange.many", "Max", MaxSolutions)
	}
	return solutions
}
