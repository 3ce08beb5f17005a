package juror

import (
	"slices"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assets/translations"
)

// Presenter decides what is shown and keeps what is said. It belongs to the
// goroutine of the window.
type Presenter struct {
	deps    Deps
	words   *translations.Translator
	work    *jury.Work
	show    func(State)
	runner  *kit.Runner
	names   []string // series by name
	pending map[string]assessment.Declaration
	handed  []assessment.KeptBallot
	state   State
}

// NewPresenter returns a presenter that shows nothing before Refresh.
func NewPresenter(d Deps, show func(State)) *Presenter {
	p := &Presenter{
		deps: d, words: d.Kit.Words, work: d.Work, show: show, runner: kit.NewRunner(d.Context, d.Kit.Executor),
		names: slices.Clone(d.Work.File.Order), pending: map[string]assessment.Declaration{},
	}
	slices.SortFunc(p.names, func(a, b string) int {
		return strings.Compare(strings.ToLower(p.name(a)), strings.ToLower(p.name(b)))
	})
	return p
}

func (p *Presenter) name(series string) string { return p.work.File.Names[series] }

// Refresh reads what is stored and shows it.
func (p *Presenter) Refresh() {
	p.state.Trouble = ""
	if err := p.deps.Desk.Reread(p.deps.Context, p.work); err != nil {
		p.failed("read what the juror says", err)
	}
	handed, err := p.deps.Desk.Handed(p.deps.Context, p.work.File.Round)
	if err != nil {
		p.failed("read ballots", err)
	}
	p.handed = handed
	p.compose()
}

func (p *Presenter) failed(what string, err error) {
	p.deps.Log.Error("juror's place", "what", what, "error", err)
	p.state.Trouble = explain.Sentence(p.words, err)
}

// said is what the juror says about an applicant, stored or not.
func (p *Presenter) said(series string) (assessment.Declaration, bool) {
	if d, waits := p.pending[series]; waits {
		return d, true
	}
	return p.work.Said(series)
}

// Declare says that there is no conflict with an applicant, or of what kind.
// The reason stays while there is a conflict.
func (p *Presenter) Declare(series string, kind assessment.ConflictKind) {
	d, said := p.said(series)
	if said && d.Kind == kind {
		return
	}
	if kind == assessment.NoConflict {
		d.Reason = ""
	}
	d.Series, d.Kind = series, kind
	p.pending[series] = d
	p.Retry()
}

// Reason says why there is a conflict.
func (p *Presenter) Reason(series, text string) {
	text = assessment.CleanText(text)
	d, said := p.said(series)
	if !said || !d.Conflicted() || d.Reason == text {
		return
	}
	d.Reason = text
	p.pending[series] = d
	p.Retry()
}

// DeclareRest says that there is no conflict with anybody of whom nothing was
// said yet. It returns how many that were.
func (p *Presenter) DeclareRest() int {
	count := 0
	for _, series := range p.names {
		if _, said := p.said(series); !said {
			p.pending[series] = assessment.Declaration{Series: series, Kind: assessment.NoConflict}
			count++
		}
	}
	if count > 0 {
		p.Retry()
	}
	return count
}

// Retry stores what is not stored yet, and shows what came of it.
func (p *Presenter) Retry() {
	p.state.Trouble = ""
	for series, d := range p.pending {
		if err := p.deps.Desk.Declare(p.deps.Context, p.work, d); err != nil {
			p.failed("declare", err)
			continue
		}
		delete(p.pending, series)
	}
	if p.state.Trouble == "" {
		if err := p.deps.Desk.Reread(p.deps.Context, p.work); err != nil {
			p.failed("read what the juror says", err)
		}
	}
	p.compose()
	p.deps.Saved(p.state.Trouble)
}

// Start is the area that a juror needs first.
func (p *Presenter) Start() Area {
	switch s := &p.state; {
	case s.Conflicts.Open > 0 || s.Conflicts.Lacks > 0:
		return Conflicts
	case s.Gate != (Gate{}):
		return Handing
	default:
		return Reviewing
	}
}

// gate says why the review cannot begin: conflicts come first, and there has
// to be something to read.
func (p *Presenter) gate() Gate {
	say := p.words.Say
	if p.state.Conflicts.Open > 0 {
		return Gate{say("juror.gate.declare"), say("juror.gate.declare_text"), say("juror.gate.declare_action"), Conflicts}
	}
	if slices.ContainsFunc(p.names, p.readable) {
		return Gate{}
	}
	if p.allConflicted() {
		return Gate{say("juror.gate.conflicted"), say("juror.gate.conflicted_text"), say("juror.gate.hand_action"), Handing}
	}
	return Gate{say("juror.gate.empty"), say("juror.gate.empty_text"), say("juror.gate.hand_action"), Handing}
}

// readable reports whether the submission may be opened; what could not be
// stored counts as well.
func (p *Presenter) readable(series string) bool {
	d, said := p.said(series)
	return said && !d.Conflicted() && p.work.File.Submitted[series] != nil
}

func (p *Presenter) allConflicted() bool {
	return !slices.ContainsFunc(p.names, func(series string) bool {
		d, said := p.said(series)
		return !said || !d.Conflicted()
	})
}
