package guide

import (
	"context"
	"log/slog"
	"slices"
	"time"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
)

// Session keeps the assessment that is answered.
type Session interface {
	State() session.State
	Answer(ctx context.Context, answer assessment.Answer) (session.State, error)
	MoveTo(ctx context.Context, question assessment.QuestionID) (session.State, error)
	NextOpen(from assessment.QuestionID) (assessment.QuestionID, bool)
}

// Presenter decides what the guide shows and stores what is answered. It
// belongs to the goroutine of the window.
type Presenter struct {
	ctx      context.Context //nolint:containedctx // the life of the window
	session  Session
	words    *translations.Translator
	clock    func() time.Time
	show     func(State)
	report   Report
	navigate kit.Navigator
	log      *slog.Logger
	before   Before // nil: nobody looks back
	memory   memory

	at      assessment.QuestionID
	kept    *Kept
	carried assessment.QuestionID // where the target year was just taken over
	trouble string
}

// Kept is what outlives the guide as long as the assessment is open.
type Kept struct {
	unsaved map[assessment.QuestionID]assessment.Answer // what the disk would not take
	year    int                                         // the target year chosen last; 0: none
}

// NewKept returns what a guide knows at first: nothing.
func NewKept() *Kept { return &Kept{unsaved: map[assessment.QuestionID]assessment.Answer{}} }

// Report tells the window what it shows around every page.
type Report struct {
	Changed func(session.State)   // something was stored
	Failed  func(sentence string) // something was not stored
}

// Restore is where the presenter begins: at a question that was asked for,
// or where the person stopped.
func (p *Presenter) Restore(question assessment.QuestionID) {
	state := p.session.State()
	for _, id := range []assessment.QuestionID{question, state.Assessment.Position} {
		if _, asked := state.Catalogue.Question(id); asked {
			p.at = id
			break
		}
	}
	if _, asked := state.Catalogue.Question(p.at); !asked {
		p.at = state.Catalogue.Order()[0]
	}
	p.remember()
	p.Refresh()
}

// Question returns the question that is shown.
func (p *Presenter) Question() assessment.QuestionID { return p.at }

// Refresh shows what the session holds now.
func (p *Presenter) Refresh() {
	c := &composer{
		words: p.words, language: assessment.Language(p.words.Language()), from: p.session.State(),
		unsaved: p.kept.unsaved, at: p.at, year: p.clock().Year(), carried: p.carried == p.at,
		earlier: p.recall(),
	}
	if _, asked := c.from.Catalogue.Question(p.at); !asked {
		p.at = c.from.Catalogue.Order()[0]
		c.at = p.at
	}
	state := c.state()
	state.Trouble = p.trouble
	if open, ok := p.session.NextOpen(p.at); ok && open != p.at {
		state.Footer.NextOpen = p.words.Say("guide.next_open", "Question", open)
	}
	p.show(state)
}

// answer returns the answer to the question that is shown, with what could
// not be saved yet.
func (p *Presenter) answer() assessment.Answer {
	if a, ok := p.kept.unsaved[p.at]; ok {
		return a
	}
	state := p.session.State()
	return state.Assessment.Answer(p.at)
}

// save stores an answer and shows what came of it. An answer that could not
// be stored stays on the screen until it is.
func (p *Presenter) save(a assessment.Answer) {
	p.kept.unsaved[a.Question] = a
	p.Retry()
}

// Retry stores what could not be stored before.
func (p *Presenter) Retry() {
	p.trouble = ""
	for _, id := range p.session.State().Catalogue.Order() {
		a, waiting := p.kept.unsaved[id]
		if !waiting {
			continue
		}
		if _, err := p.session.Answer(p.ctx, a); err != nil {
			p.trouble = explain.Sentence(p.words, err)
			p.report.Failed(p.trouble)
			p.log.ErrorContext(p.ctx, "answer not saved", slog.Any("error", err))
			break
		}
		delete(p.kept.unsaved, id)
	}
	if p.trouble == "" {
		p.report.Changed(p.session.State())
	}
	p.Refresh()
}

// GoTo shows a question.
func (p *Presenter) GoTo(id assessment.QuestionID) {
	if _, asked := p.session.State().Catalogue.Question(id); !asked {
		return
	}
	p.at, p.carried = id, ""
	p.remember()
	p.Refresh()
}

// remember stores where the person is. That it cannot be stored is no reason
// to keep anybody from reading the next question: it is logged only.
func (p *Presenter) remember() {
	state, err := p.session.MoveTo(p.ctx, p.at)
	if err != nil {
		p.log.ErrorContext(p.ctx, "position not saved", slog.Any("error", err))
		return
	}
	if p.trouble == "" {
		p.report.Changed(state)
	}
}

// Next shows the next question, after the last one the result, of a part the
// way to give it back.
func (p *Presenter) Next() {
	order := p.session.State().Catalogue.Order()
	if i := slices.Index(order, p.at); i+1 < len(order) {
		p.GoTo(order[i+1])
		return
	}
	a, area := p.session.State().Assessment, kit.Result
	if a.Part != nil {
		area = kit.Team
	}
	p.navigate.Go(kit.Route{Area: area, Assessment: string(a.ID)})
}

// Previous shows the question before.
func (p *Presenter) Previous() {
	order := p.session.State().Catalogue.Order()
	if i := slices.Index(order, p.at); i > 0 {
		p.GoTo(order[i-1])
	}
}

// NextOpen shows the next question that nobody has settled.
func (p *Presenter) NextOpen() {
	if id, ok := p.session.NextOpen(p.at); ok {
		p.GoTo(id)
	}
}

// NextMarked shows the next question that is to be discussed.
func (p *Presenter) NextMarked() {
	p.nextWith(func(a assessment.Answer) bool { return a.Discussion })
}

// NextUnknown shows the next question whose answer is not known.
func (p *Presenter) NextUnknown() {
	p.nextWith(func(a assessment.Answer) bool { return a.State == assessment.Unknown })
}

func (p *Presenter) nextWith(wanted func(assessment.Answer) bool) {
	state := p.session.State()
	order := state.Catalogue.Order()
	after := slices.Index(order, p.at) + 1
	for _, id := range slices.Concat(order[after:], order[:after]) {
		if wanted(state.Assessment.Answer(id)) {
			p.GoTo(id)
			return
		}
	}
}
