package guide

import (
	"slices"
	"strconv"

	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// composer makes the state of the screen out of what is known.
type composer struct {
	words    *translations.Translator
	language assessment.Language
	from     session.State
	unsaved  map[assessment.QuestionID]assessment.Answer
	at       assessment.QuestionID
	year     int            // this calendar year
	carried  bool           // the target year was just taken over from another question
	earlier  *followup.Side // nil: there is no earlier assessment
}

func (c *composer) answer(id assessment.QuestionID) assessment.Answer {
	if a, ok := c.unsaved[id]; ok {
		return a
	}
	return c.from.Assessment.Answer(id)
}

func (c *composer) text(t assessment.Text) string { return t.In(c.language) }

func (c *composer) state() State {
	s := State{Side: c.side(), Answer: c.answered(), Footer: c.footer()}
	q, _ := c.from.Catalogue.Question(c.at)
	s.Question = c.question(q)
	s.Last = c.last()
	s.Help = c.help(q)
	s.Doubt = c.doubt()
	if c.from.CatalogueChanged {
		s.Notice = c.words.Say("guide.catalogue_changed",
			"Then", c.from.Assessment.CatalogueVersion, "Now", c.from.Catalogue.Version)
	}
	return s
}

// doubt is the first hint to the question that nobody has settled.
func (c *composer) doubt() Doubt {
	if len(c.from.Assessment.Inventory) == 0 {
		return Doubt{} // without an inventory there is nothing to contradict
	}
	for _, hint := range scoring.Hints(c.from.Catalogue, &c.from.Assessment) {
		if hint.Question == c.at && hint.Reason == "" {
			title, text := wording.New(c.words, c.from.Catalogue).Hint(hint, c.from.Assessment.Inventory)
			return Doubt{ID: hint.ID, Title: title, Text: text}
		}
	}
	return Doubt{}
}

func (c *composer) side() Side {
	counts := c.from.Result.Counts
	s := Side{
		Text:       c.words.Say("guide.progress", "Done", counts.Settled, "All", counts.Questions),
		Discussion: c.count("guide.discussion", counts.Discussion),
		Unknown:    c.count("guide.unknown", counts.Unknown),
	}
	if counts.Questions > 0 {
		s.Done = float64(counts.Settled) / float64(counts.Questions)
		s.Percent = c.words.Percent(strconv.Itoa(percent(counts.Settled, counts.Questions)))
	}
	for _, d := range c.from.Catalogue.Dimensions {
		s.Dimensions = append(s.Dimensions, c.dimension(d))
	}
	return s
}

// percent rounds, but says 100 only when all is done.
func percent(done, all int) int {
	if done == all {
		return 100
	}
	return min((200*done+all)/(2*all), 99)
}

func (c *composer) count(key string, n int) string {
	if n == 0 {
		return ""
	}
	return c.words.Count(key, n)
}

func (c *composer) dimension(d assessment.Dimension) DimensionRow {
	row := DimensionRow{ID: d.ID, Title: c.text(d.Short), Question: c.entry(d)}
	result, _ := c.from.Result.Dimension(d.ID)
	row.Settled = allSettled(result.Counts)
	if !row.Settled {
		row.Note = c.words.Say("guide.fraction", "Done", result.Counts.Settled, "All", result.Counts.Questions)
	}
	row.Current = slices.ContainsFunc(d.Questions, func(q assessment.Question) bool { return q.ID == c.at })
	if row.Current {
		for _, q := range d.Questions {
			row.Rows = append(row.Rows, c.row(q))
		}
	}
	return row
}

func allSettled(n scoring.Counts) bool { return n.Questions > 0 && n.Settled == n.Questions }

// entry is where a dimension is entered: at its first open question.
func (c *composer) entry(d assessment.Dimension) assessment.QuestionID {
	for _, q := range d.Questions {
		if !c.answer(q.ID).Settled() {
			return q.ID
		}
	}
	return d.Questions[0].ID
}

func (c *composer) row(q assessment.Question) QuestionRow {
	a := c.answer(q.ID)
	row := QuestionRow{ID: q.ID, Title: c.text(q.Short), Discussion: a.Discussion, Current: q.ID == c.at}
	switch {
	case a.State == assessment.Answered:
		row.Mark = MarkAnswered
	case a.State == assessment.Unknown:
		row.Mark = MarkUnknown
	case a.Excluded():
		row.Mark = MarkExcluded
	}
	return row
}

func (c *composer) question(q assessment.Question) Question {
	d, _ := c.from.Catalogue.DimensionOf(q.ID)
	position := slices.IndexFunc(d.Questions, func(o assessment.Question) bool { return o.ID == q.ID })
	shown := Question{
		ID:        q.ID,
		Dimension: c.words.Say("guide.dimension", "ID", d.ID, "Title", c.text(d.Title)),
		Number:    c.words.Say("guide.number", "Number", position+1, "All", len(d.Questions)),
		Core:      q.Core,
		Text:      c.text(q.Text),
	}
	for _, choice := range q.Choices {
		shown.Choices = append(shown.Choices, c.text(choice.Text))
	}
	return shown
}

func (c *composer) help(q assessment.Question) Help {
	h := Help{Why: c.text(q.Why), Recognize: c.text(q.Hint), NextTitle: c.words.Say("guide.next_step")}
	switch a := c.answer(c.at); {
	case a.State != assessment.Answered:
		h.Next = c.words.Say("guide.next_step_later")
	case a.Current >= assessment.MaxLevel:
		h.Next = c.words.Say("guide.next_step_none")
	default:
		h.NextTitle = c.words.Say("guide.next_step_from", "From", int(a.Current), "To", int(a.Current)+1)
		h.Next = c.text(q.Choices[a.Current].Next)
	}
	for _, t := range q.Terms {
		h.Terms = append(h.Terms, Term{Term: c.text(t.Term), Meaning: c.text(t.Meaning)})
	}
	return h
}

func (c *composer) footer() Footer {
	order := c.from.Catalogue.Order()
	at := slices.Index(order, c.at)
	f := Footer{Next: c.words.Say("guide.to_result")}
	if c.from.Assessment.Part != nil {
		f.Next = c.words.Say("guide.to_return")
	}
	if at > 0 {
		f.Previous = string(order[at-1])
	}
	if at+1 < len(order) {
		f.Next = c.words.Say("guide.next", "Question", order[at+1])
	}
	return f
}
