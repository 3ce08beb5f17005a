package office

import (
	"strings"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

func (v *View) passphrase(label, hint string) *kit.Field {
	return v.kit.Field(kit.FieldSpec{Label: label, Hint: hint, Max: 200, Secret: true})
}

// unlock asks for the passphrase of the key.
func (v *View) unlock(use func(passphrase string)) {
	k, say := v.kit, v.kit.Words.Say
	passphrase := v.passphrase(say("calls.passphrase"), "")
	k.Dialog(kit.DialogSpec{
		Title: say("calls.unlock"), Content: k.Column(12, k.Text(say("calls.unlock_text"), kit.Body().In(scene.Muted)), passphrase),
		Main: say("calls.go_on"), Focus: passphrase.Entry(), OnMain: func() string {
			if passphrase.Text() == "" {
				return say("calls.passphrase_missing")
			}
			use(passphrase.Text())
			return ""
		},
	})
}

// fresh asks for a new passphrase twice, below what comes before it.
func (v *View) fresh(title, lead string, before *kit.Field, use func(before, passphrase string)) {
	k, say := v.kit, v.kit.Words.Say
	first, second := v.passphrase(say("calls.passphrase_new"), say("calls.passphrase_hint")), v.passphrase(say("calls.passphrase_again"), "")
	content, focus := k.Column(16, k.Text(lead, kit.Body().In(scene.Muted))), first.Entry()
	if before != nil {
		content.Objects, focus = append(content.Objects, before), before.Entry()
	}
	content.Objects = append(content.Objects, first, second)
	k.Dialog(kit.DialogSpec{Title: title, Content: content, Main: say("calls.go_on"), Focus: focus, OnMain: func() string {
		if wrong := v.presenter.CheckPassphrases(first.Text(), second.Text()); wrong != "" {
			return wrong
		}
		text := ""
		if before != nil {
			text = strings.TrimRight(before.Text(), "\n")
		}
		use(text, first.Text())
		return ""
	}})
}

// makeKey asks for a passphrase, then where the recovery sheet goes.
func (v *View) makeKey() {
	say := v.kit.Words.Say
	v.fresh(say("calls.key_new"), say("calls.key_text"), nil, func(_, passphrase string) { v.firstSheet(passphrase) })
}

// firstSheet is the second step of making a key: without the sheet a forgotten
// passphrase loses every submission, so that doing without is a choice and no
// slip. Whoever changes their mind about the place comes back here.
func (v *View) firstSheet(passphrase string) {
	k, say := v.kit, v.kit.Words.Say
	var dialog *kit.Dialog
	without := k.Button(kit.ButtonSpec{Text: say("calls.sheet_without"), OnTap: func() {
		dialog.Close()
		v.presenter.MakeKey(passphrase, "")
	}})
	dialog = k.Dialog(kit.DialogSpec{
		Title: say("calls.sheet_step"), Main: say("calls.sheet_save"),
		Content: k.Column(16, k.Text(say("calls.sheet_text"), kit.Body()), k.Row(0, without, k.Spring())),
		OnMain: func() string {
			v.targetOrNone(say("calls.sheet_title"), say("calls.sheet_file")+".pdf", func(path string) {
				if path == "" {
					v.firstSheet(passphrase)
					return
				}
				v.presenter.MakeKey(passphrase, path)
			})
			return ""
		},
	})
	dialog.FocusMain() // Return goes on from the passphrase, not past the sheet
}

func (v *View) changePassphrase() {
	say := v.kit.Words.Say
	v.fresh(say("calls.key_change"), say("calls.key_text"), v.passphrase(say("calls.passphrase_old"), ""), v.presenter.ChangePassphrase)
}

func (v *View) recoverKey() {
	say := v.kit.Words.Say
	typed := v.kit.Field(kit.FieldSpec{Label: say("calls.typed"), Lines: 4, Max: 400})
	v.fresh(say("calls.key_recover"), say("calls.key_text"), typed, v.presenter.Recover)
}

func (v *View) sheetAgain() {
	say := v.kit.Words.Say
	v.unlock(func(passphrase string) {
		v.target(say("calls.sheet_title"), say("calls.sheet_file")+".pdf", func(path string) { v.presenter.WriteSheet(passphrase, path) })
	})
}
