package course

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// sealing is what the dialog for a passphrase asks, and how it comes back when
// something went wrong: with what was typed and what was wrong.
type sealing struct {
	title, text   string
	first, second string
	wrong         string
	use           func(passphrase string)
}

// seal asks for a new passphrase twice.
func (v *View) seal(s sealing) {
	k := v.kit
	first := k.Field(kit.FieldSpec{Label: v.say("passphrase"), Hint: k.Words.Say("calls.passphrase_hint"), Text: s.first, Max: 200, Secret: true})
	second := k.Field(kit.FieldSpec{Label: k.Words.Say("calls.passphrase_again"), Text: s.second, Max: 200, Secret: true})
	d := k.Dialog(kit.DialogSpec{
		Title: s.title, Content: k.Column(16, k.Text(s.text, kit.Body().In(scene.Muted)), first, second), Main: v.say("file_where"), Focus: first.Entry(),
		OnMain: func() string {
			if wrong := v.presenter.CheckPassphrases(first.Text(), second.Text()); wrong != "" {
				return wrong
			}
			s.use(first.Text())
			return ""
		},
	})
	if s.wrong != "" {
		d.SetError(s.wrong)
	}
}

// give asks for a passphrase where the member has no key, then where the jury
// file goes.
func (v *View) give(id assessment.JurorID) {
	if v.state.Jury.NoFiles != "" || v.busy() {
		return
	}
	v.giveAgain(id, "", "")
}

func (v *View) giveAgain(id assessment.JurorID, passphrase, wrong string) {
	of, known := v.presenter.Juror(id)
	if !known {
		return
	}
	if of.Recipient != "" {
		v.giveTo(id, "", wrong)
		return
	}
	v.seal(sealing{
		title: v.say("file_title", "Name", of.Name), text: v.say("file_text", "Name", of.Name), first: passphrase, second: passphrase, wrong: wrong,
		use: func(passphrase string) { v.giveTo(id, passphrase, "") },
	})
}

func (v *View) giveTo(id assessment.JurorID, passphrase, wrong string) {
	if wrong != "" { // the member has a key: nothing was typed
		v.tell(wrong)
		return
	}
	v.kit.Flush()
	kit.Run(v.files, func(ctx context.Context) (string, error) {
		return v.deps.Files.ChooseTarget(ctx, v.say("file_write"), v.presenter.FileName(id))
	}, func(path string, err error) {
		switch {
		case err != nil:
			v.giveAgain(id, passphrase, v.presenter.failure(err))
		case path == "" && passphrase != "":
			v.giveAgain(id, passphrase, "")
		case path != "":
			v.presenter.Give(id, passphrase, path, func(why string) { v.giveAgain(id, passphrase, why) })
		}
	})
}

// giveAll writes the files of all members into a folder.
func (v *View) giveAll() {
	if v.busy() {
		return
	}
	v.giveAllAgain("", "")
}

func (v *View) giveAllAgain(passphrase, wrong string) {
	without := v.presenter.Keyless()
	if without == 0 {
		if wrong != "" {
			v.tell(wrong)
			return
		}
		v.giveAllTo("")
		return
	}
	v.seal(sealing{
		title: v.say("files_write"), text: v.presenter.count("files_text", without), first: passphrase, second: passphrase, wrong: wrong, use: v.giveAllTo,
	})
}

func (v *View) giveAllTo(passphrase string) {
	v.folder(v.say("files_write"), func(dir string) {
		v.presenter.GiveAll(passphrase, dir, func(why string) { v.giveAllAgain(passphrase, why) })
	}, func(wrong string) {
		if passphrase != "" || wrong != "" {
			v.giveAllAgain(passphrase, wrong)
		}
	})
}

// folder asks for a folder; otherwise hears that there is none, and why.
func (v *View) folder(title string, use func(dir string), otherwise func(wrong string)) {
	v.kit.Flush()
	if !v.deps.Files.Asks() {
		v.askPath(title, v.say("folder_where"), use)
		return
	}
	kit.Run(v.files, func(ctx context.Context) (string, error) { return v.deps.Files.ChooseFolder(ctx, title) }, func(dir string, err error) {
		switch {
		case err != nil:
			otherwise(v.presenter.failure(err))
		case dir == "":
			otherwise("")
		default:
			use(dir)
		}
	})
}

// askPath asks for a path where the system has no dialog for it.
func (v *View) askPath(title, label string, use func(path string)) {
	k := v.kit
	path := k.Field(kit.FieldSpec{Label: label, Placeholder: k.Words.Say("submit.path_placeholder")})
	k.Dialog(kit.DialogSpec{Title: title, Content: path, Main: k.Words.Say("calls.go_on"), Focus: path.Entry(), OnMain: func() string {
		typed := strings.Trim(strings.TrimSpace(path.Text()), `"'`)
		if typed == "" {
			return k.Words.Say("submit.path_missing")
		}
		use(filepath.Clean(typed))
		return ""
	}})
}

