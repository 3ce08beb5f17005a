package systems

import (
	"log/slog"
	"strings"

	"reifekompass/assessment"
)

// FindEarlier looks for an assessment of the same agency that can be taken
// over from: the newest of those that are not newer than this one. What cannot
// be read is as if there were none: it is an offer only.
func (p *Presenter) FindEarlier() {
	if p.deps.Store == nil {
		return
	}
	all, err := p.deps.Store.List(p.deps.Context)
	if err != nil {
		p.deps.Log.ErrorContext(p.deps.Context, "other assessments not listed", slog.Any("error", err))
		return
	}
	mine, found := p.deps.Session.State().Assessment, assessment.Summary{}
	for _, one := range all {
		same := one.ID != mine.ID && one.Year <= mine.Year && strings.EqualFold(one.Agency, mine.Agency.Name)
		if same && one.Year > found.Year {
			found = one
		}
	}
	if p.earlier != nil && p.earlier.ID == found.ID && p.earlier.Changed.Equal(found.Changed) {
		return
	}
	p.earlier = nil
	if found.ID == "" {
		return
	}
	loaded, err := p.deps.Store.Load(p.deps.Context, found.ID)
	if err != nil {
		p.deps.Log.ErrorContext(p.deps.Context, "earlier assessment not read", slog.Any("error", err))
		return
	}
	p.earlier = &loaded
}

// missing counts the entries that could be taken over.
func (p *Presenter) missing() int {
	n := 0
	for _, entry := range p.earlier.Inventory {
		ref := entry.Ref()
		if _, there := p.now.inventory.Find(ref); !there && ref.Kind == assessment.EntrySystem {
			n++
		}
	}
	return n
}

// TakeOver takes over the systems and interfaces of the earlier assessment
// that are not there yet. It returns what was taken over in a sentence, ""
// if nothing was.
func (p *Presenter) TakeOver() string {
	if p.earlier == nil {
		return ""
	}
	state, n, err := p.deps.Session.CopyFrom(p.deps.Context, p.earlier.Inventory, assessment.EntrySystem, assessment.EntryInterface)
	if err != nil {
		p.fail(err, func() { p.TakeOver() })
		p.refresh(true)
		return ""
	}
	p.trouble, p.again = "", nil
	p.deps.Report.Changed(state)
	p.refresh(true)
	return p.words.Count("systems.copied", n, "Year", p.earlier.Year)
}
