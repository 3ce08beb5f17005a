package office

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/intake"
	"reifekompass/reports/wording"
)

// arrivals says what came in for a call that was given out.
func (p *Presenter) arrivals(r *assessment.CallRecord) Arrivals {
	var a Arrivals
	counting := 0
	for _, arrived := range p.received {
		if arrived.Standing == assessment.StandingCurrent {
			counting++
		}
		a.Received = append(a.Received, p.receivedRow(arrived))
	}
	slices.SortStableFunc(a.Received, func(a, b ReceivedRow) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(b.Received.Revision, a.Received.Revision))
	})
	a.Counting = p.words.Count("calls.arrivals", counting)
	if p.taking != nil && p.taking.call == r.Call.ID {
		a.Taking = p.taking.state(p.words)
	}
	if p.report != nil && p.report.Call.Call.ID == r.Call.ID {
		p.reported(&a)
	}
	return a
}

// reported says what became of the files that were taken in last. What waits
// for a person stands first, then what could not be read.
func (p *Presenter) reported(a *Arrivals) {
	decided := 0
	for i := range p.report.Items {
		item := &p.report.Items[i]
		a.Items = append(a.Items, p.itemRow(item))
		if item.Verdict.Open() && p.decided(item) != "" {
			decided++
		}
	}
	slices.SortStableFunc(a.Items, func(a, b ItemRow) int { return cmp.Compare(a.rank(), b.rank()) })
	a.Heading = p.words.Count("calls.checked", len(p.report.Items))
	a.Summary = wording.TakenIn(p.words, p.report, decided)
}

func (p *Presenter) receivedRow(r assessment.Received) ReceivedRow {
	text := p.words.Say("command.standing."+string(r.Standing)) + " · " +
		p.words.Say("calls.received_text", "Settled", p.words.Integer(r.Settled), "Questions", p.words.Integer(r.Questions), "Processes", p.words.Integer(r.Processes), "Attached", p.words.Integer(r.Attached))
	if r.Incomplete {
		text += " · " + p.words.Say("calls.incomplete")
	}
	return ReceivedRow{
		Received: r, Name: r.Agency, Revision: p.words.Say("calls.revision", "Revision", r.Revision), Text: text,
		Doubtful: r.Doubt != "" || r.Standing == assessment.StandingRejected,
	}
}

func (p *Presenter) itemRow(item *intake.Item) ItemRow {
	title, text := wording.Verdict(p.words, item, p.deps.Kit.Clock().Location())
	row := ItemRow{
		Item: item, Name: cmp.Or(item.Received.Agency, strings.TrimSuffix(item.Name, filepath.Ext(item.Name))), File: item.Name, Title: title, Revision: "–",
		Text: strings.Join(append([]string{text}, wording.Remarks(p.words, item)...), " "), Tone: kit.Good,
		Receipt: item.Verdict == intake.New || item.Verdict == intake.Newer || item.Verdict == intake.Known,
		Decide:  item.Verdict.Open(),
	}
	if item.Received.Revision > 0 {
		row.Revision = p.words.Say("calls.revision", "Revision", item.Received.Revision)
	}
	switch {
	case item.Verdict.Open() && p.decided(item) != "":
		row.Tone, row.Text = kit.Info, p.words.Say("calls.decided_text")
		row.Title = p.words.Say("calls.decided_" + p.decided(item))
	case item.Verdict.Open():
		row.Tone = kit.Warn
	case !item.Verdict.Taken():
		row.Tone = kit.Danger
		row.Ask = p.words.Say("calls.ask_again", "File", item.Name, "Title", p.report.Call.Call.Title, "Why", title+". "+text)
	case item.Verdict == intake.Known || item.Verdict == intake.Older:
		row.Tone = kit.Info
	}
	return row
}

// decided says how a person decided about a doubtful file that was taken in
// last: "for" or "against" it; empty as long as nobody did.
func (p *Presenter) decided(item *intake.Item) string {
	for i := range p.received {
		if p.received[i].Print != item.Received.Print {
			continue
		}
		switch p.received[i].Standing {
		case assessment.StandingRejected:
			return "against"
		case assessment.StandingUndecided:
			return ""
		default:
			return "for"
		}
	}
	return ""
}

// rank puts what needs a person before what does not.
func (r ItemRow) rank() int {
	switch r.Tone {
	case kit.Warn:
		return 0
	case kit.Danger:
		return 1
	default:
		return 2
	}
}
