package exchange

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
)

// maxSealedJury is how much longer a jury file may be than what is in it: a
// tag for every 64 KiB and the recipients take a tenth of it.
const maxSealedJury = 1 << 20

// maxHead is the longest head of a jury file: two recipients take 4 KiB. age
// would keep a line without an end in memory, however long it is.
const maxHead = 64 << 10

// OpenJuryFile opens a jury file with the keys of the juror. The error is a
// *ProblemError, assessment.ErrNoKey without a key, or what r returned. At most
// MaxJuryFile bytes and a little more are read.
func OpenJuryFile(r io.Reader, keys ...*sealed.Identity) (JuryFile, error) {
	return openJury(r, func(head sealed.Label, r io.Reader) ([]byte, error) {
		if head == sealed.Passphrase {
			return nil, problem(0, "", needsWordKey)
		}
		payload, err := sealed.Open(r, MaxJuryFile, keys...)
		if errors.Is(err, assessment.ErrWrongKey) {
			return nil, notFor(head, otherJurorKey)
		}
		return payload, err
	})
}

// OpenJuryFileWithPassphrase does the same for a juror who has no key; see
// NeedsPassphrase.
func OpenJuryFileWithPassphrase(r io.Reader, passphrase string) (JuryFile, error) {
	return openJury(r, func(head sealed.Label, r io.Reader) ([]byte, error) {
		if head != sealed.Passphrase {
			return nil, notFor(head, needsKeyKey)
		}
		payload, err := sealed.OpenWithPassphrase(r, MaxJuryFile, passphrase)
		if errors.Is(err, assessment.ErrPassphrase) {
			return nil, problem(0, "", passphraseKey)
		}
		return payload, err
	})
}

// notFor says why a file was not opened, or that it is no jury file at all.
func notFor(head sealed.Label, key string) error {
	if head != labelJury {
		key = "exchange.file.kind"
	}
	return problem(0, "", key)
}

// openJury reads a jury file piece by piece, so that only what is in it has to
// be kept in memory, not the file as well.
func openJury(r io.Reader, open func(sealed.Label, io.Reader) ([]byte, error)) (JuryFile, error) {
	source := &watched{r: io.LimitReader(r, MaxJuryFile+maxSealedJury)}
	payload, err := unsealJury(bufio.NewReaderSize(source, maxHead), open)
	if source.err != nil {
		return JuryFile{}, source.err
	}
	if err != nil {
		return JuryFile{}, ofKind(KindJury, damagedSeal(err, MaxJuryFile))
	}
	return ReadJuryFile(payload)
}

func unsealJury(r *bufio.Reader, open func(sealed.Label, io.Reader) ([]byte, error)) ([]byte, error) {
	head, _ := r.Peek(maxHead) // shorter at the end of the file; watched keeps any other error
	if err := beginsSealed(head); err != nil {
		return nil, err
	}
	if !bytes.Contains(head, []byte("\n--- ")) {
		return nil, damaged(incompleteKey)
	}
	label := sealed.LabelOf(head)
	if label == labelBallot {
		return nil, problem(0, "", "exchange.file.kind")
	}
	return open(label, r)
}

// watched keeps the error of a reader: what reads from it may take it for
// damage of the file.
type watched struct {
	r   io.Reader
	err error
}

// Read reads on.
func (w *watched) Read(p []byte) (int, error) {
	n, err := w.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		w.err = err
	}
	return n, err
}
