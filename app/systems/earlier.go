package systems

import (
	"log/slog"

	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// FindEarlier looks for an assessment of the same agency that can be taken
// over from: the newest of those that are not newer than this one. What cannot
// be read is as if there were none: it is an offer only.
func (p *Presenter) FindEarlier() {
	if p.deps.Store == nil {
		return
	}
	mine, found := p.deps.Session.State().Assessment, assessment.Summary{}
	all, err := record.Earlier(p.deps.Context, p.deps.Store, &mine)
	if err != nil {
		p.deps.Log.ErrorContext(p.deps.Context, "other assessments not listed", slog.Any("error", err))
		return
	}
	if len(all) > 0 {
		found = all[0]
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
	copied := 0
	done := p.keep.Do(func() (state session.State, err error) {
		state, copied, err = p.deps.Session.CopyFrom(p.deps.Context, p.earlier.Inventory, assessment.EntrySystem, assessment.EntryInterface)
		return state, err
	}, func() { p.TakeOver() })
	p.refresh(true)
	if !done {
		return ""
	}
	return p.words.Count("systems.copied", copied, "Year", p.earlier.Year)
}
