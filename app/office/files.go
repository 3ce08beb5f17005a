package office

import (
	"context"
	"path/filepath"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// target asks where a file is to be written.
func (v *View) target(title, name string, use func(path string)) {
	v.kit.Flush()
	kit.Run(v.files, func(ctx context.Context) (string, error) { return v.deps.Files.ChooseTarget(ctx, title, name) }, func(path string, err error) {
		if err != nil {
			v.presenter.fail(err)
		} else if path != "" {
			use(path)
		}
	})
}

// targetOrNone is target for a file that a person may do without: they are
// asked, and whoever changes their mind gets an empty path.
func (v *View) targetOrNone(title, name string, use func(path string)) {
	kit.Run(v.files, func(ctx context.Context) (string, error) { return v.deps.Files.ChooseTarget(ctx, title, name) }, func(path string, err error) {
		if err != nil {
			v.presenter.fail(err)
			return
		}
		use(path)
	})
}

// choose asks for files to read; where the system has no dialog, for a path.
func (v *View) choose(title string, use func(paths []string)) {
	v.kit.Flush()
	if !v.deps.Files.Asks() {
		v.askPath(title, use)
		return
	}
	kit.Run(v.files, func(ctx context.Context) ([]string, error) { return v.deps.Files.ChooseFiles(ctx, title) }, func(paths []string, err error) {
		if err != nil {
			v.presenter.fail(err)
		} else if len(paths) > 0 {
			use(paths)
		}
	})
}

func (v *View) askPath(title string, use func(paths []string)) {
	k, say := v.kit, v.kit.Words.Say
	path := k.Field(kit.FieldSpec{Label: say("submit.path"), Placeholder: say("submit.path_placeholder")})
	k.Dialog(kit.DialogSpec{Title: title, Content: path, Main: say("submit.path_use"), Focus: path.Entry(), OnMain: func() string {
		typed := strings.Trim(strings.TrimSpace(path.Text()), `"'`)
		if typed == "" {
			return say("submit.path_missing")
		}
		use([]string{filepath.Clean(typed)})
		return ""
	}})
}

// take asks for the files, and for the passphrase where the key is locked.
func (v *View) take() {
	if v.state.Open == nil || !v.state.Open.Locked || v.presenter.Taking() {
		return
	}
	v.choose(v.kit.Words.Say("calls.take"), v.Drop)
}

// takeFolder asks for a folder whose submissions are taken in.
func (v *View) takeFolder() {
	title := v.kit.Words.Say("calls.folder")
	if !v.deps.Files.Asks() {
		v.askPath(title, v.Drop)
		return
	}
	kit.Run(v.files, func(ctx context.Context) (string, error) { return v.deps.Files.ChooseFolder(ctx, title) }, func(path string, err error) {
		if err != nil {
			v.presenter.fail(err)
		} else if path != "" {
			v.Drop([]string{path})
		}
	})
}

// Drop takes files in that were dropped on the window or chosen.
func (v *View) Drop(paths []string) {
	if v.state.Open == nil || !v.state.Open.Locked || v.presenter.Taking() {
		return
	}
	if !v.presenter.Locked() {
		v.presenter.Take(paths)
		return
	}
	v.unlock(func() { v.presenter.Take(paths) })
}

func (v *View) decide(r assessment.Received) {
	k, say := v.kit, v.kit.Words.Say
	var dialog *kit.Dialog
	reject := k.Button(kit.ButtonSpec{Text: say("calls.reject"), Kind: kit.Outline, OnTap: func() {
		dialog.Close()
		v.presenter.Decide(r.Print, false)
	}})
	dialog = k.Dialog(kit.DialogSpec{
		Title: say("calls.decide_title"), Main: say("calls.accept"),
		Content: k.Column(12, k.Text(say("calls.decide_text", "Agency", r.Agency, "Revision", r.Revision, "Fingerprint", r.Print.String()), kit.Body()), k.Row(0, reject, k.Spring())),
		OnMain: func() string {
			v.presenter.Decide(r.Print, true)
			return ""
		},
	})
}

func (v *View) receipt(r assessment.Received) {
	say := v.kit.Words.Say
	name := strings.TrimSuffix(r.FileName, filepath.Ext(r.FileName)) + ".pdf"
	v.target(say("calls.receipt"), name, func(path string) { v.presenter.WriteReceipt(r, path) })
}

func (v *View) writeProtocol() {
	say := v.kit.Words.Say
	v.target(say("calls.protocol"), say("sheets.protocol.title")+".pdf", v.presenter.WriteProtocol)
}

func (v *View) giveOut() {
	v.target(v.kit.Words.Say("calls.give_out"), v.presenter.FileName(), v.presenter.GiveOut)
}
