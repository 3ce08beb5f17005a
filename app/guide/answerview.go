package guide

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// answerView is everything one can say to a question.
type answerView struct {
	kit                       *kit.Kit
	presenter                 *Presenter
	levels                    *kit.LevelPicker
	unknown, excluded, marked *kit.Button
	message, yearMessage      *messageLine
	year                      *kit.Choice
	evidence                  *kit.Segment
	internal, forJury         *kit.Field
	air                       []fyne.CanvasObject // given up where the window is low
	gap                       fyne.CanvasObject   // in place of the line below the year
	dense                     bool
	opinion                   bool // of staff: level and comment, nothing that is decided elsewhere
	content                   *fyne.Container
	state                     Answer
}

func newAnswerView(k *kit.Kit, p *Presenter) *answerView {
	part, note := p.session.State().Assessment.Part, "guide.internal_note"
	if part != nil {
		note = "guide.internal_back"
	}
	a := &answerView{kit: k, presenter: p, opinion: part != nil && part.Staff}
	words := k.Words
	a.levels = k.LevelPicker(kit.LevelSpec{
		Name: words.Say("guide.levels"), Current: words.Say("guide.current"), Target: words.Say("guide.target"),
		Instruction: words.Say("guide.instruction"), TodayOnly: a.opinion, OnChoose: a.choose, OnClear: a.clear,
	})
	a.unknown = k.Button(kit.ButtonSpec{Text: words.Say("guide.do_not_know"), OnTap: p.ToggleUnknown})
	a.excluded = k.Button(kit.ButtonSpec{Text: words.Say("guide.not_applicable"), OnTap: a.askReason})
	a.marked = k.Button(kit.ButtonSpec{Text: words.Say("guide.discuss"), Icon: kit.IconFlag, OnTap: p.ToggleDiscussion})
	a.message, a.yearMessage = newMessageLine(k), newMessageLine(k)
	a.year = k.Choice(kit.ChoiceSpec{Name: words.Say("guide.year"), Width: 92, OnChange: func(i int) { p.ChooseYear(a.state.Years[i]) }})
	a.evidence = k.Segment(kit.SegmentSpec{
		Name: words.Say("guide.evidence"), OnChange: func(i int) { p.ChooseEvidence(assessment.Evidence(i)) },
		Options: []string{
			words.Say("guide.evidence_none"), words.Say("guide.evidence_statement"),
			words.Say("guide.evidence_document"), words.Say("guide.evidence_third"),
		},
	})
	a.internal = a.comment("guide.internal", note, p.WriteInternal)
	a.forJury = a.comment("guide.for_jury", "guide.for_jury_note", p.WriteForJury)
	a.content = a.arrange()
	return a
}

func (a *answerView) comment(label, note string, save func(string)) *kit.Field {
	return a.kit.Field(kit.FieldSpec{
		Label: a.kit.Words.Say(label), Note: a.kit.Words.Say(note),
		Lines: 2, Max: assessment.MaxComment, OnSave: save,
	})
}

func (a *answerView) arrange() *fyne.Container {
	k, words := a.kit, a.kit.Words
	label := func(key string) fyne.CanvasObject { return k.Text(words.Say(key), kit.Body().Strong()) }
	a.air, a.gap = []fyne.CanvasObject{k.Space(0, 3), k.Space(0, 4)}, k.Space(0, 8)
	a.gap.Hide()
	column := k.Column(0,
		a.levels,
		a.air[0],
		k.Wrap(8, 0, k.Text(words.Say("guide.no_sentence"), kit.Small()), a.unknown, a.excluded, k.Spring(), a.marked),
		a.message.content,
		a.air[1],
	)
	if a.opinion {
		a.marked.Hide()
		column.Objects = append(column.Objects, a.internal)
		return column
	}
	column.Objects = append(column.Objects,
		k.Wrap(28, 8,
			k.Row(8, label("guide.year"), a.year),
			k.Row(10, label("guide.evidence"), a.evidence)),
		a.yearMessage.content, a.gap,
		k.Columns(kit.Columns{Gap: 16, Min: 240}, a.internal, a.forJury),
	)
	return column
}

