package catalogue

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"

	"reifekompass/assessment"
)

// DialogueFormat is what the key "format" of a questionnaire for companies
// says.
const DialogueFormat = "reifekompass-dialogue"

// ParseDialogue reads what companies are asked. Questions that mirror one of
// the agency must name one of the own catalogue. Errors are those of Parse.
func ParseDialogue(name string, raw []byte, own *assessment.Catalogue) (*assessment.Questionnaire, error) {
	d := dialogue{reader: newReader(name, DialogueFormat), own: own, ids: map[string]int{}}
	var found *assessment.Questionnaire
	if root := d.document(raw); root != nil && d.header(root) {
		found = d.questionnaire(root)
	}
	if err := d.done(); err != nil {
		return nil, err
	}
	return found, nil
}

// dialogue reads a questionnaire. Ids of all its parts are different, because
// a column of a table names one of them.
type dialogue struct {
	*reader
	own *assessment.Catalogue
	ids map[string]int // id: line
}

func (d *dialogue) questionnaire(root *object) *assessment.Questionnaire {
	q := &assessment.Questionnaire{
		ID:      root.catalogueID(),
		Version: root.line("version", `"1.0"`, span{1, 20}),
		Title:   root.text("title", titleSpan()),
	}
	for _, item := range root.objects("questions", required) {
		q.Points = append(q.Points, d.point(item))
	}
	for _, item := range root.objects("facts", optional) {
		q.Facts = append(q.Facts, d.fact(item))
	}
	for _, item := range root.objects("texts", optional) {
		t := assessment.FreeText{ID: assessment.TextID(item.id("T1", d.ids)), Text: item.text("text", span{5, 120})}
		item.finish()
		q.Texts = append(q.Texts, t)
	}
	root.finish()
	return q
}

func (d *dialogue) point(o *object) assessment.Point {
	p := assessment.Point{
		ID:      assessment.QuestionID(o.id("U1", d.ids)),
		Meaning: o.whole("meaning", 1, maxMeaning),
		Mirrors: d.mirrors(o),
		Short:   o.text("short", span{1, 28}),
		Text:    o.text("text", span{10, 120}),
	}
	if _, taken := d.own.Question(p.ID); taken {
		d.report(o.keyPlace("id"), "catalogue.dialogue_id", "ID", string(p.ID), "Own", d.own.ID)
	}
	items := o.items("levels", required)
	if len(items) != levelCount && len(items) > 0 {
		d.report(o.keyPlace("levels"), "catalogue.level_count", "Path", o.path, "Got", len(items), "Want", levelCount)
	}
	for level, item := range items[:min(len(items), levelCount)] {
		p.Levels[level] = d.experience(o, item, level)
	}
	o.finish()
	return p
}

// experience is what a company experienced at a level.
func (d *dialogue) experience(of *object, item ast.Node, level int) assessment.Text {
	if _, ok := members(item); !ok {
		d.report(start(item), "catalogue.level_text", "Path", of.path, "Level", level)
		return nil
	}
	o := d.object(item, fmt.Sprintf("%s › %d", of.join("levels"), level))
	text := o.text("text", span{8, 90})
	d.checkLevel(o, text, levelPlace{of.path, level})
	o.finish()
	return text
}

// mirrors is the question of the agency that asks the same, if there is one.
func (d *dialogue) mirrors(o *object) assessment.QuestionID {
	node, there := o.take("mirrors")
	if !there {
		return ""
	}
	id, ok := o.words(o.join("mirrors"), node)
	if !ok {
		return ""
	}
	if _, known := d.own.Question(assessment.QuestionID(id)); !known {
		d.report(start(node), "catalogue.mirrors", "Path", o.path, "ID", shorten(id), "Own", d.own.ID)
	}
	return assessment.QuestionID(id)
}

func (d *dialogue) fact(o *object) assessment.Fact {
	f := assessment.Fact{
		ID:      assessment.FactID(o.id("S", d.ids)),
		Text:    o.text("text", span{5, 120}),
		Ordered: o.truth("ordered"),
	}
	for _, item := range o.objects("options", required) {
		f.Options = append(f.Options, assessment.Option{
			ID: assessment.OptionID(item.id("S1", d.ids)), Title: item.text("title", span{2, 60}),
		})
		item.finish()
	}
	o.finish()
	return f
}
