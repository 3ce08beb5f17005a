package office

import (
	"context"

	"reifekompass/app/explain"
	"reifekompass/assessment/programme"
)

// CheckPassphrases returns the sentence about what is wrong with a new
// passphrase that was typed twice, "" if nothing is.
func (p *Presenter) CheckPassphrases(first, second string) string {
	if err := programme.CheckPassphrase(first); err != nil {
		return explain.Sentence(p.words, err)
	}
	if first != second {
		return p.words.Say("calls.passphrases_differ")
	}
	return ""
}

// MakeKey makes the key of the office and prints its recovery sheet.
func (p *Presenter) MakeKey(passphrase, sheet string) {
	p.background(func(ctx context.Context) (Notice, error) {
		key, err := p.deps.Office.MakeKey(ctx, passphrase)
		if err != nil {
			return Notice{}, err
		}
		if sheet == "" {
			return Notice{Title: p.words.Say("calls.key_made"), Text: p.words.Say("calls.key_no_sheet")}, nil
		}
		if err := p.deps.Papers.Recovery(key.Secret(), key.Recipient(), sheet); err != nil {
			return Notice{Text: p.words.Say("calls.key_unprinted")}, err
		}
		return Notice{Title: p.words.Say("calls.key_made"), Text: p.words.Say("calls.key_sheet", "Path", sheet), Path: sheet}, nil
	})
}

// Unlock opens the key until the program ends. It may take a second and be
// called from any goroutine.
func (p *Presenter) Unlock(passphrase string) error {
	return p.deps.Office.Unlock(p.deps.Context, passphrase)
}

// WriteSheet prints the recovery sheet of a key that is there and open.
func (p *Presenter) WriteSheet(path string) {
	p.background(func(context.Context) (Notice, error) {
		key := p.deps.Office.Keys()[0]
		return p.written(path), p.deps.Papers.Recovery(key.Secret(), key.Recipient(), path)
	})
}

// ChangePassphrase changes the passphrase of the key and returns what is to be
// said of it. It may be called from any goroutine.
func (p *Presenter) ChangePassphrase(old, passphrase string) (Notice, error) {
	return Notice{Title: p.words.Say("command.key.changed")}, p.deps.Office.ChangePassphrase(p.deps.Context, old, passphrase)
}

// Recover puts the key back from its recovery sheet, and names its fingerprint
// to be compared with that of the sheet. It may be called from any goroutine.
func (p *Presenter) Recover(typed, passphrase string) (Notice, error) {
	key, err := p.deps.Office.Recover(p.deps.Context, typed, passphrase)
	if err != nil {
		return Notice{}, err
	}
	print := programme.PrintOf(key.Recipient()).String()
	return Notice{Title: p.words.Say("command.key.recovered"), Text: p.words.Say("command.key.recovered_print", "Fingerprint", print)}, nil
}

// PublicKey is the public half of the key, or the sentence about why it cannot
// be read.
func (p *Presenter) PublicKey() (key, wrong string) {
	key, err := p.deps.Office.PublicKey(p.deps.Context)
	if err != nil {
		p.deps.Log.Error("public key", "error", err)
		return "", explain.Sentence(p.words, err)
	}
	return key, ""
}

// did says what was done in a dialog.
func (p *Presenter) did(_ string, n Notice) {
	p.state.Notice = n
	p.Refresh()
}

// GiveOut locks the open draft and writes its file. A locked one is written
// again, as when the disk was full the first time.
func (p *Presenter) GiveOut(path string) {
	id := p.open
	p.background(func(ctx context.Context) (Notice, error) {
		record, err := p.deps.Office.GiveOut(ctx, id)
		if err != nil {
			return Notice{}, err
		}
		if err := p.deps.WriteFile(path, record.File); err != nil {
			return Notice{Text: p.words.Say("calls.given_unwritten")}, err
		}
		return p.written(path), nil
	})
}

// FileName proposes a name for the file of the open call: its title, as people
// look for it, and the end of its id, which tells it from others.
func (p *Presenter) FileName() string {
	name := string(p.open)
	if record := p.opened(); record != nil {
		name = programme.FileName(&record.Call)
	}
	return name + ".rkcall"
}

// Locked reports whether a passphrase has to be asked for before taking in.
func (p *Presenter) Locked() bool { return len(p.deps.Office.Keys()) == 0 }
