package exchange

import (
	"bytes"
	"errors"

	"reifekompass/assessment/exchange/sealed"
)

// Kind is what a file is, as far as its beginning tells.
type Kind string

// The kinds of files that people open with the program.
const (
	KindUnknown    Kind = ""
	KindAnswers    Kind = "answers"
	KindPart       Kind = "part" // an answer file with a part
	KindCall       Kind = "call"
	KindSubmission Kind = "submission"
	KindJury       Kind = "jury"    // what the office gives a juror
	KindBallot     Kind = "ballot"  // what a juror hands over
	KindRelease    Kind = "release" // what everybody may read about a group
	KindCompany    Kind = "company" // what a company says, as a file or in a mail
	KindCircle     Kind = "circle"  // what a feedback letter carries about a peer group
	KindPDF        Kind = "pdf"
	KindSheet      Kind = "sheet" // XLSX
	KindForm       Kind = "form"  // the web form itself, not what was filled in
)

// The kinds of PDF files of this program that hold no answers. Recognize knows
// them as KindPDF only: one has to look inside.
const (
	KindReceipt    Kind = "receipt"
	KindProtocol   Kind = "protocol" // of submissions that were taken in
	KindComparison Kind = "comparison"
)

// LooksLikeAnswers reports whether a file begins as JSON, so that the reader
// of answer files has something to say about it.
func LooksLikeAnswers(head []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n"), []byte("{"))
}

// Head is how many bytes of a file Recognize needs to see.
const Head = 4 << 10

// Recognize tells what a file is by its first bytes. It reads nothing: the
// readers find out whether it is good. A part behind very long names in the
// profile is taken for KindAnswers; who reads it sees Assessment.Part.
func Recognize(head []byte) Kind {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	text := bytes.TrimLeft(head, " \t\r\n")
	switch {
	case bytes.HasPrefix(head, []byte(sealed.Magic)):
		return recognizeSealed(head)
	case bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")):
		return KindPDF
	case isZIP(head):
		return recognizeZIP(head)
	case bytes.HasPrefix(text, []byte("{")) && bytes.Contains(text, []byte(`"`+Format+`"`)):
		if hasKey(text, `"part"`) {
			return KindPart
		}
		return KindAnswers
	case IsCircle(head):
		return KindCircle
	case bytes.HasPrefix(bytes.ToLower(text[:min(len(text), 64)]), []byte("<!doctype html")):
		return KindForm
	case IsDialogueAnswer(head):
		return KindCompany
	default:
		return KindUnknown
	}
}

// hasKey reports whether JSON has the quoted key; a value of the same text is
// none.
func hasKey(text []byte, key string) bool {
	for {
		_, after, found := bytes.Cut(text, []byte(key))
		if !found || bytes.HasPrefix(bytes.TrimLeft(after, " \t\r\n"), []byte(":")) {
			return found
		}
		text = after
	}
}

// recognizeSealed believes the label of a sealed file. With a passphrase only
// jury files are sealed.
func recognizeSealed(head []byte) Kind {
	switch sealed.LabelOf(head) {
	case labelJury, sealed.Passphrase:
		return KindJury
	case labelBallot:
		return KindBallot
	default:
		return KindSubmission
	}
}

// NeedsPassphrase reports whether a jury file that begins so is opened with a
// passphrase, not with the key of the juror.
func NeedsPassphrase(head []byte) bool { return sealed.LabelOf(head) == sealed.Passphrase }

func recognizeZIP(head []byte) Kind {
	switch {
	case bytes.Contains(head, []byte(callType)):
		return KindCall
	case bytes.Contains(head, []byte(releaseType)):
		return KindRelease
	case bytes.Contains(head, []byte("[Content_Types].xml")), bytes.Contains(head, []byte("xl/")), bytes.Contains(head, []byte("_rels/.rels")):
		return KindSheet
	default:
		return KindUnknown
	}
}

// ofKind says of a problem in which kind of file it was found.
func ofKind(kind Kind, err error) error {
	if p, ok := errors.AsType[*ProblemError](err); ok {
		named := *p
		named.Kind = kind
		return &named
	}
	return err
}

// WrongKindError says that a file is something else than what can be taken in
// where it was chosen.
type WrongKindError struct{ Kind Kind }

// Error describes it for the log.
func (e *WrongKindError) Error() string { return "a file of another kind: " + string(e.Kind) }

// ErrNoData says that a PDF holds no answers.
var ErrNoData = errors.New("no answers in the file")
