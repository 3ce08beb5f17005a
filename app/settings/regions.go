package settings

import (
	"context"
	"errors"
	"os/exec"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment/region"
	"reifekompass/assets/translations"
)

// Regions is the table of economic regions that holds: that of the program, or
// the office's own.
type Regions interface {
	Holding(ctx context.Context) (region.Holding, error)
	// Take takes an own table from a file, and Forget goes back to that of the
	// program. Both return what held before, for Restore.
	Take(ctx context.Context, path string) (former string, err error)
	Forget(ctx context.Context) (former string, err error)
	Restore(ctx context.Context, former string) error
	Write(ctx context.Context, path string) error
}

// Files are the system's own dialogs. A path is empty when the person changed
// their mind, and the error exec.ErrNotFound where the system has no dialogs.
type Files interface {
	ChooseFile(ctx context.Context, title string) (path string, err error)
	ChooseTarget(ctx context.Context, title, name string) (path string, err error)
}

// RegionTable is what the settings show of the economic regions.
type RegionTable struct {
	Holds   string // which table it is
	Facts   []Fact // what it says about today, and about other days
	Own     bool   // there is a way back to that of the program
	Unfit   string // why the own one does not hold although it is kept; empty: it does, or there is none
	Busy    bool
	Done    string // what was done last; empty: nothing
	Undo    bool   // it can be taken back
	Trouble string // why something did not work; empty: nothing
}

func (p *Presenter) readRegions() {
	holding, err := p.deps.Regions.Holding(p.deps.Context)
	if err != nil {
		p.regionsFailed(err)
		return
	}
	t := &p.state.Regions
	t.Own, t.Holds, t.Facts, t.Unfit = holding.Own, p.holds(holding), regionFacts(p.words, holding), ""
	if holding.Unfit != nil {
		t.Unfit = explain.Sentence(p.words, holding.Unfit)
	}
}

func (p *Presenter) holds(h region.Holding) string {
	switch {
	case !h.Own:
		return p.words.Say("settings.regions.shipped")
	case h.Taken.IsZero():
		return p.words.Say("settings.regions.own")
	default:
		return p.words.Say("settings.regions.own_since", "Date", p.words.Date(h.Taken.In(p.deps.Kit.Clock().Location())))
	}
}

func regionFacts(words *translations.Translator, h region.Holding) []Fact {
	s := h.Summary
	return []Fact{
		{words.Say("settings.regions.today"), words.Integer(s.Regions)},
		{words.Say("settings.regions.districts"), words.Count("settings.regions.districts_text", s.Districts,
			"All", words.Integer(s.Districts+s.Without), "Several", words.Integer(s.Several))},
		{words.Say("settings.regions.days"), regionDays(words, h)},
	}
}

// regionDays says what the table knows of other days. Nobody has said where the
// days of the program's own table could be taken from.
func regionDays(words *translations.Translator, h region.Holding) string {
	switch {
	case !h.Own:
		return words.Say("settings.regions.days_unknown")
	case h.Summary.Dated == 0:
		return words.Say("settings.regions.days_none")
	case h.Summary.From.IsZero():
		return words.Count("settings.regions.days_dated", h.Summary.Dated)
	default:
		return words.Count("settings.regions.days_from", h.Summary.Dated, "Date", words.Date(h.Summary.From))
	}
}

func (p *Presenter) regionsFailed(err error) {
	p.deps.Log.Error("regions", "error", err)
	p.state.Regions.Trouble = explain.Sentence(p.words, err)
}

// TakeRegions asks for a file and takes the table in it. Where the system has
// no dialog for files, ask lets the person type where it is.
func (p *Presenter) TakeRegions(ask func()) {
	title := p.words.Say("settings.regions.take_title")
	p.withRegions(func(ctx context.Context) (change, error) {
		path, err := p.deps.Files.ChooseFile(ctx, title)
		if err != nil || path == "" {
			return change{}, err
		}
		return p.take(ctx, path)
	}, ask)
}

// UseRegions takes the table at a typed path. It returns the sentence about what
// is wrong, "" if nothing is.
func (p *Presenter) UseRegions(path string) string {
	path = strings.Trim(strings.TrimSpace(path), `"'`)
	if path == "" {
		return p.words.Say("settings.regions.path_missing")
	}
	p.begin()
	done, err := p.take(p.deps.Context, path)
	if err != nil {
		return explain.Sentence(p.words, err)
	}
	p.changed(done)
	return ""
}

// ForgetRegions goes back to the table of the program.
func (p *Presenter) ForgetRegions() {
	p.withRegions(func(ctx context.Context) (change, error) {
		former, err := p.deps.Regions.Forget(ctx)
		return change{done: p.words.Say("settings.regions.forgotten"), former: former, undo: true}, err
	}, nil)
}

// UndoRegions takes the last change back.
func (p *Presenter) UndoRegions() {
	former := p.former
	p.withRegions(func(ctx context.Context) (change, error) {
		return change{done: p.words.Say("settings.regions.undone")}, p.deps.Regions.Restore(ctx, former)
	}, nil)
}

// WriteRegions writes the table that holds into a file, to change it and take
// it again.
func (p *Presenter) WriteRegions() {
	title, name := p.words.Say("settings.regions.write_title"), p.words.Say("settings.regions.file")+".csv"
	var path string
	p.regionWork(func(ctx context.Context) (err error) {
		if path, err = p.deps.Files.ChooseTarget(ctx, title, name); err != nil || path == "" {
			return err
		}
		return p.deps.Regions.Write(ctx, path)
	}, func(err error) {
		if err != nil {
			p.regionsFailed(err)
		} else if path != "" {
			p.state.Regions.Done = p.words.Say("settings.regions.written", "Path", path)
		}
	})
}

// change is a change of the table; the zero change is none.
type change struct {
	done   string // what is said about it
	former string // what held before
	undo   bool   // it can be taken back
}

func (p *Presenter) take(ctx context.Context, path string) (change, error) {
	former, err := p.deps.Regions.Take(ctx, path)
	return change{done: p.words.Say("settings.regions.taken"), former: former, undo: true}, err
}

// withRegions changes the table in the background.
func (p *Presenter) withRegions(do func(ctx context.Context) (change, error), ask func()) {
	var done change
	p.regionWork(func(ctx context.Context) (err error) {
		done, err = do(ctx)
		return err
	}, func(err error) {
		switch {
		case ask != nil && errors.Is(err, exec.ErrNotFound):
			ask()
		case err != nil:
			p.regionsFailed(err)
		case done.done != "":
			p.changed(done)
		}
	})
}

// regionWork does something in the background, once at a time.
func (p *Presenter) regionWork(do func(ctx context.Context) error, ended func(error)) {
	if p.state.Regions.Busy {
		return
	}
	p.begin()
	p.state.Regions.Busy = true
	p.show(p.state)
	kit.Run(p.tables, func(ctx context.Context) (struct{}, error) { return struct{}{}, do(ctx) }, func(_ struct{}, err error) {
		p.state.Regions.Busy = false
		ended(err)
		p.show(p.state)
	})
}

// begin forgets what was said about the last work.
func (p *Presenter) begin() {
	t := &p.state.Regions
	t.Trouble, t.Done, t.Undo = "", "", false
}

func (p *Presenter) changed(c change) {
	p.state.Regions.Done, p.state.Regions.Undo, p.former = c.done, c.undo, c.former
	p.readRegions()
	if p.state.Regions.Unfit != "" { // taken back, but it does not hold
		p.state.Regions.Done = ""
	}
	p.deps.RegionsChanged()
	p.show(p.state)
}
