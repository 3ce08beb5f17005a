package reports

import (
	"reifekompass/assessment"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// Applying is the call that an assessment answers, and what of it was handed
// over. The zero Applying stands for none.
type Applying struct {
	Call    assessment.Call
	Print   assessment.Fingerprint // of the call
	Last    assessment.Handover    // the newest revision; zero: none yet
	Changed bool                   // something differs from the newest revision
}

// none reports whether the assessment answers no call.
func (a *Applying) none() bool { return a.Call.ID == "" }

// handedOver says which revision the report shows, so that a signed copy on
// paper binds its file.
func (w writer) handedOver(a *Applying) string {
	key := "report.applying.handed_over"
	switch {
	case a.Last.Revision == 0:
		return w.Say("report.applying.not_yet")
	case a.Changed:
		key = "report.applying.changed"
	}
	return w.Say(key, "Revision", w.Integer(a.Last.Revision),
		"Made", wording.Moment(w.Translator, a.Last.Made, w.options.Date.Location()), "Fingerprint", a.Last.Print.String())
}

// edition says on the cover in one breath whether the report is a draft and
// which revision it shows: two lines would both be called one, and contradict
// each other.
func (w writer) edition(a *Applying) string {
	state, revision := w.state(), w.Integer(a.Last.Revision)
	switch {
	case a.none():
		return state
	case a.Last.Revision == 0:
		return w.Say("report.applying.edition.not_yet", "State", state)
	case a.Changed:
		return w.Say("report.applying.edition.changed", "State", state, "Revision", revision)
	case w.options.Final:
		return w.Say("report.applying.edition.final", "Revision", revision)
	default:
		return w.Say("report.applying.edition.draft", "Revision", revision)
	}
}

// applyingLines are the lines of the cover; empty for none. Which revision it
// is stands in edition.
func (w writer) applyingLines(a *Applying) string {
	if a.none() {
		return ""
	}
	line := w.Say("report.applying.cover", "Title", oneLine(a.Call.Title))
	if a.Last.Revision == 0 || a.Changed {
		return line
	}
	return line + "\n" + w.Say("report.applying.cover.file",
		"Made", wording.Moment(w.Translator, a.Last.Made, w.options.Date.Location()), "Fingerprint", a.Last.Print.String())
}

// applyingBlocks name the call by which the numbers are computed.
func (w writer) applyingBlocks(a *Applying) []document.Block {
	if a.none() {
		return nil
	}
	return []document.Block{w.callBlock(&a.Call, a.Print, w.handedOver(a))}
}

// callBlock names a call and the fingerprint of its file.
func (w writer) callBlock(c *assessment.Call, print assessment.Fingerprint, more ...string) document.Block {
	deadline := wording.Moment(w.Translator, c.Deadline, w.options.Date.Location())
	parts := []string{w.Say("report.applying.call", "Title", oneLine(c.Title), "Office", oneLine(c.Office), "Deadline", deadline)}
	if print != (assessment.Fingerprint{}) {
		parts = append(parts, w.Say("report.applying.call_print", "Fingerprint", print.String()))
	}
	return document.Side{Label: w.Say("report.applying"), Rule: scene.Hairline, Blocks: body(sentences(append(parts, more...)...))}
}

// callBlocks name the calls by which the numbers of a comparison are computed.
func (w writer) callBlocks(catalogues []*assessment.Catalogue) []document.Block {
	var blocks []document.Block
	for _, c := range catalogues {
		if c.Call != nil {
			blocks = append(blocks, w.callBlock(c.Call, c.CallPrint))
		}
	}
	return blocks
}