// takeBallots asks for files, and for the passphrase where the key is locked.
func (v *View) takeBallots() {
	if !v.taking() {
		return
	}
	title := v.say("ballots_take")
	if !v.deps.Files.Asks() {
		v.askPath(title, v.kit.Words.Say("submit.path"), func(path string) { v.unlocked([]string{path}, "", "") })
		return
	}
	kit.Run(v.files, func(ctx context.Context) ([]string, error) { return v.deps.Files.ChooseFiles(ctx, title) }, func(paths []string, err error) {
		if err != nil {
			v.tell(v.presenter.failure(err))
		} else if len(paths) > 0 {
			v.unlocked(paths, "", "")
		}
	})
}

// Drop takes ballots in that were dropped on the window.
func (v *View) Drop(paths []string) {
	if v.taking() {
		v.unlocked(paths, "", "")
	}
}

// taking reports whether ballots can be taken in now, and says why not.
func (v *View) taking() bool {
	if !v.state.Loaded || v.busy() {
		return false
	}
	if v.state.Jury.NoFiles != "" {
		v.tell(v.state.Jury.NoFiles)
		return false
	}
	v.kit.Flush()
	return true
}

// unlocked takes ballots in, and asks for the passphrase of the office's key
// before if it is locked.
func (v *View) unlocked(paths []string, reason, wrong string) {
	if !v.presenter.Locked() {
		if wrong != "" {
			v.tell(wrong)
			return
		}
		v.presenter.Take(paths, "", reason, v.tell)
		return
	}
	k, say := v.kit, v.kit.Words.Say
	passphrase := k.Field(kit.FieldSpec{Label: say("calls.passphrase"), Max: 200, Secret: true})
	d := k.Dialog(kit.DialogSpec{
		Title: say("calls.unlock"), Content: k.Column(12, k.Text(v.presenter.count("ballots_unlock", len(paths)), kit.Body().In(scene.Muted)), passphrase),
		Main: say("calls.go_on"), Focus: passphrase.Entry(), OnMain: func() string {
			if passphrase.Text() == "" {
				return say("calls.passphrase_missing")
			}
			v.presenter.Take(paths, passphrase.Text(), reason, func(why string) { v.unlocked(paths, reason, why) })
			return ""
		},
	})
	if wrong != "" {
		d.SetError(wrong)
	}
}

// takeLate takes a ballot in that is late, with a reason.
func (v *View) takeLate(item Taken) {
	v.reason(ask{title: v.say("ballot_late"), texts: []string{item.File, item.Text}, main: v.say("ballot_late_do"), do: func(reason string) string {
		v.unlocked([]string{item.Path}, reason, "")
		return ""
	}})
}

// paperParts are the reports and letters.
func (v *View) paperParts(s State) []fyne.CanvasObject {
	k := v.kit
	row := func(key, text, button, shut string, do func()) fyne.CanvasObject {
		words := k.Column(0, k.Text(v.say(key), kit.Body().Strong()), k.Text(text, kit.Small().In(scene.Muted)))
		if shut != "" {
			words.Objects = append(words.Objects, k.Text(shut, kit.Small()))
		}
		return k.Inset(kit.Around(10, 16), k.Columns(kit.Columns{Gap: 12, Min: 230, Weights: []float32{3, 1}}, words,
			k.Row(0, v.rowButton(v.say(button), v.say(key), shut, do), k.Spring())))
	}
	return []fyne.CanvasObject{k.Rows(
		row("report", v.say("report_text"), "look", s.Papers.NoReport, func() { v.deps.Look(Report) }),
		row("minutes", v.say("minutes_text"), "look", s.Papers.NoReport, func() { v.deps.Look(Minutes) }),
		row("sheet", v.say("sheet_text"), "sheet_write", s.Papers.NoReport, v.writeSheet),
		row("letters_title", s.Papers.Letters, "letters_write", s.Papers.NoLetters, v.writeLetters),
	)}
}

func (v *View) writeSheet() {
	if v.busy() {
		return
	}
	v.kit.Flush()
	kit.Run(v.files, func(ctx context.Context) (string, error) {
		return v.deps.Files.ChooseTarget(ctx, v.say("sheet"), v.say("sheet_file"))
	}, func(path string, err error) {
		if err != nil {
			v.tell(v.presenter.failure(err))
		} else if path != "" {
			v.presenter.WriteSheet(path)
		}
	})
}

func (v *View) writeLetters() {
	if v.busy() {
		return
	}
	v.folder(v.say("letters_write"), v.presenter.WriteLetters, v.tell)
}
