package reports

import (
	"cmp"
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// releasedSolutions are what the owners released, by dimension, those without a
// question last, then by title and owner.
func (r *released) releasedSolutions() []SharedSolution {
	var sorted []SharedSolution
	for _, s := range r.Solutions {
		if solution, some := s.Released(); some {
			s.Solution = solution
			sorted = append(sorted, s)
		}
	}
	slices.SortStableFunc(sorted, func(a, b SharedSolution) int {
		return cmp.Or(
			cmp.Compare(r.dimensionAt(a), r.dimensionAt(b)),
			strings.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)), strings.Compare(a.Owner, b.Owner),
		)
	})
	return sorted
}

// dimensionAt is the place of the dimension that a solution helps in; behind
// all where it names no question.
func (r *released) dimensionAt(s SharedSolution) int {
	for i, d := range r.Catalogue.Dimensions {
		if slices.ContainsFunc(d.Questions, func(q assessment.Question) bool { return q.ID == s.Question }) {
			return i
		}
	}
	return len(r.Catalogue.Dimensions)
}

// solutionPages show how many solutions there are for what, and each one in
// the words of its owner.
func (w writer) solutionPages(r *released, f *figures) document.Section {
	section := document.Section{
		Kicker: w.Say("report.transfer.solutions"), Title: w.solutionsTitle(r), Bookmark: w.Say("report.transfer.solutions"), Anchor: "solutions",
	}
	if len(r.solutions) == 0 {
		section.Blocks = body(w.Say("report.transfer.solutions.none"))
		return section
	}
	caption := w.solutionsCaption(r)
	section.Blocks = []document.Block{
		document.Figure{Caption: f.next(w, caption, w.Say("report.transfer.solutions.note")), Scene: w.solutionBlocks(r, caption).Draw()},
		document.Gap{Height: 6 * scene.MM},
	}
	for _, s := range r.solutions {
		section.Blocks = append(section.Blocks, w.shared(r, s))
	}
	return section
}

// covered counts the solutions of each dimension; the last number is of those
// that name no question.
func (r *released) covered() []int {
	counts := make([]int, len(r.Catalogue.Dimensions)+1)
	for _, s := range r.solutions {
		counts[r.dimensionAt(s)]++
	}
	return counts
}

func (w writer) solutionBlocks(r *released, finding string) chart.Blocks {
	d := chart.Blocks{
		Title: w.Say("report.transfer.dimension.one"), Count: w.Say("report.transfer.solutions"), Missing: w.Say("report.transfer.solutions.missing"),
		Language: w.Language(), Width: document.TextWidth, Speech: w.speech(w.Say("report.transfer.solutions.alt"), finding),
	}
	counts := r.covered()
	for i, dimension := range r.Catalogue.Dimensions {
		d.Columns = append(d.Columns, chart.BlockColumn{ID: string(dimension.ID), Title: w.short(dimension), Count: counts[i]})
	}
	if other := counts[len(counts)-1]; other > 0 {
		d.Columns = append(d.Columns, chart.BlockColumn{ID: w.Say("report.transfer.solutions.other"), Count: other})
	}
	return d
}

// uncovered are the dimensions without a solution.
func (r *released) uncovered() []assessment.Dimension {
	var missing []assessment.Dimension
	counts := r.covered()
	for i, d := range r.Catalogue.Dimensions {
		if counts[i] == 0 {
			missing = append(missing, d)
		}
	}
	return missing
}

func (w writer) solutionsTitle(r *released) string {
	n, missing := len(r.solutions), r.uncovered()
	if n == 0 {
		return w.Say("report.transfer.solutions.title.none")
	}
	number := w.number(n)
	switch {
	case len(missing) == 0:
		return capital(w.Count("report.transfer.solutions.title.all", n, "Number", number))
	case len(missing) > most:
		return capital(w.Count("report.transfer.solutions.title.many", n, "Number", number, "Missing", w.number(len(missing)), "All", w.number(len(r.Catalogue.Dimensions))))
	}
	var names []string
	for _, d := range missing {
		names = append(names, w.dimensionName(d))
	}
	return capital(w.Count("report.transfer.solutions.title", n, "Number", number, "Names", w.list(names)))
}

func (w writer) solutionsCaption(r *released) string {
	all := len(r.Catalogue.Dimensions)
	with := all - len(r.uncovered())
	switch with {
	case 0:
		return w.Say("report.transfer.solutions.caption.none")
	case all:
		return w.Say("report.transfer.solutions.caption.all")
	default:
		return capital(w.Count("report.transfer.solutions.caption", with, "Number", w.number(with), "All", w.number(all)))
	}
}

