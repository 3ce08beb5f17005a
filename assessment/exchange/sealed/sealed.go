// Package sealed encrypts files to an office, keeps the office's key under a
// passphrase, and signs. It knows bytes only and decides nothing about them.
//
// Files are age files (age-encryption.org/v1) for hybrid recipients, which
// resist quantum computers too; any age program of version 1.3 or later opens
// them with the office's key. age does not say who made a file: hence the
// signatures, which are Ed25519.
package sealed

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"
	"filippo.io/age/armor"
	"golang.org/x/text/unicode/norm"

	"reifekompass/assessment"
)

// Identity is the secret half of a key pair. It is never printed in errors or
// logs.
type Identity struct{ key *age.HybridIdentity }

// NewIdentity makes a key pair.
func NewIdentity() (*Identity, error) {
	key, err := age.GenerateHybridIdentity()
	if err != nil {
		return nil, err
	}
	return &Identity{key: key}, nil
}

// Recipient returns the public half as text, to which files are encrypted.
func (i *Identity) Recipient() string { return i.key.Recipient().String() }

// Secret returns the secret half as text, for paper in a safe.
func (i *Identity) Secret() string { return i.key.String() }

// ParseIdentity reads a secret as people type it from paper: blanks, line
// ends and the case of letters do not matter. Anything else is
// assessment.ErrNoKey; the text has check digits, so that a slip is noticed.
func ParseIdentity(secret string) (*Identity, error) {
	const most = 4096 // characters; a secret has about 80
	if len(secret) > most {
		return nil, assessment.ErrNoKey
	}
	key, err := age.ParseHybridIdentity(strings.ToUpper(strings.Join(strings.Fields(secret), "")))
	if err != nil {
		return nil, assessment.ErrNoKey // the reason could repeat the secret
	}
	return &Identity{key: key}, nil
}

// CheckRecipient returns assessment.ErrNoKey for a text that is no public
// half.
func CheckRecipient(recipient string) error {
	if _, err := age.ParseHybridRecipient(recipient); err != nil {
		return assessment.ErrNoKey
	}
	return nil
}

// maxLocked is the largest locked key, in bytes; they have about 500.
const maxLocked = 16 << 10

// maxWorkFactor bounds the work that a locked key from elsewhere can ask for:
// 2^20 takes some seconds and 1 GiB; age writes 2^18.
const maxWorkFactor = 20

// Work is how much work a passphrase makes for whoever guesses it: each try
// takes 2^Work steps. UsualWork takes about a second and is that of age; tests
// take less.
type Work int

// UsualWork is the work of every key of an office.
const UsualWork Work = 18

// typed is a passphrase as its letters are, however a keyboard makes them: an
// "ü" is one character or two from system to system.
func typed(passphrase string) string { return norm.NFC.String(passphrase) }

// Lock returns the secret half encrypted with a passphrase, as an armored age
// file that holds an identity file.
func (i *Identity) Lock(passphrase string, work Work) ([]byte, error) {
	recipient, err := age.NewScryptRecipient(typed(passphrase))
	if err != nil {
		return nil, fmt.Errorf("lock key: %w", err)
	}
	recipient.SetWorkFactor(int(work))
	var locked bytes.Buffer
	envelope := armor.NewWriter(&locked)
	content, err := age.Encrypt(envelope, recipient)
	if err != nil {
		return nil, fmt.Errorf("lock key: %w", err)
	}
	_, err = io.WriteString(content, i.key.String()+"\n")
	if err := errors.Join(err, content.Close(), envelope.Close()); err != nil {
		return nil, fmt.Errorf("lock key: %w", err)
	}
	return locked.Bytes(), nil
}

// Unlock returns the identity in a locked key. A passphrase that does not fit
// is assessment.ErrPassphrase, anything that is no locked key
// assessment.ErrDamaged.
func Unlock(locked []byte, passphrase string) (*Identity, error) {
	if len(locked) > maxLocked {
		return nil, assessment.ErrDamaged
	}
	if passphrase == "" {
		return nil, assessment.ErrPassphrase
	}
	identity, err := age.NewScryptIdentity(typed(passphrase))
	if err != nil {
		return nil, assessment.ErrPassphrase
	}
	identity.SetMaxWorkFactor(maxWorkFactor)
	content, err := age.Decrypt(armor.NewReader(bytes.NewReader(locked)), identity)
	if err != nil {
		return nil, classOf(err, assessment.ErrPassphrase)
	}
	secret, err := io.ReadAll(io.LimitReader(content, maxLocked))
	if err != nil {
		return nil, fmt.Errorf("%w: key of the office", assessment.ErrDamaged)
	}
	return ParseIdentity(string(secret))
}

