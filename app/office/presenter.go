package office

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/intake"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// Presenter decides what the area shows. It belongs to the goroutine of the
// window.
type Presenter struct {
	deps   Deps
	words  *translations.Translator
	show   func(State)
	runner *kit.Runner
	state  State

	records  []assessment.CallRecord
	open     assessment.CallID
	received []assessment.Received
	report   *intake.Report
	stop     func() // ends taking in; nil: none runs
}

// NewPresenter returns a presenter that shows nothing before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	return &Presenter{deps: deps, words: deps.Kit.Words, show: show, runner: kit.NewRunner(deps.Context, deps.Kit.Executor)}
}

// Refresh reads calls and arrivals anew.
func (p *Presenter) Refresh() {
	ctx := p.deps.Context
	records, err := p.deps.Store.Calls(ctx)
	if err != nil {
		p.fail(err)
		return
	}
	p.records = slices.DeleteFunc(records, func(r assessment.CallRecord) bool { return !r.Own })
	if p.state.HasKey, err = p.deps.Office.HasKey(ctx); err != nil {
		p.fail(err)
		return
	}
	p.received = nil
	if p.open != "" {
		if p.received, err = p.deps.Store.Received(ctx, p.open); err != nil {
			p.fail(err)
			return
		}
	}
	p.render()
}

func (p *Presenter) fail(err error) {
	p.deps.Log.Error("office", "error", err)
	p.state.Busy = false
	p.state.Notice = Notice{Tone: kit.Danger, Title: explain.Sentence(p.words, err)}
	p.render()
}

func (p *Presenter) render() {
	s := &p.state
	s.Loaded, s.Calls, s.Open = true, nil, nil
	for i := range p.records {
		r := &p.records[i]
		s.Calls = append(s.Calls, CallRow{
			ID: r.Call.ID, Title: cmp.Or(r.Call.Title, p.words.Say("calls.untitled")), Locked: r.Status == assessment.CallLocked,
			Text:  p.words.Say("calls.until", "Deadline", wording.Moment(p.words, r.Call.Deadline, p.deps.Kit.Clock().Location())),
			State: p.words.Say("command.call.status." + string(r.Status)),
		})
		if r.Call.ID == p.open {
			s.Open = p.call(r)
		}
	}
	p.show(*s)
}

func (p *Presenter) call(r *assessment.CallRecord) *Call {
	c := &Call{Record: *r, Locked: r.Status == assessment.CallLocked}
	language := assessment.Language(p.words.Language())
	var sum assessment.Weight
	for i := range r.Call.Criteria {
		sum += r.Call.Criteria[i].Weight
	}
	for i := range r.Call.Criteria {
		of := &r.Call.Criteria[i]
		text := p.words.Say("calls.criterion_text", "Weight", p.percent(of.Weight, sum), "Threshold", wording.PointsText(p.words, of.Threshold))
		if of.Required {
			text += " · " + p.words.Say("calls.text_required")
		}
		c.Criteria = append(c.Criteria, CriterionRow{ID: of.ID, Title: string(of.ID) + " " + of.Title.In(language), Text: text})
	}
	if c.Locked {
		p.locked(c)
		return c
	}
	if found, err := p.deps.Office.Troubles(r); err == nil {
		for _, trouble := range found {
			c.Troubles = append(c.Troubles, wording.Trouble(p.words, trouble))
		}
	}
	return c
}

func (p *Presenter) percent(weight, sum assessment.Weight) string {
	if sum <= 0 {
		return "–"
	}
	tenths := (2000*int64(weight) + int64(sum)) / (2 * int64(sum))
	return p.words.Percent(assessment.Hundredths(10 * tenths).Plain())
}