func (a *answerView) choose(mark kit.Mark, level int) {
	if mark == kit.MarkTarget {
		a.presenter.ChooseTarget(assessment.Level(level))
		return
	}
	a.presenter.ChooseCurrent(assessment.Level(level))
}

func (a *answerView) clear(mark kit.Mark) {
	if mark == kit.MarkTarget {
		a.presenter.ClearTarget()
		return
	}
	a.presenter.ClearCurrent()
}

func (a *answerView) render(q Question, s Answer) {
	a.state = s
	a.levels.Render(kit.LevelState{
		Choices: q.Choices, Current: s.Current, Target: s.Target,
		Today: a.kit.Words.Say("guide.today"), Goal: s.Goal, Both: s.Both,
	})
	a.unknown.SetOn(s.Unknown)
	a.excluded.SetOn(s.Excluded)
	a.marked.SetOn(s.Discussion)
	a.renderMessages()
	a.renderYear(s)
	a.evidence.SetSelected(s.Evidence)
	a.internal.SetText(s.Internal)
	a.forJury.SetText(s.ForJury)
}

// setDense gives up air, and lets both messages share one line.
func (a *answerView) setDense(dense bool) {
	a.dense = dense
	a.levels.SetDense(dense)
	for _, space := range append(a.air, a.yearMessage.content) {
		show(space, !dense)
	}
	show(a.gap, dense)
	a.renderMessages()
}

func (a *answerView) renderMessages() {
	message, year := a.state.Message, a.state.YearMessage
	if a.dense {
		message = message.and(year)
	}
	a.message.render(message)
	a.yearMessage.render(year)
}

func (a *answerView) renderYear(s Answer) {
	labels := make([]string, len(s.Years))
	for i, year := range s.Years {
		labels[i] = year.Label
	}
	a.year.SetOptions(labels)
	a.year.SetSelected(s.Year)
	if s.Target == None {
		a.year.DisableFor(a.kit.Words.Say("guide.year_without_target"))
	} else {
		a.year.Enable()
	}
}

// askReason opens the dialog that asks why a question does not apply.
func (a *answerView) askReason() {
	k, words := a.kit, a.kit.Words
	reason := k.Field(kit.FieldSpec{Label: words.Say("guide.exclude_reason"), Text: a.state.Reason, Lines: 3, Max: assessment.MaxComment})
	content := k.Column(12, k.Text(words.Say("guide.exclude_text"), kit.Body().In(scene.Muted)), reason)
	var dialog *kit.Dialog
	if a.state.Excluded {
		content.Objects = append(content.Objects, k.Row(0, k.Button(kit.ButtonSpec{Text: words.Say("guide.exclude_undo"), OnTap: func() {
			dialog.Close()
			a.presenter.Include()
		}})))
	}
	dialog = k.Dialog(kit.DialogSpec{
		Title: words.Say("guide.exclude_title"), Content: content, Main: words.Say("guide.exclude_save"), Focus: reason.Entry(),
		OnMain: func() string {
			if assessment.CleanText(reason.Text()) == "" {
				return words.Say("guide.exclude_empty")
			}
			a.presenter.Exclude(reason.Text())
			return ""
		},
	})
}

// messageLine is one line whose place is kept free, so that a message never
// moves anything.
type messageLine struct {
	kit     *kit.Kit
	icon    fyne.CanvasObject
	text    *kit.Text
	content *fyne.Container
}

func newMessageLine(k *kit.Kit) *messageLine {
	m := &messageLine{kit: k, icon: k.Icon(kit.IconWarn, scene.Warn, 14), text: k.Text("", kit.Small().OneLine())}
	m.content = k.Least(0, 18, k.Row(6, m.icon, k.Grow(m.text)))
	m.icon.Hide()
	return m
}

func (m *messageLine) render(s Message) {
	look := kit.Small().In(scene.Muted).OneLine()
	if s.Warn {
		look = kit.Small().Strong().In(scene.Warn).OneLine()
		m.icon.Show()
	} else {
		m.icon.Hide()
	}
	m.text.SetType(look)
	m.text.SetText(s.Text)
}
