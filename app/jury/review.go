package jury

import (
	"context"
	"log/slog"
	"math/big"
	"slices"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// Desk is where one juror reads and judges. It knows nothing of other jurors.
type Desk interface {
	File() *assessment.JuryFile
	// Said returns what the juror says about a conflict; false: nothing yet.
	Said(series string) (assessment.Declaration, bool)
	Marks(ctx context.Context) ([]assessment.Mark, error)
	// SaveMark keeps a mark in place of the one before. One without a State is
	// a reason that waits for points: it is kept and never handed over; one
	// without State and Reason takes the mark away.
	SaveMark(ctx context.Context, mark assessment.Mark) error
	Notes(ctx context.Context) (map[string]string, error) // own ones, by series
	SaveNote(ctx context.Context, series, text string) error
}

// ReviewDeps is what the review is handed. All fields are required.
type ReviewDeps struct {
	Context   context.Context // ends with the window
	Kit       *kit.Kit
	Desk      Desk
	Catalogue *assessment.Catalogue // that of the call
	HandOver  func()                // leads to where the ballot is made
	// Saved hears that something was stored, or why it was not.
	Saved func(trouble string)
	// Place keeps where the juror is, for the next time.
	Place Place
	// Show opens an attached file.
	Show func(file assessment.Attachment) error
	Log  *slog.Logger
}

// Place keeps where the juror is.
type Place interface {
	Load() (series string, criterion assessment.CriterionID)
	Save(series string, criterion assessment.CriterionID)
}

// place is a criterion of an application.
type place struct {
	series    string
	criterion assessment.CriterionID
}

// Reviewer decides what the review shows and stores what is typed. It belongs
// to the goroutine of the window.
type Reviewer struct {
	deps   ReviewDeps
	show   func(ReviewState)
	teller teller
	file   *assessment.JuryFile
	order  []string // series in the juror's own order, as the file has it

	marks   map[place]assessment.Mark
	notes   map[string]string
	dirty   map[place]bool // not stored yet
	unnoted map[string]bool
	trouble string

	at        int // in order
	criterion int
	opened    *assessment.Submission // of order[at]; nil: it is barred or cannot be read
	barred    string
	past      history
	kept      place // where the juror was when that was last kept
}

// NewReviewer returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewReviewer(deps ReviewDeps, show func(ReviewState)) *Reviewer {
	p := &Reviewer{
		deps: deps, show: show, teller: teller{words: deps.Kit.Words}, file: deps.Desk.File(), marks: map[place]assessment.Mark{},
		notes: map[string]string{}, dirty: map[place]bool{}, unnoted: map[string]bool{},
	}
	p.order = slices.Clone(p.file.Order)
	for series := range p.file.Names { // what may not be read is named all the same
		if !slices.Contains(p.order, series) {
			p.order = append(p.order, series)
		}
	}
	slices.Sort(p.order[len(p.file.Order):])
	p.resume()
	return p
}

// resume goes to where the juror was the last time.
func (p *Reviewer) resume() {
	series, criterion := p.deps.Place.Load()
	p.at = max(0, slices.Index(p.order, series))
	p.criterion = p.index(criterion)
}

// index is where a criterion stands; 0 for one that there is not.
func (p *Reviewer) index(id assessment.CriterionID) int {
	return max(0, slices.IndexFunc(p.criteria(), func(c assessment.CallCriterion) bool { return c.ID == id }))
}

// Refresh reads what is stored and shows it.
func (p *Reviewer) Refresh() {
	marks, err := p.deps.Desk.Marks(p.deps.Context)
	if err != nil {
		p.failed("read marks", err)
	}
	for _, m := range marks {
		if at := (place{m.Series, m.Criterion}); !p.dirty[at] {
			p.marks[at] = m
		}
	}
	notes, err := p.deps.Desk.Notes(p.deps.Context)
	if err != nil {
		p.failed("read notes", err)
	}
	for series, text := range notes {
		if !p.unnoted[series] {
			p.notes[series] = text
		}
	}
	p.open()
	p.compose()
}

func (p *Reviewer) failed(what string, err error) {
	p.deps.Log.Error("juror's desk failed", "what", what, "error", err)
	p.trouble = explain.Sentence(p.teller.words, err)
}

// Turn goes to the next application in the juror's own order, or with -1 to
// the one before.
func (p *Reviewer) Turn(step int) {
	at := min(max(p.at+step, 0), len(p.order)-1)
	if at == p.at || at < 0 {
		return
	}
	p.at, p.criterion = at, 0
	p.open()
	p.compose()
}

// Go goes to a criterion of an application.
func (p *Reviewer) Go(series string, criterion assessment.CriterionID) {
	at := slices.Index(p.order, series)
	if at < 0 {
		return
	}
	p.at = at
	p.open()
	p.criterion = p.index(criterion)
	p.compose()
}

// Step goes to the next criterion, from the last to the next application; with
// -1 to the one before.
func (p *Reviewer) Step(step int) {
	to := p.criterion + step
	switch {
	case to < 0:
		return
	case to >= len(p.criteria()):
		p.Turn(1)
		return
	}
	p.criterion = to
	p.compose()
}

