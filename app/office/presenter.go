package office

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

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
	deps    Deps
	words   *translations.Translator
	show    func(State)
	runner  *kit.Runner // writes and makes keys
	intakes *kit.Runner // takes files in, which may go on meanwhile
	state   State

	records   []assessment.CallRecord
	open      assessment.CallID
	received  []assessment.Received
	report    *intake.Report
	past      past
	round     assessment.RoundState // of the call that is open; read when it is opened; empty: it has none
	roundRead bool
	taking    *taking // nil: nothing is being taken in
	waiting   []task  // what is to be written when the runner is free
}

// NewPresenter returns a presenter that shows nothing before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	run := func() *kit.Runner { return kit.NewRunner(deps.Context, deps.Kit.Executor) }
	return &Presenter{deps: deps, words: deps.Kit.Words, show: show, runner: run(), intakes: run()}
}

// Refresh reads calls and arrivals anew.
func (p *Presenter) Refresh() {
	if err := p.read(); err != nil {
		p.fail(err)
		return
	}
	p.render()
}

func (p *Presenter) read() error {
	ctx := p.deps.Context
	records, err := p.deps.Store.Calls(ctx)
	if err != nil {
		return err
	}
	p.records = slices.DeleteFunc(records, func(r assessment.CallRecord) bool { return !r.Own })
	if p.state.HasKey, err = p.deps.Office.HasKey(ctx); err != nil {
		return err
	}
	p.received = nil
	if p.open != "" {
		p.received, err = p.deps.Store.Received(ctx, p.open)
	}
	return err
}

func (p *Presenter) fail(err error) { p.failed(Notice{}, err) }

// failed says what went wrong, and after it what is added.
func (p *Presenter) failed(added Notice, err error) {
	p.deps.Log.Error("office", "error", err)
	p.state.Notice = Notice{Tone: kit.Danger, Title: explain.Sentence(p.words, err), Text: added.Text}
	p.render()
}

func (p *Presenter) render() {
	s := &p.state
	s.Loaded, s.Calls, s.Open = true, nil, nil
	for i := range p.records {
		r := &p.records[i]
		s.Calls = append(s.Calls, CallRow{
			ID: r.Call.ID, Title: cmp.Or(r.Call.Title, p.words.Say("calls.untitled")), Locked: r.Status == assessment.CallLocked,
			Text:  p.words.Say("calls.until", "Year", r.Call.Year, "Deadline", wording.Moment(p.words, r.Call.Deadline, p.deps.Kit.Clock().Location())),
			State: p.words.Say("command.call.status." + string(r.Status)),
		})
		if r.Call.ID == p.open {
			s.Open = p.call(r)
		}
	}
	p.show(*s)
}

func (p *Presenter) call(r *assessment.CallRecord) *Call {
	c := &Call{Record: *r, Locked: r.Status == assessment.CallLocked, Facts: p.facts(r), Rules: p.rules(&r.Call)}
	p.criteria(c)
	if c.Locked {
		c.Arrivals, c.Jury, c.Learns = p.arrivals(r), p.jury(), p.counts()
		return c
	}
	c.Draft = p.draft(r)
	return c
}

func (p *Presenter) criteria(c *Call) {
	language := assessment.Language(p.words.Language())
	var sum assessment.Weight
	for i := range c.Record.Call.Criteria {
		sum += c.Record.Call.Criteria[i].Weight
	}
	for i := range c.Record.Call.Criteria {
		of := &c.Record.Call.Criteria[i]
		text := p.words.Say("calls.criterion_text", "Weight", p.percent(of.Weight, sum), "Threshold", wording.PointsText(p.words, of.Threshold))
		if of.Required {
			text += " · " + p.words.Say("calls.text_required")
		}
		c.Criteria = append(c.Criteria, CriterionRow{ID: of.ID, Title: string(of.ID) + " " + of.Title.In(language), Text: text})
	}
}

func (p *Presenter) percent(weight, sum assessment.Weight) string {
	if sum <= 0 {
		return "–"
	}
	tenths := (2000*int64(weight) + int64(sum)) / (2 * int64(sum))
	return p.words.Percent(assessment.Hundredths(10 * tenths).Plain())
}

// OpenCall shows a call; the empty id shows the list.
func (p *Presenter) OpenCall(id assessment.CallID) {
	p.open, p.state.Notice = id, Notice{}
	if p.past.of != id {
		p.past = past{of: id}
	}
	p.round, p.roundRead = p.readJury(id)
	p.Refresh()
}

// readJury reads how far the jury of a call has come.
func (p *Presenter) readJury(id assessment.CallID) (assessment.RoundState, bool) {
	if id == "" {
		return "", false
	}
	round, err := p.deps.Store.Round(p.deps.Context, id)
	if err != nil && !errors.Is(err, assessment.ErrNotFound) {
		p.deps.Log.Error("round of a call", "error", err)
		return "", false
	}
	return round.State, true
}

// jury says how far the jury has come, and whether it can begin.
func (p *Presenter) jury() Jury {
	switch state := p.round; {
	case !p.roundRead:
		return Jury{}
	case state != "":
		return Jury{Text: p.words.Say("round.state." + string(state)), Begun: true}
	case p.counts():
		return Jury{Text: p.words.Say("calls.jury_ready"), Opens: true}
	default:
		return Jury{Text: p.words.Say("calls.jury_waits")}
	}
}

// counts reports whether an application of the open call counts.
func (p *Presenter) counts() bool {
	return slices.ContainsFunc(p.received, func(r assessment.Received) bool { return r.Standing == assessment.StandingCurrent })
}

// OpenJury begins the jury of the open call. until is the deadline of the
// review as it was typed; empty: none. It returns what keeps it from that;
// empty: nothing does.
func (p *Presenter) OpenJury(until string) string {
	var at time.Time
	if until = strings.TrimSpace(until); until != "" {
		var err error
		if at, err = time.ParseInLocation(deadlineForm, until, p.deps.Kit.Clock().Location()); err != nil {
			return p.words.Say("calls.deadline_wrong")
		}
		if !at.After(p.deps.Kit.Clock()) {
			return p.words.Say("calls.jury_past")
		}
	}
	if err := p.deps.OpenJury(p.deps.Context, p.open, at); err != nil {
		p.deps.Log.Error("open jury", "error", err)
		return explain.Sentence(p.words, err)
	}
	return ""
}

// opened is the open call; nil: the list is shown.
func (p *Presenter) opened() *assessment.CallRecord {
	for i := range p.records {
		if p.records[i].Call.ID == p.open {
			return &p.records[i]
		}
	}
	return nil
}

// task is something that takes a while. What it returns beside an error is
// what has to be said although it failed.
type task func(ctx context.Context) (Notice, error)

// background does something that takes a while, one after the other.
func (p *Presenter) background(work task) {
	if p.state.Busy {
		p.waiting = append(p.waiting, work)
		return
	}
	p.state.Busy, p.state.Notice = true, Notice{}
	p.render()
	kit.Run(p.runner, work, p.done)
}

// done reads anew also after an error: something may have been done before it.
func (p *Presenter) done(notice Notice, err error) {
	p.state.Busy = false
	if unread := p.read(); err == nil {
		err = unread
	}
	if err != nil {
		p.failed(notice, err)
	} else {
		p.state.Notice = notice
		p.render()
	}
	if len(p.waiting) > 0 {
		next := p.waiting[0]
		p.waiting = p.waiting[1:]
		p.background(next)
	}
}

func (p *Presenter) written(path string) Notice {
	return Notice{Tone: kit.Good, Title: p.words.Say("calls.written"), Text: path, Path: path}
}
