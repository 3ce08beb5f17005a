package sealed

import (
	"bytes"
	"strings"

	"filippo.io/age"
)

// labelType is the type of the stanza that says what a sealed file is.
const labelType = "reifekompass"

// Label is one word that anybody can read at the beginning of a sealed file:
// what it is, so that who cannot open it can be told. It proves nothing.
type Label string

// Passphrase stands for a file that is sealed with a passphrase; such a file
// has room for no other label.
const Passphrase Label = "scrypt"

// labelled adds a label to the head of a file. It is no recipient: nothing of
// the key is in it.
type labelled Label

// Wrap returns the label, whatever the key is.
func (l labelled) Wrap([]byte) ([]*age.Stanza, error) {
	return []*age.Stanza{{Type: labelType, Args: []string{string(l)}}}, nil
}

// WrapWithLabels says also that the file still resists quantum computers: age
// mixes hybrid recipients with no others.
func (l labelled) WrapWithLabels(fileKey []byte) ([]*age.Stanza, []string, error) {
	stanzas, err := l.Wrap(fileKey)
	return stanzas, []string{"postquantum"}, err
}

// LabelOf returns the label at the beginning of a sealed file, Passphrase for
// one that a passphrase opens, empty for none.
func LabelOf(head []byte) Label {
	head, sealed := bytes.CutPrefix(head, []byte(Magic))
	line, _, whole := bytes.Cut(head, []byte("\n"))
	if !sealed || !whole {
		return ""
	}
	words := strings.Split(string(line), " ")
	switch {
	case len(words) == 3 && words[0] == "->" && words[1] == labelType:
		return Label(words[2])
	case len(words) > 1 && words[0] == "->" && words[1] == string(Passphrase):
		return Passphrase
	default:
		return ""
	}
}