// classOf tells a key that does not fit, which is noMatch, from a file that is
// damaged.
func classOf(err, noMatch error) error {
	if _, other := errors.AsType[*age.NoIdentityMatchError](err); other {
		return noMatch
	}
	return fmt.Errorf("%w: %w", assessment.ErrDamaged, err)
}

// Seal writes a file that the owners of the public halves can open. One that
// is none is assessment.ErrNoKey.
func Seal(w io.Writer, content []byte, recipients ...string) error {
	return SealAs(w, "", content, recipients...)
}

// SealAs does the same and labels the file; an empty label is none.
func SealAs(w io.Writer, label Label, content []byte, recipients ...string) error {
	if len(recipients) == 0 {
		return assessment.ErrNoKey
	}
	var keys []age.Recipient
	if label != "" {
		keys = append(keys, labelled(label)) // first, where LabelOf looks
	}
	for _, recipient := range recipients {
		key, err := age.ParseHybridRecipient(recipient)
		if err != nil {
			return assessment.ErrNoKey
		}
		keys = append(keys, key)
	}
	return encrypt(w, content, keys...)
}

// SealWithPassphrase writes a file that a passphrase opens. An empty one is
// assessment.ErrPassphrase.
func SealWithPassphrase(w io.Writer, content []byte, passphrase string, work Work) error {
	recipient, err := age.NewScryptRecipient(typed(passphrase))
	if err != nil {
		return assessment.ErrPassphrase
	}
	recipient.SetWorkFactor(int(work))
	return encrypt(w, content, recipient)
}

func encrypt(w io.Writer, content []byte, keys ...age.Recipient) error {
	sealed, err := age.Encrypt(w, keys...)
	if err != nil {
		return fmt.Errorf("seal: %w", err)
	}
	_, err = sealed.Write(content)
	return errors.Join(err, sealed.Close())
}

// Open returns what is sealed in a file, at most limit bytes. One sealed for
// others is assessment.ErrWrongKey, one that is cut off or changed
// assessment.ErrDamaged, one that is longer assessment.ErrTooLarge as well.
func Open(r io.Reader, limit int64, keys ...*Identity) ([]byte, error) {
	if len(keys) == 0 {
		return nil, assessment.ErrNoKey
	}
	identities := make([]age.Identity, 0, len(keys))
	for _, key := range keys {
		identities = append(identities, key.key)
	}
	return decrypt(r, limit, assessment.ErrWrongKey, identities...)
}

// OpenWithPassphrase does the same with a file that a passphrase opens; another
// passphrase is assessment.ErrPassphrase.
func OpenWithPassphrase(r io.Reader, limit int64, passphrase string) ([]byte, error) {
	identity, err := age.NewScryptIdentity(typed(passphrase))
	if err != nil {
		return nil, assessment.ErrPassphrase
	}
	identity.SetMaxWorkFactor(maxWorkFactor)
	return decrypt(r, limit, assessment.ErrPassphrase, identity)
}

func decrypt(r io.Reader, limit int64, noMatch error, identities ...age.Identity) ([]byte, error) {
	content, err := age.Decrypt(r, identities...)
	if err != nil {
		return nil, classOf(err, noMatch)
	}
	raw, err := io.ReadAll(io.LimitReader(content, limit+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", assessment.ErrDamaged, err)
	}
	if int64(len(raw)) > limit {
		return nil, fmt.Errorf("%w: %w", assessment.ErrDamaged, assessment.ErrTooLarge)
	}
	return raw, nil
}

// Magic is how every sealed file begins.
const Magic = "age-encryption.org/v1\n"

// RandomName returns 32 hexadecimal digits that nobody can guess and no other
// installation makes again.
func RandomName() string {
	var name [16]byte
	_, _ = rand.Read(name[:]) // never fails, as its documentation says
	return hex.EncodeToString(name[:])
}
