package assessment

import (
	"encoding/hex"
	"slices"
	"strings"
	"time"
)

// Fingerprint identifies a file by what its manifest says: the SHA-256 of it.
// The zero Fingerprint stands for none.
type Fingerprint [32]byte

// IsZero reports whether there is none.
func (f Fingerprint) IsZero() bool { return f == Fingerprint{} }

// String is how people read and compare a fingerprint: its first 32
// hexadecimal digits in groups of four. Nobody finds a second file with a given
// one; an author who wants two that look alike would have to try 2^64. Empty
// for none.
func (f Fingerprint) String() string {
	if f.IsZero() {
		return ""
	}
	digits := strings.ToUpper(hex.EncodeToString(f[:16]))
	groups := make([]string, 0, len(digits)/4)
	for ; digits != ""; digits = digits[4:] {
		groups = append(groups, digits[:4])
	}
	return strings.Join(groups, " ")
}

// SignerID is the public key (Ed25519) by which the files of one agency or
// office are told from those of others.
type SignerID [32]byte

// String is how people compare signers: as a fingerprint.
func (s SignerID) String() string { return Fingerprint(s).String() }

// Attachment is a file that goes with a submission as it is.
type Attachment struct {
	Name      string // of the file, one line, without folders
	MediaType string // "application/pdf", "image/png" or "image/jpeg"
	Content   []byte
}

// Check returns what keeps the file from being attached: a *TextError for a
// name that is none, a *ChoiceError for a kind of file that is not taken, a
// *ValueError for too many bytes or none.
func (a Attachment) Check() error {
	if a.Name == "" || CleanLine(a.Name) != a.Name || strings.ContainsAny(a.Name, `/\:`) {
		return &TextError{Field: FieldAttachment, Length: len(a.Name), Max: MaxName}
	}
	if err := CheckText(FieldAttachment, a.Name, MaxName); err != nil {
		return err
	}
	if !slices.Contains(MediaTypes(), a.MediaType) {
		return &ChoiceError{Field: FieldAttachment, Got: a.MediaType}
	}
	if n := len(a.Content); n == 0 || n > MaxAttachment {
		return &ValueError{Field: FieldAttachment, Got: n, Min: 1, Max: MaxAttachment}
	}
	return nil
}

// MediaTypes lists the kinds of files that can be attached: those that every
// computer opens and that run nothing.
func MediaTypes() []string { return []string{"application/pdf", "image/png", "image/jpeg"} }

// Limits of attachments, in bytes. A submission has to pass through the mail
// of a town hall.
const (
	MaxAttachment     = 5 << 20
	MaxAllAttachments = 10 << 20
)

// Submission is what an agency hands over to the office that made a call.
type Submission struct {
	Call        CallID
	CallPrint   Fingerprint // of the call file it answers
	Series      string      // the same in all revisions, 32 hexadecimal digits, random
	Revision    int         // from 1
	Parent      Fingerprint // of the revision before; zero for the first
	Made        time.Time   // by the agency's clock, to the second
	Signer      SignerID
	Assessment  Assessment // as handed over: see Assessment.Submission
	Attachments []Attachment
	Print       Fingerprint // of the file itself
}

// Submission returns a copy of the assessment as it is handed over to a jury:
// without internal comments, marks for discussion, where somebody stopped
// working and what was not released of solutions. The contact stays, because the office has to answer.
func (a *Assessment) Submission() Assessment {
	public := a.HandedOver()
	public.Agency.ContactEmail = a.Agency.ContactEmail
	public.Status = Submitted
	for id, answer := range public.Answers {
		answer.Discussion = false
		public.Answers[id] = answer
	}
	return public
}