// shared is one solution: what its owner released at the left, where it
// helps and whom to ask at the right.
func (w writer) shared(r *released, s SharedSolution) document.Block {
	left := []document.Block{document.Heading{Text: oneLine(s.Title), Language: w.foreign(assessment.German)}}
	left = append(left, w.ownWords("", s.Text)...)
	left = append(left, w.ownWords("report.transfer.solution.before", s.Prerequisites)...)
	left = append(left, w.ownWords("report.transfer.solution.effort", s.Effort)...)
	if improves := w.improves(r, s); improves != "" {
		left = append(left, document.Paragraph{Look: document.Small, Text: document.Prose{{Text: improves, Weight: scene.Semibold, Colour: scene.Muted}}})
	}
	right := []document.Block{document.Paragraph{Text: document.Prose{{Text: oneLine(s.Owner), Weight: scene.Semibold, Colour: scene.Primary}}}}
	for _, fact := range w.solutionFacts(r, s) {
		right = append(right, document.Paragraph{Look: document.Small, Text: fact})
	}
	return document.Columns{Stacks: []document.Stack{{Rule: scene.Ink, Weight: 2, Blocks: left}, {Rule: scene.Ink, Weight: 1, Blocks: right}}}
}

// ownWords is a text of the owner after its label; nothing where it was not
// released.
func (w writer) ownWords(label, text string) []document.Block {
	text = strings.TrimSpace(text)
	if text == "" {
		return nil
	}
	prose := document.Prose{w.typed(text)}
	if label != "" {
		prose = slices.Insert(prose, 0, document.Run{Text: w.Say(label) + " ", Weight: scene.Semibold})
	}
	return []document.Block{document.Paragraph{Look: document.Small, Text: prose}}
}

// improves names the question, the process and the system of a solution.
func (w writer) improves(r *released, s SharedSolution) string {
	var parts []string
	if s.Question != "" {
		parts = append(parts, w.improvedQuestion(r, s.Question))
	}
	if s.Process != "" {
		parts = append(parts, w.improvedProcess(s))
	}
	text := ""
	if len(parts) > 0 {
		text = w.Say("report.transfer.solution.improves", "Parts", joinedWith(" · ", parts))
	}
	if s.System == "" {
		return text
	}
	return joinedWith(" · ", []string{text, w.Say("report.transfer.solution.system", "Name", oneLine(s.System))})
}

// improvedQuestion names a question; one that the catalogue does not have by
// its id.
func (w writer) improvedQuestion(r *released, id assessment.QuestionID) string {
	question, known := r.Catalogue.Question(id)
	if !known {
		return string(id)
	}
	return w.Say("report.transfer.solution.question", "ID", id, "Name", w.questionName(question))
}

// improvedProcess names a process. The id of one that only its owner has says
// nothing to others.
func (w writer) improvedProcess(s SharedSolution) string {
	name := w.wording.ProcessShort(assessment.Process{ID: s.Process, Name: s.OwnProcess})
	if s.OwnProcess != "" {
		return name
	}
	return w.Say("report.transfer.solution.process", "ID", s.Process, "Name", name)
}

// solutionFacts are the measured transferability and whom to ask.
func (w writer) solutionFacts(r *released, s SharedSolution) []document.Prose {
	var facts []document.Prose
	add := func(key string, value document.Run) {
		facts = append(facts, document.Prose{{Text: w.Say(key) + " ", Colour: scene.Muted}, value})
	}
	if s.Measured {
		add("report.transfer.solution.reach", document.Run{Text: w.reach(r, s.Reach)})
	}
	if s.ContactRole != "" {
		add("report.transfer.solution.contact", w.typed(oneLine(s.ContactRole)))
	}
	return facts
}

// reach says how many others a solution would take to their target, as far as
// that may be said.
func (w writer) reach(r *released, reach transfer.Reach) string {
	count := transfer.CountOf(reach.Closes, r.Release.Members)
	var text string
	switch {
	case count.Mostly:
		text = w.Say("report.transfer.solution.reach.mostly")
	case count.Shown():
		text = w.Count("report.transfer.solution.reach.count", count.Members, "Members", w.Integer(r.Release.Members))
	default:
		return w.Say("report.transfer.solution.reach.few", "Least", w.Integer(transfer.MinRelease))
	}
	if !reach.Cases.Set {
		return text
	}
	return sentences(text, w.Say("report.transfer.solution.cases", "Cases", w.wording.Quantity(reach.Cases)))
}
