package reports

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/reports/document"
)

// planned names the measures that are to improve questions of a dimension,
// where they are described, and what is expected after them. The brief form
// has their numbers only.
func (w writer) planned(in *Input, s standing, p plan, brief bool) []document.Block {
	var prose document.Prose
	for _, m := range p.measures {
		if !slices.ContainsFunc(s.Questions, func(q assessment.Question) bool { return q.ID == m.Subject.Question }) {
			continue
		}
		if len(prose) > 0 {
			prose = append(prose, document.Run{Text: "; "})
		}
		prose = append(prose, w.plannedMeasure(in, m, brief)...)
	}
	if len(prose) == 0 {
		return nil
	}
	prose = append(prose, document.Run{Text: ". "},
		document.Run{Text: w.Say("report.planned.see") + "\u00a0", Link: measuresAnchor}, document.Run{Page: true, Link: measuresAnchor}, document.Run{Text: "."})
	if text := w.expectation(s, p); text != "" && !brief {
		prose = append(prose, document.Run{Text: " " + text})
	}
	return w.side(nil, "report.planned", []document.Block{document.Paragraph{Look: document.Small, Text: prose}})
}

func (w writer) plannedMeasure(in *Input, m assessment.Measure, brief bool) document.Prose {
	code := document.Strong(string(m.ID))
	code.Link = measuresAnchor
	if brief {
		return document.Prose{code}
	}
	name := w.typed("\u00a0" + oneLine(w.wording.Name(m, in.Assessment.Inventory)))
	return document.Prose{code, name, {Text: " " + w.aimOf(m)}}
}

// aimOf is the question a measure improves and the level it aims at.
func (w writer) aimOf(m assessment.Measure) string {
	if !m.Subject.Expected.Set {
		return w.Say("report.planned.question", "ID", m.Subject.Question)
	}
	return w.Say("report.planned.level", "ID", m.Subject.Question, "Level", w.Integer(int(m.Subject.Expected.Level)))
}

// expectation says what all measures together do to a dimension, empty if
// nothing can be told or nothing changes.
func (w writer) expectation(s standing, p plan) string {
	after, _ := p.expected.Dimension(s.ID)
	gain := after.Index.Minus(s.result.Index)
	if !gain.Known() || gain.Round(1) == "0.0" {
		return ""
	}
	return w.Say("report.planned.after", "After", w.score(after.Index), "Before", w.score(s.result.Index))
}
