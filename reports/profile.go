package reports

import (
	"reifekompass/assessment/scoring"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// wideGap is the distance to the target that the profile page counts.
const wideGap = 25

// profilePage shows every dimension today and at its target.
func (w writer) profilePage(in *Input, f *figures) document.Section {
	all := standings(in)
	drawn, _ := w.paperProfile(in).Draw()
	return document.Section{
		Kicker: w.Say("report.profile"), Title: w.profileTitle(all), Bookmark: w.Say("report.profile"), Anchor: "profile",
		Blocks: []document.Block{
			document.Figure{Caption: f.next(w, w.profileCaption(all), w.Say("report.profile.note")), Scene: drawn},
			document.Side{Label: w.Say("report.total"), Rule: scene.Ink, Blocks: body(w.totalSentence(in))},
			document.Side{Label: w.Say("report.profile.how"), Blocks: body(w.Say("report.profile.explained"))},
		},
	}
}

// body returns a paragraph of plain text.
func body(text string) []document.Block {
	return []document.Block{document.Paragraph{Text: document.Plain(text)}}
}

func (w writer) profileTitle(all []standing) string {
	seen, far := shown(all), byGap(aimed(all))
	if len(seen) == 0 {
		return w.Say("report.profile.title.nothing")
	}
	if len(far) == 0 {
		best := byIndex(seen)
		return w.Say("report.profile.title.no_target", "Low", w.whole(best[len(best)-1].result.Index), "High", w.whole(best[0].result.Index))
	}
	wide := keep(far, func(s standing) bool { return s.result.Gap.Compare(scoring.NewScore(wideGap, 1)) >= 0 })
	switch {
	case far[0].result.Gap.Round(0) == "0":
		return w.Say("report.profile.title.reached")
	case len(wide) == 0:
		return w.Say("report.profile.title.near", "Points", w.Integer(wideGap))
	case len(wide) == len(all) && len(all) > 1:
		return w.Say("report.profile.title.all", "All", w.number(len(all)), "Points", w.Integer(wideGap))
	default:
		return capital(w.Count("report.profile.title", len(wide), "Number", w.number(len(wide)), "All", w.number(len(all)), "Points", w.Integer(wideGap)))
	}
}

func (w writer) profileCaption(all []standing) string {
	far := byGap(aimed(all))
	if len(far) == 0 {
		return w.aimless(all)
	}
	reached := len(keep(far, func(s standing) bool { return s.result.Gap.Round(1) == "0.0" }))
	most := far[0].result.Gap
	if reached == len(far) {
		return w.Say("report.gaps.caption.reached")
	}
	if reached == 0 {
		return w.Say("report.profile.caption.none", "Most", w.farthest(far), "Gap", w.score(most))
	}
	return capital(w.Count("report.profile.caption", reached, "Number", w.number(reached),
		"Most", w.farthest(far), "Gap", w.score(most)))
}

// totalSentence says the total with everything that stands beside it.
func (w writer) totalSentence(in *Input) string {
	r := in.Result
	b := w.bottleneck(r.Bottleneck).Label
	switch {
	case !r.Total.Known() && !r.Bounds.Low.Known():
		return w.Say("report.total.sentence.nothing")
	case !r.Total.Known():
		return w.Say("report.total.sentence.unknown", "Low", w.score(r.Bounds.Low), "High", w.score(r.Bounds.High), "Bottleneck", b)
	}
	first := w.Say("report.total.sentence.no_target", "Total", w.score(r.Total), "Bottleneck", b)
	if r.TotalTarget.Known() {
		first = w.Say("report.total.sentence", "Total", w.score(r.Total), "Target", w.score(r.TotalTarget),
			"Gap", w.signed(r.TotalTarget.Minus(r.Total), 1), "Bottleneck", b)
	}
	if r.Bounds.Low.Equal(r.Bounds.High) {
		return first
	}
	return sentences(first, w.Say("report.total.sentence.bounds", "Low", w.score(r.Bounds.Low), "High", w.score(r.Bounds.High)))
}
