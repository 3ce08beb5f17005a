package reports

import (
	"strconv"

	"reifekompass/assessment/followup"
	"reifekompass/reports/document"
)

// followUpData is the change of each dimension as a file for spreadsheets.
func (w writer) followUpData(in *FollowUpInput) document.Attachment {
	before, after := w.moments(in)
	rows := [][]string{{
		w.Say("report.dimension"), before, after, w.Say("report.followup.change"), w.Say("report.followup.target", "Before", before),
		w.Say("report.followup.way"), w.Say("report.followup.shared.questions"),
	}}
	line := func(name string, m followup.Move, common string) []string {
		return []string{
			unformulated(name), w.cellNumber(m.Before), w.cellNumber(m.After), w.cellNumber(m.Change()), w.cellNumber(m.Target), w.cellNumber(m.Progress()), common,
		}
	}
	for _, d := range in.Dimensions {
		rows = append(rows, line(w.Say("report.dimension.bookmark", "ID", d.ID, "Name", w.text(in.dimensionOf(d.ID).Title)), d.Move, strconv.Itoa(d.Common)))
	}
	rows = append(rows, line(w.Say("report.total"), in.Total, strconv.Itoa(len(in.Questions))))
	return tableFile(w.Say("report.followup.data.name"), w.Say("report.followup.data.text"), rows)
}

// balanceData is a row per agency as a file for spreadsheets.
func (w writer) balanceData(in *BalanceInput) document.Attachment {
	rows := [][]string{{
		w.Say("report.agency"), w.Say("report.balance.measures"), w.Say("report.balance.done"), w.Say("report.balance.one_off"),
		w.Say("report.balance.yearly"), w.Say("report.balance.funding"), w.Say("report.balance.change"), w.Say("report.balance.comparability"),
	}}
	for _, a := range in.Balance.Agencies {
		row := []string{
			unformulated(oneLine(a.Name)), strconv.Itoa(a.Measures), strconv.Itoa(a.Done()),
			w.Decimal(a.OneOff.Plain()), w.Decimal(a.Yearly.Plain()), w.Decimal(a.Funding.Plain()), "", "",
		}
		if a.FollowUp != nil {
			row[6], row[7] = w.cellNumber(a.FollowUp.Total.Change()), w.cellNumber(a.FollowUp.Comparability)
		}
		rows = append(rows, row)
	}
	return tableFile(w.Say("report.balance.data.name"), w.Say("report.balance.data.text"), rows)
}
