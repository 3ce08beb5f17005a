package measures

import (
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// expected is the result with the measures that on names.
func (l *look) expected(on func(assessment.MeasureID) bool) scoring.Result {
	after := scoring.After(&l.assessment, on)
	return scoring.Evaluate(l.catalogue, &after)
}

// effect says what the measures are expected to change.
func (c composer) effect(measures []assessment.Measure) Effect {
	after, all := c.expected(c.kept.counts), c.expected(nil)
	e := Effect{Title: c.effectTitle(after), Chart: c.profile(after), All: true}
	var off []string
	var counted []assessment.Measure
	for _, m := range measures {
		text, works := c.change(m)
		on := c.kept.counts(m.ID)
		e.Switches = append(e.Switches, Switch{
			ID: m.ID, Title: c.words.Say("measures.coded", "Code", m.ID, "Name", c.name(m)), Text: text, On: on, Idle: !works,
		})
		if on {
			counted = append(counted, m)
		} else {
			off = append(off, string(m.ID))
		}
	}
	e.All = len(off) == 0
	e.Without = c.without(off, len(measures), after, all)
	e.Cost = c.costOf(counted)
	return e
}

func (c composer) effectTitle(after scoring.Result) string {
	before := c.result.Total
	switch {
	case !before.Known() || !after.Total.Known():
		return c.words.Say("measures.effect_unknown", "Low", c.score(after.Bounds.Low), "High", c.score(after.Bounds.High))
	case before.Equal(after.Total):
		return c.words.Say("measures.effect_same", "Before", c.score(before))
	default:
		return c.words.Say("measures.effect_from_to", "Before", c.score(before), "After", c.score(after.Total))
	}
}

// named is how many measures a sentence names before it counts them.
const named = 3

// without says what the measures make that are switched off.
func (c composer) without(off []string, of int, after, all scoring.Result) string {
	if len(off) == 0 {
		return ""
	}
	names := c.list(off)
	switch {
	case len(off) == of:
		names = c.words.Say("measures.all_measures")
	case len(off) > named:
		names = c.words.Count("measures.count", len(off))
	}
	switch {
	case !after.Total.Known() || !all.Total.Known():
		return c.words.Say("measures.without_unknown", "Names", names)
	case after.Total.Equal(all.Total):
		return c.words.Say("measures.without_same", "Names", names, "After", c.score(after.Total))
	default:
		return c.words.Say("measures.without", "Names", names, "After", c.score(after.Total), "All", c.score(all.Total))
	}
}

// change says which levels a measure is expected to raise, or why it raises
// none. It reports whether it changes anything.
func (c composer) change(m assessment.Measure) (text string, works bool) {
	switch {
	case m.Phase == assessment.PhaseEnded:
		return c.words.Say("measures.idle_ended"), false
	case m.Subject.Question == "" && m.Subject.Process == "":
		return c.words.Say("measures.idle_nothing"), false
	case !m.Subject.Expected.Set:
		return c.words.Say("measures.idle_no_level"), false
	}
	var said []string
	if id := m.Subject.Question; id != "" {
		part, raised := c.raised(string(id), c.ofQuestion(id), m.Subject.Expected.Level)
		said, works = append(said, part), raised
	}
	if id := m.Subject.Process; id != "" {
		part, raised := c.raised(string(id), c.ofProcess(id), m.Subject.Expected.Level)
		if raised && m.Subject.Question == "" {
			part = c.words.Say("measures.process_only", "What", part)
		}
		said, works = append(said, part), works || raised
	}
	return strings.Join(said, " · "), works
}

// raised says what becomes of one level.
func (c composer) raised(code string, from standing, to assessment.Level) (string, bool) {
	switch {
	case !from.known:
		return c.words.Say("measures.idle_open", "Code", code), false
	case to <= from.level:
		return c.words.Say("measures.idle_reached", "Code", code, "Level", int(from.level)), false
	default:
		return c.words.Say("measures.raises", "Code", code, "Levels", c.levels(from.level, to)), true
	}
}

// costOf says what some measures cost in all.
func (c composer) costOf(measures []assessment.Measure) string {
	b := scoring.NewBudget(measures)
	if len(measures) == 0 || !b.OneOff.Set && !b.Yearly.Set && !b.Funding.Set {
		return c.words.Count("measures.cost_none", len(measures))
	}
	return c.words.Count("measures.cost", len(measures),
		"OneOff", c.amount(b.OneOff), "Yearly", c.amount(b.Yearly), "Funding", c.amount(b.Funding))
}

// amount is a sum of money; where nobody states one, it is open.
func (c composer) amount(q assessment.Quantity) string {
	if !q.Set {
		return c.words.Say("measures.cost_open")
	}
	return c.words.Say("measures.euro", "Amount", c.wording.Quantity(q))
}

// profile is the profile of today with that which is expected.
func (c composer) profile(after scoring.Result) Profile {
	p := Profile{
		Heads:  [3]string{c.words.Say("measures.today"), c.words.Say("measures.expected"), c.words.Say("measures.target")},
		Legend: [3]string{c.words.Say("measures.legend_today"), c.words.Say("measures.legend_expected"), c.words.Say("measures.legend_target")},
	}
	spoken := []string{c.words.Say("measures.profile_alt")}
	for _, today := range c.result.Dimensions {
		at := slices.IndexFunc(c.catalogue.Dimensions, func(d assessment.Dimension) bool { return d.ID == today.ID })
		then, there := after.Dimension(today.ID)
		if at < 0 || !there || today.Excluded {
			continue
		}
		row := c.profileRow(c.in(c.catalogue.Dimensions[at].Short), today, then)
		p.Rows = append(p.Rows, row)
		spoken = append(spoken, row.Alt)
	}
	p.Alt = strings.Join(spoken, " ")
	return p
}

func (c composer) profileRow(title string, today, then scoring.Dimension) ProfileRow {
	row := ProfileRow{
		ID: string(today.ID), Title: title, Today: c.mark(today.Index), Expected: c.mark(then.Index), Target: c.mark(today.Target),
		Alt: c.words.Say("measures.profile_row", "ID", today.ID, "Title", title,
			"Today", c.score(today.Index), "Expected", c.score(then.Index), "Target", c.orNone(today.Target)),
	}
	row.Same = today.Index.Equal(then.Index)
	if !today.Index.Known() {
		row.Missing = c.words.Say("measures.possible", "Low", c.score(then.Bounds.Low), "High", c.score(then.Bounds.High))
		row.Low, row.High = then.Bounds.Low.Float(), then.Bounds.High.Float()
	}
	return row
}

func (c composer) mark(s scoring.Score) Value {
	return Value{Known: s.Known(), At: s.Float(), Label: c.orNone(s)}
}

func (c composer) orNone(s scoring.Score) string {
	if !s.Known() {
		return c.words.Say("measures.none")
	}
	return c.words.Decimal(s.Round(1))
}
