package reports

import (
	"strconv"
	"strings"

	"reifekompass/assessment/scoring"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
)

// value returns a score as a chart draws it: at the place of the number that
// is printed, so that picture and digits never differ.
func (w writer) value(s scoring.Score, decimals int) chart.Value {
	if !s.Known() {
		return chart.Value{}
	}
	plain := s.Round(decimals)
	at, err := strconv.ParseFloat(plain, 64)
	if err != nil {
		at = s.Float()
	}
	return chart.Value{Known: true, At: at, Label: w.Decimal(plain)}
}

// bounds returns what a score may be, in the words of the key.
func (w writer) bounds(b scoring.Bounds, key string) chart.Range {
	if !b.Low.Known() || !b.High.Known() {
		return chart.Range{}
	}
	return chart.Range{
		Known: true, Low: b.Low.Float(), High: b.High.Float(),
		Label: w.Say(key, "Low", w.score(b.Low), "High", w.score(b.High)),
	}
}

// bottleneck returns a bottleneck level as boxes. While a core question has
// no level, the bottleneck can still turn out lower, which the label says.
func (w writer) bottleneck(b scoring.Bottleneck) chart.Boxes {
	switch {
	case !b.Known && len(b.Missing) == 0:
		return chart.Boxes{Label: "–"}
	case !b.Known:
		return chart.Boxes{Label: w.Say("report.missing.open")}
	case len(b.Missing) > 0 && b.Level > 0:
		return chart.Boxes{Known: true, Level: int(b.Level), Label: "≤\u00a0" + w.Integer(int(b.Level))}
	default:
		return chart.Boxes{Known: true, Level: int(b.Level), Label: w.Integer(int(b.Level))}
	}
}

// gapLabel returns the distance of a dimension to its target, or the word
// for what has none.
func (w writer) gapLabel(s standing, decimals int) (label string, word bool) {
	switch {
	case s.result.Excluded:
		return w.Say("report.missing.excluded"), true
	case !s.result.Index.Known():
		return w.Say("report.missing.score"), true
	case !s.result.Gap.Known():
		return w.Say("report.missing.target"), true
	default:
		return w.signed(s.result.Gap, decimals), false
	}
}

// spokenRow says a dimension in words: "A Strategie und Vision: heute 45,8,
// Ziel 79,2, Engpass-Stufe 1, Abdeckung 100 %".
func (w writer) spokenRow(s standing) string {
	r := s.result
	if r.Excluded {
		return w.Say("report.row.excluded", "ID", s.ID, "Name", w.text(s.Title))
	}
	pairs := []any{
		"ID", s.ID, "Name", w.text(s.Title), "Index", w.score(r.Index), "Target", w.score(r.Target),
		"Bottleneck", w.bottleneck(r.Bottleneck).Label, "Coverage", w.percent(r.Coverage),
		"Low", w.score(r.Bounds.Low), "High", w.score(r.Bounds.High),
	}
	switch {
	case !r.Index.Known():
		return w.Say("report.row.unknown", pairs...)
	case !r.Target.Known():
		return w.Say("report.row.no_target", pairs...)
	default:
		return w.Say("report.row", pairs...)
	}
}

// ends names the highest and the lowest index, nothing without two.
func (w writer) ends(all []standing) string {
	seen := byIndex(shown(all))
	if len(seen) < 2 {
		return ""
	}
	end := func(s standing) string { return w.Say("report.alt.end", "ID", s.ID, "Index", w.score(s.result.Index)) }
	return w.Say("report.alt.ends", "Highest", end(seen[0]), "Lowest", end(seen[len(seen)-1]))
}

// joined puts the rows of a text alternative into one list.
func joined(rows []string) string { return strings.Join(rows, "; ") }

// Profile returns the profile of the dimensions as window and paper draw it.
// The caller sets its width; in the window it is drawn by DrawCard.
func Profile(in Input, o Options) chart.Profile {
	return newWriter(o, in.Catalogue).profile(&in)
}

func (w writer) profile(in *Input) chart.Profile {
	all := standings(in)
	p := chart.Profile{
		Head: chart.ProfileHead{
			Title: w.Say("report.dimension"), Current: w.Say("report.current"), Target: w.Say("report.target.short"),
			Gap: w.Say("report.gap"), Bottleneck: w.Say("report.bottleneck"), Coverage: w.Say("report.coverage"),
		},
		Legend: []chart.LegendItem{
			{Sign: chart.SignCurrent, Text: w.Say("report.legend.current")},
			{Sign: chart.SignTarget, Text: w.Say("report.legend.target")},
		},
		Language: w.Language(), Width: document.TextWidth,
	}
	var spoken []string
	for _, s := range all {
		p.Rows = append(p.Rows, w.profileRow(s))
		spoken = append(spoken, w.spokenRow(s))
	}
	if len(hidden(all)) > 0 {
		p.Legend = append(p.Legend, chart.LegendItem{Sign: chart.SignRange, Text: w.Say("report.legend.range")})
	}
	p.Alt = w.Say("report.profile.alt", "Count", w.Integer(len(all)), "Finding", w.profileCaption(all), "Ends", w.ends(all), "Rows", joined(spoken))
	return p
}

// paperProfile is the profile with the words that paper has room for: the
// missing value is named at its range, where the window has a column for it.
func (w writer) paperProfile(in *Input) chart.Profile {
	p := w.profile(in)
	for i, s := range standings(in) {
		if p.Rows[i].Range.Known && !s.result.Index.Known() {
			p.Rows[i].Range = w.bounds(s.result.Bounds, "report.range")
			p.Rows[i].Gap = "–"
		}
	}
	return p
}

func (w writer) profileRow(s standing) chart.ProfileRow {
	r := s.result
	row := chart.ProfileRow{
		ID: string(s.ID), Title: w.text(s.Title), Current: w.value(r.Index, 1), Target: w.value(r.Target, 1),
		Range: w.bounds(r.Bounds, "report.range.short"), Missing: w.Say("report.missing.score"),
		Bottleneck: w.bottleneck(r.Bottleneck), Alt: w.spokenRow(s),
		Coverage: w.percent(r.Coverage), Partial: r.Coverage.Compare(scoring.NewScore(100, 1)) < 0,
	}
	row.Gap, _ = w.gapLabel(s, 1)
	if r.Excluded {
		row.Range, row.Missing = chart.Range{}, w.Say("report.missing.excluded")
		row.Gap, row.Coverage, row.Partial = "–", "–", false
	}
	return row
}

// decimal writes n with its last digits behind the point: decimal(65, 1) is
// "6.5".
func decimal(n, digits int) string {
	text := strconv.Itoa(n)
	for len(text) <= digits {
		text = "0" + text
	}
	return text[:len(text)-digits] + "." + text[len(text)-digits:]
}
