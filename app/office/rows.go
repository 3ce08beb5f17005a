package office

import (
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// pageRows is how many rows stand in a list before more are asked for: what a
// person reads through, and what is drawn at once.
const pageRows = 40

// rows is a list that stays quick and can be searched when it is long.
type rows struct {
	view   *View
	count  int
	words  func(i int) string // what a row is searched by
	row    func(i int) fyne.CanvasObject
	most   int
	search string

	field  *kit.Field
	body   *fyne.Container
	object fyne.CanvasObject
}

func newRows(v *View) *rows {
	k := v.kit
	r := &rows{view: v, most: pageRows, body: k.Column(8)}
	r.field = k.Field(kit.FieldSpec{Placeholder: k.Words.Say("calls.search"), Max: 100})
	r.field.OnType(r.find)
	r.object = k.Column(8, r.field, r.body)
	return r
}

// set shows other rows.
func (r *rows) set(count int, words func(i int) string, row func(i int) fyne.CanvasObject) {
	r.count, r.words, r.row = count, words, row
	r.field.Hidden = count <= pageRows
	r.show()
}

func (r *rows) find(text string) {
	r.search, r.most = text, pageRows
	r.show()
	r.view.kit.Settle()
}

func (r *rows) more() {
	r.most += 5 * pageRows
	r.show()
	r.view.kit.Settle()
}

func (r *rows) show() {
	k, sought := r.view.kit, strings.ToLower(strings.TrimSpace(r.search))
	var shown []fyne.CanvasObject
	found := 0
	for i := range r.count {
		if sought != "" && !strings.Contains(strings.ToLower(r.words(i)), sought) {
			continue
		}
		if found++; found <= r.most {
			shown = append(shown, r.row(i))
		}
	}
	var parts []fyne.CanvasObject
	if len(shown) > 0 {
		parts = append(parts, k.Rows(shown...))
	}
	if found > len(shown) || found == 0 && r.count > 0 {
		parts = append(parts, r.foot(len(shown), found))
	}
	k.Exchange(r.body, parts...)
}

func (r *rows) foot(shown, found int) fyne.CanvasObject {
	k, say := r.view.kit, r.view.kit.Words.Say
	if found == 0 {
		return k.Text(say("calls.not_found"), kit.Body().In(scene.Muted))
	}
	return k.Row(12, k.Grow(k.Text(say("calls.shown", "Shown", k.Words.Integer(shown), "All", k.Words.Integer(found)), kit.Small().In(scene.Muted))),
		k.Button(kit.ButtonSpec{Text: say("calls.more"), Kind: kit.Outline, Small: true, OnTap: r.more}))
}
