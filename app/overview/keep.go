package overview

import (
	"context"
	"slices"
	"time"

	"reifekompass/app/explain"
	"reifekompass/assessment"
)

// backupAge is how old the last backup may be before the line warns.
const backupAge = 7 * 24 * time.Hour

// Delete takes one assessment out of the list and offers to put it back.
func (p *Presenter) Delete(id assessment.ID) { p.remove([]assessment.ID{id}) }

// DeleteChosen takes all chosen assessments out of the list.
func (p *Presenter) DeleteChosen() { p.remove(p.chosenIDs()) }

func (p *Presenter) remove(ids []assessment.ID) {
	gone, err := p.each(ids, p.deps.Store.Delete)
	if err != nil {
		p.fail(err)
	}
	p.Refresh()
	if len(gone) > 0 {
		p.gone = append(p.gone, slices.Clone(gone))
		p.screen.Toast(p.words.Count("overview.deleted", len(gone)), p.UndoDelete)
	}
}

// UndoDelete puts back what was deleted last on this page.
func (p *Presenter) UndoDelete() {
	for len(p.gone) > 0 {
		last := len(p.gone) - 1
		ids := slices.DeleteFunc(p.gone[last], p.listed) // samples may have been loaded again
		p.gone = p.gone[:last]
		if len(ids) > 0 {
			p.restore(ids)
			return
		}
	}
}

func (p *Presenter) listed(id assessment.ID) bool {
	return slices.ContainsFunc(p.rows, func(r Row) bool { return r.ID == id })
}

func (p *Presenter) restore(ids []assessment.ID) {
	back, err := p.each(ids, p.deps.Store.Restore)
	if err != nil {
		p.gone = append(p.gone, ids[len(back):])
		p.fail(err)
	}
	p.Refresh()
	if len(back) > 0 {
		p.screen.Toast(p.words.Count("overview.restored", len(back)), nil)
		p.screen.Reveal(back[0])
	}
}

// each does something to the assessments one by one and returns those it was
// done to; it stops at the first error.
func (p *Presenter) each(ids []assessment.ID, do func(context.Context, assessment.ID) error) ([]assessment.ID, error) {
	for i, id := range ids {
		if err := do(p.deps.Context, id); err != nil {
			return ids[:i], err
		}
	}
	return ids, nil
}

func (p *Presenter) samples() []assessment.ID {
	var ids []assessment.ID
	for _, row := range p.rows {
		if row.Sample != "" {
			ids = append(ids, row.ID)
		}
	}
	return ids
}

// RemoveSamples takes the sample agencies out of the list.
func (p *Presenter) RemoveSamples() { p.remove(p.samples()) }

// loadSamples puts the sample agencies into the list and goes there. Those
// that are there stay as they are.
func (p *Presenter) loadSamples() {
	before := p.samples()
	p.background("overview.loading_samples", func(ctx context.Context) (func(), error) {
		_, err := p.deps.Samples(ctx)
		return func() { p.samplesLoaded(before) }, err //nolint:contextcheck // what follows belongs to the window
	})
}

func (p *Presenter) samplesLoaded(before []assessment.ID) {
	p.Search("")
	all := p.samples()
	if len(all) == 0 {
		return
	}
	added := slices.DeleteFunc(slices.Clone(all), func(id assessment.ID) bool { return slices.Contains(before, id) })
	if len(added) > 0 {
		p.screen.Toast(p.words.Count("overview.samples_loaded", len(added)), func() { p.remove(added) })
	}
	p.screen.Reveal(all[0])
}

// MakeBackup writes a backup copy of everything now.
func (p *Presenter) MakeBackup() {
	p.background("overview.backing_up", func(ctx context.Context) (func(), error) {
		_, err := p.deps.Backups.Backup(ctx)
		return nil, err
	})
}

func (p *Presenter) backupLine() Backup {
	now := p.deps.Kit.Clock()
	at, path, err := p.deps.Backups.LastBackup(p.deps.Context)
	line := Backup{Action: p.words.Say("overview.backup.make"), Path: path}
	switch {
	case err != nil:
		line.Tone, line.Text = Warn, explain.Sentence(p.words, err)
	case at.IsZero():
		line.Text = p.words.Say("overview.backup.none")
	case now.Sub(at) > backupAge && len(p.rows) > 0:
		line.Tone = Warn
		line.Text = p.words.Count("overview.backup.old", daysBetween(at.In(now.Location()), now))
	default:
		line.Tone, line.Text = Good, p.freshBackup(at.In(now.Location()), now)
	}
	return line
}

func (p *Presenter) freshBackup(at, now time.Time) string {
	key := "overview.backup.fresh"
	switch daysBetween(at, now) {
	case 0:
		key += "_today"
	case 1:
		key += "_yesterday"
	}
	return p.words.Say(key, "Clock", p.words.Clock(at), "Date", p.words.Date(at))
}

// RevealBackup shows the last backup copy in its folder.
func (p *Presenter) RevealBackup() {
	if err := p.deps.Files.Reveal(p.state.Backup.Path); err != nil {
		p.fail(err)
		p.render()
	}
}
