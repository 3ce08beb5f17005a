package reports

import (
	"slices"
	"strings"
	"unicode/utf8"

	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// agencyPage is the page of one agency in a comparison.
func (w writer) agencyPage(c *comparison, i int, f *figures) document.Section {
	caption := f.next(w, w.profileCaption(c.all[i]), w.Say("report.agency.note"))
	bare := w.agencySection(c, i, caption)
	form := func(comments int) func() document.Section {
		return func() document.Section {
			section := bare
			section.Blocks = w.side(slices.Clip(bare.Blocks), "report.for_jury", w.briefComments(c.members[i], comments))
			return section
		}
	}
	return w.fitting(form(3), form(2), form(1), form(0))
}

// agencySection is the page without comments for the jury.
func (w writer) agencySection(c *comparison, i int, caption document.Caption) document.Section {
	in := c.members[i]
	return document.Section{
		Kicker: joinedWith(" · ", []string{w.Integer(i + 1), c.names[i], w.draft(in)}),
		Title:  w.finding(in), Level: 1, Bookmark: c.names[i], Anchor: agencyAnchor(i),
		Blocks: []document.Block{
			document.KeyNumbers{Compact: true, Numbers: w.agencyNumbers(in)},
			document.Figure{Caption: caption, Scene: w.agencyChart(in)},
			w.agencyColumns(in, c.all[i]),
			document.Side{Label: w.Say("report.method.data"), Rule: scene.Hairline, Blocks: smallBody(w.agencyData(in))},
		},
	}
}

func (w writer) agencyNumbers(in *Input) []document.KeyNumber {
	r := in.Result
	total := document.KeyNumber{Label: w.Say("report.total"), Value: w.score(r.Total), Colour: scene.Primary}
	if !r.Total.Known() {
		total.Label, total.Value = w.Say("report.total.possible"), "–"
		if r.Bounds.Low.Known() {
			total.Value = w.whole(r.Bounds.Low) + "–" + w.whole(r.Bounds.High)
		}
	}
	return []document.KeyNumber{
		total,
		{Label: w.Say("report.target"), Value: w.orDash(r.TotalTarget.Known(), w.score(r.TotalTarget)), Colour: scene.Target},
		{Label: w.Say("report.bottleneck"), Value: w.bottleneck(r.Bottleneck).Label},
		{Label: w.Say("report.coverage"), Value: w.orDash(r.Coverage.Known(), w.percent(r.Coverage))},
		{Label: w.Say("report.attainment"), Value: w.orDash(r.Attainment.Known(), w.percent(r.Attainment))},
	}
}

func (w writer) agencyChart(in *Input) scene.Scene { return w.dimensionChart(in, 9.4*scene.MM) }

// dimensionChart is the profile with short names, in rows of a height.
func (w writer) dimensionChart(in *Input, row float64) scene.Scene {
	p := w.paperProfile(in)
	p.RowHeight = row
	for i, s := range standings(in) {
		p.Rows[i].Title = w.short(s.Dimension)
	}
	drawn, _ := p.Draw()
	return drawn
}

// agencyColumns are the ends of the profile and the largest gaps.
func (w writer) agencyColumns(in *Input, all []standing) document.Columns {
	best := byIndex(shown(all))
	half := min(3, len(best)/2)
	lowest := best[len(best)-half:]
	if len(best) == 1 {
		half = 1
	}
	var gaps []string
	largest := gapReplies(in)
	for _, r := range largest[:min(3, len(largest))] {
		gaps = append(gaps, w.Say("report.agency.gap", "ID", r.code(), "Name", w.questionName(r.Question),
			"From", w.Integer(int(r.answer.Current)), "To", w.Integer(int(r.answer.Target.Level))))
	}
	return document.Columns{Stacks: []document.Stack{
		w.lines("report.agency.strongest", scene.Good, w.indexLines(best[:half])),
		w.lines("report.agency.weakest", scene.Danger, reversed(w.indexLines(lowest))),
		w.lines("report.agency.gaps", scene.Target, gaps),
	}}
}

func (w writer) indexLines(all []standing) []string {
	var lines []string
	for _, s := range all {
		lines = append(lines, w.Say("report.agency.index", "ID", s.ID, "Name", w.short(s.Dimension), "Index", w.score(s.result.Index)))
	}
	return lines
}

func reversed(lines []string) []string {
	turned := make([]string, 0, len(lines))
	for _, line := range slices.Backward(lines) {
		turned = append(turned, line)
	}
	return turned
}

func (w writer) lines(key string, colour scene.Colour, lines []string) document.Stack {
	if len(lines) == 0 {
		lines = []string{w.Say("report.agency.nothing")}
	}
	heading := document.Heading{Text: w.Say(key), Colour: colour}
	return document.Stack{Rule: colour, Blocks: append([]document.Block{heading}, smallBody(strings.Join(lines, "\n"))...)}
}

// agencyData says who answered, how much, with what support, and the
// fingerprint of the data.
func (w writer) agencyData(in *Input) string {
	return sentences(
		w.Say("report.agency.data", "Profile", w.profileLine(in), "Status", w.statusWord(in.Assessment.Status), "Year", in.Assessment.Year,
			"Catalogue", w.catalogueName(in), "Fingerprint", Fingerprint(&in.Assessment)),
		w.dataSentence(in.Result.Counts))
}

// smallBody returns a paragraph of plain text in the small look.
func smallBody(text string) []document.Block {
	return []document.Block{document.Paragraph{Look: document.Small, Text: document.Plain(text)}}
}

// briefLength is the longest comment on an agency's page, in characters; the
// own report has them whole.
const briefLength = 220

// briefComments are the first comments for the jury, shortened.
func (w writer) briefComments(in *Input, limit int) []document.Block {
	var all []reply
	for _, r := range replies(in) {
		if r.answer.ForJury != "" {
			all = append(all, r)
		}
	}
	var blocks []document.Block
	for _, r := range all[:min(limit, len(all))] {
		blocks = append(blocks, document.Paragraph{Look: document.Small, Text: document.Prose{
			document.Strong(r.code() + "\u00a0\u00a0"), w.typed(brief(oneLine(r.answer.ForJury), briefLength)),
		}})
	}
	if rest := len(all) - limit; rest > 0 {
		blocks = append(blocks, document.Paragraph{Look: document.Note, Text: document.Plain(w.Count("report.agency.more", rest, "Number", w.number(rest)))})
	}
	return blocks
}

// brief cuts a text at a word before the limit and says so with an ellipsis.
func brief(text string, limit int) string {
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	cut := []rune(text)[:limit]
	for i := len(cut) - 1; i > limit/2; i-- {
		if cut[i] == ' ' {
			cut = cut[:i]
			break
		}
	}
	return string(cut) + " …"
}
