package reports

import (
	"strings"

	"reifekompass/assessment"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// remarks are what the agency said beside its levels: reasons, what is not
// known, what is to be discussed, and its comments. Empty parts are left out.
func (w writer) remarks(s standing, all []reply) []document.Block {
	var blocks []document.Block
	if s.result.ManyExcluded && !s.result.Excluded {
		blocks = append(blocks, document.Callout{
			Tone: scene.Warn, Title: w.Say("report.excluded.many.title"), Text: document.Plain(w.Say("report.excluded.many")),
		})
	}
	blocks = w.side(blocks, "report.excluded", w.reasons(all))
	blocks = w.side(blocks, "report.unanswered", w.unanswered(all))
	blocks = w.side(blocks, "report.discussion", w.discussion(all))
	blocks = w.side(blocks, "report.for_jury", w.comments(all, func(r reply) string { return r.answer.ForJury }))
	if w.options.Internal {
		blocks = w.side(blocks, "report.internal", w.comments(all, func(r reply) string { return r.answer.Internal }))
	}
	return blocks
}

// internal reports whether the report prints comments or answers of others
// that never leave the agency. It says so on every page then, because paper is passed on.
func (w writer) internal(in *Input) bool {
	if !w.options.Internal {
		return false
	}
	if in.Team.Contributions > 0 {
		return true
	}
	for _, answer := range in.Assessment.Answers {
		if answer.Internal != "" {
			return true
		}
	}
	return false
}

func (w writer) side(blocks []document.Block, key string, content []document.Block) []document.Block {
	if len(content) == 0 {
		return blocks
	}
	return append(blocks, document.Side{Label: w.Say(key), Rule: scene.Hairline, Blocks: content})
}

// reasons say why questions do not apply.
func (w writer) reasons(all []reply) []document.Block {
	return w.comments(all, func(r reply) string {
		if r.state() != assessment.NotApplicable {
			return ""
		}
		return r.answer.Reason
	})
}

// unanswered lists what is not known and what is open.
func (w writer) unanswered(all []reply) []document.Block {
	unknown := ids(all, func(r reply) bool { return r.state() == assessment.Unknown })
	open := ids(all, func(r reply) bool { return r.state() == assessment.Open })
	var parts []string
	if len(unknown) > 0 {
		parts = append(parts, w.Say("report.unanswered.unknown", "Names", w.list(unknown)))
	}
	if len(open) > 0 {
		parts = append(parts, w.Say("report.unanswered.open", "Names", w.list(open)))
	}
	if len(parts) == 0 {
		return nil
	}
	return smallBody(sentences(parts...))
}

func (w writer) discussion(all []reply) []document.Block {
	marked := ids(all, func(r reply) bool { return r.answer.Discussion })
	if len(marked) == 0 {
		return nil
	}
	return smallBody(w.Count("report.discussion.names", len(marked), "Names", w.list(marked)))
}

// comments prints what people typed, question by question, with their own
// line ends.
func (w writer) comments(all []reply, text func(reply) string) []document.Block {
	var blocks []document.Block
	for _, r := range all {
		if lines := paragraphs(text(r)); len(lines) > 0 {
			blocks = append(blocks, document.Paragraph{Look: document.Small, Text: document.Prose{
				document.Strong(r.code() + "\u00a0\u00a0"), w.typed(strings.Join(lines, "\n")),
			}})
		}
	}
	return blocks
}

// paragraphs splits a typed text at its line ends, without empty lines.
func paragraphs(text string) []string {
	var found []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			found = append(found, line)
		}
	}
	return found
}
