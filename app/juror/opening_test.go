package juror

import (
	"context"
	"errors"
	"log/slog"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/jury"
)

// lock is a jury file that one passphrase opens, and the keys of the juror.
type lock struct {
	passphrase string // of the file; empty: it is sealed to a key
	has        bool
	keys       []*sealed.Identity
	own        string // unlocks the key
	err        error  // of the file
}

func (l *lock) NeedsPassphrase(string) (bool, error) { return l.passphrase != "", nil }

func (l *lock) OpenFile(_ context.Context, _ string, keys []*sealed.Identity, passphrase string) (assessment.JuryFile, error) {
	switch {
	case l.err != nil:
		return assessment.JuryFile{}, l.err
	case l.passphrase != passphrase, l.passphrase == "" && len(keys) == 0:
		return assessment.JuryFile{}, assessment.ErrPassphrase
	}
	return assessment.JuryFile{Round: "r"}, nil
}

func (l *lock) HasKey(context.Context) (bool, error) { return l.has, nil }
func (l *lock) Keys() []*sealed.Identity             { return l.keys }

func (l *lock) Unlock(_ context.Context, passphrase string) error {
	if passphrase != l.own {
		return assessment.ErrPassphrase
	}
	l.keys = []*sealed.Identity{{}}
	return nil
}

func opening(t *testing.T, l *lock) (*kittest.Stage, *[]string) {
	t.Helper()
	s, opened := kittest.New(t, kittest.Setting{}), &[]string{}
	s.Show(s.Kit.Space(10, 10))
	Open(Opening{
		Context: t.Context(), Kit: s.Kit, Desk: l, Keys: l, Log: slog.New(slog.DiscardHandler),
		Opened: func(round string) { *opened = append(*opened, round) },
	}, "/x/a.rkjury")
	return s, opened
}

func TestTheDialogStaysWhileThePassphraseIsWrong(t *testing.T) {
	s, opened := opening(t, &lock{passphrase: "richtig"})
	s.MustSee("Jurydatei öffnen")
	s.Key(fyne.KeyReturn)
	s.MustSee("Bitte geben Sie das Kennwort ein.")
	s.Write("falsch")
	s.Key(fyne.KeyReturn)
	s.MustSee("Kennwort passt nicht")
	if len(*opened) != 0 {
		t.Fatalf("opened %v", *opened)
	}
	for range "falsch" {
		s.Key(fyne.KeyBackspace)
	}
	s.Write("richtig")
	s.Key(fyne.KeyReturn)
	if len(*opened) != 1 || s.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("opened %v", *opened)
	}
}

func TestOwnKeysOpenAFileWithoutAQuestion(t *testing.T) {
	_, opened := opening(t, &lock{has: true, keys: []*sealed.Identity{{}}})
	if len(*opened) != 1 {
		t.Errorf("opened %v", *opened)
	}
	s, opened := opening(t, &lock{has: true, own: "mein"})
	s.MustSee("mit Ihrem eigenen Schlüssel verschlossen")
	s.Write("mein")
	s.Key(fyne.KeyReturn)
	if len(*opened) != 1 {
		t.Errorf("opened %v", *opened)
	}
}

func TestAFileForAnotherKeySaysWhatToDo(t *testing.T) {
	s, opened := opening(t, &lock{})
	s.MustSee("auf diesem Rechner liegt kein Schlüssel")
	if len(*opened) != 0 {
		t.Errorf("opened %v", *opened)
	}
}

func TestAFileThatCannotBeTakenSaysWhyInItsDialog(t *testing.T) {
	for want, err := range map[string]error{
		"schon die Datei eines anderen Mitglieds": &jury.Error{Why: jury.WhyOtherJuror},
		"schon eine neuere Datei":                 &jury.Error{Why: jury.WhyOlderFile},
		"Unvorhergesehenes":                       errors.New("anything"),
	} {
		s, opened := opening(t, &lock{passphrase: "p", err: err})
		s.Write("p")
		s.Key(fyne.KeyReturn)
		s.MustSee(want)
		s.Key(fyne.KeyEscape)
		if len(*opened) != 0 || s.Window.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: opened %v", want, *opened)
		}
	}
}
