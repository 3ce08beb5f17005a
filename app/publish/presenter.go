package publish

import (
	"context"
	"errors"
	"slices"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/assets/translations"
)

// Presenter decides what the area shows. It belongs to the goroutine of the
// window.
type Presenter struct {
	deps  Deps
	words *translations.Translator
	show  func(State)
	load  *kit.Runner
	work  *kit.Runner
	state State

	group  release.Group
	listed []assessment.FrozenRelease
	choice release.Choice
	search string        // which applicants are shown; empty: all
	titled bool          // a person or the call gave the title
	plan   *release.Plan // nil: not computed for the choice
}

// NewPresenter returns a presenter that shows nothing before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	run := func() *kit.Runner { return kit.NewRunner(deps.Context, deps.Kit.Executor) }
	p := &Presenter{deps: deps, words: deps.Kit.Words, show: show, load: run(), work: run()}
	p.choice.Same, p.choice.Solutions = map[string]transfer.MemberID{}, true
	return p
}

func (p *Presenter) say(key string, pairs ...any) string {
	return p.words.Say("publish."+key, pairs...)
}

func (p *Presenter) count(key string, n int, pairs ...any) string {
	return p.words.Count("publish."+key, n, pairs...)
}

// reading is what Refresh reads.
type reading struct {
	group  release.Group
	listed []assessment.FrozenRelease
}

// Refresh reads the applications and what was published, and shows both.
func (p *Presenter) Refresh() {
	kit.Run(p.load, p.read, p.loaded)
}

func (p *Presenter) read(ctx context.Context) (reading, error) {
	group, err := p.deps.Office.Candidates(ctx, p.deps.Call, p.choice.Same)
	if err != nil {
		return reading{}, err
	}
	listed, err := p.deps.Office.List(ctx, p.deps.Call)
	return reading{group, listed}, err
}

func (p *Presenter) loaded(r reading, err error) {
	p.state.Trouble = ""
	if err != nil {
		p.state.Trouble = p.failure(err)
		p.render()
		return
	}
	p.group, p.listed, p.plan = r.group, r.listed, nil
	if !p.titled {
		p.choice.Title, p.titled = r.group.Call.Call.Title, true
	}
	p.state.Loaded, p.state.Refused = true, ""
	p.render()
}

// failure logs what went wrong and says it.
func (p *Presenter) failure(err error) string {
	p.deps.Log.Error("release", "error", err)
	return explain.Sentence(p.words, err)
}

// render puts everything into words and shows it.
func (p *Presenter) render() {
	s := &p.state
	s.Version++
	if s.Loaded {
		s.Who, s.How, s.Published = p.who(), p.how(), p.published()
		s.Plan = p.planned()
	}
	p.show(*s)
}

// changed forgets what was computed for other choices.
func (p *Presenter) changed() {
	p.work.Stop()
	p.plan, p.state.Working, p.state.Refused, p.state.Notice = nil, "", "", Notice{}
	p.render()
}

// Turn takes an applicant in or leaves it out.
func (p *Presenter) Turn(series string) {
	if !p.can(series) {
		return
	}
	if at := slices.Index(p.choice.Without, series); at >= 0 {
		p.choice.Without = slices.Delete(slices.Clone(p.choice.Without), at, at+1)
	} else {
		p.choice.Without = append(slices.Clone(p.choice.Without), series)
	}
	p.changed()
}

// Search shows the applicants in which every word stands, in the name or in what
// is said of them. It decides nothing.
func (p *Presenter) Search(text string) {
	p.search = text
	p.render()
}

func (p *Presenter) can(series string) bool {
	return slices.ContainsFunc(p.group.Candidates, func(c release.Candidate) bool { return c.Series == series && c.Obstacle == "" })
}

// SetTitle gives the release its title. It needs no new computation.
func (p *Presenter) SetTitle(title string) {
	p.choice.Title = assessment.CleanLine(title)
}

// SetWinners asks for winners against the others, or no longer.
func (p *Presenter) SetWinners(on bool) {
	p.choice.Winners = on
	p.changed()
}

// SetSolutions adds the good solutions, or leaves them out. It needs no new
// computation.
func (p *Presenter) SetSolutions(on bool) {
	p.choice.Solutions = on
	p.render()
}

