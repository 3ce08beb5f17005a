package service

import (
	"slices"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// composer says what the inventory holds.
type composer struct {
	words     *translations.Translator
	wording   *wording.Wording
	inventory assessment.Inventory
}

func channelColumns(words *translations.Translator, w *wording.Wording) []kit.GridColumn {
	return []kit.GridColumn{
		{ID: "kind", Title: words.Say("service.channel"), Weight: 1, Width: 150, Editable: true, Choices: w.Choices(assessment.EntryChannel, "kind")},
		{ID: "name", Title: words.Say("service.own_name"), Weight: 1, Width: 120, Editable: true, Long: true},
		{ID: "yearly", Title: words.Say("service.contacts"), Width: 96, Right: true, Editable: true},
	}
}

func promiseColumns(words *translations.Translator, w *wording.Wording) []kit.GridColumn {
	return []kit.GridColumn{
		{ID: "name", Title: words.Say("service.promise"), Weight: 1, Width: 176, Editable: true, Long: true},
		{ID: "within", Title: words.Say("service.within"), Width: 84, Right: true, Editable: true},
		{ID: "actual", Title: words.Say("service.actual"), Width: 92, Right: true, Editable: true},
		{ID: "unit", Title: words.Say("service.unit"), Width: 96, Editable: true, Choices: w.Choices(assessment.EntryPromise, "unit")},
		{ID: "result", Title: words.Say("service.result"), Width: 126},
	}
}

func onlineColumns(words *translations.Translator, w *wording.Wording) []kit.GridColumn {
	return []kit.GridColumn{
		{ID: "name", Title: words.Say("service.online_name"), Weight: 1.2, Width: 180, Editable: true, Long: true},
		{ID: "process", Title: words.Say("service.process"), Weight: 1, Width: 170, Editable: true, Long: true},
		{ID: "ozg_model", Title: words.Say("service.ozg_model"), Width: 84, Right: true, Editable: true, Choices: w.Choices(assessment.EntryOnlineService, "ozg_model")},
		{ID: "ozg_level", Title: words.Say("service.ozg_level"), Width: 84, Right: true, Editable: true},
		{ID: "link", Title: words.Say("service.link"), Weight: 1, Width: 170, Editable: true, Long: true},
	}
}

func (c composer) channels() List {
	var list List
	known, sum, used := 0, int64(0), map[assessment.ChannelKind]bool{}
	for _, channel := range c.inventory.Channels() {
		used[channel.Kind] = true
		list.Rows = append(list.Rows, kit.GridRow{ID: channel.ID, Name: c.wording.Name(channel, c.inventory), Cells: []kit.GridCell{
			c.cell(channel, "kind"), {Text: channel.Name}, c.figure(channel, "yearly", channel.Yearly),
		}})
		if channel.Yearly.Set {
			known, sum = known+1, sum+channel.Yearly.Centi
		}
	}
	for i, text := range c.wording.Choices(assessment.EntryChannel, "kind") {
		if kind := assessment.ChannelKinds()[i]; !used[kind] || kind == assessment.ChannelOther {
			list.Offers = append(list.Offers, Offer{Kind: string(kind), Text: c.words.Say("service.offer", "Name", text)})
		}
	}
	if known > 0 {
		list.Note = c.words.Count("service.contacts_sum", len(list.Rows),
			"Sum", c.wording.Quantity(assessment.Hundredths(sum)), "Known", c.words.Integer(known))
	}
	return list
}

// cell shows an attribute, a missing one as such.
func (c composer) cell(entry assessment.Entry, attribute string) kit.GridCell {
	cell := kit.GridCell{Text: c.wording.Value(entry, attribute, c.inventory)}
	cell.Muted = cell.Text == wording.Missing
	return cell
}

// figure shows a number with its origin.
func (c composer) figure(entry assessment.Entry, attribute string, figure assessment.Figure) kit.GridCell {
	cell := c.cell(entry, attribute)
	cell.Mark = kit.GridMark{Text: c.wording.Mark(figure.Origin), Name: c.wording.Origin(figure.Origin), Colour: scene.Good}
	if figure.Origin == assessment.OriginEstimated {
		cell.Mark.Colour = scene.None
	}
	return cell
}

func (c composer) promises() List {
	var list List
	known, kept, used := 0, 0, map[assessment.PromiseKind]bool{}
	for _, promise := range c.inventory.Promises() {
		used[promise.Kind] = true
		list.Rows = append(list.Rows, c.promise(promise))
		if keeps, measured := promise.Kept(); measured {
			known++
			if keeps {
				kept++
			}
		}
	}
	for _, kind := range assessment.PromiseKinds() {
		if !used[kind] || kind == assessment.PromiseOther {
			list.Offers = append(list.Offers, Offer{Kind: string(kind), Text: c.words.Say("service.offer", "Name", c.preset(kind))})
		}
	}
	if known > 0 {
		list.Note = c.words.Count("service.promises_kept", known, "Kept", c.words.Integer(kept))
	}
	return list
}

func (c composer) promise(promise assessment.Promise) kit.GridRow {
	name := c.wording.Name(promise, c.inventory)
	within := c.cell(promise, "within")
	if promise.Within == assessment.Whole(0) {
		within.Text = c.words.Say("service.at_once")
	}
	return kit.GridRow{ID: promise.ID, Name: name, Cells: []kit.GridCell{
		{Text: name}, within, c.figure(promise, "actual", promise.Actual), c.cell(promise, "unit"), c.result(promise),
	}}
}

// result says whether a promise is usually kept, with a sign and a word.
func (c composer) result(promise assessment.Promise) kit.GridCell {
	switch kept, known := promise.Kept(); {
	case !known:
		return kit.GridCell{Text: c.words.Say("inventory.open"), Muted: true, Tip: c.words.Say("service.result_open")}
	case kept:
		return kit.GridCell{Text: c.words.Say("service.kept")}
	default:
		return kit.GridCell{Text: c.words.Say("service.late"), Warn: true, Tip: c.words.Say("service.late_tip")}
	}
}

// preset says the promise that is offered for a kind in a few words.
func (c composer) preset(kind assessment.PromiseKind) string {
	promise := assessment.Preset(kind)
	if kind == assessment.PromiseReceipt {
		return c.words.Say("service.preset.receipt")
	}
	if !promise.Within.Set {
		return c.words.Say("service.preset.other")
	}
	return c.words.Say("service.preset", "Name", c.wording.Choice(assessment.EntryPromise, "kind", string(kind)),
		"Time", c.wording.Full(promise, "within", c.inventory))
}

func (c composer) online() List {
	var list List
	for _, online := range c.inventory.OnlineServices() {
		model := c.cell(online, "ozg_model")
		if online.OZG.Level.Set && online.OZG.Model == "" {
			model.Warn, model.Tip = true, c.words.Say("service.no_model")
		}
		list.Rows = append(list.Rows, kit.GridRow{ID: online.ID, Name: c.wording.Name(online, c.inventory), Cells: []kit.GridCell{
			{Text: online.Name}, c.cell(online, "process"), model, c.level(online), {Text: online.Link},
		}})
	}
	return list
}

// level shows an OZG level with the highest one of its model.
func (c composer) level(online assessment.OnlineService) kit.GridCell {
	cell := c.cell(online, "ozg_level")
	if online.OZG.Known() {
		cell.Tip = c.words.Say("service.level_of", "Level", cell.Text, "Max", c.words.Integer(online.OZG.Model.MaxLevel()),
			"Model", c.wording.Choice(assessment.EntryOnlineService, "ozg_model", string(online.OZG.Model)))
	}
	return cell
}

// needed are the parts of a result without which its mean says nothing.
func needed() []string {
	return []string{"satisfaction_mean", "satisfaction_worst", "satisfaction_best", "satisfaction_answers"}
}

// satisfaction says the result of the survey, or what it lacks.
func (c composer) satisfaction() Satisfaction {
	service := c.inventory.Service()
	s := service.Satisfaction
	if s == (assessment.Satisfaction{}) {
		return Satisfaction{Text: c.words.Say("service.no_survey")}
	}
	var missing []string
	for _, name := range needed() {
		if !assessment.ValueOf(service, name).Known {
			missing = append(missing, c.wording.Label(assessment.EntryService, name))
		}
	}
	low, high := min(s.Worst.Centi, s.Best.Centi), max(s.Worst.Centi, s.Best.Centi)
	switch {
	case len(missing) > 0:
		return Satisfaction{Text: c.words.Say("service.survey_missing", "Parts", strings.Join(missing, ", ")), Warn: true}
	case low == high:
		return Satisfaction{Text: c.words.Say("service.survey_scale"), Warn: true}
	case s.Mean.Centi < low || s.Mean.Centi > high:
		return Satisfaction{Text: c.words.Say("service.survey_outside"), Warn: true}
	}
	return Satisfaction{Text: c.survey(service)}
}

func (c composer) survey(service assessment.Service) string {
	s := service.Satisfaction
	values := []any{
		"Mean", c.wording.Quantity(s.Mean), "Best", c.wording.Quantity(s.Best), "Worst", c.wording.Quantity(s.Worst),
		"Answers", c.wording.Full(service, "satisfaction_answers", c.inventory),
	}
	if s.Date == 0 {
		return c.words.Say("service.survey", values...)
	}
	return c.words.Say("service.survey_dated", slices.Concat(values, []any{"Date", wording.Month(s.Date)})...)
}
