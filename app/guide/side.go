package guide

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// sideView is the list of dimensions and questions with its progress.
type sideView struct {
	kit                 *kit.Kit
	progress            *kit.Progress
	nav                 *kit.Nav
	discussion, unknown *kit.Button
	foot                *fyne.Container
	rule                fyne.CanvasObject
}

// sideActions is what the list asks for.
type sideActions struct {
	open            func(assessment.QuestionID)
	marked, unknown func()
}

func newSideView(k *kit.Kit, do sideActions) *sideView {
	s := &sideView{kit: k, progress: k.Progress(kit.ProgressSpec{})}
	s.nav = k.Nav(kit.NavSpec{
		Name:   k.Words.Say("guide.list"),
		OnOpen: func(key string) { do.open(assessment.QuestionID(key)) },
	})
	s.discussion = k.Button(kit.ButtonSpec{Icon: kit.IconFlag, Text: "0", Kind: kit.Caption, IconIn: scene.Warn, OnTap: do.marked})
	s.unknown = k.Button(kit.ButtonSpec{Icon: kit.IconUnknown, Text: "0", Kind: kit.Caption, IconIn: scene.Warn, OnTap: do.unknown})
	s.rule = k.Line()
	s.foot = k.Wrap(2, 0, s.discussion, s.unknown)
	return s
}

// column is the list beside the question, over the whole height.
func (s *sideView) column() *fyne.Container {
	k := s.kit
	foot := k.Column(0, s.rule, k.Inset(kit.Sides(4, 0, 14, 2), s.foot))
	return k.Fill(scene.Ground, k.Frame(
		k.Inset(kit.Sides(13, 20, 12, 20), s.progress),
		k.Inset(kit.Sides(0, 12, 0, 12), foot), nil, nil,
		k.Scroll(k.Inset(kit.Sides(0, 12, 8, 12), s.nav))))
}

// page is the list on a page of its own.
func (s *sideView) page() *fyne.Container {
	return s.kit.Column(12, s.progress, s.nav, s.foot)
}

func (s *sideView) render(side Side) {
	s.progress.Set(kit.ProgressSpec{Text: side.Text, Percent: side.Percent, Value: side.Done, Strong: true})
	for button, text := range map[*kit.Button]string{s.discussion: side.Discussion, s.unknown: side.Unknown} {
		button.SetText(text)
		button.Hidden = text == ""
	}
	show(s.rule, side.Discussion+side.Unknown != "")
	s.nav.Set(s.items(side.Dimensions))
}

func (s *sideView) items(dimensions []DimensionRow) []kit.NavItem {
	var items []kit.NavItem
	for _, d := range dimensions {
		item := kit.NavItem{
			Key: string(d.Question), Code: string(d.ID), Title: d.Title, Note: d.Note, Selected: d.Current,
			Name: s.kit.Words.Say("guide.dimension", "ID", d.ID, "Title", d.Title),
		}
		if d.Settled {
			item.Mark, item.MarkIn = kit.IconCheck, scene.Good
		}
		items = append(items, item)
		for _, q := range d.Rows {
			items = append(items, s.item(q))
		}
	}
	return items
}

func (s *sideView) item(q QuestionRow) kit.NavItem {
	item := kit.NavItem{Key: string(q.ID), Inner: true, Code: string(q.ID), Title: q.Title, Selected: q.Current}
	state := "guide.mark_open"
	switch q.Mark {
	case MarkAnswered:
		item.Icon, item.IconIn, state = kit.IconDot, scene.Primary, "guide.mark_answered"
	case MarkUnknown:
		item.Icon, item.IconIn, state = kit.IconUnknown, scene.Warn, "guide.mark_unknown"
	case MarkExcluded:
		item.Icon, item.IconIn, state = kit.IconDash, scene.Muted, "guide.mark_excluded"
	default:
		item.Icon, item.IconIn = kit.IconRing, scene.Border
	}
	item.Name = s.kit.Words.Say(state, "ID", q.ID, "Title", q.Title)
	if q.Discussion {
		item.Mark, item.MarkIn = kit.IconFlag, scene.Warn
	}
	return item
}
