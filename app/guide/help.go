package guide

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// helpView explains the question. Beside the question it is a column, in a
// narrow window it opens over the content.
type helpView struct {
	opinion bool // staff say what is, not what should be
	kit     *kit.Kit
	parts   helpParts // in the column
	column  *fyne.Container
	state   Help
	open    map[string]bool // what is folded out, kept from question to question
}

// helpParts are the fold-outs; column and panel have their own.
type helpParts struct {
	why, recognize, next *kit.Text
	whyFold, nextFold    *kit.FoldOut
	terms                *fyne.Container
	noTerms              *kit.Text
	made                 []termRow // kept from question to question
}

// termRow explains one word.
type termRow struct {
	term, meaning *kit.Text
	box           *fyne.Container
}

func newHelpView(k *kit.Kit, opinion bool) *helpView {
	h := &helpView{kit: k, opinion: opinion, open: map[string]bool{"guide.why": true, "guide.recognize": true}}
	folds := h.build(&h.parts)
	body := k.Column(0, folds, k.Space(0, 14), k.Line(), k.Space(0, 10), h.keys())
	h.column = k.Inset(kit.Sides(14, 0, 0, 0), k.Frame(nil, nil, k.Line(), nil, k.Scroll(k.Inset(kit.Sides(6, 24, 16, 20), body))))
	return h
}

// first is where F1 leads.
func (h *helpView) first() fyne.Focusable { return h.parts.whyFold.Head() }

func (h *helpView) build(p *helpParts) *fyne.Container {
	k := h.kit
	muted := kit.Body().In(scene.Muted)
	p.why, p.recognize, p.next, p.terms = k.Text("", muted), k.Text("", muted), k.Text("", muted), k.Column(8)
	p.noTerms = k.Text(k.Words.Say("guide.no_terms"), muted)
	p.whyFold, p.nextFold = h.fold("guide.why", p.why), h.fold("guide.next_step", p.next)
	return k.Column(8, p.whyFold, h.fold("guide.recognize", p.recognize), p.nextFold, h.fold("guide.terms", p.terms))
}

func (h *helpView) fold(key string, content fyne.CanvasObject) *kit.FoldOut {
	return h.kit.FoldOut(kit.FoldSpec{
		Title: h.kit.Words.Say(key), Content: content, Open: h.open[key],
		OnToggle: func(open bool) { h.open[key] = open },
	})
}

func (h *helpView) render(s Help) {
	h.state = s
	h.fill(&h.parts)
}

func (h *helpView) fill(p *helpParts) {
	s := h.state
	p.why.SetText(s.Why)
	p.recognize.SetText(s.Recognize)
	p.next.SetText(s.Next)
	p.nextFold.SetTitle(s.NextTitle)
	p.terms.Objects = nil
	for i, term := range s.Terms {
		row := h.termRow(p, i)
		row.term.SetText(term.Term)
		row.meaning.SetText(term.Meaning)
		p.terms.Objects = append(p.terms.Objects, row.box)
	}
	if len(s.Terms) == 0 {
		p.terms.Objects = []fyne.CanvasObject{p.noTerms}
	}
	p.terms.Refresh()
}

// termRow returns a row to be filled, made only once.
func (h *helpView) termRow(p *helpParts, index int) termRow {
	if index == len(p.made) {
		row := termRow{term: h.kit.Text("", kit.Body().Strong()), meaning: h.kit.Text("", kit.Body().In(scene.Muted))}
		row.box = h.kit.Column(0, row.term, row.meaning)
		p.made = append(p.made, row)
	}
	return p.made[index]
}

// panel returns the help for a panel of its own.
func (h *helpView) panel() fyne.CanvasObject {
	var parts helpParts
	folds := h.build(&parts)
	h.fill(&parts)
	return h.kit.Column(0, folds, h.kit.Space(0, 14), h.kit.Line(), h.kit.Space(0, 10), h.keys())
}

// keys is the box of the most useful keys.
func (h *helpView) keys() fyne.CanvasObject {
	k, words := h.kit, h.kit.Words
	to := func() fyne.CanvasObject { return k.Text(words.Say("guide.key_to"), kit.Small()) }
	row := func(key string, caps ...fyne.CanvasObject) fyne.CanvasObject {
		return k.Row(8, append(caps, k.Text(words.Say(key), kit.Small()))...)
	}
	ctrl := words.Say("guide.key_ctrl")
	target := row("guide.keys_target", k.Key(ctrl+" 0"), to(), k.Key("4"))
	show(target, !h.opinion)
	return k.Column(7,
		k.Text(words.Say("guide.keys"), kit.Small().Strong()),
		row("guide.keys_current", k.Key("0"), to(), k.Key("4")),
		target,
		row("guide.keys_move", k.IconKey(kit.IconArrowUp), k.IconKey(kit.IconArrowDown)),
		row("guide.keys_search", k.Key(ctrl+" F")),
		row("guide.keys_help", k.Key("F1")),
	)
}
