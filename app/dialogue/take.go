package dialogue

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// preview shows what files would bring, before anything is taken in.
func (v *View) preview(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	column := k.Column(12, k.Text(say("dialogue.preview_title"), kit.Section()))
	for _, p := range s.Previews {
		column.Objects = append(column.Objects, v.file(p))
	}
	buttons := k.Wrap(8, 8)
	if n := v.presenter.Waits(); n > 0 {
		buttons.Objects = append(buttons.Objects, k.Button(kit.ButtonSpec{Text: k.Words.Count("dialogue.take", n), Kind: kit.Filled, OnTap: v.presenter.Take}))
	}
	buttons.Objects = append(buttons.Objects, k.Button(kit.ButtonSpec{Text: say("dialogue.drop"), Kind: kit.Outline, OnTap: v.presenter.Drop}))
	column.Objects = append(column.Objects, buttons)
	return k.Card(column)
}

func (v *View) file(p Preview) fyne.CanvasObject {
	k := v.kit
	if p.Refused != "" {
		return k.Hint(kit.HintSpec{Tone: kit.Danger, Title: p.File, Text: p.Refused})
	}
	column := k.Column(4, k.Text(p.File, kit.Body().Strong()), k.Text(p.Count, kit.Body()))
	for _, line := range []string{p.Columns, p.Unknown} {
		if line != "" {
			column.Objects = append(column.Objects, k.Text(line, kit.Small().In(scene.Muted)))
		}
	}
	for _, row := range p.Rows {
		column.Objects = append(column.Objects, k.TopRow(8, k.Icon(kit.IconWarn, scene.Warn, 16), k.Grow(k.Text(row, kit.Small()))))
	}
	return column
}

// give writes the form where a person chooses.
func (v *View) give() {
	say := v.kit.Words.Say
	title := say("dialogue.give")
	kit.Run(v.files, func(ctx context.Context) (string, error) {
		return v.deps.Files.ChooseTarget(ctx, title, say("dialogue.file")+".html")
	}, func(path string, err error) {
		if err != nil {
			v.presenter.fail(err)
		} else if path != "" {
			v.presenter.GiveOut(path)
		}
	})
}

// read lets a person choose files, in the system's dialog or by typing one.
func (v *View) read() {
	k, say := v.kit, v.kit.Words.Say
	if v.deps.Files.Asks() {
		kit.Run(v.files, func(ctx context.Context) ([]string, error) {
			return v.deps.Files.ChooseFiles(ctx, say("dialogue.read"))
		}, v.chosen)
		return
	}
	path := k.Field(kit.FieldSpec{Label: say("submit.path"), Placeholder: say("submit.path_placeholder")})
	k.Dialog(kit.DialogSpec{Title: say("dialogue.read"), Content: path, Main: say("submit.path_use"), Focus: path.Entry(), OnMain: func() string {
		typed := strings.Trim(strings.TrimSpace(path.Text()), `"'`)
		if typed == "" {
			return say("submit.path_missing")
		}
		v.presenter.Read([]string{filepath.Clean(typed)})
		return ""
	}})
}

func (v *View) chosen(paths []string, err error) {
	if err != nil {
		v.presenter.fail(err)
	} else if len(paths) > 0 {
		v.presenter.Read(paths)
	}
}

// maxPaste is the most characters of a mail that are taken.
const maxPaste = 60_000

// paste takes what a company copied into a mail.
func (v *View) paste() {
	k, say := v.kit, v.kit.Words.Say
	text := k.Field(kit.FieldSpec{Label: say("dialogue.paste_label"), Hint: say("dialogue.paste_hint"), Lines: 8, Max: maxPaste})
	k.Dialog(kit.DialogSpec{Title: say("dialogue.paste"), Content: text, Main: say("dialogue.paste_use"), Focus: text.Entry(), Width: 640, OnMain: func() string {
		if strings.TrimSpace(text.Text()) == "" {
			return say("dialogue.paste_empty")
		}
		v.presenter.ReadText(text.Text())
		return ""
	}})
}

func (v *View) clear() {
	say := v.kit.Words.Say
	v.kit.Confirm(say("dialogue.clear"), say("dialogue.clear_sure"), say("dialogue.clear_do"), v.presenter.Clear)
}
