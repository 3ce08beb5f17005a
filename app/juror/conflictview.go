package juror

import (
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// pageRows is how many applicants stand in the list before more are asked for.
const pageRows = 40

// conflictView is where the juror says about whom there is a conflict.
type conflictView struct {
	page    *Page
	state   ConflictState
	rows    map[string]*conflictRow // by series, as they are needed
	most    int
	search  string
	shown   string // the series in the list
	count   *kit.Text
	handed  *kit.Text
	rest    *kit.Button
	field   *kit.Field
	list    *fyne.Container
	more    *kit.Button
	next    *kit.Button
	scroll  *kit.Scroll
	content fyne.CanvasObject
}

func newConflictView(p *Page) *conflictView {
	k, say := p.kit, p.kit.Words.Say
	v := &conflictView{page: p, rows: map[string]*conflictRow{}, most: pageRows, list: k.Column(0)}
	v.count, v.handed = k.Text("", kit.Body().Strong()), k.Text("", kit.Small().In(scene.Muted))
	v.rest = k.Button(kit.ButtonSpec{Text: say("juror.conflicts.rest"), Kind: kit.Outline, OnTap: v.declareRest})
	v.field = k.Field(kit.FieldSpec{Placeholder: say("juror.conflicts.search"), Max: 100})
	v.field.OnType(v.find)
	v.more = k.Button(kit.ButtonSpec{Text: say("juror.conflicts.more"), Kind: kit.Outline, OnTap: v.showMore})
	v.next = k.Button(kit.ButtonSpec{Text: "…", Kind: kit.Filled, Trailing: kit.IconChevronRight, OnTap: v.onward})
	head := k.Column(6, k.Text(say("juror.conflicts.title"), kit.Title()), k.Text(say("juror.conflicts.lead"), kit.Body().In(scene.Muted)), v.handed)
	bar := k.Wrap(12, 8, v.count, k.Spring(), v.rest)
	v.scroll = k.Scroll(k.Inset(kit.Sides(20, 24, 24, 24), k.Limit(1000, k.Column(12, head, bar, v.field, v.list, k.Row(0, v.more, k.Spring())))))
	foot := k.Fill(scene.Paper, k.Column(0, k.Line(), k.Inset(kit.Around(10, 24), k.Row(0, k.Spring(), v.next))))
	v.content = k.Frame(nil, foot, nil, nil, v.scroll)
	return v
}

// Content implements Side.
func (v *conflictView) Content() fyne.CanvasObject { return v.content }

// Activate implements Side.
func (v *conflictView) Activate() {
	if v.state.Open > 0 && v.state.Open == len(v.state.Rows) {
		v.focusOpen()
		v.scroll.ToTop()
		return
	}
	if !v.focusOpen() {
		v.page.kit.Focus(v.next)
	}
}

// Deactivate implements Side.
func (v *conflictView) Deactivate() {}

func (v *conflictView) declareRest() {
	if count := v.page.presenter.DeclareRest(); count > 0 {
		v.page.kit.Toast(kit.ToastSpec{Text: v.page.kit.Words.Count("juror.conflicts.rest_done", count)})
	}
	v.page.kit.Focus(v.next)
}

// onward goes on, or to what is missing.
func (v *conflictView) onward() {
	v.page.kit.Flush()
	if v.focusOpen() {
		return
	}
	to := Reviewing
	if v.page.state.Gate != (Gate{}) {
		to = Handing
	}
	v.page.Turn(to)
}

// focusOpen puts the keyboard on the first applicant about whom something is
// missing, and reports whether there is one.
func (v *conflictView) focusOpen() bool {
	for _, row := range v.state.Rows {
		if row.Kind < 0 || row.Lacks != "" {
			v.focus(row.Series)
			return true
		}
	}
	return false
}

// focus puts the keyboard on an applicant.
func (v *conflictView) focus(series string) {
	for i, row := range v.state.Rows {
		if row.Series != series {
			continue
		}
		if v.search = ""; i >= v.most {
			v.most = i + pageRows
		}
		v.field.SetText("")
		v.fill()
		v.rows[series].focus()
		return
	}
}

func (v *conflictView) find(text string) {
	v.search, v.most = text, pageRows
	v.fill()
	v.page.kit.Settle()
}

func (v *conflictView) showMore() {
	v.most += pageRows
	v.fill()
	v.page.kit.Settle()
}

func (v *conflictView) show(s ConflictState) {
	v.state = s
	v.count.SetText(s.Count)
	v.handed.SetText(s.Handed)
	v.handed.Hidden = s.Handed == ""
	kit.SetVisible(v.rest, s.Open > 0)
	v.next.SetText(s.Next)
	kit.SetVisible(v.field, len(s.Rows) > pageRows)
	v.fill()
}

// fill shows the rows that are looked for.
func (v *conflictView) fill() {
	sought := strings.ToLower(strings.TrimSpace(v.search))
	var objects []fyne.CanvasObject
	var shown strings.Builder
	found := 0
	for _, row := range v.state.Rows {
		if sought != "" && !strings.Contains(strings.ToLower(row.Name), sought) {
			continue
		}
		if found++; found > v.most {
			continue
		}
		if v.rows[row.Series] == nil {
			v.rows[row.Series] = newConflictRow(v.page, row.Series)
		}
		v.rows[row.Series].show(row)
		shown.WriteString(row.Series)
		objects = append(objects, v.rows[row.Series].object)
	}
	kit.SetVisible(v.more, found > v.most)
	if shown.String() != v.shown || len(v.list.Objects) == 0 {
		v.shown = shown.String()
		v.list.Objects = []fyne.CanvasObject{v.page.kit.Rows(objects...)}
		v.list.Refresh()
	}
	kit.Relayout(v.scroll)
}
