package office

import (
	"slices"
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

// facts are what everybody sees first of a call, in words.
func (p *Presenter) facts(r *assessment.CallRecord) []Fact {
	call, say := &r.Call, p.words.Say
	facts := []Fact{
		{say("calls.deadline"), wording.Moment(p.words, call.Deadline, p.deps.Kit.Clock().Location())},
		{say("calls.office"), call.Office},
		{say("calls.email"), call.Email},
		{say("calls.year"), strconv.Itoa(call.Year)},
		{say("calls.questions"), say("calls.catalogue_id", "ID", call.CatalogueID, "Version", call.CatalogueVersion)},
	}
	if r.Status == assessment.CallLocked {
		facts = append(facts, Fact{say("calls.print"), r.Print.String()}, Fact{say("calls.signer"), r.Signer.String()})
	}
	return slices.DeleteFunc(facts, func(f Fact) bool { return f.Value == "" })
}

// rules are what is required of applicants and how the jury decides, in words.
func (p *Presenter) rules(call *assessment.Call) []Fact {
	say := p.words.Say
	facts := []Fact{
		{say("calls.winners"), p.words.Integer(call.Winners)},
		{say("calls.asked_for"), strings.Join(p.requirements(&call.Required), "; ")},
		{say("calls.ties"), p.ties(call)},
	}
	if call.Total > 0 {
		facts = append(facts, Fact{say("calls.total_short"), wording.PointsText(p.words, call.Total)})
	}
	return append(facts, p.parameters(&call.Parameters)...)
}

func (p *Presenter) requirements(r *assessment.Requirements) []string {
	say, count := p.words.Say, p.words.Integer
	lines := []string{say("calls.asks.settled", "Percent", count(r.Settled))}
	if r.Core {
		lines = append(lines, say("calls.asks.core"))
	}
	if r.Profile {
		lines = append(lines, say("calls.asks.profile"))
	}
	if r.Processes > 0 {
		lines = append(lines, p.words.Count("calls.asks.processes", r.Processes))
	}
	if r.Measures > 0 {
		lines = append(lines, p.words.Count("calls.asks.measures", r.Measures))
	}
	return append(lines, p.words.Count("calls.asks.attachments", r.Attachments))
}

func (p *Presenter) ties(call *assessment.Call) string {
	title := func(id assessment.CriterionID) string {
		of, _ := call.Criterion(id)
		return of.Title.In(assessment.Language(p.words.Language()))
	}
	var steps []string
	for _, step := range call.Ties {
		steps = append(steps, wording.Tie(p.words, step, title))
	}
	return strings.Join(steps, "; ")
}

// parameters are what potential and utility are computed with (DOMAIN, section
// 4).
func (p *Presenter) parameters(of *assessment.Parameters) []Fact {
	say, weight := p.words.Say, p.weight
	return []Fact{
		{say("report.parameter.hours"), say("report.parameter.hours.value",
			"Hours", p.words.Integer(int(of.HoursPerFTE)), "Share", p.percent(of.FullShare, assessment.UnitWeight))},
		{say("report.parameter.drivers"), say("report.parameter.drivers.value",
			"Time", weight(of.Time), "Breaks", weight(of.Breaks), "Units", weight(of.Units), "Benefit", weight(of.Benefit))},
		{say("report.parameter.utility"), say("report.parameter.utility.value",
			"Potential", weight(of.Potential), "Transferability", weight(of.Transferability), "Ease", weight(of.Ease))},
	}
}

func (p *Presenter) weight(w assessment.Weight) string {
	return p.words.Decimal(plainNumber(int64(w), int64(assessment.UnitWeight)))
}
