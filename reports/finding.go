package reports

import (
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// finding is the sentence of the summary: what an agency has and what slows
// it down, named by the catalogue: "Lindenrade hat ein tragfähiges Team und
// solide Technik, aber Daten und Abläufe bremsen." It names two of each at
// most, and fewer if the title would need a third line.
func (w writer) finding(in *Input) string {
	all := standings(in)
	place := w.subject(in.area())
	if special, ok := w.specialFinding(in, all, place); ok {
		return special
	}
	strong, slow := leading(strengths(all), brakes(all))
	for {
		sentence := w.strongAndSlow(place, strong, slow)
		if fitsTitle(sentence) || len(strong) < 2 && len(slow) < 2 {
			return sentence
		}
		if len(slow) >= len(strong) {
			slow = slow[:len(slow)-1]
		} else {
			strong = strong[:len(strong)-1]
		}
	}
}

// leading returns the two strengths and the two brakes to name. The best
// dimension is a strength even if its target is far; any other one that is
// the farthest from its target is the first brake, as the lead below says.
func leading(strong, slow []standing) (strengths, brakes []standing) {
	if len(slow) > 0 && len(strong) > 0 && strong[0].ID != slow[0].ID {
		strong = keep(strong, func(s standing) bool { return s.ID != slow[0].ID })
	}
	strong = strong[:min(2, len(strong))]
	slow = keep(slow, func(s standing) bool { return !contains(strong, s) })
	return strong, slow[:min(2, len(slow))]
}

// specialFinding says what needs no strength and no brake: nothing to show,
// everything at the top, everything alike.
func (w writer) specialFinding(in *Input, all []standing, place string) (string, bool) {
	seen := shown(all)
	counts := in.Result.Counts
	switch {
	case len(seen) == 0 && counts.Answered == 0:
		return w.Say("report.finding.nothing", "Place", place), true
	case len(seen) == 0 || early(in):
		return w.Say("report.finding.early", "Place", place,
			"Answered", w.Integer(counts.Answered), "Questions", w.Integer(counts.Questions)), true
	case allEqual(all) && seen[0].result.Index.Round(1) == "100.0":
		return w.Say("report.finding.top", "Place", place), true
	case allEqual(all):
		return w.Say("report.finding.equal", "Place", place, "Index", w.score(seen[0].result.Index)), true
	default:
		return "", false
	}
}

// early reports whether so few questions are answered that a sentence about
// strengths and brakes would judge what nobody has said yet. It is the rule
// that hides an index, applied to the whole.
func early(in *Input) bool {
	return in.Result.Coverage.Compare(scoring.NewScore(minCoverage, 1)) < 0
}

// minCoverage is the coverage in percent from which an index is shown
// (DOMAIN, section 4).
const minCoverage = 70

func (w writer) strongAndSlow(place string, strong, slow []standing) string {
	strengths, brakes := w.strengthList(strong), w.brakeList(slow)
	switch {
	case len(strong) > 0 && len(slow) > 0:
		return w.Say("report.finding.both", "Place", place, "Strengths", strengths, "Brakes", brakes)
	case len(strong) > 0:
		return w.Say("report.finding.strengths", "Place", place, "Strengths", strengths)
	case len(slow) > 0:
		return w.Say("report.finding.brakes", "Place", place, "Brakes", brakes)
	default:
		return w.Say("report.finding.none", "Place", place)
	}
}

func (w writer) strengthList(all []standing) string {
	var names []string
	for _, s := range all {
		if text := w.text(s.Strength); text != "" {
			names = append(names, text)
		} else {
			names = append(names, w.dimensionName(s.Dimension))
		}
	}
	return w.list(names)
}

func (w writer) brakeList(all []standing) string {
	var names []string
	for _, s := range all {
		if text := w.text(s.Brake); text != "" {
			names = append(names, text)
		} else {
			names = append(names, w.dimensionName(s.Dimension))
		}
	}
	return w.list(names)
}

func contains(all []standing, one standing) bool {
	return len(keep(all, func(s standing) bool { return s.ID == one.ID })) > 0
}

// fitsTitle reports whether a title takes at most two lines.
func fitsTitle(title string) bool {
	font := scene.Font{Weight: scene.Bold, Size: 19}
	return len(scene.Embedded().Lines(title, font, document.TextWidth)) <= 2
}

// lead is the paragraph below the finding: where we are, where we want to
// go, how far apart the ends are, and what hangs on a single question.
func (w writer) lead(in *Input) string {
	all := standings(in)
	return sentences(w.leadTotal(in), w.leadEnds(all), w.leadBottleneck(all))
}

func (w writer) leadTotal(in *Input) string {
	r := in.Result
	if !r.Total.Known() {
		if !r.Bounds.Low.Known() {
			return w.Say("report.lead.excluded")
		}
		return w.Say("report.lead.unknown", "Answered", w.Integer(r.Counts.Answered), "Questions", w.Integer(r.Counts.Questions),
			"Low", w.whole(r.Bounds.Low), "High", w.whole(r.Bounds.High))
	}
	total := w.whole(r.Total)
	year := targetYear(replies(in))
	switch {
	case !r.TotalTarget.Known():
		return w.Say("report.lead.no_target", "Total", total)
	case r.TotalTarget.Minus(r.Total).Round(0) == "0" || r.TotalTarget.Compare(r.Total) < 0:
		return w.Say("report.lead.reached", "Total", total)
	case year == 0:
		return w.Say("report.lead.target", "Total", total, "Target", w.whole(r.TotalTarget))
	default:
		return w.Say("report.lead.target_year", "Total", total, "Target", w.whole(r.TotalTarget), "Year", year)
	}
}

func (w writer) leadEnds(all []standing) string {
	seen := byIndex(shown(all))
	if len(seen) < 2 || allEqual(all) {
		return ""
	}
	best := w.dimensionName(seen[0].Dimension)
	far := byGap(aimed(all))
	if len(far) > 0 && far[0].ID == seen[0].ID && far[0].result.Gap.Round(0) != "0" {
		return w.Say("report.lead.ends.same", "Best", best)
	}
	if len(far) > 0 && far[0].result.Gap.Round(0) != "0" {
		return w.Say("report.lead.ends", "Best", best, "Farthest", w.farthest(far))
	}
	return w.Say("report.lead.best", "Best", best, "Lowest", w.dimensionName(seen[len(seen)-1].Dimension))
}

// farthest names the dimensions that are farthest from their targets: all
// that are so by the decimal in print, but rather one than more than three.
func (w writer) farthest(far []standing) string {
	tied := keep(far, func(s standing) bool { return s.result.Gap.Round(1) == far[0].result.Gap.Round(1) })
	if len(tied) > 3 {
		tied = tied[:1]
	}
	var names []string
	for _, s := range tied {
		names = append(names, w.dimensionName(s.Dimension))
	}
	return w.list(names)
}

func (w writer) leadBottleneck(all []standing) string {
	level, held := lowestBottleneck(all)
	if len(held) == 0 {
		return ""
	}
	if level > assessment.Level(2) {
		return w.Say("report.lead.no_bottleneck", "Level", w.Integer(int(level)))
	}
	return capital(w.Count("report.lead.bottleneck", len(held), "Number", w.number(len(held)), "All", w.number(len(all)), "Level", w.Integer(int(level))))
}
