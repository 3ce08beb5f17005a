package reports

import (
	"fmt"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/document"
)

// Letter returns the feedback letter for one applicant: what was decided, its
// own means with what they mean, what is strong and what to work on, and its
// self-assessment beside its peer group. It names
// no other applicant, no juror and no rank. A criterion with fewer than three
// valid jurors has no mean in it, because the points of one could be told. For
// a series that does not take part it is ErrNoApplicants. Nothing is drawn:
// Near and Any of the input are not needed.
func Letter(in JuryInput, series string, o Options) (document.Document, error) {
	write, err := Letters(in, o)
	if err != nil {
		return document.Document{}, err
	}
	return write(series)
}

// Letters returns what writes the Letter of each series of a round. What all
// letters share is computed once.
func Letters(in JuryInput, o Options) (func(series string) (document.Document, error), error) {
	w, r, err := newJuryRound(&in, o)
	if err != nil {
		return nil, fmt.Errorf("letter: %w", err)
	}
	return func(series string) (document.Document, error) {
		a := r.Applicant(series)
		if a < 0 {
			return document.Document{}, fmt.Errorf("letter: %w", ErrNoApplicants)
		}
		return w.letter(r, a, in.Carried), nil
	}, nil
}

func (w writer) letter(r *juryRound, a int, carried func(string, *transfer.Circle) []byte) document.Document {
	title, circle := w.Say("report.letter.subject"), r.circleOf(a)
	var data []document.Attachment
	if carried != nil && circle.Says() {
		data = w.circleData(carried(r.Applicants[a].Series, &circle))
	}
	frame := w.juryFrame(r, w.Say("report.letter"))
	frame.Letter, frame.Head = true, oneLine(r.Call.Call.Office)
	frame.Mark, frame.Foot = w.letterMark(r, a), w.letterFoot(r, a)
	return w.themed(document.Document{
		Title: w.Say("report.letter.file", "Name", r.names[a]), Author: oneLine(r.Call.Call.Office), Subject: title,
		Language: w.Language(), Date: w.options.Date, Frame: frame,
		TextOnly: len(data) == 0, Attachments: data,
		Sections: append([]document.Section{w.letterSection(r, a)}, w.letterSelf(r, a, &circle, len(data) > 0)...),
	})
}

// circleData is what a letter says about the peer group, for the program of the
// applicant.
func (w writer) circleData(file []byte) []document.Attachment {
	if len(file) == 0 {
		return nil
	}
	return []document.Attachment{{
		Name: w.Say("report.data.circle.name"), Description: w.Say("report.data.circle.text"), Type: "application/json", Data: file,
	}}
}

// letterMark says that the applicant is made up; empty for a real one. Whether
// others are is nothing of a letter.
func (w writer) letterMark(r *juryRound, a int) string {
	if in := r.inputs[a]; in != nil && in.fictional() {
		return w.Say("report.fictional.mark")
	}
	return ""
}

// letterFoot says on every page, also on the first one that has no head, what a
// head would say.
func (w writer) letterFoot(r *juryRound, a int) string {
	key := "report.letter.foot"
	if !w.options.Final {
		key = "report.letter.foot.draft"
	}
	return joinedWith(" · ", []string{w.letterMark(r, a), w.Say(key, "Rules", w.rulesPrint(r))})
}

// addressField is where the address shows through the window of an envelope,
// and beside it what the letter is about.
func (w writer) addressField(r *juryRound, a int) document.Block {
	sender := joinedWith(" · ", []string{oneLine(r.Call.Call.Office), oneLine(r.Call.Call.Email)})
	about := []string{w.Say("report.letter.date", "Date", w.LongDate(w.options.Date)), w.Say("report.letter.state", "State", w.state())}
	if print := r.Applicants[a].Print; !print.IsZero() {
		about = append(about, w.Say("report.letter.print", "Fingerprint", inTwoLines(print)))
	}
	return document.Columns{Stacks: []document.Stack{
		{Weight: 1.5, Blocks: []document.Block{
			document.Paragraph{Look: document.Note, Text: document.Plain(sender)},
			document.Paragraph{Look: document.Lead, Text: document.Plain(joinedWith("\n", r.address(a)))},
		}},
		{Weight: 1, Blocks: smallBody(joinedWith("\n", about))},
	}}
}

// address are the lines of the address.
func (r *juryRound) address(a int) []string {
	lines := []string{r.names[a]}
	in := r.inputs[a]
	if in == nil {
		return lines
	}
	place := oneLine(in.Assessment.Agency.Place)
	if place == r.names[a] {
		place = ""
	}
	return slices.DeleteFunc(append(lines, oneLine(in.Assessment.Agency.ContactRole), place), func(line string) bool { return line == "" })
}

