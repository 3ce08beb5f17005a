package result

import (
	"slices"
	"strconv"
	"strings"

	"reifekompass/assessment"
)

// offered is the number of other assessments a dialog shows at once; a search
// finds the rest.
const offered = 40

// Chooser is the choice of assessments to compare this one with.
type Chooser struct {
	presenter *Presenter
	all       []assessment.Summary
	chosen    map[assessment.ID]bool
	search    string
}

// NewChooser returns the choice among all other assessments. If they cannot
// be read, it says so on the result and returns nil.
func (p *Presenter) NewChooser() *Chooser {
	all, err := p.deps.Store.List(p.deps.Context)
	if err != nil {
		p.fail(err)
		p.show(p.state)
		return nil
	}
	own := p.now.Assessment.ID
	all = slices.DeleteFunc(slices.Clone(all), func(s assessment.Summary) bool { return s.ID == own })
	return &Chooser{presenter: p, all: all, chosen: map[assessment.ID]bool{}}
}

// Search narrows the choice.
func (c *Chooser) Search(text string) { c.search = text }

// Toggle changes whether the assessment is chosen.
func (c *Chooser) Toggle(id assessment.ID) { c.chosen[id] = !c.chosen[id] }

// Others returns what the dialog shows.
func (c *Chooser) Others() Others {
	words := c.presenter.words
	o := Others{Chosen: c.chosen}
	hidden := 0
	for _, s := range c.all {
		switch {
		case !matches(s, c.search):
		case len(o.Shown) == offered:
			hidden++
		default:
			o.Shown = append(o.Shown, c.other(s))
		}
	}
	if hidden > 0 {
		o.More = words.Count("result.more_others", hidden)
	}
	if len(c.all) == 0 {
		o.Empty = words.Say("result.no_others")
	} else if len(o.Shown) == 0 {
		o.Empty = words.Say("result.no_other_found", "Search", c.search)
	}
	o.Count = words.Count("result.chosen", len(c.picked()))
	return o
}

func matches(s assessment.Summary, search string) bool {
	text := strings.ToLower(s.Agency + " " + s.Place + " " + strconv.Itoa(s.Year) + " " + s.Call)
	for word := range strings.FieldsSeq(strings.ToLower(search)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

func (c *Chooser) other(s assessment.Summary) Other {
	key := "result.other"
	if s.Place == "" {
		key += "_placeless"
	}
	if s.Fictional {
		key += "_sample"
	}
	detail := c.presenter.words.Say(key, "Year", s.Year, "Place", s.Place)
	if s.Call != "" {
		detail = c.presenter.words.Say("result.other_call", "Detail", detail, "Call", s.Call)
	}
	return Other{ID: s.ID, Title: s.Agency, Detail: detail}
}

func (c *Chooser) picked() []assessment.Summary {
	var picked []assessment.Summary
	for _, s := range c.all {
		if c.chosen[s.ID] {
			picked = append(picked, s)
		}
	}
	return picked
}

// Write writes the comparison with what is chosen. It returns the sentence
// about what is missing, "" if nothing is.
func (c *Chooser) Write() string {
	others := c.picked()
	if len(others) == 0 {
		return c.presenter.words.Say("result.choose_one")
	}
	c.presenter.Compare(others)
	return ""
}