// Choose goes to a criterion of the application.
func (p *Reviewer) Choose(criterion int) {
	p.criterion = criterion
	p.compose()
}

func (p *Reviewer) criteria() []assessment.CallCriterion { return p.file.Call.Call.Criteria }

func (p *Reviewer) series() string {
	if p.at >= len(p.order) {
		return ""
	}
	return p.order[p.at]
}

// here is the criterion that is worked on.
func (p *Reviewer) here() place {
	if len(p.criteria()) == 0 {
		return place{}
	}
	return place{p.series(), p.criteria()[p.criterion].ID}
}

// open reads the application that is shown. One with a conflict is not opened,
// even if the file held it.
func (p *Reviewer) open() {
	p.opened, p.barred = nil, ""
	series := p.series()
	declared, made := p.deps.Desk.Said(series)
	payload, there := p.file.Submitted[series]
	switch {
	case series == "":
	case !made:
		p.barred = p.teller.say("review.undeclared")
	case declared.Conflicted():
		p.barred = p.teller.say("review.conflicted", "Day", p.teller.words.Date(declared.Made))
	case !there && p.withdrawn(series):
		p.barred = p.teller.say("review.withdrawn")
	case !there:
		p.barred = p.teller.say("review.withheld")
	default:
		submission, err := exchange.OpenPayload(payload)
		if err != nil {
			p.deps.Log.Error("submission not read", "error", err)
			p.barred = explain.Sentence(p.teller.words, err)
			return
		}
		p.opened = &submission
	}
}

// withdrawn reports whether an application is missing although the office knew
// that there is no conflict when it made the file with the others.
func (p *Reviewer) withdrawn(series string) bool {
	return len(p.file.Submitted) > 0 && slices.ContainsFunc(p.file.Declared, func(d assessment.Declaration) bool {
		return d.Series == series && !d.Conflicted()
	})
}

// Give gives points in halves.
func (p *Reviewer) Give(points assessment.Points) {
	p.change(func(m *assessment.Mark) { m.State, m.Points = assessment.MarkGiven, points })
}

// Half adds a half to whole points, or takes it away again.
func (p *Reviewer) Half() {
	m := p.marks[p.here()]
	if m.State != assessment.MarkGiven || m.Points == assessment.MaxPoints {
		return
	}
	p.Give(m.Points ^ 1)
}

// Open takes the points away; the reason stays.
func (p *Reviewer) Open() {
	p.change(func(m *assessment.Mark) { m.State, m.Points = "", 0 })
}

// Cannot says that the juror cannot judge the criterion, or takes it back.
func (p *Reviewer) Cannot() {
	p.change(func(m *assessment.Mark) {
		m.Points = 0
		if m.State == assessment.MarkCannotJudge {
			m.State = ""
		} else {
			m.State = assessment.MarkCannotJudge
		}
	})
}

// Reason keeps the reason.
func (p *Reviewer) Reason(text string) {
	text = assessment.CleanText(text)
	if text == p.marks[p.here()].Reason {
		return
	}
	p.change(func(m *assessment.Mark) { m.Reason = text })
}

// change changes the mark that is worked on and stores it.
func (p *Reviewer) change(how func(*assessment.Mark)) {
	at := p.here()
	if p.opened == nil || at.criterion == "" {
		return
	}
	m := p.marks[at]
	before := m
	m.Juror, m.Series, m.Criterion, m.Made = p.file.Juror.ID, at.series, at.criterion, p.deps.Kit.Clock()
	how(&m)
	p.past.note(at, before, m)
	p.marks[at], p.dirty[at] = m, true
	p.Retry()
}

// Note keeps an own note about the application.
func (p *Reviewer) Note(text string) {
	text = assessment.CleanText(text)
	series := p.series()
	if series == "" || text == p.notes[series] {
		return
	}
	p.notes[series], p.unnoted[series] = text, true
	p.Retry()
}

// Retry stores what is not stored yet, and shows what came of it.
func (p *Reviewer) Retry() {
	p.trouble = ""
	for at := range p.dirty {
		if err := p.deps.Desk.SaveMark(p.deps.Context, p.marks[at]); err != nil {
			p.failed("store mark", err)
			continue
		}
		delete(p.dirty, at)
	}
	for series := range p.unnoted {
		if err := p.deps.Desk.SaveNote(p.deps.Context, series, p.notes[series]); err != nil {
			p.failed("store note", err)
			continue
		}
		delete(p.unnoted, series)
	}
	p.compose()
	p.deps.Saved(p.trouble)
}

// running is the weighted mean of the own points so far; empty: there are
// none.
func (p *Reviewer) running() (total string, given int) {
	sum, weights := int64(0), int64(0)
	for i := range p.criteria() {
		of := &p.criteria()[i]
		if m := p.marks[place{p.series(), of.ID}]; m.State == assessment.MarkGiven {
			given++
			sum += int64(of.Weight) * int64(m.Points)
			weights += 2 * int64(of.Weight) // points are halves
		}
	}
	if weights == 0 {
		return "", given
	}
	return p.teller.words.Decimal(big.NewRat(sum, weights).FloatString(2)), given
}
