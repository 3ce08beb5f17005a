package programme

import (
	"context"
	"crypto/sha256"
	"strings"
	"unicode/utf8"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
)

// MinPassphrase is the least length of a passphrase, in characters: a short
// one is guessed by a machine in a day.
const MinPassphrase = 12

// CheckPassphrase returns an *assessment.TextError for a passphrase that is
// too short: fewer than MinPassphrase characters.
func CheckPassphrase(passphrase string) error {
	if n := utf8.RuneCountInString(strings.TrimSpace(passphrase)); n < MinPassphrase {
		return &ShortError{Length: n}
	}
	return nil
}

// ShortError is a passphrase that is too short.
type ShortError struct{ Length int }

// Error describes the passphrase for the log, without repeating it.
func (e *ShortError) Error() string { return "the passphrase is too short" }

// MakeKey makes the key pair of the office, locks it with the passphrase, keeps
// it and leaves it unlocked. The identity is returned for the recovery sheet
// alone.
func (o *Office) MakeKey(ctx context.Context, passphrase string) (*sealed.Identity, error) {
	if err := CheckPassphrase(passphrase); err != nil {
		return nil, err
	}
	key, err := sealed.NewIdentity()
	if err != nil {
		return nil, err
	}
	return key, o.keep(ctx, key, passphrase)
}

// keep locks a key with a passphrase, makes sure that it can be unlocked
// again, and stores it.
func (o *Office) keep(ctx context.Context, key *sealed.Identity, passphrase string) error {
	locked, err := key.Lock(passphrase, o.Work)
	if err != nil {
		return err
	}
	if _, err := sealed.Unlock(locked, passphrase); err != nil {
		return err
	}
	record := assessment.OfficeKey{Recipient: key.Recipient(), Locked: locked}
	keys, err := o.Store.OfficeKeys(ctx)
	if err != nil {
		return err
	}
	for _, known := range keys {
		if known.Recipient == record.Recipient {
			record.Created = known.Created
		}
	}
	if err := o.Store.SaveOfficeKey(ctx, record); err != nil {
		return err
	}
	o.remember(key)
	return nil
}

func (o *Office) remember(keys ...*sealed.Identity) {
	o.guard.Lock()
	defer o.guard.Unlock()
	o.unlocked = append(o.unlocked, keys...)
}

// PrintOf is how people tell the key of an office from another one: the
// SHA-256 of its public half.
func PrintOf(recipient string) assessment.Fingerprint { return sha256.Sum256([]byte(recipient)) }

// HasKey reports whether the office has a key at all.
func (o *Office) HasKey(ctx context.Context) (bool, error) {
	keys, err := o.Store.OfficeKeys(ctx)
	return len(keys) > 0, err
}

// PublicKey is the public half of the newest key, which others seal to; empty:
// there is no key. It is no secret, and no passphrase is needed.
func (o *Office) PublicKey(ctx context.Context) (string, error) {
	keys, err := o.Store.OfficeKeys(ctx)
	if err != nil || len(keys) == 0 {
		return "", err
	}
	return keys[0].Recipient, nil
}

// Keys returns the keys that are unlocked; none before Unlock.
func (o *Office) Keys() []*sealed.Identity {
	o.guard.Lock()
	defer o.guard.Unlock()
	return append([]*sealed.Identity(nil), o.unlocked...)
}

// Forget locks the keys again.
func (o *Office) Forget() {
	o.guard.Lock()
	defer o.guard.Unlock()
	o.unlocked = nil
}

// Unlock unlocks the keys of the office that the passphrase fits. It takes
// about a second, on purpose. assessment.ErrNoKey means that there is none,
// assessment.ErrPassphrase that it fits none.
func (o *Office) Unlock(ctx context.Context, passphrase string) error {
	keys, err := o.Store.OfficeKeys(ctx)
	if err != nil {
		return err
	}
	if len(keys) == 0 {
		return assessment.ErrNoKey
	}
	var fit []*sealed.Identity
	for _, locked := range keys {
		key, wrong := sealed.Unlock(locked.Locked, passphrase)
		if wrong != nil {
			err = wrong
			continue
		}
		fit = append(fit, key)
	}
	if len(fit) == 0 {
		return err
	}
	o.Forget()
	o.remember(fit...)
	return nil
}

// ChangePassphrase locks the keys that the old passphrase fits with a new one.
// With an error the old one holds.
func (o *Office) ChangePassphrase(ctx context.Context, old, passphrase string) error {
	if err := CheckPassphrase(passphrase); err != nil {
		return err
	}
	if err := o.Unlock(ctx, old); err != nil {
		return err
	}
	for _, key := range o.Keys() {
		if err := o.keep(ctx, key, passphrase); err != nil {
			return err
		}
	}
	return nil
}

// Recover puts a key back from its recovery sheet and locks it with a new
// passphrase. It returns the key. A text that is no key is assessment.ErrNoKey.
func (o *Office) Recover(ctx context.Context, secret, passphrase string) (*sealed.Identity, error) {
	key, err := sealed.ParseIdentity(secret)
	if err != nil {
		return nil, err
	}
	if err := CheckPassphrase(passphrase); err != nil {
		return nil, err
	}
	return key, o.keep(ctx, key, passphrase)
}
