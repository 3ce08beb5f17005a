package reports

import (
	"cmp"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// questionPage shows the questions with the most need, and what is said to
// them.
func (w writer) questionPage(r *released, f *figures) []document.Section {
	const shown = 10
	rows := shownRows(r.questions)
	if len(r.questions) == 0 {
		return nil
	}
	section := document.Section{
		Kicker: w.Say("report.transfer.questions"), Title: w.questionsTitle(rows), Bookmark: w.Say("report.transfer.questions"), Anchor: "questions",
	}
	if len(rows) == 0 {
		section.Blocks = body(w.Say("report.transfer.questions.none"))
		return []document.Section{section}
	}
	rows = rows[:min(shown, len(rows))]
	caption := w.questionsCaption(rows)
	spread := w.classCaption(rows)
	section.Blocks = []document.Block{
		document.Figure{
			Caption: f.next(w, caption, sentences(w.Say("report.transfer.questions.note"), w.fewerNote(r, rows))),
			Scene:   w.bands(rows, w.Say("report.transfer.question"), caption).Draw(),
		},
		document.Gap{Height: 6 * scene.MM},
		document.Figure{
			Caption: f.next(w, spread, w.Say("report.transfer.levels.note", "Least", w.Integer(transfer.MinClass))),
			Scene:   w.classes(rows, levelScale(), w.Say("report.transfer.question"), spread).Draw(),
		},
	}
	return []document.Section{section}
}

// questionsCaption says how much is missing in the questions that are drawn,
// of which there is at least one; the first one lacks most.
func (w writer) questionsCaption(rows []releasedRow) string {
	high, low := rows[0].need(), rows[len(rows)-1].need()
	key := "report.transfer.questions.caption"
	if high == low {
		key = "report.transfer.questions.caption.same"
	}
	return capital(w.Count(key, len(rows), "Number", w.number(len(rows)), "High", w.Integer(high), "Low", w.Integer(low)))
}

func (w writer) questionsTitle(rows []releasedRow) string {
	if len(rows) == 0 {
		return w.Say("report.transfer.questions.title.none")
	}
	mean := w.Integer(rows[0].Mean)
	if same := sharing(rows, 0); same > 1 {
		return capital(w.Count("report.transfer.questions.title.many", same, "Number", w.number(same), "Mean", mean))
	}
	return w.Say("report.transfer.questions.title", "Name", w.quoted(rows[0].name), "Mean", mean)
}

// promisePage shows which processes promise most for all.
func (w writer) promisePage(r *released, f *figures) []document.Section {
	withheld := r.withheldProcesses()
	if len(r.processes)+len(withheld) == 0 {
		return nil
	}
	caption := w.promiseCaption(r)
	bars := chart.RankBars{
		Head: chart.RankHead{Rank: w.Say("report.number_short"), Title: w.Say("report.process"), Value: w.Say("report.transfer.promise.mean"), Columns: []string{w.Say("report.transfer.promise.gaining")}},
		Max:  fullPoints, Language: w.Language(), Width: document.TextWidth, Speech: w.speech(w.Say("report.transfer.promise.alt"), caption),
	}
	for _, p := range r.processes {
		bars.Rows = append(bars.Rows, chart.RankRow{
			Rank: string(p.Process), Title: w.wording.ProcessShort(assessment.Process{ID: p.Process}), Value: w.released(p.Mean), Columns: []chart.Side{{Text: w.gaining(p)}},
		})
	}
	for _, id := range withheld {
		bars.Rows = append(bars.Rows, chart.RankRow{
			Rank: string(id), Title: w.wording.ProcessShort(assessment.Process{ID: id}), Missing: w.Say("report.transfer.withheld"), Columns: []chart.Side{{Text: "–"}},
		})
	}
	return []document.Section{{
		Kicker: w.Say("report.transfer.promise"), Title: w.promiseTitle(r), Bookmark: w.Say("report.transfer.promise"), Anchor: "promise",
		Blocks: []document.Block{
			document.Figure{Caption: f.next(w, caption, w.Say("report.transfer.promise.note", "Step", w.Integer(transfer.Step))), Scene: bars.Draw()},
			document.Side{Label: w.Say("report.transfer.promise.how"), Rule: scene.Hairline, Blocks: body(w.Say("report.transfer.promise.text", "Least", w.Integer(transfer.MinRelease)))},
		},
	}}
}

// withheldProcesses are those of the release that it does not show, in its
// order.
func (r *released) withheldProcesses() []assessment.ProcessID {
	var ids []assessment.ProcessID
	for i := range r.Release.Cells {
		if c := &r.Release.Cells[i]; c.Subject.Process != "" && c.Members == 0 {
			ids = append(ids, c.Subject.Process)
		}
	}
	return ids
}

// gaining says how many have something to gain in a process.
func (w writer) gaining(p transfer.Promise) string {
	switch {
	case p.Gaining.Mostly:
		return w.Say("report.transfer.promise.mostly")
	case p.Gaining.Shown():
		return w.Say("report.transfer.promise.of", "Count", w.least(p.Gaining.Members, p.AtLeast), "All", w.least(p.Known, p.AtLeast))
	default:
		return w.Say("report.transfer.withheld")
	}
}

// promiseSpread says how many have a potential in a process, and how many have
// none.
func (w writer) promiseSpread(r releasedRow) string {
	var parts []string
	for _, c := range r.Classes {
		side := w.Say("report.transfer.promise.without")
		if c.Low >= transfer.Gain {
			side = w.Say("report.transfer.promise.with")
		}
		if c.Mostly {
			return w.Say("report.transfer.mostly", "Class", side)
		}
		parts = append(parts, w.Say("report.transfer.spread", "Class", side, "Count", w.least(c.Members, r.AtLeast)))
	}
	return joinedWith(" · ", parts)
}

// least is a number of agencies, or the least it can be.
func (w writer) least(n int, atLeast bool) string {
	if atLeast {
		return w.Say("report.transfer.promise.least", "Count", w.Integer(n))
	}
	return w.Integer(n)
}

func (w writer) promiseName(p transfer.Promise) string {
	return w.quoted(w.wording.ProcessShort(assessment.Process{ID: p.Process}))
}

func (w writer) promiseTitle(r *released) string {
	if len(r.processes) == 0 {
		return w.Say("report.transfer.promise.title.none")
	}
	first := r.processes[0]
	if first.Mean == 0 {
		return w.Say("report.transfer.promise.title.zero")
	}
	return w.Say("report.transfer.promise.title", "Name", w.promiseName(first), "Mean", w.Integer(first.Mean))
}

// promiseCaption counts the processes in which almost all have something to
// gain, otherwise it names the one in which most have.
func (w writer) promiseCaption(r *released) string {
	mostly := 0
	for _, p := range r.processes {
		if p.Gaining.Mostly {
			mostly++
		}
	}
	if mostly > 0 {
		return capital(w.Count("report.transfer.promise.caption.mostly", mostly, "Number", w.number(mostly)))
	}
	counted := slices.DeleteFunc(slices.Clone(r.processes), func(p transfer.Promise) bool { return p.Gaining.Members == 0 || p.AtLeast })
	if len(counted) == 0 {
		return w.Say("report.transfer.promise.caption")
	}
	widest := slices.MaxFunc(counted, func(a, b transfer.Promise) int { return cmp.Compare(a.Gaining.Members, b.Gaining.Members) })
	return capital(w.Count("report.transfer.promise.caption.count", widest.Gaining.Members,
		"Name", w.promiseName(widest), "Number", w.number(widest.Gaining.Members), "All", w.agencies(widest.Known)))
}
