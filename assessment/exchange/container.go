package exchange

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"hash/crc32"
	"io"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
)

// MaxFile is the largest call, submission or ballot file in bytes:
// attachments, answers and what is around them; mail systems of town halls take
// no more.
const MaxFile = 16 << 20

// MaxJuryFile is the largest content of a jury file in bytes: it holds many
// submissions as they came. See the format for the reasons.
const MaxJuryFile = 256 << 20

const (
	maxCatalogue = 2 << 20 // bytes; the shipped one has 200 KB
	fixedDay     = 0x21    // 1 January 1980, the first day ZIP knows
)

// shape is what the containers of one kind can be.
type shape struct {
	kind     string // as the manifest says it
	mime     string
	size     int // most bytes of the container
	entries  int // most entries, those at the beginning among them
	manifest int // most bytes of the manifest
}

func callShape() shape       { return usualShape(kindCall, callType) }
func submissionShape() shape { return usualShape(kindSubmission, submissionType) }
func ballotShape() shape     { return usualShape(kindBallot, ballotType) }

func usualShape(kind, mime string) shape {
	return shape{kind: kind, mime: mime, size: MaxFile, entries: 32, manifest: 64 << 10}
}

// juryShape has room for a submission of each applicant.
func juryShape() shape {
	return shape{
		kind: kindJury, mime: juryType, size: MaxJuryFile,
		entries: containerHead + juryHead + assessment.MaxApplicants, manifest: 512 << 10,
	}
}

// The entries that every container begins with, in their order.
const (
	containerHead  = 3
	entryType      = "mimetype"
	entryManifest  = "manifest.json"
	entrySignature = "manifest.sig"
)

// entry is one file in a container.
type entry struct {
	name    string
	title   string // what people call it; empty: nothing else than the name
	media   string // its type; empty: told by the name
	content []byte
}

// container is a call or what is sealed in another file: a ZIP file that
// nothing in is compressed, so that the same content has the same bytes and no
// small file becomes a large one.
type container struct {
	mime      string
	manifest  []byte
	signature []byte
	entries   []entry
}

func (c *container) print() assessment.Fingerprint { return sha256.Sum256(c.manifest) }

// all lists the entries as they lie in the file.
func (c *container) all() []entry {
	return append([]entry{
		{name: entryType, content: []byte(c.mime)},
		{name: entryManifest, content: c.manifest},
		{name: entrySignature, content: c.signature},
	}, c.entries...)
}

// write writes the file. The same container gives the same bytes.
func (c *container) write(w io.Writer) error {
	archive := zip.NewWriter(w)
	for _, e := range c.all() {
		size := uint64(len(e.content))
		file, err := archive.CreateRaw(&zip.FileHeader{
			Name: e.name, Method: zip.Store, ModifiedDate: fixedDay, //nolint:staticcheck // Modified would add an extra field
			CRC32: crc32.ChecksumIEEE(e.content), CompressedSize64: size, UncompressedSize64: size,
		})
		if err != nil {
			return err
		}
		if _, err := file.Write(e.content); err != nil {
			return err
		}
	}
	return archive.Close()
}

// bytes returns the file.
func (c *container) bytes() ([]byte, error) {
	var file bytes.Buffer
	file.Grow(c.size())
	err := c.write(&file)
	return file.Bytes(), err
}

// size returns how many bytes the file has.
func (c *container) size() int {
	total := zipTail
	for _, e := range c.all() {
		total += zipHead + zipListed + 2*len(e.name) + len(e.content)
	}
	return total
}

// sign makes the manifest of the entries and signs it.
func (c *container) sign(m *manifest, signer sealed.Signer) error {
	m.Signer = hex.EncodeToString(signerBytes(signer))
	m.Entries = nil
	for _, e := range c.entries {
		sum := sha256.Sum256(e.content)
		m.Entries = append(m.Entries, manifestEntry{
			Name: e.name, Title: clean(e.title), Type: e.media, Size: len(e.content), SHA256: hex.EncodeToString(sum[:]),
		})
	}
	var err error
	if c.manifest, err = marshal(m); err != nil {
		return err
	}
	c.signature = signer.Sign(c.manifest)
	return nil
}

func signerBytes(signer sealed.Signer) []byte {
	id := signer.ID()
	return id[:]
}

// check compares the entries with what the manifest says of them, and the
// signature with both.
func (c *container) check(m *manifest) error {
	signer, _ := hex.DecodeString(m.Signer)
	if !sealed.Signed(assessment.SignerID(signer), c.manifest, c.signature) {
		return problem(0, "", signatureKey)
	}
	if len(m.Entries) != len(c.entries) {
		return damaged(changedKey)
	}
	for i, said := range m.Entries {
		sum := sha256.Sum256(c.entries[i].content)
		if said.Name != c.entries[i].name || said.Size != len(c.entries[i].content) || said.SHA256 != hex.EncodeToString(sum[:]) {
			return damaged(changedKey)
		}
		c.entries[i].title, c.entries[i].media = said.Title, said.Type
	}
	return nil
}

// readFile reads a whole file, at most one byte more than it may have.
func readFile(r io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > MaxFile {
		return nil, problem(0, "", sizeKey, "MaxMiB", MaxFile>>20)
	}
	return raw, nil
}

func damaged(key string) *ProblemError { return problem(0, "", key) }
