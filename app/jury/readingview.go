package jury

import (
	"strconv"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// readingView is the left half: what the applicant handed over.
type readingView struct {
	view      *ReviewView
	position  *kit.Text
	answered  *kit.Text
	applicant *kit.Text
	barred    *kit.Hint
	tabs      *kit.Tabs
	tab       int
	body      *fyne.Container
	note      *kit.Field
	scroll    *kit.Scroll
	shown     string // series, criterion and tab that are shown
	content   fyne.CanvasObject
}

// The tabs of the left half.
const (
	tabCriterion = iota
	tabTexts
	tabProfile
	tabProcesses
	tabFiles
	tabNotes
)

func newReadingView(v *ReviewView) *readingView {
	k, say := v.kit, v.kit.Words.Say
	r := &readingView{
		view: v, position: k.Text("", kit.Small().In(scene.Muted)), answered: k.Text("", kit.Small().In(scene.Muted)), applicant: k.Text("", kit.Title()),
		barred: k.Hint(kit.HintSpec{Title: say("jury.review.barred")}), body: k.Column(10),
	}
	turn := func(icon kit.IconName, name string, by int) *kit.Button {
		return k.Button(kit.ButtonSpec{Icon: icon, Name: name, Tip: name, Kind: kit.Outline, Small: true, OnTap: func() { v.turn(by) }})
	}
	back, on := turn(kit.IconChevronLeft, say("jury.review.before"), -1), turn(kit.IconChevronRight, say("jury.review.after"), 1)
	r.tabs = k.Tabs(kit.TabsSpec{
		Titles: []string{
			say("jury.review.tab.criterion"), say("jury.review.tab.texts"), say("jury.review.tab.profile"), say("jury.review.tab.processes"),
			say("jury.review.tab.files"), say("jury.review.tab.notes"),
		},
		List:     func(title string) string { return title },
		OnSelect: r.open,
	})
	r.note = k.Field(kit.FieldSpec{Label: say("jury.review.note"), Hint: say("jury.review.note_hint"), Lines: 8, Max: 10_000, OnSave: v.presenter.Note})
	head := k.Column(6, k.Wrap(8, 4, back, r.position, on, k.Spring(), r.answered), r.applicant, r.barred, r.tabs)
	r.scroll = k.Scroll(k.Inset(kit.Sides(12, 24, 24, 24), r.body))
	r.content = k.Fill(scene.Paper, k.Frame(k.Inset(kit.Sides(14, 24, 0, 24), head), nil, nil, nil, r.scroll))
	return r
}

func (r *readingView) open(tab int) {
	r.view.kit.Flush()
	r.tab = tab
	r.show(r.view.state)
	kit.Relayout(r.content)
	if tab == tabNotes {
		r.view.kit.Focus(r.note.Entry()) // digits are text here, not points
	}
}

func (r *readingView) show(s ReviewState) {
	r.position.SetText(s.Position)
	r.answered.SetText(s.Answered)
	r.applicant.SetText(s.Applicant)
	r.barred.SetText(s.Barred)
	kit.SetVisible(r.tabs, s.Barred == "")
	kit.SetVisible(r.scroll, s.Barred == "")
	if s.Barred != "" {
		r.body.Objects, r.shown = nil, ""
		return
	}
	r.tabs.Select(r.tab)
	r.note.SetText(s.Note)
	shown := s.Series + " " + s.Reading.Title + " " + strconv.Itoa(r.tab)
	if shown == r.shown {
		return // what is read stays where it is while points are given
	}
	r.shown = shown
	r.body.Objects = r.parts(s)
	r.body.Refresh()
	r.scroll.ToTop()
}

func (r *readingView) parts(s ReviewState) []fyne.CanvasObject {
	switch r.tab {
	case tabTexts:
		return r.texts(s.Reading.Texts, "jury.review.no_texts")
	case tabProfile:
		return r.texts(s.Reading.Profile, "jury.review.no_profile")
	case tabFiles:
		return r.files(s.Reading.Files)
	case tabProcesses:
		return r.texts(s.Reading.Processes, "jury.review.no_processes")
	case tabNotes:
		return []fyne.CanvasObject{r.note}
	default:
		return r.criterion(s.Reading)
	}
}

func (r *readingView) texts(list []ReadText, none string) []fyne.CanvasObject {
	k := r.view.kit
	if len(list) == 0 {
		return []fyne.CanvasObject{k.Text(k.Words.Say(none), kit.Body().In(scene.Muted))}
	}
	parts := make([]fyne.CanvasObject, len(list))
	for i, text := range list {
		parts[i] = k.Column(2, k.Text(text.Title, kit.Body().Strong()), k.Text(text.Text, kit.Body()))
	}
	return parts
}

// files are the attached files, to be opened in the program of the system.
func (r *readingView) files(list []assessment.Attachment) []fyne.CanvasObject {
	k := r.view.kit
	if len(list) == 0 {
		return []fyne.CanvasObject{k.Text(k.Words.Say("jury.review.no_files"), kit.Body().In(scene.Muted))}
	}
	rows := make([]fyne.CanvasObject, len(list))
	for i, file := range list {
		rows[i] = k.TapRow(kit.TapSpec{
			Content: k.Inset(kit.Around(9, 14), k.Row(10, k.Icon(kit.IconFile, scene.Primary, 16), k.Grow(k.Text(file.Name, kit.Body())), k.Icon(kit.IconChevronRight, scene.Muted, 12))),
			Name:    file.Name, OnTap: func() { r.view.openFile(file) },
		})
	}
	return []fyne.CanvasObject{k.Text(k.Words.Say("jury.review.files"), kit.Small().In(scene.Muted)), k.Rows(rows...)}
}

// criterion is what there is to read for the criterion that is worked on.
func (r *readingView) criterion(reading Reading) []fyne.CanvasObject {
	k := r.view.kit
	caption := kit.Small().Strong().In(scene.Muted)
	parts := []fyne.CanvasObject{
		k.Text(reading.Title, kit.Section()),
		k.Column(4, k.Text(k.Words.Say("jury.review.own_text"), caption), k.Text(reading.Text, kit.Body())),
		k.Text(reading.Guide, caption),
	}
	rows := k.Column(0)
	for _, q := range reading.Questions {
		rows.Objects = append(rows.Objects, k.Line(), r.question(q))
	}
	if reading.Foreign != "" {
		parts = append(parts, k.Hint(kit.HintSpec{Tone: kit.Warn, Title: reading.Foreign}))
	}
	return append(parts, rows, k.Row(8, k.Icon(kit.IconInfo, scene.Muted, 14), k.Grow(k.Text(k.Words.Say("jury.review.never"), kit.Small().In(scene.Muted)))))
}

// question is one answer: Ist as a filled circle, Soll as a diamond.
func (r *readingView) question(q ReadQuestion) fyne.CanvasObject {
	k := r.view.kit
	words := k.Column(1, k.Text(q.Title, kit.Body()))
	for _, text := range []string{q.Choice, q.Comment} {
		if text != "" {
			words.Objects = append(words.Objects, k.Text(text, kit.Small().In(scene.Muted)))
		}
	}
	levels := k.Row(5, k.Icon(kit.IconDot, scene.Primary, 12), k.Text(q.Current, kit.Body().Strong()),
		k.Icon(kit.IconDiamond, scene.Target, 12), k.Text(q.Target, kit.Body().In(scene.Target)))
	if q.Evidence != "" {
		levels.Objects = append([]fyne.CanvasObject{k.Tag(kit.TagSpec{Text: q.Evidence})}, levels.Objects...)
	}
	return k.Inset(kit.Around(5, 0), k.TopRow(8, k.Fixed(30, 0, k.Text(q.ID, kit.Body().Strong().In(scene.Muted))), k.Grow(words), levels))
}
