package office

import (
	"reflect"
	"time"

	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

// past is what the open draft was before each change, and when it was changed
// last.
type past struct {
	of     assessment.CallID
	calls  []assessment.Call
	redo   []assessment.Call
	at     time.Time
	turned int // how often undo and redo changed the draft
}

// pastLimit is how many changes can be taken back: an hour of typing.
const pastLimit = 200

func (h *past) remember(call assessment.Call) {
	h.calls, h.redo = append(h.calls, call), nil
	if len(h.calls) > pastLimit {
		h.calls = h.calls[1:]
	}
}

// Draft makes a new call and opens it. What the office typed into its last one
// about itself is taken over.
func (p *Presenter) Draft() {
	given := assessment.Call{}
	if len(p.records) > 0 {
		given.Office, given.Email = p.records[0].Call.Office, p.records[0].Call.Email
	}
	record, err := p.deps.Office.Draft(p.deps.Context, given)
	if err != nil {
		p.fail(err)
		return
	}
	p.OpenCall(record.Call.ID)
}

// Delete forgets the open draft.
func (p *Presenter) Delete() {
	if err := p.deps.Store.DeleteCall(p.deps.Context, p.open); err != nil {
		p.fail(err)
		return
	}
	p.OpenCall("")
}

// Change changes the open draft and stores it at once. It can be taken back.
func (p *Presenter) Change(how func(*assessment.Call)) {
	record := p.opened()
	if record == nil || record.Status == assessment.CallLocked {
		return
	}
	call, before := record.Call.Clone(), record.Call.Clone()
	how(&call)
	if reflect.DeepEqual(call, before) {
		return
	}
	if p.save(call) {
		p.past.remember(before)
		p.Refresh()
	}
}

// Undo takes the last change of the open draft back.
func (p *Presenter) Undo() { p.step(&p.past.calls, &p.past.redo) }

// Redo makes the last change that was taken back once more.
func (p *Presenter) Redo() { p.step(&p.past.redo, &p.past.calls) }

func (p *Presenter) step(from, to *[]assessment.Call) {
	record := p.opened()
	if record == nil || record.Status == assessment.CallLocked || len(*from) == 0 {
		return
	}
	last, now := (*from)[len(*from)-1], record.Call.Clone()
	if !p.save(last) {
		return
	}
	*from, *to = (*from)[:len(*from)-1], append(*to, now)
	p.past.turned++
	p.Refresh()
}

func (p *Presenter) save(call assessment.Call) bool {
	if _, err := p.deps.Office.Save(p.deps.Context, call); err != nil {
		p.fail(err)
		return false
	}
	p.past.at = p.deps.Kit.Clock()
	return true
}

// UseCatalogue makes the open draft ask by another catalogue. Earlier changes
// speak of another one and cannot be taken back any more.
func (p *Presenter) UseCatalogue(path string) {
	raw, err := p.deps.ReadCatalogue(path)
	if err == nil {
		_, err = p.deps.Office.UseCatalogue(p.deps.Context, p.open, path, raw)
	}
	if err != nil {
		p.fail(err)
		return
	}
	p.past.calls, p.past.redo = nil, nil
	p.past.turned++
	p.Refresh()
}

// draft says what can be changed, and what is missing before the call can be
// given out.
func (p *Presenter) draft(r *assessment.CallRecord) Draft {
	d := Draft{Version: p.past.turned, CanUndo: len(p.past.calls) > 0}
	if !p.past.at.IsZero() {
		d.Saved = p.words.Say("kit.saved", "Time", p.words.Clock(p.past.at))
	}
	asked, err := p.deps.Office.Asked(r)
	if err != nil {
		p.deps.Log.Error("catalogue of a draft", "error", err)
		return d
	}
	d.Asked = asked
	for _, trouble := range r.Call.Troubles(asked, p.deps.Kit.Clock()) {
		d.Troubles = append(d.Troubles, TroubleRow{Text: wording.Trouble(p.words, trouble), Of: trouble})
	}
	if !p.state.HasKey {
		d.Troubles = append(d.Troubles, TroubleRow{Text: p.words.Say("calls.key_missing"), NoKey: true})
	}
	return d
}
