package reports

import (
	"math/bits"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// matrixLimit is up to how many agencies every pair is printed; above, each
// agency gets its lowest value.
const matrixLimit = 16

// pairs holds how far any two members can be compared.
type pairs struct {
	answered []answeredSet
	all      int       // questions that everybody has answered
	weakest  []partner // of each member
}

// partner is whom a member compares least with, as common questions of those
// either has answered. Without another member it is -1.
type partner struct{ member, common, union int }

// less reports whether two members compare less than two others; those who
// have answered nothing, least.
func (p partner) less(o partner) bool {
	if p.union == 0 || o.union == 0 {
		return p.union == 0 && o.union > 0
	}
	return p.common*o.union < o.common*p.union
}

// share is the comparability in percent, as scoring.Comparability has it, and
// unknown if neither has answered anything.
func (p partner) share() scoring.Score { return scoring.NewScore(int64(100*p.common), int64(p.union)) }

// answeredSet is a set of questions as bits.
type answeredSet []uint64

// newPairs finds the answered questions by the rule of scoring and compares
// them as sets, because a comparison of hundreds has tens of thousands of
// pairs.
func newPairs(members []*Input) pairs {
	type subject struct {
		id      assessment.QuestionID
		meaning int
	}
	numbers := map[subject]int{}
	found := make([][]int, len(members))
	for i, in := range members {
		for _, id := range scoring.CommonQuestions(&in.Assessment, &in.Assessment, in.Catalogue, in.Catalogue) {
			q, _ := in.Catalogue.Question(id)
			s := subject{id: id, meaning: q.Meaning}
			if _, known := numbers[s]; !known {
				numbers[s] = len(numbers)
			}
			found[i] = append(found[i], numbers[s])
		}
	}
	p := pairs{}
	for _, list := range found {
		set := make(answeredSet, (len(numbers)+63)/64)
		for _, n := range list {
			set[n/64] |= 1 << (n % 64)
		}
		p.answered = append(p.answered, set)
	}
	p.all = commonToAll(p.answered)
	for i := range p.answered {
		p.weakest = append(p.weakest, p.lowest(i))
	}
	return p
}

func commonToAll(sets []answeredSet) int {
	if len(sets) == 0 {
		return 0
	}
	count := 0
	for word := range sets[0] {
		shared := ^uint64(0)
		for _, set := range sets {
			shared &= set[word]
		}
		count += bits.OnesCount64(shared)
	}
	return count
}

// of returns |intersection| and |union| of two members.
func (p pairs) of(i, j int) partner {
	with := partner{member: j}
	for word, mine := range p.answered[i] {
		with.common += bits.OnesCount64(mine & p.answered[j][word])
		with.union += bits.OnesCount64(mine | p.answered[j][word])
	}
	return with
}

// lowest returns the partner a member compares least with, the first of
// several.
func (p pairs) lowest(i int) partner {
	lowest := partner{member: -1}
	for j := range p.answered {
		if j == i {
			continue
		}
		if with := p.of(i, j); lowest.member < 0 || with.less(lowest) {
			lowest = with
		}
	}
	return lowest
}

// comparabilityPage says how much of what stands side by side can be
// compared: coverage, questions answered by all, pairs.
func (w writer) comparabilityPage(c *comparison, f *figures) document.Section {
	p := newPairs(c.members)
	blocks := []document.Block{w.coverageTable(c, p, f)}
	if len(c.members) > 1 && len(c.members) <= matrixLimit {
		blocks = append(blocks, document.Figure{
			Caption: f.next(w, w.Say("report.pairs.caption"), w.Say("report.pairs.note")), Scene: w.matrix(c, p).Draw(),
		})
	}
	if len(c.catalogueNames) > 1 {
		blocks = append(blocks, document.Callout{
			Tone: scene.Warn, Title: w.Say("report.pairs.catalogues.title"),
			Text: document.Plain(w.Say("report.pairs.catalogues", "Names", w.list(c.catalogueNames))),
		})
	}
	return document.Section{
		Kicker: w.Say("report.pairs"), Title: w.pairsTitle(c, p), Bookmark: w.Say("report.pairs"), Anchor: "comparability",
		Blocks: blocks,
	}
}

func (w writer) pairsTitle(c *comparison, p pairs) string {
	if len(c.members) == 1 {
		return w.Say("report.pairs.title.single")
	}
	lowest := p.weakest[0]
	for _, with := range p.weakest {
		if with.less(lowest) {
			lowest = with
		}
	}
	if lowest.union == 0 {
		return w.Say("report.pairs.title.nothing")
	}
	return w.Say("report.pairs.title", "Common", w.Integer(p.all), "Lowest", w.percent(lowest.share()))
}

func (w writer) coverageTable(c *comparison, p pairs, f *figures) document.Table {
	table := document.Table{
		Dense:   true,
		Caption: f.next(w, w.coverageCaption(c), w.Say("report.pairs.table.note")),
		Columns: []document.Column{
			{Align: document.Right, Width: 6 * scene.MM, Colour: scene.Muted},
			{Head: w.Say("report.agency"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.pairs.state")},
			{Head: w.Say("report.answered"), Align: document.Right, Width: 17 * scene.MM},
			{Head: w.Say("report.coverage"), Align: document.Right, Width: 15 * scene.MM},
			{Head: w.Say("report.pairs.below")},
			{Head: w.Say("report.pairs.lowest"), Align: document.Right, Width: 22 * scene.MM},
		},
	}
	for i, in := range c.members {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(w.Integer(i + 1)),
			document.TextCell(c.names[i]),
			document.TextCell(w.statusWord(in.Assessment.Status)),
			document.TextCell(w.Say("report.answered.of", "Answered", w.Integer(in.Result.Counts.Answered), "Questions", w.Integer(in.Result.Counts.Questions))),
			document.TextCell(w.orDash(in.Result.Coverage.Known(), w.percent(in.Result.Coverage))),
			document.TextCell(w.weakDimensions(c.all[i])),
			document.TextCell(w.lowestPair(p, i)),
		}})
	}
	return table
}

