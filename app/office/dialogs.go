package office

import (
	"strings"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

func (v *View) passphrase(label, hint string) *kit.Field {
	return v.kit.Field(kit.FieldSpec{Label: label, Hint: hint, Max: 200, Secret: true})
}

// unlock asks for the passphrase of the key until it fits, and goes on.
func (v *View) unlock(then func()) {
	k, say := v.kit, v.kit.Words.Say
	passphrase := v.passphrase(say("calls.passphrase"), "")
	var typed string
	k.Dialog(kit.DialogSpec{
		Title: say("calls.unlock"), Content: k.Column(12, k.Text(say("calls.unlock_text"), kit.Body().In(scene.Muted)), passphrase),
		Main: say("calls.go_on"), Focus: passphrase.Entry(), OnMain: func() string {
			if typed = passphrase.Text(); typed == "" {
				return say("calls.passphrase_missing")
			}
			return ""
		},
		Work: func() error { return v.presenter.Unlock(typed) }, Done: then,
	})
}

// fresh asks for a new passphrase twice, below what comes before it, which is
// nil where nothing does. What is refused is said there, so that nobody types
// a recovery sheet twice.
func (v *View) fresh(title string, before *kit.Field, work func(before, passphrase string) (Notice, error), done func(passphrase string, n Notice)) {
	k, say := v.kit, v.kit.Words.Say
	first, second := v.passphrase(say("calls.passphrase_new"), say("calls.passphrase_hint")), v.passphrase(say("calls.passphrase_again"), "")
	content, focus := k.Column(16, k.Text(say("calls.key_text"), kit.Body().In(scene.Muted))), first.Entry()
	if before != nil {
		content.Objects, focus = append(content.Objects, before), before.Entry()
	}
	content.Objects = append(content.Objects, first, second)
	var text, typed string
	var notice Notice
	k.Dialog(kit.DialogSpec{Title: title, Content: content, Main: say("calls.go_on"), Focus: focus, OnMain: func() string {
		typed = first.Text()
		if before != nil {
			text = strings.TrimRight(before.Text(), "\n")
		}
		return v.presenter.CheckPassphrases(typed, second.Text())
	}, Work: func() (err error) {
		notice, err = work(text, typed)
		return err
	}, Done: func() { done(typed, notice) }})
}

// makeKey asks for a passphrase, then where the recovery sheet goes.
func (v *View) makeKey() {
	say := v.kit.Words.Say
	nothing := func(string, string) (Notice, error) { return Notice{}, nil }
	v.fresh(say("calls.key_new"), nil, nothing, func(passphrase string, _ Notice) { v.firstSheet(passphrase) })
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
	v.fresh(say("calls.key_change"), v.passphrase(say("calls.passphrase_old"), ""), v.presenter.ChangePassphrase, v.presenter.did)
}

func (v *View) recoverKey() {
	say := v.kit.Words.Say
	typed := v.kit.Field(kit.FieldSpec{Label: say("calls.typed"), Lines: 4, Max: 400})
	v.fresh(say("calls.key_recover"), typed, v.presenter.Recover, v.presenter.did)
}

func (v *View) sheetAgain() {
	say := v.kit.Words.Say
	v.unlock(func() { v.target(say("calls.sheet_title"), say("calls.sheet_file")+".pdf", v.presenter.WriteSheet) })
}