// letterText are the sentences of a letter, one paragraph each.
func (w writer) letterText(r *juryRound, a int) []string {
	dear, first := w.Say("report.letter.dear"), sentences(w.Say("report.letter.thanks"), w.letterDecision(r, a))
	if r.place(a).Standing == ranking.Withdrawn {
		return []string{dear, first}
	}
	texts := []string{dear, sentences(first, w.letterJurors(r, a))}
	best := r.shownMeans(a)
	if len(best) < 2 || r.Result.Means.Of(a, best[0]).Number.Compare(r.Result.Means.Of(a, best[len(best)-1]).Number) == 0 {
		return texts
	}
	half := min(2, len(best)/2)
	var strong, weak []string
	for i := range half {
		strong = append(strong, w.criterionName(r, best[i]))
		weak = append(weak, w.criterionName(r, best[len(best)-1-i]))
	}
	return append(texts, sentences(w.Count("report.letter.strong", half, "Names", w.list(strong)), w.Count("report.letter.weak", half, "Names", w.list(weak))))
}

// shownMeans are the criteria of an applicant with enough jurors, the best
// first.
func (r *juryRound) shownMeans(a int) []int {
	return slices.DeleteFunc(r.byMean(a), func(c int) bool { return r.Result.Means.Of(a, c).Valid < ranking.MinJurors })
}

// judged reports whether there is a mean that a letter can show.
func (r *juryRound) judged(a int) bool {
	return r.place(a).Standing != ranking.Withdrawn && len(r.shownMeans(a)) > 0
}

func (w writer) letterDecision(r *juryRound, a int) string {
	d, series := &r.Round.Decision, r.Applicants[a].Series
	switch {
	case r.place(a).Standing == ranking.Withdrawn:
		return w.Say("report.letter.withdrawn")
	case slices.Contains(d.Winners, series):
		return w.Say("report.letter.chosen")
	case slices.Contains(d.Reserve, series):
		return w.Say("report.letter.reserve")
	case len(d.Winners) == 0:
		return w.Say("report.letter.open")
	case r.place(a).Standing == ranking.NotReady:
		return w.Say("report.letter.not_ready")
	case r.place(a).Standing == ranking.Below:
		return w.Say("report.letter.below")
	default:
		return w.Say("report.letter.not_chosen")
	}
}

// letterJurors says how many judged, and how many must not.
func (w writer) letterJurors(r *juryRound, a int) string {
	text := capital(w.Count("report.letter.jurors", r.valid(a), "Number", w.number(r.valid(a)), "All", w.number(len(r.Jurors))))
	if n := r.conflicts(a); n > 0 {
		return sentences(text, capital(w.Count("report.letter.conflicts", n, "Number", w.number(n))))
	}
	return text
}

// letterReason is what the jury wrote for the letter; never what is internal or
// for the minutes.
func (r *juryRound) letterReason(a int) []string {
	for _, v := range r.Round.Decision.Verdicts {
		if v.Series == r.Applicants[a].Series {
			return paragraphs(v.Letter)
		}
	}
	return nil
}

// peers are those an applicant is compared with, and what they are called.
type peers struct {
	ids  []int
	name string
}

// peersOf is the narrowest group of the valued applicants that may be shown.
// Without one its name is empty.
func (w writer) peersOf(r *juryRound, a int) peers {
	all := slices.DeleteFunc(slices.Clone(r.order), func(o int) bool {
		return r.place(o).Standing == ranking.Withdrawn || r.valid(o) < ranking.MinJurors
	})
	traits := make([]transfer.Trait, len(all))
	for i, o := range all {
		if agency := r.agency(o); agency != nil {
			traits[i] = transfer.TraitOf(*agency)
		}
	}
	group := transfer.Peers(slices.Index(all, a), traits)
	found := peers{name: w.peerName(group.Basis, group.Trait, len(group.Members))}
	for _, i := range group.Members {
		found.ids = append(found.ids, all[i])
	}
	return found
}

// peerName names and counts a peer group; empty for none.
func (w writer) peerName(basis transfer.Basis, trait transfer.Trait, members int) string {
	switch basis {
	case transfer.KindAndSize:
		return w.Count("report.letter.group", members, "Name", w.kindAndSize(assessment.Agency{Kind: trait.Kind, Size: trait.Size}))
	case transfer.SameKind:
		return w.Count("report.letter.group", members, "Name", w.kind(assessment.Agency{Kind: trait.Kind}))
	case transfer.Everybody:
		return w.Count("report.letter.group.all", members)
	default:
		return ""
	}
}

func (r *juryRound) agency(a int) *assessment.Agency {
	if r.inputs[a] == nil {
		return nil
	}
	return &r.inputs[a].Assessment.Agency
}