// lowestPair is the lowest comparability of a member and with whom.
func (w writer) lowestPair(p pairs, i int) string {
	with := p.weakest[i]
	if with.member < 0 || with.union == 0 {
		return "–"
	}
	return w.Say("report.pairs.with", "Share", w.percent(with.share()), "Number", w.Integer(with.member+1))
}

// weakDimensions lists what is not shown, and what is shown with a warning.
func (w writer) weakDimensions(all []standing) string {
	var names []string
	for _, s := range all {
		switch {
		case s.result.Excluded:
			names = append(names, w.Say("report.pairs.excluded", "ID", s.ID))
		case !s.result.Index.Known():
			names = append(names, w.Say("report.pairs.hidden", "ID", s.ID))
		case s.result.ManyExcluded:
			names = append(names, w.Say("report.pairs.warning", "ID", s.ID))
		}
	}
	if len(names) == 0 {
		return "–"
	}
	return joinedWith(", ", names)
}

func (w writer) coverageCaption(c *comparison) string {
	full := 0
	for _, in := range c.members {
		if in.Result.Total.Known() {
			full++
		}
	}
	switch full {
	case 0:
		return w.Say("report.pairs.table.none")
	case len(c.members):
		return w.Say("report.pairs.table.full")
	}
	return capital(w.Count("report.pairs.table", full, "Number", w.number(full), "All", w.agencies(len(c.members))))
}

// matrix shows every pair, with the numbers of the agencies as heads.
func (w writer) matrix(c *comparison, p pairs) chart.HeatMap {
	h := chart.HeatMap{Head: w.Say("report.agency"), Dense: true, Language: w.Language(), Width: document.TextWidth}
	lowest := scoring.NewScore(100, 1)
	for i := range c.members {
		h.Columns = append(h.Columns, chart.HeatColumn{ID: w.Integer(i + 1)})
		row := chart.HeatRow{ID: w.Integer(i + 1), Title: c.names[i]}
		for j := range c.members {
			cell := chart.HeatCell{Missing: "–", Empty: i == j}
			if share := p.of(i, j).share(); i != j && share.Known() {
				cell.Value = w.value(share, 0)
				if share.Compare(lowest) < 0 {
					lowest = share
				}
			}
			row.Cells = append(row.Cells, cell)
		}
		h.Rows = append(h.Rows, row)
	}
	h.Alt = w.Say("report.pairs.alt", "Count", w.Integer(len(c.members)), "Lowest", w.percent(lowest))
	return h
}

// comparisonMethod says how the numbers of a comparison come about, with
// notes at the end.
func (w writer) comparisonMethod(c *comparison, notes ...document.Block) document.Section {
	blocks := w.rules()
	blocks = append(blocks,
		w.explained("report.method.compare", 1),
		w.explained("report.method.order", 0),
	)
	for _, catalogue := range c.catalogues {
		blocks = append(blocks, document.Side{Label: w.Say("report.method.parameters"), Rule: scene.Ink, Blocks: []document.Block{w.parameters(catalogue)}})
	}
	blocks = append(blocks, w.callBlocks(c.catalogues)...)
	blocks = append(blocks,
		document.Side{Label: w.Say("report.method.version"), Rule: scene.Hairline, Blocks: body(sentences(w.Say("report.method.version.text",
			"Catalogue", w.list(c.catalogueNames), "Model", ModelVersion, "Date", w.Date(w.options.Date), "Fingerprint", c.fingerprint),
			w.Say("report.data.compare.note"), w.untranslated(c.catalogues...)))},
	)
	return document.Section{
		Kicker: w.Say("report.method"), Title: w.Say("report.method.title"), Bookmark: w.Say("report.method"), Anchor: methodAnchor,
		Blocks: append(blocks, notes...),
	}
}
