package processes

import (
	"slices"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// Template is a process of the catalogue that can be added.
type Template struct {
	ID     assessment.ProcessID
	Title  string
	Hint   string // what one case is
	Chosen bool
}

// Earlier is another assessment of the same agency, whose processes can be
// taken over.
type Earlier struct {
	ID    assessment.ID
	Title string // "Prozesse von 2025 übernehmen"
}

// Chooser is the list of what can be added, with what is ticked.
type Chooser struct {
	presenter *Presenter
	chosen    map[assessment.ProcessID]bool
	own       string
}

// NewChooser returns a chooser in which nothing is ticked.
func (p *Presenter) NewChooser() *Chooser {
	return &Chooser{presenter: p, chosen: map[assessment.ProcessID]bool{}}
}

// Templates lists the templates that are not in use yet.
func (c *Chooser) Templates() []Template {
	now := c.presenter.now
	var list []Template
	for _, template := range now.catalogue.Processes {
		if _, used := now.assessment.Inventory.Process(template.ID); used {
			continue
		}
		language := now.wording.Language()
		list = append(list, Template{
			ID: template.ID, Title: template.Title.In(language), Hint: template.Hint.In(language), Chosen: c.chosen[template.ID],
		})
	}
	return list
}

// Toggle ticks a template, or takes the tick away.
func (c *Chooser) Toggle(id assessment.ProcessID) { c.chosen[id] = !c.chosen[id] }

// ToggleAll ticks all templates, or none if all are ticked.
func (c *Chooser) ToggleAll() {
	all := c.All()
	for _, template := range c.Templates() {
		c.chosen[template.ID] = !all
	}
}

// All reports whether all templates are ticked.
func (c *Chooser) All() bool {
	return !slices.ContainsFunc(c.Templates(), func(t Template) bool { return !t.Chosen })
}

// NameOwn names an own process; empty: none is wanted. It returns what is
// worth to know about the name.
func (c *Chooser) NameOwn(name string) (note string) {
	c.own = assessment.CleanLine(name)
	if c.own == "" {
		return ""
	}
	if code := c.presenter.composer().namesake(c.own, ""); code != "" {
		return c.presenter.words.Say("processes.same_name", "Code", code)
	}
	return ""
}

// Count says how many processes would be added.
func (c *Chooser) Count() string {
	n := len(c.entries())
	if n == 0 {
		return c.presenter.words.Say("processes.add_none")
	}
	return c.presenter.words.Count("processes.add_count", n)
}

func (c *Chooser) entries() []assessment.Entry {
	var entries []assessment.Entry
	for _, template := range c.Templates() {
		if template.Chosen {
			entries = append(entries, assessment.Process{ID: template.ID})
		}
	}
	if c.own != "" {
		id := c.presenter.now.assessment.Inventory.FreeID(assessment.EntryProcess)
		entries = append(entries, assessment.Process{ID: assessment.ProcessID(id), Name: c.own})
	}
	return entries
}

// Add adds what is ticked and the own process as one step, and returns why it
// could not be done, empty if it was.
func (c *Chooser) Add() string {
	p, entries := c.presenter, c.entries()
	if len(entries) == 0 {
		return p.words.Say("processes.add_nothing")
	}
	wrong := p.take(entries)
	if wrong == "" {
		c.chosen, c.own = map[assessment.ProcessID]bool{}, ""
	}
	return wrong
}

// take stores new entries as one step and selects the first of them.
func (p *Presenter) take(entries []assessment.Entry) string {
	if wrong := p.keep.Put(entries...); wrong != "" {
		return wrong
	}
	p.kept.row, p.kept.column = entries[0].Ref().ID, typedColumns()[0]
	p.kept.search = ""
	p.Refresh()
	return ""
}

// namesake returns the code of another process of the same name, empty if
// there is none.
func (c composer) namesake(name string, not assessment.ProcessID) string {
	for _, q := range c.assessment.Inventory.Processes() {
		same := strings.EqualFold(c.wording.ProcessName(q), name) || strings.EqualFold(c.wording.ProcessShort(q), name)
		if q.ID != not && same {
			return string(q.ID)
		}
	}
	return ""
}

// Earlier lists the other assessments of the same agency, newest first. What
// cannot be read is as if there were none: it is an offer only.
func (p *Presenter) Earlier() []Earlier {
	all, err := record.Earlier(p.deps.Context, p.deps.Store, &p.now.assessment)
	if err != nil {
		p.deps.Log.ErrorContext(p.deps.Context, "other assessments not listed", "error", err)
		return nil
	}
	var list []Earlier
	for _, s := range all {
		list = append(list, Earlier{ID: s.ID, Title: p.words.Say("processes.copy_from", "Year", s.Year)})
	}
	return list
}

// CopyFrom takes over the processes of another assessment with the systems
// they use. What is there stays. It returns what came of it, and whether it
// went wrong.
func (p *Presenter) CopyFrom(id assessment.ID) (said string, wrong bool) {
	earlier, err := p.deps.Store.Load(p.deps.Context, id)
	if err != nil {
		p.deps.Log.ErrorContext(p.deps.Context, "assessment not loaded", "error", err)
		return explain.Sentence(p.words, err), true
	}
	if len(earlier.Inventory.Processes()) == 0 {
		return p.words.Say("processes.copy_none", "Year", earlier.Year), true
	}
	before := len(p.now.assessment.Inventory.Processes())
	sentence := p.keep.Try(func() (session.State, error) {
		state, _, err := p.deps.Session.CopyFrom(p.deps.Context, earlier.Inventory, assessment.EntryProcess, assessment.EntrySystem, assessment.EntryInterface)
		return state, err
	})
	if sentence != "" {
		return sentence, true
	}
	p.Refresh()
	return p.words.Count("processes.copied", len(p.now.assessment.Inventory.Processes())-before, "Year", earlier.Year), false
}
