package catalogue

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/goccy/go-yaml/ast"

	"reifekompass/assessment"
)

func (r *reader) question(o *object) assessment.Question {
	q := assessment.Question{
		ID:       assessment.QuestionID(o.id("B2", r.questions)),
		Meaning:  o.whole("meaning", 1, maxMeaning),
		Core:     o.truth("core"),
		Staff:    o.truth("staff"),
		Weight:   o.weight("weight"),
		Criteria: r.linked(o),
		Kinds:    kinds(o),
		Title:    o.text("title", titleSpan()),
		Short:    o.text("short", span{1, 28}),
		Text:     o.text("text", span{10, 140}),
		Why:      o.text("why", span{40, 400}),
		Hint:     o.text("hint", span{40, 400}),
	}
	for _, item := range o.objects("terms", optional) {
		q.Terms = append(q.Terms, assessment.Term{
			Term:    item.text("term", span{2, 60}),
			Meaning: item.text("meaning", span{10, 300}),
		})
		item.finish()
	}
	q.Choices = r.choices(o)
	o.finish()
	return q
}

// linked returns the criteria a question is reading aid for.
func (r *reader) linked(o *object) []assessment.CriterionID {
	var ids []assessment.CriterionID
	for _, item := range o.items("criteria", optional) {
		id, ok := o.words(o.join("criteria"), item)
		if !ok {
			continue
		}
		if _, known := r.criteria[id]; !known {
			r.report(start(item), "catalogue.criterion", "Path", o.path, "ID", shorten(id))
		}
		ids = append(ids, assessment.CriterionID(id))
		o.unrepeated("criteria", item, slices.Index(ids, assessment.CriterionID(id)) < len(ids)-1)
	}
	return ids
}

// kinds returns the kinds of agency that a question is asked of.
func kinds(o *object) []assessment.Kind {
	var found []assessment.Kind
	for _, item := range o.items("kinds", optional) {
		word, ok := o.words(o.join("kinds"), item)
		if !ok {
			continue
		}
		kind := assessment.Kind(word)
		if !slices.Contains(assessment.Kinds(), kind) {
			o.reader.report(start(item), "catalogue.kind", "Path", o.path, "Kind", shorten(word), "Known", kindNames())
		}
		found = append(found, kind)
		o.unrepeated("kinds", item, slices.Index(found, kind) < len(found)-1)
	}
	return found
}

func (o *object) unrepeated(name string, item ast.Node, repeated bool) {
	if repeated {
		o.reader.report(start(item), "catalogue.repeated", "Path", o.join(name), "Text", shorten(scalar(item)))
	}
}

func kindNames() string {
	var names []string
	for _, kind := range assessment.Kinds() {
		names = append(names, string(kind))
	}
	return list(names)
}

// levelText is a sentence in one language; levelPlace is where it was first
// seen.
type (
	levelText struct {
		language assessment.Language
		text     string
	}
	levelPlace struct {
		path  string
		level int
	}
)

const levelCount = int(assessment.MaxLevel) + 1

func (r *reader) choices(o *object) (choices [levelCount]assessment.Choice) {
	items := o.items("levels", required)
	if len(items) != levelCount && len(items) > 0 {
		r.report(o.keyPlace("levels"), "catalogue.level_count", "Path", o.path, "Got", len(items), "Want", levelCount)
	}
	for level, item := range items[:min(len(items), levelCount)] {
		path := fmt.Sprintf("%s › %d", o.join("levels"), level)
		if _, ok := members(item); !ok {
			r.report(start(item), "catalogue.level_text", "Path", o.path, "Level", level)
			continue
		}
		choices[level] = r.choice(r.object(item, path), levelPlace{o.path, level})
	}
	return choices
}

func (r *reader) choice(o *object, at levelPlace) assessment.Choice {
	var c assessment.Choice
	if _, ok := o.peek("text"); ok {
		c.Text = o.text("text", levelSpan())
		r.checkLevel(o, c.Text, at)
	} else {
		o.take("text")
		r.report(o.keyPlace("text"), "catalogue.level_text", "Path", at.path, "Level", at.level)
	}
	c.Next = r.next(o, at)
	o.finish()
	return c
}

// levelSpan is the length of the sentences of a level.
func levelSpan() span { return span{15, 200} }

func (r *reader) next(o *object, at levelPlace) assessment.Text {
	_, there := o.peek("next")
	last := at.level == int(assessment.MaxLevel)
	switch {
	case last && there:
		o.take("next")
		r.report(o.keyPlace("next"), "catalogue.next_last", "Path", at.path, "Level", at.level)
	case there:
		return o.text("next", levelSpan())
	case !last:
		o.take("next")
		r.report(o.keyPlace("next"), "catalogue.next", "Path", at.path, "Level", at.level, "Higher", at.level+1)
	}
	return nil
}

// checkLevel reports a sentence that another level has already, and words
// that judge instead of describing.
func (r *reader) checkLevel(o *object, text assessment.Text, at levelPlace) {
	place := o.keyPlace("text")
	for _, language := range assessment.Languages() {
		sentence := text[language]
		if sentence == "" {
			continue
		}
		key := levelText{language, sentence}
		if first, seen := r.levels[key]; seen {
			r.report(place, "catalogue.level_twice", "Path", at.path, "Level", at.level,
				"OtherPath", first.path, "OtherLevel", first.level, "Language", string(language))
		} else {
			r.levels[key] = at
		}
		if word := judging(sentence); word != "" {
			r.report(place, "catalogue.judging", "Path", at.path, "Level", at.level, "Word", word)
		}
	}
}

// judging returns the first bare word that rates instead of describing, or "".
// "Mittel" with a capital within a sentence is the German noun for funds.
func judging(sentence string) string {
	rest := sentence
	for rest != "" {
		word, after := nextWord(rest)
		first := len(rest) == len(sentence)
		rest = after
		switch strings.ToLower(word) {
		case "gering", "hoch", "low", "medium", "high":
			return word
		case "mittel":
			if first || word == "mittel" {
				return word
			}
		}
	}
	return ""
}

// nextWord splits off the first word; a hyphen belongs to it, so that
// "mittel- bis langfristig" is no bare word.
func nextWord(s string) (word, rest string) {
	outside := func(c rune) bool { return !unicode.IsLetter(c) && c != '-' }
	s = strings.TrimLeftFunc(s, outside)
	if end := strings.IndexFunc(s, outside); end >= 0 {
		return s[:end], s[end:]
	}
	return s, ""
}
