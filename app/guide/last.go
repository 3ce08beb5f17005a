package guide

import (
	"context"
	"log/slog"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
)

// Before looks for the assessment whose answers stand beside the questions:
// nil if there is none.
type Before func(ctx context.Context, id assessment.ID) (*followup.Side, error)

// Last is what was answered to the question in an earlier assessment. The zero
// Last is not shown.
type Last struct {
	Tag  string // whose answer it is: "Antwort 2026"
	Text string
	Note string // how far it can be compared; empty: it simply can
}

// memory is what an earlier assessment said, as long as it is the earlier one.
type memory struct {
	of   memoryKey
	side *followup.Side
}

// memoryKey is what decides which assessment is the earlier one.
type memoryKey struct {
	name string
	ags  assessment.AGS
	year int
}

// recall looks for the earlier assessment, again if profile or year changed.
// That there is none to be had keeps nobody from answering: it is logged only.
func (p *Presenter) recall() *followup.Side {
	if p.before == nil {
		return nil
	}
	a := p.session.State().Assessment
	key := memoryKey{name: a.Agency.Name, ags: a.Agency.AGS, year: a.Year}
	if p.memory.of == key {
		return p.memory.side
	}
	side, err := p.before(p.ctx, a.ID)
	if err != nil {
		p.log.WarnContext(p.ctx, "earlier answers not read", slog.Any("error", err))
		side = nil
	}
	p.memory = memory{of: key, side: side}
	return side
}

// last puts the earlier answer into words.
func (c *composer) last() Last {
	if c.earlier == nil {
		return Last{}
	}
	last := followup.LastAnswer(*c.earlier, c.from.Catalogue, c.at)
	shown := Last{Tag: c.words.Say("guide.last.tag", "Year", last.Year), Text: c.lastText(&last)}
	if last.Likeness != followup.LikeSame && last.Likeness != followup.LikeNew && last.Answer.State != assessment.Open {
		shown.Note = c.words.Say("guide.last."+string(last.Likeness), "Then", last.Then, "Now", last.Now)
	}
	return shown
}

func (c *composer) lastText(last *followup.Last) string {
	a := &last.Answer
	level := []any{"Level", int(a.Current), "Target", int(a.Target.Level), "By", a.Target.Year}
	switch {
	case last.Likeness == followup.LikeNew:
		return c.words.Say("guide.last.new")
	case a.State == assessment.Open:
		return c.words.Say("guide.last.open")
	case a.State == assessment.Unknown:
		return c.words.Say("guide.last.unknown")
	case a.State == assessment.NotApplicable:
		return c.words.Say("guide.last.not_applicable", "Reason", explain.Shorten(a.Reason))
	case !a.Target.Set:
		return c.words.Say("guide.last.level", level...)
	case a.Target.Year == 0:
		return c.words.Say("guide.last.level_target", level...)
	default:
		return c.words.Say("guide.last.level_target_year", level...)
	}
}
