package catalogue

import (
	"fmt"
	"strings"

	"reifekompass/assessment"
)

// ownProcess begins the ids of the processes that an agency adds by itself,
// such as "X01". A template with such an id would be taken for one of them.
const ownProcess = "X"

// processes returns the templates of the process inventory, if there are any.
func (r *reader) processes(root *object) []assessment.ProcessTemplate {
	var found []assessment.ProcessTemplate
	known := map[string]int{}
	for _, item := range root.objects("processes", optional) {
		found = append(found, r.process(item, known))
	}
	return found
}

func (r *reader) process(o *object, known map[string]int) assessment.ProcessTemplate {
	id := o.id("P01", known)
	if node, ok := o.peek("id"); ok && validID(id) && strings.HasPrefix(id, ownProcess) {
		r.report(start(node), "catalogue.process_id", "ID", id, "Reserved", ownProcess)
	}
	p := assessment.ProcessTemplate{
		ID:    assessment.ProcessID(id),
		Title: o.text("title", titleSpan()),
		Short: o.text("short", span{1, 28}),
		Hint:  o.text("hint", span{40, 400}),
	}
	o.finish()
	return p
}

// processLevels returns what can be observed at each level of a process, if
// the file describes it. All levels are described or none.
func (r *reader) processLevels(root *object) (levels [levelCount]assessment.Text) {
	_, there := root.peek("process_levels")
	items := root.items("process_levels", presence(there))
	if len(items) != levelCount && len(items) > 0 {
		r.report(root.keyPlace("process_levels"), "catalogue.process_level_count", "Got", len(items), "Want", levelCount)
	}
	first := map[levelText]int{}
	for level, item := range items[:min(len(items), levelCount)] {
		if _, ok := members(item); !ok {
			r.report(start(item), "catalogue.process_level_text", "Level", level)
			continue
		}
		o := r.object(item, fmt.Sprintf("%s › %d", root.join("process_levels"), level))
		levels[level] = r.processLevel(o, level)
		r.checkProcessLevel(o.keyPlace("text"), levels[level], level, first)
	}
	return levels
}

func (r *reader) processLevel(o *object, level int) assessment.Text {
	text := o.optionalText("text", levelSpan())
	if _, there := o.peek("text"); !there {
		r.report(o.keyPlace("text"), "catalogue.process_level_text", "Level", level)
	}
	o.finish()
	return text
}

// checkProcessLevel is checkLevel for the levels of processes, which no
// question has a part in.
func (r *reader) checkProcessLevel(at place, text assessment.Text, level int, first map[levelText]int) {
	for _, language := range assessment.Languages() {
		key := levelText{language, text[language]}
		if key.text == "" {
			continue
		}
		if other, seen := first[key]; seen {
			r.report(at, "catalogue.process_level_twice", "Level", level, "Other", other, "Language", string(language))
		} else {
			first[key] = level
		}
		if word := judging(key.text); word != "" {
			r.report(at, "catalogue.process_level_judging", "Level", level, "Word", word)
		}
	}
}
