// Package command is the command line: the same use cases as the window, for
// people who work with a keyboard or a script. It parses, calls and prints;
// it computes nothing itself.
package command

import (
	"context"
	"errors"
	"io"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/intake"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/release"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports/pdfcheck"
)

// Exit codes of the program.
const (
	OK     = 0
	Failed = 1 // something went wrong; a sentence says what and what is safe
	Misuse = 2 // the words of the call are off
)

// Store is what the command line needs of the place where all is kept.
type Store interface {
	desk.Store
	desk.TeamStore
	desk.DialogueStore
	desk.OpenerStore
	session.Store
	programme.Store
	handover.Store
	intake.Store
	jury.Store
	desk.JurorStore
	release.Store
	release.Shelf
	desk.Settings
	SaveAttachment(ctx context.Context, id assessment.ID, file assessment.Attachment) error
	DeleteAttachment(ctx context.Context, id assessment.ID, name string) error
	Delete(ctx context.Context, id assessment.ID) error
	Backup(ctx context.Context) (string, error)
	Close() error
}

// Deps is what the command line is handed by main.
type Deps struct {
	// Open opens the store in a folder, the usual one if dir is empty.
	Open func(ctx context.Context, dir string) (Store, error)
	// Desk makes the desk that works with a store.
	Desk func(Store) (*desk.Desk, error)
	// Programme makes the programme office that works with a store.
	Programme func(Store) (*programme.Office, error)
	// Work is that of the passphrases of jury files; sealed.UsualWork but in
	// tests.
	Work sealed.Work
	// Samples loads the sample agencies through a desk.
	Samples func(context.Context, *desk.Desk) ([]assessment.ID, error)
	// SampleRound lets an invented jury decide about the sample agencies.
	SampleRound func(context.Context, Store, *programme.Office, assessment.Language) (desk.SamplePlayed, error)
	// CheckPDF checks a finished report of a size in bytes.
	CheckPDF func(io.ReaderAt, int64) (pdfcheck.Report, error)
	// Window opens the window on a folder and returns the exit code.
	Window func(dir string, words *translations.Translator) int
	// Now tells the time.
	Now func() time.Time
	// Version of the program.
	Version  string
	In       io.Reader // where a passphrase may come from; nil: nowhere
	Secret   string    // passphrase of the environment; empty: none
	Out, Err io.Writer
	// Language is "de" or "en" unless the call says otherwise.
	Language string
}

// errMisuse marks a call whose words are off.
var errMisuse = errors.New("misuse")

// Run carries out one call and returns the exit code.
func Run(ctx context.Context, args []string, deps Deps) int {
	out := &output{to: deps.Out}
	deps.Out = out
	c := &call{Deps: deps}
	language := languageOf(args, deps.Language)
	var err error
	if c.words, err = translations.New(language); err != nil {
		if c.words, err = translations.New(string(assessment.German)); err != nil {
			panic(err) // the embedded sentences are part of the program
		}
		return c.refuse(args, misuse("command.language_unknown", "Got", explain.Shorten(language)))
	}
	root := c.root() //nolint:contextcheck // cobra hands the context to the command that is called
	root.SetArgs(args)
	err = root.ExecuteContext(ctx)
	switch {
	case errors.Is(err, errMisuse):
		return c.refuse(args, err)
	case err != nil:
		return c.fail(explain.Sentence(c.words, err))
	case out.err != nil:
		return c.fail(c.words.Say("command.output_lost"))
	default:
		return c.code
	}
}

// call is one call of the command line.
type call struct {
	Deps
	words *translations.Translator
	dir   string
	json  bool
	code  int
}

func (c *call) fail(sentence string) int {
	c.warn(sentence)
	return Failed
}

// refuse says in a sentence what is wrong with the words of the call. They
// may not have been understood as far as --json.
func (c *call) refuse(args []string, err error) int {
	c.json = slices.Contains(args, "--json") || slices.Contains(args, "--json=true")
	sentence := c.words.Say("command.not_understood")
	if usage, ok := errors.AsType[*usageError](err); ok {
		sentence = c.words.Say(usage.key, usage.values...)
	}
	c.warn(sentence)
	if !c.json {
		writeLine(c.Err, c.words.Say("command.see_help"))
	}
	return Misuse
}

// usageError is a call whose words are off, as a sentence with its values.
type usageError struct {
	key    string
	values []any
}

func (e *usageError) Error() string { return e.key }

// Unwrap marks the error as misuse.
func (e *usageError) Unwrap() error { return errMisuse }

func misuse(key string, values ...any) error { return &usageError{key: key, values: values} }

// languageOf finds --lang before anything is parsed, because the help texts
// need it.
func languageOf(args []string, usual string) string {
	for i, arg := range args {
		if value, found := cutFlag(arg, "--lang"); found {
			return value
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return usual
}

func cutFlag(arg, name string) (string, bool) {
	if len(arg) > len(name) && arg[:len(name)+1] == name+"=" {
		return arg[len(name)+1:], true
	}
	return "", false
}

// work opens the store and the desk, does the job and closes the store.
func (c *call) work(cmd *cobra.Command, job func(context.Context, Store, *desk.Desk) error) error {
	return c.workIn(cmd.Context(), c.dir, job)
}

func (c *call) workIn(ctx context.Context, dir string, job func(context.Context, Store, *desk.Desk) error) error {
	store, err := c.Open(ctx, dir)
	if err != nil {
		return err
	}
	d, err := c.Desk(store)
	if err == nil {
		err = job(ctx, store, d)
	}
	return errors.Join(err, store.Close())
}
