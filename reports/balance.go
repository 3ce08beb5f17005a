package reports

import (
	"slices"
	"strconv"

	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// NoEarlier in place of the id of an earlier call compares a balance with none.
// No call has that id: each ends with a year and a random name.
const NoEarlier = "none"

// BalanceInput is what a programme adds up to.
type BalanceInput struct {
	Call      assessment.Call
	Earlier   *assessment.Call // nil: none is looked at
	Members   []followup.Member
	Balance   followup.Balance
	Fictional bool // somebody in it is made up
}

// NewBalanceInput adds up the members.
func NewBalanceInput(call assessment.Call, earlier *assessment.Call, members []followup.Member) BalanceInput {
	in := BalanceInput{Call: call, Earlier: earlier, Members: members, Balance: followup.NewBalance(members)}
	in.Fictional = slices.ContainsFunc(members, func(m followup.Member) bool {
		return m.Later != nil && m.Later.Assessment.Agency.Fictional || m.Earlier != nil && m.Earlier.Assessment.Agency.Fictional
	})
	return in
}

// Balance returns the report about a programme: measures by module and agency,
// what has changed, and how winners have changed beside the others where that
// may be told. It names agencies and is for the office alone.
func Balance(in BalanceInput, o Options) (document.Document, error) {
	if o.Words == nil {
		return document.Document{}, ErrNoWords
	}
	w := newWriter(o, in.catalogue())
	in.Balance.Agencies = slices.Clone(in.Balance.Agencies)
	slices.SortStableFunc(in.Balance.Agencies, w.byAgencyName())
	f := &figures{}
	sections := []document.Section{w.balanceSummary(&in, f)}
	if len(in.Balance.Agencies) > 0 {
		sections = append(sections, w.balanceAgencies(&in, f))
	}
	if in.Balance.Effect.State == followup.EffectInternal {
		sections = append(sections, w.balanceEffect(&in, f))
	}
	sections = append(sections, w.balanceMethod(&in))
	d := document.Document{
		Title: w.Say("report.balance.file", "Title", oneLine(in.Call.Title)), Author: oneLine(in.Call.Office), Subject: w.balanceFinding(&in),
		Language: w.Language(), Date: o.Date, Frame: w.balanceFrame(&in), Sections: sections,
		Attachments: []document.Attachment{w.balanceData(&in)},
	}
	return w.honest(w.themed(d), func(notes ...document.Block) document.Section { return w.balanceMethod(&in, notes...) }), nil
}

// catalogue is that of the first member, an empty one if there is none.
func (in *BalanceInput) catalogue() *assessment.Catalogue {
	for _, m := range in.Members {
		if m.Later != nil {
			return m.Later.Catalogue
		}
	}
	return &assessment.Catalogue{}
}

// print identifies what the balance rests on.
func (in *BalanceInput) print() string {
	var all []Input
	for _, m := range in.Members {
		for _, side := range []*followup.Side{m.Earlier, m.Later} {
			if side != nil {
				all = append(all, Input{Assessment: *side.Assessment})
			}
		}
	}
	if len(all) == 0 {
		return "–"
	}
	return fingerprintOf(all)
}

func (w writer) balanceFrame(in *BalanceInput) document.Frame {
	frame := w.frame(in.Fictional, "", in.print())
	frame.Head = w.Say("report.balance.head", "Title", oneLine(in.Call.Title), "Office", oneLine(in.Call.Office))
	frame.Report = w.Say("report.balance")
	frame.Mark = joinedWith(" · ", []string{frame.Mark, w.Say("report.balance.internal.mark")})
	frame.Foot = w.Say("report.balance.foot", "Model", ModelVersion, "Date", w.Date(w.options.Date), "Fingerprint", in.print())
	if !w.options.Final {
		frame.Foot = joinedWith(" · ", []string{w.Say("report.state.draft"), frame.Foot})
	}
	return frame
}

func (w writer) balanceFinding(in *BalanceInput) string {
	n := len(in.Balance.Agencies)
	all := in.Balance.All
	pairs := []any{
		"Agencies", w.Count("report.balance.agencies.count", n), "Number", w.Integer(all.Measures), "Done", w.Integer(all.Done()),
	}
	switch {
	case n == 0:
		return w.Say("report.balance.summary.title.nobody")
	case all.Measures == 0:
		return w.Count("report.balance.summary.title.no_measures", n)
	case n == 1:
		return w.Count("report.balance.summary.title.single", all.Measures, pairs...)
	default:
		return w.Count("report.balance.summary.title", all.Measures, pairs...)
	}
}

// balanceLead says what the figures rest on, and how many applied twice.
func (w writer) balanceLead(in *BalanceInput) string {
	lead := w.Say("report.balance.lead", "Title", oneLine(in.Call.Title))
	if in.Earlier == nil {
		return lead
	}
	both := 0
	for _, a := range in.Balance.Agencies {
		both += isOne(a.FollowUp != nil)
	}
	return sentences(lead, w.Count("report.balance.lead.earlier", both, "Title", oneLine(in.Earlier.Title)))
}

func (w writer) balanceSummary(in *BalanceInput, f *figures) document.Section {
	blocks := []document.Block{
		document.Paragraph{Look: document.Lead, Text: document.Plain(w.balanceLead(in))},
		document.KeyNumbers{Numbers: w.balanceNumbers(&in.Balance.All)},
	}
	if len(in.Balance.Modules) > 0 {
		blocks = append(blocks, w.modulesTable(&in.Balance, f))
	}
	if e := &in.Balance.Effect; in.Earlier != nil && e.State != followup.EffectInternal {
		blocks = append(blocks, w.withheldEffect(e))
	}
	blocks = append(blocks, document.Callout{
		Tone: scene.Warn, Title: w.Say("report.balance.internal"), Text: document.Plain(w.Say("report.balance.internal.text")),
	})
	return document.Section{
		Kicker: w.Say("report.summary"), Title: w.balanceFinding(in), Bookmark: w.Say("report.summary"), Anchor: "summary", Blocks: blocks,
	}
}

func (w writer) balanceNumbers(t *followup.Tally) []document.KeyNumber {
	return []document.KeyNumber{
		{Label: w.Say("report.balance.measures"), Value: w.Integer(t.Measures)},
		{Label: w.Say("report.balance.one_off"), Value: w.euros(t.OneOff), Note: w.Say("report.balance.costed", "Count", w.Integer(t.Costed)), Colour: scene.Primary},
		{Label: w.Say("report.balance.funding"), Value: w.euros(t.Funding), Note: w.Say("report.balance.costed", "Count", w.Integer(t.Funded)), Colour: scene.Target},
	}
}

// modulesTable counts measures by module and phase.
func (w writer) modulesTable(b *followup.Balance, f *figures) document.Table {
	table := document.Table{
		Dense: true, Caption: f.next(w, w.Say("report.balance.modules.caption"), w.Say("report.balance.modules.note")),
		Columns: []document.Column{
			{Head: w.Say("report.balance.module"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.balance.measures"), Align: document.Right, Width: 18 * scene.MM, Space: 1.4 * scene.MM},
		},
	}
	for _, phase := range assessment.Phases() {
		table.Columns = append(table.Columns, document.Column{
			Head: w.wording.Value(assessment.Measure{Phase: phase}, "phase", nil), Align: document.Right, Width: 16 * scene.MM, Space: 1.4 * scene.MM,
		})
	}
	for _, head := range []string{w.Say("report.balance.one_off"), w.Say("report.balance.funding")} {
		table.Columns = append(table.Columns, document.Column{Head: head, Align: document.Right, Width: 21 * scene.MM, Space: 1.4 * scene.MM})
	}
	for _, m := range b.Modules {
		table.Rows = append(table.Rows, w.tallyRow(w.moduleName(m.Module), m.Tally))
	}
	last := w.tallyRow(w.Say("report.balance.module.all"), b.All)
	last.Strong = true
	table.Rows[len(table.Rows)-1].Cut = document.Solid
	table.Rows = append(table.Rows, last)
	return table
}

func (w writer) moduleName(module assessment.Module) string {
	if module == "" {
		return w.Say("report.balance.module.none")
	}
	return w.wording.Value(assessment.Measure{Module: module}, "module", nil)
}

func (w writer) tallyRow(name string, t followup.Tally) document.Row {
	row := document.Row{Cells: []document.Cell{document.TextCell(name), document.TextCell(w.Integer(t.Measures))}}
	for _, phase := range assessment.Phases() {
		row.Cells = append(row.Cells, document.TextCell(strconv.Itoa(t.Phases[phase])))
	}
	return document.Row{Cells: append(row.Cells, document.TextCell(w.euros(t.OneOff)), document.TextCell(w.euros(t.Funding)))}
}
