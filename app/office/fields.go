package office

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// facts are what everybody sees first of a call.
func (e *editor) facts() fyne.CanvasObject {
	k, say := e.view.kit, e.view.kit.Words.Say
	return k.Column(16,
		e.line(assessment.FieldTitle, "calls.call_title", func(c *assessment.Call) *string { return &c.Title }),
		e.line(assessment.FieldOffice, "calls.office", func(c *assessment.Call) *string { return &c.Office }),
		e.line(assessment.FieldContactEmail, "calls.email", func(c *assessment.Call) *string { return &c.Email }),
		e.deadline(),
		k.Columns(kit.Columns{Gap: 12, Min: 160},
			e.number(assessment.FieldYear, "calls.year", func(c *assessment.Call) *int { return &c.Year }),
			e.number(assessment.FieldWinners, "calls.winners", func(c *assessment.Call) *int { return &c.Winners })),
		e.text(),
		k.Column(4, e.asked, k.Row(0, k.Button(kit.ButtonSpec{Text: say("calls.catalogue"), OnTap: e.useCatalogue}), k.Spring())),
	)
}

// bind keeps a field for finding it by what it changes, and shows in it what
// changed elsewhere.
func (e *editor) bind(name string, f *kit.Field, show func(*assessment.Call) string) *kit.Field {
	if name != "" {
		e.fields[name] = f
	}
	e.syncs = append(e.syncs, func(c *assessment.Call) {
		f.SetError("")
		f.SetText(show(c))
	})
	return f
}

// wrong says in a field what is wrong, and above the page that there is such a
// field; empty: nothing is.
func (e *editor) wrong(f *kit.Field, why string) {
	f.SetError(why)
	if open := e.view.state.Open; open != nil {
		e.showState(open)
	}
}

func (e *editor) change(how func(*assessment.Call)) { e.view.presenter.Change(how) }

// line is a field for a text on one line.
func (e *editor) line(name, key string, of func(*assessment.Call) *string) *kit.Field {
	return e.bind(name, e.view.kit.Field(kit.FieldSpec{
		Label: e.view.kit.Words.Say(key), Text: *of(&e.call), Max: assessment.MaxName,
		OnSave: func(typed string) { e.change(func(c *assessment.Call) { *of(c) = assessment.CleanLine(typed) }) },
	}), func(c *assessment.Call) string { return *of(c) })
}

func (e *editor) text() *kit.Field {
	return e.bind(assessment.FieldText, e.view.kit.Field(kit.FieldSpec{
		Label: e.view.kit.Words.Say("calls.call_text"), Text: e.call.Text, Lines: 5, Max: assessment.MaxComment,
		OnSave: func(typed string) { e.change(func(c *assessment.Call) { c.Text = assessment.CleanText(typed) }) },
	}), func(c *assessment.Call) string { return c.Text })
}

const deadlineForm = "02.01.2006 15:04"

func (e *editor) deadline() *kit.Field {
	say, zone := e.view.kit.Words.Say, e.view.kit.Clock().Location()
	show := func(c *assessment.Call) string { return c.Deadline.In(zone).Format(deadlineForm) }
	var f *kit.Field
	f = e.view.kit.Field(kit.FieldSpec{
		Label: say("calls.deadline"), Hint: say("calls.deadline_hint"), Text: show(&e.call), OnLeave: true, OnSave: func(typed string) {
			at, err := time.ParseInLocation(deadlineForm, strings.TrimSpace(typed), zone)
			if err != nil {
				e.wrong(f, say("calls.deadline_wrong"))
				return
			}
			e.wrong(f, "")
			e.change(func(c *assessment.Call) { c.Deadline = at })
		},
	})
	return e.bind(assessment.FieldDeadline, f, show)
}

// number is a field for a whole number.
func (e *editor) number(name, key string, of func(*assessment.Call) *int) *kit.Field {
	return e.decimal(decimal{
		name: name, key: key, scale: 1,
		get: func(c *assessment.Call) int64 { return int64(*of(c)) },
		put: func(c *assessment.Call, n int64) { *of(c) = int(n) },
	})
}

// weight is a field for a weight.
func (e *editor) weight(name, key string, of func(*assessment.Call) *assessment.Weight) *kit.Field {
	return e.decimal(decimal{
		name: name, key: key, scale: int64(assessment.UnitWeight),
		get: func(c *assessment.Call) int64 { return int64(*of(c)) },
		put: func(c *assessment.Call, n int64) { *of(c) = assessment.Weight(n) },
	})
}

// decimal says what a field for a number changes.
type decimal struct {
	name, key string
	label     string // instead of the one of key
	scale     int64  // the number is kept times it: 1000 for weights, 2 for points
	get       func(*assessment.Call) int64
	put       func(*assessment.Call, int64)
}

func (e *editor) decimal(d decimal) *kit.Field {
	k := e.view.kit
	if d.label == "" {
		d.label = k.Words.Say(d.key)
	}
	show := func(c *assessment.Call) string { return e.view.plain(d.get(c), d.scale) }
	var f *kit.Field
	f = k.Field(kit.FieldSpec{Label: d.label, Text: show(&e.call), Max: 12, OnLeave: true, OnSave: func(typed string) {
		n, ok := scaled(typed, d.scale)
		if !ok {
			e.wrong(f, k.Words.Say("calls.number_wrong."+strconv.FormatInt(d.scale, 10)))
			return
		}
		e.wrong(f, "")
		e.change(func(c *assessment.Call) { d.put(c, n) })
	}})
	return e.bind(d.name, f, show)
}

func (e *editor) yesNo(key string, of func(*assessment.Call) *bool) fyne.CanvasObject {
	k, say := e.view.kit, e.view.kit.Words.Say
	index := func(c *assessment.Call) int {
		if *of(c) {
			return 0
		}
		return 1
	}
	s := k.Segment(kit.SegmentSpec{
		Name: say(key), Options: []string{say("calls.yes"), say("calls.no")}, Selected: index(&e.call), Compact: true,
		OnChange: func(i int) { e.change(func(c *assessment.Call) { *of(c) = i == 0 }) },
	})
	e.syncs = append(e.syncs, func(c *assessment.Call) { s.SetSelected(index(c)) })
	return k.Labeled(say(key), s)
}