// Identify says which agency an applicant is: one of the answers of Who, or
// -1 for one that was in no release before.
func (p *Presenter) Identify(series string, answer int) {
	at := slices.IndexFunc(p.group.Candidates, func(c release.Candidate) bool { return c.Series == series })
	if at < 0 {
		return
	}
	c := &p.group.Candidates[at]
	id := c.Member
	if answer >= 0 && answer < len(c.Perhaps) {
		id = c.Perhaps[answer]
	}
	p.choice.Same[series] = id
	p.changed()
	p.Refresh()
}

// Perhaps are the names of the agencies that an applicant could be.
func (p *Presenter) Perhaps(series string) []string {
	var names []string
	for i := range p.group.Candidates {
		if c := &p.group.Candidates[i]; c.Series == series {
			for _, id := range c.Perhaps {
				names = append(names, p.group.Names[id])
			}
		}
	}
	return names
}

// Compute shows what would be published with these choices.
func (p *Presenter) Compute() {
	choice := p.choice
	p.state.Working, p.state.Refused, p.state.Notice, p.plan = p.say("computing"), "", Notice{}, nil
	p.render()
	kit.Run(p.work, func(ctx context.Context) (*release.Plan, error) {
		return p.deps.Office.Preview(ctx, p.deps.Call, choice)
	}, func(plan *release.Plan, err error) {
		p.state.Working = ""
		if err != nil {
			plan, p.state.Refused = nil, p.failure(err)
		}
		p.plan = plan
		p.render()
	})
}

// Ready reports whether there is something to publish.
func (p *Presenter) Ready() bool { return p.plan != nil && p.plan.Shown() > 0 && p.state.Working == "" }

// Publish publishes what was seen, and writes its file.
func (p *Presenter) Publish(path string) {
	if !p.Ready() {
		return
	}
	choice := p.choice
	choice.Seen = p.plan.Print
	p.state.Working, p.state.Notice = p.say("publishing"), Notice{}
	p.render()
	kit.Run(p.work, func(ctx context.Context) (assessment.FrozenRelease, error) {
		kept, err := p.deps.Office.Publish(ctx, p.deps.Call, choice)
		if err != nil {
			return kept, err
		}
		if err := p.deps.Write(path, kept.File); err != nil {
			return kept, &unwrittenError{err}
		}
		return kept, nil
	}, func(_ assessment.FrozenRelease, err error) { p.ended(path, err) })
}

// unwrittenError says that a release was published, but its file not written.
type unwrittenError struct{ cause error }

func (e *unwrittenError) Error() string { return "release kept, file not written: " + e.cause.Error() }

func (e *unwrittenError) Unwrap() error { return e.cause }

func (p *Presenter) ended(path string, err error) {
	p.state.Working = ""
	unwritten, published := errors.AsType[*unwrittenError](err)
	switch {
	case err == nil:
		p.state.Notice = Notice{Tone: kit.Good, Title: p.say("done"), Text: path, Path: path}
	case published:
		p.state.Notice = Notice{Tone: kit.Warn, Title: p.say("done_unwritten"), Text: p.failure(unwritten.cause)}
	default:
		p.state.Notice = Notice{Tone: kit.Danger, Title: p.failure(err), Text: p.say("not_published")}
	}
	p.render()
	p.Refresh()
}

// WriteAgain writes the file of a release that was published before.
func (p *Presenter) WriteAgain(id, path string) {
	p.write(path, func(ctx context.Context) error {
		kept, err := p.deps.Office.Find(ctx, id)
		if err != nil {
			return err
		}
		return p.deps.Write(path, kept.File)
	})
}

// WriteData writes the open data of a release.
func (p *Presenter) WriteData(id, path string) {
	p.write(path, func(ctx context.Context) error { return p.deps.Data(ctx, id, path) })
}

// write writes a file in the background and says what came of it.
func (p *Presenter) write(path string, do func(ctx context.Context) error) {
	p.state.Working = p.say("writing")
	p.render()
	kit.Run(p.work, func(ctx context.Context) (struct{}, error) { return struct{}{}, do(ctx) }, func(_ struct{}, err error) {
		p.state.Working, p.state.Notice = "", Notice{Tone: kit.Good, Title: p.say("written"), Text: path, Path: path}
		if err != nil {
			p.state.Notice = Notice{Tone: kit.Danger, Title: p.failure(err)}
		}
		p.render()
	})
}

// FileName proposes a name for a file of a release.
func (p *Presenter) FileName(title, ending string) string {
	name := programme.PlainName(title)
	if name == "" {
		name = p.say("file")
	}
	return name + ending
}
