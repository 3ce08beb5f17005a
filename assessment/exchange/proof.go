package exchange

import (
	"bytes"
	"errors"
	"io"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
)

// The labels of sealed files. Submissions have none.
const (
	labelJury   sealed.Label = kindJury
	labelBallot sealed.Label = kindBallot
)

// Proof can read a file that was just sealed once more, before anybody is told
// that it is good. It opens the file with a key that was made for this file
// alone and is kept nowhere, or with the passphrase.
type Proof struct {
	kind  Kind
	print assessment.Fingerprint
	read  func(io.Reader) (assessment.Fingerprint, error)
}

// Check reads the file as it was written and compares it with what was to be
// in it. The error is a *ProblemError or what r returned.
func (p *Proof) Check(r io.Reader) error {
	print, err := p.read(r)
	if err == nil && print != p.print {
		err = ofKind(p.kind, damaged(changedKey))
	}
	return err
}

// sealFor writes a file for the owner of the public half and returns another
// key that opens it.
func sealFor(w io.Writer, label sealed.Label, payload []byte, recipient string) (*sealed.Identity, error) {
	key, err := sealed.NewIdentity()
	if err != nil {
		return nil, err
	}
	return key, sealed.SealAs(w, label, payload, recipient, key.Recipient())
}

// unseal returns what is sealed in a submission or a ballot.
func unseal(r io.Reader, label sealed.Label, keys []*sealed.Identity) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxFile+maxSealed+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > MaxFile+maxSealed {
		return nil, problem(0, "", sizeKey, "MaxMiB", MaxFile>>20)
	}
	if err := beginsSealed(raw); err != nil {
		return nil, err
	}
	if said := sealed.LabelOf(raw); said != "" && said != label {
		return nil, problem(0, "", "exchange.file.kind")
	}
	payload, err := sealed.Open(bytes.NewReader(raw), MaxFile, keys...)
	if errors.Is(err, assessment.ErrWrongKey) {
		return nil, problem(0, "", wrongKey)
	}
	return payload, damagedSeal(err, MaxFile)
}

// beginsSealed refuses a file that does not begin as a sealed one does.
func beginsSealed(head []byte) error {
	if bytes.HasPrefix(head, []byte(sealed.Magic)) {
		return nil
	}
	if len(head) < len(sealed.Magic) && bytes.HasPrefix([]byte(sealed.Magic), head) {
		return damaged(incompleteKey)
	}
	return problem(0, "", "exchange.file.kind")
}

// damagedSeal says of a sealed file that it is too large or damaged; any other
// error stays what it is.
func damagedSeal(err error, most int) error {
	switch {
	case errors.Is(err, assessment.ErrTooLarge):
		return problem(0, "", sizeKey, "MaxMiB", most>>20)
	case errors.Is(err, assessment.ErrDamaged):
		return damaged(incompleteKey)
	default:
		return err
	}
}
