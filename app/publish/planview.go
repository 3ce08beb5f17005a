package publish

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// planParts show what would be published, and the way there.
func (v *View) planParts(s State) []fyne.CanvasObject {
	k := v.kit
	parts := []fyne.CanvasObject{k.Text(v.say("step_plan"), kit.Section())}
	if s.Refused != "" {
		parts = append(parts, k.Hint(kit.HintSpec{Tone: kit.Danger, Title: s.Refused}))
	}
	if s.Plan == nil {
		return append(parts, v.buttons(s))
	}
	parts = append(parts, v.verdict(s.Plan), v.buttons(s))
	return append(parts, v.planned(s.Plan)...)
}

// verdict says how much would be shown.
func (v *View) verdict(p *Plan) fyne.CanvasObject {
	tone := kit.Good
	if p.Nothing {
		tone = kit.Warn
	}
	hint := v.kit.Hint(kit.HintSpec{Tone: tone, Title: p.Summary, Text: p.Protects})
	if p.Winners == "" {
		return hint
	}
	return v.kit.Column(8, hint, v.kit.Text(p.Winners, kit.Body()))
}

func (v *View) planned(p *Plan) []fyne.CanvasObject {
	k := v.kit
	var indexes, processes, questions [][]string
	for _, r := range p.Rows {
		cells := []string{r.Subject, r.Mean, r.Band, r.Classes, r.Why}
		if p.Compared {
			cells = slices.Insert(cells, 2, r.Winners, r.Others)
		}
		switch {
		case r.Index:
			indexes = append(indexes, cells)
		case r.Process:
			processes = append(processes, cells)
		default:
			questions = append(questions, cells)
		}
	}
	columns := []kit.TableColumn{
		{Title: v.say("column.subject"), Weight: 5},
		{Title: v.say("column.mean"), Width: 70, Right: true},
		{Title: v.say("column.band"), Width: 104, Right: true},
		{Title: v.say("column.classes"), Weight: 5},
		{Title: v.say("column.why"), Weight: 5},
	}
	if p.Compared {
		say := k.Words.Say
		columns = slices.Insert(columns, 2,
			kit.TableColumn{Title: say("release.column.winners"), Width: 104, Right: true}, kit.TableColumn{Title: say("release.column.others"), Width: 70, Right: true})
	}
	parts := []fyne.CanvasObject{k.Table(kit.TableSpec{Columns: columns, Rows: indexes})}
	fold := func(key string, open *bool, rows [][]string) {
		if len(rows) > 0 {
			parts = append(parts, k.FoldOut(kit.FoldSpec{
				Title: v.presenter.count(key, len(rows)), Open: *open, OnToggle: func(now bool) { *open = now },
				Content: k.Table(kit.TableSpec{Columns: columns, Rows: rows}),
			}))
		}
	}
	fold("processes", &v.work, processes)
	fold("questions", &v.each, questions)
	return parts
}

// buttons offer to compute, and to publish what was computed.
func (v *View) buttons(s State) fyne.CanvasObject {
	k := v.kit
	row := k.Wrap(12, 8)
	v.main = k.Button(kit.ButtonSpec{Text: v.say("compute"), Kind: kit.Filled, OnTap: v.compute})
	if s.Plan != nil && !s.Plan.Nothing {
		v.main = k.Button(kit.ButtonSpec{Text: v.say("publish"), Kind: kit.Filled, OnTap: v.publish})
	}
	if s.Working != "" {
		v.main.SetBusy(true)
		row.Objects = append(row.Objects, v.main, k.Text(s.Working, kit.Body().In(scene.Muted).OneLine()))
		return row
	}
	row.Objects = append(row.Objects, v.main)
	return row
}

func (v *View) compute() {
	v.kit.Flush()
	v.presenter.Compute()
}

// publish asks once more: what was given out cannot be taken back.
func (v *View) publish() {
	v.kit.Flush()
	if v.presenter.choice.Title == "" {
		v.title.SetError(v.say("name_missing"))
		v.kit.Focus(v.title.Entry())
		return
	}
	v.kit.Confirm(v.say("publish"), v.say("publish_text"), v.say("publish_do"), func() {
		v.target(v.say("where"), v.presenter.FileName(v.presenter.choice.Title, ".rkbench"), v.presenter.Publish)
	})
}

// target asks where a file goes.
func (v *View) target(title, name string, write func(path string)) {
	kit.Run(v.files, func(ctx context.Context) (string, error) {
		return v.deps.Files.ChooseTarget(ctx, title, name)
	}, func(path string, err error) {
		switch {
		case err != nil:
			v.kit.Tell(v.say("not_done"), v.presenter.failure(err))
		case path != "":
			write(path)
		}
	})
}

// pastParts show what was published before.
func (v *View) pastParts(list []Published) []fyne.CanvasObject {
	k := v.kit
	parts := []fyne.CanvasObject{k.Text(v.say("past"), kit.Section())}
	rows := make([]fyne.CanvasObject, 0, len(list))
	for i := range list {
		rows = append(rows, v.pastRow(&list[i]))
	}
	return append(parts, k.Rows(rows...))
}

func (v *View) pastRow(r *Published) fyne.CanvasObject {
	k := v.kit
	act := func(key string, do func()) *kit.Button {
		return k.Button(kit.ButtonSpec{Text: v.say(key), Name: v.say(key) + ": " + r.Title, Small: true, OnTap: do})
	}
	words := k.Column(2, k.Text(r.Title, kit.Body().Strong()), k.Text(r.Text, kit.Small().In(scene.Muted)))
	buttons := k.Wrap(4, 4,
		act("report", func() { v.deps.Look(r.ID) }),
		act("data", func() {
			v.target(v.say("data"), v.presenter.FileName(r.Title, ".xlsx"), func(path string) { v.presenter.WriteData(r.ID, path) })
		}),
		act("again", func() {
			v.target(v.say("where"), v.presenter.FileName(r.Title, ".rkbench"), func(path string) { v.presenter.WriteAgain(r.ID, path) })
		}))
	column := k.Column(6, words, k.Inset(kit.Sides(0, 0, 0, -8), buttons))
	if len(r.Log) > 0 {
		lines := k.Column(3)
		for _, line := range r.Log {
			lines.Objects = append(lines.Objects, k.Text(line, kit.Small()))
		}
		column.Objects = append(column.Objects, k.FoldOut(kit.FoldSpec{Title: v.presenter.count("log", len(r.Log)), Content: lines}))
	}
	return k.Inset(kit.Around(12, 16), column)
}
