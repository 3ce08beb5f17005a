package exchange

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
)

const (
	submissionType = "application/vnd.reifekompass.submission+zip"
	entryAnswers   = "answers.json"
)

// maxSealed is how much longer a sealed file may be than what is in it: two
// recipients and a tag for every 64 KiB.
const maxSealed = 64 << 10

// Prepared is a submission that is ready to be sealed. The same submission and
// signer give the same fingerprint.
type Prepared struct {
	payload []byte
	print   assessment.Fingerprint
	content assessment.Fingerprint
}

// Print returns the fingerprint that the file will have.
func (p *Prepared) Print() assessment.Fingerprint { return p.print }

// Content returns the SHA-256 of the answer file in it: it tells whether an
// assessment has changed since.
func (p *Prepared) Content() assessment.Fingerprint { return p.content }

// Payload returns what will be sealed, to be read with OpenPayload. It must
// not be changed.
func (p *Prepared) Payload() []byte { return p.payload }

// PrepareSubmission makes what is sealed of a submission; Print and Signer of
// it do not matter. Its assessment goes as Assessment.Submission returns it,
// whatever it holds here: no caller can hand over an internal comment. The
// error is what keeps the assessment or an attachment from being written, or a
// *ProblemError for what could not be read again.
func PrepareSubmission(s *assessment.Submission, signer sealed.Signer) (*Prepared, error) {
	var answers bytes.Buffer
	goes := s.Assessment.Submission()
	if err := WriteAnswers(&answers, &goes); err != nil {
		return nil, err
	}
	c := &container{mime: submissionType, entries: []entry{{name: entryAnswers, content: answers.Bytes()}}}
	for i, file := range s.Attachments {
		if err := file.Check(); err != nil {
			return nil, err
		}
		c.entries = append(c.entries, entry{name: attachmentName(i, file.MediaType), title: file.Name, media: file.MediaType, content: file.Content})
	}
	head := manifest{
		Format: manifestFormat, Version: FileVersion, Kind: kindSubmission, ID: s.Series, Call: string(s.Call),
		CallPrint: hex.EncodeToString(s.CallPrint[:]), Revision: s.Revision, Made: s.Made.UTC().Truncate(time.Second).Format(timeForm),
	}
	if !s.Parent.IsZero() {
		head.Parent = hex.EncodeToString(s.Parent[:])
	}
	if err := c.sign(&head, signer); err != nil {
		return nil, fmt.Errorf("prepare submission: %w", err)
	}
	payload, err := c.bytes()
	if err != nil {
		return nil, fmt.Errorf("prepare submission: %w", err)
	}
	if _, err := OpenPayload(payload); err != nil {
		return nil, fmt.Errorf("prepare submission: %w", err)
	}
	return &Prepared{payload: payload, print: c.print(), content: sha256.Sum256(answers.Bytes())}, nil
}

// attachmentName is what an attachment is called in the file, so that no name
// from outside becomes a path.
func attachmentName(i int, media string) string {
	extensions := map[string]string{"application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg"}
	return fmt.Sprintf("attachments/%02d.%s", i+1, extensions[media])
}

// Seal writes the file that the owner of the public half can open.
// assessment.ErrNoKey means that recipient is none.
func (p *Prepared) Seal(w io.Writer, recipient string) (*Proof, error) {
	key, err := sealFor(w, "", p.payload, recipient)
	if err != nil {
		return nil, err
	}
	return &Proof{kind: KindSubmission, print: p.print, read: func(r io.Reader) (assessment.Fingerprint, error) {
		s, _, err := OpenSubmission(r, key)
		return s.Print, err
	}}, nil
}

// OpenSubmission opens a submission file with the keys of the office. payload
// is what was sealed in it, to be kept and read again with OpenPayload. The
// error is a *ProblemError, assessment.ErrNoKey without a key, or what r
// returned. At most MaxFile bytes and a little more are read.
func OpenSubmission(r io.Reader, keys ...*sealed.Identity) (s assessment.Submission, payload []byte, err error) {
	if payload, err = unseal(r, "", keys); err != nil {
		return s, nil, ofKind(KindSubmission, err)
	}
	s, err = OpenPayload(payload)
	return s, payload, err
}

// OpenPayload reads what was sealed in a submission file: whole, unchanged
// since it was signed, and of a version that is known. Attachments are parts of
// payload, which must not change any more. The error is a *ProblemError.
func OpenPayload(payload []byte) (assessment.Submission, error) {
	s, err := openPayload(payload)
	return s, ofKind(KindSubmission, err)
}

func openPayload(payload []byte) (assessment.Submission, error) {
	c, err := openContainer(payload, submissionShape())
	if err != nil {
		return assessment.Submission{}, err
	}
	m, err := readManifest(c, submissionShape())
	if err != nil {
		return assessment.Submission{}, err
	}
	made, _ := time.Parse(timeForm, m.Made)
	s := assessment.Submission{
		Call: assessment.CallID(m.Call), CallPrint: digits(m.CallPrint), Series: m.ID, Revision: m.Revision,
		Parent: digits(m.Parent), Made: made, Signer: assessment.SignerID(digits(m.Signer)), Print: c.print(),
	}
	if len(c.entries) == 0 || c.entries[0].name != entryAnswers {
		return assessment.Submission{}, damaged("exchange.file.other")
	}
	if s.Assessment, err = ReadAnswers(bytes.NewReader(c.entries[0].content)); err != nil {
		return assessment.Submission{}, err
	}
	// A share of the work is no application, nor are answers to another call.
	if s.Assessment.Part != nil || s.Assessment.Call != "" && s.Assessment.Call != s.Call {
		return assessment.Submission{}, damaged("exchange.file.other")
	}
	s.Attachments, err = attachments(c.entries[1:])
	return s, err
}

// attachments takes the files that come with a submission: of a kind that is
// taken, and what they say they are.
func attachments(entries []entry) ([]assessment.Attachment, error) {
	var files []assessment.Attachment
	total := 0
	for i, e := range entries {
		file := assessment.Attachment{Name: e.title, MediaType: e.media, Content: e.content}
		total += len(e.content)
		taken := slices.Contains(assessment.MediaTypes(), e.media) && e.name == attachmentName(i, e.media)
		if !taken || file.Check() != nil || MediaTypeOf(e.content) != e.media || total > assessment.MaxAllAttachments || i >= assessment.MaxAttachments {
			return nil, problem(0, "", "exchange.file.attachment")
		}
		files = append(files, file)
	}
	return files, nil
}

// MediaTypeOf tells by its first bytes which kind of attachment a file is;
// empty for anything that is not taken.
func MediaTypeOf(content []byte) string {
	switch {
	case bytes.HasPrefix(content, []byte("%PDF-")):
		return "application/pdf"
	case bytes.HasPrefix(content, []byte("\x89PNG\r\n\x1a\n")):
		return "image/png"
	case bytes.HasPrefix(content, []byte("\xff\xd8\xff")):
		return "image/jpeg"
	default:
		return ""
	}
}