// locked says what holds of a call that was given out, and what arrived.
func (p *Presenter) locked(c *Call) {
	call, in, say := &c.Record.Call, p.deps.Kit.Clock().Location(), p.words.Say
	title := func(id assessment.CriterionID) string {
		of, _ := call.Criterion(id)
		return of.Title.In(assessment.Language(p.words.Language()))
	}
	var ties []string
	for _, step := range call.Ties {
		ties = append(ties, wording.Tie(p.words, step, title))
	}
	c.Deadline = wording.Moment(p.words, call.Deadline, in)
	c.Facts = []Fact{
		{say("calls.print"), c.Record.Print.String()},
		{say("calls.signer"), c.Record.Signer.String()},
		{say("calls.deadline"), c.Deadline},
		{say("calls.winners"), p.words.Integer(call.Winners)},
		{say("calls.ties"), strings.Join(ties, "; ")},
	}
	counting := 0
	for _, r := range p.received {
		if r.Standing == assessment.StandingCurrent {
			counting++
		}
		c.Received = append(c.Received, p.receivedRow(r))
	}
	c.Arrivals = p.words.Count("calls.arrivals", counting)
	slices.SortStableFunc(c.Received, func(a, b ReceivedRow) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(b.Received.Revision, a.Received.Revision))
	})
	if p.report == nil || p.report.Call.Call.ID != p.open {
		return
	}
	for i := range p.report.Items {
		c.Items = append(c.Items, p.itemRow(&p.report.Items[i]))
	}
	c.Summary = say("command.import.summary",
		"Taken", p.report.Count(intake.New, intake.Newer, intake.Older), "Known", p.report.Count(intake.Known),
		"Waiting", p.report.Count(intake.SameRevision, intake.OtherSigner, intake.OtherSeries), "Total", p.report.Total)
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
		Item: item, Name: cmp.Or(item.Received.Agency, item.Name), File: item.Name, Title: title,
		Text: strings.Join(append([]string{text}, wording.Remarks(p.words, item)...), " "), Tone: kit.Good,
		Receipt: item.Verdict == intake.New || item.Verdict == intake.Newer || item.Verdict == intake.Known,
		Decide:  item.Verdict.Open(),
	}
	switch {
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

// OpenCall shows a call; the empty id shows the list.
func (p *Presenter) OpenCall(id assessment.CallID) {
	p.open, p.state.Notice = id, Notice{}
	p.Refresh()
}

// Draft makes a new call and opens it. What the office typed into its last one
// about itself is taken over.
func (p *Presenter) Draft() {
	given := assessment.Call{}
	if len(p.records) > 0 {
		given.Office, given.Email = p.records[0].Call.Office, p.records[0].Call.Email
	}
	record, err := p.deps.Office.Draft(p.deps.Context, given)
	if err != nil {
		p.fail(err)
		return
	}
	p.OpenCall(record.Call.ID)
}

// Delete forgets the open draft.
func (p *Presenter) Delete() {
	if err := p.deps.Store.DeleteCall(p.deps.Context, p.open); err != nil {
		p.fail(err)
		return
	}
	p.OpenCall("")
}

// Change changes the open draft and stores it at once.
func (p *Presenter) Change(how func(*assessment.Call)) {
	for _, r := range p.records {
		if r.Call.ID != p.open {
			continue
		}
		call := r.Call
		call.Criteria, call.Ties = slices.Clone(call.Criteria), slices.Clone(call.Ties)
		how(&call)
		if _, err := p.deps.Office.Save(p.deps.Context, call); err != nil {
			p.fail(err)
			return
		}
	}
	p.Refresh()
}

// UseCatalogue makes the open draft ask by another catalogue.
func (p *Presenter) UseCatalogue(path string) {
	raw, err := p.deps.ReadCatalogue(path)
	if err == nil {
		_, err = p.deps.Office.UseCatalogue(p.deps.Context, p.open, path, raw)
	}
	if err != nil {
		p.fail(err)
		return
	}
	p.Refresh()
}

// Dismiss takes the notice away.
func (p *Presenter) Dismiss() {
	p.state.Notice = Notice{}
	p.render()
}

// background does something that takes a while; done is called on the window's
// goroutine.
func (p *Presenter) background(work func(ctx context.Context) (Notice, error)) {
	p.state.Busy, p.state.Notice = true, Notice{}
	p.render()
	kit.Run(p.runner, work, func(notice Notice, err error) {
		p.state.Busy = false
		if err != nil {
			p.fail(err)
			return
		}
		p.state.Notice = notice
		p.Refresh()
	})
}

func (p *Presenter) written(path string) Notice {
	return Notice{Tone: kit.Good, Title: p.words.Say("calls.written"), Text: path, Path: path}
}
