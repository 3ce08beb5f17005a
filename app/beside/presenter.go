// Package beside shows an assessment beside a summary that was published for
// everybody: where the agency stands, and where the middle of the others lies.
// Nothing leaves the computer for it. What can be compared is decided by
// assessment/release.
package beside

import (
	"context"
	"log/slog"
	"slices"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/chart"
)

// Deps is what the page is handed. All fields but Chosen are required.
type Deps struct {
	Context   context.Context // ends with the window
	Kit       *kit.Kit
	Agency    string
	Chosen    string                // id of the summary that is shown first; empty: the newest
	Catalogue *assessment.Catalogue // as the assessment answers it
	// Loaded returns the summaries that are here, the newest first.
	Loaded func(ctx context.Context) ([]release.Loaded, error)
	// Check returns an error about summaries that are here and cannot be read.
	Check func(ctx context.Context) error
	// Compare puts the assessment beside the summary with the id.
	Compare func(ctx context.Context, id string) (release.Compared, error)
	// Circle returns the assessment with what its feedback letter says about its
	// peer group.
	Circle func(ctx context.Context) (reports.Input, error)
	// Load lets the person choose the file of a summary and takes it in; false
	// if they changed their mind.
	Load func(ctx context.Context) (id string, chosen bool, err error)
	Log  *slog.Logger
}

// State is what the page shows, in words ready to be read.
type State struct {
	Circle        *Circle // the peer group; nil: no letter told about one
	CircleTrouble string  // why the letter cannot be read; empty: it can

	Trouble  string // why nothing can be compared; empty: it can
	Unread   string // which summaries cannot be read; empty: all can
	Empty    bool   // no summary is here
	Names    []string
	Selected int
	About    string // who published it, and of how many
	Caution  string // what keeps values from being compared, or a stranger's signature; empty: nothing
	Finding  string
	Profile  chart.Profile
	Table    kit.Cells
	Each     kit.Cells // the questions
	Work     *Work     // the processes; nil: the summary carries none
	Rule     string
}

// Work is what the summary says about processes.
type Work struct {
	Finding string
	Profile chart.Profile // those that can be compared
	Table   kit.Cells     // all
}

// Presenter decides what the page shows. It belongs to the goroutine of the
// window.
type Presenter struct {
	deps   Deps
	words  *translations.Translator
	show   func(State)
	run    *kit.Runner
	loaded []release.Loaded
	chosen string // id
	state  State
}

// NewPresenter returns a presenter that shows nothing before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	return &Presenter{deps: deps, words: deps.Kit.Words, show: show, run: kit.NewRunner(deps.Context, deps.Kit.Executor), chosen: deps.Chosen}
}

func (p *Presenter) say(key string, pairs ...any) string { return p.words.Say("beside."+key, pairs...) }

// shelf is what is read at once.
type shelf struct {
	loaded   []release.Loaded
	chosen   string
	compared release.Compared
	unread   error // about those that cannot be read; nil: all can
	err      error // of comparing; the list is good

	circle    reports.CirclePicture
	circled   bool  // the circle is there
	circleErr error // of reading it
}

// Refresh reads the summaries and compares with the chosen one.
func (p *Presenter) Refresh() {
	kit.Run(p.run, p.read(p.chosen), p.arrived)
}

func (p *Presenter) read(chosen string) func(ctx context.Context) (shelf, error) {
	return func(ctx context.Context) (shelf, error) {
		loaded, err := p.deps.Loaded(ctx)
		s := shelf{loaded: loaded, chosen: chosen, unread: p.deps.Check(ctx)}
		p.circle(ctx, &s)
		if err != nil || len(loaded) == 0 {
			return s, err
		}
		if !slices.ContainsFunc(loaded, func(l release.Loaded) bool { return l.Release.ID == chosen }) {
			s.chosen = loaded[0].Release.ID
		}
		s.compared, s.err = p.deps.Compare(ctx, s.chosen)
		return s, nil
	}
}

func (p *Presenter) arrived(s shelf, err error) {
	p.state = State{}
	p.loaded, p.chosen = s.loaded, s.chosen
	p.tellCircle(&s)
	if s.unread != nil {
		p.state.Unread = p.failure(s.unread)
	}
	switch {
	case err != nil:
		p.state.Trouble = p.failure(err)
	case len(s.loaded) == 0:
		p.state.Empty = s.unread == nil
	default:
		p.list()
		p.compare(&s)
	}
	p.show(p.state)
}

func (p *Presenter) failure(err error) string {
	p.deps.Log.Error("compare with a summary", "error", err)
	return explain.Sentence(p.words, err)
}

// Choose compares with another summary.
func (p *Presenter) Choose(index int) {
	p.chosen = p.loaded[index].Release.ID
	p.Refresh()
}

// Load takes a file in and compares with it.
func (p *Presenter) Load() {
	kit.Run(p.run, func(ctx context.Context) (shelf, error) {
		id, chosen, err := p.deps.Load(ctx)
		if err != nil {
			return shelf{}, err
		}
		if !chosen {
			id = p.chosen
		}
		return p.read(id)(ctx)
	}, func(s shelf, err error) {
		if err != nil { // what was shown before stays
			p.state.Trouble = p.failure(err)
			p.show(p.state)
			return
		}
		p.arrived(s, nil)
	})
}

func (p *Presenter) list() {
	for i := range p.loaded {
		l := &p.loaded[i]
		p.state.Names = append(p.state.Names, p.say("name", "Title", l.Title, "Year", l.Year))
		if l.Release.ID == p.chosen {
			p.state.Selected = i
			p.state.About = p.words.Count("beside.about", l.Release.Members, "Office", l.Office, "Date", p.words.Date(l.Made))
			p.state.Caution = p.caution(l)
			p.state.Rule = l.Rule.In(assessment.Language(p.words.Language()))
		}
	}
}

// caution is what to know about a summary before believing it.
func (p *Presenter) caution(l *release.Loaded) string {
	var parts []string
	if l.Fictional {
		parts = append(parts, p.say("fictional"))
	}
	if !l.Confirmed {
		parts = append(parts, p.say("unconfirmed", "Signer", l.Signer.String()))
	}
	return strings.Join(parts, " ")
}

func (p *Presenter) compare(s *shelf) {
	if s.err != nil {
		p.state.Trouble = p.failure(s.err)
		return
	}
	c := &s.compared
	if !c.SameVersion() {
		p.state.Caution = strings.TrimSpace(p.state.Caution + " " + p.say("other_version", "Own", c.OwnVersion, "Theirs", c.File.CatalogueVersion))
	}
	t := teller{words: p.words, catalogue: p.deps.Catalogue}
	p.state.Finding = t.finding(c)
	p.state.Profile = reports.BesideProfile(p.words, p.deps.Catalogue, c)
	p.state.Table, p.state.Each = t.table(t.of(c, release.AboutDimension)), t.table(t.of(c, release.AboutQuestion))
	if lines := t.of(c, release.AboutProcess); len(lines) > 0 {
		p.state.Work = &Work{Finding: t.promising(lines), Profile: t.promises(lines), Table: t.table(lines)}
		p.state.Work.Profile.Alt, p.state.Work.Profile.Head = p.state.Work.Finding, p.state.Profile.Head
	}
}
