package juror

import (
	"context"
	"log/slog"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/reports/scene"
)

// FileDesk opens jury files.
type FileDesk interface {
	// NeedsPassphrase reports whether a file is opened with a passphrase, not
	// with the juror's own key.
	NeedsPassphrase(path string) (bool, error)
	// OpenFile opens a file with keys or a passphrase, and keeps it.
	OpenFile(ctx context.Context, path string, keys []*sealed.Identity, passphrase string) (assessment.JuryFile, error)
}

// Keys are the person's own.
type Keys interface {
	HasKey(ctx context.Context) (bool, error)
	// Keys returns those that are unlocked.
	Keys() []*sealed.Identity
	Unlock(ctx context.Context, passphrase string) error
}

// Opening is what opening a jury file needs. All fields are required.
type Opening struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Desk    FileDesk
	Keys    Keys
	// Opened hears of the round whose file was opened and kept.
	Opened func(round string)
	Log    *slog.Logger
}

// Open opens a jury file: with the person's own key if it is sealed to one,
// otherwise it asks for the passphrase. Nothing is lost while it is wrong.
func Open(o Opening, path string) {
	needs, err := o.Desk.NeedsPassphrase(path)
	if err != nil {
		o.fail(err)
		return
	}
	if needs {
		o.ask("juror.open.passphrase_text", func(ctx context.Context, passphrase string) (assessment.JuryFile, error) {
			return o.Desk.OpenFile(ctx, path, nil, passphrase)
		})
		return
	}
	o.withKey(path)
}

// withKey opens a file that is sealed to a key of the juror.
func (o *Opening) withKey(path string) {
	has, err := o.Keys.HasKey(o.Context)
	switch say := o.Kit.Words.Say; {
	case err != nil:
		o.fail(err)
	case !has:
		o.Kit.Tell(say("juror.open.title"), say("juror.open.no_key"))
	case len(o.Keys.Keys()) > 0:
		kit.Run(kit.NewRunner(o.Context, o.Kit.Executor), func(ctx context.Context) (assessment.JuryFile, error) {
			return o.Desk.OpenFile(ctx, path, o.Keys.Keys(), "")
		}, func(file assessment.JuryFile, err error) {
			if err != nil {
				o.fail(err)
				return
			}
			o.Opened(file.Round)
		})
	default:
		o.ask("juror.open.key_text", func(ctx context.Context, passphrase string) (assessment.JuryFile, error) {
			if err := o.Keys.Unlock(ctx, passphrase); err != nil {
				return assessment.JuryFile{}, err
			}
			return o.Desk.OpenFile(ctx, path, o.Keys.Keys(), "")
		})
	}
}

// ask asks for a passphrase until it fits.
func (o *Opening) ask(text string, open func(ctx context.Context, passphrase string) (assessment.JuryFile, error)) {
	k, say := o.Kit, o.Kit.Words.Say
	passphrase := k.Field(kit.FieldSpec{Label: say("juror.open.passphrase"), Max: 200, Secret: true})
	var typed string
	var opened assessment.JuryFile
	k.Dialog(kit.DialogSpec{
		Title: say("juror.open.title"), Main: say("juror.open.open"), Focus: passphrase.Entry(),
		Content: k.Column(12, k.Text(say(text), kit.Body().In(scene.Muted)), passphrase),
		OnMain: func() string {
			if typed = passphrase.Text(); typed == "" {
				return say("juror.open.missing")
			}
			passphrase.SetHint(say("juror.open.working"))
			return ""
		},
		Work: func() (err error) {
			opened, err = open(o.Context, typed)
			return err
		},
		Refused: func(err error) {
			o.Log.Error("jury file not opened", "error", err)
			passphrase.SetHint("")
		},
		Done: func() { o.Opened(opened.Round) },
	})
}

func (o *Opening) sentence(err error) string {
	o.Log.Error("jury file not opened", "error", err)
	return explain.Sentence(o.Kit.Words, err)
}

func (o *Opening) fail(err error) { o.Kit.Tell(o.Kit.Words.Say("juror.open.failed"), o.sentence(err)) }
