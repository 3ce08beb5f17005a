package result

import (
	"context"
	"log/slog"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports"
)

// largest is the number of gaps shown at first.
const largest = 4

// Session knows the assessment that is shown, and whether it is finished.
type Session interface {
	State() session.State
	SetStatus(ctx context.Context, status assessment.Status) (session.State, error)
}

// Store knows the other assessments.
type Store interface {
	List(ctx context.Context) ([]assessment.Summary, error)
}

// Desk writes reports and answer files.
type Desk interface {
	WriteAnswers(ctx context.Context, id assessment.ID, path string) error
	WriteOwn(ctx context.Context, id assessment.ID, path string, o reports.Options) error
	WriteComparison(ctx context.Context, ids []assessment.ID, path string, o reports.Options) error
}

// Files are the system's own dialogs and programs. A path is empty when the
// person changed their mind. The dialog may be waited for in the background.
type Files interface {
	ChooseTarget(ctx context.Context, title, name string) (path string, err error)
	// Asks reports whether the system has dialogs. Where it has none,
	// ChooseTarget chooses a path itself.
	Asks() bool
	Open(path string) error
	Reveal(path string) error
}

// Deps is what the result is handed. All fields but Changed and Hints are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Session Session
	// Changed hears of every change that was stored; nil: nobody does.
	Changed   func(session.State)
	Store     Store
	Desk      Desk
	Maker     Maker
	Look      func(Request) // shows a report before it is written
	Files     Files
	Catalogue *assessment.Catalogue // in the version that is installed
	Navigate  kit.Navigator
	Log       *slog.Logger
	Hints     func() // opens the list of hints; nil: there is none
	Beside    func() // shows the assessment beside what was published for all
}

// Presenter decides what the result shows. It belongs to the goroutine of the
// window.
type Presenter struct {
	deps   Deps
	words  *translations.Translator
	runner *kit.Runner
	show   func(State)
	now    session.State
	state  State
}

// NewPresenter returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	return &Presenter{
		deps: deps, words: deps.Kit.Words, show: show,
		runner: kit.NewRunner(deps.Context, deps.Kit.Executor),
	}
}

// Refresh shows the result as it is now.
func (p *Presenter) Refresh() { p.Render(p.deps.Session.State()) }

// Render shows the result of a state of the session.
func (p *Presenter) Render(now session.State) {
	p.now = now
	t := teller{words: p.words, catalogue: now.Catalogue, result: now.Result}
	p.state.Title = p.words.Say("result.title")
	p.state.Figures = t.figures()
	p.state.Profile = t.profile()
	p.state.Table = t.table()
	p.state.Notes, p.state.Remarks = p.notes(), t.remarks()
	p.state.Finish = p.finish()
	p.state.Hints = p.hints()
	p.gaps(t)
	p.show(p.state)
}

func (p *Presenter) gaps(t teller) {
	limit, all := largest, len(t.result.Gaps)
	if p.state.AllGaps {
		limit = all
	}
	p.state.Gaps, p.state.MoreGaps, p.state.NoGaps = t.gaps(limit), "", ""
	switch {
	case all == 0 && t.result.Counts.Answered == 0:
		p.state.NoGaps = p.words.Say("result.no_gaps_yet")
	case all == 0:
		p.state.NoGaps = p.words.Say("result.no_gaps")
	case p.state.AllGaps && all > largest:
		p.state.MoreGaps = p.words.Say("result.fewer_gaps")
	case all > largest:
		p.state.MoreGaps = p.words.Count("result.all_gaps", all)
	}
}

// notes are what a reader must know before the figures.
func (p *Presenter) notes() []Notice {
	if a := p.now.Assessment; a.CatalogueVersion != p.deps.Catalogue.Version {
		return []Notice{p.otherVersion(a)}
	}
	return nil
}

// hints says how many hints are open; it is empty where none was ever given.
func (p *Presenter) hints() string {
	all := scoring.Hints(p.now.Catalogue, &p.now.Assessment)
	if len(all) == 0 || p.deps.Hints == nil {
		return ""
	}
	open := 0
	for _, hint := range all {
		if hint.Reason == "" {
			open++
		}
	}
	return p.words.Count("result.hints", open)
}

// otherVersion says how much of what was answered is still asked.
func (p *Presenter) otherVersion(a assessment.Assessment) Notice {
	answered, kept := 0, 0
	for id, answer := range a.Answers {
		if answer.State != assessment.Answered {
			continue
		}
		answered++
		if _, asked := p.deps.Catalogue.Question(id); asked {
			kept++
		}
	}
	note := Notice{Tone: Warn, Title: p.words.Say("result.other_version", "Then", a.CatalogueVersion, "Now", p.deps.Catalogue.Version)}
	if share := scoring.NewScore(int64(100*kept), int64(answered)); share.Known() {
		note.Text = p.words.Say("result.other_version_text", "Share", p.words.Percent(share.Round(1)))
	}
	return note
}

// ShowTable shows the profile as a table, or as a chart again.
func (p *Presenter) ShowTable(asTable bool) {
	p.state.AsTable = asTable
	p.show(p.state)
}

// ToggleGaps shows all gaps, or the largest only.
func (p *Presenter) ToggleGaps() {
	p.state.AllGaps = !p.state.AllGaps
	p.Render(p.now)
}

// OpenQuestion goes to the question.
func (p *Presenter) OpenQuestion(id assessment.QuestionID) {
	p.deps.Navigate.Go(kit.Route{Area: kit.Guide, Assessment: string(p.now.Assessment.ID), Question: string(id)})
}

// ToQuestions goes to where work on the questions stopped.
func (p *Presenter) ToQuestions() { p.OpenQuestion("") }

// ToMeasures goes to the measures, where the gaps are proposals.
func (p *Presenter) ToMeasures() {
	p.deps.Navigate.Go(kit.Route{Area: kit.Measures, Assessment: string(p.now.Assessment.ID)})
}

// ToChange goes to what has changed since an earlier assessment.
func (p *Presenter) ToChange() {
	p.deps.Navigate.Go(kit.Route{Area: kit.FollowUp, Assessment: string(p.now.Assessment.ID)})
}

// OpenDimension goes to the first question of the dimension that is open, or
// to its first if none is.
func (p *Presenter) OpenDimension(id assessment.DimensionID) {
	for _, d := range p.now.Catalogue.Dimensions {
		if d.ID == id {
			p.OpenQuestion(p.firstOpen(d))
		}
	}
}

func (p *Presenter) firstOpen(d assessment.Dimension) assessment.QuestionID {
	for i := range d.Questions {
		if !p.now.Assessment.Answer(d.Questions[i].ID).Settled() {
			return d.Questions[i].ID
		}
	}
	return d.Questions[0].ID
}

// fail logs the error and puts a sentence about it on the screen; the caller
// shows it.
func (p *Presenter) fail(err error) {
	p.deps.Log.Error("result", "error", err)
	p.state.Report = Notice{Tone: Trouble, Title: p.words.Say("result.trouble"), Text: explain.Sentence(p.words, err)}
}
